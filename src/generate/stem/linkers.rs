//! Words that tie a sentence to the one before it, and are left out where it stands by itself.

use crate::annotate::{Annotated, Tokens};
use crate::generate::refer::droppable_time;

/// Adverbs that only tie a sentence to the one before it.
const LINKERS: [&str; 45] = [
    "auch",
    "zwar",
    "ebenso",
    "ebenfalls",
    "jedoch",
    "dagegen",
    "zudem",
    "außerdem",
    "allerdings",
    "indes",
    "indessen",
    "daraufhin",
    "deshalb",
    "daher",
    "deswegen",
    "dennoch",
    "trotzdem",
    "hingegen",
    "ferner",
    "überdies",
    "zugleich",
    "gleichzeitig",
    "unterdessen",
    "derweil",
    "währenddessen",
    "inzwischen",
    "wiederum",
    "seinerseits",
    "ihrerseits",
    "aber",
    "doch",
    "somit",
    "demnach",
    "schließlich",
    "also",
    "nämlich",
    "nun",
    "weiterhin",
    "darüber",
    "immerhin",
    "freilich",
    "ohnehin",
    "übrigens",
    "bekanntlich",
    "interessanterweise",
];

/// Words in a row that do the same, or that only say how what follows is meant.
const LINKING: [&str; 23] = [
    "zu allem überfluss",
    "zu guter letzt",
    "zum einen",
    "zum anderen",
    "zum schluss",
    "im gegenzug",
    "im gegenteil",
    "im übrigen",
    "im anschluss",
    "in der folge",
    "in der tat",
    "als folge",
    "am ende",
    "nicht zuletzt",
    "vor allem",
    "unter anderem",
    "alles in allem",
    "unterm strich",
    "ganz nebenbei",
    "ohne zweifel",
    "wie erwartet",
    "tatsächlich",
    "ansonsten",
];

/// Whether a word only ties its sentence to the one before.
pub(in crate::generate) fn is_linker(word: &str) -> bool {
    LINKERS.contains(&word.to_lowercase().as_str())
}

/// Whether a pronominal adverb ties its sentence to the one before as a whole: "außerdem", "deshalb".
pub(in crate::generate) fn is_causal_linker(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "außerdem" | "zudem" | "überdies" | "deshalb" | "daher" | "deswegen" | "trotzdem"
    )
}

/// A Vorfeld that is nothing but a linker, or a time that only the article's day makes clear, is
/// left out.
pub(super) fn strip_linker(annotated: &Annotated, vorfeld: Tokens) -> Tokens {
    if is_stripped(annotated, &vorfeld) { vorfeld.end..vorfeld.end } else { vorfeld }
}

/// Whether a Vorfeld is left out wherever it is taken up.
pub(in crate::generate) fn is_stripped(annotated: &Annotated, vorfeld: &Tokens) -> bool {
    vorfeld.len() == 1 && is_linker(annotated.word(vorfeld.start))
        || LINKING.contains(&annotated.words(vorfeld).to_lowercase().as_str())
        || droppable_time(annotated, vorfeld.start).as_ref() == Some(vorfeld)
}
