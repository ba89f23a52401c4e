//! Items put aside: not asked in reviews until a day, or never again until they are taken back.

use jiff::civil::Date;
use rusqlite::params;

use super::{Store, StoreError, day_of};

/// The day that never comes.
pub(super) const NEVER: i64 = i64::MAX;

impl Store {
    /// Puts an item aside until a day, or for good where there is none. Its history stays.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub fn put_aside(
        &mut self,
        quiz: &str,
        item: &str,
        until: Option<Date>,
    ) -> Result<(), StoreError> {
        let transaction = self.write()?;
        transaction.execute(
            "INSERT INTO aside (quiz, item, until) VALUES (?1, ?2, ?3)
             ON CONFLICT (quiz, item) DO UPDATE SET until = excluded.until",
            params![quiz, item, until.map_or(NEVER, day_of)],
        )?;
        Ok(transaction.commit()?)
    }

    /// Takes back every item that was put aside for good; returns how many there were.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub fn take_back(&mut self) -> Result<u64, StoreError> {
        let transaction = self.write()?;
        let count = transaction.execute("DELETE FROM aside WHERE until = ?1", [NEVER])?;
        transaction.commit()?;
        Ok(count as u64)
    }

    /// How many items are put aside for good.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn count_aside(&self) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM aside WHERE until = ?1";
        let count: i64 = self.connection.query_row(sql, [NEVER], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use jiff::ZonedDateTime;
    use uuid::Uuid;

    use super::*;
    use crate::sitting::{Sitting, samples};
    use crate::store::{Mode, fixture};

    /// A store in which two items are due on the returned day.
    fn store() -> (Store, String, Date) {
        let now: ZonedDateTime = "2026-03-01T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let mut store = Store::in_memory().unwrap();
        let mut sitting = Sitting::new(samples::quiz(), Uuid::from_u128(1));
        fixture::begin(&mut store, &sitting, Mode::Sitting, None, &now);
        for _ in 0..2 {
            let answer = sitting.skip(2.0).unwrap().clone();
            store.record(sitting.attempt(), sitting.quiz(), &answer, &now).unwrap();
        }
        (store, samples::quiz().id, now.date().tomorrow().unwrap())
    }

    #[test]
    fn what_is_put_aside_is_not_asked_until_its_day() {
        let (mut store, quiz, day) = store();
        let item = samples::quiz().items[0].id.clone();
        let after = day.tomorrow().unwrap();
        store.put_aside(&quiz, &item, Some(after)).unwrap();
        let asked = |store: &Store, day| store.due(day, 9).unwrap().len();
        assert_eq!((asked(&store, day), asked(&store, after)), (1, 2));
        assert_eq!(store.due_by_quiz(day).unwrap()[&quiz], 1);
        let forecast = store.forecast(day).unwrap();
        assert_eq!((forecast.today, forecast.tomorrow, forecast.week), (1, 1, 2));
        assert_eq!((store.count_aside().unwrap(), store.take_back().unwrap()), (0, 0));
    }

    #[test]
    fn what_is_put_aside_for_good_comes_back_when_it_is_taken_back() {
        let (mut store, quiz, day) = store();
        let item = samples::quiz().items[0].id.clone();
        store.put_aside(&quiz, &item, None).unwrap();
        // History that is made anew leaves it aside.
        crate::store::replay::everything(&store.connection).unwrap();
        assert_eq!(store.due(day, 9).unwrap().len(), 1);
        assert_eq!(store.hard(9).unwrap().len(), 1);
        let forecast = store.forecast(day).unwrap();
        assert_eq!((forecast.today, forecast.tomorrow, forecast.month), (1, 0, 1));
        assert_eq!(store.course(day).unwrap().aside, 1);
        assert_eq!((store.count_aside().unwrap(), store.take_back().unwrap()), (1, 1));
        assert_eq!((store.due(day, 9).unwrap().len(), store.hard(9).unwrap().len()), (2, 2));
    }
}
