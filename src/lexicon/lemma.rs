//! Lemmas.

use super::reading::capitalised;
use super::{Lexicon, Tag};

impl Lexicon {
    /// The dictionary form of a word that has this tag in its sentence; the form itself where
    /// nothing is known. A separated particle is not joined (see [`Self::join_particle`]).
    #[must_use]
    pub fn lemma(&self, form: &str, tag: Tag) -> String {
        let own_case = if tag.is_noun() || !form.starts_with(char::is_uppercase) {
            form.to_owned()
        } else {
            form.to_lowercase()
        };
        match tag {
            Tag::NN | Tag::NE | Tag::ADJA | Tag::ADJD => self.declined_lemma(own_case, tag),
            _ if tag.is_verb() => self.verb_lemma(own_case, tag),
            Tag::APPRART => joined_preposition(&own_case).map_or(own_case, str::to_owned),
            _ => match closed_lemma(&own_case, tag) {
                Some(lemma) => lemma.to_owned(),
                None => own_case,
            },
        }
    }

    fn declined_lemma(&self, form: String, tag: Tag) -> String {
        // "Häuser" is of "Haus"; among several the lemma that is the form itself comes first.
        let mut first = None;
        let mut before = None;
        if let Some(found) = self.find(&form) {
            for (features, rule) in self.readings_of(&found) {
                if before == Some(rule) || !features.fits(tag) {
                    continue;
                }
                before = Some(rule);
                let lemma = self.lemma_by(&found, rule);
                if lemma == form {
                    return lemma;
                }
                first.get_or_insert(lemma);
            }
        }
        if let Some(lemma) = first {
            return lemma;
        }
        match tag {
            Tag::NE => self.name_without_s(form),
            Tag::ADJA => self.stem_of_adjective(form),
            _ => form,
        }
    }

    fn name_without_s(&self, form: String) -> String {
        match form.strip_suffix('s') {
            Some(stem) if stem.len() > 2 && self.is_name(stem) => stem.to_owned(),
            _ => form,
        }
    }

    /// Participles and adjectives that the tables hold without their endings.
    fn stem_of_adjective(&self, form: String) -> String {
        for ending in ["en", "er", "es", "em", "e"] {
            if let Some(stem) = form.strip_suffix(ending)
                && (self.forms.number(stem).is_some() || stem.ends_with("isch"))
            {
                return stem.to_owned();
            }
        }
        form
    }

    fn verb_lemma(&self, form: String, tag: Tag) -> String {
        let best = self.find(&form).and_then(|found| {
            let verbs = || {
                let readings = self.readings_of(&found);
                readings.filter(|(features, _)| features.verb_kind().is_some())
            };
            let (_, rule) = verbs()
                .filter(|(features, _)| features.fits(tag))
                .min_by_key(|(features, _)| features.without_particle())
                .or_else(|| verbs().next())?;
            Some(self.lemma_by(&found, rule))
        });
        best.or_else(|| self.prefixed_verb(&form, tag)).unwrap_or(form)
    }

    /// An unknown verb with a known verb behind its first letters ("heraussprudelt").
    fn prefixed_verb(&self, form: &str, tag: Tag) -> Option<String> {
        form.char_indices().map(|(at, _)| at).skip(2).find_map(|at| {
            let readings = self.known_readings(&form[at..])?;
            let reading = readings.into_iter().find(|one| one.features.fits(tag))?;
            (form.len() - at > 3).then(|| format!("{}{}", &form[..at], reading.lemma))
        })
    }

    /// The form with a capital, if that is a known noun.
    #[must_use]
    pub fn as_noun(&self, form: &str) -> Option<String> {
        let noun = capitalised(form);
        self.forms.number(&noun).is_some().then_some(noun)
    }
}

fn joined_preposition(form: &str) -> Option<&'static str> {
    Some(match form {
        "im" | "ins" => "in",
        "am" | "ans" => "an",
        "zum" | "zur" => "zu",
        "beim" => "bei",
        "vom" => "von",
        "aufs" => "auf",
        "fürs" => "für",
        "durchs" => "durch",
        "ums" => "um",
        "unterm" | "unters" => "unter",
        "überm" | "übers" => "über",
        "vorm" | "vors" => "vor",
        "hinterm" | "hinters" => "hinter",
        _ => return None,
    })
}

fn closed_lemma(form: &str, tag: Tag) -> Option<&'static str> {
    const POSSESSIVES: [&str; 7] = ["mein", "dein", "sein", "unser", "euer", "ihr", "eur"];
    Some(match tag {
        Tag::ART if form.starts_with("ein") => "ein",
        Tag::PIAT | Tag::PIS if form.starts_with("kein") => "kein",
        Tag::ART | Tag::PRELS | Tag::PRELAT => "der",
        Tag::PDS | Tag::PDAT => match form {
            _ if form.starts_with("dies") => "dieser",
            _ if form.starts_with("jene") => "jener",
            _ if form.starts_with("solch") => "solcher",
            _ if form.len() < 6 && form.starts_with('d') => "der",
            _ => return None,
        },
        Tag::PPER => match form {
            "er" | "ihm" | "ihn" | "seiner" => "er",
            "ich" | "mir" | "mich" => "ich",
            "du" | "dir" | "dich" => "du",
            "wir" | "uns" => "wir",
            "sie" | "ihnen" | "ihr" | "ihrer" => "sie",
            "euch" => "ihr",
            "es" | "'s" => "es",
            _ => return None,
        },
        Tag::PRF => "sich",
        Tag::PPOSAT | Tag::PPOSS => {
            let found = POSSESSIVES.into_iter().find(|stem| form.starts_with(stem))?;
            if found == "eur" { "euer" } else { found }
        }
        Tag::PIS | Tag::PIAT | Tag::PIDAT => match form {
            _ if form.starts_with("jede") => "jeder",
            _ if matches!(form, "alle" | "allen" | "aller" | "alles" | "allem") => "alle",
            _ if form.starts_with("manche") => "mancher",
            _ if form.starts_with("mehrere") => "mehrere",
            _ if form.starts_with("einige") => "einige",
            _ if form.starts_with("viele") => "viel",
            _ if form.starts_with("wenige") => "wenig",
            _ if form.starts_with("andere") => "anderer",
            _ => return None,
        },
        Tag::PWS => match form {
            "wer" | "wen" | "wem" | "wessen" => "wer",
            _ => return None,
        },
        Tag::PWAT if form.starts_with("welch") => "welcher",
        _ => return None,
    })
}
