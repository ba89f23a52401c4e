//! Lines of a page that are not told by its article: what stands below a picture, notices of rights,
//! what somebody says in an interview.

use std::collections::BTreeSet;

use super::Scene;
use crate::annotate::Tokens;
use crate::lexicon::Tag;

/// In bytes: a longer line is no caption.
const CAPTION: usize = 500;

/// In bytes: a longer line has its credit, if it is a caption, in itself.
const CREDITED_BELOW: usize = 250;

/// What names who took a picture.
const CREDITS: [&str; 9] = [
    "Quelle:",
    "Foto:",
    "Fotos:",
    "Bild:",
    "Bildquelle:",
    "Archivbild",
    "Archivfoto",
    "Symbolbild",
    "Symbolfoto",
];

/// Words of a notice.
const NOTICES: [&str; 8] = [
    // What a feed leaves behind.
    "&hellip;",
    "&#8230;",
    "appeared first on",
    "urheberrechtlich geschützt",
    "Alle Rechte vorbehalten",
    "Nutzungsbedingungen",
    "unserer Website",
    "Cookies",
];

/// Whether a sentence stands below a picture or is a notice of the page: nothing to ask for.
pub(super) fn is_aside(scene: &Scene, sentence: &Tokens) -> bool {
    let annotated = scene.annotated;
    let text = annotated.text.as_str();
    let Some(first) = annotated.tokens.get(sentence.start) else { return false };
    let words = annotated.words(sentence);
    if NOTICES.iter().any(|notice| words.contains(notice)) || is_unmarked(scene, sentence) {
        return true;
    }
    let start = first.span.start();
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let (behind, length) = (&text[start..to], to - from);
    let below = text[to..].trim_start();
    CREDITS.iter().any(|credit| {
        length <= CAPTION && behind.contains(credit)
            || length <= CREDITED_BELOW && below.starts_with(credit)
    })
}

/// "Wir feiern lange, sagte Anna Wolf", "Unsere Boote sind alt": spoken, though no marks say so.
fn is_unmarked(scene: &Scene, sentence: &Tokens) -> bool {
    let annotated = scene.annotated;
    let quoted = |at: usize| annotated.quotations.iter().any(|each| each.tokens.contains(&at));
    sentence.clone().any(|at| {
        let word = annotated.word(at).to_lowercase();
        (matches!(word.as_str(), "wir" | "uns") || word.starts_with("unser")) && !quoted(at)
    })
}

/// Whether a paragraph is what one says in an interview or of oneself: what it tells is not told by the
/// article. Such a paragraph begins with the name of its speaker, as another one does, or has "ich"
/// outside of quotation marks.
pub(super) fn is_spoken(scene: &Scene, sentence: &Tokens) -> bool {
    let Some(paragraph) = paragraph(scene, sentence.start) else { return false };
    scene.spoken.get_or_init(|| spoken(scene)).contains(&paragraph)
}

fn paragraph(scene: &Scene, at: usize) -> Option<usize> {
    let sentence = scene.annotated.sentence_of(at)?;
    Some(scene.annotated.sentences[sentence].paragraph)
}

fn spoken(scene: &Scene) -> BTreeSet<usize> {
    let annotated = scene.annotated;
    let quoted = |at: usize| annotated.quotations.iter().any(|each| each.tokens.contains(&at));
    let itself = |at: usize| {
        let word = annotated.word(at).to_lowercase();
        matches!(word.as_str(), "ich" | "mich" | "mir") && !quoted(at)
    };
    let mut found: BTreeSet<usize> = (0..annotated.tokens.len())
        .filter(|&at| itself(at))
        .filter_map(|at| paragraph(scene, at))
        .collect();
    let mut labelled: BTreeSet<usize> = BTreeSet::new();
    let mut last = None;
    for sentence in &annotated.sentences {
        if last.replace(sentence.paragraph) != Some(sentence.paragraph)
            && is_label(scene, sentence.tokens.start)
        {
            labelled.insert(sentence.paragraph);
        }
    }
    if labelled.len() > 1 {
        found.extend(labelled);
    }
    found
}

/// "Anna Wolf: …", "::A. Wolf: …"
fn is_label(scene: &Scene, start: usize) -> bool {
    let annotated = scene.annotated;
    let colon = (start..(start + LABEL).min(annotated.tokens.len()))
        .filter(|&at| annotated.word(at) == ":")
        .find(|&at| at > start && scene.tag(at - 1).is_some_and(Tag::is_noun));
    colon.is_some_and(|colon| {
        let name = (start..colon).filter(|&at| scene.tag(at).is_some_and(Tag::is_noun));
        let other = (start..colon).filter(|&at| {
            scene
                .tag(at)
                .is_some_and(|tag| !tag.is_noun() && !tag.is_punctuation() && tag != Tag::XY)
        });
        name.count() > 0 && other.count() == 0
    })
}

/// In tokens: a longer opening before a colon is no name.
const LABEL: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    /// What holds of the first sentence of a text that has the words.
    fn of_sentence(text: &str, words: &str, holds: impl Fn(&Scene, &Tokens) -> bool) -> bool {
        let lexicon = Lexicon::embedded();
        let annotated = annotate(text, None, None, lexicon);
        let scene = Scene::new(&annotated, lexicon, 0, None);
        let mut sentences = annotated.sentences.iter().map(|sentence| &sentence.tokens);
        let sentence = sentences.find(|tokens| annotated.words(tokens).contains(words));
        holds(&scene, sentence.expect("a sentence with these words"))
    }

    fn aside(text: &str, words: &str) -> bool {
        of_sentence(text, words, is_aside)
    }

    #[test]
    fn what_stands_below_a_picture_is_no_part_of_the_article() {
        let page = "Ein Boot fährt an der Mole vorbei. Im Hafen wird gebaut. Foto: Anna Holm\n\
                    Lindenau. Der Hafen bleibt zu, sagte Anna Holm.\nEin Kran steht im Wind.\n\
                    Quelle: Nordblick\nDie Arbeit beginnt im Mai.";
        assert!(aside(page, "Ein Boot"));
        assert!(aside(page, "Im Hafen"));
        assert!(aside(page, "Ein Kran"));
        assert!(!aside(page, "Der Hafen"));
        assert!(!aside(page, "Die Arbeit"));
    }

    #[test]
    fn a_long_paragraph_above_a_credit_is_text() {
        let long = "Der Hafen von Lindenau bleibt im Mai geschlossen. ".repeat(8);
        let page = format!("{long}\nFoto: Anna Holm\n");
        assert!(!aside(&page, "Der Hafen"));
    }

    #[test]
    fn a_notice_is_no_part_of_the_article() {
        let page = "Der Hafen ist zu. Texte und Bilder sind urheberrechtlich geschützt.";
        assert!(aside(page, "Texte"));
        assert!(!aside(page, "Der Hafen"));
    }

    fn told_by_one(text: &str, words: &str) -> bool {
        of_sentence(text, words, is_spoken)
    }

    #[test]
    fn what_is_said_in_an_interview_is_not_told_by_the_article() {
        let first = "Anna Wolf und Karl Berg leiten in Lindenau die Werft.";
        let one = "A. Wolf: Der Hafen ist zu klein. Die Boote sind alt.";
        let other = "Karl Berg: Die Kräne stehen still.";
        let text = format!("{first}\n\n{one}\n\n{other}");
        assert!(told_by_one(&text, "Boote"));
        assert!(told_by_one(&text, "Kräne"));
        assert!(!told_by_one(&text, "Werft"));
        // One colon alone is no interview.
        assert!(!told_by_one(&format!("{first}\n\n{other}"), "Kräne"));
        let myself = format!("{first}\n\nDer Hafen ist zu klein. Das sehe ich jeden Tag.");
        assert!(told_by_one(&myself, "Hafen"));
        let quoted =
            format!("{first}\n\nDer Hafen ist zu klein. „Das sehe ich jeden Tag“, sagte Wolf.");
        assert!(!told_by_one(&quoted, "Hafen"));
    }
}
