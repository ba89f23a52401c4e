//! Tags that the words around them show to be wrong.
//!
//! "betont" may be finite or a participle, "befürchten" finite or an infinitive; the tagger sees
//! a few words, the sentence bracket (Duden, Die Grammatik: Satzklammer) may be longer.

use super::model::{Sentence, Token};
use super::tagging;
use crate::lexicon::{Lexicon, Tag, VerbKind, WordClass};
use crate::text::lower;

/// Mends the verbs of all sentences, and names that were taken for pronouns.
pub(super) fn tags(text: &str, tokens: &mut [Token], sentences: &[Sentence], lexicon: &Lexicon) {
    for token in tokens.iter_mut().filter(|token| token.tag == Tag::PPER) {
        let word = token.span.of(text);
        if word.starts_with(char::is_uppercase) && !is_pronoun(word) {
            set(text, token, Tag::NE, lexicon);
        }
    }
    for sentence in sentences {
        for at in sentence.tokens.clone().skip(1) {
            if is_large_adjective(text, tokens, at) {
                set(text, &mut tokens[at], Tag::NE, lexicon);
            }
        }
    }
    for at in 1..tokens.len() {
        if is_trade(text, tokens, at, lexicon) {
            set(text, &mut tokens[at], Tag::NN, lexicon);
        }
    }
    for at in 1..tokens.len() {
        // "wurde ausgerechnet am Montag getroffen": a verb only where it is the last one.
        let before = matches!(
            tokens[at].tag,
            Tag::APPR | Tag::APPRART | Tag::ART | Tag::NE | Tag::NN | Tag::PPOSAT | Tag::PDAT
        );
        if before && lower(tokens[at - 1].span.of(text)) == "ausgerechnet" {
            set(text, &mut tokens[at - 1], Tag::ADV, lexicon);
        }
    }
    for token in tokens.iter_mut().filter(|token| token.tag.is_finite()) {
        old_spelling(text, token, lexicon);
    }
    for sentence in sentences {
        let mut start = sentence.tokens.start;
        for at in sentence.tokens.clone() {
            let cut = matches!(tokens[at].tag, Tag::COMMA | Tag::STOP)
                || matches!(tokens[at].lemma.as_str(), "„" | "“" | "–");
            if cut {
                relative(text, tokens, sentence.tokens.start, start..at, lexicon);
                stretch(text, tokens, start..at, sentence.tokens.start, lexicon);
                start = at + 1;
            }
        }
        stretch(text, tokens, start..sentence.tokens.end, sentence.tokens.start, lexicon);
    }
}

/// "kann Stark am Samstag": an adverbial adjective is written small, and large it is a name.
fn is_large_adjective(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens[at].span.of(text);
    tokens[at].tag == Tag::ADJD
        && word(at).starts_with(char::is_uppercase)
        && word(at - 1).ends_with(char::is_alphabetic)
}

/// "ein Schreiner": a surname, but behind an indefinite article a common noun.
fn is_trade(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    let word = |at: usize| tokens[at].span.of(text);
    let indefinite = tokens[at - 1].tag.is_determiner()
        && matches!(
            lower(word(at - 1)).trim_start_matches('k'),
            "ein" | "eine" | "einen" | "einem" | "einer" | "eines"
        );
    let alone = tokens.get(at + 1).is_none_or(|next| !next.tag.is_noun());
    tokens[at].tag == Tag::NE
        && indefinite
        && alone
        && lexicon
            .known_features(word(at))
            .any(|features| features.class() == Some(WordClass::Noun))
}

/// "beschloss" where the lexicon has "beschloß" alone.
fn old_spelling(text: &str, token: &mut Token, lexicon: &Lexicon) {
    let word = token.span.of(text);
    if !word.ends_with("ss") || token.lemma != lower(word) {
        return;
    }
    let old = word.replace("ss", "ß");
    let lemma = lexicon.lemma(&old, token.tag);
    if lemma != old {
        token.lemma = lemma;
        token.morph = tagging::morph(&old, token.tag, lexicon);
    }
}

/// The personal pronouns are a closed class.
fn is_pronoun(word: &str) -> bool {
    matches!(
        &*lower(word),
        "ich"
            | "du"
            | "er"
            | "sie"
            | "es"
            | "wir"
            | "ihr"
            | "mich"
            | "dich"
            | "ihn"
            | "uns"
            | "euch"
            | "mir"
            | "dir"
            | "ihm"
            | "ihnen"
            | "meiner"
            | "deiner"
            | "seiner"
            | "ihrer"
            | "unser"
            | "euer"
    )
}

fn stretch(
    text: &str,
    tokens: &mut [Token],
    range: std::ops::Range<usize>,
    sentence: usize,
    lexicon: &Lexicon,
) {
    let Some(last) = range.clone().rev().find(|&at| tokens[at].tag.is_verb()) else {
        if !range.is_empty() {
            small_name(text, tokens, range, lexicon);
        }
        return;
    };
    let finite: Vec<usize> = range.clone().filter(|&at| tokens[at].tag.is_finite()).collect();
    match finite.as_slice() {
        // "hatte das Komitee (OK) betont": the auxiliary still lacks its participle.
        &[auxiliary, full]
            if full == last
                && full + 1 == range.end
                && tokens[auxiliary].tag == Tag::VAFIN
                && tokens[full].tag == Tag::VVFIN
                && !(auxiliary..full).any(|at| {
                    matches!(tokens[at].tag, Tag::KON | Tag::VVPP | Tag::KOUS | Tag::PRELS)
                })
                && may_be(text, &tokens[full], VerbKind::Participle2, lexicon) =>
        {
            set(text, &mut tokens[full], Tag::VVPP, lexicon);
        }
        // "Beobachter befürchten, dass …", "Das Amt vermutet, dass …": a clause at the head of its
        // sentence without a finite verb, and a clause behind it.
        [] if range.start == sentence
            && (tokens[last].tag == Tag::VVINF
                || tokens[last].tag == Tag::VVPP && opens_clause(tokens, range.end + 1))
            && last > range.start
            && last - range.start <= 12
            && tokens.get(range.end).is_some_and(|next| next.tag == Tag::COMMA)
            && tokens.get(range.end + 1).is_some_and(|next| !next.tag.is_finite())
            && !range.clone().any(|at| {
                matches!(tokens[at].tag, Tag::PTKZU | Tag::KOUI | Tag::KOUS | Tag::VVIZU)
            })
            && may_be(text, &tokens[last], VerbKind::Finite, lexicon) =>
        {
            set(text, &mut tokens[last], Tag::VVFIN, lexicon);
        }
        [] => small_name(text, tokens, range, lexicon),
        _ => {}
    }
}

/// "…, die Bauern nicht bezahlt hat": behind a noun and a comma no article opens a clause whose
/// verb stands last; unless a clause is still open, which goes on there.
fn relative(
    text: &str,
    tokens: &mut [Token],
    sentence: usize,
    range: std::ops::Range<usize>,
    lexicon: &Lexicon,
) {
    let led = tokens.get(range.start).is_some_and(|token| token.tag == Tag::APPR);
    let at = range.start + usize::from(led);
    let (Some(before), Some(last)) = (range.start.checked_sub(2), range.end.checked_sub(1)) else {
        return;
    };
    if at + 3 > last
        || tokens[at].tag != Tag::ART
        || !matches!(tokens[at].span.of(text), "der" | "die" | "das" | "den" | "dem")
        || tokens[range.start - 1].tag != Tag::COMMA
        || !tokens[before].tag.is_noun()
        || !tokens[last].tag.is_finite()
        || tokens[at..last].iter().any(|token| token.tag.is_finite() || opens(token.tag))
        || is_open(&tokens[sentence..range.start])
    {
        return;
    }
    let Some(noun) = (at..last).find(|&at| tokens[at].tag.is_noun()) else { return };
    let closes = matches!(tokens[last - 1].tag, Tag::VVPP | Tag::VVINF | Tag::VVIZU);
    // What no subject has between its noun and the verb behind it.
    let parts = tokens[noun..last].iter().any(|token| {
        matches!(token.tag, Tag::ADV | Tag::PTKNEG | Tag::PRF | Tag::PPER)
            || token.tag == Tag::ART && token.span.of(text).starts_with("ein")
    });
    if closes || parts {
        set(text, &mut tokens[at], Tag::PRELS, lexicon);
    }
}

/// Whether the last clause that a subordinating word opened still lacks its verb.
fn is_open(tokens: &[Token]) -> bool {
    let opener = tokens.iter().rposition(|token| opens(token.tag));
    opener.is_some_and(|at| !tokens[at..].iter().any(|token| token.tag.is_finite()))
}

const fn opens(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::KOUS | Tag::KOUI | Tag::PRELS | Tag::PRELAT | Tag::PWAV | Tag::PWS | Tag::PWAT
    )
}

/// "Die Gesellschaft beschloss, …": a small word that was taken for a name, in a clause that
/// lacks its finite verb.
fn small_name(text: &str, tokens: &mut [Token], range: std::ops::Range<usize>, lexicon: &Lexicon) {
    let opens = matches!(
        tokens[range.start].tag,
        Tag::KOUS | Tag::KOUI | Tag::PRELS | Tag::PRELAT | Tag::APPR
    );
    let found = range.clone().find(|&at| {
        tokens[at].tag.is_noun()
            && tokens[at].span.of(text).starts_with(char::is_lowercase)
            && may_be(text, &tokens[at], VerbKind::Finite, lexicon)
    });
    if let Some(at) = found.filter(|_| !opens) {
        set(text, &mut tokens[at], Tag::VVFIN, lexicon);
    }
}

/// Whether a word opens a clause that a verb of saying or knowing takes.
fn opens_clause(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        matches!(token.tag, Tag::PWS | Tag::PWAV | Tag::PWAT)
            || token.tag == Tag::KOUS && matches!(token.lemma.as_str(), "dass" | "daß" | "ob")
    })
}

fn may_be(text: &str, token: &Token, kind: VerbKind, lexicon: &Lexicon) -> bool {
    lexicon.features_of(token.span.of(text)).any(|features| features.verb_kind() == Some(kind))
}

fn set(text: &str, token: &mut Token, tag: Tag, lexicon: &Lexicon) {
    let word = token.span.of(text);
    token.tag = tag;
    token.lemma = lexicon.lemma(word, tag);
    token.morph = tagging::morph(word, tag, lexicon);
}

#[cfg(test)]
mod tests {
    use super::super::annotate;
    use super::*;

    #[test]
    fn a_trade_behind_an_indefinite_article_is_no_surname() {
        let tag =
            |text: &str, at: usize| annotate(text, None, None, Lexicon::embedded()).tokens[at].tag;
        assert_eq!(tag("Gestern reparierte ein Schreiner den Stuhl.", 3), Tag::NN);
        assert_eq!(tag("Gestern reparierte Otto Schreiner den Stuhl.", 3), Tag::NE);
    }

    #[test]
    fn an_adverbial_adjective_is_no_name() {
        let read = |source: &str| {
            let mut text = super::super::fixture::tagged(source, None);
            tags(&text.text, &mut text.tokens, &text.sentences, Lexicon::embedded());
            text.tokens[2].tag
        };
        assert_eq!(read("Heute kann/VMFIN Munter/ADJD antreten/VVINF ."), Tag::NE);
        assert_eq!(read("Heute kann/VMFIN munter/ADJD antreten/VVINF ."), Tag::ADJD);
        assert_eq!(read("Heute :/$. Munter/ADJD antreten/VVINF ."), Tag::ADJD);
    }

    #[test]
    fn no_article_opens_a_clause_with_its_verb_last() {
        let mut text = super::super::fixture::tagged(
            "Das ist/VAFIN der/ART Wirt/NN , der/ART Vereinen/NN ein/ART Grundstück/NN geschenkt/VVPP hat/VAFIN .",
            None,
        );
        tags(&text.text, &mut text.tokens, &text.sentences, Lexicon::embedded());
        assert_eq!(text.tokens[5].tag, Tag::PRELS);
        let mut text = super::super::fixture::tagged(
            "Das sagt/VVFIN der/ART Wirt/NN , der/ART Bauer/NN mit/APPR Hof/NN schweigt/VVFIN .",
            None,
        );
        tags(&text.text, &mut text.tokens, &text.sentences, Lexicon::embedded());
        assert_eq!(text.tokens[5].tag, Tag::ART);
    }

    #[test]
    fn an_open_clause_goes_on_behind_a_comma() {
        let mut text = super::super::fixture::tagged(
            "Er weiß/VVFIN , dass/KOUS der/ART Rat/NN , der/ART Chef/NN das/ART noch nicht/PTKNEG getan/VVPP hat/VAFIN .",
            None,
        );
        tags(&text.text, &mut text.tokens, &text.sentences, Lexicon::embedded());
        assert_eq!(text.tokens[7].tag, Tag::ART);
    }
}
