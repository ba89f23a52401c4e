//! Meanings from a dictionary that is installed.

use std::path::PathBuf;

use crate::dictionary::{self, Dictionary, USUAL_FOLDERS};
use crate::lexicon::Upos;
use crate::messages::{Messages, Note};
use crate::tui::{Meaning, Sought};

/// The dictionary, looked for when it is first asked.
#[derive(Debug, Default)]
pub(super) struct Glossary {
    folder: Option<PathBuf>,
    dictionary: Option<Option<Dictionary>>,
}

impl Glossary {
    /// Looks in this folder before the usual ones.
    pub(super) fn set(&mut self, folder: Option<PathBuf>) {
        self.folder = folder;
        self.dictionary = None;
    }

    /// What the first dictionary that can be opened says of a word.
    pub(super) fn meaning(&mut self, sought: &Sought, messages: &Messages) -> Meaning {
        let folder = self.folder.clone();
        let dictionary = self.dictionary.get_or_insert_with(|| {
            let folders: Vec<PathBuf> =
                folder.into_iter().chain(USUAL_FOLDERS.map(PathBuf::from)).collect();
            dictionary::find(&folders).iter().find_map(|index| Dictionary::open(index).ok())
        });
        let Some(dictionary) = dictionary else { return Meaning::NoDictionary };
        let name = dictionary.name().to_owned();
        let (lemma, class) = sought;
        let kind = match class {
            Upos::NOUN | Upos::PROPN => dictionary::Sought::Noun,
            Upos::VERB | Upos::AUX => dictionary::Sought::Verb,
            Upos::ADJ | Upos::ADV => dictionary::Sought::Adjective,
            _ => dictionary::Sought::Other,
        };
        let mut headwords = vec![lemma.clone()];
        if kind == dictionary::Sought::Verb {
            headwords.push(format!("sich {lemma}"));
        }
        for headword in headwords {
            match dictionary.articles(&headword) {
                Ok(articles) if articles.is_empty() => {}
                Ok(articles) => {
                    return Meaning::Found(name, dictionary::glosses(&articles, &headword, kind));
                }
                Err(error) => {
                    let reason = messages.told(&Note::from(&error));
                    let values = [("name", name.into()), ("reason", reason.into())];
                    return Meaning::Failed(messages.with("dictionary-failed", &values));
                }
            }
        }
        Meaning::Unknown(name)
    }
}
