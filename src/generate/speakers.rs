//! Who can stand among the options of a question for a speaker: of which kind somebody is, and
//! whether the one could have spoken.

use super::sources::{self, Source};
use super::{Scene, nominative};
use crate::annotate::{Clause, EntityKind, Tokens};

/// What somebody is among options: those of one item are all of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A person by name.
    Person,
    /// A person by office and surname.
    Titled,
    /// A person by surname alone.
    Surname,
    /// A person by office or trade alone.
    Described,
    /// A body that has a name or is the only one of its kind.
    Body,
    /// A newspaper, broadcaster or agency.
    Medium,
    /// A country or town that speaks.
    Place,
}

/// The kind of a source.
pub(super) fn kind(scene: &Scene, source: &Source) -> Kind {
    let Some(referent) = source.referent else {
        return match source.described {
            true => Kind::Described,
            // Two or three names in a row, without an article; not "Aktivisten der Partei".
            false if source.name.split(' ').all(|word| word.starts_with(char::is_uppercase)) => {
                Kind::Person
            }
            false => Kind::Body,
        };
    };
    match scene.annotated.referents[referent].kind {
        EntityKind::Person if scene.annotated.referents[referent].name.contains(' ') => {
            Kind::Person
        }
        EntityKind::Person if !source.name.contains(' ') => Kind::Surname,
        EntityKind::Person => Kind::Titled,
        EntityKind::Medium => Kind::Medium,
        EntityKind::Place => Kind::Place,
        _ => Kind::Body,
    }
}

/// Whether the referent says something in the article.
pub(super) fn speaks(scene: &Scene, referent: usize) -> bool {
    let find = || {
        let said = scene.annotated.attributions.iter();
        said.filter_map(|each| sources::referent(scene, each)).collect()
    };
    scene.speaking.get_or_init(find).contains(&referent)
}

/// Whether a source without a name says something in the article.
pub(super) fn speaks_without_name(scene: &Scene, source: &Source) -> bool {
    scene.annotated.attributions.iter().any(|each| {
        each.speaker.first().is_some_and(|speaker| speaker.contains(&source.first))
            && sources::referent(scene, each).is_none()
    })
}

/// Offices whose holders speak in public.
const PUBLIC: [&str; 30] = [
    "minister",
    "präsident",
    "kanzler",
    "chef",
    "sprecher",
    "vorsitzende",
    "vorsitzender",
    "direktor",
    "leiter",
    "abgeordnete",
    "abgeordneter",
    "politiker",
    "meister",
    "trainer",
    "general",
    "bischof",
    "anwalt",
    "experte",
    "forscher",
    "wissenschaftler",
    "professor",
    "gouverneur",
    "senator",
    "sekretär",
    "kommissar",
    "botschafter",
    "premier",
    "landrat",
    "manager",
    "führer",
];

/// Whether a wrong answer is not absurd: the one speaks in the article, or is a person whose office
/// it is to speak, or a body. Whoever is only acted upon, has died or gives a thing its name is none.
pub(super) fn could_say(scene: &Scene, source: &Source) -> bool {
    let annotated = scene.annotated;
    let Some(referent) = source.referent else { return true };
    if speaks(scene, referent) {
        return true;
    }
    let known = &annotated.referents[referent];
    if known.kind != EntityKind::Person {
        return source.name.split(' ').any(nominative::is_body) && can_speak(scene, referent);
    }
    let office = known.mentions.iter().any(|mention| {
        mention.tokens.start.checked_sub(1).is_some_and(|at| {
            let noun = annotated.word(at).to_lowercase();
            let noun = noun.strip_suffix("in").unwrap_or(&noun);
            annotated.is_person_noun(at) && PUBLIC.iter().any(|office| noun.ends_with(office))
        })
    });
    office && can_speak(scene, referent)
}

/// Whether somebody or some body could be asked for as a speaker: one who speaks in the article or
/// acts in it. Whoever dies in it, is only a victim or gives a thing its name is absurd there.
pub(super) fn can_speak(scene: &Scene, referent: usize) -> bool {
    let known = scene.able.borrow().get(&referent).copied();
    known.unwrap_or_else(|| {
        let able = is_able(scene, referent);
        scene.able.borrow_mut().insert(referent, able);
        able
    })
}

fn is_able(scene: &Scene, referent: usize) -> bool {
    const SUFFERED: [&str; 9] = [
        "sterben",
        "ertrinken",
        "umkommen",
        "verunglücken",
        "ersticken",
        "erliegen",
        "versterben",
        "ableben",
        "beerdigen",
    ];
    const DEAD: [&str; 13] = [
        "verstorbene",
        "verstorbenen",
        "ermordete",
        "ermordeten",
        "getötete",
        "getöteten",
        "tote",
        "toten",
        "leiche",
        "leichnam",
        "mord",
        "tod",
        "todes",
    ];
    if speaks(scene, referent) {
        return true;
    }
    let annotated = scene.annotated;
    let known = &annotated.referents[referent];
    let inside = |tokens: &Tokens| {
        known.mentions.iter().any(|mention| tokens.contains(&mention.tokens.start))
    };
    let subject = |clause: &Clause| {
        clause.subject.is_some_and(|subject| {
            let phrase = &annotated.phrases[subject];
            inside(&phrase.base) || inside(&phrase.tokens) && phrase.tokens.len() <= 8
        })
    };
    let dead = known.mentions.iter().any(|mention| {
        let from = mention.tokens.start.saturating_sub(3);
        (from..mention.tokens.start)
            .any(|at| DEAD.contains(&annotated.word(at).to_lowercase().as_str()))
    }) || annotated.clauses.iter().any(|clause| {
        let dies = clause.lemma.as_deref().is_some_and(|lemma| SUFFERED.contains(&lemma));
        let killed = clause.passive
            && clause.lemma.as_deref().is_some_and(|lemma| {
                matches!(lemma, "töten" | "ermorden" | "erschießen" | "vergiften" | "hinrichten")
            });
        (dies || killed) && subject(clause)
    });
    // "Kapitänin Clara Brandt": whoever has an office could speak as well.
    let office = known.mentions.iter().any(|mention| {
        mention.tokens.start > 0 && annotated.is_person_noun(mention.tokens.start - 1)
    });
    !dead && (office || annotated.clauses.iter().any(|clause| !clause.passive && subject(clause)))
}
