//! A question that is open.

use crate::quiz::{Item, Judgement, Task};
use crate::sitting::Shown;
use crate::text::{Span, inert};
use crate::tui::draft::{Draft, JUDGEMENTS};
use crate::tui::layout::{Page, Row, marked, wrap};
use crate::tui::play::Phase;
use crate::tui::role::Role;
use crate::tui::screen::{make, told};
use crate::tui::state::State;

/// From this height on every question says how it is answered.
const TALL: u16 = 16;

/// The page of the item at hand, open or answered.
pub fn page(state: &State, width: usize) -> Page {
    let mut page = Page::new(width);
    let Some(play) = &state.play else { return page };
    let (Some(turn), Some(item)) = (&play.turn, play.item()) else { return page };
    match &turn.phase {
        Phase::Told(_, saved) => told::page(state, play, saved, &mut page),
        Phase::Asking(draft) => {
            stem(&mut page, item, None);
            page.gap();
            // A low screen keeps its rows for what is not clear by itself.
            let clear = matches!(draft, Draft::Choice { several: false, .. } | Draft::Judge(_));
            if !clear || state.size.1 >= TALL {
                page.text(&ask(state, item, draft), Role::Dim);
                page.gap();
            }
            options(state, &mut page, &turn.shown, draft);
        }
    }
    page
}

/// The question, statement or gap text; the gap holds its answer where that is known by now.
pub fn stem(page: &mut Page, item: &Item, filled: Option<&str>) {
    let gap = item.stem.split_once("___").filter(|_| item.task == Task::Cloze);
    let Some((before, after)) = gap else {
        page.text(&item.stem, Role::Strong);
        return;
    };
    let (before, after) = (inert(before), inert(after));
    let (word, role) = match filled {
        Some(word) => (inert(word), Role::Right),
        None => ("___".into(), Role::Accent),
    };
    let mark = Span::new(before.len(), before.len() + word.len());
    let text = format!("{before}{word}{after}").replace('\n', " ");
    for row in wrap(&text, page.width()) {
        page.row(Row(marked(&text, row, Role::Strong, &[(mark, role)])));
    }
}

/// What the reader is asked to do.
fn ask(state: &State, item: &Item, draft: &Draft) -> String {
    state.messages.text(match (&item.task, draft) {
        (Task::Choice { .. }, Draft::Choice { several: true, .. }) => "ask-several",
        (Task::Choice { .. }, _) => "ask-choice",
        (Task::Cloze, _) => "ask-cloze",
        (Task::Short, _) => "ask-short",
        (Task::Judge, _) => "ask-judge",
        (Task::Match { .. }, _) => "ask-match",
        (Task::Order { .. }, _) => "ask-order",
    })
}

fn options(state: &State, page: &mut Page, shown: &Shown, draft: &Draft) {
    match draft {
        Draft::Choice { cursor, chosen, several } => {
            for (at, option) in shown.options.iter().enumerate() {
                let here = *cursor == Some(at);
                let ticked = chosen.get(at).copied().unwrap_or(false);
                let box_ = match (several, ticked) {
                    (false, _) => "",
                    (true, true) => "[x] ",
                    (true, false) => "[ ] ",
                };
                option_row(page, at, &format!("{} {box_}", at + 1), option, here);
            }
        }
        Draft::Judge(cursor) => {
            let letters = state.messages.text("judge-keys");
            for (at, (judgement, letter)) in JUDGEMENTS.iter().zip(letters.chars()).enumerate() {
                let text = state.messages.text(judgement_key(*judgement));
                option_row(page, at, &format!("{letter} "), &text, *cursor == Some(at));
            }
        }
        Draft::Text(field) => make::field(page, field),
        Draft::Match { cursor, links, .. } => pairs(page, shown, *cursor, links),
        Draft::Order { cursor, lines, held } => {
            for (at, line) in lines.iter().enumerate() {
                let text = shown.options.get(*line).map_or("", String::as_str);
                let sign = if *held && at == *cursor { "↕ " } else { "" };
                option_row(page, at, &format!("{} {sign}", at + 1), text, at == *cursor);
            }
        }
    }
}

/// The prompts, each with the letter and text given to it, then the options on offer.
fn pairs(page: &mut Page, shown: &Shown, cursor: usize, links: &[Option<usize>]) {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at.min(25)).unwrap_or(25));
    for (at, prompt) in shown.prompts.iter().enumerate() {
        let first = page.rows.len();
        let here = at == cursor;
        let (sign, role) = if here { (" ▸ ", Role::Select) } else { ("   ", Role::Text) };
        let link = links.get(at).copied().flatten();
        let given = link.map_or('·', letter);
        let lead = Row::new(sign, role)
            .and(format!("{} ", at + 1), Role::Dim)
            .and(format!("[{given}] "), if link.is_some() { Role::Accent } else { Role::Dim });
        page.hanging(lead, prompt, role);
        page.target(first, at, here);
    }
    page.gap();
    for (at, option) in shown.options.iter().enumerate() {
        let used = links.contains(&Some(at));
        let role = if used { Role::Dim } else { Role::Text };
        let first = page.rows.len();
        page.hanging(Row::new(format!("   {}  ", letter(at)), Role::Accent), option, role);
        page.target(first, shown.prompts.len() + at, false);
    }
    // On a low screen the options follow the prompt that they are for.
    if let (Some((first, _)), true) = (page.focus, cursor > 0) {
        page.focus = Some((first, page.rows.len().saturating_sub(1)));
    }
}

fn option_row(page: &mut Page, at: usize, mark: &str, text: &str, here: bool) {
    let first = page.rows.len();
    let (sign, role) = if here { (" ▸ ", Role::Select) } else { ("   ", Role::Text) };
    let lead = Row::new(sign, role).and(format!("{mark} "), if here { role } else { Role::Dim });
    page.hanging(lead, text, role);
    page.target(first, at, here);
}

/// The key of the text for a verdict.
pub const fn judgement_key(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::True => "judge-true",
        Judgement::False => "judge-false",
        Judgement::NotInText => "judge-not-in-text",
    }
}
