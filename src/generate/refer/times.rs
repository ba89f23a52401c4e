//! Times in a stretch: what only the article's day makes clear can be left out, and so can what says the
//! same twice.

use crate::annotate::{Annotated, Entity, EntityKind, Function, Tense, Tokens};
use crate::lexicon::Tag;
use crate::text::calendar::{AUSTRIAN_MONTHS, MONTHS, WEEKDAYS};

/// "bereits am Samstag", "erst im Mai": before or after what else, only the article tells.
pub(super) fn is_already(annotated: &Annotated, at: usize) -> bool {
    matches!(annotated.word(at), "Bereits" | "bereits" | "Schon" | "schon" | "erst")
        && matches!(annotated.word(at + 1), "am" | "im")
        && annotated
            .entities
            .iter()
            .any(|entity| entity.kind == EntityKind::Date && entity.tokens.start == at + 1)
}

/// "Samstag, dem" of "am Samstag, dem 9. April": so many words.
pub(super) const WEEKDAY_WORDS: usize = 3;

/// "am Samstag, den 9. April 2011": the date from its day of the week on. The date alone says the
/// same, and the comma behind it and the case of the article are where slips are made.
pub(super) fn weekday_of_date(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let word = |at: usize| annotated.tokens.get(at).map_or("", |_| annotated.word(at));
    let month = at + WEEKDAY_WORDS + 1;
    let dated = at > 0
        && word(at - 1).eq_ignore_ascii_case("am")
        && WEEKDAYS.contains(&word(at))
        && word(at + 1) == ","
        && matches!(word(at + 2), "den" | "dem")
        && word(at + 3).trim_end_matches('.').parse::<u8>().is_ok()
        && (MONTHS.contains(&word(month)) || AUSTRIAN_MONTHS.contains(&word(month)));
    let year = word(month + 1).len() == 4 && word(month + 1).parse::<u16>().is_ok();
    let end = month + 1 + usize::from(year);
    dated.then_some(at..end)
}

/// Whether a comma behind a date only closes the date.
pub(super) fn closes_date(annotated: &Annotated, comma: &Tokens) -> bool {
    let next = annotated.tokens.get(comma.end).map(|token| token.tag);
    annotated.tokens.get(comma.start).is_some_and(|token| token.tag == Tag::COMMA)
        && !matches!(
            next,
            Some(
                Tag::PRELS
                    | Tag::PRELAT
                    | Tag::KOUS
                    | Tag::KOUI
                    | Tag::KON
                    | Tag::PWAV
                    | Tag::PWS
                    | Tag::PWAT
                    | Tag::STOP
            )
        )
}

/// A time that only the article's day makes clear, as a phrase of its own ("gestern", "im letzten
/// Jahr", "danach"): the clause stays true without it.
pub(in crate::generate) fn droppable_time(annotated: &Annotated, at: usize) -> Option<Tokens> {
    let next = |end: usize| annotated.tokens.get(end).map(|token| token.tag);
    let bound = |end: usize| {
        matches!(
            next(end),
            Some(
                Tag::ADJA
                    | Tag::CARD
                    | Tag::ADJD
                    | Tag::PIAT
                    | Tag::PIDAT
                    | Tag::KON
                    | Tag::KOKOM
                    | Tag::NN
                    | Tag::NE
            )
        )
    };
    let before = at.checked_sub(1).map(|before| annotated.tokens[before].tag);
    let apposed = |end: usize| {
        next(end) == Some(Tag::COMMA)
            && matches!(next(end + 1), Some(Tag::ART | Tag::APPR | Tag::APPRART | Tag::CARD))
    };
    let bound = |end: usize| bound(end) || apposed(end);
    if matches!(
        before,
        Some(
            Tag::APPR
                | Tag::ADV
                | Tag::KON
                | Tag::KOKOM
                | Tag::ART
                | Tag::PTKNEG
                | Tag::PTKA
                | Tag::ADJD
        )
    ) {
        return None;
    }
    let weekday = is_weekday(annotated, at) && tells_days(annotated);
    // "am Samstag Anna Wolf": a name is never one with a day of the week.
    let before_name = |end: usize| weekday && next(end) == Some(Tag::NE);
    let bound = |end: usize| bound(end) && !before_name(end);
    let dated = annotated.entities.iter().find(|entity| {
        entity.kind == EntityKind::Date
            && entity.tokens.start == at
            && (entity.relative || weekday && entity.tokens.len() == 2)
    });
    if let Some(entity) = dated {
        let alone = annotated.phrases.iter().any(|phrase| {
            phrase.tokens.start == at
                && (phrase.tokens.end == entity.tokens.end || before_name(entity.tokens.end))
                && phrase.function != Some(Function::Attribute)
        }) || entity.tokens.len() == 1;
        let pointing = entity
            .tokens
            .clone()
            .any(|token| matches!(annotated.tokens[token].tag, Tag::ADV | Tag::ADJA | Tag::PDAT));
        // Behind a noun it may belong to the noun ("die Wahl im letzten Jahr").
        let loose = !matches!(before, Some(Tag::NN | Tag::NE));
        let genitive = matches!(annotated.word(entity.tokens.end), "der" | "des");
        return (alone && (pointing || weekday) && loose && !genitive && !bound(entity.tokens.end))
            .then(|| entity.tokens.clone());
    }
    let adverb = matches!(annotated.tokens[at].tag, Tag::ADV | Tag::ADJD)
        && matches!(
            annotated.word(at).to_lowercase().as_str(),
            "gestern"
                | "heute"
                | "vorgestern"
                | "kürzlich"
                | "derzeit"
                | "zurzeit"
                | "momentan"
                | "gegenwärtig"
                | "jetzt"
                | "damals"
                | "zuvor"
                | "anschließend"
                | "dann"
                | "seither"
                | "bislang"
                | "bisher"
                | "bald"
                | "demnächst"
        )
        || annotated.tokens[at].tag == Tag::PROAV
            && matches!(
                annotated.word(at),
                "Danach" | "Daraufhin" | "daraufhin" | "Seitdem" | "seitdem" | "Demnach" | "Dabei"
            );
    // "…, wurde dann verurteilt": without it nothing ties the two together.
    let tying = at > 1
        && annotated.tokens[at - 1].tag.is_finite()
        && annotated.tokens[at - 2].tag == Tag::COMMA;
    // "Dann werden drei Boote gebaut", "hatte damals angekündigt": it is, or was, so only then.
    let then = annotated.word(at) == "Dann"
        || annotated.word(at) == "damals"
            && at > 0
            && matches!(annotated.word(at - 1), "hatte" | "hatten");
    // "drei Jahre zuvor": without it the time would be another.
    let measured = matches!(before, Some(Tag::NN | Tag::CARD | Tag::NE))
        && matches!(annotated.word(at), "zuvor" | "dann" | "seither" | "bislang" | "bisher");
    (adverb && !measured && !tying && !then && !bound(at + 1)).then_some(at..at + 1)
}

/// "am Montag", "am Montagabend"
fn is_weekday(annotated: &Annotated, at: usize) -> bool {
    annotated.word(at).eq_ignore_ascii_case("am")
        && WEEKDAYS.iter().any(|day| annotated.word(at + 1).starts_with(day))
}

/// Whether the article goes by days of the month ("am 4. März"): a day of the week alone does not say which
/// one is meant then. One date beside several days of the week is of something else ("seit seiner Wahl am
/// 4. März"), unless it tells the day of a day of the week.
pub(in crate::generate) fn tells_days(annotated: &Annotated) -> bool {
    // "am 4. März 1944" may be long ago; "Freitag, den 4. März 2008" is told of these days.
    let named = |words: &Tokens| words.clone().any(|at| WEEKDAYS.contains(&annotated.word(at)));
    let is_date = |entity: &&Entity| entity.kind == EntityKind::Date;
    let dates = annotated.entities.iter().filter(is_date).map(|entity| &entity.tokens);
    let mut days = dates.clone().filter(|&words| {
        let month = words.clone().skip(1).find(|&at| {
            MONTHS.contains(&annotated.word(at)) && annotated.word(at - 1).ends_with('.')
        });
        month.is_some_and(|month| month + 1 == words.end || named(words))
    });
    let Some(first) = days.next() else { return false };
    let weekdays = dates.filter(|words| words.len() == 2 && is_weekday(annotated, words.start));
    named(first) || days.next().is_some() || weekdays.count() < 2
}

/// "im vergangenen Jahr" beside a figure: what was counted over a year is not told without it.
pub(super) fn counts_within(annotated: &Annotated, time: &Tokens) -> bool {
    let long = time.clone().any(|at| {
        matches!(
            annotated.word(at),
            "Jahr" | "Jahres" | "Jahre" | "Monat" | "Monats" | "Quartal" | "Halbjahr" | "Saison"
        )
    });
    let holds = |tokens: &Tokens| tokens.start <= time.start && time.end <= tokens.end;
    long && annotated
        .clauses
        .iter()
        .filter(|clause| holds(&clause.tokens))
        .min_by_key(|clause| clause.tokens.len())
        .is_some_and(|clause| {
            annotated.entities_in(&clause.tokens).iter().any(|entity| {
                matches!(entity.kind, EntityKind::Number | EntityKind::Money | EntityKind::Percent)
            })
        })
}

/// "soll am Freitag öffnen" in an article that tells what was on another Friday.
pub(super) fn is_of_two_weeks(annotated: &Annotated, at: usize) -> bool {
    let Some(day) = WEEKDAYS.iter().find(|day| annotated.word(at).starts_with(**day)) else {
        return false;
    };
    let ahead = |at: usize| {
        annotated.sentence_of(at).map(|sentence| {
            annotated.sentences[sentence].tokens.clone().any(|other| {
                let token = &annotated.tokens[other];
                token.tag.is_finite()
                    && token.morph.tense != Some(Tense::Past)
                    && matches!(token.lemma.as_str(), "wollen" | "sollen" | "werden")
            })
        })
    };
    ahead(at) == Some(true)
        && (0..annotated.tokens.len())
            .filter(|&other| annotated.word(other).starts_with(*day))
            .any(|other| ahead(other) == Some(false))
}

/// "zu der Zeit", "in jener Zeit": which?
pub(super) fn is_that_time(annotated: &Annotated, at: usize) -> bool {
    let told = |at: usize| {
        annotated.tokens.get(at).is_some_and(|next| matches!(next.tag, Tag::ART | Tag::COMMA))
            || matches!(annotated.word(at), "als" | "von" | "vom")
    };
    matches!(annotated.word(at), "zu" | "Zu")
        && annotated.word(at + 1) == "der"
        && annotated.word(at + 2) == "Zeit"
        && !told(at + 3)
}

/// "in dem Jahr", where one writes "im Jahr" if it is told which; "ab sofort", from now on.
pub(super) fn is_that_one(annotated: &Annotated, at: usize) -> bool {
    if annotated.word(at) == "sofort" {
        return at > 0 && annotated.word(at - 1).eq_ignore_ascii_case("ab");
    }
    // "in dem Haus Nummer 2", "in dem Boot der Werft" say which.
    let bare = |at: usize| {
        annotated.tokens.get(at).is_none_or(|next| {
            next.tag.is_verb() || matches!(next.tag, Tag::STOP | Tag::ADV | Tag::ADJD)
        })
    };
    // "im Vorfeld": of what?
    if annotated.word(at) == "Vorfeld" {
        return !matches!(
            annotated.word(at + 1),
            "der" | "des" | "von" | "vom" | "eines" | "einer"
        );
    }
    matches!(annotated.word(at), "in" | "In" | "an" | "An")
        && annotated.word(at + 1) == "dem"
        && annotated.tokens.get(at + 2).is_some_and(|noun| noun.tag == Tag::NN)
        && bare(at + 3)
}

/// Whether a token's sentence tells a year, by which every time in it is known.
pub(super) fn has_year(annotated: &Annotated, at: usize) -> bool {
    annotated.sentence_of(at).is_some_and(|sentence| {
        let mut tokens = annotated.sentences[sentence].tokens.clone();
        tokens.any(|at| {
            let word = annotated.word(at);
            word.len() == 4 && word.parse::<u16>().is_ok()
        })
    })
}
