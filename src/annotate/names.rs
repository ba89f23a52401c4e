//! Names of persons, places, bodies and media, by the words in them and around them.
//!
//! The trained model (see [`super::recognise`]) finds the names and their kinds. Rules stand beside
//! it: a run of tokens tagged as names, with the foreign words and particles inside it, whose kind is
//! told by the embedded lists of given names, surnames and places, by lists of media, by endings of
//! companies and authorities, and by the office or preposition before it. Where both agree the kind
//! is certain. One name has one kind in all of a text: the one that was surest.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::attributions::is_speech;
use super::model::{Annotated, Entity, EntityKind, Tokens};
use super::name_bodies::calls_body;
use super::name_kinds::{agree, coordinate};
use super::name_nouns::{BODIES, is_acronym, names_body, names_medium};
use super::name_spans::mended;
use super::nobody::{is_no_person, only_opens_sentence, ran_together};
use super::recognise::recognise;
use super::referents::is_person_noun;
use crate::lexicon::tagger::words::Word;
use crate::lexicon::{Lexicon, NameKinds, Tag, WordClass};
use crate::text::lower;

/// The names of media, in alphabetical order.
static MEDIA: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../data/media.txt").lines();
    let mut names: Vec<&str> = lines.filter(|line| !line.starts_with('#')).collect();
    names.sort_unstable();
    names
});

/// Whether the words name a medium, or the service of one ("dpa/lnw").
pub(super) fn is_medium(words: &str) -> bool {
    let medium = words.split_once('/').map_or(words, |(medium, _)| medium);
    [words, medium].iter().any(|name| MEDIA.binary_search(name).is_ok())
}

/// Whether the name of a medium starts with this word.
fn opens_medium(word: &str) -> bool {
    let first = MEDIA.partition_point(|name| *name < word);
    MEDIA.get(first).is_some_and(|name| name.starts_with(word))
}

/// The names of a text that lie in none of `taken`, in order; `words` are its tokens as the models
/// see them.
pub(super) fn names(
    annotated: &Annotated,
    words: &[Word],
    taken: &[Entity],
    lexicon: &Lexicon,
) -> Vec<Entity> {
    let reader = Reader { annotated, lexicon };
    let mut covered = Covered::new(annotated, taken);
    let mut found: Vec<Entity> = Vec::new();
    for (tokens, kind) in mended(annotated, lexicon, recognise(annotated, words, lexicon)) {
        let wrong = reader.is_general(&tokens)
            || tokens.clone().any(|at| ran_together(annotated.word(at)))
            || kind == EntityKind::Person
                && (is_no_person(annotated, &tokens)
                    || only_opens_sentence(annotated, lexicon, &tokens));
        if covered.is_free(&tokens) && !wrong {
            found.push(reader.confirmed(tokens, kind));
        }
    }
    covered.add(&found);
    let mut more = Vec::new();
    for sentence in &annotated.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let end = reader.run(at, sentence.tokens.end);
            if end > at && covered.is_free(&(at..end)) && !is_no_person(annotated, &(at..end)) {
                more.extend(reader.entity(at..end).filter(|entity| {
                    entity.certainty >= CERTAIN
                        && (entity.kind != EntityKind::Person
                            || !only_opens_sentence(annotated, lexicon, &(at..end)))
                }));
            }
            at = end.max(at + 1);
        }
    }
    found.extend(more);
    found.sort_by_key(|entity| entity.tokens.start);
    coordinate(annotated, &mut found);
    agree(annotated, &mut found);
    covered.add(&found);
    let parts = surnames(annotated, &found, &covered);
    covered.add(&parts);
    for part in parts {
        // "Karl Bauer" beside "Anna Bauer": another one, whose surname was taken for a noun.
        let given = found.iter_mut().find(|before| {
            before.tokens.end == part.tokens.start
                && before.kind == EntityKind::Person
                && before.tokens.len() == 1
                && reader.is_given(before.tokens.start)
        });
        match given {
            Some(given) => given.tokens.end = part.tokens.end,
            None => found.push(part),
        }
    }
    let again = repeated(annotated, &found, &covered, lexicon);
    found.extend(again);
    found.sort_by_key(|entity| entity.tokens.start);
    found
}

/// Which tokens stand in some entity.
struct Covered(Vec<bool>);

impl Covered {
    fn new(annotated: &Annotated, taken: &[Entity]) -> Self {
        let mut covered = Self(vec![false; annotated.tokens.len()]);
        covered.add(taken);
        covered
    }

    fn add(&mut self, entities: &[Entity]) {
        for entity in entities {
            self.0[entity.tokens.clone()].fill(true);
        }
    }

    fn is_free(&self, tokens: &Tokens) -> bool {
        !self.0[tokens.clone()].contains(&true)
    }
}

/// Words that stand alone and are the last part of a full name of the text, whatever the tagger
/// took them for.
fn surnames(annotated: &Annotated, found: &[Entity], covered: &Covered) -> Vec<Entity> {
    let full: HashMap<&str, &Entity> = found
        .iter()
        .filter(|entity| entity.kind == EntityKind::Person && entity.tokens.len() > 1)
        .map(|entity| (annotated.word(entity.tokens.end - 1), entity))
        .collect();
    (0..annotated.tokens.len())
        .filter(|&at| annotated.tokens[at].tag.is_noun())
        .filter(|&at| covered.is_free(&(at..at + 1)))
        .filter_map(|at| {
            let word = annotated.word(at);
            let whole = full.get(word).or_else(|| full.get(word.strip_suffix('s')?))?;
            Some(Entity { tokens: at..at + 1, ..(*whole).clone() })
        })
        .collect()
}

/// Words that the text has elsewhere as a person's name by themselves, and that are no German word
/// ("Xu" at the head of a sentence), whatever the tagger took them for.
fn repeated(
    annotated: &Annotated,
    found: &[Entity],
    covered: &Covered,
    lexicon: &Lexicon,
) -> Vec<Entity> {
    let alone: HashMap<&str, &Entity> = found
        .iter()
        .filter(|entity| entity.kind == EntityKind::Person && entity.tokens.len() == 1)
        .map(|entity| (annotated.word(entity.tokens.start), entity))
        .collect();
    (0..annotated.tokens.len())
        .filter_map(|at| Some((at, *alone.get(annotated.word(at))?)))
        .filter(|(at, _)| {
            covered.is_free(&(*at..at + 1))
                && lexicon.features_of(&lower(annotated.word(*at))).next().is_none()
        })
        .map(|(at, entity)| Entity { tokens: at..at + 1, ..entity.clone() })
        .collect()
}

struct Reader<'a> {
    annotated: &'a Annotated,
    lexicon: &'a Lexicon,
}

/// How sure a kind is: certain by a list or a word beside it, likely, or a guess.
pub(super) const CERTAIN: u8 = 95;
pub(super) const LIKELY: u8 = 80;
pub(super) const GUESS: u8 = 50;

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.annotated.word(at)
    }

    fn names(&self, word: &str) -> NameKinds {
        self.lexicon.name_kinds(word).unwrap_or_default()
    }

    fn is_common(&self, word: &str) -> bool {
        self.lexicon.known_features(word).any(|features| features.class() == Some(WordClass::Noun))
    }

    /// "die Universität": any one, whichever the text is about.
    fn is_general(&self, tokens: &Tokens) -> bool {
        tokens.len() == 1
            && self.annotated.tokens[tokens.start].tag == Tag::NN
            && BODIES.contains(&&*lower(self.word(tokens.start)))
    }

    /// Where the name that starts at `at` ends; `at` if none does.
    fn run(&self, at: usize, limit: usize) -> usize {
        if !self.is_name(at) {
            return self.medium_run(at, limit);
        }
        let mut end = at + 1;
        while end < limit {
            let particle = matches!(
                self.word(end),
                "von"
                    | "van"
                    | "de"
                    | "der"
                    | "den"
                    | "bin"
                    | "ben"
                    | "al"
                    | "da"
                    | "di"
                    | "del"
                    | "la"
                    | "zu"
                    | "ter"
            );
            let named = self.is_name(end) && !self.breaks(end - 1, end);
            if named || particle && self.particle_inside(at, end, limit) {
                end += 1;
            } else {
                break;
            }
        }
        end.max(self.medium_run(at, limit))
    }

    /// Names that the tagger may take for common words ("Der Spiegel", "Süddeutsche Zeitung").
    fn medium_run(&self, at: usize, limit: usize) -> usize {
        if !opens_medium(self.word(at)) {
            return at;
        }
        (1..=4)
            .rev()
            .map(|length| at + length)
            .filter(|&end| end <= limit)
            .find(|&end| {
                let words = self.annotated.words(&(at..end));
                let common = || end == at + 1 && !self.in_quotes(at) && self.is_common(words);
                is_medium(words) && !common()
            })
            .unwrap_or(at)
    }

    fn in_quotes(&self, at: usize) -> bool {
        at > 0 && matches!(self.word(at - 1), "„" | "\"" | "»" | "‚" | "“")
    }

    /// Part of a name: tagged as one, or a known given name or surname beside one.
    fn is_name(&self, at: usize) -> bool {
        let word = self.word(at);
        let capital = word.starts_with(char::is_uppercase);
        match self.annotated.tokens[at].tag {
            Tag::NE => capital || word.chars().any(char::is_uppercase),
            Tag::FM => capital,
            // Taken for a common word, but no word of the lexicon, right behind a name.
            Tag::NN => capital && at > 0 && self.is_given(at - 1) && self.may_be_name(at),
            _ => false,
        }
    }

    fn is_given(&self, at: usize) -> bool {
        self.annotated.tokens[at].tag == Tag::NE && self.names(self.word(at)).given
    }

    /// A known name, or a word that the lexicon does not know at all.
    fn may_be_name(&self, at: usize) -> bool {
        let word = self.word(at);
        let unknown = self.lexicon.known_features(word).next().is_none();
        let names = self.names(word);
        names.given || names.surname || unknown && !is_person_noun(word)
    }

    /// Two names side by side that are not one: a genitive before another ("Russlands Putin").
    fn breaks(&self, before: usize, at: usize) -> bool {
        let place = self.names(self.word(before).trim_end_matches('s')).place;
        place && self.word(before).ends_with('s') && self.names(self.word(at)).given
    }

    /// "van der" in "Ursula von der Leyen": a name before and a name behind.
    fn particle_inside(&self, start: usize, at: usize, limit: usize) -> bool {
        let behind = (at + 1..limit.min(at + 3)).find(|&next| self.is_name(next));
        let Some(behind) = behind else { return false };
        let between = (at..behind).all(|inner| self.word(inner).starts_with(char::is_lowercase));
        // "Müller von Siemens": behind a full name "von" most often tells where somebody is from.
        let given = at - start == 1 && self.names(self.word(start)).given;
        let foreign = !matches!(self.word(at), "von" | "der" | "den" | "zu");
        between
            && (given || foreign || at - start > 1 && !matches!(self.word(at), "von" | "zu"))
            && !self.names(self.word(behind)).place
    }

    /// A name that the model found, surer where the rules take it for the same.
    fn confirmed(&self, tokens: Tokens, kind: EntityKind) -> Entity {
        let (by_rule, certainty) = self.kind(&tokens);
        let apposed = self.apposed_to(&tokens).filter(|_| kind == EntityKind::Person);
        let (kind, certainty) = match (apposed.unwrap_or(kind), by_rule) {
            (kind, _) if apposed.is_some() => (kind, LIKELY),
            (EntityKind::Person, EntityKind::Medium) if tokens.len() > 1 => (kind, LIKELY - 10),
            (_, EntityKind::Medium) => (by_rule, certainty),
            (EntityKind::Organisation | EntityKind::Other, _) if self.is_building(&tokens) => {
                (EntityKind::Place, LIKELY)
            }
            _ if kind == by_rule => (kind, CERTAIN),
            // "Tante Lotte", "der Rapper": what the model takes for something else.
            (_, EntityKind::Person) if self.has_title(&tokens) && !self.may_be_firm(&tokens) => {
                (by_rule, LIKELY)
            }
            // "im hessischen Frankenau": nobody is in a person.
            (EntityKind::Person, _) if tokens.len() == 1 && self.is_within(tokens.start) => {
                (EntityKind::Place, LIKELY)
            }
            (EntityKind::Person | EntityKind::Organisation | EntityKind::Other, _)
                if self.has_place_noun(tokens.start) =>
            {
                (EntityKind::Place, LIKELY)
            }
            (EntityKind::Person | EntityKind::Place, _) => (kind, LIKELY),
            _ => (kind, LIKELY - 10),
        };
        Entity {
            tokens,
            kind,
            referent: None,
            value: None,
            relative: false,
            figure: None,
            certainty,
        }
    }

    /// Whether a noun before the name calls its bearer a person; not before a genitive ("der
    /// Kanzler Österreichs").
    fn has_title(&self, tokens: &Tokens) -> bool {
        let Some(at) = tokens.start.checked_sub(1) else { return false };
        let before = self.word(at);
        let owner = tokens.len() == 1
            && self.word(tokens.start).strip_suffix('s').is_some_and(|stem| self.names(stem).place);
        !owner
            && (is_person_noun(before)
                || matches!(before, "Herr" | "Herrn" | "Frau" | "Familie")
                || matches!(
                    before,
                    "Sohn"
                        | "Tochter"
                        | "Bruder"
                        | "Schwester"
                        | "Tante"
                        | "Onkel"
                        | "Popstar"
                        | "Rapper"
                ))
    }

    /// "der Autobauer Ford", "Weltmeister Brasilien": nouns that firms and countries go by too.
    fn may_be_firm(&self, tokens: &Tokens) -> bool {
        let before = lower(tokens.start.checked_sub(1).map_or("", |at| self.word(at)));
        ["führer", "bauer", "gewinner", "sieger", "meister", "tochter", "schwester"]
            .iter()
            .any(|noun| before.ends_with(noun))
    }

    /// "der Hafen Port Anna", "nahe Celle": words that places alone have before them.
    fn has_place_noun(&self, start: usize) -> bool {
        let before = start.checked_sub(1).map_or("", |at| self.word(at));
        matches!(before, "südlich" | "nördlich" | "westlich" | "östlich" | "nahe" | "unweit")
            || before.starts_with(char::is_uppercase)
                && ["stadt", "dorf", "hafen", "insel", "provinz", "ortsteil", "richtung", "fluss"]
                    .iter()
                    .any(|noun| before.to_lowercase().ends_with(noun))
    }

    /// "im hessischen Frankenau": a place by the preposition and the adjective before it.
    fn is_within(&self, at: usize) -> bool {
        let [before, adjective] = [2, 1].map(|back| at.checked_sub(back));
        adjective.is_some_and(|at| self.annotated.tokens[at].tag == Tag::ADJA)
            && before.is_some_and(|at| matches!(self.word(at), "im" | "Im"))
    }

    /// "das Bankhaus Mohn Fink", "der Sender „Al Nordwind“": what looks like a person's name behind
    /// the noun for a body, and what stands in quotation marks behind that for a medium.
    fn apposed_to(&self, tokens: &Tokens) -> Option<EntityKind> {
        let before = tokens.start.checked_sub(1)?;
        let quoted = matches!(self.word(before), "„" | "\"" | "»")
            && matches!(self.word(tokens.end), "“" | "\"" | "«" | "”");
        let noun = self.word(if quoted { before.checked_sub(1)? } else { before });
        if quoted && names_medium(noun) {
            return Some(EntityKind::Medium);
        }
        let house =
            calls_body(noun) || matches!(noun, "Bankhaus" | "Bankhauses" | "Kanzlei" | "Verlag");
        (house || quoted && names_body(noun)).then_some(EntityKind::Organisation)
    }

    /// "im Weißen Haus": a building that one is in.
    fn is_building(&self, tokens: &Tokens) -> bool {
        let before = tokens.start.checked_sub(1).map_or("", |at| self.word(at));
        let last = lower(self.word(tokens.end - 1));
        matches!(before, "im" | "Im" | "am" | "Am" | "vom" | "zum")
            && ["haus", "palast", "schloss", "turm", "dom", "stadion", "halle"]
                .iter()
                .any(|noun| last.ends_with(noun))
    }

    /// The name with its kind.
    fn entity(&self, tokens: Tokens) -> Option<Entity> {
        let (kind, certainty) = self.kind(&tokens);
        Some(Entity {
            tokens,
            kind,
            referent: None,
            value: None,
            relative: false,
            figure: None,
            certainty,
        })
    }

    fn kind(&self, tokens: &Tokens) -> (EntityKind, u8) {
        let words = self.annotated.words(tokens);
        let last = self.word(tokens.end - 1);
        let before = tokens.start.checked_sub(1).map_or("", |at| self.word(at));
        let names = self.names(last.trim_end_matches(['\'', '’']));
        let first = self.names(self.word(tokens.start));
        let several = tokens.len() > 1;
        if is_medium(words) || names_medium(before) || names_medium(last) {
            return (EntityKind::Medium, CERTAIN);
        }
        if names_body(last) || names_body(before) || is_acronym(words) && !names.place {
            return (EntityKind::Organisation, if is_acronym(words) { LIKELY } else { CERTAIN });
        }
        let place = names.place || self.names(last.strip_suffix('s').unwrap_or(last)).place;
        if several && first.given && (!first.place || names.surname) {
            return (EntityKind::Person, CERTAIN);
        }
        if self.has_title(tokens) {
            return (EntityKind::Person, CERTAIN);
        }
        let preposition = matches!(&*lower(before), "in" | "nach" | "aus" | "bei" | "im");
        if place && (preposition || !names.surname) {
            return (EntityKind::Place, CERTAIN);
        }
        if preposition && !several && before != "bei" && before != "nach" {
            return (EntityKind::Place, LIKELY);
        }
        if several && (names.surname || first.given) {
            return (EntityKind::Person, LIKELY);
        }
        if several && !place && (self.speaks(tokens) || self.has_office_behind(tokens.end)) {
            return (EntityKind::Person, LIKELY);
        }
        if several && !place && !self.has_article(tokens.start) && self.is_foreign(tokens) {
            return (EntityKind::Person, GUESS + 15);
        }
        if place {
            return (EntityKind::Place, LIKELY);
        }
        if names.surname || names.given {
            return (EntityKind::Person, LIKELY - 10);
        }
        (EntityKind::Other, GUESS)
    }
}

impl Reader<'_> {
    /// Whether a verb of saying stands right before or behind the name.
    fn speaks(&self, tokens: &Tokens) -> bool {
        let says = |at: usize| {
            self.annotated
                .tokens
                .get(at)
                .is_some_and(|token| token.tag.is_finite() && is_speech(&token.lemma))
        };
        says(tokens.end) || tokens.start > 0 && says(tokens.start - 1)
    }

    /// Persons are named without an article, ships and houses with one.
    fn has_article(&self, start: usize) -> bool {
        start > 0
            && matches!(
                self.annotated.tokens[start - 1].tag,
                Tag::ART | Tag::APPRART | Tag::ADJA | Tag::PPOSAT
            )
    }

    /// No word of the name is a common word of the lexicon.
    fn is_foreign(&self, tokens: &Tokens) -> bool {
        tokens.clone().all(|at| {
            let word = self.word(at);
            word.chars().filter(|c| c.is_lowercase()).count() >= 2 && !self.is_common(word)
        })
    }

    /// ", der Sekretär des …": an office right behind the name.
    fn has_office_behind(&self, end: usize) -> bool {
        let comma = self.annotated.tokens.get(end).is_some_and(|token| token.tag == Tag::COMMA);
        comma && (end + 1..end + 5).any(|at| is_person_noun(self.word(at)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;

    /// The names of a text with their kinds.
    fn named(text: &str) -> String {
        let annotated = annotate(text, None, None, Lexicon::embedded());
        annotated
            .entities
            .iter()
            .filter(|entity| entity.figure.is_none() && entity.kind != EntityKind::Date)
            .map(|entity| format!("{} {:?}", annotated.words(&entity.tokens), entity.kind))
            .collect::<Vec<_>>()
            .join(", ")
    }

    #[test]
    fn agencies_are_media_whatever_the_model_takes_them_for() {
        assert_eq!(
            named("Das meldete die Nachrichtenagentur Xinhua in Peking."),
            "Xinhua Medium, Peking Place"
        );
        assert_eq!(named("Die Lage sei ruhig, so Xinhua."), "Xinhua Medium");
        assert!(is_medium("dpa/lnw") && !is_medium("Lomme/lnw"));
    }

    #[test]
    fn what_ran_into_a_name_makes_it_none() {
        assert!(ran_together("Muster25px"));
        for whole in ["Muster", "A380", "G20", "25px"] {
            assert!(!ran_together(whole), "{whole}");
        }
        let found = named("Alles zum Thema Jonas Wirtz25px Jonas Wirtz bei Kern.");
        assert!(!found.contains("25px"), "{found}");
    }

    #[test]
    fn a_surname_that_is_a_noun_goes_with_its_given_name() {
        let found =
            named("Das Fest leitet Maria Kleinbauer. Denn Andreas Kleinbauer (41) singt dort.");
        assert!(found.contains("Andreas Kleinbauer Person"), "{found}");
        let alone = named("Das Fest leitet Maria Kleinbauer. Dort hat Kleinbauer gesungen.");
        assert!(alone.ends_with(", Kleinbauer Person"), "{alone}");
    }

    #[test]
    fn a_body_in_general_is_no_name() {
        let text = "Die Schule in Lindenau lobte ihn, die Universität nicht.";
        assert_eq!(named(text), "Lindenau Place");
    }

    #[test]
    fn buildings_are_places() {
        assert_eq!(
            named("Angela Merkel traf Barack Obama im Weißen Haus."),
            "Angela Merkel Person, Barack Obama Person, Weißen Haus Place"
        );
    }

    #[test]
    fn common_words_are_no_names() {
        assert_eq!(named("Die Katze schlief am Nachmittag unter dem Tisch in der Küche."), "");
    }

    #[test]
    fn a_noun_before_the_name_tells_its_kind() {
        let lexicon = Lexicon::embedded();
        let kind = |line: &str, model: EntityKind| {
            let text = super::super::fixture::tagged(line, None);
            let reader = Reader { annotated: &text, lexicon };
            reader.confirmed(2..3, model).kind
        };
        assert_eq!(kind("ihre/PPOSAT Tante Wendra/NE", EntityKind::Place), EntityKind::Person);
        assert_eq!(kind("der/ART Autobauer Wendra/NE", EntityKind::Place), EntityKind::Place);
        assert_eq!(kind("der/ART Hafen Wendra/NE", EntityKind::Person), EntityKind::Place);
        assert_eq!(kind("im hessischen/ADJA Wendra/NE", EntityKind::Person), EntityKind::Place);
        assert_eq!(
            kind("mit/APPR seiner/PPOSAT Wendra/NE", EntityKind::Person),
            EntityKind::Person
        );
    }
}
