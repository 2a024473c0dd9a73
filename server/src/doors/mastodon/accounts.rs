//! Accounts: profiles in the API's words. <https://docs.joinmastodon.org/methods/accounts/>

use axum::{Json, extract::State, http::HeaderMap, response::IntoResponse};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{convert, interaction, statuses::parse_audience};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id, link},
    entities::{
        follow,
        post::Audience,
        profile::{self, Kind},
    },
    login::{
        self, OptionalViewer, Viewer,
        members::Part,
        preferences::{self, Preferences},
    },
    media::MAX_PICTURE,
    people::{
        blocks,
        follows::{self, Options, Side},
        profiles::{self, Changes, Picture},
    },
    policy::visible::Reader,
    posts::{pins, tags},
    timelines::{
        search as searching,
        timeline::{self, Without},
    },
    wire::remote::handles,
};

pub async fn verify_credentials(State(app): State<App>, viewer: Viewer) -> Result<Json<api::Account>> {
    let profile = viewer.require("profile")?;
    own_account(&app, profile).await
}

/// One's own account, with what only its owner sees.
pub async fn own_account(app: &App, profile: &profile::Model) -> Result<Json<api::Account>> {
    let role = login::role_of(app.db.read(), profile).await?;
    let requests = follow::Entity::find()
        .filter(follow::Column::FollowedId.eq(profile.id))
        .filter(follow::Column::State.eq(follow::State::Pending))
        .count(app.db.read())
        .await?;
    Ok(Json(convert::credential_account(app, profile, i64::try_from(requests).unwrap_or(i64::MAX), role)))
}

pub async fn update_credentials(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::Account>> {
    change_account(&app, &viewer, params).await
}

/// The same for our own pages, whose forms bring files as well.
pub async fn change_account(app: &App, viewer: &Viewer, params: Params) -> Result<Json<api::Account>> {
    let updated = update(app, viewer, params).await?;
    own_account(app, &updated).await
}

/// Changes one's own profile; what is not named stays.
pub async fn update(app: &App, viewer: &Viewer, mut params: Params) -> Result<profile::Model> {
    let profile = viewer.require("write:accounts")?;
    viewer.require_part(app, Part::Manager).await?;
    let source = params.object("source")?;
    let pair = |f: &Params| Ok((f.text("name")?.unwrap_or_default(), f.text("value")?.unwrap_or_default()));
    let fields = params.objects("fields_attributes")?;
    let fields = fields.map(|all| all.iter().map(pair).collect::<Result<Vec<_>>>()).transpose()?;
    let (avatar, header) = (picture(&mut params, "avatar").await?, picture(&mut params, "header").await?);
    let domains = params.list("attribution_domains")?;
    let said = |text: Option<String>| text.filter(|t| !t.is_empty());
    let changes = Changes {
        display_name: params.words("display_name")?,
        note: params.words("note")?,
        own_words: params.text("own_words")?,
        fields,
        approves_followers: params.flag("locked")?,
        discoverable: params.flag("discoverable")?,
        indexable: params.flag("indexable")?,
        bot: params.flag("bot")?,
        default_audience: said(source.text("privacy")?).map(|p| default_audience(&p)).transpose()?,
        default_sensitive: source.flag("sensitive")?,
        default_language: source.text("language")?,
        default_quote: said(source.text("quote_policy")?).map(|p| interaction::who(&p)).transpose()?,
        hide_collections: params.flag("hide_collections")?,
        attribution_domains: params.has("attribution_domains").then_some(domains),
        preferences: preferences(profile, &params)?,
        avatar,
        header,
        avatar_description: params.text("avatar_description")?,
        header_description: params.text("header_description")?,
        has_feed: params.flag("feed")?,
        show_media: params.flag("show_media")?,
        show_media_replies: params.flag("show_media_replies")?,
        show_featured: params.flag("show_featured")?,
    };
    profiles::update(app, profile, changes).await
}

/// An audience that needs no list to be named each time.
fn default_audience(text: &str) -> Result<Audience> {
    match parse_audience(text)? {
        Audience::Circle => Err(Error::unprocessable("source[privacy] can't be a circle: name one with each post.")),
        audience => Ok(audience),
    }
}

/// A picture in the form; an empty text takes the old one away.
async fn picture(params: &mut Params, name: &str) -> Result<Option<Picture>> {
    if let Some(file) = params.take_file(name) {
        return Ok(Some(Picture::New(file.read(MAX_PICTURE).await?)));
    }
    match params.text(name)?.as_deref() {
        None => Ok(None),
        Some("") => Ok(Some(Picture::None)),
        Some(_) => Err(Error::unprocessable(format!("{name} must be a file, sent as multipart/form-data."))),
    }
}

/// Ours: `reading[language]` and so on; what is not named stays.
fn preferences(profile: &profile::Model, params: &Params) -> Result<Option<Preferences>> {
    if !params.has("reading") {
        return Ok(None);
    }
    let new = params.object("reading")?;
    let mut all = preferences::of(profile);
    let chosen = |t: String| (!t.is_empty()).then_some(t);
    if let Some(language) = new.text("language")? {
        all.language = chosen(language);
    }
    if let Some(zone) = new.text("time_zone")? {
        all.time_zone = chosen(zone);
    }
    if let Some(media) = new.text("media")? {
        all.media = chosen(media);
    }
    all.open_warnings = new.flag("open_warnings")?.unwrap_or(all.open_warnings);
    all.autoplay = new.flag("autoplay")?.unwrap_or(all.autoplay);
    if new.has("undo_seconds") {
        all.undo_seconds = new.number("undo_seconds")?.map(|s| u8::try_from(s).unwrap_or(u8::MAX));
    }
    all.undo_in_apps = new.flag("undo_in_apps")?.unwrap_or(all.undo_in_apps);
    for (name, hour) in [("quiet_from", &mut all.quiet_from), ("quiet_until", &mut all.quiet_until)] {
        if new.has(name) {
            *hour = new.number(name)?.and_then(|h| u8::try_from(h).ok());
        }
    }
    Ok(Some(all))
}

pub async fn show(
    State(app): State<App>,
    _viewer: OptionalViewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Account>> {
    Ok(Json(convert::account_with_move(&app, &find(&app, &account_id).await?).await?))
}

pub async fn several(State(app): State<App>, params: Params) -> Result<Json<Vec<api::Account>>> {
    let ids = params.ids("id")?;
    let found = profile::by_ids(app.db.read(), ids.clone()).await?;
    let visible = ids.iter().filter_map(|i| found.get(i)).filter(|p| p.gone_at.is_none() && p.kind != Kind::Instance);
    Ok(Json(visible.map(|p| convert::account(&app, p)).collect()))
}

/// A profile by its id; the instance actor is nobody's account.
pub async fn find(app: &App, account_id: &str) -> Result<profile::Model> {
    let found = profile::by_id(app.db.read(), id(account_id)?).await?;
    if found.kind == Kind::Instance { Err(Error::NotFound) } else { Ok(found) }
}

pub async fn lookup(State(app): State<App>, params: Params) -> Result<Json<api::Account>> {
    let acct = params.text("acct")?.unwrap_or_default();
    let found = handles::known(&app, &acct).await?.ok_or(Error::NotFound)?;
    Ok(Json(convert::account_with_move(&app, &found).await?))
}

pub async fn search(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<api::Account>>> {
    viewer.require("read:accounts")?;
    let wish = searching::Wish {
        resolve: params.flag("resolve")?.unwrap_or(false),
        following: params.flag("following")?.unwrap_or(false),
        offset: params.offset()?,
        kind: Some(searching::Kind::Profiles),
        ..searching::Wish::new(&params.text("q")?.unwrap_or_default(), params.page(40, 80)?.limit)?
    };
    let found = searching::search(&app, Reader::Local(viewer.profile.id), &wish).await?;
    Ok(Json(found.profiles.iter().map(|p| convert::account(&app, p)).collect()))
}

pub async fn statuses(
    State(app): State<App>,
    viewer: OptionalViewer,
    Path(account_id): Path<String>,
    params: Params,
) -> Result<impl IntoResponse> {
    if let Some(viewer) = &viewer {
        viewer.require("read:statuses")?;
    }
    let profile = find(&app, &account_id).await?;
    let page = params.page(20, 40)?;
    let without = Without {
        replies: params.flag("exclude_replies")?.unwrap_or(false),
        boosts: params.flag("exclude_reblogs")?.unwrap_or(false),
        words_alone: params.flag("only_media")?.unwrap_or(false),
        messages: params.flag("exclude_direct")?.unwrap_or(false),
        untagged: params.text("tagged")?.filter(|t| !t.is_empty()).map(|t| tags::fold(&t)).transpose()?,
    };
    if params.flag("pinned")?.unwrap_or(false) {
        let posts = pins::of(&app, login::reader(viewer.as_ref()), profile.id).await?;
        let texts = convert::written(&app, viewer.map(|v| v.profile.id), posts, "").await?;
        return Ok((HeaderMap::new(), convert::Written::list(&texts)));
    }
    let posts = timeline::of_profile(&app, login::reader(viewer.as_ref()), profile.id, without, page).await?;
    let ids: Vec<i64> = posts.iter().map(|p| p.id).collect();
    let base = app.config.url(&format!("/api/v1/accounts/{account_id}/statuses"));
    let texts = convert::written(&app, viewer.map(|v| v.profile.id), posts, "").await?;
    let mut query = Vec::new();
    for name in ["exclude_replies", "exclude_reblogs", "exclude_direct", "only_media", "tagged"] {
        query.extend(params.text(name)?.map(|value| (name, value)));
    }
    Ok((link(&base, &query, &ids, page.limit), convert::Written::list(&texts)))
}

pub async fn followers(
    State(app): State<App>,
    viewer: OptionalViewer,
    Path(account_id): Path<String>,
    params: Params,
) -> Result<impl IntoResponse> {
    relations(&app, viewer, &account_id, &params, Side::Followers).await
}

pub async fn following(
    State(app): State<App>,
    viewer: OptionalViewer,
    Path(account_id): Path<String>,
    params: Params,
) -> Result<impl IntoResponse> {
    relations(&app, viewer, &account_id, &params, Side::Following).await
}

async fn relations(
    app: &App,
    viewer: OptionalViewer,
    account_id: &str,
    params: &Params,
    side: Side,
) -> Result<(HeaderMap, Json<Vec<api::Account>>)> {
    if let Some(viewer) = &viewer {
        viewer.require("read:accounts")?;
    }
    let profile = find(app, account_id).await?;
    let page = params.page(40, 80)?;
    // Whom a personal profile knows is told to its owner alone.
    let hidden = (profile.kind == Kind::Personal || profile.hide_collections)
        && viewer.as_ref().is_none_or(|v| v.profile.id != profile.id);
    let reader = login::reader(viewer.as_ref());
    let rows =
        if hidden { Vec::new() } else { follows::list_for(app.db.read(), (reader, side), profile.id, page).await? };
    let name = if side == Side::Followers { "followers" } else { "following" };
    let base = app.config.url(&format!("/api/v1/accounts/{account_id}/{name}"));
    accounts_of(app, &rows, side, &base, page.limit).await
}

/// A page of follows as the accounts at their other end.
pub async fn accounts_of(
    app: &App,
    rows: &[follow::Model],
    side: Side,
    base: &str,
    limit: u64,
) -> Result<(HeaderMap, Json<Vec<api::Account>>)> {
    let other = |f: &follow::Model| if side == Side::Following { f.followed_id } else { f.follower_id };
    let people = profile::by_ids(app.db.read(), rows.iter().map(other)).await?;
    let accounts = rows.iter().filter_map(|f| people.get(&other(f))).map(|p| convert::account(app, p)).collect();
    let ids: Vec<i64> = rows.iter().map(|f| f.id).collect();
    Ok((link(base, &[], &ids, limit), Json(accounts)))
}

pub async fn relationships(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Vec<api::Relationship>>> {
    let me = viewer.require("read:follows")?;
    let ids = params.ids("id")?;
    let known = profile::by_ids(app.db.read(), ids.clone()).await?;
    let ids: Vec<i64> = ids.into_iter().filter(|i| known.contains_key(i)).collect();
    Ok(Json(convert::relationships(&app, me.id, &ids).await?))
}

/// What the viewer and a profile are to each other after a change.
pub async fn relationship(app: &App, viewer_id: i64, other_id: i64) -> Result<Json<api::Relationship>> {
    let all = convert::relationships(app, viewer_id, &[other_id]).await?;
    all.into_iter().next().map(Json).ok_or(Error::NotFound)
}

pub async fn follow(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
    params: Params,
) -> Result<Json<api::Relationship>> {
    let me = viewer.require("write:follows")?;
    let other = find(&app, &account_id).await?;
    let languages = params.has("languages").then(|| params.list("languages")).transpose()?;
    let options = Options { show_boosts: params.flag("reblogs")?, notify: params.flag("notify")?, languages };
    follows::follow(&app, me, &other, options).await?;
    relationship(&app, me.id, other.id).await
}

pub async fn unfollow(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Relationship>> {
    let me = viewer.require("write:follows")?;
    let other = find(&app, &account_id).await?;
    follows::unfollow(&app, me, &other).await?;
    relationship(&app, me.id, other.id).await
}

pub async fn remove_from_followers(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Relationship>> {
    let me = viewer.require("write:follows")?;
    let other = find(&app, &account_id).await?;
    let tx = app.db.begin().await?;
    follows::dismiss(&app, &tx, me, &other).await?;
    tx.commit().await?;
    relationship(&app, me.id, other.id).await
}

pub async fn block(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Relationship>> {
    let me = viewer.require("write:blocks")?;
    let other = find(&app, &account_id).await?;
    blocks::block(&app, me, &other).await?;
    relationship(&app, me.id, other.id).await
}

pub async fn unblock(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Relationship>> {
    let me = viewer.require("write:blocks")?;
    let other = find(&app, &account_id).await?;
    blocks::unblock(&app, me, &other).await?;
    relationship(&app, me.id, other.id).await
}

/// A private note about somebody.
pub async fn note(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
    params: Params,
) -> Result<Json<api::Relationship>> {
    let me = viewer.require("write:accounts")?;
    let other = find(&app, &account_id).await?;
    profiles::note_about(&app, me.id, other.id, &params.text("comment")?.unwrap_or_default()).await?;
    relationship(&app, me.id, other.id).await
}
