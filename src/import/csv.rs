//! CSV: what `export` writes, and tables as teachers keep them in a spreadsheet. The columns are
//! told in `docs/formats.md`.

use std::collections::BTreeMap;

use super::Format;
use super::draft::Draft;
use super::finding::What;
use super::item::{Found, judgement};
use crate::note;
use crate::quiz::{ItemKind, Key, MAX_OPTIONS, Skill, Task};
use crate::text::{LineIndex, fold_space};

/// The format.
pub(super) struct Csv;

/// A column that is known, by all its names (folded).
const NAMES: &[(Column, &[&str])] = &[
    (Column::Id, &["id"]),
    (Column::Kind, &["kind", "art", "typ", "type"]),
    (Column::Skill, &["skill", "fertigkeit"]),
    (Column::Stem, &["stem", "frage", "question", "aufgabe", "aussage"]),
    (Column::Prompts, &["prompts", "links", "left"]),
    (Column::Options, &["options", "optionen", "auswahl", "rechts", "right"]),
    (Column::Answer, &["answer", "antwort", "lösung", "loesung", "richtig", "correct", "key"]),
    (Column::Accept, &["accept", "auch richtig"]),
    (Column::Evidence, &["evidence", "beleg"]),
    (Column::Explanation, &["explanation", "erklärung", "erklaerung", "feedback"]),
    (Column::Notes, &["notes", "anmerkungen"]),
    (Column::Points, &["points", "punkte"]),
    (Column::Title, &["title", "titel"]),
    (Column::Article, &["article", "artikel", "text"]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Id,
    Kind,
    Skill,
    Stem,
    Prompts,
    Options,
    Answer,
    Accept,
    Evidence,
    Explanation,
    Notes,
    Points,
    Title,
    Article,
    /// One option of a column of its own, by its place from 0.
    Option(usize),
}

impl Format for Csv {
    fn name(&self) -> &'static str {
        "csv"
    }

    fn read(&self, text: &str, draft: &mut Draft) {
        // Excel's own way to name the separator.
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let named = first.trim().to_ascii_lowercase();
        let told = named.strip_prefix("sep=").and_then(|sep| sep.bytes().next());
        let (separator, body, skipped) = match told {
            Some(separator) => (separator, rest, 1),
            None => (separator(first), text, 0),
        };
        if let Some(line) = open_quote(body, separator) {
            draft.note(line + skipped, What::OpenQuote, "");
            return;
        }
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(body.as_bytes());
        let index = LineIndex::new(body);
        let mut columns: Option<Vec<Option<Column>>> = None;
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    draft.note(1, What::Internal, error.to_string());
                    return;
                }
            };
            let line = record.position().map_or(1, |place| line_at(&index, body, place)) + skipped;
            let cells: Vec<String> = record.iter().map(unguarded).collect();
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let Some(columns) = &columns else {
                let found: Vec<Option<Column>> = cells.iter().map(|name| column(name)).collect();
                let has = |wanted| found.contains(&Some(wanted));
                if !has(Column::Stem) || !has(Column::Answer) {
                    draft.note(line, What::Header, cells.join(", "));
                    return;
                }
                columns = Some(found);
                continue;
            };
            if cells.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty()) {
                draft.note(line, What::Columns, cells.len());
                continue;
            }
            row(&Row::new(line, columns, cells), draft);
        }
    }
}

/// The line of a record, from 1; blank lines before it are not part of it.
fn line_at(index: &LineIndex, text: &str, place: &csv::Position) -> usize {
    let at = usize::try_from(place.byte()).unwrap_or(usize::MAX);
    let blank = text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches('\n').len());
    index.position(text, at.saturating_add(blank)).line
}

/// The separator of the header line: the one that stands most often outside of quotation marks.
fn separator(header: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in header.bytes() {
        quoted ^= byte == b'"';
        for (separator, count) in &mut counts {
            *count += usize::from(byte == *separator && !quoted);
        }
    }
    let most = counts.iter().max_by_key(|(_, count)| *count);
    most.filter(|(_, count)| *count > 0).map_or(b',', |(separator, _)| *separator)
}

/// The line of a quotation mark that opens a cell and is never closed.
fn open_quote(text: &str, separator: u8) -> Option<usize> {
    let mut opened = None;
    let mut line = 1;
    let mut start = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match (byte, opened) {
            (b'"', None) if start => opened = Some(line),
            // Two are one that closes nothing.
            (b'"', Some(_)) if bytes.peek() == Some(&b'"') => {
                bytes.next();
            }
            (b'"', Some(_)) => opened = None,
            _ => {}
        }
        line += usize::from(byte == b'\n');
        start = opened.is_none() && (byte == separator || byte == b'\n');
    }
    opened
}

/// A cell without the apostrophe that keeps a spreadsheet from running it.
fn unguarded(cell: &str) -> String {
    let runs = |rest: &str| rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
    cell.strip_prefix('\'').filter(|rest| runs(rest)).unwrap_or(cell).to_owned()
}

fn column(name: &str) -> Option<Column> {
    let name = fold_space(name).to_lowercase();
    if let Some((column, _)) = NAMES.iter().find(|(_, names)| names.contains(&name.as_str())) {
        return Some(*column);
    }
    let mut letters = name.chars();
    if let (Some(letter @ 'a'..='h'), None) = (letters.next(), letters.next()) {
        return ('a'..='h').position(|c| c == letter).map(Column::Option);
    }
    let heads = ["option", "antwort", "answer", "auswahl"];
    let rest = heads.iter().find_map(|head| name.strip_prefix(head))?.trim();
    let mut letters = rest.chars();
    if let (Some(letter @ 'a'..='h'), None) = (letters.next(), letters.next()) {
        return ('a'..='h').position(|c| c == letter).map(Column::Option);
    }
    let number: usize = rest.parse().ok()?;
    (1..=30).contains(&number).then(|| Column::Option(number - 1))
}

/// A row by its columns.
struct Row {
    line: usize,
    cells: BTreeMap<Column, String>,
}

impl Row {
    fn new(line: usize, columns: &[Option<Column>], cells: Vec<String>) -> Self {
        let mut named = BTreeMap::new();
        for (column, cell) in columns.iter().zip(cells) {
            if let Some(column) = column
                && !cell.trim().is_empty()
            {
                // Of two columns of one name the first counts.
                named.entry(*column).or_insert(cell);
            }
        }
        Self { line, cells: named }
    }

    /// A cell, trimmed; empty if there is none.
    fn get(&self, column: Column) -> &str {
        self.cells.get(&column).map_or("", |cell| cell.trim())
    }

    /// The entries of a list cell, one a line.
    fn list(&self, column: Column) -> Vec<String> {
        let lines = self.get(column).lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    /// The options with their places from 0: of their own columns, or of one cell, parted by line
    /// breaks or bars.
    fn options(&self) -> Vec<(usize, String)> {
        let own = self.cells.iter().filter_map(|(column, cell)| match column {
            Column::Option(place) => Some((*place, cell.trim().to_owned())),
            _ => None,
        });
        let own: Vec<(usize, String)> = own.collect();
        if !own.is_empty() {
            return own;
        }
        let cell = self.get(Column::Options);
        let sign = if cell.contains('|') && !cell.contains('\n') { '|' } else { '\n' };
        let parts = cell.split(sign).map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::to_owned).enumerate().collect()
    }

    fn kind(&self, options: &[(usize, String)]) -> Option<ItemKind> {
        let given = self.get(Column::Kind);
        if !given.is_empty() {
            return ItemKind::from_name(given);
        }
        Some(if !self.get(Column::Prompts).is_empty() {
            ItemKind::Match
        } else if !options.is_empty() {
            ItemKind::Choice
        } else if judgement(self.get(Column::Answer)).is_some() {
            ItemKind::Judge
        } else {
            // With a gap in its stem it becomes a cloze item by itself.
            ItemKind::Short
        })
    }
}

fn row(row: &Row, draft: &mut Draft) {
    draft.title(row.get(Column::Title));
    let article = row.cells.get(&Column::Article).map_or("", String::as_str);
    if !article.trim().is_empty() {
        draft.article(row.line, "", article);
    }
    if row.get(Column::Stem).is_empty() && row.get(Column::Answer).is_empty() {
        return;
    }
    let Some(mut found) = item(row, draft) else { return };
    found.id = Some(row.get(Column::Id).to_owned()).filter(|id| !id.is_empty());
    found.skill = Skill::from_name(row.get(Column::Skill));
    found.feedback = row.get(Column::Explanation).to_owned();
    found.evidence = row.list(Column::Evidence);
    let points = row.get(Column::Points);
    if !points.is_empty() {
        found.points = points.parse().unwrap_or(0);
    }
    // A note stands on the line of its option.
    let notes = row.cells.get(&Column::Notes).map_or("", String::as_str);
    let about = row.options().into_iter().map(|(_, option)| option);
    found.notes = about.zip(notes.lines().map(str::trim).map(str::to_owned)).collect();
    draft.add(found);
}

fn item(row: &Row, draft: &mut Draft) -> Option<Found> {
    let stem = row.get(Column::Stem).to_owned();
    let answer = row.get(Column::Answer);
    let options = row.options();
    let Some(kind) = row.kind(&options) else {
        draft.note(row.line, What::Kind, row.get(Column::Kind));
        return None;
    };
    if options.len() > MAX_OPTIONS {
        let fault = note!("file-too-many", key = "options", n = options.len(), most = MAX_OPTIONS);
        draft.note(row.line, What::Invalid, fault);
        return None;
    }
    match kind {
        ItemKind::Choice => {
            let keys = chosen(answer, &options);
            let options = options.into_iter().map(|(_, option)| option).collect();
            let Some(keys) = keys.filter(|keys| !keys.is_empty()) else {
                draft.note(row.line, What::NoKey, answer);
                return None;
            };
            Some(Found::new(row.line, stem, Task::Choice { options }, Key::Choice(keys)))
        }
        ItemKind::Cloze | ItemKind::Short => {
            let mut answers = vec![answer.to_owned()];
            answers.extend(row.list(Column::Accept));
            Found::typed(row.line, &stem, answers)
        }
        ItemKind::Judge => {
            let Some(judgement) = judgement(answer) else {
                draft.note(row.line, What::NoKey, answer);
                return None;
            };
            Some(Found::new(row.line, stem, Task::Judge, Key::Judge(judgement)))
        }
        ItemKind::Match => {
            let prompts = row.list(Column::Prompts);
            let rights = row.list(Column::Answer);
            if prompts.len() != rights.len() {
                draft.note(row.line, What::NoKey, rights.len().to_string());
                return None;
            }
            let spare =
                options.into_iter().map(|(_, option)| option).filter(|o| !rights.contains(o));
            let spare: Vec<(String, String)> = spare.map(|o| (String::new(), o)).collect();
            let pairs = prompts.into_iter().zip(rights).chain(spare).collect();
            Some(Found::pairs(row.line, stem, pairs))
        }
        ItemKind::Order => Some(Found::order(row.line, stem, row.list(Column::Answer))),
    }
}

/// The options that the answer names: by their texts, one a line, or by letters or numbers.
/// `None` if one of them names none, or if it could be a text as well as a number.
fn chosen(answer: &str, options: &[(usize, String)]) -> Option<Vec<String>> {
    let of = |text: &str| {
        let wanted = fold_space(text);
        options.iter().find(|(_, option)| fold_space(option) == wanted).map(|(_, o)| o.clone())
    };
    let by_text: Option<Vec<String>> = answer.lines().map(of).collect();
    if by_text.as_ref().is_some_and(|keys| !keys.is_empty()) {
        return by_text;
    }
    let numbers =
        options.iter().any(|(_, option)| option.starts_with(|c: char| c.is_ascii_digit()));
    let by_name = |name: &str| {
        let name = name.trim().trim_end_matches([')', '.']);
        let mut letters = name.chars();
        let place = match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_ascii_alphabetic() => {
                ('A'..='Z').position(|c| c == letter.to_ascii_uppercase())?
            }
            _ if numbers => return None,
            _ => name.parse::<usize>().ok()?.checked_sub(1)?,
        };
        options.iter().find(|(at, _)| *at == place).map(|(_, option)| option.clone())
    };
    let names = answer.split([',', ';', '|', '\n', ' ']).filter(|name| !name.trim().is_empty());
    names.map(by_name).collect()
}
