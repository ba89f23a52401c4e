//! Evidence: exact words of the article that stand in it once.

use memchr::memmem;

use crate::note;
use crate::quiz::diagnostic::{Faults, quoted};
use crate::quiz::fields::Text;
use crate::text::fold_space;

/// The article with its white space folded, to look evidence up in. The search takes time in
/// proportion to the article, whatever is looked for.
pub(super) struct Passages {
    text: String,
}

impl Passages {
    pub(super) fn new(article: &str) -> Self {
        Self { text: fold_space(article) }
    }

    /// Checks one item's evidence.
    pub(super) fn check(&self, evidence: &[Text], faults: &mut Faults) {
        for (at, piece) in evidence.iter().enumerate() {
            let words = fold_space(&piece.value);
            if words.is_empty() {
                faults.error("empty-evidence", piece.span, note!("quiz-empty-evidence"));
            } else if self.text.is_empty() {
                let message = note!("quiz-evidence-alone");
                let help = note!("quiz-evidence-alone-help");
                faults.error_help("evidence-without-article", piece.span, message, help);
            } else if evidence.iter().take(at).any(|other| fold_space(&other.value) == words) {
                faults.error("evidence-twice", piece.span, note!("quiz-evidence-twice"));
            } else {
                self.check_piece(piece, &words, faults);
            }
        }
    }

    fn check_piece(&self, piece: &Text, words: &str, faults: &mut Faults) {
        let finder = memmem::Finder::new(words);
        match finder.find_iter(self.text.as_bytes()).take(100).count() {
            0 => {
                let message = note!("quiz-not-said", words = quoted(words));
                let help = self.agreement(words).map_or_else(
                    || note!("quiz-not-said-help"),
                    |start| note!("quiz-said-up-to", words = quoted(&tail(start))),
                );
                faults.error_help("evidence-not-found", piece.span, message, help);
            }
            1 => {}
            count => {
                let message = note!("quiz-said-often", words = quoted(words), n = count);
                let help = note!("quiz-said-often-help");
                faults.error_help("evidence-ambiguous", piece.span, message, help);
            }
        }
    }

    /// The longest beginning of `words`, in whole words, that stands in the article.
    fn agreement<'a>(&self, words: &'a str) -> Option<&'a str> {
        let ends: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
        let stands = |end: &usize| {
            words
                .get(..*end)
                .is_some_and(|start| memmem::find(self.text.as_bytes(), start.as_bytes()).is_some())
        };
        let count = ends.partition_point(stands);
        count.checked_sub(1).and_then(|last| ends.get(last)).and_then(|end| words.get(..*end))
    }
}

/// The last words of a text, enough to find the place.
fn tail(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let from = words.len().saturating_sub(5);
    words.get(from..).unwrap_or_default().join(" ")
}
