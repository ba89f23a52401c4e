//! The collection around the notes: its one row, note types, deck and deck options, in the JSON
//! that Anki's schema 11 keeps them in.

use rusqlite::{Connection, params};
use serde_json::{Value as Json, json};

use crate::export::names::number;
use crate::export::prepare::Sheet;
use crate::text::fold_space;

/// A note type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Model {
    /// A question whose answer is turned up.
    Question,
    /// A question whose answer is typed.
    Typed,
    /// A text with a gap.
    Gap,
}

/// The fields of every note type. Their names must stay: Anki merges note types by them.
const FIELDS: [&str; 7] =
    ["Frage", "Auswahl", "Antwort", "Auch richtig", "Erklärung", "Beleg", "Artikel"];

const ARTICLE: &str =
    "{{#Artikel}}<details><summary>Text</summary>{{Artikel}}</details>{{/Artikel}}";

const REASONS: &str = "{{#Auch richtig}}<div>{{Auch richtig}}</div>{{/Auch richtig}}{{Erklärung}}\
                       {{#Beleg}}<div class=\"evidence\">{{Beleg}}</div>{{/Beleg}}";

impl Model {
    const ALL: [Self; 3] = [Self::Question, Self::Typed, Self::Gap];

    const fn name(self) -> &'static str {
        match self {
            Self::Question => "Nachlese: Frage",
            Self::Typed => "Nachlese: Eintippen",
            Self::Gap => "Nachlese: Lücke",
        }
    }

    /// Front and back of its card.
    fn sides(self) -> (String, String) {
        match self {
            Self::Question => (
                format!("{{{{Frage}}}}<div class=\"options\">{{{{Auswahl}}}}</div>{ARTICLE}"),
                format!(
                    "{{{{FrontSide}}}}<hr id=\"answer\"><div class=\"answer\">{{{{Antwort}}}}</div>{REASONS}"
                ),
            ),
            Self::Typed => (
                format!("{{{{Frage}}}}<div>{{{{type:Antwort}}}}</div>{ARTICLE}"),
                format!(
                    "{{{{Frage}}}}<hr id=\"answer\"><div>{{{{type:Antwort}}}}</div>{REASONS}{ARTICLE}"
                ),
            ),
            Self::Gap => (
                format!("{{{{cloze:Frage}}}}{ARTICLE}"),
                format!("{{{{cloze:Frage}}}}<hr id=\"answer\">{REASONS}{ARTICLE}"),
            ),
        }
    }
}

/// The id of a note type, the same in every export.
pub(super) fn model_id(model: Model) -> i64 {
    number(&["note type", model.name()])
}

/// The first second of 2024 (UTC): when what does not change was made.
const MADE: i64 = 1_704_067_200;

/// Writes the collection's row.
pub(super) fn write(connection: &Connection, sheet: &Sheet, deck: i64) -> rusqlite::Result<()> {
    let modified = sheet.options.modified;
    let models: serde_json::Map<String, Json> =
        Model::ALL.iter().map(|each| (model_id(*each).to_string(), model(*each, deck))).collect();
    // Two colons part a deck from its sub-deck.
    let title = fold_space(&sheet.quiz.title).replace("::", ":\u{2009}:");
    let name = format!("Nachlese::{title}");
    let decks = json!({
        "1": deck_json(1, "Default", MADE),
        (deck.to_string()): deck_json(deck, &name, modified),
    });
    let conf = json!({
        "activeDecks": [1], "curDeck": 1, "newSpread": 0, "collapseTime": 1200, "timeLim": 0,
        "estTimes": true, "dueCounts": true, "curModel": null, "nextPos": 1, "sortType": "noteFld",
        "sortBackwards": false, "addToCur": true,
    });
    connection.execute(
        "INSERT INTO col VALUES (1, ?1, ?2, ?3, 11, 0, 0, 0, ?4, ?5, ?6, ?7, '{}')",
        params![
            MADE,
            modified.saturating_mul(1000),
            MADE * 1000,
            conf.to_string(),
            Json::Object(models).to_string(),
            decks.to_string(),
            options().to_string(),
        ],
    )?;
    Ok(())
}

fn model(model: Model, deck: i64) -> Json {
    let (front, back) = model.sides();
    let fields: Vec<Json> = FIELDS
        .iter()
        .enumerate()
        .map(|(ord, name)| {
            json!({"name": name, "ord": ord, "sticky": false, "rtl": false, "font": "Arial",
                   "size": 20, "media": []})
        })
        .collect();
    json!({
        "id": model_id(model), "name": model.name(),
        "type": i32::from(model == Model::Gap),
        "mod": MADE, "usn": -1, "sortf": 0, "did": deck, "flds": fields,
        "tmpls": [{"name": "Karte", "ord": 0, "qfmt": front, "afmt": back, "bqfmt": "",
                   "bafmt": "", "did": null}],
        "css": include_str!("../anki.css"),
        "latexPre": "", "latexPost": "", "req": [[0, "any", [0]]], "tags": [], "vers": [],
    })
}

fn deck_json(id: i64, name: &str, modified: i64) -> Json {
    json!({
        "id": id, "name": name, "mod": modified, "usn": -1, "desc": "", "dyn": 0, "conf": 1,
        "collapsed": false, "browserCollapsed": false, "extendNew": 0, "extendRev": 0,
        "newToday": [0, 0], "revToday": [0, 0], "lrnToday": [0, 0], "timeToday": [0, 0],
    })
}

/// The default deck options, which a collection must have.
fn options() -> Json {
    json!({"1": {
        "id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "timer": 0,
        "autoplay": true, "replayq": true, "dyn": false,
        "new": {"bury": false, "delays": [1.0, 10.0], "initialFactor": 2500, "ints": [1, 4, 0],
                "order": 1, "perDay": 20, "separate": true},
        "rev": {"bury": false, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200,
                "fuzz": 0.05, "minSpace": 1},
        "lapse": {"delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0},
    }})
}
