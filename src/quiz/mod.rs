//! The quiz: its model, reading and validating its file, writing it.

mod model;

pub use model::{
    FORMAT, Item, ItemKind, Judgement, Key, Level, Quiz, QuizKind, Response, Skill, Task,
};
