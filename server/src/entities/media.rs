//! A picture, film or sound: ours as files, another server's by its address.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "media")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub profile_id: i64,
    pub post_id: Option<i64>,
    /// Where it stands among the attachments of its post.
    pub position: i64,
    /// `image`, `gifv`, `video`, `audio` or `unknown`.
    pub kind: String,
    pub mime: String,
    pub file: Option<String>,
    pub small_file: Option<String>,
    pub remote_url: Option<String>,
    /// What somebody who can't see it should know; empty if nobody wrote it.
    pub description: String,
    /// Thousandths of half the width, from the centre to the right.
    pub focus_x: i64,
    /// Thousandths of half the height, from the centre upwards.
    pub focus_y: i64,
    pub width: Option<i64>,
    pub height: Option<i64>,
    pub small_width: Option<i64>,
    pub small_height: Option<i64>,
    pub blurhash: Option<String>,
    /// `ready`, `waiting` for a conversion, or `failed`.
    pub state: String,
    pub created_at: i64,
    /// Of the file as it was uploaded; the same file has the same.
    pub digest: Option<String>,
    pub duration_ms: Option<i64>,
    /// Frames a second as a fraction, `25/1`.
    pub frame_rate: Option<String>,
    /// Bits a second.
    pub bitrate: Option<i64>,
    /// A WebVTT file beside it, and the language of its words.
    pub captions_file: Option<String>,
    pub captions_language: Option<String>,
    /// Under which it is shown; empty where nobody says one.
    pub licence: String,
    /// Who made it; empty for its author's own.
    pub creator: String,
    /// Where it comes from: an address, or empty.
    pub source_url: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Which folder of the media storage a file is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Folder {
    Open,
    Posts,
    Remote,
}

impl Folder {
    /// The name of the folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Posts => "posts",
            Self::Remote => "remote",
        }
    }
}
