//! One kind for names that belong together: those that "und" joins, those of one text.

use std::collections::HashMap;

use super::names::{CERTAIN, GUESS, LIKELY};
use super::{Annotated, Entity, EntityKind};

/// Gives names that "und" joins one kind: the one of most, or the surest of two.
pub(super) fn coordinate(annotated: &Annotated, found: &mut [Entity]) {
    let link = |one: &Entity, other: &Entity| {
        let between = one.tokens.end..other.tokens.start;
        (between.len() == 1)
            .then(|| annotated.word(between.start))
            .filter(|word| matches!(*word, "," | "und" | "oder" | "sowie"))
    };
    let mut start = 0;
    while start < found.len() {
        let mut end = start + 1;
        let mut joined = false;
        while end < found.len()
            && let Some(word) = link(&found[end - 1], &found[end])
        {
            joined |= word != ",";
            end += 1;
        }
        if joined && let Some(kind) = kind_of_most(&found[start..end]) {
            for entity in &mut found[start..end] {
                if entity.certainty < CERTAIN {
                    entity.kind = kind;
                }
            }
        }
        start = end;
    }
}

/// The kind with more than half of the weight; a certain name outweighs a likely one.
fn kind_of_most(names: &[Entity]) -> Option<EntityKind> {
    let weight = |kind: EntityKind| -> u32 {
        let same = names.iter().filter(|name| name.kind == kind);
        same.map(|name| u32::from(name.certainty.saturating_sub(GUESS))).sum()
    };
    let kinds = [EntityKind::Person, EntityKind::Place, EntityKind::Organisation];
    let all: u32 = kinds.iter().map(|&kind| weight(kind)).sum();
    let most = kinds.into_iter().find(|&kind| weight(kind) * 2 > all)?;
    names.iter().any(|name| name.kind != most).then_some(most)
}

/// Gives every mention of a name the kind that was surest, and a part of a full name the kind of
/// the whole.
pub(super) fn agree(annotated: &Annotated, found: &mut [Entity]) {
    let bare = |entity: &Entity| -> String {
        let words = annotated.words(&entity.tokens);
        words.strip_suffix('s').filter(|stem| stem.len() > 3).unwrap_or(words).to_owned()
    };
    let mut surest: HashMap<String, (u8, EntityKind)> = HashMap::new();
    for entity in found.iter() {
        let mut keys = vec![bare(entity)];
        if entity.kind == EntityKind::Person
            && entity.tokens.len() > 1
            && entity.certainty >= LIKELY
        {
            keys.extend(entity.tokens.clone().map(|at| annotated.word(at).to_owned()));
            keys.extend(
                entity.tokens.clone().map(|at| annotated.word(at).trim_end_matches('s').to_owned()),
            );
        }
        for key in keys {
            let own = (entity.certainty, entity.kind);
            surest
                .entry(key)
                .and_modify(|best| {
                    if own.0 > best.0 {
                        *best = own
                    }
                })
                .or_insert(own);
        }
    }
    for entity in found {
        let known =
            surest.get(&bare(entity)).or_else(|| surest.get(annotated.words(&entity.tokens)));
        if let Some(&(certainty, kind)) = known
            && certainty > entity.certainty
        {
            entity.kind = kind;
            entity.certainty = certainty;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::tagged;
    use super::*;

    #[test]
    fn names_that_are_joined_are_of_one_kind() {
        let text = tagged("zwischen/APPR Wendra/NE , Lomme/NE und/KON Berlin/NE", None);
        let entity = |at: usize, kind, certainty| Entity {
            tokens: at..at + 1,
            kind,
            referent: None,
            value: None,
            relative: false,
            figure: None,
            certainty,
        };
        let mut found = [
            entity(1, EntityKind::Person, LIKELY),
            entity(3, EntityKind::Place, LIKELY),
            entity(5, EntityKind::Place, CERTAIN),
        ];
        coordinate(&text, &mut found);
        assert!(found.iter().all(|name| name.kind == EntityKind::Place));

        let mut found =
            [entity(1, EntityKind::Person, LIKELY), entity(3, EntityKind::Place, CERTAIN)];
        coordinate(&text, &mut found);
        assert_eq!(found[0].kind, EntityKind::Person, "a comma alone joins nothing");
    }
}
