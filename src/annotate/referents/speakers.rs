//! Names inside of the words of a speaker that are not their head.

use super::{Context, Places};
use crate::annotate::attributions;
use crate::annotate::model::{EntityKind, Referent, Tokens};
use crate::annotate::quotations::is_mark;
use crate::lexicon::Tag;

/// The names in a stretch, with their referents, in the order of these.
fn names<'a>(places: &'a Places, range: &Tokens) -> Vec<(usize, &'a Tokens)> {
    let mut names: Vec<(usize, &Tokens)> =
        places.names_in(range).map(|place| (place.referent, &place.tokens)).collect();
    names.sort_by_key(|(referent, _)| *referent);
    names
}

/// "Angaben von X", "ein Bericht der Zeitung „X“", "Auskunft der X": whoever holds the noun of saying, named
/// right behind it. "Angaben eines Mitarbeiters der X" are not X's.
pub(super) fn holder(
    context: &Context,
    referents: &[Referent],
    places: &Places,
    speaker: &Tokens,
) -> Option<usize> {
    let noun = speaker.clone().find(|&at| context.tokens[at].tag == Tag::NN)?;
    if !attributions::is_source_noun(context.word(noun)) {
        return None;
    }
    let rest = noun + 1..speaker.end;
    let joined = rest.clone().any(|at| context.tokens[at].tag == Tag::KON);
    let (referent, _) = names(places, &rest)
        .into_iter()
        .min_by_key(|(_, name)| name.start)
        .filter(|(referent, name)| {
            let person = referents[*referent].kind == EntityKind::Person;
            let place = referents[*referent].kind == EntityKind::Place;
            !place
                && (rest.start..name.start).all(|at| match context.tokens[at].tag {
                    Tag::ART | Tag::APPR | Tag::APPRART | Tag::ADJA => true,
                    Tag::NN if person => super::is_person_noun(context.word(at)),
                    Tag::NN => is_kind_of_body(context.word(at)),
                    _ => is_mark(context.word(at)),
                })
                // "Angaben von Anna Berg, Leiterin …" goes on behind a comma only.
                && (person
                    || (name.end..speaker.end)
                        .all(|at| is_mark(context.word(at)) || !context.tokens[at].tag.is_noun()))
        })?;
    (!joined).then_some(referent)
}

/// "die Zeitung „X“", "„X“": a body named in quotation marks, with at most its kind before.
pub(super) fn quoted_name(
    context: &Context,
    referents: &[Referent],
    places: &Places,
    speaker: &Tokens,
) -> Option<usize> {
    let (referent, name) = names(places, speaker).into_iter().next()?;
    let body = matches!(referents[referent].kind, EntityKind::Organisation | EntityKind::Medium);
    let before = speaker.start..name.start;
    let marked = before.end > before.start && is_mark(context.word(before.end - 1));
    let plain = before.clone().all(|at| {
        matches!(context.tokens[at].tag, Tag::ART | Tag::ADJA)
            || context.tokens[at].tag == Tag::NN && is_kind_of_body(context.word(at))
            || is_mark(context.word(at))
    });
    let closed = (name.end..speaker.end).all(|at| is_mark(context.word(at)));
    (body && marked && plain && closed).then_some(referent)
}

/// "der Vorsitzende des Ausschusses des Landtags Paul Lang": a full name closes what a noun for a person
/// opens, and the noun right before it is none for a person, so that the name cannot belong to that.
pub(super) fn closing_name(
    context: &Context,
    referents: &[Referent],
    places: &Places,
    speaker: &Tokens,
) -> Option<usize> {
    let (referent, name) =
        names(places, speaker).into_iter().find(|(_, name)| name.end == speaker.end)?;
    let person = referents[referent].kind == EntityKind::Person;
    let before = name.start.checked_sub(1).filter(|&before| before > speaker.start)?;
    let opens = context.tokens[speaker.start].tag == Tag::ART
        && (speaker.start + 1..before)
            .find(|&at| context.tokens[at].tag == Tag::NN)
            .is_some_and(|at| super::is_person_noun(context.word(at)));
    let apart = context.tokens[before].tag == Tag::NN
        && !super::is_person_noun(context.word(before))
        && !matches!(context.word(before), "Familie" | "Firma" | "Stiftung" | "Kanzlei");
    let plain = speaker.clone().all(|at| {
        !matches!(context.tokens[at].tag, Tag::KON | Tag::COMMA | Tag::PRELS)
            && !matches!(context.word(at), "Sprecher" | "Sprecherin" | "von")
    });
    (person && name.len() >= 2 && opens && apart && plain).then_some(referent)
}

/// Whether a noun only tells of which kind the body named behind it is.
fn is_kind_of_body(word: &str) -> bool {
    let small = word.to_lowercase();
    let stem = small.strip_suffix('s').unwrap_or(&small);
    [
        "agentur",
        "zeitung",
        "zeitschrift",
        "magazin",
        "sender",
        "blatt",
        "portal",
        "dienst",
        "organisation",
        "gewerkschaft",
        "initiative",
        "website",
        "webseite",
        "partei",
        "firma",
        "unternehmen",
        "konzern",
    ]
    .iter()
    .any(|kind| stem.ends_with(kind))
}

#[cfg(test)]
mod tests {
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    fn speaker(text: &str) -> Option<String> {
        let found = annotate(text, None, None, Lexicon::embedded());
        let said = found.attributions.first().unwrap_or_else(|| panic!("nothing said: {text}"));
        said.referent.map(|referent| found.referents[referent].name.clone())
    }

    #[test]
    fn whoever_holds_the_noun_of_saying() {
        let of = |text| speaker(text).unwrap_or_default();
        assert_eq!(of("Nach einem Bericht der BBC bleibt der Hafen gesperrt."), "BBC");
        assert_eq!(
            of("Nach Informationen der Nachrichtenagentur Reuters bleibt der Hafen gesperrt."),
            "Reuters"
        );
        assert_eq!(of("Nach Angaben von Anna Berg bleibt der Hafen gesperrt."), "Anna Berg");
        for other in [
            "Nach Angaben eines Mitarbeiters der NASA bleibt der Hafen gesperrt.",
            "Nach einem Bericht der BBC und der NASA bleibt der Hafen gesperrt.",
        ] {
            assert_eq!(speaker(other), None, "{other}");
        }
    }

    #[test]
    fn names_in_quotation_marks() {
        let found = speaker("Die Wochenzeitung „Die Zeit“ berichtete, der Hafen sei gesperrt.");
        assert_eq!(found.as_deref(), Some("Die Zeit"));
    }

    #[test]
    fn names_that_close_a_description() {
        let found = speaker(
            "Der Vorsitzende des Ausschusses des Landtags Paul Lang sagte, der Hafen sei gesperrt.",
        );
        assert_eq!(found.as_deref(), Some("Paul Lang"));
        for other in [
            "Der Anwalt der Familie Paul Lang sagte, der Hafen sei gesperrt.",
            "Der Sprecher des Präsidenten Paul Lang sagte, der Hafen sei gesperrt.",
        ] {
            assert_eq!(speaker(other), None, "{other}");
        }
    }
}
