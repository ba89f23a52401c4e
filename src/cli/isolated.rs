//! Reading of risky files in a process of its own.
//!
//! A hostile PDF makes its reader recurse until the stack ends, which no program survives, or
//! unpack until memory ends. So the program starts itself once more for the reading alone, gives
//! it a bound on memory and on processor time, and ends it when the time is over.

use std::io::{self, Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::CliError;
use crate::messages::Note;
use crate::note;
use crate::source::{Fault, Found, Job, Kind, LARGEST, extract};
use crate::system;

/// How long one source may be read. A news page takes some hundredths of a second.
const TIME: Duration = Duration::from_secs(20);

/// Bytes of memory of the reading process. Where the system holds it to no such bound the parent's
/// clock remains.
const MEMORY: u64 = 1536 * 1024 * 1024;

/// Bytes of an answer; no text of a source of bounded size comes near.
const LARGEST_ANSWER: u64 = 512 * 1024 * 1024;

/// The hidden command that the program calls itself with.
const COMMAND: &str = "read-source";

/// Reads one source from standard input: the program calls itself with this.
#[derive(Debug, clap::Args)]
pub struct ReadSourceArgs {
    /// The kind of the source.
    kind: String,
    /// The charset that the server told.
    #[arg(long)]
    charset: Option<String>,
    /// Where it comes from.
    #[arg(long)]
    address: Option<String>,
    /// The entry that is wanted.
    #[arg(long)]
    entry: Option<usize>,
}

/// What the reading process answers.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Answer {
    Found(Found),
    Fault(Fault),
}

/// Reads bytes; what is risky in a process of its own.
///
/// # Errors
/// An input error's cause as [`Fault`]; an environment error if no process can be started.
pub(super) fn read(bytes: &[u8], job: &Job) -> Result<Result<Found, Fault>, CliError> {
    if !job.kind.is_some_and(Kind::is_risky) {
        return Ok(extract(bytes, job));
    }
    if bytes.len() > LARGEST {
        return Ok(Err(Fault::TooLarge { mebibytes: LARGEST >> 20 }));
    }
    apart(bytes, job)
        .map_err(|error| CliError::environment(note!("isolated-failed")).because(error))
}

fn apart(bytes: &[u8], job: &Job) -> io::Result<Result<Found, Fault>> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(COMMAND).arg(job.kind.map_or("plain", Kind::name));
    let entry = job.entry.map(|entry| entry.to_string());
    for (name, value) in
        [("--charset", &job.charset), ("--address", &job.address), ("--entry", &entry)]
    {
        if let Some(value) = value {
            command.arg(format!("{name}={value}"));
        }
    }
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let stdin = child.stdin.take();
    let stdout = child.stdout.take();
    let (sender, receiver) = mpsc::channel();
    let answer = thread::scope(|scope| {
        scope.spawn(move || {
            // A reader that has enough closes its end; that is no fault.
            let _ = stdin.map(|mut stdin| stdin.write_all(bytes));
        });
        scope.spawn(move || {
            let mut answer = Vec::new();
            let read = stdout.map(|out| out.take(LARGEST_ANSWER).read_to_end(&mut answer));
            let _ = sender.send(matches!(read, Some(Ok(_))).then_some(answer));
        });
        let answer = receiver.recv_timeout(TIME);
        // Ends the process, and with it both threads, if it has not ended by itself.
        let _ = child.kill();
        let _ = child.wait();
        answer
    });
    Ok(match answer {
        Err(_) => Err(Fault::TooLong { seconds: TIME.as_secs() }),
        Ok(answer) => match answer.and_then(|answer| serde_json::from_slice(&answer).ok()) {
            Some(Answer::Found(found)) => Ok(found),
            Some(Answer::Fault(fault)) => Err(fault),
            // The process ended without an answer: no stack, no memory.
            None => Err(Fault::Unreadable),
        },
    })
}

/// Runs the hidden command.
///
/// # Errors
/// If standard input or output fail.
pub fn run(args: &ReadSourceArgs) -> Result<(), CliError> {
    system::bound(MEMORY, TIME.as_secs() + 5);
    let mut bytes = Vec::new();
    let failed = |error: io::Error| CliError::environment(note!("isolated-failed")).because(error);
    io::stdin().lock().take(LARGEST as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    let job = Job {
        kind: Kind::from_name(&args.kind),
        charset: args.charset.clone(),
        address: args.address.clone(),
        entry: args.entry,
    };
    // On a thread with a stack that deep pages need; what needs more ends the process.
    let worker = thread::Builder::new().stack_size(64 << 20).spawn(move || extract(&bytes, &job));
    let outcome = worker.map_err(failed)?.join().unwrap_or(Err(Fault::Unreadable));
    let answer = match outcome {
        Ok(found) => Answer::Found(found),
        Err(fault) => Answer::Fault(fault),
    };
    let text = serde_json::to_string(&answer).map_err(|error| {
        CliError::environment(note!("isolated-failed")).because(Note::of_json(&error))
    })?;
    super::output::stdout(&text)
}
