//! What the parsers of TOML, JSON and XML say, as notes: they speak English alone.

use super::{Detail, Note};
use crate::note;

/// How what a parser says begins, in small letters, and the member of the family `parse` that says
/// it. Of several that fit the longest counts. Words of toml 1.2, jsonc-parser 0.34, serde and
/// serde_json 1.0, quick-xml 0.4; what is not here is quoted.
const WORDS: &[(&str, &str)] = &[
    // toml
    ("duplicate key", "duplicate-key"),
    ("cannot extend value of type", "extend"),
    ("extra `=`", "extra-equals"),
    ("extra assignment", "extra-equals"),
    ("unexpected `=`", "extra-equals"),
    ("extra comma", "extra-comma"),
    ("integers with a radix cannot be signed", "signed-radix"),
    ("redundant numeric sign", "number"),
    ("redundant integer number prefix", "number"),
    ("radix must be lowercase", "number"),
    ("`_` may only go between digits", "number"),
    ("unexpected leading zero", "number"),
    ("unexpected sign", "number"),
    ("invalid integer number", "number"),
    ("invalid hexadecimal number", "number"),
    ("invalid octal number", "number"),
    ("invalid binary number", "number"),
    ("invalid float", "number"),
    ("invalid mantissa", "number"),
    ("invalid fraction", "number"),
    ("invalid exponent", "number"),
    ("integer number overflowed", "number"),
    ("floating-point number overflowed", "number"),
    ("invalid boolean", "bool"),
    ("invalid date", "date"),
    ("invalid time", "date"),
    ("invalid offset", "date"),
    ("invalid string", "string"),
    ("invalid basic string", "string"),
    ("invalid literal string", "string"),
    ("invalid multi-line basic string", "string"),
    ("invalid multi-line literal string", "string"),
    ("invalid comment character", "comment"),
    ("missing comment start", "comment"),
    ("invalid inline table element", "inline-table"),
    ("missing inline table opening", "no-open-bracket"),
    ("missing key for inline table element", "no-key"),
    ("invalid key-value pair", "key-value"),
    ("key with no value", "no-value"),
    ("missing value", "no-value"),
    ("invalid key", "key"),
    ("invalid unquoted key", "key"),
    ("unquoted keys cannot be empty", "no-key"),
    ("invalid value", "value"),
    ("invalid table", "table"),
    ("missing table open", "no-open-bracket"),
    ("missing array opening", "no-open-bracket"),
    ("missing assignment between key-value pairs", "no-equals"),
    ("missing comma", "no-comma"),
    ("missing opening quote", "no-open-quote"),
    ("missing escaped value", "escape"),
    ("too few unicode value digits", "escape"),
    ("string values must be quoted", "unquoted"),
    ("unclosed array", "unclosed-list"),
    ("unclosed array table", "unclosed-table"),
    ("unclosed inline table", "unclosed-table"),
    ("unclosed table", "unclosed-table"),
    ("unexpected content", "unexpected"),
    ("unexpected key or value", "unexpected"),
    ("cannot recurse further", "too-deep"),
    ("recursion limit", "too-deep"),
    ("carriage return must be followed by newline", "line-end"),
    // jsonc-parser
    ("leading or trailing decimal points", "number"),
    ("comments are not allowed", "comments"),
    ("expected colon", "no-colon"),
    ("expected digit", "number"),
    ("expected plus, minus, or digit", "number"),
    ("expected value after colon", "no-value"),
    ("expected string for object property", "no-key"),
    ("hexadecimal numbers", "number"),
    ("expected comma", "no-comma"),
    ("text cannot contain more than one json value", "several"),
    ("infinity and nan", "number"),
    ("single-quoted strings", "single-quotes"),
    ("unary plus", "number"),
    ("unexpected close brace", "unexpected"),
    ("unexpected close bracket", "unexpected"),
    ("unexpected colon", "unexpected"),
    ("unexpected comma", "extra-comma"),
    ("unexpected word", "unexpected"),
    ("unexpected token", "unexpected"),
    ("unterminated array", "unclosed-list"),
    ("unterminated comment block", "comments"),
    ("unterminated object", "unclosed-table"),
    ("unterminated string literal", "unclosed-string"),
    ("maximum nesting depth exceeded", "too-deep"),
    ("invalid escape", "escape"),
    ("expected four hex digits", "escape"),
    ("expected two hex digits", "escape"),
    ("invalid unicode escape sequence", "escape"),
    // serde and serde_json
    ("invalid type", "wrong-type"),
    ("invalid value: ", "wrong-value"),
    ("invalid length", "wrong-value"),
    ("unknown variant", "wrong-value"),
    ("eof while parsing", "ends"),
    ("expected `:`", "no-colon"),
    ("expected `,`", "no-comma"),
    ("expected ident", "value"),
    ("expected value", "value"),
    ("expected `\"`", "unquoted"),
    ("invalid number", "number"),
    ("number out of range", "number"),
    ("invalid unicode code point", "escape"),
    ("lone leading surrogate", "escape"),
    ("unexpected end of hex escape", "escape"),
    ("control character", "control"),
    ("key must be a string", "unquoted"),
    ("trailing comma", "extra-comma"),
    ("trailing characters", "unexpected"),
    ("uuid parsing failed", "wrong-value"),
    // quick-xml
    ("tag not closed", "xml-tag"),
    ("processing instruction not closed", "xml-unclosed"),
    ("xml declaration not closed", "xml-unclosed"),
    ("comment not closed", "xml-unclosed"),
    ("doctype not closed", "xml-unclosed"),
    ("cdata not closed", "xml-unclosed"),
    ("forbidden string `--`", "xml-unclosed"),
    ("attribute value not closed", "unclosed-string"),
    ("an xml declaration", "xml-declaration"),
    ("unknown xml version", "xml-declaration"),
    ("entity or character reference not closed", "xml-reference"),
    ("unknown or missed symbol in markup", "unexpected"),
    ("position ", "xml-attribute"),
    // this program's own
    ("a response is true, false, a text", "response"),
];

/// What is said of something by its name, and the member that says it.
const NAMED: [(&str, &str); 6] = [
    ("missing field", "no-field"),
    ("unknown field", "unknown-field"),
    ("duplicate field", "field-twice"),
    ("start tag not closed", "xml-open"),
    ("close tag", "xml-stray"),
    ("expected `</", "xml-open"),
];

/// What the XML parser begins with.
const KINDS: [&str; 3] =
    ["syntax error: ", "ill-formed document: ", "error while parsing attribute: "];

/// What the TOML parser may expect, beside signs, and the member of `parse` that names it.
const WANTED: &[(&str, &str)] = &[
    ("key", "want-key"),
    ("value", "want-value"),
    ("digits", "want-digits"),
    ("numbers", "want-digits"),
    ("unicode hexadecimal value", "want-digits"),
    ("letters", "want-letters"),
    ("basic string", "want-text"),
    ("literal string", "want-text"),
    ("multi-line basic string", "want-text"),
    ("characters", "want-characters"),
    ("printable characters", "want-characters"),
    ("non-double-quote visible characters", "want-characters"),
    ("non-single-quote visible characters", "want-characters"),
    ("non-single-quote characters", "want-characters"),
    ("newline", "want-newline"),
    ("nothing", "want-nothing"),
];

impl Note {
    /// What a parser of TOML, JSON or XML says, without the place. Names and signs in it stay.
    #[must_use]
    pub fn of_parser(words: &str) -> Self {
        // Some parsers draw the place below what they say.
        let words = words.trim();
        let words = match words.strip_prefix("TOML parse error") {
            Some(drawn) => drawn.lines().last().unwrap_or_default(),
            None => words.lines().next().unwrap_or_default(),
        };
        let words = words.split(" at line ").next().unwrap_or_default();
        let words = KINDS.iter().find_map(|kind| words.strip_prefix(kind)).unwrap_or(words);
        let small = words.to_lowercase();
        if let Some((_, member)) = NAMED.iter().find(|(start, _)| small.starts_with(start)) {
            let name = words.split('`').nth(1).unwrap_or_default();
            return Self::family("parse", member).value("name", name);
        }
        let found = WORDS.iter().filter(|(start, _)| small.starts_with(start));
        let Some((start, member)) = found.max_by_key(|(start, _)| start.len()) else {
            return note!("parse-other", words = words);
        };
        let what = Self::family("parse", member);
        // How a text is to be written the help below the line tells better.
        let plain = !matches!(*member, "unquoted" | "string" | "escape" | "comment" | "line-end");
        let rest = small.strip_prefix(start).filter(|_| plain);
        let wanted = rest.and_then(|rest| rest.split_once(", expected "));
        match wanted.and_then(|(_, list)| wanted_list(list)) {
            Some(list) => note!("parse-expected", what = what, list = list),
            None => what,
        }
    }

    /// What the JSON parser says, with the place.
    #[must_use]
    pub fn of_json(error: &serde_json::Error) -> Self {
        let what = Self::of_parser(&error.to_string());
        match error.line() {
            0 => what,
            line => note!("parse-at-column", what = what, line = line, column = error.column()),
        }
    }

    /// What the TOML parser says of `source`, with the line.
    #[must_use]
    pub fn of_toml(error: &toml::de::Error, source: &str) -> Self {
        let what = Self::of_parser(error.message());
        let before = error.span().and_then(|span| source.get(..span.start));
        match before {
            Some(before) => note!("parse-at", what = what, line = before.matches('\n').count() + 1),
            None => what,
        }
    }
}

/// What is expected: signs as they are, the rest in the language of the interface. `None` if there
/// is a word among it that is not known.
fn wanted_list(list: &str) -> Option<Detail> {
    let mut rest = list;
    let mut found: Option<Detail> = None;
    while !rest.is_empty() {
        let (next, after): (Detail, &str) = match rest.strip_prefix('`') {
            Some(sign) => {
                // The sign itself may be such a mark.
                let end = sign.char_indices().skip(1).find(|(_, c)| *c == '`')?.0;
                (note!("parse-sign", sign = sign.get(..end)?).into(), sign.get(end + 1..)?)
            }
            None => {
                let (word, after) = rest.split_once(", ").unwrap_or((rest, ""));
                let (_, member) = WANTED.iter().find(|(wanted, _)| *wanted == word)?;
                (Note::family("parse", member).into(), after)
            }
        };
        rest = after.strip_prefix(", ").unwrap_or(after);
        found = Some(match found {
            Some(before) => note!("parse-list", one = before, other = next).into(),
            None => next,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::{Lang, Messages};

    #[test]
    fn every_member_is_a_message() {
        for lang in Lang::ALL {
            let messages = Messages::new(lang);
            for (_, member) in WORDS.iter().chain(&NAMED).chain(WANTED) {
                let note = Note::family("parse", member);
                assert_ne!(messages.told(&note), note.key(), "{lang:?}");
            }
        }
    }

    #[test]
    fn parsers_are_put_into_german() {
        let messages = Messages::new(Lang::De);
        let toml = |source: &str| {
            let error = toml::from_str::<toml::Table>(source).unwrap_err();
            messages.told(&Note::of_toml(&error, source))
        };
        assert_eq!(toml("a = 1\na = 2"), "dieser Schlüssel steht zweimal da (Zeile 2)");
        for source in [
            "a",
            "a =",
            "a = b",
            "a = \"b",
            "a = [1",
            "a = [1 2]",
            "[a",
            "= 1",
            "a = 01",
            "a = 1 b",
            "a = {b",
            "a = \"\\q\"",
            "a = 2020-13-01",
            "a = tru",
            "a.b = 1\na = 2\n[a]",
            "a = '",
            "a = 1e",
            "a = +0x1",
            "\"a",
            "a = \"\u{1}\"",
            "# \u{1}",
            "a == 1",
            "a = [,]",
            "[[a]",
        ] {
            assert!(!toml(source).contains("Meldung"), "{source}: {}", toml(source));
        }
        let json = |source: &str| {
            let error = serde_json::from_str::<serde_json::Value>(source).unwrap_err();
            messages.told(&Note::of_json(&error))
        };
        assert_eq!(json("{\"a\" 1}"), "ein Doppelpunkt fehlt (Zeile 1, Spalte 6)");
        for source in
            ["", "{", "[1", "\"a", "[1,]", "1 2", "{a:1}", "01", "\"\\q\"", "\"\u{1}\"", "nul", "-"]
        {
            assert!(!json(source).contains("Meldung"), "{source}: {}", json(source));
        }
    }

    #[test]
    fn what_is_wrong_with_xml_is_told_in_german() {
        let messages = Messages::new(Lang::De);
        let xml = |source: &str| {
            let mut reader = quick_xml::Reader::from_str(source);
            loop {
                match reader.read_event() {
                    Ok(quick_xml::events::Event::Eof) => panic!("{source}: no fault"),
                    Ok(_) => {}
                    Err(error) => {
                        break messages.told(&Note::of_parser(&error.to_string()));
                    }
                }
            }
        };
        assert_eq!(xml("<a></b>"), "</a> fehlt");
        for source in ["<a", "<!-- a", "<![CDATA[ a", "<?a", "</a>", "<a b='c", "<!a>"] {
            assert!(!xml(source).contains("Meldung"), "{source}: {}", xml(source));
        }
    }

    #[test]
    fn what_is_expected_is_told() {
        let note = Note::of_parser("key with no value, expected `=`, newline, `,`");
        assert_eq!(
            Messages::new(Lang::De).told(&note),
            "ein Wert fehlt; erwartet: „=“, das Zeilenende, „,“"
        );
        let note = Note::of_parser("key with no value, expected something new");
        assert_eq!(Messages::new(Lang::De).told(&note), "ein Wert fehlt");
    }

    #[test]
    fn what_is_not_known_is_quoted() {
        let note = Note::of_parser("the moon is full");
        assert!(Messages::new(Lang::De).told(&note).starts_with("the moon is full ("));
    }
}
