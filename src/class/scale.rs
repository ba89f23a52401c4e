//! From per cent to marks.

use crate::grade::Points;
use crate::messages::Note;

/// The longest mark, in characters.
pub const MAX_MARK_CHARS: usize = 20;
/// The most marks of a scale.
pub const MAX_MARKS: usize = 100;
/// Hundredths of a per cent in the whole.
const WHOLE: u32 = 10_000;

/// Marks with the per cent from which each holds.
///
/// A paper is held against the boundaries unrounded: 91.99 per cent are less than 92.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Hundredths of a per cent and the mark from there on, the best first; the last is 0.
    bounds: Vec<(u32, String)>,
}

/// Why a scale is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScaleError {
    /// A part is not of the form `92=1`.
    Part(String),
    /// A boundary is no number from 0 to 100 with at most two decimals.
    Bound(String),
    /// A mark is empty, too long, or holds invisible characters.
    Mark(String),
    /// Two marks begin at this per cent.
    Twice(String),
    /// No mark begins at 0 per cent, so that some papers would have none.
    NoZero,
    /// More marks than any scale has.
    TooMany,
    /// The file is no TOML; what is wrong, with the line.
    File(Note),
}

impl Scale {
    /// The German marks 1 to 6 with the boundaries of the chambers of industry and commerce
    /// (92, 81, 67, 50, 30), which many schools use too.
    #[must_use]
    pub fn german() -> Self {
        let bounds = [(92, "1"), (81, "2"), (67, "3"), (50, "4"), (30, "5"), (0, "6")];
        Self { bounds: bounds.map(|(from, mark)| (from * 100, mark.to_owned())).to_vec() }
    }

    /// Reads `92=1,81=2,67=3,50=4,30=5,0=6`: for each mark the per cent from which it holds.
    ///
    /// # Errors
    /// [`ScaleError`] for the first part that is at fault.
    pub fn parse(text: &str) -> Result<Self, ScaleError> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let pairs: Result<Vec<(String, String)>, ScaleError> = parts
            .map(|part| {
                let (from, mark) =
                    part.split_once('=').ok_or_else(|| ScaleError::Part(part.to_owned()))?;
                Ok((from.trim().to_owned(), mark.trim().to_owned()))
            })
            .collect();
        Self::new(pairs?)
    }

    /// Reads a scale from TOML: the marks are the keys, the per cent from which they hold the
    /// values (`"1" = 92`).
    ///
    /// # Errors
    /// [`ScaleError`] for the first thing that is at fault.
    pub fn from_toml(text: &str) -> Result<Self, ScaleError> {
        let table: toml::Table =
            toml::from_str(text).map_err(|error| ScaleError::File(Note::of_toml(&error, text)))?;
        let pairs = table.into_iter().map(|(mark, from)| match from {
            toml::Value::Integer(from) => Ok((from.to_string(), mark)),
            toml::Value::Float(from) => Ok((from.to_string(), mark)),
            other => Err(ScaleError::Bound(other.to_string())),
        });
        Self::new(pairs.collect::<Result<_, _>>()?)
    }

    fn new(pairs: Vec<(String, String)>) -> Result<Self, ScaleError> {
        if pairs.len() > MAX_MARKS {
            return Err(ScaleError::TooMany);
        }
        let mut bounds: Vec<(u32, String)> = Vec::with_capacity(pairs.len());
        for (from, mark) in pairs {
            let hundredths = hundredths(&from).ok_or_else(|| ScaleError::Bound(from.clone()))?;
            let chars = mark.chars().count();
            let visible = !mark.chars().any(|c| crate::text::is_hidden(c) || "\t\n".contains(c));
            if !(1..=MAX_MARK_CHARS).contains(&chars) || !visible || mark.trim().is_empty() {
                return Err(ScaleError::Mark(crate::text::inert(&mark).into_owned()));
            }
            if bounds.iter().any(|(other, _)| *other == hundredths) {
                return Err(ScaleError::Twice(from));
            }
            bounds.push((hundredths, mark));
        }
        bounds.sort_by_key(|(from, _)| std::cmp::Reverse(*from));
        match bounds.last() {
            Some((0, _)) => Ok(Self { bounds }),
            _ => Err(ScaleError::NoZero),
        }
    }

    /// The mark for `points` of `max`; `None` if there were no points to earn.
    #[must_use]
    pub fn mark(&self, points: Points, max: Points) -> Option<&str> {
        if max == Points::ZERO {
            return None;
        }
        let earned = u128::from(points.units()) * u128::from(WHOLE);
        self.bounds
            .iter()
            .find(|(from, _)| earned >= u128::from(*from) * u128::from(max.units()))
            .map(|(_, mark)| mark.as_str())
    }

    /// The marks with the hundredths of a per cent from which they hold, the best first.
    #[must_use]
    pub fn bounds(&self) -> &[(u32, String)] {
        &self.bounds
    }
}

/// A per cent as hundredths, read without a binary fraction: `"92.5"` → 9250.
fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    let hundredths =
        whole.parse::<u32>().ok()? * 100 + format!("{part:0<2}").parse::<u32>().ok()?;
    (hundredths <= WHOLE).then_some(hundredths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(scale: &Scale, points: u32, max: u32) -> &str {
        scale.mark(Points::whole(points), Points::whole(max)).unwrap()
    }

    #[test]
    fn german_marks() {
        let scale = Scale::german();
        let marks: Vec<&str> =
            [100, 92, 91, 81, 80, 67, 66, 50, 49, 30, 29, 0].map(|p| mark(&scale, p, 100)).to_vec();
        assert_eq!(marks, ["1", "1", "2", "2", "3", "3", "4", "4", "5", "5", "6", "6"]);
        assert_eq!(scale.mark(Points::ZERO, Points::ZERO), None);
        assert_eq!(Scale::parse("92=1,81=2,67=3,50=4,30=5,0=6"), Ok(scale));
    }

    #[test]
    fn boundaries_are_exact() {
        // 11 of 12 points are 91.67 per cent.
        assert_eq!(mark(&Scale::german(), 11, 12), "2");
        let scale = Scale::parse(" 91.66 = A , 0 = B").unwrap();
        assert_eq!(mark(&scale, 11, 12), "A");
        assert_eq!(mark(&Scale::parse("91.67=A,0=B").unwrap(), 11, 12), "B");
        let third = Points::whole(1).share(1, 3);
        assert_eq!(
            Scale::parse("100=all,0=not").unwrap().mark(third + third + third, Points::whole(1)),
            Some("all")
        );
    }

    #[test]
    fn files_hold_scales() {
        let scale = Scale::from_toml("# eine Klasse\n\"1+\" = 97.5\n1 = 92\n6 = 0\n").unwrap();
        assert_eq!(scale.bounds()[0], (9750, "1+".to_owned()));
        assert_eq!(mark(&scale, 93, 100), "1");
        assert!(matches!(Scale::from_toml("1 = "), Err(ScaleError::File(_))));
        assert!(matches!(Scale::from_toml("1 = \"viel\""), Err(ScaleError::Bound(_))));
    }

    #[test]
    fn faults_are_named() {
        for (text, fault) in [
            ("92", ScaleError::Part("92".into())),
            ("101=1,0=2", ScaleError::Bound("101".into())),
            ("-1=1", ScaleError::Bound("-1".into())),
            ("9.999=1", ScaleError::Bound("9.999".into())),
            ("NaN=1", ScaleError::Bound("NaN".into())),
            ("50=", ScaleError::Mark(String::new())),
            ("50=\u{1b}[2J,0=6", ScaleError::Mark("␛[2J".into())),
            ("50=1,50.0=2,0=6", ScaleError::Twice("50.0".into())),
            ("50=1", ScaleError::NoZero),
            ("", ScaleError::NoZero),
        ] {
            assert_eq!(Scale::parse(text), Err(fault), "{text}");
        }
    }
}
