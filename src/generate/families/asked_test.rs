//! Which words are asked for, and how, in questions for a speaker.

use super::source_test::made;
use crate::generate::candidate::Family;
use crate::quiz::Key;

#[test]
fn quoted_parts_of_reported_speech_are_asked_for() {
    let text =
        "Die Ministerin Maria Holm sagte am Montag, der Hafen sei „ein Glück für die ganze Stadt“.";
    let items = made(Family::WhoseWords, text);
    assert_eq!(
        items,
        ["Wer gebraucht laut dem Artikel die Worte „ein Glück für die ganze Stadt“? Maria Holm"]
    );
    let counted =
        "Die Ministerin Maria Holm sagte am Montag, der Hafen habe „fünf bis sechs Kräne“.";
    assert!(made(Family::WhoseWords, counted).is_empty());
    // In the form that "müsse" before them asks for.
    let governed =
        "Die Ministerin Maria Holm sagte, der Hafen müsse „ein Glück für die ganze Stadt sein“.";
    assert!(made(Family::WhoseWords, governed).is_empty());
}

#[test]
fn words_in_brackets_behind_another_name_are_not_asked_for() {
    let text = "Viele lobten den Hafen, so die Ministerin Maria Holm und der Leiter der Werft, \
Jonas Wirtz („Mir fällt kein besserer Hafen ein.“).";
    let items = made(Family::WhoseWords, text);
    assert!(items.is_empty(), "{items:#?}");
}

#[test]
fn short_sentences_and_those_that_open_with_who_speaks_are_asked_for() {
    let text = "„Wir prüfen alle Kräne“, sagte die Ministerin Maria Holm. \
Der Händler Jonas Wirtz sagte: „Das stimmt nicht.“";
    let items = made(Family::WhoseWords, text);
    assert_eq!(
        items,
        ["Wer wird im Artikel mit den Worten „Wir prüfen alle Kräne“ zitiert? Maria Holm"]
    );
}

#[test]
fn a_speaker_is_not_cut_off_before_a_name_that_is_a_noun_too() {
    let asked = |firm: &str| {
        let text = format!(
            "„Wir prüfen alle Kräne“, schreibt ein Anwalt der Kanzlei {firm} im Auftrag der Werft."
        );
        made(Family::WhoseWords, &text)
    };
    assert!(asked("Stock").is_empty(), "{:#?}", asked("Stock"));
    assert!(!asked("in Bergen").is_empty());
    let initiative = |whole: &str| {
        let text =
            format!("In Lindenau gab es laut der globalen Hafenbehörde {whole} zehn neue Boote.");
        !made(Family::WhoSaid, &text).is_empty()
    };
    assert!(initiative(""));
    assert!(!initiative("zur Rettung der Moore"));
}

#[test]
fn the_verb_of_saying_leans_on_nothing() {
    let asked = |verb: &str| {
        made(Family::WhoSaid, &format!("In Lindenau würden zehn Boote gebaut, {verb} Jonas Wirtz."))
    };
    assert!(asked("ergänzte").iter().all(|item| item.starts_with("Wer sagte")));
    assert!(!asked("ergänzte").is_empty());
    let knows = "Jonas Wirtz weiß, dass es in Lindenau schwere Zeiten geben könne.";
    assert!(made(Family::WhoSaid, knows).is_empty());
    let about =
        |what: &str| !made(Family::WhoSaid, &format!("{what}, sagte Jonas Wirtz.")).is_empty();
    assert!(about("Es fehle der Zusammenhalt der Werften in Lindenau"));
    assert!(!about("Es gehe um den Zusammenhalt der Werften in Lindenau"));
    assert!(about("Rund 600 Lehrer in Lindenau seien von Kündigungen betroffen"));
    assert!(!about("Rund 600 Lehrer in Lindenau seien betroffen"));
    let when = |how: &str| {
        let text =
            format!("Nach {how}Aussagen von Jonas Wirtz wurden in Lindenau zehn Boote gebaut.");
        !made(Family::WhoSaid, &text).is_empty()
    };
    assert!(when(""));
    assert!(!when("umstrittenen "));
    let both =
        "Zehn Boote seien in Lindenau gebaut und zwei Kräne verkauft worden, sagte Jonas Wirtz.";
    assert!(made(Family::WhoSaid, both).iter().all(|item| !item.contains("gebaut seien")));
}

#[test]
fn nobody_is_told_by_an_age_in_what_was_said() {
    let asked = |who: &str| {
        let text = format!(
            "Die Sängerin Anna Wolf singt. {who} habe in Lindenau zehn Boote gekauft, sagte Jonas Wirtz."
        );
        !made(Family::WhoSaid, &text).is_empty()
    };
    assert!(asked("Maria Holm"));
    assert!(!asked("Die 31-Jährige"));
}

#[test]
fn words_of_another_language_are_not_asked_for() {
    let text = "Die Ministerin Maria Holm sagte: „We are happy to be in the harbour.“";
    let items = made(Family::WhoseWords, text);
    assert!(items.is_empty(), "{items:#?}");
}

#[test]
fn a_demand_is_asked_for_with_the_one_who_is_addressed() {
    let text = "Die Ministerin Maria Holm forderte den Händler Jonas Wirtz auf, in Nordhafen zwei Kräne zu kaufen.";
    let items = made(Family::WhoSaid, text);
    assert_eq!(
        items,
        [
            "Wer forderte den Händler Jonas Wirtz laut dem Artikel auf, in Nordhafen zwei Kräne zu kaufen? Maria Holm"
        ]
    );
}

#[test]
fn a_definite_noun_that_the_article_alone_explains_is_not_asked_about() {
    let said = |content: &str| {
        let text =
            format!("Nordhafen schlief noch. Die Ministerin Maria Holm sagte, dass {content}.");
        made(Family::WhoSaid, &text)
    };
    assert_eq!(said("Händler mit Kränen und Booten Nordhafen stören").len(), 1);
    for content in [
        "Händler mit Kränen und Booten die Feier stören",
        "Händler mit Kränen nach Nordhafen kommen, um den Protesten zu begegnen",
        "Händler aus Nordhafen für den Posten zur Verfügung stehen",
        "in Nordhafen alle Händler mit Kränen die Genehmigung lobten",
        "in Nordhafen alle Händler mit Kränen die Vermarktung lobten",
        "in Nordhafen alle Händler mit Kränen zur Zulassung kommen",
        "in Nordhafen alle Händler mit Kränen zum Jugendlichen gehen",
        "in Nordhafen alle Händler mit Kränen zur Angestellten gehen",
    ] {
        assert!(said(content).is_empty(), "{content}");
    }
}

#[test]
fn what_another_word_beside_it_does_not_tell_is_not_asked_about() {
    let asked = |text: &str| !made(Family::WhoSaid, text).is_empty();
    let opening = |noun: &str| {
        let text = "habe in Nordhafen alle Kräne verkauft, sagte der Händler Jonas Wirtz.";
        asked(&format!("Der {noun} {text}"))
    };
    assert_eq!((opening("Bürgermeister"), opening("Feind")), (true, false));
    let said = |content: &str| {
        asked(&format!("Nordhafen schlief noch. Der Händler Jonas Wirtz sagte, dass {content}."))
    };
    assert!(said("Händler aus Nordhafen im neuen Jahr zwei Boote bauen"));
    let open = [
        "Händler aus Nordhafen alle Anteile an der Firma und ein Boot kaufen",
        "Boote aus Nordhafen von einer im Land ansässigen Werft gebaut werden",
        "Händler aus Nordhafen wegen des Streiks der Werft Nordkran kommenden Mittwoch singen",
        "Händler aus Nordhafen zwei Arbeiter des US-Konzerns in Bergen loben",
    ];
    let asked_about: Vec<_> = open.into_iter().filter(|content| said(content)).collect();
    assert_eq!(asked_about, Vec::<&str>::new());
    let decided = |clause: &str| {
        let text = "wurde in Nordhafen getroffen, wie der Händler Jonas Wirtz mitteilte.";
        asked(&format!("Nordhafen schlief noch. Die Entscheidung, {clause}, {text}"))
    };
    assert!(decided("ob gegen Karl Berg Klage erhoben wird"));
    assert!(!decided("ob gegen sie Klage erhoben wird"));
    let playing = |place: &str| {
        let text = "In Nordhafen lobte der Rat die Fußballer.";
        let made = made(
            Family::Detail,
            &format!("Die Nordhafener Fußballer spielen bereits auf {place}. {text}"),
        );
        made.iter().any(|item| item.contains("Fußballer spielen"))
    };
    assert!(playing("zwei neuen Plätzen"));
    assert!(!playing("dem neuen Platz"));
}

#[test]
fn one_of_some_and_one_of_each_town_are_not_asked_about_without_a_name() {
    let said = |content: &str| {
        let text = format!("Nordhafen schlief noch. Der Händler Jonas Wirtz sagte, {content}.");
        !made(Family::WhoSaid, &text).is_empty()
    };
    assert!(said("dass Nordhafen ein Boot vom Dach der Nordhafener Stadtkirche wirft"));
    assert!(!said("dass Nordhafen ein Boot vom Dach der Stadtkirche wirft"));
    assert!(said("dass der Umsatz von Nordkran zwei Millionen Euro betrug"));
    assert!(!said("dass der Umsatz zwei Millionen Euro betrug"));
    let told = |sentence: &str| !made(Family::Detail, sentence).is_empty();
    assert!(told("Drei Vereine bauen in Nordhafen eine Halle."));
    assert!(!told("Die drei Vereine bauen in Nordhafen eine Halle."));
    assert!(told("Der Konzern Nordkran baut in Nordhafen eine neue Halle für 300 Boote."));
    assert!(!told("Der Mutterkonzern Nordkran baut in Nordhafen eine neue Halle für 300 Boote."));
    let played = |when: &str| {
        let text = "in Nordhafen ausgetragene Spiel der Gruppe A gewann der FC Bergen";
        told(&format!("Das {when}{text} gegen Lindenau."))
    };
    assert!(played(""));
    assert!(!played("zeitgleich "));
}

#[test]
fn a_medium_with_a_name_of_its_own_is_no_other_one() {
    let text = "Das Hafenamt sorgt in Nordhafen für Ärger. Kurz vor Weihnachten (Wikinews berichtete) hatte die \
Behörde gegen drei Händler ermittelt. Solche Absprachen verstoßen gegen das Recht. Das Handelsblatt schreibt, \
Verstöße gegen das Kartellrecht könnten mit Strafen in Höhe von zehn Prozent des Umsatzes geahndet werden.";
    let items = made(Family::WhoSaid, text);
    assert!(items.iter().all(|item| !item.ends_with("Wikinews")), "{items:#?}");
}

#[test]
fn a_name_before_the_office_is_who_speaks() {
    let text = "Houssin Abasso, der Generalsekretär des Gewerkschaftsverbandes Union Nordale Portienne du Travail \
(UGIT) sagte gegenüber der Nachrichtenagentur dpa: „Wir werden nicht alle Kräne im Hafen prüfen.“";
    let items = made(Family::WhoseWords, text);
    assert!(!items.is_empty());
    assert!(items.iter().all(|item| item.ends_with("Houssin Abasso")), "{items:#?}");
}

#[test]
fn a_number_is_not_parted_from_what_it_counts() {
    let text = "Bis zu der Feier seien die Leichen vier Tage lang in einer Kühlkammer in Bergen ausgestellt \
worden, berichtete Maria Holm.";
    let items = made(Family::WhoSaid, text);
    assert!(items.iter().all(|item| !item.contains("vier bis")), "{items:#?}");
}

/// The stem, key and other forms of every typed question for a speaker.
fn typed(text: &str) -> Vec<(String, String, Vec<String>)> {
    super::source_test::over_seeds(Family::WhoSaid, text, |candidate| match candidate.key {
        Key::Text { answer, accept } => vec![(candidate.stem, answer, accept)],
        _ => Vec::new(),
    })
}

#[test]
fn a_source_that_is_nobody_is_asked_for_as_a_source() {
    let found = typed(
        "Nach einem Bericht des bayerischen Staatsfernsehens wurden in Nordhafen zwei Kräne und drei Boote verkauft.",
    );
    let [(stem, key, accept)] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(
        stem,
        "Welche Quelle wird im Artikel für die Aussage genannt, dass in Nordhafen zwei Kräne und drei Boote verkauft wurden?"
    );
    assert_eq!(key, "ein Bericht des bayerischen Staatsfernsehens");
    assert!(accept.contains(&"bayerisches Staatsfernsehen".to_owned()), "{accept:?}");
    // What says nothing of who it is, or points back, is no answer.
    for vague in [
        "offiziellen Angaben",
        "schwedischen Angaben",
        "eigenen Angaben",
        "dem Bericht",
        "Schätzungen",
        "Experten",
    ] {
        let text = format!("Nach {vague} wurden in Nordhafen zwei Kräne und drei Boote verkauft.");
        assert!(typed(&text).is_empty(), "{vague}");
    }
}

#[test]
fn a_medium_is_asked_for_by_the_name_between_its_quotation_marks() {
    let text = "Die Zeitung „Yorker Observator“ berichtete, dass in Nordhafen zwei Kräne und drei Boote verkauft worden seien.";
    let found = typed(text);
    let [(_, key, accept)] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(key, "die Zeitung „Yorker Observator“");
    assert!(accept.contains(&"Yorker Observator".to_owned()), "{accept:?}");
}

#[test]
fn what_is_named_is_not_what_is_said() {
    let text = "Die Ministerin Maria Holm nannte vier Bedingungen dafür, dass Nordhafen zwei Kräne verkauft.";
    assert!(typed(text).is_empty(), "{:#?}", typed(text));
}

#[test]
fn names_are_right_by_the_part_that_is_used_alone() {
    let accepted =
        |text: &str| typed(text).into_iter().flat_map(|(_, _, accept)| accept).collect::<Vec<_>>();
    let korean = accepted(
        "Der Händler Ban Ki-moon sagte, dass Nordhafen zwei Kräne und drei Boote brauche.",
    );
    assert!(korean.contains(&"Ban".to_owned()), "{korean:?}");
    let chinese = accepted("Hu Jintao sagte, dass Nordhafen zwei Kräne und drei Boote brauche.");
    assert!(chinese.contains(&"Hu".to_owned()), "{chinese:?}");
    let arab = accepted(
        "Der Händler Omar az-Zaman sagte, dass Nordhafen zwei Kräne und drei Boote brauche.",
    );
    assert!(arab.contains(&"Zaman".to_owned()), "{arab:?}");
    let two = accepted(
        "Franz Josef Wirtz kam nach Nordhafen. Der Händler Franz-Josef Wirtz sagte, dass Nordhafen zwei Kräne und drei Boote brauche.",
    );
    assert!(two.contains(&"Wirtz".to_owned()), "{two:?}");
}

#[test]
fn what_goes_on_before_the_mark_is_no_sentence() {
    let text = "Die Ministerin Maria Holm hoffte, dass der „Heilige Geist in Nordhafen wach ist und hilft“. \
Der Händler Jonas Wirtz sagte, der Hafen sei weder alt, „noch hätte er sich jemals etwas zu Schulden kommen lassen“.";
    let items = made(Family::WhoseWords, text);
    assert!(items.is_empty(), "{items:#?}");
}

#[test]
fn a_body_of_a_day_is_no_answer() {
    let text = "Nach Informationen der Stadtverwaltung vom gestrigen Dienstagabend muss eine Nordhafener Schule wegen zweier Kräne geschlossen werden.";
    let items = made(Family::WhoSaid, text);
    assert!(items.iter().all(|item| !item.contains("gestrigen")), "{items:#?}");
}

#[test]
fn an_office_with_its_land_before_it_is_right() {
    let text = "Osttimors Außenministerin Maria Holm sagte, dass Nordhafen zwei Kräne und drei Boote brauche.";
    let found = typed(text);
    let [(_, _, accept)] = found.as_slice() else { panic!("{found:#?}") };
    assert!(accept.contains(&"Osttimors Außenministerin Holm".to_owned()), "{accept:?}");
}

#[test]
fn what_is_said_does_not_tell_who_says_it() {
    let said = |text: &str| made(Family::WhoSaid, text);
    for unfit in [
        // The fishers' union.
        "Die Fischergewerkschaft sagte, dass die Fischer am Abend Nordhafen verlassen hätten.",
        // Nobody does anything.
        "In der Mitteilung der Reederei Nordwind heißt es, dass Anna Wolf am Abend Nordhafen verlasse.",
        // A reason is no statement.
        "Die Ministerin Maria Holm hatte den Verkauf damit begründet, dass Nordhafen neue Kräne brauche.",
    ] {
        assert_eq!(said(unfit), Vec::<String>::new(), "{unfit}");
    }
}

#[test]
fn the_comma_of_the_frame_goes_with_it() {
    let text = "Nach Angaben von Emil Rauch, dem Leiter, befanden sich am Montag zwei Boote aus Lindenau in Nordhafen.";
    let items = made(Family::WhoSaid, text);
    assert!(!items.is_empty() && items.iter().all(|item| !item.contains("sich,")), "{items:#?}");
    let doubled = "Anna Anna Wolf sagte, dass Nordhafen zwei Kräne brauche.";
    assert_eq!(made(Family::WhoSaid, doubled), Vec::<String>::new());
}

#[test]
fn one_of_several_sources_is_not_asked_for() {
    let reported = |by: &str| {
        format!("Die Schläge waren Berichten {by} zufolge bis Lindenau im Norden zu hören.")
    };
    for family in [Family::WhoSaid, Family::Carrier] {
        assert!(!made(family, &reported("der BBC")).is_empty());
        let several = reported("der Sender Nordfunk und BBC");
        assert_eq!(made(family, &several), Vec::<String>::new());
    }
}

#[test]
fn an_infinitive_of_a_noun_is_not_what_is_said() {
    let said = |text: &str| made(Family::WhoSaid, text);
    assert!(!said("Anna Wolf versprach, den Hafen von Nordhafen zu schließen.").is_empty());
    let of_noun = "Anna Wolf erklärte, über den Versuch, den Hafen von Nordhafen zu schließen, sei sie enttäuscht.";
    assert_eq!(said(of_noun), Vec::<String>::new());
}

#[test]
fn what_somebody_says_further_is_asked_for_as_what_she_says() {
    assert_eq!(
        made(Family::WhoSaid, "Anna Wolf sagte weiter, dass Nordhafen zwei neue Kräne brauche."),
        ["Wer sagte laut dem Artikel, dass Nordhafen zwei neue Kräne brauche? Anna Wolf"]
    );
}

#[test]
fn a_text_is_nobody_who_speaks() {
    let words = |who: &str| {
        made(
            Family::WhoseWords,
            &format!("„Wir planen in Nordhafen zwei neue Kräne“, heißt es in {who}."),
        )
    };
    assert_eq!(words("dem Statement der Leiterin"), Vec::<String>::new());
    let spoken = "„Wir planen in Nordhafen zwei neue Kräne“, sagte Anna Wolf.";
    assert!(!made(Family::WhoseWords, spoken).is_empty());
}

#[test]
fn what_belongs_to_a_noun_is_not_said_without_it() {
    let said = |verb: &str| {
        made(Family::WhoSaid, &format!("Anna Wolf hat {verb}, in Nordhafen zwei Kräne zu bauen."))
    };
    assert!(!said("angekündigt").is_empty());
    assert_eq!(said("ihre Bereitschaft angekündigt"), Vec::<String>::new());
}

#[test]
fn what_is_reported_is_no_question() {
    let asked = |verb: &str| {
        let text = format!("Karl Berg {verb} den Neubau in Bergen als „verpasste Chance“.");
        made(Family::WhoseWords, &text)
    };
    assert!(!asked("bezeichnete").is_empty());
    assert!(!asked("bezeichne").iter().any(|item| item.contains("bezeichne ")));
}
