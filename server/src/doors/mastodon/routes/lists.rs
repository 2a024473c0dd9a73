//! Lists and filters.

use crate::doors::{
    mastodon::{filters, filters_v1, lists},
    openapi::{Param, Routes, flag, id, ids, number, objects, one_of, op, some_of, text},
};

const CONTEXTS: &[&str] = &["home", "notifications", "public", "thread", "account"];
const LIST: &[Param] = &[text("title"), one_of("replies_policy", &["followed", "list", "none"]), flag("exclusive")];
const KEYWORD: &[Param] = &[id("id"), text("keyword"), flag("whole_word"), flag("_destroy")];
const FILTER: &[Param] = &[
    text("title"),
    some_of("context", CONTEXTS),
    one_of("filter_action", &["warn", "hide", "blur"]),
    number("expires_in", 0, 315_360_000),
    objects("keywords_attributes", KEYWORD),
];
const FILTER_V1: &[Param] = &[
    text("phrase").required(),
    some_of("context", CONTEXTS).required(),
    flag("irreversible"),
    flag("whole_word"),
    number("expires_in", 0, 315_360_000),
];

pub fn routes() -> Routes {
    own_lists().merge(filters_now()).merge(filters_of_old())
}

fn own_lists() -> Routes {
    let (read, write) = ("read:lists", "write:lists");
    let people = [ids("account_ids").required()];
    let path = "/api/v1/lists/{id}/accounts";
    Routes::default()
        .get("/api/v1/lists", lists::all, op("One's lists.").needs(read).gives_list::<api::List>())
        .post("/api/v1/lists", lists::create, op("Makes a list.").needs(write).takes(LIST).gives::<api::List>())
        .get("/api/v1/lists/{id}", lists::show, op("A list.").needs(read).gives::<api::List>())
        .put("/api/v1/lists/{id}", lists::change, op("Changes a list.").needs(write).takes(LIST).gives::<api::List>())
        .delete("/api/v1/lists/{id}", lists::remove, op("Deletes a list.").needs(write).gives::<api::Empty>())
        .get(
            path,
            lists::members,
            op("Who is on it; `limit=0` for all.")
                .needs(read)
                .takes(&[number("limit", 0, 80), id("max_id"), id("since_id"), id("min_id")])
                .gives_list::<api::Account>(),
        )
        .post(path, lists::add, op("Puts people on it.").needs(write).takes(&people).gives::<api::Empty>())
        .delete(path, lists::take_off, op("Takes people off.").needs(write).takes(&people).gives::<api::Empty>())
}

fn filters_now() -> Routes {
    let (read, write) = ("read:filters", "write:filters");
    let keyword = [text("keyword").required(), flag("whole_word")];
    let keywords = "/api/v2/filters/{id}/keywords";
    let one_keyword = "/api/v2/filters/keywords/{id}";
    let statuses = "/api/v2/filters/{id}/statuses";
    let one_status = "/api/v2/filters/statuses/{id}";
    Routes::default()
        .get("/api/v2/filters", filters::all, op("One's filters.").needs(read).gives_list::<api::Filter>())
        .post(
            "/api/v2/filters",
            filters::create,
            op("Makes a filter.").needs(write).takes(FILTER).gives::<api::Filter>(),
        )
        .get("/api/v2/filters/{id}", filters::show, op("A filter.").needs(read).gives::<api::Filter>())
        .put(
            "/api/v2/filters/{id}",
            filters::change,
            op("Changes a filter.").needs(write).takes(FILTER).gives::<api::Filter>(),
        )
        .delete("/api/v2/filters/{id}", filters::remove, op("Deletes a filter.").needs(write).gives::<api::Empty>())
        .get(keywords, filters::keywords, op("Its words.").needs(read).gives_list::<api::FilterKeyword>())
        .post(
            keywords,
            filters::add_keyword,
            op("Adds a word.").needs(write).takes(&keyword).gives::<api::FilterKeyword>(),
        )
        .get(one_keyword, filters::show_keyword, op("A word.").needs(read).gives::<api::FilterKeyword>())
        .put(
            one_keyword,
            filters::change_keyword,
            op("Changes a word.").needs(write).takes(&keyword).gives::<api::FilterKeyword>(),
        )
        .delete(one_keyword, filters::remove_keyword, op("Deletes a word.").needs(write).gives::<api::Empty>())
        .get(statuses, filters::statuses, op("Its posts.").needs(read).gives_list::<api::FilterStatus>())
        .post(
            statuses,
            filters::add_status,
            op("Adds a post.").needs(write).takes(&[id("status_id").required()]).gives::<api::FilterStatus>(),
        )
        .get(one_status, filters::show_status, op("A post that is filtered.").needs(read).gives::<api::FilterStatus>())
        .delete(one_status, filters::remove_status, op("Takes a post off.").needs(write).gives::<api::FilterStatus>())
}

fn filters_of_old() -> Routes {
    let about = |words, scope| op(words).needs(scope).gives::<api::FilterV1>().deprecated("@1668384000");
    let (read, write) = ("read:filters", "write:filters");
    Routes::default()
        .get(
            "/api/v1/filters",
            filters_v1::all,
            op("Words that one filters.").needs(read).gives_list::<api::FilterV1>().deprecated("@1668384000"),
        )
        .post("/api/v1/filters", filters_v1::create, about("Filters a word.", write).takes(FILTER_V1))
        .get("/api/v1/filters/{id}", filters_v1::show, about("A word that one filters.", read))
        .put("/api/v1/filters/{id}", filters_v1::change, about("Changes it.", write).takes(FILTER_V1))
        .delete(
            "/api/v1/filters/{id}",
            filters_v1::remove,
            op("Filters it no more.").needs(write).gives::<api::Empty>().deprecated("@1668384000"),
        )
}
