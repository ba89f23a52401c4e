//! The part-of-speech tag sets: STTS inside, UPOS for output.

/// Implements the STTS tags with their names and their usual UPOS.
macro_rules! stts {
    ($($variant:ident $name:literal $upos:ident $doc:literal;)+) => {
        /// A part-of-speech tag of the Stuttgart-Tübingen tag set (Schiller et al. 1999).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(clippy::upper_case_acronyms)]
        #[repr(u8)]
        pub enum Tag { $(#[doc = $doc] $variant),+ }

        impl Tag {
            /// All tags, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in the tag set, such as `VVFIN` or `$,`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The tag of that name; `PAV` and `PROP` are read as `PROAV`.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                if matches!(name, "PAV" | "PROP") {
                    return Some(Self::PROAV);
                }
                Self::ALL.iter().copied().find(|tag| tag.name() == name)
            }

            /// The universal tag that this one most often stands for.
            #[must_use]
            pub const fn usual_upos(self) -> Upos {
                match self { $(Self::$variant => Upos::$upos),+ }
            }
        }
    };
}

stts! {
    ADJA "ADJA" ADJ "attributive adjective";
    ADJD "ADJD" ADJ "adverbial or predicative adjective";
    ADV "ADV" ADV "adverb";
    APPR "APPR" ADP "preposition";
    APPRART "APPRART" ADP "preposition with article";
    APPO "APPO" ADP "postposition";
    APZR "APZR" ADP "right part of a circumposition";
    ART "ART" DET "article";
    CARD "CARD" NUM "cardinal number";
    FM "FM" X "foreign material";
    ITJ "ITJ" INTJ "interjection";
    KOUI "KOUI" SCONJ "conjunction before a zu-infinitive";
    KOUS "KOUS" SCONJ "subordinating conjunction";
    KON "KON" CCONJ "coordinating conjunction";
    KOKOM "KOKOM" CCONJ "comparative particle";
    NN "NN" NOUN "common noun";
    NE "NE" PROPN "proper noun";
    PDS "PDS" PRON "demonstrative pronoun";
    PDAT "PDAT" DET "attributive demonstrative";
    PIS "PIS" PRON "indefinite pronoun";
    PIAT "PIAT" DET "attributive indefinite without article";
    PIDAT "PIDAT" DET "attributive indefinite with article";
    PPER "PPER" PRON "personal pronoun";
    PPOSS "PPOSS" PRON "possessive pronoun";
    PPOSAT "PPOSAT" DET "attributive possessive";
    PRELS "PRELS" PRON "relative pronoun";
    PRELAT "PRELAT" DET "attributive relative pronoun";
    PRF "PRF" PRON "reflexive pronoun";
    PWS "PWS" PRON "interrogative pronoun";
    PWAT "PWAT" DET "attributive interrogative";
    PWAV "PWAV" ADV "interrogative adverb";
    PROAV "PROAV" ADV "pronominal adverb";
    PTKZU "PTKZU" PART "zu before an infinitive";
    PTKNEG "PTKNEG" PART "nicht";
    PTKVZ "PTKVZ" ADP "separated verb particle";
    PTKANT "PTKANT" INTJ "answer particle";
    PTKA "PTKA" PART "particle before adjective or adverb";
    TRUNC "TRUNC" X "first part of a truncated compound";
    VVFIN "VVFIN" VERB "finite full verb";
    VVIMP "VVIMP" VERB "imperative of a full verb";
    VVINF "VVINF" VERB "infinitive of a full verb";
    VVIZU "VVIZU" VERB "infinitive with inner zu";
    VVPP "VVPP" VERB "past participle of a full verb";
    VAFIN "VAFIN" AUX "finite auxiliary";
    VAIMP "VAIMP" AUX "imperative of an auxiliary";
    VAINF "VAINF" AUX "infinitive of an auxiliary";
    VAPP "VAPP" AUX "past participle of an auxiliary";
    VMFIN "VMFIN" AUX "finite modal";
    VMINF "VMINF" AUX "infinitive of a modal";
    VMPP "VMPP" AUX "past participle of a modal";
    XY "XY" X "non-word";
    COMMA "$," PUNCT "comma";
    STOP "$." PUNCT "final punctuation";
    PUNCT "$(" PUNCT "other punctuation";
}

/// A universal part-of-speech tag (Universal Dependencies v2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, clippy::upper_case_acronyms)]
pub enum Upos {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X,
}

impl Upos {
    /// All universal tags.
    pub const ALL: [Self; 17] = [
        Self::ADJ,
        Self::ADP,
        Self::ADV,
        Self::AUX,
        Self::CCONJ,
        Self::DET,
        Self::INTJ,
        Self::NOUN,
        Self::NUM,
        Self::PART,
        Self::PRON,
        Self::PROPN,
        Self::PUNCT,
        Self::SCONJ,
        Self::SYM,
        Self::VERB,
        Self::X,
    ];

    /// The name, such as `NOUN`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ADJ => "ADJ",
            Self::ADP => "ADP",
            Self::ADV => "ADV",
            Self::AUX => "AUX",
            Self::CCONJ => "CCONJ",
            Self::DET => "DET",
            Self::INTJ => "INTJ",
            Self::NOUN => "NOUN",
            Self::NUM => "NUM",
            Self::PART => "PART",
            Self::PRON => "PRON",
            Self::PROPN => "PROPN",
            Self::PUNCT => "PUNCT",
            Self::SCONJ => "SCONJ",
            Self::SYM => "SYM",
            Self::VERB => "VERB",
            Self::X => "X",
        }
    }

    /// The tag of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tag| tag.name() == name)
    }
}

impl Tag {
    /// A finite verb of any kind, imperatives left out.
    #[must_use]
    pub const fn is_finite(self) -> bool {
        matches!(self, Self::VVFIN | Self::VAFIN | Self::VMFIN)
    }

    /// What a noun phrase is made of behind its noun: genitives, prepositional phrases, names.
    #[must_use]
    pub const fn is_attributive(self) -> bool {
        matches!(
            self,
            Self::ART
                | Self::APPR
                | Self::APPRART
                | Self::NN
                | Self::NE
                | Self::ADJA
                | Self::CARD
                | Self::FM
                | Self::XY
        )
    }

    /// Any form of a verb.
    #[must_use]
    pub const fn is_verb(self) -> bool {
        matches!(self.usual_upos(), Upos::VERB | Upos::AUX)
    }

    /// A noun or a name.
    #[must_use]
    pub const fn is_noun(self) -> bool {
        matches!(self, Self::NN | Self::NE | Self::FM)
    }

    /// What stands before a noun and agrees with it: an article, "diese", "alle", "beide", "mein",
    /// "welche", "deren".
    #[must_use]
    pub const fn is_determiner(self) -> bool {
        matches!(
            self,
            Self::ART
                | Self::PDAT
                | Self::PIAT
                | Self::PIDAT
                | Self::PPOSAT
                | Self::PWAT
                | Self::PRELAT
        )
    }

    /// A mark of punctuation.
    #[must_use]
    pub const fn is_punctuation(self) -> bool {
        matches!(self, Self::COMMA | Self::STOP | Self::PUNCT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_read_back() {
        for &tag in Tag::ALL {
            assert_eq!(Tag::from_name(tag.name()), Some(tag));
        }
        assert_eq!(Tag::ALL.len(), 54);
        assert_eq!(Tag::from_name("PAV"), Some(Tag::PROAV));
    }
}
