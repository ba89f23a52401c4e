//! The results as CSV for spreadsheets.

use clap::ValueEnum;

use super::words;
use crate::class::{Class, ItemStatistics, Mark, Scale};
use crate::cli::{CliError, cause};
use crate::messages::Messages;
use crate::note;
use crate::quiz::Quiz;
use crate::text::{fold_space, inert};

/// How the fields of a CSV file are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Separator {
    /// Commas between fields, points in numbers, as RFC 4180 has it.
    Comma,
    /// Semicolons between fields, commas in numbers, and a byte order mark: what Excel opens by
    /// a double click where German is its language.
    Semicolon,
}

/// A CSV file as it is written.
struct Sheet {
    separator: Separator,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    fn number(&self, plain: String) -> String {
        match self.separator {
            Separator::Comma => plain,
            Separator::Semicolon => plain.replace('.', ","),
        }
    }

    fn write(&self) -> Result<String, CliError> {
        let delimiter = match self.separator {
            Separator::Comma => b',',
            Separator::Semicolon => b';',
        };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(Vec::new());
        let failed = |error: &(dyn std::error::Error + 'static)| {
            CliError::environment(note!("table-failed")).because(cause::of(error))
        };
        for row in &self.rows {
            writer.write_record(row).map_err(|error| failed(&error))?;
        }
        let bytes = writer.into_inner().map_err(|error| failed(&error))?;
        let text = String::from_utf8(bytes).map_err(|error| failed(&error))?;
        Ok(match self.separator {
            Separator::Comma => text,
            Separator::Semicolon => format!("\u{feff}{text}"),
        })
    }
}

/// A text of strangers in a field: on one line, inert, and with an apostrophe before what a
/// spreadsheet would take for a formula (`=`, `+`, `-`, `@`, also in full width; see OWASP, "CSV
/// Injection").
pub(super) fn guarded(text: &str) -> String {
    let folded = fold_space(text);
    let text = inert(&folded);
    if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\'']) {
        format!("'{text}")
    } else {
        text.into_owned()
    }
}

/// A number of hundredths with its decimals, `1234` as `12.34`.
fn decimal(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The pupils, with the points of each item.
///
/// # Errors
/// None in practice; the writer's own.
pub(super) fn pupils(
    class: &Class,
    quiz: &Quiz,
    scale: Option<&Scale>,
    separator: Separator,
    messages: &Messages,
) -> Result<String, CliError> {
    let mut sheet = Sheet { separator, rows: Vec::new() };
    let mut heading: Vec<String> =
        ["name", "file", "started", "seconds", "points", "max", "percent", "mark"]
            .map(str::to_owned)
            .to_vec();
    heading.extend(quiz.items.iter().map(|item| guarded(&item.id)));
    heading.push("remarks".to_owned());
    sheet.rows.push(heading);
    for paper in &class.papers {
        let tenths = words::tenths(paper.points, class.max);
        let mark = scale.and_then(|scale| scale.mark(paper.points, class.max)).unwrap_or("");
        let mut row = vec![
            guarded(paper.name.as_deref().unwrap_or("")),
            guarded(&paper.file),
            guarded(paper.started.as_deref().unwrap_or("")),
            sheet.number(format!("{:.1}", paper.seconds)),
            sheet.number(decimal(paper.points.hundredths())),
            sheet.number(decimal(class.max.hundredths())),
            sheet.number(format!("{}.{}", tenths / 10, tenths % 10)),
            guarded(mark),
        ];
        row.extend(paper.marks.iter().map(|mark| match mark {
            Mark::Missing => String::new(),
            given @ Mark::Given { .. } => sheet.number(decimal(given.points().hundredths())),
        }));
        let remarks: Vec<String> =
            paper.notes.iter().map(|note| words::note(note, quiz, messages)).collect();
        row.push(guarded(&remarks.join("; ")));
        sheet.rows.push(row);
    }
    for name in &class.absent {
        let mut row = vec![String::new(); sheet.rows[0].len()];
        row[0] = guarded(name);
        if let Some(last) = row.last_mut() {
            *last = guarded(&messages.text("grade-handed-in-nothing"));
        }
        sheet.rows.push(row);
    }
    sheet.write()
}

/// The items with their statistics.
///
/// # Errors
/// None in practice; the writer's own.
pub(super) fn items(
    quiz: &Quiz,
    statistics: &[ItemStatistics],
    separator: Separator,
    messages: &Messages,
) -> Result<String, CliError> {
    let mut sheet = Sheet { separator, rows: Vec::new() };
    let heading = [
        "number",
        "item",
        "kind",
        "skill",
        "stem",
        "papers",
        "answered",
        "facility",
        "discrimination",
        "median_seconds",
        "chosen",
    ];
    sheet.rows.push(heading.map(str::to_owned).to_vec());
    for (at, (item, found)) in quiz.items.iter().zip(statistics).enumerate() {
        let number = |value: Option<f64>| {
            value.map_or_else(String::new, |value| sheet.number(format!("{value:.3}")))
        };
        let chosen: Vec<String> = found
            .tallies
            .iter()
            .map(|tally| {
                let sign = if tally.right { "✓ " } else { "" };
                format!("{sign}{}: {}", words::chosen(&tally.chosen, messages), tally.count)
            })
            .collect();
        let row = vec![
            (at + 1).to_string(),
            guarded(&item.id),
            item.kind().name().to_owned(),
            item.skill.name().to_owned(),
            guarded(&item.stem),
            found.papers.to_string(),
            found.answered.to_string(),
            number(found.facility),
            number(found.discrimination),
            number(found.seconds),
            guarded(&chosen.join(" | ")),
        ];
        sheet.rows.push(row);
    }
    sheet.write()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded() {
        for (given, written) in [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            (" \t\r\n+49 170", "'+49 170"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("Mia\u{1b}[2J\nSchulz", "Mia␛[2J Schulz"),
            ("Mia, \"die\" Große", "Mia, \"die\" Große"),
        ] {
            assert_eq!(guarded(given), written);
        }
    }

    #[test]
    fn a_field_cannot_break_the_rows() {
        let sheet = Sheet {
            separator: Separator::Semicolon,
            rows: vec![vec![guarded("a;\"b\"\r\nc"), decimal(1205)]],
        };
        assert_eq!(sheet.write().unwrap(), "\u{feff}\"a;\"\"b\"\" c\";12.05\r\n");
        assert_eq!(sheet.number(decimal(1205)), "12,05");
    }
}
