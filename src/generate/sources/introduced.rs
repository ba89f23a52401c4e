//! "Die Fluggesellschaft teilte mit" where the article has named her before: "die Fluggesellschaft
//! Nordwind".

use std::collections::BTreeSet;

use crate::annotate::{EntityKind, Tokens};
use crate::generate::Scene;
use crate::lexicon::Tag;

/// The one body whose name stood behind the same noun before, for a speaker that is nothing but that
/// noun with its article.
pub(super) fn body(scene: &Scene, speaker: &Tokens) -> Option<usize> {
    let annotated = scene.annotated;
    let noun = speaker.end.checked_sub(1)?;
    let bare = speaker.len() == 2
        && scene.tag(noun) == Some(Tag::NN)
        && matches!(annotated.word(speaker.start).to_lowercase().as_str(), "der" | "die" | "das");
    if !bare {
        return None;
    }
    let lemma = &annotated.tokens[noun].lemma;
    let same =
        |at: usize| annotated.tokens[at].tag == Tag::NN && annotated.tokens[at].lemma == *lemma;
    let named: BTreeSet<usize> = annotated
        .entities
        .iter()
        .filter(|entity| {
            matches!(entity.kind, EntityKind::Organisation | EntityKind::Medium)
                && entity.tokens.end <= speaker.start
                && (entity.tokens.start.checked_sub(1).is_some_and(same)
                    || same(entity.tokens.start))
        })
        .filter_map(|entity| entity.referent)
        .collect();
    // "eine Fluggesellschaft", "zwei Fluggesellschaften": others that were spoken of.
    let others = (0..speaker.start).any(|at| {
        let before = at.checked_sub(1).map_or("", |before| annotated.word(before)).to_lowercase();
        same(at)
            && (before.starts_with("ein") || scene.tag(at.saturating_sub(1)) == Some(Tag::CARD))
    });
    let mut named = named.into_iter();
    let only = named.next().filter(|_| !others)?;
    named.next().is_none().then_some(only)
}

#[cfg(test)]
mod tests {
    use crate::generate::candidate::Family;
    use crate::generate::families::source_test::made;

    fn asked(before: &str) -> Vec<String> {
        let said = "Die Fluggesellschaft teilte mit, dass in Bergen drei Boote fehlen.";
        made(Family::WhoSaid, &format!("{before}\n\n{said}"))
    }

    #[test]
    fn a_body_is_called_by_the_name_that_stood_behind_its_noun() {
        let named = "Die Fluggesellschaft Lufthansa hat ihren Sitz in Lindenau.";
        let items = asked(named);
        assert!(items.iter().any(|item| item.ends_with("Lufthansa")), "{items:#?}");
        // Which of the two, nobody can tell.
        let items = asked(&format!("{named} Die Fluggesellschaft Ryanair ist in Bergen."));
        assert!(items.iter().all(|item| !item.ends_with("Lufthansa")), "{items:#?}");
        let items = asked(&format!("{named} In Bergen gibt es eine Fluggesellschaft."));
        assert!(items.iter().all(|item| !item.ends_with("Lufthansa")), "{items:#?}");
    }
}
