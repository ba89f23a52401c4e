//! `nachlese edit`: items of a quiz file dropped, moved, made anew, added; the rest stays.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::output::{stdout, tell};
use super::quiz_file::QuizFile;
use super::table::{Side, table};
use super::{CliError, Global, input, make, messages, quiz_text, whole_file};
use crate::messages::{Messages, Value};
use crate::note;
use crate::pipeline::{Request, further_items, other_item};
use crate::quiz::{self, Item, Part, Quiz, QuizKind, RewriteError, Skill, fingerprint, rewrite};
use crate::text::{find_folded, inert};

/// Edits the items of a quiz file; comments and all else stay as they are.
///
/// Items are named by their id or by their number. Without a change it lists them.
#[derive(Debug, clap::Args)]
#[command(
    subcommand_value_name = "CHANGE",
    subcommand_help_heading = "Changes",
    after_help = "Examples:\n  nachlese edit quiz.toml\n  nachlese edit quiz.toml drop 3 7\n  nachlese edit quiz.toml move 5 --to 1\n  nachlese edit quiz.toml renew 2\n  nachlese edit quiz.toml add 3 --skills source --dry-run"
)]
pub struct EditArgs {
    /// The quiz file, TOML or JSON.
    #[arg(value_name = "QUIZ")]
    pub quiz: PathBuf,

    /// What to change.
    #[command(subcommand)]
    pub change: Option<Change>,

    /// Show what would be, and write nothing.
    #[arg(long, global = true)]
    pub dry_run: bool,

    /// Write to this file instead of the quiz file.
    #[arg(short, long, global = true, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// A change of the items.
#[derive(Debug, Subcommand)]
pub enum Change {
    /// Takes items out.
    #[command(after_help = "Example: nachlese edit quiz.toml drop 3 7")]
    Drop {
        /// The items, by id or number.
        #[arg(required = true, value_name = "ITEM")]
        items: Vec<String>,
    },
    /// Moves an item to another place.
    #[command(after_help = "Example: nachlese edit quiz.toml move 5 --to 1")]
    Move {
        /// The item, by id or number.
        #[arg(value_name = "ITEM")]
        item: String,
        /// Its new number.
        #[arg(long, value_name = "NUMBER")]
        to: usize,
    },
    /// Puts the next best item of the article in an item's place; again and again it goes through
    /// all there are.
    #[command(after_help = "Example: nachlese edit quiz.toml renew 2")]
    Renew {
        /// The item, by id or number.
        #[arg(value_name = "ITEM")]
        item: String,
        /// Another seed makes other choices among equals.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// Adds the next best items of the article, each where the article tells of it.
    #[command(after_help = "Example: nachlese edit quiz.toml add 3 --skills source,fact")]
    Add {
        /// How many at most.
        #[arg(value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..=200))]
        count: u16,
        /// The skills that they train, parted by commas.
        #[arg(long, value_delimiter = ',', ignore_case = true, value_parser = make::skills())]
        skills: Vec<Skill>,
        /// Another seed makes other choices among equals.
        #[arg(long)]
        seed: Option<u64>,
    },
}

/// Runs the command: the list of items goes to stdout, what was done to stderr.
///
/// # Errors
/// If the quiz is not valid, an item is not there, the article gives no further item, or the file
/// can't be written.
pub fn run(args: &EditArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    let (source, loaded) = QuizFile::load_with_source(&args.quiz, global)?;
    let quiz = loaded.quiz;
    let Some(change) = &args.change else {
        let parts: Vec<Part> = (0..quiz.items.len()).map(Part::Kept).collect();
        return stdout(&listed(&quiz, &parts, &messages));
    };
    if quiz.kind != QuizKind::Quiz {
        return Err(CliError::input(note!("edit-handout", name = input::name(&args.quiz)))
            .hint(note!("edit-handout-hint")));
    }
    let parts = planned(change, &quiz, &args.quiz)?;
    let format = source.format;
    let text = rewrite(&source.text, format, &quiz, &parts)
        .map_err(|error| unwritten(error, &args.quiz))?;
    let shown = shown(&quiz, &parts, &messages);
    if args.dry_run {
        stdout(&shown)?;
        tell(&messages.text("edit-dry-run"));
        return Ok(());
    }
    match (&args.output, args.quiz == Path::new("-")) {
        (Some(path), _) => whole_file::write(path, &text)?,
        (None, true) => stdout(&text)?,
        (None, false) => whole_file::write(&args.quiz, &text)?,
    }
    tell(shown.trim_end());
    let edited = quiz::read(&text, format).ok().map(|loaded| fingerprint(&loaded.quiz));
    if edited.is_some_and(|edited| edited != fingerprint(&quiz)) {
        tell(&messages.text("edit-new-version"));
    }
    Ok(())
}

/// The items as they shall be.
fn planned(change: &Change, quiz: &Quiz, path: &Path) -> Result<Vec<Part>, CliError> {
    let mut parts: Vec<Part> = (0..quiz.items.len()).map(Part::Kept).collect();
    match change {
        Change::Drop { items } => {
            let dropped: Result<Vec<usize>, CliError> =
                items.iter().map(|item| place(item, quiz)).collect();
            let dropped = dropped?;
            parts.retain(|part| !dropped.iter().any(|at| *part == Part::Kept(*at)));
        }
        Change::Move { item, to } => {
            let from = place(item, quiz)?;
            if !(1..=parts.len()).contains(to) {
                let message = note!("edit-no-place", n = *to, of = parts.len());
                return Err(CliError::usage(message));
            }
            let part = parts.remove(from);
            parts.insert(to - 1, part);
        }
        Change::Renew { item, seed } => {
            let at = place(item, quiz)?;
            let request = Request { seed: *seed, ..Request::default() };
            let other = other_item(quiz, at, &request).map_err(|error| no_more(path, error))?;
            let other = other.ok_or_else(|| CliError::input(note!("edit-no-other")))?;
            parts[at] = Part::New(Box::new(other));
        }
        Change::Add { count, skills, seed } => {
            let request = Request {
                items: usize::from(*count),
                skills: skills.clone(),
                seed: *seed,
                ..Request::default()
            };
            let more = further_items(quiz, &request).map_err(|error| no_more(path, error))?;
            if more.is_empty() {
                return Err(CliError::input(note!("edit-no-more")));
            }
            for item in more {
                insert(&mut parts, item, quiz);
            }
        }
    }
    Ok(parts)
}

fn no_more(path: &Path, error: crate::pipeline::NoQuiz) -> CliError {
    CliError::input(note!("edit-no-items", name = input::name(path)))
        .because(&error)
        .hint(note!("edit-no-items-hint"))
}

/// Puts a new item before the first one whose evidence the article tells later.
fn insert(parts: &mut Vec<Part>, item: Item, quiz: &Quiz) {
    let article = quiz.article.as_ref().map_or("", |article| &article.text);
    let told = |item: &Item| {
        let words = item.evidence.first()?;
        find_folded(article, words).first().map(|span| span.start())
    };
    let own = told(&item);
    let behind = parts.iter().position(|part| {
        let other = match part {
            Part::Kept(at) => quiz.items.get(*at).and_then(told),
            Part::New(item) => told(item),
        };
        matches!((own, other), (Some(own), Some(other)) if other > own)
    });
    parts.insert(behind.unwrap_or(parts.len()), Part::New(Box::new(item)));
}

/// The place of an item that is named by id or, where no id is so, by number.
fn place(name: &str, quiz: &Quiz) -> Result<usize, CliError> {
    if let Some(at) = quiz.items.iter().position(|item| item.id == name) {
        return Ok(at);
    }
    let number = name.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    number.filter(|at| *at < quiz.items.len()).ok_or_else(|| {
        let near = quiz
            .items
            .iter()
            .map(|item| (strsim::jaro_winkler(name, &item.id), item.id.as_str()))
            .filter(|(similar, _)| *similar >= 0.85)
            .max_by(|left, right| left.0.total_cmp(&right.0));
        let error = CliError::input(note!("edit-no-item", name = name));
        error.hint(match near {
            Some((_, id)) => note!("did-you-mean", near = id),
            None => note!("edit-no-item-hint"),
        })
    })
}

fn unwritten(error: RewriteError, path: &Path) -> CliError {
    let hint = match error {
        RewriteError::InlineItems => note!("rewrite-inline-hint"),
        RewriteError::NoItems => note!("rewrite-no-items-hint"),
        RewriteError::Handout | RewriteError::Unsafe => note!("rewrite-unsafe-hint"),
    };
    let message = note!("edit-unchanged", name = input::name(path));
    CliError::input(message).because(error).hint(hint)
}

/// The items as a table, new ones with a `+`, those that go with a `-`.
fn listed(quiz: &Quiz, parts: &[Part], messages: &Messages) -> String {
    let kept = |at: usize| parts.contains(&Part::Kept(at));
    let heading = ["", "edit-number", "edit-id", "edit-kind", "edit-stem"];
    let mut rows: Vec<Vec<String>> = vec![
        heading.map(|key| if key.is_empty() { String::new() } else { messages.text(key) }).to_vec(),
    ];
    let row = |sign: &str, number: String, item: &Item| {
        let kind = messages.text(&format!("item-kind-{}", item.kind().name()));
        vec![
            sign.to_owned(),
            number,
            item.id.clone(),
            format!("{kind} · {}", messages.skill(item.skill.name())),
            item.stem.clone(),
        ]
    };
    for (number, part) in parts.iter().enumerate() {
        let number = (number + 1).to_string();
        rows.push(match part {
            Part::Kept(at) => row("", number, &quiz.items[*at]),
            Part::New(item) => row("+", number, item),
        });
    }
    for (_, item) in quiz.items.iter().enumerate().filter(|(at, _)| !kept(*at)) {
        rows.push(row("-", String::new(), item));
    }
    table(&[Side::Left, Side::Right, Side::Left, Side::Left, Side::Left], &rows)
}

/// The table, and below it the new items in full.
fn shown(quiz: &Quiz, parts: &[Part], messages: &Messages) -> String {
    let mut out = listed(quiz, parts, messages);
    for (number, part) in parts.iter().enumerate() {
        if let Part::New(item) = part {
            out.push('\n');
            out.push_str(inert(&quiz_text::item(number + 1, item)).trim_end());
            out.push('\n');
        }
    }
    let left = parts.len();
    out + &format!("\n{}\n", messages.with("items", &[("n", Value::from(left))]))
}
