//! Which candidates become the quiz, and in which order.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::Scene;
use super::candidate::{Candidate, Family};
use super::compose::word_count;
use super::same_deed::tell_one_deed;
use super::same_figure::share_figure;
use crate::annotate::Tokens;
use crate::quiz::{Item, Judgement, Key, Level, Skill, Task};

/// A quiz has no more gap texts than this.
const GAPS: usize = 3;

/// A quiz has no more than this many questions whose answer is typed: choosing is quicker.
const TYPED: usize = 7;

/// By how many true statements may outnumber those that are changed.
const SURPLUS: usize = 2;

/// Names, offices, parties and ages are told in passing; a quiz asks for no more than this.
const PASSING: usize = 3;

/// So often somebody or something is the key: from the third question on it is the first guess.
const SAME_KEY: usize = 2;

/// Takes the best candidates one by one beside those of `before`; each one taken lowers the worth
/// of those that are like it, so that skills and paragraphs are covered. Two items never ask about
/// the same words. Gives those that are new.
pub(super) fn choose_more(
    scene: &Scene,
    candidates: Vec<Candidate>,
    before: &[Candidate],
    count: usize,
) -> Vec<Candidate> {
    let mut rest: Vec<Compared> = candidates.into_iter().map(Compared::with_none).collect();
    let mut chosen = before.to_vec();
    loop {
        while chosen.len() - before.len() < count {
            let best = rest
                .iter_mut()
                .enumerate()
                .filter(|(_, each)| has_room(&chosen, &each.candidate))
                .filter_map(|(index, each)| {
                    each.stands_beside(scene, &chosen).then_some((index, each))
                })
                .map(|(index, each)| (index, value(scene, &chosen, &each.candidate)))
                .max_by(|left, right| left.1.total_cmp(&right.1).then(right.0.cmp(&left.0)));
            let Some((index, _)) = best else { break };
            chosen.push(rest.remove(index).candidate);
        }
        // What is taken out again leaves its place to another.
        let Some(index) = too_often(before, &chosen[before.len()..]) else { break };
        chosen.remove(before.len() + index);
        rest = rest.into_iter().map(|each| Compared::with_none(each.candidate)).collect();
    }
    chosen.split_off(before.len())
}

/// A candidate, and how far it was compared with what is chosen: each two are compared once.
struct Compared {
    candidate: Candidate,
    /// With so many of the chosen ones, from the first on.
    with: usize,
    clashes: bool,
}

impl Compared {
    const fn with_none(candidate: Candidate) -> Self {
        Self { candidate, with: 0, clashes: false }
    }

    /// Whether it goes with every one of the chosen, to which others were only added since.
    fn stands_beside(&mut self, scene: &Scene, chosen: &[Candidate]) -> bool {
        while let Some(other) = chosen.get(self.with).filter(|_| !self.clashes) {
            self.clashes = clash(other, &self.candidate)
                || share_figure(scene, other, &self.candidate)
                || tell_one_deed(scene, other, &self.candidate)
                || tells_only_name(scene, other, &self.candidate)
                || tells_only_name(scene, &self.candidate, other);
            self.with += 1;
        }
        !self.clashes
    }
}

/// Whether one asks for a person, the other names that one, and the article names nobody else.
pub(super) fn tells_only_name(scene: &Scene, told: &Candidate, asked: &Candidate) -> bool {
    let [only] = scene.actors() else { return false };
    let last = only.name.rsplit(' ').next().unwrap_or(&only.name);
    let named = |words: &str| words.split(|c: char| !c.is_alphanumeric()).any(|word| word == last);
    asked.task == Task::Short && named(asked.answer()) && named(&told.stem)
}

/// The least sure of the new source items whose key is that of more than half of them.
fn too_often(before: &[Candidate], new: &[Candidate]) -> Option<usize> {
    let source = |candidate: &&Candidate| candidate.family.skill() == Skill::Source;
    let all: Vec<&Candidate> = before.iter().chain(new).filter(source).collect();
    new.iter()
        .enumerate()
        .filter(|(_, candidate)| source(candidate))
        .filter(|(_, candidate)| {
            let same = all.iter().filter(|other| other.answer() == candidate.answer()).count();
            same > 1 && same * 2 > all.len()
        })
        .min_by(|left, right| left.1.confidence.total_cmp(&right.1.confidence))
        .map(|(index, _)| index)
}

/// The candidates that fit beside those of `before`, the best first.
pub(super) fn ranked(
    scene: &Scene,
    before: &[Candidate],
    candidates: Vec<Candidate>,
) -> Vec<Candidate> {
    let mut fitting: Vec<(f64, Candidate)> = candidates
        .into_iter()
        .filter(|candidate| fits(before, candidate))
        .filter(|candidate| {
            !before.iter().any(|other| {
                share_figure(scene, other, candidate)
                    || tell_one_deed(scene, other, candidate)
                    || tells_only_name(scene, other, candidate)
                    || tells_only_name(scene, candidate, other)
            })
        })
        .map(|candidate| (value(scene, before, &candidate), candidate))
        .collect();
    fitting.sort_by(|left, right| right.0.total_cmp(&left.0));
    fitting.into_iter().map(|(_, candidate)| candidate).collect()
}

/// Nothing that was chosen asks the same or answers it, and no one is the key too often.
fn fits(chosen: &[Candidate], candidate: &Candidate) -> bool {
    has_room(chosen, candidate) && !chosen.iter().any(|other| clash(other, candidate))
}

/// Whether there are not too many of its kind or with its key.
fn has_room(chosen: &[Candidate], candidate: &Candidate) -> bool {
    let source = candidate.family.skill() == Skill::Source;
    let same_key = chosen
        .iter()
        .filter(|other| {
            other.family.skill() == Skill::Source && other.answer() == candidate.answer()
        })
        .count();
    let sources = chosen.iter().filter(|other| other.family.skill() == Skill::Source).count();
    let gaps = chosen.iter().filter(|other| other.family == Family::Cloze).count();
    // A reader who calls every statement true must not fare well.
    let told =
        |verdict: Judgement| chosen.iter().filter(|other| other.key == Key::Judge(verdict)).count();
    let kept = candidate.key == Key::Judge(Judgement::True);
    let changed = told(Judgement::False) + told(Judgement::NotInText);
    if kept && told(Judgement::True) >= changed + SURPLUS {
        return false;
    }
    let typed = chosen.iter().filter(|other| other.task == Task::Short).count();
    if candidate.task == Task::Short && typed >= TYPED {
        return false;
    }
    let answer = candidate.answer();
    let same = chosen.iter().filter(|other| !answer.is_empty() && other.answer() == answer).count();
    if same >= SAME_KEY {
        return false;
    }
    let ordered = chosen.iter().any(|other| other.family == Family::Order);
    let passing = |candidate: &Candidate| {
        matches!(
            candidate.family,
            Family::Name | Family::Office | Family::Party | Family::Origin | Family::Age
        )
    };
    if passing(candidate) && chosen.iter().filter(|other| passing(other)).count() >= PASSING {
        return false;
    }
    if candidate.family == Family::Order && ordered {
        return false;
    }
    if candidate.family == Family::Cloze && gaps >= GAPS {
        return false;
    }
    !(source && same_key >= 2 && (same_key + 1) * 2 > sources + 1)
}

/// Whether two items ask the same, or one of them answers the other.
fn clash(other: &Candidate, candidate: &Candidate) -> bool {
    let answer = candidate.answer();
    let named = !answer.is_empty() && answer == other.answer();
    let doubled = named || other.family == candidate.family && other.key == candidate.key;
    // Of one who does everything that is told, every question asks the same, and so does the same
    // trade of a second one.
    named
        && other.family == candidate.family
        && matches!(candidate.family, Family::Who | Family::Office)
        || other.stem == candidate.stem
        || doubled && overlaps(&other.evidence, &candidate.evidence)
        || asks_the_same(other, candidate)
        || tells_the_same(other, candidate)
        || asks_twice(other, candidate)
        || gives_away(candidate, other)
        || gives_away(other, candidate)
        || narrows(candidate, other)
        || narrows(other, candidate)
        || calls(candidate, other)
        || calls(other, candidate)
}

/// "Wer traf die Richterin Anna Wolf?" beside "Welchen Beruf hat Anna Wolf?"
fn calls(asked: &Candidate, other: &Candidate) -> bool {
    if asked.family != Family::Office || !other.stem.contains(asked.answer()) {
        return false;
    }
    let mut words = other.stem.split(|c: char| !c.is_alphanumeric() && c != '-').peekable();
    while let Some(word) = words.next() {
        let next = words.peek().filter(|next| next.chars().count() > 2);
        if word == asked.answer() && next.is_some_and(|next| asked.stem.contains(next)) {
            return true;
        }
    }
    false
}

/// Whether the options of another question hold those who do speak: the one who does not is left.
fn narrows(silent: &Candidate, other: &Candidate) -> bool {
    if silent.family != Family::NotASource {
        return false;
    }
    let among = other.task.options();
    let speakers = silent.task.options().iter().filter(|name| *name != silent.answer());
    speakers.filter(|name| among.contains(name)).count() > 1
}

/// Whether the stem of one names what the other asks for: who, whom or where.
fn gives_away(asked: &Candidate, other: &Candidate) -> bool {
    let named = matches!(
        asked.family,
        Family::Who | Family::Whom | Family::Where | Family::Which | Family::Name
    ) || asked.family.skill() == Skill::Source
            // "Welches Amt hat Anna Wolf?" beside what she says in the same sentence.
            // Of a statement that names somebody the thing alone tells the rest.
            && (asked.task == Task::Short
                && other.family == Family::Detail
                && !judges_speaker(other)
                && shared_nouns(asked, other) > 0
                || overlaps(&asked.evidence, &other.evidence)
                || (other.family.skill() == Skill::Source
                    || opens_with(&other.stem, asked.answer()))
                    && is_about_the_same(asked, other));
    let last = asked.answer().rsplit(' ').next().unwrap_or("");
    named
        && last.chars().count() > 2
        && other
            .stem
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == last || word.strip_suffix('s') == Some(last))
}

/// "Die Worte „…“ stammen laut dem Artikel von Anna Wolf": who says other words, and perhaps does not.
fn judges_speaker(other: &Candidate) -> bool {
    ["stammen laut dem Artikel vo", "stammt laut dem Artikel vo"]
        .iter()
        .any(|words| other.stem.contains(words))
}

/// Whether a statement is of somebody: "Anna Wolf sagte, dass …".
fn opens_with(stem: &str, name: &str) -> bool {
    stem.get(..name.len()).is_some_and(|start| start.to_lowercase() == name.to_lowercase())
}

/// Nouns that two stems share where one tells of what the other asks for.
const SHARED: usize = 2;

/// Whether two stems share more than a name.
fn is_about_the_same(asked: &Candidate, other: &Candidate) -> bool {
    shared_nouns(asked, other) >= SHARED
}

/// The nouns of two stems that are the same, but for the name that is asked for.
fn shared_nouns(asked: &Candidate, other: &Candidate) -> usize {
    let nouns = |stem: &str| -> BTreeSet<String> {
        stem.split(|c: char| !c.is_alphanumeric())
            .skip(1)
            .filter(|word| word.starts_with(char::is_uppercase) && word.chars().count() > 2)
            .filter(|word| !matches!(*word, "Artikel" | "Worten" | "Aussage"))
            .filter(|word| !asked.answer().split(' ').any(|part| part == *word))
            .map(str::to_owned)
            .collect()
    };
    nouns(&asked.stem).intersection(&nouns(&other.stem)).count()
}

/// Two questions for one speaker whose stems share more than a name: "die Werft Nordkran" and "Nordkran" on
/// the same thing.
fn asks_twice(left: &Candidate, right: &Candidate) -> bool {
    let last = |candidate: &Candidate| {
        candidate.answer().rsplit(' ').next().unwrap_or("").trim_matches(['„', '“']).to_owned()
    };
    left.family.skill() == Skill::Source
        && right.family.skill() == Skill::Source
        && !left.answer().is_empty()
        && last(left) == last(right)
        && is_about_the_same(left, right)
}

/// "Das Umweltamt bittet, Grünschnitt zu entfernen" beside "Das Umweltamt rief auf, Grünschnitt zu …":
/// two statements most of whose nouns are the same tell of one thing, and one answers the other.
fn tells_the_same(left: &Candidate, right: &Candidate) -> bool {
    let nouns = |stem: &str| -> BTreeSet<String> {
        stem.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.starts_with(char::is_uppercase) && word.chars().count() > 3)
            // "Schildkröte", "Schildkröten"
            .map(|word| word.to_lowercase().chars().take(STEM_LETTERS).collect())
            .collect()
    };
    let judged = |candidate: &Candidate| matches!(candidate.key, Key::Judge(_));
    if !judged(left) || !judged(right) {
        return false;
    }
    let (left, right) = (nouns(&left.stem), nouns(&right.stem));
    let shared = left.intersection(&right).count();
    shared > SHARED && shared * 2 >= left.len().min(right.len())
}

/// Of two words that begin with so many equal letters the one is taken for a form of the other.
const STEM_LETTERS: usize = 9;

/// Whether two items ask about the same words. Of an item with statements as options the first
/// proposition is the key's; one of the others may be asked about elsewhere.
fn asks_the_same(left: &Candidate, right: &Candidate) -> bool {
    let choice =
        |candidate: &Candidate| matches!(candidate.family, Family::NoSource | Family::WhatSaid);
    let key = |candidate: &Candidate| match choice(candidate) {
        true => candidate.proposition.first().cloned().into_iter().collect(),
        false => candidate.proposition.clone(),
    };
    let (own, others): (Vec<Tokens>, Vec<Tokens>) = (key(left), key(right));
    let shared = left
        .proposition
        .iter()
        .filter(|piece| overlaps(std::slice::from_ref(*piece), &right.proposition))
        .count();
    // Which source each statement has is all that the question for none asks.
    let sourced = |candidate: &Candidate| candidate.family == Family::NoSource;
    overlaps(&own, &others)
        || shared > 0 && (sourced(left) || sourced(right))
        || shared > 1 && (choice(left) || choice(right))
}

pub(super) fn overlaps(left: &[Tokens], right: &[Tokens]) -> bool {
    left.iter().any(|a| right.iter().any(|b| a.start < b.end && b.start < a.end))
}

/// How much a candidate adds to what was chosen.
fn value(scene: &Scene, chosen: &[Candidate], candidate: &Candidate) -> f64 {
    let family = like(chosen, |other| other.family == candidate.family);
    let answer = candidate.answer();
    let key = like(chosen, |other| !answer.is_empty() && other.answer() == answer);
    let paragraph = paragraph(scene, candidate);
    let place = like(chosen, |other| self::paragraph(scene, other) == paragraph);
    // True, false and not in the text in turn, so that no verdict is the better guess.
    let judged = matches!(candidate.key, Key::Judge(_));
    let verdict = like(chosen, |other| judged && other.key == candidate.key);
    candidate.confidence
        * (0.5 + 0.5 * candidate.worth)
        * 0.85_f64.powi(family)
        * 0.8_f64.powi(key)
        * 0.8_f64.powi(place)
        * 0.7_f64.powi(verdict)
        * 0.97_f64.powi(beyond(scene.level, candidate))
}

/// By how many words a stem is longer than what reads well at a level.
fn beyond(level: Level, candidate: &Candidate) -> i32 {
    let fit = match level {
        Level::A1 | Level::A2 => 12,
        Level::B1 => 16,
        Level::B2 => 22,
        Level::C1 | Level::C2 => 30,
    };
    word_count(&candidate.stem).saturating_sub(fit).try_into().unwrap_or(i32::MAX)
}

fn like(chosen: &[Candidate], alike: impl Fn(&Candidate) -> bool) -> i32 {
    chosen.iter().filter(|other| alike(other)).count().try_into().unwrap_or(i32::MAX)
}

fn paragraph(scene: &Scene, candidate: &Candidate) -> usize {
    candidate.evidence.first().map_or(0, |tokens| scene.paragraph(tokens.start))
}

/// The chosen candidates as items in the order in which the article tells their evidence. Their ids differ from those that are `taken`.
pub(super) fn items(
    scene: &Scene,
    mut chosen: Vec<Candidate>,
    taken: &BTreeSet<&str>,
) -> Vec<Item> {
    chosen.sort_by_key(|candidate| {
        let first = candidate.evidence.first().map_or(0, |tokens| tokens.start);
        (first, candidate.family)
    });
    let mut given: BTreeSet<String> = BTreeSet::new();
    chosen
        .into_iter()
        .map(|candidate| {
            let name = id(&candidate);
            let mut free = name.clone();
            let mut number = 2_u32;
            while taken.contains(free.as_str()) || !given.insert(free.clone()) {
                free = format!("{name}-{number}");
                number += 1;
            }
            item(scene, candidate, free)
        })
        .collect()
}

/// A name that stays the same as long as family and stem do.
pub(super) fn id(candidate: &Candidate) -> String {
    let digest = Sha256::digest(candidate.stem.as_bytes());
    let hex: String = digest.iter().take(3).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{hex}", candidate.family.name())
}

fn item(scene: &Scene, candidate: Candidate, id: String) -> Item {
    Item {
        id,
        skill: candidate.family.skill(),
        family: Some(candidate.family.name().to_owned()),
        stem: candidate.stem,
        task: candidate.task,
        key: Some(candidate.key),
        evidence: candidate
            .evidence
            .iter()
            .map(|tokens| scene.annotated.words(tokens).to_owned())
            .collect(),
        explanation: Some(candidate.explanation),
        notes: candidate.notes,
        confidence: Some((candidate.confidence * 100.0).round() / 100.0),
        points: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_that_tells_who_said_it_gives_the_speaker_away() {
        let asked = Candidate::typed(
            Family::WhoSaid,
            "Wer sagte laut dem Artikel, dass der Hafen zwei Kräne brauche?",
            "Anna Wolf",
        );
        let told = Candidate::typed(
            Family::Carrier,
            "Auf welche Zeitung beruft sich der Artikel bei der Aussage von Anna Wolf, dass dem Hafen Kräne fehlten?",
            "Bote",
        );
        let other = Candidate::typed(Family::Detail, "Anna Wolf malte in Nordhafen ein Boot.", "");
        let thing = Candidate::typed(Family::Detail, "Anna Wolf malte den Hafen.", "");
        assert!(!fits(&[told], &asked));
        assert!(fits(&[other], &asked));
        assert!(!fits(&[thing], &asked));
    }

    #[test]
    fn one_speaker_is_not_asked_for_twice_on_one_thing() {
        let said = |stem: &str, answer: &str| Candidate::typed(Family::WhoSaid, stem, answer);
        let one = said("Wer sagte, dass die Kräne dem Hafen schadeten?", "die Werft Nordkran");
        assert!(!fits(
            std::slice::from_ref(&one),
            &said("Wer meinte, dass Kräne den Hafen füllten?", "Nordkran")
        ));
        assert!(fits(
            std::slice::from_ref(&one),
            &said("Wer meinte, dass der Hafen schön sei?", "Nordkran")
        ));
        assert!(fits(&[one], &said("Wer meinte, dass Kräne den Hafen füllten?", "Anna Wolf")));
    }

    #[test]
    fn nobody_is_asked_for_twice_by_what_one_does_or_by_the_same_words() {
        let who = Candidate::typed(Family::Who, "Wer kaufte in Nordhafen ein Haus?", "Anna Wolf");
        let again = Candidate::typed(Family::Who, "Wer segelte nach Lindenau?", "Anna Wolf");
        let other = Candidate::typed(Family::Who, "Wer segelte nach Lindenau?", "Jonas Wirtz");
        assert!(!fits(std::slice::from_ref(&who), &again));
        assert!(fits(std::slice::from_ref(&who), &other));
        let trade = |name: &str| {
            let stem = format!("Welchen Beruf hat {name}?");
            Candidate::typed(Family::Office, &stem, "Schiedsrichter")
        };
        assert!(!fits(&[trade("Anna Wolf")], &trade("Jonas Wirtz")));
        let at = |mut each: Candidate, evidence: Tokens| {
            each.evidence = std::iter::once(evidence).collect();
            each
        };
        let name = Candidate::typed(Family::Name, "Wie heißt der Hafenmeister?", "Anna Wolf");
        assert!(!fits(&[at(who.clone(), 4..12)], &at(name.clone(), 4..12)));
        assert!(fits(&[at(who, 4..12)], &at(name, 20..28)));
        let said =
            Candidate::typed(Family::WhoseWords, "Wer sagte „Der Hafen ist zu“?", "Anna Wolf");
        let office = Candidate::typed(Family::Office, "Welches Amt hat Anna Wolf?", "Ministerin");
        assert!(!fits(&[at(said.clone(), 4..12)], &at(office.clone(), 4..12)));
        assert!(fits(&[at(said, 4..12)], &at(office, 20..28)));
    }

    #[test]
    fn an_office_is_not_asked_for_beside_a_question_that_tells_it() {
        let office = Candidate::typed(Family::Office, "Welchen Beruf hat Anna Wolf?", "Richterin");
        let told = Candidate::typed(Family::Who, "Wer sitzt vor Richterin Anna Wolf?", "Jan Berg");
        let other = Candidate::typed(Family::Who, "Wer sitzt vor Richterin Mia Holm?", "Jan Berg");
        assert!(!fits(&[told], &office));
        assert!(fits(&[other], &office));
    }

    #[test]
    fn who_does_not_speak_is_not_asked_beside_those_who_do() {
        let choice = |family: Family, stem: &str, options: [&str; 4]| Candidate {
            task: Task::Choice { options: options.map(str::to_owned).to_vec() },
            ..Candidate::typed(family, stem, options[0])
        };
        let silent = choice(
            Family::NotASource,
            "Von wem gibt der Artikel keine Aussage wieder?",
            ["Anna Wolf", "Karl Busch", "Jonas Wirtz", "Maria Holm"],
        );
        let said = "Wer wird im Artikel mit den Worten „Der Hafen ist zu“ zitiert?";
        let speakers = ["Karl Busch", "Jonas Wirtz", "Maria Holm", "Ulrich Mohn"];
        let others = ["Karl Busch", "Ulrich Mohn", "Hanna Kessler", "Jan Berg"];
        let asked = choice(Family::WhoseWords, said, speakers);
        assert!(!fits(std::slice::from_ref(&silent), &asked));
        assert!(fits(&[silent], &choice(Family::WhoseWords, said, others)));
    }

    #[test]
    fn two_statements_of_one_thing_do_not_stand_together() {
        let statement = |stem: &str, verdict: Judgement| Candidate {
            key: Key::Judge(verdict),
            task: Task::Judge,
            ..Candidate::typed(Family::Detail, stem, "")
        };
        let one = statement(
            "Das Amt in Lindenau bittet, Grünschnitt von den Ufern zu holen.",
            Judgement::True,
        );
        let same = statement(
            "Von den Ufern soll nach dem Willen von Lindenau Grünschnitt verschwinden.",
            Judgement::False,
        );
        let other = statement("In Lindenau baut das Amt ein Haus an den Ufern.", Judgement::False);
        assert!(!fits(std::slice::from_ref(&one), &same));
        assert!(fits(&[one], &other));
    }

    #[test]
    fn nobody_is_the_key_of_a_third_question() {
        let who = Candidate::typed(Family::Who, "Wer kaufte in Nordhafen ein Haus?", "Anna Wolf");
        let name = Candidate::typed(Family::Name, "Wie heißt der Hafenmeister?", "Anna Wolf");
        let said = Candidate::typed(Family::WhoSaid, "Wer sagte, dass es regne?", "Anna Wolf");
        assert!(fits(std::slice::from_ref(&who), &said));
        assert!(!fits(&[who.clone(), name.clone()], &said));
        let other = Candidate::typed(Family::WhoSaid, "Wer sagte, dass es regne?", "Karl Busch");
        assert!(fits(&[who, name], &other));
    }

    #[test]
    fn a_stem_that_names_the_key_of_another_gives_it_away() {
        let who = Candidate::typed(Family::Who, "Wer kaufte in Nordhafen ein Haus?", "Anna Wolf");
        let told = Candidate::typed(Family::Detail, "Wolfs Haus steht in Nordhafen.", "");
        let other =
            Candidate::typed(Family::Detail, "Jonas Wirtz malte in Nordhafen einen Kran.", "");
        assert!(gives_away(&who, &told));
        assert!(!gives_away(&who, &other));
        assert!(!fits(&[told], &who));
        assert!(fits(&[other], &who));
    }
}
