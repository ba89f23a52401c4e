//! The table of figures, and its forms.

use std::fmt::Write;

use serde_json::{Value, json};

/// One figure.
#[derive(Debug)]
pub struct Row {
    /// What part of the program it measures.
    pub part: &'static str,
    /// What it counts.
    pub figure: String,
    /// The figure.
    pub value: f64,
    /// What is to be reached: at least this, or at most where `lower_is_better`.
    pub goal: Option<f64>,
    pub lower_is_better: bool,
    /// Digits behind the point.
    pub digits: usize,
    /// What it was counted on, and the numbers behind it.
    pub detail: String,
}

impl Row {
    /// A share, to three digits.
    pub fn share(
        part: &'static str,
        figure: &str,
        value: f64,
        goal: Option<f64>,
        detail: String,
    ) -> Self {
        Self {
            part,
            figure: figure.to_owned(),
            value,
            goal,
            lower_is_better: false,
            digits: 3,
            detail,
        }
    }

    fn is_reached(&self) -> Option<bool> {
        let goal = self.goal?;
        // The goals are given to the digits that are shown.
        let unit = 0.5 * 10f64.powi(-i32::try_from(self.digits).unwrap_or(3));
        Some(if self.lower_is_better {
            self.value <= goal + unit
        } else {
            self.value >= goal - unit
        })
    }

    fn shown(&self, value: f64) -> String {
        format!("{value:.digits$}", digits = self.digits)
    }

    fn goal_shown(&self) -> String {
        self.goal.map_or(String::new(), |goal| {
            format!("{} {}", if self.lower_is_better { "≤" } else { "≥" }, self.shown(goal))
        })
    }
}

/// All figures of a run.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<Row>,
    /// Cases shown under the table.
    cases: Vec<(&'static str, String)>,
}

impl Table {
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Keeps a fault to be shown, if there are not yet `most` of its part.
    pub fn case(&mut self, most: usize, part: &'static str, case: impl FnOnce() -> String) {
        if self.cases.iter().filter(|(of, _)| *of == part).count() < most {
            self.cases.push((part, case()));
        }
    }

    pub fn text(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            let mark = row.is_reached().map_or(' ', |reached| if reached { '+' } else { '-' });
            let _ = writeln!(
                text,
                "{mark} {:<13} {:<58} {:>9} {:>10}  {}",
                row.part,
                row.figure,
                row.shown(row.value),
                row.goal_shown(),
                row.detail
            );
        }
        for (part, case) in &self.cases {
            let _ = writeln!(text, "{part}: {case}");
        }
        text
    }

    pub fn markdown(&self) -> String {
        let mut text = String::from(
            "| part | figure | measured | to reach | on |\n| --- | --- | ---: | ---: | --- |\n",
        );
        for row in &self.rows {
            let _ = writeln!(
                text,
                "| {} | {} | {} | {} | {} |",
                row.part,
                row.figure,
                row.shown(row.value),
                row.goal_shown(),
                row.detail
            );
        }
        text
    }

    pub fn json(&self) -> String {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                json!({
                    "part": row.part, "figure": row.figure, "value": row.value, "goal": row.goal,
                    "lower_is_better": row.lower_is_better, "reached": row.is_reached(),
                    "detail": row.detail,
                })
            })
            .collect();
        let mut text = serde_json::to_string_pretty(&json!({ "rows": rows, "cases": self.cases.iter().map(|(part, case)| json!({ "part": part, "case": case })).collect::<Vec<_>>() }))
            .unwrap_or_default();
        text.push('\n');
        text
    }
}
