//! Captions of one's own film or sound, as WebVTT (<https://www.w3.org/TR/webvtt1/>). SubRip is taken too. What they say
//! passes the gate as the post itself did.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{chain, publish};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        media::{self, Folder},
        post, profile,
    },
    jobs::{Job, RemoveFiles, enqueue},
    media::{files, upload},
    policy::MAX_CHARACTERS,
    posts::draft::{Draft, language},
};

/// An hour of speech has less; in bytes.
pub const MOST: usize = 128 * 1024;

/// Reads captions; SubRip becomes WebVTT.
///
/// # Errors
/// 422 for what is neither.
pub fn read(text: &str) -> Result<String> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    if !text.lines().any(|line| line.contains("-->")) {
        return Err(Error::unprocessable("These are no captions. Choose a file in WebVTT (.vtt) or SubRip (.srt)."));
    }
    if text.len() > MOST {
        return Err(Error::unprocessable("The captions are too long: 128 kB is the most."));
    }
    if text.starts_with("WEBVTT") {
        return Ok(format!("{text}\n"));
    }
    // SubRip writes the fraction of a second behind a comma.
    let lines = text.lines().map(|line| if line.contains("-->") { line.replace(',', ".") } else { line.to_owned() });
    Ok(format!("WEBVTT\n\n{}\n", lines.collect::<Vec<_>>().join("\n")))
}

/// What captions say, without times, numbers, notes and marks.
fn words(captions: &str) -> String {
    let said = captions.split("\n\n").skip(1).filter_map(|cue| {
        let (_, said) = cue.split_once("-->")?;
        said.split_once('\n').map(|(_, said)| said)
    });
    let said = said.collect::<Vec<_>>().join("\n");
    said.split('<')
        .enumerate()
        .map(|(n, p)| if n == 0 { p } else { p.split_once('>').map_or("", |(_, t)| t) })
        .collect()
}

/// Puts captions under one's own film or sound, in place of those that were there.
///
/// # Errors
/// 404 for another's, 422 for what is no film or sound or no captions, and what the gate says of the words.
pub async fn set(app: &App, author: &profile::Model, media_id: i64, text: &str, in_language: &str) -> Result<()> {
    let row = upload::own(app, author.id, media_id).await?;
    if !matches!(row.kind.as_str(), "video" | "gifv" | "audio") {
        return Err(Error::unprocessable("Only a film or a sound has captions."));
    }
    let captions = read(text)?;
    let code =
        language(Some(in_language)).ok_or_else(|| Error::unprocessable("Say which language the captions are in."))?;
    let audience = match row.post_id {
        Some(id) => Some(post::own(app.db.read(), author.id, id).await?.audience),
        None => None,
    };
    for part in chain::split(&words(&captions), MAX_CHARACTERS)? {
        let draft = Draft { text: part, audience, ..Draft::default() };
        publish::rehearse(app, author, &draft).await?;
    }
    let name = files::new_name("vtt");
    files::write(app, Folder::Posts, &name, captions.into_bytes()).await?;
    let tx = app.db.begin().await?;
    change(app, &tx, &row, Some(name), Some(code)).await?;
    tx.commit().await
}

/// Takes the captions away.
///
/// # Errors
/// 404 for another's.
pub async fn remove(app: &App, author_id: i64, media_id: i64) -> Result<()> {
    let row = upload::own(app, author_id, media_id).await?;
    let tx = app.db.begin().await?;
    change(app, &tx, &row, None, None).await?;
    tx.commit().await
}

async fn change(app: &App, tx: &Tx, row: &media::Model, file: Option<String>, code: Option<String>) -> Result<()> {
    let change = media::ActiveModel {
        id: Set(row.id),
        captions_file: Set(file),
        captions_language: Set(code),
        ..Default::default()
    };
    change.update(&**tx).await?;
    match row.captions_file.clone() {
        Some(old) => enqueue(app, tx, &Job::RemoveFiles(RemoveFiles::on(Folder::Posts, vec![old]))).await,
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_are_read() {
        let subrip = "1\r\n00:00:01,000 --> 00:00:02,500\r\nHello, <i>there</i>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nBye\r\n";
        let vtt = read(subrip).expect("captions");
        assert!(vtt.starts_with("WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\nHello, <i>there</i>\n\n2\n"), "{vtt}");
        assert_eq!(words(&vtt), "Hello, there\nBye\n");
        assert_eq!(read(&vtt).expect("captions"), vtt);
        assert!(read("WEBVTT\n\nno times").is_err() && read(&"00:01 --> 00:02\nx\n\n".repeat(20_000)).is_err());
    }
}
