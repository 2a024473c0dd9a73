//! The branch's logo and picture: settings whose values are files, with the same history.

use std::collections::BTreeMap;

use super::settings::{self, Outcome};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::media::Folder,
    jobs::{Job, RemoveFiles, enqueue},
    media::{ending, files, picture},
};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    Logo,
    Picture,
}

impl Which {
    fn setting(self) -> &'static str {
        match self {
            Self::Logo => "LOGO",
            Self::Picture => "PICTURE",
        }
    }
}

/// Puts a picture up, in the place of the one before; none takes it away.
///
/// # Errors
/// 422 for what is no picture, or where the environment has fixed the setting.
pub async fn put(app: &App, actor: &str, which: Which, bytes: Option<Vec<u8>>) -> Result<()> {
    let made = match (which, bytes) {
        (_, None) => None,
        (Which::Logo, Some(bytes)) => Some(picture::small(bytes, picture::LOGO).await?),
        (Which::Picture, Some(bytes)) => Some(picture::cut(bytes, picture::SHARED).await?),
    };
    let mut file = String::new();
    if let Some(made) = made {
        file = files::new_name(ending(made.mime));
        files::write(app, Folder::Open, &file, made.bytes).await?;
    }
    let before = app.config.raw.value(which.setting()).to_owned();
    let new = BTreeMap::from([(which.setting().to_owned(), file)]);
    match settings::change(app, actor, &BTreeMap::new(), &new).await? {
        Outcome::Saved(_) if before.is_empty() => Ok(()),
        Outcome::Saved(_) => {
            let tx = app.db.begin().await?;
            enqueue(app, &tx, &Job::RemoveFiles(RemoveFiles::on(Folder::Open, vec![before]))).await?;
            tx.commit().await
        }
        _ => Err(Error::unprocessable("The environment has set this picture, so it can't be changed here.")),
    }
}
