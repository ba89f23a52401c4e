//! Golden files: texts of the project's own, and below each what the analysis finds in it, for
//! reading and for comparing.
//!
//! Fields are written as a line of tags and a line for each clause: `[VF …]` Vorfeld, `[LK …]` left
//! bracket, `[MF …]` Mittelfeld, `[RK …]` right bracket, `[NF …]` Nachfeld, `?` where the reading is
//! not certain.
//!
//! Attributions are written as the text with `[` `]` about the content, `<` `>` about the speaker,
//! `*` `*` about the cue, `{` `}` about the addressee and `|` `|` about the carrier; referents as
//! their name with their mentions. `–` stands for nothing. Lines with `#` are headings.

use std::fmt::Write;

use super::{Annotated, Attribution, EntityKind, annotate};
use crate::lexicon::Lexicon;

fn check(golden: &str, shown: impl Fn(&Annotated) -> Vec<String>) {
    let mut found = String::new();
    let mut texts = 0;
    for line in golden.lines() {
        if line.starts_with("  ") {
            continue;
        }
        writeln!(found, "{line}").unwrap();
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        texts += 1;
        let lines = shown(&annotate(line, None, None, Lexicon::embedded()));
        if lines.is_empty() {
            writeln!(found, "  –").unwrap();
        }
        for line in lines {
            writeln!(found, "  {line}").unwrap();
        }
    }
    assert!(texts > 10, "a golden file with hardly a text");
    let differing: Vec<String> = golden
        .lines()
        .zip(found.lines())
        .filter(|(wanted, found)| wanted != found)
        .map(|(wanted, found)| format!("wanted {wanted}\n found {found}"))
        .collect();
    assert!(golden == found, "{}\n\nas found:\n{found}", differing.join("\n"));
}

/// The text with marks about the parts of an attribution.
fn brackets(text: &Annotated, attribution: &Attribution) -> String {
    let mut line = String::new();
    let parts = [
        (&attribution.quote, '[', ']'),
        (&attribution.speaker, '<', '>'),
        (&attribution.cue, '*', '*'),
        (&attribution.addressee, '{', '}'),
        (&attribution.carrier, '|', '|'),
    ];
    let mut at = 0;
    for (number, token) in text.tokens.iter().enumerate() {
        line.push_str(&text.text[at..token.span.start()]);
        for (pieces, open, _) in parts {
            if pieces.iter().any(|piece| piece.start == number) {
                line.push(open);
            }
        }
        line.push_str(text.word(number));
        for (pieces, _, close) in parts.into_iter().rev() {
            if pieces.iter().any(|piece| piece.end == number + 1) {
                line.push(close);
            }
        }
        at = token.span.end();
    }
    line + &text.text[at..]
}

#[test]
fn tags_and_fields() {
    check(include_str!("../../tests/golden/fields.txt"), |text| {
        let tags: Vec<&str> = text.tokens.iter().map(|token| token.tag.name()).collect();
        let clauses = text.clauses.iter().map(|clause| text.fields(clause));
        std::iter::once(tags.join(" ")).chain(clauses).collect()
    });
}

#[test]
fn attributions() {
    check(include_str!("../../tests/golden/attributions.txt"), |text| {
        text.attributions.iter().map(|each| brackets(text, each)).collect()
    });
}

#[test]
fn referents() {
    check(include_str!("../../tests/golden/referents.txt"), |text| {
        text.referents
            .iter()
            .filter(|each| matches!(each.kind, EntityKind::Person | EntityKind::Medium))
            .map(|each| {
                let mentions: Vec<&str> =
                    each.mentions.iter().map(|mention| text.words(&mention.tokens)).collect();
                format!("{}: {}", each.name, mentions.join(", "))
            })
            .collect()
    });
}

#[test]
fn parts_nest_and_stay_in_the_text() {
    for line in include_str!("../../tests/golden/attributions.txt").lines() {
        let text = annotate(line, None, None, Lexicon::embedded());
        for each in &text.attributions {
            for pieces in [&each.quote, &each.speaker, &each.cue, &each.addressee, &each.carrier] {
                for piece in pieces {
                    assert!(piece.start < piece.end && piece.end <= text.tokens.len(), "{line}");
                }
                assert!(pieces.windows(2).all(|pair| pair[0].end <= pair[1].start), "{line}");
            }
            assert!(!each.quote.is_empty() && (0.0..=1.0).contains(&each.confidence), "{line}");
        }
    }
}
