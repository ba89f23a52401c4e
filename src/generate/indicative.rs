//! Konjunktiv into Indikativ, third person: reported words as a plain statement.

use super::Scene;
use crate::annotate::Mood;
use crate::lexicon::{Lexicon, VerbKind};

/// Auxiliaries and modals; the plurals are those that stand for
/// a Konjunktiv I which looks like the indicative.
const IRREGULAR: [(&str, &str); 14] = [
    ("sei", "ist"),
    ("seien", "sind"),
    ("habe", "hat"),
    ("hätten", "haben"),
    ("werde", "wird"),
    ("würden", "werden"),
    ("könne", "kann"),
    ("solle", "soll"),
    ("müsse", "muss"),
    ("müssten", "müssen"),
    ("wolle", "will"),
    ("dürfe", "darf"),
    ("möge", "mag"),
    ("wisse", "weiß"),
];

/// The indicative of a finite verb: `Some(None)` if it is none but the indicative already, `None`
/// if it cannot be told.
#[allow(clippy::option_option, reason = "nothing to exchange, or not to be exchanged")]
pub(super) fn of_token(scene: &Scene, at: usize) -> Option<Option<String>> {
    let word = scene.annotated.word(at);
    let first = scene.lexicon.moods_in_third_person(word);
    let konjunktiv1 = !first.is_empty() && first.iter().all(|mood| *mood == Mood::Konjunktiv1)
        || scene.annotated.tokens[at].morph.mood == Some(Mood::Konjunktiv1);
    if let Some((_, form)) = IRREGULAR.iter().find(|(from, _)| *from == word) {
        return Some(Some((*form).to_owned()));
    }
    if konjunktiv1 {
        return of_word(scene.lexicon, word).map(Some);
    }
    // "wäre", "hätte": of a Konjunktiv II the indicative says something else; "könnte" stays.
    let second = !first.is_empty() && first.iter().all(|mood| *mood == Mood::Konjunktiv2);
    let may = matches!(word, "könnte" | "könnten" | "sollte" | "sollten" | "möchte" | "möchten");
    (!second || may).then_some(None)
}

/// The indicative of a Konjunktiv I in the third person; `None` if it is none or is not known.
pub(super) fn of_word(lexicon: &Lexicon, word: &str) -> Option<String> {
    for (from, form) in IRREGULAR {
        if let Some(particle) = word.strip_suffix(from)
            && (particle.is_empty() || is_particle(particle))
        {
            return Some(format!("{particle}{form}"));
        }
    }
    let konjunktiv = |form: &str| {
        let moods = lexicon.moods_in_third_person(form);
        moods.contains(&Mood::Konjunktiv1) && !moods.contains(&Mood::Indicative)
    };
    let split = (0..word.len())
        .filter(|&at| word.is_char_boundary(at))
        .find(|&at| (at == 0 || is_particle(&word[..at])) && konjunktiv(&word[at..]))?;
    let (particle, form) = word.split_at(split);
    let lemmas = lexicon.readings(form).into_iter();
    let mut present: Vec<String> = lemmas
        .filter(|reading| reading.features.verb_kind() == Some(VerbKind::Finite))
        .filter_map(|reading| lexicon.verb(&reading.lemma))
        .flat_map(|verb| verb.present)
        .map(|present| match present.split_once(' ') {
            Some((form, particle)) => format!("{particle}{form}"),
            None => present,
        })
        .collect();
    present.dedup();
    let [only] = present.as_slice() else { return None };
    Some(format!("{particle}{only}"))
}

fn is_particle(word: &str) -> bool {
    const PARTICLES: [&str; 26] = [
        "ab", "an", "auf", "aus", "bei", "bevor", "dar", "durch", "ein", "entgegen", "fest",
        "fort", "her", "hervor", "hin", "los", "mit", "nach", "teil", "um", "vor", "weg", "zu",
        "zurück", "zusammen", "statt",
    ];
    PARTICLES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn konjunktiv_becomes_indikativ() {
        let lexicon = Lexicon::embedded();
        for (from, to) in [
            ("sei", "ist"),
            ("habe", "hat"),
            ("ankündige", "ankündigt"),
            ("komme", "kommt"),
            ("arbeite", "arbeitet"),
            ("zurücktrete", "zurücktritt"),
        ] {
            assert_eq!(of_word(lexicon, from).as_deref(), Some(to), "{from}");
        }
        for other in ["dass", "sagte", "müde", "kommt", ","] {
            assert_eq!(of_word(lexicon, other), None, "{other}");
        }
    }
}
