//! Where names begin and end: what the trained model parts or joins, by the build of names.
//!
//! The model sees a few words; that a church is called "St. Kunibert", that "Realschule" and a
//! town make one name and that "Mr." makes none are rules of German writing.

use std::collections::HashSet;
use std::ops::Range;

use super::name_bodies;
use super::names::is_medium;
use super::referents::is_person_noun;
use super::{Annotated, EntityKind, Tokens};
use crate::lexicon::{Lexicon, NameKinds, Tag};

/// Houses that are called by their town: "Realschule Traunstein".
const HOUSES: [&str; 15] = [
    "schule",
    "gymnasium",
    "hochschule",
    "universität",
    "akademie",
    "museum",
    "theater",
    "kraftwerk",
    "genossenschaft",
    "klinikum",
    "klinik",
    "orchester",
    "galerie",
    "jugendamt",
    "betriebe",
];

/// Rivers that tell one town of a name from another: "Frankfurt am Main".
const RIVERS: [&str; 16] = [
    "Main", "Rhein", "Neckar", "Inn", "Lech", "See", "Oder", "Saale", "Weser", "Ruhr", "Donau",
    "Lahn", "Havel", "Spree", "Elbe", "Isar",
];

const LEGAL_FORMS: [&str; 9] = ["AG", "GmbH", "KG", "SE", "Inc.", "Ltd.", "Corp.", "plc", "KGaA"];

const CLUBS: [&str; 6] = ["FC", "FSV", "FFC", "SC", "SV", "TSV"];

/// The names with their right ends, in order.
pub(super) fn mended(
    annotated: &Annotated,
    lexicon: &Lexicon,
    found: Vec<(Tokens, EntityKind)>,
) -> Vec<(Tokens, EntityKind)> {
    let reader = Reader { annotated, lexicon };
    let persons: HashSet<&str> = found
        .iter()
        .filter(|(tokens, kind)| *kind == EntityKind::Person && tokens.len() > 1)
        .map(|(tokens, _)| annotated.words(tokens))
        .collect();
    let mut names = Vec::with_capacity(found.len());
    for (tokens, kind) in found {
        for piece in reader.without_neighbours(tokens, kind, &persons) {
            reader.parted((piece, kind), &mut names);
        }
    }
    let mut joined: Vec<(Tokens, EntityKind)> = Vec::with_capacity(names.len());
    for (mut tokens, mut kind) in names {
        let floor = joined.last().map_or(0, |(last, _)| last.end);
        if tokens.start < floor {
            continue;
        }
        (tokens.start, kind) = reader.led(tokens.clone(), kind, floor);
        tokens.end = reader.served(&tokens);
        if kind == EntityKind::Person {
            tokens.end = reader.southern(&tokens);
        }
        if let Some((last, before)) = joined.last_mut()
            && let Some(whole) = reader.whole((last, *before), (&tokens, kind))
        {
            last.end = tokens.end;
            *before = whole;
        } else {
            joined.push((tokens, kind));
        }
    }
    reader.saints(&mut joined);
    name_bodies::add(annotated, lexicon, &mut joined);
    reader.abbreviations(&mut joined);
    joined
}

fn is_saint(word: &str) -> bool {
    matches!(word, "St." | "Sankt" | "St")
}

struct Reader<'a> {
    annotated: &'a Annotated,
    lexicon: &'a Lexicon,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.annotated.word(at)
    }

    fn tag(&self, at: usize) -> Option<Tag> {
        self.annotated.tokens.get(at).map(|token| token.tag)
    }

    fn kinds(&self, word: &str) -> NameKinds {
        self.lexicon.name_kinds(word).unwrap_or_default()
    }

    /// "traf Muster Anna Wolf", "Anna Wolfs Boot": a person whom the text names elsewhere, without the
    /// one before and the thing behind, which the model took for parts of the name.
    fn without_neighbours(
        &self,
        tokens: Tokens,
        kind: EntityKind,
        persons: &HashSet<&str>,
    ) -> Vec<Tokens> {
        if kind != EntityKind::Person || tokens.len() < 3 {
            return vec![tokens];
        }
        let is_person = |tokens: Tokens| persons.contains(self.annotated.words(&tokens));
        let (second, last) = (tokens.start + 1, tokens.end - 1);
        // "Dr. Anna Wolf" is one; "Muster" is another where the text has "Karl Muster".
        let first = self.word(tokens.start);
        let stranger = !self.kinds(first).given
            && persons.iter().any(|name| name.rsplit(' ').next() == Some(first));
        // "Kris de Muster" beside "de Muster" is one person.
        let begins = self.kinds(self.word(second)).given;
        if stranger && begins && is_person(second..tokens.end) {
            return vec![tokens.start..second, second..tokens.end];
        }
        let noun = self.tag(last) == Some(Tag::NN)
            || self.lexicon.is_noun_lemma(self.word(last))
            || self.lexicon.compound_head(self.word(last)).is_some();
        let thing = noun && !self.kinds(self.word(last)).surname;
        let whole = self.annotated.words(&(tokens.start..last));
        let owner = whole.strip_suffix('s').is_some_and(|owner| persons.contains(owner));
        if thing && (owner || is_person(tokens.start..last)) {
            return std::iter::once(tokens.start..last).collect();
        }
        vec![tokens]
    }

    /// Cuts persons at commas, and off the title before and the thing behind them ("Webers Suche").
    fn parted(&self, (tokens, kind): (Tokens, EntityKind), names: &mut Vec<(Tokens, EntityKind)>) {
        if kind != EntityKind::Person {
            names.push((tokens, kind));
            return;
        }
        // "Uwe, Jan und Max"; but "Weber, H." is one person.
        let listed = matches!(self.word(tokens.end), "und" | "oder" | "sowie");
        let mut start = tokens.start;
        for end in tokens.clone().chain([tokens.end]) {
            if self.is_thing_told(end) && tokens.contains(&end) {
                names.push((start..end, kind));
                return;
            }
            if end < tokens.end && !(listed && self.word(end) == ",") {
                continue;
            }
            let titled = matches!(self.word(start), "Mr." | "Mr" | "Mrs." | "Mrs" | "Ms.");
            let from = start + usize::from(titled && start + 1 < end);
            let until =
                if self.has_thing(from..end) || self.has_office(from..end) { end - 1 } else { end };
            if from < until {
                names.push((from..until, kind));
            }
            start = end + 1;
        }
    }

    /// "gab Anna das Ruder": an article and its noun; not "Anna das Neves".
    fn is_thing_told(&self, at: usize) -> bool {
        self.word(at) == "das" && !self.kinds(self.word(at + 1)).surname
    }

    /// "war Berg UN-Sonderbeauftragter": what somebody is, which no name ends in.
    fn has_office(&self, tokens: Range<usize>) -> bool {
        let Some(last) = tokens.end.checked_sub(1).filter(|&last| last > tokens.start) else {
            return false;
        };
        self.word(last).rsplit_once('-').is_some_and(|(first, noun)| {
            first.chars().all(char::is_uppercase) && is_person_noun(noun)
        })
    }

    /// A genitive before a common noun: "Anna Webers Suche"; not "Klaus Richter".
    fn has_thing(&self, tokens: Range<usize>) -> bool {
        let Some(last) = tokens.end.checked_sub(1).filter(|&last| last > tokens.start) else {
            return false;
        };
        let owner = self.word(last - 1);
        let is_name = |word: &str| {
            let kinds = self.kinds(word);
            kinds.given || kinds.surname
        };
        // "Klaus" ends in s by itself.
        let owns =
            |stem: &str| is_name(stem) && (self.kinds(stem).given || !self.kinds(owner).given);
        self.tag(last) == Some(Tag::NN)
            && !is_name(self.word(last))
            && owner.strip_suffix('s').is_some_and(owns)
    }

    /// Where the name starts with the words before it that belong to it, and its kind with them.
    fn led(&self, tokens: Tokens, kind: EntityKind, floor: usize) -> (usize, EntityKind) {
        let start = tokens.start;
        let before = |back: usize| {
            let at = start.checked_sub(back).filter(|&at| at >= floor);
            at.map_or("", |at| self.word(at))
        };
        let church = if kind == EntityKind::Organisation { kind } else { EntityKind::Place };
        // "die St. Pöltner Schulen": not the place but from there.
        let derived = tokens.len() == 1
            && self.word(start).ends_with("er")
            && self.tag(start + 1) == Some(Tag::NN);
        if derived {
            return (start, kind);
        }
        if is_saint(before(1)) {
            return (start - 1, church);
        }
        // Words that were taken apart for annotation: "St . Kunibert".
        if before(1) == "." && is_saint(before(2)) {
            return (start - 2, church);
        }
        let single = tokens.len() == 1 && kind != EntityKind::Place;
        if single && matches!((before(2), before(1)), ("van", "der" | "den" | "de")) {
            return (start - 2, EntityKind::Person);
        }
        // "Jean-Paul de Vries".
        let particle = matches!(self.word(start), "de" | "van" | "von");
        if particle
            && kind == EntityKind::Person
            && before(1).split('-').next().is_some_and(|first| self.kinds(first).given)
        {
            return (start - 1, kind);
        }
        if CLUBS.contains(&self.word(start)) && before(1) == "1." {
            return (start - 1, kind);
        }
        if self.is_house(before(1)) && kind == EntityKind::Place && !self.is_owner(start) {
            return (start - 1, EntityKind::Organisation);
        }
        (start, kind)
    }

    /// Where the name of a person ends with what stands behind a Romance particle: "Jorge Lomme da Rehm".
    fn southern(&self, tokens: &Tokens) -> usize {
        let particle = matches!(
            self.word(tokens.end),
            "da" | "do" | "dos" | "de" | "del" | "della" | "di" | "du"
        );
        let name = tokens.end + 1;
        let goes_on = tokens.len() > 1
            && particle
            && self.tag(name) == Some(Tag::NE)
            && self.word(name).starts_with(char::is_uppercase);
        if goes_on { name + 1 } else { tokens.end }
    }

    /// Where the name ends with the service behind the agency: "dpa/lnw".
    fn served(&self, tokens: &Tokens) -> usize {
        let service = tokens.end + 1;
        let serves = is_medium(self.annotated.words(tokens))
            && self.is_written_together(tokens.end, service)
            && self.word(service).chars().all(char::is_lowercase);
        if serves { service + 1 } else { tokens.end }
    }

    /// "die St. Annenkapelle": churches that are no name without their saint.
    fn saints(&self, names: &mut Vec<(Tokens, EntityKind)>) {
        for at in 0..self.annotated.tokens.len() {
            let name = at + 1 + usize::from(self.word(at + 1) == "." && self.word(at) == "St");
            let place = names.partition_point(|(tokens, _)| tokens.end <= at);
            let free = names.get(place).is_none_or(|(tokens, _)| tokens.start > name);
            let noun = self.tag(name).is_some_and(Tag::is_noun);
            if is_saint(self.word(at)) && free && noun {
                names.insert(place, (at..name + 1, EntityKind::Place));
            }
        }
    }

    /// "Nordhafener Kleinbahn (NoKB)": the abbreviation of a body names it too.
    fn abbreviations(&self, names: &mut Vec<(Tokens, EntityKind)>) {
        let bodies: Vec<usize> = names
            .iter()
            .filter(|(_, kind)| *kind == EntityKind::Organisation)
            .map(|(tokens, _)| tokens.end)
            .collect();
        for end in bodies {
            let short = self.word(end + 1);
            let place = names.partition_point(|(tokens, _)| tokens.end <= end);
            let free = names.get(place).is_none_or(|(tokens, _)| tokens.start > end + 1);
            if (self.word(end), self.word(end + 2)) == ("(", ")")
                && free
                && short.chars().all(char::is_alphabetic)
                && short.chars().filter(|letter| letter.is_uppercase()).count() > 1
            {
                names.insert(place, (end + 1..end + 2, EntityKind::Organisation));
            }
        }
    }

    /// "die alten Schulen Bremens": the genitive of a place.
    fn is_owner(&self, at: usize) -> bool {
        let word = self.word(at);
        word.strip_suffix('s').is_some_and(|stem| self.kinds(stem).place)
            && !matches!(word, "Paris" | "Worms")
    }

    fn is_house(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        word.starts_with(char::is_uppercase) && HOUSES.iter().any(|house| lower.ends_with(house))
    }

    /// Whether there is but a slash or a dash between two names, without blanks.
    fn is_written_together(&self, end: usize, start: usize) -> bool {
        let span = |at: usize| self.annotated.tokens.get(at).map(|token| token.span);
        let Some((before, behind)) = end.checked_sub(1).and_then(span).zip(span(start)) else {
            return false;
        };
        start == end + 1
            && matches!(self.word(end), "/" | "–")
            && behind.start() - before.end() == self.word(end).len()
    }

    /// The kind of the whole that two names side by side make, if they make one.
    fn whole(
        &self,
        first: (&Tokens, EntityKind),
        second: (&Tokens, EntityKind),
    ) -> Option<EntityKind> {
        use EntityKind::{Organisation, Person, Place};
        let between = self.annotated.words(&(first.0.end..second.0.start));
        let opens = first.0.len() == 1 && is_saint(self.word(first.0.start));
        match (first.1, second.1) {
            _ if opens && matches!(between, "" | ".") => {
                Some(if second.1 == Organisation { Organisation } else { Place })
            }
            // "Flughafen Köln/Bonn", "die Bahn Köln–Aachen": written as one word.
            (Place, Place) if self.is_written_together(first.0.end, second.0.start) => Some(Place),
            (Place, Place)
                if matches!(between, "am" | "an der" | "ob der" | "im" | "a. d.")
                    && second.0.len() == 1
                    && RIVERS.contains(&self.word(second.0.start)) =>
            {
                Some(Place)
            }
            (_, Organisation)
                if between.is_empty()
                    && second.0.len() == 1
                    && LEGAL_FORMS.contains(&self.word(second.0.start)) =>
            {
                Some(Organisation)
            }
            // "Anna Van", "der", "Rehm"
            (Person, _)
                if matches!(between, "der" | "den" | "de")
                    && first.0.len() > 1
                    && matches!(self.word(first.0.end - 1), "Van" | "van" | "Von" | "von") =>
            {
                Some(Person)
            }
            // "Karl Otto von Rehm": given names alone before "von".
            (Person, Person | Place)
                if matches!(between, "von" | "van" | "de" | "von der" | "van der" | "zu")
                    && second.0.len() == 1
                    && first.0.len() > 1
                    && first.0.clone().all(|at| self.kinds(self.word(at)).given) =>
            {
                Some(Person)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::annotate;
    use super::super::fixture::tagged;
    use super::EntityKind::{Organisation, Person, Place};
    use super::*;

    /// The names of a sentence with their kinds, after what the model may have found in it.
    fn named(line: &str, found: &[(Tokens, EntityKind)]) -> String {
        let text = tagged(line, None);
        let names = mended(&text, Lexicon::embedded(), found.to_vec());
        names
            .iter()
            .map(|(tokens, kind)| format!("{} {kind:?}", text.words(tokens)))
            .collect::<Vec<_>>()
            .join(", ")
    }

    #[test]
    fn churches_are_called_by_their_saint() {
        let line = "Die Kirche St./NE Kunibert/NE brannte/VVFIN";
        assert_eq!(named(line, &[(3..4, Person)]), "St. Kunibert Place");
        assert_eq!(named(line, &[(2..3, Place), (3..4, Person)]), "St. Kunibert Place");
        let apart = "Die Kirche St/NE . Kunibert/NE brannte/VVFIN";
        assert_eq!(named(apart, &[(4..5, Person)]), "St . Kunibert Place");
        assert_eq!(
            named("Die/ART St./NE Annenkapelle brannte/VVFIN", &[]),
            "St. Annenkapelle Place"
        );
        let derived = "Die/ART St./NE Pöltner/NE Schulen";
        assert_eq!(named(derived, &[(2..3, Place)]), "Pöltner Place");
    }

    #[test]
    fn a_house_is_called_by_its_town() {
        let line = "Die/ART Realschule Traunstein/NE feiert/VVFIN";
        assert_eq!(named(line, &[(2..3, Place)]), "Realschule Traunstein Organisation");
        let owner = "Die/ART Realschule Bremens/NE feiert/VVFIN";
        assert_eq!(named(owner, &[(2..3, Place)]), "Bremens Place");
    }

    #[test]
    fn towns_and_firms_have_names_of_several_parts() {
        let town = "Frankfurt/NE am/APPRART Main/NE";
        assert_eq!(named(town, &[(0..1, Place), (2..3, Place)]), "Frankfurt am Main Place");
        let firm = "Weber/NE AG/NN";
        assert_eq!(named(firm, &[(0..1, Person), (1..2, Organisation)]), "Weber AG Organisation");
        let club = "Der/ART 1./ADJA FC/NE Lomme/NE";
        assert_eq!(named(club, &[(2..4, Organisation)]), "1. FC Lomme Organisation");
    }

    /// The names of a running text, after what the model may have found in it.
    fn named_in(text: &str, found: &[(Tokens, EntityKind)]) -> String {
        let text = annotate(text, None, None, Lexicon::embedded());
        let names = mended(&text, Lexicon::embedded(), found.to_vec());
        let of = |(tokens, kind): &(Tokens, EntityKind)| format!("{} {kind:?}", text.words(tokens));
        names.iter().map(of).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn places_written_as_one_word_are_one_name() {
        let places = [(2..3, Place), (4..5, Place)];
        assert_eq!(named_in("Am Flughafen Lomme/Kern.", &places), "Lomme/Kern Place");
        assert_eq!(named_in("Die Bahn Lomme–Kern.", &places), "Lomme–Kern Place");
        assert_eq!(named_in("Die Bahn Lomme – Kern.", &places), "Lomme Place, Kern Place");
        let persons = [(2..3, Person), (4..5, Person)];
        assert_eq!(named_in("Das Doppel Lomme/Kern.", &persons), "Lomme Person, Kern Person");
    }

    #[test]
    fn an_agency_is_called_by_its_service() {
        let agency = [(2..3, Organisation)];
        assert_eq!(named_in("Lomme (dpa/lnw) meldet.", &agency), "dpa/lnw Organisation");
        assert_eq!(named_in("Lomme (dpa/Kern) meldet.", &agency), "dpa Organisation");
    }

    #[test]
    fn the_abbreviation_of_a_body_names_it_too() {
        assert_eq!(
            named("Die/ART Kleinbahn ( NoKB/XY )", &[(1..2, Organisation)]),
            "Kleinbahn Organisation, NoKB Organisation"
        );
    }

    #[test]
    fn particles_belong_to_the_person() {
        let line = "Karl/NE Otto/NE von/APPR Rehm/NE kam/VVFIN";
        assert_eq!(named(line, &[(0..2, Person), (3..4, Place)]), "Karl Otto von Rehm Person");
        let dutch = "so/ADV van/APPR der/ART Lomme/NE";
        assert_eq!(named(dutch, &[(3..4, Organisation)]), "van der Lomme Person");
        let southern = "Anna/NE Lomme/NE da/NE Rehm/NE kam/VVFIN";
        assert_eq!(named(southern, &[(0..2, Person)]), "Anna Lomme da Rehm Person");
        let flemish = "Anna/NE Van/NE der/ART Rehm/NN kam/VVFIN";
        assert_eq!(named(flemish, &[(0..2, Person), (3..4, Place)]), "Anna Van der Rehm Person");
        let french = "Karl-Otto/NE de/NE Lomme/NE";
        assert_eq!(named(french, &[(1..3, Person)]), "Karl-Otto de Lomme Person");
    }

    #[test]
    fn titles_things_and_others_are_no_part_of_a_person() {
        assert_eq!(named("Mr./NE Lomme/NE", &[(0..2, Person)]), "Lomme Person");
        assert_eq!(
            named("Anna/NE Webers/NE Suche begann/VVFIN", &[(0..3, Person)]),
            "Anna Webers Person"
        );
        let two = "traf/VVFIN Lomme/NE Anna/NE Wolf/NE ; Anna/NE Wolf/NE , Jan/NE Lomme/NE";
        assert_eq!(
            named(two, &[(1..4, Person), (5..7, Person), (8..10, Person)]),
            "Lomme Person, Anna Wolf Person, Anna Wolf Person, Jan Lomme Person"
        );
        let titled = "traf/VVFIN Dr./NN Anna/NE Wolf/NE ; Anna/NE Wolf/NE schwieg/VVFIN";
        assert_eq!(
            named(titled, &[(1..4, Person), (5..7, Person)]),
            "Dr. Anna Wolf Person, Anna Wolf Person"
        );
        let particle = "traf/VVFIN Anno/NE de/NE Lomme/NE ; de/NE Lomme/NE schwieg/VVFIN";
        assert_eq!(
            named(particle, &[(1..4, Person), (5..7, Person)]),
            "Anno de Lomme Person, de Lomme Person"
        );
        let thing = "Anna/NE Lommes/NE Brief ; Anna/NE Lommes/NE Hut";
        assert_eq!(
            named(thing, &[(0..3, Person), (4..6, Person)]),
            "Anna Lommes Person, Anna Lommes Person"
        );
        let owned = "in/APPR Anna/NE Lommes/NE Pausenfilm/NE sang/VVFIN Anna/NE Lomme/NE";
        assert_eq!(
            named(owned, &[(1..4, Person), (5..7, Person)]),
            "Anna Lommes Person, Anna Lomme Person"
        );
        let office = "war/VAFIN Lomme/NE UN-Beauftragter/NN";
        assert_eq!(named(office, &[(1..3, Person)]), "Lomme Person");
        let told = "verkündete/VVFIN Anna/NE das/NE Fahrtende/NE";
        assert_eq!(named(told, &[(1..4, Person)]), "Anna Person");
        let surname = "Klaus/NE Suche begann/VVFIN";
        assert_eq!(named(surname, &[(0..2, Person)]), "Klaus Suche Person");
        assert_eq!(
            named("Uwe/NE , Jan/NE und/KON Max/NE", &[(0..3, Person), (4..5, Person)]),
            "Uwe Person, Jan Person, Max Person"
        );
        assert_eq!(
            named("Weber/NE , Jan/NE schreibt/VVFIN", &[(0..3, Person)]),
            "Weber , Jan Person"
        );
    }
}
