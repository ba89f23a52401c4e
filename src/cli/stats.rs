//! `nachlese stats`: scores in all, by skill, by quiz and over time.

use std::collections::BTreeMap;
use std::fmt::Write;

use clap::ValueEnum;
use jiff::civil::Date;
use jiff::{Span, ZonedDateTime};
use serde_json::{Value as Json, json};

use super::output::stdout;
use super::place::{Place, store_error};
use super::{CliError, Global, messages};
use crate::messages::{Messages, Value};
use crate::quiz::Skill;
use crate::store::{QuizScore, Store, StoreError, Tally, Totals};
use crate::text::inert;

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

/// How many weeks back the course goes.
const WEEKS: i64 = 12;

/// How many quizzes are listed.
const QUIZZES: usize = 50;

/// Everything that is shown.
struct Numbers {
    totals: Totals,
    by_skill: BTreeMap<Skill, Tally>,
    /// By the Monday of each week, oldest first.
    weeks: BTreeMap<Date, BTreeMap<Skill, Tally>>,
    quizzes: Vec<QuizScore>,
}

/// Runs the command.
///
/// # Errors
/// If the store cannot be used.
pub fn run(args: &StatsArgs, global: &Global) -> Result<(), CliError> {
    let store = Place::new(global)?.open_store()?;
    let today = ZonedDateTime::now().date();
    let numbers = Numbers::of(&store, today).map_err(store_error)?;
    match args.format {
        Format::Json => stdout(&format!("{:#}\n", numbers.to_json())),
        Format::Text => stdout(&numbers.to_text(&messages(global))),
    }
}

impl Numbers {
    fn of(store: &Store, today: Date) -> Result<Self, StoreError> {
        let from = monday(today.checked_sub(Span::new().weeks(WEEKS - 1)).unwrap_or(today));
        let mut weeks: BTreeMap<Date, BTreeMap<Skill, Tally>> = BTreeMap::new();
        for day in store.days(from)? {
            weeks.entry(monday(day.day)).or_default().entry(day.skill).or_default().add(&day.tally);
        }
        Ok(Self {
            totals: store.totals()?,
            by_skill: store.by_skill()?,
            weeks,
            quizzes: store
                .quizzes(QUIZZES)?
                .into_iter()
                .filter(|quiz| quiz.tally.answered > 0)
                .collect(),
        })
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
            "attempts": self.totals.attempts,
            "finished": self.totals.finished,
            "total": tally(&self.totals.tally),
            "skills": by_skill(&self.by_skill),
            "weeks": self.weeks.iter().map(|(monday, tallies)| json!({
                "from": monday.to_string(),
                "skills": by_skill(tallies),
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
        if self.totals.tally.answered == 0 {
            return format!("{}\n", messages.text("stats-empty"));
        }
        let mut out = messages.with(
            "stats-attempts",
            &[
                ("n", Value::from(self.totals.attempts)),
                ("finished", Value::from(self.totals.finished)),
            ],
        );
        let _ = write!(out, "\n{}\n", line(&self.totals.tally, messages));
        let _ = write!(out, "\n{}\n", messages.text("stats-skills"));
        for (skill, tally) in &self.by_skill {
            let _ = writeln!(out, "  {}: {}", messages.skill(skill.name()), line(tally, messages));
        }
        let _ = write!(out, "\n{}\n", messages.text("stats-weeks"));
        for (monday, tallies) in &self.weeks {
            let mut all = Tally::default();
            tallies.values().for_each(|each| all.add(each));
            let parts: Vec<String> = tallies
                .iter()
                .filter_map(|(skill, tally)| {
                    Some(format!("{} {} %", messages.skill(skill.name()), tally.percent()?))
                })
                .collect();
            let day = messages.date(*monday);
            let _ = writeln!(out, "  {day}: {} ({})", line(&all, messages), parts.join(", "));
        }
        let _ = write!(out, "\n{}\n", messages.text("stats-quizzes"));
        for quiz in &self.quizzes {
            let _ = writeln!(out, "  {}: {}", inert(&quiz.title), line(&quiz.tally, messages));
        }
        out
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

/// The Monday of a day's week.
fn monday(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(Span::new().days(back)).unwrap_or(day)
}
