//! Edits: ours and received ones. They pass the gate again; what was said before is kept.

use std::collections::BTreeSet;

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::{
    audience, consent,
    gate::{Gate, judged},
    insert::{self, store_mentions_and_tags},
    publish::find_mentions,
    quotes, receive, render,
};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        hub::Event,
    },
    entities::{
        mention,
        notification::Kind as Notice,
        post::{self, Audience, own},
        post_edit, post_tag, profile,
    },
    handbook::rules::noted::write,
    media::{attach, emojis, upload::describe},
    notifications,
    policy::{self, Approved, Facts},
    posts::{
        cards, decision,
        draft::{Edit, check_words, language},
        new_post::{More, NewPost},
        parts::parts,
        polls::{self, NewPoll},
        records, spread,
    },
    wire::{
        activitypub::{activity, address},
        outbox::{self, Sendable},
        remote::documents::Note,
        sender::Sender,
    },
};

/// Edits a post of one's own; its audience stays.
pub async fn edit(app: &App, author: &profile::Model, id: i64, edit: Edit) -> Result<post::Model> {
    let old = own(app.db.read(), author.id, id).await?;
    let more = more(app, author, &old, &edit).await?;
    if changes_nothing(app, &old, &edit, &more).await? {
        return Ok(old);
    }
    let words = more.words();
    let parent_audience = match old.in_reply_to_id {
        Some(id) => post::Entity::find_by_id(id).one(app.db.read()).await?.map(|p| p.audience),
        None => None,
    };
    let quoted = quotes::quoted(app.db.read(), &old).await?;
    let gate = Gate::of_edit(app, author, (&old, quoted.as_ref()), &edit, &more).await?;
    let kept_poll = edit.poll.is_none() && polls::of(app.db.read(), old.id).await?.is_some();
    let has_more = !more.media.is_empty() || more.poll.is_some() || kept_poll;
    check_words(&edit.text, has_more || old.quote_uri.is_some())?;
    let facts = Facts {
        text: &edit.text,
        content_warning: &edit.content_warning,
        audience: old.audience,
        author_kind: author.kind,
        parent_audience,
        is_reply: old.in_reply_to_uri.is_some(),
        is_boost: false,
        is_edit: true,
        has_quote: old.quote_uri.is_some(),
        quoted: gate.shared.as_ref(),
        author_agrees: true,
        has_more,
        has_poll: more.poll.is_some() || kept_poll,
        more: &words,
        around: &gate.around,
        origin: &gate.origin,
        answers: &gate.answers,
    };
    // Before any look-up, so that a refused edit asks nobody anything.
    app.metrics.judged();
    let passed = judged(app, &gate, policy::review((), &facts, &gate.ruleset)).await?;
    let ours_only = old.local_only || old.audience == Audience::Branch;
    let ask = !matches!(old.audience, Audience::Network | Audience::Circle);
    let mentions = audience::within(app, &old, find_mentions(app, &edit.text, ours_only, ask).await?).await?;
    let text = render::without_slugs(&app.config, &edit.text);
    let rendered = render::html(&text, &mentions, |tag| address::tag_page(&app.config, tag));
    let mut row = old.clone();
    row.content = match quotes::line(app.db.read(), &old).await? {
        Some(line) => format!("{line}{}", rendered.html),
        None => rendered.html,
    };
    row.source = text.replace('\0', "");
    row.content_warning = render::without_slugs(&app.config, edit.content_warning.trim()).replace('\0', "");
    row.sensitive = edit.sensitive || !row.content_warning.is_empty();
    row.language = language(edit.language.as_deref()).or(row.language);
    let words = format!("{} {}", row.source, row.content_warning);
    row.emojis = serde_json::to_string(&emojis::in_text(app, &words).await?).map_err(Error::internal)?;
    row.edited_at = Some(app.clock.now_ms().max(old.edited_at.unwrap_or(0) + 1));
    let people = mentions.into_iter().map(|m| m.profile).collect();
    let silent = audience::of_circle(app, &old).await?;
    let new = NewPost { mentions: people, silent, tags: rendered.tags, more, ..NewPost::of(row, author.clone()) };
    let approved = passed.map(|()| new);

    let tx = app.db.begin().await?;
    decision::use_up(&tx, author.id, approved.noted()).await?;
    let before = parts(app, &*tx, old.clone()).await?.mentions;
    let before_edit = snapshot(&tx, &old).await?;
    if edit.media_ids.is_some() || !edit.descriptions.is_empty() || !edit.focus.is_empty() {
        attach::attach(&tx, old.id, &approved.more.media).await?;
    }
    if edit.poll.is_some() {
        polls::replace(app, &tx, old.id, approved.more.poll.as_ref()).await?;
    }
    let stored = store(app, &tx, before_edit, approved).await?;
    records::keep(app, &tx, author, &stored).await?;
    let whole = parts(app, &*tx, (*stored).clone()).await?;
    // Whoever was mentioned before has the old text and needs the new one.
    let all: Vec<_> = whole.mentions.iter().cloned().chain(before).collect();
    if let Some(recipients) = spread::recipients(app, &tx, &stored, &all).await? {
        let id = format!("{}#updates/{}", stored.uri, stored.edited_at.unwrap_or_default());
        let body = activity::update_note(&app.config, &id, &whole);
        outbox::send(app, &tx, author, &Sendable::showing(&stored, body), &stored.uri, &recipients).await?;
    }
    tx.commit().await?;
    Ok(stored.into_inner())
}

/// Whether a post would be after an edit what it is already: some apps send all of it again.
async fn changes_nothing(app: &App, old: &post::Model, edit: &Edit, more: &More) -> Result<bool> {
    let typed = |text: &str| render::without_slugs(&app.config, text).replace('\0', "");
    let warning = typed(edit.content_warning.trim());
    let same_words = typed(&edit.text) == old.source
        && warning == old.content_warning
        && (edit.sensitive || !warning.is_empty()) == old.sensitive
        && language(edit.language.as_deref()).is_none_or(|named| Some(named) == old.language);
    if !same_words {
        return Ok(false);
    }
    let attached = attach::of_posts(app.db.read(), &[old.id]).await?.remove(&old.id).unwrap_or_default();
    let poll = polls::of(app.db.read(), old.id).await?;
    let same_poll = match (&edit.poll, &more.poll, &poll) {
        (None, ..) | (Some(_), None, None) => true,
        (Some(_), Some(new), Some(asked)) => polls::is_same(asked, new),
        _ => false,
    };
    Ok(more.media == attached && same_poll)
}

/// Another server says that a post was edited. An edit older than the one that we have changes nothing, and none
/// widens the audience. `read`: somebody has looked at it, because a rule wanted that.
pub async fn receive_edit(
    app: &App,
    tx: &Tx,
    sender: &Sender,
    old: post::Model,
    (note, read): (&Note, bool),
) -> Result<()> {
    let (now, author) = (app.clock.now_ms(), &sender.profile);
    // The author's own times are compared as they are; what is kept is bounded by our clock, which may have gone back since.
    let is_older = old.edited_at.is_some_and(|last| last >= note.updated_ms.unwrap_or(now));
    let at = receive::edited_ms(note, now).unwrap_or(now);
    let at = if is_older { at } else { at.max(old.edited_at.map_or(at, |last| last + 1)) };
    if old.deleted_at.is_some() {
        return Ok(());
    }
    let mut new = receive::build(app, tx, sender, note).await?;
    // A poll's new counts come as an Update too; that is no edit, and carries the time of the last one.
    let before_edit = snapshot(tx, &old).await?;
    let asks_anew = match (&new.more.question, polls::of(&**tx, old.id).await?) {
        (Some(question), Some(poll)) => polls::receive_counts(app, tx, &poll, question).await?,
        _ => false,
    };
    spread::also_for(app, tx, &old, author, note).await?;
    keep_policy(tx, &new.row, old.id).await?;
    if is_older && !asks_anew {
        return tell_edited(tx, old.id).await;
    }
    let fresh = new.row;
    new.row = post::Model {
        content: fresh.content,
        content_warning: fresh.content_warning,
        sensitive: fresh.sensitive,
        language: fresh.language,
        emojis: fresh.emojis,
        edited_at: Some(at),
        ..old.clone()
    };
    // What a rule or a filter takes away stays away.
    let approved = receive::review(app, tx, sender, new, read).await?;
    let attached = attach::of_posts(&**tx, &[old.id]).await?.remove(&old.id).unwrap_or_default();
    let same_media = attached.iter().map(|m| m.remote_url.as_deref()).eq(approved
        .more
        .attachments
        .iter()
        .map(|a| Some(a.url.as_str())))
        && attached.iter().map(|m| &m.description).eq(approved.more.attachments.iter().map(|a| &a.description));
    let same_words = approved.row.content == old.content
        && approved.row.content_warning == old.content_warning
        && approved.row.sensitive == old.sensitive
        && approved.row.language == old.language
        && approved.row.emojis == old.emojis
        && same_names(tx, old.id, &approved).await?;
    if same_words && same_media && !asks_anew {
        return tell_edited(tx, old.id).await;
    }
    if !same_media {
        attach::attach_remote(app, tx, author.id, old.id, &approved.more.attachments).await?;
    }
    store(app, tx, before_edit, approved).await?;
    Ok(())
}

/// Whether it mentions the same people and has the same hashtags as before.
async fn same_names(tx: &Tx, id: i64, new: &NewPost) -> Result<bool> {
    let tags = post_tag::Entity::find().filter(post_tag::Column::PostId.eq(id)).all(&**tx).await?;
    let tags: BTreeSet<String> = tags.into_iter().map(|t| t.name).collect();
    let people: BTreeSet<i64> = new.mentions.iter().map(|p| p.id).collect();
    Ok(tags == new.tags.iter().cloned().collect() && named(tx, id).await? == people)
}

/// Whom a post mentions now.
async fn named(tx: &Tx, id: i64) -> Result<BTreeSet<i64>> {
    let rows = mention::Entity::find().filter(mention::Column::PostId.eq(id)).filter(mention::Column::Silent.eq(false));
    Ok(rows.all(&**tx).await?.into_iter().map(|m| m.profile_id).collect())
}

/// Who may do what with it is as its author says now, and which answer she has accepted, whether its words have changed or not.
async fn keep_policy(tx: &Tx, fresh: &post::Model, id: i64) -> Result<()> {
    let change = post::ActiveModel {
        may_reply: Set(fresh.may_reply),
        may_boost: Set(fresh.may_boost),
        may_quote: Set(fresh.may_quote),
        may_like: Set(fresh.may_like),
        question_topic: Set(fresh.question_topic.clone()),
        accepted_uri: Set(fresh.accepted_uri.clone()),
        ..Default::default()
    };
    post::Entity::update_many().set(change).filter(post::Column::Id.eq(id)).exec(&**tx).await?;
    Ok(())
}

/// Open pages hear that a post looks different.
async fn tell_edited(tx: &Tx, post_id: i64) -> Result<()> {
    let owners = spread::owners(tx, post_id).await?;
    tx.publish(Event::Edited { post_id, owners: owners.into(), open: true });
    Ok(())
}

/// Those of ours who boosted or quoted a post hear that it says something else now.
async fn tell_concerned(app: &App, tx: &Tx, row: &post::Model) -> Result<()> {
    let concerned = Condition::any()
        .add(post::Column::BoostOfId.eq(row.id))
        .add(Condition::all().add(post::Column::QuoteId.eq(row.id)).add(post::Column::QuoteState.eq(quotes::ACCEPTED)));
    let ours = post::Entity::find()
        .filter(concerned)
        .filter(post::Column::IsLocal.eq(true))
        .filter(post::Column::DeletedAt.is_null());
    for each in ours.all(&**tx).await? {
        let (kind, about) = match each.boost_of_id {
            Some(_) => (Notice::Update, row.id),
            None => (Notice::QuotedUpdate, each.id),
        };
        notifications::raise(app, tx, each.author_id, kind, row.author_id, Some(about)).await?;
    }
    Ok(())
}

/// The attachments and poll of an edit: the ones that it names, or the ones that are there.
async fn more(app: &App, author: &profile::Model, old: &post::Model, edit: &Edit) -> Result<More> {
    let mut media = match &edit.media_ids {
        Some(ids) => {
            let wanted = attach::wanted(app.db.read(), author.id, Some(old.id), ids).await?;
            consent::require(app.db.read(), &wanted, old.audience).await?;
            wanted
        }
        None => attach::of_posts(app.db.read(), &[old.id]).await?.remove(&old.id).unwrap_or_default(),
    };
    for (id, text) in &edit.descriptions {
        if let Some(row) = media.iter_mut().find(|m| m.id == *id) {
            row.description = describe(text)?;
        }
    }
    for (id, point) in &edit.focus {
        if let Some(row) = media.iter_mut().find(|m| m.id == *id) {
            (row.focus_x, row.focus_y) = *point;
        }
    }
    let poll = edit.poll.clone().filter(|p| !p.options.is_empty()).map(NewPoll::checked).transpose()?;
    if poll.is_some() && !media.is_empty() {
        return Err(Error::unprocessable("A post has pictures or a poll, not both."));
    }
    Ok(More { media, poll, ..More::default() })
}

/// What a post said until now; its pictures by their ids, for their addresses depend on who looks.
async fn snapshot(tx: &Tx, old: &post::Model) -> Result<post_edit::Model> {
    let media = attach::of_posts(&**tx, &[old.id]).await?.remove(&old.id).unwrap_or_default();
    let shown: Vec<api::MediaAttachment> = media
        .iter()
        .map(|m| api::MediaAttachment {
            id: m.id.to_string(),
            kind: m.kind.clone(),
            description: (!m.description.is_empty()).then(|| m.description.clone()),
            blurhash: m.blurhash.clone(),
            ..api::MediaAttachment::default()
        })
        .collect();
    let poll = polls::of(&**tx, old.id).await?;
    let asked = poll.map(|p| {
        serde_json::json!({ "options": p.options.iter().map(|o| serde_json::json!({ "title": o.title })).collect::<Vec<_>>() })
    });
    Ok(post_edit::Model {
        post_id: old.id,
        edited_at: old.edited_at.unwrap_or(old.created_at),
        content: old.content.clone(),
        content_warning: old.content_warning.clone(),
        sensitive: old.sensitive,
        media: serde_json::to_string(&shown).map_err(Error::internal)?,
        poll: asked.map(|a| a.to_string()),
    })
}

async fn store(
    app: &App,
    tx: &Tx,
    before: post_edit::Model,
    approved: Approved<NewPost>,
) -> Result<Approved<post::Model>> {
    write(app, tx, approved.noted(), approved.ruleset_version(), approved.author.domain.as_deref()).await?;
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
        // An edit widens nothing; what a rule narrows, it narrows here too.
        audience: Set(row.audience),
        edited_at: Set(row.edited_at),
        emojis: Set(row.emojis.clone()),
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
    let before_names = named(tx, row.id).await?;
    // Whoever is no longer named is still addressed: an edit takes nobody's post away.
    mention::Entity::update_many()
        .col_expr(mention::Column::Silent, Expr::value(true))
        .filter(mention::Column::PostId.eq(row.id))
        .exec(&**tx)
        .await?;
    post_tag::Entity::delete_many().filter(post_tag::Column::PostId.eq(row.id)).exec(&**tx).await?;
    store_mentions_and_tags(tx, row.id, &approved).await?;
    insert::store_words(tx, &row, &approved.more).await?;
    cards::renew(app, tx, &row).await?;
    for person in approved.mentions.iter().filter(|p| p.domain.is_none() && p.id != row.author_id) {
        // Whoever is named for the first time hears of it.
        if !before_names.contains(&person.id) {
            notifications::raise(app, tx, person.id, Notice::Mention, row.author_id, Some(row.id)).await?;
        }
    }
    tell_edited(tx, row.id).await?;
    tell_concerned(app, tx, &row).await?;
    Ok(approved.map(|_| row))
}
