//! "… sagte eine Nordkran-Sprecherin der Nordischen Presseagentur": whom she told it, which stands as the
//! genitive of who speaks would.

use super::context::Context;
use crate::annotate::model::{Attribution, EntityKind, Tokens};
use crate::annotate::referents::is_person_noun;

/// Parts the medium that is told something from the speaker, in every attribution where it looks like a
/// part of that.
pub(super) fn part(context: &Context, found: &mut [Attribution]) {
    for attribution in found {
        let [speaker] = attribution.speaker.as_slice() else { continue };
        if let Some(article) = medium_behind(context, speaker) {
            let (who, whom) = (speaker.start..article, article..speaker.end);
            attribution.speaker = vec![who];
            if attribution.addressee.is_empty() {
                attribution.addressee = vec![whom];
            }
        }
    }
}

/// Where "der …agentur" begins behind somebody who has a body or an office of another kind: "ein Sprecher
/// der …agentur" may be hers.
fn medium_behind(context: &Context, speaker: &Tokens) -> Option<usize> {
    let article =
        (speaker.start + 1..speaker.end).find(|&at| matches!(context.word(at), "der" | "dem"))?;
    let noun = context.word(article - 1);
    let own = !noun.contains('-') && {
        let noun = noun.to_lowercase();
        OWN.iter().any(|own| noun.contains(own))
    };
    let medium = context.entities_in(speaker).iter().any(|entity| {
        entity.kind == EntityKind::Medium
            && entity.tokens.start > article
            && entity.tokens.start <= article + 2
            && entity.tokens.end == speaker.end
    });
    (is_person_noun(noun) && !own && medium).then_some(article)
}

/// Parts of nouns for those whom a medium may have.
const OWN: [&str; 12] = [
    "sprecher",
    "redakteur",
    "reporter",
    "korrespondent",
    "journalist",
    "mitarbeiter",
    "chef",
    "autor",
    "herausgeber",
    "leiter",
    "direktor",
    "intendant",
];
