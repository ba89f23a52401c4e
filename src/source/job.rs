//! One piece of reading: bytes in, an article or a list of entries out.

use serde::{Deserialize, Serialize};

use super::{Fault, Kind, LARGEST, charset, epub, feed, html, markdown, pdf};
use crate::text::Article;

/// What is to be read, beside the bytes themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Job {
    /// What the bytes are.
    pub kind: Option<Kind>,
    /// The charset that the server told.
    pub charset: Option<String>,
    /// Where the bytes come from, if from the web.
    pub address: Option<String>,
    /// The entry or chapter that is wanted, from 1.
    pub entry: Option<usize>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Found {
    /// An article.
    Article(Box<Article>),
    /// A feed or a book, to pick an entry from.
    Contents(Contents),
    /// The entry that was asked for: its page is to be fetched, or its text is at hand.
    Part(Box<Part>),
}

/// The entries of a feed or the chapters of a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// The feed's or the book's title.
    pub title: Option<String>,
    /// The entries in their order; at least one.
    pub parts: Vec<Part>,
    /// Whether there are more than are listed.
    pub more: bool,
}

/// An entry of a feed or a chapter of a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its title.
    pub title: Option<String>,
    /// Its day, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Where it can be read.
    pub link: Option<String>,
    /// Words of its text, as far as it is at hand.
    pub words: usize,
    /// Its text, as far as it is at hand; not in a list.
    pub article: Option<Article>,
}

/// Reads bytes. A book of one chapter is an article.
///
/// # Errors
/// A [`Fault`] that says why there is no article. Never panics; on a hostile file of a risky kind
/// (see [`Kind::is_risky`]) it may take all time, memory and stack that it is given.
pub fn extract(bytes: &[u8], job: &Job) -> Result<Found, Fault> {
    if bytes.len() > LARGEST {
        return Err(Fault::TooLarge { mebibytes: LARGEST >> 20 });
    }
    let text = || charset::decode(bytes, job.charset.as_deref());
    let address = job.address.as_deref();
    let kind = match job.kind {
        Some(kind) => kind,
        None => super::recognise(bytes, None, None)?,
    };
    let mut article = match kind {
        Kind::Plain => Article::from_plain(&text()?),
        Kind::Markdown => markdown::article(&text()?),
        Kind::Html => html::article(&text()?, address)?,
        Kind::Pdf => pdf::article(bytes)?,
        Kind::Feed => return pick(feed::contents(&text()?, address)?, job.entry),
        Kind::Epub => {
            let mut contents = epub::contents(bytes)?;
            if contents.parts.len() != 1 || job.entry.is_some() {
                return pick(contents, job.entry);
            }
            contents.parts.pop().and_then(|part| part.article).ok_or(Fault::NoText)?
        }
    };
    if job.entry.is_some() {
        return Err(Fault::NotInParts);
    }
    if article.text.is_empty() {
        return Err(Fault::Empty);
    }
    if article.url.is_none() {
        article.url = job.address.clone();
    }
    Ok(Found::Article(Box::new(article)))
}

fn pick(mut contents: Contents, entry: Option<usize>) -> Result<Found, Fault> {
    let Some(number) = entry else {
        // A list needs no texts, and those of a book are long.
        contents.parts.iter_mut().for_each(|part| part.article = None);
        return Ok(Found::Contents(contents));
    };
    let of = contents.parts.len();
    if number == 0 || number > of {
        return Err(Fault::NoSuchPart { asked: number, of });
    }
    let part = contents.parts.swap_remove(number - 1);
    if part.link.is_none() && part.article.is_none() {
        return Err(Fault::EmptyPart { number });
    }
    Ok(Found::Part(Box::new(part)))
}

/// Words of a text, as its white space parts them.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
