//! The names of months and days of the week, in their order.

/// The months from January.
pub const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// What Austria calls the first months.
pub const AUSTRIAN_MONTHS: [&str; 2] = ["Jänner", "Feber"];

/// The days of the week from Monday.
pub const WEEKDAYS: [&str; 7] =
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
