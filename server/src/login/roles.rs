//! What a login may do for the branch. The numbers are Mastodon's, for apps that look at them.
//! <https://docs.joinmastodon.org/entities/Role/#permission-flags>

use crate::entities::login::Role;

/// One thing that not everybody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub enum Permission {
    ViewAuditLog = 0x4,
    ManageReports = 0x10,
    ManageFederation = 0x20,
    ManageSettings = 0x40,
    ManageCustomEmojis = 0x100,
    ManageAnnouncements = 0x800,
    ManageUsers = 0x400,
    ManageRules = 0x1000,
    ManageRoles = 0x20000,
}

use Permission::{
    ManageAnnouncements, ManageCustomEmojis, ManageFederation, ManageReports, ManageRoles, ManageRules, ManageSettings,
    ManageUsers, ViewAuditLog,
};

const MODERATOR: &[Permission] = &[ViewAuditLog, ManageReports, ManageAnnouncements];
const ADMIN: &[Permission] = &[
    ViewAuditLog,
    ManageReports,
    ManageAnnouncements,
    ManageFederation,
    ManageSettings,
    ManageCustomEmojis,
    ManageUsers,
    ManageRules,
];
const OWNER: &[Permission] = &[
    ViewAuditLog,
    ManageReports,
    ManageAnnouncements,
    ManageFederation,
    ManageSettings,
    ManageCustomEmojis,
    ManageUsers,
    ManageRules,
    ManageRoles,
];

/// Every permission, in the order of the page.
pub const ALL: [Permission; 9] = [
    ManageReports,
    ManageAnnouncements,
    ViewAuditLog,
    ManageUsers,
    ManageRules,
    ManageFederation,
    ManageCustomEmojis,
    ManageSettings,
    ManageRoles,
];

/// The roles that every branch has.
pub const BUILT_IN: [Role; 4] = [Role::Owner, Role::Admin, Role::Moderator, Role::Staff];

pub fn permits(role: Role, permission: Permission) -> bool {
    bits(role) & permission as u64 != 0
}

/// Where a role stands among the others; the numbers of those that every branch has are Mastodon's.
pub fn priority(role: Role) -> i64 {
    match role {
        Role::Owner => 1_000,
        Role::Admin => 100,
        Role::Moderator => 10,
        Role::Staff => 0,
        Role::Own(own) => own.priority,
    }
}

/// Whether a role stands above another, or has a permission that the other lacks.
pub fn outranks(role: Role, other: Role) -> bool {
    bits(role) & !bits(other) != 0 || priority(role) > priority(other)
}

/// A role's name: in lower case, or as the branch calls it.
pub fn name(role: Role) -> &'static str {
    match role {
        Role::Owner => "owner",
        Role::Admin => "admin",
        Role::Moderator => "moderator",
        Role::Staff => "staff",
        Role::Own(own) => own.name,
    }
}

/// The role with a name, of those that every branch has.
pub fn parse(name: &str) -> Option<Role> {
    BUILT_IN.into_iter().find(|r| self::name(*r) == name)
}

/// All of a role's permissions as one number.
pub fn bits(role: Role) -> u64 {
    let sum = |all: &[Permission]| all.iter().fold(0, |sum, p| sum | *p as u64);
    match role {
        Role::Owner => sum(OWNER),
        Role::Admin => sum(ADMIN),
        Role::Moderator => sum(MODERATOR),
        Role::Staff => 0,
        Role::Own(own) => own.permissions,
    }
}

/// The key of a permission, as its texts and forms have it.
pub fn key(permission: Permission) -> &'static str {
    match permission {
        ViewAuditLog => "audit",
        ManageReports => "reports",
        ManageFederation => "federation",
        ManageSettings => "settings",
        ManageCustomEmojis => "emojis",
        ManageAnnouncements => "announcements",
        ManageUsers => "users",
        ManageRules => "rules",
        ManageRoles => "roles",
    }
}

/// The roles that permit something, of those that every branch has.
pub fn with(permission: Permission) -> impl Iterator<Item = Role> {
    BUILT_IN.into_iter().filter(move |r| permits(*r, permission))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_what_the_one_below_has() {
        for pair in [Role::Staff, Role::Moderator, Role::Admin, Role::Owner].windows(2) {
            assert_eq!(bits(pair[0]) & bits(pair[1]), bits(pair[0]));
            assert!(bits(pair[0]) < bits(pair[1]));
            assert!(outranks(pair[1], pair[0]) && !outranks(pair[0], pair[1]) && !outranks(pair[0], pair[0]));
        }
        assert!(with(ManageReports).eq([Role::Owner, Role::Admin, Role::Moderator]));
    }
}
