//! Which two items do not stand in one quiz: they ask the same, or one tells what the other asks for.

use std::collections::BTreeSet;

use super::Scene;
use super::candidate::{Candidate, Family};
use super::same_deed::tell_one_deed;
use super::same_figure::share_figure;
use crate::annotate::Tokens;
use crate::quiz::{Key, Skill, Task};

/// Whether two items do not stand in one quiz.
pub(super) fn apart(scene: &Scene, other: &Candidate, candidate: &Candidate) -> bool {
    clash(other, candidate)
        || share_figure(scene, other, candidate)
        || tell_one_deed(scene, other, candidate)
        || tells_only_name(scene, other, candidate)
        || tells_only_name(scene, candidate, other)
}

/// Whether two items ask the same, or one of them answers the other.
pub(super) fn clash(other: &Candidate, candidate: &Candidate) -> bool {
    let answer = candidate.answer();
    let named = !answer.is_empty() && answer == other.answer();
    let doubled = named || other.family == candidate.family && other.key == candidate.key;
    // Of one who does everything that is told, every question asks the same, and so does the same
    // trade of a second one.
    named
        && other.family == candidate.family
        && matches!(candidate.family, Family::Who | Family::Office)
        // "Welches Unternehmen …?" beside another question for the same one: the only one there is.
        || named && (candidate.family == Family::Which || other.family == Family::Which)
        || other.stem == candidate.stem
        || doubled && overlaps(&other.evidence, &candidate.evidence)
        || asks_the_same(other, candidate)
        || tells_the_same(other, candidate)
        || asks_twice(other, candidate)
        || gives_away(candidate, other)
        || gives_away(other, candidate)
        || narrows(candidate, other)
        || narrows(other, candidate)
        || calls(candidate, other)
        || calls(other, candidate)
}

/// "Wer traf die Richterin Anna Wolf?" beside "Welchen Beruf hat Anna Wolf?"
fn calls(asked: &Candidate, other: &Candidate) -> bool {
    if asked.family != Family::Office || !other.stem.contains(asked.answer()) {
        return false;
    }
    let mut words = other.stem.split(|c: char| !c.is_alphanumeric() && c != '-').peekable();
    while let Some(word) = words.next() {
        let next = words.peek().filter(|next| next.chars().count() > 2);
        if word == asked.answer() && next.is_some_and(|next| asked.stem.contains(next)) {
            return true;
        }
    }
    false
}

/// Whether the options of another question hold those who do speak: the one who does not is left.
fn narrows(silent: &Candidate, other: &Candidate) -> bool {
    if silent.family != Family::NotASource {
        return false;
    }
    let among = other.task.options();
    let speakers = silent.task.options().iter().filter(|name| *name != silent.answer());
    speakers.filter(|name| among.contains(name)).count() > 1
}

/// Whether the stem of one names what the other asks for: who, whom or where.
pub(super) fn gives_away(asked: &Candidate, other: &Candidate) -> bool {
    let named = matches!(
        asked.family,
        Family::Who | Family::Whom | Family::Where | Family::Which | Family::Name
    ) || asked.family.skill() == Skill::Source
            // "Welches Amt hat Anna Wolf?" beside what she says in the same sentence.
            // Of a statement that names somebody the thing alone tells the rest.
            && (asked.task == Task::Short
                && other.family == Family::Detail
                && !judges_speaker(other)
                && shared_nouns(asked, other) > 0
                || overlaps(&asked.evidence, &other.evidence)
                || (other.family.skill() == Skill::Source
                    || opens_with(&other.stem, asked.answer()))
                    && is_about_the_same(asked, other));
    // "An welchem Tag …?" beside "… am 14. Juli 2024"
    let time = asked.family == Family::When
        && asked.answer().contains(|c: char| c.is_ascii_digit())
        && other
            .stem
            .contains(asked.answer().split_once(' ').map_or(asked.answer(), |(_, rest)| rest))
        && shared_nouns(asked, other) > 0;
    let last = asked.answer().rsplit(' ').next().unwrap_or("");
    time || named
        && last.chars().count() > 2
        && other
            .stem
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == last || word.strip_suffix('s') == Some(last))
}

/// "Die Worte „…“ stammen laut dem Artikel von Anna Wolf": who says other words, and perhaps does not.
fn judges_speaker(other: &Candidate) -> bool {
    ["stammen laut dem Artikel vo", "stammt laut dem Artikel vo"]
        .iter()
        .any(|words| other.stem.contains(words))
}

/// Whether a statement is of somebody: "Anna Wolf sagte, dass …".
fn opens_with(stem: &str, name: &str) -> bool {
    stem.get(..name.len()).is_some_and(|start| start.to_lowercase() == name.to_lowercase())
}

/// Nouns that two stems share where one tells of what the other asks for.
const SHARED: usize = 2;

/// Whether two stems share more than a name.
fn is_about_the_same(asked: &Candidate, other: &Candidate) -> bool {
    shared_nouns(asked, other) >= SHARED
}

/// The nouns of two stems that are the same, but for the name that is asked for.
fn shared_nouns(asked: &Candidate, other: &Candidate) -> usize {
    let nouns = |stem: &str| -> BTreeSet<String> {
        stem.split(|c: char| !c.is_alphanumeric())
            .skip(1)
            .filter(|word| word.starts_with(char::is_uppercase) && word.chars().count() > 2)
            .filter(|word| !matches!(*word, "Artikel" | "Worten" | "Aussage"))
            .filter(|word| !asked.answer().split(' ').any(|part| part == *word))
            .map(str::to_owned)
            .collect()
    };
    nouns(&asked.stem).intersection(&nouns(&other.stem)).count()
}

/// Two questions for one speaker whose stems share more than a name: "die Werft Nordkran" and "Nordkran" on
/// the same thing.
fn asks_twice(left: &Candidate, right: &Candidate) -> bool {
    let last = |candidate: &Candidate| {
        candidate.answer().rsplit(' ').next().unwrap_or("").trim_matches(['„', '“']).to_owned()
    };
    left.family.skill() == Skill::Source
        && right.family.skill() == Skill::Source
        && !left.answer().is_empty()
        && last(left) == last(right)
        && is_about_the_same(left, right)
}

/// "Das Umweltamt bittet, Grünschnitt zu entfernen" beside "Das Umweltamt rief auf, Grünschnitt zu …":
/// two statements most of whose nouns are the same tell of one thing, and one answers the other.
fn tells_the_same(left: &Candidate, right: &Candidate) -> bool {
    let nouns = |stem: &str| -> BTreeSet<String> {
        stem.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.starts_with(char::is_uppercase) && word.chars().count() > 3)
            // "Schildkröte", "Schildkröten"
            .map(|word| word.to_lowercase().chars().take(STEM_LETTERS).collect())
            .collect()
    };
    let judged = |candidate: &Candidate| matches!(candidate.key, Key::Judge(_));
    if !judged(left) || !judged(right) {
        return false;
    }
    let (left, right) = (nouns(&left.stem), nouns(&right.stem));
    let shared = left.intersection(&right).count();
    shared > SHARED && shared * 2 >= left.len().min(right.len())
}

/// Of two words that begin with so many equal letters the one is taken for a form of the other.
const STEM_LETTERS: usize = 9;

/// Whether two items ask about the same words. Of an item with statements as options the first
/// proposition is the key's; one of the others may be asked about elsewhere.
fn asks_the_same(left: &Candidate, right: &Candidate) -> bool {
    let choice =
        |candidate: &Candidate| matches!(candidate.family, Family::NoSource | Family::WhatSaid);
    let key = |candidate: &Candidate| match choice(candidate) {
        true => candidate.proposition.first().cloned().into_iter().collect(),
        false => candidate.proposition.clone(),
    };
    let (own, others): (Vec<Tokens>, Vec<Tokens>) = (key(left), key(right));
    let shared = left
        .proposition
        .iter()
        .filter(|piece| overlaps(std::slice::from_ref(*piece), &right.proposition))
        .count();
    // Which source each statement has is all that the question for none asks.
    let sourced = |candidate: &Candidate| candidate.family == Family::NoSource;
    overlaps(&own, &others)
        || shared > 0 && (sourced(left) || sourced(right))
        || shared > 1 && (choice(left) || choice(right))
}

pub(super) fn overlaps(left: &[Tokens], right: &[Tokens]) -> bool {
    left.iter().any(|a| right.iter().any(|b| a.start < b.end && b.start < a.end))
}

/// Whether one asks for a person, the other names that one, and the article names nobody else.
pub(super) fn tells_only_name(scene: &Scene, told: &Candidate, asked: &Candidate) -> bool {
    let [only] = scene.actors() else { return false };
    let last = only.name.rsplit(' ').next().unwrap_or(&only.name);
    let named = |words: &str| words.split(|c: char| !c.is_alphanumeric()).any(|word| word == last);
    asked.task == Task::Short && named(asked.answer()) && named(&told.stem)
}
