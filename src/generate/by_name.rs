//! "Welche namentlich genannte Person …?": a question for a person whose answer is typed asks for the
//! name itself. To "Wer sagte …?" an office, a trade or a land would be as right, in words that nobody
//! can list.

use super::candidate::{Candidate, Family};
use super::checks::STEM_WORDS;
use super::compose::word_count;
use super::{Scene, kinds, nominative};
use crate::annotate::{EntityKind, Gender, Referent, is_mans_name, other_names};
use crate::quiz::{Key, Task};

const PERSON: &str = "Welche namentlich genannte Person";

const TO_PERSON: &str = "Welcher namentlich genannten Person";

const MAN: &str = "Welcher namentlich genannte Mann";

const MEDIUM: &str = "Welches namentlich genannte Medium";

const ORGANISATION: &str = "Welche namentlich genannte Organisation";

/// Asks for the name in the place of "Wer" or "Wem". Whether the question stands: one for a person that
/// cannot be asked so has too many answers, and of some bodies the topic tells.
pub(super) fn ask(scene: &Scene, candidate: &mut Candidate) -> bool {
    let asks = matches!(
        candidate.family,
        Family::Who | Family::WhoSaid | Family::WhoseWords | Family::ToWhom
    );
    if !asks || candidate.task != Task::Short {
        return true;
    }
    if kinds::is_told_by_topic(candidate.answer(), &candidate.stem) {
        return false;
    }
    // "Manchester City": whatever the recogniser takes it for.
    let person =
        person(scene, candidate.answer()).filter(|person| kinds::known(&person.name).is_none());
    let Some((word, rest)) = candidate.stem.split_once(' ') else { return true };
    let asked = match (word, person) {
        ("Wer", Some(person)) => by_name(&candidate.stem, person),
        ("Wer", None) => by_kind(scene, candidate),
        ("Wem", Some(_)) => Some(TO_PERSON.to_owned()),
        _ => return true,
    };
    let Some(stem) = asked.map(|asked| format!("{asked} {rest}")) else {
        return person.is_none();
    };
    if word_count(&stem) > STEM_WORDS {
        return person.is_none();
    }
    candidate.stem = stem;
    // "Welche Behörde …?" – "das Amt": of which, nothing tells.
    if person.is_none()
        && let Key::Text { accept, .. } = &mut candidate.key
    {
        accept.retain(|form| !nominative::is_bare_body(form));
    }
    true
}

/// "Welche namentlich genannte Person": in the place of "Wer"; of a man where "er" or "sein" points at him.
fn by_name(stem: &str, person: &Referent) -> Option<String> {
    match points_at_him(stem) {
        true => is_man(person).then(|| MAN.to_owned()),
        false => Some(PERSON.to_owned()),
    }
}

fn is_man(person: &Referent) -> bool {
    let given = person.name.split(' ').next().unwrap_or_default();
    person.gender == Some(Gender::Masc) || person.gender.is_none() && is_mans_name(given)
}

/// "Welche Gewerkschaft" in the place of "Wer".
fn by_kind(scene: &Scene, candidate: &Candidate) -> Option<String> {
    // "ein Gericht in Bergen" is no name.
    if candidate.answer().starts_with("ein ") || candidate.answer().starts_with("eine ") {
        return None;
    }
    let which = body(scene, candidate.answer())?;
    // "Welche Partei … ihr", "Welcher Verein … sein": the pronouns of "wer" are a man's.
    (!points_at_him(&candidate.stem) || !which.starts_with("Welche ")).then_some(which)
}

/// "Welche Gewerkschaft", "Welches namentlich genannte Medium": the question for a body, a medium or a land.
fn body(scene: &Scene, name: &str) -> Option<String> {
    let mut others = other_names(name);
    let known = kinds::of_name(scene, name)
        .or_else(|| others.find_map(|other| kinds::of_name(scene, other)));
    if let Some(kind) = known {
        return kinds::which(scene, &kind);
    }
    let bare = ["der ", "die ", "das "].iter().find_map(|article| name.strip_prefix(article));
    let bare = bare.unwrap_or(name);
    let proper = bare.split(' ').all(|word| scene.lexicon.noun(word).is_none());
    let known = scene.annotated.referents.iter().find(|referent| referent.name == bare)?;
    match known.kind {
        EntityKind::Medium => Some(MEDIUM.to_owned()),
        EntityKind::Organisation if proper => Some(ORGANISATION.to_owned()),
        _ => None,
    }
}

/// The person of the article that has this name, be it behind a title.
fn person<'a>(scene: &'a Scene, name: &str) -> Option<&'a Referent> {
    scene.annotated.referents.iter().find(|referent| {
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
        let last = words[at + 1..].iter().take(5).any(|word| noun(Some(word)));
        let owned = *word == "sein" && last && words.get(at.wrapping_sub(1)) != Some(&"zu");
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
        assert!(asked(body)[0].starts_with("Welche Gewerkschaft sagte"));
        let his = "Der Minister Karl Holm sagte, dass er in Nordhafen zwei neue Kräne brauche.";
        assert!(asked(his)[0].starts_with("Welcher namentlich genannte Mann sagte"));
    }

    #[test]
    fn a_body_is_asked_for_by_its_kind() {
        let asked = |who: &str| {
            let text = format!("{who} gab bekannt, dass Nordhafen zwei neue Kräne brauche.");
            over_seeds(Family::WhoSaid, &text, |candidate| vec![candidate.stem]).swap_remove(0)
        };
        for (who, which) in [
            ("Die Reederei Nordkran", "Welche Reederei"),
            ("Das Innenministerium", "Welches Ministerium"),
            ("Greenpeace", "Welche Organisation"),
            ("Das Bundeskriminalamt", "Welche Behörde"),
            ("Die Feuerwehr", "Wer"),
        ] {
            assert!(asked(who).starts_with(&format!("{which} ")), "{}", asked(who));
        }
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
