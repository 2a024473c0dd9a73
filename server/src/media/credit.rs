//! Who made a picture, film or sound, under which licence it is shown, and where it comes from. Empty where it is the author's own.

use url::Url;

use crate::{
    base::{
        error::{Error, Result},
        typed::typed,
    },
    entities::media,
};

const MOST: usize = 200;

/// What is said of one medium.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// A name, SPDX where there is one.
    pub licence: String,
    pub creator: String,
    /// An address.
    pub source: String,
}

/// Words on one line.
fn words(text: &str) -> Result<String> {
    typed(&text.split_whitespace().collect::<Vec<_>>().join(" "), MOST)
}

fn address(text: &str) -> Option<String> {
    let url = Url::parse(text.trim()).ok().filter(|u| matches!(u.scheme(), "http" | "https") && u.has_host());
    url.map(|u| u.to_string())
}

impl Credit {
    /// As somebody here typed it.
    ///
    /// # Errors
    /// 422 for a source that is no address.
    pub fn typed(licence: &str, creator: &str, source: &str) -> Result<Self> {
        let fault = || Error::unprocessable("Give the picture's source as an address that begins with https://.");
        let source = if source.trim().is_empty() { String::new() } else { address(source).ok_or_else(fault)? };
        Ok(Self { licence: words(licence)?, creator: words(creator)?, source })
    }

    /// That of a medium.
    pub fn of(row: &media::Model) -> Self {
        Self { licence: row.licence.clone(), creator: row.creator.clone(), source: row.source_url.clone() }
    }
}
