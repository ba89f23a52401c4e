//! Feeds are read no further than they are listed.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::Fault;
use super::limits::DEEPEST;

/// The beginning of a feed with at most `most` entries, well-formed again, and whether there were
/// more. What stands in the entries is not looked at, and nothing is kept but the place of their
/// ends, so that a feed of a million entries costs no more than its bytes.
///
/// # Errors
/// [`Fault::TooDeep`]; [`Fault::Damaged`] if the feed ends or breaks before its first entry does.
/// A feed that breaks later is taken up to there.
pub(super) fn first_entries(text: &str, most: usize) -> Result<(String, bool), Fault> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut open: Vec<String> = Vec::new();
    let mut entries = 0;
    // The end of the last entry and the elements that are open there.
    let mut cut: Option<(usize, Vec<String>)> = None;
    let broken = loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                if open.len() >= DEEPEST {
                    return Err(Fault::TooDeep { levels: DEEPEST });
                }
                open.push(start.name().as_ref().to_owned());
            }
            Ok(Event::End(end)) => {
                let closed = open.pop().is_some_and(|name| name == end.name().as_ref());
                if !closed {
                    // An end tag that does not fit.
                    break Some(String::new());
                }
                // RSS 1 has its items beside the channel, the others inside.
                if open.len() <= 2 && matches!(end.local_name().as_ref(), "item" | "entry") {
                    entries += 1;
                    let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
                    cut = Some((at, open.clone()));
                    if entries > most {
                        break None;
                    }
                }
            }
            Ok(Event::Eof) if open.is_empty() => return Ok((text.to_owned(), false)),
            Ok(Event::Eof) => break Some(String::new()),
            Ok(_) => {}
            Err(error) => break Some(super::fault::short(&error)),
        }
    };
    match (cut, broken) {
        (Some((at, open)), broken) => {
            let mut whole = text.get(..at).unwrap_or(text).to_owned();
            for name in open.iter().rev() {
                whole.push_str("</");
                whole.push_str(name);
                whole.push('>');
            }
            Ok((whole, broken.is_none()))
        }
        (None, detail) => Err(Fault::Damaged { detail: detail.unwrap_or_default() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed(entries: usize) -> String {
        let mut feed =
            "<?xml version='1.0'?><rss version='2.0'><channel><title>F</title>".to_owned();
        for number in 0..entries {
            feed.push_str(&format!("<item><title>{number}</title></item>"));
        }
        feed + "</channel></rss>"
    }

    #[test]
    fn a_long_feed_is_cut_and_stays_whole() {
        let (cut, more) = first_entries(&feed(9), 3).unwrap();
        assert!(more && cut.ends_with("<title>3</title></item></channel></rss>"), "{cut}");
        let (whole, more) = first_entries(&feed(3), 3).unwrap();
        assert_eq!((whole, more), (feed(3), false));
    }

    #[test]
    fn a_feed_that_breaks_is_taken_up_to_there() {
        let whole = feed(2);
        let broken = &whole[..whole.len() - 30];
        let (cut, more) = first_entries(broken, 3).unwrap();
        assert!(!more && cut.ends_with("<title>0</title></item></channel></rss>"));
        assert!(first_entries("<rss><channel><item>", 3).is_err());
        let deep = "<a>".repeat(200_000);
        assert_eq!(first_entries(&deep, 3), Err(Fault::TooDeep { levels: DEEPEST }));
    }
}
