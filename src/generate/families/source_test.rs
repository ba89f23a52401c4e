//! What the source families make, and do not make, of sentences.

use super::*;
use crate::annotate::annotate;
use crate::generate::candidate::Family;
use crate::lexicon::Lexicon;
use crate::quiz::Task;

/// What is told of every candidate of a family, over some seeds: whether an item whose key is the
/// first name of the article is made is drawn.
pub(in crate::generate) fn over_seeds<T: Ord>(
    family: Family,
    text: &str,
    told: impl Fn(Candidate) -> Vec<T>,
) -> Vec<T> {
    let lexicon = Lexicon::embedded();
    let annotated = annotate(text, None, None, lexicon);
    let mut found: Vec<T> = (0..24)
        .flat_map(|seed| propose(&Scene::new(&annotated, lexicon, seed, None)))
        .filter(|candidate| candidate.family == family)
        .flat_map(told)
        .collect();
    found.sort();
    found.dedup();
    found
}

/// "stem key" of every candidate of a family; "Wer" stands for the person whose name is asked for.
pub(in crate::generate) fn made(family: Family, text: &str) -> Vec<String> {
    over_seeds(family, text, |candidate| {
        let stem = candidate.stem.replace("Welche namentlich genannte Person ", "Wer ");
        match &candidate.task {
            Task::Match { prompts, .. } => vec![format!("{stem} {}", prompts.join(", "))],
            _ => vec![format!("{stem} {}", candidate.answer())],
        }
    })
}

pub(super) const COUNCIL: &str = "Die Bürgermeisterin Petra Lindner überquerte am Dienstag eine neue Brücke in Nordhafen. \
Der Baustadtrat Jonas Wirtz sagte, Nordhafen brauche dringend breitere Radwege an Schulen.\n\
Die Sprecherin der Opposition, Hanna Kessler, erklärte, dass viele Familien kein Geld für neue Räder hätten. \
Der Händler Ulrich Mohn betonte, dass lange Sperrungen kleinen Läden geschadet hätten.\n\
In Nordhafen fahren nachts nur noch Busse. Nordhafen liegt seit Jahrhunderten an einem breiten Kanal.\n\
Petra Lindner hat im Mai alte Pfeiler abgerissen. Ein Verein hat in Nordhafen drei Boote restauriert.";

#[test]
fn who_said() {
    let items = made(Family::WhoSaid, COUNCIL);
    assert!(
        items.iter().any(|item| item
            == "Wer erklärte laut dem Artikel, dass viele Familien kein Geld für neue Räder hätten? Hanna Kessler"),
        "{items:#?}"
    );
    // Nobody else is named who could have said it: the answer is typed.
    let alone = "Maria Holm sagte, dass der Hafen im Winter schließe.";
    let tasks = over_seeds(Family::WhoSaid, alone, |candidate| {
        vec![(candidate.answer().to_owned(), candidate.task == Task::Short)]
    });
    assert_eq!(tasks, [("Maria Holm".to_owned(), true)]);
}

#[test]
fn what_said() {
    let items = made(Family::WhatSaid, COUNCIL);
    assert!(
        items.iter().any(|item| item
            == "Was sagte Hanna Kessler laut dem Artikel? dass viele Familien kein Geld für neue Räder haben"),
        "{items:#?}"
    );
    assert!(
        made(Family::WhatSaid, "Maria Holm sagte, dass der Hafen im Winter schließe.").is_empty()
    );
    // A broadcaster reports.
    let medium = COUNCIL
        .replace("Die Sprecherin der Opposition, Hanna Kessler, erklärte", "Die BBC berichtete");
    let items = made(Family::WhatSaid, &medium);
    assert!(
        items.iter().any(|item| item.starts_with("Was berichtete die BBC laut dem Artikel?")),
        "{items:#?}"
    );
}

#[test]
fn statements_are_matched_to_three_speakers() {
    let items = made(Family::Match, COUNCIL);
    assert_eq!(
        items,
        ["Welche Aussage stammt laut dem Artikel von wem? Jonas Wirtz, Hanna Kessler, Ulrich Mohn"]
    );
    let two = COUNCIL.replace(
        "Der Händler Ulrich Mohn betonte, dass lange Sperrungen kleinen Läden geschadet hätten.",
        "",
    );
    assert!(made(Family::Match, &two).is_empty());
}

#[test]
fn one_who_only_acts_is_not_a_source() {
    let items = made(Family::NotASource, COUNCIL);
    assert_eq!(items, ["Von wem gibt der Artikel keine Aussage wieder? Petra Lindner"]);
    // Whoever warns or praises speaks.
    let speaks = COUNCIL.replace("überquerte am Dienstag", "lobte am Dienstag");
    assert!(made(Family::NotASource, &speaks).is_empty());
    // Nor is one whose name may be that of a speaker, misspelt.
    let captain = |name: &str| {
        let text =
            format!("{COUNCIL} Kapitän {name} sagte, dass der Kanal in Nordhafen schmal sei.");
        made(Family::NotASource, &text)
    };
    assert!(!captain("Brandt").is_empty());
    assert!(captain("Lindtner").is_empty());
}

#[test]
fn a_statement_of_the_article_has_no_source() {
    // That buses run calls for no source, what is a mistake does.
    assert!(made(Family::NoSource, COUNCIL).is_empty());
    let text = format!(
        "{COUNCIL}\n\nBerichte, dass Nordhafen am breiten Kanal zwei alte Schulen schließt, sind lediglich ein Irrtum."
    );
    let items = made(Family::NoSource, &text);
    assert!(
        items.iter().any(|item| item.contains("schließt, lediglich ein Irrtum sind")),
        "{items:#?}"
    );
    let reported = ["brauch", "Familien", "Sperrungen"];
    assert!(
        items.iter().all(|item| !reported.iter().any(|word| item.contains(word))),
        "{items:#?}"
    );
}

#[test]
fn the_agency_that_passes_on() {
    let text = "Ministerin Clara Brandt sagte am Mittwoch, dass die Fähren nach Nordhafen bis Ostern ausfielen, so Reuters. \
Reeder Paul Ott und Kapitän Georg Sand widersprachen.";
    let items = made(Family::Carrier, text);
    assert!(items.iter().all(|item| item.ends_with("? Reuters")) && items.len() == 1, "{items:#?}");
    let none = "Ministerin Clara Brandt sagte am Mittwoch, dass die Fähren nach Nordhafen bis Ostern ausfielen.";
    assert!(made(Family::Carrier, none).is_empty());
}

#[test]
fn the_one_who_is_addressed() {
    let text = "Der Trainer Bernd Falk sagte dem Torwart Emil Rauch, dass die Reise nach Lindenau am Sonntag beginne. \
Der Verteidiger Oskar Thein und der Stürmer Anton Reiter kamen später. Oskar Thein trug einen Verband.";
    let items = made(Family::ToWhom, text);
    assert!(
        items.iter().all(|item| item.ends_with(
            " sagte Bernd Falk laut dem Artikel, dass die Reise nach Lindenau am Sonntag beginne? Emil Rauch"
        )) && !items.is_empty(),
        "{items:#?}"
    );
}

#[test]
fn no_item_leaves_a_pointing_word() {
    for text in [
        "Anna Berg sagte, dass dies nicht stimme. Bernd Wolf und Clara Stein nickten.",
        "Anna Berg erklärte, sie habe ihn dort gesehen. Bernd Wolf und Clara Stein nickten.",
    ] {
        assert!(made(Family::WhoSaid, text).is_empty(), "{text}");
    }
}

/// The options beside every key of a family.
fn options(family: Family, text: &str) -> Vec<String> {
    over_seeds(family, text, |candidate| match candidate.task {
        Task::Choice { options } => options,
        _ => Vec::new(),
    })
}

/// The names of all who may be the wrong option of a question for a source.
fn in_pool(text: &str) -> Vec<String> {
    let lexicon = Lexicon::embedded();
    let annotated = annotate(text, None, None, lexicon);
    let scene = Scene::new(&annotated, lexicon, 0, None);
    crate::generate::sources::pool(&scene).iter().map(|source| source.name.clone()).collect()
}

#[test]
fn options_are_of_one_kind_and_can_speak() {
    let text = format!(
        "{COUNCIL} Die Feuerwehr sperrte die Brücke. Der Maler Anton Reiter starb im Mai in Nordhafen."
    );
    let found = options(Family::WhoSaid, &text);
    assert!(found.iter().any(|option| option == "Hanna Kessler"), "{found:?}");
    for absurd in ["die Feuerwehr", "Anton Reiter", "Nordhafen"] {
        assert!(!found.iter().any(|option| option == absurd), "{absurd}: {found:?}");
    }
}

#[test]
fn the_articles_own_verb_asks() {
    let text = COUNCIL
        .replace("Ulrich Mohn betonte, dass", "Ulrich Mohn zeigte sich besorgt, dass")
        .replace("Hanna Kessler, erklärte, dass", "Hanna Kessler, berichtet, dass");
    let items = made(Family::WhoSaid, &text);
    assert!(items.iter().all(|item| !item.contains("die Aussage")), "{items:#?}");
    assert!(
        items.iter().any(|item| item.starts_with("Wer berichtet laut dem Artikel, dass")),
        "{items:#?}"
    );
}

#[test]
fn a_paper_stands_beside_others_in_its_language() {
    let text = "Laut Tagesspiegel werden in Nordhafen bald neue Kräne gebaut.";
    let found = options(Family::Carrier, text);
    assert!(found.iter().any(|option| option == "Tagesspiegel"), "{found:?}");
    for foreign in ["Guardian", "New York Times", "Le Monde"] {
        assert!(!found.iter().any(|option| option == foreign), "{foreign}: {found:?}");
    }
}

#[test]
fn a_body_with_a_side_or_an_unknown_name_behind_it_is_not_called_by_less() {
    let said = |body: &str| {
        let text = format!(
            "Der Grund für den Brand in Lindenau sei unklar, sagte ein Sprecher der {body} am Montag."
        );
        made(Family::WhoSaid, &text)
    };
    assert!(!said("Polizeidirektion").is_empty());
    assert_eq!(said("Polizeidirektion Ost"), Vec::<String>::new());
}

#[test]
fn words_that_stand_twice_are_nobodys_own() {
    let text = "Die Wirtin Petra Lindner sagte am Montag, dass die Tische in Nordhafen fehlten. \
Der Händler Ulrich Mohn erklärte, dass neue Stühle kämen.\n\
Der Koch Emil Rauch sagte: „Der Garten öffnet erst im Herbst wieder.“ \
Petra Lindner kaufte Lampen. Ulrich Mohn half am Dienstag. \
Der Bote Jonas Wirtz meinte, dass Lampen teuer seien.";
    assert!(!options(Family::WhoseWords, text).is_empty());
    let twice = format!("{text} Auf der Tafel stand: Der Garten öffnet erst im Herbst wieder.");
    assert!(options(Family::WhoseWords, &twice).is_empty());
}

#[test]
fn praise_and_thanks_are_no_silence() {
    let silent = |text: &str| made(Family::NotASource, text);
    assert!(
        silent(COUNCIL).iter().any(|item| item.ends_with("Petra Lindner")),
        "{:#?}",
        silent(COUNCIL)
    );
    for act in ["begrüßte den Plan", "dankte den Helfern", "kritisierte die Sperrung"] {
        let text = format!("{COUNCIL} Petra Lindner {act}.");
        assert!(!silent(&text).iter().any(|item| item.ends_with("Petra Lindner")), "{act}");
    }
}

#[test]
fn a_body_named_at_the_head_of_a_quotation_has_a_small_article() {
    let text = "Der Baustadtrat Jonas Wirtz sagte, dass Nordhafen breitere Radwege brauche. \
„Die Landesregierung bezahlt das gern“, erklärte Hanna Kessler. Die Feuerwehr teilte mit, dass der Kanal steige. \
Das Ministerium betonte, dass die Mittel reichten.";
    let names = in_pool(text);
    assert!(names.iter().any(|name| name == "die Landesregierung"), "{names:?}");
    assert!(!names.iter().any(|name| name.starts_with("Die ")), "{names:?}");
}

#[test]
fn a_body_is_no_other_than_its_noun_before_its_name() {
    let others = |text: &str| in_pool(text).len();
    let said = "Der Hafen in Lindenau sei zu klein, so der Schutzverband";
    let alone = "Der Schutzverband teilte mit, dass der Kanal voll sei.";
    assert_eq!(others(&format!("{said} HVN1870. {alone}")), 1);
    let two = format!("{said} HVN1870. {}", alone.replace("Schutzverband", "Bauherrenbund"));
    assert_eq!(others(&two), 2);
}

#[test]
fn a_party_in_brackets_speaks_for_nobody() {
    let said = |party: &str| {
        let text = format!(
            "Das sei Sache des Dezernenten\nDenis Holm\n{party} sagte, dass der Hafen in Lindenau neue Kräne brauche."
        );
        made(Family::WhoSaid, &text)
    };
    assert!(!said("Die SPD").is_empty());
    assert!(!said("(SPD)").iter().any(|item| item.ends_with("SPD")), "{:#?}", said("(SPD)"));
}

#[test]
fn what_belongs_to_the_saying_goes_with_it() {
    let text = "Der Hafen werde im Sommer ausgebaut, so die Firma Nordkran weiter. \
Während Ministerin Maria Holm ankündigte, zwei Kräne in Nordhafen zu kaufen, schwieg Jonas Wirtz. \
Laut der Zeitung Bote unter Berufung auf die Polizei wurde in Nordhafen ein Dieb verhaftet.";
    let items = made(Family::WhoSaid, text);
    assert!(!items.iter().any(|item| item.contains("weiter?")), "{items:#?}");
    assert!(!items.iter().any(|item| item.contains("ankündigte laut")), "{items:#?}");
    assert!(!items.iter().any(|item| item.contains("Berufung")), "{items:#?}");
    assert!(
        items.iter().any(|item| item
            == "Wer kündigte laut dem Artikel an, zwei Kräne in Nordhafen zu kaufen? Maria Holm"),
        "{items:#?}"
    );
}

#[test]
fn what_would_be_half_a_statement_is_not_asked_for() {
    let text = "Die Ministerin Maria Holm zeigte sich optimistisch, dass der Hafen von Nordhafen wachse. \
Jonas Wirtz sagte zu, in Nordhafen nicht länger bestimmen zu wollen. \
Laut Hanna Kessler hat die Stadt Nordhafen „auf ganzer Linie versagt“. \
Der Ministerin Maria Holm wird vorgeworfen, in Nordhafen Boote zu sperren. \
Die „Vereinigte Front für Nordhafen“ lobte Jonas Wirtz.";
    let said = made(Family::WhoSaid, text);
    for half in ["Wer wird laut", "Wer zeigte laut", "versagt hat“", "Artikel zu, bestimmen"] {
        assert!(!said.iter().any(|item| item.contains(half)), "{half}: {said:#?}");
    }
    let words = made(Family::WhoseWords, text);
    assert!(!words.iter().any(|item| item.contains("Front")), "{words:#?}");
}

#[test]
fn a_demand_is_asked_for_with_its_infinitive() {
    let text = "Die Ministerin Maria Holm versprach am Montag, zwei Kräne im Hafen zu erhalten. Sie bat die Stadt, zwei Boote zu kaufen.";
    let items = made(Family::WhoSaid, text);
    assert!(
        items
            .iter()
            .any(|item| item
                .ends_with("laut dem Artikel, zwei Kräne im Hafen zu erhalten? Maria Holm")),
        "{items:#?}"
    );
    // "Wer bat, …" lacks whom.
    assert!(!items.iter().any(|item| item.contains("Wer bat")), "{items:#?}");
}

#[test]
fn a_long_quotation_is_asked_for_by_its_beginning() {
    let text = "Maria Holm lebt in Nordhafen. „Wir haben in diesem langen Winter alle Kräne im Hafen geprüft, \
und wir haben dabei gelernt, dass man alte Technik pflegen muss, wenn sie noch viele Jahre lang ihren Dienst tun soll“, sagte Maria Holm.";
    let items = made(Family::WhoseWords, text);
    assert_eq!(
        items,
        [
            "Wer wird im Artikel mit einem Satz zitiert, der mit den Worten „Wir haben in diesem langen Winter alle Kräne im Hafen geprüft“ beginnt? Maria Holm"
        ]
    );
}

#[test]
fn dass_clauses_are_in_order() {
    let text = "Der Bürgermeister Jonas Wirtz sagte, befürchtet werde ein langer Streit um den Kran in Nordhafen. \
Die Ministerin Maria Holm sagte, bei dem Fund in Lindenau handle es sich um ein altes Boot.";
    let items = made(Family::WhoSaid, text);
    assert!(!items.iter().any(|item| item.contains("dass befürchtet")), "{items:#?}");
    assert!(
        items
            .iter()
            .any(|item| item.contains("dass es sich bei dem Fund in Lindenau um ein altes Boot")),
        "{items:#?}"
    );
}
