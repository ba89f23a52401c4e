//! What is wrong with a source, in the interface's language.

use crate::messages::Messages;
use crate::source::Fault;

/// The sentence that says it.
pub(super) fn told(fault: &Fault, messages: &Messages) -> String {
    let one = |key: &str, name: &str, value: &str| messages.with(key, &[(name, value.into())]);
    let count = |key: &str, value: usize| messages.with(key, &[("n", value.into())]);
    match fault {
        Fault::Empty => messages.text("fault-empty"),
        Fault::NotText => messages.text("fault-not-text"),
        Fault::Unsupported { what } => one("fault-unsupported", "what", what),
        Fault::TooLarge { mebibytes } => count("fault-too-large", *mebibytes),
        Fault::Bomb { mebibytes } => messages.with("fault-bomb", &[("n", (*mebibytes).into())]),
        Fault::TooDeep { levels } => count("fault-too-deep", *levels),
        Fault::TooMany { elements } => count("fault-too-many", *elements),
        Fault::TooLong { seconds } => messages.with("fault-too-long", &[("n", (*seconds).into())]),
        Fault::Unreadable => messages.text("fault-unreadable"),
        Fault::Damaged { detail } => one("fault-damaged", "detail", detail),
        Fault::Encrypted => messages.text("fault-encrypted"),
        Fault::NoText => messages.text("fault-no-text"),
        Fault::NoArticle => messages.text("fault-no-article"),
        Fault::NoParts => messages.text("fault-no-parts"),
        Fault::NoSuchPart { asked, of } => {
            messages.with("fault-no-such-part", &[("n", (*asked).into()), ("of", (*of).into())])
        }
        Fault::NotInParts => messages.text("fault-not-in-parts"),
        Fault::EmptyPart { number } => count("fault-empty-part", *number),
        Fault::BadAddress => messages.text("fault-bad-address"),
        Fault::Scheme { scheme } => one("fault-scheme", "scheme", scheme),
        Fault::Private { host } => one("fault-private", "host", host),
        Fault::Redirects { most } => count("fault-redirects", *most),
        Fault::LostRedirect => messages.text("fault-lost-redirect"),
        Fault::Status { code: 404 | 410 } => messages.text("fault-not-found"),
        Fault::Status { code: 401..=403 } => messages.text("fault-forbidden"),
        Fault::Status { code } => one("fault-status", "code", &code.to_string()),
        Fault::HostUnknown { host } => one("fault-host-unknown", "host", host),
        Fault::Unreachable { host, .. } => one("fault-unreachable", "host", host),
        Fault::TimedOut { seconds } => {
            messages.with("fault-timed-out", &[("n", (*seconds).into())])
        }
        Fault::NotTrusted { detail } => one("fault-not-trusted", "detail", detail),
        Fault::BrokenOff { .. } => messages.text("fault-broken-off"),
    }
}

/// What can be done about it, if anything.
pub(super) fn hint(fault: &Fault, messages: &Messages) -> Option<String> {
    let key = match fault {
        Fault::NotText | Fault::Unsupported { .. } => "hint-kinds",
        Fault::NoArticle => "hint-no-article",
        Fault::NoText => "hint-no-text",
        Fault::Private { .. } => "hint-private",
        Fault::HostUnknown { .. } | Fault::Unreachable { .. } => "hint-network",
        Fault::Status { code: 401..=403 } => "hint-save-page",
        Fault::NoSuchPart { .. } => "hint-list",
        _ => return None,
    };
    Some(messages.text(key))
}
