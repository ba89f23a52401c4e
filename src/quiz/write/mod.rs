//! Writing a quiz: TOML for people, JSON for programs. The same quiz gives the same bytes.

mod json;
mod toml;

pub use json::to_json;
pub use toml::write_toml;
