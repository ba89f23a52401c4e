//! Words that point outside of their clause: replaced by a name where the analysis knows it, and
//! otherwise a reason not to ask.

mod earlier;
mod nouns;
mod pointing;
mod times;
mod untold;

pub(super) use times::{droppable_time, tells_days};

use earlier::{earlier_attribute, pointed_at};
use nouns::{is_anaphoric, is_mother_of_none, is_of_title, lacks_complement, points};
use pointing::{dangles, lives_on_time};
use times::{
    WEEKDAY_WORDS, closes_date, counts_within, is_already, is_of_two_weeks, weekday_of_date,
};
use untold::needs_article;

use super::compose::Substitution;
use super::stem::{is_causal_linker, is_linker, ties_participles};
use super::tense;
use crate::annotate::{
    Annotated, EntityKind, Function, Gender, Mention, MentionKind, Referent, Tokens,
};
use crate::lexicon::Tag;
use crate::text::calendar::WEEKDAYS;

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
    resolve_after(annotated, pieces, hidden, &[])
}

/// [`resolve`] behind words that have named `known` already: what points at them may stay.
pub(super) fn resolve_after(
    annotated: &Annotated,
    pieces: &[Tokens],
    hidden: Option<usize>,
    known: &[usize],
) -> Option<Resolved> {
    let mut resolved = Resolved { referents: known.to_vec(), ..Resolved::default() };
    for piece in pieces {
        if annotated.has_slip(piece) {
            return None;
        }
        let mut at = piece.start;
        while at < piece.end {
            if let Some(time) = droppable_time(annotated, at).filter(|time| time.end <= piece.end) {
                // "Zuvor schon nahmen …": what is left would hang on nothing.
                let hangs =
                    matches!(annotated.word(time.end), "schon" | "bereits" | "erst" | "noch");
                if hangs || lives_on_time(annotated, &time) || counts_within(annotated, &time) {
                    return None;
                }
                resolved.substitutions.push((time.clone(), String::new()));
                at = time.end;
                continue;
            }
            if is_already(annotated, at) && at + 1 < piece.end {
                resolved.substitutions.push((at..at + 1, String::new()));
                at += 1;
                continue;
            }
            if let Some(double) = weekday_of_date(annotated, at) {
                // Torn at its comma it is no date.
                if double.end > piece.end {
                    return None;
                }
                let comma = double.end..double.end + 1;
                let end = double.start + WEEKDAY_WORDS;
                resolved.substitutions.push((double.start..end, String::new()));
                if closes_date(annotated, &comma) && comma.end <= piece.end {
                    resolved.substitutions.push((comma, String::new()));
                }
                at = end;
                continue;
            }
            if let Some(end) = bracketed(annotated, at, piece.end) {
                if belongs_to_place(annotated, &(at..end)) {
                    at = end;
                    continue;
                }
                // "(Uran-)Anreicherung"
                if touches(annotated, end - 1) {
                    return None;
                }
                resolved.substitutions.push((at..end, String::new()));
                at = end;
                continue;
            }
            if let Some(auxiliary) = tense::perfect(annotated, pieces, at) {
                resolved.substitutions.push((at..at + 1, auxiliary.to_owned()));
            }
            word(annotated, pieces, at, hidden, &mut resolved)?;
            at += 1;
        }
    }
    resolved.referents.sort_unstable();
    resolved.referents.dedup();
    Some(resolved)
}

/// Whether the nouns of a stretch say by themselves which things they mean, as a statement must that
/// is judged by itself. `resolved` is what [`resolve`] gave for it.
pub(super) fn stands_alone(annotated: &Annotated, pieces: &[Tokens], resolved: &Resolved) -> bool {
    stands(annotated, pieces, resolved, false)
}

/// [`stands_alone`] for a question under the article's title: what that names is known.
pub(super) fn stands_under_title(
    annotated: &Annotated,
    pieces: &[Tokens],
    resolved: &Resolved,
) -> bool {
    stands(annotated, pieces, resolved, true)
}

fn stands(annotated: &Annotated, pieces: &[Tokens], resolved: &Resolved, titled: bool) -> bool {
    let told = |at: usize| {
        resolved.substitutions.iter().any(|(tokens, _)| tokens.contains(&at))
            || annotated
                .referents
                .iter()
                .flat_map(|referent| &referent.mentions)
                .any(|mention| mention.tokens.contains(&at) && tells_itself(annotated, mention))
                && !is_trade_alone(annotated, at)
    };
    // "Die CD": no name, whatever the tagger takes it for.
    let short = |at: usize| {
        at > 0
            && annotated.tokens[at].tag == Tag::NE
            && annotated.tokens[at - 1].tag == Tag::ART
            && annotated.word(at).chars().all(char::is_uppercase)
            && annotated.entities.iter().all(|entity| !entity.tokens.contains(&at))
    };
    // "NN gehört …": two letters that no name of the article explains.
    let letters = |at: usize| {
        annotated.tokens[at].tag == Tag::NE
            && annotated.word(at).chars().count() == 2
            && annotated.word(at).chars().all(char::is_uppercase)
            && !matches!(annotated.word(at), "EU" | "UN" | "US" | "VW" | "FC" | "SV" | "AC" | "AS")
            && annotated.tokens.get(at + 1).is_none_or(|next| next.tag != Tag::NE)
            && !(at > 0 && annotated.tokens[at - 1].tag.is_noun())
    };
    // "im Verlauf des Montags", in an article that goes by days of the month.
    let left_out =
        |at: usize| resolved.substitutions.iter().any(|(tokens, _)| tokens.contains(&at));
    let weekday = |at: usize| {
        WEEKDAYS.iter().any(|day| annotated.word(at).starts_with(day))
            && !left_out(at)
            && !matches!(annotated.word(at + 1), ",")
    };
    pieces.iter().flat_map(|piece| piece.clone()).all(|at| {
        let tells = annotated.tokens[at].tag != Tag::NN && !is_trade_alone(annotated, at)
            || told(at)
            || titled && is_of_title(annotated, at)
            || !is_anaphoric(annotated, at, true) && !lacks_complement(annotated, at);
        let hangs = weekday(at) && (tells_days(annotated) || is_of_two_weeks(annotated, at))
            || annotated.tokens[at].tag == Tag::NE
                && (is_trade_alone(annotated, at) || is_last_of_name(annotated, at))
                && !left_out(at)
            || letters(at)
            || short(at)
            || is_one_of_many(annotated, at)
            || is_mother_of_none(annotated, at)
            || needs_article(annotated, at);
        tells && !hangs
    })
}

/// Whether a noun gets the attribute that it had where it was named before.
pub(super) fn takes_attribute(annotated: &Annotated, at: usize) -> bool {
    earlier_attribute(annotated, at).is_some()
}

/// "Der Norweger wohnt …": a man by where or of whom he is, taken for a name.
fn is_one_of_many(annotated: &Annotated, at: usize) -> bool {
    let article = at > 0 && matches!(annotated.word(at - 1), "der" | "Der" | "den" | "dem");
    let named = annotated.entities.iter().any(|entity| {
        entity.tokens.contains(&at)
            && matches!(
                entity.kind,
                EntityKind::Organisation
                    | EntityKind::Medium
                    | EntityKind::Place
                    | EntityKind::Event
            )
    });
    annotated.tokens[at].tag == Tag::NE
        && article
        && annotated.word(at).ends_with("er")
        && annotated.tokens.get(at + 1).is_some_and(|next| next.tag.is_finite())
        && !named
}

/// "Der Bauer wohnt …", "die Republik": a name, as far as the recogniser can tell, and a noun that points.
fn is_trade_alone(annotated: &Annotated, at: usize) -> bool {
    let article = at.checked_sub(1).is_some_and(|before| {
        annotated.tokens[before].tag == Tag::ART
            && annotated.word(before).to_lowercase().starts_with('d')
    });
    let alone = annotated.tokens.get(at + 1).is_none_or(|next| !next.tag.is_noun());
    article && alone && points(annotated.word(at))
}

/// "Die Werft" of the "Lindenauer Nordkran Werft": behind an article the last word of a name of several
/// words is the noun in it.
fn is_last_of_name(annotated: &Annotated, at: usize) -> bool {
    let article = at > 0 && annotated.tokens[at - 1].tag == Tag::ART;
    article
        && mention_at(annotated, at).is_some_and(|(referent, mention)| {
            let referent = &annotated.referents[referent];
            referent.mentions[mention].tokens.len() == 1
                && referent
                    .name
                    .rsplit_once(' ')
                    .is_some_and(|(_, last)| last == annotated.word(at))
        })
}

/// Whether a mention says whom it means: not "des Bundesstaates", a description without anything
/// that tells which one.
fn tells_itself(annotated: &Annotated, mention: &Mention) -> bool {
    mention.kind != MentionKind::Description
        || mention.tokens.len() != 2
        || annotated.tokens[mention.tokens.start].tag != Tag::ART
        || annotated.tokens[mention.tokens.start + 1].tag != Tag::NN
}

/// The end of round brackets that open at a token: a stem does without what is in them.
fn bracketed(annotated: &Annotated, at: usize, limit: usize) -> Option<usize> {
    (annotated.word(at) == "(").then_some(())?;
    let close = (at + 1..limit).find(|&other| matches!(annotated.word(other), "(" | ")"))?;
    (annotated.word(close) == ")").then_some(close + 1)
}

/// "Frankfurt (Oder)": without what stands in brackets it would be another town.
fn belongs_to_place(annotated: &Annotated, brackets: &Tokens) -> bool {
    let place = brackets
        .start
        .checked_sub(1)
        .and_then(|before| annotated.entity_at(before))
        .is_some_and(|entity| entity.kind == EntityKind::Place);
    let inside = annotated.word(brackets.start + 1);
    place
        && brackets.len() == 3
        && annotated.tokens[brackets.start + 1].tag.is_noun()
        && inside.chars().skip(1).all(char::is_lowercase)
}

/// Whether a word stands right behind a token, without a blank.
fn touches(annotated: &Annotated, at: usize) -> bool {
    annotated.tokens.get(at + 1).is_some_and(|next| {
        !next.tag.is_punctuation() && next.span.start() == annotated.tokens[at].span.end()
    })
}

/// Resolves one word.
fn word(
    annotated: &Annotated,
    pieces: &[Tokens],
    at: usize,
    hidden: Option<usize>,
    resolved: &mut Resolved,
) -> Option<()> {
    if let Some((referent, mention)) = mention_at(annotated, at) {
        // "Kerns Boot" of somebody who is called Kerns: without its apostrophe.
        let tokens = &annotated.referents[referent].mentions[mention].tokens;
        let last = annotated.word(tokens.end - 1);
        let owner = last.ends_with(['s', 'ß', 'x', 'z'])
            && annotated.referents[referent].name.ends_with(&format!(" {last}"))
            && annotated.referents[referent].kind == EntityKind::Person
            && annotated.tokens.get(tokens.end).is_some_and(|next| next.tag == Tag::NN);
        if owner {
            return None;
        }
        if Some(referent) == hidden {
            return is_asked_for(annotated, resolved, referent, mention).then_some(());
        }
        // "Als er kam, schwieg Paul Lang": the name stands there already.
        let pronoun = annotated.referents[referent].mentions[mention].kind == MentionKind::Pronoun;
        let named_before = resolved.referents.contains(&referent)
            || pronoun && is_named_in(annotated, pieces, referent);
        resolved.referents.push(referent);
        if !named_before {
            let name = named(annotated, referent, mention)?;
            resolved.substitutions.extend(name.map(|name| with_reflexive(annotated, pieces, name)));
        }
        return Some(());
    }
    if is_theirs(annotated, resolved, hidden, at) {
        return Some(());
    }
    if let Some(substitution) = pointed_at(annotated, pieces, at) {
        resolved.substitutions.push(substitution);
        return Some(());
    }
    if dangles(annotated, pieces, at) {
        match earlier_attribute(annotated, at) {
            Some(attribute) if names_again(annotated, pieces, &attribute) => return None,
            Some(attribute) => {
                let words = format!("{} {attribute}", annotated.word(at));
                resolved.substitutions.push((at..at + 1, words));
            }
            None => return None,
        }
        return Some(());
    }
    // "und zwar" goes with what it explains.
    let explains = at > 0 && annotated.tokens[at - 1].tag == Tag::KON;
    // "war unterlegen, hatte aber gezweifelt": what it ties stands in the same stretch.
    let ties = pieces.iter().any(|piece| {
        let comma = (piece.start..at.min(piece.end))
            .rfind(|&other| annotated.tokens[other].tag == Tag::COMMA);
        let finite = |range: Tokens| range.into_iter().any(|t| annotated.tokens[t].tag.is_finite());
        piece.contains(&at)
            && (comma.is_some_and(|comma| finite(piece.start..comma) && finite(comma..at + 1))
                || ties_participles(annotated, at))
    });
    let links = match annotated.tokens[at].tag {
        Tag::ADV => is_linker(annotated.word(at)),
        Tag::PROAV => is_causal_linker(annotated.word(at)),
        _ => false,
    };
    if links && !explains && !ties {
        // "insbesondere auch", "…, also nicht mehr": without it the words before it mean another thing.
        let before =
            at.checked_sub(1).filter(|before| pieces.iter().any(|piece| piece.contains(before)));
        // "sowohl in Bergen als auch in Lindenau"
        if before.is_some_and(|before| matches!(annotated.word(before), "als" | "wie")) {
            return Some(());
        }
        // "neben dem Fisch- auch in den Holzmarkt"
        if before.is_some_and(|before| {
            matches!(annotated.tokens[before].tag, Tag::ADV | Tag::COMMA | Tag::TRUNC)
        }) {
            return None;
        }
        resolved.substitutions.push((at..at + 1, String::new()));
    }
    Some(())
}

/// "äußerte er sich": a name stands behind the reflexive pronoun, "äußerte sich Jonas Wirtz".
fn with_reflexive(annotated: &Annotated, pieces: &[Tokens], name: Substitution) -> Substitution {
    let (tokens, words) = name;
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    let beside = tokens.len() == 1
        && tokens.start > 0
        && tag(tokens.start) == Some(Tag::PPER)
        && tag(tokens.start - 1).is_some_and(Tag::is_finite)
        && tag(tokens.end) == Some(Tag::PRF)
        && pieces.iter().any(|piece| piece.contains(&tokens.start) && piece.contains(&tokens.end));
    match beside {
        true => (tokens.start..tokens.end + 1, format!("{} {words}", annotated.word(tokens.end))),
        false => (tokens, words),
    }
}

/// "Wolf lobte den Plan der Ministerin Anna Wolf": an attribute with a name that the pieces have already.
fn names_again(annotated: &Annotated, pieces: &[Tokens], attribute: &str) -> bool {
    pieces.iter().flat_map(|piece| piece.clone()).any(|at| {
        annotated.tokens[at].tag == Tag::NE
            && attribute.split(' ').any(|word| word == annotated.word(at))
    })
}

/// Whether the referent's name stands in one of the pieces.
fn is_named_in(annotated: &Annotated, pieces: &[Tokens], referent: usize) -> bool {
    annotated.referents[referent].mentions.iter().any(|mention| {
        mention.kind == MentionKind::Name
            && pieces
                .iter()
                .any(|piece| piece.start <= mention.tokens.start && mention.tokens.end <= piece.end)
    })
}

/// "Anna Wolf" in the place of "Wolf", where nothing beside it tells who that is.
fn in_full(annotated: &Annotated, referent: &Referent, tokens: &Tokens) -> Option<Substitution> {
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    let word = annotated.words(tokens);
    let named = |part: &str| {
        let mentions = referent.mentions.iter();
        mentions.filter(|mention| annotated.words(&mention.tokens) == part).count()
    };
    // Where the first name is that of the family ("Mao Xiu"), it is the one that is told alone.
    let surname = referent.name.split_once(' ').is_some_and(|(first, rest)| {
        rest == word || first == word && named(first) > 1 && named(rest) == 0
    });
    let beside = tokens.start.checked_sub(1).and_then(tag).is_some_and(|before| {
        before.is_noun()
            || matches!(before, Tag::ART | Tag::ADJA | Tag::TRUNC | Tag::FM | Tag::CARD)
    });
    // "Nadim und Ali" beside "Ali Nadim": the second is another.
    let first = referent.name.split(' ').next();
    let other = tag(tokens.end) == Some(Tag::KON) && first == Some(annotated.word(tokens.end + 1));
    let goes_on = other || tag(tokens.end).is_some_and(|next| matches!(next, Tag::NE | Tag::FM));
    (referent.kind == EntityKind::Person && surname && !beside && !goes_on)
        .then(|| (tokens.clone(), referent.name.clone()))
}

/// The name in the place of a pronoun or a bare description: the same in every case but the
/// genitive, for which "von" stands. `None` if the name does not fit there.
#[allow(clippy::option_option, reason = "nothing to replace, or not to be replaced")]
fn named(annotated: &Annotated, referent: usize, mention: usize) -> Option<Option<Substitution>> {
    let referent = &annotated.referents[referent];
    let mention = &referent.mentions[mention];
    let tokens = mention.tokens.clone();
    match mention.kind {
        MentionKind::Name => Some(in_full(annotated, referent, &tokens)),
        MentionKind::Pronoun => Some(Some((tokens, referent.name.clone()))),
        MentionKind::Description => {
            let first = annotated.tokens[tokens.start].tag;
            // "der Minister", "der Arzt und Autor"
            let nouns = tokens
                .clone()
                .skip(1)
                .all(|at| matches!(annotated.tokens[at].tag, Tag::NN | Tag::KON));
            let bare = matches!(first, Tag::ART | Tag::PDAT) && nouns
                || tokens.len() == 2 && first == Tag::APPRART;
            if !bare {
                return (first != Tag::PDAT && first != Tag::PPOSAT).then_some(None);
            }
            if !referent.name.contains(' ') {
                return Some(None);
            }
            let word = annotated.word(tokens.start).to_lowercase();
            let phrase =
                annotated.phrases.iter().find(|phrase| phrase.base.contains(&tokens.start));
            let before = tokens.start.checked_sub(1).map(|before| annotated.tokens[before].tag);
            let name = match word.as_str() {
                "des" if before == Some(Tag::NN) => format!("von {}", referent.name),
                "der"
                    if before == Some(Tag::NN)
                        && phrase
                            .is_some_and(|phrase| phrase.function == Some(Function::Attribute)) =>
                {
                    format!("von {}", referent.name)
                }
                "des" => return None,
                // "die Abgeordneten" may be many.
                "die" if referent.gender != Some(Gender::Fem) => return None,
                "vom" => format!("von {}", referent.name),
                "zum" | "zur" => format!("zu {}", referent.name),
                "beim" => format!("bei {}", referent.name),
                _ if first == Tag::APPRART => return None,
                _ => referent.name.clone(),
            };
            Some(Some((tokens, name)))
        }
    }
}

/// "Wer sagte, dass er …": a pronoun that can only be the one who is asked for.
fn is_asked_for(annotated: &Annotated, before: &Resolved, referent: usize, mention: usize) -> bool {
    let mention = &annotated.referents[referent].mentions[mention];
    mention.kind == MentionKind::Pronoun
        && annotated.word(mention.tokens.start).eq_ignore_ascii_case("er")
        && names_nobody(annotated, before)
}

/// "Wer sagte, dass sein Land …": a possessive that can only be of the man who is asked for.
fn is_theirs(annotated: &Annotated, before: &Resolved, hidden: Option<usize>, at: usize) -> bool {
    let masculine = hidden
        .is_some_and(|hidden| annotated.referents[hidden].gender != Some(Gender::Fem))
        && hidden.is_some_and(|hidden| annotated.referents[hidden].kind == EntityKind::Person);
    // "Sein Boot sei alt, sagte Anna Wolf" behind a sentence on Karl Berg: whose boot?
    let start = annotated.sentence_of(at).map(|own| annotated.sentences[own].tokens.start);
    let clause = annotated.clause_around(at);
    let named = hidden.is_some_and(|hidden| {
        annotated.referents[hidden].mentions.iter().any(|mention| {
            let first = mention.tokens.start;
            // "Im Rahmen seiner Arbeit fuhr Karl Berg …"
            first < at && start.is_some_and(|start| start <= first)
                || clause.is_some_and(|clause| clause.tokens.contains(&first))
        })
    });
    masculine
        && named
        && annotated.tokens[at].tag == Tag::PPOSAT
        && annotated.word(at).to_lowercase().starts_with("sein")
        && names_nobody(annotated, before)
}

/// No person was named so far to whom a pronoun might point.
fn names_nobody(annotated: &Annotated, before: &Resolved) -> bool {
    before
        .referents
        .iter()
        .all(|&referent| annotated.referents[referent].kind != EntityKind::Person)
}

/// The referent, and which of its mentions, that starts at a token.
fn mention_at(annotated: &Annotated, at: usize) -> Option<(usize, usize)> {
    annotated.referents.iter().enumerate().find_map(|(index, referent)| {
        // They lie in order.
        let mention = referent.mentions.partition_point(|mention| mention.tokens.start < at);
        referent.mentions.get(mention).filter(|each| each.tokens.start == at)?;
        Some((index, mention))
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
