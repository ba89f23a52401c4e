//! Draws the screens that the README shows, as SVG:
//! `cargo run --example screens -- docs/screens`.
//!
//! The quizzes are the bundled ones; scores and dates in the pictures are invented.

#![allow(clippy::print_stdout)]

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use nachlese::messages::{Lang, Messages};
use nachlese::quiz::{self, FileFormat, Quiz};
use nachlese::sitting::Sitting;
use nachlese::tui::{
    Entry, Event, Keymap, Opened, Origin, Source, State, Theme, ThemeName, draw, update,
};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;
use uuid::Uuid;

/// Columns and rows of the pictures.
const SIZE: (u16, u16) = (120, 30);

/// Width and height of a cell, in pixels.
const CELL: (u32, u32) = (9, 19);

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder to write to")?;
    fs::create_dir_all(&folder)?;
    for (name, keys) in
        [("library", ""), ("reader", "\n"), ("question", "\n\n"), ("answer", "\n\n2\n")]
    {
        let mut state = library()?;
        for key in keys.chars() {
            press(&mut state, key)?;
        }
        let path = Path::new(&folder).join(format!("{name}.svg"));
        fs::write(&path, svg(&picture(&state)?))?;
        println!("{}", path.display());
    }
    Ok(())
}

/// The library with all bundled quizzes, some of them played.
fn library() -> Result<State, Box<dyn Error>> {
    let theme = Theme::new(ThemeName::Dark);
    let mut state = State::new(Messages::new(Lang::De), theme, Keymap::default(), SIZE);
    let scores = [(Some(90), Some(90), 2), (Some(60), Some(80), 0), (None, None, 0)];
    let mut entries = Vec::new();
    for (at, (name, _)) in quiz::bundled().iter().enumerate() {
        let quiz = bundled(at)?;
        let text = quiz.article.as_ref().map_or("", |article| &article.text);
        let (last, best, due) = scores.get(at).copied().unwrap_or_default();
        let origin = if last.is_some() { Origin::Recent } else { Origin::Bundled };
        entries.push(Entry {
            title: quiz.title.clone(),
            level: quiz.level,
            items: quiz.items.len(),
            words: text.split_whitespace().count(),
            last,
            best,
            due,
            preview: text.to_owned(),
            ..Entry::new(Source::Bundled((*name).to_owned()), origin)
        });
    }
    update(&mut state, Event::Listed(entries));
    Ok(state)
}

fn bundled(at: usize) -> Result<Quiz, Box<dyn Error>> {
    let (name, text) = quiz::bundled().get(at).ok_or("there is no such quiz")?;
    let loaded = quiz::read(text, FileFormat::Toml);
    Ok(loaded.map_err(|faults| format!("{name} has {} faults", faults.len()))?.quiz)
}

/// Presses a key; a line break is Enter, which in the library opens the first quiz.
fn press(state: &mut State, key: char) -> Result<(), Box<dyn Error>> {
    if state.play.is_none() {
        let sitting = Sitting::new(bundled(0)?, Uuid::from_u128(3));
        update(
            state,
            Event::Opened(Box::new(Opened { sitting, straight: false, open_book: None })),
        );
        return Ok(());
    }
    let code = if key == '\n' { KeyCode::Enter } else { KeyCode::Char(key) };
    update(state, Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    Ok(())
}

fn picture(state: &State) -> Result<Buffer, Box<dyn Error>> {
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1))?;
    terminal.draw(|frame| draw(state, frame))?;
    Ok(terminal.backend().buffer().clone())
}

/// The cells of a row that look alike, from a column on.
struct Run {
    column: u16,
    text: String,
    fg: Color,
    bg: Color,
    bold: bool,
}

fn runs(buffer: &Buffer, row: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut covered = 0;
    for column in 0..buffer.area.width {
        // A wide character covers the cell after it.
        if column < covered {
            continue;
        }
        let cell = &buffer[(column, row)];
        covered = column + u16::try_from(cell.symbol().width().max(1)).unwrap_or(1);
        let bold = cell.modifier.contains(Modifier::BOLD);
        match runs.last_mut() {
            Some(run) if (run.fg, run.bg, run.bold) == (cell.fg, cell.bg, bold) => {
                run.text.push_str(cell.symbol());
            }
            _ => runs.push(Run {
                column,
                text: cell.symbol().to_owned(),
                fg: cell.fg,
                bg: cell.bg,
                bold,
            }),
        }
    }
    runs
}

fn hex(colour: Color, otherwise: &str) -> String {
    match colour {
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        _ => otherwise.to_owned(),
    }
}

fn svg(buffer: &Buffer) -> String {
    let (width, height) = (u32::from(buffer.area.width), u32::from(buffer.area.height));
    let (wide, high) = (width * CELL.0 + 20, height * CELL.1 + 20);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" \
         font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"15\">\n\
         <rect width=\"{wide}\" height=\"{high}\" rx=\"8\" fill=\"#1c1b19\"/>\n"
    );
    for row in 0..buffer.area.height {
        for run in runs(buffer, row).into_iter().filter(|run| !run.text.trim().is_empty()) {
            let x = u32::from(run.column) * CELL.0 + 10;
            let top = u32::from(row) * CELL.1 + 10;
            let length = u32::try_from(run.text.width()).unwrap_or(0) * CELL.0;
            if run.bg != Color::Reset {
                let _ = writeln!(
                    out,
                    "<rect x=\"{x}\" y=\"{top}\" width=\"{length}\" height=\"{}\" fill=\"{}\"/>",
                    CELL.1,
                    hex(run.bg, "none")
                );
            }
            let text = run.text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let weight = if run.bold { " font-weight=\"bold\"" } else { "" };
            let _ = writeln!(
                out,
                "<text x=\"{x}\" y=\"{}\" textLength=\"{length}\" fill=\"{}\"{weight} \
                 xml:space=\"preserve\">{text}</text>",
                top + 14,
                hex(run.fg, "#d5d2c9")
            );
        }
    }
    out.push_str("</svg>\n");
    out
}
