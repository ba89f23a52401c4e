//! What speaks against a sentence or clause as a statement, whatever is done to it: words that only the sentence before
//! explains, words whose complement is not told, reported mood without who reports.

use std::sync::LazyLock;

use super::{compared, empty, frame, loose};
use crate::annotate::{Clause, ClauseKind, EntityKind, Mood, Number, Tokens};
use crate::generate::compose::upper_first;
use crate::generate::stem;
use crate::generate::{Scene, nominative, tense};
use crate::lexicon::Tag;
use crate::text::calendar::WEEKDAYS;

/// Whether nothing in the stretch speaks against stating it.
pub(in crate::generate::families) fn can_be_stated(scene: &Scene, tokens: &Tokens) -> bool {
    let main = scene
        .annotated
        .clauses
        .iter()
        .filter(|clause| clause.kind == ClauseKind::Main)
        .filter(|clause| tokens.start <= clause.tokens.start && clause.tokens.end <= tokens.end)
        .max_by_key(|clause| clause.tokens.len());
    !(is_cut_off(scene, tokens)
        || leans_back(scene, tokens)
        || lacks_noun(scene, tokens)
        || is_headline(scene, tokens)
        || compared::compares_with_nothing(scene, tokens)
        || is_elliptic(scene, tokens)
        || lacks_what_it_is_of(scene, tokens)
        || is_row(scene, tokens)
        || dies_later(scene, tokens)
        || strings_on(scene, tokens)
        || compared::ranks_in_nothing(scene, tokens)
        || frame::lacks_frame(scene, tokens)
        || loose::is_loose(scene, tokens)
        || empty::tells_nothing(scene, tokens)
        || main.is_some_and(|main| {
            has_no_verb(scene, main)
                || was_able_before(scene, main)
                || is_reported(scene, main)
                || is_of_man(scene, main)
                || tells_no_content(scene, main)
                || is_before_another_day(scene, main)
                || says_nothing(scene, main)
                || tears_reflexive(scene, main)
                || tense::needs_its_story(scene.annotated, std::slice::from_ref(tokens), main)
        }))
}

/// A sentence without its full stop: a text that was cut, or a line that is none; or one whose beginning
/// stands in the line before ("Über die").
fn is_cut_off(scene: &Scene, tokens: &Tokens) -> bool {
    let begun = scene
        .annotated
        .sentence_of(tokens.start)
        .and_then(|at| scene.annotated.sentences.get(at.checked_sub(1)?))
        .is_some_and(|before| {
            matches!(
                scene.tag(before.tokens.end.saturating_sub(1)),
                Some(Tag::ART | Tag::APPR | Tag::APPRART | Tag::KON | Tag::PPOSAT | Tag::COMMA)
            )
        });
    // "Nordkran.de/boote"
    let address = tokens.clone().any(|at| {
        scene.annotated.word(at).ends_with(".de") && scene.annotated.word(at + 1).starts_with('/')
    });
    if begun || address {
        return true;
    }
    scene.sentence(tokens.start).is_none_or(|sentence| {
        !sentence.clone().rev().take(2).any(|at| scene.tag(at) == Some(Tag::STOP))
    })
}

const RANKS: [&str; 9] =
    ["Erste", "Erster", "Erstes", "Zweite", "Zweiter", "Dritte", "Dritter", "Vierte", "Vierter"];

/// "Erst Anna Wolf fuhr …", "Im Besonderen …", "In der Folge …": what stands before it is missing.
fn leans_back(scene: &Scene, tokens: &Tokens) -> bool {
    const FOCUS: [&str; 5] = ["Erst", "Sogar", "Selbst", "Nur", "Lediglich"];
    const OPENINGS: [&str; 16] = [
        "Als Beispiel ",
        "Als Beispiele ",
        "Zu allem Überfluss ",
        "Als Ersatz ",
        "Zur Eröffnung ",
        "Zur Sitzung ",
        "Zum Beispiel ",
        "Das neue Jahr ",
        "Im Besonderen ",
        "Im Einzelnen ",
        "In der Folge ",
        "Im Gegenzug ",
        "Im Gegensatz ",
        "Im Anschluss ",
        "Im Übrigen ",
        "Zum Vergleich ",
    ];
    let annotated = scene.annotated;
    let words = annotated.words(tokens);
    // "Noch weiter südlich liegt …": than where?
    let further = words.starts_with("Noch weiter ") || words.starts_with("Weiter ");
    // "Dritte wurden …", "Erste Kunden sind …": of what?
    let first = upper_first(annotated.word(tokens.start));
    let ranked = RANKS.contains(&first.as_str())
        && !annotated.entities.iter().any(|entity| {
            entity.tokens.start == tokens.start && entity.kind != EntityKind::Ordinal
        });
    let focus = FOCUS.contains(&first.as_str())
        && matches!(annotated.tokens[tokens.start].tag, Tag::ADV | Tag::APPR | Tag::KON)
        && matches!(
            scene.tag(tokens.start + 1),
            Some(Tag::NE | Tag::NN | Tag::ART | Tag::APPR | Tag::APPRART | Tag::CARD)
        );
    // "Schon die Anreise verlief …", but "Schon am Montag …"
    let already = matches!(first.as_str(), "Schon" | "Gerade")
        && matches!(scene.tag(tokens.start + 1), Some(Tag::ART | Tag::NN | Tag::NE));
    // "Nach Unternehmensangaben": of which one?
    let unnamed = tokens.clone().any(|at| {
        let word = annotated.word(at);
        word.ends_with("angaben")
            && [
                "Unternehmens",
                "Firmen",
                "Konzern",
                "Vereins",
                "Verlags",
                "Hersteller",
                "Betreiber",
            ]
            .iter()
            .any(|body| word.starts_with(body))
    });
    // "Entsprechend positiv fiel …"
    let following = matches!(first.as_str(), "Entsprechend" | "Dementsprechend")
        && scene.tag(tokens.start + 1) == Some(Tag::ADJD);
    // "Anders ist das nicht zu erklären"
    let otherwise = matches!(first.as_str(), "Anders" | "Genauso")
        && scene.tag(tokens.start + 1).is_some_and(Tag::is_finite);
    // "Eine Nacht zuvor, …"
    let before = (tokens.start + 1..(tokens.start + 4).min(tokens.end))
        .any(|at| annotated.word(at) == "zuvor" && scene.tag(at - 1).is_some_and(Tag::is_noun));
    // "Zuletzt hatte im März …": with a year it is no matter when the article was written.
    let last = first == "Zuletzt"
        && !annotated.entities_in(tokens).iter().any(|entity| {
            entity.kind == EntityKind::Date
                && annotated
                    .words(&entity.tokens)
                    .split(' ')
                    .any(|word| word.len() == 4 && word.parse::<u16>().is_ok())
        });
    ranked
        || last
        || unnamed
        || before
        || focus
        || following
        || otherwise
        || further
        || already
        || OPENINGS.iter().any(|opening| words.starts_with(opening))
}

/// "kam im Auto ums Leben", where another sentence has "starb in einer Klinik".
fn dies_later(scene: &Scene, tokens: &Tokens) -> bool {
    const DIES: [&str; 7] =
        ["Leben", "starb", "starben", "verstarb", "gestorben", "verstorben", "erlag"];
    let annotated = scene.annotated;
    let dies = |part: &Tokens| part.clone().any(|at| DIES.contains(&annotated.word(at)));
    let nursed = |part: &Tokens| {
        part.clone().any(|at| {
            let word = annotated.word(at).to_lowercase();
            word.contains("klinik") || word.contains("krankenhaus")
        })
    };
    dies(tokens)
        && !nursed(tokens)
        && annotated.sentences.iter().any(|other| dies(&other.tokens) && nursed(&other.tokens))
}

/// "…, Anna Wolf, 12.": a row of a table.
fn is_row(scene: &Scene, tokens: &Tokens) -> bool {
    let last = tokens.clone().rfind(|&at| !matches!(scene.tag(at), Some(Tag::STOP)));
    last.is_some_and(|last| {
        scene.tag(last) == Some(Tag::CARD)
            && last > tokens.start
            && scene.tag(last - 1) == Some(Tag::COMMA)
    })
}

/// "wurden Straßen gesperrt, Boote verkauft": two participles with nothing to join them.
fn strings_on(scene: &Scene, tokens: &Tokens) -> bool {
    stem::strung(scene.annotated, tokens).is_some_and(|comma| {
        !(comma..tokens.end).any(|at| stem::is_linker(scene.annotated.word(at)))
    })
}

/// "hatte das Rennen gewinnen können": before what? Put into the perfect it would have three infinitives.
fn was_able_before(scene: &Scene, main: &Clause) -> bool {
    main.finite.is_some_and(|finite| matches!(scene.annotated.word(finite), "hatte" | "hatten"))
        && main.right.as_ref().is_some_and(|right| scene.tag(right.end - 1) == Some(Tag::VMINF))
}

/// "A 2 Hof Richtung Kehl 3 km Stau": a name that was read as a verb.
fn has_no_verb(scene: &Scene, main: &Clause) -> bool {
    main.finite.is_some_and(|finite| {
        finite > main.tokens.start
            && scene.annotated.word(finite).starts_with(char::is_uppercase)
            && scene.annotated.word(finite - 1) != "„"
    })
}

/// "der in den Vereinigten Staaten im Jahr 2011": the noun and the verb stand in the part before.
fn is_elliptic(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    tokens.clone().skip(1).any(|at| {
        let opens = annotated.tokens[at - 1].tag == Tag::COMMA
            && matches!(annotated.word(at), "der" | "die" | "das" | "den" | "dem")
            && matches!(scene.tag(at + 1), Some(Tag::APPR | Tag::APPRART));
        let rest =
            (at + 1..tokens.end).take_while(|&other| annotated.tokens[other].tag != Tag::COMMA);
        opens
            && rest.into_iter().all(|other| {
                !annotated.tokens[other].tag.is_verb()
                    && !matches!(annotated.tokens[other].tag, Tag::ADJA | Tag::PTKVZ)
            })
    })
}

/// "Stadtbetrieb stellt Pläne vor", "warnt vor neuem Händlerstreit": what can be counted, in the singular
/// and without an article.
fn is_headline(scene: &Scene, tokens: &Tokens) -> bool {
    const NEW: [&str; 6] = ["neu", "erst", "zweit", "dritt", "weiter", "geplant"];
    let annotated = scene.annotated;
    let compound = |at: usize| {
        let noun = scene.lexicon.noun(&annotated.tokens[at].lemma);
        // "TV-Rolle"
        let hyphen = annotated.word(at).contains('-') && !annotated.word(at).ends_with(['n', 's']);
        annotated.tokens[at].tag == Tag::NN
            && (hyphen
                || annotated.tokens[at].morph.number == Some(Number::Sing)
                    && noun.is_some_and(|noun| noun.head.is_some()))
    };
    let bare = annotated.clauses.iter().filter(|clause| tokens.contains(&clause.tokens.start)).any(
        |clause| {
            let equates = clause.lemma.as_deref().is_some_and(|lemma| {
                matches!(lemma, "sein" | "werden" | "bleiben" | "gelten" | "heißen")
            });
            clause.subject.is_some_and(|subject| {
                let at = annotated.phrases[subject].tokens.start;
                let acts = nominative::is_body(annotated.word(at)) || annotated.is_person_noun(at);
                !equates
                    && scene.tag(at) == Some(Tag::NN)
                    && annotated.tokens[at].morph.number == Some(Number::Sing)
                    && (acts || !clause.passive && compound(at))
                    // "Direktorin Anna Wolf", "Werft „Nordkran“"
                    && !matches!(scene.tag(at + 1), Some(Tag::NE | Tag::NN | Tag::FM | Tag::XY | Tag::KON))
                    && !annotated.word(at + 1).starts_with(|c: char| c.is_uppercase() || c == '„')
            })
        },
    );
    let ranked = tokens.clone().any(|at| {
        let word = annotated.word(at + 1);
        let ending = NEW.iter().find_map(|stem| word.strip_prefix(stem)).unwrap_or_default();
        scene.tag(at) == Some(Tag::APPR)
            && matches!(
                annotated.word(at),
                "vor" | "auf" | "gegen" | "um" | "für" | "durch" | "über" | "mit"
            )
            && matches!(ending, "e" | "en" | "em" | "er" | "es")
            && at + 2 < tokens.end
            && compound(at + 2)
    });
    bare || ranked
}

/// "Die übrigen mussten …", "Die 29 stand für …": of what, the sentence before tells.
fn lacks_noun(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    let article =
        matches!(annotated.word(tokens.start).to_lowercase().as_str(), "der" | "die" | "das");
    let counted =
        matches!(scene.tag(tokens.start + 1), Some(Tag::CARD | Tag::PIS | Tag::PIDAT | Tag::ADJA));
    // "Der erste Fund lag …", "Die zweite Läuferin Anna Wolf …": of which row?
    let rank = ["erste", "zweite", "dritte", "vierte", "letzte", "nächste"]
        .contains(&annotated.word(tokens.start + 1).trim_end_matches('n'));
    let ends = |at: usize| match scene.tag(at) {
        Some(Tag::COMMA | Tag::NE) => true,
        tag => tag.is_some_and(Tag::is_finite),
    };
    let ranked = rank
        && scene.tag(tokens.start + 2) == Some(Tag::NN)
        && annotated.entity_at(tokens.start).is_none()
        && ends(tokens.start + 3);
    // "Rund 150 können kommen": of whom? "2014 wurden …" is a year.
    let about = matches!(
        annotated.word(tokens.start).to_lowercase().as_str(),
        "rund" | "etwa" | "knapp" | "fast" | "über" | "circa" | "ungefähr"
    );
    let number = tokens.start + usize::from(about);
    let year = !about && annotated.word(number).len() == 4;
    let many = scene.tag(number) == Some(Tag::CARD)
        && !year
        && scene.tag(number + 1).is_some_and(Tag::is_finite);
    many || article
        && (counted && scene.tag(tokens.start + 2).is_some_and(Tag::is_finite) || ranked)
}

/// "Bergen, Nordhafen und Seeburg, teilte der Verband mit": names without a verb as what is told.
fn tells_no_content(scene: &Scene, main: &Clause) -> bool {
    let (Some(vorfeld), Some(finite)) = (&main.vorfeld, main.finite) else { return false };
    let tells = main.lemma.as_deref().is_some_and(|lemma| {
        matches!(lemma, "mitteilen" | "sagen" | "erklären" | "berichten" | "melden" | "bestätigen")
    });
    // "Bergen und Seeburg, teilte Anna Wolf mit": the row was taken for the subject.
    let row = vorfeld.clone().any(|at| scene.tag(at) == Some(Tag::KON))
        && scene.tag(finite + 1) == Some(Tag::NE);
    let behind = row
        || main
            .subject
            .is_some_and(|subject| scene.annotated.phrases[subject].tokens.start > finite);
    tells
        && behind
        && scene.tag(finite - 1) == Some(Tag::COMMA)
        && !vorfeld.clone().any(|at| scene.tag(at).is_some_and(Tag::is_verb))
}

/// "In der Liga hielt man sich gut", "Man ist gespannt": who "man" is, only the article tells. What one
/// can or must do, anybody can.
fn is_of_man(scene: &Scene, main: &Clause) -> bool {
    let annotated = scene.annotated;
    // "Man musste Schlimmes fürchten" is not of anybody.
    let can = main.finite.is_some_and(|finite| {
        matches!(annotated.word(finite), "kann" | "darf" | "muss" | "soll" | "könnte" | "müsste")
    });
    let fields = [&main.vorfeld, &main.mittelfeld].into_iter().flatten();
    !can && fields.into_iter().any(|field| matches!(annotated.word(field.start), "man" | "Man"))
}

/// What feelings are about.
const ABOUT: &[&str] = &["über", "darüber", "von", "vom", "davon", "wegen", "dass", "weil"];

/// What a predicate needs beside it, and the words that can open it.
const NEEDS: [(&str, &[&str]); 18] = [
    ("tätig", &["bei", "beim", "für", "als", "werk"]),
    ("mitgeliefert", &["mit", "bei", "beim", "zu"]),
    ("beteiligt", &["an", "am", "daran", "woran"]),
    ("betroffen", &["von", "vom", "davon", "wovon"]),
    ("verantwortlich", &["für", "dafür", "fürs"]),
    ("zuständig", &["für", "dafür", "fürs"]),
    ("einverstanden", &["mit", "damit"]),
    ("zufrieden", &["mit", "damit", "über"]),
    ("empört", ABOUT),
    ("enttäuscht", ABOUT),
    ("erfreut", ABOUT),
    ("begeistert", ABOUT),
    ("verärgert", ABOUT),
    ("schockiert", ABOUT),
    ("vergleichbar", &["mit", "damit"]),
    ("abhängig", &["von", "vom", "davon"]),
    ("bereit", &["zu", "zum", "zur", "für", "dazu"]),
    ("angespannt", &["in", "im", "zwischen", "an", "am"]),
];

/// "Die drei Länder sind beteiligt": at what?
fn lacks_what_it_is_of(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    let has = |words: &[&str]| {
        tokens.clone().any(|at| words.contains(&annotated.word(at).to_lowercase().as_str()))
    };
    // "jedes Land": of which ones?
    let every = tokens.clone().any(|at| {
        annotated.word(at).to_lowercase().starts_with("jede")
            && matches!(annotated.word(at + 1), "Land" | "Staat" | "Mitglied" | "Teilnehmer")
            && !matches!(scene.tag(at + 2), Some(Tag::ART | Tag::APPR | Tag::APPRART | Tag::COMMA))
    });
    // "Die Luftwaffe ist vor Ort": where?
    let on_site = tokens.clone().any(|at| {
        annotated.word(at) == "vor"
            && annotated.word(at + 1) == "Ort"
            && !matches!(scene.tag(at + 2), Some(Tag::APPR | Tag::APPRART))
    });
    // "wird als Favorit genannt": for what?
    let favourite = tokens.clone().any(|at| {
        matches!(annotated.word(at), "Favorit" | "Favoritin" | "Favoriten")
            && !matches!(scene.tag(at + 1), Some(Tag::ART | Tag::APPR | Tag::APPRART))
    }) && !has(&["für", "auf", "bei", "beim"]);
    // "war für eine Stellungnahme nicht erreichbar": on what?
    let statement = tokens.clone().any(|at| {
        annotated.word(at) == "Stellungnahme"
            && (!matches!(annotated.word(at + 1), "zu" | "zum" | "zur" | ",")
                || scene.tag(at + 2) == Some(Tag::VVINF))
    });
    // "Schriftführerin ist Anna Wolf": of what?
    let office = scene.tag(tokens.start) == Some(Tag::NN)
        && (annotated.is_person_noun(tokens.start)
            || annotated.word(tokens.start).ends_with("erin"))
        && !["sieger", "gewinner", "meister", "torschütze"].iter().any(|end| {
            annotated.word(tokens.start).to_lowercase().trim_end_matches("in").ends_with(end)
        })
        && matches!(annotated.word(tokens.start + 1), "ist" | "war" | "bleibt" | "wird" | "wurde");
    // "aus Anlass des Todes": whose?
    let death = tokens.clone().skip(1).any(|at| {
        matches!(annotated.word(at), "Tod" | "Tode" | "Todes")
            && scene.tag(at - 1).is_some_and(|tag| matches!(tag, Tag::ART | Tag::APPRART))
            && annotated.word(at - 1).to_lowercase() != "ein"
            && !matches!(scene.tag(at + 1), Some(Tag::ART | Tag::NE))
            // "des Todes seiner Frau", not "des Todes ihr Programm"
            && !(scene.tag(at + 1) == Some(Tag::PPOSAT)
                && ["er", "es"].iter().any(|end| annotated.word(at + 1).ends_with(end)))
            && !matches!(annotated.word(at + 1), "von" | "vom")
    });
    // "will man bauen": who?
    let somebody = tokens.clone().any(|at| {
        annotated.word(at).eq_ignore_ascii_case("man")
            && scene.tag(at) == Some(Tag::PIS)
            && has(&["will", "wolle", "wollte", "möchte", "plant", "plante", "hofft", "rechnet"])
    });
    // "Als Redner werden Anna Wolf und Karl Berg erwartet": where?
    let speakers = matches!(annotated.word(tokens.start), "Als" | "als")
        && matches!(annotated.word(tokens.start + 1), "Redner" | "Rednerin" | "Gast" | "Gäste")
        && !has(&["in", "im", "bei", "beim", "auf", "zu", "zum", "zur", "am", "an"]);
    every
        || speakers
        || statement
        || office
        || somebody
        || death
        || favourite
        || on_site
        || NEEDS.iter().any(|(predicate, openers)| {
            tokens.clone().any(|at| {
                annotated.word(at) == *predicate
                    && matches!(scene.tag(at), Some(Tag::ADJD | Tag::VVPP))
                    && !(scene.tag(at + 1) == Some(Tag::COMMA)
                        && matches!(scene.tag(at + 2), Some(Tag::KOUS | Tag::KOUI | Tag::PWAV)))
            }) && !has(openers)
        })
}

/// "Nach einem Bericht seien 30 Häuser …": the mood of reported speech without a verb that reports.
fn is_reported(scene: &Scene, main: &Clause) -> bool {
    main.finite
        .is_some_and(|finite| scene.annotated.tokens[finite].morph.mood == Some(Mood::Konjunktiv1))
}

/// "hatten schon am Freitag den Hafen verlassen": the day before one that the article tells of.
fn is_before_another_day(scene: &Scene, main: &Clause) -> bool {
    let annotated = scene.annotated;
    let had = main.finite.is_some_and(|finite| {
        matches!(annotated.word(finite), "hatte" | "hatten" | "war" | "waren")
            && annotated.tokens[finite].tag == Tag::VAFIN
            && main.right.is_some()
            && !main.passive
    });
    had && main.tokens.clone().any(|at| {
        WEEKDAYS.iter().any(|day| annotated.word(at).starts_with(day))
            && matches!(
                at.checked_sub(2).map_or("", |before| annotated.word(before)),
                "schon" | "bereits" | "noch" | "erst"
            )
    })
}

/// "Ein Zeuge wird zitiert", "Darüber war spekuliert worden": that something was said, not what.
fn says_nothing(scene: &Scene, main: &Clause) -> bool {
    const SAYING: [&str; 5] = ["zitieren", "spekulieren", "diskutieren", "debattieren", "reden"];
    let told = scene.annotated.clauses.iter().any(|part| {
        part.tokens.start > main.tokens.start
            && part.tokens.end <= main.tokens.end
            && matches!(part.kind, ClauseKind::Subordinate | ClauseKind::Interrogative)
    });
    main.passive && !told && main.lemma.as_deref().is_some_and(|lemma| SAYING.contains(&lemma))
}

/// "wollen als Ersatz sich treffen": the reflexive stands at the front of the Mittelfeld, behind
/// nothing but the subject or a pronoun.
fn tears_reflexive(scene: &Scene, main: &Clause) -> bool {
    let annotated = scene.annotated;
    let Some(mittelfeld) = main.mittelfeld.clone() else { return false };
    let subject = main.subject.map(|subject| annotated.phrases[subject].tokens.clone());
    let inner = |at: usize| {
        annotated
            .clauses
            .iter()
            .any(|part| part.tokens.contains(&at) && part.tokens.len() < main.tokens.len())
    };
    let Some(at) =
        mittelfeld.clone().find(|&at| annotated.tokens[at].tag == Tag::PRF && !inner(at))
    else {
        return false;
    };
    // Behind "und" it is that of another verb.
    if (mittelfeld.start..at)
        .any(|before| matches!(annotated.tokens[before].tag, Tag::KON | Tag::COMMA))
    {
        return false;
    }
    (mittelfeld.start..at).any(|before| {
        annotated.tokens[before].tag != Tag::PPER
            && !subject.as_ref().is_some_and(|subject| subject.contains(&before))
    }) && subject.is_none_or(|subject| subject.start < mittelfeld.start)
}

/// Nouns for what somebody plans, says or decides: whose it is does not tell what.
static CONTENT: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("../../../../data/content_nouns.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// "die Pläne der Landesregierung": a definite noun for what is planned, said or decided, with
/// nothing beside it that tells what.
pub(super) fn leaves_content_open(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    annotated.phrases.iter().any(|phrase| {
        let definite = phrase.base.clone().any(|at| {
            annotated.tokens[at].tag == Tag::APPRART
                || annotated.tokens[at].tag == Tag::ART
                    && annotated.word(at).to_lowercase().starts_with('d')
        });
        // "Oettingers Vorschlag"
        let owned = phrase.head > phrase.base.start
            && annotated.tokens[phrase.head - 1].tag == Tag::NE
            && annotated.word(phrase.head - 1).ends_with('s');
        let inside = tokens.start <= phrase.base.start && phrase.base.end <= tokens.end;
        let next = annotated.word(phrase.base.end);
        let told = |word: &str| {
            matches!(
                word,
                "zu" | "zum"
                    | "zur"
                    | "über"
                    | "für"
                    | "gegen"
                    | "auf"
                    | "um"
                    | "an"
                    | "am"
                    | "nach"
                    | "mit"
                    | "wegen"
                    | ","
                    | "„"
                    | "dass"
            )
        };
        inside
            && (definite || owned)
            && CONTENT.contains(&annotated.word(phrase.head))
            && !told(next)
            && !(phrase.base.end..phrase.tokens.end + 1).any(|at| told(annotated.word(at)))
            && annotated.entity_at(phrase.head).is_none()
    })
}
