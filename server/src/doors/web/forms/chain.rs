//! A text that is too long for one post: split, looked at, and published as a thread.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::frame::Frame;
use frontend::{
    components::composer::Draft as Typed,
    pages::chain::{Chain, ChainProps, Part},
};

use super::{
    posts::draft,
    refusals::again,
    shared::{back, is_said, speaking},
    uploads::uploads,
};
use crate::{
    base::{
        error::{Error, Result},
        id,
    },
    doors::{
        mastodon::read_draft,
        params::Params,
        web::{
            frame::{or_answer, show},
            pages,
            session::Visitor,
            state::Web,
        },
    },
    login::Viewer,
    policy::length,
    posts::{chain, draft::Draft},
};

fn review(frame: &Frame, status: StatusCode, typed: Typed, parts: Vec<Part>, fault: Option<String>) -> Response {
    let title = frame.t("chain-title");
    let room = chain::room(&typed.warning);
    let props = |frame| ChainProps { draft: typed, parts, room, fault, frame };
    show(frame, status, &title, |frame| Chain(props(frame)))
}

fn part(text: String) -> Part {
    Part { length: length(&text), text, ..Part::default() }
}

/// Whether a thread can be made of what was typed: nobody has to read it first, and it goes to more than those it names.
async fn may_be_split(web: &Web, viewer: &Viewer, typed: &Typed) -> Result<std::result::Result<(), &'static str>> {
    if viewer.second_pair(&web.app).await?.is_some() {
        return Ok(Err(
            "Posts of this profile are reviewed one by one. Shorten the text, or send the parts one by one.",
        ));
    }
    let one_post = !typed.poll_options.is_empty() || !typed.scheduled.is_empty() || typed.visibility == "direct";
    Ok(if one_post { Err("A message, a poll or a scheduled post can't be split. Shorten the text.") } else { Ok(()) })
}

/// Shows the parts of what was typed; nothing is published.
pub async fn split(State(web): State<Web>, visitor: Visitor, mut form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/compose")).await?);
    let (media, fault) = uploads(&web, &visitor, &mut form).await?;
    let typed = Typed { media, ..draft(&form)? };
    if let Some(fault) = fault {
        return again(&frame, typed, fault, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let viewer = visitor.viewer(&web.app).await?;
    if let Err(fault) = may_be_split(&web, &viewer, &typed).await? {
        return again(&frame, typed, fault.to_owned(), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    match chain::split(&typed.text, chain::room(&typed.warning)) {
        Ok(parts) => Ok(review(&frame, StatusCode::OK, typed, parts.into_iter().map(part).collect(), None)),
        Err(error) => again(&frame, typed, error.to_string(), error.status()).await,
    }
}

/// What was typed in the parts; empty ones are left out.
fn parts_of(form: &Params) -> Result<Vec<String>> {
    let all = form.list("part")?.into_iter().map(|part| part.replace("\r\n", "\n").trim().to_owned());
    Ok(all.filter(|part| !part.is_empty()).collect())
}

/// Back to one text.
pub async fn join(State(web): State<Web>, visitor: Visitor, mut form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/compose")).await?);
    let (media, _) = uploads(&web, &visitor, &mut form).await?;
    let typed = Typed { text: parts_of(&form)?.join("\n\n"), media, ..draft(&form)? };
    pages::composer(&frame, StatusCode::OK, typed).await
}

/// Publishes all parts, or none; what was interrupted goes on.
pub async fn publish_thread(State(web): State<Web>, visitor: Visitor, mut form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/compose")).await?);
    let texts = parts_of(&form)?;
    let (media, fault) = uploads(&web, &visitor, &mut form).await?;
    let typed = Typed { media, ..draft(&form)? };
    let shown = |texts: &[String]| texts.iter().cloned().map(part).collect::<Vec<Part>>();
    if let Some(fault) = fault {
        return Ok(review(&frame, StatusCode::UNPROCESSABLE_ENTITY, typed, shown(&texts), Some(fault)));
    }
    let viewer = visitor.viewer(&web.app).await?;
    if let Err(fault) = may_be_split(&web, &viewer, &typed).await? {
        let fault = Some(fault.to_owned());
        return Ok(review(&frame, StatusCode::UNPROCESSABLE_ENTITY, typed, shown(&texts), fault));
    }
    let first = read_draft(&viewer, &form)?;
    let key = |n: usize| Some(id::hash(&format!("{} {} {n}", typed.key, viewer.profile.id)));
    // Pictures, and what is answered or quoted, belong to the first post.
    let later = Draft { media_ids: Vec::new(), in_reply_to: None, quoted: None, ..first.clone() };
    let drafts = texts.iter().enumerate().map(|(n, text)| {
        let draft = if n == 0 { first.clone() } else { later.clone() };
        Draft { text: text.clone(), idempotency_key: key(n), ..draft }
    });
    match Box::pin(chain::publish_all(&web.app, &viewer.profile, drafts.collect())).await {
        Ok(posts) => {
            let first = posts.first().map_or(0, |post| post.id);
            Ok(back(Some(&format!("/@{}/{first}", viewer.profile.handle)), Some("thread")))
        }
        Err(stopped) if is_said(&stopped.error) || matches!(stopped.error, Error::Policy(_) | Error::NotFound) => {
            let mut parts = shown(&texts);
            for part in parts.iter_mut().take(stopped.published) {
                part.published = true;
            }
            if let Some(part) = parts.get_mut(stopped.at) {
                part.fault = Some(stopped.error.to_string());
            }
            Ok(review(&frame, StatusCode::UNPROCESSABLE_ENTITY, typed, parts, None))
        }
        Err(stopped) => Err(stopped.error),
    }
}
