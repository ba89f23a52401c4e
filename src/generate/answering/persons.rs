//! The words in which somebody may be named: parts of the name, the titles and offices before and
//! behind it, what else the article calls nobody but this person.

use std::collections::BTreeSet;

use super::adjectives::{self, Weight};
use super::held::with_holder;
use crate::annotate::{
    Annotated, EntityKind, Function, Mention, MentionKind, Number, Phrase, PhraseKind, Referent,
    Tokens, may_be_slip, other_names, persons_of_the_news,
};
use crate::generate::Scene;
use crate::lexicon::Tag;
use crate::text::calendar::MONTHS;

/// Titles that are written short, and stand before a name but never for it.
const TITLES: [&str; 12] = [
    "Prof.",
    "Dr.",
    "Professor",
    "Professorin",
    "Doktor",
    "med.",
    "h.c.",
    "Herr",
    "Herrn",
    "Frau",
    "Sir",
    "Dipl.-Ing.",
];

/// Titles of those who are known by their first name.
const REIGNING: [&str; 12] = [
    "König",
    "Königin",
    "Prinz",
    "Prinzessin",
    "Kronprinz",
    "Kronprinzessin",
    "Kaiser",
    "Kaiserin",
    "Sultan",
    "Emir",
    "Fürst",
    "Papst",
];

/// The words for a person of the article.
pub(super) fn forms(scene: &Scene, referent: usize) -> Vec<String> {
    let annotated = scene.annotated;
    let mut names = names(scene, referent);
    let called = called(annotated, referent);
    // "König Bhumibol": of those who reign the first name is the one that is used.
    let known = &annotated.referents[referent].name;
    let reigns = called.titles.iter().any(|title| REIGNING.contains(&head_of(title)));
    if reigns && let Some((given, _)) = known.split_once(' ') {
        names.push(given.to_owned());
    }
    let mut found = names.clone();
    for title in &called.titles {
        // "Sir Richard Muster" has its title.
        let bare = names.iter().filter(|name| !starts_with_title(name));
        found.extend(bare.map(|name| format!("{title} {name}")));
    }
    found
}

fn starts_with_title(name: &str) -> bool {
    name.split_once(' ')
        .is_some_and(|(first, _)| TITLES.contains(&first) || crate::annotate::is_person_noun(first))
}

/// The noun of an office: the last word before what belongs to it.
fn head_of(office: &str) -> &str {
    office.split(' ').find(|word| word.starts_with(char::is_uppercase)).unwrap_or(office)
}

/// The name in full, without some of its first words, and as the article shortens it.
fn names(scene: &Scene, referent: usize) -> Vec<String> {
    let annotated = scene.annotated;
    let known = &annotated.referents[referent];
    let mut found = of_name(&known.name);
    let by_name = known.mentions.iter().filter(|mention| mention.kind == MentionKind::Name);
    // "Muster" and "Mia Muster", not "Musters".
    let bare = by_name
        .map(|mention| annotated.words(&mention.tokens))
        .filter(|words| words.split(' ').all(|word| known.name.split(' ').any(|part| part == word)))
        .filter(|words| !is_number(words) && !TITLES.contains(words));
    found.extend(bare.map(str::to_owned));
    found.retain(|name| {
        let others = annotated.referents.iter().enumerate().filter(|(at, _)| *at != referent);
        others.map(|(_, other)| other).all(|other| !is_others(scene, known, name, other))
    });
    // "Joseph Ratzinger" and "Benedikt XVI."
    found.extend(other_names(&known.name).flat_map(of_name));
    // "Barth" beside "Bart": one of the two is a slip, and a reader may give either.
    found.extend(misspelt(annotated, referent));
    // "Putin": known by the first name that the article leaves out.
    if !known.name.contains(' ') {
        found.extend(well_known(&known.name).map(str::to_owned));
    }
    found
}

/// Whether a form of somebody's name is that of another as well: "Muster" where there are two of that name,
/// "Van Holm" beside the band.
fn is_others(scene: &Scene, known: &Referent, form: &str, other: &Referent) -> bool {
    if other.kind != EntityKind::Person {
        return other.kind != EntityKind::Place && other.name == form && known.name != form;
    }
    let mut parts = other.name.split(' ');
    let first = parts.next() == Some(form) && other.name.contains(' ');
    // "Muster Positives": the surname, and a word that the names' reader took to it.
    let joined = first
        && known.name.ends_with(form)
        && scene.lexicon.name_kinds(form).is_none_or(|kinds| !kinds.given)
        && !EASTERN.contains(&form);
    // "Franz-Josef Muster" beside "Franz Josef Muster".
    other.name.replace('-', " ") != known.name.replace('-', " ")
        && (first && !joined || parts.any(|part| part == form) || other.name == form)
}

/// Surnames in the article that may be this one misspelt.
fn misspelt(annotated: &Annotated, referent: usize) -> Vec<String> {
    let own = last_of(&annotated.referents[referent].name);
    let alike = |other: &&str| *other != own && may_be_slip(own, other);
    annotated
        .referents
        .iter()
        .filter(|other| other.kind == EntityKind::Person)
        .map(|other| last_of(&other.name))
        .filter(alike)
        .map(str::to_owned)
        .collect()
}

fn last_of(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

/// Persons of the news whose surname is nobody else's there, by their full names.
fn well_known(surname: &str) -> impl Iterator<Item = &'static str> {
    persons_of_the_news().filter(move |line| last_of(line) == surname)
}

/// The words in which the article tells an office of somebody that has this name: "Lindenaus Landrat",
/// "Landrat von Lindenau".
pub(super) fn offices_of(annotated: &Annotated, referent: usize, name: &str) -> Vec<String> {
    let same = |office: &String| office.split(' ').any(|word| word == name);
    called(annotated, referent).offices.into_iter().filter(same).collect()
}

/// Whether every reader of the news knows who somebody of this full name is.
pub(super) fn is_well_known(name: &str) -> bool {
    persons_of_the_news().any(|line| line == name)
}

/// Family names that stand first in Chinese, Korean and Vietnamese names.
const EASTERN: [&str; 25] = [
    "Ban", "Chen", "Deng", "Ho", "Hu", "Huang", "Jiang", "Kim", "Lee", "Li", "Liu", "Mao",
    "Nguyen", "Park", "Roh", "Sun", "Wang", "Wei", "Wen", "Wu", "Xi", "Yang", "Zhang", "Zhao",
    "Zhou",
];

/// "Neil Alden Armstrong" as "Alden Armstrong", "Armstrong" and "Neil Armstrong"; "Papst Benedikt
/// XVI." as "Benedikt".
fn of_name(name: &str) -> Vec<String> {
    let parts: Vec<&str> = name.split(' ').collect();
    let mut found = vec![name.to_owned()];
    let Some(last) = parts.last().filter(|_| parts.len() > 1) else { return found };
    if is_number(last) {
        // A pope's or king's name is the first one.
        let given = &parts[..parts.len() - 1];
        found.extend((0..given.len()).map(|from| given[from..].join(" ")));
        found.push(format!("{} {last}", given[given.len() - 1]));
        return found;
    }
    found.extend((1..parts.len()).map(|from| parts[from..].join(" ")));
    // "Ban Ki-moon": in Korean names the first is the family's.
    let korean = last.split_once('-').is_some_and(|(_, end)| end.starts_with(char::is_lowercase));
    let eastern = EASTERN.contains(&parts[0]) && parts.len() <= 3;
    found.extend((korean || eastern).then(|| parts[0].to_owned()));
    // "al-Zafar" as "Zafar".
    found.extend(last.split_once('-').and_then(|(article, rest)| {
        const ARTICLES: [&str; 10] =
            ["al", "el", "as", "ad", "an", "ar", "at", "az", "asch", "ash"];
        ARTICLES.contains(&article.to_lowercase().as_str()).then(|| rest.to_owned())
    }));
    if parts.len() > 2 {
        found.extend(parts[..parts.len() - 1].iter().map(|given| format!("{given} {last}")));
        // "Siegfried von Trotnow" is not "Siegfried Trotnow", but nobody else either.
        found.push(format!("{} {last}", parts[parts.len() - 2]));
    }
    found.retain(|form| form.chars().count() > 1 && form.starts_with(char::is_alphabetic));
    found
}

/// "XVI.", "II", "Jr."
fn is_number(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    !bare.is_empty() && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
        || matches!(bare, "Jr" | "Sr")
}

/// What the article calls somebody.
#[derive(Debug, Default)]
struct Called {
    /// Words that stand before a name: "Prof. Dr.", "Außenminister".
    titles: BTreeSet<String>,
    /// Words that stand by themselves: "Außenminister", "Leiter des Instituts".
    offices: BTreeSet<String>,
}

fn called(annotated: &Annotated, referent: usize) -> Called {
    let known = &annotated.referents[referent];
    let mut called = Called::default();
    // "Papst" of "Papst Benedikt XVI."
    if let Some((first, _)) = known.name.split_once(' ')
        && crate::annotate::is_person_noun(first)
    {
        called.offices.insert(first.to_owned());
    }
    for mention in &known.mentions {
        match mention.kind {
            MentionKind::Name => {
                before(annotated, referent, mention, &mut called);
                for phrase in [behind(annotated, mention), ahead(annotated, mention)] {
                    phrase
                        .into_iter()
                        .for_each(|phrase| apposition(annotated, &phrase, &mut called));
                }
            }
            MentionKind::Description => described(annotated, referent, mention, &mut called),
            MentionKind::Pronoun => {}
        }
    }
    called
}

/// Titles and office right before a name, with the adjective before them: a former minister is not
/// the minister.
fn before(annotated: &Annotated, referent: usize, mention: &Mention, called: &mut Called) {
    // A mention may start with the last of them: "Prof. [Dr. Emil Rauch]".
    let own = |at: &usize| is_title(annotated, *at);
    let name = mention.tokens.start + mention.tokens.clone().take_while(own).count();
    let mut start = name;
    while start > 0
        && (is_title(annotated, start - 1) || is_office(annotated, start - 1))
        && !ends_line(annotated, start - 1)
    {
        start -= 1;
    }
    // "der Arzt Musters" is not Muster.
    let genitive = annotated.word(mention.tokens.end - 1).ends_with('s')
        && !annotated
            .words(&mention.tokens)
            .ends_with(last_of(&annotated.referents[referent].name));
    let owned = start.checked_sub(1).map(|at| annotated.tokens[at].tag);
    if genitive && matches!(owned, Some(Tag::ART | Tag::ADJA | Tag::PPOSAT)) {
        return;
    }
    // "des Vorsitzenden Jonas Wirtz": by its nominatives.
    let forms: Vec<Vec<String>> = (start..name).map(|at| nominatives(annotated, at)).collect();
    let run: Vec<&str> = forms.iter().map(|forms| forms[0].as_str()).collect();
    // "Handels- und Industrieminister" is more than the second of them.
    let joined = start > 1
        && annotated.tokens[start - 1].tag == Tag::KON
        && annotated.tokens[start - 2].tag == Tag::TRUNC;
    if joined {
        // "Wirtschafts- und Energieministerin"
        let whole = annotated.words(&(start - 2..name)).to_owned();
        called.titles.insert(whole.clone());
        called.offices.insert(whole);
        return;
    }
    if run.is_empty() {
        // "Freunde Musters" are not Muster.
        let trade = trade(annotated, name).filter(|_| !genitive);
        let before = adjectives::weight(annotated, name.saturating_sub(1));
        called.titles.extend(trade.iter().flat_map(|trade| before.with(trade)));
        return;
    }
    // "Nordlands Außenministerin Mia Muster"
    let land = start.checked_sub(1).filter(|&land| {
        annotated.tokens[land].tag == Tag::NE && annotated.word(land).ends_with('s')
    });
    if let Some(land) = land {
        let whole = format!("{} {}", annotated.word(land), run.join(" "));
        called.titles.insert(whole.clone());
        called.offices.insert(whole);
    }
    let weight = adjectives::weight(annotated, start);
    for from in 0..run.len() {
        called.titles.extend(weight.with(&run[from..].join(" ")));
    }
    for (at, words) in forms.iter().enumerate() {
        for word in words.iter().filter(|_| is_office(annotated, start + at)) {
            called.titles.extend(weight.with(word));
            called.offices.extend(weight.with(word));
            if matches!(weight, Weight::Plain | Weight::Loose(_)) {
                let short = shortened(word);
                called.titles.extend(short.clone());
                called.offices.extend(short);
            }
        }
    }
}

/// "Bootsbauer" right before a name: the noun for somebody that no list has, by its ending.
fn trade(annotated: &Annotated, name: usize) -> Option<String> {
    const ENDINGS: [&str; 10] =
        ["er", "erin", "rat", "rätin", "ist", "istin", "eur", "är", "ar", "general"];
    let at = name.checked_sub(1).filter(|&at| !ends_line(annotated, at))?;
    let (word, token) = (annotated.word(at), &annotated.tokens[at]);
    let fits = token.tag == Tag::NN
        && token.lemma == word
        && word.chars().count() > 5
        && ENDINGS.iter().any(|end| word.to_lowercase().ends_with(end))
        && !MONTHS.contains(&word);
    fits.then(|| word.to_owned())
}

/// A title as it stands, or what it may be in the nominative; never empty.
fn nominatives(annotated: &Annotated, at: usize) -> Vec<String> {
    match is_title(annotated, at) {
        true => vec![annotated.word(at).to_owned()],
        false => inflected(annotated, at).into_iter().collect(),
    }
}

/// "US-Präsident" as "Präsident", "Bundesaußenminister" as "Außenminister".
fn shortened(office: &str) -> Option<String> {
    if let Some((first, rest)) = office.split_once('-') {
        let nation = first.len() <= 3 && first.chars().all(char::is_uppercase);
        return (nation && crate::annotate::is_person_noun(rest)).then(|| rest.to_owned());
    }
    let rest = office.strip_prefix("Bundes").or_else(|| office.strip_prefix("Landes"))?;
    // "Bundestagspräsident"
    if rest.starts_with("tag") || rest.starts_with("rat") {
        return None;
    }
    let rest = super::super::compose::upper_first(rest);
    crate::annotate::is_person_noun(&rest).then_some(rest)
}

/// Whether a line ends behind a word: "Autor" below an article is nothing to the name in the next line.
fn ends_line(annotated: &Annotated, at: usize) -> bool {
    let (word, next) = (annotated.tokens[at].span, annotated.tokens[at + 1].span);
    annotated.text[word.end()..next.start()].contains('\n')
}

fn is_title(annotated: &Annotated, at: usize) -> bool {
    TITLES.contains(&annotated.word(at))
}

/// "Ministerin" before a name, in its dictionary form.
fn is_office(annotated: &Annotated, at: usize) -> bool {
    let plural = annotated.tokens[at].morph.number == Some(Number::Plur);
    /// Last parts of more nouns for somebody, which stand before a name and seldom alone.
    const MORE: [&str; 15] = [
        "vertreter",
        "kandidat",
        "intendant",
        "vorstand",
        "mitglied",
        "rektor",
        "analyst",
        "aktivist",
        "ingenieur",
        "händler",
        "profi",
        "star",
        "nachfolger",
        "vorgänger",
        "bruder",
    ];
    let word = annotated.word(at).to_lowercase();
    let bare = word.strip_suffix("in").unwrap_or(&word);
    // "Nordkran-Gründer" may be taken for a name.
    let noun = annotated.tokens[at].tag == Tag::NN
        // "General Georg Kern": the tagger takes it for a name too.
        || annotated.tokens[at].tag == Tag::NE
            && (word.contains('-') || annotated.is_person_noun(at));
    (annotated.is_person_noun(at) || MORE.iter().any(|noun| bare.ends_with(noun)))
        && noun
        && !plural
        // "Human Rights Watch-Sprecher": a part of a longer word.
        && !(annotated.word(at).contains('-')
            && at > 0
            && matches!(annotated.tokens[at - 1].tag, Tag::NE | Tag::FM | Tag::TRUNC))
}

/// ", Leiter des Instituts," behind a name.
fn behind(annotated: &Annotated, mention: &Mention) -> Option<Tokens> {
    let comma = behind_bracket(annotated, mention.tokens.end);
    (annotated.tokens.get(comma)?.tag == Tag::COMMA).then_some(())?;
    let phrase = persons(annotated).find(|phrase| phrase.base.start == comma + 1)?;
    // "Leiter der Wartung der Fährlinie Nord,": all of it, as far as the mark.
    let end = (phrase.tokens.end..annotated.tokens.len())
        .find(|&at| !annotated.tokens[at].tag.is_attributive())
        .filter(|&at| matches!(annotated.tokens[at].tag, Tag::COMMA | Tag::STOP));
    fits(annotated, phrase.base.start..end.unwrap_or(phrase.tokens.end))
}

/// Behind "(SPD)", or `at` where no bracket of one word opens.
fn behind_bracket(annotated: &Annotated, at: usize) -> usize {
    let closed = annotated.word(at) == "(" && annotated.word(at + 2) == ")";
    at + if closed { 3 } else { 0 }
}

/// "Der Leiter des Instituts, Max Muster,".
fn ahead(annotated: &Annotated, mention: &Mention) -> Option<Tokens> {
    let comma = mention.tokens.start.checked_sub(1)?;
    (annotated.tokens[comma].tag == Tag::COMMA).then_some(())?;
    let next = annotated.tokens.get(behind_bracket(annotated, mention.tokens.end))?.tag;
    (next == Tag::COMMA || next.is_finite()).then_some(())?;
    // The phrase goes on as far as the comma, or further to the name.
    let reaches = |phrase: &&Phrase| {
        phrase.base.end <= comma
            && (comma <= phrase.tokens.end
                || (phrase.base.end..comma).all(|at| annotated.tokens[at].tag.is_attributive()))
    };
    // "der Bruder des Papstes, Georg Muster": not the Pope.
    let own = |phrase: &&Phrase| phrase.function != Some(Function::Attribute);
    let phrase =
        persons(annotated).filter(own).filter(reaches).min_by_key(|phrase| phrase.base.start)?;
    fits(annotated, phrase.base.start..comma)
}

/// Noun phrases of persons by office.
fn persons(annotated: &Annotated) -> impl Iterator<Item = &Phrase> {
    annotated
        .phrases
        .iter()
        .filter(|phrase| phrase.kind == PhraseKind::Np && annotated.is_person_noun(phrase.head))
}

/// An apposition is short, and one piece.
fn fits(annotated: &Annotated, words: Tokens) -> Option<Tokens> {
    let parted = words.clone().any(|at| annotated.tokens[at].tag == Tag::COMMA);
    (words.len() <= 9 && !parted).then_some(words)
}

/// Offices of an apposition: its noun, with its adjectives, with all that belongs to it.
fn apposition(annotated: &Annotated, phrase: &Tokens, called: &mut Called) {
    let Some(head) = phrase.clone().find(|&at| annotated.is_person_noun(at)) else { return };
    let weight = adjectives::weight(annotated, head);
    // "Leiter der Wartung" of "Leiter der Wartung der Fährlinie Nord".
    let opens =
        |&at: &usize| matches!(annotated.tokens[at].tag, Tag::ART | Tag::APPR | Tag::APPRART);
    let ends = [Some(phrase.end), (head + 2..phrase.end).find(opens)];
    let nouns: Vec<String> = inflected(annotated, head).into_iter().collect();
    for noun in &nouns {
        called.titles.extend(weight.with(noun));
        called.offices.extend(weight.with(noun));
    }
    for end in ends.into_iter().flatten().filter(|&end| end > head + 1) {
        let whole = with_holder(annotated, &nouns, &(head + 1..end));
        called.offices.extend(whole.iter().flat_map(|office| weight.with(office)));
    }
}

/// A noun in its dictionary form; of "Vorsitzenden" both nominatives.
fn inflected(annotated: &Annotated, at: usize) -> BTreeSet<String> {
    let word = annotated.word(at);
    let stem = ["den", "der", "de", "ten", "ter", "te"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).map(|stem| format!("{stem}{}", &ending[..1])));
    let participle =
        stem.filter(|stem| ["end", "ordnet", "mt", "gt"].iter().any(|end| stem.ends_with(end)));
    match participle {
        Some(stem) => BTreeSet::from([format!("{stem}e"), format!("{stem}er")]),
        None => BTreeSet::from([annotated.tokens[at].lemma.clone()]),
    }
}

/// "der Linienrichter": a description, if it stands in a sentence of its own, where the one is not
/// named besides, and has no other's name in it.
fn described(annotated: &Annotated, referent: usize, mention: &Mention, called: &mut Called) {
    let sentence = annotated.sentence_of(mention.tokens.start);
    let beside = annotated.referents[referent].mentions.iter().any(|other| {
        other.tokens != mention.tokens
            && other.kind == MentionKind::Name
            && annotated.sentence_of(other.tokens.start) == sentence
    });
    let head = mention.tokens.clone().find(|&at| annotated.is_person_noun(at));
    let Some(head) = head.filter(|_| !beside) else { return };
    let noun = annotated.word(head);
    let named =
        annotated.referents.iter().enumerate().any(|(other, each)| {
            other != referent && each.name.split(' ').any(|part| part == noun)
        });
    if named || annotated.tokens[head].morph.number == Some(Number::Plur) {
        return;
    }
    let weight = adjectives::weight(annotated, head);
    for noun in inflected(annotated, head) {
        called.offices.extend(weight.with(&noun));
    }
    // "der Minister der neuen Republik", not "des Ministers …".
    let plain = annotated.word(head) == annotated.tokens[head].lemma;
    let mut words = mention.tokens.clone();
    if matches!(annotated.tokens[words.start].tag, Tag::ART | Tag::APPRART) {
        words.start += 1;
    }
    if plain && annotated.tokens[words.start].tag != Tag::APPR {
        called.offices.insert(annotated.words(&words).to_owned());
    }
}
