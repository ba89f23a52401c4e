//! The terminal program.

mod field;
mod layout;
mod role;
mod theme;
