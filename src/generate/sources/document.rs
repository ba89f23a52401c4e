//! Sources that are nobody by name: groups ("Augenzeugen", "israelische Medien") and what was written
//! ("eine Studie der Hafenkammer").

use super::described::is_opinion;
use crate::annotate::{
    Annotated, Attribution, EntityKind, Number, Phrase, PhraseKind, Rule, Tokens, is_source_noun,
};
use crate::generate::{Scene, nominative};
use crate::lexicon::Tag;

/// A source as it stands in an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::generate) struct Document {
    /// In the nominative: "eine Studie der Hafenkammer".
    pub name: String,
    /// Other words for it.
    pub forms: Vec<String>,
}

/// The source of an attribution in whose place nobody speaks: "laut einer Studie der Hafenkammer".
pub(in crate::generate) fn document(scene: &Scene, attribution: &Attribution) -> Option<Document> {
    let framed =
        matches!(attribution.rule, Rule::Laut | Rule::Zufolge | Rule::NachAngaben | Rule::SoX);
    let [speaker] = attribution.speaker.as_slice() else { return None };
    let annotated = scene.annotated;
    if !framed || annotated.has_slip(speaker) || !is_plain(annotated, speaker) {
        return None;
    }
    let words = holder(annotated, speaker);
    let phrase = annotated
        .phrases
        .iter()
        .filter(|phrase| phrase.kind != PhraseKind::Adverb && words.contains(&phrase.head))
        .min_by_key(|phrase| phrase.head)?;
    let base = phrase.base.start.max(words.start)..phrase.base.end;
    let mut base = base;
    if annotated.tokens[base.start].tag == Tag::APPR {
        base.start += 1;
    }
    let tail = base.end..words.end;
    if !is_telling(annotated, phrase, &base, &tail) {
        return None;
    }
    let name = nominative::nominative(scene, &base, &tail)?;
    let mut forms = forms(&name, annotated.words(&tail));
    forms.push(annotated.words(speaker).to_owned());
    forms.extend(said_by(annotated.word(phrase.head)));
    Some(Document { name, forms })
}

/// Behind "Angaben" the one who makes them.
fn holder(annotated: &Annotated, speaker: &Tokens) -> Tokens {
    let behind = speaker.clone().find(|&at| is_opinion(annotated.word(at)));
    match behind {
        Some(at) if at + 2 < speaker.end => {
            let von = usize::from(annotated.word(at + 1) == "von");
            at + 1 + von..speaker.end
        }
        _ => speaker.clone(),
    }
}

/// Nothing in the words points at what was told before, or at the one who is spoken of.
fn is_plain(annotated: &Annotated, speaker: &Tokens) -> bool {
    const POINTING: [&str; 14] = [
        "eigen",
        "ander",
        "erst",
        "bisherig",
        "anfänglich",
        "vorliegend",
        "neu",
        "früher",
        "jüngst",
        "letzt",
        "ähnlich",
        "genannt",
        "offiziell",
        "inoffiziell",
    ];
    let next = annotated.tokens.get(speaker.end).map(|token| token.tag);
    let cut = matches!(next, Some(Tag::NE | Tag::NN | Tag::CARD | Tag::ADJA | Tag::ART));
    let dated = annotated.entities_in(speaker).iter().any(|entity| entity.kind == EntityKind::Date);
    !cut && !dated
        && speaker.len() <= 8
        && speaker.clone().all(|at| {
            let word = annotated.word(at).to_lowercase();
            match annotated.tokens[at].tag {
                Tag::ADJA => !POINTING.iter().any(|stem| word.starts_with(stem)),
                tag => {
                    tag.is_noun()
                        || matches!(tag, Tag::ART | Tag::APPR | Tag::APPRART)
                            && !matches!(word.as_str(), "unter" | "durch" | "ohne")
                }
            }
        })
}

/// Groups that say by their noun alone who they are.
const GROUPS: [&str; 10] = [
    "Augenzeugen",
    "Zeugen",
    "Experten",
    "Beobachter",
    "Beobachtern",
    "Anwohner",
    "Anwohnern",
    "Ärzte",
    "Ärzten",
    "Kritikern",
];

/// Nouns for what is written or counted.
const WRITTEN: [&str; 15] = [
    "studie",
    "umfrage",
    "untersuchung",
    "statistik",
    "gutachten",
    "bericht",
    "meldung",
    "analyse",
    "erklärung",
    "mitteilung",
    "berichten",
    "meldungen",
    "angaben",
    "schätzungen",
    "informationen",
];

/// Whether the words say more than that something was said: a group, or something written of which
/// an adjective, what belongs to it or its compound tells which.
fn is_telling(annotated: &Annotated, phrase: &Phrase, base: &Tokens, tail: &Tokens) -> bool {
    let head = annotated.word(phrase.head);
    let lower = head.to_lowercase();
    let definite = annotated.tokens[base.start].tag == Tag::ART
        && annotated.word(base.start).to_lowercase().starts_with('d');
    let adjective = base.clone().any(|at| annotated.tokens[at].tag == Tag::ADJA);
    let written = WRITTEN.iter().any(|noun| lower.ends_with(noun));
    let compound = written && !WRITTEN.contains(&lower.as_str()) && !is_source_noun(head);
    let plural = phrase.morph.number == Some(Number::Plur);
    let group = GROUPS.contains(&head) && !definite
        || adjective
            && !definite
            && plural
            && (lower.ends_with("medien") || annotated.is_person_noun(phrase.head));
    let told = adjective || !tail.is_empty() || compound && !definite;
    // "Experten": anybody guesses that.
    let anyone = matches!(head, "Experten" | "Beobachter" | "Beobachtern" | "Kritikern")
        && !adjective
        && tail.is_empty();
    // "palästinensische Angaben": of whom, an adjective does not tell.
    let bare = matches!(lower.as_str(), "angaben" | "informationen" | "schätzungen" | "berichten");
    group && !anyone || written && told && !(bare && tail.is_empty())
}

/// The words without the article, without adjectives, the noun alone if it says enough.
fn forms(name: &str, tail: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let articles = ["der", "die", "das", "ein", "eine"];
    let from = usize::from(articles.contains(&words[0]));
    let mut found = vec![words[from..].join(" ")];
    if let Some(noun) = words.iter().position(|word| word.starts_with(char::is_uppercase)) {
        found.push(words[noun..].join(" "));
        // "Angaben" alone says nothing.
        let plain = WRITTEN.contains(&words[noun].to_lowercase().as_str());
        if !plain && (tail.is_empty() || words[noun].chars().count() > 9) {
            found.push(words[noun].to_owned());
        }
    }
    // "Studie der Hafenkammer" of "eine Studie der neuen Hafenkammer"
    let noun = words.iter().find(|word| word.starts_with(char::is_uppercase));
    if let (Some(noun), Some((article, holder))) = (noun, tail.split_once(' ')) {
        let plain = holder.split(' ').filter(|word| word.starts_with(char::is_uppercase));
        let plain: Vec<&str> = plain.collect();
        found.push(format!("{noun} {article} {}", plain.join(" ")).trim_end().to_owned());
    }
    // "der Hafenkammer" of "eine Studie der Hafenkammer"
    if let Some((article, holder)) = tail.split_once(' ') {
        found.push(holder.to_owned());
        found.extend((article == "des").then(|| without_genitive(holder)).into_iter().flatten());
    }
    found
}

/// "ägyptischen Staatsfernsehens" as "Staatsfernsehen", "ägyptische Staatsfernsehen" and
/// "ägyptisches Staatsfernsehen".
fn without_genitive(holder: &str) -> Vec<String> {
    let words: Vec<&str> = holder.split(' ').collect();
    let Some((noun, adjectives)) = words.split_last() else { return Vec::new() };
    let bare = ["es", "s"].iter().filter_map(|end| noun.strip_suffix(end));
    bare.flat_map(|noun| {
        let behind = |ending: &str| {
            let stems = adjectives.iter().map(|word| word.strip_suffix("en").unwrap_or(word));
            let mut words: Vec<String> = stems.map(|stem| format!("{stem}{ending}")).collect();
            words.push(noun.to_owned());
            words.join(" ")
        };
        [noun.to_owned(), behind("e"), behind("er"), behind("es")]
    })
    .collect()
}

/// "Behördenangaben" are what "Behörden" say.
fn said_by(head: &str) -> Vec<String> {
    const ENDINGS: [&str; 8] = [
        "angaben",
        "berichten",
        "berichte",
        "meldungen",
        "aussagen",
        "informationen",
        "meldung",
        "bericht",
    ];
    let first = ENDINGS.iter().find_map(|ending| head.strip_suffix(ending)).unwrap_or("");
    let first = first.trim_end_matches('-');
    if first.chars().count() < 2 {
        return Vec::new();
    }
    let bare = first.strip_suffix('s').unwrap_or(first);
    vec![first.to_owned(), bare.to_owned(), format!("Angaben der {first}")]
}
