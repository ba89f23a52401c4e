//! What a page says of its article: headline, author, day, publisher, address, rights.

use dom_query::Document;
use serde_json::Value;

/// What a page says of its article.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    pub(super) date: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
    pub(super) rights: Option<String>,
}

/// Types of schema.org that are articles.
const ARTICLES: [&str; 8] = [
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "BlogPosting",
    "Report",
];

/// JSON-LD of more bytes than this is passed over, as is what nests deeper than this.
const LARGEST_JSON: usize = 1 << 20;
const DEEPEST_JSON: usize = 6;

/// Reads JSON-LD first, then the `<meta>` elements, then the page's own marks.
pub(super) fn of(document: &Document) -> Known {
    let ld = json_ld(document).unwrap_or_default();
    let meta = |names: &[&str]| names.iter().find_map(|name| meta(document, name));
    let text = |selector: &str| {
        let found = document.select_single(selector).text();
        line(&found)
    };
    let attribute = |selector: &str, name: &str| {
        document.select_single(selector).attr(name).and_then(|value| line(&value))
    };
    let publisher =
        ld.publisher.or_else(|| meta(&["og:site_name", "dc.publisher", "application-name"]));
    let title = ld
        .title
        .or_else(|| meta(&["og:title", "dc.title", "twitter:title"]))
        .or_else(|| Some(text("h1")).flatten())
        .map(|title| without_site(&title, publisher.as_deref()));
    let date = ld.date.or_else(|| {
        [
            meta(&["article:published_time", "date", "dc.date", "dcterms.date", "publish-date"]),
            attribute("article time[datetime], time[datetime]", "datetime"),
            attribute("[itemprop=datePublished]", "content"),
        ]
        .into_iter()
        .flatten()
        .find_map(|date| day(&date))
    });
    let author = ld.author.or_else(|| {
        [
            meta(&["author", "article:author", "dc.creator"]),
            text("[rel=author]"),
            text("[itemprop=author]"),
        ]
        .into_iter()
        .flatten()
        .find_map(|name| author(&name))
    });
    Known {
        title,
        author,
        date,
        publisher,
        url: attribute("link[rel=canonical]", "href").or_else(|| meta(&["og:url"])),
        rights: ld.rights.or_else(|| meta(&["copyright", "dc.rights", "dcterms.rights", "rights"])),
    }
}

fn meta(document: &Document, name: &str) -> Option<String> {
    let selector = format!("meta[name='{name}' i], meta[property='{name}' i]");
    document
        .select(&selector)
        .iter()
        .find_map(|found| found.attr("content").and_then(|value| line(&value)))
}

fn json_ld(document: &Document) -> Option<Known> {
    document.select("script[type='application/ld+json']").iter().find_map(|script| {
        let text = script.text();
        if text.len() > LARGEST_JSON {
            return None;
        }
        let value: Value = serde_json::from_str(text.trim()).ok()?;
        article_in(&value, DEEPEST_JSON)
    })
}

/// The first article in a piece of JSON-LD.
fn article_in(value: &Value, depth: usize) -> Option<Known> {
    if depth == 0 {
        return None;
    }
    match value {
        Value::Array(values) => values.iter().find_map(|value| article_in(value, depth - 1)),
        Value::Object(object) => {
            let is_article =
                |kind: &Value| kind.as_str().is_some_and(|kind| ARTICLES.contains(&kind));
            let found = match object.get("@type") {
                Some(Value::Array(kinds)) => kinds.iter().any(is_article),
                Some(kind) => is_article(kind),
                None => false,
            };
            if found {
                return Some(Known {
                    title: object.get("headline").or_else(|| object.get("name")).and_then(name),
                    author: object.get("author").and_then(names),
                    date: object.get("datePublished").and_then(Value::as_str).and_then(day),
                    publisher: object.get("publisher").and_then(name),
                    url: None,
                    rights: object
                        .get("copyrightNotice")
                        .or_else(|| object.get("license"))
                        .or_else(|| object.get("copyrightHolder"))
                        .and_then(name),
                });
            }
            ["@graph", "mainEntity", "mainEntityOfPage"]
                .iter()
                .filter_map(|key| object.get(*key))
                .find_map(|value| article_in(value, depth - 1))
        }
        _ => None,
    }
}

/// A text, or the name of a person or body.
fn name(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => line(text),
        Value::Object(object) => object.get("name").and_then(Value::as_str).and_then(line),
        Value::Array(values) => values.first().and_then(name),
        _ => None,
    }
}

/// The names of one or several authors.
fn names(value: &Value) -> Option<String> {
    let all: Vec<String> = match value {
        Value::Array(values) => {
            values.iter().filter_map(name).filter_map(|it| author(&it)).collect()
        }
        one => name(one).and_then(|it| author(&it)).into_iter().collect(),
    };
    (!all.is_empty()).then(|| all.join(", "))
}

/// A name without "Von" before it; addresses are no names.
pub(super) fn author(text: &str) -> Option<String> {
    let text = line(text)?;
    let text = ["Von ", "von ", "VON ", "By ", "Autor: ", "Autorin: ", "Text: "]
        .iter()
        .find_map(|before| text.strip_prefix(before))
        .unwrap_or(&text)
        .trim();
    let odd = text.is_empty() || text.contains("://") || text.chars().count() > 120;
    (!odd).then(|| text.to_owned())
}

/// One line without white space at its ends, of bounded length; nothing if it is empty.
pub(super) fn line(text: &str) -> Option<String> {
    let line: String = crate::text::clean_line(text).chars().take(300).collect();
    (!line.is_empty()).then_some(line)
}

/// Central European time by the rule of the European Union, for points in time that are told in
/// universal time: German news appear there.
const CENTRAL_EUROPE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// What the clock on the wall showed at a point in time as feeds and pages tell it (RFC 2822,
/// RFC 3339): with an offset where it was written, else in Central Europe.
pub(super) fn wall_clock(text: &str) -> Option<jiff::civil::DateTime> {
    let text = text.trim();
    let told = jiff::fmt::rfc2822::DateTimeParser::new()
        .parse_zoned_datetime(text)
        .map(|zoned| (zoned.timestamp(), zoned.offset()))
        .ok()
        .or_else(|| {
            let pieces = jiff::fmt::temporal::Pieces::parse(text).ok()?;
            let offset = pieces.to_numeric_offset()?;
            let clock = pieces.date().to_datetime(pieces.time()?);
            Some((offset.to_timestamp(clock).ok()?, offset))
        })?;
    let (point, offset) = told;
    if offset.is_zero() {
        let zone = jiff::tz::TimeZone::posix(CENTRAL_EUROPE).ok()?;
        return Some(zone.to_datetime(point));
    }
    Some(offset.to_datetime(point))
}

/// The day in a date, as `YYYY-MM-DD`: of `2027-02-03T08:00:00+01:00` and of `03.02.2027`.
pub(super) fn day(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(clock) = wall_clock(text) {
        return Some(clock.date().to_string());
    }
    if let Some(day) = text.get(..10).filter(|head| head.as_bytes()[4] == b'-') {
        return day.parse::<jiff::civil::Date>().ok().map(|day| day.to_string());
    }
    let head = text.split([',', ' ']).next()?;
    let mut parts = head.split('.').map(str::parse::<i16>);
    let (day, month, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let date = jiff::civil::Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    (year > 1000).then(|| date.to_string())
}

/// A headline without the site's name behind it.
fn without_site(title: &str, site: Option<&str>) -> String {
    let Some(site) = site else { return title.to_owned() };
    for sign in [" | ", " - ", " – ", " — ", " · ", " :: "] {
        if let Some((head, tail)) = title.rsplit_once(sign)
            && tail.trim().eq_ignore_ascii_case(site.trim())
            && !head.trim().is_empty()
        {
            return head.trim().to_owned();
        }
    }
    title.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        assert_eq!(day("2027-02-03T08:00:00+01:00").as_deref(), Some("2027-02-03"));
        assert_eq!(day("3.2.2027, 08:00 Uhr").as_deref(), Some("2027-02-03"));
        // Half past midnight in Berlin, told in three ways, in winter and in summer.
        for told in
            ["2027-02-03T00:30:00+01:00", "2027-02-02T23:30:00Z", "Tue, 02 Feb 2027 23:30:00 GMT"]
        {
            assert_eq!(day(told).as_deref(), Some("2027-02-03"), "{told}");
        }
        assert_eq!(day("2027-07-02T22:30:00.000Z").as_deref(), Some("2027-07-03"));
        assert_eq!(day("2027-02-03T08:00").as_deref(), Some("2027-02-03"));
        for wrong in ["2027-13-03", "gestern", "", "30.2.2027", "1.1.1", "äöüäöü-äöü"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn authors_and_titles() {
        assert_eq!(author("Von  Mara Ohlsen").as_deref(), Some("Mara Ohlsen"));
        assert_eq!(author("https://social.example/mara"), None);
        assert_eq!(without_site("Fähre fährt | Inselbote", Some("Inselbote")), "Fähre fährt");
        assert_eq!(without_site("Fähre – fährt sie?", Some("Inselbote")), "Fähre – fährt sie?");
    }

    #[test]
    fn an_article_inside_a_graph() {
        let value: Value = serde_json::from_str(
            r#"{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], "headline": "Titel",
                "author": [{"name": "Mara Ohlsen"}, {"name": "Jan Pohl"}], "datePublished": "2027-02-03"}]}"#,
        )
        .unwrap();
        let known = article_in(&value, DEEPEST_JSON).unwrap();
        assert_eq!(known.author.as_deref(), Some("Mara Ohlsen, Jan Pohl"));
        assert_eq!(known.date.as_deref(), Some("2027-02-03"));
    }
}
