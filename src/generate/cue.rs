//! The article's own verb of saying, asked for somebody: "wer sagte laut dem Artikel", "wem teilte
//! Anna Beispiel laut dem Artikel mit".

use super::speakers::{self, Kind};
use super::{Scene, sources};
use crate::annotate::{Attribution, ClauseKind, Mood, Number, Rule, Tense};
use crate::lexicon::Tag;

/// The words before the content clause: `word` ("Wer", "Wem"), the finite verb, `middle`, "laut dem
/// Artikel", and what belongs to the verb at the end. `None` where the verb's form does not fit a
/// singular subject.
pub(super) fn question(
    scene: &Scene,
    attribution: &Attribution,
    word: &str,
    middle: &str,
) -> Option<String> {
    let (finite, tail) = verb(scene, attribution)?;
    // "Wer zeigte sich laut dem Artikel besorgt"
    let (reflexive, tail) = match tail.strip_prefix("sich") {
        Some(rest) => ("sich", rest.trim_start()),
        None => ("", tail.as_str()),
    };
    let it = if takes_it(scene, attribution, middle) { "es" } else { "" };
    let parts = [word, &finite, it, middle, reflexive, "laut dem Artikel", tail];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}

/// "lehnte es ab, dass …": whether the verb announces its content with "es", which the article may have left out.
fn takes_it(scene: &Scene, attribution: &Attribution, middle: &str) -> bool {
    let mut cue = attribution.cue.iter().cloned().flatten();
    middle.is_empty()
        && has_verb(scene, attribution, &["ablehnen"])
        && !cue.any(|at| scene.annotated.word(at) == "es")
}

/// Whether the verb of the saying is one of these.
pub(super) fn has_verb(scene: &Scene, attribution: &Attribution, lemmas: &[&str]) -> bool {
    let cue = |at: usize| attribution.cue.iter().any(|piece| piece.contains(&at));
    scene.annotated.clauses.iter().any(|clause| {
        clause.finite.is_some_and(cue)
            && clause.lemma.as_deref().is_some_and(|lemma| lemmas.contains(&lemma))
    })
}

/// The finite verb in the singular and the rest of the verb complex.
fn verb(scene: &Scene, attribution: &Attribution) -> Option<(String, String)> {
    let annotated = scene.annotated;
    let neutral = || Some(("gab".to_owned(), "an".to_owned()));
    if matches!(attribution.rule, Rule::Laut | Rule::Zufolge | Rule::NachAngaben | Rule::SoX) {
        return neutral();
    }
    let cue: Vec<usize> = attribution.cue.iter().cloned().flatten().collect();
    let finite = cue.iter().copied().find(|&at| annotated.tokens[at].tag.is_finite())?;
    let clause = annotated.clauses.iter().find(|clause| clause.finite == Some(finite));
    let last = clause.is_some_and(|clause| {
        matches!(clause.kind, ClauseKind::Subordinate | ClauseKind::Relative)
    });
    // "nannte vier Bedingungen dafür, dass …": the noun is no part of what is asked. "Im Bericht heißt
    // es, …": nobody does anything.
    if clause.is_some_and(|clause| {
        matches!(clause.lemma.as_deref(), Some("nennen" | "heißen" | "wissen"))
    }) {
        return None;
    }
    // "…, denen X vorwirft, …": whom, only the sentence before tells.
    let relative = clause.is_some_and(|clause| clause.kind == ClauseKind::Relative);
    if relative && attribution.rule == Rule::ZuInfinitive {
        return None;
    }
    if attribution.rule == Rule::WieX || last {
        // Verb-last: "mitteilte" has to be parted.
        let parted = clause
            .filter(|_| cue.len() == 1)
            .and_then(|clause| scene.lexicon.verb(clause.lemma.as_deref()?))
            .filter(|verb| verb.preterite.len() == 1)
            .map(|verb| match verb.preterite[0].split_once(' ') {
                Some((form, particle)) => (form.to_owned(), particle.to_owned()),
                None => (verb.preterite[0].clone(), String::new()),
            });
        return if attribution.rule == Rule::WieX { parted.or_else(neutral) } else { parted };
    }
    // "zeigte sich optimistisch": the pronoun is part of the verb.
    let reflexive = clause.is_some_and(|clause| {
        clause.tokens.clone().any(|at| {
            annotated.tokens[at].tag == Tag::PRF
                && !cue.contains(&at)
                && !attribution.quote.iter().any(|quote| quote.contains(&at))
        })
    });
    if reflexive {
        return None;
    }
    let token = &annotated.tokens[finite];
    let behind = |at: usize| {
        matches!(annotated.tokens[at].tag, Tag::PTKVZ | Tag::PRF | Tag::ADJD | Tag::PROAV)
    };
    let particle = cue.iter().all(|&at| at == finite || behind(at));
    if !particle && token.tag != Tag::VAFIN {
        return None;
    }
    let word = annotated.word(finite).to_lowercase();
    // "er denke, …": the saying is reported itself.
    let moods = scene.lexicon.moods_in_third_person(&word);
    let reported = token.morph.mood == Some(Mood::Konjunktiv1)
        || !moods.is_empty() && moods.iter().all(|mood| *mood == Mood::Konjunktiv1);
    if reported {
        return None;
    }
    // "wird vorgeworfen": the subject does not speak.
    let passive =
        matches!(word.as_str(), "wird" | "wurde" | "werden" | "wurden") && token.tag == Tag::VAFIN;
    if passive {
        return None;
    }
    // "nach Angaben von X hätten … gefunden" reports no saying; "begründete" takes "damit".
    let damit = cue.iter().any(|&at| annotated.word(at) == "begründet");
    if damit {
        return None;
    }
    if ["hätt", "habe", "sei", "wär", "würd", "begründe"].iter().any(|head| word.starts_with(head))
        && word != "haben"
    {
        return None;
    }
    let verb = if token.morph.number == Some(Number::Plur) { singular(&word)? } else { word };
    // "hatte erklärt": before what else, only the article tells.
    let participle = cue.iter().any(|&at| annotated.tokens[at].tag == Tag::VVPP);
    let verb = if participle && verb == "hatte" { "hat".to_owned() } else { verb };
    let correlate = correlate(scene, attribution, finite);
    let points = |at: usize| POINTING.contains(&annotated.word(at)) && Some(at) != correlate;
    let mut tail: Vec<usize> =
        cue.iter().copied().filter(|&at| at != finite && !points(at)).collect();
    tail.extend(correlate.filter(|at| !cue.contains(at)));
    tail.sort_unstable();
    // "sagte weiter": behind what the article tells before.
    let tail: Vec<&str> =
        tail.into_iter().map(|at| annotated.word(at)).filter(|word| *word != "weiter").collect();
    // "„…“, kritisierte Anna Wolf": what somebody said, not what the criticism is of.
    let own_words = !matches!(
        attribution.rule,
        Rule::DassClause | Rule::ZuInfinitive | Rule::NounDass | Rule::WordQuoted
    );
    let judges = clause
        .and_then(|clause| clause.lemma.as_deref())
        .is_some_and(|lemma| JUDGING.contains(&lemma));
    if own_words && judges {
        // A paper writes.
        let paper = sources::of(scene, attribution)
            .is_some_and(|source| speakers::kind(scene, &source) == Kind::Medium);
        let said = match (token.morph.tense, paper) {
            (Some(Tense::Past), false) => "sagte",
            (_, false) => "sagt",
            (Some(Tense::Past), true) => "schrieb",
            (_, true) => "schreibt",
        };
        return (token.tag == Tag::VVFIN).then(|| (said.to_owned(), String::new()));
    }
    // "ergänzte", "fügte hinzu": to what was told before.
    Some(match (verb.as_str(), tail.join(" ").as_str()) {
        ("ergänzte", "") | ("fügte" | "setzte", "hinzu") => ("sagte".to_owned(), String::new()),
        ("ergänzt", "") | ("fügt" | "setzt", "hinzu") => ("sagt".to_owned(), String::new()),
        (_, tail) => (verb.clone(), tail.to_owned()),
    })
}

/// Words that point at what was told before, where they do not announce what follows.
const POINTING: [&str; 5] = ["dazu", "hierzu", "daraufhin", "dabei", "damit"];

/// "plädierte dafür, dass …": the word right before the content that belongs to the verb. Behind a
/// verb that says all by itself ("sagte dazu, dass …") it points back.
fn correlate(scene: &Scene, attribution: &Attribution, finite: usize) -> Option<usize> {
    let annotated = scene.annotated;
    let quote = attribution.quote.first()?;
    let at = quote.start.checked_sub(2).filter(|&at| at > finite)?;
    let clause = annotated.clauses.iter().find(|clause| clause.finite == Some(finite))?;
    let plain = clause.lemma.as_deref().is_some_and(|lemma| SAYING.contains(&lemma));
    (annotated.tokens[at].tag == Tag::PROAV
        && annotated.word(at) != "daraufhin"
        && annotated.tokens[at + 1].tag == Tag::COMMA
        && !(plain && POINTING.contains(&annotated.word(at))))
    .then_some(at)
}

/// Verbs whose dass-clause tells what is judged, and beside somebody's own words how they are meant.
const JUDGING: [&str; 17] = [
    "kritisieren",
    "kommentieren",
    "loben",
    "tadeln",
    "rügen",
    "begrüßen",
    "analysieren",
    "resümieren",
    "bilanzieren",
    "reagieren",
    "poltern",
    "wettern",
    "schimpfen",
    "spotten",
    "witzeln",
    "schwärmen",
    "jubeln",
];

/// Verbs with which "dazu" points at what was told before.
const SAYING: [&str; 14] = [
    "sagen",
    "erklären",
    "mitteilen",
    "berichten",
    "betonen",
    "äußern",
    "meinen",
    "schreiben",
    "ergänzen",
    "erläutern",
    "angeben",
    "bemerken",
    "kommentieren",
    "anmerken",
];

/// "erklärten" → "erklärte", "haben" → "hat".
fn singular(plural: &str) -> Option<String> {
    match plural {
        "haben" => Some("hat".to_owned()),
        "hatten" => Some("hatte".to_owned()),
        _ => plural.strip_suffix('n').filter(|stem| stem.ends_with("te")).map(str::to_owned),
    }
}
