//! Uploading, describing and withdrawing media.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use super::{
    FILMS, MAX_DESCRIPTION, MAX_FILM, MAX_PICTURE, PICTURES, SOUNDS, ending, files, film,
    picture::{self, Encoded},
    sniff,
    spool::Spooled,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
    },
    entities::{
        media::{self, Folder},
        profile,
    },
    jobs::{ConvertFilm, Job, enqueue},
};

/// What somebody uploads.
#[derive(Clone, Debug)]
pub struct Upload {
    pub file: Spooled,
    pub description: String,
    /// In thousandths of half the picture, from the centre.
    pub focus: (i64, i64),
}

/// Keeps an upload until it hangs on a post; a film is converted in the background.
///
/// # Errors
/// 413 for too much, 422 for what is not what it claims to be.
pub async fn upload(app: &App, profile: &profile::Model, upload: Upload) -> Result<media::Model> {
    let description = describe(&upload.description)?;
    let beginning = upload.file.beginning().await?;
    let mime = sniff(&beginning).filter(|m| film::is_possible() || PICTURES.contains(m));
    let Some(mime) = mime.filter(|m| *m != "image/avif") else {
        return Err(Error::unprocessable(if is_heif(&beginning) { NO_HEIF } else { kinds_taken() }));
    };
    let is_picture = PICTURES.contains(&mime);
    let most = if is_picture { MAX_PICTURE } else { MAX_FILM };
    if upload.file.len() > most as u64 {
        return Err(Error::TooLarge(
            "This file is larger than the branch accepts. Make it smaller and try again.".into(),
        ));
    }
    let mut row = blank(app, profile.id, upload.focus, description);
    row.digest = Some(upload.file.digest().await?);
    if is_picture {
        let made = picture::prepare_file(upload.file).await?;
        row.mime = made.whole.mime.to_owned();
        row.blurhash = Some(made.blurhash);
        (row.width, row.height) = sides(&made.whole);
        (row.small_width, row.small_height) = sides(&made.small);
        row.file = Some(keep(app, &made.whole).await?);
        row.small_file = Some(keep(app, &made.small).await?);
    } else {
        let name = files::new_name(ending(mime));
        upload.file.keep(app, Folder::Posts, &name).await?;
        if let Err(error) = check(app, &name, &mut row).await {
            files::remove(app, Folder::Posts, &name).await?;
            return Err(error);
        }
        row.kind = if FILMS.contains(&mime) { "video".into() } else { "audio".into() };
        row.mime = mime.to_owned();
        row.file = Some(name);
        row.state = "waiting".into();
    }
    let tx = app.db.begin().await?;
    media::ActiveModel::from(row.clone()).insert(&*tx).await?;
    if row.state == "waiting" {
        enqueue(app, &tx, &Job::ConvertFilm(ConvertFilm { media_id: row.id })).await?;
    }
    tx.commit().await?;
    Ok(row)
}

/// What a film or sound says of itself; refused now rather than cut later.
async fn check(app: &App, name: &str, row: &mut media::Model) -> Result<()> {
    let facts = film::facts(&files::path(app, Folder::Posts, name)?).await?;
    facts.check_length()?;
    row.duration_ms = facts.duration_ms;
    Ok(())
}

const NO_HEIF: &str = "Pictures in HEIC and AVIF can't be opened here. Save this one as JPEG and upload it again.";

/// HEIC and AVIF: an ISO file whose first box names them.
fn is_heif(bytes: &[u8]) -> bool {
    let brands = bytes.get(8..32.min(bytes.len())).unwrap_or_default();
    bytes.get(4..8) == Some(b"ftyp")
        && brands
            .chunks(4)
            .any(|b| matches!(b, b"heic" | b"heix" | b"hevc" | b"heim" | b"mif1" | b"msf1" | b"avif" | b"avis"))
}

fn kinds_taken() -> &'static str {
    if film::is_possible() {
        "This file is no picture, film or sound that the branch takes: JPEG, PNG, GIF, WebP, MP4, WebM, MP3, Ogg, FLAC."
    } else {
        "This file is no picture that the branch takes: JPEG, PNG, GIF or WebP."
    }
}

fn blank(app: &App, profile_id: i64, focus: (i64, i64), description: String) -> media::Model {
    let now = app.clock.now_ms();
    media::Model {
        id: id::next(&app.clock),
        profile_id,
        post_id: None,
        position: 0,
        kind: "image".into(),
        mime: String::new(),
        file: None,
        small_file: None,
        remote_url: None,
        description,
        focus_x: focus.0,
        focus_y: focus.1,
        width: None,
        height: None,
        small_width: None,
        small_height: None,
        blurhash: None,
        state: "ready".into(),
        created_at: now,
        digest: None,
        duration_ms: None,
        frame_rate: None,
        bitrate: None,
        captions_file: None,
        captions_language: None,
        licence: String::new(),
        creator: String::new(),
        source_url: String::new(),
    }
}

/// Width and height for the database.
pub fn sides(encoded: &Encoded) -> (Option<i64>, Option<i64>) {
    (Some(encoded.width.into()), Some(encoded.height.into()))
}

/// Writes a picture of a post to its folder; gives its name.
pub async fn keep(app: &App, encoded: &Encoded) -> Result<String> {
    let name = files::new_name(ending(encoded.mime));
    files::write(app, Folder::Posts, &name, encoded.bytes.clone()).await?;
    Ok(name)
}

/// A description as it is kept.
///
/// # Errors
/// 422 for one that is too long.
pub fn describe(text: &str) -> Result<String> {
    let text = text.trim();
    let length = text.chars().count();
    if length > MAX_DESCRIPTION {
        return Err(Error::unprocessable(format!(
            "The description has {length} characters; there is room for {MAX_DESCRIPTION}."
        )));
    }
    Ok(text.to_owned())
}

/// One's own upload.
pub async fn own(app: &App, profile_id: i64, id: i64) -> Result<media::Model> {
    let found = media::Entity::find_by_id(id)
        .filter(media::Column::ProfileId.eq(profile_id))
        .filter(media::Column::RemoteUrl.is_null())
        .one(app.db.read())
        .await?;
    found.ok_or(Error::NotFound)
}

/// Whether a type is one that is announced.
pub fn types_taken() -> Vec<&'static str> {
    if film::is_possible() { [PICTURES, FILMS, SOUNDS].concat() } else { PICTURES.to_vec() }
}
