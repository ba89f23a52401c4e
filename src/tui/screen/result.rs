//! The result of a sitting: in all, by skill, and item by item.

use unicode_width::UnicodeWidthStr;

use crate::messages::Messages;
use crate::quiz::{Item, Key, Response};
use crate::sitting::{Answer, Score};
use crate::tui::layout::{Page, Row, beside, clip};
use crate::tui::play::Play;
use crate::tui::role::Role;
use crate::tui::screen::question::judgement_key;
use crate::tui::screen::told::sign;
use crate::tui::state::State;

/// The page of the result.
pub fn page(state: &State, width: usize) -> Page {
    let messages = &state.messages;
    let mut page = Page::new(width);
    let Some(play) = &state.play else { return page };
    let summary = play.sitting.summary();
    if summary.total.items == 0 {
        let (answered, _) = play.sitting.progress();
        page.text(&messages.with("result-kept", &[("n", answered.into())]), Role::Strong);
        return page;
    }
    let total = &summary.total;
    let values = [
        ("right", total.right.into()),
        ("of", total.items.into()),
        ("percent", total.percent().unwrap_or(0).into()),
    ];
    let narrow = width < WIDE;
    let mut head = Page::new(if narrow { width } else { HEAD });
    head.text(&messages.with("result-total", &values), Role::Strong);
    if let Some(article) = &play.article
        && let Some(pace) = play.reading.pace(article.words(), state.now)
    {
        let values = [("words", article.words().into()), ("pace", pace.round().into())];
        head.text(&messages.with("result-pace", &values), Role::Dim);
    }
    if play.article.is_some() && !play.open_book {
        head.text(&messages.text("result-closed-book"), Role::Dim);
    }
    head.gap();
    let names: Vec<(String, &Score)> =
        summary.by_skill.iter().map(|(skill, s)| (messages.skill(skill.name()), s)).collect();
    let longest = names.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
    for (name, score) in names {
        head.row(skill(messages, &name, longest, score, width));
    }
    let mut items = Page::new(if narrow { width } else { (width - HEAD - 3).min(96) });
    for (at, answer) in play.sitting.answers().iter().enumerate() {
        item(messages, play, at, answer, &mut items);
    }
    if narrow {
        page.rows = head.rows;
        page.gap();
        page.rows.extend(items.rows);
    } else {
        beside(head.rows, items.rows, HEAD + 3, &mut page);
    }
    page
}

/// From this width on the items stand beside the score.
const WIDE: usize = 110;

/// Columns of the score then.
const HEAD: usize = 50;

fn skill(messages: &Messages, name: &str, longest: usize, score: &Score, width: usize) -> Row {
    let share = score.percent().unwrap_or(0);
    let percent = usize::try_from(share).unwrap_or(0).min(100);
    let cells = if width >= 60 { 20 } else { 10 };
    let filled = (percent * cells + 50) / 100;
    let pad = " ".repeat(longest.saturating_sub(name.width()));
    Row::new(format!("{name}{pad}  "), Role::Text)
        .and("█".repeat(filled), Role::Accent)
        .and("░".repeat(cells - filled), Role::Dim)
        .and(format!("  {:>5}", messages.percent(share)), Role::Text)
        .and(format!("  {}/{}", score.right, score.items), Role::Dim)
}

fn item(messages: &Messages, play: &Play, at: usize, answer: &Answer, page: &mut Page) {
    let item = &play.sitting.quiz().items[answer.item];
    let outcome = answer.verdict.as_ref().map(|verdict| verdict.outcome);
    let (mark, role) = outcome.map_or(("·", Role::Text), sign);
    let lead = Row::new(format!("{mark} "), role).and(format!("{:>2}  ", at + 1), Role::Dim);
    page.hanging(lead, &item.stem, Role::Text);
    if outcome != Some(crate::grade::Outcome::Right) {
        let indent = || Row::new("      ", Role::Text);
        let given = given(messages, &answer.response);
        if !given.is_empty() {
            let text = messages.with("you-wrote", &[("answer", given.as_str().into())]);
            page.hanging(indent(), &clip(&text, 300), Role::Dim);
        }
        if let Some(right) = right(messages, item) {
            let text = messages.with("right-is", &[("answer", right.as_str().into())]);
            page.hanging(indent(), &clip(&text, 300), Role::Dim);
        }
    }
}

/// A response in a line.
fn given(messages: &Messages, response: &Response) -> String {
    match response {
        Response::Choice(list) => list.join(" · "),
        Response::Order(list) => list.join(" → "),
        Response::Text(text) => text.clone(),
        Response::Judge(given) => messages.text(judgement_key(*given)),
        Response::Match(pairs) => paired(pairs),
        Response::Skipped => String::new(),
    }
}

/// The right answer in a line.
fn right(messages: &Messages, item: &Item) -> Option<String> {
    Some(match item.key.as_ref()? {
        Key::Choice(list) => list.join(" · "),
        Key::Order(list) => list.join(" → "),
        Key::Text { answer, .. } => answer.clone(),
        Key::Judge(right) => messages.text(judgement_key(*right)),
        Key::Match(pairs) => paired(pairs),
    })
}

fn paired(pairs: &[(String, String)]) -> String {
    let pairs: Vec<String> =
        pairs.iter().map(|(left, right)| format!("{left} – {right}")).collect();
    pairs.join(" · ")
}
