//! Words in a case, number or form that what governs them does not allow, beyond what one phrase
//! shows by itself: "eines Bau- und Handelsabkommen", "nach Angaben von der Wache", "aufgrund
//! Bedenken", "in der Provinz Bergen und Lindenau".

use super::model::{Annotated, EntityKind, Gender, Tokens};
use super::morphology::{determiner, strong};
use super::name_nouns::names_body;
use super::orthography::near;
use super::tagging::noun_agreement;
use crate::lexicon::{Agreement, Case, Lexicon, Number, Tag};
use crate::text::calendar::MONTHS;

/// So many words before another it may govern it.
const NEAR: usize = 8;

/// What stands in a wrong form at a token.
pub(super) fn slip(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    determined(annotated, at, lexicon)
        .or_else(|| von_for_genitive(annotated, at))
        .or_else(|| reaction(annotated, at))
        .or_else(|| bare_plural(annotated, at, lexicon))
        .or_else(|| one_for_two(annotated, at))
        .or_else(|| lacks_article(annotated, at))
        .or_else(|| one_of_others(annotated, at, lexicon))
        .or_else(|| two_genders(annotated, at))
        .or_else(|| between(annotated, at))
        .or_else(|| before_apostrophe(annotated, at))
        .or_else(|| untitled(annotated, at))
        .or_else(|| bare_ordinal(annotated, at, lexicon))
        .or_else(|| twice_as(annotated, at))
        .or_else(|| weak_behind_preposition(annotated, at))
        .or_else(|| says_according_twice(annotated, at))
}

/// "nach Angaben der Werft zufolge": two prepositions for one source.
fn says_according_twice(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let first = annotated.word(at).eq_ignore_ascii_case("nach")
        && annotated.word(at + 1).starts_with("Angabe")
        || annotated.word(at).eq_ignore_ascii_case("laut");
    let end = annotated.sentences[annotated.sentence_of(at)?].tokens.end.min(at + 8);
    let second = (at + 1..end)
        .take_while(|&at| !annotated.tokens[at].tag.is_finite())
        .find(|&at| annotated.word(at) == "zufolge")?;
    first.then_some(at..second + 1)
}

/// "wegen unterlassenen Zahlungen": a genitive plural without an article has "-er".
fn weak_behind_preposition(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let governs = matches!(
        annotated.word(at).to_lowercase().as_str(),
        "wegen" | "trotz" | "während" | "angesichts" | "aufgrund" | "infolge"
    );
    let adjective = annotated.tokens.get(at + 1)?;
    let noun = annotated.tokens.get(at + 2)?;
    let word = annotated.word(at + 2);
    (governs
        && adjective.tag == Tag::ADJA
        && annotated.word(at + 1).ends_with("en")
        && noun.tag == Tag::NN
        && noun.morph.number == Some(Number::Plur)
        && word.ends_with("en"))
    .then_some(at..at + 3)
}

/// "eines Bau- und Handelsabkommen", "das Universität Bergen": the noun stands behind words that the
/// phrase does not look past.
fn determined(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    if !matches!(tag(at)?, Tag::ART | Tag::PPOSAT) {
        return None;
    }
    let skip = |mut from: usize| {
        while tag(from) == Some(Tag::ADJA) && annotated.word(from).starts_with(char::is_lowercase) {
            from += 1;
        }
        from
    };
    let first = skip(at + 1);
    let truncated = tag(first) == Some(Tag::TRUNC)
        && tag(first + 1) == Some(Tag::KON)
        && matches!(annotated.word(first + 1), "und" | "oder");
    let noun = if truncated { skip(first + 2) } else { first };
    let word = annotated.word(noun);
    // Nouns of other tongues in names ("die Eastern Conference") are none of ours.
    let named =
        tag(noun + 1) == Some(Tag::NE) && (is_named(word) || annotated.is_person_noun(noun));
    // ", um die Minister Berg warb": the article is a relative pronoun.
    let relative = at > 1 && tag(at - 1) == Some(Tag::APPR) && tag(at - 2) == Some(Tag::COMMA);
    // The tables have a weak "der Abkomme", which no news mean.
    let treaty = word.to_lowercase().ends_with("abkommen");
    if tag(noun)? != Tag::NN
        || relative
        || !(truncated || named || treaty)
        || !word.chars().all(char::is_alphabetic)
        || lexicon.adjectival_lemma(word).is_some()
    {
        return None;
    }
    let allowed = noun_agreement(if treaty { "Vorkommen" } else { word }, lexicon);
    let own = determiner(&annotated.word(at).to_lowercase());
    own.and(allowed).is_empty().then_some(at..noun + 1)
}

/// Whether a noun stands before the name of a body of its kind: "des Bootsklubs Nordwind".
fn is_named(noun: &str) -> bool {
    names_body(noun) || ["club", "klub"].iter().any(|end| noun.ends_with(end))
}

/// "nach Angaben von der Wache": a noun with an article stands in the genitive.
fn von_for_genitive(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (before, _) = near(annotated, at, -1)?;
    let (next, behind) = (near(annotated, at, 1)?, near(annotated, at, 2)?);
    let said = matches!(
        annotated.word(at),
        "Angaben"
            | "Angabe"
            | "Aussage"
            | "Aussagen"
            | "Auskunft"
            | "Einschätzung"
            | "Meinung"
            | "Ansicht"
    );
    (said
        && matches!(before, "nach" | "Nach" | "laut" | "Laut")
        && next.0 == "von"
        && behind.1 == Tag::ART)
        .then(|| at - 1..at + 3)
}

/// "als Reaktion der Vorfälle" without what it is a reaction to.
fn reaction(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (before, _) = near(annotated, at, -1)?;
    let (next, _) = near(annotated, at, 1)?;
    let end = annotated.sentences[annotated.sentence_of(at)?].tokens.end;
    let answers = |word: &str| matches!(word, "auf" | "darauf" | "hierauf" | "worauf");
    (annotated.word(at) == "Reaktion"
        && before.eq_ignore_ascii_case("als")
        && matches!(next, "der" | "des" | "dieser" | "dieses")
        && !(at..end).any(|behind| answers(annotated.word(behind))))
    .then(|| at - 1..at + 2)
}

/// "aufgrund Bedenken", "infolge Sturmschaden": a genitive that its noun does not show.
fn bare_plural(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    let (next, tag) = near(annotated, at, 1)?;
    let governs = matches!(
        annotated.word(at),
        "aufgrund"
            | "Aufgrund"
            | "infolge"
            | "Infolge"
            | "anhand"
            | "Anhand"
            | "seitens"
            | "zugunsten"
            | "angesichts"
            | "Angesichts"
    );
    if !governs || tag != Tag::NN || !next.chars().all(char::is_alphabetic) {
        return None;
    }
    let singular = Agreement::case(Case::Gen).and(Agreement::number(Number::Sing));
    let allowed = noun_agreement(next, lexicon);
    let adjective = lexicon.adjectival_lemma(next).is_some();
    (allowed.and(singular).is_empty() && !adjective).then_some(at..at + 2)
}

/// "im Umfeld das Campus'": the apostrophe marks a genitive.
fn before_apostrophe(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (noun, tag) = near(annotated, at, 1)?;
    let (mark, _) = near(annotated, at, 2)?;
    let marks = ['\'', '’'];
    let genitive =
        tag.is_noun() && (noun.ends_with(marks) || mark.chars().all(|c| marks.contains(&c)));
    (matches!(annotated.word(at), "das" | "dem" | "den") && genitive).then_some(at..at + 2)
}

/// "in der Provinz Bergen und Lindenau": two of them are provinces.
fn one_for_two(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (_, determiner) = near(annotated, at, -1)?;
    let one = matches!(
        annotated.word(at),
        "Provinz"
            | "Stadt"
            | "Gemeinde"
            | "Region"
            | "Stadtteil"
            | "Bezirk"
            | "Distrikt"
            | "Landkreis"
            | "Bundesstaat"
            | "Bundesland"
            | "Insel"
            | "Kanton"
            | "Präfektur"
            | "Ortschaft"
    ) && matches!(determiner, Tag::ART | Tag::APPRART);
    let place = |at: usize| {
        annotated.entity_at(at).filter(|entity| {
            entity.kind == EntityKind::Place
                && (entity.tokens.start == at || annotated.tokens[at].tag == Tag::NN)
        })
    };
    let first = place(at + 1).filter(|_| one)?;
    let second = place(first.tokens.end + 1)?;
    let joined = annotated.word(first.tokens.end) == "und";
    // "der Stadt Bergen und Bayerns"
    let genitive = annotated.words(&second.tokens).ends_with('s');
    (joined && !genitive).then(|| at - 1..second.tokens.end)
}

/// "in Nähe des Hafens": "in der Nähe"; "an Januar": "im Januar".
fn lacks_article(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (next, tag) = near(annotated, at, 1)?;
    let nearby = matches!(annotated.word(at), "in" | "In" | "aus") && next == "Nähe";
    // "an August Berg" is somebody.
    let month = matches!(annotated.word(at), "in" | "In" | "an" | "An")
        && annotated.tokens[at].tag == Tag::APPR
        && tag == Tag::NN
        && MONTHS.contains(&next)
        && near(annotated, at, 2).is_none_or(|(_, behind)| !behind.is_noun());
    (nearby || month).then_some(at..at + 2)
}

/// "gilt als eines der größten Vereine": one of many has the gender of the many.
fn one_of_others(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    let one = annotated.word(at).to_lowercase();
    // "das Lied eines der Vereine"; "gilt als eines der …" is no genitive.
    let told = near(annotated, at, -1).is_some_and(|(before, tag)| {
        tag.is_finite()
            || before == "als"
                && (0..at).rev().take(NEAR).any(|at| annotated.tokens[at].lemma == "gelten")
    });
    let genders: &[Gender] = match one.as_str() {
        "eine" => &[Gender::Fem],
        "einer" => &[Gender::Masc, Gender::Fem],
        "eines" if told => &[Gender::Neut],
        "eines" | "einem" => &[Gender::Masc, Gender::Neut],
        "einen" => &[Gender::Masc],
        _ => return None,
    };
    let noun =
        (at + 2..annotated.tokens.len()).find(|&at| annotated.tokens[at].tag != Tag::ADJA)?;
    let word = annotated.word(noun);
    let many = Agreement::case(Case::Gen).and(Agreement::number(Number::Plur));
    let plain = annotated.word(at + 1) == "der"
        && annotated.tokens[noun].tag == Tag::NN
        && !annotated.is_person_noun(noun)
        && lexicon.adjectival_lemma(word).is_none()
        && noun_agreement(word, lexicon).contains(many);
    let own = || lexicon.features_of(word).filter_map(|features| features.gender());
    (plain && own().next().is_some() && !own().any(|gender| genders.contains(&gender)))
        .then(|| at..noun + 1)
}

/// "vom SRG" in an article that has "von der SRG".
fn two_genders(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (next, tag) = near(annotated, at, 1)?;
    let short = next.chars().count() > 1 && next.chars().all(char::is_uppercase);
    let alone = near(annotated, at, 2).is_none_or(|(_, behind)| !behind.is_noun());
    if !matches!(annotated.word(at), "vom" | "zum" | "im" | "beim")
        || !short
        || !tag.is_noun()
        || !alone
    {
        return None;
    }
    let feminine = (2..annotated.tokens.len()).any(|other| {
        let before = annotated.word(other - 1);
        annotated.word(other) == next
            && (before == "zur" || before == "der" && annotated.tokens[other - 2].tag == Tag::APPR)
    });
    feminine.then_some(at..at + 2)
}

/// "zwischen dem Rat und des Vereins": both stand in one case.
fn between(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (first, Tag::ART) = near(annotated, at, 1)? else { return None };
    let joint = (at + 2..annotated.tokens.len().min(at + NEAR))
        .find(|&at| !annotated.tokens[at].tag.is_noun() && annotated.tokens[at].tag != Tag::ADJA)?;
    (annotated.word(at) == "zwischen"
        && matches!(first, "dem" | "der")
        && annotated.word(joint) == "und"
        && annotated.word(joint + 1) == "des")
        .then(|| at..joint + 2)
}

/// "hofft auf erste Rolle": a noun that is counted needs an article; headlines leave it out.
fn bare_ordinal(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    let ((rank, adjective), (noun, tag)) = (near(annotated, at, 1)?, near(annotated, at, 2)?);
    let toward = matches!(annotated.word(at), "auf" | "für" | "an" | "über" | "gegen" | "um");
    let ranked = ["erste", "zweite", "dritte", "vierte", "fünfte", "letzte", "nächste"]
        .iter()
        .any(|stem| rank.strip_prefix(stem).is_some_and(|rest| matches!(rest, "" | "n" | "s")));
    if !toward || !ranked || adjective != Tag::ADJA || tag != Tag::NN {
        return None;
    }
    let accusative = Agreement::case(Case::Acc);
    let allowed = noun_agreement(noun, lexicon).and(accusative).and(strong(rank));
    (allowed.only_number() == Some(Number::Sing)).then_some(at..at + 3)
}

/// "doppelt so viel Geld als": "wie" is what equals are compared with.
fn twice_as(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let fold = matches!(annotated.word(at), "doppelt" | "dreimal" | "viermal" | "halb")
        && near(annotated, at, 1).is_some_and(|(next, _)| next == "so");
    let sentence = annotated.sentence_of(at).filter(|_| fold)?;
    let rest = || at..annotated.sentences[sentence].tokens.end;
    let than = rest().any(|at| annotated.word(at) == "als");
    (than && !rest().any(|at| annotated.word(at) == "wie")).then_some(at..at + 2)
}

/// "Leiter der Werft Jan Berg hat …": a title with whose it is, and no article, before a name.
fn untitled(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let sentence = &annotated.sentences[annotated.sentence_of(at)?].tokens;
    let (next, tag) = near(annotated, at, 1)?;
    let opens = sentence.start == at
        && annotated.tokens[at].tag == Tag::NN
        && annotated.is_person_noun(at)
        && (next == "von" || tag == Tag::ART && matches!(next, "der" | "des"));
    if !opens {
        return None;
    }
    let verb = (at..sentence.end).find(|&at| annotated.tokens[at].tag.is_finite())?;
    let name = annotated.entity_at(verb.checked_sub(1)?)?;
    let whole =
        name.kind == EntityKind::Person && name.tokens.end == verb && name.tokens.start > at + 2;
    let plain = (at + 2..name.tokens.start)
        .all(|at| matches!(annotated.tokens[at].tag, Tag::NE | Tag::NN | Tag::ADJA | Tag::ART));
    (whole && plain).then_some(at..verb)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::slips as read;

    #[test]
    fn wrong_forms_are_found() {
        for (text, slip) in [
            (
                "Der Rat prüft den Text eines Handels- und Zollabkommen.",
                "eines Handels- und Zollabkommen",
            ),
            ("Das Universität Bergen gab das bekannt.", "Das Universität"),
            ("Mitglieder des Boxclub Lindenau sangen in Bergen.", "des Boxclub"),
            ("Das Boot sank nach Angaben von der Wache am Montag.", "nach Angaben von der"),
            ("Der Rat tagte als Reaktion der Unfälle am Montag.", "als Reaktion der"),
            ("Aufgrund Bedenken sagte der Verein das Fest ab.", "Aufgrund Bedenken"),
            ("Infolge Streik fuhr am Montag kein Bus.", "Infolge Streik"),
            ("Wegen unterlassenen Zahlungen sagte der Verein das Fest ab.", "Wegen unterlassenen"),
            (
                "In der Provinz Mailand und Padua fielen die Busse aus.",
                "der Provinz Mailand und Padua",
            ),
            ("Der Brand brach in Nähe des Hafens aus.", "in Nähe"),
            ("Das Boot sank nach Angaben der Wache zufolge.", "nach Angaben der Wache zufolge"),
            ("Der Verein hofft auf ersten Titel in Bergen.", "auf ersten Titel"),
            ("Leiter der Werft Jan Berg hat am Montag gesungen.", "Leiter der Werft Jan Berg"),
            ("Doppelt so alt und doppelt so viele Boote als Jan Berg hat Anna Wolf.", "doppelt so"),
            ("Die Boote sollen an Januar von Bergen aus fahren.", "an Januar"),
            (
                "Der Nordkran gilt als eines der größten Betriebe in Bergen.",
                "eines der größten Betriebe",
            ),
            ("Das Amt lobte eine der alten Häuser in Bergen.", "eine der alten Häuser"),
            ("Die Halle wird vom NKB genutzt. Das Fest wird von der NKB geplant.", "vom NKB"),
            ("Im Umfeld das Campus’ in Bergen sank ein Boot.", "das Campus"),
            ("Das Fest zwischen dem Rat und des Vereins fiel aus.", "zwischen dem Rat und des"),
        ] {
            let slips = read(text);
            assert!(slips.iter().any(|found| found.contains(slip)), "{text} {slips:?}");
        }
    }

    #[test]
    fn sound_sentences_have_none() {
        for text in [
            "Der Rat prüft den Text eines Handels- und Zollabkommens.",
            "Mitglieder des Boxclubs Lindenau sangen in Bergen.",
            "Das gab die Universität Bergen nach Angaben von Jan Berg bekannt.",
            "Der Rat tagte als Reaktion der Stadt auf die Unfälle.",
            "Aufgrund von Bedenken und infolge Krankheit sagte der Verein das Fest ab.",
            "In den Provinzen Mailand und Padua und in der Stadt Rom fielen die Busse aus.",
            "Der Brand brach in der Nähe des Hafens aus.",
            "Der Leiter der Werft Jan Berg hat am Montag gesungen.",
            "Leiter der Werft ist Jan Berg.",
            "Der Verein hofft auf erste Erfolge und auf den ersten Titel.",
            "Jan Berg schrieb im Januar an August Kern und ab Mai in der Zeitung.",
            "Das Lied eines der größten Betriebe gilt als eines der Werke, die eine der Frauen liebt.",
            "Im Umfeld des Campus’ in Bergen sank das Boot.",
            "Die Halle wird von der NKB und vom NKB-Chef genutzt.",
            "Der Streit zwischen dem Chef des Rates und des Vereins und dem Amt dauert an.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
