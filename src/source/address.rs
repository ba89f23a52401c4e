//! Addresses on the web, and which of them are public.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use url::{Host, Url};

use super::Fault;

/// An http or https address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(Url);

impl Address {
    /// Whether a name is meant as an address rather than as a file: it begins with a scheme and
    /// `://`.
    #[must_use]
    pub fn is_meant(name: &str) -> bool {
        scheme(name).is_some()
    }

    /// Reads an address.
    ///
    /// # Errors
    /// [`Fault::Scheme`] for other schemes, [`Fault::BadAddress`] for what is no address.
    pub fn parse(name: &str) -> Result<Self, Fault> {
        let name = name.trim();
        match scheme(name) {
            Some(scheme) if !["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) => {
                return Err(Fault::Scheme { scheme: scheme.to_ascii_lowercase() });
            }
            _ => {}
        }
        Self::checked(Url::parse(name).map_err(|_| Fault::BadAddress)?)
    }

    fn checked(mut url: Url) -> Result<Self, Fault> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Fault::Scheme { scheme: url.scheme().to_owned() });
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(Fault::BadAddress);
        }
        url.set_fragment(None);
        Ok(Self(url))
    }

    /// Where a redirect or a link on this page leads.
    ///
    /// # Errors
    /// As [`Address::parse`].
    pub fn join(&self, link: &str) -> Result<Self, Fault> {
        Self::checked(self.0.join(link).map_err(|_| Fault::LostRedirect)?)
    }

    /// The address as it is asked for.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The host, as messages name it.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or("")
    }

    /// The path, whose ending may tell what is there.
    #[must_use]
    pub fn path(&self) -> &str {
        self.0.path()
    }

    /// The address as it is kept with an article: without user and password.
    #[must_use]
    pub fn shown(&self) -> String {
        let mut url = self.0.clone();
        // Both fail for addresses without a host alone.
        let _ = url.set_username("");
        let _ = url.set_password(None);
        url.to_string()
    }

    /// Whether the host is written as this address and port.
    pub(super) fn is_at(&self, place: SocketAddr) -> bool {
        let port = self.0.port_or_known_default() == Some(place.port());
        port && match self.0.host() {
            Some(Host::Ipv4(address)) => place.ip() == IpAddr::V4(address),
            Some(Host::Ipv6(address)) => place.ip() == IpAddr::V6(address),
            _ => false,
        }
    }

    /// Whether the host as written lies inside this machine or its network. A name may still
    /// lead there: what it resolves to is looked at when the connection is made.
    pub(super) fn is_plainly_private(&self) -> bool {
        match self.0.host() {
            Some(Host::Ipv4(address)) => !is_public(IpAddr::V4(address)),
            Some(Host::Ipv6(address)) => !is_public(IpAddr::V6(address)),
            Some(Host::Domain(name)) => {
                let name = name.trim_end_matches('.');
                name == "localhost"
                    || name.ends_with(".localhost")
                    || name.ends_with(".local")
                    || name.ends_with(".internal")
            }
            None => true,
        }
    }
}

fn scheme(name: &str) -> Option<&str> {
    let (scheme, _) = name.trim_start().split_once("://")?;
    let mut letters = scheme.chars();
    let valid = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    valid.then_some(scheme)
}

/// Whether an address belongs to the public internet, by the registries of special-purpose
/// addresses (RFC 6890 and what follows it). IPv6 addresses that hold an IPv4 address are judged
/// by it.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => is_public_v6(v6),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_documentation()
        || address.is_multicast()
        || a == 0
        // Carrier-grade NAT, protocol assignments, benchmarks, reserved.
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b))
        || a >= 240;
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let segments = address.segments();
    let [high, low] = [segments[6], segments[7]];
    let embedded = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    if let Some(v4) = address.to_ipv4_mapped() {
        return is_public_v4(v4);
    }
    match segments {
        // NAT64 and 6to4 lead to the IPv4 address in them.
        [0x64, 0xff9b, 0, 0, 0, 0, ..] => embedded(high, low),
        [0x2002, high, low, ..] => embedded(high, low),
        // Global unicast without the documentation range and Teredo.
        [0x2001, 0xdb8, ..] | [0x2001, 0, ..] | [0x3fff, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_and_private() {
        for public in ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "64:ff9b::808:808"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for private in [
            "127.0.0.1",
            "127.8.8.8",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.2.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "2002:7f00:1::",
            "64:ff9b::7f00:1",
            "2001:db8::1",
            "::127.0.0.1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
    }

    #[test]
    fn addresses_as_they_are_written() {
        for private in [
            "http://localhost/",
            "http://LOCALHOST:80",
            "http://a.localhost",
            "http://127.1/",
            "http://0x7f000001/",
            "http://2130706433/",
            "http://[::1]:8080/",
            "http://drucker.local/",
        ] {
            assert!(Address::parse(private).unwrap().is_plainly_private(), "{private}");
        }
        assert!(!Address::parse("https://inselbote.example/a").unwrap().is_plainly_private());
    }

    #[test]
    fn what_is_no_address() {
        let scheme = |name: &str| Address::parse(name).unwrap_err();
        assert_eq!(scheme("file:///etc/passwd"), Fault::Scheme { scheme: "file".to_owned() });
        assert_eq!(scheme("FTP://a.example"), Fault::Scheme { scheme: "ftp".to_owned() });
        assert_eq!(scheme("http://"), Fault::BadAddress);
        assert_eq!(scheme("http://a b/"), Fault::BadAddress);
        assert!(Address::is_meant("https://a.example") && Address::is_meant("gopher://a"));
        assert!(!Address::is_meant("artikel.txt") && !Address::is_meant("a/b://c"));
        let page = Address::parse("https://a.example/b#c").unwrap();
        assert_eq!(
            page.join("javascript:alert(1)").unwrap_err(),
            Fault::Scheme { scheme: "javascript".to_owned() }
        );
        assert_eq!(page.join("/d").unwrap().as_str(), "https://a.example/d");
    }

    #[test]
    fn a_password_is_not_kept() {
        let address = Address::parse("https://ich:geheim@a.example/b").unwrap();
        assert_eq!(address.shown(), "https://a.example/b");
    }
}
