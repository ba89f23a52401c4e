//! What the families of facts make, and do not make, of sentences.

use super::source_test::made;
use crate::annotate::annotate;
use crate::generate::Scene;
use crate::generate::candidate::Family;
use crate::lexicon::Lexicon;
use crate::quiz::Key;

#[test]
fn a_body_that_acts_is_asked_for() {
    let text = "In Nordhafen brannte am Montag eine Lagerhalle am Kanal.\n\n\
Die Umweltorganisation Greenpeace rettete in Nordhafen zwei Hunde aus einem Lagerhaus. \
Die Reederei Nordwind mietet am Kanal eine neue Lagerhalle. \
Die Reederei Nordwind ist seit Jahren die größte Firma am Kanal von Nordhafen.";
    let items = made(Family::Who, text);
    assert!(
        items.contains(
            &"Welche Umweltorganisation rettete in Nordhafen zwei Hunde aus einem Lagerhaus? die Umweltorganisation Greenpeace"
                .to_owned()
        ),
        "{items:#?}"
    );
    assert!(!items.iter().any(|item| item.contains(" ist ")), "{items:#?}");
}

#[test]
fn a_year_is_no_number_of_things() {
    let text =
        "Der alte Graf war 1516 Herr von Nordhafen geworden. In Nordhafen lebten 1516 Bauern.";
    let items = made(Family::HowMany, text);
    assert!(!items.iter().any(|item| item.contains("Wie viele Herr")), "{items:#?}");
}

#[test]
fn a_clause_does_not_lose_what_it_says() {
    let text = "In Nordhafen stritten zwei Vereine um einen Kran.\n\n\
Der Verein Kranfreunde lehnte das Angebot aus Nordhafen mit der Begründung ab, der Kran sei ein Denkmal.";
    let items = made(Family::Detail, text);
    assert!(!items.iter().any(|item| item.contains("Begründung ab.")), "{items:#?}");
}

#[test]
fn a_slip_of_the_article_is_not_repeated() {
    let text =
        "Der Bürgermeister Jonas Wirtz (SPD), hat am Montag die Brücke in Nordhafen eröffnet.";
    assert_eq!(made(Family::Detail, text), Vec::<String>::new());
    let right = text.replace("(SPD), hat", "(SPD) hat");
    assert_ne!(made(Family::Detail, &right), Vec::<String>::new());
}

#[test]
fn party_and_age_are_asked_of_those_named_with_them() {
    let text = "Der Abgeordnete Jonas Wirtz (SPD) lobte die Brücke in Nordhafen. \
Der 45-jährige Kapitän Ulrich Mohn baute in Nordhafen ein Boot. \
Hanna Kessler (62) malte in Nordhafen einen Hafen. Petra Lindner (Hafen) fehlte in Nordhafen.";
    assert_eq!(
        made(Family::Party, text),
        ["Welcher Partei gehört Jonas Wirtz laut dem Artikel an? SPD"]
    );
    assert_eq!(
        made(Family::Age, text),
        [
            "Wie alt ist Hanna Kessler laut dem Artikel? 62",
            "Wie alt ist Ulrich Mohn laut dem Artikel? 45"
        ]
    );
    // Two ages are none.
    let two =
        text.replace("Der 45-jährige Kapitän", "Der 44-jährige Ulrich Mohn und der 45-jährige");
    assert_eq!(made(Family::Age, &two).len(), 1);
}

#[test]
fn a_time_behind_the_subject_is_asked_for() {
    let text =
        "Mit alten Kränen verdiente die Reederei im Jahr 2005 in Nordhafen rund 24 Millionen Euro.";
    let items = made(Family::When, text);
    assert!(
        items
            .iter()
            .any(|item| item.starts_with("In welchem Jahr verdiente") && item.ends_with("? 2005")),
        "{items:#?}"
    );
}

#[test]
fn a_place_belongs_to_the_clause() {
    let text = "Hanna Kessler hatte die Gespräche nach einer Besetzung des Hafens im Mai 1979 in Nordhafen abgebrochen. \
Ulrich Mohn baut in Lindenau ein neues Schiff.";
    let items = made(Family::Where, text);
    assert!(items.iter().any(|item| item.ends_with("in Lindenau")), "{items:#?}");
    assert!(!items.iter().any(|item| item.ends_with("in Nordhafen")), "{items:#?}");
}

#[test]
fn of_two_figures_none_is_asked_for() {
    let text = "In Nordhafen lagen 40 Schiffe aus Lindenau und 20 Boote aus Bergen am Kai.";
    assert_eq!(made(Family::HowMany, text), Vec::<String>::new());
}

#[test]
fn questions_with_a_clause_in_the_middle_are_not_asked() {
    let text = "Nachdem er ein Boot gebaut hatte, segelte Ulrich Mohn im Mai 2010 nach Lindenau.";
    let items = made(Family::Who, text);
    assert!(items.is_empty(), "{items:#?}");
}

#[test]
fn what_is_changed_can_be() {
    let text = "Im Nahen Osten kaufte die Firma Nordkran zwei Drittel der Kräne. \
Die Partei Lindenau erreichte 40 Prozent der Stimmen und 12 Sitze in Nordhafen. \
In der Nacht von Dienstag auf Mittwoch brannte in Nordhafen ein Schuppen. \
In Nordhafen sahen viele Menschen das Schiff Anna. Bereits drei Jahre zuvor hatte Jonas Wirtz in Nordhafen ein Boot gekauft.";
    let items = made(Family::Detail, text);
    for odd in
        ["Westen", "fünf Drittel", "drei Drittel", "auf Montag", "23 Menschen", "Jahre hatte"]
    {
        assert!(!items.iter().any(|item| item.contains(odd)), "{odd}: {items:#?}");
    }
    assert!(items.iter().any(|item| item.contains("40 Prozent")), "{items:#?}");
    let shares: Vec<_> = items
        .iter()
        .filter(|item| item.contains("Prozent") && !item.contains("40 Prozent"))
        .collect();
    assert!(shares.is_empty(), "{shares:#?}");
}

#[test]
fn a_definite_noun_needs_what_tells_which_one() {
    let text = "Anna Wolf kaufte in Nordhafen ein Haus am Kanal. Jonas Wirtz lobte in Nordhafen die Studie. \
Jonas Wirtz lobte in Nordhafen die Studie zum Schutz der Moore. \
Hinzu kommen Zuschüsse aus Nordhafen für die Werft Moosbach. Der grüne Staatssekretär reiste im Mai nach Lindenau. Jonas Wirtz nahm in Lindenau den temporären Kanal.";
    let items = made(Family::Detail, text);
    for dangling in ["die Studie.", "Hinzu", "Staatssekretär", "temporären Kanal"] {
        assert!(!items.iter().any(|item| item.contains(dangling)), "{dangling}: {items:#?}");
    }
    assert!(items.iter().any(|item| item.contains("Studie zum Schutz")), "{items:#?}");
}

#[test]
fn a_heading_that_ran_into_its_text_is_left_out() {
    let text = "Hundesteuer Für etwa 10.000 Hunde in Nordhafen stieg im Mai 2010 der Preis um zehn Prozent.";
    assert_eq!(made(Family::Detail, text), Vec::<String>::new());
}

#[test]
fn what_ties_two_predicates_stays() {
    let text = "Anna Wolf war im Mai 2010 in Lindenau unterlegen, hatte aber die Wahl in Nordhafen gewonnen.";
    let items = made(Family::Detail, text);
    assert!(!items.iter().any(|item| item.contains(", hatte die Wahl")), "{items:#?}");
}

#[test]
fn who_takes_his() {
    let text = "Die Zeitung Nordhafener Bote lobt in ihrem Bericht den neuen Kran.";
    assert_eq!(made(Family::Who, text), Vec::<String>::new());
}

#[test]
fn a_name_is_asked_for_by_the_role_beside_it() {
    let text = "Der umstrittene niederländische Innenminister Jan Dekker besuchte Nordhafen. \
Die Leiterin der Hafenbehörde, Hanna Kessler, lobte den Kran. \
Ulrich Mohn, Präsident des Ruderverbands, fehlte. Der Trainer Jonas Wirtz schwieg. \
Die Tochter des Präsidenten der Werft, Anna Wolf, sang. Die Minister Otto Lang und Karl Busch gingen.";
    assert_eq!(
        made(Family::Name, text),
        [
            "Wie heißt laut dem Artikel der Präsident des Ruderverbands? Ulrich Mohn",
            "Wie heißt laut dem Artikel der niederländische Innenminister? Jan Dekker",
            "Wie heißt laut dem Artikel die Leiterin der Hafenbehörde? Hanna Kessler",
        ]
    );
    // There was another president of the railway.
    let before = "Der Nordbahn-Präsident Otto Lang kam. Anna Wolf war zuvor Präsidentin einer Werft und \
der Präsident der Nordbahn.";
    assert_eq!(made(Family::Name, before), Vec::<String>::new());
    assert_eq!(made(Family::Name, "Der Nordbahn-Präsident Otto Lang kam nach Lindenau.").len(), 1);
    // Of two ministers of one land a reader may give either.
    let two = text.to_owned() + " Auch der niederländische Innenminister Piet Bakker kam.";
    let items = made(Family::Name, &two);
    assert!(!items.iter().any(|item| item.contains("niederländische")), "{items:#?}");
}

#[test]
fn an_office_is_asked_for_where_there_is_one() {
    let text = "Der niederländische Innenminister Jan Dekker besuchte Nordhafen. \
Der frühere Bürgermeister Jonas Wirtz fehlte. Die Schauspielerin Anna Wolf sang in Nordhafen. Anna Wolf lebt in Bergen. \
Der Senator Karl Busch und der Arzt Karl Busch lobten den Kran. Der FC-Trainer Otto Lang schwieg.";
    assert_eq!(
        made(Family::Office, text),
        [
            "Welchen Beruf hat Anna Wolf laut dem Artikel? Schauspielerin",
            "Welches Amt hat Jan Dekker laut dem Artikel? Innenminister",
        ]
    );
}

#[test]
fn a_party_stands_in_the_noun_before_a_name_too() {
    let text =
        "Der SPD-Abgeordnete Jonas Wirtz lobte die Brücke. Der FC-Spieler Otto Lang schwieg.";
    assert_eq!(
        made(Family::Party, text),
        ["Welcher Partei gehört Jonas Wirtz laut dem Artikel an? SPD"]
    );
}

#[test]
fn one_of_many_and_a_bare_body_say_not_who() {
    for text in [
        "Die FDP-Politikerin Anna Wolf lobte den Kran in Nordhafen.",
        "Der Geschäftsführer der Fraktion, Jonas Wirtz, lobte den Kran in Nordhafen.",
    ] {
        assert_eq!(made(Family::Name, text), Vec::<String>::new());
    }
    let until = "Der bisherige Kreisbund-Vorsitzende Jonas Wirtz ging nach Lindenau.";
    assert_eq!(
        made(Family::Name, until),
        ["Wie heißt laut dem Artikel der bisherige Kreisbund-Vorsitzende? Jonas Wirtz"]
    );
}

#[test]
fn whoever_gets_another_office_is_not_asked_for_one() {
    let text = "Bürgermeister wird Außenminister Jonas Wirtz aus Nordhafen.";
    assert_eq!(made(Family::Office, text), Vec::<String>::new());
}

#[test]
fn a_land_stands_before_the_name() {
    let text = "Der schwedische Fahrer Nils Berg siegte in Nordhafen. Die Finnin Aino Laine fiel zurück. \
Der örtliche Fahrer Jonas Wirtz fehlte. Der Norweger Lars Holm und der schwedische Fahrer Lars Holm kamen.";
    assert_eq!(
        made(Family::Origin, text),
        [
            "Aus welchem Land kommt Aino Laine laut dem Artikel? Finnland",
            "Aus welchem Land kommt Nils Berg laut dem Artikel? Schweden",
        ]
    );
}

#[test]
fn an_age_at_death_is_asked_for() {
    let text = "Die Sängerin Anna Wolf starb am Montag im Alter von 83 Jahren in Nordhafen.";
    assert_eq!(made(Family::Age, text), ["In welchem Alter starb Anna Wolf laut dem Artikel? 83"]);
    let other = "Die Sängerin Anna Wolf gewann im Alter von 83 Jahren in Nordhafen ein Rennen.";
    assert_eq!(made(Family::Age, other), Vec::<String>::new());
}

#[test]
fn of_the_dead_nobody_asks_how_old_they_are() {
    let text = "Der 41-jährige Kapitän Ulrich Mohn baute in Nordhafen ein Boot.";
    assert_eq!(made(Family::Age, text), ["Wie alt ist Ulrich Mohn laut dem Artikel? 41"]);
    let dead = text.to_owned() + " Später starb Mohn in Lindenau.";
    assert_eq!(made(Family::Age, &dead), ["Wie alt war Ulrich Mohn laut dem Artikel? 41"]);
    let ranks = "Der Fischer Ulrich Mohn (41) schlug in Nordhafen Hanna Kessler (3).";
    assert!(made(Family::Age, ranks).is_empty());
    let unknown = format!("{text} An Bord starben alle.");
    assert_eq!(
        made(Family::Age, &unknown),
        ["Welches Alter nennt der Artikel für Ulrich Mohn? 41"]
    );
}

#[test]
fn an_attribute_does_not_stay_behind() {
    let text = "In einem Gespräch äußert sich Anna Wolf vom Ruderverein Lindenau zu den Plänen für Nordhafen.";
    assert_eq!(made(Family::Who, text), Vec::<String>::new());
    let closed = text.replace(" vom Ruderverein Lindenau", "");
    assert_eq!(made(Family::Who, &closed).len(), 1);
}

#[test]
fn a_compound_gives_nothing_away() {
    let text =
        "Die Bundeswehr stellt in Nordhafen den Stützpunkt am Bundeswehrkrankenhaus zur Verfügung.";
    assert_eq!(made(Family::Who, text), Vec::<String>::new());
    let other = text.replace("Bundeswehrkrankenhaus", "Kreiskrankenhaus");
    assert_eq!(made(Family::Who, &other).len(), 1);
}

#[test]
fn a_clause_that_explains_another_word_stays() {
    let text =
        "Anna Wolf unterstützt in Nordhafen Gesetze und Pläne, die den Bau von Brücken erlauben.";
    let items = made(Family::Who, text);
    assert!(items.iter().all(|item| item.contains("erlauben?")), "{items:#?}");
}

#[test]
fn of_several_nobody_is_asked_for_alone() {
    let text = "Am Montag sprach Jonas Wirtz in Nordhafen mit Anna Wolf, ihrem Bruder Karl Busch und zwei Kapitänen.";
    assert_eq!(made(Family::Whom, text), Vec::<String>::new());
}

#[test]
fn what_is_counted_is_one_thing_with_one_number() {
    let one = "Am Treffen in Nordhafen nehmen 40 Vereine teil.";
    assert_eq!(made(Family::HowMany, one).len(), 1);
    let elsewhere = one.to_owned() + " In Lindenau gründeten Ruderer 30 Vereine.";
    let items = made(Family::HowMany, &elsewhere);
    assert!(items.iter().any(|item| item.ends_with("40")), "{items:#?}");
    for other in [
        one.replace("40 Vereine", "40 Vereine und mehrere Verbände"),
        one.to_owned() + " Der Bote von Lindenau nennt 50 teilnehmende Vereine.",
        one.to_owned() + " Am Fest nehmen 30 Vereine teil.",
        "Der Kran ist eine von drei Maschinen der Werft in Nordhafen.".to_owned(),
    ] {
        assert_eq!(made(Family::HowMany, &other), Vec::<String>::new(), "{other}");
    }
}

#[test]
fn a_place_among_others_is_not_asked_for() {
    let text = "Ulrich Mohn baut in Nordhafen ein neues Schiff aus Holz.";
    assert_eq!(made(Family::Where, text).len(), 1);
    let several = text.replace("Nordhafen", "Nordhafen vielerorts");
    assert_eq!(made(Family::Where, &several), Vec::<String>::new());
}

#[test]
fn whoever_leaves_an_office_is_not_asked_for_by_it() {
    let text = "Der niederländische Innenminister Jan Dekker ist in Nordhafen zurückgetreten.";
    assert_eq!(made(Family::Name, text), Vec::<String>::new());
    assert_eq!(made(Family::Office, text), Vec::<String>::new());
    let known = "Der US-Präsident Jan Dekker kam nach Nordhafen.";
    assert_eq!(made(Family::Name, known), Vec::<String>::new());
}

#[test]
fn a_number_of_a_phrase_that_goes_on_is_not_asked_for() {
    let text = "Am Handel in Nordhafen nehmen 180 Anlagen von rund 120 Werften teil.";
    assert_eq!(made(Family::HowMany, text), Vec::<String>::new());
}

/// The forms that are right for the items of a family whose stem holds `part`.
fn right(family: Family, text: &str, part: &str) -> Vec<String> {
    super::source_test::over_seeds(family, text, |candidate| match &candidate.key {
        Key::Text { accept, .. } if candidate.stem.contains(part) => accept.clone(),
        _ => Vec::new(),
    })
}

#[test]
fn an_office_goes_by_other_names() {
    for (text, form) in [
        ("Die Bundesjustizministerin Anna Wolf kam nach Bergen.", "Justizministerin"),
        (
            "Der Wirtschaftsminister Karl Berg kam vom Bundeswirtschaftsministerium nach Bergen.",
            "Bundeswirtschaftsminister",
        ),
        ("Der norwegische Provinzgouverneur Karl Berg kam nach Bergen.", "Gouverneur"),
        ("Der bayerische Ministerpräsident Karl Berg kam.", "Ministerpräsident von Bayern"),
        ("Der bayerische Ministerpräsident Karl Berg kam.", "Bayerns Ministerpräsident"),
        ("Der türkische Ministerpräsident Karl Berg kam.", "Ministerpräsident der Türkei"),
        ("Karl Berg, Sekretär des Rates der Republik, kam.", "Sekretär des Rates"),
        ("Karl Berg, Sekretär des Rates der Republik, kam.", "Sekretär"),
        ("Der Vorsitzende der Siemens AG, Karl Berg, kam.", "Vorsitzende der Siemens AG"),
        ("Der Vorsitzende der Siemens AG, Karl Berg, kam.", "Vorsitzender der Siemens"),
        ("Der Vorsitzende der Siemens AG, Karl Berg, kam.", "Vorsitzender von Siemens"),
        ("Der Vorsitzende der Siemens AG, Karl Berg, kam.", "Siemens-Vorsitzender"),
        (
            "Karl Berg, Sekretär der Grünen im Deutschen Bundestag, kam.",
            "Sekretär der Grünen im Bundestag",
        ),
        ("Karl Berg, Sekretär der Partei im neuen Rat, kam.", "Sekretär der Partei im Rat"),
        (
            "Karl Berg, Innenminister des Landes Niedersachsen, kam.",
            "Innenminister von Niedersachsen",
        ),
        ("Karl Berg, Innenminister des Landes Niedersachsen, kam.", "Niedersachsens Innenminister"),
        (
            "Karl Berg, Innenminister des Landes Niedersachsen, kam.",
            "Niedersächsischer Innenminister",
        ),
        (
            "Karl Berg, Innenminister des Landes Niedersachsen, kam.",
            "Niedersächsische Innenminister",
        ),
        ("Karl Berg, Präsident von Polen, kam.", "Polnischer Präsident"),
        ("Karl Berg, Präsident von Honduras, kam.", "Honduras' Präsident"),
        ("Karl Berg, Präsident des Iraks, kam.", "Präsident von Irak"),
    ] {
        let forms = right(Family::Office, text, "Amt");
        assert!(forms.contains(&form.to_owned()), "{text}: {forms:?}");
    }
    let whole = "Karl Berg, Sekretär des Rates der Republik, kam nach Bergen.";
    assert_eq!(
        made(Family::Office, whole),
        ["Welches Amt hat Karl Berg laut dem Artikel? Sekretär des Rates der Republik"]
    );
    assert_eq!(
        made(Family::Office, "Der Sekretär Karl Berg kam nach Bergen."),
        Vec::<String>::new()
    );
    let trade = "Karl Berg, Anwalt des Vereins, kam nach Bergen. Karl Berg lobte den Rat.";
    assert_eq!(
        made(Family::Office, trade),
        ["Welchen Beruf hat Karl Berg laut dem Artikel? Anwalt"]
    );
    let other = "Der Wirtschaftsminister Karl Berg kam mit der Bundeswirtschaftsministerin Anna Wolf nach Bergen.";
    let forms = right(Family::Office, other, "Karl Berg");
    assert!(!forms.contains(&"Bundeswirtschaftsminister".to_owned()), "{forms:?}");
    let half = "Die Wirtschafts- und Energieministerin Anna Wolf kam nach Bergen.";
    assert_eq!(made(Family::Office, half), Vec::<String>::new());
    for held_no_longer in [
        "Der vorherige Ministerpräsident Karl Berg kam nach Bergen.",
        "Nach der Absetzung von Ministerpräsident Karl Berg tagte der Rat in Bergen.",
        "In Bergen wurde Ministerpräsident Karl Berg abgewählt.",
        "In Bergen wurde Ministerpräsident Karl Berg gestürzt.",
    ] {
        assert_eq!(made(Family::Office, held_no_longer), Vec::<String>::new());
    }
    let presiding = "Der Vorsitzende Richter Karl Berg kam nach Bergen.";
    assert_eq!(made(Family::Office, presiding), Vec::<String>::new());
    let party = "Karl Berg, Sekretär der Grünen im Deutschen Bundestag, kam.";
    let forms = right(Family::Office, party, "Amt");
    assert!(forms.iter().all(|form| !form.contains("Grünen-Sekretär")), "{forms:?}");
}

#[test]
fn whoever_has_left_a_party_has_none() {
    let text = "Der ehemalige CDU-Politiker Karl Berg gründete in Bergen einen Verein.";
    assert_eq!(made(Family::Party, text), Vec::<String>::new());
    assert_ne!(made(Family::Party, &text.replace("ehemalige ", "")), Vec::<String>::new());
}

#[test]
fn percentage_points_are_not_per_cent() {
    let text = "Die Bank in Bergen senkte den Zins im Mai um 0,25 Prozentpunkte.";
    assert_eq!(made(Family::HowMany, text), Vec::<String>::new());
    assert_ne!(made(Family::HowMany, &text.replace("punkte", "")), Vec::<String>::new());
}

#[test]
fn an_office_is_no_other_kind_of_it() {
    let forms = |text: &str| right(Family::Office, text, "Jonas Wirtz");
    let land = forms("Der norwegische Ministerpräsident Jonas Wirtz kam nach Bergen.");
    assert!(land.contains(&"Regierungschef".to_owned()), "{land:?}");
    assert!(!land.iter().any(|form| form == "Präsident" || form == "Premierminister"), "{land:?}");
    let minister = forms("Der Innenminister Jonas Wirtz kam nach Bergen.");
    assert!(!minister.iter().any(|form| form.starts_with("Bundes")), "{minister:?}");
    let federal =
        forms("Der Innenminister Jonas Wirtz kam nach Bergen. Das Bundesinnenministerium schwieg.");
    assert!(federal.contains(&"Bundesinnenminister".to_owned()), "{federal:?}");
    let of_what = "Der Minister Jonas Wirtz kam nach Bergen.";
    assert_eq!(made(Family::Office, of_what), Vec::<String>::new());
}

#[test]
fn whoever_advises_a_party_need_not_be_in_it() {
    let text = "Der CDU-Finanzexperte Jonas Wirtz lobte die Brücke in Nordhafen.";
    assert_eq!(made(Family::Party, text), Vec::<String>::new());
    let member = text.replace("Finanzexperte", "Abgeordnete");
    assert_eq!(made(Family::Party, &member).len(), 1);
}

#[test]
fn an_age_is_right_in_words() {
    let forms =
        right(Family::Age, "Der 11-jährige Schüler Ulrich Mohn segelte in Nordhafen.", "Mohn");
    assert!(forms.contains(&"elf".to_owned()), "{forms:?}");
    assert!(forms.contains(&"elf Jahre".to_owned()), "{forms:?}");
}

#[test]
fn a_day_of_the_week_alone_is_not_asked_for() {
    let text =
        |day: &str| format!("Ulrich Mohn eröffnete am {day} in Nordhafen die Werft Moosbach.");
    assert_eq!(made(Family::When, &text("23. August")).len(), 1);
    assert_eq!(made(Family::When, &text("Donnerstag")), Vec::<String>::new());
    assert_eq!(made(Family::When, &text("Donnerstagabend")), Vec::<String>::new());
}

#[test]
fn when_is_told_by_a_role_of_then_only_in_the_article() {
    let text = "Der damalige niederländische Innenminister Jan Dekker besuchte Nordhafen.";
    assert_eq!(made(Family::Name, text), Vec::<String>::new());
    assert_eq!(made(Family::Name, &text.replace("damalige ", "")).len(), 1);
}

#[test]
fn a_time_that_is_aimed_at_is_not_when_it_is() {
    let asked = |verb: &str| {
        let text = format!("Der Bau des Hafens Nordkran wird Ende 2017 {verb}.");
        !made(Family::When, &text).is_empty()
    };
    assert!(asked("beendet"));
    assert!(!asked("angepeilt"));
}

#[test]
fn a_public_prosecutor_is_no_lawyer() {
    let lexicon = Lexicon::embedded();
    let text =
        "Der Lindenauer Oberstaatsanwalt Karl Berg kam nach Bergen. Karl Berg lobte den Rat.";
    let annotated = annotate(text, None, None, lexicon);
    let scene = Scene::new(&annotated, lexicon, 0, None);
    let found = super::propose(&scene);
    let trade = found.iter().find(|candidate| candidate.family == Family::Office);
    let Some(Key::Text { accept, .. }) = trade.map(|trade| &trade.key) else {
        panic!("{found:#?}")
    };
    assert!(accept.contains(&"Staatsanwalt".to_owned()), "{accept:#?}");
    assert!(accept.iter().all(|form| form != "Anwalt"), "{accept:#?}");
}

#[test]
fn an_office_that_is_of_a_town_or_land_is_asked_for_with_it() {
    let asked = |whose: &str| {
        let text = format!("{whose} Anna Wolf besuchte in Bergen eine Werft und lobte die Boote.");
        !made(Family::Office, &text).is_empty()
    };
    assert!(asked("Die norwegische Ministerpräsidentin"));
    assert!(!asked("Ministerpräsidentin"));
}

#[test]
fn of_a_team_nobody_asks_for_the_goalkeeper() {
    let asked = |role: &str| {
        let text = format!("Der {role} des Vereins Nordkran, Jonas Wirtz, kam nach Bergen.");
        !made(Family::Name, &text).is_empty()
    };
    assert!(asked("Trainer"));
    assert!(!asked("Torwart"));
}

#[test]
fn many_is_no_number() {
    let asked = |many: &str| {
        let text =
            format!("In Lindenau wurden {many} Streikende zu Festen und Kundgebungen erwartet.");
        !made(Family::HowMany, &text).is_empty()
    };
    assert!(asked("400"));
    assert!(!asked("tausende"));
    assert!(!asked("Millionen"));
    let often = |what: &str| {
        let text = format!("In Lindenau wurden drei {what} gewählt.");
        !made(Family::HowMany, &text).is_empty()
    };
    assert!(often("Räte"));
    assert!(!often("Mal"));
}

#[test]
fn a_figure_behind_a_preposition_is_torn_from_it_by_no_adverb() {
    let asked = |cost: &str| {
        let text = format!("Die Stadt Lindenau spart {cost} 30.000 Euro.");
        !made(Family::HowMany, &text).is_empty()
    };
    assert!(asked(""));
    assert!(!asked("Kosten von jährlich"));
}

#[test]
fn no_place_is_asked_for_beside_one_that_may_lie_in_it() {
    let asked = |whose: &str| {
        let text = format!("In Norwegen wurde am Montag der Direktor der Werft {whose} gewählt.");
        !made(Family::Where, &text).is_empty()
    };
    assert!(asked("der Ruderer"));
    assert!(!asked("von Oslo"));
    assert!(made(Family::Where, "Der Direktor Karl Berg ist in Norwegen.").is_empty());
}

#[test]
fn an_office_stands_beside_the_name_in_any_case() {
    let text = "Anna Wolf traf am Montag Karl Berg, den Sekretär des Fischereirates von Nordhafen, und \
lobte den Hafen. Der Beamte Berg sprach lange mit Wolf. Berg kaufte in Nordhafen ein Boot.";
    let office =
        "Welches Amt hat Karl Berg laut dem Artikel? Sekretär des Fischereirates von Nordhafen";
    assert_eq!(made(Family::Office, text), [office]);
    let dative =
        text.replace("traf am Montag", "dankte am Montag").replace("den Sekretär", "dem Sekretär");
    assert_eq!(made(Family::Office, &dative), [office]);
    // Another office makes two keys.
    assert_eq!(
        made(Family::Office, &text.replace("Der Beamte", "Der Richter")),
        Vec::<String>::new()
    );
}
