//! The signs of a block, escaped ones told from those that mean something.

/// A stretch of a block. Each character has a mark for whether it was escaped.
#[derive(Debug, Clone, Copy)]
pub(super) struct Signs<'a> {
    all: &'a [(char, bool)],
    /// Line breaks before it in its block.
    lines: usize,
}

/// The owner of a block's signs.
pub(super) struct Marked {
    all: Vec<(char, bool)>,
}

impl Marked {
    /// Reads a block: `\n` is a line break, a backslash before one of `~=#{}:\` makes it a plain
    /// character, any other backslash is itself.
    pub(super) fn new(text: &str) -> Self {
        let mut all = Vec::with_capacity(text.len());
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let escaped = match (c, chars.peek()) {
                ('\\', Some('n')) => Some('\n'),
                ('\\', Some(&sign @ ('~' | '=' | '#' | '{' | '}' | ':' | '\\'))) => Some(sign),
                _ => None,
            };
            match escaped {
                Some(sign) => {
                    chars.next();
                    all.push((sign, true));
                }
                None => all.push((c, false)),
            }
        }
        Self { all }
    }

    /// The whole block.
    pub(super) fn all(&self) -> Signs<'_> {
        Signs { all: &self.all, lines: 0 }
    }
}

impl<'a> Signs<'a> {
    /// Nothing.
    pub(super) const NONE: Signs<'static> = Signs { all: &[], lines: 0 };

    pub(super) const fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The line on which the stretch begins, counted from the block's.
    pub(super) fn line(&self) -> usize {
        let blank = self.all.iter().take_while(|(c, _)| c.is_whitespace());
        self.lines + blank.filter(|sign| **sign == ('\n', false)).count()
    }

    /// Where the sign stands first.
    pub(super) fn find(&self, sign: &str) -> Option<usize> {
        let first = sign.chars().next()?;
        (0..self.all.len()).find(|&at| self.is_at(at, first, sign))
    }

    fn at(&self, at: usize) -> Self {
        let (before, rest) = self.all.split_at(at.min(self.all.len()));
        let breaks = before.iter().filter(|sign| **sign == ('\n', false)).count();
        Self { all: rest, lines: self.lines + breaks }
    }

    /// Whether the sign, whose first character is `first`, stands there.
    fn is_at(&self, at: usize, first: char, sign: &str) -> bool {
        self.all.get(at) == Some(&(first, false))
            && Self { all: self.all.get(at..).unwrap_or(&[]), lines: 0 }.starts_with(sign)
    }

    fn starts_with(&self, sign: &str) -> bool {
        let mut signs = self.all.iter();
        sign.chars().all(|c| signs.next() == Some(&(c, false)))
    }

    /// What follows the sign at the start.
    pub(super) fn strip(&self, sign: &str) -> Option<Signs<'a>> {
        let trimmed = self.trim();
        trimmed.starts_with(sign).then(|| trimmed.at(sign.chars().count()))
    }

    /// What stands before and after the first such sign.
    pub(super) fn split(&self, sign: &str) -> Option<(Signs<'a>, Signs<'a>)> {
        let at = self.find(sign)?;
        Some((self.to(at), self.at(at + sign.chars().count())))
    }

    /// What stands before and after the last such sign.
    pub(super) fn split_last(&self, sign: &str) -> Option<(Signs<'a>, Signs<'a>)> {
        let first = sign.chars().next()?;
        let last = (0..self.all.len()).rev().find(|&at| self.is_at(at, first, sign))?;
        Some((self.to(last), self.at(last + sign.chars().count())))
    }

    fn to(&self, at: usize) -> Signs<'a> {
        Self { all: self.all.get(..at).unwrap_or(self.all), lines: self.lines }
    }

    /// The stretches that begin with one of some signs, each with its sign, and what stands before
    /// the first.
    pub(super) fn parts(&self, heads: &[char]) -> (Signs<'a>, Vec<(char, Signs<'a>)>) {
        let mut parts: Vec<(char, Signs<'a>)> = Vec::new();
        let mut before = *self;
        let mut start: Option<(char, usize, usize)> = None;
        let mut lines = self.lines;
        let cut = |from: usize, to: usize, lines: usize| Signs {
            all: self.all.get(from..to).unwrap_or(&[]),
            lines,
        };
        for (at, (c, escaped)) in self.all.iter().enumerate() {
            if *escaped {
                continue;
            }
            if *c == '\n' {
                lines += 1;
            }
            if heads.contains(c) {
                match start {
                    Some((head, from, lines)) => parts.push((head, cut(from, at, lines))),
                    None => before = self.to(at),
                }
                start = Some((*c, at + 1, lines));
            }
        }
        if let Some((head, from, lines)) = start {
            parts.push((head, cut(from, self.all.len(), lines)));
        }
        (before, parts)
    }

    /// Without white space at its ends.
    pub(super) fn trim(&self) -> Signs<'a> {
        let blank = |sign: &&(char, bool)| sign.0.is_whitespace() && !sign.1;
        let start = self.all.iter().take_while(blank).count();
        let tail = self.at(start);
        let end = tail.all.len() - tail.all.iter().rev().take_while(blank).count();
        tail.to(end)
    }

    /// The text: line breaks of the file are blanks, escaped ones stay.
    pub(super) fn text(&self) -> String {
        let mut out = String::with_capacity(self.all.len());
        for (c, escaped) in self.all {
            if !escaped && c.is_whitespace() {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            } else {
                out.push(*c);
            }
        }
        out
    }

    /// The text, trimmed.
    pub(super) fn plain(&self) -> String {
        self.text().trim().to_owned()
    }

    /// The text without the mark of its format, and the format.
    pub(super) fn formatted(&self) -> (String, Option<&'static str>) {
        let text = self.text();
        for format in ["html", "plain", "markdown", "moodle"] {
            let rest = text.trim_start().strip_prefix('[').and_then(|r| r.strip_prefix(format));
            if let Some(rest) = rest.and_then(|rest| rest.strip_prefix(']')) {
                return (rest.to_owned(), Some(format));
            }
        }
        (text, None)
    }
}
