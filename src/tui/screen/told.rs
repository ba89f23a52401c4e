//! What came of an answer: right or wrong in word and sign, why, and where it stands.

use crate::grade::{Outcome, Verdict, parts_of_difference};
use crate::messages::Messages;
use crate::quiz::{Item, Key, Response};
use crate::sitting::Shown;
use crate::text::{fold_answer, fold_space};
use crate::tui::layout::{Page, Row};
use crate::tui::play::{Play, Saved};
use crate::tui::role::Role;
use crate::tui::screen::question::{judgement_key, stem};
use crate::tui::state::State;

/// Fills the page of an item that was answered.
pub fn page(state: &State, play: &Play, saved: &Saved, page: &mut Page) {
    let messages = &state.messages;
    let (Some(turn), Some(item), Some(answer)) = (&play.turn, play.item(), play.answer()) else {
        return;
    };
    if let Saved::No(reason) = saved {
        page.text(&messages.with("not-saved", &[("reason", reason.as_str().into())]), Role::Wrong);
        page.gap();
    }
    match &answer.verdict {
        Some(verdict) => headline(messages, verdict, page),
        None => page.text(&messages.text("outcome-kept"), Role::Accent),
    }
    page.gap();
    let word = match &item.key {
        Some(Key::Text { answer, .. }) => Some(answer.as_str()),
        _ => None,
    };
    stem(page, item, word);
    page.gap();
    responses(messages, item, &turn.shown, answer, page);
    if answer.verdict.is_some() {
        reasons(messages, play, item, page);
        if let Some(review) = &state.review {
            super::review::ratings(messages, review, page);
        }
    }
}

/// The sign of an outcome and how it looks.
pub const fn sign(outcome: Outcome) -> (&'static str, Role) {
    match outcome {
        Outcome::Right => ("✓", Role::Right),
        Outcome::NearMiss => ("≈", Role::Near),
        Outcome::Partial => ("◐", Role::Near),
        Outcome::Wrong => ("✗", Role::Wrong),
        Outcome::Skipped => ("–", Role::Dim),
    }
}

fn headline(messages: &Messages, verdict: &Verdict, page: &mut Page) {
    let (sign, role) = sign(verdict.outcome);
    let word = messages.text(&format!("outcome-{}", verdict.outcome.name()));
    let mut text = format!("{sign} {word}");
    if let Some(parts) = verdict.parts.filter(|_| verdict.outcome == Outcome::Partial) {
        let values = [("right", parts.right.into()), ("of", parts.of.into())];
        text = format!("{text}: {}", messages.with("parts", &values));
    }
    page.text(&text, role);
}

fn responses(
    messages: &Messages,
    item: &Item,
    shown: &Shown,
    answer: &crate::sitting::Answer,
    page: &mut Page,
) {
    match (&item.key, &answer.response) {
        (Some(Key::Choice(keys)), given) => {
            let chosen: &[String] = if let Response::Choice(chosen) = given { chosen } else { &[] };
            let has = |list: &[String], option: &str| {
                list.iter().any(|each| fold_space(each) == fold_space(option))
            };
            for (at, option) in shown.options.iter().enumerate() {
                let (mark, role) = match (has(keys, option), has(chosen, option)) {
                    (true, _) => ("✓", Role::Right),
                    (false, true) => ("✗", Role::Wrong),
                    (false, false) => (" ", Role::Dim),
                };
                // Of several right options one that was not chosen is named as missing.
                let missed = keys.len() > 1
                    && !chosen.is_empty()
                    && has(keys, option)
                    && !has(chosen, option);
                let missed = missed.then(|| messages.text("choice-missed"));
                let under = missed.as_deref().or_else(|| note(item, option));
                let text = under.map_or_else(|| option.clone(), |note| format!("{option}\n{note}"));
                let first = page.rows.len();
                page.hanging(Row::new(format!(" {mark} {}  ", at + 1), role), &text, role);
                dim_notes(page, first, option);
            }
        }
        (Some(Key::Judge(key)), given) => {
            if let Response::Judge(given) = given
                && given != key
            {
                line(page, "✗", Role::Wrong, &messages.text(judgement_key(*given)));
            }
            line(page, "✓", Role::Right, &messages.text(judgement_key(*key)));
        }
        (Some(Key::Text { answer: right, accept }), given) => {
            if let Response::Text(given) = given
                && fold_answer(given) != fold_answer(right)
            {
                typed(messages, given, answer.verdict.as_ref(), page);
            }
            line(page, "✓", Role::Right, right);
            if !accept.is_empty() {
                let list = accept.join(" · ");
                let text = messages.with("also-right", &[("list", list.as_str().into())]);
                page.hanging(Row::new("   ", Role::Dim), &text, Role::Dim);
            }
        }
        (Some(Key::Match(pairs)), given) => {
            let made: &[(String, String)] =
                if let Response::Match(made) = given { made } else { &[] };
            for (prompt, right) in pairs {
                page.hanging(Row::new("   ", Role::Text), prompt, Role::Text);
                let given = made.iter().find(|(of, _)| of == prompt).map(|(_, option)| option);
                if let Some(given) = given.filter(|given| *given != right) {
                    page.hanging(Row::new("   ✗ ", Role::Wrong), given, Role::Wrong);
                }
                page.hanging(Row::new("   ✓ ", Role::Right), right, Role::Right);
            }
        }
        (Some(Key::Order(right)), given) => {
            let put: &[String] = if let Response::Order(put) = given { put } else { &[] };
            for (at, text) in right.iter().enumerate() {
                let same = put.get(at) == Some(text);
                let (mark, role) = if same { ("✓", Role::Right) } else { ("✗", Role::Wrong) };
                let was = put.iter().position(|each| each == text).filter(|_| !same);
                let was = was.map_or_else(String::new, |was| {
                    format!(" {}", messages.with("order-was", &[("n", (was + 1).into())]))
                });
                let lead = Row::new(format!(" {mark} {}  ", at + 1), role);
                page.hanging(lead, &format!("{text}{was}"), Role::Text);
            }
        }
        (None, given) => given_only(messages, given, page),
    }
}

/// What was typed, the letters that differ marked where it was a near miss.
fn typed(messages: &Messages, given: &str, verdict: Option<&Verdict>, page: &mut Page) {
    match verdict.and_then(|verdict| verdict.near.as_ref()) {
        Some(near) => {
            let mut row = Row::new(" ≈ ", Role::Near);
            row.0.extend(difference(&near.given, &near.meant));
            row.0.push((" → ".to_owned(), Role::Dim));
            row.0.extend(difference(&near.meant, &near.given));
            page.row(row);
        }
        None if verdict.is_some_and(|verdict| verdict.outcome == Outcome::Right) => {
            let text = messages.with("you-wrote", &[("answer", given.into())]);
            page.hanging(Row::new("   ", Role::Dim), &text, Role::Dim);
        }
        None => line(page, "✗", Role::Wrong, given),
    }
}

/// A word with the stretch marked in which it differs from another.
fn difference(word: &str, other: &str) -> Vec<(String, Role)> {
    let [before, between, after] = parts_of_difference(word, other);
    vec![
        (before.to_owned(), Role::Text),
        (between.to_owned(), Role::Differs),
        (after.to_owned(), Role::Text),
    ]
}

fn given_only(messages: &Messages, given: &Response, page: &mut Page) {
    match given {
        Response::Choice(list) | Response::Order(list) => {
            list.iter().for_each(|each| line(page, "·", Role::Text, each));
        }
        Response::Text(text) => line(page, "·", Role::Text, text),
        Response::Judge(given) => {
            line(page, "·", Role::Text, &messages.text(judgement_key(*given)));
        }
        Response::Match(pairs) => {
            for (prompt, option) in pairs {
                line(page, "·", Role::Text, &format!("{prompt} – {option}"));
            }
        }
        Response::Skipped => {}
    }
}

fn line(page: &mut Page, mark: &str, role: Role, text: &str) {
    page.hanging(Row::new(format!(" {mark} "), role), text, role);
}

fn note<'a>(item: &'a Item, option: &str) -> Option<&'a str> {
    let found = item.notes.iter().find(|(of, _)| fold_space(of) == fold_space(option));
    found.map(|(_, note)| note.as_str())
}

/// Rows after those of the option itself hold its note.
fn dim_notes(page: &mut Page, first: usize, option: &str) {
    let lead = page
        .rows
        .get(first)
        .and_then(|row| row.0.first())
        .map_or(0, |(lead, _)| unicode_width::UnicodeWidthStr::width(lead.as_str()));
    let own: usize = option
        .split('\n')
        .map(|part| crate::tui::layout::wrap(part, page.width().saturating_sub(lead)).len())
        .sum();
    for row in page.rows.iter_mut().skip(first + own) {
        for (_, role) in &mut row.0 {
            *role = Role::Dim;
        }
    }
}

/// The evidence with its paragraph, and the explanation.
fn reasons(messages: &Messages, play: &Play, item: &Item, page: &mut Page) {
    for words in &item.evidence {
        page.gap();
        // The passage that a card shows does not know where it stood in its article.
        let numbered = play.article.as_ref().filter(|article| article.is_numbered());
        let at = numbered.and_then(|article| article.paragraph_of(words));
        let quote = format!("»{}«", fold_space(words));
        match at {
            Some(at) => {
                let lead = messages.with("paragraph", &[("n", at.into())]);
                page.text(&format!("{lead}: {quote}"), Role::Text);
            }
            None => page.text(&quote, Role::Text),
        }
    }
    if let Some(explanation) = &item.explanation {
        page.gap();
        page.text(explanation, Role::Text);
    }
}
