//! A member of staff as an account holder at work. Never federated.

use std::{
    collections::HashSet,
    fmt,
    str::FromStr,
    sync::{LazyLock, Mutex, PoisonError},
};

use sea_orm::entity::prelude::*;

/// What a login may do for the branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, DeriveValueType)]
#[sea_orm(value_type = "String")]
pub enum Role {
    Owner,
    Admin,
    Moderator,
    Staff,
    /// One that the branch has made for itself.
    Own(Own),
}

/// A branch's own role. It stands in the login's column as a whole, `own 7 1040 20 Programme team`, so that what somebody may do
/// is known with who it is; changing the role changes it in each login.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Own {
    pub id: i64,
    /// Mastodon's flags, added up.
    pub permissions: u64,
    pub priority: i64,
    pub name: &'static str,
}

/// What begins the column of a login with an own role.
pub const OWN: &str = "own ";

/// A text that is no role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRole;

impl fmt::Display for NoRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is no role")
    }
}

impl std::error::Error for NoRole {}

/// The names that were read, each kept once: a branch has few roles.
static NAMES: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);

/// A name for as long as the process lives.
pub fn kept_name(name: &str) -> &'static str {
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.get(name) {
        return known;
    }
    let kept: &'static str = Box::leak(name.to_owned().into_boxed_str());
    names.insert(kept);
    kept
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Owner => f.write_str("owner"),
            Self::Admin => f.write_str("admin"),
            Self::Moderator => f.write_str("moderator"),
            Self::Staff => f.write_str("staff"),
            Self::Own(own) => write!(f, "{OWN}{} {} {} {}", own.id, own.permissions, own.priority, own.name),
        }
    }
}

impl FromStr for Role {
    type Err = NoRole;

    fn from_str(text: &str) -> Result<Self, NoRole> {
        match text {
            "owner" => return Ok(Self::Owner),
            "admin" => return Ok(Self::Admin),
            "moderator" => return Ok(Self::Moderator),
            "staff" => return Ok(Self::Staff),
            _ => {}
        }
        let parts: Vec<&str> = text.strip_prefix(OWN).ok_or(NoRole)?.splitn(4, ' ').collect();
        let [id, permissions, priority, name] = parts[..] else { return Err(NoRole) };
        let own = Own {
            id: id.parse().map_err(|_| NoRole)?,
            permissions: permissions.parse().map_err(|_| NoRole)?,
            priority: priority.parse().map_err(|_| NoRole)?,
            name: kept_name(name),
        };
        Ok(Self::Own(own))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "login")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub email: String,
    pub password_hash: String,
    pub role: Role,
    pub created_at: i64,
    /// When the branch was left; for a month more its owner can open her personal profiles.
    pub left_at: Option<i64>,
    /// When its address was shown to be its owner's; none for a sign-up that waits for that.
    pub confirmed_at: Option<i64>,
    /// When the branch said yes; none for a sign-up that waits for that.
    pub approved_at: Option<i64>,
    /// Why somebody wants to join, in her words.
    pub reason: String,
    /// Of the secret in the letter that asks whether the address is right.
    pub confirmation_hash: Option<String>,
    pub confirmation_sent_at: Option<i64>,
    /// The app with which somebody has signed up; it may have the letter sent again.
    pub sign_up_app_id: Option<i64>,
    /// Since when nobody can sign in with it, although its owner has not left.
    pub suspended_at: Option<i64>,
    /// The first day of the week in which its owner was last here.
    pub seen_week: Option<String>,
    /// Where letters about this sign-in go beside the work address, sealed; empty where there is none.
    pub security_address: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_read_as_they_are_written() {
        let own = Own { id: 7, permissions: 0x410, priority: 20, name: "Programme team" };
        for role in [Role::Owner, Role::Staff, Role::Own(own)] {
            assert_eq!(role.to_string().parse(), Ok(role));
        }
        for wrong in ["", "chief", "own 7", "own x 1 2 name"] {
            assert_eq!(wrong.parse::<Role>(), Err(NoRole), "{wrong}");
        }
    }
}
