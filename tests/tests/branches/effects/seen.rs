//! What a delivery has changed here, as the database shows it.

use std::fmt::Write as _;

use branchline::entities::{
    block, favourite, follow, media, mention, pin, poll, poll_option, post, post_tag, reaction, report,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use tests::person::text;

use super::{BIO_BEFORE, Stage};

/// What is wrong after a delivery; nothing, if it had its effect.
pub async fn fault(stage: &Stage, case: &Value) -> Option<String> {
    let detail = &case["detail"];
    let actor = text(&case["actor"]);
    let target = case["local_target"].as_str().unwrap_or_default();
    let held = match text(&case["effect"]) {
        "follow_pending_or_accepted" => stage.follow(actor, target).await.is_some(),
        "unfollow" => stage.follow(actor, target).await.is_none(),
        "accepted" => stage.follow(target, actor).await == Some(follow::State::Accepted),
        "rejected" => stage.follow(target, actor).await.is_none(),
        "post_stored" => return stored(stage, case).await,
        "post_edited" => stage
            .post(text(&detail["note_id"]))
            .await
            .is_some_and(|p| p.content.contains("After the edit") && p.edited_at.is_some()),
        "post_deleted" => stage.post(text(&detail["note_id"])).await.is_none(),
        "boosted" => boosts(stage, actor, target).await == 1,
        "unboosted" => boosts(stage, actor, target).await == 0,
        "favourited" => favourites(stage, actor, target).await == 1,
        "unfavourited" => favourites(stage, actor, target).await == 0,
        "reaction" => reacted(stage, case).await,
        "unreaction" => !reacted(stage, case).await,
        "actor_updated" => {
            let row = stage.profile(actor).await;
            row.note.contains(text(&detail["summary"])) && !row.note.contains(BIO_BEFORE)
        }
        "actor_deleted" => stage.profile(actor).await.gone_at.is_some(),
        "poll_updated" => poll_of(stage, text(&detail["note_id"])).await == detail["poll"]["options"],
        "vote_counted" => poll_of(stage, target).await == json!([["yes", 0], ["no", 1]]),
        "blocked" => is_blocked(stage, actor, target).await,
        "unblocked" => !is_blocked(stage, actor, target).await,
        "pinned" => {
            let (author, note) = (stage.profile(actor).await.id, stage.post(text(&detail["note_id"])).await?.id);
            let row =
                pin::Entity::find().filter(pin::Column::ProfileId.eq(author)).filter(pin::Column::PostId.eq(note));
            row.one(stage.branch().app.db.read()).await.expect("reading").is_some()
        }
        "reported" => {
            let row = report::Entity::find().filter(report::Column::Uri.eq(text(&detail["flag_id"])));
            let row = row.one(stage.branch().app.db.read()).await.expect("reading");
            let fred = stage.profile(&stage.fred.uri).await.id;
            row.is_some_and(|r| r.target_id == fred && r.comment == "spam, please look" && r.post_ids.len() > 2)
        }
        "moved" => {
            stage.follow(&stage.bob.uri, &stage.rita.uri).await.is_some()
                && stage.follow(&stage.bob.uri, actor).await.is_none()
                && stage.profile(actor).await.moved_to_uri.as_deref() == Some(stage.rita.uri.as_str())
        }
        other => return Some(format!("no such effect: {other}")),
    };
    (!held).then(|| "it did not happen".to_owned())
}

async fn stored(stage: &Stage, case: &Value) -> Option<String> {
    let detail = &case["detail"];
    let Some(row) = stage.post(text(&detail["note_id"])).await else { return Some("no post".into()) };
    let audience = match text(&detail["audience"]) {
        "direct" => post::Audience::Mentioned,
        "followers" => post::Audience::Followers,
        "unlisted" => post::Audience::Unlisted,
        _ => post::Audience::Public,
    };
    let db = stage.branch().app.db.read();
    let mut faults = String::new();
    let mut expect = |is: bool, what: &str| {
        if !is {
            let _ = write!(faults, "{what}; ");
        }
    };
    expect(row.audience == audience, "its audience");
    expect(row.content_warning == detail["content_warning"].as_str().unwrap_or_default(), "its warning");
    expect(row.sensitive == (detail["sensitive"] == true), "sensitive");
    expect(row.quote_uri.as_deref() == detail["quote"].as_str(), "what it quotes");
    let pictures = media::Entity::find().filter(media::Column::PostId.eq(row.id)).all(db).await.expect("media");
    expect(pictures.is_empty() != (detail["has_media"] == true), "its pictures");
    let tags = post_tag::Entity::find().filter(post_tag::Column::PostId.eq(row.id)).all(db).await.expect("tags");
    let names: Vec<_> = tags.iter().map(|t| t.name.as_str()).collect();
    let expected: Vec<_> = detail["hashtags"].as_array().into_iter().flatten().map(text).collect();
    expect(names == expected, "its hashtags");
    expect(row.emojis.contains("blobtest") == detail["emojis"].is_array(), "its emojis");
    let mentions = mention::Entity::find().filter(mention::Column::PostId.eq(row.id)).all(db).await.expect("mentions");
    expect(mentions.is_empty() != detail["mentions"].is_array(), "whom it mentions");
    if let Some(parent) = detail["in_reply_to"].as_str() {
        expect(row.in_reply_to_id == stage.post(parent).await.map(|p| p.id), "what it answers");
    }
    if detail["has_poll"] == true {
        expect(poll_of(stage, &row.uri).await == detail["poll"]["options"], "its poll");
    }
    (!faults.is_empty()).then_some(faults)
}

async fn boosts(stage: &Stage, actor: &str, target: &str) -> usize {
    let author = stage.profile(actor).await.id;
    let Some(original) = stage.post(target).await else { return usize::MAX };
    let rows = post::Entity::find()
        .filter(post::Column::AuthorId.eq(author))
        .filter(post::Column::BoostOfId.eq(original.id))
        .filter(post::Column::DeletedAt.is_null())
        .all(stage.branch().app.db.read())
        .await
        .expect("reading");
    assert_eq!(usize::try_from(original.boosts_count), Ok(rows.len()), "the count of boosts of {target}");
    rows.len()
}

async fn favourites(stage: &Stage, actor: &str, target: &str) -> usize {
    let author = stage.profile(actor).await.id;
    let Some(original) = stage.post(target).await else { return usize::MAX };
    let rows = favourite::Entity::find()
        .filter(favourite::Column::ProfileId.eq(author))
        .filter(favourite::Column::PostId.eq(original.id))
        .all(stage.branch().app.db.read())
        .await
        .expect("reading");
    rows.len()
}

async fn reacted(stage: &Stage, case: &Value) -> bool {
    let author = stage.profile(text(&case["actor"])).await.id;
    let target = match case["local_target"].as_str() {
        Some(target) => stage.post(target).await.expect("the post").id,
        None => panic!("{} reacts to nothing", case["file"]),
    };
    let rows = reaction::Entity::find()
        .filter(reaction::Column::ProfileId.eq(author))
        .filter(reaction::Column::PostId.eq(target))
        .all(stage.branch().app.db.read())
        .await
        .expect("reading");
    let shown = text(&case["detail"]["reaction"]["shown"]).trim_matches(':').to_owned();
    rows.iter().any(|r| r.name.trim_matches(':').split('@').next() == Some(shown.as_str()))
}

async fn is_blocked(stage: &Stage, blocker: &str, blocked: &str) -> bool {
    let (blocker, blocked) = (stage.profile(blocker).await.id, stage.profile(blocked).await.id);
    let row = block::Entity::find_by_id((blocker, blocked)).one(stage.branch().app.db.read()).await;
    row.expect("reading").is_some()
}

/// A poll's answers with their votes, as the effects list them.
async fn poll_of(stage: &Stage, uri: &str) -> Value {
    let Some(row) = stage.post(uri).await else { return Value::Null };
    let db = stage.branch().app.db.read();
    assert!(poll::Entity::find_by_id(row.id).one(db).await.expect("reading").is_some(), "{uri} has no poll");
    let options = poll_option::Entity::find()
        .filter(poll_option::Column::PostId.eq(row.id))
        .order_by_asc(poll_option::Column::Position)
        .all(db)
        .await
        .expect("options");
    options.into_iter().map(|o| json!([o.title, o.votes_count])).collect()
}
