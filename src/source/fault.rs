//! Why a source gives no article.

use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::DecodeError;

/// Why a source gives no article. [`fmt::Display`] tells it in English; the command line has it
/// in the interface's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// There are no bytes, or nothing but white space.
    Empty,
    /// There are bytes that no text holds.
    NotText,
    /// It is a file of a known kind that holds no article that can be read, such as a picture.
    Unsupported {
        /// The kind, as a media type or the name of its first element.
        what: String,
    },
    /// More bytes than are read.
    TooLarge {
        /// The bound in MiB.
        mebibytes: usize,
    },
    /// What it would unpack to is more than is read.
    Bomb {
        /// The bound in MiB.
        mebibytes: u64,
    },
    /// Elements stand inside one another deeper than is read.
    TooDeep {
        /// The bound.
        levels: usize,
    },
    /// More elements than are read.
    TooMany {
        /// The bound.
        elements: usize,
    },
    /// Reading it took longer than it may.
    TooLong {
        /// The bound in seconds.
        seconds: u64,
    },
    /// Its reader gave up in a way that is told no further.
    Unreadable,
    /// It is damaged or no true file of its kind.
    Damaged {
        /// What its reader says.
        detail: String,
    },
    /// A password is needed.
    Encrypted,
    /// There is no text in it, perhaps pictures of text.
    NoText,
    /// A page without an article, such as a list of links.
    NoArticle,
    /// A feed or a book without an entry.
    NoParts,
    /// There is no such entry or chapter.
    NoSuchPart {
        /// The number that was asked for, from 1.
        asked: usize,
        /// How many there are.
        of: usize,
    },
    /// An entry was asked for of what has none.
    NotInParts,
    /// The entry has neither a link nor a text.
    EmptyPart {
        /// Its number, from 1.
        number: usize,
    },
    /// Not an address.
    BadAddress,
    /// An address that is neither http nor https.
    Scheme {
        /// What stands before the colon.
        scheme: String,
    },
    /// An address inside this machine or its network.
    Private {
        /// The host.
        host: String,
    },
    /// One redirect after another.
    Redirects {
        /// How many are followed.
        most: usize,
    },
    /// A redirect that says not where to.
    LostRedirect,
    /// The server's answer is not the page.
    Status {
        /// The HTTP status code.
        code: u16,
    },
    /// The name of the host was not found.
    HostUnknown {
        /// The host.
        host: String,
    },
    /// No connection.
    Unreachable {
        /// The host.
        host: String,
        /// What the system says.
        detail: String,
    },
    /// The server took longer than it may.
    TimedOut {
        /// The bound in seconds.
        seconds: u64,
    },
    /// The connection cannot be trusted.
    NotTrusted {
        /// What the TLS library says.
        detail: String,
    },
    /// The answer ended before it should, or is no HTTP.
    BrokenOff {
        /// What the HTTP library says.
        detail: String,
    },
}

impl Fault {
    /// Whether the network or the machine is at fault rather than the source.
    #[must_use]
    pub const fn is_environment(&self) -> bool {
        matches!(self, Self::HostUnknown { .. } | Self::Unreachable { .. } | Self::TimedOut { .. })
    }

    /// [`Fault::Damaged`] with what a library says, cut to one short line.
    pub(super) fn damaged(detail: impl fmt::Display) -> Self {
        Self::Damaged { detail: short(&detail) }
    }
}

/// What a library says, in one line of bounded length.
pub(super) fn short(detail: &impl fmt::Display) -> String {
    let line: Vec<String> = detail.to_string().split_whitespace().map(str::to_owned).collect();
    let line = line.join(" ");
    if line.chars().count() <= 160 {
        return line;
    }
    let cut: String = line.chars().take(160).collect();
    format!("{cut} …")
}

impl From<DecodeError> for Fault {
    fn from(error: DecodeError) -> Self {
        match error {
            DecodeError::Empty => Self::Empty,
            DecodeError::Binary => Self::NotText,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty"),
            Self::NotText => f.write_str("it is not a text"),
            Self::Unsupported { what } => write!(f, "it is of a kind that is not read: {what}"),
            Self::TooLarge { mebibytes } => write!(f, "it is larger than {mebibytes} MiB"),
            Self::Bomb { mebibytes } => write!(f, "it unpacks to more than {mebibytes} MiB"),
            Self::TooDeep { levels } => {
                write!(f, "its elements stand more than {levels} deep inside one another")
            }
            Self::TooMany { elements } => write!(f, "it has more than {elements} elements"),
            Self::TooLong { seconds } => write!(f, "reading it took longer than {seconds} seconds"),
            Self::Unreadable => f.write_str("it is damaged in a way that its reader cannot take"),
            Self::Damaged { detail } => write!(f, "it is damaged: {detail}"),
            Self::Encrypted => f.write_str("it is protected by a password"),
            Self::NoText => f.write_str("there is no text in it, perhaps pictures of text"),
            Self::NoArticle => f.write_str("no article was found on the page"),
            Self::NoParts => f.write_str("there is no entry in it"),
            Self::NoSuchPart { asked, of } => write!(f, "there is no entry {asked}, it has {of}"),
            Self::NotInParts => f.write_str("it is one article, not a list of entries"),
            Self::EmptyPart { number } => {
                write!(f, "entry {number} has neither a link nor a text")
            }
            Self::BadAddress => f.write_str("it is no address"),
            Self::Scheme { scheme } => {
                write!(f, "only http and https addresses are read, not {scheme}")
            }
            Self::Private { host } => {
                write!(f, "{host} is an address inside this machine or its network")
            }
            Self::Redirects { most } => write!(f, "more than {most} redirects"),
            Self::LostRedirect => f.write_str("a redirect without a valid address"),
            Self::Status { code } => write!(f, "the server answered with status {code}"),
            Self::HostUnknown { host } => write!(f, "the host {host} was not found"),
            Self::Unreachable { host, detail } => {
                write!(f, "no connection to {host}: {detail}")
            }
            Self::TimedOut { seconds } => {
                write!(f, "the server took longer than {seconds} seconds")
            }
            Self::NotTrusted { detail } => {
                write!(f, "the connection cannot be trusted: {detail}")
            }
            Self::BrokenOff { detail } => write!(f, "the server's answer broke off: {detail}"),
        }
    }
}

impl Error for Fault {}
