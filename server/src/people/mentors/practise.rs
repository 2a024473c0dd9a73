//! A practice post: it passes the gate like every other, and reaches one mentor alone.

use super::offer;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        post::Audience,
        profile::{self, Kind},
    },
    login::Viewer,
    posts::{Draft, drafts::schedule},
};

/// Sends a practice post. `knows` says that its author has read what the gate asks.
///
/// # Errors
/// 404 for whoever is no mentor, 422 without words, where it names anybody else, and what the gate has against it.
pub async fn practise(
    app: &App,
    viewer: &Viewer,
    mentor_id: i64,
    (words, knows, key): (&str, bool, String),
) -> Result<()> {
    let me: &profile::Model = &viewer.profile;
    if me.kind != Kind::Professional || mentor_id == me.id {
        return Err(Error::NotFound);
    }
    let mentor = offer::all(app).await?.into_iter().map(|(p, _)| p).find(|p| p.id == mentor_id);
    let mentor = mentor.ok_or(Error::NotFound)?;
    let words = words.replace("\r\n", "\n").trim().to_owned();
    if words.is_empty() {
        return Err(Error::unprocessable("Write something first."));
    }
    if !post_text::parse(&words).mentions().is_empty() {
        return Err(Error::unprocessable(
            "A practice post reaches your mentor alone. Leave out other people's handles.",
        ));
    }
    let acct = mentor.domain.map_or_else(|| mentor.handle.clone(), |domain| format!("{}@{domain}", mentor.handle));
    let draft = Draft {
        text: format!("@{acct} {words}"),
        audience: Some(Audience::Mentioned),
        idempotency_key: Some(key),
        confirmed: knows,
        ..Draft::default()
    };
    schedule::send(app, me, draft, 0).await.map(drop)
}
