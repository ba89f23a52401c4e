//! `nachlese grade`: a class's response files become marks, statistics and feedback.

mod feedback;
mod files;
mod sheet;
mod tables;
mod words;

use std::path::PathBuf;

use clap::ValueEnum;

use super::output::{stdout, tell};
use super::quiz_file::QuizFile;
use super::{CliError, Global, input, messages, whole_file};
use crate::class::{Class, Rules, Scale, statistics};
use crate::messages::{Messages, Value};
use crate::note;
use crate::quiz::{Quiz, QuizKind};
use crate::text::inert;
use sheet::Separator;

/// Grades what a class handed in.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese grade quiz.toml antworten/\n  nachlese grade quiz.toml antworten/ --csv > noten.csv\n  nachlese grade quiz.toml antworten/ --scale 90=1,80=2,65=3,50=4,25=5,0=6 --feedback rueckmeldung/",
    after_long_help = "Examples:\n  nachlese grade quiz.toml antworten/\n  nachlese grade quiz.toml antworten/ --csv > noten.csv\n  nachlese grade quiz.toml antworten/ --scale 90=1,80=2,65=3,50=4,25=5,0=6 --feedback rueckmeldung/\n\nOnly the responses of a file are read and graded anew, never points that stand in it. A file that is damaged, belongs to another quiz or another version of it, or does not fit its items is named and not graded; the others are, and the exit code is 1."
)]
pub struct GradeArgs {
    /// The quiz with the keys.
    #[arg(value_name = "QUIZ")]
    pub quiz: PathBuf,

    /// Response files, or folders of them.
    #[arg(required = true, value_name = "RESPONSE")]
    pub responses: Vec<PathBuf>,

    /// A table for spreadsheets instead of text; `--csv=semicolon` for a German Excel.
    #[arg(
        long,
        value_name = "SEPARATOR",
        value_enum,
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "comma"
    )]
    pub csv: Option<Separator>,

    /// One table alone; else text has both, and CSV has the pupils.
    #[arg(long, value_enum, value_name = "TABLE")]
    pub table: Option<Table>,

    /// Marks by per cent: `german` (92=1,81=2,67=3,50=4,30=5,0=6), `none`, such a list, or a TOML
    /// file with lines like `1 = 92`.
    #[arg(long, default_value = "german", value_name = "SCALE")]
    pub scale: String,

    /// A folder for a feedback sheet for each pupil, with the right answers.
    #[arg(long, value_name = "DIR")]
    pub feedback: Option<PathBuf>,

    /// A text file with a name a line, to tell who handed in nothing.
    #[arg(long, value_name = "FILE")]
    pub pupils: Option<PathBuf>,

    /// Grade responses to another version of the quiz too.
    #[arg(long)]
    pub any_version: bool,

    /// The file to write; else stdout.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// A table of the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Table {
    /// The pupils with points and marks.
    Pupils,
    /// The items with their statistics.
    Items,
}

/// Runs the command: the table goes to stdout, what was not graded to stderr.
///
/// # Errors
/// If the quiz has no keys or is not valid, or if a response file was not graded; the others are
/// graded all the same.
pub fn run(args: &GradeArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    let quiz = QuizFile::load(&args.quiz, global)?.quiz;
    if quiz.kind != QuizKind::Quiz {
        return Err(CliError::input(note!("handout-no-keys", name = input::name(&args.quiz)))
            .hint(note!("grade-no-keys-hint")));
    }
    let scale = scale(&args.scale)?;
    let pupils = args.pupils.as_ref().map(|path| input::text(path)).transpose()?;
    let rules = Rules {
        any_version: args.any_version,
        pupils: pupils.unwrap_or_default().lines().map(str::to_owned).collect(),
    };
    let found = files::gather(&args.responses, &messages)?;
    for quiz in &found.quizzes {
        let name = inert(quiz).into_owned();
        tell(&messages.with("grade-left-out", &[("file", Value::from(name))]));
    }
    let count = found.files.len();
    let class = Class::grade(&quiz, found.files, &rules);
    let text = written(args, &class, &quiz, scale.as_ref(), &messages)?;
    match &args.output {
        Some(path) => whole_file::write_private(path, &text)?,
        None => stdout(&text)?,
    }
    if let Some(folder) = &args.feedback {
        let sheets = feedback::write(folder, &class, &quiz, scale.as_ref(), &messages)?;
        tell(&messages.with("grade-sheets", &[("n", Value::from(sheets))]));
    }
    refused(&class, count, &messages)
}

fn written(
    args: &GradeArgs,
    class: &Class,
    quiz: &Quiz,
    scale: Option<&Scale>,
    messages: &Messages,
) -> Result<String, CliError> {
    let found = statistics(quiz, class);
    match (args.csv, args.table) {
        (Some(separator), Some(Table::Items)) => sheet::items(quiz, &found, separator, messages),
        (Some(separator), _) => sheet::pupils(class, quiz, scale, separator, messages),
        (None, Some(Table::Pupils)) => Ok(tables::pupils(class, quiz, scale, messages)),
        (None, Some(Table::Items)) => Ok(tables::items(quiz, &found, messages)),
        (None, None) => {
            let pupils = tables::pupils(class, quiz, scale, messages);
            if class.papers.is_empty() {
                return Ok(pupils);
            }
            Ok(format!("{pupils}\n{}", tables::items(quiz, &found, messages)))
        }
    }
}

/// Names the files that were not graded.
fn refused(class: &Class, count: usize, messages: &Messages) -> Result<(), CliError> {
    if class.refused.is_empty() {
        return Ok(());
    }
    for refused in &class.refused {
        let file = inert(&refused.file).into_owned();
        let who = refused
            .name
            .as_ref()
            .map(|name| format!(" ({})", super::table::one_line(name, 60)))
            .unwrap_or_default();
        tell(&format!("{file}{who}: {}", words::reason(&refused.reason, messages)));
    }
    let error = CliError::input(note!("grade-refused", n = class.refused.len(), of = count));
    let versions =
        class.refused.iter().any(|refused| refused.reason == crate::class::Reason::OtherVersion);
    Err(if versions { error.hint(note!("grade-hint-version")) } else { error })
}

/// The scale that is meant; `None` for no marks.
fn scale(text: &str) -> Result<Option<Scale>, CliError> {
    let parsed = match text.trim() {
        "none" => return Ok(None),
        "german" => return Ok(Some(Scale::german())),
        list if list.contains('=') => Scale::parse(list),
        path => {
            let path = PathBuf::from(path);
            let text = input::text(&path).map_err(|error| error.hint(note!("scale-list-hint")))?;
            return Scale::from_toml(&text).map(Some).map_err(|error| {
                CliError::input(note!("scale-file", name = input::name(&path)))
                    .because(error)
                    .hint(note!("scale-file-hint"))
            });
        }
    };
    parsed.map(Some).map_err(|error| {
        CliError::usage(note!("scale-list")).because(error).hint(note!("scale-list-hint"))
    })
}
