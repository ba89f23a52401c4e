//! Case, number and gender of phrases: what determiner, adjective and noun allow together.

use std::ops::Range;

use super::model::{Case, CaseSet, Gender, Number, Phrase, PhraseKind, Token};
use super::tagging::noun_agreement;
use crate::lexicon::{Agreement, Lexicon, Tag};
use crate::text::lower;

/// Fills in what the forms of a phrase's words allow.
pub(super) fn fill(text: &str, tokens: &[Token], phrase: &mut Phrase, lexicon: &Lexicon) {
    if phrase.kind == PhraseKind::Adverb {
        phrase.cases = CaseSet::ALL;
        return;
    }
    let allowed = agreement(text, tokens, phrase, lexicon);
    phrase.cases = Case::ALL
        .into_iter()
        .filter(|&case| allowed.allows(case))
        .fold(CaseSet::NONE, CaseSet::with);
    if phrase.cases.is_empty() {
        phrase.cases = CaseSet::ALL;
        return;
    }
    phrase.morph.case = allowed.only_case();
    phrase.morph.number = allowed.only_number();
    phrase.morph.gender = allowed.only_gender();
}

/// What all words of the phrase allow; where they contradict each other, what the determiner does.
fn agreement(text: &str, tokens: &[Token], phrase: &Phrase, lexicon: &Lexicon) -> Agreement {
    let mut allowed = Agreement::ALL;
    let mut determined = false;
    let nested = nested(tokens, phrase);
    for at in phrase.base.clone().filter(|at| !nested.contains(at)) {
        let word = tokens[at].span.of(text);
        let own = match tokens[at].tag {
            // "deren" and "dessen" tell nothing of the noun behind them.
            tag if tag.is_determiner() && tag != Tag::PRELAT
                || matches!(tag, Tag::PDS | Tag::PRELS) =>
            {
                determined = true;
                determiner(&lower(word))
            }
            Tag::APPRART => {
                determined = true;
                contraction(&lower(word))
            }
            Tag::PPER | Tag::PRF | Tag::PPOSS | Tag::PIS => pronoun(&lower(word)),
            Tag::ADJA if !determined => strong(&lower(word)),
            // Two and more are plural, whatever they count.
            Tag::CARD if at < phrase.head && !matches!(word, "ein" | "eine" | "1") => {
                Agreement::number(Number::Plur)
            }
            Tag::NN if at == phrase.head || at + 1 == phrase.base.end => {
                noun_agreement(word, lexicon)
            }
            // "Präsident Xi": the noun before a name tells what it can.
            Tag::NN
                if !determined && tokens.get(at + 1).is_some_and(|next| next.tag == Tag::NE) =>
            {
                noun_agreement(word, lexicon)
            }
            Tag::NE if at == phrase.head && !determined => name(word),
            _ => Agreement::ALL,
        };
        let both = allowed.and(own);
        if both.is_empty() {
            // The noun's reading is missing or wrong; the determiner is a closed class.
            continue;
        }
        allowed = both;
    }
    if phrase.kind == PhraseKind::Pp {
        let governed = governed(&lower(tokens[phrase.base.start].span.of(text)));
        let both = allowed.and(governed);
        if !both.is_empty() {
            allowed = both;
        }
    }
    allowed
}

/// "die [am Montag vorgestellten] Pläne": an attribute with a phrase of its own, which tells nothing
/// of the noun.
pub(super) fn nested(tokens: &[Token], phrase: &Phrase) -> Range<usize> {
    let own = 1 + usize::from(phrase.kind == PhraseKind::Pp);
    let inner = phrase.base.clone().skip(own).find(|&at| {
        at < phrase.head && matches!(tokens[at].tag, Tag::APPR | Tag::APPRART | Tag::PRF)
    });
    inner.map_or(0..0, |start| start..phrase.head)
}

fn of(pairs: &[(Case, Option<Gender>)]) -> Agreement {
    pairs.iter().fold(Agreement::NONE, |all, &(case, gender)| all.or(Agreement::of(case, gender)))
}

use Case::{Acc, Dat, Gen, Nom};
use Gender::{Fem, Masc, Neut};

/// Articles and words that inflect like them (Duden, Die Grammatik, § 352 ff.).
pub(super) fn determiner(word: &str) -> Agreement {
    match word {
        "der" => of(&[(Nom, Some(Masc)), (Dat, Some(Fem)), (Gen, Some(Fem)), (Gen, None)]),
        "die" => of(&[(Nom, Some(Fem)), (Acc, Some(Fem)), (Nom, None), (Acc, None)]),
        "das" => of(&[(Nom, Some(Neut)), (Acc, Some(Neut))]),
        "den" => of(&[(Acc, Some(Masc)), (Dat, None)]),
        "dem" => of(&[(Dat, Some(Masc)), (Dat, Some(Neut))]),
        "des" => of(&[(Gen, Some(Masc)), (Gen, Some(Neut))]),
        "denen" => of(&[(Dat, None)]),
        "dessen" | "deren" | "mehr" | "viel" | "wenig" | "etwas" | "genug" => Agreement::ALL,
        // "eines Hauses"; "dieses Haus" may be more.
        _ if word.strip_suffix("es").is_some_and(is_ein) => {
            of(&[(Gen, Some(Masc)), (Gen, Some(Neut))])
        }
        _ => ending(word),
    }
}

/// By the ending of "diese", "kein", "mein", "jeder".
fn ending(word: &str) -> Agreement {
    if is_ein(word) {
        return of(&[(Nom, Some(Masc)), (Nom, Some(Neut)), (Acc, Some(Neut))]);
    }
    if word.ends_with("em") {
        of(&[(Dat, Some(Masc)), (Dat, Some(Neut))])
    } else if word.ends_with("en") {
        of(&[(Acc, Some(Masc)), (Dat, None)])
    } else if word.ends_with("es") {
        of(&[(Nom, Some(Neut)), (Acc, Some(Neut)), (Gen, Some(Masc)), (Gen, Some(Neut))])
    } else if word.ends_with("er") {
        of(&[(Nom, Some(Masc)), (Dat, Some(Fem)), (Gen, Some(Fem)), (Gen, None)])
    } else if word.ends_with('e') {
        of(&[(Nom, Some(Fem)), (Acc, Some(Fem)), (Nom, None), (Acc, None)])
    } else {
        Agreement::ALL
    }
}

/// "ein", "kein" and the possessives without an ending.
fn is_ein(word: &str) -> bool {
    matches!(
        word,
        "ein" | "kein" | "mein" | "dein" | "sein" | "ihr" | "unser" | "euer" | "irgendein"
    )
}

/// "im", "zur", "ins".
pub(super) fn contraction(word: &str) -> Agreement {
    match word {
        "ins" | "ans" | "aufs" | "fürs" | "durchs" | "ums" => of(&[(Acc, Some(Neut))]),
        "zur" => of(&[(Dat, Some(Fem))]),
        _ => of(&[(Dat, Some(Masc)), (Dat, Some(Neut))]),
    }
}

fn pronoun(word: &str) -> Agreement {
    match word {
        "ich" | "du" | "er" | "wir" | "man" | "jemand" | "niemand" => Agreement::case(Nom),
        "es" => of(&[(Nom, Some(Neut)), (Acc, Some(Neut))]),
        "sie" => of(&[(Nom, Some(Fem)), (Acc, Some(Fem)), (Nom, None), (Acc, None)]),
        "ihn" | "mich" | "dich" => Agreement::case(Acc),
        "ihm" | "mir" | "dir" | "ihnen" => Agreement::case(Dat),
        "ihr" => of(&[(Dat, Some(Fem)), (Nom, None)]),
        "uns" | "euch" | "sich" => Agreement::case(Acc).or(Agreement::case(Dat)),
        "viele" | "einige" | "mehrere" | "beide" | "alle" | "manche" | "andere" | "wenige" => {
            of(&[(Nom, None), (Acc, None)])
        }
        _ => ending(word),
    }
}

/// An adjective without a determiner carries the strong endings.
pub(super) fn strong(word: &str) -> Agreement {
    if word.ends_with("en") {
        of(&[(Acc, Some(Masc)), (Dat, None), (Gen, Some(Masc)), (Gen, Some(Neut))])
    } else {
        ending(word)
    }
}

/// A name in -s may be a genitive; one without is none.
fn name(word: &str) -> Agreement {
    let genitive = word.ends_with(['s', 'x', 'z', '\'', '’']);
    let others = Agreement::case(Nom).or(Agreement::case(Acc)).or(Agreement::case(Dat));
    if genitive { Agreement::ALL } else { others }
}

/// The cases that a preposition governs.
pub(super) fn governed(preposition: &str) -> Agreement {
    let dative = Agreement::case(Dat);
    let accusative = Agreement::case(Acc);
    let genitive = Agreement::case(Gen);
    match preposition {
        "mit" | "von" | "vom" | "zu" | "zum" | "zur" | "nach" | "aus" | "bei" | "beim" | "seit"
        | "gegenüber" | "außer" | "ab" | "entgegen" | "zufolge" => dative,
        "für" | "durch" | "gegen" | "ohne" | "um" | "bis" | "per" | "pro" => accusative,
        "wegen" | "trotz" | "während" | "angesichts" | "aufgrund" | "innerhalb" | "außerhalb"
        | "hinsichtlich" | "anlässlich" | "infolge" | "statt" | "laut" | "dank" => {
            genitive.or(dative)
        }
        "in" | "im" | "an" | "am" | "auf" | "über" | "unter" | "vor" | "hinter" | "neben"
        | "zwischen" => dative.or(accusative),
        _ => dative.or(accusative).or(genitive),
    }
}
