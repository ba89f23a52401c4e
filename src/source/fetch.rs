//! Fetching a page: bounded in time, size and redirects, to public addresses alone unless told
//! otherwise.

use std::fmt;
use std::io::{self, Read};
use std::net::SocketAddr;
use std::time::Duration;

use ureq::config::{AutoHeaderValue, Config};
use ureq::http::header::{CONTENT_TYPE, LOCATION};
use ureq::http::{Response, Uri};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Body};

use super::Fault;
use super::address::{Address, is_public};
use super::fault::short;
use super::limits::{CONNECT_TIME, FETCH_TIME, LARGEST, LARGEST_HEADER, MOST_REDIRECTS};

/// What came from an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// Where it came from in the end, after redirects.
    pub address: Address,
    /// The media type, in small letters, without parameters.
    pub media: Option<String>,
    /// The charset that the server told.
    pub charset: Option<String>,
    /// The content, unpacked.
    pub bytes: Vec<u8>,
}

/// Fetches pages.
#[derive(Debug)]
pub struct Fetcher {
    allow_private: bool,
    agent: Agent,
    /// For one request, from the look-up of the name to the last byte.
    time: Duration,
    /// A private address that is asked all the same: a test's own server.
    exempt: Option<SocketAddr>,
}

impl Fetcher {
    /// A fetcher. With `allow_private`, addresses inside the machine and its network are fetched
    /// too. A proxy that the environment names is used, as everywhere.
    #[must_use]
    pub fn new(allow_private: bool) -> Self {
        Self::with(allow_private, FETCH_TIME, None)
    }

    pub(super) fn with(allow_private: bool, time: Duration, exempt: Option<SocketAddr>) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(time))
            .timeout_connect(Some(CONNECT_TIME))
            .timeout_resolve(Some(CONNECT_TIME))
            .max_response_header_size(LARGEST_HEADER)
            .max_idle_connections(0)
            .user_agent(AutoHeaderValue::from(concat!("nachlese/", env!("CARGO_PKG_VERSION"))))
            .accept(AutoHeaderValue::from(
                "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, \
                 application/pdf, application/epub+zip, text/plain;q=0.9, */*;q=0.5",
            ))
            .build();
        let proxy = config.proxy().map(|proxy| proxy.host().to_owned());
        let resolver =
            PublicOnly { inner: DefaultResolver::default(), allow_private, proxy, exempt };
        Self {
            allow_private,
            agent: Agent::with_parts(config, DefaultConnector::default(), resolver),
            time,
            exempt,
        }
    }

    /// Fetches an address, following redirects.
    ///
    /// # Errors
    /// A [`Fault`] that says what is wrong with the address, the network or the answer.
    pub fn fetch(&self, address: &Address) -> Result<Fetched, Fault> {
        let mut address = address.clone();
        for _ in 0..=MOST_REDIRECTS {
            if !self.allow_private
                && address.is_plainly_private()
                && !self.exempt.is_some_and(|exempt| address.is_at(exempt))
            {
                return Err(Fault::Private { host: address.host().to_owned() });
            }
            let response = self
                .agent
                .get(address.as_str())
                .call()
                .map_err(|error| self.fault(error, &address))?;
            let status = response.status();
            if status.is_redirection() && status.as_u16() != 304 {
                address = redirect(&address, &response)?;
                continue;
            }
            if !status.is_success() {
                return Err(Fault::Status { code: status.as_u16() });
            }
            return self.read(address, response);
        }
        Err(Fault::Redirects { most: MOST_REDIRECTS })
    }

    fn read(&self, address: Address, response: Response<Body>) -> Result<Fetched, Fault> {
        let told = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let (media, charset) = content_type(told.unwrap_or(""));
        if let Some(media) = &media
            && holds_no_text(media)
        {
            return Err(Fault::Unsupported { what: media.clone() });
        }
        let mut bytes = Vec::new();
        response
            .into_body()
            .into_reader()
            .take(LARGEST as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| self.fault(error.into(), &address))?;
        if bytes.len() > LARGEST {
            return Err(Fault::TooLarge { mebibytes: LARGEST >> 20 });
        }
        Ok(Fetched { address, media, charset, bytes })
    }

    fn fault(&self, error: ureq::Error, address: &Address) -> Fault {
        let host = || address.host().to_owned();
        match error {
            ureq::Error::Timeout(ureq::Timeout::Connect | ureq::Timeout::Resolve) => {
                Fault::TimedOut { seconds: CONNECT_TIME.as_secs() }
            }
            ureq::Error::Timeout(_) => Fault::TimedOut { seconds: self.time.as_secs() },
            ureq::Error::HostNotFound => Fault::HostUnknown { host: host() },
            ureq::Error::ConnectionFailed => {
                Fault::Unreachable { host: host(), detail: String::new() }
            }
            ureq::Error::BadUri(_) | ureq::Error::Http(_) => Fault::BadAddress,
            ureq::Error::Other(inner) if inner.is::<Refused>() => Fault::Private { host: host() },
            ureq::Error::Tls(detail) => Fault::NotTrusted { detail: short(&detail) },
            ureq::Error::Rustls(error) => Fault::NotTrusted { detail: short(&error) },
            ureq::Error::Io(error) => self.io_fault(error, address),
            other => Fault::BrokenOff { detail: short(&other) },
        }
    }

    fn io_fault(&self, error: io::Error, address: &Address) -> Fault {
        use io::ErrorKind as Kind;
        let kind = error.kind();
        let host = address.host().to_owned();
        // Errors of ureq's own travel inside those of a reader.
        if error.get_ref().is_some_and(|inner| inner.is::<ureq::Error>()) {
            return match error.into_inner().map(|inner| inner.downcast::<ureq::Error>()) {
                Some(Ok(inner)) => self.fault(*inner, address),
                _ => Fault::BrokenOff { detail: String::new() },
            };
        }
        match kind {
            Kind::TimedOut | Kind::WouldBlock => Fault::TimedOut { seconds: self.time.as_secs() },
            Kind::ConnectionRefused
            | Kind::HostUnreachable
            | Kind::NetworkUnreachable
            | Kind::NetworkDown
            | Kind::AddrNotAvailable => Fault::Unreachable { host, detail: short(&error) },
            // What the system's look-up of names gives has no kind of its own.
            _ if error.to_string().contains("lookup") => Fault::HostUnknown { host },
            _ if error.to_string().contains("certificate") => {
                Fault::NotTrusted { detail: short(&error) }
            }
            _ => Fault::BrokenOff { detail: short(&error) },
        }
    }
}

fn redirect(address: &Address, response: &Response<Body>) -> Result<Address, Fault> {
    let location = response.headers().get(LOCATION).ok_or(Fault::LostRedirect)?;
    // The header's bytes may be UTF-8, although they should not.
    let location = std::str::from_utf8(location.as_bytes()).map_err(|_| Fault::LostRedirect)?;
    address.join(location)
}

/// Media type and charset of a content type such as `text/html; charset="utf-8"`.
fn content_type(told: &str) -> (Option<String>, Option<String>) {
    let mut parts = told.split(';').map(str::trim);
    let media = parts.next().filter(|media| media.contains('/')).map(str::to_ascii_lowercase);
    let charset = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("charset")
            .then(|| value.trim().trim_matches('"').to_owned())
    });
    (media, charset)
}

fn holds_no_text(media: &str) -> bool {
    ["image/", "audio/", "video/", "font/", "model/"].iter().any(|kind| media.starts_with(kind))
        || matches!(
            media,
            "text/css"
                | "text/javascript"
                | "application/javascript"
                | "application/zip"
                | "application/gzip"
                | "application/x-tar"
        )
}

/// The name leads to private addresses alone.
#[derive(Debug)]
struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the address is not public")
    }
}

impl std::error::Error for Refused {}

/// Looks names up and keeps public addresses alone. The connection is made to the very addresses
/// that were looked at, so that a name cannot lead elsewhere a moment later.
#[derive(Debug)]
struct PublicOnly {
    inner: DefaultResolver,
    allow_private: bool,
    /// The proxy's host: the user's own choice, wherever it is.
    proxy: Option<String>,
    exempt: Option<SocketAddr>,
}

impl Resolver for PublicOnly {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        let is_proxy = self.proxy.as_deref().is_some_and(|proxy| uri.host() == Some(proxy));
        if self.allow_private || is_proxy {
            return Ok(found);
        }
        let mut public = self.empty();
        for address in
            found.iter().filter(|address| is_public(address.ip()) || self.exempt == Some(**address))
        {
            public.push(*address);
        }
        if public.is_empty() { Err(ureq::Error::Other(Box::new(Refused))) } else { Ok(public) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_types() {
        assert_eq!(
            content_type("Text/HTML; a=b; Charset=\"ISO-8859-1\""),
            (Some("text/html".to_owned()), Some("ISO-8859-1".to_owned()))
        );
        assert_eq!(content_type("nonsense"), (None, None));
    }

    #[test]
    fn a_private_address_is_never_asked() {
        for address in ["http://127.0.0.1:9/", "http://[::1]:9/", "http://localhost:9/"] {
            let address = Address::parse(address).unwrap();
            let outcome = Fetcher::new(false).fetch(&address);
            assert!(matches!(outcome, Err(Fault::Private { .. })), "{outcome:?}");
        }
    }
}
