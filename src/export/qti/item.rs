//! One item: declarations, interaction, scoring, feedback.

use crate::export::ExportError;
use crate::export::feedback;
use crate::export::loss::{Losses, Lost};
use crate::export::prepare::{Sheet, note_of};
use crate::export::qti::{QTI, QTI_PLACE, SCHEMA};
use crate::export::xml::Xml;
use crate::quiz::{Item, Key, Task};
use crate::text::{fold_letters, fold_space};

/// How the response is compared with the key.
enum Scoring {
    /// All or nothing.
    Whole,
    /// Key and share of the points for each part; `text` maps ignore case.
    Parts { entries: Vec<(String, f64)>, text: bool },
}

/// What a response is made of.
struct Response {
    cardinality: &'static str,
    kind: &'static str,
    right: Vec<String>,
    scoring: Scoring,
}

/// The item's file; `None` if it cannot be carried.
pub(super) fn document(
    sheet: &Sheet,
    item: &Item,
    number: usize,
    name: &str,
    losses: &mut Losses,
) -> Option<Result<Vec<u8>, ExportError>> {
    let Some(response) = response(sheet, item) else {
        losses.item(Lost::Kind, number);
        return None;
    };
    let choices = matches!(item.task, Task::Choice { .. });
    let notes = choices && !item.notes.is_empty();
    if !choices && !item.notes.is_empty() {
        losses.item(Lost::Notes, number);
    }
    if matches!(item.task, Task::Order { .. }) {
        losses.item(Lost::Partial, number);
    }
    let mut xml = Xml::new();
    xml.start(
        "assessmentItem",
        &[
            ("xmlns", QTI),
            ("xmlns:xsi", SCHEMA),
            ("xsi:schemaLocation", QTI_PLACE),
            ("identifier", name),
            ("title", &feedback::title(number, item)),
            ("xml:lang", &sheet.quiz.language),
            ("adaptive", "false"),
            ("timeDependent", "false"),
            ("toolName", "nachlese"),
        ],
    );
    declarations(&mut xml, item, &response, notes);
    xml.start("itemBody", &[]);
    interaction(&mut xml, sheet, item, notes);
    xml.end();
    processing(&mut xml, item, &response, notes);
    if feedback::has_any(item) {
        let shown =
            [("outcomeIdentifier", "FEEDBACK"), ("identifier", "shown"), ("showHide", "show")];
        xml.start("modalFeedback", &shown);
        for line in feedback::lines(sheet, item) {
            xml.within("p", &[], |xml| lines(xml, &line));
        }
        xml.end();
    }
    Some(xml.finish())
}

/// The right response and how parts of it count; `None` if the item has no key.
#[allow(clippy::cast_precision_loss)]
fn response(sheet: &Sheet, item: &Item) -> Option<Response> {
    let points = f64::from(item.points);
    let share = |count: usize| points / count.max(1) as f64;
    Some(match (&item.task, item.key.as_ref()?) {
        (Task::Choice { .. } | Task::Judge, _) => {
            let choices = sheet.choices(item)?;
            let names = |right: bool| {
                let all = choices.iter().enumerate().filter(move |(_, c)| c.1 == right);
                all.map(|(at, _)| option_name(at)).collect::<Vec<_>>()
            };
            let right = names(true);
            let scoring = if right.len() == 1 {
                Scoring::Whole
            } else {
                let share = share(right.len());
                let plus = right.iter().map(|name| (name.clone(), share));
                let minus = names(false).into_iter().map(|name| (name, -share));
                Scoring::Parts { entries: plus.chain(minus).collect(), text: false }
            };
            let cardinality = if right.len() == 1 { "single" } else { "multiple" };
            Response { cardinality, kind: "identifier", right, scoring }
        }
        (Task::Cloze | Task::Short, Key::Text { answer, accept }) => {
            let mut entries: Vec<(String, f64)> = Vec::new();
            let mut seen = std::collections::BTreeSet::new();
            for text in std::iter::once(answer).chain(accept) {
                if seen.insert(fold_letters(text)) {
                    entries.push((fold_space(text), points));
                }
            }
            Response {
                cardinality: "single",
                kind: "string",
                right: vec![fold_space(answer)],
                scoring: Scoring::Parts { entries, text: true },
            }
        }
        (Task::Match { prompts, options }, Key::Match(pairs)) => {
            let place = |texts: &[String], wanted: &String| texts.iter().position(|t| t == wanted);
            let right: Vec<String> = pairs
                .iter()
                .filter_map(|(prompt, option)| {
                    let (of, to) = (place(prompts, prompt)?, place(options, option)?);
                    Some(format!("{} {}", prompt_name(of), option_name(to)))
                })
                .collect();
            let share = share(right.len());
            let entries = right.iter().map(|pair| (pair.clone(), share)).collect();
            Response {
                cardinality: "multiple",
                kind: "directedPair",
                right,
                scoring: Scoring::Parts { entries, text: false },
            }
        }
        (Task::Order { options }, Key::Order(order)) => {
            let mut free: Vec<(usize, &String)> = options.iter().enumerate().collect();
            let mut right = Vec::new();
            for line in order {
                let at = free.iter().position(|(_, option)| *option == line)?;
                right.push(option_name(free.remove(at).0));
            }
            Response { cardinality: "ordered", kind: "identifier", right, scoring: Scoring::Whole }
        }
        _ => return None,
    })
}

fn option_name(at: usize) -> String {
    format!("o{}", at + 1)
}

fn prompt_name(at: usize) -> String {
    format!("p{}", at + 1)
}

/// A number as a schema's double, without needless digits.
fn decimal(value: f64) -> String {
    let text = format!("{value:.5}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn declarations(xml: &mut Xml, item: &Item, response: &Response, notes: bool) {
    xml.start(
        "responseDeclaration",
        &[
            ("identifier", "RESPONSE"),
            ("cardinality", response.cardinality),
            ("baseType", response.kind),
        ],
    );
    xml.within("correctResponse", &[], |xml| {
        for value in &response.right {
            xml.leaf("value", &[], value);
        }
    });
    if let Scoring::Parts { entries, text } = &response.scoring {
        let most = item.points.to_string();
        let mapping = [("lowerBound", "0"), ("upperBound", most.as_str()), ("defaultValue", "0")];
        xml.within("mapping", &mapping, |xml| {
            for (key, value) in entries {
                let value = decimal(*value);
                let mut attributes = vec![("mapKey", key.as_str()), ("mappedValue", &value)];
                if *text {
                    attributes.push(("caseSensitive", "false"));
                }
                xml.empty("mapEntry", &attributes);
            }
        });
    }
    xml.end();
    let float = |name: &'static str, value: &str, xml: &mut Xml| {
        let attributes = [("identifier", name), ("cardinality", "single"), ("baseType", "float")];
        xml.within("outcomeDeclaration", &attributes, |xml| {
            xml.within("defaultValue", &[], |xml| xml.leaf("value", &[], value));
        });
    };
    float("SCORE", "0", xml);
    float("MAXSCORE", &item.points.to_string(), xml);
    let name = |name: &'static str, cardinality: &'static str, xml: &mut Xml| {
        xml.empty(
            "outcomeDeclaration",
            &[("identifier", name), ("cardinality", cardinality), ("baseType", "identifier")],
        );
    };
    if feedback::has_any(item) {
        name("FEEDBACK", "single", xml);
    }
    if notes {
        name("NOTE", response.cardinality, xml);
    }
}

fn interaction(xml: &mut Xml, sheet: &Sheet, item: &Item, notes: bool) {
    let stem = item.stem.trim();
    match &item.task {
        Task::Choice { options } => {
            let several = matches!(&item.key, Some(Key::Choice(keys)) if keys.len() > 1);
            let most = if several { "0" } else { "1" };
            choice(xml, stem, most, "true", options.len(), |xml, at| {
                let Some(option) = options.get(at) else { return };
                xml.text(&fold_space(option));
                if let Some(note) = note_of(item, option).filter(|_| notes) {
                    let shown = [
                        ("outcomeIdentifier", "NOTE"),
                        ("identifier", &option_name(at)),
                        ("showHide", "show"),
                    ];
                    xml.leaf("feedbackInline", &shown, &format!(" – {}", fold_space(note)));
                }
            });
        }
        Task::Judge => {
            let names = sheet.verdicts();
            choice(xml, stem, "1", "false", names.len(), |xml, at| {
                xml.text(names.get(at).map_or("", |(_, name)| *name));
            });
        }
        Task::Cloze => {
            let (before, after) = stem.split_once("___").unwrap_or((stem, ""));
            xml.within("p", &[], |xml| {
                lines(xml, before);
                xml.empty("textEntryInteraction", &[("responseIdentifier", "RESPONSE")]);
                lines(xml, after);
            });
        }
        Task::Short => {
            xml.within("p", &[], |xml| lines(xml, stem));
            xml.within("p", &[], |xml| {
                xml.empty("textEntryInteraction", &[("responseIdentifier", "RESPONSE")]);
            });
        }
        Task::Match { prompts, options } => {
            let most = prompts.len().to_string();
            xml.start(
                "matchInteraction",
                &[
                    ("responseIdentifier", "RESPONSE"),
                    ("shuffle", "true"),
                    ("maxAssociations", &most),
                ],
            );
            prompt(xml, stem);
            let sides = [
                (prompts, prompt_name as fn(usize) -> String, "1"),
                (options, option_name, most.as_str()),
            ];
            for (texts, name, most) in sides {
                xml.start("simpleMatchSet", &[]);
                for (at, text) in texts.iter().enumerate() {
                    let attributes = [("identifier", name(at)), ("matchMax", most.to_owned())];
                    let attributes: Vec<(&str, &str)> =
                        attributes.iter().map(|(key, value)| (*key, value.as_str())).collect();
                    xml.leaf("simpleAssociableChoice", &attributes, &fold_space(text));
                }
                xml.end();
            }
            xml.end();
        }
        Task::Order { options } => {
            let attributes = [("responseIdentifier", "RESPONSE"), ("shuffle", "true")];
            xml.start("orderInteraction", &attributes);
            prompt(xml, stem);
            for (at, option) in options.iter().enumerate() {
                let name = option_name(at);
                xml.leaf("simpleChoice", &[("identifier", &name)], &fold_space(option));
            }
            xml.end();
        }
    }
}

fn choice(
    xml: &mut Xml,
    stem: &str,
    most: &str,
    shuffle: &str,
    count: usize,
    content: impl Fn(&mut Xml, usize),
) {
    xml.start(
        "choiceInteraction",
        &[("responseIdentifier", "RESPONSE"), ("shuffle", shuffle), ("maxChoices", most)],
    );
    prompt(xml, stem);
    for at in 0..count {
        let name = option_name(at);
        xml.within("simpleChoice", &[("identifier", &name)], |xml| content(xml, at));
    }
    xml.end();
}

fn prompt(xml: &mut Xml, stem: &str) {
    xml.within("prompt", &[], |xml| lines(xml, stem));
}

/// Text with its line breaks.
pub(super) fn lines(xml: &mut Xml, text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            xml.empty("br", &[]);
        }
        if !line.is_empty() {
            xml.text(line);
        }
    }
}

fn processing(xml: &mut Xml, item: &Item, response: &Response, notes: bool) {
    xml.start("responseProcessing", &[]);
    match response.scoring {
        Scoring::Whole => xml.within("responseCondition", &[], |xml| {
            xml.within("responseIf", &[], |xml| {
                xml.within("match", &[], |xml| {
                    xml.empty("variable", &[("identifier", "RESPONSE")]);
                    xml.empty("correct", &[("identifier", "RESPONSE")]);
                });
                let points = item.points.to_string();
                xml.within("setOutcomeValue", &[("identifier", "SCORE")], |xml| {
                    xml.leaf("baseValue", &[("baseType", "float")], &points);
                });
            });
        }),
        Scoring::Parts { .. } => {
            xml.within("setOutcomeValue", &[("identifier", "SCORE")], |xml| {
                xml.empty("mapResponse", &[("identifier", "RESPONSE")]);
            });
        }
    }
    if notes {
        xml.within("setOutcomeValue", &[("identifier", "NOTE")], |xml| {
            xml.empty("variable", &[("identifier", "RESPONSE")]);
        });
    }
    if feedback::has_any(item) {
        xml.within("setOutcomeValue", &[("identifier", "FEEDBACK")], |xml| {
            xml.leaf("baseValue", &[("baseType", "identifier")], "shown");
        });
    }
    xml.end();
}
