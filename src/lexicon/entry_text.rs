//! An entry as a line of a dictionary.

use super::entry::{Auxiliary, Entry, Noun, Verb, Word};
use super::{Gender, Upos};

impl Gender {
    /// The definite article in the nominative.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::Masc => "der",
            Self::Fem => "die",
            Self::Neut => "das",
        }
    }
}

impl Entry {
    /// The word with what a dictionary names beside it: "die Fähre, die Fähren", "mitteilen,
    /// teilt mit, teilte mit, hat mitgeteilt", "groß, größer, am größten". What is not known is
    /// left out.
    #[must_use]
    pub fn line(&self) -> String {
        match &self.word {
            Some(Word::Noun(noun)) => noun_line(&self.lemma, noun),
            Some(Word::Verb(verb)) => verb_line(&self.lemma, verb),
            Some(Word::Adjective(degrees)) => {
                let comparative = degrees.comparative.clone();
                let superlative = degrees.superlative.as_ref().map(|form| format!("am {form}en"));
                let forms = [Some(self.lemma.clone()), comparative, superlative];
                forms.into_iter().flatten().collect::<Vec<_>>().join(", ")
            }
            None => self.lemma.clone(),
        }
    }

    /// The part of speech that the entry is of; `None` where the word is not known.
    #[must_use]
    pub const fn class(&self) -> Option<Upos> {
        match self.word {
            Some(Word::Noun(_)) => Some(Upos::NOUN),
            Some(Word::Verb(_)) => Some(Upos::VERB),
            Some(Word::Adjective(_)) => Some(Upos::ADJ),
            None => None,
        }
    }
}

fn noun_line(lemma: &str, noun: &Noun) -> String {
    if noun.adjectival {
        let genders = noun.genders.iter().filter_map(|(gender, _)| *gender);
        let articles: Vec<&str> = genders.map(Gender::article).collect();
        return format!("{} {lemma}, die {lemma}n", articles.join("/"));
    }
    let with = |(gender, plurals): &(Option<Gender>, Vec<String>)| {
        let plural_only = gender.is_none() && plurals.iter().any(|plural| plural == lemma);
        if plural_only {
            return format!("die {lemma} (Pl.)");
        }
        let article = gender.map_or_else(String::new, |gender| format!("{} ", gender.article()));
        match plurals.as_slice() {
            [] => format!("{article}{lemma}"),
            plurals => format!("{article}{lemma}, die {}", plurals.join("/")),
        }
    };
    let lines: Vec<String> = noun.genders.iter().map(with).collect();
    if lines.is_empty() { lemma.to_owned() } else { lines.join("; ") }
}

fn verb_line(lemma: &str, verb: &Verb) -> String {
    let auxiliary = match verb.auxiliary {
        Some(Auxiliary::Haben) => "hat ",
        Some(Auxiliary::Sein) => "ist ",
        Some(Auxiliary::Both) => "hat/ist ",
        None => "",
    };
    let mut parts = vec![lemma.to_owned()];
    for forms in [&verb.present, &verb.preterite] {
        if !forms.is_empty() {
            parts.push(forms.join("/"));
        }
    }
    if !verb.participle.is_empty() {
        parts.push(format!("{auxiliary}{}", verb.participle.join("/")));
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::{Lexicon, Tag};

    #[test]
    fn lines_as_in_a_dictionary() {
        let line = |lemma, tag| Lexicon::embedded().entry(lemma, tag).line();
        for (lemma, tag, expected) in [
            ("Fähre", Tag::NN, "die Fähre, die Fähren"),
            ("Leute", Tag::NN, "die Leute (Pl.)"),
            ("mitteilen", Tag::VVFIN, "mitteilen, teilt mit, teilte mit, hat mitgeteilt"),
            ("ankommen", Tag::VVINF, "ankommen, kommt an, kam an, ist angekommen"),
            ("groß", Tag::ADJA, "groß, größer, am größten"),
            ("Xqzt", Tag::NN, "Xqzt"),
            ("trotzdem", Tag::ADV, "trotzdem"),
        ] {
            assert_eq!(line(lemma, tag), expected);
        }
    }
}
