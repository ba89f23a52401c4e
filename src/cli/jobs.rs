//! Work that takes long, beside the screen.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::tui::{Event, Post};

/// The work under way: one job at a time is waited for.
#[derive(Debug, Default)]
pub(super) struct Jobs {
    post: Option<Post>,
    current: Option<(u64, Arc<AtomicBool>)>,
}

impl Jobs {
    /// Where jobs tell what came of them.
    pub(super) fn connect(&mut self, post: Post) {
        self.post = Some(post);
    }

    /// Does some work in a thread of its own and posts what it tells meanwhile and its outcome,
    /// unless the job was cancelled; without a post the work is done at once, and what it tells
    /// meanwhile is of no use. Work that breaks down is told as `broken`. A job that is still
    /// under way is cancelled.
    pub(super) fn start(
        &mut self,
        number: u64,
        broken: String,
        work: impl FnOnce(&dyn Fn(Event)) -> Event + Send + 'static,
    ) -> Vec<Event> {
        self.cancel_all();
        let work = move |tell: &dyn Fn(Event)| {
            catch_unwind(AssertUnwindSafe(|| work(tell)))
                .unwrap_or(Event::NotMade { job: number, reason: broken })
        };
        let Some(post) = self.post.clone() else { return vec![work(&|_| ())] };
        let cancelled = Arc::new(AtomicBool::new(false));
        self.current = Some((number, Arc::clone(&cancelled)));
        thread::spawn(move || {
            let tell = |event| {
                if !cancelled.load(Ordering::Relaxed) {
                    post.send(event);
                }
            };
            if !cancelled.load(Ordering::Relaxed) {
                tell(work(&tell));
            }
        });
        Vec::new()
    }

    /// The outcome of a job is not told any more.
    pub(super) fn cancel(&mut self, number: u64) {
        if self.current.as_ref().is_some_and(|(current, _)| *current == number) {
            self.cancel_all();
        }
    }

    fn cancel_all(&mut self) {
        if let Some((_, cancelled)) = self.current.take() {
            cancelled.store(true, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::*;
    use crate::tui::Stage;

    const PATIENCE: Duration = Duration::from_secs(10);

    fn job(event: &Event) -> Option<u64> {
        match event {
            Event::NotMade { job, .. } => Some(*job),
            _ => None,
        }
    }

    fn done(number: u64) -> impl FnOnce(&dyn Fn(Event)) -> Event + Send {
        move |_| Event::NotMade { job: number, reason: String::new() }
    }

    #[test]
    fn without_a_post_the_work_is_done_at_once() {
        let mut jobs = Jobs::default();
        let events = jobs.start(1, String::new(), done(1));
        assert_eq!(events.iter().map(job).collect::<Vec<_>>(), [Some(1)]);
    }

    #[test]
    fn what_was_cancelled_is_not_told() {
        let mut jobs = Jobs::default();
        let (told, heard) = channel();
        jobs.connect(Post::new(move |event| told.send(event).unwrap()));
        let (begun, go) = (channel::<()>(), channel::<()>());
        let slow = move |tell: &dyn Fn(Event)| {
            begun.0.send(()).unwrap();
            go.1.recv_timeout(PATIENCE).unwrap();
            tell(Event::GotTo { job: 1, stage: Stage::Extracting });
            done(1)(tell)
        };
        assert!(jobs.start(1, String::new(), slow).is_empty());
        begun.1.recv_timeout(PATIENCE).unwrap();
        jobs.cancel(1);
        go.0.send(()).unwrap();
        assert!(jobs.start(2, String::new(), done(2)).is_empty());
        let first = heard.recv_timeout(PATIENCE).unwrap();
        assert_eq!(job(&first), Some(2));
    }

    #[test]
    fn what_goes_on_is_told_before_its_outcome() {
        let mut jobs = Jobs::default();
        let (told, heard) = channel();
        jobs.connect(Post::new(move |event| told.send(event).unwrap()));
        jobs.start(1, String::new(), |tell| {
            tell(Event::GotTo { job: 1, stage: Stage::Fetching("bote.example".to_owned()) });
            done(1)(tell)
        });
        let first = heard.recv_timeout(PATIENCE).unwrap();
        let expected = Stage::Fetching("bote.example".to_owned());
        assert!(matches!(first, Event::GotTo { job: 1, stage } if stage == expected));
        assert_eq!(job(&heard.recv_timeout(PATIENCE).unwrap()), Some(1));
    }

    #[test]
    fn work_that_breaks_down_is_told() {
        let mut jobs = Jobs::default();
        let (told, heard) = channel();
        jobs.connect(Post::new(move |event| told.send(event).unwrap()));
        jobs.start(1, "kaputt".to_owned(), |_| panic!("on purpose"));
        match heard.recv_timeout(PATIENCE).unwrap() {
            Event::NotMade { job: 1, reason } => assert_eq!(reason, "kaputt"),
            other => panic!("{other:?}"),
        }
    }
}
