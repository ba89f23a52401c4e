//! What is wrong with a source, in the interface's language.

use crate::messages::Note;
use crate::note;
use crate::source::Fault;

impl From<&Fault> for Note {
    fn from(fault: &Fault) -> Self {
        match fault {
            Fault::Empty => note!("fault-empty"),
            Fault::NotText => note!("fault-not-text"),
            Fault::Unsupported { what } => note!("fault-unsupported", what = what.as_str()),
            Fault::TooLarge { mebibytes } => note!("fault-too-large", n = *mebibytes),
            Fault::Bomb { mebibytes } => note!("fault-bomb", n = *mebibytes),
            Fault::TooDeep { levels } => note!("fault-too-deep", n = *levels),
            Fault::TooMany { elements } => note!("fault-too-many", n = *elements),
            Fault::TooLong { seconds } => note!("fault-too-long", n = *seconds),
            Fault::Unreadable => note!("fault-unreadable"),
            Fault::Damaged { detail } if detail.is_empty() => note!("fault-broken"),
            Fault::Damaged { detail } => note!("fault-damaged", detail = detail.as_str()),
            Fault::Encrypted => note!("fault-encrypted"),
            Fault::NoText => note!("fault-no-text"),
            Fault::NoArticle => note!("fault-no-article"),
            Fault::NoParts => note!("fault-no-parts"),
            Fault::NoSuchPart { asked, of } => note!("fault-no-such-part", n = *asked, of = *of),
            Fault::NotInParts => note!("fault-not-in-parts"),
            Fault::EmptyPart { number } => note!("fault-empty-part", n = *number),
            Fault::BadAddress => note!("fault-bad-address"),
            Fault::Scheme { scheme } => note!("fault-scheme", scheme = scheme.as_str()),
            Fault::Private { host } => note!("fault-private", host = host.as_str()),
            Fault::Redirects { most } => note!("fault-redirects", n = *most),
            Fault::LostRedirect => note!("fault-lost-redirect"),
            Fault::Status { code: 404 | 410 } => note!("fault-not-found"),
            Fault::Status { code: 401..=403 } => note!("fault-forbidden"),
            Fault::Status { code } => note!("fault-status", code = code.to_string()),
            Fault::HostUnknown { host } => note!("fault-host-unknown", host = host.as_str()),
            Fault::Unreachable { host, .. } => note!("fault-unreachable", host = host.as_str()),
            Fault::TimedOut { seconds } => note!("fault-timed-out", n = *seconds),
            Fault::NotTrusted { detail } => note!("fault-not-trusted", detail = detail.as_str()),
            Fault::BrokenOff { .. } => note!("fault-broken-off"),
        }
    }
}

/// What can be done about it, if anything.
pub(super) fn hint(fault: &Fault) -> Option<Note> {
    Some(match fault {
        Fault::NotText | Fault::Unsupported { .. } => note!("hint-kinds"),
        Fault::NoArticle => note!("hint-no-article"),
        Fault::NoText => note!("hint-no-text"),
        Fault::Private { .. } => note!("hint-private"),
        Fault::HostUnknown { .. } | Fault::Unreachable { .. } => note!("hint-network"),
        Fault::Status { code: 401..=403 } => note!("hint-save-page"),
        Fault::NoSuchPart { .. } => note!("hint-list"),
        _ => return None,
    })
}
