//! Lines and columns of a text, for messages that name a place.

use super::Span;

/// Where the lines of a text start.
#[derive(Debug, Clone)]
pub struct LineIndex {
    /// Byte offsets of the line starts; the first is 0.
    starts: Vec<usize>,
}

/// A place that a person can find: both counted from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode code points, from 1.
    pub column: usize,
}

impl LineIndex {
    /// The index of `text`; a line ends with `\n`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { starts }
    }

    /// Line and column of a byte offset of `text`; past the end it is the end.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1];
        Position { line, column: text[start..offset].chars().count() + 1 }
    }

    /// The line (from 1) as a span, without its line break.
    #[must_use]
    pub fn line(&self, text: &str, line: usize) -> Span {
        let start = self.starts.get(line.wrapping_sub(1)).copied().unwrap_or(text.len());
        let end = self.starts.get(line).map_or(text.len(), |&next| next - 1);
        let end = if text[start..end].ends_with('\r') { end - 1 } else { end };
        Span::new(start, end)
    }
}

/// Turns byte offsets of one text into offsets in Unicode code points, for `analyze`.
#[derive(Debug, Clone)]
pub struct CodePoints {
    /// Code points before every 64th byte.
    marks: Vec<u32>,
}

const STRIDE: usize = 64;

impl CodePoints {
    /// The table for `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0u32;
        for (at, byte) in text.bytes().enumerate() {
            if at % STRIDE == 0 {
                marks.push(count);
            }
            // Every byte but a continuation byte starts a character.
            count += u32::from(byte & 0xC0 != 0x80);
        }
        Self { marks }
    }

    /// The number of code points before byte `offset` of `text`.
    #[must_use]
    pub fn at(&self, text: &str, offset: usize) -> usize {
        let offset = offset.min(text.len());
        let block = (offset / STRIDE).min(self.marks.len().saturating_sub(1));
        let base = self.marks.get(block).copied().unwrap_or(0) as usize;
        let tail = &text.as_bytes()[(block * STRIDE).min(offset)..offset];
        base + tail.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters() {
        let text = "äh\r\nöl = 1";
        let index = LineIndex::new(text);
        assert_eq!(index.position(text, text.find('=').unwrap()), Position { line: 2, column: 4 });
        assert_eq!(index.line(text, 1).of(text), "äh");
        assert_eq!(index.line(text, 2).of(text), "öl = 1");
        assert_eq!(index.position(text, 999), Position { line: 2, column: 7 });
    }

    #[test]
    fn code_points_agree_with_counting() {
        let text = "Größe – ".repeat(40);
        let table = CodePoints::new(&text);
        for (at, _) in text.char_indices() {
            assert_eq!(table.at(&text, at), text[..at].chars().count());
        }
        assert_eq!(table.at(&text, text.len()), text.chars().count());
    }
}
