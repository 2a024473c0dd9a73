//! Collections: outbox, followers, following. <https://www.w3.org/TR/activitystreams-core/#collections>

use serde_json::{Value, json};

use super::with_context;

/// The front of a collection in pages.
pub fn front(id: &str, total: i64) -> Value {
    with_context(json!({
        "id": id,
        "type": "OrderedCollection",
        "totalItems": total,
        "first": format!("{id}?page=true"),
    }))
}

/// A collection that tells its size alone.
pub fn counted(id: &str, total: i64) -> Value {
    with_context(json!({ "id": id, "type": "OrderedCollection", "totalItems": total }))
}

/// One page; `next` is the id after which the following page begins.
pub fn page(id: &str, total: i64, after: Option<i64>, next: Option<i64>, items: &[Value]) -> Value {
    let address = |after: Option<i64>| match after {
        Some(after) => format!("{id}?page=true&max_id={after}"),
        None => format!("{id}?page=true"),
    };
    let mut page = json!({
        "id": address(after),
        "type": "OrderedCollectionPage",
        "partOf": id,
        "totalItems": total,
        "orderedItems": items,
    });
    if let (Some(next), Some(object)) = (next, page.as_object_mut()) {
        object.insert("next".into(), json!(address(Some(next))));
    }
    with_context(page)
}
