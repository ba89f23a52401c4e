//! Which candidates become the quiz, and in which order.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use super::Scene;
use super::candidate::{Candidate, Family};
use super::clash::apart;
use super::compose::word_count;
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
/// the same words, and one that keeps two others out leaves its place to them. Gives those that are new.
pub(super) fn choose_more(
    scene: &Scene,
    candidates: Vec<Candidate>,
    before: &[Candidate],
    count: usize,
) -> Vec<Candidate> {
    let choice = Choice::new(scene, candidates, before);
    let mut chosen = choice.fill(Vec::new(), &[], count);
    'more: while chosen.len() < count {
        for at in (0..chosen.len()).rev() {
            let left = chosen[at];
            if is_kept(choice.candidates[left].family) {
                continue;
            }
            let kept = chosen.iter().copied().filter(|&each| each != left).collect();
            let other = choice.fill(kept, &chosen, count);
            if other.len() > chosen.len() && choice.sources(&other) >= choice.sources(&chosen) {
                chosen = other;
                continue 'more;
            }
        }
        break;
    }
    chosen.into_iter().map(|at| choice.candidates[at].clone()).collect()
}

/// Questions that few articles give, and those for who does what, of which readers sign more than of statements:
/// two others are not worth one of them.
const fn is_kept(family: Family) -> bool {
    matches!(
        family,
        Family::NoSource | Family::Carrier | Family::ToWhom | Family::WhatSaid | Family::Who
    )
}

/// The candidates of a quiz, by their places, and which two of them do not stand together.
struct Choice<'a> {
    scene: &'a Scene<'a>,
    candidates: Vec<Candidate>,
    before: &'a [Candidate],
    /// Whether each goes with all of `before`, as far as it was asked.
    fits: RefCell<HashMap<usize, bool>>,
    /// The same of each two candidates.
    pairs: RefCell<HashMap<(usize, usize), bool>>,
}

impl<'a> Choice<'a> {
    fn new(scene: &'a Scene<'a>, candidates: Vec<Candidate>, before: &'a [Candidate]) -> Self {
        let (fits, pairs) = (RefCell::default(), RefCell::default());
        Self { scene, candidates, before, fits, pairs }
    }

    /// Adds the best to `new` until there are `count`; none of those that are left `out`.
    fn fill(&self, mut new: Vec<usize>, out: &[usize], count: usize) -> Vec<usize> {
        let all = 0..self.candidates.len();
        let mut rest: Vec<usize> =
            all.filter(|at| !new.contains(at) && !out.contains(at)).collect();
        loop {
            let mut taken: Vec<Candidate> = self.before.to_vec();
            taken.extend(new.iter().map(|&at| self.candidates[at].clone()));
            while new.len() < count {
                let best = rest
                    .iter()
                    .copied()
                    .filter(|&at| has_room(&taken, &self.candidates[at]))
                    .filter(|&at| self.stands_beside(at, &new))
                    .map(|at| (at, value(self.scene, &taken, &self.candidates[at])))
                    .max_by(|left, right| left.1.total_cmp(&right.1).then(right.0.cmp(&left.0)));
                let Some((at, _)) = best else { break };
                rest.retain(|&other| other != at);
                taken.push(self.candidates[at].clone());
                new.push(at);
            }
            // What is taken out again leaves its place to another.
            let Some(index) = too_often(self.before, &taken[self.before.len()..]) else { break };
            new.remove(index);
        }
        new
    }

    /// Whether it goes with every one of those that are chosen.
    fn stands_beside(&self, at: usize, chosen: &[usize]) -> bool {
        let apart = |left: &Candidate, right: &Candidate| apart(self.scene, left, right);
        let own = &self.candidates[at];
        let mut fits = self.fits.borrow_mut();
        let fits =
            fits.entry(at).or_insert_with(|| !self.before.iter().any(|each| apart(each, own)));
        let mut pairs = self.pairs.borrow_mut();
        *fits
            && chosen.iter().all(|&other| {
                *pairs.entry((other, at)).or_insert_with(|| !apart(&self.candidates[other], own))
            })
    }

    fn sources(&self, chosen: &[usize]) -> usize {
        let source = |at: &&usize| self.candidates[**at].family.skill() == Skill::Source;
        chosen.iter().filter(source).count()
    }
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
        .filter(|candidate| has_room(before, candidate))
        .filter(|candidate| !before.iter().any(|other| apart(scene, other, candidate)))
        .map(|candidate| (value(scene, before, &candidate), candidate))
        .collect();
    fitting.sort_by(|left, right| right.0.total_cmp(&left.0));
    fitting.into_iter().map(|(_, candidate)| candidate).collect()
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
    use crate::annotate::Tokens;
    use crate::generate::clash::{clash, gives_away};

    /// Nothing that was chosen asks the same or answers it, and no one is the key too often.
    fn fits(chosen: &[Candidate], candidate: &Candidate) -> bool {
        has_room(chosen, candidate) && !chosen.iter().any(|other| clash(other, candidate))
    }

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

    #[test]
    fn one_that_keeps_two_others_out_leaves_its_place() {
        let lexicon = crate::lexicon::Lexicon::embedded();
        let text =
            "Jonas Wirtz malte in Nordhafen einen Kran. Jonas Wirtz kaufte in Nordhafen ein Boot.";
        let annotated = crate::annotate::annotate(text, None, None, lexicon);
        let scene = Scene::new(&annotated, lexicon, 0, None);
        let asked = |family, stem: &str| Candidate::typed(family, stem, "Jonas Wirtz");
        let told = |stem: &str, verdict: Judgement| Candidate {
            key: Key::Judge(verdict),
            task: Task::Judge,
            confidence: 0.6,
            ..Candidate::typed(Family::Detail, stem, "")
        };
        let chosen = |one: Candidate| {
            let two = [
                told("Jonas Wirtz malte einen alten Kran.", Judgement::True),
                told("Jonas Wirtz kaufte in Bergen ein Boot.", Judgement::False),
            ];
            choose_more(&scene, two.into_iter().chain([one]).collect(), &[], 10).len()
        };
        assert_eq!(chosen(asked(Family::Name, "Wie heißt der Besitzer von Kran und Boot?")), 2);
        // Of who does what readers sign more.
        assert_eq!(chosen(asked(Family::Who, "Wer streicht den Kran und das Boot?")), 1);
    }
}
