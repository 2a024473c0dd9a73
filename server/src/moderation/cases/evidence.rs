//! What was reported, as it was when the report came in: it stands although its author edits or deletes it, is shown in the
//! case alone, and goes when the case is purged.

use std::collections::HashMap;

use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine, engine::general_purpose::STANDARD};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use crate::{
    base::{app::App, clock::iso, db::Tx, error::Result, html, id},
    entities::{
        case_evidence as row,
        media::{self, Folder},
        post, post_edit, profile,
    },
    media::{attach, files},
};

/// Posts above a reported one that are kept with it.
const CONTEXT: usize = 3;
/// The small picture of an attachment is kept up to this size.
const MAX_PREVIEW: usize = 256 * 1024;

/// One snapshot, before it is stored.
#[derive(Clone, Debug)]
pub struct Snapshot {
    kind: &'static str,
    document: String,
}

/// Takes snapshots of a profile and of posts. Pictures come as their small copies; of the whole ones the name of the file,
/// which nobody can guess, says which it was.
pub async fn take(app: &App, target: &profile::Model, posts: &[post::Model]) -> Result<Vec<Snapshot>> {
    snapshots(app, target, posts, false).await
}

/// The same where nobody may look at the pictures: of each its checksum alone.
pub async fn take_locked(app: &App, target: &profile::Model, posts: &[post::Model]) -> Result<Vec<Snapshot>> {
    snapshots(app, target, posts, true).await
}

async fn snapshots(
    app: &App,
    target: &profile::Model,
    posts: &[post::Model],
    is_locked: bool,
) -> Result<Vec<Snapshot>> {
    let mut all = vec![Snapshot { kind: "profile", document: of_profile(target).to_string() }];
    let attached = attach::of_posts(app.db.read(), &posts.iter().map(|p| p.id).collect::<Vec<_>>()).await?;
    for post in posts {
        let document = of_post(app, post, &attached, is_locked).await?.to_string();
        all.push(Snapshot { kind: "post", document });
    }
    Ok(all)
}

/// A snapshot of words that were kept before, of a post that is not here any more or never was.
pub fn of_words(author: &str, uri: &str, words: &str, at_ms: i64) -> Snapshot {
    let document = json!({
        "uri": uri,
        "text": format!("{author}: {words}"),
        "content_warning": "",
        "created_at": iso(at_ms),
        "edits": [],
        "media": [],
        "context": [],
    });
    Snapshot { kind: "post", document: document.to_string() }
}

fn of_profile(target: &profile::Model) -> Value {
    json!({
        "uri": target.uri,
        "handle": target.handle,
        "domain": target.domain,
        "display_name": target.display_name,
        "note": html::plain(&target.note),
        "fields": serde_json::from_str::<Value>(&target.fields).unwrap_or_default(),
    })
}

async fn of_post(
    app: &App,
    post: &post::Model,
    attached: &HashMap<i64, Vec<media::Model>>,
    is_locked: bool,
) -> Result<Value> {
    let edits = post_edit::Entity::find()
        .filter(post_edit::Column::PostId.eq(post.id))
        .order_by_asc(post_edit::Column::EditedAt)
        .all(app.db.read())
        .await?;
    let edits: Vec<Value> =
        edits.iter().map(|e| json!({ "at": iso(e.edited_at), "text": html::plain(&e.content) })).collect();
    let mut media = Vec::new();
    for each in attached.get(&post.id).into_iter().flatten() {
        media.push(if is_locked { of_locked(app, each).await } else { of_media(app, each).await });
    }
    Ok(json!({
        "id": post.id.to_string(),
        "uri": post.uri,
        "text": html::plain(&post.content),
        "content_warning": post.content_warning,
        "created_at": iso(post.created_at),
        "edited_at": post.edited_at.map(iso),
        "edits": edits,
        "media": media,
        "context": context(app, post).await?,
    }))
}

/// Where a picture is, and the SHA-256 of its file; what it shows is in none of it.
async fn of_locked(app: &App, media: &media::Model) -> Value {
    let bytes = match media.file.as_deref() {
        Some(name) => files::read(app, Folder::Posts, name).await.ok(),
        None => None,
    };
    let hash = bytes.map(|b| id::hex(digest(&SHA256, &b).as_ref()));
    json!({ "kind": media.kind, "locked": true, "sha256": hash, "remote_url": media.remote_url })
}

async fn of_media(app: &App, media: &media::Model) -> Value {
    let mut preview = None;
    if let Some(name) = media.small_file.as_deref().or(media.file.as_deref()).filter(|_| media.kind == "image") {
        let bytes = files::read(app, Folder::Posts, name).await.ok();
        preview = bytes.filter(|b| b.len() <= MAX_PREVIEW).map(|b| STANDARD.encode(b));
    }
    let small = media.small_file.as_deref().or(media.file.as_deref()).map(crate::media::mime_of);
    json!({
        "kind": media.kind,
        "description": media.description,
        "file": media.file,
        "remote_url": media.remote_url,
        "mime": small,
        "preview": preview,
    })
}

/// What the post answers, the nearest first: author and words.
async fn context(app: &App, post: &post::Model) -> Result<Vec<Value>> {
    let (mut above, mut next) = (Vec::new(), post.in_reply_to_id);
    while let Some(id) = next.filter(|_| above.len() < CONTEXT) {
        let Some(parent) = post::Entity::find_by_id(id).one(app.db.read()).await? else { break };
        let author = profile::Entity::find_by_id(parent.author_id).one(app.db.read()).await?;
        let handle = author.map(|a| a.domain.map_or_else(|| a.handle.clone(), |d| format!("{}@{d}", a.handle)));
        above.push(json!({ "author": handle, "text": html::plain(&parent.content) }));
        next = parent.in_reply_to_id;
    }
    Ok(above)
}

/// Stores snapshots with a case.
pub async fn store(app: &App, tx: &Tx, case_id: i64, snapshots: Vec<Snapshot>) -> Result<()> {
    for Snapshot { kind, document } in snapshots {
        let row = row::Model {
            id: id::next(&app.clock),
            case_id,
            kind: kind.to_owned(),
            hash: id::digest_hex(&document),
            document,
            taken_at: app.clock.now_ms(),
        };
        row::ActiveModel::from(row).insert(&**tx).await?;
    }
    Ok(())
}

/// The evidence of a case, in the order in which it was taken.
pub async fn of(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<row::Model>> {
    let rows = row::Entity::find().filter(row::Column::CaseId.eq(case_id)).order_by_asc(row::Column::Id);
    Ok(rows.all(db).await?)
}

/// Whether a snapshot is what was taken.
pub fn is_whole(found: &row::Model) -> bool {
    id::digest_hex(&found.document) == found.hash
}
