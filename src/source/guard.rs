//! Readers of strange files that may panic.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::Fault;

/// Runs a reader and takes its panic for what it is: a file that the reader cannot take.
///
/// The one place where panics are caught. Libraries that read PDF and EPUB index and unwrap what
/// a damaged file promises and does not hold; a damaged file is a user's mistake, not a fault of
/// the program. Nothing that the reader touched is used afterwards.
pub(super) fn guarded<T>(read: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Fault::Unreadable))
}
