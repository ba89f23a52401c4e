//! The analysis as a person reads it: tags under the words, fields in brackets, who is who, who
//! says what.

use std::fmt::Write;

use super::model::{Annotated, Clause, Tokens};

impl Annotated {
    /// The analysis as text without colour.
    #[must_use]
    pub fn to_plain(&self) -> String {
        let mut out = String::new();
        for sentence in &self.sentences {
            self.write_sentence(&mut out, &sentence.tokens);
        }
        self.write_referents(&mut out);
        self.write_attributions(&mut out);
        out
    }

    fn write_sentence(&self, out: &mut String, tokens: &Tokens) {
        let mut words = String::new();
        let mut tags = String::new();
        for at in tokens.clone() {
            let (word, tag) = (self.word(at), self.tokens[at].tag.name());
            let width = word.chars().count().max(tag.len());
            let _ = write!(words, "{word:width$} ");
            let _ = write!(tags, "{tag:width$} ");
        }
        let _ = writeln!(out, "{}\n{}", words.trim_end(), tags.trim_end());
        // They lie in the order of their first tokens.
        let first = self.clauses.partition_point(|clause| clause.tokens.start < tokens.start);
        let inside = self.clauses[first..].iter();
        for clause in inside.take_while(|clause| clause.tokens.start < tokens.end) {
            let _ = writeln!(out, "  {}", self.fields(clause));
        }
        out.push('\n');
    }

    /// A clause in brackets: `[Vorfeld] finite [Mittelfeld] right [Nachfeld]`.
    #[must_use]
    pub fn fields(&self, clause: &Clause) -> String {
        let mut parts = vec![format!("{:?}{}", clause.kind, if clause.certain { "" } else { "?" })];
        let mut add = |name: &str, field: Option<&Tokens>| {
            parts.extend(field.map(|field| format!("[{name} {}]", self.words(field))));
        };
        add("VF", clause.vorfeld.as_ref());
        add("LK", clause.left.as_ref());
        add("MF", clause.mittelfeld.as_ref());
        add("RK", clause.right.as_ref());
        add("NF", clause.nachfeld.as_ref());
        if let Some(subject) = clause.subject {
            parts.push(format!("subject={}", self.words(&self.phrases[subject].tokens)));
        }
        parts.extend(clause.lemma.as_ref().map(|lemma| format!("verb={lemma}")));
        parts.join(" ")
    }

    fn write_referents(&self, out: &mut String) {
        for (id, referent) in self.referents.iter().enumerate() {
            let mentions: Vec<&str> =
                referent.mentions.iter().map(|mention| self.words(&mention.tokens)).collect();
            let _ = writeln!(
                out,
                "{id}: {:?} {} = {}",
                referent.kind,
                referent.name,
                mentions.join(" | ")
            );
        }
        out.push('\n');
    }

    fn write_attributions(&self, out: &mut String) {
        let join = |pieces: &[Tokens]| {
            pieces.iter().map(|piece| self.words(piece)).collect::<Vec<_>>().join(" … ")
        };
        for each in &self.attributions {
            let who = each.referent.map_or("?", |referent| &self.referents[referent].name);
            let _ = writeln!(
                out,
                "{:.2} {:?}/{:?} [{}] = {who}\n     cue: {}\n     quote: {}",
                each.confidence,
                each.form,
                each.rule,
                join(&each.speaker),
                join(&each.cue),
                join(&each.quote),
            );
            if !each.addressee.is_empty() {
                let _ = writeln!(out, "     to: {}", join(&each.addressee));
            }
            if !each.carrier.is_empty() {
                let _ = writeln!(out, "     carrier: {}", join(&each.carrier));
            }
        }
    }
}
