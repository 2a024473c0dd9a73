//! Collections of other servers: what is on their first pages, and no more.

use serde_json::Value;

use super::{
    fetch,
    json::{id_of, many, same_origin},
};
use crate::base::{app::App, error::Result};

const MOST_PAGES: usize = 4;

/// The items of a collection by its address.
pub async fn items(app: &App, address: &str, most: usize) -> Result<Vec<Value>> {
    let document = fetch::document(app, address).await?;
    from(app, document, address, most).await
}

/// All items of a collection; none where some of them could not be read.
pub async fn complete(app: &App, address: &str, most: usize) -> Result<Option<Vec<Value>>> {
    let document = fetch::document(app, address).await?;
    let whole = document["first"].is_null() && (document["orderedItems"].is_array() || document["items"].is_array());
    let items = listed(&document);
    Ok((whole && items.len() <= most).then_some(items))
}

/// The items of a collection that came inside its post.
pub async fn embedded(app: &App, collection: &Value, most: usize) -> Result<Vec<Value>> {
    let address = id_of(collection).unwrap_or_default().to_owned();
    from(app, collection.clone(), &address, most).await
}

async fn from(app: &App, collection: Value, address: &str, most: usize) -> Result<Vec<Value>> {
    let mut found: Vec<Value> = listed(&collection);
    let mut next = collection["first"].clone();
    for _ in 0..MOST_PAGES {
        if found.len() >= most {
            break;
        }
        let page = match &next {
            page if page.is_object() && !listed(page).is_empty() => page.clone(),
            page => match id_of(page) {
                // A page of another server could say anything.
                Some(uri) if address.is_empty() || same_origin(uri, address) => fetch::document(app, uri).await?,
                _ => break,
            },
        };
        found.extend(listed(&page));
        next = page["next"].clone();
    }
    found.truncate(most);
    Ok(found)
}

fn listed(page: &Value) -> Vec<Value> {
    [&page["orderedItems"], &page["items"]].into_iter().flat_map(many).cloned().collect()
}
