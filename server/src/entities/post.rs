//! An ActivityPub Note, or a boost of one. The Mastodon API calls it *status*.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::uri;

/// Who may see a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Audience {
    #[sea_orm(string_value = "public")]
    Public,
    #[sea_orm(string_value = "unlisted")]
    Unlisted,
    #[sea_orm(string_value = "followers")]
    Followers,
    #[sea_orm(string_value = "mentioned")]
    Mentioned,
    #[sea_orm(string_value = "branch")]
    Branch,
    #[sea_orm(string_value = "network")]
    Network,
    #[sea_orm(string_value = "circle")]
    Circle,
}

/// Whom a post's author lets answer, boost or quote it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "lowercase")]
pub enum Who {
    #[default]
    #[sea_orm(string_value = "everyone")]
    Everyone,
    #[sea_orm(string_value = "followers")]
    Followers,
    #[sea_orm(string_value = "network")]
    Network,
    #[sea_orm(string_value = "nobody")]
    Nobody,
    /// Whom the author says yes to, one by one.
    #[sea_orm(string_value = "approval")]
    Approval,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub uri: String,
    pub url: String,
    pub author_id: i64,
    pub is_local: bool,
    pub in_reply_to_id: Option<i64>,
    pub in_reply_to_uri: Option<String>,
    pub in_reply_to_profile_id: Option<i64>,
    pub boost_of_id: Option<i64>,
    /// Safe HTML.
    pub content: String,
    /// What its author typed; empty for remote posts.
    pub source: String,
    pub content_warning: String,
    pub sensitive: bool,
    pub language: Option<String>,
    pub audience: Audience,
    pub local_only: bool,
    pub app_id: Option<i64>,
    pub replies_count: i64,
    pub boosts_count: i64,
    pub favourites_count: i64,
    /// The rules that the gate applied.
    pub ruleset_version: i64,
    pub created_at: i64,
    pub edited_at: Option<i64>,
    pub deleted_at: Option<i64>,
    /// JSON: custom emojis in it, each with shortcode and url.
    pub emojis: String,
    /// The first post of its conversation, as far as we know it; none for that post itself.
    pub thread_id: Option<i64>,
    pub quote_uri: Option<String>,
    pub quote_id: Option<i64>,
    /// When its replies were last asked for at its server.
    pub replies_fetched_at: Option<i64>,
    pub may_reply: Who,
    pub may_boost: Who,
    pub may_quote: Who,
    /// Whom another server's author lets favour it.
    pub may_like: Who,
    /// How its quote stands: `pending`, `accepted`, `rejected` or `revoked`; none where it quotes nothing.
    pub quote_state: Option<String>,
    /// The stamp by which the quoted post's author shows her yes (FEP-044f).
    pub quote_stamp: Option<String>,
    /// Where the yes of another server's author to this answer or boost of ours is shown.
    pub approval_stamp: Option<String>,
    pub quotes_count: i64,
    /// It was old already when we asked for it: no news for any timeline.
    pub is_old: bool,
    /// The value of the branch that it thanks somebody for; none where it is no thanks.
    pub thanks: Option<String>,
    /// What it asks about; none where it is no question.
    pub question_topic: Option<String>,
    /// The answer that whoever asked has accepted.
    pub accepted_uri: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The first post of the conversation that it belongs to: its own id where it began one.
    pub fn thread(&self) -> i64 {
        self.thread_id.unwrap_or(self.id)
    }

    /// Whether it shows what it quotes.
    pub fn shows_quote(&self) -> bool {
        self.quote_state.as_deref() == Some("accepted")
    }

    /// What is for few is for nobody to quote, whatever its author says elsewhere.
    #[must_use]
    pub fn quotable(self) -> Self {
        match self.audience {
            Audience::Followers | Audience::Mentioned | Audience::Circle => Self { may_quote: Who::Nobody, ..self },
            _ => self,
        }
    }
}

/// A post of one's own.
pub async fn own(db: &impl ConnectionTrait, author_id: i64, id: i64) -> Result<Model, DbErr> {
    let found = Entity::find_by_id(id)
        .filter(Column::AuthorId.eq(author_id))
        .filter(Column::DeletedAt.is_null())
        .filter(Column::BoostOfId.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| DbErr::RecordNotFound("post".into()))
}

/// A post by its ActivityPub id, in whatever form it is written; also one that was deleted.
pub async fn by_uri(db: &impl ConnectionTrait, id: &str) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::Uri.is_in(uri::forms(id))).one(db).await
}
