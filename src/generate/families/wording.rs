//! Which words of a quotation are asked for: a whole sentence, the beginning of one that would fill the
//! screen, or a part of a sentence that says something by itself.

use crate::annotate::{Annotated, Case, Function, PhraseKind, Tokens};
use crate::generate::Scene;
use crate::generate::compose::word_count;
use crate::lexicon::Tag;

/// What the words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A sentence.
    Whole,
    /// The first words of a sentence.
    Opening,
    /// A part of a sentence.
    Fragment,
}

/// Words of a quotation as they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quoted {
    pub words: String,
    pub tokens: Tokens,
    pub shape: Shape,
}

/// In words: a sentence longer than this is given by its beginning.
const LONGEST: usize = 19;

/// In words: so much of a longer sentence is given.
const OPENING: std::ops::RangeInclusive<usize> = 6..=14;

/// In words: a sentence or a part of one that is shorter says too little.
const SHORTEST: usize = 3;

/// In words: what opens with "das" or "er" says too little before this.
const POINTING: usize = 6;

/// The words between quotation marks that are asked for: the first sentence that is whole, else the
/// beginning of the first one, or all of them where they are a part of a sentence.
pub(super) fn quoted(scene: &Scene, inner: Tokens) -> Option<Quoted> {
    let annotated = scene.annotated;
    let last = inner.end.checked_sub(1)?;
    let (from, to) = (annotated.sentence_of(inner.start)?, annotated.sentence_of(last)?);
    (from..=to).find_map(|sentence| {
        let tokens = &annotated.sentences[sentence].tokens;
        let whole = from == to || tokens.start >= inner.start && tokens.end <= inner.end;
        let first = from != to && sentence == from && tokens.end <= inner.end;
        let words = trimmed(annotated, tokens.start.max(inner.start)..tokens.end.min(inner.end));
        (whole || first).then(|| wording(annotated, words))?
    })
}

/// Without the punctuation at its end, but for what gives it its tone.
fn trimmed(annotated: &Annotated, mut tokens: Tokens) -> Tokens {
    while tokens.end > tokens.start
        && annotated.tokens[tokens.end - 1].tag.is_punctuation()
        && !matches!(annotated.word(tokens.end - 1), "!" | "?")
    {
        tokens.end -= 1;
    }
    tokens
}

fn wording(annotated: &Annotated, tokens: Tokens) -> Option<Quoted> {
    if tokens.is_empty() || annotated.has_slip(&tokens) || is_foreign(annotated, &tokens) {
        return None;
    }
    let words = annotated.words(&tokens);
    let count = word_count(words);
    let (tokens, shape) = if is_sentence(annotated, &tokens) {
        match count > LONGEST {
            true => (opening(annotated, &tokens)?, Shape::Opening),
            false => (tokens, Shape::Whole),
        }
    } else {
        (is_telling(annotated, &tokens) && count <= LONGEST).then_some((tokens, Shape::Fragment))?
    };
    let words = annotated.words(&tokens);
    let tells = tokens.clone().any(|at| annotated.tokens[at].tag.is_noun());
    let enough = match points(annotated, tokens.start) {
        // "Das stimmt nicht": what, only the sentence before tells.
        true => tells && word_count(words) >= POINTING,
        false => tells && word_count(words) >= SHORTEST || word_count(words) > SHORTEST,
    };
    // "Diese Frauen …", "Er verbrachte …", "wie er dieses Gesetz ändern kann": who, and which one?
    let opens =
        annotated.tokens[tokens.start].tag == Tag::PDAT || annotated.word(tokens.start) == "Er";
    let pointing = shape == Shape::Fragment
        && tokens.clone().any(|at| {
            annotated.tokens[at].tag == Tag::PDAT
                || matches!(annotated.word(at), "er" | "ihn" | "ihm")
        });
    let enough = enough && !opens && !pointing;
    (enough && !words.contains(['„', '“', '"', '[', '»', '…', '\n']) && !words.contains(" ,"))
        .then(|| Quoted { words: words.to_owned(), tokens: tokens.clone(), shape })
}

/// "Das", "er", "dazu": words for what was said before.
fn points(annotated: &Annotated, at: usize) -> bool {
    match annotated.tokens[at].tag {
        Tag::PDS | Tag::PDAT | Tag::PROAV => true,
        Tag::PPER => {
            !matches!(annotated.word(at).to_lowercase().as_str(), "ich" | "wir" | "ihr" | "du")
        }
        _ => false,
    }
}

/// Words of another language.
fn is_foreign(annotated: &Annotated, tokens: &Tokens) -> bool {
    const COMMON: [&str; 12] =
        ["the", "of", "and", "is", "are", "to", "que", "les", "est", "della", "el", "we"];
    tokens.clone().any(|at| {
        annotated.tokens[at].tag == Tag::FM
            || COMMON.contains(&annotated.word(at).to_lowercase().as_str())
    })
}

/// Whether the words are a sentence: with a verb, from its first word.
fn is_sentence(annotated: &Annotated, tokens: &Tokens) -> bool {
    let finite = |range: Tokens| range.into_iter().any(|at| annotated.tokens[at].tag.is_finite());
    // "Bis es zu spät war", "um den Kindern den Anblick zu ersparen": a clause without its main one.
    let opened = matches!(annotated.tokens[tokens.start].tag, Tag::KOUS | Tag::KOUI);
    // "der „Heilige Geist irrt sich nicht“": it goes on with what stands before the mark.
    let before = tokens.start.checked_sub(2).map(|before| annotated.tokens[before].tag);
    let goes_on = matches!(before, Some(Tag::ART | Tag::APPR | Tag::APPRART | Tag::ADJA));
    let comma = tokens.clone().find(|&at| annotated.word(at) == ",");
    annotated.word(tokens.start).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && finite(tokens.clone())
        && !goes_on
        && (!opened || comma.is_some_and(|comma| finite(comma..tokens.end)))
}

/// "eine Schande für den Hafen": words taken out of a sentence that say something by themselves. A
/// title begins with a capital, a count is no wording.
fn is_telling(annotated: &Annotated, tokens: &Tokens) -> bool {
    let tag = |at: usize| annotated.tokens[at].tag;
    // "und nicht zu", "haben muss": the rest of a thought.
    let whole = !matches!(
        tag(tokens.start),
        Tag::KOUS | Tag::KOUI | Tag::KON | Tag::VAFIN | Tag::VMFIN | Tag::PTKZU | Tag::PRELS
    ) && annotated.word(tokens.start) != "noch"
        && !matches!(tag(tokens.end - 1), Tag::ART | Tag::APPR | Tag::KON | Tag::PTKZU);
    // "Schluss mit „gegenseitigen Vorwürfen“", "müsse „Teil der Lösung sein“": in a form that words
    // outside have given it.
    let before = tokens.start.checked_sub(2).map(tag);
    let governed = matches!(before, Some(Tag::APPR | Tag::APPRART | Tag::ART))
        || matches!(tag(tokens.end - 1), Tag::VAINF | Tag::VVINF | Tag::VMINF)
            && !tokens.clone().any(|at| tag(at) == Tag::PTKZU);
    let whole = whole
        && !governed
        && !ends_without_opener(annotated, tokens)
        && !lacks_its_verb(annotated, tokens);
    let says = tokens.clone().any(|at| {
        tag(at) == Tag::NN || matches!(tag(at), Tag::ADJD | Tag::VVFIN | Tag::VVPP | Tag::VVINF)
    });
    whole
        && says
        && !holds_two_things(annotated, tokens)
        && annotated.word(tokens.start).starts_with(char::is_lowercase)
        && !annotated.words(tokens).contains(|c: char| c.is_ascii_digit())
        && tokens.clone().all(|at| tag(at) != Tag::CARD)
}

/// "die Kräne immer laufen werden": a clause with its verb at the end, whose "dass" stands before the mark.
fn ends_without_opener(annotated: &Annotated, tokens: &Tokens) -> bool {
    let tag = |at: usize| annotated.tokens[at].tag;
    let opens = |at: usize| {
        matches!(tag(at), Tag::KOUS | Tag::PRELS | Tag::PRELAT | Tag::PWS | Tag::PWAV | Tag::PWAT)
    };
    // "die alten Kräne zeigen" may be an infinitive.
    let last = tokens.end - 1;
    let verb = match tag(last) {
        Tag::VVFIN => !annotated.word(last).ends_with('n'),
        tag => tag.is_finite() || tag == Tag::VAINF,
    };
    verb && !tokens.clone().any(opens)
}

/// "ein altes Boot in den Hafen" before "gebracht": what only the verb behind the mark ties together.
fn lacks_its_verb(annotated: &Annotated, tokens: &Tokens) -> bool {
    let verb = |at: usize| annotated.tokens.get(at).is_some_and(|token| token.tag.is_verb());
    let moved = annotated.phrases.iter().any(|phrase| {
        phrase.kind == PhraseKind::Pp
            && phrase.cases.only() == Some(Case::Acc)
            && matches!(
                annotated.word(phrase.base.start),
                "in" | "auf" | "an" | "über" | "unter" | "vor"
            )
            && tokens.start < phrase.base.start
            && phrase.base.end <= tokens.end
    });
    verb(tokens.end + 1) && !tokens.clone().any(verb) && moved
}

/// "der Tatbestand zumindest das Mitwissen": two noun phrases that only the verb outside has tied.
fn holds_two_things(annotated: &Annotated, tokens: &Tokens) -> bool {
    let verb = tokens.clone().any(|at| annotated.tokens[at].tag.is_verb());
    let joined = tokens
        .clone()
        .any(|at| matches!(annotated.tokens[at].tag, Tag::KON | Tag::COMMA | Tag::KOKOM));
    let things = annotated
        .phrases
        .iter()
        .filter(|phrase| {
            phrase.kind == PhraseKind::Np
                && phrase.function != Some(Function::Attribute)
                && tokens.start <= phrase.base.start
                && phrase.base.end <= tokens.end
        })
        .count();
    !verb && !joined && things > 1
}

/// Words that announce a second part.
const ANNOUNCING: [&str; 9] =
    ["zwar", "weder", "sowohl", "entweder", "einerseits", "nicht nur", "je", "umso", "desto"];

/// Of a sentence that would fill the screen, the words before a comma or a dash, as many as fit; if
/// possible not before a clause that those words need ("ich weiß, dass …"). Where there is no such mark the
/// words up to a phrase that begins with a preposition, if the verb is among them.
fn opening(annotated: &Annotated, tokens: &Tokens) -> Option<Tokens> {
    let mark = |at: &usize| matches!(annotated.word(*at), "," | ";" | ":" | "–");
    let before_phrase = |at: &usize| {
        let begins = annotated.phrases.iter().any(|phrase| {
            phrase.kind == PhraseKind::Pp
                && phrase.tokens.start == *at
                && phrase.function != Some(Function::Attribute)
        });
        // "Wir haben die alten Kräne": what with them, the participle tells.
        let verbs = (tokens.start..*at).map(|at| annotated.tokens[at].tag);
        let verb = verbs.filter(|tag| tag.is_finite()).eq([Tag::VVFIN]);
        begins && verb && annotated.tokens[*at - 1].tag.is_noun()
    };
    cut_at(annotated, tokens, mark).or_else(|| cut_at(annotated, tokens, before_phrase))
}

/// The first words of a sentence up to one of the places where it can be cut.
fn cut_at(
    annotated: &Annotated,
    tokens: &Tokens,
    place: impl Fn(&usize) -> bool,
) -> Option<Tokens> {
    let cuts = tokens
        .clone()
        .skip(1)
        .filter(place)
        .map(|at| tokens.start..at)
        .filter(|words| OPENING.contains(&word_count(annotated.words(words))))
        // "das Eigenleben der Dienste und, wie …"
        .filter(|words| annotated.tokens[words.end - 1].tag != Tag::KON)
        .filter(|words| {
            let folded = format!(" {} ", annotated.words(words).to_lowercase());
            !ANNOUNCING.iter().any(|word| folded.contains(&format!(" {word} ")))
        });
    cuts.max_by_key(|words| {
        let needed = matches!(annotated.tokens[words.end + 1].tag, Tag::KOUS | Tag::KOUI);
        (!needed, words.end)
    })
}
