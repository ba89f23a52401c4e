//! What is done with bytes from strangers, with what must hold whatever they are. The fuzzer
//! (`fuzz/`) and the ordinary tests (`robust.rs`) hand the bytes in.

use nachlese::annotate::Annotated;
use nachlese::grade::grade;
use nachlese::import;
use nachlese::messages::{Lang, Messages};
use nachlese::pipeline::{Request, analyse, make_quiz};
use nachlese::quiz::{FileFormat, Quiz, fingerprint, handout, read, render, to_json, write_toml};
use nachlese::sitting::ResponseFile;
use nachlese::source::{self, Job, Kind};
use nachlese::store::Store;
use nachlese::text::{Article, decode};

fn english() -> Messages {
    Messages::new(Lang::En)
}

/// A text of more bytes is left out: what grows with the text grows in straight proportion, which
/// is measured elsewhere.
const MOST: usize = 64 << 10;

/// Bytes to an article, its analysis, its items, their file and back.
pub fn article(bytes: &[u8]) {
    let Some(bytes) = bytes.get(..bytes.len().min(MOST)) else { return };
    let Ok(text) = decode(bytes) else { return };
    let article = Article::from_plain(&text);
    spans(&analyse(&article.text, article.title.as_deref(), None));
    let Ok(quiz) = make_quiz(article, &Request::default()) else { return };
    for item in &quiz.items {
        assert!(!item.stem.trim().is_empty(), "a stem is empty");
        assert!(item.key.is_some(), "an item without a key");
    }
    round_trip(&quiz);
}

/// Spans lie in the text, on the borders of characters.
fn spans(annotated: &Annotated) {
    let text = &annotated.text;
    let inside = |start: usize, end: usize| {
        assert!(start <= end && text.get(start..end).is_some(), "{start}..{end} in {text:?}");
    };
    for token in &annotated.tokens {
        inside(token.span.start(), token.span.end());
    }
    for entity in &annotated.entities {
        let tokens = annotated.tokens.get(entity.tokens.start..entity.tokens.end);
        assert!(tokens.is_some_and(|tokens| !tokens.is_empty()), "{:?}", entity.tokens);
    }
    for sentence in &annotated.sentences {
        inside(sentence.span.start(), sentence.span.end());
    }
}

/// What is written can be read, and is the same quiz.
fn round_trip(quiz: &Quiz) {
    let toml = write_toml(quiz);
    let back = read(&toml, FileFormat::Toml).unwrap_or_else(|faults| {
        panic!("a written quiz is refused:\n{}", render(&faults, "quiz", &toml, false, &english()))
    });
    assert_eq!(fingerprint(&back.quiz), fingerprint(quiz), "{toml}");
    let json = to_json(quiz).to_string();
    let back = read(&json, FileFormat::Json).unwrap_or_else(|faults| {
        panic!("a written quiz is refused:\n{}", render(&faults, "quiz", &json, false, &english()))
    });
    assert_eq!(fingerprint(&back.quiz), fingerprint(quiz), "{json}");
}

/// Bytes as a quiz file: refused with faults that can be shown, or read, written and handed out.
pub fn quiz(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for format in [FileFormat::Toml, FileFormat::Json] {
        match read(text, format) {
            Ok(loaded) => {
                drop(render(&loaded.warnings, "quiz", text, false, &english()));
                if loaded.quiz.items.iter().all(|item| item.key.is_some()) {
                    round_trip(&loaded.quiz);
                    let copy = handout(&loaded.quiz, 1, false);
                    assert!(copy.items.iter().all(|item| item.key.is_none()));
                }
            }
            Err(faults) => {
                assert!(!faults.is_empty(), "refused without a word");
                drop(render(&faults, "quiz", text, false, &english()));
            }
        }
    }
}

/// Bytes as a response file, graded against a bundled quiz.
pub fn responses(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(file) = ResponseFile::read(text) else { return };
    for (_, source) in nachlese::quiz::bundled().iter().take(2) {
        let Ok(loaded) = read(source, FileFormat::Toml) else { continue };
        let (responses, _) = file.resolve(&loaded.quiz);
        for (id, response, _) in responses {
            let item = loaded.quiz.items.iter().find(|item| item.id == id);
            let verdict = item.and_then(|item| grade(item, &response));
            if let Some(verdict) = verdict {
                assert!(verdict.points <= verdict.max);
            }
        }
    }
}

/// Bytes as exported history.
pub fn history(bytes: &[u8]) {
    let Ok(mut store) = Store::in_memory() else { return };
    let _ = store.import(&mut &bytes[..]);
    let mut out = Vec::new();
    store.export(&mut out).expect("what came in goes out");
    let mut other = Store::in_memory().expect("memory");
    other.import(&mut &out[..]).expect("what went out comes in");
}

/// Bytes as a file of the nth foreign format.
pub fn foreign(bytes: &[u8], nth: usize) {
    let formats = import::formats();
    let format = formats[nth % formats.len()];
    match import::import(bytes, format, "Titel") {
        Ok(imported) => round_trip(&imported.quiz),
        Err(findings) => assert!(!findings.is_empty(), "refused without a word"),
    }
}

/// Bytes as a web page, a feed, or Markdown. Books and PDF run in a process of their own.
pub fn page(bytes: &[u8]) {
    for kind in [Kind::Html, Kind::Feed, Kind::Markdown] {
        let job = Job { kind: Some(kind), ..Job::default() };
        let _ = source::extract(bytes, &job);
    }
    let _ = source::recognise(bytes, None, None);
}
