//! Ordinals: "zum zweiten Mal", "die 29. Runde", "der Dritte".

use crate::lexicon::Tag;

use super::super::view::View;
use super::super::{Annotated, Entity, EntityKind, Number};
use super::label;
use crate::text::lower;

/// The ordinals that lie in none of `taken`, in order. Both are in order.
pub(in super::super) fn ordinals(text: &Annotated, taken: &[Entity]) -> Vec<Entity> {
    let mut found = Vec::new();
    for sentence in &text.sentences {
        let view = View::new(text, &sentence.tokens);
        for at in sentence.tokens.clone() {
            let Some(value) = in_digits(view, at).or_else(|| spelt(view, at)) else { continue };
            let next = taken.partition_point(|entity| entity.tokens.end <= at);
            if taken.get(next).is_none_or(|entity| entity.tokens.start > at) {
                found.push(super::plain_figure(at..at + 1, EntityKind::Ordinal, Some(value)));
            }
        }
    }
    found
}

/// "29." with its noun behind it, and the minute of a goal in brackets: "(64.)".
fn in_digits(view: View<'_>, at: usize) -> Option<u32> {
    let word = view.word(at).strip_suffix('.')?;
    let value = word.parse().ok().filter(|value| (1..1000).contains(value))?;
    let bracketed = view.before(at) == "(" && view.word(at + 1) == ")";
    let noun = matches!(view.tag(at + 1), Some(Tag::NN | Tag::NE | Tag::ADJA));
    let fits = bracketed || noun && !label::opens_line(view, at);
    (fits && !word.starts_with('0')).then_some(value)
}

const STEMS: [(&str, u32); 22] = [
    ("erst", 1),
    ("zweit", 2),
    ("dritt", 3),
    ("viert", 4),
    ("fünft", 5),
    ("sechst", 6),
    ("siebt", 7),
    ("siebent", 7),
    ("acht", 8),
    ("neunt", 9),
    ("zehnt", 10),
    ("elft", 11),
    ("zwölft", 12),
    ("dreizehnt", 13),
    ("vierzehnt", 14),
    ("fünfzehnt", 15),
    ("sechzehnt", 16),
    ("zwanzigst", 20),
    ("dreißigst", 30),
    ("fünfzigst", 50),
    ("hundertst", 100),
    ("tausendst", 1000),
];

fn spelt(view: View<'_>, at: usize) -> Option<u32> {
    if !matches!(view.tag(at), Some(Tag::ADJA | Tag::NN)) {
        return None;
    }
    let lower = lower(view.word(at));
    let stem =
        ["en", "em", "er", "es", "e"].iter().find_map(|ending| lower.strip_suffix(ending))?;
    let &(_, value) = STEMS.iter().find(|(each, _)| *each == stem)?;
    // "erste Ergebnisse", "in erster Linie": the beginning, or what matters most.
    let several = view
        .text
        .tokens
        .get(at + 1)
        .is_some_and(|noun| noun.tag == Tag::NN && noun.morph.number == Some(Number::Plur));
    let determined = at
        .checked_sub(1)
        .and_then(|before| view.tag(before))
        .is_some_and(|tag| tag.is_determiner() || tag == Tag::APPRART);
    let idiom = view.is_one_of(at + 1, &["Linie", "Blick"]) || several && !determined;
    (value > 1 || !idiom).then_some(value)
}
