//! From what an expression says to a day, a month or a year, by the day of the article.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// What a time expression says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// Day of a month; the year may be missing.
    Day(Option<i16>, i8, i8),
    /// A month; the year may be missing.
    Month(Option<i16>, i8),
    Year(i16),
    /// The last such day up to the article's (`false`), or the next one behind it.
    Weekday(Weekday, bool),
    /// Days, months, years from the article's day.
    Days(i32),
    Months(i32),
    Years(i32),
    /// A month so many years from the article's.
    MonthOfYear(i8, i32),
    /// From one to the other, both in years.
    YearRange(i16, i16),
    /// Nothing that fits the forms day, month, year.
    Vague,
}

impl When {
    /// Whether the article's day is needed to tell what is meant.
    pub(super) const fn is_relative(self) -> bool {
        matches!(
            self,
            Self::Weekday(..)
                | Self::Days(_)
                | Self::Months(_)
                | Self::Years(_)
                | Self::MonthOfYear(..)
        )
    }

    /// `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `YYYY/YYYY`, where it can be told.
    pub(super) fn resolve(self, article: Option<Date>) -> Option<String> {
        match self {
            Self::Day(Some(year), month, day) => {
                Date::new(year, month, day).ok().map(|date| date.to_string())
            }
            Self::Day(None, month, day) => {
                nearest(article?, |year| Date::new(year, month, day).ok())
                    .map(|date| date.to_string())
            }
            Self::Month(Some(year), month) => Some(format!("{year:04}-{month:02}")),
            Self::Month(None, month) => {
                // The middle of the month stands for it.
                let near = nearest(article?, |year| Date::new(year, month, 15).ok())?;
                Some(month_of(near))
            }
            Self::Year(year) => Some(format!("{year:04}")),
            Self::YearRange(from, to) => Some(format!("{from:04}/{to:04}")),
            Self::Weekday(weekday, ahead) => {
                let article = article?;
                let date = if ahead {
                    article.nth_weekday(1, weekday).ok()?
                } else if article.weekday() == weekday {
                    article
                } else {
                    article.nth_weekday(-1, weekday).ok()?
                };
                Some(date.to_string())
            }
            Self::Days(days) => article?.checked_add(days.days()).ok().map(|date| date.to_string()),
            Self::Months(months) => {
                article?.first_of_month().checked_add(months.months()).ok().map(month_of)
            }
            Self::Years(years) => {
                Some(format!("{:04}", i32::from(article?.year()).checked_add(years)?))
            }
            Self::MonthOfYear(month, years) => {
                Some(format!("{:04}-{month:02}", i32::from(article?.year()).checked_add(years)?))
            }
            Self::Vague => None,
        }
    }
}

fn month_of(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), date.month())
}

/// Of this year's, last year's and next year's date the one nearest to the article's day.
fn nearest(article: Date, date_in: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    [-1, 0, 1]
        .into_iter()
        .filter_map(|shift| date_in(article.year().checked_add(shift)?))
        .min_by_key(|date| article.until(*date).map_or(i32::MAX, |span| span.get_days().abs()))
}

/// Two-digit years as writers of news use them.
pub(super) const fn full_year(short: i16) -> i16 {
    if short < 50 { 2000 + short } else { 1900 + short }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_gives_the_year() {
        let article = Some(Date::constant(2025, 1, 8));
        assert_eq!(When::Day(None, 12, 20).resolve(article).as_deref(), Some("2024-12-20"));
        assert_eq!(When::Day(None, 2, 30).resolve(article), None);
        assert_eq!(When::Month(None, 3).resolve(article).as_deref(), Some("2025-03"));
        assert_eq!(When::Month(None, 11).resolve(article).as_deref(), Some("2024-11"));
        assert_eq!(When::Months(-1).resolve(article).as_deref(), Some("2024-12"));
        assert_eq!(When::Years(-1).resolve(article).as_deref(), Some("2024"));
        assert_eq!(When::Days(-8).resolve(article).as_deref(), Some("2024-12-31"));
        assert_eq!(When::Days(-1).resolve(None), None);
    }

    #[test]
    fn weekdays_look_back_unless_told() {
        // A Wednesday.
        let article = Some(Date::constant(2025, 1, 8));
        let day = |weekday, ahead| When::Weekday(weekday, ahead).resolve(article).unwrap();
        assert_eq!(day(Weekday::Monday, false), "2025-01-06");
        assert_eq!(day(Weekday::Wednesday, false), "2025-01-08");
        assert_eq!(day(Weekday::Thursday, false), "2025-01-02");
        assert_eq!(day(Weekday::Wednesday, true), "2025-01-15");
    }
}
