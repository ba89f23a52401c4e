//! Reasons to drop a candidate, whatever family it is of.

use super::Scene;
use super::asides;
use super::candidate::{Candidate, Family};
use super::compose::word_count;
use crate::annotate::{EntityKind, Tokens};
use crate::quiz::{Skill, Task};
use crate::text::{fold_answer, fold_letters};

/// A stem longer than this (in words) is not read but searched.
pub(super) const STEM_WORDS: usize = 30;

/// So many nouns tell what a question is about.
const NOUNS: usize = 3;

/// Below this chance of being good an item is not shown.
pub(super) const BAR: f64 = 0.65;

/// The same for statements, whose confidence is a share that readers accepted.
pub(super) const STATEMENT_BAR: f64 = 0.57;

/// Whether nothing speaks against the candidate by itself.
pub(super) fn is_sound(scene: &Scene, candidate: &Candidate) -> bool {
    let bar = if candidate.family == Family::Detail { STATEMENT_BAR } else { BAR };
    candidate.confidence >= bar && is_well_formed(scene, candidate)
}

/// [`is_sound`] however sure the candidate is.
pub(super) fn is_well_formed(scene: &Scene, candidate: &Candidate) -> bool {
    word_count(&candidate.stem) <= STEM_WORDS
        && has_form(candidate)
        && !leaks(candidate)
        && is_anchored(scene, candidate)
        && options_differ(candidate)
        && spells_right(scene, candidate)
        && notes_differ(&candidate.notes)
        && evidence_stands(scene, candidate)
        && !candidate.evidence.iter().any(|sentence| asides::is_aside(scene, sentence))
        && (candidate.family.skill() == Skill::Source
            || !candidate.evidence.iter().any(|sentence| asides::is_spoken(scene, sentence)))
}

/// Each option has one note: where two options are the same words, as in an article that says
/// something twice, the quiz file would have a key twice.
fn notes_differ(notes: &[(String, String)]) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    notes.iter().all(|(option, _)| seen.insert(option))
}

/// A question ends in "?", a gap text has one gap, every stem starts with a capital.
fn has_form(candidate: &Candidate) -> bool {
    let stem = &candidate.stem;
    let gaps = stem.matches("___").count();
    let shape = match candidate.family {
        Family::Cloze => gaps == 1 && stem.ends_with('.'),
        Family::Detail => gaps == 0 && stem.ends_with('.') && !stem.ends_with(".."),
        _ => gaps == 0 && stem.ends_with('?') && !stem.ends_with(",?"),
    };
    let paired = stem.matches('„').count() == stem.matches('“').count()
        && stem.matches('(').count() == stem.matches(')').count();
    shape
        && paired
        && stem.starts_with(|c: char| c.is_uppercase() || c == '„')
        && !stem.contains("  ")
        // "Lindenau | Im Mai wird …": the line begins with its place; a letter that was lost.
        && !stem.contains(['|', char::REPLACEMENT_CHARACTER])
        // Half of a pair of marks that was cut; what the article says of itself.
        && stem.matches(['«', '»']).count().is_multiple_of(2)
        && !stem.contains("(wie ")
        && !["ie berichtet", "ie bereits berichtet"].iter().any(|words| stem.contains(words))
}

/// A statement, a gap text or a question for a circumstance names somebody, a body or a place:
/// without any name a sentence taken out of its article nearly always leaves open what it is about.
fn is_anchored(scene: &Scene, candidate: &Candidate) -> bool {
    let circumstance = matches!(candidate.family, Family::When | Family::HowMany | Family::Where);
    if !matches!(candidate.family, Family::Detail | Family::Cloze) && !circumstance {
        return true;
    }
    let annotated = scene.annotated;
    // "Die Staatsanwaltschaft prüft …": every town has one.
    let local = |tokens: &Tokens| LOCAL.contains(&annotated.words(tokens));
    let mut entities = annotated
        .entities
        .iter()
        .filter(|entity| is_name(entity.kind))
        .filter(|entity| circumstance || !local(&entity.tokens));
    let mut referents = annotated
        .referents
        .iter()
        .filter(|referent| is_name(referent.kind))
        .filter(|referent| circumstance || !LOCAL.contains(&referent.name.as_str()));
    // A question for a circumstance may tell enough without a name.
    let nouns =
        candidate.stem.split(' ').skip(1).filter(|word| word.starts_with(char::is_uppercase));
    if circumstance && nouns.count() >= NOUNS {
        return true;
    }
    entities.any(|entity| candidate.stem.contains(annotated.words(&entity.tokens)))
        || referents.any(|referent| candidate.stem.contains(&referent.name))
}

/// Bodies of which there are many, though each article speaks of one.
const LOCAL: [&str; 8] = [
    "Staatsanwaltschaft",
    "Polizei",
    "Kriminalpolizei",
    "Feuerwehr",
    "Justiz",
    "Parlament",
    "Regierung",
    "Opposition",
];

/// Whether an entity of this kind has a name: somebody, a body, a medium or a place.
pub(super) const fn is_name(kind: EntityKind) -> bool {
    use EntityKind::{Medium, Organisation, Person, Place};
    matches!(kind, Person | Organisation | Medium | Place)
}

/// The answer, or a telling part of it, stands in the stem.
fn leaks(candidate: &Candidate) -> bool {
    if candidate.has_statements() {
        return false;
    }
    // "BMW" in "des Sportwagens BMW M4"
    let short = candidate.answer().split(' ').filter(|part| {
        part.chars().count() > 1 && part.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
    });
    let own =
        |part: &str| candidate.stem.split(|c: char| !c.is_alphanumeric()).any(|word| word == part);
    if short.into_iter().any(own) {
        return true;
    }
    let stem = fold_letters(&candidate.stem);
    let words: Vec<&str> = stem.split(|c: char| !c.is_alphanumeric()).collect();
    fold_answer(candidate.answer())
        .split(' ')
        .filter(|part| part.chars().count() > 3)
        .any(|part| words.contains(&part))
}

fn options_differ(candidate: &Candidate) -> bool {
    let Task::Choice { options } = &candidate.task else { return true };
    options.iter().enumerate().all(|(at, option)| {
        options[at + 1..].iter().all(|other| fold_answer(option) != fold_answer(other))
    }) && options.iter().filter(|option| *option == candidate.answer()).count() == 1
}

/// No name that is shown is one that the article misspells.
fn spells_right(scene: &Scene, candidate: &Candidate) -> bool {
    let options: &[String] = match &candidate.task {
        Task::Choice { options } | Task::Match { options, .. } | Task::Order { options } => options,
        _ => &[],
    };
    let shown =
        options.iter().map(String::as_str).chain([candidate.stem.as_str(), candidate.answer()]);
    !shown.into_iter().any(|text| scene.annotated.misspells(text))
}

/// The evidence is the article's words, and stands there once.
fn evidence_stands(scene: &Scene, candidate: &Candidate) -> bool {
    candidate.evidence.iter().all(|tokens| {
        let words = scene.annotated.words(tokens);
        !words.is_empty() && scene.annotated.text.matches(words).count() == 1
    })
}

#[cfg(test)]
mod tests {
    use crate::annotate::annotate;
    use crate::generate::candidate::{Candidate, Family};
    use crate::generate::{Options, generate};
    use crate::lexicon::Lexicon;
    use crate::quiz::Item;

    fn items(text: &str) -> Vec<Item> {
        let lexicon = Lexicon::embedded();
        let annotated = annotate(text, None, None, lexicon);
        let options = Options { items: 10, skills: Vec::new(), level: None, seed: 7 };
        generate(&annotated, lexicon, &options)
    }

    fn count(text: &str) -> usize {
        items(text).len()
    }

    #[test]
    fn a_name_is_not_shown_in_the_rarer_of_two_spellings() {
        let text = "In Lindenau tagte am Montag der Stadtrat. Die Bürgermeisterin von Lindenau, Anna Wendisch, \
lobte den neuen Plan. Der Vorsitzende der Werft, Peter Kern, kritisierte den Plan.\n\n\
Wendisch sagte, der Plan sei gut. Kern sagte, der Plan sei schlecht. Der Minister Karl Wolf sagte, \
der Plan sei teuer. Anna Wendisch sagte am Dienstag, der Plan werde bald umgesetzt. Der Sprecher \
Jonas Wirtz sagte, die Werft baue keine Boote mehr. Wendisch dankte dem Rat.";
        let asked = |text: &str| {
            let role = "Bürgermeisterin von Lindenau?";
            items(text).iter().any(|item| item.stem.contains(role))
        };
        assert!(asked(text));
        assert!(!asked(&text.replacen("Wendisch", "Wenidsch", 1)));
    }

    #[test]
    fn lines_that_are_no_text_of_the_article_are_not_asked_about() {
        let told = "Karl Berg verkaufte in Lindenau drei Boote.";
        assert!(count(told) > 0);
        assert_eq!(count(&format!("{told} Foto: Anna Holm")), 0);
        let series =
            "Im August wird in Lindenau das Fest Nordkran mit sechs Konzerten fortgesetzt.";
        assert!(count(series) > 0);
        assert_eq!(count(&format!("Bergen | {series}")), 0);
        assert_eq!(count(&told.replace("Boote.", "Boote appeared first on nordbote.de.")), 0);
        assert_eq!(count(&told.replace("drei", "drei [&hellip;]")), 0);
        let feast = "In Lindenau gibt es am Mittwoch ein langes Fest, sagte Präsident Karl Holm.";
        assert!(count(feast) > 0);
        assert_eq!(count(&feast.replace("In Lindenau gibt es", "Wir geben in Lindenau")), 0);
        assert_eq!(count(&feast.replace("ein langes", "unser langes")), 0);
        assert_eq!(count("Karl Berg verkaufte in Lindenau drei B\u{fffd}te."), 0);
    }

    #[test]
    fn a_short_name_in_the_stem_gives_itself_away() {
        let asked = |answer: &str| {
            super::leaks(&Candidate::typed(
                Family::WhoSaid,
                "Wer kündigte an, den Kran NKB M4 zu bauen?",
                answer,
            ))
        };
        assert!(asked("NKB"));
        assert!(asked("die NKB AG"));
        assert!(!asked("AKB"));
    }

    #[test]
    fn marks_that_lost_their_other_half_stand_in_no_stem() {
        let sound = |stem: &str| super::has_form(&Candidate::typed(Family::Who, stem, "Anna Wolf"));
        assert!(sound("Wer baut «große» Boote?"));
        assert!(!sound("Wer baut große Boote »?"));
        assert!(sound("Wer baut (im Mai) Boote?"));
        assert!(!sound("Wer baut (wie berichtet) Boote?"));
        assert!(!sound("Wer baut, wie bereits berichtet, Boote?"));
        assert_eq!(count("Karl Berg verkaufte in Lindenau drei Boote."), 1);
        assert_eq!(count("Wie berichtet, verkaufte Karl Berg in Lindenau drei Boote."), 0);
    }

    #[test]
    fn no_option_has_two_notes() {
        let note = |option: &str| (option.to_owned(), "Kommt in Absatz 2 zu Wort.".to_owned());
        assert!(super::notes_differ(&[note("dass es regnet"), note("dass es schneit")]));
        assert!(!super::notes_differ(&[note("dass es regnet"), note("dass es regnet")]));
    }
}
