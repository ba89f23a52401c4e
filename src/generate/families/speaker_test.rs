//! Which words are asked for, how the question for them is put, and who may be named in answer.

use super::source_test::{COUNCIL, made, over_seeds};
use crate::generate::candidate::Family;
use crate::quiz::Task;

fn has(items: &[String], part: &str) -> bool {
    items.iter().any(|item| item.contains(part))
}

#[test]
fn the_cue_stands_as_in_a_question() {
    let text = "Jonas Wirtz plädierte dafür, dass der Kran in Nordhafen stehen bleibe. \
Maria Holm sagte dazu, dass in Nordhafen drei junge Lehrer fehlten. \
Ulrich Mohn berichtete, er denke, dass der Kanal in Nordhafen zu schmal sei. \
Emil Rauch warf der Stadt vor, dass die Brücke in Nordhafen zu spät gebaut worden sei.";
    let items = made(Family::WhoSaid, text);
    assert!(has(&items, "Wer plädierte laut dem Artikel dafür, dass der Kran"), "{items:#?}");
    assert!(has(&items, "Wer sagte laut dem Artikel, dass in Nord"), "{items:#?}");
    assert!(!has(&items, "denke laut"), "{items:#?}");
    assert!(!has(&items, "Wer warf laut"), "{items:#?}");
}

#[test]
fn words_that_only_their_neighbours_explain_are_not_asked_for() {
    for text in [
        "Maria Holm sagte, dass in Nordhafen alles friedlich verlaufen sei.",
        "Der Verein Nordkran verkündete in Nordhafen, dass man sich bald um Boote bewerben werde.",
        "Maria Holm sagte in Nordhafen, dass die Lage ernst bleibe.",
        "Maria Holm sagte, dass in Nordhafen an der Brücke nichts weiter passiert sei.",
    ] {
        assert!(made(Family::WhoSaid, text).is_empty(), "{text}");
    }
    let anybody = "Maria Holm sagte, dass man in Nordhafen keine Kräne kaufen könne.";
    assert!(!made(Family::WhoSaid, anybody).is_empty());
}

#[test]
fn what_two_say_is_asked_for_of_neither() {
    let text = "Maria Holm sagte, dass der Hafen in Nordhafen neue Kräne brauche.";
    assert!(!made(Family::WhoSaid, text).is_empty());
    let two = format!("{text} Jonas Wirtz betonte, dass dem Hafen in Nordhafen die Kräne fehlten.");
    assert!(made(Family::WhoSaid, &two).is_empty());
}

#[test]
fn a_body_is_not_typed_where_a_person_speaks_for_it() {
    let text = "Die Feuerwehr teilte mit, dass der Kanal in Nordhafen gesperrt bleibe.";
    assert!(!made(Family::WhoSaid, text).is_empty());
    let both = format!("{text} Feuerwehrsprecher Jonas Wirtz betonte, dass zwei Boote fehlten.");
    assert!(!has(&made(Family::WhoSaid, &both), "die Feuerwehr"));
}

#[test]
fn a_quotation_is_not_cut_behind_words_that_announce_a_second_part() {
    let said = |words: &str| made(Family::WhoseWords, &format!("„{words}“, sagte Maria Holm."));
    let half = said(
        "Wir haben die alten Kräne im Hafen von Nordhafen im letzten Winter zwar alle geprüft, \
aber die neuen haben wir noch nicht gesehen, weil sie erst im Sommer mit dem Schiff nach Nordhafen kommen sollen",
    );
    assert!(half.is_empty(), "{half:#?}");
    let relative = said(
        "Wir freuen uns in Nordhafen über alle Gäste mit Booten, die im Sommer zu uns in den Hafen kommen \
und sich dort nach einer langen Reise erholen möchten, obwohl es an manchen Tagen sehr laut ist",
    );
    assert_eq!(
        relative,
        [
            "Wer wird im Artikel mit einem Satz zitiert, der mit den Worten „Wir freuen uns in Nordhafen über alle Gäste mit Booten“ beginnt? Maria Holm"
        ]
    );
}

#[test]
fn only_what_is_said_is_a_wording() {
    let text = "Die Nordhafener Zeitung berichtete über ein „Gesetz zur Änderung des alten Hafenrechts“, \
das ab Mai gilt. „Wir haben die Ehre und die Pflicht gewählt“, zitiert die Nordhafener Zeitung. \
Maria Holm sagte über den Plan: „Um Kosten zu sparen“. \
Jonas Wirtz sagte: „Bis es zu spät war“.";
    let items = made(Family::WhoseWords, text);
    assert!(items.is_empty(), "{items:#?}");
}

/// The options beside every key of a family.
fn options(family: Family, text: &str) -> Vec<String> {
    over_seeds(family, text, |candidate| match candidate.task {
        Task::Choice { options } => vec![options.join(", ")],
        _ => Vec::new(),
    })
}

#[test]
fn one_whose_name_may_be_misspelt_is_no_option_beside_the_other() {
    let text = COUNCIL.replace("Jonas Wirtz", "Emil Haagen")
        + " Die Ministerin Maria Holm sagte, dass der Kanal in Nordhafen zu schmal sei.";
    let both = |text: &str| {
        let all = options(Family::WhoSaid, text);
        assert!(!all.is_empty(), "{text}");
        all.iter().any(|options| options.contains("Haagen") && options.contains("Jonas"))
    };
    assert!(both(&text.replace("Ulrich Mohn", "Jonas Lang")));
    assert!(!both(&text.replace("Ulrich Mohn", "Jonas Hagen")));
}

#[test]
fn what_is_asked_is_no_option_among_what_is_said() {
    let asked = COUNCIL.replace(
        "sagte, Nordhafen brauche dringend breitere Radwege an Schulen",
        "fragte, ob Nordhafen breitere Radwege an Schulen brauche",
    );
    let found = options(Family::WhatSaid, &asked);
    assert!(
        !found.is_empty() && !found.iter().any(|all| all.contains("ob Nordhafen")),
        "{found:#?}"
    );
}

#[test]
fn what_somebody_is_to_the_speaker_is_not_told_beside_options() {
    let text = format!(
        "{COUNCIL} Der Anwalt Paul Ott betonte, dass der Kanal in Nordhafen zu schmal sei."
    );
    let free = options(Family::WhoSaid, &text);
    assert!(free.iter().any(|options| options.contains("Paul Ott")), "{free:#?}");
    let told = text.replace(
        "dass der Kanal in Nordhafen zu schmal sei",
        "dass sein Mandant in Nordhafen wohne",
    );
    let stems = over_seeds(Family::WhoSaid, &told, |candidate| {
        vec![(candidate.stem.contains("Mandant"), candidate.task == Task::Short)]
    });
    assert!(stems.iter().all(|(told, typed)| !told || *typed), "{stems:?}");
}

#[test]
fn wrong_options_speak_themselves() {
    // Only one beside the key speaks.
    let text = COUNCIL.replace(
        "Der Händler Ulrich Mohn betonte, dass lange Sperrungen kleinen Läden geschadet hätten.",
        "Der Händler Ulrich Mohn verkaufte kleine Läden. Der Maler Anton Reiter malte die Brücke.",
    );
    assert!(!options(Family::WhoSaid, COUNCIL).is_empty());
    assert!(options(Family::WhoSaid, &text).is_empty(), "{:#?}", options(Family::WhoSaid, &text));
}

#[test]
fn a_body_that_the_words_are_about_is_no_option() {
    let text = "Die Feuerwehr sagte, dass der Kanal in Nordhafen breiter werde. \
Die Bundeswehr erklärte, dass die Brücke halte. Die Gewerkschaft betonte, dass Lehrlinge fehlten. \
Die Regierungskoalition meinte, dass Geld da sei. \
Der Senat bedauerte, dass die Landesregierung zu wenige Boote in Nordhafen habe.";
    let found = options(Family::WhoSaid, text);
    let about: Vec<_> = found.iter().filter(|options| options.contains("der Senat")).collect();
    let of_boats = over_seeds(Family::WhoSaid, text, |candidate| match candidate.task {
        Task::Choice { options } if candidate.stem.contains("Boote") => options,
        _ => Vec::new(),
    });
    assert!(!about.is_empty(), "{found:#?}");
    assert!(!of_boats.iter().any(|option| option == "die Regierungskoalition"), "{of_boats:?}");
}

#[test]
fn whoever_is_reported_anywhere_is_a_source() {
    assert!(!made(Family::NotASource, COUNCIL).is_empty());
    for words in [
        "Der Kran sei alt, verlautbarte Petra Lindner, die neue Chefin, in einer Mitteilung.",
        "Von Petra Lindner lag eine Erklärung zu dem Kran vor.",
    ] {
        let text = format!("{COUNCIL} {words}");
        assert!(made(Family::NotASource, &text).is_empty(), "{words}");
    }
}

#[test]
fn a_bank_with_the_name_of_a_person_is_none() {
    let text = format!("{COUNCIL} Das Bankhaus Merten Finkel sagte, dass Geld in Nordhafen fehle.");
    let found = options(Family::WhoSaid, &text);
    assert!(!found.is_empty());
    assert!(!has(&found, "Merten Finkel"), "{found:#?}");
}

#[test]
fn a_quotation_goes_to_nobody_where_two_may_have_said_it() {
    for text in [
        // The clause before may hold it as well.
        "In Nordhafen singen im Mai Maria Holm und Anna Wolf. Während Maria Holm erklärte, sehr aufgeregt zu sein, \
„schöner wird es im Leben nicht“, räumte Anna Wolf ein, von dem Auftritt geträumt zu haben.",
        // She who stands before the verb said it, not the subject of the clause before.
        "Ministerin Maria Holm wies diese Behauptung zurück, die verkehrspolitische Sprecherin der Fraktion, Anna Wolf, \
erklärte: „Neiddebatten sind in Nordhafen völlig fehl am Platz.“",
        // Who spoke in another paragraph.
        "Jonas Wirtz sagte, dass der Hafen von Nordhafen alt sei.\n\nIn Lindenau regnete es. \
„Wir haben hier in Nordhafen zwei sehr große Kräne verloren.“",
    ] {
        assert!(made(Family::WhoseWords, text).is_empty(), "{text}");
    }
}

#[test]
fn a_quotation_keeps_its_speaker_where_no_other_may_have_said_it() {
    for (text, name) in [
        // Nobody speaks in the clause before it.
        (
            "Wenn es regnet, „wird es im Leben in Nordhafen nicht schöner“, sagte Maria Holm.",
            "Maria Holm",
        ),
        (
            "Maria Holm sagte, „schöner wird es im Leben in Nordhafen nicht“, als Anna Wolf berichtete, dass sie singe.",
            "Maria Holm",
        ),
        // The paragraph opens with it.
        (
            "Jonas Wirtz sagte, dass der Hafen von Nordhafen alt sei.\n\n\
„Wir haben hier in Nordhafen zwei sehr große Kräne verloren.“",
            "Jonas Wirtz",
        ),
        // "und" goes on with the same one, whatever stands behind the verb.
        (
            "Maria Holm wies die Vorwürfe zurück, den Vorwurf der Lüge, und sagte: „Wir bauen in Nordhafen einen \
großen und schönen Hafen.“",
            "Maria Holm",
        ),
    ] {
        let items = made(Family::WhoseWords, text);
        let attributed =
            crate::annotate::annotate(text, None, None, crate::lexicon::Lexicon::embedded())
                .attributions
                .iter()
                .any(|each| each.form == crate::annotate::Form::Direct && !each.speaker.is_empty());
        assert!(attributed && items.iter().all(|item| item.ends_with(name)), "{text} {items:#?}");
    }
}

#[test]
fn a_description_with_a_name_behind_it_is_of_that_one_only_where_the_name_ends_it() {
    let text = "Der Trainer Thomas Holm war in Nordhafen. \
Am Montag kam der Trainer, Michael Skiber und Anna Wolf kamen am Dienstag.";
    let annotated =
        crate::annotate::annotate(text, None, None, crate::lexicon::Lexicon::embedded());
    let coach = annotated.referents.iter().find(|each| each.name == "Thomas Holm").unwrap();
    assert_eq!(coach.mentions.len(), 2, "{coach:?}");
}

#[test]
fn whose_words_they_are_stands_behind_a_description_or_a_genitive() {
    for (text, name) in [
        (
            "Da Lindenau sieben Spiele gewann, war Trainer Thomas Holm zufrieden. Auch der SC Nordhafen war froh: \
„Wir wussten, dass Lindenau sehr viel in dieses Spiel investieren würde. Ich bin mit dem Punkt zufrieden“, meinte der \
Trainer der Nordhafener, Michael Skiber, in einem Interview.",
            "Michael Skiber",
        ),
        (
            "Die Ministerin Anna Wolf sprach in Nordhafen. Wolfs wissenschaftlicher Mitarbeiter Jonas Wirtz hat weniger \
Hemmungen, seine Freude zu zeigen: „Wir bauen in Nordhafen einen großen und schönen Hafen.“",
            "Jonas Wirtz",
        ),
        (
            "Otto Kleine, ein Lehrer aus Lindenau und Autor, sagte: „Wir bauen in Nordhafen einen großen Hafen.“",
            "Otto Kleine",
        ),
    ] {
        let items = made(Family::WhoseWords, text);
        assert!(!items.is_empty() && items.iter().all(|item| item.ends_with(name)), "{items:#?}");
    }
}

#[test]
fn what_others_say_too_and_what_a_medium_only_prints_is_asked_for_of_nobody() {
    let plain = "Maria Holm sagte, dass der Hafen in Nordhafen neue Kräne brauche.";
    assert!(!made(Family::WhoSaid, plain).is_empty());
    let inside = "Maria Holm sagte, dass der Hafen in Nordhafen auch neue Kräne brauche.";
    assert!(!made(Family::WhoSaid, inside).is_empty());
    for text in [
        "Auch Maria Holm sagte, dass der Hafen in Nordhafen neue Kräne brauche.",
        "Maria Holm sagte, dass der Hafen in Nordhafen neue Kräne brauche. Ebenso äußerte sich Jonas Wirtz.",
        "Nach einer Veröffentlichung im Magazin „Hafenkunde“ haben zwei Biologen in Nordhafen einen Krebs entdeckt.",
        "Eine Veröffentlichung der Universität Lindenau sagt, dass in Nordhafen ein großer Krebs lebt.",
        "Laut einer Publikation der Universität Lindenau lebt in Nordhafen ein großer Krebs.",
        "In Nordhafen wurden nach Angaben der Polizei vom Dienstag 46 Händler leicht verletzt.",
    ] {
        assert!(made(Family::WhoSaid, text).is_empty(), "{text}");
    }
}

#[test]
fn a_pronoun_for_the_speaker_leaves_no_options() {
    let text = "Der Händler Anton Reiter sagte, dass die Brücke in Nordhafen halte. \
Die Ministerin Maria Holm betonte, dass Lehrlinge in Nordhafen fehlten. \
Der Maler Paul Ott erklärte, dass der Hafen von Nordhafen schlafe. \
Die Richterin Ida Lang meinte, dass Bremerhaven neue Kräne brauche. \
Der Fischer Jonas Wirtz berichtete, dass er am Kanal in Nordhafen auf Hilfe warte.";
    let stems = over_seeds(Family::WhoSaid, text, |candidate| {
        vec![(candidate.stem.contains("auf Hilfe"), candidate.task == Task::Short)]
    });
    assert!(
        stems.iter().any(|(told, _)| *told) && stems.iter().any(|(_, typed)| !typed),
        "{stems:?}"
    );
    assert!(stems.iter().all(|(told, typed)| !told || *typed), "{stems:?}");
}

#[test]
fn quoted_words_are_one_thing_and_do_not_end_in_and() {
    let things = "Maria Holm sagte, die Werft in Nordhafen zeige „den Umfang der Schäden zumindest das Fehlen der Kräne“.";
    assert!(made(Family::WhoseWords, things).is_empty(), "{:#?}", made(Family::WhoseWords, things));
    // An infinitive ties them, and an attribute is none.
    for words in ["den Gästen die alten Kräne zeigen", "den großen Umfang der vielen Schäden"] {
        let one = format!("Maria Holm sagte, der Verein in Nordhafen wolle „{words}“.");
        assert!(has(&made(Family::WhoseWords, &one), words), "{words}");
    }
    let long = "„Wir sehen in Nordhafen an jedem Abend das Eigenleben der alten Werften und, wie sehr sie immer über \
ihre Grenzen in Nordhafen und Bremerhaven hinausgehen, weil die Kontrolle aller Boote so schwierig ist“, sagte Maria Holm.";
    assert!(!has(&made(Family::WhoseWords, long), "Werften und“"));
    let sound = long.replace("Werften und, wie", "Werften, wie");
    assert!(has(&made(Family::WhoseWords, &sound), "Werften“"));
}

#[test]
fn who_tells_of_crimes_and_a_second_source_are_not_asked_for() {
    for text in [
        "Die Polizei teilte mit, dass der Hafen in Nordhafen neue Kräne brauche.",
        "Nach Angaben von Maria Holm war der Hafen in Nordhafen mit zwei Kränen gesperrt, wie die Agentur Nordblick berichtete.",
    ] {
        assert!(
            made(Family::WhoSaid, text).is_empty(),
            "{text}: {:#?}",
            made(Family::WhoSaid, text)
        );
    }
}

#[test]
fn what_had_been_said_is_asked_for_in_the_perfect() {
    let text = "Maria Holm hatte erklärt, dass der Hafen in Nordhafen neue Kräne brauche.";
    let items = made(Family::WhoSaid, text);
    assert!(has(&items, "Wer hat laut dem Artikel erklärt, dass der Hafen"), "{items:#?}");
}

#[test]
fn whoever_is_only_pointed_at_is_no_answer() {
    let asked = |who: &str, verb: &str| {
        let text = format!("{who} {verb} mit, dass in Lindenau ein neuer Kran gebaut werde.");
        !made(Family::WhoSaid, &text).is_empty()
    };
    assert!(asked("Der Gerichtshof", "teilte"));
    assert!(!asked("Der dortige Gerichtshof", "teilte"));
    assert!(!asked("Beide Unternehmen", "teilten"));
}

#[test]
fn a_focus_word_stays_with_what_it_stresses() {
    let text = "Die Wahl der Stadt Bergen wurde ausgerechnet am Todestag von Anna Wolf getroffen, wie die \
                Staatsanwaltschaft Lindenau mitteilte.";
    let items = made(Family::WhoSaid, text);
    assert!(has(&items, "ausgerechnet am Todestag von Anna Wolf getroffen wurde"), "{items:#?}");
}

#[test]
fn what_belongs_to_an_infinitive_is_asked_for_with_it() {
    let items = made(
        Family::WhoSaid,
        "Anna Wolf schlug vor, die Maut für Boote zu erheben, die in Lindenau am Kai liegen.",
    );
    assert!(has(&items, "zu erheben, die in Lindenau am Kai liegen?"), "{items:#?}");
    let items = made(
        Family::ToWhom,
        "Anna Wolf beschuldigte Karl Berg, den Hafen Nordkran zu schädigen, indem er drei Boote verkaufe.",
    );
    assert!(has(&items, "Nordkran zu schädigen? Karl Berg"), "{items:#?}");
}

#[test]
fn a_judgement_of_the_words_is_no_verb_for_a_dass_clause() {
    for verb in ["kritisierte", "kommentierte", "lobte"] {
        let text = format!("Der Kran in Nordhafen sei zu alt, {verb} Maria Holm am Montag.");
        let items = made(Family::WhoSaid, &text);
        assert!(has(&items, "Wer sagte laut dem Artikel, dass der Kran"), "{items:#?}");
    }
    let own = "Maria Holm kritisierte am Montag, dass der Kran in Nordhafen zu alt sei.";
    let items = made(Family::WhoSaid, own);
    assert!(has(&items, "Wer kritisierte laut dem Artikel, dass der Kran"), "{items:#?}");
}

#[test]
fn whose_it_is_stands_before_it() {
    let behind = "Karl Berg schwieg. Sein Kran in Nordhafen sei zu alt, sagte Jonas Wirtz.";
    assert!(made(Family::WhoSaid, behind).is_empty());
    let before = "Jonas Wirtz sagte, dass sein Kran in Nordhafen zu alt sei.";
    let items = made(Family::WhoSaid, before);
    assert!(has(&items, "dass sein Kran"), "{items:#?}");
}
