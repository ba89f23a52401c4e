//! Articles from files, from standard input and from the web.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{CliError, fault, isolated};
use crate::messages::{Detail, Messages};
use crate::note;
use crate::source::{
    Address, Contents, Fault, Fetcher, Found, Job, Kind, LARGEST, Part, recognise,
};
use crate::text::{Article, decode};

/// How sources are read; the same for every command.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct SourceArgs {
    /// The entry of a feed or the chapter of a book, from 1; see "nachlese extract".
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub entry: Option<u32>,

    /// Fetch from addresses inside this machine and its network too.
    #[arg(long)]
    pub allow_private: bool,
}

/// Something that happens while a source is read, for whoever waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Progress<'a> {
    /// A page is fetched from this host.
    Fetching(&'a str),
    /// The article is taken out of what was read.
    Reading,
}

impl Progress<'_> {
    /// In the interface's language.
    pub(super) fn told(&self, messages: &Messages) -> String {
        match self {
            Self::Fetching(host) => messages.with("source-fetching", &[("host", (*host).into())]),
            Self::Reading => messages.text("source-reading"),
        }
    }
}

/// What a source holds.
#[derive(Debug)]
pub(super) enum Content {
    /// An article.
    Article(Box<Article>),
    /// Entries or chapters, of which one is to be named.
    Contents(Contents),
}

/// A source whose bytes are at hand, so that another part can be taken out of them without asking
/// for them again.
#[derive(Debug, Clone)]
pub(super) struct Raw {
    name: PathBuf,
    bytes: Vec<u8>,
    job: Job,
}

impl Raw {
    /// Whether an article has to be taken out of something else than a text as it stands.
    fn is_extracted(&self) -> bool {
        self.job.address.is_some() || self.job.kind.is_some_and(Kind::is_risky)
    }
}

/// An article and the kind of source that it was in.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) article: Article,
    /// Whether it was taken out of something else than a text as it stands.
    pub(super) extracted: bool,
}

/// Reads sources.
pub(super) struct Sources {
    args: SourceArgs,
}

impl Sources {
    /// A reader that reads as it was asked.
    pub(super) fn new(args: &SourceArgs) -> Self {
        Self { args: args.clone() }
    }

    /// Reads an article; `-` is standard input.
    ///
    /// # Errors
    /// An input error that names the source and what is wrong with it; of a feed or a book it
    /// tells how an entry is named.
    pub(super) fn article(
        &self,
        name: &Path,
        told: &dyn Fn(&Progress<'_>),
    ) -> Result<Taken, CliError> {
        let (content, extracted) = self.content(name, told)?;
        self.taken(name, content, extracted)
    }

    /// The article that a source holds.
    ///
    /// # Errors
    /// Of a feed or a book an input error that tells how an entry is named.
    pub(super) fn taken(
        &self,
        name: &Path,
        content: Content,
        extracted: bool,
    ) -> Result<Taken, CliError> {
        match content {
            Content::Article(article) => Ok(Taken { article: *article, extracted }),
            Content::Contents(contents) => {
                let count = contents.parts.len();
                let message = note!("source-is-list", name = self::name(name), n = count);
                let hint = note!("hint-pick-entry", name = name);
                Err(CliError::input(message).hint(hint))
            }
        }
    }

    /// Reads what a source holds, and whether it had to be taken out of something.
    ///
    /// # Errors
    /// An input error that names the source and what is wrong with it.
    pub(super) fn content(
        &self,
        name: &Path,
        told: &dyn Fn(&Progress<'_>),
    ) -> Result<(Content, bool), CliError> {
        let raw = self.raw(name, told)?;
        let entry = self.args.entry.and_then(|entry| usize::try_from(entry).ok());
        Ok((self.take(&raw, entry, told)?, raw.is_extracted()))
    }

    /// The bytes of a file or of what an address gives.
    ///
    /// # Errors
    /// An input error that names the source and what is wrong with it.
    pub(super) fn raw(&self, name: &Path, told: &dyn Fn(&Progress<'_>)) -> Result<Raw, CliError> {
        match name.to_str().filter(|name| Address::is_meant(name)) {
            Some(address) => {
                let address = Address::parse(address).map_err(|fault| error_of(name, &fault))?;
                self.page(&address, told)
            }
            None => self.file(name),
        }
    }

    fn file(&self, path: &Path) -> Result<Raw, CliError> {
        let bytes = self.bytes(path)?;
        let kind = recognise(&bytes, path.to_str(), None);
        let kind = kind.map_err(|fault| error_of(path, &fault))?;
        let job = Job { kind: Some(kind), ..Job::default() };
        Ok(Raw { name: path.to_owned(), bytes, job })
    }

    fn page(&self, address: &Address, told: &dyn Fn(&Progress<'_>)) -> Result<Raw, CliError> {
        let name = PathBuf::from(address.shown());
        told(&Progress::Fetching(address.host()));
        let fetched = Fetcher::new(self.args.allow_private)
            .fetch(address)
            .map_err(|fault| error_of(&name, &fault))?;
        let kind =
            recognise(&fetched.bytes, Some(fetched.address.path()), fetched.media.as_deref())
                .map_err(|fault| error_of(&name, &fault))?;
        let job = Job {
            kind: Some(kind),
            charset: fetched.charset,
            address: Some(fetched.address.shown()),
            entry: None,
        };
        Ok(Raw { name, bytes: fetched.bytes, job })
    }

    /// Takes the article out of what is at hand, or the entry, counted from 1, of a feed or a
    /// book. The link of an entry is followed; one without a link, or whose page holds no article,
    /// is taken as the feed has it.
    ///
    /// # Errors
    /// An input error that names the source and what is wrong with it.
    pub(super) fn take(
        &self,
        raw: &Raw,
        entry: Option<usize>,
        told: &dyn Fn(&Progress<'_>),
    ) -> Result<Content, CliError> {
        let found = self.read(raw, entry, told)?;
        let part = match found {
            Found::Article(article) => return Ok(Content::Article(article)),
            Found::Contents(contents) => return Ok(Content::Contents(contents)),
            Found::Part(part) => *part,
        };
        let Part { link, article, .. } = part;
        let Some(link) = link else {
            let fault = Fault::EmptyPart { number: entry.unwrap_or(0) };
            return article
                .map(|article| Content::Article(Box::new(article)))
                .ok_or_else(|| CliError::input((&fault).into()));
        };
        let page = Address::parse(&link)
            .map_err(|fault| error_of(Path::new(&link), &fault))
            .and_then(|address| self.page(&address, told))
            .and_then(|page| self.take(&page, None, told));
        match (page, article) {
            // A page of entries once more is no article.
            (Ok(Content::Article(found)), _) => Ok(Content::Article(found)),
            (_, Some(article)) if is_whole(&article) => Ok(Content::Article(Box::new(article))),
            (outcome, _) => outcome,
        }
    }

    fn read(
        &self,
        raw: &Raw,
        entry: Option<usize>,
        told: &dyn Fn(&Progress<'_>),
    ) -> Result<Found, CliError> {
        let job = Job { entry, ..raw.job.clone() };
        if job.kind.is_some_and(Kind::is_risky) {
            told(&Progress::Reading);
        }
        isolated::read(&raw.bytes, &job)?.map_err(|fault| error_of(&raw.name, &fault))
    }

    fn bytes(&self, path: &Path) -> Result<Vec<u8>, CliError> {
        let bytes =
            if path == Path::new("-") { read_all(io::stdin().lock()) } else { read_file(path) };
        let bytes = bytes.map_err(|error| {
            unread(name(path), error, |name| CliError::input(note!("source-no-file", name = name)))
        })?;
        if bytes.len() > LARGEST {
            return Err(error_of(path, &Fault::TooLarge { mebibytes: LARGEST >> 20 }));
        }
        Ok(bytes)
    }
}

/// The error that a fault of this source is.
fn error_of(source: &Path, fault: &Fault) -> CliError {
    let name = name(source);
    let message = if is_address(source) {
        note!("source-no-page", name = name)
    } else {
        note!("source-no-file", name = name)
    };
    let error = if fault.is_environment() {
        CliError::environment(message)
    } else {
        CliError::input(message)
    };
    let mut error = error.because(fault);
    error.hints.extend(fault::hint(fault));
    error
}

/// Letters that a feed must hold of an entry to stand for its page: more than a teaser.
const WHOLE: usize = 600;

fn is_whole(article: &Article) -> bool {
    article.text.chars().filter(|c| c.is_alphabetic()).count() >= WHOLE
}

/// An article that was given as text, as from a clipboard.
pub(super) fn pasted(text: &str) -> Article {
    Article::from_plain(&text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Whether a name is meant as an address on the web.
pub(super) fn is_address(name: &Path) -> bool {
    name.to_str().is_some_and(Address::is_meant)
}

/// A name for a file made of this source, without its ending: of an address the last part of its
/// path, else the host; of standard input nothing.
pub(super) fn stem(name: &Path) -> Option<String> {
    let stem = match name.to_str().filter(|name| Address::is_meant(name)) {
        Some(address) => {
            let address = Address::parse(address).ok()?;
            let last = address.path().trim_end_matches('/').rsplit('/').next().unwrap_or("");
            let last = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
            let last = if last.is_empty() { address.host() } else { last };
            let plain = |c: char| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '-' };
            last.chars().take(60).map(plain).collect()
        }
        None => name.file_stem()?.to_string_lossy().into_owned(),
    };
    (stem != "-" && !stem.is_empty()).then_some(stem)
}

/// Reads a file as text, whatever its encoding; `-` is standard input.
///
/// # Errors
/// An input error that names the file and what is wrong with it.
pub(super) fn text(path: &Path) -> Result<String, CliError> {
    let bytes = if path == Path::new("-") { read_all(io::stdin().lock()) } else { read_file(path) };
    let unreadable = |name| CliError::input(note!("unreadable", name = name));
    let bytes = bytes.map_err(|error| unread(name(path), error, unreadable))?;
    if bytes.len() > LARGEST {
        return Err(unreadable(name(path)).because(&Fault::TooLarge { mebibytes: LARGEST >> 20 }));
    }
    decode(&bytes).map_err(|error| unreadable(name(path)).because(error))
}

/// What keeps a file from being read; `other` says it of one that is there and is no folder.
pub(super) fn unread(
    name: Detail,
    error: io::Error,
    other: impl FnOnce(Detail) -> CliError,
) -> CliError {
    match error.kind() {
        io::ErrorKind::NotFound => CliError::input(note!("source-missing", name = name)),
        io::ErrorKind::IsADirectory => CliError::input(note!("source-folder", name = name)),
        _ => other(name).because(error),
    }
}

/// Standard input cannot be read.
pub(super) fn no_stdin(error: io::Error) -> CliError {
    CliError::environment(note!("unreadable", name = note!("source-stdin"))).because(error)
}

fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(path)?.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    read_all(fs::File::open(path)?)
}

/// Reads at most one byte more than is allowed, so that too much can be told.
fn read_all(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// How messages name the file.
pub(super) fn name(path: &Path) -> Detail {
    if path == Path::new("-") { note!("source-stdin").into() } else { path.into() }
}

/// Endings of the files that are taken for articles where a folder is named.
const ENDINGS: [&str; 9] = ["txt", "text", "md", "markdown", "html", "htm", "xhtml", "epub", "pdf"];

/// The articles that are meant: of a folder the files in it and in the folders below it, in the
/// order of their paths; hidden ones and `except` are passed over, links to folders not followed.
/// Each comes with the path below the folder that was named.
///
/// # Errors
/// An input error if a folder cannot be read.
pub(super) fn expand(
    paths: &[PathBuf],
    except: Option<&Path>,
) -> Result<Vec<(PathBuf, PathBuf)>, CliError> {
    let except = except.and_then(|path| fs::canonicalize(path).ok());
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let mut inside = Vec::new();
            walk(path, except.as_deref(), &mut inside)?;
            inside.sort();
            found.extend(inside.into_iter().map(|file| {
                let below = file.strip_prefix(path).map(Path::to_owned);
                (file.clone(), below.unwrap_or(file))
            }));
        } else {
            let below = path.file_name().map_or_else(|| path.clone(), PathBuf::from);
            found.push((path.clone(), below));
        }
    }
    Ok(found)
}

fn walk(folder: &Path, except: Option<&Path>, found: &mut Vec<PathBuf>) -> Result<(), CliError> {
    let entries = fs::read_dir(folder).map_err(|error| {
        CliError::input(note!("source-no-folder", name = folder)).because(error)
    })?;
    for entry in entries.filter_map(Result::ok) {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder {
            let left_out = except.is_some() && fs::canonicalize(&path).ok().as_deref() == except;
            if !left_out {
                walk(&path, except, found)?;
            }
        } else if path.is_file() && has_ending(&path) {
            found.push(path);
        }
    }
    Ok(())
}

fn has_ending(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}
