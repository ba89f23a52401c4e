//! Writes a made-up history of N responses as JSONL, for `nachlese history import`:
//!
//! ```text
//! cargo run --release --example many_responses -- 1000000 > history.jsonl
//! ```

#![allow(clippy::print_stderr)]

mod history;

use std::io::{self, BufWriter, Write};

fn main() -> io::Result<()> {
    let Some(responses) = std::env::args().nth(1).and_then(|n| n.parse().ok()) else {
        eprintln!("usage: many_responses N");
        std::process::exit(2);
    };
    let mut out = BufWriter::new(io::stdout().lock());
    history::write(responses, &mut out)?;
    out.flush()
}
