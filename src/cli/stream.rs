//! Lines in, lines out: many documents on all cores, in the order read, while reading goes on.

use std::io::{self, BufRead, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use crate::messages::Note;
use crate::note;

/// Lines under way for each core: enough that none waits, few enough for any memory.
const LINES_A_CORE: usize = 8;

/// Bytes of lines under way; one longer line goes alone.
const BYTES: usize = 8 << 20;

/// Bytes of a line; a longer one is left out.
pub(super) const LONGEST: usize = 64 << 20;

/// What is written for a line, or why nothing is.
pub(super) type Outcome = Result<String, Note>;

/// A line that was read, and where its outcome will come from.
struct Line {
    /// From 1.
    number: usize,
    bytes: usize,
    outcome: Receiver<Outcome>,
}

/// How many lines there were, and how many gave nothing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) lines: usize,
    pub(super) faults: usize,
}

/// What can go wrong with the whole of it.
#[derive(Debug)]
pub(super) enum Broken {
    /// Nothing more can be read.
    Input(io::Error),
    /// Nothing more can be written.
    Output(io::Error),
}

/// Puts each line that is not blank through `work`, on all of rayon's threads, and writes what it
/// gives, one line each, in the order read. A line is written as soon as it and all before it are
/// done, so that a program can send one and wait for the answer. Why a line gives nothing is told
/// to `tell` with its number, in its place; work that panics costs that line alone.
///
/// # Errors
/// [`Broken`] if reading or writing fails; what came before is written.
pub(super) fn each_line<W>(
    input: impl BufRead + Send + 'static,
    out: &mut impl Write,
    work: W,
    mut tell: impl FnMut(usize, Note),
) -> Result<Count, Broken>
where
    W: Fn(&str) -> Outcome + Send + Sync + 'static,
{
    let (queue, lines) = sync_channel(LINES_A_CORE * rayon::current_num_threads());
    let room = Arc::new(Room::default());
    let reading = {
        let room = Arc::clone(&room);
        // No scope: where writing fails nobody waits for a line that may never come.
        thread::spawn(move || read(input, Arc::new(work), &room, |line| queue.send(line).is_ok()))
    };
    let mut count = Count { lines: 0, faults: 0 };
    loop {
        let Some(line) = next(&lines, out)? else { break };
        count.lines = line.number;
        match next(&line.outcome, out)?.unwrap_or_else(|| Err(note!("jsonl-broken"))) {
            Ok(text) => writeln!(out, "{text}").map_err(Broken::Output)?,
            Err(fault) => {
                count.faults += 1;
                tell(line.number, fault);
            }
        }
        room.leave(line.bytes);
    }
    out.flush().map_err(Broken::Output)?;
    match reading.join() {
        Ok(Err(error)) => Err(Broken::Input(error)),
        _ => Ok(count),
    }
}

/// What comes next, `None` at the end. Before it waits, all that was written is sent off.
fn next<T>(from: &Receiver<T>, out: &mut impl Write) -> Result<Option<T>, Broken> {
    match from.try_recv() {
        Ok(found) => Ok(Some(found)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            out.flush().map_err(Broken::Output)?;
            Ok(from.recv().ok())
        }
    }
}

/// Reads to the end and starts the work on each line; `take` says whether more is wanted.
fn read<W>(
    mut input: impl BufRead,
    work: Arc<W>,
    room: &Room,
    take: impl Fn(Line) -> bool,
) -> io::Result<()>
where
    W: Fn(&str) -> Outcome + Send + Sync + 'static,
{
    let mut number = 0;
    loop {
        let mut line = Vec::new();
        if (&mut input).take(LONGEST as u64 + 1).read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        number += 1;
        let long = line.len() > LONGEST;
        if long {
            line = Vec::new();
            input.skip_until(b'\n')?;
        } else if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let bytes = line.len();
        room.enter(bytes);
        let (done, outcome) = sync_channel(1);
        if !take(Line { number, bytes, outcome }) {
            return Ok(());
        }
        let work = Arc::clone(&work);
        rayon::spawn(move || {
            let given = catch_unwind(AssertUnwindSafe(|| {
                if long {
                    return Err(note!("jsonl-too-long", n = LONGEST >> 20));
                }
                work(std::str::from_utf8(&line).map_err(|_| note!("system-not-text"))?)
            }));
            // A panic drops the sender, which is told as such.
            if let Ok(given) = given {
                let _ = done.send(given);
            }
        });
    }
}

/// Counts the bytes under way.
#[derive(Default)]
struct Room {
    taken: Mutex<usize>,
    left: Condvar,
}

impl Room {
    /// Waits until so many bytes have room; any number has where nothing else is under way.
    fn enter(&self, bytes: usize) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        while *taken > 0 && *taken + bytes > BYTES {
            taken = self.left.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += bytes;
    }

    fn leave(&self, bytes: usize) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        *taken = taken.saturating_sub(bytes);
        self.left.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Cursor};
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    type Told = Vec<(usize, Note)>;

    fn through(
        input: Vec<u8>,
        work: impl Fn(&str) -> Outcome + Send + Sync + 'static,
    ) -> (String, Told, Count) {
        let (mut out, mut told) = (Vec::new(), Vec::new());
        let count = each_line(Cursor::new(input), &mut out, work, |number, fault| {
            told.push((number, fault));
        });
        (String::from_utf8(out).unwrap(), told, count.unwrap())
    }

    #[test]
    fn the_order_is_kept_whatever_is_done_first() {
        let input: String = (0..300).map(|number| format!("{number}\n")).collect();
        let (out, told, count) = through(input.clone().into_bytes(), |line| {
            let number: u64 = line.trim().parse().unwrap();
            // The earlier of each ten take longer.
            thread::sleep(Duration::from_micros((9 - number % 10) * 100));
            Ok(line.trim().to_owned())
        });
        assert_eq!(out, input);
        assert_eq!((told, count), (Vec::new(), Count { lines: 300, faults: 0 }));
    }

    #[test]
    fn several_lines_are_worked_on_at_once() {
        if rayon::current_num_threads() < 2 {
            return;
        }
        // Each of two lines waits for the other.
        let inside = (Mutex::new(0), Condvar::new());
        let (out, told, _) = through(b"a\nb\n".to_vec(), move |line| {
            let mut count = inside.0.lock().unwrap();
            *count += 1;
            inside.1.notify_all();
            let wait =
                inside.1.wait_timeout_while(count, Duration::from_secs(20), |count| *count < 2);
            if wait.unwrap().1.timed_out() {
                Err(note!("jsonl-no-id"))
            } else {
                Ok(line.trim().to_owned())
            }
        });
        assert_eq!((out.as_str(), told), ("a\nb\n", Vec::new()));
    }

    #[test]
    fn a_bad_line_costs_that_line_alone() {
        let mut input = b"one\n\ntwo\n\xff\npanic\nno\n".to_vec();
        input.extend(vec![b'x'; LONGEST + 10]);
        input.extend(b"\nlast");
        let (out, told, count) = through(input, |line| match line.trim() {
            "panic" => panic!("on purpose"),
            "no" => Err(note!("jsonl-no-text")),
            line => Ok(line.to_owned()),
        });
        assert_eq!(out, "one\ntwo\nlast\n");
        assert_eq!(
            told,
            [
                (4, note!("system-not-text")),
                (5, note!("jsonl-broken")),
                (6, note!("jsonl-no-text")),
                (7, note!("jsonl-too-long", n = 64_u32))
            ]
        );
        assert_eq!(count, Count { lines: 8, faults: 4 });
    }

    /// Counts how many lines were read and not yet written.
    #[test]
    fn little_is_under_way_at_once() {
        struct Slow<'a>(&'a AtomicUsize, usize);
        impl Write for Slow<'_> {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.1 = self.1.max(self.0.load(Ordering::SeqCst));
                self.0.fetch_sub(
                    bytes.iter().filter(|&&byte| byte == b'\n').count(),
                    Ordering::SeqCst,
                );
                thread::sleep(Duration::from_micros(20));
                Ok(bytes.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        static DONE: AtomicUsize = AtomicUsize::new(0);
        let most = |line: &str, lines: usize| {
            DONE.store(0, Ordering::SeqCst);
            let input = BufReader::new(Cursor::new(line.repeat(lines).into_bytes()));
            let mut out = Slow(&DONE, 0);
            each_line(
                input,
                &mut out,
                |_| {
                    DONE.fetch_add(1, Ordering::SeqCst);
                    Ok(String::new())
                },
                |_, _| (),
            )
            .unwrap();
            out.1
        };
        let lines = most("x\n", 2_000);
        assert!(lines <= LINES_A_CORE * rayon::current_num_threads() + 2, "{lines} lines");
        // Of long lines only as many as have room.
        let long = format!("{}\n", "x".repeat(BYTES / 3));
        let lines = most(&long, 30);
        assert!(lines <= 3, "{lines} long lines");
    }

    #[test]
    fn what_cannot_be_read_or_written_is_told() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("no"))
            }
        }
        impl Write for Broken {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::Error::other("no"))
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let echo = |line: &str| Ok(line.to_owned());
        let first = BufReader::new(Cursor::new(b"a\n".to_vec()).chain(Broken));
        let mut out = Vec::new();
        let outcome = each_line(first, &mut out, echo, |_, _| ());
        assert!(matches!(outcome, Err(super::Broken::Input(_))), "{outcome:?}");
        assert_eq!(out, b"a\n\n");
        let outcome = each_line(Cursor::new(b"a".to_vec()), &mut Broken, echo, |_, _| ());
        assert!(matches!(outcome, Err(super::Broken::Output(_))), "{outcome:?}");
    }
}
