//! Those who say something in the article, as they stand among the options of a who-item.

mod by_name;
mod described;
mod document;
mod introduced;
mod shared;
mod torn;

use std::collections::{BTreeSet, HashMap};

use by_name::{by_name, without_article};
use described::{described, is_vague};
pub(super) use document::document;
pub(super) use shared::{is_represented, is_said_by_another};

use super::compose::in_sentence;
use super::{Scene, nominative, speakers};
use crate::annotate::{
    Annotated, Attribution, Case, EntityKind, Function, MentionKind, Phrase, PhraseKind, Rule,
    Tokens, may_be_slip,
};
use crate::lexicon::Tag;

/// Somebody or some body that speaks or could.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    /// The name or description in the nominative.
    pub name: String,
    /// The referent, for those known by name.
    pub referent: Option<usize>,
    /// Dictionary forms of the nouns in it: two sources that share one may be the same.
    nouns: BTreeSet<String>,
    /// Its first words in the article.
    pub first: usize,
    /// Whether it is a person without a name, who may be one of those that are named.
    pub described: bool,
}

impl Source {
    /// Whether the two may be one and the same.
    pub fn may_be(&self, other: &Self) -> bool {
        self.referent.is_some() && self.referent == other.referent
            || Scene::same_answer(&self.name, &other.name)
            || misspelt(&self.name, &other.name)
            || self.nouns.iter().any(|left| other.nouns.iter().any(|right| akin(left, right)))
    }
}

/// "Michael Hagen" and "General Haagen": surnames a letter apart.
fn misspelt(left: &str, right: &str) -> bool {
    let last = |name: &str| name.rsplit(' ').next().map(str::to_owned).unwrap_or_default();
    may_be_slip(&last(left), &last(right))
}

/// The same noun, or one the last part of the other ("Gericht", "Landgericht").
fn akin(left: &str, right: &str) -> bool {
    let (left, right) = (left.to_lowercase(), right.to_lowercase());
    left == right
        || left.chars().count() > 3 && right.ends_with(&left)
        || right.chars().count() > 3 && left.ends_with(&right)
}

/// The source of an attribution, if it can be named in the nominative.
pub(super) fn of(scene: &Scene, attribution: &Attribution) -> Option<Source> {
    let mut source = as_it_stands(scene, attribution)?;
    if let Some(name) = without_genitive(scene, &source.name) {
        source.name = name;
    }
    source.nouns.extend(kinds(scene, &source.name).cloned());
    Some(source)
}

/// The nouns for a body that stand right before a name anywhere: "Verband" of "der Verband HVN1870", who may
/// be called that alone.
pub(super) fn kinds<'a>(scene: &'a Scene, name: &str) -> impl Iterator<Item = &'a String> {
    let all = scene.kinds.get_or_init(|| {
        let mut all: HashMap<String, BTreeSet<String>> = HashMap::new();
        let annotated = scene.annotated;
        for at in 1..annotated.tokens.len() {
            let noun = &annotated.tokens[at - 1];
            let named = annotated.word(at).starts_with(char::is_uppercase);
            if named && noun.tag == Tag::NN && nominative::is_body(annotated.word(at - 1)) {
                let kinds = all.entry(annotated.word(at).to_owned()).or_default();
                kinds.insert(noun.lemma.clone());
            }
        }
        all
    });
    let first = name.split(' ').find(|word| word.starts_with(char::is_uppercase));
    first.and_then(|first| all.get(first)).into_iter().flatten()
}

fn as_it_stands(scene: &Scene, attribution: &Attribution) -> Option<Source> {
    let [speaker] = attribution.speaker.as_slice() else { return None };
    // "nach einer Veröffentlichung in „Natur heute“": the medium is not who has found it.
    let published = speaker.clone().any(|at| {
        matches!(
            scene.annotated.word(at),
            "Veröffentlichung" | "Publikation" | "Aufsatz" | "Fachartikel"
        )
    });
    // "Anna Wolf\n(Grüne) sagte": the party of the one who speaks.
    let bracketed = speaker.start.checked_sub(2).is_some_and(|name| {
        scene.annotated.word(name + 1) == "("
            && scene
                .annotated
                .entity_at(name)
                .is_some_and(|entity| entity.kind == EntityKind::Person)
    });
    let torn = torn::is_torn(scene.annotated, speaker);
    if published || bracketed || torn || is_one_of_several(scene, speaker) {
        return None;
    }
    let known = referent(scene, attribution);
    if scene.annotated.has_slip(speaker) {
        // Of a person the name is told, and what a medium is called no table knows.
        return known
            .and_then(|known| named(scene, known).or_else(|| titled(scene, known)))
            .or_else(|| by_name(scene, attribution.rule, speaker));
    }
    if let Some(referent) = known {
        return named(scene, referent)
            .or_else(|| titled(scene, referent))
            .or_else(|| speaking_body(scene, attribution.rule, speaker, referent))
            .or_else(|| body(scene, referent))
            .or_else(|| surname(scene, attribution.rule, speaker, referent))
            .or_else(|| country(scene, attribution, referent))
            .or_else(|| by_name(scene, attribution.rule, speaker));
    }
    described(scene, attribution.rule, speaker)
        .or_else(|| unknown_name(scene, attribution, speaker))
        .or_else(|| by_name(scene, attribution.rule, speaker))
}

/// "Berichten der Sender A und B zufolge": whether others stand before those words.
pub(super) fn is_one_of_several(scene: &Scene, speaker: &Tokens) -> bool {
    speaker.start.checked_sub(1).is_some_and(|before| scene.tag(before) == Some(Tag::KON))
}

/// "Ministerin Muster": of a person whose first name the article does not tell, the surname with the
/// office before it.
fn titled(scene: &Scene, referent: usize) -> Option<Source> {
    let annotated = scene.annotated;
    let known = &annotated.referents[referent];
    if known.kind != EntityKind::Person || known.name.contains(' ') {
        return None;
    }
    let first = known.mentions.first()?.tokens.start;
    known.mentions.iter().find_map(|mention| {
        let title = mention.tokens.start.checked_sub(1)?;
        let plain = annotated.tokens[title].tag.is_noun()
            && annotated.is_person_noun(title)
            && annotated.tokens[title].lemma == annotated.word(title)
            // "der Vorsitzende Muster" is "Vorsitzender Muster" without the article.
            && !["ende", "ete", "te"].iter().any(|ending| annotated.word(title).ends_with(ending))
            && annotated.words(&mention.tokens) == known.name
            // "Human Rights Watch-Sprecher Muster": half a title.
            && !(annotated.word(title).contains('-')
                && title > 0
                && matches!(annotated.tokens[title - 1].tag, Tag::NE | Tag::FM | Tag::TRUNC));
        plain.then(|| Source {
            name: format!("{} {}", annotated.word(title), known.name),
            referent: Some(referent),
            nouns: std::iter::once(known.name.clone()).collect(),
            first,
            described: false,
        })
    })
}

/// "Muster sagte": somebody whose first name and office the article does not tell.
fn surname(scene: &Scene, rule: Rule, speaker: &Tokens, referent: usize) -> Option<Source> {
    let annotated = scene.annotated;
    let known = &annotated.referents[referent];
    let alone = known.kind == EntityKind::Person
        && annotated.tokens[speaker.start].tag == Tag::NE
        && annotated.words(speaker) == known.name
        && known.name.chars().count() > 3
        && !known.name.contains(' ')
        && scene.lexicon.noun(&known.name).is_none();
    (alone && in_nominative(rule)).then(|| Source {
        name: known.name.clone(),
        referent: Some(referent),
        nouns: std::iter::once(known.name.clone()).collect(),
        first: known.mentions.first().map_or(speaker.start, |mention| mention.tokens.start),
        described: false,
    })
}

/// A body as the subject of its verb of saying: there it stands in the nominative.
fn speaking_body(scene: &Scene, rule: Rule, speaker: &Tokens, referent: usize) -> Option<Source> {
    let annotated = scene.annotated;
    let known = &annotated.referents[referent];
    let body = matches!(known.kind, EntityKind::Organisation | EntityKind::Medium);
    let named = known
        .mentions
        .iter()
        .any(|mention| mention.kind == MentionKind::Name && mention.tokens.end == speaker.end);
    let plain = speaker.len() <= 5
        && speaker.clone().all(|at| {
            let tag = annotated.tokens[at].tag;
            tag.is_noun() || matches!(tag, Tag::ART | Tag::ADJA | Tag::XY | Tag::FM)
        });
    (body && named && plain && in_nominative(rule) && may_be_subject(annotated, speaker)).then(
        || Source {
            name: stretch(annotated, speaker),
            referent: Some(referent),
            nouns: known.name.split(' ').map(str::to_owned).collect(),
            first: known.mentions.first().map_or(speaker.start, |mention| mention.tokens.start),
            described: false,
        },
    )
}

/// Whether the words can stand in the nominative: not "der Webseite".
fn may_be_subject(annotated: &Annotated, words: &Tokens) -> bool {
    phrase_of(annotated, words)
        .is_none_or(|phrase| phrase.kind != PhraseKind::Pp && phrase.cases.has(Case::Nom))
}

/// "Frankreich erklärte, …": a country or town that speaks as the subject of its clause.
fn country(scene: &Scene, attribution: &Attribution, referent: usize) -> Option<Source> {
    let annotated = scene.annotated;
    let known = &annotated.referents[referent];
    let [speaker] = attribution.speaker.as_slice() else { return None };
    let subject =
        matches!(attribution.rule, Rule::DassClause | Rule::VerbSecond | Rule::CueAfterIndirect)
            && annotated.phrases.iter().any(|phrase| {
                phrase.tokens == *speaker && phrase.function == Some(Function::Subject)
            });
    let plain = speaker.len() <= 2
        && speaker
            .clone()
            .all(|at| annotated.tokens[at].tag == Tag::NE || annotated.tokens[at].tag == Tag::ART);
    let name = stretch(annotated, speaker);
    (known.kind == EntityKind::Place && subject && plain && !name.starts_with("der ")).then(|| {
        Source {
            nouns: known.name.split(' ').map(str::to_owned).collect(),
            name,
            referent: Some(referent),
            first: speaker.start,
            described: false,
        }
    })
}

/// A full name that the analysis does not know as one: two or three words that are tagged as names.
fn unknown_name(scene: &Scene, attribution: &Attribution, speaker: &Tokens) -> Option<Source> {
    let annotated = scene.annotated;
    let names = (2..=3).contains(&speaker.len())
        // "Anna Anna Wolf": a slip.
        && (speaker.start + 1..speaker.end)
            .all(|at| annotated.word(at) != annotated.word(at - 1))
        && speaker.clone().all(|at| {
            annotated.tokens[at].tag == Tag::NE
                && annotated.word(at).starts_with(char::is_uppercase)
                && annotated.word(at).chars().all(|c| c.is_alphabetic() || c == '-')
        });
    let name = annotated.words(speaker).to_owned();
    (names && in_nominative(attribution.rule)).then(|| Source {
        nouns: name.split(' ').map(str::to_owned).collect(),
        name,
        referent: None,
        first: speaker.start,
        described: false,
    })
}

const fn in_nominative(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::DassClause
            | Rule::VerbSecond
            | Rule::SoX
            | Rule::WieX
            | Rule::ColonQuotation
            | Rule::CueAfterQuotation
            | Rule::CueAfterIndirect
            | Rule::CueBeforeQuotation
            | Rule::WordQuoted
    )
}

/// The referent that speaks, if it is known.
pub(super) fn referent(scene: &Scene, attribution: &Attribution) -> Option<usize> {
    let speaker = || attribution.speaker.first();
    attribution
        .referent
        .or_else(|| apposed(scene, speaker()?))
        .or_else(|| named_behind(scene, speaker()?))
        .or_else(|| named_before(scene, speaker()?))
        .or_else(|| introduced::body(scene, speaker()?))
}

/// "Max Muster, der Leiter des Instituts, sagte": the name before a comma, which the analysis did not
/// take to the speaker.
fn named_before(scene: &Scene, speaker: &Tokens) -> Option<usize> {
    let annotated = scene.annotated;
    let comma = speaker.start.checked_sub(1)?;
    let described = matches!(annotated.word(speaker.start), "der" | "die" | "ein" | "eine")
        && speaker.clone().any(|at| annotated.is_person_noun(at))
        && speaker.clone().all(|at| annotated.tokens[at].tag != Tag::KON);
    // "Mia Muster, die Leiterin und …": one of several.
    let alone = annotated.tokens.get(speaker.end)?.tag != Tag::KON;
    (described && alone && annotated.tokens[comma].tag == Tag::COMMA).then_some(())?;
    let name = annotated
        .entities
        .iter()
        .find(|entity| entity.kind == EntityKind::Person && entity.tokens.end == comma)?;
    // "… mit Mia Muster, der Leiterin": the one who speaks opens the sentence.
    let opens = annotated
        .sentence_of(comma)
        .is_some_and(|sentence| annotated.sentences[sentence].tokens.start == name.tokens.start);
    opens.then_some(name.referent)?
}

/// "sagte der Leiter des Instituts, Professor Max Muster, am Montag": the name behind a comma, which
/// the analysis did not take to the speaker.
fn named_behind(scene: &Scene, speaker: &Tokens) -> Option<usize> {
    let annotated = scene.annotated;
    // "sagte der Leiter [der Werft in Nordhafen], Max Muster,"
    let comma = (speaker.end..annotated.tokens.len())
        .find(|&at| !annotated.tokens[at].tag.is_attributive())?;
    let described = annotated.tokens[speaker.start].tag == Tag::ART
        && speaker.clone().any(|at| annotated.is_person_noun(at));
    (described && annotated.tokens.get(comma)?.tag == Tag::COMMA).then_some(())?;
    let title = usize::from(annotated.is_person_noun(comma + 1));
    let name = annotated.entities.iter().find(|entity| {
        entity.kind == EntityKind::Person && entity.tokens.start == comma + 1 + title
    })?;
    // "sagte der Leiter, Max Muster habe …": what is said.
    let next = annotated.tokens.get(name.tokens.end)?.tag;
    (!next.is_finite() && next != Tag::KON).then_some(name.referent)?
}

/// "der Leiter des Instituts, Max Muster": the one person named behind a comma.
fn apposed(scene: &Scene, speaker: &Tokens) -> Option<usize> {
    let annotated = scene.annotated;
    let mut persons = annotated
        .entities_in(speaker)
        .iter()
        .filter(|entity| entity.kind == EntityKind::Person && entity.tokens.end <= speaker.end);
    let only = persons.next()?;
    let before = only.tokens.start.checked_sub(1).filter(|before| speaker.contains(before))?;
    let joined = speaker.clone().any(|at| annotated.tokens[at].tag == Tag::KON);
    (persons.next().is_none() && !joined && annotated.tokens[before].tag == Tag::COMMA)
        .then_some(only.referent)?
}

/// Whether the source takes its verb in the singular.
pub(super) fn is_singular(scene: &Scene, attribution: &Attribution) -> bool {
    let annotated = scene.annotated;
    let plural = attribution
        .speaker
        .first()
        .is_some_and(|speaker| nominative::is_plural_name(annotated, speaker));
    let one = || {
        let speaker = attribution.speaker.first();
        speaker
            .and_then(|speaker| annotated.phrase_around(speaker.start))
            .is_some_and(|phrase| phrase.morph.number == Some(crate::annotate::Number::Sing))
    };
    !plural && (attribution.referent.is_some() || one())
}

/// "Absatz 3: Das stammt von …"; where the article does not name the source there, with the words
/// that it has instead.
pub(super) fn explanation(scene: &Scene, attribution: &Attribution, name: &str) -> String {
    let at = attribution.quote.first().map_or(0, |quote| quote.start);
    let paragraph = scene.paragraph(at);
    let speaker = attribution.speaker.first();
    let words = speaker.map_or("", |speaker| scene.annotated.words(speaker));
    let named = name.split(' ').any(|part| part.len() > 1 && words.contains(part));
    if attribution.referent.is_none() || named || words.is_empty() {
        return format!("Absatz {paragraph}: Das stammt von: {name}.");
    }
    let meant = speaker.map_or(0, |speaker| scene.paragraph(speaker.start));
    format!("Absatz {paragraph}: Das stammt von: {name}. „{words}“ in Absatz {meant} ist {name}.")
}

/// A referent known by its full name.
pub(super) fn named(scene: &Scene, referent: usize) -> Option<Source> {
    let actor = scene.actors().iter().find(|actor| actor.referent == referent)?;
    let first = scene.annotated.referents[referent].mentions.first()?.tokens.start;
    Some(Source {
        nouns: BTreeSet::new(),
        name: actor.name.clone(),
        referent: Some(referent),
        first,
        described: false,
    })
}

/// A body or medium known by its name, with the article that it has.
fn body(scene: &Scene, referent: usize) -> Option<Source> {
    let annotated = scene.annotated;
    let known = &annotated.referents[referent];
    if !matches!(known.kind, EntityKind::Organisation | EntityKind::Medium) {
        return None;
    }
    let first = known.mentions.first()?.tokens.start;
    let source = |name: String| Source {
        name,
        referent: Some(referent),
        nouns: known
            .name
            .split(' ')
            .map(str::to_owned)
            .chain(kinds(scene, &known.name).cloned())
            .collect(),
        first,
        described: false,
    };
    let phrases = || {
        known.mentions.iter().filter(|mention| mention.kind == MentionKind::Name).filter_map(
            |mention| {
                annotated.phrases.iter().find(|phrase| {
                    phrase.kind != PhraseKind::Adverb
                        && phrase.base.end == mention.tokens.end
                        && phrase.base.start <= mention.tokens.start
                        && phrase.base.len() <= 5
                })
            },
        )
    };
    let fits = |phrase: &&Phrase| {
        phrase.base.clone().all(|at| {
            let tag = annotated.tokens[at].tag;
            tag.is_noun() || matches!(tag, Tag::ART | Tag::ADJA | Tag::XY | Tag::FM)
        })
    };
    // As the subject it stands in the nominative.
    if let Some(phrase) = phrases()
        .filter(|phrase| {
            phrase.function == Some(Function::Subject) && phrase.kind == PhraseKind::Np
        })
        .find(fits)
    {
        return Some(source(stretch(annotated, &phrase.base)));
    }
    let converted = phrases().find_map(|phrase| {
        let mut base = phrase.base.clone();
        if annotated.tokens[base.start].tag == Tag::APPR {
            base.start += 1;
        }
        without_article(scene, &base).or_else(|| nominative::nominative(scene, &base, &(0..0)))
    });
    // "laut der UN": feminine or plural, which are alike in the nominative.
    let of_der = || {
        phrases().find_map(|phrase| {
            let name = phrase.base.end - 1;
            let start = name.checked_sub(1).filter(|start| phrase.base.contains(start))?;
            let oblique =
                phrase.kind == PhraseKind::Pp || phrase.function == Some(Function::Attribute);
            (annotated.word(start) == "der"
                && annotated.tokens[name].tag == Tag::NE
                && known.name == annotated.word(name)
                && oblique)
                .then(|| format!("die {}", known.name))
        })
    };
    converted.or_else(of_der).map(source).or_else(|| {
        // A name that the article has without any article before it ("laut BBC"): it has no endings.
        let bare = phrases().any(|phrase| {
            let start = phrase.base.start;
            let preposition = usize::from(annotated.tokens[start].tag == Tag::APPR);
            known.mentions.iter().any(|mention| {
                mention.tokens == (start + preposition..phrase.base.end)
                    && annotated.words(&mention.tokens) == known.name
            })
        });
        let inflected = known.name.split(' ').next().is_some_and(|first| {
            ["em", "en", "er", "es"].iter().any(|ending| first.ends_with(ending))
                && known.name.contains(' ')
        });
        (bare && !inflected && known.name.chars().count() >= 2)
            .then(|| without_genitive(scene, &known.name).unwrap_or_else(|| known.name.clone()))
            .map(source)
    })
}

/// "Instituts der Werften" as "Institut der Werften": a name that begins with a noun in the genitive, as it
/// stands by itself.
pub(super) fn without_genitive(scene: &Scene, name: &str) -> Option<String> {
    let (first, rest) = name.split_once(' ')?;
    let noun = ["es", "s"]
        .iter()
        .filter_map(|ending| first.strip_suffix(ending))
        .find(|noun| nominative::is_body(noun) && scene.lexicon.noun(noun).is_some())?;
    (scene.lexicon.noun(first).is_none()).then(|| format!("{noun} {rest}"))
}

/// Everybody in the article who speaks, then those who are only named, each once.
pub(super) fn pool<'a>(scene: &'a Scene) -> &'a [Source] {
    scene.pool.get_or_init(|| find_pool(scene))
}

fn find_pool(scene: &Scene) -> Vec<Source> {
    let mut pool: Vec<Source> = Vec::new();
    let speaking = scene.annotated.attributions.iter().filter_map(|each| of(scene, each));
    let named = (0..scene.annotated.referents.len())
        .filter_map(|referent| named(scene, referent).or_else(|| titled(scene, referent)));
    let other = (0..scene.annotated.referents.len()).filter_map(|referent| body(scene, referent));
    for source in speaking.chain(named).chain(other).chain(bodies(scene)) {
        if !pool.iter().any(|other| other.may_be(&source)) {
            pool.push(source);
        }
    }
    pool
}

/// The body that a subject consists of, by its name: one that the article calls a body ("die
/// Stiftung Nordlicht") or lets speak. Other names may be of things.
pub(super) fn acting_body(scene: &Scene, subject: &Tokens) -> Option<Source> {
    let annotated = scene.annotated;
    // "ein Mitglied der Partei Nordlicht", "Nordkran, eine Tochter der Lindenauer Bank": the name of
    // another inside.
    let first = |at: usize| {
        at > subject.start
            && matches!(
                annotated.tokens[at].tag,
                Tag::ART | Tag::APPR | Tag::APPRART | Tag::COMMA | Tag::PPOSAT
            )
    };
    let whole = |tokens: &Tokens| {
        tokens.end == subject.end
            && subject.start <= tokens.start
            && !(subject.start..tokens.start).any(first)
    };
    let (referent, _) = annotated.referents.iter().enumerate().find(|(_, referent)| {
        referent
            .mentions
            .iter()
            .any(|mention| mention.kind == MentionKind::Name && whole(&mention.tokens))
    })?;
    let source = body(scene, referent)?;
    let called = source.name.split(' ').any(nominative::is_body);
    (called || speakers::speaks(scene, referent)).then_some(source)
}

/// Bodies without a name of their own that are the subject of a clause ("die Feuerwehr"): there
/// they stand in the nominative.
fn bodies<'a>(scene: &'a Scene) -> impl Iterator<Item = Source> + 'a {
    let annotated = scene.annotated;
    annotated.phrases.iter().filter_map(move |phrase| {
        let subject = phrase.function == Some(Function::Subject)
            && phrase.kind == PhraseKind::Np
            && phrase.tokens == phrase.base;
        let article = annotated.tokens[phrase.base.start].tag == Tag::ART;
        let plain = phrase
            .base
            .clone()
            .skip(1)
            .all(|at| matches!(annotated.tokens[at].tag, Tag::NN | Tag::ADJA));
        let noun = annotated.word(phrase.head);
        if !subject
            || !article
            || !plain
            || phrase.base.len() > 4
            || is_before_name(annotated, phrase.base.end)
            || !nominative::is_body(noun)
            || is_vague(annotated, &phrase.base)
        {
            return None;
        }
        let nouns = std::iter::once(annotated.tokens[phrase.head].lemma.clone()).collect();
        let name = stretch(annotated, &phrase.base);
        Some(Source { name, referent: None, nouns, first: phrase.base.start, described: false })
    })
}

/// "der Verband HVN1870": whether a name that the analysis does not know, or a side ("die Direktion Nord"),
/// stands right there.
fn is_before_name(annotated: &Annotated, at: usize) -> bool {
    const SIDES: [&str; 9] =
        ["Nord", "Süd", "Ost", "West", "Mitte", "Nordost", "Nordwest", "Südost", "Südwest"];
    let word = annotated.word(at);
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    SIDES.contains(&word) || capitals > 1 && word.chars().all(char::is_alphanumeric)
}

/// The noun phrase that starts with these words.
fn phrase_of<'a>(annotated: &'a Annotated, words: &Tokens) -> Option<&'a Phrase> {
    annotated
        .phrases
        .iter()
        .filter(|phrase| phrase.kind != PhraseKind::Adverb)
        .find(|phrase| phrase.base.contains(&words.start) && phrase.head >= words.start)
}

fn stretch(annotated: &Annotated, words: &Tokens) -> String {
    // „Die Landesregierung hat …“: large only because a quotation starts there.
    let first = match annotated.tokens[words.start].tag {
        Tag::ART => annotated.word(words.start).to_lowercase(),
        _ => in_sentence(annotated, words.start),
    };
    let rest = annotated.words(words).strip_prefix(annotated.word(words.start)).unwrap_or("");
    format!("{first}{rest}")
}
