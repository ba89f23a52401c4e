//! Ctrl-C while files are written.

use std::thread;

use super::output::tell;
use super::whole_file;

/// From now on SIGINT and SIGTERM end the process as soon as no file is half written, with what
/// `summary` says on stderr and the exit code that a shell expects. Where signals cannot be
/// watched the system's own way of ending remains.
#[cfg(unix)]
pub(super) fn leave_whole_files(summary: impl Fn() -> String + Send + 'static) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else { return };
    thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let _held = whole_file::hold();
            tell(&summary());
            std::process::exit(128 + signal);
        }
    });
}

/// See the other one; here the system ends the process by itself.
#[cfg(not(unix))]
pub(super) fn leave_whole_files(_summary: impl Fn() -> String + Send + 'static) {}
