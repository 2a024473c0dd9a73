//! Posts as statuses, a page of them at a time, with all that they refer to.

use std::{
    collections::{HashMap, HashSet},
    sync::Mutex,
};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    accounts::{account, acct},
    attachments::{self, media, shown},
    audience::{visibility, who_name},
    cards::{card, card_authors, noted_card},
    filters,
    polls::poll,
    quotes,
    related::{Emoji, Related},
};
use crate::{
    base::{app::App, clock::iso, error::Result, settings},
    entities::{
        app as app_row,
        post::{self, Audience},
        post_writer, profile,
    },
    media::{address as addresses, attach},
    policy::{
        scope::audience_name,
        visible::{self, Reader},
    },
    posts::{
        cards as links,
        polls::{self, Poll},
        render,
    },
    timelines::filters::{self as all_filters, Whole},
    wire::activitypub::address,
};

/// Posts as statuses, in their order. The caller has checked that the viewer may see them.
pub async fn statuses(app: &App, viewer: Option<i64>, posts: Vec<post::Model>) -> Result<Vec<api::Status>> {
    let mut originals = originals(app, viewer, &posts).await?;
    // What is quoted is shown inside, one deep.
    let quoted: Vec<i64> = posts.iter().chain(originals.values()).filter_map(|p| p.quote_id).collect();
    let quoted = by_ids(app, viewer, quoted).await?;
    let inside: Vec<i64> = quoted.keys().copied().collect();
    originals.extend(quoted);
    let context = Context::load(app, viewer, posts.iter().chain(originals.values())).await?;
    let context = Context {
        quoted: inside
            .iter()
            .filter_map(|id| originals.get(id))
            .filter_map(|p| Some((p.id, context.status(app, p)?)))
            .collect(),
        is_inner: false,
        ..context
    };
    Ok(posts
        .iter()
        .filter_map(|post| {
            let mut status = context.status(app, post)?;
            if let Some(of) = post.boost_of_id {
                let inner = context.status(app, originals.get(&of)?)?;
                status.content.clone_from(&inner.content);
                status.filtered.clone_from(&inner.filtered);
                status.reblog = Some(Box::new(inner));
            }
            Some(status)
        })
        .collect())
}

/// One post as a status.
pub async fn status(app: &App, viewer: Option<i64>, post: post::Model) -> Result<api::Status> {
    let all = statuses(app, viewer, vec![post]).await?;
    all.into_iter().next().ok_or(crate::base::error::Error::NotFound)
}

async fn originals(app: &App, viewer: Option<i64>, posts: &[post::Model]) -> Result<HashMap<i64, post::Model>> {
    by_ids(app, viewer, posts.iter().filter_map(|p| p.boost_of_id).collect()).await
}

async fn by_ids(app: &App, viewer: Option<i64>, ids: Vec<i64>) -> Result<HashMap<i64, post::Model>> {
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
    related: Related,
    profiles: HashMap<i64, profile::Model>,
    apps: HashMap<i64, app_row::Model>,
    media: HashMap<i64, Vec<api::MediaAttachment>>,
    polls: HashMap<i64, Poll>,
    quoted: HashMap<i64, api::Status>,
    /// Handles of who wrote in the viewer's name, where that is a shared profile.
    writers: HashMap<i64, String>,
    cards: HashMap<i64, api::PreviewCard>,
    standing: quotes::Standing,
    filters: Vec<Whole>,
    /// What is quoted shows no quotes of its own in full.
    is_inner: bool,
    viewer: Option<i64>,
    now_ms: i64,
}

/// Who wrote those of the posts that are the viewer's own.
async fn writers<'a>(
    db: &impl ConnectionTrait,
    viewer: Option<i64>,
    posts: impl Iterator<Item = &'a post::Model>,
) -> Result<HashMap<i64, String>> {
    let own = posts.filter(|p| Some(p.author_id) == viewer).map(|p| p.id);
    let rows = post_writer::Entity::find().filter(post_writer::Column::PostId.is_in(own)).all(db).await?;
    let people = profile::by_ids(db, rows.iter().map(|r| r.profile_id)).await?;
    Ok(rows.iter().filter_map(|r| Some((r.post_id, people.get(&r.profile_id)?.handle.clone()))).collect())
}

impl Context {
    async fn load<'a>(
        app: &App,
        viewer: Option<i64>,
        posts: impl Iterator<Item = &'a post::Model> + Clone,
    ) -> Result<Self> {
        let db = app.db.read();
        let related = Related::load(db, viewer, posts.clone()).await?;
        let people = posts.clone().map(|p| p.author_id).chain(related.mentions.values().flatten().copied());
        let profiles = profile::by_ids(db, people).await?;
        let media = shown_media(app, &related, posts.clone()).await?;
        let polls = polls::of_posts(db, &related.polls.iter().copied().collect::<Vec<_>>()).await?;
        let found = links::by_ids(db, related.cards.values().copied()).await?;
        let authors = card_authors(app, found.values().map(|(_, c)| c)).await?;
        let of_post = |(post, id): (&i64, &i64)| found.get(id).map(|(row, c)| (*post, card(app, row, c, &authors)));
        let cards = related.cards.iter().filter_map(of_post).collect();
        let standing = quotes::Standing::load(app, viewer, posts.clone(), &profiles).await?;
        let shared = viewer.and_then(|v| profiles.get(&v)).is_some_and(|p| p.kind == profile::Kind::Shared);
        Ok(Self {
            apps: apps(app, posts.clone()).await?,
            writers: if shared { writers(db, viewer, posts).await? } else { HashMap::new() },
            filters: match viewer.filter(|_| related.filters) {
                Some(viewer) => all_filters::of(db, viewer).await?,
                None => Vec::new(),
            },
            related,
            profiles,
            media,
            polls,
            quoted: HashMap::new(),
            cards,
            standing,
            is_inner: true,
            viewer,
            now_ms: app.clock.now_ms(),
        })
    }

    fn status(&self, app: &App, post: &post::Model) -> Option<api::Status> {
        let author = self.profiles.get(&post.author_id)?;
        let related = &self.related;
        let mentions = related.mentions.get(&post.id).into_iter().flatten().filter_map(|id| self.profiles.get(id));
        let tags = related.tags.get(&post.id).map_or_else(Vec::new, |keys| render::listed_tags(post, keys));
        let used_app = post.app_id.and_then(|id| self.apps.get(&id));
        let votes = self.viewer.map(|_| related.votes.get(&post.id).map_or(&[][..], Vec::as_slice));
        let is_author = self.viewer == Some(post.author_id);
        let mut status = api::Status {
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
            interaction_policy: api::InteractionPolicy {
                reply: who_name(post.may_reply).into(),
                boost: who_name(post.may_boost).into(),
                quote: who_name(post.may_quote).into(),
            },
            sensitive: post.sensitive,
            spoiler_text: post.content_warning.clone(),
            language: post.language.clone(),
            in_reply_to_id: post.in_reply_to_id.map(|id| id.to_string()),
            in_reply_to_account_id: post.in_reply_to_profile_id.map(|id| id.to_string()),
            reblog: None,
            // Which app a person uses beside her work is nobody's affair.
            application: used_app
                .filter(|_| author.kind != profile::Kind::Personal)
                .map(|a| api::AppName { name: a.name.clone(), website: a.website.clone() }),
            media_attachments: self.media.get(&post.id).cloned().unwrap_or_default(),
            mentions: mentions.map(mention_of).collect(),
            tags: tags
                .into_iter()
                .map(|name| api::StatusTag { url: address::tag_page(&app.config, &name), name })
                .collect(),
            emojis: attachments::emojis(app, &post.emojis),
            card: self.cards.get(&post.id).cloned().filter(|_| post.quote_uri.is_none()),
            poll: self.polls.get(&post.id).map(|p| poll(p, votes, is_author, self.now_ms)),
            quote: self.quote(post),
            quote_approval: self.standing.approval(post, self.viewer),
            quotes_count: post.quotes_count,
            reactions: reactions(app, related.reactions.get(&post.id)),
            reblogs_count: post.boosts_count,
            favourites_count: post.favourites_count,
            replies_count: post.replies_count,
            favourited: related.favourited.contains(&post.id),
            reblogged: related.boosted.contains(&post.id) || (post.boost_of_id.is_some() && is_author),
            muted: related.muted.contains(&post.thread()),
            bookmarked: related.bookmarked.contains(&post.id),
            pinned: related.pinned.contains(&post.id),
            filtered: Vec::new(),
            written_by: self.writers.get(&post.id).cloned(),
            question: post
                .question_topic
                .clone()
                .map(|topic| api::Question { topic, accepted_uri: post.accepted_uri.clone() }),
            context_notes: context_notes(related.notes.get(&post.id)),
            thanks: post.thanks.clone(),
            undo_until: None,
            text: None,
        };
        status.card = noted_card(app, status.card.take(), &status.context_notes);
        if !is_author {
            status.filtered = filters::results(&self.filters, &status, post.id, self.now_ms);
        }
        Some(status)
    }

    /// What a post quotes, and how that stands.
    fn quote(&self, post: &post::Model) -> Option<api::Quote> {
        post.quote_uri.as_ref()?;
        let quoted = post.quote_id.and_then(|id| self.quoted.get(&id));
        if self.is_inner {
            let state = self.standing.state(post, post.quote_id.is_some(), None);
            let id = post.quote_id.filter(|_| quotes::is_told(state)).map(|id| id.to_string());
            return Some(api::Quote { state: state.into(), quoted_status: None, quoted_status_id: id });
        }
        let author = quoted.and_then(|q| q.account.id.parse().ok());
        let state = self.standing.state(post, quoted.is_some(), author);
        let quoted_status = quoted.filter(|_| quotes::is_told(state)).cloned().map(Box::new);
        Some(api::Quote { state: state.into(), quoted_status, quoted_status_id: None })
    }
}

fn context_notes(notes: Option<&Vec<(i64, String, String)>>) -> Vec<api::ContextNote> {
    let note = |(id, words, source): &(i64, String, String)| api::ContextNote {
        id: id.to_string(),
        text: words.clone(),
        source_url: source.clone(),
    };
    notes.into_iter().flatten().map(note).collect()
}

/// Emojis under a post, each once with how often it is there.
fn reactions(app: &App, emojis: Option<&Vec<Emoji>>) -> Vec<api::Reaction> {
    let mut all: Vec<api::Reaction> = Vec::new();
    for (name, url) in emojis.into_iter().flatten() {
        if let Some(known) = all.iter_mut().find(|r| r.name == *name) {
            known.count += 1;
            continue;
        }
        let url = url.as_deref().map(|u| shown(app, u));
        all.push(api::Reaction { name: name.clone(), count: 1, me: false, static_url: url.clone(), url });
    }
    all
}

/// The attachments of posts, with addresses for whoever may see them.
async fn shown_media<'a>(
    app: &App,
    related: &Related,
    posts: impl Iterator<Item = &'a post::Model>,
) -> Result<HashMap<i64, Vec<api::MediaAttachment>>> {
    // Made where nobody has asked for it yet: addresses of emojis need it too.
    let seal = settings::seal(app).await?;
    let with_media: Vec<i64> = related.media.iter().copied().collect();
    let found = attach::of_posts(app.db.read(), &with_media).await?;
    let is_open = |p: &&post::Model| matches!(p.audience, Audience::Public | Audience::Unlisted) && !p.local_only;
    let open: HashSet<i64> = posts.filter(is_open).map(|p| p.id).collect();
    let shown = |(id, rows): (i64, Vec<crate::entities::media::Model>)| {
        let whom = if open.contains(&id) { addresses::For::Everybody } else { addresses::For::Reader };
        (id, rows.iter().map(|m| media(app, seal, m, whom)).collect())
    };
    Ok(found.into_iter().map(shown).collect())
}

/// Apps by their ids; what one is called never changes.
#[derive(Default)]
struct Apps(Mutex<HashMap<i64, app_row::Model>>);
const MOST_APPS: usize = 1_000;

/// What posts were written with.
async fn apps<'a>(app: &App, posts: impl Iterator<Item = &'a post::Model>) -> Result<HashMap<i64, app_row::Model>> {
    let ids: HashSet<i64> = posts.filter_map(|p| p.app_id).collect();
    let kept = app.kept.get::<Apps>().unwrap_or_else(|| app.kept.put(Apps::default()));
    let known =
        |all: &HashMap<i64, app_row::Model>| ids.iter().filter_map(|id| Some((*id, all.get(id)?.clone()))).collect();
    let mut found: HashMap<i64, app_row::Model> = kept.0.lock().map(|all| known(&all)).unwrap_or_default();
    let missing: Vec<i64> = ids.iter().filter(|id| !found.contains_key(id)).copied().collect();
    if !missing.is_empty() {
        let rows = app_row::Entity::find().filter(app_row::Column::Id.is_in(missing)).all(app.db.read()).await?;
        found.extend(rows.into_iter().map(|a| (a.id, a)));
        if let Ok(mut all) = kept.0.lock() {
            if all.len() >= MOST_APPS {
                all.clear();
            }
            all.extend(found.clone());
        }
    }
    Ok(found)
}

pub fn mention_of(profile: &profile::Model) -> api::Mention {
    api::Mention {
        id: profile.id.to_string(),
        username: profile.handle.clone(),
        url: profile.url.clone(),
        acct: acct(profile),
    }
}
