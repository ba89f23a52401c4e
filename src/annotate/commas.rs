//! Commas that are missing or one too many (Amtliches Regelwerk 2024, §§ 71–79), beyond those before a
//! conjunction: around appositions and before infinitives.

use super::model::{Annotated, Clause, ClauseKind, EntityKind, Tokens};
use super::orthography::near;
use crate::lexicon::Tag;

/// The slips of this kind, in no order.
pub(super) fn slips(annotated: &Annotated) -> Vec<Tokens> {
    let clauses = annotated.clauses.iter();
    let fields = clauses.filter_map(|clause| {
        parted(annotated, clause).or_else(|| open_apposition(annotated, clause))
    });
    let words = (0..annotated.tokens.len()).filter_map(|at| {
        before_infinitive(annotated, at)
            .or_else(|| behind_conjunction(annotated, at))
            .or_else(|| open_place(annotated, at))
            .or_else(|| before_und(annotated, at))
            .or_else(|| behind_infinitive(annotated, at))
    });
    fields.chain(words).collect()
}

/// Where commas stand between the start of the Vorfeld and the verb, if no clause is in it.
fn commas(annotated: &Annotated, clause: &Clause) -> Option<Vec<usize>> {
    let (vorfeld, finite) = (clause.vorfeld.as_ref()?, clause.finite?);
    let holds_a_clause = annotated.clauses.iter().any(|other| {
        other.tokens != clause.tokens
            && vorfeld.start <= other.tokens.start
            && other.tokens.end <= finite
    });
    let comma = |&at: &usize| annotated.tokens[at].tag == Tag::COMMA;
    (clause.kind == ClauseKind::Main && !holds_a_clause)
        .then(|| (vorfeld.start..finite).filter(comma).collect())
}

/// "Das Amt, hat …": a comma between a Vorfeld that is no clause and its verb.
fn parted(annotated: &Annotated, clause: &Clause) -> Option<Tokens> {
    let (vorfeld, finite) = (clause.vorfeld.as_ref()?, clause.finite?);
    (commas(annotated, clause)? == [finite.saturating_sub(1)]).then(|| vorfeld.start..finite + 1)
}

/// "Das Boot, die „Möwe“ ist …": an apposition with a comma before it alone.
fn open_apposition(annotated: &Annotated, clause: &Clause) -> Option<Tokens> {
    let (vorfeld, finite) = (clause.vorfeld.as_ref()?, clause.finite?);
    let [comma] = commas(annotated, clause)?[..] else { return None };
    let (_, before) = near(annotated, comma, -1)?;
    let tag = |at: usize| annotated.tokens[at].tag;
    let apposed = comma + 1 < finite
        && matches!(tag(comma + 1), Tag::ART | Tag::PPOSAT)
        // § 77: "Am Montag, den 3. Mai" may leave the second one out.
        && annotated.word(comma + 1) != "den"
        && before.is_noun()
        && tag(finite - 1).is_noun()
        // "Leute, die Umgang mit Gänsen hatten, seien …": a clause after all.
        && (annotated.word(comma + 1).starts_with("ein")
            || annotated.tokens.get(finite + 1).is_some_and(|next| next.tag != Tag::COMMA));
    let listed =
        (vorfeld.start..finite).any(|at| matches!(tag(at), Tag::KON | Tag::KOKOM | Tag::PTKNEG));
    (apposed && !listed).then(|| comma - 1..finite + 1)
}

/// "hat die Chance den Titel zu gewinnen": § 75 wants a comma before an infinitive with more words
/// that depends on a noun.
fn before_infinitive(annotated: &Annotated, at: usize) -> Option<Tokens> {
    const NOUNS: [&str; 34] = [
        "Chance",
        "Chancen",
        "Möglichkeit",
        "Möglichkeiten",
        "Fähigkeit",
        "Recht",
        "Versuch",
        "Absicht",
        "Gelegenheit",
        "Bereitschaft",
        "Entscheidung",
        "Wunsch",
        "Angebot",
        "Forderung",
        "Forderungen",
        "Aufforderung",
        "Verpflichtung",
        "Erlaubnis",
        "Hoffnung",
        "Bitte",
        "Vorschlag",
        "Versprechen",
        "Befehl",
        "Auftrag",
        "Ziel",
        "Aufgabe",
        "Vorwurf",
        "Verdacht",
        "Gefahr",
        "Plan",
        "Pläne",
        "Mut",
        "Idee",
        "Beschluss",
    ];
    if !NOUNS.contains(&annotated.word(at)) {
        return None;
    }
    let end = annotated.sentences[annotated.sentence_of(at)?].tokens.end;
    let tag = |at: usize| annotated.tokens[at].tag;
    let stops = |at: usize| {
        tag(at).is_punctuation()
            || tag(at).is_finite()
            || tag(at) == Tag::VVPP
            || tag(at) == Tag::KOUI
    };
    let until =
        (at + 1..end).find(|&at| stops(at) || matches!(tag(at), Tag::PTKZU | Tag::VVIZU))?;
    let infinitive = matches!(tag(until), Tag::PTKZU | Tag::VVIZU) && until > at + 1;
    // "versucht das Ziel in Bergen zu erreichen": the noun is in the infinitive's own phrase.
    let clause = annotated.clauses.iter().rfind(|clause| clause.tokens.contains(&at))?;
    let finite = clause.finite.filter(|&finite| finite < at)?;
    let own = matches!(
        annotated.tokens[finite].lemma.as_str(),
        "haben"
            | "geben"
            | "bieten"
            | "erhalten"
            | "bekommen"
            | "machen"
            | "sehen"
            | "nutzen"
            | "wollen"
            | "äußern"
            | "stellen"
    );
    let determined = near(annotated, at + 1, 0).is_some_and(|(word, tag)| {
        matches!(tag, Tag::NN | Tag::NE | Tag::APPR | Tag::APPRART | Tag::PRF) && word != "für"
            || matches!(word, "den" | "die" | "das" | "ein" | "eine" | "einen" | "sich")
    });
    (infinitive && own && determined && clause.kind == ClauseKind::Main).then_some(at..at + 2)
}

/// "Um Geld zu sparen baut der Rat": § 75 wants a comma behind an infinitive with "um", "ohne", "statt"
/// that opens the sentence.
fn behind_infinitive(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let sentence = &annotated.sentences[annotated.sentence_of(at)?].tokens;
    let (_, next) = near(annotated, at, 1)?;
    let first = annotated.word(sentence.start);
    let zu = annotated.tokens[at].tag == Tag::VVIZU
        || annotated.tokens[at].tag.is_verb() && annotated.word(at.checked_sub(1)?) == "zu";
    let whole = (sentence.start..at).all(|at| !annotated.tokens[at].tag.is_punctuation());
    let opens = matches!(first, "Um" | "Ohne" | "Statt" | "Anstatt")
        && annotated.tokens[sentence.start + 1].tag != Tag::CARD;
    (opens && zu && whole && next.is_finite()).then_some(at..at + 2)
}

/// "dass, der Rat tagt": a comma behind a conjunction that nothing closes.
fn behind_conjunction(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (_, next) = near(annotated, at, 1)?;
    let end = annotated.sentences[annotated.sentence_of(at)?].tokens.end;
    let opened = matches!(annotated.word(at), "dass" | "weil" | "ob") && next == Tag::COMMA;
    let closed = (at + 2..end).any(|at| annotated.tokens[at].tag == Tag::COMMA);
    (opened && !closed).then_some(at..at + 2)
}

/// "wurde entdeckt, gemeldet, und gelöscht": a comma before "und" with no clause behind it.
fn before_und(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (next, _) = near(annotated, at, 1)?;
    // "beschlossen, und die Stadt Bergen geräumt": the verb is left out behind it.
    let tag = |back: usize| at.checked_sub(back).map(|at| annotated.tokens[at].tag);
    let participle =
        tag(1) == Some(Tag::VVPP) && tag(2) == Some(Tag::COMMA) && tag(3) == Some(Tag::VVPP);
    let end = annotated.sentences[annotated.sentence_of(at)?].tokens.end;
    let clause = (at + 2..end).any(|at| annotated.tokens[at].tag.is_finite());
    let main = annotated.clause_around(at).is_some_and(|clause| clause.kind == ClauseKind::Main);
    let comma = annotated.tokens[at].tag == Tag::COMMA;
    (comma && participle && next == "und" && main && !clause).then_some(at..at + 2)
}

/// "in Bergen, Norwegen wirken": the land behind a place stands between two commas.
fn open_place(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let place =
        |at: usize| annotated.entity_at(at).filter(|entity| entity.kind == EntityKind::Place);
    if annotated.tokens[at].tag != Tag::COMMA {
        return None;
    }
    let (first, second) = (place(at.checked_sub(1)?)?, place(at + 1)?);
    let (before, _) = near(annotated, first.tokens.start, -1)?;
    let (behind, tag) = near(annotated, second.tokens.end, 0)?;
    let open =
        !tag.is_punctuation() && tag != Tag::KON && !matches!(behind, "(" | ")" | "–" | "-" | "/");
    (matches!(before, "in" | "In" | "bei" | "nach" | "aus" | "von") && open)
        .then(|| at - 1..second.tokens.end + 1)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::slips as read;

    #[test]
    fn commas_that_are_missing_are_found() {
        for (text, slip) in [
            ("Das neue Amt, hat am Montag getagt.", "Das neue Amt, hat"),
            ("Jan Berg, der Leiter der Werft lobte den Plan.", "Berg, der Leiter der Werft lobte"),
            (
                "Am Samstag, dem 3. November wurde das Boot getauft.",
                "Samstag, dem 3. November wurde",
            ),
            ("Der Verein hat gute Chancen die Halle in Bergen zu kaufen.", "Chancen die"),
            (
                "Der Rat gab dem Verein die Möglichkeit an den Proben teilzunehmen.",
                "Möglichkeit an",
            ),
            ("Jan Berg sagte, dass, der Rat am Montag tagt.", "dass,"),
            ("Der Chor probt in Mailand, Italien am Montag.", "Mailand, Italien am"),
            ("Um ein neues Boot zu kaufen musste der Verein sparen.", "kaufen musste"),
            ("Der Verein hat das Boot gekauft, getauft, und einen Preis erhalten.", ", und"),
            ("Ohne den Rat anzurufen baute der Verein.", "anzurufen baute"),
        ] {
            let slips = read(text);
            assert!(slips.iter().any(|found| found.contains(slip)), "{text} {slips:?}");
        }
    }

    #[test]
    fn sound_sentences_have_none() {
        for text in [
            "Jan Berg, der Leiter der Werft, lobte den Plan.",
            "Am Samstag, den 3. November wurde das Boot getauft.",
            "Boote, die Werft und der Hafen gehören der Stadt.",
            "Gegen ihren Partner, der Leiter der Werft war, wurde ermittelt.",
            "Der Verein hat gute Chancen, die Halle in Bergen zu kaufen.",
            "Der Verein versucht das Ziel in der Stadt zu erreichen.",
            "Der Rat gab dem Verein die Möglichkeit zu singen und nutzte die Chance.",
            "Jan Berg sagte, dass, wenn es regnet, der Rat tagt.",
            "Um zu retten, was zu retten ist, musste der Verein sparen.",
            "Um zwei Uhr zu singen ist schön.",
            "Der Chor probt in Mailand, Italien, und in Bergen, Lindenau und Altenrode.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
