//! Words that point at something outside of a stretch: pronouns, "dort", "gestern", "die weiteren".

use super::nouns::{is_anaphoric, lacks_complement, needs_what};
use super::times::{has_year, is_that_one, is_that_time};
use super::untold::{is_ago, is_to_come, is_year_by_another};
use crate::annotate::{Annotated, Clause, ClauseKind, EntityKind, Gender, Number, Phrase, Tokens};
use crate::generate::stem::is_causal_linker;
use crate::lexicon::Tag;
use crate::text::calendar::WEEKDAYS;

/// "ich", "wir", "unser" between quotation marks, where the stretch says who speaks.
fn speaks_of_itself(annotated: &Annotated, pieces: &[Tokens], at: usize, word: &str) -> bool {
    let first = matches!(word, "ich" | "mich" | "mir" | "wir" | "uns")
        || word.starts_with("unser")
        || word.starts_with("mein");
    first
        && matches!(annotated.tokens[at].tag, Tag::PPER | Tag::PPOSAT | Tag::PRF)
        && annotated.attributions.iter().any(|attribution| {
            attribution.quote.iter().any(|quote| quote.contains(&at))
                && attribution.speaker.iter().any(|speaker| {
                    pieces
                        .iter()
                        .any(|piece| piece.start <= speaker.start && speaker.end <= piece.end)
                })
        })
}

/// Whether the word at `at` points at something that the stretch does not hold.
pub(super) fn dangles(annotated: &Annotated, pieces: &[Tokens], at: usize) -> bool {
    let token = &annotated.tokens[at];
    let word = annotated.word(at).to_lowercase();
    if speaks_of_itself(annotated, pieces, at, &word) {
        return false;
    }
    // "in einer solchen Koalition": whatever the tagger takes it for.
    let such = word.strip_prefix("solch").is_some_and(|ending| ending.len() <= 2)
        || word.starts_with("derart")
        || word.starts_with("dementsprechende");
    // "Hinzu kommen …": to what? "für gestern": whatever the tagger takes it for.
    let outside = [
        "hinzu",
        "demnach",
        "beide",
        "beiden",
        "beider",
        "beides",
        "gestern",
        "zurzeit",
        "momentan",
        "gegenwärtig",
        "diesmal",
        "vorige",
        "vorigen",
        "voriger",
        "voriges",
    ];
    // "am selben Tag"
    let same = word.starts_with("selbe")
        && matches!(
            annotated.word(at + 1),
            "Tag"
                | "Tage"
                | "Abend"
                | "Morgen"
                | "Nacht"
                | "Woche"
                | "Monat"
                | "Jahr"
                | "Zeit"
                | "Ort"
        );
    if such
        || same
        || outside.contains(&word.as_str())
        || word == "vor" && is_ago(annotated, at)
        || word == "in" && is_to_come(annotated, at)
        || is_year_by_another(annotated, at)
        || word == "dem" && is_that_thing(annotated, at)
        || is_one_in_a_row(annotated, at)
        || is_told_by_age(annotated, at)
        || is_that_time(annotated, at)
        || is_that_one(annotated, at)
    {
        return true;
    }
    match token.tag {
        Tag::PPER => {
            let empty = word == "es"
                && (is_expletive(annotated, at)
                    || is_correlate(annotated, pieces, at) && !provides(annotated, at));
            !empty && word != "man" && !is_bound(annotated, pieces, at)
        }
        Tag::PDS | Tag::PDAT | Tag::PPOSS => !is_relative_anchor(annotated, pieces, at),
        Tag::PPOSAT => !has_antecedent(annotated, pieces, at),
        Tag::PROAV if is_causal_linker(&word) => false,
        Tag::PROAV => opens_sentence(annotated, at) || !is_correlate(annotated, pieces, at),
        Tag::PIS => matches!(
            word.as_str(),
            "einer"
                | "eine"
                | "andere"
                | "anderen"
                | "einige"
                | "alle"
                | "manche"
                | "mehrere"
                | "viele"
                | "letzterer"
                | "letztere"
                | "ersterer"
                | "erstere"
                | "andererseits"
        ),
        // "zwei Jahre später", "später": than when?
        Tag::ADV | Tag::ADJD if word == "später" => true,
        // "das zeitgleich ausgetragene Spiel"
        Tag::ADV | Tag::ADJD if word == "zeitgleich" => {
            !matches!(annotated.word(at + 1), "mit" | "zu" | "zum" | "zur")
        }
        Tag::ADV if word == "etwa" => !is_about(annotated, at + 1),
        // "zuletzt im Jahr 1950" says when.
        Tag::ADV if word == "zuletzt" => !has_year(annotated, at),
        Tag::ADV if word == "so" => !annotated.tokens.get(at + 1).is_some_and(|next| {
            matches!(next.tag, Tag::ADJD | Tag::ADV | Tag::PIDAT | Tag::PIAT | Tag::ADJA)
        }),
        Tag::ADV => matches!(
            word.as_str(),
            "dort"
                | "hier"
                | "damals"
                | "gestern"
                | "heute"
                | "morgen"
                | "vorgestern"
                | "übermorgen"
                | "seither"
                | "seitdem"
                | "zuvor"
                | "danach"
                | "anschließend"
                | "dorthin"
                | "hierzulande"
                | "kürzlich"
                | "jetzt"
                | "derzeit"
                | "bislang"
                | "bisher"
                | "dann"
                | "da"
                | "drinnen"
                | "draußen"
                | "vorher"
                | "demgegenüber"
                | "beispielsweise"
                | "hierbei"
                | "ansonsten"
                | "jedenfalls"
                | "beispielweise"
        ),
        // "Warnstreiks kommenden Mittwoch"
        Tag::ADJA if word == "kommenden" && WEEKDAYS.contains(&annotated.word(at + 1)) => true,
        // "am nächsten Morgen": after which day?
        Tag::ADJA
            if word.starts_with("nächste")
                && matches!(
                    annotated.word(at + 1),
                    "Tag" | "Tage" | "Morgen" | "Abend" | "Nacht"
                ) =>
        {
            true
        }
        Tag::ADJA => matches!(
            word.as_str(),
            "genannte"
                | "genannten"
                | "erstere"
                | "ersteren"
                | "ähnliche"
                | "ähnlichen"
                | "folgende"
                | "folgenden"
                | "gleiche"
                | "gleichen"
                | "erwähnte"
                | "erwähnten"
                | "dortige"
                | "dortigen"
                | "damalige"
                | "damaligen"
                | "hiesige"
                | "hiesigen"
                | "betreffende"
                | "betreffenden"
                | "betroffene"
                | "betroffenen"
                | "entsprechende"
                | "entsprechenden"
                | "entsprechender"
                | "entsprechendes"
                | "entsprechendem"
                | "vorgestrige"
                | "vorgestrigen"
                | "letzte"
                | "letzten"
                | "letztes"
                | "letzter"
                | "vergangenes"
                | "vergangener"
                | "vergangene"
                | "vergangenen"
                | "heutige"
                | "heutigen"
                | "gestrige"
                | "gestrigen"
                | "weitere"
                | "weiteren"
                | "weiterer"
                | "andere"
                | "anderen"
                | "anderer"
                | "anderes"
                | "ähnlicher"
                | "ähnliches"
                | "ähnlichem"
                | "gegenwärtige"
                | "gegenwärtigen"
                | "diesjährige"
                | "diesjährigen"
                | "diesjähriger"
                | "diesjähriges"
                | "jüngste"
                | "jüngsten"
        ),
        Tag::NN => {
            matches!(
                word.as_str(),
                "vortag" | "vorabend" | "folgetag" | "vorjahr" | "vormonat" | "vorwoche"
            ) || is_anaphoric(annotated, at, false)
                || (is_definite(annotated, at) || needs_what(annotated.word(at)))
                    && lacks_complement(annotated, at)
        }
        _ => false,
    }
}

/// "hat sich dem gern angeschlossen": an article without a noun before the verb.
fn is_that_thing(annotated: &Annotated, at: usize) -> bool {
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    let small = |at: &usize| matches!(tag(*at), Some(Tag::ADV | Tag::PTKNEG | Tag::ADJD));
    let behind = (at + 1..annotated.tokens.len()).find(|at| !small(at));
    tag(at) == Some(Tag::ART)
        && behind.is_some_and(|behind| {
            tag(behind).is_some_and(Tag::is_verb)
                && !tag(behind + 1).is_some_and(|next| next.is_noun() || next == Tag::ADJA)
        })
}

/// "Der Erste wurde …", "die Zweite": one of some that were named before; "der Erste des Rennens" is not.
fn is_one_in_a_row(annotated: &Annotated, at: usize) -> bool {
    let row = matches!(
        annotated.word(at),
        "Erste" | "Ersten" | "Zweite" | "Zweiten" | "Dritte" | "Dritten" | "Letztere" | "Letzteren"
    );
    let next = annotated.tokens.get(at + 1).map(|token| token.tag);
    row && at > 0
        && annotated.tokens[at - 1].tag == Tag::ART
        && !next.is_some_and(|tag| {
            tag.is_noun() || matches!(tag, Tag::ART | Tag::APPR | Tag::APPRART | Tag::ADJA)
        })
}

/// Whether a noun has the definite article right before it, or before its adjectives.
pub(super) fn is_definite(annotated: &Annotated, noun: usize) -> bool {
    let before = (0..noun).rev().find(|&at| annotated.tokens[at].tag != Tag::ADJA);
    before.is_some_and(|at| {
        annotated.tokens[at].tag == Tag::APPRART
            || annotated.tokens[at].tag == Tag::ART
                && annotated.word(at).to_lowercase().starts_with('d')
    })
}

/// "etwa 300 Gäste", "etwa um zehn": about so many or then; else it gives an example ("etwa in
/// Lindenau") of what was said before.
fn is_about(annotated: &Annotated, at: usize) -> bool {
    let tag = |at: usize| annotated.tokens.get(at).map(|token| token.tag);
    match tag(at) {
        Some(Tag::CARD | Tag::ART | Tag::PIAT | Tag::PIS | Tag::ADJD | Tag::KOKOM) => true,
        Some(Tag::APPR | Tag::APPRART) => (at + 1..at + 4).any(|near| tag(near) == Some(Tag::CARD)),
        _ => false,
    }
}

/// "es" that stands for nothing: with verbs of happening, existing and the weather.
fn is_expletive(annotated: &Annotated, at: usize) -> bool {
    // "Es handelt sich um …": without "bei …" nobody knows what.
    let of_what = |clause: &Clause| {
        clause.lemma.as_deref() != Some("handeln")
            || clause.tokens.clone().any(|at| {
                matches!(
                    annotated.word(at).to_lowercase().as_str(),
                    "bei" | "beim" | "dabei" | "hierbei"
                )
            })
    };
    annotated.clauses.iter().any(|clause| {
        clause.tokens.contains(&at)
            && of_what(clause)
            && clause.lemma.as_deref().is_some_and(|lemma| {
                matches!(
                    lemma,
                    "geben"
                        | "kommen"
                        | "gehen"
                        | "heißen"
                        | "handeln"
                        | "gelingen"
                        | "regnen"
                        | "schneien"
                        | "bedürfen"
                        | "fehlen"
                )
            })
    })
}

/// "Papst Anton, der im vergangenen Jahr gestorben ist": without its time the relative clause has nothing
/// left but its verb.
pub(super) fn lives_on_time(annotated: &Annotated, time: &Tokens) -> bool {
    let inside = |tokens: &Tokens| tokens.start <= time.start && time.end <= tokens.end;
    annotated.clauses.iter().any(|clause| {
        clause.kind == ClauseKind::Relative
            && inside(&clause.tokens)
            && clause.tokens.clone().filter(|at| !time.contains(at)).all(|at| {
                let tag = annotated.tokens[at].tag;
                !tag.is_noun() && !matches!(tag, Tag::ADJA | Tag::ADJD | Tag::CARD)
            })
    })
}

/// "derjenige, der", "die, die": a demonstrative that a relative clause explains.
fn is_relative_anchor(annotated: &Annotated, pieces: &[Tokens], at: usize) -> bool {
    let next = at + 2;
    pieces.iter().any(|piece| piece.contains(&next))
        && annotated.tokens[at + 1].tag == Tag::COMMA
        && annotated.tokens[next].tag == Tag::PRELS
}

/// A possessive needs somebody before it in the stretch: a name, or the subject that is asked for.
fn has_antecedent(annotated: &Annotated, pieces: &[Tokens], at: usize) -> bool {
    let earlier = |tokens: &Tokens| {
        pieces.iter().any(|piece| piece.start <= tokens.start && tokens.end <= piece.end)
            && tokens.end <= at
    };
    let subject = annotated
        .clause_around(at)
        .and_then(|clause| clause.subject)
        .map(|subject| &annotated.phrases[subject]);
    subject.is_some_and(|subject| {
        subject.tokens.end <= at
            && possesses(annotated, subject, at)
            && (earlier(&subject.tokens) || annotated.tokens[subject.head].tag.is_noun())
    })
}

/// "Die Firma schließt, weil sie …": a pronoun in a subordinate clause of the stretch that can be
/// the subject of the clause above it, and nothing else before it.
fn is_bound(annotated: &Annotated, pieces: &[Tokens], at: usize) -> bool {
    let own = annotated.clause_around(at);
    let Some(above) = own.and_then(|clause| clause.parent).map(|parent| &annotated.clauses[parent])
    else {
        return false;
    };
    let Some(subject) = above.subject.map(|subject| &annotated.phrases[subject]) else {
        return false;
    };
    // "Die Frage, ob gegen sie …": the clause says which question, and asks of somebody else.
    let asked = own.is_some_and(|own| {
        (subject.head + 1..subject.head + 3).contains(&own.tokens.start)
            && own.tokens.clone().take(2).any(|at| annotated.word(at) == "ob")
    });
    let inside = pieces.iter().any(|piece| piece.contains(&subject.tokens.start))
        && subject.tokens.end <= at
        && !asked;
    let fits = |phrase: &Phrase| {
        let plural = phrase.morph.number == Some(Number::Plur);
        let gender = phrase.morph.gender;
        match annotated.word(at).to_lowercase().as_str() {
            "er" | "ihn" => !plural && gender == Some(Gender::Masc),
            "sie" => plural || gender == Some(Gender::Fem),
            "ihnen" => plural,
            "ihr" => !plural && gender == Some(Gender::Fem),
            _ => false,
        }
    };
    let rival = annotated.phrases.iter().any(|phrase| {
        phrase.head != subject.head
            && phrase.tokens.start >= above.tokens.start
            && phrase.tokens.end <= at
            && annotated.tokens[phrase.head].tag.is_noun()
            && (fits(phrase) || phrase.morph.gender.is_none() && phrase.morph.number.is_none())
    });
    inside && annotated.tokens[subject.head].tag.is_noun() && fits(subject) && !rival
}

/// Whether gender and number of the subject let the possessive be its own.
fn possesses(annotated: &Annotated, subject: &Phrase, at: usize) -> bool {
    let word = annotated.word(at).to_lowercase();
    let person = annotated.referents.iter().find(|referent| {
        referent.mentions.iter().any(|mention| mention.tokens.contains(&subject.head))
    });
    if person.is_some_and(|one| one.kind == EntityKind::Person && one.gender.is_none()) {
        return false;
    }
    let gender = person.and_then(|person| person.gender).or(subject.morph.gender);
    let plural = subject.morph.number == Some(Number::Plur);
    if word.starts_with("sein") {
        !plural && gender != Some(Gender::Fem)
    } else if word.starts_with("ihr") {
        plural || !matches!(gender, Some(Gender::Masc | Gender::Neut))
    } else {
        // "mein", "unser": of somebody who speaks.
        false
    }
}

/// Whether a word stands first in its sentence: "Damit bestätigte sich die Befürchtung, dass …"
/// points back, whatever follows.
fn opens_sentence(annotated: &Annotated, at: usize) -> bool {
    annotated
        .sentence_of(at)
        .is_some_and(|sentence| annotated.sentences[sentence].tokens.start == at)
}

/// "Es sieht vor, dass …": with verbs whose object the clause is, "es" is the subject and stands for something.
fn provides(annotated: &Annotated, at: usize) -> bool {
    const VERBS: [&str; 12] = [
        "vorsehen",
        "besagen",
        "bedeuten",
        "verlangen",
        "fordern",
        "regeln",
        "verbieten",
        "bestimmen",
        "festlegen",
        "ermöglichen",
        "erlauben",
        "verhindern",
    ];
    annotated.clauses.iter().any(|clause| {
        clause.kind == ClauseKind::Main
            && clause.vorfeld.as_ref().is_some_and(|field| *field == (at..at + 1))
            && clause.lemma.as_deref().is_some_and(|lemma| VERBS.contains(&lemma))
    })
}

/// "darauf, dass …": the clause that it points at follows in the stretch.
fn is_correlate(annotated: &Annotated, pieces: &[Tokens], at: usize) -> bool {
    annotated.clauses.iter().any(|clause| {
        clause.tokens.start > at
            && clause.tokens.start <= at + 6
            && clause.parent.is_some()
            && clause.kind != ClauseKind::Relative
            && pieces
                .iter()
                .any(|piece| piece.start <= clause.tokens.start && clause.tokens.end <= piece.end)
    })
}

/// "die 36-Jährige", "der 36-jährige Fischer": somebody whom the article names elsewhere, or not at
/// all.
fn is_told_by_age(annotated: &Annotated, at: usize) -> bool {
    let word = annotated.word(at);
    let behind = match word.contains("-Jährige") {
        true => at + 1,
        false if word.contains("-jährige") => at + 2,
        false => return false,
    };
    let before = at.checked_sub(1).map_or("", |before| annotated.word(before)).to_lowercase();
    let named = annotated.tokens.get(at + 1).is_some_and(|next| next.tag == Tag::NE);
    matches!(before.as_str(), "der" | "die" | "den" | "dem" | "des")
        && !named
        && annotated.tokens.get(behind).is_none_or(|next| {
            // "der 36-jährige schwedische Fischer Jan Muster", "…, der gestern kam"
            !matches!(next.tag, Tag::NE | Tag::NN | Tag::ADJA | Tag::COMMA | Tag::FM)
        })
}
