//! How much of a source is read. Each bound is far above any article and far below what a machine
//! of today cannot hold.

use std::time::Duration;

/// Bytes of an article, a page, a feed or a document; more is refused: a library, no article.
pub const LARGEST: usize = 16 * 1024 * 1024;

/// Bytes that the files of an EPUB may have when unpacked, pictures and all.
pub(super) const LARGEST_UNPACKED: u64 = 256 * 1024 * 1024;

/// Files in an EPUB.
pub(super) const MOST_FILES: usize = 20_000;

/// Entries of a feed or chapters of a book that are listed; a feed is not read beyond them.
pub(super) const MOST_PARTS: usize = 500;

/// Elements that may stand inside one another in HTML or XML; pages on the web stay under 100.
pub(super) const DEEPEST: usize = 1_000;

/// Elements of a page.
pub(super) const MOST_ELEMENTS: usize = 300_000;

/// Redirects that are followed.
pub(super) const MOST_REDIRECTS: usize = 5;

/// Bytes of a response's header.
pub(super) const LARGEST_HEADER: usize = 64 * 1024;

/// For one request, from the look-up of the name to the last byte.
pub(super) const FETCH_TIME: Duration = Duration::from_secs(20);

/// For the connection alone.
pub(super) const CONNECT_TIME: Duration = Duration::from_secs(8);
