//! What an article calls somebody beside the name: "der örtliche Innenminister Jonas Wirtz", "die
//! Sprecherin der Opposition, Hanna Kessler,", "Hanna Kessler, Sprecherin der Opposition,".

use crate::annotate::{Annotated, ClauseKind, EntityKind, Gender, MentionKind, Number, Tokens};
use crate::generate::compose::in_sentence;
use crate::generate::{Scene, answering, speakers};
use crate::lexicon::Tag;

/// A role that stands beside the name of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Role {
    /// Who has it.
    pub referent: usize,
    /// The noun of office or trade.
    pub noun: usize,
    /// That noun in the nominative.
    pub name: String,
    pub gender: Gender,
    /// The adjectives that tell which one, without endings: "niedersächsisch", "ehemalig".
    pub adjectives: Vec<String>,
    /// Genitives and prepositional phrases behind the noun.
    pub tail: Tokens,
    /// The words of the article, from the first adjective to the end of the tail.
    pub words: Tokens,
}

impl Role {
    /// Whether it is held no longer, not yet, or for somebody else.
    pub fn is_qualified(&self) -> bool {
        self.adjectives.iter().any(|adjective| QUALIFIERS.contains(&adjective.as_str()))
            || ["Ex-", "Alt", "Vize", "Ehren"].iter().any(|part| self.name.starts_with(part))
    }

    /// Whether an adjective of origin tells which one it is.
    pub fn has_origin(&self) -> bool {
        self.adjectives.iter().any(|adjective| !QUALIFIERS.contains(&adjective.as_str()))
    }

    /// "niedersächsische Innenminister": behind "der" or "die".
    pub fn weak(&self) -> String {
        self.with_ending("e")
    }

    /// "niedersächsischer Innenminister": without an article.
    pub fn strong(&self) -> String {
        self.with_ending(if self.gender == Gender::Masc { "er" } else { "e" })
    }

    fn with_ending(&self, ending: &str) -> String {
        let mut words: Vec<String> = self
            .adjectives
            .iter()
            .map(|adjective| match is_of_a_town(adjective) {
                // "Hamburger" has no endings.
                true => adjective.clone(),
                false => format!("{adjective}{ending}"),
            })
            .collect();
        words.push(self.name.clone());
        words.join(" ")
    }
}

/// How much it is worth to ask for somebody's name or office, as a share: less where the article names the
/// person once and tells of nothing that this person says or does. `None` where it does so in a relative
/// clause or the like, or of somebody whom everybody knows.
pub(super) fn worth(scene: &Scene, referent: usize) -> Option<f64> {
    let annotated = scene.annotated;
    let known = &annotated.referents[referent];
    if is_known_to_all(&known.name) {
        return None;
    }
    let main = annotated.clauses.iter().any(|clause| {
        let subject = clause.subject.map(|subject| &annotated.phrases[subject].base);
        clause.kind == ClauseKind::Main
            && subject.is_some_and(|subject| {
                known.mentions.iter().any(|mention| {
                    // "die Anna Wolf gewidmete Feier", "Wolfs Feier" are not Wolf.
                    subject.start <= mention.tokens.start
                        && mention.tokens.start < subject.end
                        && subject.end <= mention.tokens.end
                        && scene.tag(mention.tokens.end) != Some(Tag::ADJA)
                })
            })
    });
    if main || speakers::speaks(scene, referent) {
        return Some(1.0);
    }
    let [only] = known.mentions.as_slice() else { return Some(1.0) };
    let aside = annotated.clauses.iter().any(|clause| {
        let opener = annotated.word(clause.tokens.start);
        clause.tokens.start <= only.tokens.start
            && only.tokens.end <= clause.tokens.end
            && (clause.kind == ClauseKind::Relative
                || matches!(opener, "wo" | "als" | "während" | "nachdem"))
    });
    (!aside && !answering::is_well_known(&known.name)).then_some(ONCE)
}

/// Whose name and office practically everybody knows who reads German news.
const EVERYBODY: [&str; 18] = [
    "Angela Merkel",
    "Olaf Scholz",
    "Gerhard Schröder",
    "Helmut Kohl",
    "Helmut Schmidt",
    "Joachim Löw",
    "Benjamin Netanjahu",
    "Benjamin Netanyahu",
    "Boris Johnson",
    "Barack Obama",
    "George W. Bush",
    "George Bush",
    "Donald Trump",
    "Joe Biden",
    "Wladimir Putin",
    "Elisabeth II.",
    "Elizabeth II.",
    "Benedikt XVI.",
];

/// Whether practically everybody knows who somebody of this full name is.
pub(super) fn is_known_to_all(name: &str) -> bool {
    EVERYBODY.contains(&name)
}

/// The share of its worth that a question for somebody has who is named in passing.
const ONCE: f64 = 0.6;

/// "Hamburger", not "US-amerikanisch".
fn is_of_a_town(adjective: &str) -> bool {
    adjective.starts_with(char::is_uppercase) && !adjective.ends_with("isch")
}

/// Offices of state that one person has at a time, by the last part of the noun for a man.
pub(super) const OFFICES: [&str; 9] = [
    "minister",
    "präsident",
    "kanzler",
    "bürgermeister",
    "landeshauptmann",
    "senator",
    "botschafter",
    "gouverneur",
    "premier",
];

/// Adjectives without which a role would be another.
const QUALIFIERS: [&str; 24] = [
    "ehemalig",
    "langjährig",
    "später",
    "früher",
    "damalig",
    "stellvertretend",
    "designiert",
    "künftig",
    "amtierend",
    "geschäftsführend",
    "scheidend",
    "erst",
    "zweit",
    "kommissarisch",
    "neu",
    "bisherig",
    "derzeitig",
    "jetzig",
    "einstig",
    "vormalig",
    "vorherig",
    "gewählt",
    "nominiert",
    "entlassen",
];

/// The roles of everybody with a full name, in the order of the article.
pub(super) fn roles(scene: &Scene) -> Vec<Role> {
    let annotated = scene.annotated;
    let mut found: Vec<Role> = Vec::new();
    for (index, referent) in annotated.referents.iter().enumerate() {
        let full = referent.name.contains(' ') && !holds_genitive(annotated, &referent.name);
        if referent.kind != EntityKind::Person || !full {
            continue;
        }
        for mention in referent.mentions.iter().filter(|each| each.kind == MentionKind::Name) {
            let name = &mention.tokens;
            let left = referent.mentions.iter().any(|each| tells(scene, &each.tokens, &LEAVES));
            if scene.is_quoted(name) || left || tells(scene, name, &GIVES_UP) {
                continue;
            }
            let role = right_before(annotated, name)
                .or_else(|| apposed_before(annotated, name))
                .or_else(|| apposed_behind(annotated, name))
                .and_then(|(noun, tail)| role(scene, index, noun, tail));
            found.extend(
                role.filter(|role| referent.gender.is_none_or(|gender| gender == role.gender)),
            );
        }
    }
    found.sort_by_key(|role| role.words.start);
    found
}

/// Words in the sentence around a name, in small letters, that tell of somebody who left an office.
const LEAVES: [&str; 10] = [
    "zurückgetreten",
    "zurücktr",
    "rücktritt",
    "abgesetzt",
    "gestürzt",
    "abgewählt",
    "enthoben",
    "entbunden",
    "amtsenthebung",
    "suspendiert",
];

/// Words that tell of it in the sentence of the office, or that somebody died: then it is not certain who
/// has it.
const GIVES_UP: [&str; 16] = [
    "zurückgetreten",
    "zurücktr",
    "trat",
    "rücktritt",
    "entlass",
    "ruhestand",
    "gestorben",
    "verstorben",
    "verstarb",
    "starb",
    "nachfolge",
    "abgesetzt",
    "absetzung",
    "gestürzt",
    "abgewählt",
    "damals",
];

/// Whether one of these words stands in the sentence around a name.
fn tells(scene: &Scene, name: &Tokens, parts: &[&str]) -> bool {
    scene.sentence(name.start).is_none_or(|sentence| {
        sentence.into_iter().any(|at| {
            let word = scene.annotated.word(at).to_lowercase();
            parts.iter().any(|part| match *part {
                "trat" | "starb" | "damals" => word == *part,
                part => word.contains(part),
            })
        })
    })
}

/// "Anna Wolfs Nordkran" read as one name: a part of it before the last is
/// a genitive of a name that the article has.
fn holds_genitive(annotated: &Annotated, name: &str) -> bool {
    let parts: Vec<&str> = name.split(' ').collect();
    parts[..parts.len() - 1].iter().any(|part| {
        part.strip_suffix('s').is_some_and(|bare| {
            bare.chars().count() > 3 && annotated.tokens.iter().any(|token| token.lemma == bare)
        })
    })
}

/// "der Innenminister Jonas Wirtz": the noun, with nothing behind it.
fn right_before(annotated: &Annotated, name: &Tokens) -> Option<(usize, Tokens)> {
    let noun = name.start.checked_sub(1).filter(|&at| is_role_noun(annotated, at))?;
    // "die Minister A und B"
    let shared = matches!(annotated.word(name.end), "und" | "sowie" | "&");
    (!shared).then_some((noun, noun + 1..noun + 1))
}

/// "die Sprecherin der Opposition, Hanna Kessler,".
fn apposed_before(annotated: &Annotated, name: &Tokens) -> Option<(usize, Tokens)> {
    let comma = name.start.checked_sub(1).filter(|&at| annotated.word(at) == ",")?;
    if !closes(annotated, name.end) {
        return None;
    }
    let first = (comma.saturating_sub(12)..comma)
        .rev()
        .take_while(|&at| annotated.tokens[at].tag.is_attributive())
        .last()?;
    let noun = (first..comma).find(|&at| is_role_noun(annotated, at))?;
    let start = adjectives_before(annotated, noun).start;
    let article = start.checked_sub(1).filter(|&at| {
        annotated.tokens[at].tag == Tag::ART && annotated.word(at).to_lowercase().starts_with('d')
    })?;
    // "die Tochter des Präsidenten, Anna Muster,": the name may be that of the daughter.
    let governed =
        article.checked_sub(1).is_some_and(|at| article > 0 && annotated.tokens[at].tag.is_noun());
    let tail = noun + 1..comma;
    (!governed && is_tail(annotated, &tail)).then_some((noun, tail))
}

/// "Hanna Kessler, Sprecherin der Opposition,".
fn apposed_behind(annotated: &Annotated, name: &Tokens) -> Option<(usize, Tokens)> {
    if name.end >= annotated.tokens.len() || annotated.word(name.end) != "," {
        return None;
    }
    let mut at = name.end + 1;
    if annotated.tokens.get(at)?.tag == Tag::ART {
        // "traf Karl Berg, den Sekretär des Rates,"
        if !matches!(annotated.word(at), "der" | "die" | "dem" | "den") {
            return None;
        }
        at += 1;
    }
    while annotated.tokens.get(at)?.tag == Tag::ADJA {
        at += 1;
    }
    let noun = Some(at).filter(|&at| is_role_noun(annotated, at))?;
    let end = (noun + 1..annotated.tokens.len().min(noun + 10))
        .find(|&at| !annotated.tokens[at].tag.is_attributive())?;
    let tail = noun + 1..end;
    // "Leiter der Werften Nordkran, Südkran und …": of more than the first.
    let body = |at: usize| {
        annotated.entity_at(at).is_some_and(|entity| {
            matches!(entity.kind, EntityKind::Organisation | EntityKind::Medium | EntityKind::Place)
        })
    };
    if annotated.word(end) == "," && body(end - 1) && body(end + 1) {
        return None;
    }
    // "Leiter der Werft am Montag vor Gästen": without a comma the time is no part of the role.
    let dated = annotated
        .entities
        .iter()
        .any(|entity| entity.kind == EntityKind::Date && tail.contains(&entity.tokens.start));
    (!dated && is_tail(annotated, &tail) && matches!(annotated.word(end), "," | "." | ";" | ")"))
        .then_some((noun, tail))
}

/// Whether the name's phrase ends at a token: a comma behind which no further name stands, or the
/// end of the sentence.
fn closes(annotated: &Annotated, at: usize) -> bool {
    let next = annotated.tokens.get(at + 1).map(|token| token.tag);
    match annotated.tokens.get(at) {
        None => true,
        Some(_) if annotated.word(at) == "," => !matches!(next, Some(Tag::NE | Tag::NN | Tag::KON)),
        Some(_) => matches!(annotated.word(at), "." | "(" | ";"),
    }
}

/// Whether words behind a noun of office are what tells which one: a genitive, a prepositional
/// phrase; not the name of somebody.
fn is_tail(annotated: &Annotated, tail: &Tokens) -> bool {
    let Some(first) = annotated.tokens.get(tail.start).filter(|_| !tail.is_empty()) else {
        return false;
    };
    let genitive = first.tag == Tag::ART
        && matches!(annotated.word(tail.start), "der" | "des" | "eines" | "einer");
    let prepositional = matches!(first.tag, Tag::APPR | Tag::APPRART)
        && matches!(
            annotated.word(tail.start),
            "von" | "vom" | "für" | "in" | "im" | "bei" | "beim"
        );
    let person = annotated.entities.iter().any(|entity| {
        entity.kind == EntityKind::Person
            && tail.start < entity.tokens.end
            && entity.tokens.start < tail.end
    });
    let ends = annotated.tokens[tail.end - 1].tag.is_noun();
    (genitive || prepositional) && !person && ends
}

fn is_role_noun(annotated: &Annotated, at: usize) -> bool {
    annotated.is_person_noun(at)
        && annotated.tokens[at].tag == Tag::NN
        && annotated.tokens[at].morph.number != Some(Number::Plur)
        && annotated.word(at).chars().count() > 4
}

/// The adjectives before a noun.
fn adjectives_before(annotated: &Annotated, noun: usize) -> Tokens {
    let mut start = noun;
    while start > 0 && annotated.tokens[start - 1].tag == Tag::ADJA {
        start -= 1;
    }
    start..noun
}

fn role(scene: &Scene, referent: usize, noun: usize, tail: Tokens) -> Option<Role> {
    let annotated = scene.annotated;
    let adjectives = adjectives_before(annotated, noun);
    let before = adjectives.start.checked_sub(1);
    let article = before
        .filter(|&at| annotated.tokens[at].tag == Tag::ART)
        .map(|at| annotated.word(at).to_lowercase());
    // Of several adjectives with "und", of a row of nouns, of "einen Präsidenten" nothing is said.
    let joined = before.and_then(|at| scene.tag(at)).is_some_and(|tag| {
        matches!(
            tag,
            Tag::NN | Tag::NE | Tag::TRUNC | Tag::KON | Tag::CARD | Tag::PPOSAT | Tag::PIAT
        )
    }) || before
        .is_some_and(|at| at > 0 && annotated.word(at) == "," && !adjectives.is_empty());
    if joined || article.as_ref().is_some_and(|article| article.starts_with("ein")) {
        return None;
    }
    let form = annotated.word(noun);
    let feminine = form.ends_with("in") || form.ends_with("frau");
    let (name, deverbal) = match deverbal(form) {
        Some(name) => (name, true),
        None => (annotated.tokens[noun].lemma.clone(), false),
    };
    let inflected = ["", "n", "en", "s", "es"].iter().any(|end| format!("{name}{end}") == form);
    let gender = match article.as_deref() {
        _ if feminine => Gender::Fem,
        Some("die") if deverbal => Gender::Fem,
        // "der Vorsitzenden" may be hers.
        Some("der") if deverbal && form.ends_with('n') => return None,
        None if deverbal && !form.ends_with('r') => return None,
        Some("die") => return None,
        _ => Gender::Masc,
    };
    if !inflected && !deverbal || article.is_none() && form != name && !deverbal {
        return None;
    }
    let kept = adjectives.clone().filter_map(|at| telling(scene, at)).collect();
    Some(Role {
        referent,
        noun,
        name,
        gender,
        adjectives: kept,
        words: adjectives.start..tail.end,
        tail,
    })
}

/// "Vorsitzenden" → "Vorsitzende": nouns that are declined as adjectives.
fn deverbal(form: &str) -> Option<String> {
    ["vorsitzend", "beauftragt", "abgeordnet", "gesandt"].iter().find_map(|stem| {
        let at = form.to_lowercase().rfind(stem)? + stem.len();
        matches!(&form[at..], "e" | "en" | "er" | "em").then(|| format!("{}e", &form[..at]))
    })
}

/// The stem of an adjective that tells which one: of origin, or one without which the role would be
/// another. Others ("umstrittene") are left out.
fn telling(scene: &Scene, at: usize) -> Option<String> {
    let annotated = scene.annotated;
    let word = in_sentence(annotated, at);
    if annotated.word(at).starts_with(char::is_uppercase) && annotated.word(at).ends_with("er") {
        return Some(annotated.word(at).to_owned());
    }
    let stem = ["en", "em", "er", "es", "e"].iter().find_map(|end| word.strip_suffix(end))?;
    let telling = QUALIFIERS.contains(&stem) || annotated.is_origin(at);
    telling.then(|| stem.to_owned())
}
