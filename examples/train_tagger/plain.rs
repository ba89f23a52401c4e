//! The plain text for the silver part, split by the program's own rules: one token a line, an
//! empty line behind each sentence.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use nachlese::text::{sentences, tokens};

/// Writes the sentences of the names' data sets (GermEval, SmartData news and feeds) to `out`.
pub fn write(data: &Path, out: &mut impl Write) -> io::Result<()> {
    for path in files(&data.join("germeval2014"), "tsv")? {
        for line in fs::read_to_string(path)?.lines() {
            let mut columns = line.split('\t');
            match (columns.next(), columns.next()) {
                (Some("#"), _) => {}
                (Some(_), Some(word)) => writeln!(out, "{word}")?,
                _ => writeln!(out)?,
            }
        }
        writeln!(out)?;
    }
    for path in files(&data.join("smartdata"), "jsonl")? {
        for line in fs::read_to_string(path)?.lines() {
            let document: serde_json::Value = serde_json::from_str(line)?;
            if document["source"] == "tweet" {
                continue;
            }
            let text = document["text"].as_str().unwrap_or("");
            let spans = tokens(text);
            for range in sentences(text, &spans) {
                if range.len() < 4 {
                    continue;
                }
                for span in &spans[range] {
                    writeln!(out, "{}", span.of(text))?;
                }
                writeln!(out)?;
            }
        }
    }
    Ok(())
}

fn files(folder: &Path, ending: &str) -> io::Result<Vec<std::path::PathBuf>> {
    let mut found: Vec<_> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    found.sort();
    Ok(found)
}
