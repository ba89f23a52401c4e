//! Pages, feeds, books and PDF as commands take them: from files and from a server of the test's
//! own, good ones and hostile ones.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Command as Process, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use assert_cmd::Command;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;

use crate::make::ARTICLE;

/// No source, however hostile, takes longer than this.
const PATIENCE: Duration = Duration::from_secs(60);

const PAGE: &str = include_str!("pages/news.html");

struct Ran {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program in a folder of its own.
fn run(folder: &Path, args: &[&str]) -> Ran {
    let begun = Instant::now();
    let mut command = Command::cargo_bin("nachlese").unwrap();
    command
        .current_dir(folder)
        .env("NACHLESE_DATA_DIR", folder.join("data"))
        .env("LANG", "en_US.UTF-8")
        .env_remove("LC_ALL");
    for name in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"]
    {
        command.env_remove(name);
    }
    let out = command.args(args).output().unwrap();
    assert!(begun.elapsed() < PATIENCE, "{args:?} took {:?}", begun.elapsed());
    let ran = Ran {
        code: out.status.code().expect("ended by a signal"),
        out: String::from_utf8(out.stdout).unwrap(),
        err: String::from_utf8(out.stderr).unwrap(),
    };
    assert!(!ran.err.contains("panicked") && !ran.err.contains("overflow"), "{}", ran.err);
    ran
}

/// Runs `nachlese extract` on a file of this name and content.
fn extract(name: &str, content: impl AsRef<[u8]>, more: &[&str]) -> Ran {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join(name), content).unwrap();
    run(folder.path(), &[&["extract", name], more].concat())
}

/// A server that answers every path with what `answer` gives: head lines and body.
fn server(answer: impl Fn(&str) -> (String, Vec<u8>) + Send + Sync + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { break };
            let answer = Arc::clone(&answer);
            thread::spawn(move || {
                let mut head = Vec::new();
                let mut byte = [0];
                while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
                    head.push(byte[0]);
                }
                let head = String::from_utf8_lossy(&head).into_owned();
                let (lines, body) = answer(head.split(' ').nth(1).unwrap_or(""));
                let head = format!("HTTP/1.1 {lines}\r\nContent-Length: {}\r\n\r\n", body.len());
                let _ = stream.write_all(&[head.into_bytes(), body].concat());
            });
        }
    });
    at
}

#[test]
fn a_news_page_becomes_its_article() {
    let ran = extract("news.html", PAGE, &["--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!("news_page", ran.out);
    for around in
        ["Cookie", "Abo", "Foto", "Treppenlift", "Hafenfest", "deichgraf77", "Impressum", "track("]
    {
        assert!(!ran.out.contains(around), "{around}: {}", ran.out);
    }
}

#[test]
fn pages_of_other_kinds_become_their_articles() {
    // Written by hand in the nineties, and by a program today: no JSON-LD, no <article>.
    let old = extract("old.html", include_bytes!("pages/old.html"), &["--format", "json"]);
    assert_eq!(old.code, 0, "{}", old.err);
    insta::assert_snapshot!("old_page", old.out);
    let story = extract("story.html", include_bytes!("pages/story.html"), &["--format", "json"]);
    assert_eq!(story.code, 0, "{}", story.err);
    insta::assert_snapshot!("story_page", story.out);
}

#[test]
fn what_many_articles_came_to_is_told_in_german_too() {
    let folder = TempDir::new().unwrap();
    for (name, text) in [("a.txt", ARTICLE), ("b.txt", "Zu kurz."), ("c.html", "<html><p>Leer")] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let ran = run(folder.path(), &["--lang", "de", "make", "c.html", "b.txt", "a.txt", "-o", "q"]);
    assert_eq!(ran.code, 1);
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines[0], "1 von 3 Artikeln wurde zu einem Quiz.");
    assert_eq!(
        lines[1],
        "  Aus c.html wird kein Artikel: Auf der Seite wurde kein Artikel gefunden."
    );
    assert!(lines[2].starts_with("  Aus b.txt wird kein Quiz: Keine Aufgabe"), "{}", ran.err);
    assert_eq!(lines[3], "nachlese: Aus 2 Artikeln wurde kein Quiz.");
}

#[test]
fn the_text_that_is_shown_is_read_again_as_it_is() {
    let shown = extract("news.html", PAGE, &[]);
    assert!(
        shown.err.contains("Wiebke Harmsen") && shown.err.contains("9 Mar 2027"),
        "{}",
        shown.err
    );
    let again = extract("news.txt", &shown.out, &[]);
    assert_eq!(again.out, shown.out);
}

#[test]
fn every_kind_is_taken_by_make_and_analyze() {
    let folder = TempDir::new().unwrap();
    let (title, text) = ARTICLE.split_once("\n\n").unwrap();
    let paragraphs: String = text.split("\n\n").map(|it| format!("<p>{it}</p>")).collect();
    fs::write(folder.path().join("a.md"), format!("# {title}\n\n{text}")).unwrap();
    fs::write(
        folder.path().join("a.html"),
        format!("<html><body><article><h1>{title}</h1>{paragraphs}</article></body></html>"),
    )
    .unwrap();
    fs::write(folder.path().join("a.epub"), book(&[(title, &paragraphs)], "")).unwrap();
    fs::write(folder.path().join("a.pdf"), pdf(ARTICLE)).unwrap();
    fs::write(folder.path().join("a.txt"), ARTICLE).unwrap();
    let expected = run(folder.path(), &["make", "a.txt", "--seed", "1"]).out;
    for name in ["a.md", "a.html", "a.epub", "a.pdf"] {
        let ran = run(folder.path(), &["make", name, "--seed", "1"]);
        assert_eq!(ran.code, 0, "{name}: {}", ran.err);
        if name == "a.pdf" {
            // Where a line ends and a paragraph begins, a PDF does not tell.
            assert!(ran.out.contains("Helga Marquard"), "{}", ran.out);
        } else if name == "a.epub" {
            assert!(ran.out.contains("author = \"Mara Ohlsen\""), "{}", ran.out);
        } else {
            assert_eq!(ran.out, expected, "{name}");
        }
        let analysed = run(folder.path(), &["analyze", name]);
        let value: serde_json::Value = serde_json::from_str(&analysed.out).unwrap();
        assert!(value["attributions"].as_array().unwrap().len() > 3, "{name}");
    }
}

#[test]
fn a_page_on_the_web() {
    let at = server(|path| match path {
        "/region/bruecke.html" => {
            let (page, _, _) = encoding_rs::WINDOWS_1252.encode(PAGE);
            (
                "200 OK\r\nContent-Type: text/html; charset=windows-1252".to_owned(),
                page.into_owned(),
            )
        }
        "/alt" => ("301 Moved\r\nLocation: /region/bruecke.html".to_owned(), Vec::new()),
        _ => ("404 Not Found\r\nContent-Type: text/html".to_owned(), b"<h1>Weg</h1>".to_vec()),
    });
    let folder = TempDir::new().unwrap();
    let address = format!("http://{at}/alt");
    let refused = run(folder.path(), &["make", &address]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("--allow-private"), "{}", refused.err);
    let made = run(folder.path(), &["make", &address, "--allow-private", "--format", "json"]);
    assert_eq!(made.code, 0, "{}", made.err);
    assert!(
        made.err.contains("Salzwerder bekommt seine Brücke doch") && made.err.contains("words"),
        "{}",
        made.err
    );
    let quiz: serde_json::Value = serde_json::from_str(&made.out).unwrap();
    assert_eq!(quiz["article"]["url"], format!("http://{at}/region/salzwerder-bruecke-4711.html"));
    assert_eq!(quiz["article"]["publisher"], "Küstenkurier");
    let gone = run(
        folder.path(),
        &["--lang", "de", "extract", &format!("http://{at}/weg"), "--allow-private"],
    );
    assert_eq!(gone.code, 1);
    assert!(gone.err.contains("Diese Seite gibt es nicht"), "{}", gone.err);
}

#[test]
fn a_feed_is_listed_and_an_entry_followed() {
    let at = server(|path| match path {
        "/feed" => {
            let feed = "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Küstenkurier</title>\
                <item><title>Salzwerder bekommt seine Brücke doch</title><link>/bruecke</link><pubDate>Tue, 09 Mar 2027 06:12:00 +0100</pubDate></item>\
                <item><title>\u{1b}[2JHafenfest</title><link>/weg</link></item>\
                <item><title>Leer</title></item></channel></rss>";
            ("200 OK\r\nContent-Type: application/rss+xml".to_owned(), feed.into())
        }
        "/bruecke" => ("200 OK\r\nContent-Type: text/html; charset=utf-8".to_owned(), PAGE.into()),
        _ => ("404 Not Found".to_owned(), Vec::new()),
    });
    let folder = TempDir::new().unwrap();
    let feed = format!("http://{at}/feed");
    let listed = run(folder.path(), &["extract", &feed, "--allow-private"]);
    assert_eq!(listed.code, 0, "{}", listed.err);
    assert!(
        listed.out.starts_with("1  2027-03-09  Salzwerder bekommt seine Brücke doch\n2  "),
        "{}",
        listed.out
    );
    assert!(!listed.out.contains('\u{1b}'));
    let first = run(folder.path(), &["extract", &feed, "--entry", "1", "--allow-private"]);
    assert!(first.out.contains("Landrätin Frauke Ibsen"), "{}", first.err);
    for (entry, said) in
        [("2", "no such page"), ("3", "neither a link nor a text"), ("9", "there are 3")]
    {
        let ran = run(folder.path(), &["extract", &feed, "--entry", entry, "--allow-private"]);
        assert_eq!(ran.code, 1);
        assert!(ran.err.contains(said), "{entry}: {}", ran.err);
    }
    let unnamed = run(folder.path(), &["make", &feed, "--allow-private"]);
    assert_eq!(unnamed.code, 1);
    assert!(
        unnamed.err.contains("a list of 3") && unnamed.err.contains("--entry"),
        "{}",
        unnamed.err
    );
}

#[test]
fn no_server_is_the_environments_fault() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let folder = TempDir::new().unwrap();
    let ran =
        run(folder.path(), &["make", &format!("http://127.0.0.1:{port}/"), "--allow-private"]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    for (address, said) in [
        ("ftp://a.example/b", "not ftp"),
        ("http://", "no address"),
        ("file:///etc/passwd", "not file"),
    ] {
        let ran = run(folder.path(), &["make", address]);
        assert_eq!(ran.code, 1);
        assert!(ran.err.contains(said), "{address}: {}", ran.err);
    }
}

#[test]
fn hostile_pages_end_with_a_message() {
    let deep = "<div>".repeat(100_000);
    let inline = format!("<html><body>{}Text", "<b><i><font>".repeat(5_000));
    let lists = format!("<html><body>{}", "<ul><li>".repeat(3_000));
    let foreign = format!("<html><body><svg>{}", "<tr>".repeat(1_500_000));
    let attributes = format!("<html><body><p {}>Text", "a='b' ".repeat(1_000_000));
    let huge = "a".repeat(17 << 20);
    for (name, page) in [
        ("deep.html", deep),
        ("inline.html", inline),
        ("lists.html", lists),
        ("foreign.html", foreign),
        ("attributes.html", attributes),
        ("huge.html", huge),
        ("links.html", "<a href='/a'>Meldung</a> ".repeat(20_000)),
        ("cut.html", PAGE[..PAGE.find("<article").unwrap() + 40].to_owned()),
        ("script.html", "<html><script>".to_owned() + &"x".repeat(1 << 20)),
    ] {
        for (lang, article) in [("en", "no article"), ("de", "kein Artikel")] {
            let ran = extract(name, &page, &["--lang", lang]);
            assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{name}: {}", ran.err);
            assert!(ran.err.contains(article) && ran.err.contains(name), "{name}: {}", ran.err);
        }
    }
}

#[test]
fn hostile_feeds_end_with_a_message() {
    let mut million = "<rss version='2.0'><channel><title>F</title>".to_owned();
    for _ in 0..1_000_000 {
        million.push_str("<item></item>");
    }
    let ran = extract("million.xml", &million, &[]);
    assert_eq!((ran.code, ran.out.lines().count()), (0, 500), "{}", ran.err);
    assert!(ran.err.contains("more entries"), "{}", ran.err);
    let mut laughs = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">".to_owned();
    for level in 1..12 {
        laughs.push_str(&format!(
            "<!ENTITY a{level} \"{}\">",
            format!("&a{};", level - 1).repeat(10)
        ));
    }
    laughs.push_str("<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version='2.0'><channel><title>&a11;&x;</title><item><title>&a11;&x;</title><link>/a</link></item></channel></rss>");
    let ran = extract("laughs.xml", &laughs, &[]);
    assert!(ran.out.len() + ran.err.len() < 2_000 && !ran.out.contains("root:"), "{}", ran.out);
    let nested = format!("<rss version='2.0'><channel>{}", "<a>".repeat(100_000));
    for (name, feed) in [
        ("nested.xml", nested),
        ("empty.xml", "<rss version='2.0'><channel><title>F</title></channel></rss>".to_owned()),
        ("cut.xml", "<rss version='2.0'><channel><item><title>F".to_owned()),
        ("svg.xml", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>".to_owned()),
    ] {
        let ran = extract(name, feed, &[]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{name}: {}", ran.err);
    }
}

/// A book; `more` is put into the package's manifest.
fn book(chapters: &[(&str, &str)], more: &str) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    };
    put("mimetype", "application/epub+zip");
    put(
        "META-INF/container.xml",
        "<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>\
         <rootfile full-path='b.opf' media-type='application/oebps-package+xml'/></rootfiles></container>",
    );
    let (mut manifest, mut spine) = (String::new(), String::new());
    for (number, (title, html)) in chapters.iter().enumerate() {
        manifest.push_str(&format!(
            "<item id='c{number}' href='c{number}.xhtml' media-type='application/xhtml+xml'/>"
        ));
        spine.push_str(&format!("<itemref idref='c{number}'/>"));
        put(
            &format!("c{number}.xhtml"),
            &format!(
                "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body><h1>{title}</h1>{html}</body></html>"
            ),
        );
    }
    put(
        "b.opf",
        &format!(
            "<package version='3.0' unique-identifier='i' xmlns='http://www.idpf.org/2007/opf'>\
             <metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier id='i'>b</dc:identifier>\
             <dc:title>Inselbuch</dc:title><dc:creator>Mara Ohlsen</dc:creator><dc:language>de</dc:language></metadata>\
             <manifest>{manifest}{more}</manifest><spine>{spine}<itemref idref='more'/></spine></package>"
        ),
    );
    writer.finish().unwrap().into_inner()
}

#[test]
fn books_good_and_hostile() {
    let text =
        format!("<p>{}</p>", "Die Fähre liegt seit Montag still, sagte Mara Ohlsen. ".repeat(9));
    let good = book(&[("Eins", &text), ("Zwei", &text)], "");
    let listed = extract("b.epub", &good, &[]);
    assert!(
        listed.out.contains("1  Eins (") && listed.out.contains("2  Zwei ("),
        "{} {}",
        listed.out,
        listed.err
    );
    let second = extract("b.zip", &good, &["--entry", "2"]);
    assert!(second.out.starts_with("Zwei\n\nDie Fähre"), "{}", second.err);

    // Names that lead out of the archive are names in it, or nothing.
    let secret = TempDir::new().unwrap();
    fs::write(secret.path().join("secret.xhtml"), "<p>Geheimnis</p>".repeat(50)).unwrap();
    for href in [
        secret.path().join("secret.xhtml").display().to_string(),
        format!("file://{}", secret.path().join("secret.xhtml").display()),
        "../../../../../../etc/passwd".to_owned(),
    ] {
        let item = format!("<item id='more' href='{href}' media-type='application/xhtml+xml'/>");
        let ran = extract("b.epub", book(&[("Eins", &text), ("Zwei", &text)], &item), &[]);
        assert!(!ran.out.contains("Geheimnis") && !ran.out.contains("root:"), "{}", ran.out);
        assert!(ran.code == 0 || ran.code == 1);
    }
    let empty = book(&[("Titelei", "<p>Kurz.</p>")], "");
    for (name, bytes) in
        [("cut.epub", &good[..good.len() / 2]), ("empty.epub", &empty), ("head.epub", &good[..10])]
    {
        let ran = extract(name, bytes, &[]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{name}: {}", ran.err);
    }
}

/// A PDF of these objects, numbered from 1; the first is the catalogue.
fn objects(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", number + 1).bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let xref = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
    for place in &places {
        out.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = places.len() + 1;
    out.extend(
        format!("trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{xref}\n%%EOF").bytes(),
    );
    out
}

fn stream(more: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("<</Length {}{more}>>\nstream\n", content.len());
    [head.as_bytes(), content, b"\nendstream"].concat()
}

/// A PDF of one page with this content stream and these resources.
fn page(resources: &str, content: Vec<u8>, more: Vec<Vec<u8>>, trailer: &str) -> Vec<u8> {
    let mut all = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<{resources}/Font<</F 5 0 R>>>>>>")
            .into_bytes(),
        content,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
    ];
    all.extend(more);
    objects(&all, trailer)
}

/// A text as a PDF, each of its lines a line.
fn pdf(text: &str) -> Vec<u8> {
    let mut content = b"BT /F 10 Tf 40 800 Td 14 TL\n".to_vec();
    for line in textwrap::wrap(text, 90) {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&line);
        content.push(b'(');
        for &byte in bytes.iter() {
            if matches!(byte, b'(' | b')' | b'\\') {
                content.push(b'\\');
            }
            content.push(byte);
        }
        content.extend(b") Tj T*\n");
    }
    content.extend(b"ET");
    page("", stream("", &content), Vec::new(), "")
}

/// Zeros in a zlib stream without its end, a thousand to one: the same packed block again and
/// again.
fn bomb(mebibytes: usize) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    let zeros = vec![0; 1 << 20];
    let head = packer.get_ref().len();
    packer.write_all(&zeros).unwrap();
    packer.flush().unwrap();
    let first = packer.get_ref().len();
    packer.write_all(&zeros).unwrap();
    packer.flush().unwrap();
    let block = packer.get_ref()[first..].to_vec();
    let mut out = packer.get_ref()[head..first].to_vec();
    for _ in 1..mebibytes {
        out.extend(&block);
    }
    out
}

#[test]
fn pdfs_good_and_hostile() {
    let good = extract(
        "a.pdf",
        pdf("Streit um die Fähre\n\nDie Fähre liegt still, sagte „Käpt’n“ Ohlsen (54)."),
        &[],
    );
    assert!(
        good.out.contains("Die Fähre liegt still, sagte „Käpt’n“ Ohlsen (54)."),
        "{} {}",
        good.out,
        good.err
    );

    let itself = page(
        "/XObject<</X 6 0 R>>",
        stream("", b"/X Do"),
        vec![stream("/Type/XObject/Subtype/Form", b"/X Do")],
        "",
    );
    let parent = objects(
        &[
            b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
            b"<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>".to_vec(),
            b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>".to_vec(),
            stream("", b""),
        ],
        "",
    );
    let packed = bomb(4000);
    assert!(packed.len() < 6 << 20);
    let unpacks = page("", stream("/Filter/FlateDecode", &packed), Vec::new(), "");
    let locked = page(
        "",
        stream("", b"BT /F 9 Tf (Ja) Tj ET"),
        vec![
            format!("<</Filter/Standard/V 1/R 2/P -4/Length 40/O<{0}>/U<{0}>>>", "5a".repeat(32))
                .into_bytes(),
        ],
        "/Encrypt 6 0 R/ID[<00><00>]",
    );
    let pictures = page("", stream("", b"q Q"), Vec::new(), "");
    let whole = pdf(ARTICLE);
    for (name, bytes, said) in [
        ("itself.pdf", itself, "cannot be read"),
        ("parent.pdf", parent, "cannot be read"),
        ("bomb.pdf", unpacks, "read"),
        ("locked.pdf", locked, "password"),
        ("pictures.pdf", pictures, "no text"),
        ("half.pdf", whole[..whole.len() / 2].to_vec(), "damaged"),
        ("head.pdf", b"%PDF-1.7\n".to_vec(), "damaged"),
    ] {
        let ran = extract(name, &bytes, &[]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{name}: {}", ran.err);
        assert!(ran.err.contains(said), "{name}: {}", ran.err);
    }
}

#[test]
fn pdfs_with_damaged_bytes() {
    use rand::{RngExt, SeedableRng};
    let whole = pdf(ARTICLE);
    let mut random = rand_chacha::ChaCha8Rng::seed_from_u64(7);
    for _ in 0..40 {
        let mut bytes = whole.clone();
        for _ in 0..random.random_range(1..30) {
            let at = random.random_range(0..bytes.len());
            bytes[at] = random.random();
        }
        let ran = extract("a.pdf", &bytes, &[]);
        assert!(ran.code == 0 || ran.code == 1, "{}", ran.err);
    }
}

#[test]
fn a_folder_with_folders_becomes_quizzes() {
    let folder = TempDir::new().unwrap();
    let inside = folder.path().join("artikel");
    fs::create_dir_all(inside.join("mai/.versteckt")).unwrap();
    for name in ["a.txt", "a.md", "mai/a.txt", "mai/.versteckt/b.txt"] {
        fs::write(inside.join(name), ARTICLE).unwrap();
    }
    fs::write(inside.join("mai/kurz.txt"), "Zu kurz.").unwrap();
    fs::write(inside.join("mai/kaputt.pdf"), "%PDF-1.4\n").unwrap();
    fs::write(inside.join("bild.png"), b"\x89PNG\r\n").unwrap();
    let ran = run(folder.path(), &["make", "artikel", "-o", "artikel/quizze"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with("3 of 5 articles became quizzes\n"), "{}", ran.err);
    let lines: Vec<&str> = ran.err.lines().filter(|line| line.starts_with("  ")).collect();
    assert_eq!(lines.len(), 2, "{}", ran.err);
    assert!(lines[0].contains("kaputt.pdf") && lines[0].contains("damaged"), "{}", ran.err);
    assert!(lines[1].contains("kurz.txt"), "{}", ran.err);
    let made = |name: &str| inside.join("quizze").join(name).is_file();
    assert!(made("a.toml") && made("a-2.toml") && made("mai/a.toml"));
    // A second run takes the same articles, not its own quizzes.
    let again =
        run(folder.path(), &["make", "artikel", "-o", "artikel/quizze", "--format", "text"]);
    assert!(again.err.starts_with("3 of 5"), "{}", again.err);
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_whole_files_alone() {
    let folder = TempDir::new().unwrap();
    let inside = folder.path().join("artikel");
    fs::create_dir(&inside).unwrap();
    for number in 0..1000 {
        fs::write(inside.join(format!("{number:03}.txt")), ARTICLE).unwrap();
    }
    let made = folder.path().join("quizze");
    let child = Process::new(assert_cmd::cargo::cargo_bin("nachlese"))
        .args(["make", "artikel", "-o", "quizze"])
        .current_dir(folder.path())
        .env("LANG", "en_US.UTF-8")
        .env_remove("LC_ALL")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let files = || fs::read_dir(&made).map_or(0, Iterator::count);
    let begun = Instant::now();
    while files() < 3 {
        assert!(begun.elapsed() < PATIENCE, "no quiz was made");
        thread::sleep(Duration::from_millis(2));
    }
    Process::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    let out = child.wait_with_output().unwrap();
    let err = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(130), "{err}");
    assert!(err.contains("Interrupted") && err.contains("of 1,000"), "{err}");
    assert!(files() < 1000, "the interrupt came too late to show anything");
    for entry in fs::read_dir(&made).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(path.extension().unwrap(), "toml", "{}", path.display());
        assert!(fs::read_to_string(&path).unwrap().ends_with('\n'));
        let checked = run(folder.path(), &["check", path.to_str().unwrap()]);
        assert_eq!(checked.code, 0, "{}: {}", path.display(), checked.out);
    }
}
