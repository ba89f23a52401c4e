//! CSV after RFC 4180: commas, CRLF, quotation marks doubled. The columns are told in
//! `docs/formats.md`; `import` reads them back. Lists stand one entry a line in their cell.

use std::borrow::Cow;

use super::loss::{Losses, Lost};
use super::prepare::{Sheet, note_of};
use super::{ExportError, Format};
use crate::quiz::{Item, Key, Task};

/// The format.
pub(super) struct Csv;

/// The columns, in their order.
const COLUMNS: [&str; 14] = [
    "id",
    "kind",
    "skill",
    "stem",
    "prompts",
    "options",
    "answer",
    "accept",
    "evidence",
    "explanation",
    "notes",
    "points",
    "title",
    "article",
];

impl Format for Csv {
    fn name(&self) -> &'static str {
        "csv"
    }

    fn write(&self, sheet: &Sheet, losses: &mut Losses) -> Result<Vec<u8>, ExportError> {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        let failed = |error: csv::Error| ExportError::Failed(error.into());
        writer.write_record(COLUMNS).map_err(failed)?;
        for (number, item) in sheet.items() {
            let first = number == 1;
            let title = if first { sheet.quiz.title.as_str() } else { "" };
            let article = sheet.article().filter(|_| first).map_or("", |a| a.text.as_str());
            let record = record(item, number, losses);
            let cells = record.into_iter().chain([title.to_owned(), article.to_owned()]);
            writer.write_record(cells.map(|cell| guarded(&cell).into_owned())).map_err(failed)?;
        }
        writer.into_inner().map_err(|error| ExportError::Failed(error.into_error().into()))
    }
}

fn record(item: &Item, number: usize, losses: &mut Losses) -> [String; 12] {
    let mut list = |texts: &[String]| {
        if texts.iter().any(|text| text.contains('\n')) {
            losses.item(Lost::Replaced, number);
        }
        texts.iter().map(|text| text.replace('\n', " ")).collect::<Vec<_>>().join("\n")
    };
    let prompts = match &item.task {
        Task::Match { prompts, .. } => list(prompts),
        _ => String::new(),
    };
    let (answer, accept) = match (&item.key, &item.task) {
        (Some(Key::Choice(texts) | Key::Order(texts)), _) => (list(texts), String::new()),
        (Some(Key::Text { answer, accept }), _) => (answer.clone(), list(accept)),
        (Some(Key::Judge(judgement)), _) => (judgement.to_string(), String::new()),
        // The options of the prompts, in the prompts' order.
        (Some(Key::Match(pairs)), Task::Match { prompts, .. }) => {
            let option = |prompt: &String| {
                let pair = pairs.iter().find(|(of, _)| of == prompt);
                pair.map_or_else(String::new, |(_, option)| option.clone())
            };
            (list(&prompts.iter().map(option).collect::<Vec<_>>()), String::new())
        }
        _ => (String::new(), String::new()),
    };
    let options = item.task.options();
    // A note stands on the line of its option.
    let notes: Vec<String> =
        options.iter().map(|o| note_of(item, o).unwrap_or_default().to_owned()).collect();
    let carried = notes.iter().filter(|note| !note.is_empty()).count();
    let notes = list(&notes);
    let cells = [
        item.id.clone(),
        item.kind().to_string(),
        item.skill.to_string(),
        item.stem.clone(),
        prompts,
        list(options),
        answer,
        accept,
        list(&item.evidence),
        item.explanation.clone().unwrap_or_default(),
        notes.trim_end_matches('\n').to_owned(),
        item.points.to_string(),
    ];
    if carried < item.notes.len() {
        losses.item(Lost::Notes, number);
    }
    cells
}

/// A cell that a spreadsheet would run as a formula is headed by an apostrophe; `import` takes it
/// off again (OWASP, "CSV Injection").
fn guarded(cell: &str) -> Cow<'_, str> {
    let runs = cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
    if runs { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}
