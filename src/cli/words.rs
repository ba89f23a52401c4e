//! `nachlese words`: the list of words that were marked while reading.

use std::fmt::Write;

use clap::ValueEnum;
use jiff::tz::TimeZone;
use serde_json::{Value as Json, json};

use super::output::stdout;
use super::place::{Place, store_error};
use super::word_quiz::gap;
use super::{CliError, Global, cause, messages};
use crate::messages::Messages;
use crate::note;
use crate::store::Word;
use crate::text::{fold_letters, inert};

/// Lists the words that were marked as unknown while reading, or takes some out.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  nachlese words\n  nachlese words --format tsv > words.txt     a file for Anki: File, Import\n  nachlese words --remove Fähre"
)]
pub struct WordsArgs {
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// Take this word out of the list, by its dictionary form; may stand several times.
    #[arg(long, value_name = "WORD", conflicts_with = "format")]
    pub remove: Vec<String>,
}

/// A form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading.
    Text,
    /// For Anki and spreadsheets: sentence with a gap, answer, and what else is known.
    Tsv,
    /// For programs.
    Json,
}

/// Runs the command.
///
/// # Errors
/// If the store cannot be used, or a word to be removed is not in the list.
pub fn run(args: &WordsArgs, global: &Global) -> Result<(), CliError> {
    let messages = messages(global);
    let mut store = Place::new(global)?.open_store(&messages)?;
    let words = store.words().map_err(store_error)?;
    if args.remove.is_empty() {
        return stdout(&match args.format {
            Format::Text => text(&words, &messages),
            Format::Tsv => tsv(&words)?,
            Format::Json => format!("{:#}\n", Json::from(list(&words))),
        });
    }
    for asked in &args.remove {
        let wanted = fold_letters(asked);
        let found: Vec<&Word> =
            words.iter().filter(|word| fold_letters(&word.lemma) == wanted).collect();
        if found.is_empty() {
            return Err(CliError::input(note!("words-not-there", word = asked.as_str()))
                .hint(note!("words-not-there-hint")));
        }
        for word in found {
            store.unmark_word(&word.lemma, &word.class).map_err(store_error)?;
        }
    }
    Ok(())
}

/// The day on which a word was marked, in the time zone of the machine.
fn day(word: &Word) -> jiff::civil::Date {
    word.marked.to_zoned_datetime(TimeZone::system()).date()
}

fn text(words: &[Word], messages: &Messages) -> String {
    if words.is_empty() {
        return format!("{}\n", messages.text("words-empty"));
    }
    let mut out = String::new();
    for word in words {
        let _ = write!(out, "{}", inert(&word.grammar));
        if !word.meaning.is_empty() {
            let _ = write!(out, " · {}", inert(&word.meaning));
        }
        let _ = write!(out, "\n    {}\n", inert(&word.sentence));
        let date = messages.date(day(word));
        let _ = writeln!(out, "    {}", inert(&[&word.title, date.as_str()].join(" · ")));
    }
    out
}

/// With the head lines by which Anki knows separator and columns.
fn tsv(words: &[Word]) -> Result<String, CliError> {
    let failed = |error: &(dyn std::error::Error + 'static)| {
        CliError::environment(note!("table-failed")).because(cause::of(error))
    };
    let mut writer = csv::WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    for word in words {
        let front = gap(word).unwrap_or_else(|| word.sentence.clone());
        let parts = [word.form.as_str(), word.grammar.as_str(), word.meaning.as_str()];
        let mut back: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        back.dedup();
        let date = day(word).to_string();
        let row = [
            front.as_str(),
            &back.join(" · "),
            &word.lemma,
            &word.grammar,
            &word.meaning,
            &word.sentence,
            &word.title,
            &date,
        ];
        writer
            .write_record(row.map(|cell| inert(cell).replace('\n', " ")))
            .map_err(|e| failed(&e))?;
    }
    let bytes = writer.into_inner().map_err(|error| failed(&error))?;
    let rows = String::from_utf8_lossy(&bytes);
    Ok(format!(
        "#separator:tab\n#html:false\n\
         #columns:front\tback\tlemma\tgrammar\tmeaning\tsentence\tarticle\tdate\n{rows}"
    ))
}

fn list(words: &[Word]) -> Vec<Json> {
    words
        .iter()
        .map(|word| {
            json!({
                "lemma": word.lemma,
                "pos": word.class,
                "form": word.form,
                "grammar": word.grammar,
                "meaning": (!word.meaning.is_empty()).then_some(&word.meaning),
                "sentence": word.sentence,
                "article": word.title,
                "quiz": word.quiz,
                "marked": word.marked.to_string(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    fn words() -> Vec<Word> {
        vec![Word {
            lemma: "Fähre".to_owned(),
            class: "NOUN".to_owned(),
            form: "Fähren".to_owned(),
            grammar: "die Fähre, die Fähren".to_owned(),
            meaning: "ferry".to_owned(),
            sentence: "Die Fähren \"ruhen\"\u{1b}.".to_owned(),
            at: 4,
            title: "Streit".to_owned(),
            quiz: "q".to_owned(),
            marked: "2026-03-01T09:00:00Z".parse().unwrap(),
        }]
    }

    #[test]
    fn as_tsv_with_quotation_marks_doubled() {
        insta::assert_snapshot!(tsv(&words()).unwrap(), @r#"
        #separator:tab
        #html:false
        #columns:front	back	lemma	grammar	meaning	sentence	article	date
        "Die ___ ""ruhen""␛."	Fähren · die Fähre, die Fähren · ferry	Fähre	die Fähre, die Fähren	ferry	"Die Fähren ""ruhen""␛."	Streit	2026-03-01
        "#);
    }

    #[test]
    fn as_text_and_as_json() {
        insta::assert_snapshot!(text(&words(), &Messages::new(Lang::De)), @r#"
        die Fähre, die Fähren · ferry
            Die Fähren "ruhen"␛.
            Streit · 1.3.2026
        "#);
        assert_eq!(list(&words())[0]["meaning"], "ferry");
        assert!(text(&[], &Messages::new(Lang::En)).contains("There is none yet"));
    }
}
