//! Statements whose definite nouns nothing explains, and those that something beside the noun does.

use super::super::source_test::made;
use super::fit_test::told_apart;
use crate::generate::candidate::Family;

#[test]
fn a_relative_clause_does_not_tell_of_what_a_noun_is() {
    told_apart(&[
        (
            "Die Alternative, die Anna Wolf nannte, ist ein neuer Hafen in Lindenau.",
            "Die Alternative zum Tunnel, die Anna Wolf nannte, ist ein neuer Hafen in Lindenau.",
        ),
        (
            "Nach dem Schaden, der sehr groß war, musste Karl Berg in Lindenau zwei Boote verkaufen.",
            "Nach dem Schaden von 3000 Euro musste Karl Berg in Lindenau zwei Boote verkaufen.",
        ),
        // No relative clause at all.
        (
            "Der Vorschlag, in Lindenau zu bauen, kam am Montag von Karl Berg.",
            "Der Vorschlag, dass Lindenau baut, kam am Montag von Karl Berg.",
        ),
    ]);
}

#[test]
fn what_somebody_says_explains_its_nouns_too() {
    let told = |what: &str| {
        let text =
            format!("Die Mühle in Lindenau brannte.\n\nAnna Wolf sagte, dass {what} leicht sei.");
        made(Family::Detail, &text).iter().any(|item| item.contains("Anna Wolf sagte"))
    };
    assert!(told("die Arbeit in den Werften von Bergen"));
    assert!(!told("die Entscheidung"));
    assert!(!told("die Arbeit in den drei Werften"));
    let called =
        "Anna Wolf bezeichnete es als falsch, dass in Lindenau sieben Boote gebaut werden.";
    assert!(made(Family::Detail, called).iter().all(|item| !item.contains("bezeichnete laut")));
}

#[test]
fn what_describes_a_thing_does_not_name_it() {
    told_apart(&[
        (
            "Die Firma, ein alter Betrieb im Norden, baut in Lindenau zwei neue Boote.",
            "Die Firma Nordkran, ein alter Betrieb im Norden, baut in Lindenau zwei neue Boote.",
        ),
        (
            "Der Anbieter hochwertiger Kräne zeigt in Lindenau zwei neue Boote aus Holz.",
            "Der Anbieter von Kränen der Marke Nordkran zeigt in Lindenau zwei neue Boote aus Holz.",
        ),
        (
            "Der Anbieter feiner Kräne „made in Bergen“ zeigt in Lindenau zwei neue Boote aus Holz.",
            "Der Anbieter von Kränen aus Bergen zeigt in Lindenau zwei neue Boote aus Holz.",
        ),
        (
            "Der 40 Jahre alte Fahrer baute in Lindenau zwei Boote aus Holz.",
            "Ein 40 Jahre alter Fahrer baute in Lindenau zwei Boote aus Holz.",
        ),
        // What the recogniser takes for a name.
        (
            "Karl Berg wurde in Lindenau zum Präsidenten der Republik gewählt.",
            "Karl Berg wurde in Lindenau zum Präsidenten der Republik Bergen gewählt.",
        ),
    ]);
    let short =
        "In Lindenau sang Anna Wolf.\n\nIm Mai 2010 verkaufte die Wolf in Bergen zwei Boote.";
    let items = made(Family::Detail, short);
    assert!(items.iter().all(|item| !item.contains("die Wolf")), "{items:#?}");
    let bare = made(Family::Detail, &short.replace("die Wolf", "Wolf"));
    assert!(bare.iter().any(|item| item.contains("Anna Wolf")), "{bare:#?}");
}

#[test]
fn what_is_of_none_of_those_the_article_is_about_is_not_stated() {
    let stated = |who: &str| {
        let text = format!(
            "Anna Wolf, Karl Berg und Maria Holm kamen nach Lindenau.\n\n\
             Anna Wolf und Karl Berg lachten. Maria Holm sang.\n\n{who} wurden zwölf Boote verkauft."
        );
        made(Family::Detail, &text).iter().any(|item| item.contains("Boote"))
    };
    assert!(stated("Für Karl Berg"));
    assert!(!stated("In Seeburg"));
}
