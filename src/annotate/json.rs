//! The analysis as data: one JSON object, offsets in Unicode code points into its text.

use serde_json::{Value, json};

use super::model::{
    Annotated, Case, ClauseKind, EntityKind, Form, Function, Gender, Mood, Morph, Number,
    PhraseKind, Tense, Tokens,
};
use crate::lexicon::{Lexicon, Upos};
use crate::text::CodePoints;

impl Annotated {
    /// The analysis in the shape of `nachlese analyze`; `id` names the document.
    #[must_use]
    pub fn to_json(&self, id: &str, lexicon: &Lexicon) -> Value {
        let writer = Writer { annotated: self, points: CodePoints::new(&self.text) };
        let words: Vec<&str> = (0..self.tokens.len()).map(|at| self.word(at)).collect();
        let tags: Vec<_> = self.tokens.iter().map(|token| token.tag).collect();
        let upos = lexicon.upos(&words, &tags);
        json!({
            "id": id,
            "title": self.title,
            "text": self.text,
            "language": "de",
            "level": self.readability(lexicon).map(|found| found.level()),
            "sentences": self.sentences.iter().map(|each| writer.tokens(&each.tokens)).collect::<Vec<_>>(),
            "tokens": writer.token_values(&upos),
            "clauses": writer.clauses(),
            "phrases": writer.phrases(),
            "entities": writer.entities(),
            "referents": writer.referents(),
            "attributions": writer.attributions(),
        })
    }
}

struct Writer<'a> {
    annotated: &'a Annotated,
    points: CodePoints,
}

impl Writer<'_> {
    fn tokens(&self, tokens: &Tokens) -> Value {
        let span = self.annotated.span(tokens);
        let text = &self.annotated.text;
        json!([self.points.at(text, span.start()), self.points.at(text, span.end())])
    }

    fn maybe(&self, tokens: Option<&Tokens>) -> Value {
        tokens.map_or(Value::Null, |tokens| self.tokens(tokens))
    }

    fn pieces(&self, pieces: &[Tokens]) -> Value {
        pieces.iter().map(|piece| self.tokens(piece)).collect()
    }

    fn token_values(&self, upos: &[Upos]) -> Value {
        self.annotated
            .tokens
            .iter()
            .enumerate()
            .map(|(at, token)| {
                json!({
                    "span": self.tokens(&(at..at + 1)),
                    "lemma": token.lemma,
                    "pos": upos.get(at).map(|upos| format!("{upos:?}")),
                    "tag": token.tag.name(),
                    "feats": features(token.morph),
                })
            })
            .collect()
    }

    fn clauses(&self) -> Value {
        self.annotated
            .clauses
            .iter()
            .map(|clause| {
                json!({
                    "span": self.tokens(&clause.tokens),
                    "kind": clause_kind(clause.kind),
                    "fields": {
                        "vorfeld": self.maybe(clause.vorfeld.as_ref()),
                        "left": self.maybe(clause.left.as_ref()),
                        "mittelfeld": self.maybe(clause.mittelfeld.as_ref()),
                        "right": self.maybe(clause.right.as_ref()),
                        "nachfeld": self.maybe(clause.nachfeld.as_ref()),
                    },
                    "finite": self.maybe(clause.finite.map(|finite| finite..finite + 1).as_ref()),
                    "verb": clause.lemma,
                    "passive": clause.passive,
                    "certain": clause.certain,
                })
            })
            .collect()
    }

    fn phrases(&self) -> Value {
        self.annotated
            .phrases
            .iter()
            .map(|phrase| {
                json!({
                    "span": self.tokens(&phrase.tokens),
                    "kind": match phrase.kind {
                        PhraseKind::Np => "np",
                        PhraseKind::Pp => "pp",
                        PhraseKind::Adverb => "advp",
                    },
                    "function": phrase.function.map(function),
                    "case": phrase.cases.only().map(case),
                })
            })
            .collect()
    }

    fn entities(&self) -> Value {
        self.annotated
            .entities
            .iter()
            .map(|entity| {
                json!({
                    "span": self.tokens(&entity.tokens),
                    "kind": entity_kind(entity.kind),
                    "referent": entity.referent,
                    "value": entity.value,
                })
            })
            .collect()
    }

    fn referents(&self) -> Value {
        self.annotated
            .referents
            .iter()
            .enumerate()
            .map(|(id, referent)| {
                let mentions: Vec<Value> =
                    referent.mentions.iter().map(|mention| self.tokens(&mention.tokens)).collect();
                json!({
                    "id": id,
                    "name": referent.name,
                    "kind": entity_kind(referent.kind),
                    "mentions": mentions,
                })
            })
            .collect()
    }

    fn attributions(&self) -> Value {
        self.annotated
            .attributions
            .iter()
            .map(|each| {
                json!({
                    "quote": self.pieces(&each.quote),
                    "speaker": self.pieces(&each.speaker),
                    "cue": self.pieces(&each.cue),
                    "addressee": self.pieces(&each.addressee),
                    "carrier": self.pieces(&each.carrier),
                    "form": form(each.form),
                    "rule": format!("{:?}", each.rule),
                    "confidence": (each.confidence * 1000.0).round() / 1000.0,
                    "referent": each.referent,
                })
            })
            .collect()
    }
}

/// Features in the notation of Universal Dependencies, in alphabetical order.
fn features(morph: Morph) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |name: &str, value: Option<&str>| {
        parts.extend(value.map(|value| format!("{name}={value}")));
    };
    add(
        "Case",
        morph.case.map(|each| match each {
            Case::Nom => "Nom",
            Case::Acc => "Acc",
            Case::Dat => "Dat",
            Case::Gen => "Gen",
        }),
    );
    add(
        "Gender",
        morph.gender.map(|each| match each {
            Gender::Masc => "Masc",
            Gender::Fem => "Fem",
            Gender::Neut => "Neut",
        }),
    );
    // Both Konjunktive are "Sub" in the German treebanks.
    add(
        "Mood",
        morph.mood.map(|each| match each {
            Mood::Indicative => "Ind",
            Mood::Konjunktiv1 | Mood::Konjunktiv2 => "Sub",
            Mood::Imperative => "Imp",
        }),
    );
    add(
        "Number",
        morph.number.map(|each| match each {
            Number::Sing => "Sing",
            Number::Plur => "Plur",
        }),
    );
    add(
        "Person",
        morph.person.map(|each| match each {
            1 => "1",
            2 => "2",
            _ => "3",
        }),
    );
    add(
        "Tense",
        morph.tense.map(|each| match each {
            Tense::Present => "Pres",
            Tense::Past => "Past",
        }),
    );
    parts.join("|")
}

fn clause_kind(kind: ClauseKind) -> &'static str {
    match kind {
        ClauseKind::Main => "main",
        ClauseKind::Subordinate => "subordinate",
        ClauseKind::Relative => "relative",
        ClauseKind::Infinitive => "infinitive",
        ClauseKind::Interrogative => "interrogative",
        ClauseKind::VerbFirst => "verb-first",
        ClauseKind::Fragment => "fragment",
    }
}

fn function(function: Function) -> &'static str {
    match function {
        Function::Subject => "subject",
        Function::Object => "object",
        Function::IndirectObject => "indirect-object",
        Function::Predicative => "predicative",
        Function::Time => "time",
        Function::Place => "place",
        Function::Manner => "manner",
        Function::Reason => "reason",
        Function::Agent => "agent",
        Function::Attribute => "attribute",
    }
}

fn case(case: Case) -> &'static str {
    match case {
        Case::Nom => "nom",
        Case::Acc => "acc",
        Case::Dat => "dat",
        Case::Gen => "gen",
    }
}

fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Medium => "medium",
        EntityKind::Place => "place",
        EntityKind::Date => "date",
        EntityKind::Duration => "duration",
        EntityKind::Number => "number",
        EntityKind::Ordinal => "ordinal",
        EntityKind::Money => "money",
        EntityKind::Percent => "percent",
        EntityKind::Event => "event",
        EntityKind::Other => "other",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "direct",
        Form::Indirect => "indirect",
        Form::Free => "free",
        Form::Reported => "reported",
    }
}
