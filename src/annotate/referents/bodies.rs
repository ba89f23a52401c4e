//! Bodies that bear the name of a person, or a part of it: "die Band Van Holm" of the singer Jan Van Holm,
//! "die Firma Brandt" of its founder.

use super::{Context, is_person_noun};
use crate::annotate::model::{Entity, EntityKind, Tokens};
use crate::annotate::name_bodies::calls_body;
use crate::annotate::quotations::is_mark;

/// More nouns that the name of a body follows, as the last part of a compound too.
const CALLED: [&str; 14] = [
    "band",
    "gruppe",
    "duo",
    "trio",
    "quartett",
    "ensemble",
    "orchester",
    "unternehmen",
    "verlag",
    "kette",
    "marke",
    "werft",
    "reederei",
    "brauerei",
];

/// Makes bodies of the names that the article introduces so. Where they stand again without the noun,
/// they are the body's, unless a noun for a person is before them or the full name of the person was
/// told since.
pub(super) fn apart(context: &Context, entities: &mut [Entity]) {
    let introduced: Vec<Tokens> = entities
        .iter()
        .filter(|entity| entity.kind == EntityKind::Person && is_called(context, &entity.tokens))
        .filter(|entity| entities.iter().any(|whole| is_part_of(context, entity, whole)))
        .map(|entity| entity.tokens.clone())
        .collect();
    if introduced.is_empty() {
        return;
    }
    let bodies: Vec<usize> = entities
        .iter()
        .enumerate()
        .filter(|(_, entity)| {
            let same = |body: &&Tokens| context.words(body) == context.words(&entity.tokens);
            let Some(last) = introduced
                .iter()
                .filter(same)
                .filter(|body| body.start <= entity.tokens.start)
                .max_by_key(|body| body.start)
            else {
                return false;
            };
            let told = entities.iter().any(|whole| {
                last.end <= whole.tokens.start
                    && whole.tokens.end <= entity.tokens.start
                    && is_part_of(context, entity, whole)
            });
            *last == entity.tokens
                || entity.kind == EntityKind::Person && !told && !has_title(context, &entity.tokens)
        })
        .map(|(index, _)| index)
        .collect();
    for index in bodies {
        entities[index].kind = EntityKind::Organisation;
    }
}

/// Whether a noun right before the name says that it is a body, with or without quotation marks.
fn is_called(context: &Context, name: &Tokens) -> bool {
    let Some(before) = name.start.checked_sub(1) else { return false };
    let noun = before - usize::from(is_mark(context.word(before)) && before > 0);
    let word = context.word(noun);
    let small = word.to_lowercase();
    word.starts_with(char::is_uppercase)
        && !is_person_noun(word)
        && (calls_body(word) || CALLED.iter().any(|called| small.ends_with(called)))
}

/// Whether the whole is the full name of a person that has the part in it.
fn is_part_of(context: &Context, part: &Entity, whole: &Entity) -> bool {
    let (words, name) = (context.words(&part.tokens), context.words(&whole.tokens));
    whole.kind == EntityKind::Person
        && words.len() < name.len()
        && name.windows(words.len()).any(|window| window == words.as_slice())
}

/// "der Gründer Brandt", "Frau Brandt".
fn has_title(context: &Context, name: &Tokens) -> bool {
    name.start.checked_sub(1).is_some_and(|before| {
        let word = context.word(before);
        is_person_noun(word) || matches!(word, "Herr" | "Herrn" | "Frau" | "Dr." | "Prof.")
    })
}

#[cfg(test)]
mod tests {
    use crate::annotate::annotate;
    use crate::annotate::model::EntityKind;
    use crate::lexicon::Lexicon;

    /// What the first name of the sentence that begins so is of: the name and whether it is a person's.
    fn meant(text: &str, sentence: &str) -> (String, bool) {
        let found = annotate(text, None, None, Lexicon::embedded());
        let start = text.find(sentence).unwrap();
        let first = found
            .referents
            .iter()
            .filter(|each| each.kind != EntityKind::Place)
            .flat_map(|each| each.mentions.iter().map(move |mention| (mention, each)))
            .filter(|(mention, _)| found.tokens[mention.tokens.start].span.start() >= start)
            .min_by_key(|(mention, _)| mention.tokens.start);
        let (_, one) = first.unwrap_or_else(|| panic!("{:#?}", found.referents));
        (one.name.clone(), one.kind == EntityKind::Person)
    }

    const BAND: &str = "Die Rockband Van Holm kommt am Montag nach Lindenau. Nach dem Konzert reist \
        Van Holm in die Schweiz. Der Sänger Jan Van Holm freut sich.";

    #[test]
    fn a_band_is_not_its_singer() {
        for sentence in ["Die Rockband", "Nach dem"] {
            assert_eq!(meant(BAND, sentence), ("Van Holm".to_owned(), false), "{sentence}");
        }
        assert_eq!(meant(BAND, "Der Sänger"), ("Jan Van Holm".to_owned(), true));
    }

    #[test]
    fn a_founder_goes_by_the_name_of_the_firm() {
        let firm = "Die Firma Brandt baut Kräne in Nordhafen. Der Gründer Karl Brandt lobte am Montag die \
            Arbeit. Brandt eröffnete im Mai eine Werft in Bergen.";
        assert_eq!(meant(firm, "Die Firma"), ("Brandt".to_owned(), false));
        assert_eq!(meant(firm, "Brandt eröffnete"), ("Karl Brandt".to_owned(), true));
        let titled = firm.replace("Gründer Karl Brandt", "Gründer Brandt")
            + " Am Abend sprach Karl Brandt in Bergen.";
        assert_eq!(meant(&titled, "Der Gründer"), ("Karl Brandt".to_owned(), true));
        // Without the noun nothing says that it is a body.
        let none = BAND.replace("Die Rockband Van Holm", "Der Musiker Van Holm");
        assert_eq!(meant(&none, "Nach dem"), ("Jan Van Holm".to_owned(), true));
    }
}
