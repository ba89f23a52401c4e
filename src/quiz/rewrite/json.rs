//! Other items in a JSON file.

use serde_json::{Map, Value};

use super::{Part, RewriteError};
use crate::quiz::model::Quiz;
use crate::quiz::write::json_item;

/// The file with those items; the ones at `named` with their id as first key.
pub(super) fn write(
    source: &str,
    quiz: &Quiz,
    parts: &[Part],
    named: &[usize],
) -> Result<String, RewriteError> {
    let mut root: Value = serde_json::from_str(source).map_err(|_| RewriteError::Unsafe)?;
    let list = root.get_mut("items").and_then(Value::as_array_mut).ok_or(RewriteError::Unsafe)?;
    let old = std::mem::take(list);
    for (at, part) in parts.iter().enumerate() {
        list.push(match part {
            Part::Kept(from) => {
                let item = old.get(*from).ok_or(RewriteError::Unsafe)?.clone();
                match item {
                    Value::Object(map) if named.contains(&at) => {
                        let mut with_id = Map::new();
                        with_id.insert("id".to_owned(), quiz.items[*from].id.clone().into());
                        with_id.extend(map.into_iter().filter(|(key, _)| key != "id"));
                        Value::Object(with_id)
                    }
                    item => item,
                }
            }
            Part::New(item) => json_item(item, false),
        });
    }
    Ok(format!("{root:#}\n"))
}
