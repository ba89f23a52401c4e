//! Pages: the article in one, without what stands around it.

use dom_query::Document;
use dom_smoothie::{CandidateSelectMode, Config, Readability};

use super::blocks::{Block, blocks, extent};
use super::limits::{DEEPEST, MOST_ELEMENTS};
use super::{Fault, guard, metadata};
use crate::text::Article;

/// What is never part of an article's text, by the elements' own meaning.
const AROUND: &str = "figure, figcaption, picture, video, audio, iframe, object, form, dialog, nav, \
    aside, [role=navigation], [role=dialog], [role=complementary], [role=banner], [aria-modal=true], \
    [aria-hidden=true]";

/// What by its name stands around the text and holds links or buttons, as the names alone are
/// also given to parts of the article.
const AROUND_BY_NAME: [&str; 13] = [
    "teaser",
    "related",
    "cookie",
    "consent",
    "newsletter",
    "share",
    "sharing",
    "social",
    "breadcrumb",
    "recommend",
    "paywall",
    "comments",
    "most-read",
];

/// Fewer letters than this are no article.
const SHORTEST: usize = 140;

/// The article of a page. `address` is where the page was found; links and the article's address
/// are read relative to it.
///
/// # Errors
/// [`Fault::NoArticle`] if nothing on the page looks like one, [`Fault::TooDeep`] and
/// [`Fault::TooMany`] for pages that no browser would show.
pub(super) fn article(html: &str, address: Option<&str>) -> Result<Article, Fault> {
    check_nesting(html)?;
    guard::guarded(|| extract(html, address))
}

fn extract(html: &str, address: Option<&str>) -> Result<Article, Fault> {
    let document = Document::from(html);
    let (deepest, elements) = extent(&document);
    if deepest > DEEPEST {
        return Err(Fault::TooDeep { levels: DEEPEST });
    }
    if elements > MOST_ELEMENTS {
        return Err(Fault::TooMany { elements: MOST_ELEMENTS });
    }
    let mut known = metadata::of(&document);
    remove_around(&document);
    let config =
        Config { candidate_select_mode: CandidateSelectMode::DomSmoothie, ..Config::default() };
    let mut reader =
        Readability::with_document(document, None, Some(config)).map_err(|_| Fault::NoArticle)?;
    let read = reader.parse().map_err(|_| Fault::NoArticle)?;
    let content = Document::from(read.content);
    let linked = letters(&content.select("a").text());
    if 2 * linked > letters(&content.text()) {
        // A list of links is what is left where there is no article.
        return Err(Fault::NoArticle);
    }
    let mut found = blocks(&content);
    if known.title.is_none() {
        known.title = Some(read.title).filter(|title| !title.trim().is_empty());
    }
    if known.author.is_none() {
        known.author = read.byline.as_deref().and_then(metadata::author);
    }
    // The headline stands above the text; a heading that repeats it is no paragraph, nor is one
    // at the end with nothing below it.
    let title = known.title.clone().unwrap_or_default();
    found.retain(|block| !(block.heading.is_some() && same_words(&block.text, &title)));
    trim(&mut found);
    let mut article =
        Article::from_paragraphs(known.title.as_deref(), found.iter().map(|it| it.text.as_str()));
    if letters(&article.text) < SHORTEST {
        return Err(Fault::NoArticle);
    }
    article.author = known.author;
    article.publisher = known.publisher;
    article.date = known.date;
    article.rights = known.rights;
    article.url = known.url.and_then(|url| absolute(&url, address));
    if article.url.is_none() {
        article.url = address.map(str::to_owned);
    }
    Ok(article)
}

/// The text of a page or a piece of one that is known to be all text, such as a chapter of a
/// book or an entry of a feed: its headings and paragraphs.
///
/// # Errors
/// As [`article`].
pub(super) fn all_text(html: &str) -> Result<(Option<String>, Vec<String>), Fault> {
    check_nesting(html)?;
    guard::guarded(|| {
        let document = Document::from(html);
        let (deepest, elements) = extent(&document);
        if deepest > DEEPEST {
            return Err(Fault::TooDeep { levels: DEEPEST });
        }
        if elements > MOST_ELEMENTS {
            return Err(Fault::TooMany { elements: MOST_ELEMENTS });
        }
        let mut found = blocks(&document);
        let title = match found.first() {
            Some(first) if first.heading.is_some() => Some(found.remove(0).text),
            _ => None,
        };
        Ok((title, found.into_iter().map(|block| block.text).collect()))
    })
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

/// Characters, at most, of a line that is no sentence and stands about the text: the department,
/// the hour, an agency's sign, "video is loading", "back to the front page".
const LABEL: usize = 70;

/// The same between paragraphs, where a longer line may be a heading without the mark of one.
const INNER_LABEL: usize = 40;

/// Leaves out labels, and headings that head nothing.
fn trim(found: &mut Vec<Block>) {
    let is_label = |block: &Block, most: usize, ends: &[char]| {
        let text = block.text.trim().trim_end_matches(['“', '”', '"', '«', '»', '‘', '’', ')']);
        !text.ends_with(ends) && text.chars().count() <= most
    };
    let (sentence, colon) = (['.', '!', '?', '…'], ['.', '!', '?', '…', ':']);
    let first = found.iter().position(|it| !is_label(it, LABEL, &sentence)).unwrap_or(found.len());
    found.drain(..first);
    while found.last().is_some_and(|it| it.heading.is_some() || is_label(it, LABEL, &sentence)) {
        found.pop();
    }
    found.retain(|it| it.heading.is_some() || it.listed || !is_label(it, INNER_LABEL, &colon));
}

fn remove_around(document: &Document) {
    document.select(AROUND).remove();
    for name in AROUND_BY_NAME {
        let selector = format!(
            "[class*={name}]:has(a), [id*={name}]:has(a), [class*={name}]:has(button), [id*={name}]:has(button)"
        );
        for node in document.select(&selector).nodes() {
            // What holds the article itself, such as <body class="has-cookie-banner">, stays.
            let holds_all = node
                .node_name()
                .is_some_and(|name| matches!(&*name, "html" | "body" | "main" | "article"));
            if !holds_all && !is_text(node) && !holds_article(node) {
                node.remove_from_parent();
            }
        }
    }
}

/// Letters of a part that is text, whatever its name says.
const LONG: usize = 400;

/// Whether an element is text with some links rather than links with some text: a lead that is
/// named "teaser", a whole article behind a "paywall".
fn is_text(node: &dom_query::NodeRef<'_>) -> bool {
    let all = letters(&node.text());
    let linked = letters(&dom_query::Selection::from(*node).select("a").text());
    let is_paragraph = node.node_name().is_some_and(|name| &*name == "p");
    // A teaser of another article has a headline or is all link; without either it is a lead.
    let is_lead = is_named(node, &["teaser"])
        && !dom_query::Selection::from(*node).select("h2, h3, h4, h5").exists();
    // Cookie layers and comments are long and hold few links.
    let is_other = is_named(node, &["cookie", "consent", "comments", "newsletter"]);
    2 * linked < all && (is_paragraph || is_lead || all > LONG) && !is_other
}

fn is_named(node: &dom_query::NodeRef<'_>, parts: &[&str]) -> bool {
    ["class", "id"]
        .iter()
        .filter_map(|name| node.attr(name))
        .any(|names| parts.iter().any(|part| names.contains(part)))
}

/// Whether an element holds the page's article or main part.
fn holds_article(node: &dom_query::NodeRef<'_>) -> bool {
    let selection = dom_query::Selection::from(*node);
    selection.select("main, h1").exists()
}

/// Refuses before the tree is built what would take the builder a time that grows with the square
/// of the depth. Elements whose end tag may be left out do not count, as they seldom nest; what
/// slips through so is found in the tree.
fn check_nesting(html: &str) -> Result<(), Fault> {
    const OPTIONAL_END: [&str; 22] = [
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
        "br", "hr", "img", "input", "meta", "link", "source", "area", "base", "col",
    ];
    let bytes = html.as_bytes();
    let (mut depth, mut foreign, mut at) = (0_usize, 0_usize, 0);
    while let Some(open) = memchr::memchr(b'<', &bytes[at..]) {
        let begin = at + open + 1;
        let closes = bytes.get(begin) == Some(&b'/');
        let name_begin = begin + usize::from(closes);
        let length =
            bytes[name_begin..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        at = name_begin + length;
        if length == 0 || !bytes[name_begin].is_ascii_alphabetic() {
            continue;
        }
        let name = html[name_begin..at].to_ascii_lowercase();
        // Inside of pictures and formulas each tag nests but the one that closes itself.
        let is_foreign = matches!(name.as_str(), "svg" | "math");
        let near = &bytes[at..bytes.len().min(at + 2048)];
        let closes_itself = foreign > 0
            && memchr::memchr(b'>', near).is_some_and(|end| end > 0 && near[end - 1] == b'/');
        if closes_itself || (foreign == 0 && OPTIONAL_END.contains(&name.as_str())) {
            continue;
        }
        if closes {
            depth = depth.saturating_sub(1);
            foreign = foreign.saturating_sub(usize::from(is_foreign));
        } else {
            depth += 1;
            foreign += usize::from(is_foreign);
        }
        // Tags that are never closed, such as <font> of old, add up without being nested.
        if depth > 20 * DEEPEST {
            return Err(Fault::TooDeep { levels: DEEPEST });
        }
    }
    Ok(())
}

fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    words(one) == words(other)
}

/// The address that a page gives as its own, if it is one of the web.
fn absolute(url: &str, address: Option<&str>) -> Option<String> {
    let joined = match address.and_then(|address| url::Url::parse(address).ok()) {
        Some(base) => base.join(url).ok()?,
        None => url::Url::parse(url).ok()?,
    };
    matches!(joined.scheme(), "http" | "https").then(|| joined.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_an_article() {
        let page =
            "<html><body><nav><a href=/a>A</a></nav><a href=/b>Meldung eins</a></body></html>";
        assert_eq!(article(page, None), Err(Fault::NoArticle));
        assert_eq!(article("", None), Err(Fault::NoArticle));
    }

    #[test]
    fn a_name_alone_removes_no_text() {
        let sentence = "Die Fähre nach <a href='/amrum'>Amrum</a> liegt seit Montag still, sagte Mara Ohlsen. ";
        let page = format!(
            "<html><body><div class='paywall js-share'><p class='article__teaser'>Im Hafen <a href='/h'>von Amrum</a> steht alles still, heißt es.</p><p>{0}</p><p>{0}</p></div>\
             <div class='teaser'><a href='/b'>Bahn fährt wieder</a> <p>Kurz.</p></div></body></html>",
            sentence.repeat(5)
        );
        let document = Document::from(page.as_str());
        remove_around(&document);
        assert!(document.text().contains("Im Hafen"), "{}", document.html());
        let text = article(&page, None).unwrap().text;
        assert!(text.starts_with("Im Hafen von Amrum"), "{text}");
        assert!(text.contains("Mara Ohlsen") && !text.contains("Bahn"), "{text}");
    }

    #[test]
    fn depth_is_bounded() {
        for count in [2_000, 100_000] {
            let page = format!("{}Text{}", "<div>".repeat(count), "</div>".repeat(count));
            assert_eq!(article(&page, None), Err(Fault::TooDeep { levels: DEEPEST }), "{count}");
        }
        let foreign = format!("<svg>{}Text", "<tr>".repeat(1_000_000));
        assert_eq!(article(&foreign, None), Err(Fault::TooDeep { levels: DEEPEST }));
    }
}
