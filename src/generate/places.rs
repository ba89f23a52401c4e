//! Places by their kind: what a question for one can ask for, and what can stand in its place.

use std::sync::LazyLock;

/// Places of one kind in one land or part of the world.
#[derive(Debug)]
pub(super) struct Group {
    /// What each of them is: "Stadt", "Land", "Bundesland", "US-Bundesstaat".
    pub kind: &'static str,
    pub names: Vec<&'static str>,
}

/// The groups of `data/places.txt`.
static GROUPS: LazyLock<Vec<Group>> = LazyLock::new(|| {
    include_str!("../../data/places.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
        .map(|(kind, names)| Group { kind, names: names.split(", ").collect() })
        .collect()
});

/// The group that a place belongs to; `None` for one that the list does not have.
pub(super) fn group_of(name: &str) -> Option<&'static Group> {
    GROUPS.iter().find(|group| group.names.contains(&name))
}
