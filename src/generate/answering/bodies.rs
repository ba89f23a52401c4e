//! The words for a body or for somebody without a name: with and without adjectives and what
//! belongs to the noun, short forms, the body that a spokesman speaks for.

use std::collections::BTreeSet;

use super::adjectives::{self, Weight};
use super::held::LEGAL_FORMS;
use super::nation;
use crate::annotate::{Gender, MentionKind, is_person_noun, may_be_one_name, other_names};
use crate::generate::compose::upper_first;
use crate::generate::sources::{self, Source};
use crate::generate::{Scene, lands, nominative};
use crate::lexicon::Tag;

/// A noun phrase in its parts.
struct Parts<'a> {
    article: &'a str,
    adjectives: Vec<&'a str>,
    noun: &'a str,
    /// What belongs to the noun.
    behind: Vec<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(scene: &Scene, name: &'a str) -> Option<Self> {
        const ARTICLES: [&str; 5] = ["der", "die", "das", "ein", "eine"];
        let (first, rest) = name.split_once(' ')?;
        if !ARTICLES.contains(&first) {
            return None;
        }
        let words: Vec<&str> = rest.split(' ').collect();
        // "die Lindenauer Stadtreinigung": an adjective, whatever its first letter.
        let of_place = |at: usize| {
            words[at].ends_with("er")
                && words.get(at + 1).is_some_and(|next| scene.lexicon.noun(next).is_some())
                && !nominative::is_body(words[at])
                && !is_person_noun(words[at])
        };
        let at = (0..words.len())
            .find(|&at| words[at].starts_with(char::is_uppercase) && !of_place(at))?;
        Some(Self {
            article: first,
            adjectives: words[..at].to_vec(),
            noun: words[at],
            behind: words[at + 1..].to_vec(),
        })
    }
}

impl Parts<'_> {
    /// The ending of an adjective before the noun without an article.
    fn ending(&self) -> &'static str {
        match self.article {
            "der" | "ein" => "er",
            "das" => "es",
            _ => "e",
        }
    }
}

/// The words for a body.
pub(super) fn forms(scene: &Scene, source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(referent) = source.referent {
        found.extend(names(scene, referent));
    }
    found.extend(other_names(&source.name).map(str::to_owned));
    let Some(parts) = Parts::of(scene, &source.name) else {
        found.extend(declined(scene, &source.name));
        found.extend(first_word(scene, &source.name));
        found.extend(without_legal_form(&source.name));
        return found;
    };
    let others = sources::pool(scene).iter().filter(|other| !other.may_be(source));
    let shared = others
        .filter_map(|other| Parts::of(scene, &other.name))
        .any(|other| other.noun == parts.noun);
    // "die Deutsche Bank" is not "die Deutsche".
    let single = parts.behind.first().is_none_or(|next| next.starts_with(char::is_lowercase));
    let known = nominative::is_body(parts.noun) || scene.lexicon.noun(parts.noun).is_some();
    let known = known && single;
    if parts.adjectives.is_empty() && parts.behind.is_empty() {
        let told = origins(scene, parts.noun).into_iter().chain(kept(scene, parts.noun));
        let of_land = nation::adjectives(scene, parts.noun);
        found.extend(nation::compound(&of_land, parts.noun));
        for stem in told.chain(of_land) {
            let endings = ["e", parts.ending()];
            let form = |ending| adjectives::before(std::slice::from_ref(&stem), ending, parts.noun);
            found.extend(endings.map(form));
        }
    }
    if known && !shared {
        found.push(parts.noun.to_owned());
        found.extend(parts.noun.split_once('-').map(|(_, rest)| rest.to_owned()));
    }
    // "die Reederei Nordkran": the only one of the article.
    let kind = nominative::is_body(parts.noun) && !single && !shared;
    if kind && is_one_of_its_kind(scene, parts.noun, &parts.behind) {
        found.push(parts.noun.to_owned());
    }
    found.extend(with_adjectives(&parts));
    if parts.behind.is_empty() {
        found.extend(nation::with_town(scene, &parts.adjectives, parts.noun));
    }
    found.extend(belonging(scene, &parts));
    // "die Zeitung „Nordbote“"
    let own = parts.behind.join(" ");
    if own.starts_with('„') {
        let own = own.trim_matches(['„', '“']).to_owned();
        found.push(format!("{} {own}", parts.noun));
        found.extend(own.strip_prefix("The ").map(str::to_owned));
        found.push(own);
    }
    if !single {
        found.extend(declined(scene, &format!("{} {}", parts.noun, parts.behind.join(" "))));
    }
    found.extend(told_elsewhere(scene, &parts, shared));
    found.extend(short_name(scene, &parts));
    found.extend(first_word(scene, &parts.behind.join(" ")));
    let bare = format!("{} {}", parts.noun, parts.behind.join(" "));
    found.extend(university(bare.trim_end()));
    found.extend(without_legal_form(&bare));
    if parts.behind.is_empty() && parts.adjectives.is_empty() {
        found.extend(with_town(scene, parts.noun));
    }
    found
}

/// Whether what stands behind the noun for a body is its name, and no other stands behind that noun.
fn is_one_of_its_kind(scene: &Scene, noun: &str, name: &[&str]) -> bool {
    let annotated = scene.annotated;
    let calls = |at: usize| annotated.word(at) == noun && annotated.word(at + 1) != name[0];
    let named = |at: usize| annotated.tokens.get(at + 1).is_some_and(|next| next.tag.is_noun());
    // "die Agentur": there are many, and it is by its name that one is told from another.
    let medium = ["agentur", "zeitung", "magazin", "sender"];
    let small = noun.to_lowercase();
    !medium.iter().any(|last| small.ends_with(last))
        && scene.lexicon.known_features(name[0]).next().is_none()
        && !(0..annotated.tokens.len()).any(|at| calls(at) && named(at))
}

/// "Anna-Wolf-Universität Bergen" as "Universität Bergen" and "Uni Bergen".
fn university(name: &str) -> Vec<String> {
    let whole = name.strip_prefix("Universität").map(|rest| ("", rest));
    let Some((_, rest)) = name.split_once("-Universität").or(whole) else { return Vec::new() };
    ["Universität", "Uni"].map(|kind| format!("{kind}{rest}").trim_end().to_owned()).to_vec()
}

/// "Landgericht Bergen" and "LG Bergen" for "das Landgericht", where the article has one of them with its town.
fn with_town(scene: &Scene, noun: &str) -> Vec<String> {
    let short = other_names(noun).filter(|other| other.chars().all(char::is_uppercase));
    let names: Vec<String> = short.map(str::to_owned).chain([noun.to_owned()]).collect();
    let annotated = scene.annotated;
    let towns: BTreeSet<&str> = (1..annotated.tokens.len())
        .filter(|&at| {
            // "das Landgericht (LG) Bergen"
            let closed = at > 3 && annotated.word(at - 1) == ")" && annotated.word(at - 3) == "(";
            let before = annotated.word(if closed { at - 2 } else { at - 1 });
            names.iter().any(|name| name == before) && annotated.tokens[at].tag == Tag::NE
        })
        .map(|at| annotated.word(at))
        .collect();
    if towns.len() > 1 {
        return Vec::new();
    }
    let bare = names.iter().cloned();
    let whole =
        towns.iter().flat_map(|town| names.iter().map(move |name| format!("{name} {town}")));
    bare.chain(whole).collect()
}

/// "Nordkran Reisen" for "Nordkran Reisen GmbH".
fn without_legal_form(name: &str) -> Option<String> {
    let (rest, last) = name.rsplit_once(' ')?;
    LEGAL_FORMS.contains(&last).then(|| rest.to_owned())
}

/// The last word of a name of two, an adjective with a noun, where the article has that alone: "die
/// Bischofskonferenz" for "die Deutsche Bischofskonferenz".
fn short_name(scene: &Scene, parts: &Parts) -> Option<String> {
    let [noun] = parts.behind.as_slice() else { return None };
    let tokens = &scene.annotated.tokens;
    let alone = (1..tokens.len()).any(|at| {
        scene.annotated.word(at) == *noun
            && matches!(tokens[at - 1].tag, Tag::ART | Tag::APPRART)
            && scene.annotated.word(at - 1).to_lowercase().starts_with('d')
    });
    alone.then(|| (*noun).to_owned())
}

/// The longer names that the article has for a body of this kind: "Landgericht" and "Gericht
/// Nordhafen" for "Gericht".
fn longer(scene: &Scene, noun: &str) -> BTreeSet<String> {
    let end = noun.to_lowercase();
    let tokens = &scene.annotated.tokens;
    tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.tag.is_noun())
        .filter_map(|(at, token)| {
            if token.lemma == noun {
                let next = tokens.get(at + 1).filter(|next| next.tag == Tag::NE);
                return next.map(|_| format!("{noun} {}", scene.annotated.word(at + 1)));
            }
            let longer = token.lemma.to_lowercase().ends_with(&end);
            (longer && !token.lemma.contains('-')).then(|| token.lemma.clone())
        })
        .collect()
}

/// The adjectives of origin that the article has before a noun: "Berliner" of "die Berliner Polizei".
fn origins(scene: &Scene, noun: &str) -> BTreeSet<String> {
    let annotated = scene.annotated;
    (1..annotated.tokens.len())
        .filter(|&at| {
            annotated.tokens[at].lemma == noun && annotated.tokens[at - 1].tag == Tag::ADJA
        })
        .filter(|&at| annotated.is_origin(at - 1) || annotated.word(at - 1).ends_with("er"))
        .flat_map(|at| adjectives::stems(&[annotated.word(at - 1)]))
        .collect()
}

/// The adjectives that the article has between "das" and the noun in the singular: "städtisch" of "das städtische
/// Hafenamt".
fn kept(scene: &Scene, noun: &str) -> BTreeSet<String> {
    let annotated = scene.annotated;
    (2..annotated.tokens.len())
        .filter(|&at| {
            annotated.word(at) == noun
                && annotated.tokens[at - 1].tag == Tag::ADJA
                && matches!(annotated.tokens[at - 2].tag, Tag::ART | Tag::APPRART)
                && annotated.word(at - 2).to_lowercase().starts_with(['d', 'v', 'b', 'z'])
        })
        .flat_map(|at| adjectives::stems(&[annotated.word(at - 1)]))
        .collect()
}

/// Whether a body is called by a noun alone where the article has several of its kind: "das Gericht"
/// beside "Landgericht" and "Truppengericht".
pub(super) fn is_ambiguous(scene: &Scene, source: &Source) -> bool {
    Parts::of(scene, &source.name).is_some_and(|parts| {
        parts.behind.is_empty()
            && parts.adjectives.is_empty()
            && (longer(scene, parts.noun).len() > 1 || origins(scene, parts.noun).len() > 1)
    })
}

/// "das Gericht" by the one longer name that the article has for such a body, "Landgericht" or
/// "Gericht Nordhafen"; "die Staatsanwaltschaft Nordhafen" as "Staatsanwaltschaft", where the article
/// says so too.
fn told_elsewhere(scene: &Scene, parts: &Parts, shared: bool) -> Vec<String> {
    let annotated = scene.annotated;
    let named = |at: usize| {
        let next = annotated.tokens.get(at + 1);
        next.filter(|next| next.tag.is_noun()).map(|_| annotated.word(at + 1))
    };
    let nouns = || annotated.tokens.iter().enumerate().filter(|(_, token)| token.tag.is_noun());
    match parts.behind.as_slice() {
        [] if parts.adjectives.is_empty() => {
            let longer = longer(scene, parts.noun);
            if longer.len() == 1 { longer.into_iter().collect() } else { Vec::new() }
        }
        [_] if !shared => nouns()
            .find(|&(at, token)| token.lemma == parts.noun && named(at).is_none())
            .map(|_| parts.noun.to_owned())
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

/// "ein Sprecher des örtlichen Ministeriums": the noun with and without what belongs to it, the body
/// alone of one who speaks for it, and the compound of both.
pub(super) fn described(scene: &Scene, source: &Source) -> Option<Vec<String>> {
    let parts = Parts::of(scene, &source.name)?;
    // "der Geschäftsführer", "ein Sprecher des Unternehmens": of which one, a reader would say.
    if parts.behind.is_empty() && !parts.noun.contains("sprecher") || is_anyones(&parts.behind) {
        return None;
    }
    let mut found = vec![parts.noun.to_owned()];
    found.extend(with_adjectives(&parts));
    found.extend(belonging(scene, &parts));
    found.extend(spokesman(scene, parts.noun));
    let speaks_for = ["Sprecher", "Vertreter", "Richter", "Forscher", "Wissenschaftler", "Ärzte"]
        .iter()
        .any(|noun| parts.noun.starts_with(noun));
    if speaks_for && let Some(body) = holder(scene, &parts.behind) {
        if let Some(small) = parts.noun.to_lowercase().strip_prefix("sprecher") {
            let bodies = [body.clone(), format!("{body}s")];
            found.extend(bodies.iter().map(|body| format!("{body}sprecher{small}")));
            found.push(format!("{body}-Sprecher{small}"));
        }
        found.extend(alone(&parts.behind, &body));
        found.extend(other_names(&body).map(str::to_owned));
    }
    if let Weight::Heavy(_) = adjectives::weight_of(&parts.adjectives) {
        let stem = parts.adjectives.join(" ");
        found.retain(|form| form.to_lowercase().starts_with(&stem.to_lowercase()));
    }
    Some(found)
}

/// "Nordkransprecher" as "Sprecher von Nordkran", "Polizeisprecher" as "Sprecher der Polizei" and "Polizei".
fn spokesman(scene: &Scene, noun: &str) -> Vec<String> {
    let small = noun.to_lowercase();
    let Some(at) = small.rfind("sprecher").filter(|&at| at > 0) else { return Vec::new() };
    let speaker = upper_first(&noun[at..]);
    let joined = noun[..at].trim_end_matches('-');
    let annotated = scene.annotated;
    let forms = [joined, joined.strip_suffix('s').unwrap_or(joined)];
    let name = forms.into_iter().find(|form| {
        let mut tokens = annotated.tokens.iter().enumerate();
        tokens.any(|(at, token)| token.tag == Tag::NE && annotated.word(at) == *form)
    });
    if let Some(name) = name {
        let forms = [format!("{speaker} von {name}"), format!("{name}-{speaker}")];
        return forms.into_iter().chain([name.to_owned()]).collect();
    }
    let body = forms.into_iter().find(|form| nominative::is_body(form));
    let Some((body, noun)) = body.and_then(|body| Some((body, scene.lexicon.noun(body)?))) else {
        return Vec::new();
    };
    let holder = match noun.genders.as_slice() {
        [(Some(Gender::Fem), _)] => format!("der {body}"),
        [(Some(_), _)] => format!("des {body}s"),
        _ => return Vec::new(),
    };
    vec![format!("{speaker} {holder}"), body.to_owned()]
}

/// Whether what belongs to a noun is a body without a name: "des Unternehmens".
fn is_anyones(behind: &[&str]) -> bool {
    const BODIES: [&str; 10] = [
        "unternehmens",
        "konzerns",
        "firma",
        "partei",
        "vereins",
        "verbandes",
        "verbands",
        "behörde",
        "organisation",
        "gesellschaft",
    ];
    let [article, town @ .., body] = behind else { return false };
    // "der Karlsruher Behörde"
    let placed = town.len() <= 1 && town.iter().all(|town| town.ends_with("er"));
    // "des Verkehrsunternehmens" is no name either, "der Volkspartei" is.
    let body = body.to_lowercase();
    let any = |last: &str| body == last || last.ends_with('s') && body.ends_with(last);
    placed && matches!(*article, "des" | "der") && BODIES.iter().any(|last| any(last))
}

/// The noun behind "des", "der", "von" as it stands by itself.
fn holder(scene: &Scene, behind: &[&str]) -> Option<String> {
    let (first, rest) = behind.split_first()?;
    let noun = rest.iter().find(|word| word.starts_with(char::is_uppercase))?;
    let bare = ["es", "s"].iter().filter_map(|ending| noun.strip_suffix(ending));
    match *first {
        "der" | "von" => Some((*noun).to_owned()),
        "des" | "vom" => {
            let short = noun.chars().all(char::is_uppercase).then_some(*noun);
            let known = bare.chain([*noun]).find(|noun| scene.lexicon.noun(noun).is_some());
            known.or(short).map(str::to_owned)
        }
        _ => None,
    }
}

/// "der neuen Landesregierung" as it stands by itself, with and without what is around its noun.
fn alone(behind: &[&str], noun: &str) -> Vec<String> {
    let adjectives: Vec<&str> = behind
        .iter()
        .skip(1)
        .copied()
        .take_while(|word| word.starts_with(char::is_lowercase))
        .collect();
    let tail = &behind[(adjectives.len() + 2).min(behind.len())..];
    let mut found = adjectives::weight_of(&adjectives).with(noun);
    if !tail.is_empty() {
        found.extend([format!("{noun} {}", tail.join(" "))]);
    }
    found
}

/// "die israelische Armee" as "israelische Armee", "das auswärtige Amt" as "auswärtiges Amt"; of two
/// adjectives each alone as well.
fn with_adjectives(parts: &Parts) -> Vec<String> {
    if parts.adjectives.is_empty() {
        return Vec::new();
    }
    let stems = adjectives::stems(&parts.adjectives);
    let alone = stems.chunks(1).filter(|_| stems.len() > 1);
    std::iter::once(stems.as_slice())
        .chain(alone)
        .flat_map(|stems| {
            ["e", parts.ending()].map(|ending| adjectives::before(stems, ending, parts.noun))
        })
        .collect()
}

/// The noun with what belongs to it: whole, its adjectives left out, a place before or behind it.
fn belonging(scene: &Scene, parts: &Parts) -> Vec<String> {
    let noun = parts.noun;
    if parts.behind.is_empty() {
        return Vec::new();
    }
    let whole = format!("{noun} {}", parts.behind.join(" "));
    let mut found = without_place(scene, &whole, &[]);
    found.push(whole);
    let plain: Vec<&str> = parts
        .behind
        .iter()
        .copied()
        .filter(|word| {
            word.starts_with(char::is_uppercase)
                || matches!(
                    *word,
                    "der" | "des" | "von" | "vom" | "in" | "im" | "für" | "und" | "zu"
                )
        })
        .collect();
    // "Verband kommunaler Unternehmen" is no "Verband Unternehmen".
    if plain.first() == parts.behind.first() {
        found.push(format!("{noun} {}", plain.join(" ")));
    }
    // "Einsatzleiter der Polizei in Dortmund": as far as the first noun.
    let first = plain.iter().position(|word| word.starts_with(char::is_uppercase));
    let noun_there = |first: &usize| {
        let word = plain[*first];
        // "Bund der Segler des Landes": a plural is no noun of the list.
        let goes_on = plain.get(first + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
        let many = !goes_on && first.checked_sub(1).is_some_and(|before| plain[before] == "der");
        many || scene.lexicon.noun(word).is_some() || word.chars().all(char::is_uppercase)
    };
    if let Some(first) = first.filter(|first| first + 1 < plain.len() && noun_there(first)) {
        found.push(format!("{noun} {}", plain[..=first].join(" ")));
        // "der Dortmunder Polizei"
        if let [preposition @ ("in" | "von"), place] = &plain[first + 1..] {
            let body = plain[first];
            found.push(format!("{noun} {} {body} {place}", plain[..first].join(" ")));
            found.push(format!(
                "{noun} {} {} {body}",
                plain[..first].join(" "),
                lands::of_town(place)
            ));
            found.push(format!("{noun} {} {body} {preposition} {place}", plain[..first].join(" ")));
        }
    }
    if let ["in" | "von", place] = parts.behind.as_slice() {
        found.extend([
            format!("{noun} {place}"),
            format!("{noun} in {place}"),
            format!("{noun} von {place}"),
            format!("{} {noun}", lands::of_town(place)),
        ]);
    }
    if matches!(parts.behind.as_slice(), ["der", "USA"] | ["der", "Vereinigten", "Staaten"]) {
        found.extend(["US-", "US "].map(|nation| format!("{nation}{noun}")));
        found.extend(["USA", "Vereinigten Staaten"].map(|land| format!("{noun} der {land}")));
        found.extend(["e", parts.ending()].map(|ending| format!("amerikanisch{ending} {noun}")));
    }
    // "das Kabinett der Landesregierung": the body whose part it is speaks as well.
    if nominative::is_body(noun) || noun == "Kabinett" {
        let whole = holder(scene, &parts.behind).filter(|noun| nominative::is_body(noun));
        if let Some(whole) = whole {
            found.extend(alone(&parts.behind, &whole));
        }
    }
    found
}

/// The names that the article has for it, and the short form of a long name.
fn names(scene: &Scene, referent: usize) -> Vec<String> {
    let annotated = scene.annotated;
    let known = &annotated.referents[referent];
    let own = sources::without_genitive(scene, &known.name).unwrap_or_else(|| known.name.clone());
    let mut found = vec![own.clone()];
    found.extend(other_names(&known.name).map(str::to_owned));
    // "EU" of "EU-Kommission" is another body.
    let is_part = |word: &str| known.name != word && known.name.split('-').any(|part| part == word);
    let same = (0..annotated.referents.len())
        .filter(|&other| annotated.may_be_same(referent, other))
        .map(|other| &annotated.referents[other]);
    for each in same {
        found.extend(
            each.mentions
                .iter()
                .filter(|mention| mention.kind == MentionKind::Name)
                .map(|mention| annotated.words(&mention.tokens))
                .filter(|name| !is_part(name))
                .map(str::to_owned),
        );
    }
    // "die Nachrichtenagentur Nordblick"
    let kinds = sources::kinds(scene, &known.name);
    found.extend(kinds.map(|kind| format!("{kind} {}", known.name)));
    let capitals = |word: &str| {
        word.chars().count() > 1 && word.chars().filter(|c| c.is_uppercase()).count() > 1
    };
    found.extend(
        (0..annotated.tokens.len())
            .map(|at| annotated.word(at))
            // "US-Botschaft" is not the USA.
            .filter(|word| known.name.contains('-') || !word.contains('-'))
            .filter(|word| !LEGAL_FORMS.contains(word))
            .filter(|word| capitals(word) && may_be_one_name(word, &known.name))
            .filter(|word| !is_part(word))
            .map(str::to_owned),
    );
    found.extend(without_place(scene, &own, &found));
    let nominative: Vec<String> = found.iter().flat_map(|name| declined(scene, name)).collect();
    // "der Deutschen Bank", "des Instituts der Werften" stands in the article, "Deutsche Bank" is the answer.
    found.retain(|name| !is_oblique(scene, name));
    found.extend(nominative);
    found
}

/// "Institut der Werften" and "IW Bergen" for "Institut der Werften Bergen (IW)": a long name without the town
/// at its end, and its short forms with it.
fn without_place(scene: &Scene, name: &str, others: &[String]) -> Vec<String> {
    let Some((rest, place)) = name.rsplit_once(' ') else { return Vec::new() };
    let town = scene.lexicon.name_kinds(place).is_some_and(|kinds| kinds.place);
    // "Bank of Bergen"
    let noun = rest.rsplit_once(' ').is_some_and(|(_, last)| last.starts_with(char::is_uppercase));
    if !town || !noun {
        return Vec::new();
    }
    let short = others.iter().filter(|other| other.chars().all(char::is_uppercase));
    short.map(|short| format!("{short} {place}")).chain([rest.to_owned()]).collect()
}

/// "Nordkran" for "die Firma Nordkran Europa", where the article has that alone and no other of that name.
fn first_word(scene: &Scene, name: &str) -> Option<String> {
    let mut words = name.split(' ');
    let (first, second) = (words.next()?, words.next()?);
    let annotated = scene.annotated;
    let known = annotated.referents.iter().map(|each| each.name.as_str());
    let mut others = known.filter(|other| *other != name && *other != first);
    // "Deutsche" of "Deutsche Bank" is no name.
    if scene.lexicon.noun(first).is_some() {
        return None;
    }
    let named = |at: usize| annotated.word(at) == first && annotated.tokens[at].tag.is_noun();
    let next = |at: usize| annotated.word(at + 1);
    let mut found = (0..annotated.tokens.len()).filter(|&at| named(at) && next(at) != second);
    let alone = found.any(|at| !next(at).starts_with(char::is_uppercase));
    (alone && !others.any(|other| other.starts_with(first))).then(|| first.to_owned())
}

/// "Deutschen Bank": a name in the singular with an adjective that is no nominative.
fn is_oblique(scene: &Scene, name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or(name);
    first.ends_with("en") && !declined(scene, name).is_empty()
        || sources::without_genitive(scene, name).is_some()
}

/// "Deutscher Fußball-Bund" as "Deutsche Fußball-Bund", as it is behind its article, and the other
/// way round.
fn declined(scene: &Scene, name: &str) -> Vec<String> {
    let Some((first, rest)) = name.split_once(' ') else { return Vec::new() };
    if !first.starts_with(char::is_uppercase) {
        return Vec::new();
    }
    let stem = ["er", "es", "en", "e"].iter().find_map(|ending| first.strip_suffix(ending));
    let adjective = |stem: &&str| {
        [
            "isch",
            "lich",
            "ig",
            "tsch",
            "zentral",
            "rot",
            "frei",
            "vereint",
            "national",
            "neu",
            "evangel",
            "technisch",
        ]
        .iter()
        .any(|end| stem.to_lowercase().ends_with(end))
    };
    let Some(stem) = stem.filter(adjective) else { return Vec::new() };
    let noun = rest.split(' ').find(|word| word.starts_with(char::is_uppercase)).unwrap_or(rest);
    let genders = scene.lexicon.noun(noun).map(|noun| noun.genders).unwrap_or_default();
    let gender = match genders.as_slice() {
        [(gender, _)] => *gender,
        _ => None,
    };
    let endings: &[&str] = match gender {
        Some(Gender::Fem) => &["e"],
        Some(Gender::Masc) => &["e", "er"],
        Some(Gender::Neut) => &["e", "es"],
        None => &["e", "er", "es"],
    };
    endings.iter().map(|ending| upper_first(&format!("{stem}{ending} {rest}"))).collect()
}
