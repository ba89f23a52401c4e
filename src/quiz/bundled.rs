//! The quizzes that come with the program, inside the binary.

/// The bundled quizzes: the file's name without its ending, and its text. In the order in which
/// they are listed: by level, then by name.
#[must_use]
pub const fn bundled() -> &'static [(&'static str, &'static str)] {
    BUNDLED
}

/// Lists files of `quizzes/`; that none is forgotten is held by `tests/suite/quizzes.rs`.
macro_rules! quizzes {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../quizzes/", $name, ".toml")))),*]
    };
}

const BUNDLED: &[(&str, &str)] = quizzes![
    "algen-im-muehlsee",
    "nachtbus-harlesund",
    "bibliothek-am-sonntag",
    "halbmarathon-im-gewitter",
    "boot-aus-dem-moor",
    "filmarchiv-unter-wasser",
    "glaswerke-oberlaubach",
];
