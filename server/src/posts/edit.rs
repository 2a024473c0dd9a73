//! Edits: ours and received ones. They pass the gate again; what was said before is kept.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use super::{
    insert::{self, NewPost, store_mentions_and_tags},
    judged::judged,
    own, parts,
    publish::MOST_LOOKUPS,
    receive,
    render::{self, Mention},
};
use crate::{
    activitypub::{activity, address},
    app::App,
    db::Tx,
    entities::{mention, post, post_edit, post_tag, profile},
    error::{Error, Result},
    hub::Event,
    outbox::{self, Sendable},
    policy::{self, Approved, Facts},
    profiles,
    remote::documents::Note,
};

/// What an edit may change.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    pub text: String,
    pub content_warning: String,
    pub sensitive: bool,
    pub language: Option<String>,
}

/// Edits a post of one's own; its audience stays.
pub async fn edit(app: &App, author: &profile::Model, id: i64, edit: Edit) -> Result<post::Model> {
    let old = own(app.db.read(), author.id, id).await?;
    let facts = Facts {
        text: &edit.text,
        content_warning: &edit.content_warning,
        audience: old.audience,
        author_kind: author.kind,
        parent_audience: None,
        is_boost: false,
    };
    let mentions = known_mentions(app, &edit.text).await?;
    let rendered = render::html(&edit.text, &mentions, |tag| address::tag_page(&app.config, tag));
    let mut row = old.clone();
    row.content = rendered.html;
    row.source = edit.text.replace('\0', "");
    row.content_warning = edit.content_warning.trim().replace('\0', "");
    row.sensitive = edit.sensitive || !row.content_warning.is_empty();
    row.language = edit.language.or(row.language);
    row.edited_at = Some(app.clock.now_ms().max(old.edited_at.unwrap_or(0) + 1));
    let people = mentions.into_iter().map(|m| m.profile).collect();
    let new = NewPost { row, author: author.clone(), mentions: people, silent: Vec::new(), tags: rendered.tags };
    let approved = judged(app, policy::review(new, &facts)).await?;

    let tx = app.db.begin().await?;
    let before = parts(&*tx, old.clone()).await?.mentions;
    let stored = store(&tx, &old, approved).await?;
    let whole = parts(&*tx, (*stored).clone()).await?;
    // Whoever was mentioned before has the old text and needs the new one.
    let all: Vec<_> = whole.mentions.iter().cloned().chain(before).collect();
    if let Some(recipients) = insert::recipients(&stored, &all) {
        let id = format!("{}#updates/{}", stored.uri, stored.edited_at.unwrap_or_default());
        let body = activity::update_note(&app.config, &id, &whole);
        outbox::send(app, &tx, author, &Sendable::showing(&stored, body), &stored.uri, &recipients).await?;
    }
    tx.commit().await?;
    Ok(stored.into_inner())
}

/// Another server says that a post was edited. An edit older than the one that we have changes nothing, and none
/// widens the audience.
pub async fn receive_edit(app: &App, tx: &Tx, author: &profile::Model, old: post::Model, note: &Note) -> Result<()> {
    let now = app.clock.now_ms();
    let at = note.updated_ms.unwrap_or(now).min(now);
    if old.deleted_at.is_some() || old.edited_at.is_some_and(|seen| seen >= at) {
        return Ok(());
    }
    let mut new = receive::build(app, tx, author, note).await?;
    let fresh = new.row;
    new.row = post::Model {
        content: fresh.content,
        content_warning: fresh.content_warning,
        sensitive: fresh.sensitive,
        language: fresh.language,
        edited_at: Some(at),
        ..old.clone()
    };
    let approved = receive::review(new)?;
    store(tx, &old, approved).await?;
    Ok(())
}

async fn store(tx: &Tx, old: &post::Model, approved: Approved<NewPost>) -> Result<Approved<post::Model>> {
    let before = post_edit::Model {
        post_id: old.id,
        edited_at: old.edited_at.unwrap_or(old.created_at),
        content: old.content.clone(),
        content_warning: old.content_warning.clone(),
        sensitive: old.sensitive,
    };
    post_edit::Entity::insert(post_edit::ActiveModel::from(before))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    let row = post::Model { ruleset_version: approved.ruleset_version(), ..approved.row.clone() };
    // Only what an edit changes, and only while the post is there: counts move meanwhile, and a deletion stays one.
    let change = post::ActiveModel {
        content: Set(row.content.clone()),
        source: Set(row.source.clone()),
        content_warning: Set(row.content_warning.clone()),
        sensitive: Set(row.sensitive),
        language: Set(row.language.clone()),
        ruleset_version: Set(row.ruleset_version),
        edited_at: Set(row.edited_at),
        ..Default::default()
    };
    let changed = post::Entity::update_many()
        .set(change)
        .filter(post::Column::Id.eq(row.id))
        .filter(post::Column::DeletedAt.is_null())
        .exec(&**tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    mention::Entity::delete_many().filter(mention::Column::PostId.eq(row.id)).exec(&**tx).await?;
    post_tag::Entity::delete_many().filter(post_tag::Column::PostId.eq(row.id)).exec(&**tx).await?;
    store_mentions_and_tags(tx, row.id, &approved).await?;
    let owners = insert::owners(tx, row.id).await?;
    tx.publish(Event::Edited { post_id: row.id, owners: owners.into(), open: true });
    Ok(approved.became(|_| row))
}

async fn known_mentions(app: &App, text: &str) -> Result<Vec<Mention>> {
    let mut mentions = Vec::new();
    for acct in render::handles(text).into_iter().take(MOST_LOOKUPS) {
        if let Some(profile) = profiles::known(app, &acct).await? {
            mentions.push(Mention { acct, profile });
        }
    }
    Ok(mentions)
}
