//! "Welche namentlich genannte Person …?": a question for a person whose answer is typed asks for the
//! name itself. To "Wer sagte …?" an office, a trade or a land would be as right, in words that nobody
//! can list.

use super::Scene;
use super::candidate::{Candidate, Family};
use super::checks::STEM_WORDS;
use super::compose::word_count;
use crate::annotate::EntityKind;
use crate::quiz::Task;

const WHO: &str = "Wer ";

const PERSON: &str = "Welche namentlich genannte Person ";

/// Asks for the name in the place of "Wer".
pub(super) fn ask(scene: &Scene, candidate: &mut Candidate) {
    if !matches!(candidate.family, Family::Who | Family::WhoSaid | Family::WhoseWords)
        || candidate.task != Task::Short
        || points_at_him(&candidate.stem)
    {
        return;
    }
    let Some(rest) = candidate.stem.strip_prefix(WHO) else { return };
    let stem = format!("{PERSON}{rest}");
    if word_count(&stem) <= STEM_WORDS && is_person(scene, candidate.answer()) {
        candidate.stem = stem;
    }
}

/// Whether a person of the article has this name, be it behind a title.
fn is_person(scene: &Scene, name: &str) -> bool {
    scene.annotated.referents.iter().any(|referent| {
        referent.kind == EntityKind::Person
            && (referent.name == name
                || name.strip_suffix(&referent.name).is_some_and(|title| title.ends_with(' ')))
    })
}

/// "dass er auf Hilfe warte", "Wer verlor sein Amt": "er" and "sein" go with "wer" and not with
/// "Person"; not the verb "sein", nor what somebody says in quotation marks.
fn points_at_him(stem: &str) -> bool {
    const HIS: [&str; 8] = ["er", "ihn", "ihm", "seine", "seinen", "seiner", "seinem", "seines"];
    let words: Vec<&str> = stem.split(' ').collect();
    let noun = |word: Option<&&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let mut quoted = false;
    words.iter().enumerate().any(|(at, word)| {
        quoted |= word.contains('„');
        let owned = *word == "sein" && (noun(words.get(at + 1)) || noun(words.get(at + 2)));
        let own = !quoted && (owned || HIS.contains(&word.trim_end_matches([',', '?'])));
        quoted &= !word.contains('“');
        own
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::families::source_test::over_seeds;

    #[test]
    fn the_name_of_a_person_is_asked_for() {
        let asked =
            |text: &str| over_seeds(Family::WhoSaid, text, |candidate| vec![candidate.stem]);
        let minister = "Die Ministerin Maria Holm sagte, dass Nordhafen zwei neue Kräne brauche.";
        assert!(asked(minister)[0].starts_with("Welche namentlich genannte Person sagte"));
        let body = "Die Gewerkschaft der Fischer sagte, dass Nordhafen zwei neue Kräne brauche.";
        assert!(asked(body)[0].starts_with("Wer sagte"));
        let his = "Der Minister Karl Holm sagte, dass er in Nordhafen zwei neue Kräne brauche.";
        assert!(asked(his)[0].starts_with("Wer sagte"), "{:?}", asked(his));
    }

    #[test]
    fn sein_is_a_verb_too() {
        assert!(points_at_him("Wer verlor sein Amt?"));
        assert!(points_at_him("Wer verlor sein neues Boot?"));
        assert!(points_at_him("Wer sagte, dass er komme?"));
        assert!(!points_at_him("Wer bestritt, in Lindenau gewesen zu sein?"));
        assert!(!points_at_him("Wer wird mit den Worten „wo er war“ zitiert?"));
    }
}
