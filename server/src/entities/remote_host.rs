//! What we know of a destination, and who is sending to it now.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "remote_host")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub host: String,
    pub owner: Option<String>,
    pub lease_until: i64,
    /// Rises with each lease, so that a sender who lost it can do no harm.
    pub fence: i64,
    /// The signature scheme that it accepted: `cavage` or `rfc9421`.
    pub scheme: String,
    pub failures: i64,
    /// The breaker: nothing is sent before.
    pub closed_until: i64,
    pub standing: Option<String>,
    /// Its branch actor, where it takes part in the network, and that actor's collection and inbox.
    pub network_actor: Option<String>,
    pub network_uri: Option<String>,
    pub network_inbox: Option<String>,
    /// JSON: what is done to what it sends, where it is filtered.
    pub filters: Option<String>,
    /// The list that its standing comes from; none where the branch has decided itself.
    pub listed_by: Option<i64>,
    /// JSON: how it says that it is reached, each an address or a number; of a branch that takes part in the network.
    pub contact: Option<String>,
    /// What it calls itself, of a branch that takes part in the network.
    pub name: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
