//! A letter is prepared from its template, changed by whoever writes it, and sent: to a page, by e-mail, and into the timeline.

use sea_orm::ActiveModelTrait;

use super::{
    readers::{self, Reader},
    templates,
};
use crate::{
    base::{app::App, error::Result, id},
    entities::{case_letter as row, profile},
    jobs::{Job, Letter, SendMail, enqueue},
    login,
    moderation::cases::{
        list, sealed,
        timeline::{self, acts},
    },
    notifications::mail::case_letter::{self, Words},
};

/// A letter as it stands in the form before it is sent.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub reader: Reader,
    pub language: &'static str,
    pub words: Words,
    /// Whether an e-mail can be written to her.
    pub has_mail: bool,
    /// Whether the e-mail may have the words: those of a sealed case stay out of it.
    pub may_mail: bool,
}

/// Fills a template in. An empty language is the reader's own.
///
/// # Errors
/// 404 for a case that somebody may not see, 422 for somebody whom no letter reaches.
pub async fn prepare(
    app: &App,
    me: &profile::Model,
    case_id: i64,
    (to, stage, wanted): (&str, &str, &str),
) -> Result<Prepared> {
    let db = app.db.read();
    let case = list::one(db, me, case_id).await?;
    let reader = readers::one(db, &case, to).await?;
    let own = readers::language(app, &reader);
    let language = templates::language(if wanted.is_empty() { texts::of(&own).language() } else { wanted })?;
    let template = templates::in_force(db, reader.side, stage, language).await?;
    let name = reader.profile.as_ref().map(greeted);
    let words = templates::fill(template, name.as_deref(), &app.config.name);
    let has_mail = match &reader.profile {
        Some(profile) => login::mail_to(app, profile.id).await?.is_some(),
        None => false,
    };
    let may_mail = has_mail && sealed::recipient(db, case.id).await?.is_none();
    Ok(Prepared { reader, language, words, has_mail, may_mail })
}

fn greeted(profile: &profile::Model) -> String {
    let name = profile.display_name.trim();
    if name.is_empty() { format!("@{}", profile.handle) } else { name.to_owned() }
}

/// Sends a letter. The reporter's stands in her report; others read theirs on a page of their own, which says nothing of who
/// has reported anything.
///
/// # Errors
/// 404 for a case that somebody may not see; 422 without words, or for somebody whom no letter reaches.
pub async fn send(
    app: &App,
    me: &profile::Model,
    case_id: i64,
    (to, words, in_mail): (&str, &Words, bool),
) -> Result<()> {
    let words = templates::checked(words)?;
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, case_id).await?;
    let reader = readers::one(&*tx, &case, to).await?;
    let whole = format!("{}\n\n{}", words.subject, words.text);
    match &reader.profile {
        Some(profile) if reader.side != "reporter" => {
            let named = format!("@{}: {whole}", profile.handle);
            timeline::add(app, &tx, case.id, Some(me.id), acts::LETTER, &named).await?;
        }
        _ => timeline::share(app, &tx, case.id, Some(me.id), acts::LETTER, &whole).await?,
    }
    if let Some(profile) = reader.profile {
        let letter_id = id::next(&app.clock);
        let new = row::Model {
            id: letter_id,
            case_id: case.id,
            profile_id: profile.id,
            side: reader.side.to_owned(),
            sealed: case_letter::wrap(app, letter_id, &words)?,
            in_mail: in_mail && sealed::recipient(&*tx, case.id).await?.is_none(),
            created_at: app.clock.now_ms(),
        };
        row::ActiveModel::from(new).insert(&*tx).await?;
        let mail = SendMail { profile_id: profile.id, letter: Letter::CaseLetter, subject_id: letter_id };
        enqueue(app, &tx, &Job::SendMail(mail)).await?;
    }
    tx.commit().await
}
