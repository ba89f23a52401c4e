//! Old spelling to the one in force since 1996: "ß" stands after long vowels and diphthongs alone.
//! The tables write principal parts as before ("mußte", "faßt", "schloß").

/// Two letters that are one long sound.
const DIPHTHONGS: [&str; 6] = ["ei", "ie", "au", "eu", "äu", "ai"];

const VOWELS: [char; 9] = ['a', 'e', 'i', 'o', 'u', 'ä', 'ö', 'ü', 'y'];

/// A form of a verb in today's spelling. Which vowel is short its infinitive tells: "ss" in it
/// follows a short one, "ß" after a single vowel a long one ("grüßen"); a strong preterite in "a"
/// is long ("aß", "saß"), one in another single vowel short ("floss", "riss").
#[must_use]
pub fn current_verb_form(form: &str, infinitive: &str) -> String {
    let after = |text: &str, end: usize| -> (bool, Option<char>) {
        let before = &text[..end];
        (DIPHTHONGS.iter().any(|two| before.ends_with(two)), before.chars().next_back())
    };
    let is_long = |infinitive: &str| {
        infinitive.match_indices('ß').any(|(at, _)| {
            let (diphthong, vowel) = after(infinitive, at);
            !diphthong && vowel.is_some_and(|vowel| VOWELS.contains(&vowel))
        })
    };
    let mut out = String::with_capacity(form.len());
    for (at, letter) in form.char_indices() {
        let (diphthong, vowel) = after(form, at);
        let strong = vowel == Some('a') && form.len() == at + letter.len_utf8();
        if letter == 'ß' && !diphthong && !strong && !is_long(infinitive) {
            out.push_str("ss");
        } else {
            out.push(letter);
        }
    }
    out
}

/// Stems of adjectives whose "ß" follows a single vowel that is long.
const LONG: [&str; 5] = ["groß", "bloß", "süß", "maß", "mäß"];

/// The dictionary form of an adjective in today's spelling: "blassen" is of "blass", which the
/// tables write "blaß"; "grossen", as in Switzerland, of "groß".
#[must_use]
pub fn current_adjective(lemma: String, form: &str) -> String {
    let diphthong = |at| DIPHTHONGS.iter().any(|two| lemma[..at].ends_with(two));
    let short = lemma.find('ß').is_some_and(|at| !diphthong(at))
        && !LONG.iter().any(|stem| lemma.contains(stem));
    if short && form.contains("ss") { lemma.replace('ß', "ss") } else { lemma }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_vowels_have_ss() {
        for (form, infinitive, now) in [
            ("muß", "müssen", "muss"),
            ("mußte", "müssen", "musste"),
            ("gewußt", "wissen", "gewusst"),
            ("weiß", "wissen", "weiß"),
            ("läßt", "lassen", "lässt"),
            ("ließ", "lassen", "ließ"),
            ("faßte", "fassen", "fasste"),
            ("ißt", "essen", "isst"),
            ("aß", "essen", "aß"),
            ("vergaß", "vergessen", "vergaß"),
            ("vergißt", "vergessen", "vergisst"),
            ("saß", "sitzen", "saß"),
            ("floß", "fließen", "floss"),
            ("fließt", "fließen", "fließt"),
            ("beschloß", "beschließen", "beschloss"),
            ("riß", "reißen", "riss"),
            ("heißt", "heißen", "heißt"),
            ("grüßte", "grüßen", "grüßte"),
            ("stößt", "stoßen", "stößt"),
            ("stieß", "stoßen", "stieß"),
            ("maßregelte", "maßregeln", "maßregelte"),
            ("anschloß", "anschließen", "anschloss"),
            ("äußerte", "äußern", "äußerte"),
            ("teilte", "teilen", "teilte"),
        ] {
            assert_eq!(current_verb_form(form, infinitive), now, "{infinitive}");
        }
    }

    #[test]
    fn adjectives_are_spelt_as_they_are_now() {
        for (lemma, form, now) in [
            ("blaß", "blassen", "blass"),
            ("groß", "großen", "groß"),
            ("groß", "grossen", "groß"),
            ("weiß", "weisse", "weiß"),
            ("alt", "alte", "alt"),
        ] {
            assert_eq!(current_adjective(lemma.to_owned(), form), now);
        }
    }
}
