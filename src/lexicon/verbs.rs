//! Separable verbs.

use super::features::VerbKind;
use super::{Lexicon, Mood};

impl Lexicon {
    /// The verb of a separated particle and the verb it stands with, if there is such a verb:
    /// "mit" and "teilen" give "mitteilen".
    #[must_use]
    pub fn join_particle(&self, particle: &str, lemma: &str) -> Option<String> {
        let mut joined = particle.to_lowercase();
        joined.push_str(lemma.strip_prefix(&joined).unwrap_or(lemma));
        self.is_infinitive(&joined).then_some(joined)
    }

    /// Whether the form is the infinitive of a known verb.
    #[must_use]
    pub fn is_infinitive(&self, form: &str) -> bool {
        self.forms.number(form).is_some_and(|number| {
            self.forms
                .readings(number)
                .any(|(features, _)| features.verb_kind() == Some(VerbKind::Infinitive))
        })
    }

    /// The moods that a finite verb's form may have in the third person ("habe": Konjunktiv I
    /// alone, "sagte": Indikativ and Konjunktiv II); empty if the verb is unknown.
    #[must_use]
    pub fn moods_in_third_person(&self, form: &str) -> Vec<Mood> {
        const THIRD: u8 = 0b10_0100;
        let mut moods = Vec::new();
        for reading in self.readings(form) {
            if let Some(mood) = reading.features.mood()
                && reading.features.persons() & THIRD != 0
                && !moods.contains(&mood)
            {
                moods.push(mood);
            }
        }
        moods
    }
}
