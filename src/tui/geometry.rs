//! Where things stand on the screen, from its size alone.

use ratatui::layout::Rect;

use super::play::RareWords;
use super::screen;
use super::state::{Screen, State};

/// The narrowest and lowest screen that is drawn.
pub const SMALLEST: (u16, u16) = (30, 8);

/// From this width on the article stands beside the question.
const WIDE: u16 = 100;

/// From this height on a rule parts the head from the body.
const TALL: u16 = 16;

/// The parts of every screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Areas {
    /// The title.
    pub head: Rect,
    /// The rule below the title, on screens high enough.
    pub rule: Option<Rect>,
    /// What the screen is about.
    pub body: Rect,
    /// The rule above the keys, or a message.
    pub notice: Rect,
    /// The keys of the moment.
    pub keys: Rect,
}

/// The parts of a screen of that size; `None` if it is too small.
#[must_use]
pub fn areas((width, height): (u16, u16)) -> Option<Areas> {
    if width < SMALLEST.0 || height < SMALLEST.1 {
        return None;
    }
    let row = |y: u16, rows: u16| Rect::new(0, y, width, rows);
    let top = if height >= TALL { 2 } else { 1 };
    Some(Areas {
        head: row(0, 1),
        rule: (height >= TALL).then(|| row(1, 1)),
        body: row(top, height - top - 2),
        notice: row(height - 2, 1),
        keys: row(height - 1, 1),
    })
}

/// The panes of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Panes {
    /// The article, or on the library's screen the preview.
    pub article: Option<Rect>,
    /// Everything else.
    pub page: Option<Rect>,
    /// The column of the rule between the two.
    pub divider: Option<u16>,
    /// The row of the rule between the two, where the page is below the article.
    pub shelf: Option<u16>,
}

/// Where the reader's page is: rare words, or the word with the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// Nowhere.
    None,
    /// Beside the article.
    Beside,
    /// Below it.
    Below,
    /// In its place.
    Full,
}

/// The panes of what is seen now; none if the screen is too small.
#[must_use]
pub fn panes(state: &State) -> Panes {
    let Some(areas) = areas(state.size) else { return Panes::default() };
    let body = areas.body;
    if state.help.is_some() {
        return Panes { page: Some(middle(body, COLUMNS)), ..Panes::default() };
    }
    match state.screen {
        Screen::Reader => reader(state, body),
        Screen::Question => question(state, body),
        // The preview stands beside the list on a wide screen.
        Screen::Library => Panes { page: Some(middle(body, 180)), ..Panes::default() },
        // What stands in columns uses more of a wide screen than text does.
        Screen::Progress | Screen::Result | Screen::Words => {
            Panes { page: Some(middle(body, COLUMNS)), ..Panes::default() }
        }
        _ => Panes { page: Some(inset(body)), ..Panes::default() },
    }
}

fn question(state: &State, body: Rect) -> Panes {
    let Some(play) = &state.play else { return Panes::default() };
    let focus = play.turn.as_ref().is_some_and(|turn| turn.article_shown);
    if play.may_read() && body.width >= WIDE {
        let left = (body.width * 27 / 50).min(79);
        let right = Rect { x: body.x + left + 2, width: (body.width - left - 3).min(84), ..body };
        return Panes {
            article: Some(Rect { width: left - 1, ..body }),
            page: Some(right),
            divider: Some(left),
            shelf: None,
        };
    }
    if focus && play.may_read() {
        return Panes { article: Some(centred(state, body)), ..Panes::default() };
    }
    Panes { page: Some(inset(body)), ..Panes::default() }
}

/// From this width on there is room beside the article on the reader's screen.
const ROOMY: u16 = 112;

/// From this height of the body on there is room for rare words below the article.
const HIGH: u16 = 14;

/// The widest that the page beside the article gets.
const BESIDE: u16 = 64;

/// Where the reader's page is now.
#[must_use]
pub fn reader_aside(state: &State) -> Aside {
    let (Some(areas), Some(play)) = (areas(state.size), &state.play) else { return Aside::None };
    let beside = areas.body.width >= ROOMY;
    let room = if beside { Aside::Beside } else { Aside::Below };
    if play.article.as_ref().is_some_and(|article| article.cursor_word().is_some()) {
        return room;
    }
    let wanted = match play.rare_words {
        _ if play.vocabulary.rare.is_empty() => false,
        RareWords::Shown => true,
        RareWords::Auto => beside || areas.body.height >= HIGH,
        RareWords::Read => beside,
        RareWords::Hidden => false,
    };
    match wanted {
        false => Aside::None,
        true if room == Aside::Below && areas.body.height < HIGH => Aside::Full,
        true => room,
    }
}

fn reader(state: &State, body: Rect) -> Panes {
    let article = centred(state, body);
    let aside = reader_aside(state);
    if body.width >= ROOMY {
        // The article stands in the same place whether or not there is a page beside it.
        let beside = (body.width - article.width - 4).min(BESIDE);
        let left = (body.width - article.width - 4 - beside) / 2;
        let article = Rect { x: body.x + left, ..article };
        let divider = article.right() + 1;
        let page = Rect { x: divider + 2, width: beside, ..body };
        return match aside {
            Aside::None => Panes { article: Some(article), ..Panes::default() },
            _ => Panes {
                article: Some(article),
                page: Some(page),
                divider: Some(divider),
                shelf: None,
            },
        };
    }
    match aside {
        Aside::None | Aside::Beside => Panes { article: Some(article), ..Panes::default() },
        Aside::Full => Panes { page: Some(inset(body)), ..Panes::default() },
        Aside::Below => {
            let page = inset(body);
            let rows = screen::reader::page(state, usize::from(page.width), usize::MAX).rows.len();
            // A word takes the same room whatever is known of it, so that the article stays.
            let looked = state.play.as_ref().is_some_and(|play| play.lookup.is_some());
            let height = match looked {
                true => (body.height * 2 / 5).clamp(3, 7),
                false => (body.height / 2).min(u16::try_from(rows).unwrap_or(u16::MAX)),
            };
            let shelf = body.bottom() - height - 1;
            Panes {
                article: Some(Rect { height: body.height - height - 1, ..article }),
                page: Some(Rect { y: shelf + 1, height, ..page }),
                divider: None,
                shelf: Some(shelf),
            }
        }
    }
}

/// The body without a column at each side, and not wider than is comfortable.
fn inset(body: Rect) -> Rect {
    middle(body, 96)
}

/// The widest that pages in columns get.
const COLUMNS: u16 = 156;

/// The middle of the body, `widest` columns at most.
fn middle(body: Rect, widest: u16) -> Rect {
    let width = (body.width - 2).min(widest);
    Rect { x: body.x + 1 + (body.width - 2 - width) / 2, width, ..body }
}

/// The article in the middle of a wide body.
fn centred(state: &State, body: Rect) -> Rect {
    let room = usize::from(body.width - 1);
    let article = state.play.as_ref().and_then(|play| play.article.as_ref());
    let used = article.map_or(room, |article| article.used(room));
    let used = u16::try_from(used).unwrap_or(body.width - 1);
    Rect { x: body.x + (body.width - used) / 2, width: used, ..body }
}
