//! How a form becomes its lemma: letters taken out of the inside, an ending exchanged.

/// A rule; all lengths in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rule {
    /// Where the inner part to be taken out starts.
    pub inner_at: u8,
    /// How long it is ("ge" in "mitgeteilt").
    pub inner: u8,
    /// How much is cut off the end.
    pub cut: u8,
    /// What is put on.
    pub ending: String,
}

impl Rule {
    /// The rule that makes `lemma` of `form`.
    #[must_use]
    pub fn between(form: &str, lemma: &str) -> Self {
        let plain = Self::without_inner(form, lemma);
        let mut best = plain;
        for inner in ["ge", "zu"] {
            for (at, _) in form.match_indices(inner) {
                let short = format!("{}{}", &form[..at], &form[at + inner.len()..]);
                let rule = Self::without_inner(&short, lemma);
                if rule.ending.len() + 3 < best.ending.len() {
                    best = Self {
                        inner_at: u8::try_from(at).unwrap_or(0),
                        inner: u8::try_from(inner.len()).unwrap_or(0),
                        ..rule
                    };
                }
            }
        }
        best
    }

    fn without_inner(form: &str, lemma: &str) -> Self {
        let same: usize = form
            .chars()
            .zip(lemma.chars())
            .take_while(|(one, other)| one == other)
            .map(|(one, _)| one.len_utf8())
            .sum();
        Self {
            inner_at: 0,
            inner: 0,
            cut: u8::try_from(form.len() - same).unwrap_or(u8::MAX),
            ending: lemma[same..].to_owned(),
        }
    }

    /// The rule as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![self.inner_at, self.inner, self.cut];
        bytes.extend(self.ending.as_bytes());
        bytes
    }
}

/// Applies a rule in bytes to a form; the form itself if it does not fit.
#[must_use]
pub fn apply(rule: &[u8], form: &str) -> String {
    let [inner_at, inner, cut, ending @ ..] = rule else { return form.to_owned() };
    let (from, to) = (usize::from(*inner_at), usize::from(*inner_at) + usize::from(*inner));
    let end = form.len().saturating_sub(usize::from(*cut));
    match (form.get(..from), form.get(to.min(end)..end), std::str::from_utf8(ending)) {
        (Some(before), Some(behind), Ok(ending)) => [before, behind, ending].concat(),
        _ => form.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_become_lemmas() {
        for (form, lemma) in [
            ("mitgeteilt", "mitteilen"),
            ("abzuarbeiten", "abarbeiten"),
            ("Häuser", "Haus"),
            ("war", "sein"),
            ("Größen", "Größe"),
        ] {
            assert_eq!(apply(&Rule::between(form, lemma).to_bytes(), form), lemma);
        }
    }
}
