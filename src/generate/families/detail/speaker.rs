//! "Die Worte „…“ stammen laut dem Artikel von X": words that the article has from one speaker, kept true or
//! with another speaker in the place of that one. Put so, and not as "X sagte, …", the statement is false
//! as soon as the article has the words from somebody else: that X may have said so too is of no account.

use std::collections::BTreeSet;

use rand::RngExt;

use crate::annotate::{Attribution, Form, Number, Tokens};
use crate::generate::candidate::{Candidate, Family};
use crate::generate::checks::STEM_WORDS;
use crate::generate::compose::{lower_first, word_count};
use crate::generate::families::whose_words::{self, Words};
use crate::generate::families::{who_said, wording::Shape};
use crate::generate::sources::{self, Source};
use crate::generate::speakers::{self, Kind};
use crate::generate::{Scene, content, cue, distractors};
use crate::quiz::{Judgement, Key, Task};

/// Attributions below this confidence are not judged about: the true speaker must be right.
const SURE: f64 = 0.8;

/// Verbs of which the content is a statement, not a demand, a denial or a question.
const STATING: [&str; 16] = [
    "sagen",
    "erklären",
    "mitteilen",
    "berichten",
    "betonen",
    "angeben",
    "äußern",
    "behaupten",
    "versichern",
    "feststellen",
    "meinen",
    "erläutern",
    "schreiben",
    "melden",
    "ergänzen",
    "hinweisen",
];

/// The statement of who has said the words of an attribution: true or false, as the seed decides. `None` where
/// the words cannot be asked about, or nobody else of the article could have said them.
pub(super) fn version(scene: &Scene, attribution: &Attribution) -> Option<Candidate> {
    if attribution.confidence < SURE {
        return None;
    }
    let asked = match attribution.form {
        Form::Direct => direct(scene, attribution),
        Form::Indirect => indirect(scene, attribution),
        Form::Free | Form::Reported => None,
    }?;
    let Asked { head, speaker, others, evidence } = asked;
    let other = distractors::other_source(scene, &speaker, &others, &head)?;
    let right = from(scene, &speaker)?;
    let wrong = from(scene, other)?;
    let mut random = scene.random(&format!("speaker {head}"));
    let explanation = sources::explanation(scene, attribution, &speaker.name);
    let (verdict, named, explanation) = match random.random::<bool>() {
        true => (Judgement::True, right, explanation),
        false => {
            let name = &other.name;
            (Judgement::False, wrong, format!("{explanation} Nicht von: {name}."))
        }
    };
    let stem = format!("{head} laut dem Artikel {named}.");
    (word_count(&stem) <= STEM_WORDS).then(|| Candidate {
        family: Family::Detail,
        stem,
        task: Task::Judge,
        key: Key::Judge(verdict),
        evidence,
        explanation,
        notes: Vec::new(),
        confidence: attribution.confidence,
        worth: WORTH,
        proposition: attribution.quote.first().cloned().into_iter().collect(),
    })
}

/// Less than a question for the speaker, more than another statement.
const WORTH: f64 = 0.7;

struct Asked {
    /// "Die Worte „…“ stammen".
    head: String,
    speaker: Source,
    /// Those who are spoken of or to.
    others: BTreeSet<usize>,
    evidence: Vec<Tokens>,
}

fn direct(scene: &Scene, attribution: &Attribution) -> Option<Asked> {
    let Words { speaker, quoted, evidence, others } = whose_words::words(scene, attribution)?;
    if whose_words::tells_gender(scene, &quoted.tokens) {
        return None;
    }
    let words = &quoted.words;
    let head = match quoted.shape {
        Shape::Whole | Shape::Fragment => format!("Die Worte „{words}“ stammen"),
        Shape::Opening => format!("Der Satz, der mit den Worten „{words}“ beginnt, stammt"),
    };
    Some(Asked { head, speaker, others, evidence })
}

fn indirect(scene: &Scene, attribution: &Attribution) -> Option<Asked> {
    let by_frame = attribution.rule.is_framed();
    let speaker = sources::of(scene, attribution)?;
    if !(by_frame || cue::has_verb(scene, attribution, &STATING))
        || who_said::points_at(scene, attribution, speaker.referent)
    {
        return None;
    }
    let parts = content::dass_clause(scene, attribution)?;
    let content = scene.told_alone(&parts, None)?;
    let content = content.trim_end_matches([',', ' ']);
    if !who_said::is_own(scene, attribution, &speaker, content) {
        return None;
    }
    let evidence = scene.sentence(attribution.quote.first()?.start)?;
    let others = who_said::spoken_of(scene, attribution, &evidence);
    let head = format!("Die Aussage, {content}, stammt");
    Some(Asked { head, speaker, others, evidence: vec![evidence] })
}

/// "von Anna Wolf", "von der Werft", "vom Innenministerium"; `None` for a description, whose dative is not known.
fn from(scene: &Scene, source: &Source) -> Option<String> {
    let name = lower_first(&source.name);
    let one = || {
        let phrase = scene.annotated.phrase_around(source.first);
        phrase.is_some_and(|phrase| phrase.morph.number == Some(Number::Sing))
    };
    match speakers::kind(scene, source) {
        Kind::Person | Kind::Titled => Some(format!("von {}", source.name)),
        Kind::Body | Kind::Medium => match name.split_once(' ') {
            Some(("die", rest)) if one() => Some(format!("von der {}", weak(rest)?)),
            Some(("der" | "das", rest)) => Some(format!("vom {}", weak(rest)?)),
            Some(("die" | "ein" | "eine", _)) => None,
            _ if source.name.starts_with(char::is_uppercase) => {
                Some(format!("von {}", source.name))
            }
            _ => None,
        },
        Kind::Surname | Kind::Described | Kind::Place => None,
    }
}

/// "Deutsche Wetterdienst" behind an article in the dative: "Deutschen Wetterdienst". `None` for a noun in "-e"
/// in front of others, which need not be an adjective.
fn weak(words: &str) -> Option<String> {
    let Some((first, rest)) = words.split_once(' ') else { return Some(words.to_owned()) };
    match first.strip_suffix('e') {
        Some(stem) if rest.starts_with(char::is_uppercase) => Some(format!("{stem}en {rest}")),
        Some(_) => None,
        None => Some(words.to_owned()),
    }
}
