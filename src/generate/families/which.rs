//! "Welches Schiff …?", "In welcher Stadt …?": the name of something whose kind the article tells ("das Schiff
//! Nordwind"), or everybody knows. The kind in the question leaves one answer where "Wer?", "Was?" and "Wo?"
//! leave several.

use super::place::{is_loose, takes_place_as_object};
use super::time::own_phrases;
use super::who::is_telling;
use crate::annotate::{
    Annotated, Case, Clause, EntityKind, Gender, Number, Phrase, PhraseKind, Tokens, other_names,
};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::{in_sentence, upper_first};
use crate::generate::kinds::{self, is_kind};
use crate::generate::{answering, places, stem};
use crate::lexicon::Tag;

/// Proposes an item for every phrase that names something of a known kind.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in scene.told_clauses() {
        for phrase in own_phrases(scene, clause) {
            candidates.extend(candidate(scene, clause, phrase));
        }
    }
}

/// What is asked for.
struct Asked {
    /// "Auf welcher Insel"
    word: String,
    /// The noun for the kind, in the nominative or as it stands.
    kind: String,
    /// The name that is the key.
    name: String,
    /// The same behind its preposition, if it has one.
    behind: Option<String>,
}

fn candidate(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Candidate> {
    let annotated = scene.annotated;
    let asked = called(scene, phrase)
        .or_else(|| place(scene, clause, phrase))
        .or_else(|| subject(scene, clause, phrase))?;
    let subject = clause.subject.map(|subject| &annotated.phrases[subject].tokens);
    // "Welches Schiff rammte die Fähre?": which rammed which?
    let object = phrase.kind == PhraseKind::Np && subject != Some(&phrase.tokens);
    if object && (subject.is_none() || !asked.word.starts_with("Welchen ")) {
        return None;
    }
    // "Welche Werft liegen …?": another subject, whatever the analysis takes it for.
    let plural =
        clause.finite.is_some_and(|at| annotated.tokens[at].morph.number == Some(Number::Plur));
    if subject == Some(&phrase.tokens) && plural {
        return None;
    }
    let in_vorfeld = clause.vorfeld.as_ref() == Some(&phrase.tokens);
    if phrase.kind == PhraseKind::Pp && !in_vorfeld && !is_loose(scene, clause, phrase)
        || phrase.kind == PhraseKind::Np
            && is_told_by_pronoun(scene, clause, kinds::gender(scene, &asked.kind))
    {
        return None;
    }
    let parts = stem::question(annotated, clause, &asked.word, &phrase.tokens)?;
    if !is_telling(scene, &parts) {
        return None;
    }
    // "In welcher Stadt wurde der Bürgermeister von Lindenau gewählt?": one place lies in the other.
    let other =
        |at: usize| annotated.entity_at(at).is_some_and(|entity| entity.kind == EntityKind::Place);
    if phrase.kind == PhraseKind::Pp && Scene::pieces(&parts).into_iter().flatten().any(other) {
        return None;
    }
    let stem = format!("{}?", scene.told_alone(&parts)?);
    if is_told_by_its_work(&stem, &asked.name) {
        return None;
    }
    let forms: Vec<String> = [format!("{} {}", asked.kind, asked.name)]
        .into_iter()
        .chain(asked.behind)
        .chain(other_names(&asked.name).map(str::to_owned))
        .collect();
    let (task, key) = answering::typed(&asked.name, forms);
    Some(Candidate {
        family: Family::Which,
        explanation: format!("Absatz {}: {}.", scene.paragraph(phrase.tokens.start), asked.name),
        stem,
        task,
        key,
        evidence: vec![scene.sentence(phrase.tokens.start)?],
        notes: Vec::new(),
        confidence: 0.85,
        worth: 0.6,
        proposition: vec![clause.tokens.clone()],
    })
}

/// What really everybody knows to be of one firm.
const WORKS: [(&str, &[&str]); 8] = [
    ("Microsoft", &["Windows", "Xbox", "Bing", "Office", "Skype", "Outlook"]),
    ("Apple", &["iPhone", "iPad", "iPod", "iTunes", "iOS", "Mac", "iCloud", "Siri"]),
    ("Google", &["Android", "YouTube", "Gmail", "Chrome", "Suchmaschine"]),
    ("Facebook", &["WhatsApp", "Instagram", "Zuckerberg"]),
    ("Sony", &["PlayStation", "Playstation"]),
    ("Nintendo", &["Wii", "Switch", "Mario"]),
    ("Samsung", &["Galaxy"]),
    ("Amazon", &["Kindle", "Alexa", "Bezos"]),
];

/// "Welches Unternehmen stellte ein neues iPhone vor?"
fn is_told_by_its_work(stem: &str, name: &str) -> bool {
    WORKS.iter().any(|(firm, works)| *firm == name && works.iter().any(|work| stem.contains(work)))
}

/// A kind with a name behind it: "auf der kleinen Insel Hallau", "das Schiff „Nordwind“".
fn called(scene: &Scene, phrase: &Phrase) -> Option<Asked> {
    let annotated = scene.annotated;
    let mut at = phrase.tokens.start;
    let mut preposition = None;
    let mut article = None;
    loop {
        match scene.tag(at)? {
            Tag::APPR if preposition.is_none() => preposition = Some(at),
            Tag::APPRART if preposition.is_none() => {
                preposition = Some(at);
                article = Some(at);
            }
            Tag::ART if article.is_none() => article = Some(at),
            Tag::ADJA if article.is_some() => {}
            Tag::NN => break,
            _ => return None,
        }
        at += 1;
    }
    let name = at + 1..phrase.tokens.end;
    let kind = annotated.word(at);
    if name.is_empty() || !is_name(scene, &name) || !is_kind(kind) {
        return None;
    }
    if phrase.morph.number == Some(Number::Plur) {
        return None;
    }
    let words = annotated.words(&name);
    Some(Asked {
        word: upper_first(&format!("{} {kind}", which(annotated, preposition, article?)?)),
        kind: kind.to_owned(),
        name: words.trim_matches(['„', '“', '"']).to_owned(),
        behind: None,
    })
}

/// In tokens: the longest title.
const LONGEST_NAME: usize = 6;

/// Whether words are a name, or stand in quotation marks; not the genitive of one ("die Bewegung Chiles").
fn is_name(scene: &Scene, name: &Tokens) -> bool {
    let annotated = scene.annotated;
    let proper = |at: usize| matches!(scene.tag(at), Some(Tag::NE | Tag::FM));
    let quoted = annotated.word(name.start) == "„" && annotated.word(name.end - 1) == "“";
    let last = annotated.word(name.end - 1);
    let genitive =
        last.strip_suffix('s').is_some_and(|name| scene.lexicon.name_kinds(name).is_some());
    name.len() <= LONGEST_NAME && (quoted || name.clone().all(proper) && !genitive)
}

/// "welches", "auf welcher": the question word for an article and what stands before it.
fn which(annotated: &Annotated, preposition: Option<usize>, article: usize) -> Option<String> {
    const CONTRACTED: [(&str, &str, &str); 8] = [
        ("im", "in", "dem"),
        ("am", "an", "dem"),
        ("zum", "zu", "dem"),
        ("zur", "zu", "der"),
        ("vom", "von", "dem"),
        ("beim", "bei", "dem"),
        ("ins", "in", "das"),
        ("ans", "an", "das"),
    ];
    let word = in_sentence(annotated, article).to_lowercase();
    let contracted = CONTRACTED.iter().find(|(whole, ..)| *whole == word);
    let ending = contracted.map_or(word.as_str(), |(.., article)| article).strip_prefix('d')?;
    let ending = match ending {
        "ie" => "e",
        "as" => "es",
        "er" | "em" | "en" => ending,
        _ => return None,
    };
    let before = match contracted {
        Some((_, preposition, _)) => Some((*preposition).to_owned()),
        None => preposition.map(|at| in_sentence(annotated, at).to_lowercase()),
    };
    Some(before.map_or_else(String::new, |before| before + " ") + "welch" + ending)
}

/// "In welcher Stadt": a place by itself, of a kind that everybody knows or the article tells.
fn place(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Asked> {
    let annotated = scene.annotated;
    if phrase.kind != PhraseKind::Pp {
        return None;
    }
    let start = phrase.tokens.start;
    // "in der Schweiz"
    let article = usize::from(scene.tag(start + 1) == Some(Tag::ART));
    let name = match annotated.words(&(start + 1 + article..phrase.tokens.end)) {
        "Niederlanden" => "Niederlande",
        name => name,
    };
    let kind = places::group_of(name)
        .map(|group| group.kind.to_owned())
        .or_else(|| kinds::elsewhere(scene, name))?;
    let lemma = clause.lemma.as_deref()?;
    let goes = takes_place_as_object(lemma);
    let (at, to) = match kinds::gender(scene, &kind)? {
        Gender::Masc => ("welchem", "welchen"),
        Gender::Fem => ("welcher", "welche"),
        Gender::Neut => ("welchem", "welches"),
    };
    let preposition = annotated.word(start).to_lowercase();
    let word = match preposition.as_str() {
        "in" | "im" if !goes => format!("In {at} {kind}"),
        "nach" if goes => format!("In {to} {kind}"),
        "aus" if matches!(lemma, "kommen" | "stammen" | "anreisen" | "fliehen") => {
            format!("Aus {at} {kind}")
        }
        _ => return None,
    };
    // Where else would German news be from?
    if name == "Deutschland" || lemma == "sein" || is_one_of_several(annotated, clause) {
        return None;
    }
    let behind = annotated.words(&(start + 1..phrase.tokens.end));
    Some(Asked {
        word,
        kind,
        name: name.to_owned(),
        behind: Some(format!("{preposition} {behind}")),
    })
}

/// "in Europa vielerorts", "auch in Lindenau": there are other places.
fn is_one_of_several(annotated: &Annotated, clause: &Clause) -> bool {
    clause.tokens.clone().any(|at| {
        matches!(
            annotated.word(at).to_lowercase().as_str(),
            "vielerorts" | "überall" | "auch" | "unter" | "etwa" | "anderen"
        )
    })
}

/// "Welches Land", "Welche Werft": a subject that is a name alone.
fn subject(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Asked> {
    let annotated = scene.annotated;
    let proper = phrase.tokens.clone().all(|at| scene.tag(at) == Some(Tag::NE));
    if phrase.kind != PhraseKind::Np || !proper {
        return None;
    }
    let name = annotated.words(&phrase.tokens);
    let kind = match kinds::known(name) {
        // "Bergen gewann": a team; "Peking hat Interesse": a government.
        Some(kind) if kind == "Stadt" || name == "Deutschland" => return None,
        Some(kind) => kind.to_owned(),
        None => kinds::elsewhere(scene, name)?,
    };
    // "Ohio wurde der Kapitän geboren": another subject, whatever the analysis takes it for.
    let other = annotated.phrases.iter().any(|other| {
        other.tokens != phrase.tokens
            && clause.tokens.start <= other.tokens.start
            && other.tokens.end <= clause.tokens.end
            && other.cases.only() == Some(Case::Nom)
    });
    let equals = matches!(clause.lemma.as_deref(), Some("sein" | "werden" | "bleiben"))
        && clause.right.is_none();
    if other && !equals {
        return None;
    }
    Some(Asked { word: kinds::which(scene, &kind)?, kind, name: name.to_owned(), behind: None })
}

/// "Welche Stadt scheiterte mit seiner Klage?": a possessive of another gender than the kind.
fn is_told_by_pronoun(scene: &Scene, clause: &Clause, gender: Option<Gender>) -> bool {
    clause.tokens.clone().any(|at| {
        let his = scene.annotated.word(at).to_lowercase().starts_with("sein");
        scene.tag(at) == Some(Tag::PPOSAT) && his == (gender == Some(Gender::Fem))
    })
}
