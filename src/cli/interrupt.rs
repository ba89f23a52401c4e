//! Ctrl-C while files are written.

use super::output::tell;
use super::whole_file;
use crate::system::{Signal, Watched, watch};

/// From now on SIGINT and SIGTERM end the process as soon as no file is half written, with what
/// `summary` says on stderr and the exit code that a shell expects. Where signals cannot be
/// watched the system's own way of ending remains.
pub(super) fn leave_whole_files(summary: impl Fn() -> String + Send + 'static) {
    let watching = watch(Watched::Ends, move |signal| {
        if let Signal::End(number) = signal {
            let _held = whole_file::hold();
            tell(&summary());
            std::process::exit(128 + number);
        }
        true
    });
    // Watched until the process ends.
    std::mem::forget(watching);
}
