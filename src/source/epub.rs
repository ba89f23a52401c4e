//! Electronic books: their chapters, in reading order.

use std::io::{self, Cursor, Read, Write};

use rbook::Epub;
use zip::ZipArchive;

use super::job::words;
use super::limits::{LARGEST_UNPACKED, MOST_FILES, MOST_PARTS};
use super::metadata::{author, day, line};
use super::{Contents, Fault, Part, guard, html};
use crate::text::Article;

/// Fewer letters than this are a title page or a notice, no chapter.
const SHORTEST: usize = 140;

/// The chapters of a book, at most [`MOST_PARTS`]. Nothing is written to disk: what the archive
/// calls its files never becomes a path.
///
/// # Errors
/// [`Fault::Bomb`], [`Fault::Damaged`]; [`Fault::NoParts`] if no chapter has text.
pub(super) fn contents(bytes: &[u8]) -> Result<Contents, Fault> {
    guard::guarded(|| {
        check_archive(bytes, LARGEST_UNPACKED)?;
        let book = Epub::read(Cursor::new(bytes.to_vec())).map_err(Fault::damaged)?;
        let metadata = book.metadata();
        let title = metadata.title().and_then(|title| line(title.value()));
        let known = Article {
            author: metadata.creators().next().and_then(|creator| author(creator.value())),
            publisher: metadata.publishers().next().and_then(|it| line(it.value())),
            rights: metadata.rights().next().and_then(|it| line(it.value())),
            date: metadata.published().and_then(|date| day(&date.to_string())),
            ..Article::default()
        };
        let mut parts = Vec::new();
        let mut more = false;
        let mut reader = book.reader();
        let mut last_fault = None;
        while let Some(chapter) = reader.read_next() {
            let text = match chapter {
                Ok(chapter) => closed(chapter.content()),
                Err(error) => {
                    last_fault = Some(Fault::damaged(error));
                    continue;
                }
            };
            let (head, paragraphs) = html::all_text(&text)?;
            let article = Article {
                author: known.author.clone(),
                publisher: known.publisher.clone(),
                rights: known.rights.clone(),
                date: known.date.clone(),
                ..Article::from_paragraphs(head.as_deref(), paragraphs.iter().map(String::as_str))
            };
            if article.text.chars().filter(|c| c.is_alphabetic()).count() < SHORTEST {
                continue;
            }
            if parts.len() == MOST_PARTS {
                more = true;
                break;
            }
            let date = article.date.clone();
            parts.push(Part {
                title: article.title.clone(),
                date,
                link: None,
                words: words(&article.text),
                article: Some(article),
            });
        }
        if parts.is_empty() {
            // A book that only some shop's own reader opens.
            if memchr::memmem::find(bytes, b"META-INF/encryption.xml").is_some() {
                return Err(Fault::Encrypted);
            }
            return Err(last_fault.unwrap_or(Fault::NoText));
        }
        Ok(Contents { title, parts, more })
    })
}

/// Unpacks everything once, into nothing, and counts: what an archive says of its sizes may be a
/// lie, and its reader believes it.
fn check_archive(bytes: &[u8], most: u64) -> Result<(), Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(Fault::damaged)?;
    if archive.len() > MOST_FILES {
        return Err(Fault::TooMany { elements: MOST_FILES });
    }
    let mut total = 0;
    for index in 0..archive.len() {
        let file = match archive.by_index(index) {
            Ok(file) => file,
            Err(error) if error.to_string().to_lowercase().contains("password") => {
                return Err(Fault::Encrypted);
            }
            Err(error) => return Err(Fault::damaged(error)),
        };
        let mut counter = Counter { left: most - total };
        let mut bounded = file.take(most - total + 1);
        // A file that is damaged may be one that nobody reads, such as a picture.
        let _ = io::copy(&mut bounded, &mut counter);
        total = most - counter.left;
        if counter.left == 0 {
            return Err(Fault::Bomb { mebibytes: most >> 20 });
        }
    }
    Ok(())
}

struct Counter {
    left: u64,
}

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.left = self.left.saturating_sub(bytes.len() as u64);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// XHTML may close `<title/>` and `<script/>` at once; in HTML they would swallow what follows.
fn closed(xhtml: &str) -> String {
    let mut out = String::with_capacity(xhtml.len());
    let mut rest = xhtml;
    while let Some(at) = rest.find("/>") {
        let head = &rest[..at];
        let tag = head.rfind('<').map_or("", |open| &head[open + 1..]);
        let name = tag.split_whitespace().next().unwrap_or("");
        out.push_str(head);
        if matches!(
            name,
            "title" | "script" | "style" | "textarea" | "iframe" | "a" | "div" | "p" | "span"
        ) {
            out.push_str("></");
            out.push_str(name);
            out.push('>');
        } else {
            out.push_str("/>");
        }
        rest = &rest[at + 2..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
pub(super) mod samples {
    use std::io::{Cursor, Write};

    /// A book of chapters with a title and a number of sentences each.
    pub(in crate::source) fn book(chapters: &[(&str, usize)]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        let mut put = |name: &str, text: &str| {
            writer.start_file(name, options).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        };
        put("mimetype", "application/epub+zip");
        put(
            "META-INF/container.xml",
            "<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>\
             <rootfile full-path='b.opf' media-type='application/oebps-package+xml'/></rootfiles></container>",
        );
        let (mut manifest, mut spine) = (String::new(), String::new());
        for (number, (title, sentences)) in chapters.iter().enumerate() {
            manifest.push_str(&format!(
                "<item id='c{number}' href='c{number}.xhtml' media-type='application/xhtml+xml'/>"
            ));
            spine.push_str(&format!("<itemref idref='c{number}'/>"));
            let text =
                "Die Fähre nach Amrum liegt seit Montag still, und niemand im Hafen weiß, warum. "
                    .repeat(*sentences);
            put(
                &format!("c{number}.xhtml"),
                &format!(
                    "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body><h1>{title}</h1><p>{text}</p></body></html>"
                ),
            );
        }
        put(
            "b.opf",
            &format!(
                "<package version='3.0' unique-identifier='i' xmlns='http://www.idpf.org/2007/opf'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>\
                 <dc:identifier id='i'>b</dc:identifier><dc:title>Inselbuch</dc:title><dc:creator>Mara Ohlsen</dc:creator>\
                 <dc:language>de</dc:language><dc:date>2027-02-03</dc:date></metadata><manifest>{manifest}</manifest><spine>{spine}</spine></package>"
            ),
        );
        writer.finish().unwrap().into_inner()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_in_reading_order() {
        let contents =
            contents(&samples::book(&[("Titelei", 0), ("Eins", 3), ("Zwei", 4)])).unwrap();
        assert_eq!(contents.title.as_deref(), Some("Inselbuch"));
        let titles: Vec<_> =
            contents.parts.iter().map(|part| part.title.clone().unwrap()).collect();
        assert_eq!(titles, ["Eins", "Zwei"]);
        let article = contents.parts[0].article.as_ref().unwrap();
        assert_eq!(article.author.as_deref(), Some("Mara Ohlsen"));
        assert_eq!(article.date.as_deref(), Some("2027-02-03"));
        assert!(article.text.starts_with("Die Fähre nach Amrum"));
    }

    #[test]
    fn elements_closed_at_once() {
        assert_eq!(
            closed("<title/><br/><script src='a'/><p>a</p>"),
            "<title></title><br/><script src='a'></script><p>a</p>"
        );
    }

    /// An archive of files with these names, each of `size` zeros.
    fn archive(names: &[&str], size: usize) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        for name in names {
            writer.start_file(*name, options).unwrap();
            writer.write_all(&vec![0; size]).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn what_it_unpacks_to_is_counted() {
        let bytes = archive(&["a", "b", "c"], 1 << 20);
        assert!(bytes.len() < 20_000);
        assert_eq!(check_archive(&bytes, 4 << 20), Ok(()));
        assert_eq!(check_archive(&bytes, 2 << 20), Err(Fault::Bomb { mebibytes: 2 }));
        // The size that the archive tells is a lie; what comes out counts.
        let mut lying = bytes;
        let size = (1_u32 << 20).to_le_bytes();
        while let Some(at) = memchr::memmem::find(&lying, &size) {
            lying[at..at + 4].copy_from_slice(&[1, 0, 0, 0]);
        }
        let outcome = check_archive(&lying, 2 << 20);
        assert!(outcome.is_err() || contents(&lying).is_err(), "{outcome:?}");
    }

    #[test]
    fn no_archive() {
        assert!(matches!(contents(b"PK\x03\x04nothing"), Err(Fault::Damaged { .. })));
        assert!(contents(b"").is_err());
    }
}
