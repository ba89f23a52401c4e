//! A noun phrase in the nominative, whatever case the article has it in: "den Angaben des
//! örtlichen Vereins" names "der örtliche Verein".

use std::sync::LazyLock;

use super::Scene;
use super::compose::in_sentence;
use crate::annotate::{Annotated, Gender, Number, Tokens};
use crate::lexicon::Tag;

/// The phrase of determiner, adjectives and noun, with `tail` (genitives, prepositional phrases)
/// behind it as it stands. `None` where gender, number or a form are not certain.
pub(super) fn nominative(scene: &Scene, base: &Tokens, tail: &Tokens) -> Option<String> {
    let annotated = scene.annotated;
    let head = base.end.checked_sub(1).filter(|head| base.contains(head))?;
    if !annotated.tokens[head].tag.is_noun() {
        return None;
    }
    let mut at = base.start;
    let first = annotated.tokens[at].tag;
    let article = matches!(first, Tag::ART | Tag::APPRART).then(|| {
        at += 1;
        in_sentence(annotated, base.start).to_lowercase()
    });
    let adjectives: Vec<usize> = (at..head).collect();
    if !adjectives.iter().all(|&at| is_adjective(scene, at)) {
        return None;
    }
    let form = annotated.word(head);
    let lemma = lemma(scene, head);
    let lemma = lemma.as_str();
    let noun = scene.lexicon.noun(lemma)?;
    let number = number(article.as_deref(), form, lemma, &noun.genders, scene, head)?;
    let words = match number {
        Number::Sing => {
            let gender = gender(&noun.genders, article.as_deref())?;
            singular(scene, article.as_deref(), gender, &adjectives, lemma)?
        }
        Number::Plur => {
            let plurals: Vec<&String> =
                noun.genders.iter().flat_map(|(_, plurals)| plurals).collect();
            let plural = plurals
                .iter()
                .find(|plural| **plural == form || format!("{plural}n") == form)
                .copied()?;
            self::plural(scene, article.as_deref(), &adjectives, plural)
        }
    };
    let behind = annotated.words(tail);
    Some(if behind.is_empty() { words } else { format!("{words} {behind}") })
}

/// The noun's dictionary form; of what stands as a name ("Bundesamtes") that of the noun in it.
fn lemma(scene: &Scene, head: usize) -> String {
    let form = scene.annotated.word(head);
    if scene.tag(head) == Some(Tag::NE) {
        let bare = ["es", "s"].iter().filter_map(|ending| form.strip_suffix(ending));
        return std::iter::once(form)
            .chain(bare)
            .find(|word| scene.lexicon.noun(word).is_some())
            .unwrap_or(form)
            .to_owned();
    }
    scene.annotated.tokens[head].lemma.clone()
}

fn is_adjective(scene: &Scene, at: usize) -> bool {
    let word = scene.annotated.word(at);
    let folded = word.to_lowercase();
    let stem = ["en", "em", "er", "es", "e"].iter().find_map(|ending| folded.strip_suffix(ending));
    let known = || stem.is_some_and(|stem| scene.lexicon.is_adjective_lemma(stem));
    let tag = scene.tag(at);
    stem.is_some() && (tag == Some(Tag::ADJA) || tag.is_some_and(Tag::is_noun) && known())
}

type Genders = [(Option<Gender>, Vec<String>)];

/// Singular or plural, where article and form leave one of them.
fn number(
    article: Option<&str>,
    form: &str,
    lemma: &str,
    genders: &Genders,
    scene: &Scene,
    head: usize,
) -> Option<Number> {
    let feminine = genders.iter().all(|(gender, _)| *gender == Some(Gender::Fem));
    let is_plural = genders
        .iter()
        .flat_map(|(_, plurals)| plurals)
        .any(|plural| plural == form || format!("{plural}n") == form);
    match article {
        Some("dem" | "des" | "einem" | "einer" | "eines" | "vom" | "zum" | "zur" | "im" | "am") => {
            Some(Number::Sing)
        }
        Some("der") if feminine && form == lemma => Some(Number::Sing),
        Some("der" | "den") if is_plural && form != lemma => Some(Number::Plur),
        None if is_plural && form != lemma => Some(Number::Plur),
        None if form == lemma && !is_plural => Some(Number::Sing),
        _ => scene.annotated.tokens[head].morph.number,
    }
}

/// The gender, if there is but one, or but one that the article allows.
fn gender(genders: &Genders, article: Option<&str>) -> Option<Gender> {
    let feminine = match article {
        Some("der" | "einer" | "zur") => Some(true),
        Some("dem" | "des" | "einem" | "eines" | "vom" | "zum" | "im" | "am") => Some(false),
        _ => None,
    };
    let mut fitting = genders
        .iter()
        .filter_map(|(gender, _)| *gender)
        .filter(|gender| feminine.is_none_or(|feminine| feminine == (*gender == Gender::Fem)));
    let only = fitting.next()?;
    fitting.next().is_none().then_some(only)
}

fn singular(
    scene: &Scene,
    article: Option<&str>,
    gender: Gender,
    adjectives: &[usize],
    lemma: &str,
) -> Option<String> {
    let indefinite = article.is_some_and(|article| article.starts_with("ein"));
    let determiner = match (indefinite, gender) {
        (true, Gender::Fem) => "eine",
        (true, _) => "ein",
        (false, Gender::Masc) => "der",
        (false, Gender::Fem) => "die",
        (false, Gender::Neut) => "das",
    };
    // Without an article only bodies are named so ("laut Polizei"), and there is one of each.
    if article.is_none() && !is_body(lemma) {
        return None;
    }
    let ending = match (indefinite, gender) {
        (true, Gender::Masc) => "er",
        (true, Gender::Neut) => "es",
        _ => "e",
    };
    Some(join(determiner, scene, adjectives, ending, lemma))
}

fn plural(scene: &Scene, article: Option<&str>, adjectives: &[usize], noun: &str) -> String {
    let determiner = if article.is_some() { "die" } else { "" };
    let ending = if article.is_some() { "en" } else { "e" };
    join(determiner, scene, adjectives, ending, noun)
}

fn join(determiner: &str, scene: &Scene, adjectives: &[usize], ending: &str, noun: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    if !determiner.is_empty() {
        words.push(determiner.to_owned());
    }
    for &at in adjectives {
        let word = in_sentence(scene.annotated, at);
        if word.starts_with(char::is_uppercase) && word.ends_with("er") {
            // "Hamburger": of a town, without endings.
            words.push(word);
            continue;
        }
        let stem = ["en", "em", "er", "es", "e"]
            .iter()
            .find_map(|ending| word.strip_suffix(ending))
            .unwrap_or(&word);
        words.push(format!("{stem}{ending}"));
    }
    words.push(noun.to_owned());
    words.join(" ")
}

/// Whether a noun names a body that speaks and acts: one of `data/body_nouns.txt`, or a compound
/// with one at its end.
pub(super) fn is_body(noun: &str) -> bool {
    let folded = noun.to_lowercase();
    BODIES.iter().any(|(body, small)| noun == *body || body.len() > 3 && folded.ends_with(small))
}

/// Whether a noun names a body and says nothing of which one: "Verein", not "Ruderverein".
pub(super) fn is_bare_body(noun: &str) -> bool {
    BODIES.iter().any(|(body, _)| noun == *body)
}

/// The nouns for bodies, each in small letters beside: they are asked for word by word.
static BODIES: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(|| {
    include_str!("../../data/body_nouns.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .map(|body| (body, body.to_lowercase()))
        .collect()
});

/// "Die USA befürchten": names of lands and parties that are plurals.
pub(super) fn is_plural_name(annotated: &Annotated, tokens: &Tokens) -> bool {
    tokens.clone().skip(1).any(|at| {
        matches!(
            annotated.word(at),
            "USA" | "Staaten" | "Nationen" | "Niederlande" | "Philippinen" | "Emirate" | "Grünen"
        ) && matches!(
            annotated.word(at - 1),
            "die" | "Die" | "Vereinten" | "Vereinigten" | "Arabischen"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    /// The last noun phrase of a sentence in the nominative.
    fn last(text: &str) -> Option<String> {
        let lexicon = Lexicon::embedded();
        let annotated = annotate(text, None, None, lexicon);
        let scene = Scene::new(&annotated, lexicon, 0, None);
        let phrase = annotated.phrases.iter().max_by_key(|phrase| phrase.base.end)?;
        let mut base = phrase.base.clone();
        if scene.tag(base.start) == Some(Tag::APPR) {
            base.start += 1;
        }
        nominative(&scene, &base, &(0..0))
    }

    #[test]
    fn phrases_become_nominative() {
        for (text, expected) in [
            ("Das war eine Idee des örtlichen Vereins.", "der örtliche Verein"),
            ("Das kam von einer kleinen Firma.", "eine kleine Firma"),
            ("Das kam von der Feuerwehr.", "die Feuerwehr"),
            ("Wir hörten es von den städtischen Behörden.", "die städtischen Behörden"),
        ] {
            assert_eq!(last(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn bodies_are_known_by_their_last_part() {
        assert!(is_body("Umweltbehörde") && is_body("Polizei") && is_body("Amt"));
        assert!(!is_body("Tisch") && !is_body("Gesamt"));
    }
}
