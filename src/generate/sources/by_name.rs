//! Bodies and media that speak by a name of their own, which stands behind a noun, between quotation
//! marks or before its short form: "die Zeitung „Nordbote“", "der Hafenbund Nord (HBN)".

use super::{Source, in_nominative, stretch};
use crate::annotate::{Annotated, EntityKind, Gender, Rule, Tokens, is_source_noun};
use crate::generate::{Scene, nominative};
use crate::lexicon::Tag;

/// The speaker, if all of its words are an article, adjectives, nouns for a body and its name.
pub(super) fn by_name(scene: &Scene, rule: Rule, speaker: &Tokens) -> Option<Source> {
    let annotated = scene.annotated;
    let (name, referent) = name(annotated, speaker)?;
    // Quotation marks about it go with it.
    let quoted = name.start > speaker.start && annotated.word(name.start - 1) == "„";
    let whole = match quoted {
        true => name.start - 1..(name.end + 1).min(annotated.tokens.len()),
        false => name.clone(),
    };
    if !ends_with(annotated, speaker, &whole) {
        return None;
    }
    let lead = lead(annotated, &(speaker.start..whole.start))?;
    let noun = lead.end.checked_sub(1).filter(|noun| lead.contains(noun));
    let noun = noun.filter(|&noun| annotated.tokens[noun].tag == Tag::NN);
    let text = match (noun, referent) {
        (Some(_), _) if in_nominative(rule) && lead.start == speaker.start => {
            stretch(annotated, &(lead.start..whole.end))
        }
        (Some(_), _) => nominative::nominative(scene, &lead, &whole)?,
        (None, Some(referent)) => bare(scene, &name, referent, rule)?,
        (None, None) => return None,
    };
    Some(Source {
        nouns: annotated.words(&name).split(' ').map(str::to_owned).collect(),
        name: text,
        referent,
        first: name.start,
        described: false,
    })
}

/// "laut Deutscher Werft": the adjective has the ending that the article would have.
pub(super) fn without_article(scene: &Scene, base: &Tokens) -> Option<String> {
    let (first, noun) = (scene.annotated.word(base.start), scene.annotated.word(base.start + 1));
    let named = base.len() == 2 && first.starts_with(char::is_uppercase);
    let stem =
        first.strip_suffix("er").filter(|_| named && scene.tag(base.start) != Some(Tag::ART))?;
    let feminine =
        scene.lexicon.noun(noun)?.genders.iter().all(|(gender, _)| *gender == Some(Gender::Fem));
    feminine.then(|| format!("die {stem}e {noun}"))
}

/// Where the name stands: that of a body or medium, or what is between quotation marks.
fn name(annotated: &Annotated, speaker: &Tokens) -> Option<(Tokens, Option<usize>)> {
    let body = |kind| matches!(kind, EntityKind::Organisation | EntityKind::Medium);
    let mark = |mark: &str| speaker.clone().find(|&at| annotated.word(at) == mark);
    let mut entities =
        annotated.entities_in(speaker).iter().filter(|entity| entity.tokens.end <= speaker.end);
    if let (Some(open), Some(close)) = (mark("„"), mark("“")) {
        let upper = annotated.word(open + 1).starts_with(char::is_uppercase);
        let inside = open + 1..close;
        // Between quotation marks it is a name, whatever is found in it.
        let only = entities.all(|entity| inside.contains(&entity.tokens.start));
        let referent = annotated
            .entities_in(speaker)
            .iter()
            .find(|entity| body(entity.kind) && inside.contains(&entity.tokens.start))
            .and_then(|entity| entity.referent);
        return (upper && open + 1 < close && only).then_some((inside, referent));
    }
    let only = entities.next().filter(|entity| body(entity.kind))?;
    entities.next().is_none().then(|| (only.tokens.clone(), only.referent))
}

/// Whether nothing but a short form in brackets stands behind the name.
fn ends_with(annotated: &Annotated, speaker: &Tokens, name: &Tokens) -> bool {
    let next = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    let bracketed = annotated.word(name.end) == "(" && annotated.word(name.end + 2) == ")";
    let goes_on = matches!(next(speaker.end), Some(Tag::NE | Tag::NN | Tag::CARD | Tag::KON));
    name.end >= speaker.end && !goes_on || bracketed && speaker.end <= name.end + 3
}

/// The words before the name, without the noun of saying ("Angaben der"): article, adjectives and at
/// most one noun, which is that of a body.
fn lead(annotated: &Annotated, words: &Tokens) -> Option<Tokens> {
    let tag = |at: usize| annotated.tokens[at].tag;
    let saying =
        words.clone().rfind(|&at| tag(at) == Tag::NN && is_source_noun(annotated.word(at)));
    let mut start = saying.map_or(words.start, |at| at + 1);
    if start < words.end && tag(start) == Tag::APPR && annotated.word(start) == "von" {
        start += 1;
    }
    let lead = start..words.end;
    let fits = lead.clone().all(|at| match tag(at) {
        Tag::ART | Tag::APPRART => at == lead.start,
        Tag::ADJA => true,
        Tag::NN => at + 1 == lead.end && is_kind(annotated.word(at)),
        _ => false,
    });
    fits.then_some(lead)
}

/// A noun for a body or medium before its name.
fn is_kind(noun: &str) -> bool {
    const MEDIA: [&str; 9] = [
        "zeitschrift",
        "portal",
        "blatt",
        "webseite",
        "website",
        "nachrichtenmagazin",
        "wochenschrift",
        "komitee",
        "rundfunk",
    ];
    nominative::is_body(noun) || MEDIA.iter().any(|end| noun.to_lowercase().ends_with(end))
}

/// A name without an article, where its form tells that it is not inflected.
fn bare(scene: &Scene, name: &Tokens, referent: usize, rule: Rule) -> Option<String> {
    let annotated = scene.annotated;
    let words = annotated.words(name);
    let inflected = !in_nominative(rule)
        && (annotated.tokens[name.start].tag == Tag::ADJA
            || name.len() > 1
                && ["en", "er", "es"].iter().any(|end| annotated.word(name.start).ends_with(end)));
    if inflected || words.chars().count() < 2 {
        return None;
    }
    // "des NDRs"
    let short = words.strip_suffix('s').filter(|short| short.chars().all(char::is_uppercase));
    let known = &annotated.referents[referent].name;
    match short {
        Some(short) if short.chars().count() > 1 => Some(short.to_owned()),
        // "laut dem Sender al-Nords": of which only the inflected form stands there.
        _ if words.ends_with('s') && !in_nominative(rule) && known == words => {
            words.chars().nth(1)?.is_uppercase().then(|| words.to_owned())
        }
        _ => Some(words.to_owned()),
    }
}
