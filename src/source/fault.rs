//! Why a source gives no article.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::DecodeError;

/// Why a source gives no article. The command line has the words for it, in both languages.
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
        /// What its reader says, if it says anything.
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
