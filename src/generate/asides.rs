//! Lines of a page that are no part of its article: what stands below a picture, notices of rights.

use super::Scene;
use crate::annotate::Tokens;

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
const NOTICES: [&str; 5] = [
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
    if NOTICES.iter().any(|notice| words.contains(notice)) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::lexicon::Lexicon;

    /// Whether the sentence that begins with the words is an aside of the text.
    fn aside(text: &str, words: &str) -> bool {
        let lexicon = Lexicon::embedded();
        let annotated = annotate(text, None, None, lexicon);
        let scene = Scene::new(&annotated, lexicon, 0, None);
        let sentence = annotated
            .sentences
            .iter()
            .find(|sentence| annotated.words(&sentence.tokens).starts_with(words))
            .expect("a sentence with these words");
        is_aside(&scene, &sentence.tokens)
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
}
