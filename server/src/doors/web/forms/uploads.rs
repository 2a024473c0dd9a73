//! Pictures of a form: those that are new are uploaded, the others kept, each with its description and what is said of where it
//! comes from.

use api::MediaAttachment;

use crate::{
    base::{
        error::{Error, Result},
        settings,
    },
    doors::{
        mastodon::{self, convert},
        params::Params,
        web::{session::Visitor, state::Web},
    },
    media::{
        MOST_ATTACHMENTS,
        address::For,
        credit::Credit,
        upload::{self, Upload},
    },
    posts::attachments,
};

/// Uploads the files of a form and keeps the ones that were there; each with its description. A file that can't be
/// taken is a sentence, and the others are kept.
pub(super) async fn uploads(
    web: &Web,
    visitor: &Visitor,
    form: &mut Params,
) -> Result<(Vec<MediaAttachment>, Option<String>)> {
    let me = visitor.viewer(&web.app).await?.profile;
    let seal = settings::seal(&web.app).await?;
    let (texts, points) = (form.object("media_text")?, form.object("media_focus")?);
    let credits = [form.object("media_licence")?, form.object("media_creator")?, form.object("media_source")?];
    let (mut all, mut fault) = (Vec::new(), None);
    for kept in form.list("media_ids")? {
        let Ok(id) = kept.parse() else { continue };
        let focus = points.text(&kept)?.as_deref().and_then(mastodon::focus_of);
        let [licence, creator, source] = &credits;
        let credit = credited([licence.text(&kept)?, creator.text(&kept)?, source.text(&kept)?]);
        let credit = match credit {
            Ok(credit) => credit,
            Err(error) => {
                fault = Some(error.to_string());
                None
            }
        };
        let description = texts.text(&kept)?;
        let changes = attachments::Changes { description, credit, focus, ..attachments::Changes::default() };
        let text = changes.description.clone();
        let changed = match upload::own(&web.app, me.id, id).await {
            // What is published changes with its post.
            Ok(row) if row.post_id.is_some() => {
                Ok(crate::entities::media::Model { description: text.unwrap_or(row.description.clone()), ..row })
            }
            Ok(_) => attachments::change(&web.app, me.id, id, changes).await,
            Err(error) => Err(error),
        };
        match changed {
            Ok(row) => all.push(convert::media(&web.app, seal, &row, For::Reader)),
            Err(error) => fault = Some(error.to_string()),
        }
    }
    for n in 1..=MOST_ATTACHMENTS {
        let Some(file) = form.take_file(&format!("file{n}")) else { continue };
        let description = form.text(&format!("file_text{n}"))?.unwrap_or_default();
        let said = ["licence", "creator", "source"].map(|what| form.text(&format!("file_{what}{n}")));
        let [licence, creator, source] = said;
        let credit = credited([licence?, creator?, source?]);
        let uploaded = match upload::upload(&web.app, &me, Upload { file, description, focus: (0, 0) }).await {
            Ok(row) => match credit {
                Ok(None) => Ok(row),
                Ok(credit) => {
                    let changes = attachments::Changes { credit, ..attachments::Changes::default() };
                    attachments::change(&web.app, me.id, row.id, changes).await
                }
                // The picture is kept; what was said of it is asked for again.
                Err(error) => {
                    fault = Some(error.to_string());
                    Ok(row)
                }
            },
            Err(error) => Err(error),
        };
        match uploaded {
            Ok(row) => all.push(convert::media(&web.app, seal, &row, For::Reader)),
            Err(error @ (Error::Unprocessable(_) | Error::TooLarge(_))) => fault = Some(error.to_string()),
            Err(other) => return Err(other),
        }
    }
    Ok((all, fault))
}

/// What a form says of a picture; none where it has no fields for that.
fn credited(said: [Option<String>; 3]) -> Result<Option<Credit>> {
    if said.iter().all(Option::is_none) {
        return Ok(None);
    }
    let [licence, creator, source] = said.map(Option::unwrap_or_default);
    Credit::typed(&licence, &creator, &source).map(Some)
}
