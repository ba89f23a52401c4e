//! Where articles come from: plain text, Markdown, HTML, feeds, EPUB and PDF, from a file or an
//! address on the web.
//!
//! Everything read here was written by strangers. Each kind of source stands in a file of its own
//! and is bounded in size; what a bound cannot hold off (a reader of PDF that recurses without
//! end) is for the caller to run in a process of its own, with [`Job`] as what goes in and
//! [`Found`] as what comes back.

mod address;
mod blocks;
mod charset;
mod epub;
mod fault;
mod feed;
mod fetch;
#[cfg(test)]
mod fetch_test;
mod guard;
#[cfg(test)]
mod hostile_test;
mod html;
mod job;
mod kind;
mod limits;
mod markdown;
mod metadata;
mod pdf;
mod xml;

pub use address::{Address, is_public};
pub use fault::Fault;
pub use fetch::{Fetched, Fetcher};
pub use job::{Contents, Found, Job, Part, extract};
pub use kind::{Kind, recognise};
pub use limits::LARGEST;
