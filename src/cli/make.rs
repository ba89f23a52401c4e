//! `nachlese make`: quizzes from articles.

use std::collections::HashSet;
use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::extract::words;
use super::input::{Progress, SourceArgs, Sources, Taken};
use super::output::{stdout, tell};
use super::{CliError, Global, input, interrupt, messages, quiz_text, whole_file};
use crate::messages::Messages;
use crate::note;
use crate::pipeline::{Request, make_quiz};
use crate::quiz::{self, Level, Quiz, Skill};
use crate::text::inert;

/// Makes a quiz of an article.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese make article.txt -o quiz.toml\n  nachlese make article.txt --skills source --items 5 --format text\n  nachlese make https://news.example/article.html -o quiz.toml\n  nachlese make https://news.example/feed.xml --entry 2\n  nachlese make articles/ -o quizzes/"
)]
pub struct MakeArgs {
    /// Articles: files (plain text, Markdown, HTML, EPUB, PDF), folders of them, http(s)
    /// addresses, or - for standard input.
    #[arg(required = true, value_name = "ARTICLE")]
    pub articles: Vec<PathBuf>,

    /// The file to write; for several articles the folder.
    #[arg(short, long, value_name = "FILE or DIR")]
    pub output: Option<PathBuf>,

    /// How articles are read.
    #[command(flatten)]
    pub source: SourceArgs,

    /// The number of items at most.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=200))]
    pub items: u16,

    /// The skills to train, parted by commas.
    #[arg(long, value_delimiter = ',', ignore_case = true, value_parser = skills())]
    pub skills: Vec<Skill>,

    /// The reader's level.
    #[arg(long, ignore_case = true, value_parser = levels())]
    pub level: Option<Level>,

    /// Another seed makes other choices among equals; else the text decides.
    #[arg(long)]
    pub seed: Option<u64>,

    /// The form of the quiz.
    #[arg(long, value_enum, default_value_t = Format::Toml)]
    pub format: Format,
}

/// A form of the quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Format {
    Toml,
    Json,
    Text,
}

impl Format {
    const fn ending(self) -> &'static str {
        match self {
            Self::Toml => "toml",
            Self::Json => "json",
            Self::Text => "txt",
        }
    }

    fn write(self, quiz: &Quiz) -> String {
        match self {
            Self::Toml => quiz::write_toml(quiz),
            Self::Json => format!("{:#}\n", quiz::to_json(quiz)),
            Self::Text => quiz_text::write(quiz),
        }
    }
}

/// Reads the name of a skill, letters in any case.
pub(super) fn skills() -> impl TypedValueParser<Value = Skill> {
    named(Skill::ALL.iter().map(|skill| skill.name()), Skill::from_name)
}

fn levels() -> impl TypedValueParser<Value = Level> {
    named(Level::ALL.iter().map(|level| level.name()), Level::from_name)
}

/// Reads one of these names, which the help lists.
fn named<T: Clone + Send + Sync + 'static>(
    names: impl Iterator<Item = &'static str>,
    read: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    let names: Vec<&'static str> = names.collect();
    PossibleValuesParser::new(names).try_map(move |name| read(&name).ok_or(name))
}

/// Runs the command.
///
/// # Errors
/// If an article cannot be read, gives no quiz, or the quiz cannot be written.
pub fn run(args: &MakeArgs, global: &Global) -> Result<(), CliError> {
    let request = Request {
        items: usize::from(args.items),
        skills: args.skills.clone(),
        level: args.level,
        seed: args.seed,
    };
    let messages = messages(global);
    let sources = Sources::new(&args.source);
    match args.articles.as_slice() {
        [one] if !one.is_dir() => {
            let quiz = make(one, &request, &sources, &messages, waiting(&messages))?;
            let text = args.format.write(&quiz);
            match &args.output {
                Some(path) => {
                    let interrupted = messages.text("make-interrupted");
                    interrupt::leave_whole_files(move || interrupted.clone());
                    whole_file::write(path, &text)
                }
                None => stdout(&text),
            }
        }
        several => many(several, args, &request, &sources, &messages),
    }
}

/// What tells of the time that passes while a source is read: lines on a terminal, else nothing.
pub(super) fn waiting(messages: &Messages) -> impl Fn(&Progress<'_>) {
    let seen = stderr().is_terminal();
    move |progress| {
        if seen && matches!(progress, Progress::Fetching(_)) {
            tell(&inert(&progress.told(messages)));
        }
    }
}

/// Reads an article and makes its quiz; what was taken out of a page, a book or a PDF is told.
///
/// # Errors
/// An input error that names the article.
pub(super) fn make(
    path: &Path,
    request: &Request,
    sources: &Sources,
    messages: &Messages,
    waiting: impl Fn(&Progress<'_>),
) -> Result<Quiz, CliError> {
    make_of(path, sources.article(path, &waiting)?, request, messages)
}

/// Makes the quiz of an article that was taken from `path`; of one that was taken out of
/// something else it is told what that is.
///
/// # Errors
/// If the article gives no quiz.
pub(super) fn make_of(
    path: &Path,
    taken: Taken,
    request: &Request,
    messages: &Messages,
) -> Result<Quiz, CliError> {
    if taken.extracted {
        let title = taken.article.title.clone().unwrap_or_default();
        let count = words(&taken.article.text);
        let values = [("title", inert(&title).into_owned().into()), ("n", count.into())];
        tell(&messages.with("make-taken", &values));
    }
    quiz_of(path, taken, request)
}

fn quiz_of(path: &Path, taken: Taken, request: &Request) -> Result<Quiz, CliError> {
    make_quiz(taken.article, request).map_err(|why| {
        CliError::input(note!("make-no-quiz", name = input::name(path))).because(&why)
    })
}

/// Several articles, in parallel, each into a file of the folder `-o`. Articles below a folder
/// keep their place below it.
fn many(
    paths: &[PathBuf],
    args: &MakeArgs,
    request: &Request,
    sources: &Sources,
    messages: &Messages,
) -> Result<(), CliError> {
    let folder = args.output.as_ref().ok_or_else(|| {
        CliError::usage(note!("make-needs-folder")).hint(note!("make-needs-folder-hint"))
    })?;
    let articles = input::expand(paths, Some(folder))?;
    if articles.is_empty() {
        return Err(
            CliError::input(note!("make-empty-folder")).hint(note!("make-empty-folder-hint"))
        );
    }
    let targets = targets(&articles, folder, args.format.ending());
    let of = articles.len();
    let bar = progress_bar(of);
    let made = Arc::new(AtomicUsize::new(0));
    {
        let (bar, made, messages) =
            (bar.clone(), Arc::clone(&made), Messages::new(messages.lang()));
        interrupt::leave_whole_files(move || {
            bar.finish_and_clear();
            let made = made.load(Ordering::Relaxed);
            let values = [("n", made.into()), ("of", of.into())];
            format!(
                "{}\n{}",
                messages.text("make-interrupted"),
                messages.with("make-done", &values)
            )
        });
    }
    let faults: Vec<CliError> = articles
        .par_iter()
        .zip(&targets)
        .filter_map(|((path, _), target)| {
            let outcome = one_of_many(path, target, args, request, sources);
            if outcome.is_ok() {
                made.fetch_add(1, Ordering::Relaxed);
            }
            bar.inc(1);
            outcome.err()
        })
        .collect();
    bar.finish_and_clear();
    let count = [("n", (of - faults.len()).into()), ("of", of.into())];
    tell(&messages.with("make-done", &count));
    for fault in &faults {
        tell(&inert(&format!("  {}", fault.in_one_line(messages).replace('\n', " "))));
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(CliError::input(note!("make-failed", n = faults.len())))
    }
}

fn one_of_many(
    path: &Path,
    target: &Path,
    args: &MakeArgs,
    request: &Request,
    sources: &Sources,
) -> Result<(), CliError> {
    let quiz = quiz_of(path, sources.article(path, &|_| ())?, request)?;
    if let Some(folder) = target.parent() {
        whole_file::make_folder(folder)?;
    }
    whole_file::write(target, &args.format.write(&quiz))
}

fn progress_bar(articles: usize) -> ProgressBar {
    let bar = ProgressBar::new(articles as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    bar
}

/// A file for each article, no two alike, also where capitals and small letters are one: the
/// second `a` becomes `a-2`.
fn targets(articles: &[(PathBuf, PathBuf)], folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut taken = HashSet::new();
    articles
        .iter()
        .map(|(path, below)| {
            let stem = input::stem(path).unwrap_or_else(|| "quiz".to_owned());
            let inside = below.parent().filter(|_| !input::is_address(path));
            let place = folder.join(inside.unwrap_or(Path::new("")));
            let named = |stem: &str| place.join(format!("{stem}.{ending}"));
            let mut target = named(&stem);
            let mut number = 2;
            while !taken.insert(target.to_string_lossy().to_lowercase()) {
                target = named(&format!("{stem}-{number}"));
                number += 1;
            }
            target
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_targets_are_alike() {
        let articles: Vec<(PathBuf, PathBuf)> = [
            ("x/a.txt", "a.txt"),
            ("x/b/a.txt", "b/a.txt"),
            ("y/A.md", "A.md"),
            ("a-2.txt", "a-2.txt"),
            ("https://bote.example/n/a.html?x=1", "a.html?x=1"),
            ("https://bote.example/", "bote.example"),
            ("-", "-"),
        ]
        .into_iter()
        .map(|(path, below)| (PathBuf::from(path), PathBuf::from(below)))
        .collect();
        let found: Vec<String> = targets(&articles, Path::new("q"), "toml")
            .iter()
            .map(|path| path.to_string_lossy().replace('\\', "/"))
            .collect();
        assert_eq!(
            found,
            [
                "q/a.toml",
                "q/b/a.toml",
                "q/A-2.toml",
                "q/a-2-2.toml",
                "q/a-3.toml",
                "q/bote-example.toml",
                "q/quiz.toml"
            ]
        );
    }
}
