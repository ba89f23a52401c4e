//! What the question words tell of the answer: its kind, its grain, that it is a name.

use super::question_test::only_first;
use super::source_test::{made, over_seeds};
use crate::generate::candidate::{Candidate, Family};
use crate::quiz::Key;

/// Whether an answer is accepted by the one candidate of a family.
fn accepts(family: Family, text: &str, given: &str) -> bool {
    let forms = |candidate: Candidate| match candidate.key {
        Key::Text { answer, accept } => accept.into_iter().chain([answer]).collect(),
        _ => Vec::new(),
    };
    over_seeds(family, text, forms).iter().any(|form| form == given)
}

#[test]
fn a_time_is_asked_for_by_its_grain() {
    let asked = |time: &str| {
        made(Family::When, &format!("{time} verkaufte die Stadt Nordhafen drei Kräne.")).remove(0)
    };
    for (time, question) in [
        ("Am 2. Oktober 2010", "An welchem Tag verkaufte"),
        ("Im Oktober 2010", "In welchem Monat verkaufte"),
        ("Im Jahr 2010", "In welchem Jahr verkaufte"),
        ("Ende 2010", "Wann verkaufte"),
        ("Ab 2010", "Ab welchem Jahr verkaufte"),
    ] {
        assert!(asked(time).starts_with(question), "{}", asked(time));
    }
}

#[test]
fn a_time_may_be_given_as_it_stands_and_with_its_year() {
    let sold =
        |time: &str, rest: &str| format!("{time} verkauft die Stadt Nordhafen drei Kräne. {rest}");
    assert!(accepts(Family::When, &sold("Seit 2010", ""), "seit 2010"));
    let day = sold("Am Montag, dem 5. April,", "");
    assert!(accepts(Family::When, &day, "am Montag"));
    let year = sold("Am 5. April", "Im Mai 2010 kam Anna Wolf.");
    assert!(accepts(Family::When, &year, "5. April 2010"));
    // A year that stands behind no month, and two years.
    let none = sold("Am 5. April", "Gegründet wurde Nordhafen 1920.");
    assert!(!accepts(Family::When, &none, "5. April 1920"));
    let two = sold("Am 5. April", "Im Mai 2010 und im Mai 2011 kam Anna Wolf.");
    assert!(!accepts(Family::When, &two, "5. April 2010"));
}

#[test]
fn what_happened_once_did_not_happen_since() {
    only_first(
        Family::When,
        "Seit 2010 verkauft die Stadt Nordhafen alte Kräne.",
        &[
            "Seit 2010 hat die Stadt Nordhafen drei Kräne verkauft.",
            "Seit 2010 wurden in Nordhafen drei Kräne verkauft.",
            // What everybody has learnt at school.
            "Seit 1920 verkauft die Stadt Nordhafen alte Kräne.",
        ],
    );
}

#[test]
fn of_two_times_with_a_thing_each_none_is_asked_for() {
    only_first(
        Family::When,
        "Im Jahr 2014 verkauft die Stadt Nordhafen drei Kräne und vier Boote.",
        &["Im Jahr 2014 verkauft die Stadt Nordhafen drei Kräne und im Jahr 2016 vier Boote."],
    );
}

#[test]
fn a_bound_goes_with_its_number() {
    let text = "Mehr als 50 Lehrlinge arbeiten in der Werft von Nordhafen.";
    for given in ["mehr als 50", "über 50", "mehr als fünfzig Lehrlinge"] {
        assert!(accepts(Family::HowMany, text, given), "{given}");
    }
    assert!(!accepts(Family::HowMany, text, "50"));
    let large = "Mindestens 7.500 Gäste kamen nach Nordhafen.";
    assert!(accepts(Family::HowMany, large, "mindestens 7500"));
    // Options beside it may be true as well.
    assert!(
        over_seeds(Family::HowMany, text, |candidate| candidate.task.options().to_vec()).is_empty()
    );
}

#[test]
fn numbers_of_two_ends_and_of_things_in_the_genitive_are_not_asked_for() {
    only_first(
        Family::HowMany,
        "Die Stadt Nordhafen hat 40 Kräne gekauft.",
        &[
            "Von 20 Punkten ist der Index der Stadt Nordhafen auf acht Punkte gesunken.",
            "Mehr als eine Million Jugendlicher lebt in Nordhafen.",
            "Der Stadt Nordhafen liegen 204 Mappen an Akten vor.",
        ],
    );
}

#[test]
fn a_topic_tells_a_body() {
    let said = |body: &str, content: &str| {
        made(Family::WhoSaid, &format!("{body} teilte mit, dass in Nordhafen {content}."))
    };
    assert!(said("Die WHO", "drei neue Häuser fehlen")[0].starts_with("Welche Organisation"));
    assert_eq!(said("Die WHO", "das Virus viele krank mache"), Vec::<String>::new());
}

#[test]
fn places_that_lie_in_a_land_tell_it() {
    let made = |from: &str| {
        made(Family::Which, &format!("Australien ließ im Mai 2010 drei Helfer aus {from} kommen."))
    };
    assert!(made("Norwegen").iter().any(|item| item.starts_with("Welches Land")));
    assert!(!made("Melbourne").iter().any(|item| item.starts_with("Welches Land")));
}

#[test]
fn the_name_of_the_only_person_is_told_once() {
    use crate::generate::clash::tells_only_name;
    use crate::{annotate::annotate, generate::Scene, lexicon::Lexicon};
    let asked = Candidate::typed(
        Family::WhoSaid,
        "Welche namentlich genannte Person sagte, dass Nordhafen wachse?",
        "Anna Wolf",
    );
    let told = Candidate::typed(Family::Party, "Welcher Partei gehört Anna Wolf an?", "SPD");
    let clashes = |text: &str| {
        let annotated = annotate(text, None, None, Lexicon::embedded());
        let scene = Scene::new(&annotated, Lexicon::embedded(), 1, None);
        tells_only_name(&scene, &told, &asked)
    };
    assert!(clashes("Anna Wolf kam nach Nordhafen."));
    assert!(!clashes("Anna Wolf kam nach Nordhafen. Karl Berg kam nach Bergen."));
}

#[test]
fn what_only_some_land_or_list_explains_does_not_stand_alone() {
    let date = "Am 5. April 2010";
    only_first(
        Family::When,
        &format!("{date} tagte in Nordhafen das Parlament von Norwegen."),
        &[
            &format!("{date} tagte der Ausschuss des Parlaments."),
            &format!("{date} begann für Anna Wolf die Stufe 3."),
            &format!("{date} kaufte Anna Wolf den drei Männern aus Bergen ein Boot."),
            &format!("{date} kaufte Anna Wolf dem Rekordmeister aus Bergen ein Boot."),
        ],
    );
}

#[test]
fn somebody_is_asked_for_by_a_clause_that_stands_alone() {
    only_first(
        Family::Who,
        "Anna Wolf verwandelte im Spiel gegen Rostock einen Elfmeter.",
        &[
            "Anna Wolf verwandelte in Rostock einen Elfmeter.",
            "Anna Wolf war selbst Leiterin der Werft in Rostock.",
        ],
    );
    // Who said what comes before concluded that.
    only_first(
        Family::Who,
        "Der Rat sei alt, sagte Karl Holm. Anna Wolf verkaufte im Mai 2010 in Bergen drei Boote.",
        &[
            "Der Rat sei alt, sagte Karl Holm. Anna Wolf verkaufte daher im Mai 2010 in Bergen drei Boote.",
        ],
    );
}

#[test]
fn a_club_that_is_taken_for_a_person_and_a_show_are_nobody() {
    let text = "Manchester City verkaufte im Mai 2010 in Bergen drei Boote.";
    let items: Vec<String> =
        made(Family::Who, text).into_iter().chain(made(Family::Which, text)).collect();
    assert!(!items.is_empty());
    assert!(items.iter().all(|item| item.starts_with("Welcher Verein verkaufte")), "{items:?}");
    only_first(
        Family::Who,
        "Anna Wolf ist Leiterin einer Werft in Rostock.",
        &["Anna Wolf ist eine Bootsshow in Rostock."],
    );
}

#[test]
fn a_name_behind_a_genitive_is_not_who_speaks() {
    let said = |who: &str| {
        made(Family::WhoseWords, &format!("{who} sagte: „Wir bauen in Bergen neue Kräne.“"))
    };
    let items = said("Anna Wolf, Leiterin der Partei „Bolmex“");
    assert!(items.iter().all(|item| !item.ends_with("Bolmex")), "{items:?}");
}

#[test]
fn a_heading_in_quotation_marks_is_nobodys_words() {
    let said = |stop: &str| {
        let text = format!(
            "Anna Wolf lobte den Rat von Bergen.\n\n„Wir bauen in Bergen neue Kräne{stop}“\n\nWolf kam am Montag."
        );
        made(Family::WhoseWords, &text)
    };
    assert!(!said(".").is_empty());
    assert_eq!(said(""), Vec::<String>::new());
}

#[test]
fn reports_of_papers_are_not_those_of_one() {
    let text = "Nach übereinstimmenden Zeitungsberichten hat die Stadt Bergen drei Boote gekauft.";
    let items = made(Family::WhoSaid, text);
    assert!(items.iter().all(|item| !item.ends_with("die Zeitung")), "{items:?}");
}

#[test]
fn the_best_known_and_the_middle_of_a_town_are_of_something() {
    let stated = |text: &str| {
        let mut items = made(Family::Detail, &format!("In Lindenau gab es ein Fest.\n\n{text}"));
        items.retain(|item| !item.contains("ein Fest"));
        items
    };
    assert!(!stated("Zu den bekanntesten Seglern der Stadt Bergen gehört Anna Wolf.").is_empty());
    assert!(stated("Zu den bekanntesten Seglern gehört Anna Wolf.").is_empty());
    assert!(
        !stated("Anna Wolf verkaufte am Montag in der Bergener Altstadt drei Boote.").is_empty()
    );
    assert!(stated("Anna Wolf verkaufte am Montag in der Altstadt drei Boote.").is_empty());
    // By whom something is done does not tell what.
    let done = |what: &str| {
        stated(&format!("Im Mai 2010 wurde {what} vom Rat der Stadt Bergen verabschiedet."))
    };
    assert!(!done("das Gesetz zum Schutz der Moore").is_empty());
    assert!(done("das Gesetz").is_empty());
}

#[test]
fn a_place_inside_an_attribute_is_not_where_it_happens() {
    let which = |place: &str| {
        let text = format!(
            "Derzeit werfen {place} Holzkisten dunkle Schatten auf das Werk von Anna Wolf."
        );
        made(Family::Which, &text)
    };
    assert!(!which("in Belgien").is_empty());
    assert_eq!(which("in Belgien gebaute"), Vec::<String>::new());
}

#[test]
fn one_firm_is_not_asked_for_twice() {
    use crate::generate::clash::clash;
    let which = |stem: &str| Candidate::typed(Family::Which, stem, "die Werft Nordkran");
    let one = which("Welches Unternehmen baut in Bergen einen Kran?");
    let other = which("Welches Unternehmen verkauft in Lindenau zwei Boote?");
    assert!(clash(&one, &other));
    let of_another = Candidate::typed(Family::Which, &other.stem, "die Werft Südkran");
    assert!(!clash(&one, &of_another));
}

#[test]
fn a_side_of_a_land_is_not_the_land() {
    let text = "Belgien hat gewarnt, dass Nordhafen im Winter zwei Kräne fehlen. In Ostbelgien regnete es.";
    let accepted = over_seeds(Family::WhoSaid, text, |candidate| match candidate.key {
        Key::Text { answer, accept } => [vec![answer], accept].concat(),
        _ => Vec::new(),
    });
    assert!(accepted.iter().any(|form| form.contains("Belgien")), "{accepted:?}");
    assert!(!accepted.iter().any(|form| form == "Ostbelgien"), "{accepted:?}");
}
