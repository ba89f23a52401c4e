//! Tables of text for the terminal.

use unicode_width::UnicodeWidthStr as _;

use crate::text::{fold_space, inert};

/// To which side of its column a cell keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// The widest a cell may be, in columns of the terminal.
const WIDEST: usize = 48;

/// Rows of cells, the first one the heading, in columns two blanks apart; each line ends with a
/// line feed and without blanks. Cells come out on one line, inert, and shortened where they are
/// too wide.
pub(super) fn table(sides: &[Side], rows: &[Vec<String>]) -> String {
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| one_line(cell, WIDEST)).collect()).collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..sides.len()).map(width).collect();
    let mut out = String::new();
    for row in &rows {
        let mut line = String::new();
        for ((cell, side), width) in row.iter().zip(sides).zip(&widths) {
            let blanks = " ".repeat(width.saturating_sub(cell.width()));
            match side {
                Side::Left => line.extend([cell.as_str(), &blanks]),
                Side::Right => line.extend([blanks.as_str(), cell]),
            }
            line.push_str("  ");
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// A text of strangers on one line, inert, and at most `widest` columns wide.
pub(super) fn one_line(text: &str, widest: usize) -> String {
    let folded = fold_space(text);
    let text = inert(&folded);
    if text.width() <= widest {
        return text.into_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if short.width() + unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) >= widest {
            break;
        }
        short.push(c);
    }
    short + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_whatever_is_in_them() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows =
            [row(["Name", "%", ""]), row(["Mia", "7", "a"]), row(["張偉\u{1b}[2J", "100", ""])];
        let out = table(&[Side::Left, Side::Right, Side::Left], &rows);
        assert_eq!(out, "Name        %\nMia         7  a\n張偉␛[2J  100\n");
    }

    #[test]
    fn long_cells_are_shortened() {
        assert_eq!(one_line("Ottilie  Wildermuth\n", 10), "Ottilie W…");
        assert_eq!(one_line("Ada", 10), "Ada");
    }
}
