//! State to cells. What the screens hold is in `screen`; here it is put in its place.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::field::Field;
use super::geometry::{Areas, areas, panes};
use super::hints::{Hint, hints};
use super::keymap::Action;
use super::layout::{Row, clip, wrap};
use super::play::Play;
use super::role::Role;
use super::screen;
use super::screen::told::sign;
use super::state::{Screen, State};
use crate::text::{Span, inert};

/// Draws everything.
pub fn draw(state: &State, frame: &mut Frame<'_>) {
    let Some(areas) = areas(state.size) else {
        let text = state.messages.text("too-small");
        let (width, height) = (frame.area().width, frame.area().height);
        for (y, span) in wrap(&text, usize::from(width)).into_iter().enumerate() {
            let y = u16::try_from(y).unwrap_or(u16::MAX);
            if y < height {
                put(state, frame, Rect::new(0, y, width, 1), &Row::new(span.of(&text), Role::Text));
            }
        }
        return;
    };
    head(state, frame, &areas);
    if let Some(rule) = areas.rule {
        put(state, frame, rule, &Row::new("─".repeat(usize::from(rule.width)), Role::Dim));
    }
    let more = body(state, frame, &areas);
    notice(state, frame, &areas, more);
    keys(state, frame, &areas);
}

fn put(state: &State, frame: &mut Frame<'_>, area: Rect, row: &Row) {
    let area = area.intersection(frame.area());
    let line: Line<'_> = row.line(&state.theme);
    frame.render_widget(line, area);
}

/// Rows above and below what is seen.
#[derive(Debug, Clone, Copy, Default)]
struct More {
    above: bool,
    below: bool,
}

fn body(state: &State, frame: &mut Frame<'_>, areas: &Areas) -> More {
    let panes = panes(state);
    let mut more = More::default();
    let article = state.play.as_ref().and_then(|play| play.article.as_ref());
    if let (Some(area), Some(article)) = (panes.article, article) {
        let height = usize::from(area.height);
        for (y, row) in article.seen(height).iter().enumerate() {
            put(state, frame, line_of(area, y), row);
        }
        more.above |= article.scroll > 0;
        more.below |= article.scroll + height < article.len();
    }
    if let Some(x) = panes.divider {
        for y in areas.body.y..areas.body.bottom() {
            put(state, frame, Rect::new(x, y, 1, 1), &Row::new("│", Role::Dim));
        }
        for (area, sign) in [(areas.rule, "┬"), (Some(areas.notice), "┴")] {
            if let Some(area) = area {
                put(state, frame, Rect { x, width: 1, ..area }, &Row::new(sign, Role::Dim));
            }
        }
    }
    if let Some(y) = panes.shelf {
        let rule = "─".repeat(usize::from(areas.body.width));
        put(state, frame, Rect { y, height: 1, ..areas.body }, &Row::new(rule, Role::Dim));
    }
    if let Some(area) = panes.page {
        let height = usize::from(area.height);
        let page = screen::page(state, usize::from(area.width), height);
        let scroll = page.scroll_for(state.scroll(), height);
        for (y, row) in page.rows.iter().skip(scroll).take(height).enumerate() {
            put(state, frame, line_of(area, y), row);
        }
        if let Some((row, column)) = page.caret.filter(|(row, _)| *row >= scroll)
            && row - scroll < height
        {
            let column = u16::try_from(column).unwrap_or(0).min(area.width.saturating_sub(1));
            let y = u16::try_from(row - scroll).unwrap_or(0);
            frame.set_cursor_position((area.x + column, area.y + y));
        }
        let read = state.screen == Screen::Reader
            || state.screen == Screen::Question
                && state
                    .play
                    .as_ref()
                    .and_then(|play| play.turn.as_ref())
                    .is_some_and(|t| t.article_shown);
        if !read || panes.article.is_none() {
            let (above, below) = page.cut;
            more = More {
                above: above || scroll > 0,
                below: below || scroll + height < page.rows.len(),
            };
        }
    }
    more
}

fn line_of(area: Rect, y: usize) -> Rect {
    let y = area.y.saturating_add(u16::try_from(y).unwrap_or(u16::MAX));
    Rect { y, height: 1, ..area }
}

/// The name of the program, what is open, and how far one is.
fn head(state: &State, frame: &mut Frame<'_>, areas: &Areas) {
    let width = usize::from(areas.head.width);
    let mut right = Row::default();
    let mut title = state.messages.text(match state.screen {
        Screen::Library => "title-library",
        Screen::Reviewed => "title-review",
        Screen::Progress => "title-progress",
        Screen::Make => "title-make",
        Screen::Words => "title-words",
        _ => "title-result",
    });
    if let (Some(play), Screen::Reader | Screen::Question | Screen::Result) =
        (&state.play, state.screen)
    {
        title.clone_from(&play.sitting.quiz().title);
        right = match state.screen {
            Screen::Reader => clock(state, play, width),
            Screen::Question => match &state.review {
                Some(review) => {
                    Row::new(format!("{} / {}", review.at + 1, review.cards.len()), Role::Dim)
                }
                None => progress(play, width),
            },
            _ => right,
        };
    }
    if state.help.is_some() {
        title = state.messages.text("title-help");
        right = Row::default();
    }
    let name = if width >= 60 { " Nachlese · " } else { " " };
    let room = width.saturating_sub(name.width() + right.width() + 3);
    let title = clip(&title, room);
    let gap = width.saturating_sub(name.width() + title.width() + right.width() + 1);
    let mut row =
        Row::new(name, Role::Dim).and(title, Role::Strong).and(" ".repeat(gap), Role::Text);
    row.0.extend(right.0);
    put(state, frame, areas.head, &row);
}

/// The reading clock: time, pace, and whether the book will be open.
fn clock(state: &State, play: &Play, width: usize) -> Row {
    let Some(article) = &play.article else { return Row::default() };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
    let seconds = play.reading.seconds(state.now) as u64;
    let time = format!("{}:{:02}", seconds / 60, seconds % 60);
    let book = state.messages.text(if play.open_book { "book-open" } else { "book-shut" });
    let voice = if state.speaking { "♪ " } else { "" };
    if width < 60 {
        return Row::new(format!("{voice}{book} · {time}"), Role::Dim);
    }
    let words = state.messages.with("words", &[("n", article.words().into())]);
    Row::new(format!("{voice}{book} · {words} · {time}"), Role::Dim)
}

/// Level, place, and a sign for each item.
fn progress(play: &Play, width: usize) -> Row {
    let (answered, asked) = play.sitting.progress();
    let asking = play.answer().is_none();
    let at = (answered + usize::from(asking)).min(asked);
    let level = play.sitting.quiz().level.map_or_else(String::new, |level| format!("{level} · "));
    let mut row = Row::new(format!("{level}{at} / {asked}"), Role::Dim);
    if width >= 60 && asked <= 20 {
        row.0.push((" ".to_owned(), Role::Text));
        for item in play.sitting.asked() {
            let outcome = play
                .sitting
                .answer_to(*item)
                .map(|answer| answer.verdict.as_ref().map(|verdict| verdict.outcome));
            let (dot, role) = match outcome {
                None => ("○", Role::Dim),
                Some(None) => ("●", Role::Text),
                Some(Some(crate::grade::Outcome::Right)) => ("●", Role::Right),
                Some(Some(outcome)) => sign(outcome),
            };
            row.0.push((dot.to_owned(), role));
        }
    }
    row
}

/// The most rows that a message gets.
const NOTICE_ROWS: usize = 3;

/// A message, or the rule with signs for what is out of sight.
fn notice(state: &State, frame: &mut Frame<'_>, areas: &Areas, more: More) {
    let width = usize::from(areas.notice.width);
    if let (Screen::Reader, None, Some(search)) =
        (state.screen, state.help, state.play.as_ref().and_then(|play| play.search.as_ref()))
    {
        searched(state, frame, areas, search);
        return;
    }
    if let Some(notice) = state.notice.as_ref().filter(|_| state.help.is_none()) {
        let role = if notice.bad { Role::Wrong } else { Role::Accent };
        // A long one lies over the last rows above, a few at most.
        let text = inert(&notice.text).replace('\n', " ");
        let rows = wrap(&text, width.saturating_sub(2));
        let count = rows.len().min(NOTICE_ROWS);
        for (at, row) in rows.into_iter().take(count).enumerate() {
            let rest = Span::new(row.start(), text.len());
            let text = if at + 1 == count { rest.of(&text) } else { row.of(&text) };
            let text = clip(text, width.saturating_sub(2));
            let pad = " ".repeat(width.saturating_sub(text.width() + 1));
            let up = u16::try_from(count - 1 - at).unwrap_or(0);
            let area = Rect { y: areas.notice.y.saturating_sub(up), ..areas.notice };
            put(state, frame, area, &Row::new(format!(" {text}{pad}"), role));
        }
        return;
    }
    let signs = match (more.above, more.below) {
        (false, false) => "",
        (true, false) => " ▲ ",
        (false, true) => " ▼ ",
        (true, true) => " ▲▼ ",
    };
    let panes = panes(state);
    let rule: String =
        (0..areas.notice.width.saturating_sub(2 + u16::try_from(signs.width()).unwrap_or(0)))
            .map(|x| if panes.divider == Some(x) { '┴' } else { '─' })
            .collect();
    let end = if signs.is_empty() { "──" } else { "─ " };
    let row = Row::new(rule, Role::Dim).and(signs, Role::Accent).and(end.trim_end(), Role::Dim);
    put(state, frame, areas.notice, &row);
}

/// The words that are searched for, while they are typed.
fn searched(state: &State, frame: &mut Frame<'_>, areas: &Areas, search: &Field) {
    let mut page = super::layout::Page::new(usize::from(areas.notice.width));
    screen::make::field(&mut page, search);
    let mut row = page.rows.pop().unwrap_or_default();
    if let Some((sign, role)) = row.0.first_mut() {
        (*sign, *role) = (" / ".to_owned(), Role::Accent);
    }
    put(state, frame, areas.notice, &row);
    if let Some((_, column)) = page.caret {
        let column = u16::try_from(column).unwrap_or(0).min(areas.notice.width - 1);
        frame.set_cursor_position((areas.notice.x + column, areas.notice.y));
    }
}

/// The keys of the moment. What finds no room is in the help.
fn keys(state: &State, frame: &mut Frame<'_>, areas: &Areas) {
    let width = usize::from(areas.keys.width);
    let row = keys_row(&fitted(state, width), width);
    put(state, frame, areas.keys, &Row(row.into_iter().map(|(piece, _)| piece).collect()));
}

/// What the key at a column of the last line does.
pub fn key_at(state: &State, column: usize) -> Option<Action> {
    let width = usize::from(state.size.0);
    let hints = fitted(state, width);
    let mut from = 0;
    for ((text, _), hint) in keys_row(&hints, width) {
        let width = text.width();
        if column < from + width {
            let actions = &hints.get(hint?)?.actions;
            // Of a pair of keys each has its half.
            let at = (column - from) * actions.len() / width.max(1);
            return actions.get(at).copied();
        }
        from += width;
    }
    None
}

/// The hints, with the names of keys in short where they do not all fit otherwise.
fn fitted(state: &State, width: usize) -> Vec<Hint> {
    let mut hints = hints(state);
    if needed(&hints, 2) > width {
        for (name, short) in [("key-ctrl", "^"), ("key-space", "␣")] {
            let name = state.messages.text(name);
            hints.iter_mut().for_each(|hint| hint.keys = hint.keys.replace(&name, short));
        }
    }
    hints
}

/// The columns that hints take with so many blanks between them and one at each end.
fn needed(hints: &[Hint], gap: usize) -> usize {
    let all: usize = hints.iter().map(|hint| hint.width() + gap).sum();
    (all + 2).saturating_sub(gap)
}

/// The hints in a row of `width` columns: as many of the first as fit beside the last two, which
/// are help and the way out; where not all fit, these are their keys alone. Each piece comes with
/// the place of the hint that it is of.
fn keys_row(hints: &[Hint], width: usize) -> Vec<((String, Role), Option<usize>)> {
    let (first, last) = hints.split_at(hints.len().saturating_sub(2));
    let gap = if needed(hints, 3) <= width { 3 } else { 2 };
    let short = needed(hints, gap) > width;
    let size =
        |hint: &Hint, short: bool| gap + if short { hint.keys.width() } else { hint.width() };
    let ends: usize = last.iter().map(|hint| size(hint, short)).sum();
    let mut left = (width + gap).saturating_sub(2 + ends);
    let mut row = vec![((" ".to_owned(), Role::Text), None)];
    let mut add = |at: usize, hint: &Hint, short: bool| {
        row.push(((hint.keys.clone(), Role::Accent), Some(at)));
        if !short {
            row.push(((format!(" {}", hint.text), Role::Dim), Some(at)));
        }
        row.push(((" ".repeat(gap), Role::Dim), None));
    };
    for (at, hint) in first.iter().enumerate() {
        if size(hint, false) <= left {
            left -= size(hint, false);
            add(at, hint, false);
        }
    }
    last.iter().enumerate().for_each(|(at, hint)| add(first.len() + at, hint, short));
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_keys_get_shorter_before_any_is_left_out() {
        use crate::tui::screens_test::{library, state};
        let shown = |width: u16| -> String {
            let mut state = state(crate::messages::Lang::De, (width, 24));
            library(&mut state);
            let width = usize::from(width);
            let row = keys_row(&fitted(&state, width), width);
            row.into_iter().map(|((text, _), _)| text).collect()
        };
        assert!(shown(200).contains("Strg-R wiederholen") && shown(200).contains("Esc beenden"));
        assert!(shown(80).contains("^R wiederholen  ^N neues Quiz"), "{}", shown(80));
        assert!(shown(80).trim_end().ends_with("F1  Esc"), "{}", shown(80));
        for width in 30..200 {
            assert!(shown(width).trim_end().width() < usize::from(width), "{}", shown(width));
        }
    }

    #[test]
    fn help_and_the_way_out_are_always_there() {
        let hint = |keys: &str, text: &str| Hint {
            keys: keys.to_owned(),
            text: text.to_owned(),
            actions: Vec::new(),
        };
        let hints = [
            hint("1–4", "wählen"),
            hint("⏎", "antworten"),
            hint("s", "überspringen"),
            hint("?", "Hilfe"),
            hint("Esc", "beenden"),
        ];
        let text = |width| -> String {
            keys_row(&hints, width).into_iter().map(|((text, _), _)| text).collect()
        };
        assert_eq!(text(40).trim_end(), " 1–4 wählen  ⏎ antworten  ?  Esc");
        assert_eq!(
            text(80).trim_end(),
            " 1–4 wählen   ⏎ antworten   s überspringen   ? Hilfe   Esc beenden"
        );
    }
}
