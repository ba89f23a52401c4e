//! Each attempt counts once.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::collect::{HandedIn, Reason, Refused, clean_name, same_name};
use crate::sitting::ResponseFile;

/// A file that could be read and whose attempt is its own.
pub(super) struct Once {
    pub file: String,
    pub content: ResponseFile,
    /// Other files that hold the very same.
    pub copies: Vec<String>,
}

/// The readable files with each attempt once. Of copies the first counts. Files that share an
/// attempt but differ in name or responses are refused, all of them: which one is true, only the
/// teacher can find out.
pub(super) fn attempts_once(files: Vec<HandedIn>, refused: &mut Vec<Refused>) -> Vec<Once> {
    let mut readable: Vec<Once> = Vec::new();
    for HandedIn { file, content } in files {
        match content {
            Ok(content) => readable.push(Once { file, content, copies: Vec::new() }),
            Err(words) => {
                refused.push(Refused { file, name: None, reason: Reason::Unreadable(words) });
            }
        }
    }
    let mut by_attempt: BTreeMap<Uuid, Vec<usize>> = BTreeMap::new();
    for (at, each) in readable.iter().enumerate() {
        if let Some(attempt) = each.content.attempt {
            by_attempt.entry(attempt).or_default().push(at);
        }
    }
    let mut fates: Vec<Fate> = readable.iter().map(|_| Fate::Counts(Vec::new())).collect();
    for shared in by_attempt.into_values().filter(|shared| shared.len() > 1) {
        decide(&readable, &shared, &mut fates);
    }
    let mut once = Vec::new();
    for (each, fate) in readable.into_iter().zip(fates) {
        match fate {
            Fate::Counts(copies) => once.push(Once { copies, ..each }),
            Fate::Copy => {}
            Fate::Refused(reason) => {
                let name = each.content.name.as_deref().and_then(clean_name);
                refused.push(Refused { file: each.file, name, reason });
            }
        }
    }
    once
}

/// What becomes of a file.
enum Fate {
    /// It counts; these are copies of it.
    Counts(Vec<String>),
    Copy,
    Refused(Reason),
}

fn decide(readable: &[Once], shared: &[usize], fates: &mut [Fate]) {
    let others = |but: usize| -> Vec<String> {
        shared.iter().filter(|&&at| at != but).map(|&at| readable[at].file.clone()).collect()
    };
    let first = &readable[shared[0]].content;
    let rest = || shared[1..].iter().map(|&at| &readable[at].content);
    let one_name = rest().all(|other| same_name(first.name.as_deref(), other.name.as_deref()));
    let one_content = rest().all(|other| {
        (&first.quiz, &first.fingerprint, &first.responses)
            == (&other.quiz, &other.fingerprint, &other.responses)
    });
    for (number, &at) in shared.iter().enumerate() {
        fates[at] = match (one_name, one_content, number) {
            (true, true, 0) => Fate::Counts(others(at)),
            (true, true, _) => Fate::Copy,
            (true, false, _) => Fate::Refused(Reason::AttemptDiffers(others(at))),
            (false, ..) => Fate::Refused(Reason::AttemptRenamed(others(at))),
        };
    }
}
