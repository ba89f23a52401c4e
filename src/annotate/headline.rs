//! Sentences that open as headlines do, with a noun that is counted and no article: "Werft wurde verkauft".

use super::model::{Annotated, ClauseKind, EntityKind, Tokens};
use super::orthography::near;
use crate::lexicon::{Lexicon, Number, Tag, Tense};

/// Nouns that open a sentence without an article: what cannot be counted, and what the sentence says something is
/// ("Ziel ist …").
const BARE: [&str; 62] = [
    "Kritik",
    "Hilfe",
    "Wasser",
    "Strom",
    "Geld",
    "Schnee",
    "Regen",
    "Öl",
    "Gas",
    "Benzin",
    "Polizei",
    "Feuerwehr",
    "Musik",
    "Zeit",
    "Ziel",
    "Grund",
    "Ursache",
    "Hintergrund",
    "Anlass",
    "Auslöser",
    "Schuld",
    "Streit",
    "Widerstand",
    "Protest",
    "Jubel",
    "Gewalt",
    "Armut",
    "Bildung",
    "Sport",
    "Fußball",
    "Voraussetzung",
    "Folge",
    "Ergebnis",
    "Thema",
    "Schwerpunkt",
    "Höhepunkt",
    "Favorit",
    "Sieger",
    "Gewinner",
    "Vorbild",
    "Motto",
    "Tatsache",
    "Problem",
    "Fakt",
    "Teil",
    "Basis",
    "Grundlage",
    "Tatort",
    "Treffpunkt",
    "Beginn",
    "Start",
    "Ende",
    "Anfang",
    "Mitte",
    "Unterstützung",
    "Lob",
    "Zustimmung",
    "Ablehnung",
    "Bedingung",
    "Stein",
    "Papst",
    "Kern",
];

/// Whether a token that is in no name stands first in its sentence.
fn opens(annotated: &Annotated, at: usize) -> bool {
    annotated
        .sentence_of(at)
        .is_some_and(|sentence| annotated.sentences[sentence].tokens.start == at)
        && annotated.entity_at(at).is_none()
}

/// "Werft wurde verkauft", "Sohn des Wirts löst Jan Berg ab": headlines leave out the article of a noun that is
/// counted.
pub(super) fn slip(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    declined(annotated, at)
        .or_else(|| bare(annotated, at, lexicon))
        .or_else(|| disagrees(annotated, at))
        .or_else(|| shares_its_verb(annotated, at))
        .or_else(|| lists(annotated, at))
        .or_else(|| runs_in(annotated, at))
}

/// "Breiter Einsatz wird das Mittel genutzt", "Neue Boote Berg sah sie": a heading that has run into the
/// sentence behind it.
fn runs_in(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let tag = |by: usize| annotated.tokens.get(at + by).map(|token| token.tag);
    if !opens(annotated, at) || tag(0) != Some(Tag::ADJA) || tag(1) != Some(Tag::NN) {
        return None;
    }
    let clause = annotated.clauses.iter().find(|clause| clause.finite == Some(at + 2));
    let passive = clause.is_some_and(|clause| clause.passive)
        && annotated.word(at).ends_with("er")
        && tag(3) == Some(Tag::ART)
        && annotated.word(at + 3) == "das";
    let named = tag(2) == Some(Tag::NE) && tag(3).is_some_and(Tag::is_finite);
    (passive || named).then_some(at..at + 3)
}

/// "Berg bestätigt Umbau und Verkauf": a surname, a verb and nouns without an article are all that it says.
fn lists(annotated: &Annotated, at: usize) -> Option<Tokens> {
    const TAGS: [Tag; 6] = [Tag::NE, Tag::VVFIN, Tag::NN, Tag::KON, Tag::NN, Tag::STOP];
    let sentence = &annotated.sentences[annotated.sentence_of(at)?].tokens;
    let tags = || annotated.tokens[sentence.clone()].iter().map(|token| token.tag);
    (at == sentence.start
        && tags().eq(TAGS)
        && annotated.tokens[at + 1].morph.tense == Some(Tense::Present))
    .then_some(at..at + 3)
}

/// "Fähren wurde nach Bergen verlegt": another number than that of the verb.
fn disagrees(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let (_, Tag::VAFIN) = near(annotated, at, 1)? else { return None };
    let token = &annotated.tokens[at];
    let clause = annotated.clauses.iter().find(|clause| {
        clause.kind == ClauseKind::Main && clause.passive && clause.vorfeld == Some(at..at + 1)
    })?;
    let subject = clause.subject.is_none_or(|subject| annotated.phrases[subject].head == at);
    (token.tag == Tag::NN
        && token.morph.number == Some(Number::Plur)
        && annotated.tokens[at + 1].morph.number == Some(Number::Sing)
        && subject)
        .then_some(at..at + 2)
}

/// "Jan Berg werden den Kapitän und Anna Wolf die Wirtin spielen": one of two has the verb of both.
fn shares_its_verb(annotated: &Annotated, at: usize) -> Option<Tokens> {
    if annotated.tokens[at].morph.number != Some(Number::Plur)
        || !annotated.tokens[at].tag.is_finite()
    {
        return None;
    }
    let clause = annotated.clauses.iter().find(|clause| clause.finite == Some(at))?;
    let field = clause.vorfeld.clone()?;
    let person = annotated.entities_in(&field).first().is_some_and(|entity| {
        entity.kind == EntityKind::Person && entity.tokens == field && field.len() > 1
    });
    let joined = clause.tokens.clone().any(|at| annotated.tokens[at].tag == Tag::KON);
    (person
        && joined
        && clause.subject.is_none_or(|subject| annotated.phrases[subject].tokens == field))
    .then(|| field.start..at + 1)
}

/// "Nordischer Bootsbauer kritisiert Jan Berg", "Lindenauer steht hoch im Kurs": the same with an adjective.
fn declined(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let adjective = annotated.tokens[at].tag == Tag::ADJA && annotated.word(at).ends_with("er");
    if !adjective || !opens(annotated, at) {
        return None;
    }
    if annotated.tokens.get(at + 1)?.tag.is_finite() {
        return Some(at..at + 2);
    }
    let verb = annotated.tokens.get(at + 2)?;
    (verb.tag.is_finite()
        && verb.morph.number == Some(Number::Sing)
        && annotated.is_person_noun(at + 1))
    .then_some(at..at + 3)
}

/// "Werft wurde verkauft", "Sohn des Wirts löst Jan Berg ab".
fn bare(annotated: &Annotated, at: usize, lexicon: &Lexicon) -> Option<Tokens> {
    let token = &annotated.tokens[at];
    if token.tag != Tag::NN || !opens(annotated, at) {
        return None;
    }
    let word = annotated.word(at);
    let (next, tag) = near(annotated, at, 1)?;
    let genitive = tag == Tag::ART && matches!(next, "der" | "des" | "eines" | "einer");
    let sentence = annotated.sentences[annotated.sentence_of(at)?].tokens.clone();
    let verb = tag == Tag::VVFIN
        && (annotated.is_person_noun(at)
            || sentence.into_iter().all(|at| {
                !matches!(annotated.tokens[at].tag, Tag::ART | Tag::APPRART | Tag::PPOSAT)
            }));
    let alone = tag == Tag::VAFIN || verb || genitive || matches!(tag, Tag::APPR | Tag::APPRART);
    // "Hauptgrund", "Etappenziel", "Leitungswasser"
    let small = word.to_lowercase();
    let bare = BARE.iter().any(|noun| small.ends_with(&noun.to_lowercase()));
    let abstract_noun = ["ung", "heit", "keit", "ion", "ität", "ismus", "kunft", "nahme"]
        .iter()
        .any(|ending| small.ends_with(ending));
    if !alone || bare || abstract_noun || token.morph.number != Some(Number::Sing) {
        return None;
    }
    let clause = annotated.clauses.iter().find(|clause| {
        clause.kind == ClauseKind::Main
            && clause.vorfeld.as_ref().is_some_and(|field| field.start == at)
    })?;
    let bare = at..at + 1;
    let subject = clause.subject.is_none_or(|subject| annotated.phrases[subject].base == bare)
        && annotated.phrases.iter().any(|phrase| phrase.base == bare);
    // "Kapitän des Bootes ist Jan Berg": who it is stands behind the verb.
    let equates = matches!(clause.lemma.as_deref(), Some("sein" | "werden" | "bleiben" | "heißen"));
    let last = clause.tokens.clone().rfind(|&at| !annotated.tokens[at].tag.is_punctuation());
    if equates && last.is_some_and(|last| annotated.tokens[last].tag.is_noun()) {
        return None;
    }
    // "Nordwind ist gesunken": a noun alone may be a name.
    if tag == Tag::VAFIN && !clause.passive {
        return None;
    }
    let one = annotated.tokens[clause.finite?].morph.number == Some(Number::Sing);
    let counted = lexicon.noun(&token.lemma).is_some_and(|noun| {
        !noun.adjectival
            && (noun.head.is_some() || noun.genders.iter().any(|(_, plurals)| !plurals.is_empty()))
    });
    (subject && one && counted).then_some(at..at + 2)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::slips as read;

    #[test]
    fn nouns_that_are_counted_have_an_article() {
        for text in [
            "Bootswerft wurde am Montag in Bergen verkauft.",
            "Verhältnis zwischen Bergen und Lindenau ist belastet.",
            "Sohn des Wirts löst am Montag Jan Berg ab.",
            "Nordischer Präsident lobt am Montag das Fest in Bergen.",
            "Kutschen wurde von Bergen nach Lindenau verlegt.",
            "Berg bestätigt Umbau und Verkauf.",
            "Jan Berg werden den Kapitän und Anna Wolf die Wirtin spielen.",
            "Breiter Einsatz wird das Mittel in Bergen noch immer genutzt.",
            "Bunte Boote Berg erwähnte am Montag den Hafen von Lindenau.",
            "Kapitän lag am Montag in einem Zimmer in Bergen.",
            "Boot lag in Werkstatt in Bergen.",
        ] {
            assert!(!read(text).is_empty(), "{text}");
        }
        for text in [
            "Die Bootswerft wurde am Montag in Bergen verkauft.",
            "Bootswerften wurden am Montag in Bergen verkauft.",
            "Hauptgrund für den Verkauf ist der Sturm.",
            "Kritik an dem Verkauf kam am Montag aus Bergen.",
            "Boote wurden von Bergen nach Lindenau verlegt.",
            "Berg bestätigt den Umbau und den Verkauf.",
            "Berg verkaufte Boote und Kräne.",
            "Breiter Einsatz wird der Werft in Bergen nachgesagt.",
            "Bunte Boote verkaufte am Montag Berg.",
            "Nordische Präsidenten loben am Montag das Fest in Bergen.",
            "Nordwind ist am Montag in Bergen gesunken.",
            "Ziel ist der Verkauf der Werft.",
            "Kapitän des Bootes ist seit dem Mai Jan Berg.",
            "Stadtplanung verursacht in Bergen viel Ärger.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
