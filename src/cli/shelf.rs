//! The order of the library: what was opened last, then one's own quizzes, then the bundled ones.

use crate::text::fold_letters;
use crate::tui::{Entry, Origin};

/// How many of the quizzes opened last stand first.
const RECENT: usize = 5;

/// Puts entries, each with its quiz's id, in order. `opened` are the ids of quizzes, the one
/// opened last first.
pub(super) fn arrange<'a>(
    mut entries: Vec<(String, Entry)>,
    opened: impl IntoIterator<Item = &'a str>,
) -> Vec<Entry> {
    let mut ordered: Vec<Entry> = Vec::with_capacity(entries.len());
    for id in opened {
        if ordered.len() == RECENT {
            break;
        }
        if let Some(at) = entries.iter().position(|(each, _)| each == id) {
            let (_, entry) = entries.remove(at);
            ordered.push(Entry { origin: Origin::Recent, ..entry });
        }
    }
    let (mut own, bundled): (Vec<_>, Vec<_>) =
        entries.into_iter().partition(|(_, entry)| entry.origin == Origin::Own);
    own.sort_by_cached_key(|(_, entry)| fold_letters(&entry.title));
    ordered.extend(own.into_iter().chain(bundled).map(|(_, entry)| entry));
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::Source;

    #[test]
    fn opened_last_then_own_by_title_then_bundled() {
        let entry = |title: &str, origin| {
            let source = Source::Bundled(title.to_owned());
            (title.to_owned(), Entry { title: title.to_owned(), ..Entry::new(source, origin) })
        };
        let entries = vec![
            entry("Zug", Origin::Own),
            entry("Ärger", Origin::Own),
            entry("Fähre", Origin::Bundled),
            entry("Brücke", Origin::Bundled),
        ];
        let ordered = arrange(entries, ["Brücke", "nirgends"]);
        let seen: Vec<_> =
            ordered.iter().map(|entry| (entry.title.as_str(), entry.origin)).collect();
        assert_eq!(
            seen,
            [
                ("Brücke", Origin::Recent),
                ("Ärger", Origin::Own),
                ("Zug", Origin::Own),
                ("Fähre", Origin::Bundled)
            ]
        );
    }
}
