//! Posts, their polls and media, and posts that wait for their time.

use axum::extract::DefaultBodyLimit;

use crate::doors::{
    mastodon::{bookmarks, interaction, media, mutes, polls, quotes, reactions, scheduled_statuses, statuses},
    openapi::{Param, Routes, date, file, flag, id, ids, number, object, objects, one_of, op, text, texts},
};

const WHO: &[&str] = &["everyone", "public", "followers", "network", "nobody", "approval"];
const POLICIES: &[Param] = &[
    one_of("quote_approval_policy", WHO),
    one_of("reply_policy", WHO),
    one_of("boost_policy", WHO),
    one_of("quote_policy", WHO),
];
const POLL: &[Param] = &[texts("options"), number("expires_in", 1, 2_629_746), flag("multiple"), flag("hide_totals")];
const WORDS: &[Param] = &[
    text("status"),
    text("spoiler_text"),
    flag("sensitive"),
    text("language"),
    ids("media_ids"),
    object("poll", POLL),
    texts("contest"),
];
const ATTACHMENT: &[Param] = &[id("id"), text("description"), text("focus")];

pub fn routes() -> Routes {
    writing().merge(reading()).merge(acting()).merge(uploads()).merge(waiting())
}

fn writing() -> Routes {
    Routes::default()
        .post(
            "/api/v1/statuses",
            statuses::create,
            op("Publishes a post, or keeps it for its time; then the answer is a scheduled status.")
                .needs("write:statuses")
                .takes(WORDS)
                .takes(POLICIES)
                .takes(&[
                    text("visibility"),
                    id("circle_id"),
                    flag("local_only"),
                    id("in_reply_to_id"),
                    id("quoted_status_id"),
                    date("scheduled_at"),
                ])
                .gives_object(),
        )
        .put(
            "/api/v1/statuses/{id}",
            statuses::edit,
            op("Edits a post.")
                .needs("write:statuses")
                .takes(WORDS)
                .takes(POLICIES)
                .takes(&[objects("media_attributes", ATTACHMENT)])
                .gives::<api::Status>(),
        )
        .delete(
            "/api/v1/statuses/{id}",
            statuses::delete,
            op("Deletes a post, and gives what was typed.")
                .needs("write:statuses")
                .takes(&[flag("delete_media")])
                .gives::<api::Status>(),
        )
        .put(
            "/api/v1/statuses/{id}/interaction_policy",
            interaction::change,
            op("Says who may answer, boost and quote it.")
                .needs("write:statuses")
                .takes(POLICIES)
                .gives::<api::Status>(),
        )
}

fn reading() -> Routes {
    let people = |about| op(about).open("read:statuses").gives_page::<api::Account>(80);
    Routes::default()
        .get(
            "/api/v1/statuses",
            statuses::several,
            op("Some posts.").open("read:statuses").takes(&[ids("id")]).gives_list::<api::Status>(),
        )
        .get("/api/v1/statuses/{id}", statuses::show, op("A post.").open("read:statuses").gives::<api::Status>())
        .get(
            "/api/v1/statuses/{id}/context",
            statuses::context,
            op("What it answers, and its answers.").open("read:statuses").gives::<api::Context>(),
        )
        .get(
            "/api/v1/statuses/{id}/source",
            statuses::source,
            op("What was typed.").needs("read:statuses").gives::<api::StatusSource>(),
        )
        .get(
            "/api/v1/statuses/{id}/history",
            statuses::history,
            op("Every version, oldest first.").open("read:statuses").gives_list::<api::StatusEdit>(),
        )
        .get("/api/v1/statuses/{id}/favourited_by", reactions::favourited_by, people("Who favourited it."))
        .get("/api/v1/statuses/{id}/reblogged_by", reactions::reblogged_by, people("Who boosted it."))
        .get(
            "/api/v1/statuses/{id}/quotes",
            quotes::list,
            op("Posts that quote it.").needs("read:statuses").gives_page::<api::Status>(40),
        )
        .post(
            "/api/v1/statuses/{id}/translate",
            statuses::translate,
            op("Answers 503: this branch sends nobody's words to a translator.")
                .needs("read:statuses")
                .takes(&[text("lang")])
                .gives_object(),
        )
        .get("/api/v1/polls/{id}", polls::show, op("A poll.").open("read:statuses").gives::<api::Poll>())
}

fn acting() -> Routes {
    let on = |about, scope| op(about).needs(scope).gives::<api::Status>();
    Routes::default()
        .post("/api/v1/statuses/{id}/favourite", reactions::favourite, on("Favourites.", "write:favourites"))
        .post("/api/v1/statuses/{id}/unfavourite", reactions::unfavourite, on("Takes it back.", "write:favourites"))
        .post(
            "/api/v1/statuses/{id}/reblog",
            reactions::reblog,
            on("Boosts.", "write:statuses").takes(&[one_of("visibility", &["public", "unlisted", "private"])]),
        )
        .post("/api/v1/statuses/{id}/unreblog", reactions::unreblog, on("Takes it back.", "write:statuses"))
        .post("/api/v1/statuses/{id}/bookmark", bookmarks::add, on("Bookmarks.", "write:bookmarks"))
        .post("/api/v1/statuses/{id}/unbookmark", bookmarks::remove, on("Takes it back.", "write:bookmarks"))
        .post("/api/v1/statuses/{id}/pin", reactions::pin, on("Pins one's own post.", "write:accounts"))
        .post("/api/v1/statuses/{id}/unpin", reactions::unpin, on("Takes it off.", "write:accounts"))
        .post("/api/v1/statuses/{id}/mute", mutes::mute_thread, on("Hears no more of its thread.", "write:mutes"))
        .post("/api/v1/statuses/{id}/unmute", mutes::unmute_thread, on("Hears of it again.", "write:mutes"))
        .post(
            "/api/v1/statuses/{id}/quotes/{quoting_status_id}/revoke",
            quotes::revoke,
            on("Takes the yes to a quote back.", "write:statuses"),
        )
        .get(
            "/api/v1/bookmarks",
            bookmarks::list,
            op("What one bookmarked.").needs("read:bookmarks").gives_page::<api::Status>(40),
        )
        .get(
            "/api/v1/favourites",
            bookmarks::favourites,
            op("What one favourited.").needs("read:favourites").gives_page::<api::Status>(40),
        )
        .post(
            "/api/v1/polls/{id}/votes",
            polls::vote,
            op("Votes.").needs("write:statuses").takes(&[ids("choices").required()]).gives::<api::Poll>(),
        )
}

/// Uploads are larger than anything else that comes through this door.
fn uploads() -> Routes {
    let credit = ["licence", "creator", "source_url"].map(text);
    let said = [&[file("thumbnail"), text("description"), text("focus")][..], &credit].concat();
    let new = [&[file("file").required()][..], &said].concat();
    let about = |words| op(words).needs("write:media").gives::<api::MediaAttachment>();
    let large = Routes::default()
        .post("/api/v2/media", media::create, about("Uploads a file.").takes(&new).or(202))
        .post("/api/v1/media", media::create_v1, about("Uploads a file.").takes(&new).deprecated("@1586044800"))
        .layered(|router| router.layer(DefaultBodyLimit::max(media::MAX_UPLOAD)));
    let small = Routes::default()
        .get("/api/v1/media/{id}", media::show, about("An upload; 206 while it is being prepared.").or(206))
        .put("/api/v1/media/{id}", media::change, about("Describes an upload.").takes(&said))
        .delete(
            "/api/v1/media/{id}",
            media::delete,
            op("Deletes an upload.").needs("write:media").gives::<api::Empty>(),
        )
        .layered(|router| router.layer(DefaultBodyLimit::max(media::MAX_PICTURES)));
    large.merge(small)
}

fn waiting() -> Routes {
    let about = |words, scope| op(words).needs(scope).gives::<api::ScheduledStatus>();
    Routes::default()
        .get(
            "/api/v1/scheduled_statuses",
            scheduled_statuses::list,
            op("What waits for its time.").needs("read:statuses").gives_page::<api::ScheduledStatus>(40),
        )
        .get("/api/v1/scheduled_statuses/{id}", scheduled_statuses::show, about("A post that waits.", "read:statuses"))
        .put(
            "/api/v1/scheduled_statuses/{id}",
            scheduled_statuses::change,
            about("Gives it another time.", "write:statuses").takes(&[date("scheduled_at").required()]),
        )
        .delete(
            "/api/v1/scheduled_statuses/{id}",
            scheduled_statuses::cancel,
            op("Doesn't publish it.").needs("write:statuses").gives::<api::Empty>(),
        )
}
