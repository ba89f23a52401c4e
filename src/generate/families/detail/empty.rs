//! Statements that tell nothing: that something was demanded and not what, what is so everywhere, what
//! everybody knows a thing to be.

use crate::annotate::{
    Clause, ClauseKind, EntityKind, Function, Phrase, PhraseKind, Tense, Tokens,
};
use crate::generate::Scene;
use crate::lexicon::Tag;

/// Whether the stretch tells nothing of what happened.
pub(super) fn tells_nothing(scene: &Scene, tokens: &Tokens) -> bool {
    // Set phrases and matters without a name.
    const EMPTY: [&str; 32] = [
        "Alle reden",
        "Alle Welt",
        "nicht lange bitten",
        "kein Ende in Sicht",
        "um Wichtiges",
        "um Großes",
        "um alles oder nichts",
        "Spannung steigt",
        "laufen auf Hochtouren",
        "läuft auf Hochtouren",
        "eine Legende",
        "ist perfekt",
        "mehrere Dinge",
        "einige Dinge",
        "positives Signal",
        "gute Nachrichten",
        "Kommentar abgeben",
        "nicht zu erreichen",
        "im Blick",
        "geht weiter",
        "gehen weiter",
        "in Sachen",
        "neuestes Produkt",
        "Vor Ort",
        "auf Kurs",
        "Regie führte",
        "viel zu tun",
        "in Progress",
        "ist Sprecher",
        "sind Sprecher",
        "seine Entscheidung",
        "ihre Entscheidung",
    ];
    let words = scene.annotated.words(tokens);
    if EMPTY.iter().any(|phrase| words.contains(phrase)) {
        return true;
    }
    let sensation = |at: usize| {
        scene.annotated.word(at) == "für"
            && matches!(
                scene.annotated.word(at + 1),
                "Schlagzeilen" | "Aufsehen" | "Wirbel" | "Aufregung" | "Unruhe"
            )
    };
    main(scene, tokens).is_some_and(|main| {
        leaves_object_empty(scene, main)
            || scene.lacks_complement(main)
            || main.tokens.clone().any(|at| is_so_far(scene, at))
            || scene.is_singled_out(main)
            || is_true_anywhere(scene, tokens, main)
            || is_about(scene, main)
            || measures_nothing(scene, main)
            || happens(scene, main)
            || asks_only(scene, main)
            || main.lemma.as_deref() == Some("sorgen") && main.tokens.clone().any(sensation)
    })
}

/// "In Bergen gab es einen Rückgang", "Anstiege verzeichnete Bergen": of what?
fn measures_nothing(scene: &Scene, main: &Clause) -> bool {
    const MEASURES: [&str; 15] = [
        "Rückgang",
        "Rückgänge",
        "Anstieg",
        "Anstiege",
        "Zuwachs",
        "Zuwächse",
        "Absatz",
        "Quote",
        "Quoten",
        "Umsatz",
        "Einbußen",
        "Steigerung",
        "Plus",
        "Marktanteil",
        "Marktanteile",
    ];
    let annotated = scene.annotated;
    let told = |phrase: &Phrase| {
        main.tokens.clone().any(|at| {
            matches!(
                annotated.word(at),
                "bei" | "beim" | "von" | "vom" | "der" | "des" | "an" | "am"
            ) && !phrase.base.contains(&at)
                && !annotated.entities.iter().any(|entity| {
                    matches!(entity.kind, EntityKind::Date) && entity.tokens.contains(&(at + 1))
                })
        })
    };
    annotated.phrases.iter().any(|phrase| {
        let inside = main.tokens.start <= phrase.base.start && phrase.tokens.end <= main.tokens.end;
        // What "der Absatz" is of may have been told before.
        let definite = || annotated.word(phrase.base.start).to_lowercase().starts_with('d');
        let named = || {
            let name = |at: usize| matches!(annotated.tokens[at].tag, Tag::NE | Tag::PPOSAT);
            phrase.base.clone().any(name)
        };
        inside
            && MEASURES.contains(&annotated.word(phrase.head))
            && phrase.tokens.end == phrase.base.end
            && !definite()
            && !named()
            && !told(phrase)
    }) || is_bare_share(scene, main)
        || counts_onlookers(scene, main)
}

/// "Bei Diesel gab es ein Plus von 2 Prozent": of sales, or of what? "hält einen Anteil von 10 Prozent": of what?
fn is_bare_share(scene: &Scene, main: &Clause) -> bool {
    const OF: [&str; 11] = [
        "satz", "gewinn", "zahl", "export", "import", "verkauf", "einnahme", "ergebnis", "index",
        "aktie", "kurs",
    ];
    let has =
        |told: &dyn Fn(&str) -> bool| main.tokens.clone().any(|at| told(scene.annotated.word(at)));
    let named = |word: &str| OF.iter().any(|part| word.to_lowercase().contains(part));
    has(&|word| word == "Anteil") && !has(&|word| matches!(word, "an" | "am"))
        || has(&|word| matches!(word, "Plus" | "Minus")) && !has(&named)
}

/// How many looked on at a match nobody asks.
fn counts_onlookers(scene: &Scene, main: &Clause) -> bool {
    main.tokens.clone().any(|at| scene.annotated.word(at) == "Zuschauer")
        && main.tokens.clone().any(|at| scene.tag(at) == Some(Tag::CARD))
}

/// "In Bergen hat sich ein Unfall ereignet": when, and with what?
fn happens(scene: &Scene, main: &Clause) -> bool {
    let indefinite = main.subject.is_some_and(|subject| {
        let phrase = &scene.annotated.phrases[subject];
        phrase.tokens == phrase.base
            && scene.annotated.word(phrase.base.start).to_lowercase().starts_with("ein")
            && phrase.base.len() == 2
    });
    let told = main.tokens.clone().any(|at| {
        scene.tag(at) == Some(Tag::CARD)
            || scene.annotated.entity_at(at).is_some_and(|entity| entity.kind == EntityKind::Date)
    });
    matches!(main.lemma.as_deref(), Some("ereignen" | "geschehen" | "passieren"))
        && indefinite
        && !told
}

/// "gab bekannt, wann das Boot fährt": and when?
fn asks_only(scene: &Scene, main: &Clause) -> bool {
    let says = matches!(
        main.lemma.as_deref(),
        Some(
            "bekanntgeben"
                | "geben"
                | "sagen"
                | "erklären"
                | "mitteilen"
                | "verraten"
                | "erläutern"
        )
    );
    let able = main.finite.is_some_and(|finite| {
        matches!(
            scene.annotated.word(finite).to_lowercase().as_str(),
            "ist" | "war" | "sind" | "waren"
        )
    });
    says && !able
        && scene.annotated.clauses.iter().any(|clause| {
            clause.kind == ClauseKind::Subordinate
                && main.tokens.start < clause.tokens.start
                && clause.tokens.start <= main.tokens.end + 1
                && matches!(
                    scene.annotated.word(clause.tokens.start),
                    "wann" | "wie" | "wo" | "warum" | "wer" | "was" | "welche" | "welcher"
                )
        })
}

/// "Es geht um eine Synode": where, or in what?
fn is_about(scene: &Scene, main: &Clause) -> bool {
    let annotated = scene.annotated;
    if main.lemma.as_deref() != Some("gehen") {
        return false;
    }
    let it = main.vorfeld.as_ref().is_some_and(|field| {
        field.len() == 1 && annotated.word(field.start).eq_ignore_ascii_case("es")
    });
    let placed = main.tokens.clone().any(|at| {
        matches!(annotated.word(at), "bei" | "beim" | "in" | "im")
            && annotated.entity_at(at + 1).is_some()
    });
    it && main.tokens.clone().any(|at| annotated.word(at) == "um") && !placed
}

/// "hat bisher immer abgelehnt": what the article goes on to tell is otherwise.
fn is_so_far(scene: &Scene, at: usize) -> bool {
    scene.tag(at) == Some(Tag::ADV) && matches!(scene.annotated.word(at), "bisher" | "bislang")
}

/// The largest main clause in a stretch, or of words that somebody is reported to say the one that begins
/// with them.
fn main<'a>(scene: &'a Scene, tokens: &Tokens) -> Option<&'a Clause> {
    let mains = || scene.annotated.clauses.iter().filter(|each| each.kind == ClauseKind::Main);
    mains()
        .filter(|clause| tokens.start <= clause.tokens.start && clause.tokens.end <= tokens.end)
        .max_by_key(|clause| clause.tokens.len())
        .or_else(|| mains().find(|clause| clause.tokens.start == tokens.start))
}

/// Nouns for what is said, asked for or done, without a word of what it is.
const HOLLOW: [&str; 19] = [
    "Gesetzesvorlage",
    "Gesetzesentwurf",
    "Gesetzentwurf",
    "Forderung",
    "Forderungen",
    "Maßnahmen",
    "Mittel",
    "Mitteln",
    "Vorwürfe",
    "Vorwürfen",
    "Kritik",
    "Konsequenzen",
    "Vorschläge",
    "Schritte",
    "Schritten",
    "Bedenken",
    "Änderungen",
    "Aussagen",
    "Angaben",
];

/// "stellte Forderungen", "hat einer Gesetzesvorlage zugestimmt": which, or for what?
fn leaves_object_empty(scene: &Scene, main: &Clause) -> bool {
    let annotated = scene.annotated;
    let inside = |phrase: &Phrase| {
        main.tokens.start <= phrase.base.start && phrase.tokens.end <= main.tokens.end
    };
    let dass = annotated.clauses.iter().any(|part| {
        part.kind == ClauseKind::Subordinate
            && main.tokens.start < part.tokens.start
            && part.tokens.end <= main.tokens.end
    });
    !dass
        && annotated.phrases.iter().filter(|phrase| inside(phrase)).any(|phrase| {
            let subject =
                main.subject.is_some_and(|subject| annotated.phrases[subject].head == phrase.head);
            let first = annotated.word(phrase.base.start).to_lowercase();
            let indefinite = phrase.base.clone().all(|at| match annotated.tokens[at].tag {
                Tag::ART => annotated.word(at).to_lowercase().starts_with("ein"),
                Tag::ADJA | Tag::NN | Tag::PIAT => true,
                Tag::APPR => first == "zu",
                _ => false,
            });
            !subject
                && indefinite
                && phrase.tokens.end == phrase.base.end
                && HOLLOW.contains(&annotated.word(phrase.head))
                && !annotated
                    .phrases
                    .iter()
                    .filter(|other| inside(other) && other.head != phrase.head)
                    .any(|other| tells_what(scene, other))
        })
}

/// Whether a phrase can tell what is asked for or done: "gegen die Brücke", "nach Booten"; not "an die
/// Händler", who are asked.
fn tells_what(scene: &Scene, phrase: &Phrase) -> bool {
    const TELLING: [&str; 11] =
        ["für", "gegen", "über", "wegen", "nach", "zum", "zur", "an", "am", "auf", "zu"];
    phrase.kind == PhraseKind::Pp
        && phrase.function != Some(Function::Time)
        && TELLING.contains(&scene.annotated.word(phrase.tokens.start).to_lowercase().as_str())
        && !is_addressee(scene, phrase.head)
}

/// Whether a noun is somebody, to whom something is said.
fn is_addressee(scene: &Scene, at: usize) -> bool {
    scene.annotated.is_person_noun(at)
        || matches!(scene.annotated.word(at), "Verbraucher" | "Bürger" | "Kunden" | "Händler")
        || scene.annotated.entity_at(at).is_some_and(|entity| {
            matches!(entity.kind, EntityKind::Person | EntityKind::Organisation)
        })
}

/// "Nicht jeder Hund muss gemeldet werden", "Brände kommen in Bergen häufig vor": in the present and
/// without a figure, a day or anybody's name it is so wherever one looks.
fn is_true_anywhere(scene: &Scene, tokens: &Tokens, main: &Clause) -> bool {
    let annotated = scene.annotated;
    let words = annotated.words(tokens);
    let bound = tokens.clone().any(|at| {
        annotated.entity_at(at).is_some_and(|entity| {
            entity.kind != EntityKind::Place && annotated.tokens[at].tag != Tag::NN
                || entity.kind == EntityKind::Date
        })
    });
    let placed = tokens
        .clone()
        .any(|at| annotated.entity_at(at).is_some_and(|entity| entity.kind == EntityKind::Place));
    let quantified = !placed
        && ["Nicht jede", "Nicht alle", "Jede", "Alle ", "Es gibt kein"]
            .iter()
            .any(|opening| words.starts_with(opening));
    let occurs = main.lemma.as_deref() == Some("vorkommen");
    is_present(scene, main) && !bound && (quantified || occurs)
}

fn is_present(scene: &Scene, main: &Clause) -> bool {
    main.finite
        .is_some_and(|finite| scene.annotated.tokens[finite].morph.tense != Some(Tense::Past))
}

/// "Nordwissen ist ein freies Nachschlagewerk": what a thing is, which its name or common knowledge
/// tells. Changed into something else it is worth judging.
pub(super) fn defines(scene: &Scene, tokens: &Tokens) -> bool {
    let annotated = scene.annotated;
    let Some(main) = main(scene, tokens) else { return false };
    let Some(subject) = main.subject.map(|subject| &annotated.phrases[subject]) else {
        return false;
    };
    let named = annotated.entity_at(subject.head).map(|entity| entity.kind);
    let figure = tokens.clone().any(|at| {
        annotated
            .entity_at(at)
            .is_some_and(|entity| entity.figure.is_some() || entity.kind == EntityKind::Date)
    });
    let predicate = main.mittelfeld.as_ref().map_or("", |field| annotated.word(field.start));
    let kind = matches!(predicate, "ein" | "eine");
    let capital = predicate == "die"
        && main
            .mittelfeld
            .as_ref()
            .is_some_and(|field| annotated.word(field.start + 1) == "Hauptstadt");
    let copula = main.lemma.as_deref() == Some("sein") && main.right.is_none();
    // Of somebody it is news what he is, with whom or of what.
    let bare = !tokens.clone().any(|at| {
        !subject.tokens.contains(&at)
            && (annotated.entity_at(at).is_some() || annotated.tokens[at].tag == Tag::COMMA)
    });
    copula
        && is_present(scene, main)
        && subject.tokens.end <= main.left.as_ref().map_or(subject.tokens.end, |left| left.start)
        && !figure
        && match named {
            // "Nordwissen", which the recogniser does not know
            None => kind && subject.tokens.len() == 1,
            Some(EntityKind::Person) => kind && bare,
            Some(_) => kind || capital,
        }
}
