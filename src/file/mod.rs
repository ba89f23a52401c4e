//! Files that people write and edit: their text, their values with the places where they stand,
//! and every fault with what to do about it. What the values mean is the business of the room
//! that reads the file.

mod decode;
pub(crate) mod diagnostic;
pub(crate) mod fields;
pub(crate) mod raw;
mod render;
pub(crate) mod suggest;

pub use decode::decode;
pub use diagnostic::{Diagnostic, Severity};
pub use raw::FileFormat;
pub use render::render;
