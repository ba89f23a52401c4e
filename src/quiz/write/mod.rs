//! Writing a quiz: TOML for people, JSON for programs. The same quiz gives the same bytes.

mod comments;
mod json;
mod toml;

pub(super) use comments::{Place, comment};
pub(super) use json::item as json_item;
pub use json::to_json;
pub(super) use toml::write_item;
pub use toml::write_toml;
