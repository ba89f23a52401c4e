//! RSS, Atom and JSON feeds: the entries, each with its link and what the feed itself holds of it.

use feed_rs::model::{Entry, Link};
use feed_rs::parser;

use super::job::words;
use super::limits::MOST_PARTS;
use super::metadata::{author, line, wall_clock};
use super::{Contents, Fault, Part, guard, html, xml};
use crate::text::Article;

/// The entries of a feed, at most [`MOST_PARTS`]. `address` is where the feed was found; links
/// are read relative to it.
///
/// # Errors
/// [`Fault::Damaged`] if it is no feed, [`Fault::NoParts`] if it has no entry.
pub(super) fn contents(text: &str, address: Option<&str>) -> Result<Contents, Fault> {
    let begin = text.trim_start_matches('\u{feff}').trim_start();
    let (text, mut more) = if begin.starts_with('{') {
        (begin.to_owned(), false)
    } else {
        xml::first_entries(&without_declaration(begin), MOST_PARTS)?
    };
    // The feed's own clock is kept: what it calls a day is the day of the news.
    let clock = |text: &str| {
        let seconds = jiff::tz::Offset::UTC.to_timestamp(wall_clock(text)?).ok()?;
        chrono::DateTime::from_timestamp(seconds.as_second(), 0)
    };
    let parser = parser::Builder::new().base_uri(address).timestamp_parser(clock).build();
    let feed = guard::guarded(|| parser.parse(text.as_bytes()).map_err(Fault::damaged))?;
    let publisher = feed.title.and_then(|title| plain(&title.content));
    more |= feed.entries.len() > MOST_PARTS;
    let parts: Vec<Part> = feed
        .entries
        .into_iter()
        .take(MOST_PARTS)
        .map(|entry| part(entry, publisher.as_deref()))
        .collect();
    if parts.is_empty() {
        return Err(Fault::NoParts);
    }
    Ok(Contents { title: publisher, parts, more })
}

/// The text is decoded already; what its declaration says of bytes no longer holds.
fn without_declaration(text: &str) -> String {
    match text.split_once("?>") {
        Some((head, rest)) if head.starts_with("<?xml") => rest.trim_start().to_owned(),
        _ => text.to_owned(),
    }
}

fn part(entry: Entry, publisher: Option<&str>) -> Part {
    let title = entry.title.as_ref().and_then(|title| plain(&title.content));
    let link = link(&entry.links);
    let date = entry.published.or(entry.updated).map(|date| date.format("%Y-%m-%d").to_string());
    let body = entry.content.and_then(|content| content.body);
    let text = body.or_else(|| entry.summary.map(|summary| summary.content));
    let article =
        text.and_then(|text| html::all_text(&text).ok()).and_then(|(head, paragraphs)| {
            let head = head.as_deref().filter(|head| Some(*head) != title.as_deref());
            let paragraphs = head.into_iter().chain(paragraphs.iter().map(String::as_str));
            let article = Article {
                author: entry.authors.first().and_then(|person| author(person.name.as_deref()?)),
                date: date.clone(),
                publisher: publisher.map(str::to_owned),
                url: link.clone(),
                ..Article::from_paragraphs(title.as_deref(), paragraphs)
            };
            (!article.text.is_empty()).then_some(article)
        });
    let words = article.as_ref().map_or(0, |article| words(&article.text));
    Part { title, date, link, words, article }
}

/// The page of an entry: an alternate link, else the first that is not to the feed itself.
fn link(links: &[Link]) -> Option<String> {
    let of_web =
        |link: &&Link| link.href.starts_with("https://") || link.href.starts_with("http://");
    let alternate = |link: &&Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    links
        .iter()
        .filter(of_web)
        .find(alternate)
        .or_else(|| links.iter().filter(of_web).find(|link| link.rel.as_deref() != Some("self")))
        .map(|link| link.href.clone())
}

/// A title without the tags and entities that some feeds put into it.
fn plain(title: &str) -> Option<String> {
    if !title.contains(['<', '&']) {
        return line(title);
    }
    let (head, paragraphs) = html::all_text(title).ok()?;
    let words: Vec<String> = head.into_iter().chain(paragraphs).collect();
    line(&words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rss_with_links_and_texts() {
        let feed = "\u{feff}<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Inselbote</title>\
            <item><title>Fähre &amp;amp; Hafen</title><link>https://inselbote.example/1</link>\
            <pubDate>Wed, 03 Feb 2027 00:10:00 +0100</pubDate>\
            <description>&lt;p&gt;Eins.&lt;/p&gt;&lt;p&gt;Zwei.&lt;/p&gt;</description></item>\
            <item><title>Nur ein Titel</title></item></channel></rss>";
        let contents = contents(feed, None).unwrap();
        assert_eq!(contents.title.as_deref(), Some("Inselbote"));
        let first = &contents.parts[0];
        assert_eq!(first.title.as_deref(), Some("Fähre & Hafen"));
        assert_eq!(first.link.as_deref(), Some("https://inselbote.example/1"));
        assert_eq!(first.date.as_deref(), Some("2027-02-03"));
        assert_eq!(first.article.as_ref().unwrap().text, "Eins.\n\nZwei.");
        assert_eq!(contents.parts[1].article, None);
    }

    #[test]
    fn atom_with_relative_links() {
        let feed = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Bote</title><id>a</id><updated>2027-02-03T08:00:00Z</updated>\
            <entry><title>Eins</title><id>b</id><updated>2027-02-03T08:00:00Z</updated>\
            <link rel='self' href='/feed'/><link href='/artikel/1'/></entry></feed>";
        let contents = contents(feed, Some("https://bote.example/feed")).unwrap();
        assert_eq!(contents.parts[0].link.as_deref(), Some("https://bote.example/artikel/1"));
    }

    #[test]
    fn entities_of_its_own_do_not_unfold() {
        let mut feed = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">".to_owned();
        for level in 1..30 {
            let before = format!("&a{};", level - 1);
            feed.push_str(&format!("<!ENTITY a{level} \"{}\">", before.repeat(10)));
        }
        feed.push_str("]><rss version='2.0'><channel><title>&a29;</title><item><title>&a29;</title></item></channel></rss>");
        let outcome = contents(&feed, None);
        if let Ok(contents) = outcome {
            assert!(
                contents
                    .parts
                    .iter()
                    .all(|part| part.title.as_ref().is_none_or(|it| it.len() < 100))
            );
        }
    }
}
