//! Words that point outside of their clause: replaced by a name where the analysis knows it, and
//! otherwise a reason not to ask.

use super::compose::Substitution;
use super::stem::is_linker;
use crate::annotate::{Annotated, EntityKind, MentionKind, Tokens};
use crate::lexicon::Tag;

/// What a stretch of the article needs to stand by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Resolved {
    /// Words to be replaced by the names that they stand for, and linkers to be left out.
    pub substitutions: Vec<Substitution>,
    /// The referents that the stretch names or points at.
    pub referents: Vec<usize>,
}

/// Resolves every pointing word in `pieces`. `None` if one is left whose referent is not known,
/// or not to be named: `hidden` is the referent that the item asks for.
pub(super) fn resolve(
    annotated: &Annotated,
    pieces: &[Tokens],
    hidden: Option<usize>,
) -> Option<Resolved> {
    let mut resolved = Resolved::default();
    for at in pieces.iter().cloned().flatten() {
        if let Some((referent, mention)) = mention_at(annotated, at) {
            resolved.referents.push(referent);
            if Some(referent) == hidden {
                return None;
            }
            let kind = annotated.referents[referent].mentions[mention].kind;
            let tokens = annotated.referents[referent].mentions[mention].tokens.clone();
            if kind == MentionKind::Pronoun {
                let name = annotated.referents[referent].name.clone();
                resolved.substitutions.push((tokens, name));
            }
            continue;
        }
        if dangles(annotated, pieces, at) {
            return None;
        }
        if annotated.tokens[at].tag == Tag::ADV && is_linker(annotated.word(at)) {
            resolved.substitutions.push((at..at + 1, String::new()));
        }
    }
    resolved.referents.sort_unstable();
    resolved.referents.dedup();
    Some(resolved)
}

/// The referent, and which of its mentions, that starts at a token.
fn mention_at(annotated: &Annotated, at: usize) -> Option<(usize, usize)> {
    annotated.referents.iter().enumerate().find_map(|(index, referent)| {
        referent
            .mentions
            .iter()
            .position(|mention| mention.tokens.start == at)
            .map(|mention| (index, mention))
    })
}

/// The referent that a stretch mentions as a whole or by its name in it.
pub(super) fn referent_in(annotated: &Annotated, tokens: &Tokens) -> Option<usize> {
    let inside = |mention: &Tokens| tokens.start <= mention.start && mention.end <= tokens.end;
    annotated
        .referents
        .iter()
        .enumerate()
        .flat_map(|(index, referent)| referent.mentions.iter().map(move |mention| (index, mention)))
        .filter(|(_, mention)| inside(&mention.tokens))
        .min_by_key(|(_, mention)| (mention.tokens.start, mention.kind != MentionKind::Name))
        .map(|(index, _)| index)
}

/// Whether the word at `at` points at something that the stretch does not hold.
fn dangles(annotated: &Annotated, pieces: &[Tokens], at: usize) -> bool {
    let token = &annotated.tokens[at];
    let word = annotated.word(at).to_lowercase();
    if matches!(word.as_str(), "beide" | "beiden" | "beider" | "beides") {
        return true;
    }
    match token.tag {
        Tag::PPER => !(word == "es" && is_expletive(annotated, at)) && word != "man",
        Tag::PDS | Tag::PDAT | Tag::PPOSS => !is_relative_anchor(annotated, pieces, at),
        Tag::PPOSAT => !has_antecedent(annotated, pieces, at),
        Tag::PROAV => !is_correlate(annotated, pieces, at),
        Tag::PIS => matches!(
            word.as_str(),
            "beide"
                | "beiden"
                | "beides"
                | "einer"
                | "eine"
                | "andere"
                | "anderen"
                | "einige"
                | "manche"
                | "mehrere"
                | "viele"
                | "letzterer"
                | "letztere"
                | "ersterer"
                | "erstere"
                | "andererseits"
        ),
        Tag::PIDAT => {
            matches!(word.as_str(), "beide" | "beiden" | "solche" | "solcher" | "solchen")
        }
        Tag::ADV => matches!(
            word.as_str(),
            "dort"
                | "hier"
                | "damals"
                | "gestern"
                | "heute"
                | "morgen"
                | "vorgestern"
                | "übermorgen"
                | "seither"
                | "seitdem"
                | "zuvor"
                | "danach"
                | "anschließend"
                | "dorthin"
                | "hierzulande"
                | "kürzlich"
                | "jetzt"
                | "derzeit"
                | "bislang"
                | "bisher"
                | "dann"
                | "so"
                | "da"
                | "drinnen"
                | "draußen"
        ),
        Tag::ADJA => matches!(
            word.as_str(),
            "genannte"
                | "genannten"
                | "erwähnte"
                | "erwähnten"
                | "dortige"
                | "dortigen"
                | "damalige"
                | "damaligen"
                | "hiesige"
                | "hiesigen"
                | "betroffene"
                | "betroffenen"
                | "entsprechende"
                | "entsprechenden"
                | "letzte"
                | "letzten"
                | "vergangene"
                | "vergangenen"
                | "heutige"
                | "heutigen"
                | "gestrige"
                | "gestrigen"
                | "weitere"
                | "weiteren"
                | "weiterer"
                | "andere"
                | "anderen"
                | "anderer"
                | "jüngste"
                | "jüngsten"
        ),
        Tag::NN => is_anaphoric(annotated, at),
        _ => false,
    }
}

/// "es" that stands for nothing: with verbs of happening, existing and the weather.
fn is_expletive(annotated: &Annotated, at: usize) -> bool {
    annotated.clauses.iter().any(|clause| {
        clause.tokens.contains(&at)
            && clause.lemma.as_deref().is_some_and(|lemma| {
                matches!(
                    lemma,
                    "geben"
                        | "kommen"
                        | "gehen"
                        | "heißen"
                        | "handeln"
                        | "gelingen"
                        | "regnen"
                        | "schneien"
                        | "bedürfen"
                        | "fehlen"
                )
            })
    })
}

/// "derjenige, der", "die, die": a demonstrative that a relative clause explains.
fn is_relative_anchor(annotated: &Annotated, pieces: &[Tokens], at: usize) -> bool {
    let next = at + 2;
    pieces.iter().any(|piece| piece.contains(&next))
        && annotated.tokens[at + 1].tag == Tag::COMMA
        && annotated.tokens[next].tag == Tag::PRELS
}

/// A possessive needs somebody before it in the stretch: a name, or the subject that is asked for.
fn has_antecedent(annotated: &Annotated, pieces: &[Tokens], at: usize) -> bool {
    let earlier = |tokens: &Tokens| {
        pieces.iter().any(|piece| piece.start <= tokens.start && tokens.end <= piece.end)
            && tokens.end <= at
    };
    let subject = annotated
        .clauses
        .iter()
        .filter(|clause| clause.tokens.contains(&at))
        .min_by_key(|clause| clause.tokens.len())
        .and_then(|clause| clause.subject)
        .map(|subject| &annotated.phrases[subject]);
    subject.is_some_and(|subject| {
        subject.tokens.end <= at
            && (earlier(&subject.tokens) || annotated.tokens[subject.head].tag.is_noun())
    })
}

/// "darauf, dass …": the clause that it points at follows in the stretch.
fn is_correlate(annotated: &Annotated, pieces: &[Tokens], at: usize) -> bool {
    annotated.clauses.iter().any(|clause| {
        clause.tokens.start > at
            && clause.tokens.start <= at + 6
            && clause.parent.is_some()
            && pieces
                .iter()
                .any(|piece| piece.start <= clause.tokens.start && clause.tokens.end <= piece.end)
    })
}

/// A definite noun phrase without anything that tells which one is meant, whose noun the article
/// has used before.
fn is_anaphoric(annotated: &Annotated, at: usize) -> bool {
    let Some(phrase) = annotated.phrases.iter().find(|phrase| phrase.head == at) else {
        return false;
    };
    let definite = phrase.base.clone().any(|token| {
        annotated.tokens[token].tag == Tag::ART
            && annotated.word(token).to_lowercase().starts_with('d')
            || annotated.tokens[token].tag == Tag::APPRART
    });
    // A preposition right behind it most often says which one.
    let behind = annotated.tokens.get(phrase.base.end).map(|token| token.tag);
    let modified = phrase.tokens.end > phrase.base.end
        || matches!(behind, Some(Tag::APPR | Tag::APPRART))
        || phrase
            .base
            .clone()
            .any(|token| matches!(annotated.tokens[token].tag, Tag::ADJA | Tag::NE | Tag::CARD));
    let entity = annotated.entities.iter().any(|entity| {
        entity.tokens.contains(&at)
            && !matches!(entity.kind, EntityKind::Number | EntityKind::Other)
    });
    if !definite || modified || entity {
        return false;
    }
    let lemma = &annotated.tokens[at].lemma;
    annotated.tokens[..phrase.base.start].iter().any(|token| {
        token.tag == Tag::NN && (token.lemma == *lemma || ends_alike(&token.lemma, lemma))
    })
}

/// "Fährunglück" and "Unglück": the same thing named by its last part.
fn ends_alike(long: &str, short: &str) -> bool {
    short.chars().count() > 3
        && long.len() > short.len()
        && long.to_lowercase().ends_with(&short.to_lowercase())
}
