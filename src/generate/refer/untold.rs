//! Words that say when, or at what, by what only the article tells: "am Abend", "vor drei Wochen", "teilnehmende".

use crate::annotate::{Annotated, EntityKind, Tense};
use crate::lexicon::Tag;

/// "die Stufe 3", "das Profil 1.1": a number of what?
fn is_numbered(annotated: &Annotated, at: usize) -> bool {
    const NUMBERED: [&str; 8] =
        ["Stufe", "Profil", "Kategorie", "Phase", "Klasse", "Etappe", "Gruppe", "Platz"];
    let definite = at > 0
        && matches!(
            annotated.word(at - 1).to_lowercase().as_str(),
            "der" | "die" | "das" | "dem" | "des"
        );
    let number = annotated.tokens.get(at + 1).is_some_and(|next| next.tag == Tag::CARD);
    definite && number && NUMBERED.contains(&annotated.word(at))
}

/// Bodies that every land or town has, and airports: in a stretch without any name nothing tells of which one.
fn is_local(annotated: &Annotated, at: usize) -> bool {
    const LOCAL: [&str; 17] = [
        "Innenstadt",
        "Altstadt",
        "Stadtzentrum",
        "Rathaus",
        "Stadtrat",
        "Gemeinderat",
        "Parlament",
        "Parlaments",
        "Parlamentes",
        "Koalition",
        "Landtag",
        "Landtags",
        "Landesregierung",
        "Staatsregierung",
        "Opposition",
        "Flughafen",
        "Flughafens",
    ];
    if !LOCAL.contains(&annotated.word(at)) {
        return false;
    }
    let Some(sentence) = annotated.sentence_of(at) else { return false };
    let tokens = &annotated.sentences[sentence].tokens;
    // "das schwedische Parlament", "die Bergener Altstadt"
    let land = |word: &str| {
        word.ends_with("ische")
            || word.ends_with("ischen")
            || word.ends_with("er") && word.starts_with(char::is_uppercase)
    };
    let told = |at: usize| {
        annotated.entity_at(at).is_some_and(|entity| entity.kind == EntityKind::Place)
            || annotated.tokens[at].tag == Tag::ADJA && land(annotated.word(at))
            || annotated.word(at).to_lowercase().contains("bundes")
    };
    !tokens.clone().any(told)
}

/// "der Rekordmeister aus Bergen": a description for a name.
fn is_team(annotated: &Annotated, at: usize) -> bool {
    const TEAMS: [&str; 12] = [
        "ligisten",
        "drittletzte",
        "vorletzte",
        "tabellenletzte",
        "champion",
        "meister",
        "tabellenführer",
        "aufsteiger",
        "absteiger",
        "titelverteidiger",
        "ligist",
        "spitzenreiter",
    ];
    let word = annotated.word(at).to_lowercase();
    let team = TEAMS.iter().any(|team| word.ends_with(team)) && !word.ends_with("bürgermeister");
    let named = |at: usize| {
        annotated.tokens.get(at).is_some_and(|token| matches!(token.tag, Tag::NE | Tag::FM))
    };
    let alone = !named(at + 1) && annotated.word(at + 1) != ",";
    let definite = (1..=2).any(|back| {
        at.checked_sub(back).is_some_and(|at| {
            annotated.tokens[at].tag == Tag::APPRART
                || annotated.tokens[at].tag == Tag::ART
                    && annotated.word(at).to_lowercase().starts_with('d')
        })
    });
    annotated.tokens[at].tag == Tag::NN && team && alone && definite
}

fn is_somebody(annotated: &Annotated, at: usize) -> bool {
    const PEOPLE: [&str; 10] = [
        "Männer",
        "Männern",
        "Frauen",
        "Kinder",
        "Kindern",
        "Personen",
        "Menschen",
        "Jugendlichen",
        "Mann",
        "Frau",
    ];
    annotated.is_person_noun(at) || PEOPLE.contains(&annotated.word(at))
}

/// "den drei Männern aus Bergen": which ones, the article has told.
fn is_counted(annotated: &Annotated, at: usize) -> bool {
    let definite = at > 1
        && annotated.tokens[at - 2].tag == Tag::ART
        && annotated.word(at - 2).to_lowercase().starts_with('d');
    definite && annotated.tokens[at - 1].tag == Tag::CARD && is_somebody(annotated, at)
}

/// Words that a reader of the article understands, and somebody with the statement alone does not:
/// "am Abend" of which day, "vor wenigen Wochen" from when, "ähnlich schwer" as what.
pub(super) fn needs_article(annotated: &Annotated, at: usize) -> bool {
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    let word = annotated.word(at);
    let next = annotated.word(at + 1);
    if is_numbered(annotated, at)
        || is_local(annotated, at)
        || is_counted(annotated, at)
        || is_team(annotated, at)
    {
        return true;
    }
    match tag(at) {
        Some(Tag::APPRART) if word.eq_ignore_ascii_case("am") => {
            is_part_of_some_day(annotated, at + 1, false)
        }
        // "die Band", not "vom Band": which one?
        Some(Tag::NN) if word == "Band" => {
            at > 0
                && matches!(annotated.word(at - 1), "Die" | "die" | "der")
                && !matches!(tag(at + 1), Some(Tag::NE | Tag::FM))
                && next != "„"
        }
        // "der zuständige Leiter": for what?
        Some(Tag::ADJA) if word.starts_with("zuständig") => {
            at > 0 && tag(at - 1) == Some(Tag::ART)
        }
        // "seit Mitternacht"
        Some(Tag::APPR) if word.eq_ignore_ascii_case("seit") && next == "Mitternacht" => true,
        // "seit dem frühen Morgen"
        Some(Tag::APPR) if word.eq_ignore_ascii_case("seit") && next == "dem" => {
            is_part_of_some_day(annotated, at + 2, true)
        }
        Some(Tag::APPR) if matches!(word, "in" | "In") && annotated.word(at + 2) == "Nacht" => {
            let told = annotated.word(at + 3);
            next == "der" && !matches!(told, "zum" | "zu" | "auf" | "vom" | "von" | "des")
        }
        // "für den Tag": which one?
        Some(Tag::APPR) if word == "für" && next == "den" && annotated.word(at + 2) == "Tag" => {
            true
        }
        Some(Tag::APPR) if matches!(word, "vor" | "Vor") && is_one_ago(annotated, at + 1) => true,
        Some(Tag::APPR) if matches!(word, "vor" | "Vor" | "in" | "In") => {
            // "vor knapp sechs Jahren"
            let about = usize::from(matches!(
                next,
                "knapp" | "rund" | "etwa" | "fast" | "gut" | "über" | "ungefähr" | "genau"
            ));
            let few = tag(at + about + 1) == Some(Tag::CARD)
                || matches!(next, "wenigen" | "einigen" | "mehreren" | "etlichen");
            // "in zwei bis drei Monaten"
            let span = matches!(annotated.word(at + about + 2), "bis" | "oder");
            let unit = at + about + if span { 4 } else { 2 };
            let recently = matches!(word, "vor" | "Vor") && matches!(next, "kurzem" | "Kurzem");
            recently
                || few
                    && matches!(
                        annotated.word(unit),
                        "Stunden" | "Tagen" | "Wochen" | "Monaten" | "Jahren" | "Minuten"
                    )
        }
        Some(Tag::ADV | Tag::ADJD) => {
            let like = matches!(word, "ähnlich" | "ebenso" | "genauso");
            // "nimmt die Stadt so knapp 30 Euro ein": how?
            let thus = word == "so" && tag(at + 2) == Some(Tag::CARD);
            like && tag(at + 1) == Some(Tag::ADJA) || thus
        }
        Some(Tag::APPRART) if word.eq_ignore_ascii_case("im") && next == "Laufe" => {
            matches!(annotated.word(at + 3), "Tages" | "Abends" | "Tage" | "Nachmittags" | "Woche")
        }
        // "Anfang der Woche": of which?
        Some(Tag::NN) if matches!(word, "Anfang" | "Mitte" | "Ende") => {
            let untold = matches!(annotated.word(at + 2), "Monats" | "Jahres" | "Quartals")
                && tag(at + 3) != Some(Tag::CARD);
            next == "der" && annotated.word(at + 2) == "Woche" || next == "des" && untold
        }
        // "der Nordwind-Stürmer": one of eleven.
        Some(Tag::NN) if word.contains('-') => is_one_of_a_team(annotated, at),
        // "der 40 Jahre alte Fahrer"
        Some(Tag::ADJA)
            if at > 0 && word.starts_with("alt") && annotated.word(at - 1) == "Jahre" =>
        {
            let article = at.checked_sub(3).map_or("", |article| annotated.word(article));
            let definite = matches!(
                article,
                "Der"
                    | "der"
                    | "Die"
                    | "die"
                    | "Das"
                    | "das"
                    | "Den"
                    | "den"
                    | "Dem"
                    | "dem"
                    | "Des"
                    | "des"
            );
            definite && tag(at + 1) != Some(Tag::COMMA) && tag(at + 2) != Some(Tag::NE)
        }
        // "von 30 teilnehmenden Ländern": taking part in what?
        Some(Tag::ADJA) => {
            ["teilnehmende", "beteiligte", "untersuchte", "berichtende"]
                .iter()
                .any(|participle| word.starts_with(participle) && word.len() < participle.len() + 2)
                && at.checked_sub(1).is_none_or(|before| {
                    !matches!(annotated.tokens[before].tag, Tag::NN | Tag::NE | Tag::PROAV)
                })
        }
        Some(Tag::VVFIN | Tag::VVPP | Tag::VVINF) => {
            // "nahm nicht teil": at what?
            annotated.tokens[at].lemma == "teilnehmen" && takes_no_part(annotated, at)
        }
        Some(Tag::PTKVZ) => word == "teil" && takes_no_part(annotated, at),
        _ => false,
    }
}

/// "der Nordwind-Stürmer traf": of whom there are several, and no name behind it tells who.
fn is_one_of_a_team(annotated: &Annotated, at: usize) -> bool {
    const MEMBERS: [&str; 9] = [
        "stürmer",
        "spieler",
        "verteidiger",
        "profi",
        "politiker",
        "mitarbeiter",
        "star",
        "fahrer",
        "abgeordnete",
    ];
    let noun = annotated.word(at).to_lowercase();
    let article = at.checked_sub(1).map_or("", |before| annotated.word(before)).to_lowercase();
    let named = annotated.tokens.get(at + 1).is_some_and(|next| next.tag == Tag::NE);
    MEMBERS.iter().any(|member| noun.ends_with(member))
        && matches!(article.as_str(), "der" | "die" | "den" | "dem" | "des")
        && !named
}

/// "im kommenden Jahr": which one, the day of the article tells.
pub(super) fn is_year_by_another(annotated: &Annotated, at: usize) -> bool {
    matches!(
        annotated.word(at),
        "kommenden" | "nächsten" | "vergangenen" | "letzten" | "vorigen" | "laufenden"
    ) && matches!(
        annotated.word(at + 1),
        "Jahr" | "Jahres" | "Monat" | "Monats" | "Woche" | "Quartal"
    ) && !matches!(annotated.word(at + 2), "vor" | "des" | "der")
}

/// "vor drei Wochen": from when? What was some years ago, a reader knows without the day.
pub(super) fn is_ago(annotated: &Annotated, at: usize) -> bool {
    let counted = annotated.tokens.get(at + 1).is_some_and(|next| next.tag == Tag::CARD)
        || matches!(annotated.word(at + 1), "wenigen" | "einigen" | "mehreren" | "einer" | "einem");
    counted
        && matches!(
            annotated.word(at + 2),
            "Stunden" | "Tagen" | "Wochen" | "Monaten" | "Stunde" | "Tag" | "Woche" | "Monat"
        )
}

/// "soll in 35 Jahren fertig sein": from when? What happened "in 35 Jahren" took that long.
pub(super) fn is_to_come(annotated: &Annotated, at: usize) -> bool {
    const COMING: [&str; 7] = ["sollen", "werden", "wollen", "können", "müssen", "dürfen", "sein"];
    let counted = annotated.tokens.get(at + 1).is_some_and(|next| next.tag == Tag::CARD)
        && matches!(annotated.word(at + 2), "Jahren" | "Monaten" | "Wochen" | "Tagen" | "Stunden");
    counted
        && annotated.clause_around(at).and_then(|clause| clause.finite).is_some_and(|finite| {
            let token = &annotated.tokens[finite];
            token.morph.tense != Some(Tense::Past) && COMING.contains(&token.lemma.as_str())
        })
}

/// "[vor] ziemlich genau einem Jahr": from when?
fn is_one_ago(annotated: &Annotated, from: usize) -> bool {
    let one = (from..from + 3).find(|&at| annotated.word(at) == "einem");
    one.is_some_and(|one| {
        let about = (from..one).all(|at| {
            annotated.tokens.get(at).is_some_and(|each| matches!(each.tag, Tag::ADV | Tag::ADJD))
        });
        about && matches!(annotated.word(one + 1), "Jahr" | "Monat" | "Tag" | "Jahrzehnt")
    })
}

/// "Abend", and `exactly` "frühen Morgen" too: a part of a day that is not told.
fn is_part_of_some_day(annotated: &Annotated, at: usize, exactly: bool) -> bool {
    let early = exactly && matches!(annotated.word(at), "frühen" | "späten");
    let noun = at + usize::from(early);
    let part =
        matches!(annotated.word(noun), "Morgen" | "Vormittag" | "Mittag" | "Nachmittag" | "Abend");
    let dated = matches!(annotated.word(noun + 1), "des" | "vom")
        || annotated
            .tokens
            .get(noun + 1)
            .is_some_and(|next| matches!(next.tag, Tag::NE | Tag::CARD));
    part && !dated
        && !annotated.entities.iter().any(|entity| {
            entity.kind == EntityKind::Date
                && entity.tokens.contains(&noun)
                && entity
                    .tokens
                    .clone()
                    .any(|other| other > noun && annotated.tokens[other].tag != Tag::STOP)
        })
}

fn takes_no_part(annotated: &Annotated, at: usize) -> bool {
    annotated.sentence_of(at).is_some_and(|sentence| {
        annotated.sentences[sentence].tokens.clone().all(|other| {
            !matches!(
                annotated.word(other).to_lowercase().as_str(),
                "an" | "am" | "daran" | "bei" | "beim"
            )
        })
    })
}
