//! Timelines, tags, trends, search and streams.

use crate::doors::{
    mastodon::{discovery, search, streaming, tags, timelines, trends},
    openapi::{Operation, Param, Routes, flag, id, number, one_of, op, path_text, text, texts},
};

const PARTS: &[Param] = &[flag("local"), flag("remote"), flag("only_media")];

pub fn routes() -> Routes {
    reading().merge(topics()).merge(streams())
}

fn reading() -> Routes {
    let open = |about| op(about).open("read:statuses");
    Routes::default()
        .get(
            "/api/v1/timelines/home",
            timelines::home,
            op("Whom one follows.").needs("read:statuses").gives_page::<api::Status>(40),
        )
        .get(
            "/api/v1/timelines/public",
            timelines::public,
            open("What is said in public.").takes(PARTS).gives_page::<api::Status>(40),
        )
        .get(
            "/api/v1/timelines/tag/{name}",
            timelines::tag,
            open("What is said under a tag.")
                .at(path_text("name"))
                .takes(PARTS)
                .takes(&[texts("any"), texts("all"), texts("none")])
                .gives_page::<api::Status>(40),
        )
        .get(
            "/api/v1/timelines/link",
            timelines::link_to,
            open("What is said about a link.").takes(&[text("url").required()]).gives_page::<api::Status>(40),
        )
        .get(
            "/api/v1/timelines/list/{id}",
            timelines::list,
            op("Who is on a list.").needs("read:lists").gives_page::<api::Status>(40),
        )
        .get(
            "/api/v1/timelines/direct",
            timelines::direct,
            op("Messages to and from oneself.")
                .needs("read:statuses")
                .gives_page::<api::Status>(40)
                .deprecated("@1540771200"),
        )
        .get(
            "/api/v1_alpha/async_refreshes/{id}",
            discovery::async_refresh,
            op("Whether answers are still being fetched.").needs("read").gives::<api::AsyncRefreshResponse>(),
        )
        .get(
            "/api/v2/search",
            search::v2,
            op("Accounts, posts and tags.")
                .open("read:search")
                .takes(&[
                    text("q").required(),
                    one_of("type", &["accounts", "statuses", "hashtags"]),
                    flag("resolve"),
                    flag("following"),
                    id("account_id"),
                    flag("exclude_unreviewed"),
                    number("offset", 0, 1_000),
                    id("max_id"),
                    id("min_id"),
                ])
                .limited(40)
                .gives::<api::Search>(),
        )
}

fn topics() -> Routes {
    let page = [number("offset", 0, 1_000)];
    let name = path_text("name");
    Routes::default()
        .get("/api/v1/tags/{name}", tags::show, op("A tag.").at(name).open("read").gives::<api::Tag>())
        .post(
            "/api/v1/tags/{name}/follow",
            tags::follow,
            op("Follows a tag.").at(name).needs("write:follows").gives::<api::Tag>(),
        )
        .post(
            "/api/v1/tags/{name}/unfollow",
            tags::unfollow,
            op("Follows it no more.").at(name).needs("write:follows").gives::<api::Tag>(),
        )
        .get(
            "/api/v1/followed_tags",
            tags::followed,
            op("Tags that one follows.").needs("read:follows").gives_page::<api::Tag>(200),
        )
        .get(
            "/api/v1/trends/tags",
            trends::tags,
            op("Tags that are used.").open("read").takes(&page).limited(20).gives_list::<api::Tag>(),
        )
        .get(
            "/api/v1/trends",
            trends::tags,
            op("Tags that are used.")
                .open("read")
                .takes(&page)
                .limited(20)
                .gives_list::<api::Tag>()
                .deprecated("@1648598400"),
        )
        .get(
            "/api/v1/trends/statuses",
            trends::statuses,
            op("Posts that are talked about.").open("read").takes(&page).limited(40).gives_list::<api::Status>(),
        )
        .get(
            "/api/v1/trends/links",
            trends::links,
            op("Links that are shared.").open("read").takes(&page).limited(20).gives_list::<api::PreviewCard>(),
        )
}

fn streams() -> Routes {
    let mut all = Routes::default()
        .get(
            "/api/v1/streaming",
            streaming::socket,
            op("All streams over a WebSocket.").open("read:statuses").upgrades(),
        )
        .get("/api/v1/streaming/health", streaming::health, op("That streams are served.").gives_text("text/plain"));
    for (name, takes) in STREAMS {
        all = all.described(axum::http::Method::GET, &format!("/api/v1/streaming/{name}"), stream(takes));
    }
    all.undescribed("/api/v1/streaming/{*stream}", axum::routing::get(streaming::events))
}

fn stream(takes: &[Param]) -> Operation {
    op("A stream of server-sent events.").open("read:statuses").takes(takes).gives_text("text/event-stream")
}

/// The streams that have an address of their own.
const STREAMS: &[(&str, &[Param])] = &[
    ("user", &[]),
    ("user/notification", &[]),
    ("public", &[flag("only_media")]),
    ("public/local", &[flag("only_media")]),
    ("public/remote", &[flag("only_media")]),
    ("hashtag", &[text("tag").required()]),
    ("hashtag/local", &[text("tag").required()]),
    ("list", &[id("list").required()]),
    ("direct", &[]),
];
