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

/// What a role permits.
pub fn permissions(role: Role) -> &'static [Permission] {
    match role {
        Role::Owner => OWNER,
        Role::Admin => ADMIN,
        Role::Moderator => MODERATOR,
        Role::Staff => &[],
    }
}

pub fn permits(role: Role, permission: Permission) -> bool {
    permissions(role).contains(&permission)
}

/// Whether a role has a permission that another lacks.
pub fn outranks(role: Role, other: Role) -> bool {
    bits(role) & !bits(other) != 0
}

/// A role's name, in lower case.
pub fn name(role: Role) -> &'static str {
    match role {
        Role::Owner => "owner",
        Role::Admin => "admin",
        Role::Moderator => "moderator",
        Role::Staff => "staff",
    }
}

/// The role with a name.
pub fn parse(name: &str) -> Option<Role> {
    [Role::Owner, Role::Admin, Role::Moderator, Role::Staff].into_iter().find(|r| self::name(*r) == name)
}

/// All of a role's permissions as one number.
pub fn bits(role: Role) -> u64 {
    permissions(role).iter().fold(0, |sum, p| sum | *p as u64)
}

/// The roles that permit something.
pub fn with(permission: Permission) -> impl Iterator<Item = Role> {
    [Role::Owner, Role::Admin, Role::Moderator, Role::Staff].into_iter().filter(move |r| permits(*r, permission))
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
