//! What no database of ours could keep.

use serde_json::Value;

use crate::base::error::{Error, Result};

/// The longest id that we keep, in bytes.
const LONGEST_ID: usize = 2_048;

/// Refuses what no database of ours could keep: NUL in a text, an id longer than an index takes.
///
/// # Errors
/// 422 for a document that has such a thing.
pub fn check_storable(value: &Value) -> Result<()> {
    let bad = || Error::unprocessable("The document has a text that can't be stored.");
    match value {
        Value::String(text) if text.contains('\0') => Err(bad()),
        Value::Array(items) => items.iter().try_for_each(check_storable),
        Value::Object(fields) => fields.iter().try_for_each(|(name, field)| {
            let is_address =
                matches!(name.as_str(), "id" | "url" | "href" | "inReplyTo" | "object" | "actor" | "inbox");
            let too_long = is_address && field.as_str().is_some_and(|t| t.len() > LONGEST_ID);
            if too_long { Err(bad()) } else { check_storable(field) }
        }),
        _ => Ok(()),
    }
}
