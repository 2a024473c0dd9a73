//! Finding people and putting them forward, and waking apps.

use crate::doors::{
    mastodon::{discovery, endorsements, featured_tags, push},
    openapi::{Param, Routes, flag, id, number, object, one_of, op, path_text, text},
};

const ALERTS: &[Param] = &[
    flag("mention"),
    flag("status"),
    flag("reblog"),
    flag("follow"),
    flag("follow_request"),
    flag("favourite"),
    flag("poll"),
    flag("update"),
    flag("quote"),
    flag("quoted_update"),
    flag("admin.sign_up"),
    flag("admin.report"),
];
const DATA: &[Param] = &[object("alerts", ALERTS), one_of("policy", &["all", "followed", "follower", "none"])];
const SUBSCRIPTION: &[Param] = &[text("endpoint"), object("keys", &[text("p256dh"), text("auth")]), flag("standard")];

pub fn routes() -> Routes {
    putting_forward().merge(waking())
}

fn putting_forward() -> Routes {
    let to = |about| op(about).needs("write:accounts").gives::<api::Relationship>();
    let page = [id("max_id"), id("since_id")];
    Routes::default()
        .get(
            "/api/v1/accounts/{id}/endorsements",
            endorsements::of_account,
            op("Whom an account puts forward.")
                .open("read:accounts")
                .limited(80)
                .takes(&page)
                .gives_list::<api::Account>(),
        )
        .post("/api/v1/accounts/{id}/endorse", endorsements::endorse, to("Puts somebody forward."))
        .post("/api/v1/accounts/{id}/unendorse", endorsements::unendorse, to("Puts somebody forward no more."))
        .post(
            "/api/v1/accounts/{id}/pin",
            endorsements::endorse,
            to("Puts somebody forward.").deprecated("@1743552000"),
        )
        .post(
            "/api/v1/accounts/{id}/unpin",
            endorsements::unendorse,
            to("Puts somebody forward no more.").deprecated("@1743552000"),
        )
        .get(
            "/api/v1/endorsements",
            endorsements::own,
            op("Whom one puts forward.").needs("read:accounts").limited(80).takes(&page).gives_list::<api::Account>(),
        )
        .get(
            "/api/v1/accounts/{id}/featured_tags",
            featured_tags::of_account,
            op("Tags that an account puts forward.").gives_list::<api::FeaturedTag>(),
        )
        .get(
            "/api/v1/featured_tags",
            featured_tags::own,
            op("Tags that one puts forward.").needs("read:accounts").gives_list::<api::FeaturedTag>(),
        )
        .post(
            "/api/v1/featured_tags",
            featured_tags::create,
            op("Puts a tag forward.")
                .needs("write:accounts")
                .takes(&[text("name").required()])
                .gives::<api::FeaturedTag>(),
        )
        .get(
            "/api/v1/featured_tags/suggestions",
            featured_tags::suggestions,
            op("Tags that one uses most.").needs("read:accounts").gives_list::<api::Tag>(),
        )
        .delete(
            "/api/v1/featured_tags/{id}",
            featured_tags::remove,
            op("Puts a tag forward no more.").needs("write:accounts").gives::<api::Empty>(),
        )
        .post(
            "/api/v1/tags/{name}/feature",
            featured_tags::feature,
            op("Puts a tag forward.").at(path_text("name")).needs("write:accounts").gives::<api::Tag>(),
        )
        .post(
            "/api/v1/tags/{name}/unfeature",
            featured_tags::unfeature,
            op("Puts a tag forward no more.").at(path_text("name")).needs("write:accounts").gives::<api::Tag>(),
        )
        .get(
            "/api/v1/directory",
            discovery::directory,
            op("People who want to be found.")
                .open("read:accounts")
                .takes(&[number("offset", 0, 10_000), one_of("order", &["active", "new"]), flag("local")])
                .limited(80)
                .gives_list::<api::Account>(),
        )
        .get(
            "/api/v2/suggestions",
            discovery::suggestions,
            op("Whom one might like to follow.").needs("read:accounts").limited(80).gives_list::<api::Suggestion>(),
        )
        .get(
            "/api/v1/suggestions",
            discovery::suggestions_v1,
            op("Whom one might like to follow.")
                .needs("read:accounts")
                .limited(80)
                .gives_list::<api::Account>()
                .deprecated("@1622505600"),
        )
        .delete(
            "/api/v1/suggestions/{id}",
            discovery::dismiss_suggestion,
            op("Suggests somebody no more.").needs("read:accounts").gives::<api::Empty>(),
        )
}

/// Web Push.
fn waking() -> Routes {
    let path = "/api/v1/push/subscription";
    let about = |words| op(words).needs("push").gives::<api::WebPushSubscription>();
    Routes::default()
        .get(path, push::show, about("Where this app is woken."))
        .post(
            path,
            push::subscribe,
            about("Wakes this app of notices.")
                .takes(&[object("subscription", SUBSCRIPTION).required(), object("data", DATA)]),
        )
        .put(
            path,
            push::change,
            about("Wakes this app of other notices.").takes(&[object("data", DATA), text("policy")]),
        )
        .delete(path, push::unsubscribe, op("Wakes this app no more.").needs("push").gives::<api::Empty>())
}
