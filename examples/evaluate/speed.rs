//! Speed and size.
//!
//! Speed: words (what white space parts) of the measured Wikinews articles that the whole analysis
//! takes in a second of processor time on one core; the best of three runs, the first of which loads
//! the data. Other work on the machine, which takes a share of the caches, makes it slower.
//! Size: all files under `data/` that are built into the binary, in MB of 1,000,000 bytes.

use std::fs;
use std::path::Path;
use std::time::Instant;

use nachlese::pipeline::analyse;

use crate::Fault;
use crate::data::Data;
use crate::data::wikinews::articles;
use crate::table::{Row, Table};

#[allow(clippy::cast_precision_loss)]
pub fn speed(data: &Data, table: &mut Table) -> Result<(), Fault> {
    let articles = articles(data, false)?;
    let words: usize = articles.iter().map(|article| article.text.split_whitespace().count()).sum();
    let since = Instant::now();
    let mut best = f64::INFINITY;
    for _ in 0..3 {
        let start = processor_time(since);
        let mut tokens = 0;
        for article in &articles {
            tokens += analyse(&article.text, None, None).tokens.len();
        }
        if tokens > 0 {
            best = best.min(processor_time(since) - start);
        }
    }
    let value = words as f64 / best;
    table.push(Row {
        digits: 0,
        ..Row::share(
            "speed",
            "words per second, whole analysis, one core",
            value,
            Some(130_000.0),
            format!("{words} words in {best:.3} s"),
        )
    });
    Ok(())
}

/// Seconds that this thread has run on a processor, as Linux tells; elsewhere those since `since`.
fn processor_time(since: Instant) -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| since.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

#[allow(clippy::cast_precision_loss)]
pub fn size(table: &mut Table) -> Result<(), Fault> {
    let bytes = size_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"))?;
    table.push(Row {
        lower_is_better: true,
        digits: 1,
        ..Row::share(
            "size",
            "embedded data, MB",
            bytes as f64 / 1e6,
            Some(12.0),
            format!("{bytes} bytes"),
        )
    });
    Ok(())
}

fn size_of(folder: &Path) -> Result<u64, Fault> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        bytes += if path.is_dir() {
            size_of(&path)?
        } else if path.extension().is_some_and(|ending| ending == "md") {
            0
        } else {
            entry.metadata()?.len()
        };
    }
    Ok(bytes)
}
