//! The index: lines of headword, offset and length, sorted by headword. Numbers are written with
//! the digits of Base64, the highest first (`dictfmt(1)`).

use std::cmp::Ordering;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use super::{Damage, DictionaryError};

/// Where an article lies in the data, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub offset: u64,
    pub length: u64,
}

/// How the headwords are sorted and found.
#[derive(Debug, Clone, Copy)]
enum Sorted {
    /// By their letters, digits and blanks in lower case: what `dictfmt` does if not told else.
    ByLetters,
    /// By all characters in lower case (`00-database-allchars`).
    ByAll,
    /// As they are (`00-database-case-sensitive`).
    AsTheyAre,
}

impl Sorted {
    fn key(self, word: &str) -> String {
        let letters = |c: &char| c.is_alphanumeric() || c.is_whitespace();
        match self {
            Self::ByLetters => word.chars().filter(letters).flat_map(char::to_lowercase).collect(),
            Self::ByAll => word.to_lowercase(),
            Self::AsTheyAre => word.to_owned(),
        }
    }
}

/// Below this many bytes lines are read one by one.
const NEAR: u64 = 8 * 1024;

/// The index file.
#[derive(Debug)]
pub(super) struct Index {
    file: File,
    length: u64,
}

impl Index {
    pub(super) fn open(path: &Path) -> Result<Self, DictionaryError> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        Ok(Self { file, length })
    }

    /// The places of a headword's articles.
    pub(super) fn look_up(&mut self, word: &str) -> Result<Vec<Place>, DictionaryError> {
        for sorted in [Sorted::ByLetters, Sorted::ByAll, Sorted::AsTheyAre] {
            let found = self.search(word, sorted)?;
            if !found.is_empty() {
                return Ok(found);
            }
        }
        Ok(Vec::new())
    }

    fn search(&mut self, word: &str, sorted: Sorted) -> Result<Vec<Place>, DictionaryError> {
        let key = sorted.key(word);
        if key.trim().is_empty() {
            return Ok(Vec::new());
        }
        // `low` is the start of a line, with none but smaller headwords before it; the first line
        // that starts behind `high` has one that is not smaller.
        let (mut low, mut high) = (0, self.length);
        while high - low > NEAR {
            let middle = low + (high - low) / 2;
            let mut lines = self.lines(middle)?;
            // The first line may have begun before the middle.
            lines.next_line()?;
            let start = lines.at;
            match lines.next_line()? {
                Some(line) if start < high => match sorted.key(headword(&line)).cmp(&key) {
                    Ordering::Less => low = start,
                    _ => high = middle,
                },
                _ => high = middle,
            }
        }
        let mut found = Vec::new();
        let mut lines = self.lines(low)?;
        while let Some(line) = lines.next_line()? {
            match sorted.key(headword(&line)).cmp(&key) {
                Ordering::Less => {}
                Ordering::Equal => found.extend(place(&line)),
                Ordering::Greater => break,
            }
        }
        Ok(found)
    }

    fn lines(&mut self, from: u64) -> Result<Lines<'_>, DictionaryError> {
        self.file.seek(SeekFrom::Start(from))?;
        Ok(Lines { file: &mut self.file, buffer: Vec::new(), start: 0, at: from, ended: false })
    }
}

/// Lines from a place of the file on.
struct Lines<'a> {
    file: &'a mut File,
    buffer: Vec<u8>,
    start: usize,
    /// Where the next line starts in the file.
    at: u64,
    ended: bool,
}

/// No line of an index is longer, in bytes.
const LONGEST: usize = 64 * 1024;

impl Lines<'_> {
    fn next_line(&mut self) -> Result<Option<String>, DictionaryError> {
        loop {
            if let Some(end) = memchr::memchr(b'\n', &self.buffer[self.start..]) {
                let line = String::from_utf8_lossy(&self.buffer[self.start..self.start + end]);
                let line = line.into_owned();
                self.start += end + 1;
                self.at += end as u64 + 1;
                return Ok(Some(line));
            }
            if self.ended {
                let rest = String::from_utf8_lossy(&self.buffer[self.start..]).into_owned();
                self.at += (self.buffer.len() - self.start) as u64;
                self.start = self.buffer.len();
                return Ok((!rest.is_empty()).then_some(rest));
            }
            if self.buffer.len() - self.start > LONGEST {
                return Err(DictionaryError::Damaged(Damage::OpenLine));
            }
            self.buffer.drain(..self.start);
            self.start = 0;
            let mut more = [0; 4096];
            let count = self.file.read(&mut more)?;
            self.buffer.extend_from_slice(&more[..count]);
            self.ended = count == 0;
        }
    }
}

fn headword(line: &str) -> &str {
    line.split('\t').next().unwrap_or("")
}

fn place(line: &str) -> Option<Place> {
    let mut columns = line.split('\t').skip(1);
    let mut number = || base64(columns.next()?.trim_end());
    Some(Place { offset: number()?, length: number()? })
}

/// A number in the digits of Base64.
pub(super) fn base64(digits: &str) -> Option<u64> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    if digits.is_empty() {
        return None;
    }
    digits.bytes().try_fold(0_u64, |number, digit| {
        let value = DIGITS.iter().position(|each| *each == digit)?;
        number.checked_mul(64)?.checked_add(value as u64)
    })
}
