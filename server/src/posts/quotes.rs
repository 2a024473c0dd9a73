//! Quotes with consent: who may quote what, asking for it, and taking the yes back.
//! <https://codeberg.org/fediverse/fep/src/branch/main/fep/044f/fep-044f.md>

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};
use serde_json::json;

use super::{
    counts,
    interaction::{self, Answer},
};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        html,
        hub::Event,
        id,
        page::Page,
    },
    entities::{
        approval::Act,
        notification::Kind as Notice,
        post::{self, Audience, Who},
        profile, quote_stamp,
    },
    notifications,
    policy::{
        reach::{self, Reach},
        visible::{self, Reader, see},
    },
    posts::{draft::Draft, parts::parts, spread},
    wire::{
        activitypub::{activity, address},
        outbox::{self, Recipients, Sendable},
    },
};

pub const PENDING: &str = "pending";
pub const ACCEPTED: &str = "accepted";
pub const REJECTED: &str = "rejected";
pub const REVOKED: &str = "revoked";

/// Whether a post shows what it quotes.
pub fn is_shown(row: &post::Model) -> bool {
    row.shows_quote()
}

/// What a draft wants to quote, and what its author says to that.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub post: post::Model,
    pub answer: Answer,
}

/// What a draft quotes. A quote is for no more people than what it quotes: nothing that stays here leaks that way.
///
/// # Errors
/// 404 for what the author can't see or may not quote, in the same words.
pub(super) async fn wanted(
    app: &App,
    author: &profile::Model,
    draft: &Draft,
    (audience, local_only): (Audience, bool),
) -> Result<Option<Wanted>> {
    let Some(id) = draft.quoted else { return Ok(None) };
    let (db, reader) = (app.db.read(), Reader::Local(author.id));
    let none = || Error::Missing("The post you are trying to quote does not appear to exist.");
    let found = see(db, reader, id).await.map_err(|_| none())?;
    let post = match found.boost_of_id {
        Some(of) => see(db, reader, of).await.map_err(|_| none())?,
        None => found,
    };
    if !reach::may_show(author.id, audience, local_only, &post) {
        return Err(none());
    }
    match interaction::may(app, db, &post, Act::Quote, author).await? {
        Answer::No => Err(none()),
        // Her server would have to be asked, and may not hear of it.
        Answer::Yes if is_unasked(&post, audience, local_only) && post.may_quote == Who::Approval => Err(none()),
        answer => Ok(Some(Wanted { post, answer })),
    }
}

/// Whether another server's author is not asked for her yes: a request brings the words of the quoting post, which is not
/// for her.
fn is_unasked(of: &post::Model, audience: Audience, local_only: bool) -> bool {
    !of.is_local && Reach::new(audience, local_only) != Reach::Everybody
}

/// A new post's row with what it quotes: shown at once where the quoted author lets it be and is one of ours.
pub(super) fn quoting(app: &App, mut row: post::Model, wanted: &Wanted) -> post::Model {
    let of = &wanted.post;
    row.quote_uri = Some(of.uri.clone());
    row.quote_id = Some(of.id);
    let stamped = of.is_local && wanted.answer == Answer::Yes;
    let agreed = stamped || is_unasked(of, row.audience, row.local_only);
    row.quote_state = Some(if agreed { ACCEPTED } else { PENDING }.to_owned());
    row.quote_stamp = stamped.then(|| address::quote_stamp(&app.config, id::random()));
    row.content = format!("{}{}", inline(&of.url), row.content);
    row
}

/// The line by which programs that know no quotes show where one leads.
pub fn inline(url: &str) -> String {
    let (href, shown) = (html::escape(url), html::escape(url.split("://").nth(1).unwrap_or(url)));
    format!(
        "<p class=\"quote-inline\">RE: <a href=\"{href}\" rel=\"nofollow noopener\" target=\"_blank\">{shown}</a></p>"
    )
}

/// That line, for a post that quotes.
pub(super) async fn line(db: &impl ConnectionTrait, row: &post::Model) -> Result<Option<String>> {
    if row.quote_uri.is_none() || !row.content.starts_with("<p class=\"quote-inline\">") {
        return Ok(None);
    }
    Ok(quoted(db, row).await?.map(|of| inline(&of.url)))
}

/// What follows from storing a post that quotes: the stamp of a yes, or the request for one.
pub(super) async fn stored(app: &App, tx: &Tx, author: &profile::Model, row: &post::Model) -> Result<()> {
    let Some(of) = quoted(&**tx, row).await? else { return Ok(()) };
    if is_shown(row) {
        return stamp(app, tx, row, &of).await;
    }
    let request = request_of(row, author, &of);
    let owner = profile::by_id(&**tx, of.author_id).await?;
    if of.is_local {
        let body = request.to_string();
        interaction::ask(app, tx, &of, Act::Quote, author, (&row.uri, body)).await?;
        return Ok(());
    }
    let whole = parts(app, &**tx, row.clone()).await?;
    let body = activity::quote_request(&app.config, &whole, &request);
    outbox::send(app, tx, author, &Sendable::other(body)?, &row.uri, &Recipients::only(&owner)).await
}

fn request_of(row: &post::Model, author: &profile::Model, of: &post::Model) -> serde_json::Value {
    json!({
        "id": format!("{}{REQUEST}", row.uri),
        "type": "QuoteRequest",
        "actor": author.uri,
        "object": of.uri,
        "instrument": row.uri,
    })
}

/// What our requests' ids end with.
const REQUEST: &str = "#quote-request";

/// The row of a stamp that a post carries, where the quoted post is ours.
async fn stamp(app: &App, tx: &Tx, row: &post::Model, of: &post::Model) -> Result<()> {
    let id = row.quote_stamp.as_deref().and_then(|uri| address::id_in(&app.config, uri, "quotes"));
    let Some(id) = id.filter(|_| of.is_local) else { return Ok(()) };
    let model = quote_stamp::Model { id, post_id: of.id, uri: row.uri.clone(), kind: "quote".into() };
    quote_stamp::Entity::insert(quote_stamp::ActiveModel::from(model))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// What a post quotes, where it is here.
pub(super) async fn quoted(db: &impl ConnectionTrait, row: &post::Model) -> Result<Option<post::Model>> {
    let Some(id) = row.quote_id else { return Ok(None) };
    Ok(post::Entity::find_by_id(id).one(db).await?.filter(|q| q.deleted_at.is_none()))
}

/// One more post quotes another, or one less.
async fn count(tx: &Tx, row: &post::Model, of: &post::Model, by: i64) -> Result<()> {
    if reach::covers(row, of) { counts::count_by(tx, of.id, post::Column::QuotesCount, by).await } else { Ok(()) }
}

/// Says how a quote stands from now on. Who has the quoting post sees it; where it is ours, other servers hear of it.
pub async fn settle(app: &App, tx: &Tx, row: &post::Model, state: &str, stamp: Option<&str>) -> Result<()> {
    if row.quote_state.as_deref() == Some(state) || row.deleted_at.is_some() {
        return Ok(());
    }
    let Some(of) = quoted(&**tx, row).await? else { return Ok(()) };
    let change = post::ActiveModel {
        id: Set(row.id),
        quote_state: Set(Some(state.to_owned())),
        quote_stamp: Set(stamp.map(str::to_owned)),
        ..Default::default()
    };
    let now = change.update(&**tx).await?;
    match (is_shown(row), is_shown(&now)) {
        (false, true) => {
            count(tx, &now, &of, 1).await?;
            if of.is_local {
                notifications::raise(app, tx, of.author_id, Notice::Quote, row.author_id, Some(row.id)).await?;
            }
        }
        (true, false) => {
            count(tx, &now, &of, -1).await?;
            notifications::withdraw(tx, Notice::Quote, row.author_id, Some(row.id)).await?;
        }
        _ => {}
    }
    let owners = spread::owners(tx, row.id).await?;
    tx.publish(Event::Edited { post_id: row.id, owners: owners.into(), open: true });
    if now.is_local && now.ruleset_version > 0 {
        spread::send_counts(app, tx, now, Vec::new()).await?;
    }
    Ok(())
}

/// A quote has been agreed to: where the quoting post is here, it shows the quoted one.
pub async fn agreed(app: &App, tx: &Tx, quoting: &str, of: &post::Model, stamp: &str) -> Result<()> {
    let found = post::by_uri(&**tx, quoting).await?.filter(|q| q.quote_uri.as_deref() == Some(of.uri.as_str()));
    let Some(mut row) = found else { return Ok(()) };
    if row.quote_id.is_none() {
        row.quote_id = Some(of.id);
        let change = post::ActiveModel { id: Set(row.id), quote_id: Set(Some(of.id)), ..Default::default() };
        change.update(&**tx).await?;
    }
    settle(app, tx, &row, ACCEPTED, Some(stamp)).await
}

/// Another server's author answers a request of ours; `stamp` shows her yes. Whether the answer was to a quote at all.
pub async fn answered(
    app: &App,
    tx: &Tx,
    answerer: &profile::Model,
    object: &serde_json::Value,
    stamp: Option<&str>,
) -> Result<bool> {
    use crate::wire::remote::json::{id_of, same_origin};
    let by_id = id_of(object).and_then(|u| u.strip_suffix(REQUEST));
    let by_parts = id_of(&object["instrument"]).filter(|_| object["type"] == "QuoteRequest");
    let Some(uri) = by_id.or(by_parts) else { return Ok(false) };
    let Some(row) = post::by_uri(&**tx, uri).await?.filter(|p| p.is_local) else { return Ok(true) };
    let is_theirs = quoted(&**tx, &row).await?.is_some_and(|of| of.author_id == answerer.id);
    if !is_theirs {
        return Ok(true);
    }
    match stamp.filter(|s| same_origin(s, &answerer.uri)) {
        Some(stamp) => settle(app, tx, &row, ACCEPTED, Some(stamp)).await?,
        None => settle(app, tx, &row, if is_shown(&row) { REVOKED } else { REJECTED }, None).await?,
    }
    Ok(true)
}

/// Another server's author takes her yes back: its stamp is deleted.
pub async fn stamp_deleted(app: &App, tx: &Tx, author: &profile::Model, stamp: &str) -> Result<bool> {
    let found = post::Entity::find().filter(post::Column::QuoteStamp.eq(stamp)).one(&**tx).await?;
    let Some(row) = found else { return Ok(false) };
    if quoted(&**tx, &row).await?.is_some_and(|of| of.author_id == author.id) {
        settle(app, tx, &row, REVOKED, None).await?;
    }
    Ok(true)
}

/// Takes the yes to a quote of one's own post back, for good; gives the quoting post.
///
/// # Errors
/// 403 for a post of somebody else's, 404 for one that does not quote it.
pub async fn revoke(app: &App, me: &profile::Model, id: i64, quoting_id: i64) -> Result<post::Model> {
    let reader = Reader::Local(me.id);
    let of = see(app.db.read(), reader, id).await?;
    if of.author_id != me.id {
        return Err(Error::forbidden("This action is not allowed"));
    }
    let tx = app.db.begin().await?;
    let found = post::Entity::find_by_id(quoting_id).filter(post::Column::QuoteId.eq(id)).one(&*tx).await?;
    let row = found.filter(|r| r.deleted_at.is_none()).ok_or(Error::NotFound)?;
    if row.quote_state.as_deref() != Some(REVOKED) {
        let quoter = profile::by_id(&*tx, row.author_id).await?;
        retract_stamp(app, &tx, me, (&of, &row), &quoter).await?;
        settle(app, &tx, &row, if is_shown(&row) { REVOKED } else { REJECTED }, None).await?;
    }
    tx.commit().await?;
    post::Entity::find_by_id(quoting_id).one(app.db.read()).await?.ok_or(Error::NotFound)
}

async fn retract_stamp(
    app: &App,
    tx: &Tx,
    me: &profile::Model,
    (of, row): (&post::Model, &post::Model),
    quoter: &profile::Model,
) -> Result<()> {
    let stamps = quote_stamp::Entity::find()
        .filter(quote_stamp::Column::PostId.eq(of.id))
        .filter(quote_stamp::Column::Uri.eq(&row.uri));
    let Some(stamp) = stamps.one(&**tx).await? else { return Ok(()) };
    quote_stamp::Entity::delete_by_id(stamp.id).exec(&**tx).await?;
    let uri = address::quote_stamp(&app.config, stamp.id);
    let body = activity::delete_stamp(me, &uri, &row.uri, &of.uri);
    let recipients = Recipients { followers: true, profiles: vec![quoter.clone()], ..Recipients::default() };
    outbox::send(app, tx, me, &Sendable::other(body)?, &of.uri, &recipients).await
}

/// A page of the posts that quote one, as far as a reader may see them; the newest first.
pub async fn of(app: &App, viewer_id: i64, id: i64, page: Page) -> Result<Vec<post::Model>> {
    let shown = post::Entity::find()
        .filter(post::Column::QuoteId.eq(id))
        .filter(post::Column::QuoteState.eq(ACCEPTED))
        .filter(visible::to(Reader::Local(viewer_id)));
    let wanted = visible::without_unwanted(shown, viewer_id, app.clock.now_ms());
    Ok(page.sort(page.of(wanted, post::Column::Id).all(app.db.read()).await?))
}
