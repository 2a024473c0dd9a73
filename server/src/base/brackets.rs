//! Names with brackets in forms and queries: `a[]=1&a[]=2` is a list, `a[b]=1` an object.

use serde_json::{Map, Value};

/// Puts a value where its keys say, as Rack does: `a[][b]=1&a[][c]=2` is one entry, until a key comes again.
pub fn place(slot: &mut Value, keys: &[&str], value: &str) {
    match keys.split_first() {
        None => *slot = Value::String(value.to_owned()),
        Some((&"", rest)) => {
            if !slot.is_array() {
                *slot = Value::Array(Vec::new());
            }
            let Some(items) = slot.as_array_mut() else { return };
            let goes_on = rest.first().is_some_and(|key| {
                items.last().and_then(Value::as_object).is_some_and(|last| !last.contains_key(*key))
            });
            if !goes_on {
                items.push(Value::Null);
            }
            if let Some(last) = items.last_mut() {
                place(last, rest, value);
            }
        }
        Some((key, rest)) => {
            if !slot.is_object() {
                *slot = Value::Object(Map::new());
            }
            if let Some(object) = slot.as_object_mut() {
                place(object.entry((*key).to_owned()).or_insert(Value::Null), rest, value);
            }
        }
    }
}
