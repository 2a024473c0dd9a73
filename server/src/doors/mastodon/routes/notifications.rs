//! Notices: one by one, in groups, and what is kept aside of them.

use crate::doors::{
    mastodon::{announcements, conversations, grouped, markers, notifications, policy, requests},
    openapi::{Param, Routes, flag, id, ids, object, one_of, op, path_text, some_of, texts},
};

/// All kinds of Mastodon's; those that we never raise are understood as well.
const KINDS: &[&str] = &[
    "mention",
    "status",
    "reblog",
    "follow",
    "follow_request",
    "favourite",
    "poll",
    "update",
    "quote",
    "quoted_update",
    "admin.sign_up",
    "admin.report",
    "move",
    "severed_relationships",
    "moderation_warning",
    "annual_report",
    "added_to_collection",
    "collection_update",
];
const KIND: &[Param] = &[some_of("types", KINDS), some_of("exclude_types", KINDS), id("account_id")];
const SHOWN: &[Param] = &[flag("include_filtered"), texts("supported_types")];
const POLICY: &[&str] = &["accept", "filter", "drop"];

pub fn routes() -> Routes {
    one_by_one().merge(in_groups()).merge(aside()).merge(other_news())
}

fn one_by_one() -> Routes {
    let (read, write) = ("read:notifications", "write:notifications");
    Routes::default()
        .get(
            "/api/v1/notifications",
            notifications::list,
            op("Notices, newest first.").needs(read).takes(KIND).takes(SHOWN).gives_page::<api::Notification>(80),
        )
        .get(
            "/api/v1/notifications/unread_count",
            notifications::unread_count,
            op("How many are newer than the read mark.").needs(read).takes(KIND).limited(1_000).gives::<api::Count>(),
        )
        .post(
            "/api/v1/notifications/clear",
            notifications::clear,
            op("Forgets all.").needs(write).gives::<api::Empty>(),
        )
        .get(
            "/api/v1/notifications/{id}",
            notifications::show,
            op("A notice.").needs(read).takes(&[texts("supported_types")]).gives::<api::Notification>(),
        )
        .post(
            "/api/v1/notifications/{id}/dismiss",
            notifications::dismiss,
            op("Forgets one.").needs(write).gives::<api::Empty>(),
        )
}

fn in_groups() -> Routes {
    let (read, write) = ("read:notifications", "write:notifications");
    let key = path_text("group_key");
    Routes::default()
        .get(
            "/api/v2/notifications",
            grouped::list,
            op("Notices in groups, newest first.")
                .needs(read)
                .takes(KIND)
                .takes(SHOWN)
                .takes(&[
                    one_of("expand_accounts", &["full", "partial_avatars"]),
                    some_of("grouped_types", KINDS),
                    id("max_id"),
                    id("since_id"),
                    id("min_id"),
                ])
                .limited(80)
                .gives::<api::GroupedNotifications>(),
        )
        .get(
            "/api/v2/notifications/unread_count",
            grouped::unread_count,
            op("How many groups are newer than the read mark.")
                .needs(read)
                .takes(KIND)
                .takes(&[some_of("grouped_types", KINDS)])
                .limited(1_000)
                .gives::<api::Count>(),
        )
        .get(
            "/api/v2/notifications/policy",
            policy::show,
            op("What becomes of notices from strangers.").needs(read).gives::<api::NotificationPolicy>(),
        )
        .patch(
            "/api/v2/notifications/policy",
            policy::change,
            op("Says what becomes of notices from strangers.")
                .needs(write)
                .takes(&[
                    one_of("for_not_following", POLICY),
                    one_of("for_not_followers", POLICY),
                    one_of("for_new_accounts", POLICY),
                    one_of("for_private_mentions", POLICY),
                    one_of("for_limited_accounts", POLICY),
                ])
                .gives::<api::NotificationPolicy>(),
        )
        .get(
            "/api/v2/notifications/{group_key}",
            grouped::show,
            op("A group.").at(key).needs(read).takes(&[texts("supported_types")]).gives::<api::GroupedNotifications>(),
        )
        .get(
            "/api/v2/notifications/{group_key}/accounts",
            grouped::accounts,
            op("Everybody in a group.").at(key).needs(read).gives_page::<api::Account>(80),
        )
        .post(
            "/api/v2/notifications/{group_key}/dismiss",
            grouped::dismiss,
            op("Forgets a group.").at(key).needs(write).gives::<api::Empty>(),
        )
}

fn aside() -> Routes {
    let (read, write) = ("read:notifications", "write:notifications");
    let path = "/api/v1/notifications/requests";
    Routes::default()
        .get(
            path,
            requests::list,
            op("Whose notices are kept aside.").needs(read).gives_page::<api::NotificationRequest>(80),
        )
        .get(
            "/api/v1/notifications/requests/merged",
            requests::merged,
            op("Whether what was let in stands among the others.").needs(read).gives::<api::Merged>(),
        )
        .post(
            "/api/v1/notifications/requests/accept",
            requests::accept_several,
            op("Lets several in.").needs(write).takes(&[ids("id")]).gives::<api::Empty>(),
        )
        .post(
            "/api/v1/notifications/requests/dismiss",
            requests::dismiss_several,
            op("Forgets several.").needs(write).takes(&[ids("id")]).gives::<api::Empty>(),
        )
        .get(
            "/api/v1/notifications/requests/{id}",
            requests::show,
            op("What is kept aside of one person.").needs(read).gives::<api::NotificationRequest>(),
        )
        .post(
            "/api/v1/notifications/requests/{id}/accept",
            requests::accept,
            op("Lets somebody's notices in.").needs(write).gives::<api::Empty>(),
        )
        .post(
            "/api/v1/notifications/requests/{id}/dismiss",
            requests::dismiss,
            op("Forgets what is kept aside of somebody.").needs(write).gives::<api::Empty>(),
        )
}

/// Messages, read marks and what the branch announces.
fn other_news() -> Routes {
    let mark: &[Param] = const { &[id("last_read_id")] };
    let name = path_text("name");
    let path = "/api/v1/announcements/{id}/reactions/{name}";
    Routes::default()
        .get(
            "/api/v1/conversations",
            conversations::list,
            op("Messages, by who takes part.").needs("read:statuses").gives_page::<api::Conversation>(40),
        )
        .delete(
            "/api/v1/conversations/{id}",
            conversations::remove,
            op("Takes a conversation off one's list.").needs("write:conversations").gives::<api::Empty>(),
        )
        .post(
            "/api/v1/conversations/{id}/read",
            conversations::read,
            op("Notes that it was read.").needs("write:conversations").gives::<api::Conversation>(),
        )
        .post(
            "/api/v1/conversations/{id}/unread",
            conversations::unread,
            op("Notes that it is to be read again.").needs("write:conversations").gives::<api::Conversation>(),
        )
        .get(
            "/api/v1/markers",
            markers::list,
            op("How far one has read.")
                .needs("read:statuses")
                .takes(&[some_of("timeline", &["home", "notifications"])])
                .gives_map::<api::Marker>(),
        )
        .post(
            "/api/v1/markers",
            markers::set,
            op("Notes how far one has read.")
                .needs("write:statuses")
                .takes(&[object("home", mark), object("notifications", mark)])
                .gives_map::<api::Marker>(),
        )
        .get(
            "/api/v1/preferences",
            markers::preferences,
            op("How one likes to read and write.").needs("read:accounts").gives::<api::Preferences>(),
        )
        .get(
            "/api/v1/announcements",
            announcements::list,
            op("What the branch tells its staff.").needs("read:accounts").gives_list::<api::Announcement>(),
        )
        .post(
            "/api/v1/announcements/{id}/dismiss",
            announcements::dismiss,
            op("Notes that it was read.").needs("write:accounts").gives::<api::Empty>(),
        )
        .put(
            path,
            announcements::react,
            op("Puts an emoji under it.").at(name).needs("write:favourites").gives::<api::Empty>(),
        )
        .delete(
            path,
            announcements::unreact,
            op("Takes an emoji away.").at(name).needs("write:favourites").gives::<api::Empty>(),
        )
}
