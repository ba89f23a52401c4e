//! Definite nouns that only the article explains: replaced by the words that explained them where
//! they were named, and otherwise a reason not to ask.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::pointing::is_definite;
use crate::annotate::{
    Annotated, ClauseKind, EntityKind, Function, Number, Phrase, PhraseKind, Tokens,
};
use crate::generate::checks::is_name;
use crate::generate::nominative::is_bare_body;
use crate::generate::places;
use crate::lexicon::Tag;

/// A definite noun phrase without anything that tells which one is meant: a person, a noun that
/// only points ("das Gebäude"), the subject of its clause, or a noun that the article has used
/// before; nouns of which there is but one ("die Polizei") left out. `alone`: with nothing but the
/// words themselves to tell it, for statements; a question is asked of an article that was read.
pub(super) fn is_anaphoric(annotated: &Annotated, at: usize, alone: bool) -> bool {
    let Some(phrase) = annotated.phrases.iter().find(|phrase| phrase.head == at) else {
        // "der von der Firma gekaufte Kran": inside of another phrase. In "die Gruppe Blue Harbour" the
        // name behind the noun, the head of its phrase, tells which one.
        let article = at.checked_sub(1).is_some_and(|before| {
            annotated.tokens[before].tag == Tag::APPRART
                || annotated.tokens[before].tag == Tag::ART
                    && annotated.word(before).to_lowercase().starts_with('d')
        });
        let named =
            annotated.tokens.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::NE | Tag::FM));
        return article && !named && points(annotated.tokens[at].lemma.as_str());
    };
    let article = phrase.base.clone().any(|token| {
        annotated.tokens[token].tag == Tag::ART
            && annotated.word(token).to_lowercase().starts_with('d')
    });
    // "alle Boote": which ones there are, is told before.
    let every = matches!(
        annotated.word(phrase.base.start).to_lowercase().as_str(),
        "alle" | "allen" | "sämtliche" | "sämtlichen"
    ) && annotated.tokens[phrase.base.start + 1].tag != Tag::CARD;
    let article = article || every || is_behind_period(annotated, &phrase.base);
    let contracted = phrase.base.clone().any(|token| annotated.tokens[token].tag == Tag::APPRART);
    if !(article || contracted) {
        return false;
    }
    // "das Gesetz über …", "die Werft in Bergen", "der Start am 3. Mai" say which one; "hat den Angriff
    // mit Bedauern verurteilt" does not, nor "das Kraftwerk am 3. Mai".
    let general = POINTING.contains(annotated.word(at));
    let where_or_when = annotated.entities.iter().any(|entity| {
        let at = entity.tokens.start;
        let named = is_name(entity.kind) && at == phrase.base.end + 1
            || entity.kind == EntityKind::Date
                && !general
                && !entity.relative
                && entity.tokens.clone().any(|at| annotated.tokens[at].tag == Tag::CARD)
                && (phrase.base.end..phrase.base.end + 2).contains(&at);
        named
            && matches!(annotated.tokens[phrase.base.end].tag, Tag::APPR | Tag::APPRART)
            // "erhob gegen die Gesetze beim Gericht in Bergen Klage"
            && annotated.word(phrase.base.end) != "beim"
    });
    // "den Anteil an dem Hersteller für 248 Millionen verkaufen": a price tells of the verb.
    let counted =
        annotated.tokens.get(phrase.base.end + 1).is_some_and(|next| next.tag == Tag::CARD);
    // "um den Protesten zu begegnen", "für den Posten zur Verfügung stehen"
    let preposition = annotated
        .tokens
        .get(phrase.base.end)
        .is_some_and(|next| matches!(next.tag, Tag::APPR | Tag::APPRART))
        && annotated.word(phrase.base.end + 1) != "Verfügung";
    // "der Filmer zum vierten Mal": how often belongs to the verb.
    let times = annotated.word(phrase.base.end) == "zum"
        && (phrase.base.end..phrase.base.end + 4).any(|at| annotated.word(at) == "Mal");
    // "den Fall zur Prüfung vorlegen": what for belongs to the verb.
    let purpose = matches!(annotated.word(phrase.base.end), "zu" | "zum" | "zur")
        && matches!(
            annotated.word(at),
            "Fall" | "Fälle" | "Vorfall" | "Akte" | "Antrag" | "Entwurf"
        );
    let of = preposition
        && !times
        && !purpose
        && matches!(
            annotated.word(phrase.base.end),
            "von" | "vom" | "zwischen" | "für" | "gegen" | "über" | "zu" | "zum" | "zur" | "um"
        );
    let price = counted && matches!(annotated.word(phrase.base.end), "für" | "um" | "über" | "zu");
    // "die Fassung des Dokuments in Bergen vorlegen": what stands behind a genitive goes with the verb.
    let genitive = phrase.function == Some(Function::Attribute);
    // "verbuchte der Konzern für das Jahr …": a firm is not told by what its money is for.
    let person = annotated.is_person_noun(at);
    let body = annotated.word(phrase.base.end) == "für"
        && (is_bare_body(annotated.word(at)) || person && !genitive);
    // "wird das Gesetz vom Rat beschlossen": by whom goes with the verb.
    let by_whom = matches!(annotated.word(phrase.base.end), "von" | "vom")
        && phrase.function == Some(Function::Subject)
        && annotated.clause_around(at).is_some_and(|clause| {
            // In front of the verb both are one phrase: "Das Boot von Anna Wolf wurde verkauft".
            clause.passive && !clause.vorfeld.as_ref().is_some_and(|field| field.contains(&at))
        });
    let behind = !genitive && !body && !by_whom && (where_or_when || of && !price);
    // "mit der Bergung und Abdichtung": another beside it tells nothing of it.
    let joined = annotated.tokens.get(phrase.base.end).is_some_and(|next| next.tag == Tag::KON)
        && (phrase.base.end..phrase.tokens.end).all(|other| {
            matches!(
                annotated.tokens[other].tag,
                Tag::KON | Tag::NN | Tag::ADJA | Tag::TRUNC | Tag::COMMA
            )
        });
    // "die Anteile an der Firma und ein Team": nor does something else.
    let many = phrase.morph.number == Some(Number::Plur);
    let another = (general || many)
        && annotated.tokens.get(phrase.base.end).is_some_and(|next| next.tag == Tag::KON)
        && annotated.word(phrase.base.end + 1).starts_with("ein");
    // "das Kraftwerk mit Genehmigung des Amtes": a circumstance, which the phrase has taken in.
    let circumstance = opens_circumstance(annotated.word(phrase.base.end));
    // "die Unabhängigkeit des Landes von Belgien", "der Botschafter des Landes in Belgien": which land?
    let land = matches!(annotated.word(at), "Land" | "Landes" | "Staats" | "Staates" | "Republik");
    let loose = land
        && phrase.base.start > 0
        && annotated.tokens[phrase.base.start - 1].tag == Tag::NN
        && annotated
            .tokens
            .get(phrase.base.end)
            .is_some_and(|next| matches!(next.tag, Tag::APPR | Tag::APPRART));
    // "der Bauer und Politiker": two trades tell no more than one.
    let trades = joined && annotated.is_person_noun(at);
    let idle = alone && joined
        || another
        || trades
        || circumstance
        || by_whom
        || is_nameless(annotated, phrase);
    // "der Leiter im Amt" is somebody there, "der Leiter im Amt von Bergen" one.
    let nameless = alone && person && preposition && !genitive && !tells_name(annotated, phrase);
    let whole = phrase.tokens.end > phrase.base.end && !idle && !nameless;
    let word = annotated.word(at);
    let modified = !loose && (whole || behind && !nameless)
        || !person && (is_of_place(word) || is_with_another(annotated, phrase))
        // "die Firma, die …" has a name that the article tells elsewhere.
        || has_clause_behind(annotated, phrase)
            && !is_bare_body(annotated.word(at))
            && !annotated.word(at).ends_with("-Tochter")
        // "die Werft „Moosbach“", not "das Werk „überflüssig“ nennen"
        || annotated.word(phrase.base.end) == "„"
            && annotated.word(phrase.base.end + 1).starts_with(char::is_uppercase)
        // "die Werft Moosbach", whatever the tagger takes the name for.
        || annotated
            .entities
            .iter()
            .any(|entity| entity.tokens.start == phrase.base.end && is_name(entity.kind))
        || phrase.base.clone().any(|token| {
            annotated.tokens[token].tag == Tag::NE
                || annotated.tokens[token].tag == Tag::CARD
                    // "durch die Verkäufe 39 Millionen Euro": of the next phrase.
                    && !(token > at && annotated.tokens.get(token + 1).is_some_and(|next| next.tag == Tag::NN))
                    && !(alone
                        && (is_few(annotated.word(token)) || annotated.is_person_noun(at))
                        && !word.contains('-'))
                || annotated.tokens[token].tag == Tag::ADJA
                    && tells_which(annotated, token)
                    && !annotated.is_person_noun(at)
                    && !(alone && is_firm(annotated.word(at)))
                    && !POINTING.contains(annotated.word(at))
        });
    // "die Republik" alone is no name, whatever the recogniser takes it for.
    let entity = annotated.entities.iter().any(|entity| {
        entity.tokens.contains(&at)
            && !matches!(entity.kind, EntityKind::Number | EntityKind::Other)
            && !(entity.tokens.len() == 1 && POINTING.contains(word))
            // "Die Partei", whatever the recogniser takes it for.
            && !(entity.tokens.len() == 2
                && entity.tokens.end == at + 1
                && annotated.tokens[entity.tokens.start].tag == Tag::ART
                && POINTING.contains(word))
    });
    let lemma = &annotated.tokens[at].lemma;
    // "des Krieges" of "Krieg", not "die Kriege".
    let stem = ["es", "s"].iter().find_map(|ending| word.strip_suffix(ending));
    let known =
        |list: &HashSet<&str>| list.contains(word) || stem.is_some_and(|stem| list.contains(stem));
    // "auf dem neuen Platz", other than "im neuen Jahr"
    let new = phrase
        .base
        .clone()
        .any(|at| matches!(annotated.word(at), "neuen" | "neue" | "alten" | "alte"))
        && annotated.entities.iter().all(|entity| !entity.tokens.contains(&at));
    // "der Sieger der Wahl" is none.
    let set = known(&SET_PHRASES) && !genitive && !new && (!alone || phrase.kind == PhraseKind::Pp);
    if modified || entity || set || known(&UNIQUE) {
        return false;
    }
    let used_before = annotated.tokens[..phrase.base.start].iter().any(|token| {
        token.tag == Tag::NN && (token.lemma == *lemma || ends_alike(&token.lemma, lemma))
    });
    let opens = annotated.sentence_of(at) == Some(0);
    let points =
        [word, lemma.as_str()].iter().any(|noun| POINTING.contains(noun) || LOCAL.contains(noun));
    let singular = phrase.morph.number != Some(Number::Plur) && !annotated.is_person_noun(at);
    // A compound says more: there is most often one "Sondertribunal" in an article.
    // "Der Open-World-Racer erscheint …" stands for a name.
    let stands_in =
        word.contains('-') && !used_before && phrase.function == Some(Function::Subject);
    let telling = !alone
        && !stands_in
        && singular
        && !points
        && word.chars().count() >= 11
        && !is_woman(word)
        && !POINTING.iter().any(|noun| ends_alike(word, noun))
        // "des Bootskonzerns"
        && !is_firm(lemma)
        // "des US-Konzerns"
        && !(word.starts_with("US-") && POINTING.iter().any(|noun| ends_alike(lemma, noun)));
    // "der Schutz der Moore": all there are.
    let all = phrase.morph.number == Some(Number::Plur)
        && phrase.function == Some(Function::Attribute)
        && !points
        && !used_before
        && !annotated.is_person_noun(at);
    if telling || all || singular && !alone && in_title(annotated, lemma) {
        return false;
    }
    // With a preposition in one word ("im Rahmen", "zum Teil") it is often a set phrase.
    used_before || points || article && !opens
}

/// "der Belgien-Konflikt": a land or town in front of what is told by it. A firm or a daughter of one there is
/// one of many.
fn is_of_place(noun: &str) -> bool {
    noun.split_once('-').is_some_and(|(place, thing)| {
        places::group_of(place).is_some()
            && thing.starts_with(char::is_uppercase)
            && !is_firm(thing)
            && !points(noun)
            && !is_bare_body(thing)
    })
}

/// "die Zusammenarbeit mit Belgien": of what two do, the other one tells.
fn is_with_another(annotated: &Annotated, phrase: &Phrase) -> bool {
    const MUTUAL: [&str; 30] = [
        "zusammenarbeit",
        "kooperation",
        "gespräch",
        "gespräche",
        "gesprächen",
        "telefonat",
        "treffen",
        "vertrag",
        "abkommen",
        "vereinbarung",
        "handel",
        "streit",
        "konflikt",
        "verhandlungen",
        "beziehung",
        "beziehungen",
        "partnerschaft",
        "koalition",
        "bündnis",
        "fusion",
        "freundschaft",
        "krieg",
        "kollision",
        "zusammenstoß",
        "verbindung",
        "austausch",
        "duell",
        "zusammenschluss",
        "vertrags",
        "abkommens",
    ];
    let noun = annotated.word(phrase.head).to_lowercase();
    // "die „enge Zusammenarbeit“ mit Belgien"
    let closed = annotated.word(phrase.base.end) == "“";
    let with = phrase.base.end + usize::from(closed);
    let other = with + 1..with + 5;
    annotated.word(with) == "mit"
        && MUTUAL.iter().any(|each| noun.ends_with(each))
        && annotated
            .entities
            .iter()
            .any(|entity| is_name(entity.kind) && other.contains(&entity.tokens.start))
}

/// "die Bootsbauerin", whether or not the tables have it for a trade.
fn is_woman(noun: &str) -> bool {
    ["erin", "istin", "entin", "antin", "login", "eurin", "torin"]
        .iter()
        .any(|ending| noun.ends_with(ending))
}

/// Whether a name, or a number, stands in what follows the noun of a phrase.
fn tells_name(annotated: &Annotated, phrase: &Phrase) -> bool {
    (phrase.base.end..phrase.tokens.end).any(|at| {
        matches!(annotated.tokens[at].tag, Tag::NE | Tag::CARD | Tag::FM)
            // "im Außenministerium" is no name, whatever the recogniser takes it for.
            || annotated.entity_at(at).is_some_and(|entity| {
                is_name(entity.kind)
                    && !(entity.kind == EntityKind::Organisation
                        && entity.tokens.len() == 1
                        && annotated.tokens[at].tag == Tag::NN)
            })
    })
}

/// A noun for a firm, of which a town or a land has many: "der nordische Bootshersteller" is no name.
fn is_firm(noun: &str) -> bool {
    const FIRMS: [&str; 10] = [
        "konzern",
        "firma",
        "unternehmen",
        "betrieb",
        "institut",
        "verlag",
        "klub",
        "club",
        "partei",
        "fraktion",
    ];
    let noun = noun.to_lowercase();
    FIRMS.iter().chain(&DEALERS).any(|firm| noun.ends_with(firm))
}

/// "die alle fünf Jahre erscheinende Studie": how often stands between the article and the rest of its
/// phrase.
fn is_behind_period(annotated: &Annotated, base: &Tokens) -> bool {
    base.start.checked_sub(4).is_some_and(|article| {
        annotated.tokens[article].tag == Tag::ART
            && annotated.word(article).to_lowercase().starts_with('d')
            && annotated.word(article + 1) == "alle"
            && annotated.tokens[article + 2].tag == Tag::CARD
    })
}

/// "die drei Gemeinden": which ones?
fn is_few(number: &str) -> bool {
    matches!(
        number,
        "zwei" | "drei" | "vier" | "fünf" | "sechs" | "sieben" | "acht" | "neun" | "zehn"
    )
}

/// Buildings and parts of a town, of which every town has one.
const LOCAL: [&str; 9] = [
    "Hauptbahnhof",
    "Bahnhof",
    "Innenstadt",
    "Altstadt",
    "Stadtzentrum",
    "Stadtkirche",
    "Rathaus",
    "Stadtrat",
    "Gemeinderat",
];

/// Prepositions of what goes with the verb, whatever noun stands before them.
fn opens_circumstance(preposition: &str) -> bool {
    matches!(
        preposition,
        "mit"
            | "unter"
            | "ohne"
            | "wegen"
            | "nach"
            | "bei"
            | "beim"
            | "durch"
            | "trotz"
            | "während"
    )
}

/// Nouns for somebody by what he deals in, which many do.
const DEALERS: [&str; 9] = [
    "anbieter",
    "hersteller",
    "betreiber",
    "produzent",
    "spezialist",
    "dienstleister",
    "händler",
    "entwickler",
    "zulieferer",
];

/// "die Werft, ein alter Betrieb im Norden,", "der Hersteller feiner Boote": what stands beside the
/// noun describes the thing and does not name it.
fn is_nameless(annotated: &Annotated, phrase: &Phrase) -> bool {
    let rest = phrase.base.end..phrase.tokens.end;
    let apposed = annotated.tokens.get(rest.start).is_some_and(|next| next.tag == Tag::COMMA);
    let noun = annotated.word(phrase.head).to_lowercase();
    let dealer = DEALERS.iter().any(|dealer| noun.ends_with(dealer));
    // The first noun of an apposition says what it is.
    let told = if apposed {
        rest.clone().find(|&at| annotated.tokens[at].tag.is_noun()).is_none_or(|at| {
            annotated.tokens[at].tag == Tag::NE || annotated.entity_at(at).is_some()
        })
    } else {
        !dealer
            || rest.clone().any(|at| {
                // "Boote „made in Bergen“"
                let quoted = annotated
                    .quotations
                    .iter()
                    .any(|quoted| quoted.tokens.len() > 2 && quoted.tokens.contains(&at));
                let named = matches!(annotated.tokens[at].tag, Tag::NE | Tag::CARD)
                    || annotated.entity_at(at).is_some_and(|entity| is_name(entity.kind));
                named && !quoted
            })
    };
    !told
}

/// Whether a thing in the singular is one that the article's title names; of persons there may be several.
pub(super) fn is_of_title(annotated: &Annotated, at: usize) -> bool {
    let token = &annotated.tokens[at];
    token.morph.number != Some(Number::Plur)
        && !annotated.is_person_noun(at)
        && in_title(annotated, &token.lemma)
}

/// Whether the article's title names the thing: then the reader knows which one is meant.
fn in_title(annotated: &Annotated, lemma: &str) -> bool {
    annotated.title.as_deref().is_some_and(|title| {
        title
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == lemma || ends_alike(word, lemma))
    })
}

/// Nouns that say by themselves which one is meant.
static UNIQUE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| list(include_str!("../../../data/unique_nouns.txt")));

/// Nouns of set phrases.
static SET_PHRASES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| list(include_str!("../../../data/set_phrase_nouns.txt")));

/// Nouns that need words beside them that say of what.
static RELATIONAL: LazyLock<HashSet<&str>> =
    LazyLock::new(|| list(include_str!("../../../data/relational_nouns.txt")));

/// "Die Polizei sieht einen Zusammenhang": a noun that needs to be told of what, and is not.
pub(super) fn lacks_complement(annotated: &Annotated, at: usize) -> bool {
    let attribute = !is_means(annotated.word(at + 1))
        && annotated.phrases.iter().find(|phrase| phrase.head == at).is_some_and(|phrase| {
            phrase.tokens.end > phrase.base.end || has_clause_behind(annotated, phrase)
        });
    // "gute Chancen, das Rennen zu gewinnen"
    let attribute = attribute
        || annotated
            .clauses
            .iter()
            .any(|clause| clause.kind == ClauseKind::Infinitive && clause.tokens.start == at + 2);
    let next = annotated.tokens.get(at + 1).map(|token| token.tag);
    // "die Folgen für die Stadt": for whom, but not of what.
    let word = annotated.word(at);
    if matches!(word, "Folgen" | "Auswirkungen" | "Konsequenzen" | "Schaden" | "Schäden")
        && !attribute
        && matches!(annotated.word(at + 1), "für" | "auf")
    {
        return true;
    }
    // "mit hohem Gewinn" needs none.
    let sum = matches!(word, "Umsatz" | "Gewinn" | "Defizit" | "Nettogewinn" | "Nettoverlust");
    (RELATIONAL.contains(word) || sum && is_definite(annotated, at))
        && !attribute
        && (!matches!(next, Some(Tag::APPR | Tag::APPRART | Tag::ART | Tag::NE | Tag::PROAV))
            || is_means(annotated.word(at + 1)))
}

/// Whether a noun has to be told of what without an article too: "30 Euro Rabatt", "eine Angleichung".
pub(super) fn needs_what(noun: &str) -> bool {
    const NOUNS: [&str; 6] =
        ["Rabatt", "Rabatte", "Vereinheitlichung", "Angleichung", "Parallele", "Parallelen"];
    NOUNS.contains(&noun)
}

/// "eine Angleichung mittels Vertrag": by what, not of what.
fn is_means(preposition: &str) -> bool {
    matches!(preposition, "mittels" | "durch" | "ohne" | "wegen" | "trotz" | "während")
}

/// "der Mutterkonzern Nordkran": its name does not tell whose it is.
pub(super) fn is_mother_of_none(annotated: &Annotated, at: usize) -> bool {
    const MOTHERS: [&str; 4] =
        ["Mutterkonzern", "Muttergesellschaft", "Mutterunternehmen", "Mutterfirma"];
    let own = (0..at).rfind(|&before| annotated.tokens[before].tag != Tag::ADJA);
    MOTHERS.contains(&annotated.word(at))
        && own.is_some_and(|own| annotated.tokens[own].tag == Tag::ART)
        && !annotated
            .tokens
            .get(at + 1)
            .is_some_and(|next| matches!(next.tag, Tag::ART | Tag::APPR | Tag::APPRART))
}

/// Nouns that point back.
static POINTING: LazyLock<HashSet<&str>> =
    LazyLock::new(|| list(include_str!("../../../data/pointing_nouns.txt")));

/// Whether a noun only points back where nothing beside it tells which one is meant.
pub(super) fn points(noun: &str) -> bool {
    // "die Bergen-Tochter": whose?
    POINTING.contains(noun) || noun.ends_with("-Tochter")
}

fn list(lines: &'static str) -> HashSet<&'static str> {
    lines.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

/// A relative clause or a dass-clause that tells which one follows the phrase. "die Alternative, die
/// Anna Wolf nannte": a relative clause does not tell of what a noun is that needs to be told.
fn has_clause_behind(annotated: &Annotated, phrase: &Phrase) -> bool {
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    let end = phrase.tokens.end;
    let word = annotated.word(phrase.head);
    let open = RELATIONAL.contains(word) || matches!(word, "Schaden" | "Schäden");
    let relative = match tag(end + 1) {
        Some(Tag::PRELS | Tag::PRELAT) => true,
        Some(Tag::APPR) => matches!(tag(end + 2), Some(Tag::PRELS | Tag::PRELAT)),
        _ => false,
    };
    tag(end) == Some(Tag::COMMA) && (tag(end + 1) == Some(Tag::KOUS) || relative && !open)
}

/// Whether an adjective tells which one is meant: one made of a name ("die Münchner Oper", "der
/// polnische Senat") or a superlative.
fn tells_which(annotated: &Annotated, at: usize) -> bool {
    let word = annotated.word(at);
    let folded = word.to_lowercase();
    // "die 32-jährige Frau"
    if word.contains("-jährig") {
        return false;
    }
    let made_of_name =
        word.starts_with(char::is_uppercase) || word.contains('-') || annotated.is_origin(at);
    let superlative =
        ["ste", "sten", "ster", "stes", "stem"].iter().any(|ending| folded.ends_with(ending));
    (made_of_name || superlative) && !is_pointing_adjective(annotated, at)
}

/// "das neue Gebäude", "der gesamte Vorgang": an adjective that does not tell which one.
fn is_pointing_adjective(annotated: &Annotated, at: usize) -> bool {
    let word = annotated.word(at).to_lowercase();
    const STEMS: [&str; 30] = [
        "neu",
        "neuest",
        "gesamt",
        "ganz",
        "groß",
        "klein",
        "alt",
        "jung",
        "komplett",
        "jeweilig",
        "eigentlich",
        "aktuell",
        "bisherig",
        "ursprünglich",
        "entstanden",
        "eigen",
        "übrig",
        "jetzig",
        "derzeitig",
        "später",
        "einzig",
        "nächst",
        "folgend",
        "möglich",
        "endgültig",
        "offiziell",
        "erst",
        "zweit",
        "dritt",
        "weiter",
    ];
    STEMS.iter().any(|stem| {
        word.strip_prefix(stem)
            .is_some_and(|ending| matches!(ending, "e" | "en" | "em" | "er" | "es"))
    })
}

/// "Fährunglück" and "Unglück": the same thing named by its last part.
fn ends_alike(long: &str, short: &str) -> bool {
    let mut letters = short.chars();
    let Some(first) = letters.next() else { return false };
    // Asked of every two nouns: all but the first letter are small in both.
    let Some(before) = long.strip_suffix(letters.as_str()) else { return false };
    let joint = before.chars().next_back();
    joint.is_some_and(|joint| joint.to_lowercase().eq(first.to_lowercase()))
        && long.len() > short.len()
        && short.chars().count() > 3
}
