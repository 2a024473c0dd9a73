//! A group passes on what others have done (FEP-1b12; Lemmy, PieFed, Mbin): an `Announce` of an activity.

use serde_json::Value;

use crate::{
    base::{app::App, db::Tx, error::Result},
    entities::{follow, profile},
    jobs::{FetchRelayed, Job, Relayed, enqueue_once},
    wire::remote::{
        json::{id_of, is_a, type_among},
        known,
        links::is_web,
    },
};

/// What is passed on. A Like of somebody who did not sign it is not believed; nor is anything else but these.
const PASSED_ON: &[&str] = &["Create", "Update", "Delete"];
const OTHERS: &[&str] = &["Add", "Announce", "Block", "Dislike", "Flag", "Follow", "Like", "Lock", "Remove", "Undo"];

/// Whether an object is an activity.
pub(super) fn is_activity(object: &Value) -> bool {
    type_among(object, PASSED_ON).or_else(|| type_among(object, OTHERS)).is_some()
}

/// Has the object of an activity asked for at its own server, where it concerns us: it is here already, answers something
/// that is here, or comes from a group that somebody here follows.
pub(super) async fn receive(app: &App, tx: &Tx, announcer: &profile::Model, activity: &Value) -> Result<()> {
    let Some(kind) = type_among(activity, PASSED_ON) else { return Ok(()) };
    let object = &activity["object"];
    let Some(uri) = id_of(object).filter(|u| is_web(u) && !app.config.is_local(u)) else { return Ok(()) };
    let is_here = known::post(app, &**tx, uri).await?.is_some();
    let what = match kind {
        "Delete" if is_here => Relayed::Deleted,
        "Update" if is_here => Relayed::Written,
        "Create" | "Update" if !is_here && concerns_us(app, tx, announcer, object).await? => Relayed::Written,
        _ => return Ok(()),
    };
    let job = Job::FetchRelayed(FetchRelayed { uri: uri.to_owned(), what });
    enqueue_once(app, tx, &job, app.clock.now_ms()).await
}

async fn concerns_us(app: &App, tx: &Tx, announcer: &profile::Model, object: &Value) -> Result<bool> {
    if announcer.actor_type == "Group" && follow::is_followed_here(&**tx, announcer.id).await? {
        return Ok(true);
    }
    let Some(parent) = id_of(&object["inReplyTo"]).filter(|_| !is_a(object, "Tombstone")) else { return Ok(false) };
    Ok(known::post(app, &**tx, parent).await?.is_some_and(|p| p.deleted_at.is_none()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn activities_are_told_from_posts() {
        for kind in ["Create", "Delete", "Like", "Undo"] {
            assert!(is_activity(&json!({ "type": kind, "object": "https://a.test/1" })), "{kind}");
        }
        for object in [json!("https://a.test/1"), json!({ "type": "Note" }), json!({ "id": "https://a.test/1" })] {
            assert!(!is_activity(&object), "{object}");
        }
    }
}
