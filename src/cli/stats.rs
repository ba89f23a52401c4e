//! `nachlese stats`: scores in all, by skill, by quiz and over time.

use std::collections::BTreeMap;
use std::fmt::Write;

use clap::ValueEnum;
use jiff::ZonedDateTime;
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::output::stdout;
use super::place::{Place, store_error};
use super::{CliError, Global, messages};
use crate::messages::{Messages, Value};
use crate::quiz::Skill;
use crate::store::{Course, QuizScore, Store, StoreError, Tally, Week};
use crate::text::inert;
use crate::tui::{books_text, due_text, streak_text};

/// Shows how you did: in all, by skill, by quiz, over time.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  nachlese stats\n  nachlese stats --format json")]
pub struct StatsArgs {
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// A form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Format {
    Text,
    Json,
}

/// How many quizzes are listed.
const QUIZZES: usize = 50;

/// Everything that is shown.
struct Numbers {
    course: Course,
    quizzes: Vec<QuizScore>,
}

/// Runs the command.
///
/// # Errors
/// If the store cannot be used.
pub fn run(args: &StatsArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    let store = Place::new(global)?.open_store(&messages)?;
    let today = ZonedDateTime::now().date();
    let numbers = Numbers::of(&store, today).map_err(store_error)?;
    match args.format {
        Format::Json => stdout(&format!("{:#}\n", numbers.to_json())),
        Format::Text => stdout(&numbers.to_text(&messages)),
    }
}

impl Numbers {
    fn of(store: &Store, today: Date) -> Result<Self, StoreError> {
        let quizzes = store.quizzes(QUIZZES)?;
        Ok(Self {
            course: store.course(today)?,
            quizzes: quizzes.into_iter().filter(|quiz| quiz.tally.answered > 0).collect(),
        })
    }

    /// The weeks in which something was done, oldest first.
    fn weeks(&self) -> impl Iterator<Item = &Week> {
        self.course.weeks.iter().filter(|week| !week.skills.is_empty())
    }

    fn to_json(&self) -> Json {
        let by_skill = |tallies: &BTreeMap<Skill, Tally>| -> Json {
            tallies
                .iter()
                .map(|(skill, each)| (skill.name().to_owned(), tally(each)))
                .collect::<serde_json::Map<_, _>>()
                .into()
        };
        json!({
            "attempts": self.course.totals.attempts,
            "finished": self.course.totals.finished,
            "total": tally(&self.course.totals.tally),
            "skills": by_skill(&self.course.by_skill),
            "weeks": self.weeks().map(|week| json!({
                "from": week.monday.to_string(),
                "skills": by_skill(&week.skills),
            })).collect::<Vec<_>>(),
            "streak": {
                "current": self.course.streak.current,
                "longest": self.course.streak.longest,
            },
            "words_per_minute": self.course.paces,
            "books": {
                "open": tally(&self.course.books.open),
                "closed": tally(&self.course.books.closed),
            },
            "due": {
                "today": self.course.forecast.today,
                "tomorrow": self.course.forecast.tomorrow,
                "in_7_days": self.course.forecast.week,
                "in_30_days": self.course.forecast.month,
            },
            "hardest": self.course.hardest.iter().map(|item| json!({
                "stem": item.stem,
                "quiz": item.title,
                "answered": item.answered,
                "right": item.right,
            })).collect::<Vec<_>>(),
            "quizzes": self.quizzes.iter().map(|quiz| json!({
                "id": quiz.id,
                "title": quiz.title,
                "attempts": quiz.attempts,
                "last": quiz.last.and_then(|(points, max)| points.percent_of(max)),
                "best": quiz.best.and_then(|(points, max)| points.percent_of(max)),
                "total": tally(&quiz.tally),
            })).collect::<Vec<_>>(),
        })
    }

    fn to_text(&self, messages: &Messages) -> String {
        if self.course.totals.tally.answered == 0 {
            return format!("{}\n", messages.text("stats-empty"));
        }
        let mut out = messages.with(
            "stats-attempts",
            &[
                ("n", Value::from(self.course.totals.attempts)),
                ("finished", Value::from(self.course.totals.finished)),
            ],
        );
        let _ = write!(out, "\n{}\n", line(&self.course.totals.tally, messages));
        let _ = write!(out, "\n{}\n", messages.text("stats-skills"));
        for (skill, tally) in &self.course.by_skill {
            let _ = writeln!(out, "  {}: {}", messages.skill(skill.name()), line(tally, messages));
        }
        let _ = write!(out, "\n{}\n", messages.text("stats-weeks"));
        for Week { monday, skills: tallies } in self.weeks() {
            let mut all = Tally::default();
            tallies.values().for_each(|each| all.add(each));
            let parts: Vec<String> = tallies
                .iter()
                .filter_map(|(skill, tally)| {
                    let share = messages.percent(tally.percent()?);
                    Some(format!("{} {share}", messages.skill(skill.name())))
                })
                .collect();
            let day = messages.date(*monday);
            let _ = writeln!(out, "  {day}: {} ({})", line(&all, messages), parts.join(", "));
        }
        self.course_text(messages, &mut out);
        let _ = write!(out, "\n{}\n", messages.text("stats-quizzes"));
        for quiz in &self.quizzes {
            let _ = writeln!(out, "  {}: {}", inert(&quiz.title), line(&quiz.tally, messages));
        }
        out
    }

    /// Streak, pace, what is due, what was hard.
    fn course_text(&self, messages: &Messages, out: &mut String) {
        let course = &self.course;
        let _ = write!(out, "\n{}\n", streak_text(messages, course));
        if let Some(pace) = course.paces.last() {
            let values = [("n", pace.round().into())];
            let _ = writeln!(out, "{}", messages.with("progress-pace", &values));
        }
        let _ = writeln!(out, "{}", due_text(messages, course));
        for line in books_text(messages, course) {
            let _ = writeln!(out, "{line}");
        }
        if !course.hardest.is_empty() {
            let _ = write!(out, "\n{}\n", messages.text("progress-hardest"));
        }
        for item in &course.hardest {
            let _ = writeln!(out, "  {}/{} {}", item.right, item.answered, inert(&item.stem));
        }
    }
}

/// "7 of 10 right · 70 %".
fn line(tally: &Tally, messages: &Messages) -> String {
    messages.with(
        "result-total",
        &[
            ("right", Value::from(tally.right)),
            ("of", Value::from(tally.answered)),
            ("percent", Value::from(tally.percent().unwrap_or(0))),
        ],
    )
}

fn tally(tally: &Tally) -> Json {
    json!({
        "answered": tally.answered,
        "right": tally.right,
        "points": tally.points.as_f64(),
        "max": tally.max.as_f64(),
        "percent": tally.percent(),
    })
}
