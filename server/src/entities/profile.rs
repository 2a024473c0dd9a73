//! An ActivityPub actor, ours or another server's. The Mastodon API calls it *account*.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;

/// What a profile is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Kind {
    #[sea_orm(string_value = "professional")]
    Professional,
    #[sea_orm(string_value = "personal")]
    Personal,
    #[sea_orm(string_value = "shared")]
    Shared,
    #[sea_orm(string_value = "instance")]
    Instance,
    #[sea_orm(string_value = "remote")]
    Remote,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "profile")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub kind: Kind,
    /// Set on professional profiles alone; the database refuses it elsewhere.
    pub login_id: Option<i64>,
    /// The name before the `@`, as written.
    pub handle: String,
    /// The handle in lower case, for lookups.
    pub handle_folded: String,
    /// The domain in the handle; none for ours.
    pub domain: Option<String>,
    /// The ActivityPub id.
    pub uri: String,
    /// The page for people.
    pub url: String,
    /// `Person`, `Service`, `Application`, `Group` or `Organization`.
    pub actor_type: String,
    pub display_name: String,
    /// Safe HTML.
    pub note: String,
    /// What its owner typed; empty for remote profiles.
    pub note_source: String,
    /// JSON: a list of name, value (safe HTML), source.
    pub fields: String,
    pub avatar_url: Option<String>,
    pub header_url: Option<String>,
    pub inbox: String,
    pub shared_inbox: Option<String>,
    pub outbox: String,
    pub followers_uri: String,
    pub following_uri: String,
    pub approves_followers: bool,
    pub discoverable: bool,
    pub indexable: bool,
    pub default_audience: super::post::Audience,
    pub default_sensitive: bool,
    pub default_language: Option<String>,
    pub posts_count: i64,
    pub followers_count: i64,
    pub following_count: i64,
    /// A day.
    pub last_post_on: Option<String>,
    /// A day: a finer time would tie profiles together.
    pub created_on: String,
    /// When a remote profile was last read from its server.
    pub fetched_at: Option<i64>,
    /// When its server said that it is gone.
    pub gone_at: Option<i64>,
    /// A file of ours.
    pub avatar_file: Option<String>,
    pub header_file: Option<String>,
    /// JSON: custom emojis in a remote profile's texts, each with shortcode and url.
    pub emojis: String,
    /// Whom it follows and who follows it is told to nobody.
    pub hide_collections: bool,
    /// JSON: how its owner likes to read (see `preferences`).
    #[sea_orm(column_name = "reading")]
    pub preferences: String,
    /// Where a personal profile's notices go; given by its owner alone.
    pub contact_email: Option<String>,
    pub featured_uri: Option<String>,
    /// Where a profile has moved to, checked from both sides.
    pub moved_to_uri: Option<String>,
    /// When it last moved: it does so at most once in a while.
    pub moved_at: Option<i64>,
    /// JSON: other ids that it says are its own.
    pub also_known_as: String,
    /// JSON: sites whose articles may name it as their author.
    pub attribution_domains: String,
    pub memorial: bool,
    /// Its own server has suspended it.
    pub suspended: bool,
    /// What a personal profile says last, in its owner's words: that its views are her own, for instance.
    pub own_words: String,
    /// The day on which its owner left the branch; it is silent since.
    pub frozen_on: Option<String>,
    pub frozen_note: String,
    /// The day on which a personal profile is deleted, because its owner has said that she leaves.
    pub leaves_on: Option<String>,
    /// Publishing in a shared profile's name needs somebody else's yes.
    pub second_pair: bool,
    /// What this branch thinks of it, where that differs from its server's.
    pub standing: Option<String>,
    /// Whom its posts let quote them, where nothing else is said.
    pub default_quote: super::post::Who,
    /// Opted in by its owner: a feed of her public posts.
    pub has_feed: bool,
    pub avatar_description: String,
    pub header_description: String,
    /// Parts of its page that are shown.
    pub show_media: bool,
    pub show_media_replies: bool,
    pub show_featured: bool,
    /// When the links in its fields were last looked at.
    pub links_checked_at: Option<i64>,
    /// All that it posts counts as sensitive: a measure of the branch.
    pub sensitized: bool,
    /// A measure of the branch that keeps it from acting: `frozen`, or `suspended`, which hides it too.
    pub restriction: Option<String>,
    /// The day until which a personal profile is known to be a colleague's; none for one that is not, and for other kinds.
    pub colleague_until: Option<String>,
    /// The day of [`Model::colleague_until`] about which its owner was written to.
    pub colleague_reminded: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The `actor_type` of a group: it passes on what its members write to it (FEP-1b12).
pub const GROUP: &str = "Group";

impl Model {
    /// Whether it is a group of ours.
    pub fn is_own_group(&self) -> bool {
        self.domain.is_none() && self.kind == Kind::Shared && self.actor_type == GROUP && self.gone_at.is_none()
    }
}

/// The `gone_at` of a profile that is not there yet: its sign-up waits.
pub const NOT_YET: i64 = 0;

/// A profile of ours by its handle.
pub async fn local(db: &impl ConnectionTrait, handle: &str) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::HandleFolded.eq(handle.to_lowercase()))
        .filter(Column::Domain.is_null())
        .filter(Column::GoneAt.is_null())
        .one(db)
        .await
}

/// A profile of ours that people may see, by its id.
pub async fn local_by_id(db: &impl ConnectionTrait, id: i64) -> Result<Model, DbErr> {
    let found = by_id(db, id).await?;
    if found.domain.is_none() && found.kind != Kind::Instance {
        Ok(found)
    } else {
        Err(DbErr::RecordNotFound("profile".into()))
    }
}

/// Any profile that is still there, by its id.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Model, DbErr> {
    let found = Entity::find_by_id(id).one(db).await?;
    found.filter(|p| p.gone_at.is_none()).ok_or_else(|| DbErr::RecordNotFound("profile".into()))
}

/// Profiles by id, in one query.
pub async fn by_ids(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, Model>, DbErr> {
    let mut ids: Vec<i64> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Entity::find().filter(Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|p| (p.id, p)).collect())
}

/// The restrictions that a measure puts on a profile of ours.
pub const FROZEN: &str = "frozen";
pub const SUSPENDED: &str = "suspended";
