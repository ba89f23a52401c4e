//! "Wie viele …?", "Wie viel Prozent …?", "Wie viel Geld …?": a figure of a clause that the article
//! tells as a fact.

use super::time::own_phrases;
use crate::annotate::{
    Case, Clause, Entity, EntityKind, Figure, Number, Phrase, PhraseKind, Tokens,
};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::Part;
use crate::generate::{answering, figures, stem};
use crate::lexicon::Tag;

/// Proposes an item for every figure that heads a phrase of its own.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in super::facts(scene) {
        for phrase in own_phrases(scene, clause) {
            candidates.extend(candidate(scene, clause, phrase));
        }
    }
}

/// Verbs of which "um" tells by how much.
const CHANGES: [&str; 26] = [
    "steigen",
    "ansteigen",
    "sinken",
    "fallen",
    "erhöhen",
    "senken",
    "absenken",
    "zunehmen",
    "abnehmen",
    "wachsen",
    "anwachsen",
    "schrumpfen",
    "zurückgehen",
    "zulegen",
    "kürzen",
    "anheben",
    "reduzieren",
    "verringern",
    "vermindern",
    "steigern",
    "verlängern",
    "verkürzen",
    "verteuern",
    "klettern",
    "einbrechen",
    "nachgeben",
];

/// Verbs of giving, beside which a number may be that of those who get something.
const GIVES: [&str; 7] =
    ["bieten", "geben", "gewähren", "ermöglichen", "verleihen", "schenken", "helfen"];

fn candidate(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Candidate> {
    let annotated = scene.annotated;
    let preposition = preposition(scene, phrase);
    let fits = preposition.is_some()
        || phrase.kind == PhraseKind::Np
            && (phrase.cases.has(Case::Nom) || phrase.cases.has(Case::Acc));
    let start = phrase.tokens.start + usize::from(preposition.is_some());
    let entity = annotated
        .entities
        .iter()
        .find(|entity| start == entity.tokens.start && entity.tokens.end <= phrase.tokens.end)?;
    let figure = entity.figure.as_ref().filter(|_| fits)?;
    // "war 1516 König": more than one of a noun in the singular is a year, not a number.
    let numeral = annotated.words(&figure.numeral).to_lowercase();
    let one = numeral.starts_with("ein") && !numeral.contains(' ');
    // "tausende Gäste": that is no number. "drei Mal": how often.
    const VAGUE: [&str; 7] = [
        "tausende",
        "hunderte",
        "dutzende",
        "zehntausende",
        "hunderttausende",
        "millionen",
        "milliarden",
    ];
    let often = matches!(annotated.word(figure.numeral.end), "Mal" | "Male" | "Malen");
    if often || VAGUE.iter().any(|many| numeral.starts_with(many)) {
        return None;
    }
    let year =
        entity.kind == EntityKind::Number && phrase.morph.number == Some(Number::Sing) && !one;
    // "Mehr als eine Million Jugendlicher sitzt …": what is counted is in the genitive.
    let subject = clause.subject.is_some_and(|at| annotated.phrases[at].tokens == phrase.tokens);
    let singular =
        clause.finite.is_some_and(|at| annotated.tokens[at].morph.number == Some(Number::Sing));
    let year = year || subject && singular && !one;
    let bound = bound(scene, figure).filter(|_| !year)?;
    let word = match &preposition {
        Some(preposition) => behind_preposition(scene, phrase, preposition, entity, figure)?,
        None => question(scene, clause, phrase, entity, figure)?,
    };
    // "40 Nationen und mehrere Vereine": what is counted is one thing. "eines von drei Modulen der
    // Station": the number belongs to what stands before it.
    let torn = (entity.tokens.end..phrase.tokens.end).any(|at| scene.tag(at) == Some(Tag::KON))
        || phrase.tokens.start.checked_sub(1).is_some_and(|before| {
            matches!(scene.tag(before), Some(Tag::PIS | Tag::ART | Tag::PDS))
                || annotated.word(before).to_lowercase().starts_with("ein")
        });
    // "1.849 Anlagen von rund 1.200 Firmen": the phrase goes on.
    let goes_on = scene.tag(phrase.tokens.end) == Some(Tag::CARD)
        || matches!(scene.tag(phrase.tokens.end - 1), Some(Tag::APPR | Tag::ADV));
    // "aus 60 Entwürfen sechs Vorschläge": the phrase has taken in the next one.
    let goes_on = goes_on
        || (figure.numeral.end + 1..phrase.tokens.end).any(|at| {
            scene.tag(at) == Some(Tag::CARD) && scene.tag(at - 1).is_some_and(Tag::is_noun)
        });
    // "nur zu 60 Prozent": the adverb goes with the figure alone.
    let only = phrase.tokens.start.checked_sub(1).is_some_and(|before| {
        matches!(
            annotated.word(before),
            "nur" | "lediglich" | "bloß" | "allein" | "sogar" | "je" | "jeweils"
        )
    });
    // "Ein Zelt bietet acht Gästen Platz": to so many, which the form need not show.
    let given = preposition.is_none()
        && clause.lemma.as_deref().is_some_and(|lemma| GIVES.contains(&lemma));
    // "stiegen die Preise um zwei Prozent, die Mieten um drei": the second of two.
    let second = preposition.as_ref().is_some_and(|(word, _)| {
        (clause.tokens.start..phrase.tokens.start).any(|at| {
            annotated.word(at).eq_ignore_ascii_case(word)
                && (at..phrase.tokens.start).any(|at| scene.tag(at) == Some(Tag::COMMA))
        })
    });
    let torn = torn || only || given || second || is_behind_preposition(scene, phrase.tokens.start);
    if torn || goes_on || has_another_number(scene, entity, phrase) {
        return None;
    }
    // "stieg die Zahl um 20 Prozent", not "verzeichnete eine Steigerung um 20 Prozent".
    let changes = clause.lemma.as_deref().is_some_and(|lemma| CHANGES.contains(&lemma));
    let attribute = preposition.as_ref().is_some_and(|(word, _)| word != "um" || !changes)
        && clause.vorfeld.as_ref() != Some(&phrase.tokens)
        && matches!(
            phrase.tokens.start.checked_sub(1).and_then(|before| scene.tag(before)),
            Some(Tag::NN | Tag::NE | Tag::CARD)
        );
    // "mit sieben Toren Kay Smits": a name behind the noun is the next phrase.
    let names = (entity.tokens.end..phrase.tokens.end).any(|at| {
        scene.tag(at) == Some(Tag::NE) && scene.tag(at - 1) == Some(Tag::NN)
            || annotated.word(at).to_lowercase().starts_with("weiter")
    });
    // "40 Autos und 20 Busse fuhren": of two figures one is not asked for alone.
    let joined = (entity.tokens.end..clause.tokens.end).any(|at| {
        matches!(scene.tag(at - 1), Some(Tag::KON | Tag::COMMA)) && scene.tag(at) == Some(Tag::CARD)
    });
    let fraction = figures::is_fraction(annotated.word(figure.numeral.end));
    // "Mit wie vielen Zulassungen lag die Anzahl …?"
    let counts = clause.subject.is_some_and(|subject| {
        matches!(annotated.word(annotated.phrases[subject].head), "Anzahl" | "Zahl")
    });
    let counts = counts && preposition.as_ref().is_some_and(|(word, _)| word == "mit");
    let equation = counts || clause.lemma.as_deref() == Some("sein") && preposition.is_none();
    // "Klagen zweier Vereine": of whom, not how many.
    let genitive =
        matches!(annotated.words(&figure.numeral).to_lowercase().as_str(), "zweier" | "dreier");
    // "100 Gäste im Juli meldet der Verein": a time that tells of the number.
    let dated = annotated.entities.iter().any(|other| {
        other.kind == EntityKind::Date
            && entity.tokens.end <= other.tokens.start
            && other.tokens.end <= phrase.tokens.end
    });
    // "wurden in Bergen zwei Boote aus Lindenau verkauft": from where belongs to what is counted.
    let of = clause.vorfeld.as_ref().is_none_or(|field| !field.contains(&phrase.tokens.start))
        && matches!(annotated.word(phrase.tokens.end), "aus" | "von" | "vom" | "an");
    // "zwei Hochwasser führende Flüsse", "für insgesamt zwölf Preise nominiert"
    let before = |back: usize| phrase.tokens.start.checked_sub(back).and_then(|at| scene.tag(at));
    let of = of
        || scene.tag(phrase.tokens.end) == Some(Tag::ADJA)
        || before(1) == Some(Tag::ADV) && matches!(before(2), Some(Tag::APPR | Tag::APPRART));
    // "von 20 Punkten auf 8", "Gas der Werft /kWh"
    let span = preposition.as_ref().is_some_and(|(word, _)| word == "von")
        && (phrase.tokens.end..clause.tokens.end).any(|at| annotated.word(at) == "auf");
    let slash = clause.tokens.clone().any(|at| annotated.word(at).starts_with('/'));
    let of = of || span || slash;
    if attribute || names || joined || fraction || equation || genitive || dated || of {
        return None;
    }
    let numeral = annotated.words(&figure.numeral);
    let blur = figure.modifier.as_ref().map(|modifier| annotated.words(modifier).to_lowercase());
    let dress = |number: &str| {
        blur.as_ref().map_or_else(|| number.to_owned(), |blur| format!("{blur} {number}"))
    };
    // A length of time and a sum are asked for with their unit.
    let unit = figure.unit.as_ref().filter(|unit| {
        let asked = word.contains(annotated.words(unit));
        matches!(entity.kind, EntityKind::Duration | EntityKind::Money)
            && !asked
            && unit.start == figure.numeral.end
    });
    let dress = |number: &str| match unit {
        Some(unit) => format!("{} {}", dress(number), annotated.words(unit)),
        None => dress(number),
    };
    let key = dress(&lower_word(numeral));
    let parts = stem::question(annotated, clause, &word, &phrase.tokens)?;
    let stem = format!("{}?", scene.resolved_text(&parts, None)?);
    let mut random = scene.random(&format!("figure {stem}"));
    let others = figures::near(&lower_word(numeral), &mut random).unwrap_or_default();
    let others: Vec<String> = others.iter().map(|other| dress(other)).collect();
    // A number that the article has elsewhere may be true of something like it.
    let free =
        bound == Bound::Near && !others.iter().any(|other| annotated.text.contains(other.as_str()));
    let pool = if free { others } else { Vec::new() };
    let counted = figure.numeral.end..phrase.tokens.end;
    let counted = Some(&counted).filter(|counted| !counted.is_empty());
    let typed = Some(answering::figure(scene, figure, counted));
    let (task, key) = answering::ask(scene, &stem, &key, pool, typed)?;
    Some(Candidate {
        family: Family::HowMany,
        explanation: format!(
            "Absatz {}: {}.",
            scene.paragraph(phrase.tokens.start),
            annotated.words(&phrase.base)
        ),
        stem,
        task,
        key,
        evidence: vec![scene.sentence(phrase.tokens.start)?],
        notes: Vec::new(),
        confidence: 0.85,
        worth: 0.65,
        proposition: vec![clause.tokens.clone()],
    })
}

/// Whether the article counts the same thing twice, with two numbers: with the same verb, or with
/// what somebody else reports. A reader may give either.
fn has_another_number(scene: &Scene, entity: &Entity, phrase: &Phrase) -> bool {
    let annotated = scene.annotated;
    const REPORTS: [&str; 9] = [
        "berichten",
        "sprechen",
        "melden",
        "nennen",
        "schätzen",
        "angeben",
        "beziffern",
        "sagen",
        "zählen",
    ];
    let counted = &annotated.tokens[phrase.head].lemma;
    let verb = |at: usize| annotated.clause_around(at).and_then(|clause| clause.lemma.as_deref());
    let own = verb(phrase.head);
    let reports = |lemma: &str| REPORTS.contains(&lemma);
    entity.kind == EntityKind::Number
        && annotated.entities.iter().any(|other| {
            let behind = other.tokens.end..annotated.tokens.len().min(other.tokens.end + 3);
            other.kind == EntityKind::Number
                && other.tokens != entity.tokens
                && other.figure.is_some()
                && verb(other.tokens.start).is_none_or(|lemma| {
                    own.is_none_or(reports) || own == Some(lemma) || reports(lemma)
                })
                && behind
                    .take_while(|&at| matches!(scene.tag(at), Some(Tag::ADJA | Tag::NN)))
                    .any(|at| annotated.tokens[at].lemma == *counted)
        })
}

/// The preposition of a phrase with a figure, with the case that it governs.
fn preposition(scene: &Scene, phrase: &Phrase) -> Option<(String, Case)> {
    if phrase.kind != PhraseKind::Pp {
        return None;
    }
    let word = scene.annotated.word(phrase.tokens.start).to_lowercase();
    let case = match word.as_str() {
        "mit" | "nach" | "von" | "bei" | "aus" | "zu" => Case::Dat,
        "um" | "für" | "gegen" | "durch" => Case::Acc,
        "auf" | "in" | "an" | "über" | "unter" => phrase.cases.only()?,
        _ => return None,
    };
    Some((word, case))
}

/// "Um wie viel Prozent", "Mit wie vielen Stimmen".
fn behind_preposition(
    scene: &Scene,
    phrase: &Phrase,
    (preposition, case): &(String, Case),
    entity: &Entity,
    figure: &Figure,
) -> Option<String> {
    let annotated = scene.annotated;
    let first = crate::generate::compose::upper_first(preposition);
    match entity.kind {
        // Percentage points are not per cent.
        EntityKind::Percent
            if phrase.tokens.end == entity.tokens.end
                && !annotated.words(&entity.tokens).contains("punkt") =>
        {
            Some(format!("{first} wie viel Prozent"))
        }
        EntityKind::Money if phrase.tokens.end == entity.tokens.end => {
            let unit = annotated.words(figure.unit.as_ref()?);
            unit.chars().all(char::is_alphabetic).then(|| format!("{first} wie viel {unit}"))
        }
        EntityKind::Number => {
            let counted = figure.numeral.end..phrase.tokens.end;
            let noun = counted.clone().any(|at| annotated.tokens[at].tag == Tag::NN);
            let many = if *case == Case::Dat { "vielen" } else { "viele" };
            let measure = figure.unit.as_ref().is_some_and(|unit| unit.end <= entity.tokens.end);
            let asked = noun && !measure && phrase.head >= counted.start;
            Some(format!(
                "{first} wie {many} {}",
                counted_things(scene, counted).filter(|_| asked)?
            ))
        }
        _ => None,
    }
}

/// "Kosten von jährlich 30.000 Euro": whether a preposition stands before a figure, adverbs between them.
fn is_behind_preposition(scene: &Scene, start: usize) -> bool {
    let adverb = |at: &usize| matches!(scene.tag(*at), Some(Tag::ADV | Tag::ADJD));
    let before = (0..start).rev().find(|at| !adverb(at));
    before
        .is_some_and(|at| at + 1 < start && matches!(scene.tag(at), Some(Tag::APPR | Tag::APPRART)))
}

/// Number words are written small; digits stay as they are.
fn lower_word(numeral: &str) -> String {
    if numeral.contains(' ') { numeral.to_owned() } else { numeral.to_lowercase() }
}

/// What stands before a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// Nothing, or a word that blurs: "rund 500".
    Near,
    /// "mehr als 500" beside "mehr als 200": both may be true, so none is offered as an option.
    Open,
}

/// What kind of word stands before a number; `None` for words that are no part of an answer.
fn bound(scene: &Scene, figure: &Figure) -> Option<Bound> {
    let Some(modifier) = &figure.modifier else { return Some(Bound::Near) };
    match scene.annotated.words(modifier).to_lowercase().as_str() {
        "rund" | "etwa" | "ungefähr" | "circa" | "ca." | "genau" | "knapp" | "fast" | "nahezu"
        | "beinahe" => Some(Bound::Near),
        bound if figures::is_open_bound(bound) => Some(Bound::Open),
        _ => None,
    }
}

/// The words for what is counted, if they stand by themselves: "Boote der Werft" of which one?
fn counted_things(scene: &Scene, counted: Tokens) -> Option<String> {
    // "vom Typ (Nordstern)" is not whole without the brackets.
    if counted.clone().any(|at| scene.annotated.word(at) == "(") {
        return None;
    }
    scene.resolved_text(&[Part::Tokens(counted)], None)
}

/// The question's first words: with what is counted, as it stands behind the number.
fn question(
    scene: &Scene,
    clause: &Clause,
    phrase: &Phrase,
    entity: &Entity,
    figure: &Figure,
) -> Option<String> {
    let annotated = scene.annotated;
    match entity.kind {
        EntityKind::Number => {
            let counted = figure.numeral.end..phrase.tokens.end;
            let noun = counted.clone().any(|at| annotated.tokens[at].tag == Tag::NN);
            let measure = figure.unit.as_ref().is_some_and(|unit| unit.end <= entity.tokens.end);
            let asked = noun && !measure && phrase.head >= counted.start;
            Some(format!("Wie viele {}", counted_things(scene, counted).filter(|_| asked)?))
        }
        EntityKind::Percent => {
            let of = entity.tokens.end..phrase.tokens.end;
            let asked = !of.is_empty();
            Some(format!("Wie viel Prozent {}", counted_things(scene, of).filter(|_| asked)?))
        }
        EntityKind::Duration => {
            let whole = entity.tokens == phrase.tokens && !entity.relative;
            let lasts = matches!(clause.lemma.as_deref()?, "dauern" | "andauern" | "anhalten");
            let unit = annotated.words(figure.unit.as_ref()?);
            (whole && (lasts || unit.ends_with(" lang"))).then(|| "Wie lange".to_owned())
        }
        EntityKind::Money => {
            let subject = clause
                .subject
                .is_some_and(|subject| annotated.phrases[subject].tokens == phrase.tokens);
            let whole = entity.tokens == phrase.tokens;
            match clause.lemma.as_deref()? {
                _ if subject || !whole => None,
                "kosten" => Some("Wie viel".to_owned()),
                "zahlen" | "bezahlen" | "investieren" | "ausgeben" | "verlieren" | "einnehmen"
                | "erhalten" | "bekommen" | "spenden" | "verdienen" | "einsparen" | "sparen" => {
                    Some("Wie viel Geld".to_owned())
                }
                _ => None,
            }
        }
        _ => None,
    }
}
