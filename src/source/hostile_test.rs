//! Arbitrary and broken bytes: each reader ends with an article, a list or a fault. PDF that is
//! broken in the worst ways is read in a process of its own, and tested so, by `tests/suite`.

use proptest::prelude::*;

use super::{Job, Kind, extract, recognise};

fn read(bytes: &[u8], kind: Option<Kind>, entry: Option<usize>) {
    let address = Some("https://bote.example/a/b".to_owned());
    let _ = extract(bytes, &Job { kind, charset: None, address, entry });
}

const PAGE: &str = "<html><head><title>T</title><script type='application/ld+json'>{\"@type\": \"NewsArticle\"}</script>\
    </head><body><article><h1>Fähre</h1><p>Die Fähre fährt wieder, sagte die Reederin.</p><table><tr><td>a</table></article>";

const FEED: &str = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0'><channel><title>&a;</title>\
    <item><title><![CDATA[Fähre]]></title><link>/a</link><description>&lt;p&gt;Ja</description></item></channel></rss>";

/// A file that was a good one, with some bytes replaced and its end cut off.
fn damaged(good: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let places = prop::collection::vec((0..good.len(), any::<u8>()), 0..12);
    (places, 0..=good.len()).prop_map(move |(places, end)| {
        let mut bytes = good.as_bytes().to_vec();
        for (at, byte) in places {
            bytes[at] = byte;
        }
        bytes.truncate(end);
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_as_any_kind(
        bytes in prop::collection::vec(any::<u8>(), 0..600),
        kind in prop::sample::select(Kind::ALL.to_vec()),
        entry in prop::option::of(0_usize..4),
    ) {
        read(&bytes, Some(kind), entry);
        let _ = recognise(&bytes, Some("a.pdf"), None);
        read(&bytes, None, entry);
    }

    #[test]
    fn pieces_of_markup(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<p>", "</p>", "<div", " class='teaser'", ">", "<a href='", "'>", "</a>", "<script>", "<!--", "-->",
            "<![CDATA[", "]]>", "<svg>", "<math>", "<table>", "<tr>", "<template>", "<br>", "&amp;", "&#x0;", "&nbsp",
            "Die Fähre fährt wieder. ", "\u{0}", "\u{202e}", "\"", "<h1>", "<article>", "</body>", "<select>", "<b>",
        ]), 0..80)
    ) {
        read(pieces.concat().as_bytes(), Some(Kind::Html), None);
        read(format!("<html>{}", pieces.concat()).as_bytes(), None, None);
    }

    #[test]
    fn damaged_pages(bytes in damaged(PAGE)) {
        read(&bytes, Some(Kind::Html), None);
    }

    #[test]
    fn damaged_feeds(bytes in damaged(FEED), entry in prop::option::of(0_usize..3)) {
        read(&bytes, Some(Kind::Feed), entry);
    }

    #[test]
    fn damaged_books(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20), end in any::<prop::sample::Index>()) {
        let mut bytes = super::epub::samples::book(&[("Eins", 3), ("Zwei", 3)]);
        for (at, byte) in places {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(end.index(bytes.len()) + 1);
        read(&bytes, Some(Kind::Epub), None);
    }
}
