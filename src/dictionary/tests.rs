//! A small dictionary in each of the three forms of its data.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::write::GzEncoder;
use flate2::{Compress, Compression, FlushCompress};

use super::gloss::Sought;
use super::index::base64;
use super::*;

/// Headwords with their articles.
fn entries() -> Vec<(String, String)> {
    let mut entries = vec![
        (
            "fähre".to_owned(),
            "Fähre /x/ <fem, n, sg>\n [naut.] ferry <n>\n see: {Boot}\n".to_owned(),
        ),
        ("weise".to_owned(), "Weise /x/ <fem, n, sg>\nmanner <n>, way <n>\n".to_owned()),
        (
            "weise".to_owned(),
            "weise /x/ <adj>\nwise <adj>\n      \"der weise Rat\"  - the wise advice\n".to_owned(),
        ),
        ("weisen".to_owned(), "weisen /x/ <v>\nshow <v>\n   Synonym: {zeigen}\n".to_owned()),
    ];
    for number in 0..3000 {
        entries.push((format!("wort {number:04}"), format!("Wort {number:04}\nword {number}\n")));
    }
    entries.sort();
    entries
}

fn digits(mut number: usize) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = Vec::new();
    loop {
        out.push(DIGITS[number % 64]);
        number /= 64;
        if number == 0 {
            break;
        }
    }
    out.reverse();
    String::from_utf8(out).unwrap()
}

/// As `dictzip` writes it.
fn dictzip(text: &[u8], chunk: usize) -> Vec<u8> {
    let mut packer = Compress::new(Compression::best(), false);
    let mut packed = Vec::new();
    for part in text.chunks(chunk) {
        let mut out = Vec::with_capacity(chunk * 2 + 100);
        packer.compress_vec(part, &mut out, FlushCompress::Full).unwrap();
        packed.push(out);
    }
    let mut extra = b"RA".to_vec();
    let short = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
    extra.extend(short(6 + 2 * packed.len()));
    extra.extend([short(1), short(chunk), short(packed.len())].concat());
    packed.iter().for_each(|part| extra.extend(short(part.len())));
    let mut out = vec![0x1f, 0x8b, 8, 4 | 8, 0, 0, 0, 0, 2, 3];
    out.extend(short(extra.len()));
    out.extend(extra);
    out.extend(b"klein.dict\0");
    out.extend(packed.concat());
    out
}

fn write(folder: &Path, name: &str, pack: impl Fn(&[u8]) -> Vec<u8>, ending: &str) -> PathBuf {
    let (mut index, mut data) = (String::new(), Vec::new());
    for (word, article) in entries() {
        let (offset, length) = (digits(data.len()), digits(article.len()));
        index.push_str(&format!("{word}\t{offset}\t{length}\n"));
        data.extend(article.as_bytes());
    }
    fs::write(folder.join(format!("{name}.{ending}")), pack(&data)).unwrap();
    let path = folder.join(format!("{name}.index"));
    fs::write(&path, index).unwrap();
    path
}

fn gzip(data: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn every_word_is_found_in_every_form() {
    let folder = tempfile::tempdir().unwrap();
    let kinds = [
        write(folder.path(), "plain-deu-eng", <[u8]>::to_vec, "dict"),
        write(folder.path(), "chunks-deu-eng", |data| dictzip(data, 500), "dict.dz"),
        write(folder.path(), "stream-deu-eng", gzip, "dict.dz"),
    ];
    for path in kinds {
        let mut dictionary = Dictionary::open(&path).unwrap();
        let few = path.ends_with("stream-deu-eng.index");
        for (word, article) in entries().iter().step_by(if few { 500 } else { 1 }) {
            let found = dictionary.articles(word).unwrap();
            assert!(found.contains(article), "{word} in {}", dictionary.name());
        }
        assert_eq!(dictionary.articles("Weise").unwrap().len(), 2);
        for missing in ["", "a", "fähr", "wort 9999", "zzz", "wort", "\u{0}", "-"] {
            assert_eq!(dictionary.articles(missing).unwrap(), Vec::<String>::new(), "{missing:?}");
        }
    }
}

#[test]
fn meanings_fit_the_word() {
    let folder = tempfile::tempdir().unwrap();
    let path = write(folder.path(), "klein-deu-eng", |data| dictzip(data, 700), "dict.dz");
    let mut dictionary = Dictionary::open(&path).unwrap();
    let mut of = |word: &str, sought| glosses(&dictionary.articles(word).unwrap(), word, sought);
    assert_eq!(of("Fähre", Sought::Noun), ["[naut.] ferry"]);
    assert_eq!(of("Weise", Sought::Noun), ["manner, way"]);
    assert_eq!(of("weise", Sought::Adjective), ["wise"]);
    assert_eq!(of("weisen", Sought::Verb), ["show"]);
    assert_eq!(of("weisen", Sought::Noun), ["show"]);
    assert_eq!(of("nichts", Sought::Other), Vec::<String>::new());
}

#[test]
fn dictionaries_from_german_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let there = folder.path().join("dictd");
    fs::create_dir(&there).unwrap();
    for name in ["freedict-deu-nld", "freedict-deu-eng", "freedict-eng-deu"] {
        write(&there, name, <[u8]>::to_vec, "dict");
    }
    fs::write(there.join("freedict-deu-fra.index"), "").unwrap();
    let found = find(&[folder.path().join("none"), there]);
    let names: Vec<String> =
        found.iter().map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(names, ["freedict-deu-eng", "freedict-deu-nld"]);
}

#[test]
fn damage_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = write(folder.path(), "x-deu-eng", |data| dictzip(data, 500), "dict.dz");
    let data = path.with_extension("dict.dz");
    let whole = fs::read(&data).unwrap();
    for cut in [0, 5, 11, 40, whole.len() / 2, whole.len() - 3] {
        fs::write(&data, &whole[..cut]).unwrap();
        let read = Dictionary::open(&path).and_then(|mut it| it.articles("wort 2999"));
        assert!(read.is_err(), "cut at {cut}: {read:?}");
    }
    fs::write(&data, &whole).unwrap();
    fs::write(&path, "wort 2999\t!!\tB\nwort 3\n\t\t\n").unwrap();
    let none = Dictionary::open(&path).unwrap().articles("wort 2999").unwrap();
    assert!(none.is_empty());
    fs::write(&path, "wort 2999\tZZZZZZ\tB0\n").unwrap();
    assert!(Dictionary::open(&path).unwrap().articles("wort 2999").is_err());
    assert!(Dictionary::open(&folder.path().join("no.index")).is_err());
}

#[test]
fn numbers_are_read() {
    assert_eq!(base64("B0"), Some(116));
    assert_eq!(base64(""), None);
    assert_eq!(base64("a=b"), None);
    assert_eq!(base64("////////////////"), None);
}
