//! What a dictionary says of a word: article and plural, principal parts, degrees. All of it from
//! the tables; what they do not hold is left out, never guessed.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::entries::Slot;
use super::features::{VerbKind, WordClass};
use super::spelling::current_verb_form;
use super::tagger::words::hash_of;
use super::{Agreement, Gender, Lexicon, Number, Tag};

/// A word of the dictionary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The dictionary form.
    pub lemma: String,
    /// What is known of it; `None` where the tables do not hold it.
    pub word: Option<Word>,
    /// How frequent its most frequent form is (see [`Lexicon::frequency_band`]).
    pub band: Option<u8>,
}

/// What is known of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// A noun.
    Noun(Noun),
    /// A verb.
    Verb(Verb),
    /// An adjective.
    Adjective(Comparison),
}

/// A noun.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noun {
    /// Each gender with the nominative plurals that go with it; no gender where the noun has no
    /// singular or the tables know none.
    pub genders: Vec<(Option<Gender>, Vec<String>)>,
    /// The noun at the end of a compound, by which gender and plural were found.
    pub head: Option<String>,
    /// Whether it is made of an adjective and declined as one; then each gender it can have is
    /// here with the one plural.
    pub adjectival: bool,
}

/// A verb. Of each part there may be several forms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verb {
    /// The particle that stands apart in main clauses.
    pub particle: Option<String>,
    /// Third person singular of the present, as in a main clause: "teilt mit".
    pub present: Vec<String>,
    /// Third person singular of the preterite.
    pub preterite: Vec<String>,
    /// Past participle.
    pub participle: Vec<String>,
    /// With which verb the perfect is formed, where it is known.
    pub auxiliary: Option<Auxiliary>,
}

/// The verb with which the perfect is formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auxiliary {
    /// haben.
    Haben,
    /// sein.
    Sein,
    /// Either, by meaning.
    Both,
}

/// The degrees of an adjective.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// The comparative.
    pub comparative: Option<String>,
    /// The superlative without ending: "größt".
    pub superlative: Option<String>,
}

static AUXILIARIES: LazyLock<HashMap<&'static str, Auxiliary>> = LazyLock::new(|| {
    include_str!("../../data/auxiliaries.txt")
        .lines()
        .filter_map(|line| {
            let (mark, verbs) = line.split_once(' ')?;
            let auxiliary = match mark {
                "h" => Auxiliary::Haben,
                "s" => Auxiliary::Sein,
                "b" => Auxiliary::Both,
                _ => return None,
            };
            Some(verbs.split(' ').map(move |verb| (verb, auxiliary)))
        })
        .flatten()
        .collect()
});

static IRREGULAR: LazyLock<Vec<[&'static str; 3]>> = LazyLock::new(|| {
    include_str!("../../data/comparison.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split(' ').collect::<Vec<_>>().try_into().ok())
        .collect()
});

/// The auxiliary of a verb's perfect, by its dictionary form; `None` for verbs that the list does not have.
#[must_use]
pub fn auxiliary_of(verb: &str) -> Option<Auxiliary> {
    AUXILIARIES.get(verb).copied()
}

impl Lexicon {
    /// The entry of a dictionary form that has this tag in its sentence.
    #[must_use]
    pub fn entry(&self, lemma: &str, tag: Tag) -> Entry {
        let word = match tag {
            Tag::NN => self.adjectival_noun(lemma).or_else(|| self.noun(lemma)).map(Word::Noun),
            // A name is no compound of common nouns.
            Tag::NE if self.is_noun_lemma(lemma) => self.noun(lemma).map(Word::Noun),
            Tag::ADJA | Tag::ADJD => self.comparison(lemma).map(Word::Adjective),
            _ if tag.is_verb() => self.verb(lemma).map(Word::Verb),
            _ => None,
        };
        let band = forms_of(lemma, word.as_ref())
            .into_iter()
            .filter_map(|form| self.frequency_band(&form))
            .min();
        Entry { lemma: lemma.to_owned(), word, band }
    }

    /// A noun by its nominative singular (or plural, where there is no singular).
    #[must_use]
    pub fn noun(&self, lemma: &str) -> Option<Noun> {
        if self.is_noun_lemma(lemma) {
            return Some(Noun { genders: self.genders(lemma), ..Noun::default() });
        }
        let (at, head) = self.compound_head(lemma)?;
        let before = &lemma[..at];
        let joined = |plural: String| {
            if before.ends_with('-') {
                format!("{before}{plural}")
            } else {
                format!("{before}{}", small(&plural))
            }
        };
        let genders = self.genders(&head).into_iter();
        let genders =
            genders.map(|(gender, plurals)| (gender, plurals.into_iter().map(joined).collect()));
        Some(Noun { genders: genders.collect(), head: Some(head), adjectival: false })
    }

    fn genders(&self, lemma: &str) -> Vec<(Option<Gender>, Vec<String>)> {
        let mut found: Vec<(Option<Gender>, Vec<String>)> = Vec::new();
        for reading in self.known_readings(lemma).unwrap_or_default() {
            let features = reading.features;
            if reading.lemma != lemma || features.class() != Some(WordClass::Noun) {
                continue;
            }
            let singular = Agreement::number(Number::Sing);
            let plural_only = features.agreement().and(singular).is_empty();
            let gender = features.gender().filter(|_| !plural_only);
            if found.iter().all(|(known, _)| *known != gender) {
                let slot = match features.gender() {
                    None => Slot::Plural,
                    Some(Gender::Masc) => Slot::PluralMasc,
                    Some(Gender::Fem) => Slot::PluralFem,
                    Some(Gender::Neut) => Slot::PluralNeut,
                };
                found.push((gender, self.usual(lemma, self.entries.forms(lemma, slot))));
            }
        }
        found
    }

    /// Of several plurals those in use: beside a frequent one a rare one, or one that is the
    /// singular's form, is a byway of the sources ("Stäte" beside "Staaten"). Where none is
    /// frequent, all stay.
    fn usual(&self, lemma: &str, plurals: Vec<String>) -> Vec<String> {
        let band = |form: &String| self.frequency_band(form).filter(|_| form != lemma);
        let Some(best) = plurals.iter().filter_map(band).min() else { return plurals };
        plurals.into_iter().filter(|form| band(form).is_some_and(|b| b <= best + 1)).collect()
    }

    /// A verb by its infinitive.
    #[must_use]
    pub fn verb(&self, infinitive: &str) -> Option<Verb> {
        let forms = |slot| {
            let mut forms: Vec<String> = Vec::new();
            for form in self.entries.forms(infinitive, slot) {
                let form = current_verb_form(&form, infinitive);
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
            forms
        };
        let is_known = self.known_readings(infinitive)?.iter().any(|one| {
            one.lemma == infinitive && one.features.verb_kind() == Some(VerbKind::Infinitive)
        });
        if !is_known {
            return None;
        }
        let particle = forms(Slot::Zu).iter().find_map(|zu| {
            let at = zu.find("zu").filter(|_| zu.len() == infinitive.len() + 2)?;
            // "zu" may stand in the particle itself: "zuzustimmen".
            let mut cuts = (at..infinitive.len()).filter(|&cut| infinitive.is_char_boundary(cut));
            let fits = |cut: &usize| {
                let (first, rest) = infinitive.split_at(*cut);
                *cut > 0 && *zu == format!("{first}zu{rest}")
            };
            cuts.rfind(fits).map(|cut| infinitive[..cut].to_owned())
        });
        let apart = |form: String| match &particle {
            Some(particle) => match form.strip_prefix(particle.as_str()) {
                Some(rest) if !rest.is_empty() => format!("{rest} {particle}"),
                _ => form,
            },
            None => form,
        };
        Some(Verb {
            present: forms(Slot::Present).into_iter().map(apart).collect(),
            preterite: forms(Slot::Preterite).into_iter().map(apart).collect(),
            participle: forms(Slot::Participle),
            auxiliary: AUXILIARIES.get(infinitive).copied(),
            particle,
        })
    }

    /// An adjective by its positive. The tables of forms hold no degrees; those are told of which
    /// the table of frequent words has an inflected form that can be nothing else ("größere",
    /// "größte").
    #[must_use]
    pub fn comparison(&self, positive: &str) -> Option<Comparison> {
        if !self.is_adjective_lemma(positive) {
            return None;
        }
        if let Some([_, comparative, superlative]) =
            IRREGULAR.iter().find(|[first, ..]| *first == positive)
        {
            return Some(Comparison {
                comparative: Some((*comparative).to_owned()),
                superlative: Some((*superlative).to_owned()),
            });
        }
        let stems = degree_stems(positive);
        let known = |endings: &[&str]| {
            let mut forms =
                stems.iter().flat_map(|stem| endings.iter().map(move |e| format!("{stem}{e}")));
            forms.find(|form| {
                let mut inflected = ["e", "en"].iter().map(|ending| format!("{form}{ending}"));
                inflected.any(|word| self.words.get(hash_of(&word)).is_some())
            })
        };
        Some(Comparison { comparative: known(&["er"]), superlative: known(&["st", "est"]) })
    }

    /// The positive of a form of comparative or superlative ("größeren", "größte").
    #[must_use]
    pub fn positive(&self, form: &str) -> Option<String> {
        let bare = ["", "en", "em", "er", "es", "e"].into_iter();
        bare.filter_map(|ending| form.strip_suffix(ending)).find_map(|d| self.positive_of(d))
    }

    fn positive_of(&self, degree: &str) -> Option<String> {
        let irregular = IRREGULAR.iter().find(|forms| forms[1..].contains(&degree));
        if let Some([positive, ..]) = irregular {
            return Some((*positive).to_owned());
        }
        let stems = ["er", "est", "st"].into_iter().filter_map(|end| degree.strip_suffix(end));
        stems
            .flat_map(|stem| {
                let plain = without_umlaut(stem);
                // "teurer" is of "teuer", "dunkler" of "dunkel", "leiser" of "leise".
                let inner = stem
                    .char_indices()
                    .next_back()
                    .map(|(at, _)| format!("{}e{}", &stem[..at], &stem[at..]));
                [Some(stem.to_owned()), plain, inner, Some(format!("{stem}e"))]
            })
            .flatten()
            .find(|positive| {
                let degrees = self.comparison(positive).unwrap_or_default();
                [degrees.comparative, degrees.superlative].iter().flatten().any(|d| d == degree)
            })
    }

    /// Whether the word is an adjective in its dictionary form.
    #[must_use]
    pub fn is_adjective_lemma(&self, word: &str) -> bool {
        let readings = self.known_readings(word).unwrap_or_default();
        // The tables write "blaß".
        let same = |lemma: &str| lemma == word || lemma.replace('ß', "ss") == word;
        readings
            .iter()
            .any(|one| same(&one.lemma) && one.features.class() == Some(WordClass::Adjective))
    }
}

/// The lemma and the forms of its entry.
fn forms_of(lemma: &str, word: Option<&Word>) -> Vec<String> {
    let mut forms = vec![lemma];
    match word {
        Some(Word::Noun(noun)) => {
            forms.extend(noun.genders.iter().flat_map(|(_, p)| p).map(String::as_str));
        }
        Some(Word::Verb(verb)) => {
            let parts = [&verb.present, &verb.preterite, &verb.participle];
            forms.extend(parts.into_iter().flatten().map(String::as_str));
        }
        Some(Word::Adjective(_)) | None => {}
    }
    let inflected = matches!(word, Some(Word::Adjective(_)));
    let endings: &[&str] = if inflected { &["e", "en", "er", "es", "em"] } else { &[] };
    let stem = lemma.strip_suffix('e').unwrap_or(lemma);
    let more = endings.iter().map(move |ending| format!("{stem}{ending}"));
    forms.into_iter().map(str::to_owned).chain(more).collect()
}

/// With which stems the degrees may be made: as it is, with umlaut, without an inner "e".
fn degree_stems(positive: &str) -> Vec<String> {
    let mut stems = Vec::new();
    for end in ["el", "er", "en"] {
        if let Some(stem) = positive.strip_suffix(end) {
            stems.push(format!("{stem}{}", &end[1..]));
        }
    }
    stems.extend(with_umlaut(positive));
    stems.push(positive.to_owned());
    stems.push(positive.strip_suffix('e').unwrap_or(positive).to_owned());
    stems
}

fn with_umlaut(stem: &str) -> Option<String> {
    let (at, vowel) = stem.char_indices().rfind(|(_, c)| matches!(c, 'a' | 'o' | 'u'))?;
    let umlaut = match vowel {
        'a' => 'ä',
        'o' => 'ö',
        _ => 'ü',
    };
    Some(format!("{}{umlaut}{}", &stem[..at], &stem[at + 1..]))
}

fn without_umlaut(stem: &str) -> Option<String> {
    let (at, umlaut) = stem.char_indices().rfind(|(_, c)| matches!(c, 'ä' | 'ö' | 'ü'))?;
    let vowel = match umlaut {
        'ä' => 'a',
        'ö' => 'o',
        _ => 'u',
    };
    Some(format!("{}{vowel}{}", &stem[..at], &stem[at + umlaut.len_utf8()..]))
}

/// The word with a small first letter.
fn small(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> &'static Lexicon {
        Lexicon::embedded()
    }

    #[test]
    fn nouns_have_article_and_plural() {
        for (lemma, gender, plural) in [
            ("Haus", Gender::Neut, "Häuser"),
            ("Fähre", Gender::Fem, "Fähren"),
            ("Motor", Gender::Masc, "Motoren"),
            ("Museum", Gender::Neut, "Museen"),
            ("Lehrer", Gender::Masc, "Lehrer"),
        ] {
            let noun = lexicon().noun(lemma).unwrap();
            let (found, plurals) = &noun.genders[0];
            assert_eq!(*found, Some(gender), "{lemma}");
            assert!(plurals.iter().any(|each| each == plural), "{lemma}: {plurals:?}");
        }
        let plurals = |lemma: &str| lexicon().noun(lemma).unwrap().genders[0].1.clone();
        assert_eq!(
            (plurals("Staat"), plurals("Feld")),
            (vec!["Staaten".to_owned()], vec!["Felder".to_owned()])
        );
        let people = lexicon().noun("Leute").unwrap();
        assert_eq!(people.genders[0].0, None);
        assert_eq!(lexicon().noun("Xqzt"), None);
    }

    #[test]
    fn a_noun_of_two_genders_has_both() {
        let lake = lexicon().noun("See").unwrap();
        let genders: Vec<_> = lake.genders.iter().filter_map(|(gender, _)| *gender).collect();
        assert!(genders.contains(&Gender::Masc) && genders.contains(&Gender::Fem), "{lake:?}");
    }

    #[test]
    fn a_compound_goes_by_its_last_noun() {
        let noun = lexicon().noun("Deichschafherde").unwrap();
        assert_eq!(noun.genders[0].0, Some(Gender::Fem));
        assert_eq!(noun.genders[0].1, ["Deichschafherden"]);
        assert!(noun.head.is_some());
    }

    #[test]
    fn verbs_have_their_principal_parts() {
        for (infinitive, parts, auxiliary) in [
            ("mitteilen", "teilt mit, teilte mit, mitgeteilt", Some(Auxiliary::Haben)),
            ("gehen", "geht, ging, gegangen", Some(Auxiliary::Sein)),
            ("zustimmen", "stimmt zu, stimmte zu, zugestimmt", Some(Auxiliary::Haben)),
            ("fahren", "fährt, fuhr, gefahren", Some(Auxiliary::Both)),
            ("sein", "ist, war, gewesen", Some(Auxiliary::Sein)),
            ("beantragen", "beantragt, beantragte, beantragt", Some(Auxiliary::Haben)),
        ] {
            let verb = lexicon().verb(infinitive).unwrap();
            let first = |forms: &[String]| forms.first().cloned().unwrap_or_default();
            let found =
                [&verb.present, &verb.preterite, &verb.participle].map(|p| first(p)).join(", ");
            assert_eq!((found.as_str(), verb.auxiliary), (parts, auxiliary), "{infinitive}");
        }
        assert_eq!(lexicon().verb("xqzen"), None);
        assert_eq!(lexicon().verb("Haus"), None);
    }

    #[test]
    fn every_verb_with_an_auxiliary_is_known_once() {
        let text = include_str!("../../data/auxiliaries.txt");
        let mut seen = HashMap::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (mark, verbs) = line.split_once(' ').unwrap();
            for verb in verbs.split(' ') {
                let before = seen.insert(verb, mark);
                assert!(before.is_none_or(|before| before == mark), "{verb}: {before:?}, {mark}");
            }
        }
    }

    #[test]
    fn adjectives_have_their_degrees_there_and_back() {
        for (positive, comparative, superlative) in [
            ("klein", "kleiner", "kleinst"),
            ("groß", "größer", "größt"),
            ("gut", "besser", "best"),
            ("hoch", "höher", "höchst"),
            ("alt", "älter", "ältest"),
            ("teuer", "teurer", "teuerst"),
            ("dunkel", "dunkler", "dunkelst"),
        ] {
            let found = lexicon().comparison(positive).unwrap();
            assert_eq!(found.comparative.as_deref(), Some(comparative), "{positive}");
            assert_eq!(found.superlative.as_deref(), Some(superlative), "{positive}");
            assert_eq!(lexicon().positive(comparative).as_deref(), Some(positive));
        }
        assert_eq!(lexicon().positive("klein"), None);
    }

    #[test]
    fn any_word_will_do() {
        for word in
            ["", "-", "Ä", "ß", "zu", "Zu-", "🦀haus", "Haus-Haus", "u\u{308}ber", "er", "st"]
        {
            for tag in [Tag::NN, Tag::VVFIN, Tag::ADJA, Tag::ADV] {
                let _ = lexicon().entry(word, tag);
            }
            let _ = lexicon().positive(word);
        }
    }
}
