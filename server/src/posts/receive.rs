//! A post arrives from another server: made safe, judged by the same gate, stored.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    blank,
    gate::Gate,
    insert,
    interaction::{self, Answer},
    quotes, render,
};
use crate::{
    base::{
        app::App,
        clock::HOUR,
        db::Tx,
        error::{Error, Result},
        html, id,
    },
    entities::{
        approval::Act,
        post::{self, Audience, by_uri},
        profile, quote_stamp, uri,
    },
    notifications::pile_on,
    policy::{
        self, Facts, Remedy, reach,
        scope::{breadth, parse_audience},
    },
    posts::{
        new_post::{More, NewPost},
        polls, spread, to_groups,
    },
    wire::{
        remote::{documents::Note, json, known, languages::words, objects},
        sender::Sender,
        standing::Standing,
    },
};

const MAX_WARNING: usize = 500;
/// How often an id of a time is sought among those that are taken.
const TRIES: usize = 8;
/// No edit is further ahead of our clock: as much as signatures may be.
const MOST_AHEAD_MS: i64 = HOUR;

/// Stores a received post; none if it is here already, was deleted, or is a vote.
///
/// # Errors
/// 422 with the gate's violations.
pub async fn receive(app: &App, tx: &Tx, sender: &Sender, note: &Note) -> Result<Option<post::Model>> {
    store(app, tx, sender, note, How::Sent).await
}

/// The same for a post that we asked for.
pub async fn fetched(app: &App, tx: &Tx, sender: &Sender, note: &Note) -> Result<Option<post::Model>> {
    store(app, tx, sender, note, How::Fetched).await
}

/// The same for an answer that the author of what it answers has agreed to.
pub async fn agreed(app: &App, tx: &Tx, sender: &Sender, note: &Note) -> Result<Option<post::Model>> {
    store(app, tx, sender, note, How::Agreed).await
}

/// The same for one that somebody has looked at, because a rule wanted that.
pub async fn looked_at(app: &App, tx: &Tx, sender: &Sender, note: &Note) -> Result<Option<post::Model>> {
    store(app, tx, sender, note, How::LookedAt).await
}

/// How a post came here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Sent,
    Fetched,
    Agreed,
    LookedAt,
}

/// Whether what a post answers may be answered by its author. Whoever has to be asked is.
async fn is_let(app: &App, tx: &Tx, author: &profile::Model, note: &Note, how: How) -> Result<bool> {
    let Some(uri) = note.in_reply_to.as_deref().filter(|u| how != How::Agreed && app.config.is_local(u)) else {
        return Ok(true);
    };
    let Some(parent) =
        known::post(app, &**tx, uri).await?.filter(|p| p.is_local && p.deleted_at.is_none() && p.boost_of_id.is_none())
    else {
        return Ok(true);
    };
    let audience = note.audience(&author.followers_uri);
    match interaction::may_answer(app, &**tx, &parent, author, audience).await? {
        Answer::Yes => Ok(true),
        Answer::Ask if how == How::Sent => {
            let asked = (note.id.as_str(), note.document.to_string());
            // Where too many wait already, one more is not kept.
            let kept = interaction::ask(app, tx, &parent, Act::Reply, author, asked).await;
            match kept {
                Ok(_) | Err(Error::Unprocessable(_)) => Ok(false),
                Err(other) => Err(other),
            }
        }
        Answer::No if how == How::Sent => {
            pile_on::refused(app, tx, parent.author_id, author, (&note.id, &html::plain(&note.content))).await?;
            Ok(false)
        }
        _ => Ok(false),
    }
}

/// Whether a post is a vote: it names an answer of the poll that it replies to, or nothing but a name where we don't have that.
async fn is_vote(app: &App, tx: &Tx, note: &Note) -> Result<bool> {
    let Some(parent) = note.in_reply_to.as_deref().filter(|_| note.looks_like_vote()) else { return Ok(false) };
    let Some(parent) = known::post(app, &**tx, parent).await? else { return Ok(note.content.is_empty()) };
    let poll = polls::of(&**tx, parent.id).await?;
    Ok(poll.is_some_and(|p| note.content.is_empty() || p.options.iter().any(|o| Some(&o.title) == note.name.as_ref())))
}

async fn store(app: &App, tx: &Tx, sender: &Sender, note: &Note, how: How) -> Result<Option<post::Model>> {
    let author = &sender.profile;
    if is_vote(app, tx, note).await? {
        return Ok(None);
    }
    tx.alone(&uri::normal(&note.id)).await?;
    if let Some(here) = by_uri(&**tx, &note.id).await? {
        return spread::also_for(app, tx, &here, author, note).await.map(|()| None);
    }
    if !is_let(app, tx, author, note, how).await? {
        return Ok(None);
    }
    let mut new = NewPost { fetched: how == How::Fetched, ..build(app, tx, sender, note).await? };
    if how == How::Fetched
        && let Some(id) = past_id(app, tx, new.row.created_at).await?
    {
        new.row.id = id;
    }
    let approved = review(app, tx, sender, new, how == How::LookedAt).await?;
    let stored = insert::insert(app, tx, approved).await?.map(policy::Approved::into_inner);
    // What was fetched was written to nobody here.
    if let Some(post) = stored.as_ref().filter(|_| how != How::Fetched) {
        let groups = to_groups::addressed(app, tx, note).await?;
        to_groups::ask(app, tx, post, &groups, Some(&note.document)).await?;
    }
    Ok(stored)
}

/// The id of a post that is no news when it is fetched: that of its own time, so that a post of 2021 that somebody boosts, or
/// the rest of an old conversation, stands where it belongs and not first. None for what is new: it keeps an id that rises
/// with its arrival. Mastodon goes by `published` always; but what was delivered or is news stands in home timelines, which
/// apps read on from the last id that they have seen, and they must not miss what comes late.
async fn past_id(app: &App, tx: &Tx, created_at: i64) -> Result<Option<i64>> {
    if app.clock.now_ms() - created_at <= insert::NEWS_MS {
        return Ok(None);
    }
    for _ in 0..TRIES {
        let id = id::past(&app.clock, created_at);
        if post::Entity::find_by_id(id).one(&**tx).await?.is_none() {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// What the gate says of a received post, which somebody has looked at if `approved`; what it changes is changed before it
/// is stored.
///
/// # Errors
/// 422 with the gate's violations; the count of the refusal is in the transaction that the caller commits or not.
pub(super) async fn review(
    app: &App,
    tx: &Tx,
    sender: &Sender,
    new: NewPost,
    approved: bool,
) -> Result<policy::Approved<NewPost>> {
    let mut gate = Gate::of_received(app, &**tx, sender, &new).await?;
    gate.answers.approved = approved;
    let (text, warning) = (html::plain(&new.row.content), new.row.content_warning.clone());
    let words = new.more.words();
    let facts = Facts {
        text: &text,
        content_warning: &warning,
        audience: new.row.audience,
        author_kind: new.author.kind,
        parent_audience: parent_audience(tx, &new.row).await?,
        is_reply: new.row.in_reply_to_uri.is_some(),
        is_boost: false,
        is_edit: false,
        has_quote: new.row.quote_uri.is_some(),
        quoted: None,
        author_agrees: true,
        has_more: true,
        has_poll: new.more.question.is_some(),
        more: &words,
        around: &gate.around,
        origin: &gate.origin,
        answers: &gate.answers,
    };
    let approved = policy::review(new, &facts, &gate.ruleset).map_err(Error::Policy)?;
    let mut remedies = approved.remedies().to_vec();
    remedies.push(sender.filters.remedy());
    Ok(approved.map(|new| remedies.iter().fold(new, mended)))
}

async fn parent_audience(tx: &Tx, row: &post::Model) -> Result<Option<Audience>> {
    let Some(id) = row.in_reply_to_id else { return Ok(None) };
    Ok(post::Entity::find_by_id(id).one(&**tx).await?.map(|p| p.audience))
}

/// A received post with a warning, for fewer people, or without its media.
fn mended(mut new: NewPost, remedy: &Remedy) -> NewPost {
    if let Some(warning) = &remedy.warning
        && new.row.content_warning.is_empty()
    {
        new.row.content_warning.clone_from(warning);
        new.row.sensitive = true;
    }
    let narrower = remedy.visibility.as_deref().and_then(parse_audience);
    if let Some(audience) = narrower.filter(|a| breadth(new.row.audience) > breadth(*a)) {
        new.row.audience = audience;
    }
    if remedy.drop_media {
        new.more.attachments.clear();
    }
    new
}

/// When a post was last edited, as its server says. Which of two edits is the later one is told by its clock, also where ours
/// was set back between them; one that is far ahead would keep later edits away.
pub(super) fn edited_ms(note: &Note, now_ms: i64) -> Option<i64> {
    note.updated_ms.map(|at| at.min(now_ms + MOST_AHEAD_MS))
}

/// A received post as a row, with the people it addresses among those that we know.
pub(super) async fn build(app: &App, tx: &Tx, sender: &Sender, note: &Note) -> Result<NewPost> {
    let author = &sender.profile;
    let now = app.clock.now_ms();
    let parent = match &note.in_reply_to {
        Some(uri) => known::post(app, &**tx, uri).await?.filter(|p| p.deleted_at.is_none() && p.boost_of_id.is_none()),
        None => None,
    };
    let network = sender.network.as_ref();
    let who = |act| note.who(act, &author.followers_uri, network.map(String::as_str));
    let policy = (who(Act::Reply), who(Act::Boost), who(Act::Quote), who(Act::Like));
    let mut audience = match network {
        // Only a branch on our list can speak to the network, and only by its own name for it.
        Some(uri) if note.to.contains(uri) && !note.is_public() => Audience::Network,
        _ => note.audience(&author.followers_uri),
    };
    if audience == Audience::Public && sender.standing == Standing::Filter {
        // Whom the branch filters reaches those who follow and no public timeline.
        audience = Audience::Unlisted;
    }
    let mentions = known::profiles(app, &**tx, &note.mentions).await?;
    let silent = if audience == Audience::Mentioned || audience == Audience::Followers {
        known::profiles(app, &**tx, &[note.to.clone(), note.cc.clone()].concat()).await?
    } else {
        Vec::new()
    };
    let quoted = match &note.quote {
        Some(uri) => known::post(app, &**tx, uri).await?.filter(|q| q.deleted_at.is_none() && q.boost_of_id.is_none()),
        None => None,
    };
    let quote_state = match (&note.quote, &quoted) {
        (None, _) => None,
        (Some(_), Some(of)) if of.is_local && !reach::may_show(author.id, audience, false, of) => Some(quotes::PENDING),
        (Some(_), Some(of)) if !may_quote(app, tx, of, author, note).await? => Some(quotes::PENDING),
        // Without FEP-044f nobody says yes or no.
        (Some(_), None) if note.is_consented() => Some(quotes::PENDING),
        _ => Some(quotes::ACCEPTED),
    };
    let said = if note.is_warned() { note.summary.as_str() } else { "" };
    let warning: String = html::plain(said).chars().take(MAX_WARNING).collect();
    let row = post::Model {
        url: note.url.clone(),
        in_reply_to_id: parent.as_ref().map(|p| p.id),
        in_reply_to_uri: note.in_reply_to.clone(),
        in_reply_to_profile_id: parent.as_ref().map(|p| p.author_id),
        thread_id: parent.as_ref().map(post::Model::thread),
        quote_id: quoted.map(|q| q.id),
        quote_uri: note.quote.clone(),
        quote_state: quote_state.map(str::to_owned),
        may_reply: policy.0,
        may_boost: policy.1,
        may_quote: policy.2,
        may_like: policy.3,
        emojis: serde_json::to_string(&note.emojis).map_err(Error::internal)?,
        content: note.cleaned.clone().unwrap_or_else(|| content(note, &mentions)),
        sensitive: note.sensitive || !warning.is_empty(),
        content_warning: warning,
        language: note.language.clone(),
        audience,
        thanks: note.thanks.clone(),
        question_topic: note.topic.clone(),
        accepted_uri: note.accepted.clone(),
        edited_at: edited_ms(note, now).filter(|u| note.published_ms.is_some_and(|p| *u > p)),
        ..blank::row(id::next(&app.clock), note.id.clone(), author.id, note.published_ms.unwrap_or(now).min(now))
    };
    let more = More { attachments: note.attachments.clone(), question: note.question.clone(), ..More::default() };
    Ok(NewPost { mentions, silent, tags: note.hashtags.clone(), more, ..NewPost::of(row, author.clone()) })
}

/// Whether a post may be shown inside another: its author's own, one of ours that she lets be quoted or whose stamp we gave,
/// and, of other servers, where they know nothing of consent; a stamp that a post brings along is looked at later.
async fn may_quote(app: &App, tx: &Tx, of: &post::Model, author: &profile::Model, note: &Note) -> Result<bool> {
    if of.author_id == author.id {
        return Ok(true);
    }
    if !of.is_local {
        return Ok(!note.is_consented());
    }
    if interaction::may(app, &**tx, of, Act::Quote, author).await? == Answer::Yes {
        return Ok(true);
    }
    let stamp = quote_stamp::Entity::find().filter(quote_stamp::Column::Uri.eq(&note.id)).one(&**tx).await?;
    Ok(stamp.is_some_and(|s| s.post_id == of.id))
}

/// A post whose words are made safe now, before anything is written: other writers don't wait for that.
pub async fn prepared(app: &App, note: Note) -> Result<Note> {
    let mentions = known::profiles(app, app.db.read(), &note.mentions).await?;
    let cleaned = content(&note, &mentions);
    Ok(Note { cleaned: Some(cleaned), ..note })
}

/// A post's words with what stands around them: the title, when, where and how long, what it is about, and where it can be
/// seen in full.
fn content(note: &Note, mentions: &[profile::Model]) -> String {
    let mut out = String::new();
    if let Some(title) = note.name.as_deref() {
        out.push_str(&format!("<p><strong>{}</strong></p>", html::escape(title)));
    }
    for fact in &note.around.facts {
        out.push_str(&format!("<p>{}</p>", html::escape(fact)));
    }
    if let Some(quoted) = &note.around.quoted {
        out.push_str(&format!("<blockquote>{}</blockquote>", html::clean(quoted)));
    }
    if note.is_typed() {
        out.push_str(&render::html(&note.content, &[], |tag| format!("{}#{tag}", note.url)).html);
    } else {
        out.push_str(&html::clean_post(&note.content, &known_links(note, mentions)));
    }
    if note.left_out > 0 {
        // What is not shown here is where it came from.
        let href = html::escape(&note.url);
        let rel = "nofollow noopener noreferrer";
        out.push_str(&format!("<p><a href=\"{href}\" rel=\"{rel}\">🖼 +{}</a></p>", note.left_out));
    }
    let full = (!objects::is_plain(&note.kind)).then_some(&note.url);
    for link in note.around.link.iter().chain(full).filter_map(|l| post_text::href(l)) {
        let href = html::escape(&link);
        if !out.contains(&href) {
            let shown = html::escape(link.split("://").nth(1).unwrap_or(&link));
            let rel = "nofollow noopener noreferrer";
            out.push_str(&format!("<p><a href=\"{href}\" rel=\"{rel}\">{shown}</a></p>"));
        }
    }
    out
}

/// Which of its links lead to people and hashtags, by its `tag`: not everybody marks them.
fn known_links(note: &Note, mentions: &[profile::Model]) -> html::Known {
    let mut known = html::Known::default();
    known.mentions.extend(mentions.iter().flat_map(|p| [p.url.clone(), p.uri.clone()]));
    known.shown.extend(note.attachments.iter().map(|a| a.url.clone()));
    for tag in json::many(&note.document["tag"]) {
        let name = words(tag, "name").0.unwrap_or_default().trim().to_lowercase();
        let href = json::id_of(&tag["href"]).map(str::to_owned);
        match json::type_among(tag, &["Mention", "Hashtag"]) {
            Some("Mention") => {
                let handle = name.trim_start_matches('@');
                let short = handle.split('@').next().unwrap_or_default();
                known.mentions.extend([handle, short].into_iter().filter(|h| !h.is_empty()).map(|h| format!("@{h}")));
                known.mentions.extend(href);
            }
            Some("Hashtag") => {
                known
                    .tags
                    .extend(Some(name.trim_start_matches('#')).filter(|n| !n.is_empty()).map(|n| format!("#{n}")));
                known.tags.extend(href);
            }
            _ => {}
        }
    }
    known
}
