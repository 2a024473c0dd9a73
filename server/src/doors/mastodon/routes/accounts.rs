//! Accounts, one's own profile, and what people are to each other.

use axum::extract::DefaultBodyLimit;

use crate::doors::{
    mastodon::{accounts, discovery, emails, follow_requests, lists, media, mutes, profile, registrations, reports},
    openapi::{Param, Routes, date, file, flag, id, ids, number, object, objects, one_of, op, text, texts},
};

const VISIBILITIES: &[&str] = &["public", "unlisted", "private", "direct", "local", "network"];
const QUOTE_POLICIES: &[&str] = &["public", "followers", "nobody", "everyone", "network", "approval"];
const FIELD: &[Param] = &[text("name"), text("value")];
/// What may be changed of a profile, by its old address and its new one.
const PROFILE: &[Param] = &[
    text("display_name"),
    text("note"),
    file("avatar"),
    file("header"),
    text("avatar_description"),
    text("header_description"),
    flag("locked"),
    flag("bot"),
    flag("discoverable"),
    flag("indexable"),
    flag("hide_collections"),
    objects("fields_attributes", FIELD),
    texts("attribution_domains"),
    flag("show_media"),
    flag("show_media_replies"),
    flag("show_featured"),
    flag("feed"),
];
const SOURCE: &[Param] =
    &[one_of("privacy", VISIBILITIES), flag("sensitive"), text("language"), one_of("quote_policy", QUOTE_POLICIES)];
const READING: &[Param] = &[
    text("language"),
    text("time_zone"),
    text("media"),
    flag("open_warnings"),
    flag("autoplay"),
    number("undo_seconds", 0, 60),
    flag("undo_in_apps"),
    number("quiet_from", 0, 23),
    number("quiet_until", 0, 23),
];
pub fn routes() -> Routes {
    own().merge(others()).merge(relations())
}

/// Signing up, and one's own profile.
fn own() -> Routes {
    let sign_up = [
        text("username").required(),
        text("email").required(),
        text("password").required(),
        flag("agreement").required(),
        text("locale"),
        text("reason"),
        text("time_zone"),
        date("date_of_birth"),
        text("invite_code"),
    ];
    let pictures = |router: axum::Router<_>| router.layer(DefaultBodyLimit::max(media::MAX_PICTURES));
    let changes = Routes::default()
        .patch(
            "/api/v1/accounts/update_credentials",
            accounts::update_credentials,
            op("Changes one's own profile.")
                .needs("write:accounts")
                .takes(PROFILE)
                .takes(&[object("source", SOURCE), object("reading", READING), text("own_words")])
                .gives::<api::Account>(),
        )
        .patch(
            "/api/v1/profile",
            profile::change,
            op("Changes one's own profile.").needs("write:accounts").takes(PROFILE).gives::<api::Profile>(),
        )
        .layered(pictures);
    Routes::default()
        .merge(changes)
        .post(
            "/api/v1/accounts",
            registrations::create,
            op("Signs up, where the branch lets people do so.")
                .app("write:accounts")
                .takes(&sign_up)
                .gives::<api::Token>(),
        )
        .post(
            "/api/v1/emails/confirmations",
            emails::send_again,
            op("Sends the letter that confirms an address once more.")
                .needs("write:accounts")
                .takes(&[text("email")])
                .gives::<api::Empty>(),
        )
        .get(
            "/api/v1/accounts/verify_credentials",
            accounts::verify_credentials,
            op("Whose token this is.").needs("profile").gives::<api::Account>(),
        )
        .get(
            "/api/v1/profile",
            profile::show,
            op("One's own profile, as typed.").needs("profile").gives::<api::Profile>(),
        )
        .delete(
            "/api/v1/profile/avatar",
            profile::remove_avatar,
            op("Takes one's picture away.").needs("write:accounts").gives::<api::Account>(),
        )
        .delete(
            "/api/v1/profile/header",
            profile::remove_header,
            op("Takes one's header away.").needs("write:accounts").gives::<api::Account>(),
        )
}

fn others() -> Routes {
    Routes::default()
        .get(
            "/api/v1/accounts",
            accounts::several,
            op("Some accounts.").takes(&[ids("id")]).gives_list::<api::Account>(),
        )
        .get(
            "/api/v1/accounts/lookup",
            accounts::lookup,
            op("An account by its handle, if it is known here.")
                .takes(&[text("acct").required()])
                .gives::<api::Account>(),
        )
        .get(
            "/api/v1/accounts/search",
            accounts::search,
            op("Accounts by name or handle.")
                .needs("read:accounts")
                .takes(&[text("q").required(), flag("resolve"), flag("following"), number("offset", 0, 1_000)])
                .limited(80)
                .gives_list::<api::Account>(),
        )
        .get(
            "/api/v1/accounts/relationships",
            accounts::relationships,
            op("What one is to some accounts.")
                .needs("read:follows")
                .takes(&[ids("id"), flag("with_suspended")])
                .gives_list::<api::Relationship>(),
        )
        .get(
            "/api/v1/accounts/familiar_followers",
            discovery::familiar_followers,
            op("Who of those one follows follows some accounts.")
                .needs("read:follows")
                .takes(&[ids("id")])
                .gives_list::<api::FamiliarFollowers>(),
        )
        .get("/api/v1/accounts/{id}", accounts::show, op("An account.").gives::<api::Account>())
        .get(
            "/api/v1/accounts/{id}/statuses",
            accounts::statuses,
            op("What an account has written.")
                .open("read:statuses")
                .takes(&[
                    flag("exclude_replies"),
                    flag("exclude_reblogs"),
                    flag("only_media"),
                    flag("pinned"),
                    text("tagged"),
                ])
                .gives_page::<api::Status>(40),
        )
        .get(
            "/api/v1/accounts/{id}/followers",
            accounts::followers,
            op("Who follows an account.").open("read:accounts").gives_page::<api::Account>(80),
        )
        .get(
            "/api/v1/accounts/{id}/following",
            accounts::following,
            op("Whom an account follows.").open("read:accounts").gives_page::<api::Account>(80),
        )
        .get(
            "/api/v1/accounts/{id}/lists",
            lists::of_account,
            op("One's lists that an account is on.").needs("read:lists").gives_list::<api::List>(),
        )
        .get(
            "/api/v1/accounts/{id}/identity_proofs",
            discovery::identity_proofs,
            op("Always empty: Keybase is no more.")
                .needs("read:accounts")
                .gives_list::<api::Empty>()
                .deprecated("@1636934400"),
        )
}

fn relations() -> Routes {
    let to = |about, scope| op(about).needs(scope).gives::<api::Relationship>();
    Routes::default()
        .post(
            "/api/v1/accounts/{id}/follow",
            accounts::follow,
            to("Follows, or asks to.", "write:follows").takes(&[flag("reblogs"), flag("notify"), texts("languages")]),
        )
        .post("/api/v1/accounts/{id}/unfollow", accounts::unfollow, to("Follows no more.", "write:follows"))
        .post(
            "/api/v1/accounts/{id}/remove_from_followers",
            accounts::remove_from_followers,
            to("Is followed no more.", "write:follows"),
        )
        .post("/api/v1/accounts/{id}/block", accounts::block, to("Blocks.", "write:blocks"))
        .post("/api/v1/accounts/{id}/unblock", accounts::unblock, to("Blocks no more.", "write:blocks"))
        .post(
            "/api/v1/accounts/{id}/mute",
            mutes::mute,
            to("Mutes.", "write:mutes").takes(&[flag("notifications"), number("duration", 0, 315_360_000)]),
        )
        .post("/api/v1/accounts/{id}/unmute", mutes::unmute, to("Mutes no more.", "write:mutes"))
        .post(
            "/api/v1/accounts/{id}/note",
            accounts::note,
            to("Keeps a note for oneself.", "write:accounts").takes(&[text("comment")]),
        )
        .get("/api/v1/mutes", mutes::list, op("Whom one mutes.").needs("read:mutes").gives_page::<api::Account>(80))
        .get(
            "/api/v1/blocks",
            mutes::blocked,
            op("Whom one blocks.").needs("read:blocks").gives_page::<api::Account>(80),
        )
        .get(
            "/api/v1/domain_blocks",
            mutes::domains,
            op("Servers that one wants nothing of.")
                .needs("read:blocks")
                .limited(200)
                .takes(&[id("max_id"), id("since_id"), id("min_id")])
                .gives_texts(),
        )
        .post(
            "/api/v1/domain_blocks",
            mutes::block_domain,
            op("Wants nothing of a server.")
                .needs("write:blocks")
                .takes(&[text("domain").required()])
                .gives::<api::Empty>(),
        )
        .delete(
            "/api/v1/domain_blocks",
            mutes::unblock_domain,
            op("Hears of a server again.")
                .needs("write:blocks")
                .takes(&[text("domain").required()])
                .gives::<api::Empty>(),
        )
        .get(
            "/api/v1/follow_requests",
            follow_requests::list,
            op("Who asks to follow.").needs("read:follows").gives_page::<api::Account>(80),
        )
        .post(
            "/api/v1/follow_requests/{id}/authorize",
            follow_requests::authorize,
            to("Lets somebody follow.", "write:follows"),
        )
        .post("/api/v1/follow_requests/{id}/reject", follow_requests::reject, to("Says no.", "write:follows"))
        .post(
            "/api/v1/follow_requests/{id}/ignore",
            follow_requests::ignore,
            to("Leaves it unanswered for good.", "write:follows"),
        )
        .post(
            "/api/v1/reports",
            reports::create,
            op("Asks for help with an account or its posts.")
                .needs("write:reports")
                .takes(&[
                    id("account_id").required(),
                    ids("status_ids"),
                    text("comment"),
                    flag("forward"),
                    one_of("category", &["spam", "legal", "violation", "other"]),
                    ids("rule_ids"),
                    ids("collection_ids"),
                ])
                .gives::<api::Report>(),
        )
}
