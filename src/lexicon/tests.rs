//! What the embedded data know.

use super::*;

#[test]
fn lemmas_by_tag() {
    let lexicon = Lexicon::embedded();
    for (form, tag, lemma) in [
        ("Häuser", Tag::NN, "Haus"),
        ("Präsidenten", Tag::NN, "Präsident"),
        ("Atomaufsichtsbehörden", Tag::NN, "Atomaufsichtsbehörde"),
        ("Moskaus", Tag::NE, "Moskau"),
        ("sagte", Tag::VVFIN, "sagen"),
        ("sei", Tag::VAFIN, "sein"),
        ("mitgeteilt", Tag::VVPP, "mitteilen"),
        ("abzuwarten", Tag::VVIZU, "abwarten"),
        ("deutschen", Tag::ADJA, "deutsch"),
        ("Im", Tag::APPRART, "in"),
        ("Seine", Tag::PPOSAT, "sein"),
        ("ihm", Tag::PPER, "er"),
    ] {
        assert_eq!(lexicon.lemma(form, tag), lemma, "{form}");
    }
}

#[test]
fn particles_join_only_known_verbs() {
    let lexicon = Lexicon::embedded();
    assert_eq!(lexicon.join_particle("mit", "teilen").as_deref(), Some("mitteilen"));
    assert_eq!(lexicon.join_particle("Fest", "stellen").as_deref(), Some("feststellen"));
    assert_eq!(lexicon.join_particle("mit", "regnen"), None);
}

#[test]
fn konjunktiv_is_told_from_indicative() {
    let lexicon = Lexicon::embedded();
    let moods = |form| lexicon.moods_in_third_person(form);
    for form in ["sei", "habe", "werde", "komme", "seien", "könne", "solle"] {
        assert_eq!(moods(form), [Mood::Konjunktiv1], "{form}");
    }
    for form in ["wäre", "hätte", "würde", "käme", "könnte"] {
        assert_eq!(moods(form), [Mood::Konjunktiv2], "{form}");
    }
    assert_eq!(moods("ist"), [Mood::Indicative]);
    assert_eq!(moods("sagte"), [Mood::Indicative, Mood::Konjunktiv2]);
    assert_eq!(moods("haben"), [Mood::Indicative, Mood::Konjunktiv1]);
}

#[test]
fn names_and_frequencies() {
    let lexicon = Lexicon::embedded();
    assert!(lexicon.name_kinds("Moskaus").is_some_and(|kinds| kinds.place && !kinds.given));
    assert!(lexicon.name_kinds("Angela").is_some_and(|kinds| kinds.given));
    assert!(!lexicon.is_name("Bahnsteig"));
    assert!(lexicon.frequency_band("der") < lexicon.frequency_band("Haus"));
    assert_eq!(lexicon.frequency_band("Gleisbettquerung"), None);
}

#[test]
fn any_form_will_do() {
    let lexicon = Lexicon::embedded();
    for form in ["", "-", "--", "ß", "Ä-", "\u{0}", "X-ß", "🦀haus", "É", "İstanbuler"] {
        for &tag in Tag::ALL {
            let _ = lexicon.lemma(form, tag);
        }
        let _ = lexicon.readings(form);
    }
}
