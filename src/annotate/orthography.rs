//! Slips that the words around show: commas that are missing before a conjunction, words written
//! apart or small that the rules want in one or with a capital (Amtliches Regelwerk 2024), wiki
//! marks.

use super::model::{Annotated, EntityKind, Tokens};
use super::name_nouns::names_medium;
use crate::lexicon::{Lexicon, Tag};
use crate::text::calendar::WEEKDAYS;

/// The slips of this kind, in no order.
pub(super) fn slips(annotated: &Annotated, lexicon: &Lexicon) -> Vec<Tokens> {
    let last = annotated.tokens.len();
    (0..last)
        .filter_map(|at| {
            apart(annotated, at)
                .or_else(|| sharp_s(annotated, at))
                .or_else(|| lacks_comma(annotated, at))
                .or_else(|| wrong_case(annotated, at))
                .or_else(|| doubled(annotated, at))
                .or_else(|| lacks_ending(annotated, at))
                .or_else(|| lacks_inflection(annotated, at))
                .or_else(|| lacks_a_letter(annotated, at, lexicon))
                .or_else(|| small_noun(annotated, at))
                .or_else(|| breaks_off(annotated, at))
                .or_else(|| joins_nothing(annotated, at))
                .or_else(|| lacks_zu(annotated, at))
                .or_else(|| runs_in(annotated, at))
                .or_else(|| lacks_comma_before_um(annotated, at))
                .or_else(|| numbers_a_king(annotated, at))
                .or_else(|| joins_in_english(annotated, at))
        })
        .collect()
}

/// The words before and behind a token, nothing beyond the ends of the text.
pub(super) fn near(annotated: &Annotated, at: usize, by: isize) -> Option<(&str, Tag)> {
    let at = at.checked_add_signed(by)?;
    annotated.tokens.get(at).map(|token| (annotated.word(at), token.tag))
}

/// "Samstag Abend", "zur Zeit": § 37 and § 39 want one word.
fn apart(annotated: &Annotated, at: usize) -> Option<Tokens> {
    const PARTS: [&str; 7] =
        ["Morgen", "Vormittag", "Mittag", "Nachmittag", "Abend", "Nacht", "Früh"];
    let (word, (next, _)) = (annotated.word(at), near(annotated, at, 1)?);
    let day = WEEKDAYS.contains(&word) && PARTS.contains(&next);
    // "zur Zeit der Römer" is a time, "zur Zeit keine Pläne" is "zurzeit".
    let now = word.eq_ignore_ascii_case("zur")
        && next == "Zeit"
        && near(annotated, at, 2).is_none_or(|(behind, tag)| {
            tag != Tag::NE
                && !matches!(behind, "der" | "des" | "dieser" | "dieses" | "von" | "vom" | "als")
                && !(tag == Tag::PPOSAT || tag == Tag::COMMA || behind.ends_with("er"))
        });
    // "unter Anderem", "vor Allem": § 58 wants them small.
    let small = matches!(
        (word.to_lowercase().as_str(), next),
        ("unter", "Anderem" | "Anderen") | ("vor", "Allem")
    );
    (day || now || small).then_some(at..at + 2)
}

/// "Börsenschluß", "daß": § 25 wants "ss" behind a short vowel.
fn sharp_s(annotated: &Annotated, at: usize) -> Option<Tokens> {
    const OLD: [&str; 20] = [
        "daß",
        "muß",
        "mußte",
        "mußten",
        "müßte",
        "müßten",
        "läßt",
        "faßt",
        "schluß",
        "schuß",
        "prozeß",
        "kongreß",
        "streß",
        "ausschuß",
        "anlaß",
        "verlaß",
        "rußland",
        "bewußt",
        "fluß",
        "beschloß",
    ];
    let word = annotated.word(at).to_lowercase();
    (word.contains('ß') && OLD.iter().any(|old| word.ends_with(old))).then_some(at..at + 1)
}

/// "nicht nur hier sondern auch dort", "er sagte dass": § 72 and § 74 want a comma.
fn lacks_comma(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (before, tag) = near(annotated, at, -1)?;
    let opens = annotated
        .sentence_of(at)
        .is_some_and(|sentence| annotated.sentences[sentence].tokens.start == at);
    let word = annotated.word(at);
    let adds = word == "sondern" && annotated.tokens[at].tag == Tag::KON;
    let verb = tag.is_verb() || tag == Tag::PTKVZ;
    let subordinates = matches!(word, "dass" | "weil" | "obwohl" | "sodass" | "falls" | "damit")
        && annotated.tokens[at].tag == Tag::KOUS
        && (verb || tag.is_noun());
    // „hart“ sondern: a mark of quotation is no comma.
    let quoted = adds && before == "“";
    let parted = !quoted && (tag.is_punctuation() || matches!(before, "(" | "–" | "-" | "„" | "“"));
    ((adds || subordinates) && !parted && !opens).then(|| at - 1..at + 1)
}

/// "braucht die Hilfe um zu bauen": § 75 wants a comma before "um … zu".
fn lacks_comma_before_um(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (_, before) = near(annotated, at, -1)?;
    let parted = before.is_punctuation() || matches!(before, Tag::KON | Tag::ADV | Tag::KOKOM);
    if annotated.word(at) != "um" || parted {
        return None;
    }
    // "um ein Boot zu bauen", whatever the tagger takes "um" for; "um zwei Uhr" is a time.
    let end = annotated.sentences[annotated.sentence_of(at)?].tokens.end;
    let behind = (at + 1..end).map(|next| annotated.tokens[next].tag);
    let opens = annotated.tokens[at].tag == Tag::KOUI
        || before.is_noun()
            && behind
                .take_while(|tag| !tag.is_punctuation() && !tag.is_finite())
                .any(|tag| matches!(tag, Tag::PTKZU | Tag::VVIZU));
    opens.then(|| at - 1..at + 1)
}

/// "Hundesteuer Für die Hunde …": a small word with a capital in the middle, where a heading ran into its
/// text; a name may start so ("Die Zeit").
fn runs_in(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (_, before) = near(annotated, at, -1)?;
    let tag = annotated.tokens[at].tag;
    let small =
        matches!(tag, Tag::APPR | Tag::APPRART | Tag::ART | Tag::ADV | Tag::KOUS | Tag::KON);
    if !small || !annotated.word(at).starts_with(char::is_uppercase) {
        return None;
    }
    // "sah Die Brücke" is a title.
    let behind = before.is_noun() || before.is_verb() && (tag != Tag::ART || before == Tag::VVPP);
    let opens = annotated
        .sentence_of(at)
        .is_some_and(|sentence| annotated.sentences[sentence].tokens.start == at);
    let named = annotated.entity_at(at).is_some() || names_medium(annotated.word(at - 1));
    (behind && !opens && !named).then(|| at - 1..at + 1)
}

/// "aus Ihrer Gruppe" outside of what somebody says to somebody; "wurde dreizehnter" without the noun.
fn wrong_case(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let word = annotated.word(at);
    let token = &annotated.tokens[at];
    let (before, before_tag) = near(annotated, at, -1)?;
    let opens = before_tag == Tag::STOP
        || before_tag.is_punctuation() && before != ","
        || annotated
            .sentence_of(at)
            .is_some_and(|sentence| annotated.sentences[sentence].tokens.start == at);
    let addressed = annotated.quotations.iter().any(|quotation| quotation.tokens.contains(&at));
    let polite = matches!(token.tag, Tag::PPOSAT | Tag::PPER)
        && matches!(word, "Ihr" | "Ihre" | "Ihrem" | "Ihren" | "Ihrer" | "Ihres" | "Ihnen")
        && !addressed;
    let behind = near(annotated, at, 1);
    let ends = behind.is_none_or(|(next, tag)| {
        tag == Tag::STOP || tag == Tag::COMMA || tag == Tag::KON || next == "in"
    });
    let ranked = ends
        && is_rank(word)
        && matches!(before, "wurde" | "wurden" | "ist" | "war" | "als" | "und" | "wird");
    ((polite || ranked) && !opens).then(|| at - 1..at + 1)
}

/// "dreizehnter", "zweite": a place in a row, in small letters.
fn is_rank(word: &str) -> bool {
    const STEMS: [&str; 13] = [
        "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "siebent", "acht", "neunt",
        "zehnt", "elft", "zwölft",
    ];
    let Some(stem) = ["er", "e"].iter().find_map(|ending| word.strip_suffix(ending)) else {
        return false;
    };
    // "erste", "zweite" may leave out a noun that was named before.
    let small = word.ends_with("er") && STEMS.contains(&stem);
    small || stem.ends_with("zehnt") || stem.ends_with("zigst") || stem.ends_with("ßigst")
}

/// "von von", "in im": a preposition or conjunction twice.
fn doubled(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (next, tag) = near(annotated, at, 1)?;
    let small = matches!(tag, Tag::APPR | Tag::APPRART | Tag::KON | Tag::KOUS);
    let own = annotated.tokens[at].tag;
    let same = small && own == tag && annotated.word(at) == next;
    // "soll soll"
    let verb = tag.is_finite() && own == tag && annotated.word(at) == next;
    let same = same || verb;
    // ''Titel'' in wiki text.
    let marked = annotated.word(at) == "''" || annotated.word(at) == "'" && next == "'";
    (same || marked).then_some(at..at + 2)
}

/// "werden aufgefordert, mehr Druck ausüben": an infinitive without "zu" that no verb before it governs.
fn lacks_zu(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let tags = |range: Tokens| annotated.tokens[range].iter().map(|token| token.tag);
    let ends = near(annotated, at, 1).is_none_or(|(_, tag)| tag == Tag::STOP);
    if annotated.tokens[at].tag != Tag::VVINF || !ends {
        return None;
    }
    let start = annotated.sentences[annotated.sentence_of(at)?].tokens.start;
    let comma = (start..at).rfind(|&before| annotated.tokens[before].tag == Tag::COMMA)?;
    // "will nach Bergen fahren, dort essen", "wird kommen, dann gehen"
    let governed = tags(start..at).any(|tag| matches!(tag, Tag::VMFIN | Tag::VMINF | Tag::VVINF))
        || (start..at).any(|before| {
            matches!(
                annotated.tokens[before].lemma.as_str(),
                "lassen" | "sehen" | "helfen" | "gehen"
            )
        });
    let asked = annotated.tokens[comma - 1].tag == Tag::VVPP;
    let opened = tags(comma + 1..at).any(|tag| {
        tag.is_finite() || matches!(tag, Tag::PTKZU | Tag::KON | Tag::KOUS | Tag::KOUI | Tag::PRELS)
    });
    (asked && !governed && !opened).then_some(comma..at + 1)
}

/// "dem Ministerpräsident", "einen Kandidat", "aller bestehender Gesetze": nouns of this kind end in -en
/// in all cases but the nominative (Duden, Die Grammatik: schwache Flexion), adjectives behind "aller"
/// too.
fn lacks_ending(annotated: &Annotated, at: usize) -> Option<Tokens> {
    const WEAK: [&str; 22] = [
        "präsident",
        "student",
        "patient",
        "agent",
        "assistent",
        "dirigent",
        "dozent",
        "referent",
        "demonstrant",
        "kommandant",
        "praktikant",
        "lieferant",
        "journalist",
        "polizist",
        "terrorist",
        "tourist",
        "kandidat",
        "soldat",
        "bürokrat",
        "demokrat",
        "astronaut",
        "mensch",
    ];
    const OBLIQUE: [&str; 12] = [
        "dem",
        "den",
        "einem",
        "einen",
        "zum",
        "beim",
        "vom",
        "diesem",
        "seinem",
        "ihrem",
        "keinem",
        "ehemaligem",
    ];
    let word = annotated.word(at).to_lowercase();
    let token = &annotated.tokens[at];
    let mut first = at;
    while let Some((_, Tag::ADJA)) = near(annotated, first, -1) {
        first -= 1;
    }
    let (determiner, _) = near(annotated, first, -1)?;
    let determiner = determiner.to_lowercase();
    let noun = token.tag == Tag::NN
        && WEAK.iter().any(|ending| word.ends_with(ending))
        && OBLIQUE.contains(&determiner.as_str());
    let next = near(annotated, at, 1).map(|(_, tag)| tag);
    let all = token.tag == Tag::ADJA
        && word.ends_with("er")
        && !word.ends_with("erer")
        && near(annotated, at, -1).is_some_and(|(before, _)| before == "aller")
        && next == Some(Tag::NN);
    (noun || all).then(|| first - 1..at + 1)
}

/// "im vergangen Jahr": a participle between article and noun has an ending; "des Hafenchef": so has a
/// noun for somebody in the genitive.
fn lacks_inflection(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let determined = |at: usize| {
        near(annotated, at, -1).is_some_and(|(_, tag)| matches!(tag, Tag::ART | Tag::APPRART))
    };
    let noun = near(annotated, at, 1).is_some_and(|(_, tag)| tag == Tag::NN);
    // The tagger takes those that end like an adjective in -en for one.
    const LIKE_ADJECTIVES: [&str; 8] = [
        "vergangen",
        "verschieden",
        "verstorben",
        "gestorben",
        "geschlossen",
        "betroffen",
        "verboten",
        "eigen",
    ];
    let bare =
        annotated.tokens[at].tag == Tag::VVPP || LIKE_ADJECTIVES.contains(&annotated.word(at));
    let participle = bare && determined(at) && noun;
    let genitive = annotated.tokens[at].tag == Tag::NN
        && annotated.is_person_noun(at)
        && near(annotated, at, -1).is_some_and(|(before, _)| before == "des")
        && !annotated.word(at).ends_with(['s', 'n', 'ß', 'z']);
    (participle || genitive).then(|| at - 1..at + 1)
}

/// "der vom Rat unterstützen Pläne": an infinitive between what does it and a noun, where "unterstützten" was
/// meant.
fn lacks_a_letter(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    let word = annotated.word(at);
    let stem = word.strip_suffix("en").filter(|_| word.starts_with(char::is_lowercase))?;
    if !matches!(annotated.tokens[at].tag, Tag::ADJA | Tag::VVFIN | Tag::VVINF) {
        return None;
    }
    let (_, Tag::NN) = near(annotated, at, 1)? else { return None };
    // "dem vom Rat …": behind the article what does it can only belong to an attribute.
    let by = (at.saturating_sub(5)..at).skip(1).any(|before| {
        matches!(annotated.word(before), "von" | "vom" | "durch")
            && annotated.tokens[before - 1].tag == Tag::ART
    });
    let fits = |form: &str, tag: Tag| lexicon.known_features(form).any(|known| known.fits(tag));
    let infinitive = fits(word, Tag::VVINF) && !fits(word, Tag::ADJA);
    (by && infinitive && fits(&format!("{stem}t"), Tag::VVPP)).then_some(at..at + 1)
}

/// "im allgemeinen": § 57 wants a capital.
fn small_noun(annotated: &Annotated, at: usize) -> Option<Tokens> {
    const BEHIND_IM: [&str; 7] = [
        "allgemeinen",
        "besonderen",
        "einzelnen",
        "folgenden",
        "wesentlichen",
        "übrigen",
        "voraus",
    ];
    let (next, tag) = near(annotated, at, 1)?;
    let before = annotated.word(at).to_lowercase();
    let fixed = before == "im" && BEHIND_IM.contains(&next)
        || before == "des" && matches!(next, "weiteren" | "öfteren");
    // "im folgenden Jahr", "im allgemeinen und im besonderen Sinne"
    let alone = near(annotated, at, 2)
        .is_none_or(|(_, tag)| !tag.is_noun() && !matches!(tag, Tag::ADJA | Tag::KON | Tag::COMMA));
    // "zwei dutzend Boote", "ohne wenn und aber": § 58 (6) and § 57 (5) of the rules want capitals.
    let counted = matches!(next, "dutzend" | "uhr") && annotated.tokens[at].tag == Tag::CARD;
    let doubts = before == "ohne" && matches!(next, "wenn" | "wen");
    (fixed && alone && !tag.is_noun() || counted || doubts).then_some(at..at + 2)
}

/// "In Bergen beginnt die 12.", "Der Vertrag sei befristet seit.": a sentence that ends in an ordinal
/// behind its article, or in a preposition that is no verb particle.
fn breaks_off(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let sentence = &annotated.sentences[annotated.sentence_of(at)?].tokens;
    let last = sentence.end.checked_sub(1)?;
    let stop = annotated.tokens[last].tag == Tag::STOP;
    if at != if stop { last.checked_sub(1)? } else { last } {
        return None;
    }
    let (before, tag) = near(annotated, at, -1)?;
    let word = annotated.word(at);
    let figure = word.trim_end_matches('.');
    let ordinal = (stop || figure != word)
        && !figure.is_empty()
        && figure.chars().all(|c| c.is_ascii_digit())
        && (matches!(tag, Tag::ART | Tag::APPRART) || matches!(before, "am" | "vom" | "zum"));
    (ordinal || matches!(word, "seit" | "für" | "wegen" | "durch" | "ohne") && stop)
        .then(|| at - 1..at + 1)
}

/// "Davon wird gesprochen und dass …": a clause joined by "und" to none of its kind.
fn joins_nothing(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let joined = annotated.word(at) == "und"
        && near(annotated, at, 1).is_some_and(|(next, _)| next == "dass");
    let start = annotated.sentences[annotated.sentence_of(at)?].tokens.start;
    let alike = (start..at)
        .any(|before| matches!(annotated.tokens[before].tag, Tag::KOUS | Tag::COMMA | Tag::PWAV));
    (joined && !alike).then_some(at..at + 2)
}

/// "Albert II sagte": the number of a king is an ordinal, with a full stop behind it.
fn numbers_a_king(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let word = annotated.word(at);
    let number = word.len() > 1 && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let king = annotated.entity_at(at).is_some_and(|entity| {
        entity.kind == EntityKind::Person && entity.tokens.end == at + 1 && entity.tokens.start < at
    });
    let stopped = near(annotated, at, 1).is_some_and(|(next, _)| next.starts_with('.'));
    (number && king && !stopped).then(|| at - 1..at + 1)
}

/// "Anna Berg and Jan Kern".
fn joins_in_english(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let person =
        |at: usize| annotated.entity_at(at).filter(|entity| entity.kind == EntityKind::Person);
    let before = person(at.checked_sub(1)?)?;
    let after = person(at + 1)?;
    (annotated.word(at) == "and" && before != after && !before.tokens.contains(&at))
        .then(|| at - 1..at + 2)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::slips as read;

    #[test]
    fn slips_of_spelling_and_commas_are_found() {
        for (text, slip) in [
            ("Das Fest begann am Samstag Abend in Lindenau.", "Samstag Abend"),
            ("Der Verein hat zur Zeit keine Halle.", "zur Zeit"),
            ("Der Rat tagte nicht nur in Bergen sondern auch in Lindenau.", "Bergen sondern"),
            ("Der Rat beschloss dass die Halle gebaut wird.", "beschloss dass"),
            ("Der Streit sei nicht nur „alt“ sondern auch „laut“ gewesen.", "“ sondern"),
            ("Der Verein schloss einen Gast aus Ihrer Runde aus.", "aus Ihrer"),
            ("Jan Berg kam ins Ziel und wurde dreizehnter.", "wurde dreizehnter"),
            ("Der Zug fuhr von von Bergen nach Lindenau.", "von von"),
            ("Der Verein zeigt das Stück ''Der Kahn'' in Lindenau.", "''"),
            (
                "Der Verein dankte dem neuen Vereinspräsident Jan Berg.",
                "dem neuen Vereinspräsident",
            ),
            ("Der Rat will eine Prüfung aller bestehender Gesetze.", "aller bestehender"),
            ("Die Vereine werden aufgefordert, mehr Boote bauen.", "mehr Boote bauen"),
            ("Der Rat zählte im vergangen Jahr zwanzig Boote.", "im vergangen"),
            ("Die Rede des Hafenchef Jan Berg dauerte lange.", "des Hafenchef"),
            ("Der Besuch wurde im allgemeinen gelobt.", "im allgemeinen"),
            ("In Bergen beginnt am Montag die 12.", "die 12"),
            ("Der Vertrag ist bis zum Mai befristet seit.", "befristet seit"),
            ("Von Streit wird gesprochen und dass der Rat tagt.", "und dass"),
            ("Der Verein braucht die Gäste um ein Boot zu bauen.", "Gäste um"),
            ("Neue Boote Für die Gäste gab es Boote.", "Boote Für"),
            ("Gesunken In Lindenau sank ein Boot.", "Gesunken In"),
            ("Vor dem Hafen gesunken Die Fähre fuhr nach Bergen.", "gesunken Die"),
            ("Nach dem vom Rat unterstützen Bau der Halle sang der Verein.", "unterstützen"),
            ("Der Verein kaufte zwei dutzend Boote.", "zwei dutzend"),
            ("Der Verein singt bis 23 uhr in Lindenau.", "23 uhr"),
            ("Der Verein kaufte ohne wenn und aber Boote.", "ohne wenn"),
            ("Der Rat lobte Albert II für seine Rede.", "Albert II"),
            ("Die Lieder sangen Anna Berg and Peter Kern in Lindenau.", "Berg and Peter"),
            ("Der Verein kaufte ohne wen und aber Boote.", "ohne wen"),
        ] {
            let slips = read(text);
            assert!(slips.iter().any(|found| found.contains(slip)), "{text} {slips:?}");
        }
    }

    #[test]
    fn sound_sentences_have_none() {
        for text in [
            "Das Fest begann am Samstagabend, und am Sonntag Morgenluft zu schnuppern war schön.",
            "Zur Zeit der Römer stand in Bergen ein Turm.",
            "Der Rat tagte nicht in Bergen, sondern in Lindenau.",
            "Er ging, ohne dass jemand etwas sagte, und nur weil es regnete.",
            "„Ich danke Ihnen für Ihre Hilfe“, sagte Jan Berg.",
            "Die Vereine werden aufgefordert, mehr Boote zu bauen.",
            "Der Verein dankte dem neuen Präsidenten und hofft, dass er bleibt und dass er baut.",
            "Im vergangenen Jahr lobte der Rat die Rede des Hafenchefs und die des Beamten.",
            "Der Rat lobte Albert II. für seine Rede und Benedikt XVI.",
            "Im allgemeinen Streit begann im folgenden Jahr die 12. Messe.",
            "Der Rat sprach sich für den Plan aus und führte ihn durch, wie im Mai.",
            "Der Verein kam, um zwei Dutzend Boote zu bauen, und die Zeitung Die Woche lobte ihn.",
            "Jan Berg wurde als dritter Redner genannt und war im zweiten Lauf der Zweite.",
            "Der Verein bat die Gäste um Geld und versuchte zu bauen.",
            "Der Verein kam spät um zu bauen und mehr um zu verkaufen als um zu fahren.",
            "Nach dem vom Rat unterstützten Bau will der Verein vom Rat lernen und Boote bauen.",
            "In Bergen sank Das Boot, und der Verein verkaufte viele dutzend Boote.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
