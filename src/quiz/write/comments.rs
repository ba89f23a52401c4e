//! What each key of the file means, in German, for the comment where it stands first.

use crate::quiz::model::ItemKind;

/// Which table of the file a key stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::quiz) enum Place {
    /// Before all tables.
    Top,
    /// In the article.
    Article,
    /// In an item of a kind.
    Item(ItemKind),
}

/// What a key means; lines after the first begin with `# `. Keys whose meaning hangs on the kind
/// of the item are told once a kind.
pub(in crate::quiz) fn comment(key: &str, place: Place) -> Option<&'static str> {
    use Place::{Article, Item, Top};
    Some(match (key, place) {
        ("format", Top) => "Die Fassung des Dateiformats.",
        ("kind", Top) => "Was die Datei ist: quiz (mit Lösungen) oder handout (ohne Lösungen).",
        ("title", Top) => "Der Titel, unter dem das Quiz in der Bibliothek steht.",
        ("language", Top) => "Die Sprache von Artikel und Fragen.",
        ("title", Article) => "Die Überschrift des Artikels.",
        ("publisher", Article) => "Die Zeitung oder Agentur, von der er stammt.",
        ("author", Article) => "Wer ihn geschrieben hat.",
        ("url", Article) => "Wo er im Netz steht. Die Adresse wird gezeigt, nie geöffnet.",
        ("date", Article) => "Wann er erschienen ist: Jahr-Monat-Tag.",
        ("rights", Article) => "Unter welchen Bedingungen er weitergegeben werden darf.",
        ("id", Top) => {
            "Der feste Name des Quiz. Er bleibt, auch wenn sich Titel und Fragen ändern."
        }
        ("fingerprint", Top) => {
            "Daran wird erkannt, zu welcher Fassung des Quiz die Antworten gehören."
        }
        ("level", Top) => "Das Niveau des Artikels: A1, A2, B1, B2, C1 oder C2.",
        ("text", Article) => "Der Artikel; eine leere Zeile trennt die Absätze.",
        ("id", Item(_)) => {
            "Der feste Name der Frage; der Lernstand hängt daran. In neuen Fragen darf er fehlen."
        }
        ("kind", Item(_)) => {
            "Die Art: choice (Auswahl), cloze (Lücke), short (kurze Antwort), judge (richtig oder falsch),\n# match (zuordnen), order (ordnen)."
        }
        ("skill", Item(_)) => {
            "Was geübt wird: source (wer sagt das?), fact (Tatsachen), detail (steht das im Text?),\n# structure (Aufbau), vocabulary (Wortschatz)."
        }
        ("family", Item(_)) => "Nach welchem Muster die Frage gebildet wurde; nur zur Auskunft.",
        ("stem", Item(ItemKind::Cloze)) => "Der Lückentext mit genau einer Lücke: ___",
        ("stem", Item(ItemKind::Judge)) => "Die Aussage, über die zu urteilen ist.",
        ("stem", Item(_)) => "Die Frage oder Aufgabe.",
        ("prompts", Item(_)) => "Die linke Seite beim Zuordnen.",
        ("options", Item(ItemKind::Match)) => "Die rechte Seite beim Zuordnen.",
        ("options", Item(ItemKind::Order)) => "Was zu ordnen ist, in beliebiger Reihenfolge.",
        ("options", Item(_)) => "Die Antworten zur Auswahl. Sie werden vor dem Zeigen gemischt.",
        ("answer", Item(ItemKind::Choice)) => {
            "Die richtige Antwort, Wort für Wort wie oben. Sind mehrere richtig: [\"…\", \"…\"]"
        }
        ("answer", Item(ItemKind::Judge)) => {
            "true (richtig), false (falsch) oder \"not-in-text\" (steht nicht im Text)."
        }
        ("answer", Item(ItemKind::Match)) => "Die richtigen Paare: [links, rechts].",
        ("answer", Item(ItemKind::Order)) => "Die richtige Reihenfolge.",
        ("answer", Item(_)) => {
            "Die richtige Antwort. Groß und klein, ä oder ae sind beim Tippen gleich."
        }
        ("accept", Item(_)) => "Was außerdem als richtig gilt.",
        ("evidence", Item(_)) => {
            "Die Stelle im Artikel, die es belegt, Wort für Wort und so lang, dass sie nur einmal vorkommt."
        }
        ("explanation", Item(_)) => "Was nach der Antwort zur Erklärung gezeigt wird.",
        ("points", Item(_)) => {
            "Die Punkte für die richtige Antwort; ohne diese Zeile ist es einer."
        }
        ("confidence", Item(_)) => {
            "Wie sicher das Programm ist, dass die Frage gelungen ist, von 0 bis 1."
        }
        ("notes", Item(_)) => {
            "Warum eine Antwort falsch ist, zu den Antworten, zu denen es etwas zu sagen gibt."
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::validate::{ARTICLE_KEYS, ITEM_KEYS, QUIZ_KEYS};
    use crate::quiz::{Level, handout, samples, write_toml};

    /// The explanations of all keys, each once.
    fn all() -> Vec<&'static str> {
        let mut all = Vec::new();
        let top = QUIZ_KEYS.iter().filter(|key| !["article", "items"].contains(*key));
        all.extend(top.map(|key| (*key, Place::Top)));
        all.extend(ARTICLE_KEYS.iter().map(|key| (*key, Place::Article)));
        for kind in ItemKind::ALL {
            all.extend(ITEM_KEYS.iter().map(|key| (*key, Place::Item(*kind))));
        }
        let explained =
            |(key, place)| comment(key, place).unwrap_or_else(|| panic!("{key} is not explained"));
        let mut all: Vec<&str> = all.into_iter().map(explained).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    #[test]
    fn every_key_in_a_file_is_explained_once() {
        let mut quiz = samples::quiz();
        quiz.level = Some(Level::B1);
        let article = quiz.article.as_mut().unwrap();
        article.author = Some("Wiebke Hansen".to_owned());
        article.url = Some("https://inselbote.example/seeadler".to_owned());
        let of_handouts = [comment("kind", Place::Top), comment("fingerprint", Place::Top)];
        let whole = write_toml(&quiz);
        let class = write_toml(&handout(&quiz, 0, true));
        for text in [&whole, &class] {
            for explanation in all() {
                let found = text.matches(&format!("# {explanation}\n")).count();
                let here = text == &whole && !of_handouts.contains(&Some(explanation));
                assert!(found <= 1 && (found == 1 || !here), "{explanation}\n{text}");
            }
            let mut lines = text.lines().peekable();
            let mut seen = std::collections::BTreeSet::new();
            let mut table = "";
            while let Some(line) = lines.next() {
                if line.starts_with('[') && !line.starts_with("[items.") {
                    table = line;
                }
                let key = lines.peek().and_then(|next| next.split_once(" = ")).map_or("", |s| s.0);
                let plain = !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase());
                if plain && seen.insert((table, key)) {
                    assert!(line.starts_with('#'), "{table} {key} has no comment:\n{text}");
                }
            }
            assert!(seen.len() > 15, "{seen:?}");
        }
    }
}
