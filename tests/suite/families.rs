//! The item families on sentences of their own: what each asks, and what it leaves alone.

use nachlese::pipeline::{Request, make_quiz};
use nachlese::quiz::{Item, Judgement, Key, Level, Skill, Task};
use nachlese::text::Article;

/// People and places that can be wrong options, in sentences that ask for nothing else.
const CAST: &str = "Zur Feier kamen auch Ministerin Vera Hollmann, Landrat Jonas Petersen und \
    Trainer Oskar Brandt nach Lindenau.";

/// Every item of a text of these paragraphs.
fn items_of(paragraphs: &[&str]) -> Vec<Item> {
    made(paragraphs, &Request { items: 60, seed: Some(5), ..Request::default() })
}

fn made(paragraphs: &[&str], request: &Request) -> Vec<Item> {
    let text = paragraphs.join("\n\n");
    let article = Article { title: Some("Aus Lindenau".to_owned()), text, ..Article::default() };
    make_quiz(article, request).map(|quiz| quiz.items).unwrap_or_default()
}

fn family<'a>(items: &'a [Item], name: &str) -> Vec<&'a Item> {
    items.iter().filter(|item| item.family.as_deref() == Some(name)).collect()
}

fn answer(item: &Item) -> String {
    match item.key.as_ref().unwrap() {
        Key::Choice(keys) => keys[0].clone(),
        Key::Text { answer, .. } => answer.clone(),
        other => format!("{other:?}"),
    }
}

/// Stem and answer of every item of a family.
fn asked(items: &[Item], name: &str) -> Vec<(String, String)> {
    family(items, name).into_iter().map(|item| (item.stem.clone(), answer(item))).collect()
}

fn pair(stem: &str, answer: &str) -> (String, String) {
    (stem.to_owned(), answer.to_owned())
}

#[test]
fn whom_asks_for_the_object() {
    let items = made_skill(&[
        "Am Montag empfing Bürgermeisterin Karla Winter den Maler Theo Lange in Bergen.",
        CAST,
    ]);
    let found = asked(&items, "whom");
    let wanted =
        pair("Wen empfing Bürgermeisterin Karla Winter am Montag in Bergen?", "Theo Lange");
    let other = asked(&items, "who");
    // Either may be asked of one clause, never both.
    assert!(found.contains(&wanted) || !other.is_empty(), "{items:#?}");
    // "einen Entwurf von Theo Lange" is not about Lange.
    let items = made_skill(&["Karla Winter lobte einen Entwurf des Malers Theo Lange sehr.", CAST]);
    assert!(asked(&items, "whom").is_empty(), "{items:#?}");
}

/// The items of all of a number of seeds: which of several possible ones are made is drawn.
fn made_skill(paragraphs: &[&str]) -> Vec<Item> {
    (1..=24)
        .flat_map(|seed| {
            let skills = vec![Skill::Fact];
            made(paragraphs, &Request { items: 60, skills, seed: Some(seed), ..Request::default() })
        })
        .collect()
}

#[test]
fn who_is_asked_about_the_person_alone() {
    let items = made_skill(&[
        "Der Rücktritt Brandts überraschte den Verein aus Lindenau im Herbst.",
        "Trainer Oskar Brandt verließ den Verein aus Lindenau nach zwei Jahren.",
        CAST,
    ]);
    let stems: Vec<String> = asked(&items, "who").into_iter().map(|(stem, _)| stem).collect();
    assert!(!stems.iter().any(|stem| stem.contains("überraschte")), "{stems:#?}");
}

#[test]
fn office_stands_before_the_name() {
    let women = "Zur Feier kamen Ministerin Vera Hollmann, Landrätin Jana Petersen und Kapitänin \
        Olga Brandt nach Lindenau.";
    let items = made_skill(&[women, "Der Preis ging im Herbst an Botschafterin Lena Sommer."]);
    let found = asked(&items, "office");
    let stem = "Welches Amt hat Lena Sommer laut dem Artikel?";
    assert!(found.contains(&pair(stem, "Botschafterin")), "{found:#?}");
}

#[test]
fn how_long_and_how_much_keep_their_unit() {
    let items =
        made_skill(&["Die Reparatur an der alten Orgel von Lindenau dauerte drei Wochen.", CAST]);
    let found = asked(&items, "how-many");
    assert!(
        found.contains(&pair(
            "Wie lange dauerte die Reparatur an der alten Orgel von Lindenau?",
            "drei Wochen"
        )),
        "{found:#?}"
    );
    let items = made_skill(&["Der Preis für Strom stieg in Lindenau im Mai um 12 Prozent.", CAST]);
    let found = asked(&items, "how-many");
    assert!(
        found.contains(&pair(
            "Um wie viel Prozent stieg der Preis für Strom in Lindenau im Mai?",
            "12"
        )),
        "{found:#?}"
    );
    // "mehr als 500" beside "mehr als 200": both may be true.
    let items = made_skill(&["Mehr als 500 Gäste besuchten das Fest am Ufer der Wilde.", CAST]);
    assert!(asked(&items, "how-many").is_empty(), "{items:#?}");
}

#[test]
fn of_two_things_joined_one_is_not_asked_for() {
    let items = made_skill(&["Es gab im Lager 800 Stühle und 70 Tische aus Holz.", CAST]);
    for (stem, _) in asked(&items, "how-many") {
        assert!(!stem.contains(" und?"), "{stem}");
    }
}

/// The verdicts on statements that a text gives.
fn verdicts(items: &[Item]) -> Vec<(Judgement, String)> {
    items
        .iter()
        .filter_map(|item| match item.key {
            Some(Key::Judge(verdict)) => Some((verdict, item.stem.clone())),
            _ => None,
        })
        .collect()
}

/// Statements of every version of a sentence, over many seeds.
fn judged(sentence: &str) -> Vec<(Judgement, String)> {
    let mut found = Vec::new();
    for seed in 0..12 {
        let request = Request {
            items: 60,
            skills: vec![Skill::Detail],
            seed: Some(seed),
            ..Request::default()
        };
        for each in verdicts(&made(&[sentence, CAST], &request)) {
            if !found.contains(&each) {
                found.push(each);
            }
        }
    }
    found
}

#[test]
fn a_statement_is_falsified_in_one_place() {
    let found =
        judged("Im Frühjahr 2019 pflanzte die Gärtnerei Moosbach 240 Bäume an der Uferstraße.");
    let wrong: Vec<&String> = found
        .iter()
        .filter(|(verdict, _)| *verdict == Judgement::False)
        .map(|(_, stem)| stem)
        .collect();
    assert!(!wrong.is_empty(), "{found:#?}");
    for stem in wrong {
        let number = !stem.contains("240");
        let time = !stem.to_lowercase().contains("frühjahr 2019");
        assert!(number ^ time, "{stem}");
    }
    for (verdict, stem) in &found {
        if *verdict == Judgement::True {
            assert!(stem.contains("240") || !stem.contains("Bäume"), "{stem}");
        }
    }
}

#[test]
fn what_is_left_out_is_not_falsified() {
    // The day is left out of the stem; with another one in its place the statement would be true.
    for (verdict, stem) in
        judged("Am vergangenen Donnerstag erreichte die Gärtnerei Moosbach ihren größten Umsatz.")
    {
        assert!(verdict != Judgement::False || !stem.contains("größten Umsatz"), "{stem}");
    }
}

#[test]
fn a_description_of_many_is_not_one_person() {
    let found = judged(
        "Der Abgeordnete Jonas Petersen kam nach Lindenau. Vertreter der Gärtnerei Moosbach warten, weil die \
         Abgeordneten 14 Anträge ablehnten.",
    );
    assert!(!found.iter().any(|(_, stem)| stem.contains("Petersen 14")), "{found:#?}");
}

#[test]
fn open_bounds_are_not_falsified() {
    for (verdict, stem) in judged("Mehr als 500 Gäste besuchten das Fest der Gärtnerei Moosbach.")
    {
        assert!(verdict != Judgement::False || stem.contains("500"), "{stem}");
    }
}

#[test]
fn what_the_article_leaves_open_is_not_in_the_text() {
    let found = judged("Der Rat von Lindenau beschloss den Bau einer Halle aus Holz.");
    let open = found.iter().filter(|(verdict, _)| *verdict == Judgement::NotInText).count();
    assert!(open > 0, "{found:#?}");
    // A word that may tell of it: nothing is made.
    let found = judged(
        "Der Rat von Lindenau beschloss mit einer Mehrheit von Stimmen den Bau einer Halle.",
    );
    assert!(!found.iter().any(|(_, stem)| stem.contains("einstimmig")), "{found:#?}");
    // "am 3. Mai" elsewhere tells the day.
    let found = judged(
        "Im Mai 2021 öffnete die Gärtnerei Moosbach ein Café. Am 3. Mai 2021 kam Karla Winter zur Eröffnung.",
    );
    let nearer = |stem: &String| stem.contains(". Mai") && !stem.contains("Karla");
    assert!(
        !found.iter().any(|(verdict, stem)| *verdict == Judgement::NotInText && nearer(stem)),
        "{found:#?}"
    );
}

#[test]
fn reported_words_keep_their_speaker() {
    let sentence = "Landrat Jonas Petersen sagte, dass die Gärtnerei Moosbach 40 Bäume pflanze.";
    let found: Vec<(Judgement, String)> =
        judged(sentence).into_iter().filter(|(_, stem)| stem.contains("pflanze")).collect();
    assert!(!found.is_empty());
    for (verdict, stem) in found {
        let said = stem.contains("Petersen sagte")
            || stem.ends_with("stammt laut dem Artikel von Jonas Petersen.");
        // False with somebody else in the place of the one who says it.
        let exchanged = verdict == Judgement::False && stem.contains("stammt laut dem Artikel von");
        assert!(said || exchanged, "{stem}");
    }
}

#[test]
fn what_points_outside_does_not_stand_in_a_stem() {
    for sentence in [
        "Das Gebäude wurde im Juni 2020 für 300.000 Euro verkauft.",
        "Der Fahrer fuhr am Abend 12 Kilometer auf der falschen Seite.",
        "Dort wurden im Juni 2020 insgesamt 60 Boote gezählt.",
        "Damit bestätigte sich im Juni 2020 die Sorge, dass 60 Boote fehlen.",
        "Beide Vereine spielten im Juni 2020 vor 900 Gästen.",
    ] {
        let items = items_of(&[CAST, sentence]);
        let evidence = |item: &&Item| item.evidence.iter().any(|words| words == sentence);
        let about: Vec<&Item> = items.iter().filter(evidence).collect();
        assert!(about.is_empty(), "{about:#?}");
    }
}

#[test]
fn a_thing_named_before_takes_its_attribute_along() {
    let found = judged(
        "Das Gesetz zum Schutz des Waldes gilt seit Januar. Das Gesetz verbietet seit 2019 in Bayern mit wenigen \
         Ausnahmen 14 Arten von Dünger.",
    );
    let stem = |stem: &String| {
        stem.contains("verbietet") && stem.contains("as Gesetz zum Schutz des Waldes")
    };
    assert!(found.iter().any(|(_, each)| stem(each)), "{found:#?}");
}

#[test]
fn a_statement_without_any_name_is_left_out() {
    let nameless = judged("Die übrigen Boote wurden im Juni 2020 für 300.000 Euro verkauft.");
    assert!(nameless.iter().all(|(_, stem)| !stem.contains("Boote")), "{nameless:#?}");
    let named =
        judged("Die Werft Moosbach hat im Juni 2020 insgesamt 60 Boote nach Lindenau verkauft.");
    assert!(named.iter().any(|(_, stem)| stem.contains("Boote")), "{named:#?}");
}

#[test]
fn days_that_only_the_article_tells_are_left_out() {
    let found = judged("Gestern pflanzte die Gärtnerei Moosbach 240 Bäume an der Uferstraße.");
    assert!(!found.is_empty());
    for (_, stem) in found {
        assert!(!stem.to_lowercase().contains("gestern"), "{stem}");
    }
}

#[test]
fn order_follows_the_article() {
    let paragraphs = [
        "Die Gärtnerei Moosbach verkaufte ein Feld an der Uferstraße.",
        "Landrat Jonas Petersen eröffnete eine Ausstellung im Schloss Hohenfels.",
        "Trainer Oskar Brandt gewann mit seinem Hund einen Wettlauf in Nordhausen.",
        "Ministerin Vera Hollmann reiste mit einem Dampfschiff nach Westerland.",
    ];
    let request =
        Request { items: 5, skills: vec![Skill::Structure], seed: Some(2), ..Request::default() };
    let items = made(&paragraphs, &request);
    let order = family(&items, "order");
    assert_eq!(order.len(), 1, "{items:#?}");
    let (Task::Order { options }, Some(Key::Order(key))) = (&order[0].task, &order[0].key) else {
        panic!("{order:#?}")
    };
    assert_eq!(key.iter().map(String::as_str).collect::<Vec<_>>(), paragraphs);
    assert_ne!(options, key, "shown in another order");
}

#[test]
fn gaps_follow_the_level() {
    let paragraphs = [
        "In der Werkstatt in Lindenau reparierte ein Schreiner den Stuhl und die Orgelpfeife.",
        CAST,
    ];
    let gap = |level| {
        let request = Request {
            skills: vec![Skill::Vocabulary],
            level: Some(level),
            seed: Some(1),
            ..Request::default()
        };
        made(&paragraphs, &request).first().map(answer)
    };
    let (easy, hard) = (gap(Level::A2), gap(Level::C1));
    assert!(easy.is_some() && hard.is_some() && easy != hard, "{easy:?} {hard:?}");
}

#[test]
fn options_of_the_command_do_what_they_say() {
    let paragraphs = [
        CAST,
        "Im Frühjahr 2019 pflanzte die Gärtnerei Moosbach 240 Bäume an der Uferstraße.",
        "Landrat Jonas Petersen eröffnete im Mai 2020 eine Ausstellung im Schloss Hohenfels.",
        "Trainer Oskar Brandt gewann 2021 mit seinem Hund einen Wettlauf in Nordhausen.",
    ];
    let request = |items, skills: &[Skill], seed| Request {
        items,
        skills: skills.to_vec(),
        seed: Some(seed),
        ..Request::default()
    };
    assert_eq!(made(&paragraphs, &request(2, &[], 1)).len(), 2);
    for &skill in Skill::ALL {
        let items = made(&paragraphs, &request(20, &[skill], 1));
        assert!(items.iter().all(|item| item.skill == skill), "{skill}");
    }
    let one = made(&paragraphs, &request(20, &[], 1));
    assert_eq!(one, made(&paragraphs, &request(20, &[], 1)));
    let others = (2..8).filter(|&seed| made(&paragraphs, &request(20, &[], seed)) != one).count();
    assert!(others > 0, "no seed changes anything");
}

#[test]
fn such_a_thing_needs_what_was_told_before() {
    let hall = |word: &str| {
        let mut found = judged(&format!(
            "Die Gärtnerei Moosbach will 2024 in {word} Halle in Lindenau 14 Gärtner einstellen."
        ));
        found.retain(|(_, stem)| stem.contains("Halle"));
        found
    };
    // The same sentence without "solch" stands by itself.
    assert!(!hall("einer").is_empty());
    for word in ["einer solchen", "solch einer"] {
        assert!(hall(word).is_empty(), "{:#?}", hall(word));
    }
}

#[test]
fn a_pronoun_stays_beside_its_name() {
    let found = judged(
        "Landrat Jonas Petersen kam spät.\n\nAls er die Gärtnerei Moosbach übernahm, pflanzte Jonas Petersen 2019 am \
         Fluss in Lindenau 240 Bäume.",
    );
    let trees: Vec<&String> =
        found.iter().map(|(_, stem)| stem).filter(|stem| stem.contains("Bäume")).collect();
    assert!(!trees.is_empty(), "{found:#?}");
    for stem in trees {
        assert_eq!(stem.matches("Petersen").count(), 1, "{stem}");
    }
}
