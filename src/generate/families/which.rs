//! "Welches Schiff …?", "In welcher Stadt …?": the name of something whose kind the article tells ("das Schiff
//! Nordwind"), or everybody knows. The kind in the question leaves one answer where "Wer?", "Was?" and "Wo?"
//! leave several.

use super::place::{is_loose, is_one_of_several, takes_place_as_object};
use super::time::own_phrases;
use super::who::is_telling;
use crate::annotate::{
    Annotated, Case, Clause, EntityKind, Gender, Number, Phrase, PhraseKind, Tokens, other_names,
};
use crate::generate::Scene;
use crate::generate::candidate::{Candidate, Family};
use crate::generate::compose::{Part, in_sentence, upper_first};
use crate::generate::kinds::{self, is_kind};
use crate::generate::{answering, lands, nominative, places, stem};
use crate::lexicon::Tag;

/// Proposes an item for every phrase that names something of a known kind.
pub(super) fn propose(scene: &Scene, candidates: &mut Vec<Candidate>) {
    for (_, clause) in super::facts(scene) {
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
    /// The words that the question word stands for.
    tokens: Tokens,
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
    let in_vorfeld = clause.vorfeld.as_ref() == Some(&asked.tokens);
    if phrase.kind == PhraseKind::Pp && !in_vorfeld && !is_loose(scene, clause, phrase)
        || phrase.kind == PhraseKind::Np
            && is_told_by_pronoun(scene, clause, kinds::gender(scene, &asked.kind))
    {
        return None;
    }
    let parts = stem::question(annotated, clause, &asked.word, &asked.tokens)?;
    if !is_telling(scene, &parts) {
        return None;
    }
    // "In welcher Stadt wurde der Bürgermeister von Lindenau gewählt?": one place lies in the other.
    let other =
        |at: usize| annotated.entity_at(at).is_some_and(|entity| entity.kind == EntityKind::Place);
    if phrase.kind == PhraseKind::Pp && Scene::pieces(&parts).into_iter().flatten().any(other) {
        return None;
    }
    let stem = format!("{}?", scene.told_alone(&parts, None)?);
    if kinds::is_told_by_topic(&asked.name, &stem) || lies_there(scene, &parts, &asked.kind) {
        return None;
    }
    let forms = forms(scene, &asked);
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

/// The other words for the answer: with its kind and as it stands, a firm in full, a club in short.
fn forms(scene: &Scene, asked: &Asked) -> Vec<String> {
    let annotated = scene.annotated;
    let Asked { kind, name, .. } = asked;
    let whole = annotated.words(&asked.tokens);
    let mut found = vec![format!("{kind} {name}"), whole.to_owned()];
    found.extend(asked.behind.clone());
    let preposition = whole.split(' ').next().filter(|_| asked.word.split(' ').count() > 2);
    found.extend(preposition.map(|preposition| format!("{} {name}", preposition.to_lowercase())));
    // "Erlanger Klinik"
    let town = places::group_of(name).is_some_and(|group| group.kind == "Stadt");
    if town && nominative::is_body(kind) && !is_place_kind(kind) {
        found.push(format!("{} {kind}", lands::of_town(name)));
    }
    // "Bayern" is a club as well.
    if matches!(kind.as_str(), "Land") || places::group_of(name).is_none() {
        found.extend(other_names(name).map(str::to_owned));
    }
    found.extend(answering::with_legal_forms(annotated, name));
    if kind == "Verein" {
        found.push(format!("FC {name}"));
        let parts = name.split(' ').filter(|part| part.chars().count() >= CLUB);
        let own = |part: &&str| {
            annotated.entities.iter().all(|entity| {
                let words = annotated.words(&entity.tokens);
                words == name || words == *part || !words.contains(*part)
            })
        };
        found.extend(parts.filter(own).map(str::to_owned));
    }
    found
}

/// Kinds of places.
fn is_place_kind(kind: &str) -> bool {
    ["stadt", "land", "staat", "provinz", "gemeinde", "kreis", "bezirk", "insel"]
        .iter()
        .any(|place| kind.to_lowercase().ends_with(place))
}

/// "Welches Land ließ Helfer aus New South Wales kommen?": a place that lies there tells it; another land
/// does not.
fn lies_there(scene: &Scene, parts: &[Part], kind: &str) -> bool {
    let annotated = scene.annotated;
    let inside = |at: usize| {
        annotated.entity_at(at).is_some_and(|entity| {
            let name = annotated.words(&entity.tokens);
            let land = places::group_of(name).is_some_and(|group| group.kind == "Land");
            entity.kind == EntityKind::Place && !(land && kind == "Land")
        })
    };
    is_place_kind(kind) && Scene::pieces(parts).into_iter().flatten().any(inside)
}

/// In letters: "FC" and "04" are no names of a club.
const CLUB: usize = 5;

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
    // A title in quotation marks may be more than the analysis takes for the phrase.
    let name = at + 1..closing_mark(annotated, at + 1).unwrap_or(phrase.tokens.end);
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
        tokens: phrase.tokens.start..name.end,
    })
}

/// In tokens: the longest title.
const LONGEST_NAME: usize = 6;

/// Where the quotation marks end that open at `start`, behind a few words.
fn closing_mark(annotated: &Annotated, start: usize) -> Option<usize> {
    let end = annotated.tokens.len().min(start + LONGEST_NAME + 2);
    let opens = start < end && annotated.word(start) == "„";
    let close = (start..end).find(|&at| annotated.word(at) == "“").map(|at| at + 1);
    close.filter(|_| opens)
}

/// Whether words are a name, or stand in quotation marks; not the genitive of one ("die Bewegung Chiles").
fn is_name(scene: &Scene, name: &Tokens) -> bool {
    let annotated = scene.annotated;
    let proper = |at: usize| matches!(scene.tag(at), Some(Tag::NE | Tag::FM));
    let quoted = annotated.word(name.start) == "„" && annotated.word(name.end - 1) == "“";
    let last = annotated.word(name.end - 1);
    let genitive =
        last.strip_suffix('s').is_some_and(|name| scene.lexicon.name_kinds(name).is_some());
    name.len() <= LONGEST_NAME + 2 && (quoted || name.clone().all(proper) && !genitive)
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

/// "gebaute", "liegenden", "verkaufter": an attribute that may have a place of its own.
fn is_participle(word: &str) -> bool {
    let stem = word.trim_end_matches(['e', 'n', 'm', 'r', 's']);
    stem.ends_with("nd") || stem.ends_with('t') || word.contains("ene")
}

/// "In welcher Stadt": a place by itself, of a kind that everybody knows or the article tells.
fn place(scene: &Scene, clause: &Clause, phrase: &Phrase) -> Option<Asked> {
    let annotated = scene.annotated;
    if phrase.kind != PhraseKind::Pp {
        return None;
    }
    let start = phrase.tokens.start;
    // "in Belgien gebaute Boote": where they were built, not where the clause tells of them.
    if scene.tag(phrase.tokens.end) == Some(Tag::ADJA)
        && is_participle(annotated.word(phrase.tokens.end))
    {
        return None;
    }
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
        tokens: phrase.tokens.clone(),
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
    Some(Asked {
        word: kinds::which(scene, &kind)?,
        kind,
        name: name.to_owned(),
        behind: None,
        tokens: phrase.tokens.clone(),
    })
}

/// "Welche Stadt scheiterte mit seiner Klage?": a possessive of another gender than the kind.
fn is_told_by_pronoun(scene: &Scene, clause: &Clause, gender: Option<Gender>) -> bool {
    clause.tokens.clone().any(|at| {
        let his = scene.annotated.word(at).to_lowercase().starts_with("sein");
        scene.tag(at) == Some(Tag::PPOSAT) && his == (gender == Some(Gender::Fem))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::families::source_test::over_seeds;

    /// The question and its key.
    fn asked(text: &str) -> Option<String> {
        over_seeds(Family::Which, text, |candidate| {
            vec![format!("{} {}", candidate.stem, candidate.answer())]
        })
        .pop()
    }

    #[test]
    fn the_kind_before_a_name_is_in_the_question() {
        for (text, question) in [
            (
                "Das Schiff Bolmex rammte im Mai 2010 in Rostock einen Kran.",
                "Welches Schiff rammte im Mai 2010 in Rostock einen Kran? Bolmex",
            ),
            (
                "Das Schiff „Discovery“ rammte im Mai 2010 in Rostock einen Kran.",
                "Welches Schiff rammte im Mai 2010 in Rostock einen Kran? Discovery",
            ),
            (
                "Auf der kleinen Insel Hallau wurden im Mai 2010 drei Boote verkauft.",
                "Auf welcher Insel wurden im Mai 2010 drei Boote verkauft? Hallau",
            ),
            (
                "Im Stadtteil Lindenau brannten im Mai 2010 drei Lagerhallen.",
                "In welchem Stadtteil brannten im Mai 2010 drei Lagerhallen? Lindenau",
            ),
        ] {
            assert_eq!(asked(text).as_deref(), Some(question));
        }
        // A capital, which the adjective beside it tells, is a town like others.
        let capital = "In der norwegischen Hauptstadt Oslo wurden im Mai 2010 drei Boote verkauft.";
        assert!(!asked(capital).is_some_and(|question| question.contains("Hauptstadt")));
        // A genitive; a noun for no kind of things.
        for text in [
            "Die Partei Norwegens verlor im Mai 2010 in Nordhafen drei Sitze.",
            "Das Ergebnis Bolmex freute im Mai 2010 in Nordhafen drei Gäste.",
        ] {
            assert_eq!(asked(text), None, "{text}");
        }
    }

    #[test]
    fn a_place_of_a_known_kind_is_asked_for_by_it() {
        let made =
            |place: &str| asked(&format!("{place} wurden im Mai 2010 drei Museumsboote verkauft."));
        for (place, which) in [
            ("In Rostock", "In welcher Stadt"),
            ("In Dänemark", "In welchem Land"),
            ("In der Schweiz", "In welchem Land"),
            ("In Hessen", "In welchem Bundesland"),
        ] {
            assert!(made(place).is_some_and(|question| question.starts_with(which)), "{place}");
        }
        // Of a village nobody knows what it is, and German news are from Germany.
        for place in ["In Kranhausen", "In Deutschland", "Etwa in Rostock"] {
            assert_eq!(made(place), None, "{place}");
        }
    }

    #[test]
    fn of_a_name_alone_the_article_tells_the_kind() {
        let made = |before: &str| {
            asked(&format!("{before} Im Mai 2010 verkaufte Nordkran in Rostock drei Lagerhallen."))
        };
        let question = made("Gegründet wurde die Reederei Nordkran 1920.");
        assert!(question.is_some_and(|question| question.starts_with("Welche Reederei verkaufte")));
        assert_eq!(made("Gegründet wurde das 1920."), None);
    }

    #[test]
    fn lands_and_firms_act_and_towns_do_not() {
        let made = |who: &str| asked(&format!("{who} verkaufte im Mai 2010 drei Museumsboote."));
        assert!(made("Dänemark").is_some_and(|question| question.starts_with("Welches Land")));
        assert!(
            made("Siemens").is_some_and(|question| question.starts_with("Welches Unternehmen"))
        );
        assert_eq!(made("Rostock"), None);
        // What everybody knows to be of one firm tells it.
        let shown = |what: &str| asked(&format!("Apple zeigte im Mai 2010 in Rostock {what}."));
        assert!(shown("drei Kräne").is_some());
        assert!(!shown("ein iPhone").is_some_and(|question| question.ends_with("Apple")));
    }

    #[test]
    fn possessives_go_with_the_kind() {
        let made = |whose: &str| {
            asked(&format!(
                "Die Reederei Bolmex verkaufte im Mai 2010 {whose} Lagerhalle in Rostock."
            ))
        };
        assert!(made("ihre").is_some());
        assert_eq!(made("seine"), None);
    }
}
