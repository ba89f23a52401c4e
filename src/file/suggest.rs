//! "Did you mean": the known word nearest to one that is not.

use crate::messages::Note;
use crate::note;

/// What authors write who guess a key, and the key that it is.
const ALIASES: &[(&str, &str)] = &[
    ("antwort", "answer"),
    ("maus", "mouse"),
    ("tasten", "keys"),
    ("thema", "theme"),
    ("antworten", "options"),
    ("artikel", "article"),
    ("beleg", "evidence"),
    ("belege", "evidence"),
    ("choices", "options"),
    ("correct", "answer"),
    ("erklaerung", "explanation"),
    ("erklärung", "explanation"),
    ("frage", "stem"),
    ("fragen", "items"),
    ("key", "answer"),
    ("loesung", "answer"),
    ("lösung", "answer"),
    ("optionen", "options"),
    ("punkte", "points"),
    ("question", "stem"),
    ("questions", "items"),
    ("solution", "answer"),
    ("sprache", "language"),
    ("statement", "stem"),
    ("titel", "title"),
];

/// Below this Jaro-Winkler similarity two words have nothing to do with each other.
const SIMILAR: f64 = 0.8;

/// The known word nearest to `word`, if one is near.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    // Long words are no slip of a known one, and comparing them takes the product of the lengths.
    if word.chars().count() > 40 {
        return None;
    }
    let word = word.to_lowercase();
    let alias = ALIASES.iter().find(|(alias, _)| *alias == word).map(|(_, key)| *key);
    if let Some(found) = known.iter().copied().find(|each| Some(*each) == alias) {
        return Some(found);
    }
    known
        .iter()
        .copied()
        .map(|each| (strsim::jaro_winkler(&word, &each.to_lowercase()), each))
        .filter(|(similarity, _)| *similarity >= SIMILAR)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, each)| each)
}

/// The help for a word that must be one of `known`: the nearest, or all of them.
pub(crate) fn one_of(word: &str, known: &[&str]) -> Note {
    match nearest(word, known) {
        Some(near) => note!("did-you-mean", near = near),
        None => note!("file-one-of", list = known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_guesses() {
        let known = ["stem", "options", "answer", "explanation"];
        assert_eq!(nearest("anwser", &known), Some("answer"));
        assert_eq!(nearest("Option", &known), Some("options"));
        assert_eq!(nearest("frage", &known), Some("stem"));
        assert_eq!(nearest("zebra", &known), None);
        assert_eq!(one_of("zebra", &["a", "b"]), note!("file-one-of", list = "a, b"));
    }
}
