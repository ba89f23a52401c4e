//! The meanings in an article, as `FreeDict` writes it: a line of headword, sound and grammar, then
//! lines of translations, examples in quotation marks, notes, synonyms and references.

/// The part of speech for which meanings are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// A noun.
    Noun,
    /// A verb.
    Verb,
    /// An adjective or an adverb.
    Adjective,
    /// None of these: pronouns, prepositions, conjunctions and the like.
    Other,
}

/// The meanings of `word` in its articles, each once, in their order. Articles of another word
/// that differs in capitals alone ("Sagen", "sagen"), or of another part of speech, are left out
/// where some article fits.
#[must_use]
pub fn glosses(articles: &[String], word: &str, sought: Sought) -> Vec<String> {
    let heads: Vec<(&str, &str)> =
        articles.iter().map(|article| article.split_once('\n').unwrap_or(("", article))).collect();
    let same_word = |head: &str| head.starts_with(word);
    let fitting = |(head, _): &&(&str, &str)| same_word(head) && fits(head, sought);
    let found = |all: &mut dyn Iterator<Item = &(&str, &str)>| {
        let mut found: Vec<String> = Vec::new();
        for (_, body) in all {
            for line in body.lines().filter_map(gloss) {
                if !found.contains(&line) {
                    found.push(line);
                }
            }
        }
        found
    };
    let best = found(&mut heads.iter().filter(fitting));
    if !best.is_empty() {
        return best;
    }
    let same = found(&mut heads.iter().filter(|(head, _)| same_word(head)));
    if same.is_empty() { found(&mut heads.iter()) } else { same }
}

/// Whether the grammar in angle brackets on an article's first line allows the part of speech.
fn fits(head: &str, sought: Sought) -> bool {
    let Some((_, grammar)) = head.rsplit_once('<') else { return sought == Sought::Other };
    let mut marks = grammar.trim_end().trim_end_matches('>').split(", ");
    match sought {
        Sought::Noun => marks.any(|mark| matches!(mark, "n" | "masc" | "fem" | "neut" | "pl")),
        Sought::Verb => marks.any(|mark| matches!(mark, "v" | "trans" | "intr" | "vt" | "vi")),
        Sought::Adjective => marks.any(|mark| matches!(mark, "adj" | "adv")),
        Sought::Other => marks.all(|mark| {
            !matches!(mark, "n" | "v" | "adj" | "masc" | "fem" | "neut" | "pl" | "trans" | "intr")
        }),
    }
}

/// The translations in a line without the grammar behind them; `None` for other lines.
fn gloss(line: &str) -> Option<String> {
    let line = line.trim();
    let other = ["see:", "Synonym", "Note:", "\"", "„", "Antonym", "Derived", "Cross-ref"];
    if line.is_empty() || other.iter().any(|start| line.starts_with(start)) {
        return None;
    }
    let mut out = String::with_capacity(line.len());
    let mut depth = 0_usize;
    for c in line.chars() {
        match c {
            '<' => depth += 1,
            '>' if depth > 0 => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    let text = out.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",");
    (!text.is_empty()).then_some(text)
}
