//! Mastodon's admin API.

use axum::extract::State;

use crate::{
    base::{app::App, extract::Path},
    doors::{
        mastodon::admin::{accounts, blocks, figures, reports, servers, trends},
        openapi::{Param, Routes, date, flag, id, number, object, one_of, op, some_of, text, texts},
    },
    login::Viewer,
};

const FOUND: &[Param] = &[text("username"), text("display_name"), text("by_domain"), text("email"), text("ip")];
const V1: &[Param] = &[
    flag("local"),
    flag("remote"),
    flag("active"),
    flag("pending"),
    flag("disabled"),
    flag("silenced"),
    flag("suspended"),
    flag("sensitized"),
    flag("staff"),
];
const STATUSES: &[&str] = &["active", "pending", "disabled", "silenced", "suspended"];
const V2: &[Param] = &[
    one_of("origin", &["local", "remote"]),
    one_of("status", STATUSES),
    one_of("permissions", &["staff"]),
    texts("role_ids"),
    id("invited_by"),
];
const BLOCK: &[Param] = &[
    one_of("severity", &["silence", "suspend", "noop"]),
    flag("reject_media"),
    flag("reject_reports"),
    flag("obfuscate"),
    text("private_comment"),
    text("public_comment"),
];
const NETWORK: &[Param] = &[
    one_of("severity", &["sign_up_requires_approval", "sign_up_block", "no_access"]),
    text("comment"),
    number("expires_in", 1, 315_360_000),
];
const OF_TAG: &[Param] = &[text("id")];
const OF_SERVER: &[Param] = &[text("domain")];

pub fn routes() -> Routes {
    people().merge(cases()).merge(federation()).merge(kept_out()).merge(numbers())
}

fn people() -> Routes {
    let (read, write) = ("admin:read:accounts", "admin:write:accounts");
    let kinds = one_of("type", &["none", "sensitive", "disable", "silence", "suspend"]).required();
    let taken = [kinds, id("report_id"), id("warning_preset_id"), text("text"), flag("send_email_notification")];
    let mut routes = Routes::default()
        .get(
            "/api/v1/admin/accounts",
            accounts::list_v1,
            op("Profiles, the newest first.").needs(read).takes(V1).takes(FOUND).gives_page::<api::AdminAccount>(200),
        )
        .get(
            "/api/v2/admin/accounts",
            accounts::list_v2,
            op("Profiles, the newest first.").needs(read).takes(V2).takes(FOUND).gives_page::<api::AdminAccount>(200),
        )
        .get("/api/v1/admin/accounts/{id}", accounts::show, op("A profile.").needs(read).gives::<api::AdminAccount>())
        .delete(
            "/api/v1/admin/accounts/{id}",
            accounts::delete,
            op("Empties a suspended profile for good.").needs(write).gives::<api::AdminAccount>(),
        )
        .post(
            "/api/v1/admin/accounts/{id}/action",
            accounts::act,
            op("Takes a measure.").needs(write).takes(&taken).gives::<api::Empty>(),
        );
    for (operation, about) in [
        ("approve", "Says yes to a sign-up."),
        ("reject", "Says no to a sign-up."),
        ("enable", "Lets a frozen profile act again."),
        ("unsilence", "Limits a profile no longer."),
        ("unsuspend", "Shows a suspended profile again."),
        ("unsensitive", "Marks what a profile posts no longer."),
    ] {
        let change =
            move |app: State<App>, viewer: Viewer, of: Path<String>| accounts::change(app, viewer, of, operation);
        routes = routes.post(
            &format!("/api/v1/admin/accounts/{{id}}/{operation}"),
            change,
            op(about).needs(write).gives::<api::AdminAccount>(),
        );
    }
    routes
}

fn cases() -> Routes {
    let (read, write) = ("admin:read:reports", "admin:write:reports");
    let about =
        [flag("resolved"), flag("unresolved"), id("account_id"), id("target_account_id"), text("by_target_domain")];
    let class = [one_of("category", &["spam", "legal", "violation", "other"]), texts("rule_ids")];
    let mut routes = Routes::default()
        .get(
            "/api/v1/admin/reports",
            reports::all,
            op("Reports, the newest first.").needs(read).takes(&about).gives_page::<api::AdminReport>(200),
        )
        .get("/api/v1/admin/reports/{id}", reports::show, op("A report.").needs(read).gives::<api::AdminReport>())
        .put(
            "/api/v1/admin/reports/{id}",
            reports::update,
            op("Says what it is about.").needs(write).takes(&class).gives::<api::AdminReport>(),
        );
    for (operation, about) in [
        ("assign_to_self", "Takes its case."),
        ("unassign", "Lets its case go."),
        ("resolve", "Closes its case."),
        ("reopen", "Opens its case again."),
    ] {
        let change =
            move |app: State<App>, viewer: Viewer, of: Path<String>| reports::change(app, viewer, of, operation);
        routes = routes.post(
            &format!("/api/v1/admin/reports/{{id}}/{operation}"),
            change,
            op(about).needs(write).gives::<api::AdminReport>(),
        );
    }
    routes
}

fn federation() -> Routes {
    let (read, write) = ("admin:read:domain_blocks", "admin:write:domain_blocks");
    let domain = [text("domain").required()];
    let (path, one) = ("/api/v1/admin/domain_blocks", "/api/v1/admin/domain_blocks/{id}");
    let (trusted, one_trusted) = ("/api/v1/admin/domain_allows", "/api/v1/admin/domain_allows/{id}");
    Routes::default()
        .get(
            path,
            servers::blocks,
            op("Servers that are limited or blocked.").needs(read).limited(200).gives_list::<api::AdminDomainBlock>(),
        )
        .post(
            path,
            servers::create_block,
            op("Limits or blocks a server.").needs(write).takes(&domain).takes(BLOCK).gives::<api::AdminDomainBlock>(),
        )
        .get(one, servers::show_block, op("One of them.").needs(read).gives::<api::AdminDomainBlock>())
        .put(
            one,
            servers::update_block,
            op("Decides otherwise.").needs(write).takes(BLOCK).gives::<api::AdminDomainBlock>(),
        )
        .delete(one, servers::delete_block, op("Takes the decision back.").needs(write).gives::<api::Empty>())
        .get(
            trusted,
            servers::allows,
            op("Servers that are trusted.")
                .needs("admin:read:domain_allows")
                .limited(200)
                .gives_list::<api::AdminDomainAllow>(),
        )
        .post(
            trusted,
            servers::create_allow,
            op("Trusts a server.").needs("admin:write:domain_allows").takes(&domain).gives::<api::AdminDomainAllow>(),
        )
        .get(
            one_trusted,
            servers::show_allow,
            op("One of them.").needs("admin:read:domain_allows").gives::<api::AdminDomainAllow>(),
        )
        .delete(
            one_trusted,
            servers::delete_allow,
            op("Trusts it no longer.").needs("admin:write:domain_allows").gives::<api::Empty>(),
        )
}

fn kept_out() -> Routes {
    let (read, write) = ("admin:read:email_domain_blocks", "admin:write:email_domain_blocks");
    let (by_hash, writes_hash) = ("admin:read:canonical_email_blocks", "admin:write:canonical_email_blocks");
    let (of_net, writes_net) = ("admin:read:ip_blocks", "admin:write:ip_blocks");
    let (path, one) = ("/api/v1/admin/email_domain_blocks", "/api/v1/admin/email_domain_blocks/{id}");
    let (hashes, hash) = ("/api/v1/admin/canonical_email_blocks", "/api/v1/admin/canonical_email_blocks/{id}");
    let (nets, net) = ("/api/v1/admin/ip_blocks", "/api/v1/admin/ip_blocks/{id}");
    let new_net = [text("ip").required()];
    Routes::default()
        .get(
            path,
            blocks::providers,
            op("E-mail providers that are blocked.").needs(read).gives_page::<api::AdminEmailDomainBlock>(200),
        )
        .post(
            path,
            blocks::block_provider,
            op("Blocks one.").needs(write).takes(&[text("domain").required()]).gives::<api::AdminEmailDomainBlock>(),
        )
        .get(one, blocks::show_provider, op("One of them.").needs(read).gives::<api::AdminEmailDomainBlock>())
        .delete(one, blocks::free_provider, op("Unblocks it.").needs(write).gives::<api::Empty>())
        .get(
            hashes,
            blocks::emails,
            op("E-mail addresses that are blocked, by their hashes.")
                .needs(by_hash)
                .gives_page::<api::AdminCanonicalEmailBlock>(200),
        )
        .post(
            hashes,
            blocks::block_email,
            op("Blocks one.")
                .needs(writes_hash)
                .takes(&[text("email"), text("canonical_email_hash")])
                .gives::<api::AdminCanonicalEmailBlock>(),
        )
        .post(
            "/api/v1/admin/canonical_email_blocks/test",
            blocks::test_email,
            op("The blocks that an address would meet.")
                .needs(by_hash)
                .takes(&[text("email").required()])
                .gives_list::<api::AdminCanonicalEmailBlock>(),
        )
        .get(hash, blocks::show_email, op("One of them.").needs(by_hash).gives::<api::AdminCanonicalEmailBlock>())
        .delete(hash, blocks::free_email, op("Unblocks it.").needs(writes_hash).gives::<api::Empty>())
        .get(
            nets,
            blocks::networks,
            op("Networks that are blocked.").needs(of_net).gives_page::<api::AdminIpBlock>(200),
        )
        .post(
            nets,
            blocks::block_network,
            op("Blocks one.").needs(writes_net).takes(&new_net).takes(NETWORK).gives::<api::AdminIpBlock>(),
        )
        .get(net, blocks::show_network, op("One of them.").needs(of_net).gives::<api::AdminIpBlock>())
        .put(
            net,
            blocks::update_network,
            op("Changes it.").needs(writes_net).takes(&[text("ip")]).takes(NETWORK).gives::<api::AdminIpBlock>(),
        )
        .delete(net, blocks::free_network, op("Unblocks it.").needs(writes_net).gives::<api::Empty>())
}

fn numbers() -> Routes {
    let read = "admin:read";
    let times = [date("start_at"), date("end_at")];
    let measured = [
        some_of("keys", figures::MEASURES),
        object("tag_accounts", OF_TAG),
        object("tag_uses", OF_TAG),
        object("tag_servers", OF_TAG),
        object("instance_accounts", OF_SERVER),
        object("instance_media_attachments", OF_SERVER),
        object("instance_reports", OF_SERVER),
        object("instance_statuses", OF_SERVER),
        object("instance_follows", OF_SERVER),
        object("instance_followers", OF_SERVER),
    ];
    let parts = [
        some_of("keys", figures::DIMENSIONS),
        number("limit", 1, 100),
        object("tag_servers", OF_TAG),
        object("tag_languages", OF_TAG),
        object("instance_accounts", OF_SERVER),
        object("instance_languages", OF_SERVER),
    ];
    Routes::default()
        .post(
            "/api/v1/admin/measures",
            figures::measures,
            op("Counts by day.").needs(read).takes(&times).takes(&measured).gives_list::<api::AdminMeasure>(),
        )
        .post(
            "/api/v1/admin/dimensions",
            figures::dimensions,
            op("Counts by language, server and so on.")
                .needs(read)
                .takes(&times)
                .takes(&parts)
                .gives_list::<api::AdminDimension>(),
        )
        .post(
            "/api/v1/admin/retention",
            figures::retention,
            op("How many who came in a day or month still write.")
                .needs(read)
                .takes(&times)
                .takes(&[one_of("frequency", &["day", "month"])])
                .gives_list::<api::AdminCohort>(),
        )
        .get(
            "/api/v1/admin/trends/tags",
            trends::tags,
            op("Tags that trend.")
                .needs(read)
                .takes(&[number("offset", 0, 10_000), number("limit", 1, 20)])
                .gives_objects(),
        )
        .get(
            "/api/v1/admin/trends/statuses",
            trends::statuses,
            op("Posts that trend.")
                .needs(read)
                .takes(&[number("offset", 0, 10_000), number("limit", 1, 40)])
                .gives_objects(),
        )
        .get(
            "/api/v1/admin/trends/links",
            trends::links,
            op("Links that trend.")
                .needs(read)
                .takes(&[number("offset", 0, 10_000), number("limit", 1, 20)])
                .gives_objects(),
        )
}
