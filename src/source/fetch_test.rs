//! Fetching from a server of the test's own that does what servers should not.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::fetch::{Fetched, Fetcher};
use super::limits::{LARGEST, MOST_REDIRECTS};
use super::{Address, Fault};

/// What a request may take in these tests.
const TIME: Duration = Duration::from_secs(3);

struct Server {
    at: SocketAddr,
    asked: Arc<AtomicUsize>,
}

/// A server that answers each connection with `answer`, which gets the path that was asked for.
fn server(answer: impl Fn(&str, &mut TcpStream) + Send + Sync + 'static) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { break };
            counted.fetch_add(1, Ordering::SeqCst);
            let answer = Arc::clone(&answer);
            thread::spawn(move || {
                let mut head = Vec::new();
                let mut byte = [0];
                while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
                    head.push(byte[0]);
                }
                let head = String::from_utf8_lossy(&head).into_owned();
                answer(head.split(' ').nth(1).unwrap_or(""), &mut stream);
            });
        }
    });
    Server { at, asked }
}

impl Server {
    fn fetch(&self, path: &str) -> Result<Fetched, Fault> {
        let address = Address::parse(&format!("http://{}{path}", self.at)).unwrap();
        let begun = Instant::now();
        let outcome = Fetcher::with(false, TIME, Some(self.at)).fetch(&address);
        assert!(begun.elapsed() < TIME * 3, "took {:?}", begun.elapsed());
        outcome
    }
}

/// A server that always sends these bytes and closes.
fn sends(bytes: impl Into<Vec<u8>>) -> Server {
    let bytes = bytes.into();
    server(move |_, stream| {
        let _ = stream.write_all(&bytes);
    })
}

#[test]
fn a_page_with_its_type_and_charset() {
    let page = sends(
        "HTTP/1.1 200 OK\r\nContent-Type: text/HTML; charset=iso-8859-1\r\nContent-Length: 2\r\n\r\nJa",
    );
    let fetched = page.fetch("/a").unwrap();
    assert_eq!(fetched.bytes, b"Ja");
    assert_eq!(fetched.media.as_deref(), Some("text/html"));
    assert_eq!(fetched.charset.as_deref(), Some("iso-8859-1"));
}

#[test]
fn a_server_that_sends_for_ever() {
    let page = server(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        while stream.write_all(&[b'a'; 65536]).is_ok() {}
    });
    let outcome = page.fetch("/");
    assert!(matches!(outcome, Err(Fault::TooLarge { .. } | Fault::TimedOut { .. })), "{outcome:?}");
}

#[test]
fn a_page_that_is_too_large() {
    let size = LARGEST + 1;
    let page = server(move |_, stream| {
        let _ = stream
            .write_all(format!("HTTP/1.1 200 OK\r\nContent-Length: {size}\r\n\r\n").as_bytes());
        let _ = stream.write_all(&vec![b'a'; size]);
    });
    let outcome = page.fetch("/");
    assert!(matches!(outcome, Err(Fault::TooLarge { .. } | Fault::TimedOut { .. })), "{outcome:?}");
}

#[test]
fn a_length_that_is_a_lie() {
    let promised = sends("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nJa");
    assert!(matches!(promised.fetch("/"), Err(Fault::BrokenOff { .. })));
    let more = sends("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nJawohl");
    assert_eq!(more.fetch("/").unwrap().bytes, b"Ja");
    let odd = sends("HTTP/1.1 200 OK\r\nContent-Length: minus\r\n\r\nJa");
    assert!(odd.fetch("/").is_err());
    let huge = sends("HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551615\r\n\r\nJa");
    assert!(huge.fetch("/").is_err());
}

#[test]
fn a_slow_drip() {
    let page = server(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        while stream.write_all(b"a").is_ok() {
            thread::sleep(Duration::from_millis(100));
        }
    });
    assert_eq!(page.fetch("/").unwrap_err(), Fault::TimedOut { seconds: 3 });
    let head = server(|_, stream| {
        while stream.write_all(b"H").is_ok() {
            thread::sleep(Duration::from_millis(100));
        }
    });
    assert!(head.fetch("/").is_err());
    let silent = server(|_, _| thread::sleep(Duration::from_secs(20)));
    assert_eq!(silent.fetch("/").unwrap_err(), Fault::TimedOut { seconds: 3 });
}

#[test]
fn headers_without_end() {
    let page = server(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
        let mut number = 0_u64;
        while stream.write_all(format!("X-{number}: {}\r\n", "a".repeat(100)).as_bytes()).is_ok() {
            number += 1;
        }
    });
    assert!(matches!(page.fetch("/"), Err(Fault::BrokenOff { .. })));
}

#[test]
fn no_http_at_all() {
    assert!(matches!(sends("220 mail ready\r\n").fetch("/"), Err(Fault::BrokenOff { .. })));
    assert!(matches!(sends("").fetch("/"), Err(Fault::BrokenOff { .. })));
}

#[test]
fn redirects_are_followed_and_counted() {
    let page = server(|path, stream| {
        let answer = match path {
            "/ziel" => "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nJa",
            "/a" => "HTTP/1.1 302 Found\r\nLocation: ziel\r\nContent-Length: 0\r\n\r\n",
            "/nirgends" => "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
            "/datei" => {
                "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"
            }
            _ => "HTTP/1.1 301 Moved\r\nLocation: /kreis\r\nContent-Length: 0\r\n\r\n",
        };
        let _ = stream.write_all(answer.as_bytes());
    });
    let fetched = page.fetch("/a").unwrap();
    assert_eq!((fetched.bytes.as_slice(), fetched.address.path()), (b"Ja".as_slice(), "/ziel"));
    assert_eq!(page.fetch("/nirgends").unwrap_err(), Fault::LostRedirect);
    assert_eq!(page.fetch("/datei").unwrap_err(), Fault::Scheme { scheme: "file".to_owned() });
    let before = page.asked.load(Ordering::SeqCst);
    assert_eq!(page.fetch("/kreis").unwrap_err(), Fault::Redirects { most: MOST_REDIRECTS });
    assert_eq!(page.asked.load(Ordering::SeqCst) - before, MOST_REDIRECTS + 1);
}

#[test]
fn a_redirect_into_the_own_network_is_not_followed() {
    let inside = sends("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nGeheim");
    for target in [
        format!("http://{}/", inside.at),
        format!("http://localhost:{}/", inside.at.port()),
        format!("http://2130706433:{}/", inside.at.port()),
        format!("//[::ffff:127.0.0.1]:{}/", inside.at.port()),
    ] {
        let page =
            sends(format!("HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n"));
        let outcome = page.fetch("/");
        assert!(matches!(outcome, Err(Fault::Private { .. })), "{target}: {outcome:?}");
    }
    assert_eq!(inside.asked.load(Ordering::SeqCst), 0);
}

#[test]
fn what_the_server_says_instead_of_a_page() {
    for code in [404, 403, 500, 304] {
        let page = sends(format!("HTTP/1.1 {code} No\r\nContent-Length: 0\r\n\r\n"));
        assert_eq!(page.fetch("/").unwrap_err(), Fault::Status { code });
    }
    let picture = sends(
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\n\x00\x00\x00\x00",
    );
    assert_eq!(
        picture.fetch("/").unwrap_err(),
        Fault::Unsupported { what: "image/png".to_owned() }
    );
}

#[test]
fn packed_pages_are_bounded_by_what_they_unpack_to() {
    let pack = |bytes: &[u8]| {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(bytes).unwrap();
        packer.finish().unwrap()
    };
    let page = |packed: Vec<u8>| {
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
            packed.len()
        );
        sends([head.into_bytes(), packed].concat())
    };
    assert_eq!(page(pack("Größe".as_bytes())).fetch("/").unwrap().bytes, "Größe".as_bytes());
    let bomb = pack(&vec![b' '; LARGEST + (1 << 20)]);
    assert!(bomb.len() < 200_000);
    let outcome = page(bomb).fetch("/");
    assert!(matches!(outcome, Err(Fault::TooLarge { .. } | Fault::TimedOut { .. })), "{outcome:?}");
    let mut broken = pack(&[b'a'; 5000]);
    broken.truncate(20);
    assert!(matches!(page(broken).fetch("/"), Err(Fault::BrokenOff { .. })));
}

#[test]
fn nobody_there() {
    let port = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let address = Address::parse(&format!("http://127.0.0.1:{port}/")).unwrap();
    let fault = Fetcher::with(true, TIME, None).fetch(&address).unwrap_err();
    assert!(matches!(fault, Fault::Unreachable { .. }), "{fault:?}");
    assert!(fault.is_environment());
}

#[test]
fn a_certificate_that_nobody_vouches_for() {
    use rustls::pki_types::pem::PemObject;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};
    let pem = include_bytes!("testdata/unvouched.pem");
    let certificate = CertificateDer::from_pem_slice(pem).unwrap();
    let key = PrivateKeyDer::from_pem_slice(pem).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    thread::spawn(move || {
        while let Ok((stream, _)) = listener.accept() {
            let session = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = rustls::StreamOwned::new(session, stream);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nJa");
            let _ = stream.read(&mut [0; 1000]);
        }
    });
    let address = Address::parse(&format!("https://{at}/")).unwrap();
    let outcome = Fetcher::with(true, TIME, None).fetch(&address);
    assert!(matches!(outcome, Err(Fault::NotTrusted { .. })), "{outcome:?}");
}

#[test]
fn a_connection_that_cannot_be_trusted() {
    // Plain HTTP where TLS is asked for.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    thread::spawn(move || {
        while let Ok((mut stream, _)) = listener.accept() {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nJa");
            thread::sleep(Duration::from_secs(1));
        }
    });
    let address = Address::parse(&format!("https://{at}/")).unwrap();
    let outcome = Fetcher::with(true, TIME, None).fetch(&address);
    assert!(
        matches!(outcome, Err(Fault::NotTrusted { .. } | Fault::BrokenOff { .. })),
        "{outcome:?}"
    );
}
