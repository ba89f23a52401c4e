//! Bytes to text: UTF-8 with or without byte order mark, UTF-16 with one, Windows-1252.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Why bytes are not taken for a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecodeError {
    /// There are no bytes, or nothing but white space.
    Empty,
    /// There are bytes that no text holds.
    Binary,
}

/// Decodes a file's bytes. A byte order mark decides; without one valid UTF-8 is UTF-8, and
/// anything else is read as Windows-1252 (of which Latin-1 is the part in use).
///
/// # Errors
/// [`DecodeError`] if there is no text in the bytes.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeError> {
    let encoding = encoding_rs::Encoding::for_bom(bytes).map_or_else(
        || if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 },
        |(encoding, _)| encoding,
    );
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if !wide && bytes.contains(&0) {
        return Err(DecodeError::Binary);
    }
    let (text, _, malformed) = encoding.decode(bytes);
    let odd = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    if malformed && wide || odd * 50 > text.chars().count() {
        return Err(DecodeError::Binary);
    }
    if text.trim().is_empty() {
        return Err(DecodeError::Empty);
    }
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        assert_eq!(decode("Größe".as_bytes()).unwrap(), "Größe");
        assert_eq!(decode(b"\xef\xbb\xbfGr\xc3\xb6\xc3\x9fe").unwrap(), "Größe");
        assert_eq!(decode(b"Gr\xf6\xdfe \x84ja\x93").unwrap(), "Größe „ja“");
        assert_eq!(decode(b"\xff\xfeJ\0a\0").unwrap(), "Ja");
    }

    #[test]
    fn no_text() {
        assert_eq!(decode(b""), Err(DecodeError::Empty));
        assert_eq!(decode(b" \n"), Err(DecodeError::Empty));
        assert_eq!(decode(b"\x7fELF\x02\x01\0\0"), Err(DecodeError::Binary));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\x01\x02\x03"), Err(DecodeError::Binary));
    }
}
