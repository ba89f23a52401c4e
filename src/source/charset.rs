//! Bytes to text where something says which characters they are: a response's header, a page's
//! `<meta>`, an XML declaration.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Fault;
use crate::text;

/// Bytes at the beginning in which a declaration is looked for (the HTML standard looks at 1024;
/// some pages put it later).
const HEAD: usize = 4096;

/// Decodes bytes. A byte order mark decides; then what the header says (`charset` of the content
/// type), then what the text itself says. What is valid UTF-8 is UTF-8, whatever a one-byte
/// charset was declared, as no other text looks like it; what is declared UTF-8 and is not, is
/// read as [`text::decode`] reads an undeclared text.
///
/// # Errors
/// [`Fault::Empty`] and [`Fault::NotText`].
pub(super) fn decode(bytes: &[u8], header: Option<&str>) -> Result<String, Fault> {
    let valid = std::str::from_utf8(bytes).is_ok();
    let declared = header
        .and_then(|label| Encoding::for_label(label.trim().as_bytes()))
        .or_else(|| declared(bytes));
    let Some(encoding) = declared.filter(|_| Encoding::for_bom(bytes).is_none()) else {
        return Ok(text::decode(bytes)?);
    };
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if encoding == UTF_8 || (valid && !wide) {
        return Ok(text::decode(bytes)?);
    }
    let (decoded, malformed) = encoding.decode_without_bom_handling(bytes);
    if malformed {
        return Ok(text::decode(bytes)?);
    }
    // The decoded text passes the same tests as any other.
    Ok(text::decode(decoded.as_bytes())?)
}

/// The encoding that the text declares in `<meta charset>`, `<meta http-equiv>` or `<?xml ?>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: String = bytes
        .iter()
        .take(HEAD)
        .map(|&byte| if byte.is_ascii() { char::from(byte.to_ascii_lowercase()) } else { ' ' })
        .collect();
    let label = if head.trim_start().starts_with("<?xml") {
        value(head.split("?>").next()?, "encoding")
    } else {
        None
    };
    let label = label.or_else(|| {
        head.split("<meta")
            .skip(1)
            .find_map(|tag| value(tag.split('>').next().unwrap_or(""), "charset"))
    })?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // By the HTML standard: whoever can read the declaration does not read UTF-16.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

/// The value that stands behind `name=`, quoted or not.
fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let rest = tag.split_once(name)?.1.trim_start().strip_prefix('=')?.trim_start();
    let rest = rest.trim_start_matches(['"', '\'']);
    let end = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.')))
        .unwrap_or(rest.len());
    Some(&rest[..end]).filter(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_then_the_text_itself() {
        assert_eq!(decode(b"Gr\xf6\xdfe", Some("iso-8859-1")).unwrap(), "Größe");
        assert_eq!(decode(b"Gr\xf6\xdfe", Some("koi8-r")).unwrap(), "GrЖъe");
        let page = b"<html><head><meta charset='windows-1251'>\xcc\xe8\xf0";
        assert!(decode(page, None).unwrap().ends_with("Мир"));
        let page =
            b"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-2\">\xb1";
        assert!(decode(page, None).unwrap().ends_with('ą'));
        let page = b"<?xml version=\"1.0\" encoding=\"iso-8859-15\"?><a>\xa4</a>";
        assert!(decode(page, None).unwrap().contains('€'));
    }

    #[test]
    fn a_wrong_charset_does_no_harm() {
        assert_eq!(decode("Größe".as_bytes(), Some("iso-8859-1")).unwrap(), "Größe");
        assert_eq!(decode(b"Gr\xf6\xdfe", Some("utf-8")).unwrap(), "Größe");
        assert_eq!(decode("Größe".as_bytes(), Some("no-such-charset")).unwrap(), "Größe");
        assert_eq!(decode(b"\xef\xbb\xbfGr\xc3\xb6\xc3\x9fe", Some("koi8-r")).unwrap(), "Größe");
        assert!(decode("<meta charset=utf-16>Größe".as_bytes(), None).unwrap().ends_with("Größe"));
    }

    #[test]
    fn no_text() {
        assert_eq!(decode(b"", Some("utf-8")), Err(Fault::Empty));
        assert_eq!(decode(b"\x7fELF\x02\x01\x01\0\0\0", Some("iso-8859-1")), Err(Fault::NotText));
    }
}
