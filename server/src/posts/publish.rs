//! A member of staff writes a post: gate, store, send, in that order and in one transaction.

use std::collections::HashMap;

use futures::{StreamExt, stream};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use super::{
    audience, blank, consent,
    gate::{Gate, judged},
    insert,
    interaction::{self, Answer},
    quotes,
    render::{self, Mention},
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
    },
    entities::{
        approval::Act,
        idempotency_key,
        post::{self, Audience, Who},
        post_writer,
        profile::{self, Kind},
    },
    login::preferences,
    media::{attach, emojis},
    policy::{
        self, Approved, Facts,
        visible::{Reader, see},
    },
    posts::{
        decision,
        draft::{Draft, MOST_LOOKUPS, check_words, language},
        elections,
        new_post::{More, NewPost},
        polls::NewPoll,
        records, requests, sources, spread, to_groups,
    },
    wire::{activitypub::address, remote::handles},
};

/// Publishes a post of one of our profiles. The same idempotency key gives the same post.
///
/// # Errors
/// 404 for a parent that the author can't see, 422 with the gate's violations.
pub async fn publish(app: &App, author: &profile::Model, draft: Draft) -> Result<post::Model> {
    if let Some(earlier) = sent_before(app, author.id, &draft).await? {
        return Ok(earlier);
    }
    let parent = parent_of(app, author, &draft).await?;
    if let Some(parent) = &parent
        && author_says(app, author, &draft, Some(parent)).await? == Answer::Ask
    {
        // The gate first: what it refuses is not asked for.
        let asked = Draft { id: draft.id.or_else(|| Some(id::next(&app.clock))), ..draft.clone() };
        let new = Box::pin(prepare(app, author, &Draft { agreed: true, ..asked.clone() })).await?;
        if !parent.is_local {
            return Err(Box::pin(requests::reply(app, parent, &asked, new)).await?);
        }
        let key = draft.idempotency_key.clone().unwrap_or_else(id::secret);
        let uri = format!("{}#answers/{}/{key}", parent.uri, author.id);
        let body = serde_json::to_string(&draft).map_err(Error::internal)?;
        return Err(interaction::hold(app, parent, Act::Reply, author, (&uri, body)).await?);
    }
    let approved = Box::pin(prepare(app, author, &draft)).await?;
    let groups: Vec<_> = approved.mentions.iter().filter(|m| m.is_own_group()).cloned().collect();
    if groups.len() > to_groups::MOST_GROUPS {
        return Err(Error::unprocessable(format!("A post goes to at most {} groups.", to_groups::MOST_GROUPS)));
    }
    let tx = app.db.begin().await?;
    decision::use_up(&tx, author.id, approved.noted()).await?;
    let stored =
        Box::pin(insert::insert(app, &tx, approved)).await?.ok_or_else(|| Error::internal("an id was given twice"))?;
    if !remember_key(&tx, author.id, &draft, &stored).await? {
        drop(tx);
        return sent_before(app, author.id, &draft).await?.ok_or(Error::NotFound);
    }
    if let Some(writer_id) = draft.writer_id.filter(|_| author.kind == Kind::Shared) {
        let writer = post_writer::Model { post_id: stored.id, profile_id: writer_id };
        post_writer::ActiveModel::from(writer).insert(&*tx).await?;
    }
    records::keep(app, &tx, author, &stored).await?;
    to_groups::ask(app, &tx, &stored, &groups, None).await?;
    spread::send_create(app, &tx, &stored).await?;
    quotes::stored(app, &tx, author, &stored).await?;
    tx.commit().await?;
    Ok(stored.into_inner())
}

/// A post as it would be published now; nothing is written but what the gate asks.
///
/// # Errors
/// As for [`publish`].
async fn prepare(app: &App, author: &profile::Model, draft: &Draft) -> Result<Approved<NewPost>> {
    let parent = parent_of(app, author, draft).await?;
    // Before any look-up, so that a refused post asks nobody anything.
    let (approved, more) = passed(app, author, draft, parent.as_ref()).await?;
    let new = composed(app, author, (draft, parent.as_ref()), more, true).await?;
    Ok(approved.map(|()| new))
}

/// A post as its author sees it before it is published, from what is known here: nobody is asked who is who.
pub async fn preview(app: &App, author: &profile::Model, draft: &Draft) -> Result<NewPost> {
    let parent = parent_of(app, author, draft).await?;
    let more = more(app, author, draft).await?;
    composed(app, author, (draft, parent.as_ref()), more, false).await
}

/// Whether a draft could be published now, without publishing it: what the gate says of it.
///
/// # Errors
/// As for [`publish`].
pub async fn rehearse(app: &App, author: &profile::Model, draft: &Draft) -> Result<Approved<()>> {
    let parent = parent_of(app, author, draft).await?;
    let (audience, _) = settle_audience(author, draft, parent.as_ref());
    audience::people(app, author, (audience, draft.circle), parent.as_ref()).await?;
    passed(app, author, draft, parent.as_ref()).await.map(|(approved, _)| approved)
}

/// What the gate says of a draft, and what hangs on it.
async fn passed(
    app: &App,
    author: &profile::Model,
    draft: &Draft,
    parent: Option<&post::Model>,
) -> Result<(Approved<()>, More)> {
    policy::voice::require_voice(author)?;
    check_words(&draft.text, !draft.media_ids.is_empty() || draft.poll.is_some() || draft.quoted.is_some())?;
    let (audience, local_only) = settle_audience(author, draft, parent);
    policy::voice::require_colleague(author, audience)?;
    sources::check(app, &draft.text)?;
    elections::check(app, author, &draft.text).await?;
    let quoted = quotes::wanted(app, author, draft, (audience, local_only)).await?.map(|wanted| wanted.post);
    let more = more(app, author, draft).await?;
    consent::require(app.db.read(), &more.media, audience).await?;
    let words = more.words();
    let author_agrees = author_says(app, author, draft, parent).await? != Answer::No;
    let gate = Gate::of_draft(app, author, draft, (parent, quoted.as_ref()), &more).await?;
    let facts = Facts { author_agrees, ..facts(author, draft, audience, (parent, &gate), &words) };
    let known = gate.answers.print.clone().map(|print| (gate.ruleset.version, print));
    let outcome = if draft.judged.is_some() && draft.judged == known {
        policy::again((), &facts, &gate.ruleset)
    } else {
        app.metrics.judged();
        policy::review((), &facts, &gate.ruleset)
    };
    let approved = judged(app, &gate, outcome).await?;
    Ok((approved, more))
}

/// A draft as the post that it becomes, with whom it reaches.
async fn composed(
    app: &App,
    author: &profile::Model,
    (draft, parent): (&Draft, Option<&post::Model>),
    more: More,
    ask: bool,
) -> Result<NewPost> {
    let (audience, local_only) = settle_audience(author, draft, parent);
    let ours_only = local_only || audience == Audience::Branch;
    // Who reads a post of the network or a circle is known here; nobody outside hears whom it names.
    let ask = ask && !matches!(audience, Audience::Network | Audience::Circle);
    let mentions = find_mentions(app, &draft.text, ours_only, ask).await?;
    let people = audience::people(app, author, (audience, draft.circle), parent).await?;
    let mentions = audience::allowed(app, audience, &people, mentions).await?;
    let mentions = audience::within_parent(app, parent, mentions).await?;
    let mut new = build(app, author, draft, parent, (audience, local_only), &mentions);
    if let Some(wanted) = quotes::wanted(app, author, draft, (audience, local_only)).await? {
        new.row = quotes::quoting(app, new.row, &wanted);
    }
    new.silent = people;
    new.row.emojis = emojis(app, draft).await?;
    new.more = more;
    Ok(new)
}

/// What a draft answers: the post itself, where a boost of it was named.
async fn parent_of(app: &App, author: &profile::Model, draft: &Draft) -> Result<Option<post::Model>> {
    let Some(id) = draft.in_reply_to else { return Ok(None) };
    let reader = Reader::Local(author.id);
    let seen = see(app.db.read(), reader, id).await?;
    match seen.boost_of_id {
        Some(of) => see(app.db.read(), reader, of).await.map(Some),
        None => Ok(Some(seen)),
    }
}

/// What the author of what a draft answers says to it; yes, where it answers nothing or she has agreed already.
async fn author_says(
    app: &App,
    author: &profile::Model,
    draft: &Draft,
    parent: Option<&post::Model>,
) -> Result<Answer> {
    let Some(parent) = parent.filter(|_| !draft.agreed) else { return Ok(Answer::Yes) };
    let (audience, local_only) = settle_audience(author, draft, Some(parent));
    // A server elsewhere is asked only about what it may hear of and everybody reads; a poll can't be shown before it stands.
    let is_open = !local_only && matches!(audience, Audience::Public | Audience::Unlisted) && draft.poll.is_none();
    if !parent.is_local && parent.may_reply == Who::Approval && !is_open {
        return Ok(Answer::Yes);
    }
    interaction::may_answer(app, app.db.read(), parent, author, audience).await
}

/// What the gate may know of a draft.
fn facts<'a>(
    author: &profile::Model,
    draft: &'a Draft,
    audience: Audience,
    (parent, gate): (Option<&post::Model>, &'a Gate),
    more: &'a [String],
) -> Facts<'a> {
    Facts {
        text: &draft.text,
        content_warning: &draft.content_warning,
        audience,
        author_kind: author.kind,
        parent_audience: parent.map(|p| p.audience),
        is_reply: parent.is_some(),
        is_boost: false,
        is_edit: false,
        has_quote: draft.quoted.is_some(),
        quoted: gate.shared.as_ref(),
        author_agrees: true,
        has_more: !draft.media_ids.is_empty() || draft.poll.is_some(),
        has_poll: draft.poll.is_some(),
        more,
        around: &gate.around,
        origin: &gate.origin,
        answers: &gate.answers,
    }
}

/// The attachments and poll of a draft, checked.
async fn more(app: &App, author: &profile::Model, draft: &Draft) -> Result<More> {
    if !draft.media_ids.is_empty() && draft.poll.is_some() {
        return Err(Error::unprocessable("A post has pictures or a poll, not both."));
    }
    Ok(More {
        media: attach::wanted(app.db.read(), author.id, None, &draft.media_ids).await?,
        poll: draft.poll.clone().map(NewPoll::checked).transpose()?,
        ..More::default()
    })
}

/// The branch's emojis in a draft, as JSON.
async fn emojis(app: &App, draft: &Draft) -> Result<String> {
    let text = format!("{} {}", draft.text, draft.content_warning);
    serde_json::to_string(&emojis::in_text(app, &text).await?).map_err(Error::internal)
}

/// The post that the same idempotency key made already.
pub async fn sent_before(app: &App, author_id: i64, draft: &Draft) -> Result<Option<post::Model>> {
    let Some(key) = &draft.idempotency_key else { return Ok(None) };
    let found = idempotency_key::Entity::find_by_id((author_id, key.clone())).one(app.db.read()).await?;
    let Some(found) = found else { return Ok(None) };
    Ok(post::Entity::find_by_id(found.post_id).one(app.db.read()).await?.filter(|p| p.deleted_at.is_none()))
}

/// Whether the key was free; two requests at once can't both have it.
async fn remember_key(tx: &crate::base::db::Tx, author_id: i64, draft: &Draft, stored: &post::Model) -> Result<bool> {
    let Some(key) = &draft.idempotency_key else { return Ok(true) };
    let row = idempotency_key::ActiveModel {
        profile_id: Set(author_id),
        key: Set(key.clone()),
        post_id: Set(stored.id),
        created_at: Set(stored.created_at),
    };
    let inserted = idempotency_key::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(inserted == 1)
}

/// A reply to a post that stays here stays here too, whatever the client sent.
fn settle_audience(author: &profile::Model, draft: &Draft, parent: Option<&post::Model>) -> (Audience, bool) {
    let local_only = draft.local_only || parent.is_some_and(|p| p.local_only);
    // Fewer people than the post that it answers: as asked.
    let narrower = draft.audience == Some(Audience::Mentioned);
    match parent.map(|p| p.audience) {
        Some(Audience::Branch) if !narrower => return (Audience::Branch, true),
        Some(Audience::Network) if !narrower && local_only => return (Audience::Branch, true),
        Some(audience @ (Audience::Network | Audience::Circle)) if !narrower => return (audience, local_only),
        _ => {}
    }
    match (draft.audience.unwrap_or(author.default_audience), local_only) {
        (Audience::Public | Audience::Unlisted | Audience::Network, true) | (Audience::Branch, _) => {
            (Audience::Branch, true)
        }
        other => other,
    }
}

/// Whom a text mentions beside its author and those whom she expects.
pub async fn mentions_beyond(
    app: &App,
    author: &profile::Model,
    text: &str,
    expected: &[i64],
) -> Result<Vec<profile::Model>> {
    let people = find_mentions(app, text, false, true).await?.into_iter().map(|m| m.profile);
    Ok(people.filter(|p| p.id != author.id && !expected.contains(&p.id)).collect())
}

/// Whom the text mentions. A handle that nobody answers to stays text; servers are asked only where `ask` says so, and
/// whom we know costs no look-up.
///
/// # Errors
/// 422 where more servers would have to be asked than one post may ask.
pub(super) async fn find_mentions(app: &App, text: &str, ours_only: bool, ask: bool) -> Result<Vec<Mention>> {
    let wanted = render::handles(text);
    let mut found = HashMap::new();
    for acct in &wanted {
        if let Some(known) = handles::known(app, acct).await?.filter(|p| !ours_only || p.domain.is_none()) {
            found.insert(acct.clone(), known);
        }
    }
    if ask && !ours_only {
        let unknown: Vec<String> = wanted.iter().filter(|acct| !found.contains_key(*acct)).cloned().collect();
        if unknown.len() > MOST_LOOKUPS {
            return Err(Error::unprocessable(format!(
                "This post names {} people whom this server doesn't know yet, and can look up {MOST_LOOKUPS} at once. \
                 Look them up in the search first, or write to fewer people.",
                unknown.len()
            )));
        }
        let asked = stream::iter(unknown)
            .map(|acct| async move { handles::find(app, &acct).await.ok().map(|profile| (acct, profile)) })
            .buffered(MOST_LOOKUPS)
            .filter_map(|m| async { m });
        found.extend(asked.collect::<Vec<_>>().await);
    }
    let people = wanted.into_iter().filter_map(|acct| found.remove(&acct).map(|profile| Mention { acct, profile }));
    Ok(people.filter(|m| m.profile.kind != Kind::Instance).collect())
}

fn build(
    app: &App,
    author: &profile::Model,
    draft: &Draft,
    parent: Option<&post::Model>,
    (audience, local_only): (Audience, bool),
    mentions: &[Mention],
) -> NewPost {
    let now = app.clock.now_ms();
    let id = draft.id.unwrap_or_else(|| id::next(&app.clock));
    let text = render::without_slugs(&app.config, &draft.text);
    let rendered = render::html(&text, mentions, |tag| address::tag_page(&app.config, tag));
    let language = language(draft.language.as_deref()).or_else(|| author.default_language.clone());
    let language = language.or_else(|| preferences::of(author).language).or_else(|| Some(app.config.language.clone()));
    let mut people: Vec<profile::Model> = Vec::new();
    for mention in mentions {
        if !people.iter().any(|p| p.id == mention.profile.id) {
            people.push(mention.profile.clone());
        }
    }
    let warned = !draft.content_warning.trim().is_empty();
    let row = post::Model {
        url: address::post_page(&app.config, &author.handle, id),
        is_local: true,
        in_reply_to_id: parent.map(|p| p.id),
        in_reply_to_uri: parent.map(|p| p.uri.clone()),
        in_reply_to_profile_id: parent.map(|p| p.author_id),
        thread_id: parent.map(post::Model::thread),
        content: rendered.html,
        source: text.replace('\0', ""),
        content_warning: render::without_slugs(&app.config, draft.content_warning.trim()).replace('\0', ""),
        sensitive: draft.sensitive || warned || author.sensitized,
        language,
        audience,
        local_only,
        app_id: draft.app_id,
        thanks: draft.thanks.clone(),
        approval_stamp: draft.approval_stamp.clone(),
        question_topic: draft.question_topic.clone(),
        ..blank::row(id, address::post(&app.config, id), author.id, now)
    };
    let row = draft.policy.applied(post::Model { may_quote: author.default_quote, ..row }).quotable();
    NewPost { mentions: people, tags: rendered.tags, ..NewPost::of(row, author.clone()) }
}
