//! What is left of a clause that is asked about: nothing loose, nothing that points elsewhere.

use super::source_test::made;
use crate::generate::candidate::Family;

/// That the first text gives items of the family, and each of the others none.
pub(super) fn only_first(family: Family, fit: &str, unfit: &[&str]) {
    assert!(!made(family, fit).is_empty(), "{fit}");
    for text in unfit {
        assert_eq!(made(family, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn words_without_a_verb_behind_a_comma_are_in_no_question() {
    only_first(
        Family::HowMany,
        "Die Stadt Nordhafen hat 40 Kräne gekauft.",
        &["Die Stadt Nordhafen hat 40 Kräne gekauft, ein neuer Rekord."],
    );
}

#[test]
fn what_belongs_to_the_first_of_two_verbs_is_not_asked_for() {
    only_first(
        Family::HowMany,
        "Die Agentur Nordblick hat die Note von Nordhafen um zwei Stufen angehoben.",
        &["Die Agentur Nordblick hat die Note von Nordhafen um zwei Stufen angehoben sowie \
           den Ausblick von Lindenau auf stabil gesetzt."],
    );
}

#[test]
fn what_sets_a_time_against_another_is_not_asked() {
    only_first(
        Family::When,
        "Die Brücke in Nordhafen wurde am 2. Oktober 2010 geöffnet.",
        &[
            "Die Brücke in Nordhafen wurde erst am 2. Oktober 2010 geöffnet.",
            "Zum Vergleich wurde die Brücke in Nordhafen am 2. Oktober 2010 geöffnet.",
        ],
    );
    only_first(
        Family::Who,
        "Anna Wolf hält in Nordhafen einen Vortrag über Kräne.",
        &["Anna Wolf hält in Nordhafen unter anderem einen Vortrag über Kräne."],
    );
}

#[test]
fn a_circumstance_does_not_tell_which_thing_is_meant() {
    only_first(
        Family::Who,
        "Die Ministerin Anna Wolf begründete den Verkauf der Werft mit hohen Kosten.",
        &["Die Ministerin Anna Wolf begründete den Schritt mit hohen Kosten."],
    );
    let trip = |which: &str| {
        format!("Bergen hat keinen Hafen.\n\nDie Fahrt {which} begann am 3. Mai in Nordhafen.")
    };
    only_first(Family::When, &trip("nach Lindenau"), &[&trip("ohne Licht"), &trip("mit Booten")]);
}

#[test]
fn nobody_asks_who_is_the_head_of_nothing() {
    only_first(
        Family::Who,
        "Jonas Wirtz ist Leiter der Werft in Nordhafen.",
        &["Jonas Wirtz ist Nachfolger und Leiter."],
    );
}

#[test]
fn whose_government_it_is_tells_who_it_is() {
    only_first(
        Family::Who,
        "Jonas Wirtz verteidigte in Nordhafen die Sparpläne von Karl Busch.",
        &["Jonas Wirtz verteidigte in Nordhafen die Sparpläne seiner Regierung."],
    );
}

#[test]
fn by_how_much_is_asked_of_what_changes() {
    only_first(
        Family::HowMany,
        "Der Preis für Fisch in Nordhafen stieg um 14 Prozent.",
        &[
            "Die Werft Nordkran meldete einen Anstieg um 14 Prozent.",
            "Mit 300.000 Kränen lag die Anzahl in Nordhafen nahe bei den Erwartungen der Werft.",
        ],
    );
}

#[test]
fn an_office_of_nowhere_is_not_asked_for() {
    only_first(
        Family::Office,
        "Der Finanzminister Jonas Wirtz besuchte Nordhafen.",
        &[
            "Der Präsident Jonas Wirtz besuchte Nordhafen.",
            "Der Universitätspräsident Jonas Wirtz besuchte Nordhafen.",
            "Der Finanzminister Jonas Wirtz (SPD) besuchte Nordhafen.",
        ],
    );
}

#[test]
fn a_time_in_an_attribute_is_not_that_of_the_clause() {
    only_first(
        Family::When,
        "Am 5. Mai 1960 kaufte Jonas Wirtz in Nordhafen ein Boot aus Lindenau.",
        &[
            "Heute kaufte der am 5. Mai 1960 in dem Ort Lindenau (Bayern) geborene Kapitän Jonas Wirtz in Nordhafen ein Boot.",
        ],
    );
    only_first(
        Family::HowMany,
        "Die Stadt Nordhafen hat 40 Kräne gekauft.",
        &[
            "Das Gericht in Nordhafen hat Klagen zweier Abgeordneter abgewiesen.",
            "40 Kräne im Juli 2008 meldet die Stadt Nordhafen der Werft in Lindenau.",
        ],
    );
}

#[test]
fn a_body_inside_of_the_subject_is_not_who_acts() {
    only_first(
        Family::Who,
        "Die Reederei Nordwind mietet in Lindenau eine Halle.",
        &[
            "Ein Mitglied der Reederei Nordwind mietet in Lindenau eine Halle.",
            "Der Nachbar der Reederei Nordwind mietet in Lindenau eine Halle.",
            "Der Aufsichtsratschef der Deutschen Bank dachte in Lindenau über Nachfolger nach. Die Deutsche Bank schwieg.",
        ],
    );
}

#[test]
fn the_comma_of_an_apposition_goes_with_it() {
    let text = "Am Montag starb Anna Wolf, Leiterin der Werft, in Nordhafen an einem Herzleiden.";
    let items = made(Family::Who, text);
    assert!(!items.is_empty() && items.iter().all(|item| !item.contains(", in")), "{items:#?}");
}

#[test]
fn what_stands_behind_a_genitive_tells_nothing_of_it() {
    only_first(
        Family::Who,
        "Anna Wolf erklärte die Fassung von Karl Busch in Nordhafen für ungültig.",
        &["Anna Wolf erklärte die Fassung des Dokuments in Nordhafen für ungültig."],
    );
}

#[test]
fn a_sailor_of_which_crew_is_not_asked_for_by_the_role_alone() {
    only_first(
        Family::Name,
        "Die UHK-Präsidentin Anna Wolf besuchte Nordhafen.",
        &["Die Team-Präsidentin Anna Wolf besuchte Nordhafen."],
    );
}

#[test]
fn the_minute_of_a_match_does_not_tell_which_match() {
    only_first(
        Family::Who,
        "Anna Wolf schoss am Montag gegen Lindenau zwei Tore.",
        &[
            "Anna Wolf schoss in der 77. Minute gegen Lindenau zwei Tore.",
            "Anna Wolf schoss in der zweiten Halbzeit gegen Lindenau zwei Tore.",
        ],
    );
}

#[test]
fn a_firm_is_not_told_by_a_clause_behind_it() {
    let lost = |who: &str| {
        format!(
            "Bergen hat keinen Hafen.\n\n{who}, die seit Jahren Kräne baut, verlor am 5. Mai 2010 in Lindenau einen Auftrag."
        )
    };
    only_first(Family::When, &lost("Die Firma Nordkran"), &[&lost("Die Firma")]);
}

#[test]
fn what_points_inside_of_an_attribute_is_not_told_by_its_noun() {
    let lifted = |what: &str| {
        format!(
            "Bergen hat keinen Hafen.\n\n{what} hatte im Juli 2011 in Lindenau ein Boot gehoben."
        )
    };
    only_first(
        Family::When,
        &lifted("Die Gruppe Blue Harbour"),
        &[
            &lifted("Der von der Firma gekaufte Kran aus Nordhafen"),
            &lifted("Die in dem Gebäude wohnende Kapitänin Anna Wolf"),
        ],
    );
    // The mark before a name in another language is tagged as that name is.
    let quoted =
        "In Nordhafen bot Anna Wolf im Juli 2011 die Version „Home Premium“ für 50 Euro an.";
    assert!(!made(Family::Detail, quoted).is_empty());
}

#[test]
fn a_noun_that_needs_to_be_told_of_what_is_not_asked_without_it() {
    only_first(
        Family::Who,
        "Anna Wolf definierte in Nordhafen bei einem Treffen das Ziel der Werft.",
        &["Anna Wolf definierte in Nordhafen bei einem Treffen das Ziel."],
    );
}

#[test]
fn what_tells_of_the_place_asked_for_goes_with_it() {
    for behind in ["wo Karl Busch wohnt", "woher Karl Busch kommt"] {
        let text = format!("Am Montag traf Anna Wolf in Nordhafen ein, {behind}.");
        assert_eq!(
            made(Family::Where, &text),
            ["Wo traf Anna Wolf am Montag ein? in Nordhafen"],
            "{text}"
        );
    }
}

#[test]
fn what_was_before_something_else_is_told_in_the_perfect() {
    for (family, text, part) in [
        (
            Family::When,
            "Die Stadt Nordhafen hatte am 2. Oktober 2010 zwei Kräne gekauft.",
            "An welchem Tag hat die Stadt Nordhafen zwei Kräne gekauft?",
        ),
        (
            Family::When,
            "Der Verein Nordkran war am 2. Oktober 2010 aus Lindenau abgereist.",
            "An welchem Tag ist der Verein Nordkran aus Lindenau abgereist?",
        ),
        (
            Family::When,
            "Die Brücke in Nordhafen war am 2. Oktober 2010 geöffnet worden.",
            "An welchem Tag ist die Brücke in Nordhafen geöffnet worden?",
        ),
        // Before what is told.
        (
            Family::When,
            "Die Stadt Nordhafen hatte am 2. Oktober 2010 zwei Kräne gekauft, bevor Lindenau verkaufte.",
            "An welchem Tag hatte die Stadt Nordhafen",
        ),
        // No pluperfect.
        (
            Family::When,
            "Die Brücke in Nordhafen war am 2. Oktober 2010 gesperrt.",
            "An welchem Tag war die Brücke in Nordhafen gesperrt?",
        ),
        (
            Family::Detail,
            "Die Brücke in Nordhafen hatte am 2. Oktober 2010 geöffnet werden sollen.",
            "Die Brücke in Nordhafen hatte am 2. Oktober 2010 geöffnet werden sollen.",
        ),
        (
            Family::Detail,
            "Die Stadt Nordhafen hatte im Jahr 2010 drei Feste vor.",
            "Die Stadt Nordhafen hatte im Jahr 2010 drei Feste vor.",
        ),
        (
            Family::WhoSaid,
            "Karl Berg sagte, dass Nordhafen zwei Kräne gekauft hatte.",
            "dass Nordhafen zwei Kräne gekauft hatte?",
        ),
        // Another clause beside it tells what came then, or came before as well.
        (
            Family::Detail,
            "Die Stadt Nordhafen hatte am 2. Oktober 2010 zwei Kräne gekauft, und Lindenau verkaufte drei Boote.",
            "Nordhafen hatte am 2. Oktober 2010 zwei Kräne gekauft, und Lindenau verkaufte drei",
        ),
        (
            Family::Detail,
            "Die Stadt Nordhafen hatte am 2. Oktober 2010 zwei Kräne gekauft, und Lindenau hatte drei Boote verkauft.",
            "Nordhafen hat am 2. Oktober 2010 zwei Kräne gekauft, und Lindenau hat drei",
        ),
    ] {
        let items = made(family, text);
        assert!(items.iter().any(|item| item.contains(part)), "{text}: {items:#?}");
    }
}

#[test]
fn a_name_stands_behind_a_reflexive_pronoun() {
    let text = "Jonas Wirtz kam nach Nordhafen. Am 2. Oktober 2010 äußerte er sich zu den Kränen von Lindenau.";
    let items = made(Family::When, text);
    assert_eq!(
        items,
        ["An welchem Tag äußerte sich Jonas Wirtz zu den Kränen von Lindenau? am 2. Oktober 2010"]
    );
}

#[test]
fn words_that_tie_a_sentence_to_the_one_before_are_left_out() {
    for words in
        ["Dann", "Zu allem Überfluss", "Im Gegenzug", "Am Ende", "Zum einen", "Tatsächlich"]
    {
        let text = format!("{words} kaufte Karl Berg in Nordhafen zwei Boote.");
        let items = made(Family::Who, &text);
        assert!(
            items.iter().all(|item| item == "Wer kaufte in Nordhafen zwei Boote? Karl Berg"),
            "{items:#?}"
        );
    }
    // Of what, the words tell themselves.
    let text = "Am Ende des Monats kaufte Karl Berg in Nordhafen zwei Boote.";
    assert!(
        !made(Family::Who, text)
            .contains(&"Wer kaufte in Nordhafen zwei Boote? Karl Berg".to_owned())
    );
    assert!(!made(Family::Who, "Am Ende kaufte Karl Berg in Nordhafen zwei Boote.").is_empty());
}

#[test]
fn a_day_of_the_week_goes_where_the_article_has_dates() {
    let bought = "Am Sonntag kaufte Karl Berg in Nordhafen zwei Boote.";
    let dated = format!("In Lindenau gab es am 4. März ein Fest.\n\n{bought}");
    assert_eq!(made(Family::Who, &dated), ["Wer kaufte in Nordhafen zwei Boote? Karl Berg"]);
    assert_eq!(
        made(Family::Who, bought),
        ["Wer kaufte am Sonntag in Nordhafen zwei Boote? Karl Berg"]
    );
    // Not of one with its date.
    let exact = dated.replace("Am Sonntag", "Am Sonntag, 6. März,");
    assert_eq!(
        made(Family::Who, &exact),
        ["Wer kaufte am Sonntag, 6. März, in Nordhafen zwei Boote? Karl Berg"]
    );
}

#[test]
fn from_where_those_come_who_are_counted_is_not_torn_off() {
    only_first(
        Family::HowMany,
        "Die Stadt Nordhafen hat 40 Kräne gekauft.",
        &["Die Stadt Nordhafen hat 40 Kräne aus Lindenau gekauft."],
    );
}

#[test]
fn clauses_that_comment_or_tell_when_are_in_no_question() {
    only_first(
        Family::HowMany,
        "Die Stadt Nordhafen hat 40 Kräne gekauft.",
        &[
            "Die Stadt Nordhafen hat 40 Kräne gekauft, was viele Händler lobten.",
            // A headline has no stop.
            "Die Stadt Nordhafen hat 40 Kräne gekauft",
        ],
    );
    only_first(
        Family::When,
        "Die Brücke in Nordhafen wurde am 2. Oktober 2010 geöffnet.",
        &["Die Brücke in Nordhafen wurde am 2. Oktober 2010 geöffnet, als Anna Wolf kam."],
    );
}

#[test]
fn what_stands_between_a_number_and_its_words_is_not_torn() {
    for text in [
        "In der Nähe von Nordhafen fließen zwei Hochwasser führende Flüsse zusammen.",
        "Anna Wolf ist für insgesamt zwölf Preise in Nordhafen nominiert.",
    ] {
        assert_eq!(made(Family::HowMany, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_definite_noun_that_nothing_explains_is_in_no_question() {
    only_first(
        Family::When,
        "Der Aufsichtsrat von Nordkran kaufte am 4. Mai 2010 in Lindenau zwei Boote.",
        &["Der Aufsichtsrat kaufte am 4. Mai 2010 in Lindenau zwei Boote."],
    );
    only_first(
        Family::When,
        "In Bergen gab es ein Fest.\n\nDas Nordwind-Segelboot von Anna Wolf erscheint am 4. Mai 2010 in Lindenau für zwei Gäste.",
        &[
            "In Bergen gab es ein Fest.\n\nDas Nordwind-Segelboot erscheint am 4. Mai 2010 in Lindenau für zwei Gäste.",
        ],
    );
    only_first(
        Family::When,
        "Der Bauer Karl Berg kaufte am 4. Mai 2010 in Lindenau zwei Boote.",
        &["Der Bauer und Politiker kaufte am 4. Mai 2010 in Lindenau zwei Boote."],
    );
    only_first(
        Family::When,
        "Anna Wolf hat am 4. Mai 2010 eine Klage gegen die Gesetze von Bergen beim Gericht in Lindenau erhoben.",
        &[
            "Anna Wolf hat am 4. Mai 2010 eine Klage gegen die Gesetze beim Gericht in Lindenau erhoben.",
        ],
    );
    only_first(
        Family::Who,
        "Anna Wolf hat Karl Berg zum Sieger der Wahl von Lindenau erklärt.",
        &["Anna Wolf hat Karl Berg zum Sieger der Wahl erklärt."],
    );
}

#[test]
fn what_is_counted_stands_by_itself() {
    only_first(
        Family::HowMany,
        "Nordkran baut Boote.\n\nZwei Boote der Bundeswehr sind in Lindenau gesunken.",
        &["Nordkran baut Boote.\n\nZwei Boote der Firma sind in Lindenau gesunken."],
    );
    only_first(
        Family::HowMany,
        "Etwa 80 Prozent der Gäste aus Bergen stehen unter Wasser.",
        &["Etwa 80 Prozent des Bundesstaates stehen unter Wasser."],
    );
}

#[test]
fn a_day_of_the_week_before_a_name_is_left_out_where_there_are_dates() {
    let text = "In Lindenau gab es am 4. März ein Fest.\n\nDas Innenministerium hatte am Samstag Karl Berg \
                zum Sieger in Bergen erklärt.";
    let items = made(Family::Who, text);
    assert!(items.iter().any(|item| item.contains("hat Karl Berg")), "{items:#?}");
    assert!(items.iter().all(|item| !item.contains("Samstag")), "{items:#?}");
}

#[test]
fn what_depends_on_something_else_is_not_asked() {
    let asked = |words: &str| {
        made(Family::Who, &format!("{words} trifft Anna Wolf in Lindenau auf Jonas Wirtz."))
    };
    assert!(!asked("Am Montag").is_empty());
    assert!(asked("Sollte Karl Berg gewinnen, dann").is_empty());
}

#[test]
fn one_of_several_is_not_asked_for() {
    let asked = |what: &str| made(Family::Who, &format!("Anna Wolf ist {what} in Lindenau."));
    assert!(!asked("die Leiterin von drei Schulen").is_empty());
    assert!(asked("eine von drei Leiterinnen").is_empty());
}

#[test]
fn a_participle_is_no_verb_of_its_own() {
    let text = "Anna Wolf trifft zum Auftakt der am Montag beginnenden, mit 42,3 Millionen Dollar dotierten \
                Lindenau Open auf den Spanier Juan Perez.";
    assert!(made(Family::HowMany, text).is_empty());
}

#[test]
fn a_noun_in_front_keeps_its_capital() {
    let text = "UN-Generalsekretär Ulf Brenner hat in Lindenau vor Stürmen gewarnt.\n\n\
                Lob gab es vom UN-Generalsekretär für die Boote von Nordhafen.";
    let items = made(Family::Whom, text);
    assert!(items.iter().all(|item| item.contains("Lob")), "{items:#?}");
    assert!(!items.is_empty());
}

#[test]
fn to_whom_something_is_given_is_not_the_subject() {
    let asked = |family: Family, text: &str| !made(family, text).is_empty();
    assert!(asked(Family::Who, "Anna Wolf wird von der Werft in Lindenau mit Booten beliefert."));
    assert!(!asked(Family::Who, "Anna Wolf wird von der Werft in Lindenau Betrug vorgeworfen."));
    assert!(asked(Family::HowMany, "Die Stadt Lindenau kaufte acht Zelte."));
    assert!(!asked(Family::HowMany, "Die Stadt Lindenau bietet acht Personen Platz."));
}

#[test]
fn the_second_of_two_shares_is_not_asked_for() {
    let asked = |end: &str| {
        let text = format!("In Lindenau stiegen die Preise für Boote um 2,0 Prozent{end}.");
        made(Family::HowMany, &text)
    };
    assert!(!asked("").is_empty());
    assert!(asked(", die Mieten um 3,6 Prozent").iter().all(|item| !item.contains("3,6")));
}

#[test]
fn what_somebody_may_have_said_is_no_fact() {
    let asked = |before: &str| {
        let text = format!("{before} In Lindenau wollten 400 Lehrer weniger Boote bauen.");
        !made(Family::HowMany, &text).is_empty()
    };
    assert!(asked("Der Hafen ist voll."));
    assert!(!asked("Der Hafen ist voll, sagte Anna Wolf."));
    assert!(!asked("Der Hafen sei voll, sagte Anna Wolf."));
}

#[test]
fn a_word_that_ties_is_left_out_before_one_that_announces() {
    let text = "Karl Busch kam nach Bergen. Busch sprach sich zudem dafür aus, die Werft zu bauen.";
    let items = made(Family::Who, text);
    assert!(items.iter().all(|item| !item.contains("zudem")), "{items:#?}");
}

#[test]
fn those_who_always_do_it_are_not_asked_for() {
    let asked = |who: &str| {
        made(Family::Who, &format!("{who} kaufte in Lindenau von Karl Berg zwei Boote."))
    };
    assert!(!asked("Das Landgericht").is_empty());
    assert!(asked("Die Staatsanwaltschaft").is_empty());
}

#[test]
fn a_figure_without_its_adverb_is_not_asked_for() {
    let asked = |only: &str| {
        made(
            Family::HowMany,
            &format!("Das Wasser in Lindenau wird {only} zu 60 Prozent gereinigt."),
        )
    };
    assert!(!asked("").is_empty());
    assert!(asked("nur").is_empty());
}

#[test]
fn what_is_said_in_an_interview_is_not_asked() {
    let asked = |start: &str| {
        let text = format!(
            "{start} in Lindenau sieben Mühlen. Die Brücke in Bergen wurde am 3. Mai 2010 geöffnet."
        );
        !made(Family::When, &text).is_empty()
    };
    assert!(asked("Herr Berg besitzt"));
    assert!(!asked("Herr Berg, bei Ihnen gibt es"));
}

#[test]
fn who_comes_out_is_nobody() {
    let asked = |what: &str| {
        let text = format!("Anna Lindgren {what} im Herbst 2016 in Lindenau für zwei Geräte.");
        !made(Family::Who, &text).is_empty()
    };
    assert!(asked("sammelt"));
    assert!(!asked("erscheint"));
}
