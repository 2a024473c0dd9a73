//! Thanks, campaigns, questions and groups for apps. Nothing here counts what one person did.

use axum::{Json, extract::State, http::HeaderMap};
use serde_json::{Value, json};

use crate::{
    base::{
        app::App,
        clock,
        error::{Error, Result},
        extract::Path,
        id as ids,
    },
    doors::{
        mastodon::convert,
        params::{Params, id},
    },
    engagement::{
        campaigns::{brief, elections, kit, post as of_campaign, results},
        thanks::give,
    },
    entities::{
        campaign, campaign_fact, campaign_picture,
        profile::{self, Kind},
        thanks,
    },
    login::{Viewer, members::Part},
    people::{
        groups::list as groups_list,
        questions::{ask, list as questions_list, topic},
    },
};

/// Whoever works here, or a team. These parts are not there for a personal profile.
fn at_work<'a>(viewer: &'a Viewer, scope: &str) -> Result<&'a profile::Model> {
    let me = viewer.require(scope)?;
    if matches!(me.kind, Kind::Professional | Kind::Shared) { Ok(me) } else { Err(Error::NotFound) }
}

/// What a client sends that might have to send it again.
fn key(headers: &HeaderMap) -> String {
    let sent = headers.get("idempotency-key").and_then(|v| v.to_str().ok()).filter(|k| !k.is_empty());
    sent.map_or_else(ids::secret, str::to_owned)
}

/// The thanks that the profile has given and was given.
pub async fn thanks(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    let me = at_work(&viewer, "read:statuses")?;
    let rows = give::own(&app, me.id).await?;
    let people = profile::by_ids(app.db.read(), rows.iter().flat_map(|t| [t.from_id, t.to_id])).await?;
    let account = |id: i64| people.get(&id).map(|p| convert::account(&app, p));
    let shown = |t: &thanks::Model| {
        json!({
            "id": t.id.to_string(), "from": account(t.from_id), "to": account(t.to_id), "text": t.words,
            "value": t.value, "visibility": t.audience, "state": t.state, "status_id": t.post_id.map(|p| p.to_string()),
        })
    };
    // Who has declined said so to herself.
    Ok(Json(rows.iter().filter(|t| t.state != give::state::DECLINED).map(shown).collect()))
}

/// Asks a colleague or a team whether one's thanks may be shown.
pub async fn thank(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Value>> {
    let me = at_work(&viewer, "write:statuses")?;
    if me.kind != Kind::Professional {
        return Err(Error::NotFound);
    }
    let text = |name: &str| params.text(name).map(Option::unwrap_or_default);
    let new = give::New { to: text("to")?, words: text("text")?, value: text("value")?, audience: text("visibility")? };
    Box::pin(give::ask(&app, me, new)).await?;
    Ok(Json(json!({})))
}

/// `agree`, `decline` or `withdraw`.
pub async fn answer_thanks(
    State(app): State<App>,
    viewer: Viewer,
    Path((of, answer)): Path<(String, String)>,
) -> Result<Json<Value>> {
    let (me, of) = (at_work(&viewer, "write:statuses")?, id(&of)?);
    match answer.as_str() {
        "withdraw" if me.kind == Kind::Professional => give::withdraw(&app, me, of).await?,
        "agree" | "decline" => {
            viewer.require_part(&app, Part::Publisher).await?;
            if answer == "agree" {
                Box::pin(give::agree(&app, me, of)).await?;
            } else {
                give::decline(&app, me, of).await?;
            }
        }
        _ => return Err(Error::NotFound),
    }
    Ok(Json(json!({})))
}

fn campaign(app: &App, c: &campaign::Model) -> Value {
    let today = clock::day(app.clock.now_ms());
    json!({
        "id": c.id.to_string(), "title": c.title, "brief": c.brief, "hashtag": c.hashtag, "first_day": c.first_day,
        "last_day": c.last_day, "runs": c.first_day <= today && today <= c.last_day,
    })
}

/// The campaigns of the branch.
pub async fn campaigns(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    at_work(&viewer, "read:statuses")?;
    Ok(Json(brief::all(&app).await?.iter().map(|c| campaign(&app, c)).collect()))
}

/// One with its kit, and what it has reached of its goals.
pub async fn one_campaign(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<Value>> {
    at_work(&viewer, "read:statuses")?;
    let c = brief::one(app.db.read(), id(&of)?).await?;
    let (kit, reached) = (kit::of(&app, c.id).await?, results::of(&app, &c).await?);
    let pauses = elections::on(&app, &clock::day(app.clock.now_ms())).await?.map(|p| p.name);
    let fact = |f: &campaign_fact::Model| json!({ "audience": f.audience, "text": f.words, "source": f.source });
    let picture = |p: &campaign_picture::Model| json!({ "url": p.address, "description": p.alt, "licence": p.licence, "author": p.author });
    let goal = |wanted: i64, reached: i64| json!({ "wanted": wanted, "reached": reached });
    let mut shown = campaign(&app, &c);
    shown["tone"] = json!(c.tone);
    shown["dos"] = json!(c.dos);
    shown["donts"] = json!(c.donts);
    shown["facts"] = kit.facts.iter().map(fact).collect();
    shown["pictures"] = kit.pictures.iter().map(picture).collect();
    shown["partners"] = kit.partners.iter().map(|p| of_campaign::disclosed(&app, p)).collect();
    shown["goals"] = json!({
        "posts": goal(c.goal_posts, reached.posts), "boosts": goal(c.goal_boosts, reached.boosts),
        "answers": goal(c.goal_answers, reached.answers),
    });
    shown["pauses"] = json!(pauses);
    Ok(Json(shown))
}

/// Writes for a campaign in one's own words. A second time with the same words confirms what the gate asked.
pub async fn write_for_campaign(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
    headers: HeaderMap,
    params: Params,
) -> Result<Json<Value>> {
    at_work(&viewer, "write:statuses")?;
    let words = params.text("text")?.unwrap_or_default();
    Box::pin(of_campaign::send(&app, &viewer, id(&of)?, (&words, false, key(&headers)))).await?;
    Ok(Json(json!({})))
}

/// Questions that the profile may see: `q`, `topic`, `open`.
pub async fn questions(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<Value>>> {
    let me = at_work(&viewer, "read:statuses")?;
    let wish = questions_list::Wish {
        topic: params.text("topic")?.map(|t| topic::checked(&t)).transpose()?,
        open: params.flag("open")?.unwrap_or(false),
        words: params.text("q")?.unwrap_or_default(),
    };
    let found = questions_list::find(&app, me, &wish).await?;
    let topics: Vec<_> = found.iter().map(|p| (p.question_topic.clone(), p.accepted_uri.is_some())).collect();
    let statuses = convert::statuses(&app, Some(me.id), found).await?;
    let shown = statuses
        .iter()
        .zip(topics)
        .map(|(status, (topic, is_answered))| json!({ "topic": topic, "answered": is_answered, "status": status }));
    Ok(Json(shown.collect()))
}

/// Asks one. A second time with the same words confirms what the gate asked.
pub async fn ask_question(
    State(app): State<App>,
    viewer: Viewer,
    headers: HeaderMap,
    params: Params,
) -> Result<Json<Value>> {
    at_work(&viewer, "write:statuses")?;
    let text = |name: &str| params.text(name).map(Option::unwrap_or_default);
    let (words, audience) = (text("text")?, text("visibility")?);
    let new = ask::New { topic: text("topic")?, words, audience, key: key(&headers), knows: false };
    Box::pin(ask::ask(&app, &viewer, new)).await?;
    Ok(Json(json!({})))
}

/// The groups of practice here, as accounts.
pub async fn groups(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    viewer.require("read:accounts")?;
    let all = groups_list::all(&app).await?;
    Ok(Json(all.iter().map(|g| json!(convert::account(&app, g))).collect()))
}
