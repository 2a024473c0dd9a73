//! From entities to the API's words, many at a time: a page of posts costs the same few queries as one post.

mod configuration;
mod notifications;
mod relationships;

pub use configuration::{configuration, tag};
pub use notifications::{notification_kind, notifications};
pub use relationships::relationships;

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    activitypub::address,
    app::App,
    clock::iso,
    entities::{
        app as app_row, favourite, mention,
        post::{self, Audience},
        post_tag,
        profile::{self, Kind},
    },
    error::Result,
    html,
    posts::Reader,
    posts::visible,
    profiles,
};

/// `name`, or `name@domain` for another server's.
pub fn acct(profile: &profile::Model) -> String {
    match &profile.domain {
        Some(domain) => format!("{}@{domain}", profile.handle),
        None => profile.handle.clone(),
    }
}

/// The public view of a profile. Every column is named, so that a new one asks to be thought about.
pub fn account(app: &App, profile: &profile::Model) -> api::Account {
    let profile::Model {
        id,
        kind,
        login_id: _,
        handle,
        handle_folded: _,
        domain: _,
        uri,
        url,
        actor_type,
        display_name,
        note,
        note_source: _,
        fields,
        avatar_url: _,
        header_url: _,
        inbox: _,
        shared_inbox: _,
        outbox: _,
        followers_uri: _,
        following_uri: _,
        approves_followers,
        discoverable,
        indexable,
        default_audience: _,
        default_sensitive: _,
        default_language: _,
        posts_count,
        followers_count,
        following_count,
        last_post_on,
        created_on,
        fetched_at: _,
        gone_at: _,
    } = profile;
    // Remote pictures come with the media proxy; a hot link would tell other servers who reads what.
    let avatar = app.config.url("/assets/avatar.png");
    let header = app.config.url("/assets/header.png");
    api::Account {
        id: id.to_string(),
        username: handle.clone(),
        acct: acct(profile),
        display_name: if display_name.is_empty() { handle.clone() } else { display_name.clone() },
        locked: *approves_followers,
        bot: matches!(actor_type.as_str(), "Service" | "Application"),
        group: actor_type == "Group",
        discoverable: *discoverable,
        indexable: *indexable,
        created_at: format!("{created_on}T00:00:00.000Z"),
        note: note.clone(),
        url: url.clone(),
        uri: uri.clone(),
        avatar_static: avatar.clone(),
        avatar,
        header_static: header.clone(),
        header,
        followers_count: *followers_count,
        following_count: *following_count,
        statuses_count: *posts_count,
        last_status_at: last_post_on.clone(),
        emojis: Vec::new(),
        fields: serde_json::from_str(fields).unwrap_or_default(),
        roles: Vec::new(),
        kind: kind_name(*kind).to_owned(),
        source: None,
        role: None,
    }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Professional => "professional",
        Kind::Personal => "personal",
        Kind::Shared | Kind::Instance => "shared",
        Kind::Remote => "remote",
    }
}

/// One's own profile, with what only its owner sees.
pub fn credential_account(app: &App, profile: &profile::Model, requests: i64) -> api::Account {
    let mut account = account(app, profile);
    let fields: Vec<api::Field> = account
        .fields
        .iter()
        .map(|f| api::Field { name: f.name.clone(), value: html::plain(&f.value), verified_at: None })
        .collect();
    account.source = Some(api::Source {
        note: profile.note_source.clone(),
        fields,
        privacy: visibility(profile.default_audience).to_owned(),
        sensitive: profile.default_sensitive,
        language: profile.default_language.clone(),
        follow_requests_count: requests,
        attribution_domains: Vec::new(),
        discoverable: profile.discoverable,
        indexable: profile.indexable,
        hide_collections: Some(profile.kind == Kind::Personal),
        quote_policy: "nobody".into(),
    });
    account.role = Some(api::Role { id: "-99".into(), permissions: "0".into(), ..api::Role::default() });
    account
}

/// An audience in Mastodon's words.
pub fn visibility(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Unlisted => "unlisted",
        Audience::Followers | Audience::Branch | Audience::Network | Audience::Circle => "private",
        Audience::Mentioned => "direct",
    }
}

/// An audience in our words.
pub fn audience_name(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Unlisted => "unlisted",
        Audience::Followers => "followers",
        Audience::Mentioned => "mentioned",
        Audience::Branch => "branch",
        Audience::Network => "network",
        Audience::Circle => "circle",
    }
}

/// Posts as statuses, in their order. The caller has checked that the viewer may see them.
pub async fn statuses(app: &App, viewer: Option<i64>, posts: Vec<post::Model>) -> Result<Vec<api::Status>> {
    let originals = originals(app, viewer, &posts).await?;
    let context = Context::load(app, viewer, posts.iter().chain(originals.values())).await?;
    Ok(posts
        .iter()
        .filter_map(|post| {
            let mut status = context.status(app, post)?;
            if let Some(of) = post.boost_of_id {
                let inner = context.status(app, originals.get(&of)?)?;
                status.content.clone_from(&inner.content);
                status.reblog = Some(Box::new(inner));
            }
            Some(status)
        })
        .collect())
}

/// One post as a status.
pub async fn status(app: &App, viewer: Option<i64>, post: post::Model) -> Result<api::Status> {
    let all = statuses(app, viewer, vec![post]).await?;
    all.into_iter().next().ok_or(crate::error::Error::NotFound)
}

async fn originals(app: &App, viewer: Option<i64>, posts: &[post::Model]) -> Result<HashMap<i64, post::Model>> {
    let ids: Vec<i64> = posts.iter().filter_map(|p| p.boost_of_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let reader = viewer.map_or(Reader::Stranger, Reader::Local);
    let rows =
        post::Entity::find().filter(post::Column::Id.is_in(ids)).filter(visible::to(reader)).all(app.db.read()).await?;
    Ok(rows.into_iter().map(|p| (p.id, p)).collect())
}

/// Everything that a page of posts refers to.
struct Context {
    profiles: HashMap<i64, profile::Model>,
    mentions: HashMap<i64, Vec<i64>>,
    tags: HashMap<i64, Vec<String>>,
    apps: HashMap<i64, app_row::Model>,
    favourited: HashSet<i64>,
    boosted: HashSet<i64>,
    viewer: Option<i64>,
}

impl Context {
    async fn load<'a>(
        app: &App,
        viewer: Option<i64>,
        posts: impl Iterator<Item = &'a post::Model> + Clone,
    ) -> Result<Self> {
        let db = app.db.read();
        let ids: Vec<i64> = posts.clone().map(|p| p.id).collect();
        let mut mentions: HashMap<i64, Vec<i64>> = HashMap::new();
        let rows = mention::Entity::find()
            .filter(mention::Column::PostId.is_in(ids.clone()))
            .filter(mention::Column::Silent.eq(false));
        for row in rows.all(db).await? {
            mentions.entry(row.post_id).or_default().push(row.profile_id);
        }
        let mut tags: HashMap<i64, Vec<String>> = HashMap::new();
        for row in post_tag::Entity::find().filter(post_tag::Column::PostId.is_in(ids.clone())).all(db).await? {
            tags.entry(row.post_id).or_default().push(row.name);
        }
        let people = posts.clone().map(|p| p.author_id).chain(mentions.values().flatten().copied());
        let profiles = profiles::by_ids(db, people).await?;
        let app_ids: HashSet<i64> = posts.clone().filter_map(|p| p.app_id).collect();
        let apps = if app_ids.is_empty() {
            HashMap::new()
        } else {
            let rows = app_row::Entity::find().filter(app_row::Column::Id.is_in(app_ids)).all(db).await?;
            rows.into_iter().map(|a| (a.id, a)).collect()
        };
        let (favourited, boosted) = match viewer {
            Some(viewer) => (favourited(app, viewer, &ids).await?, boosted(app, viewer, &ids).await?),
            None => (HashSet::new(), HashSet::new()),
        };
        Ok(Self { profiles, mentions, tags, apps, favourited, boosted, viewer })
    }

    fn status(&self, app: &App, post: &post::Model) -> Option<api::Status> {
        let author = self.profiles.get(&post.author_id)?;
        let mentions = self.mentions.get(&post.id).into_iter().flatten().filter_map(|id| self.profiles.get(id));
        let tags = self.tags.get(&post.id).into_iter().flatten();
        let used_app = post.app_id.and_then(|id| self.apps.get(&id));
        Some(api::Status {
            id: post.id.to_string(),
            uri: post.uri.clone(),
            url: post.url.clone(),
            created_at: iso(post.created_at),
            edited_at: post.edited_at.map(iso),
            account: account(app, author),
            content: post.content.clone(),
            visibility: visibility(post.audience).to_owned(),
            audience: audience_name(post.audience).to_owned(),
            local_only: post.local_only,
            sensitive: post.sensitive,
            spoiler_text: post.content_warning.clone(),
            language: post.language.clone(),
            in_reply_to_id: post.in_reply_to_id.map(|id| id.to_string()),
            in_reply_to_account_id: post.in_reply_to_profile_id.map(|id| id.to_string()),
            reblog: None,
            application: used_app.map(|a| api::AppName { name: a.name.clone(), website: a.website.clone() }),
            media_attachments: Vec::new(),
            mentions: mentions.map(mention_of).collect(),
            tags: tags
                .map(|name| api::StatusTag { name: name.clone(), url: address::tag_page(&app.config, name) })
                .collect(),
            emojis: Vec::new(),
            card: None,
            poll: None,
            reblogs_count: post.boosts_count,
            favourites_count: post.favourites_count,
            replies_count: post.replies_count,
            favourited: self.favourited.contains(&post.id),
            reblogged: self.boosted.contains(&post.id)
                || (post.boost_of_id.is_some() && self.viewer == Some(post.author_id)),
            muted: false,
            bookmarked: false,
            pinned: false,
            filtered: Vec::new(),
            text: None,
        })
    }
}

fn mention_of(profile: &profile::Model) -> api::Mention {
    api::Mention {
        id: profile.id.to_string(),
        username: profile.handle.clone(),
        url: profile.url.clone(),
        acct: acct(profile),
    }
}

async fn favourited(app: &App, viewer: i64, ids: &[i64]) -> Result<HashSet<i64>> {
    let rows = favourite::Entity::find()
        .filter(favourite::Column::ProfileId.eq(viewer))
        .filter(favourite::Column::PostId.is_in(ids.to_vec()));
    Ok(rows.all(app.db.read()).await?.into_iter().map(|f| f.post_id).collect())
}

async fn boosted(app: &App, viewer: i64, ids: &[i64]) -> Result<HashSet<i64>> {
    let rows = post::Entity::find()
        .filter(post::Column::AuthorId.eq(viewer))
        .filter(post::Column::BoostOfId.is_in(ids.to_vec()))
        .filter(post::Column::DeletedAt.is_null());
    Ok(rows.all(app.db.read()).await?.into_iter().filter_map(|p| p.boost_of_id).collect())
}
