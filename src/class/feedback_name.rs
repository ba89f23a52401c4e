//! File names for sheets, whatever a pupil is called.

use std::collections::BTreeSet;

/// The longest name without its ending, in characters: 4 bytes each stay below the 255 bytes that
/// file systems allow.
const MAX_CHARS: usize = 50;

/// Names that Windows keeps for devices.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];

/// Gives out file names, each once.
#[derive(Debug, Default)]
pub struct FileNames {
    /// Those given out, in lower case: some systems do not tell upper from lower.
    given: BTreeSet<String>,
}

impl FileNames {
    /// A file name for `name` that nobody else was given: its letters and digits in lower case,
    /// everything between them one hyphen, then a number if the name is taken, and `ending` (with
    /// its dot). Never empty, never a path, never hidden, never a device.
    pub fn give(&mut self, name: &str, ending: &str) -> String {
        let stem = stem(name);
        let mut free = stem.clone();
        let mut number = 2_u32;
        while !self.given.insert(free.to_lowercase()) {
            free = format!("{stem}-{number}");
            number = number.saturating_add(1);
        }
        format!("{free}{ending}")
    }
}

fn stem(name: &str) -> String {
    let mut stem = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            stem.push(c);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem: String = stem.chars().take(MAX_CHARS).collect();
    let stem = stem.trim_end_matches('-');
    let numbered =
        |device: &str| stem.strip_prefix(device).is_some_and(|rest| rest.chars().count() == 1);
    if stem.is_empty() {
        "blatt".to_owned()
    } else if DEVICES.contains(&stem) || numbered("com") || numbered("lpt") {
        format!("blatt-{stem}")
    } else {
        stem.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_become_files() {
        let mut names = FileNames::default();
        let mut give = |name: &str| names.give(name, ".md");
        assert_eq!(give("Mia Schäfer"), "mia-schäfer.md");
        assert_eq!(give("mia  schäfer"), "mia-schäfer-2.md");
        assert_eq!(give("../../etc/passwd"), "etc-passwd.md");
        assert_eq!(give("C:\\con"), "c-con.md");
        assert_eq!(give("CON"), "blatt-con.md");
        assert_eq!(give("com1"), "blatt-com1.md");
        assert_eq!(give("\u{1b}[2J\0\n"), "2j.md");
        assert_eq!(give(""), "blatt.md");
        assert_eq!(give(".."), "blatt-2.md");
        assert_eq!(give("-rf"), "rf.md");
    }

    proptest! {
        #[test]
        fn every_name_is_safe_and_its_own(some in prop::collection::vec(any::<String>(), 1..8)) {
            let mut names = FileNames::default();
            let mut seen = BTreeSet::new();
            for name in &some {
                let file = names.give(name, ".md");
                prop_assert!(file.len() < 255 && !file.starts_with(['.', '-']));
                prop_assert!(!file.chars().any(|c| c.is_control() || "/\\:*?\"<>| ".contains(c)));
                prop_assert!(seen.insert(file.to_lowercase()));
            }
        }
    }
}
