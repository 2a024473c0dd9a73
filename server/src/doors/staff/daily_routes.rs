//! The addresses of what colleagues do for each other and for their readers.

use super::{daily, learning, publishing, webhooks};
use crate::doors::openapi::{Routes, flag, number, one_of, op, path_text, some_of, text};
use crate::notifications::webhooks::EVENTS;

const AUDIENCES: &[&str] = &["branch", "network", "public"];

pub(super) fn routes() -> Routes {
    together().merge(answered()).merge(learnt())
}

/// Thanks, campaigns, questions and groups.
fn together() -> Routes {
    let answer = one_of("answer", &["agree", "decline", "withdraw"]).required();
    let audience = one_of("visibility", AUDIENCES);
    Routes::default()
        .get(
            "/api/branchline/v1/thanks",
            daily::thanks,
            op("Thanks that the profile has given and was given.").needs("read:statuses").gives_objects(),
        )
        .post(
            "/api/branchline/v1/thanks",
            daily::thank,
            op("Asks a colleague or a team whether one's thanks may be shown.")
                .needs("write:statuses")
                .takes(&[text("to").required(), text("text").required(), text("value").required(), audience])
                .gives_object(),
        )
        .post(
            "/api/branchline/v1/thanks/{id}/{answer}",
            daily::answer_thanks,
            op("Answers thanks, or takes one's own back.").at(answer).needs("write:statuses").gives_object(),
        )
        .get(
            "/api/branchline/v1/campaigns",
            daily::campaigns,
            op("The campaigns of the branch.").needs("read:statuses").gives_objects(),
        )
        .get(
            "/api/branchline/v1/campaigns/{id}",
            daily::one_campaign,
            op("One with its kit, and what it has reached of its goals.").needs("read:statuses").gives_object(),
        )
        .post(
            "/api/branchline/v1/campaigns/{id}/posts",
            daily::write_for_campaign,
            op("Writes for a campaign in one's own words.")
                .needs("write:statuses")
                .takes(&[text("text").required()])
                .gives_object(),
        )
        .get(
            "/api/branchline/v1/questions",
            daily::questions,
            op("Questions to the network.")
                .needs("read:statuses")
                .takes(&[text("q"), text("topic"), flag("open")])
                .gives_objects(),
        )
        .post(
            "/api/branchline/v1/questions",
            daily::ask_question,
            op("Asks one.")
                .needs("write:statuses")
                .takes(&[text("text").required(), text("topic").required(), audience])
                .gives_object(),
        )
        .get(
            "/api/branchline/v1/groups",
            daily::groups,
            op("The groups of practice, as accounts.").needs("read:accounts").gives_objects(),
        )
}

/// The calendar and the inbox of a shared profile.
fn answered() -> Routes {
    let act = one_of("act", &["assign", "sort", "snooze", "leave", "reopen"]).required();
    Routes::default()
        .get(
            "/api/branchline/v1/calendar",
            publishing::days,
            op("What a shared profile has planned and published, by days.")
                .needs("read:statuses")
                .takes(&[text("first"), number("days", 1, 42)])
                .gives_objects(),
        )
        .get(
            "/api/branchline/v1/inbox",
            publishing::inbox,
            op("Public answers and mentions of a shared profile.")
                .needs("read:statuses")
                .takes(&[one_of("which", &["open", "snoozed", "closed"])])
                .gives_objects(),
        )
        .post(
            "/api/branchline/v1/inbox/{id}/{act}",
            publishing::act_in_inbox,
            op("Does something about one.")
                .at(act)
                .needs("write:statuses")
                .takes(&[text("owner"), text("kind"), text("day"), text("reason")])
                .gives_object(),
        )
}

/// Lessons, figures, and what other programs are told.
fn learnt() -> Routes {
    Routes::default()
        .get(
            "/api/branchline/v1/lessons",
            learning::lessons,
            op("The lessons, and which the profile has completed.")
                .needs("read:accounts")
                .takes(&[text("language")])
                .gives_objects(),
        )
        .get(
            "/api/branchline/v1/lessons/{name}",
            learning::lesson,
            op("One of them, as it is written.")
                .at(path_text("name"))
                .needs("read:accounts")
                .takes(&[text("language")])
                .gives_object(),
        )
        .get(
            "/api/branchline/v1/figures",
            learning::figures,
            op("Figures by month; null where too few stand behind one.").needs("admin:read:desk").gives_objects(),
        )
        .get(
            "/api/branchline/v1/webhooks",
            webhooks::all,
            op("The webhooks.").needs("admin:read:settings").gives_objects(),
        )
        .post(
            "/api/branchline/v1/webhooks",
            webhooks::add,
            op("Adds one, and tells its secret once.")
                .needs("admin:write:settings")
                .takes(&[text("url").required(), some_of("events", &EVENTS).required()])
                .gives_object(),
        )
        .delete(
            "/api/branchline/v1/webhooks/{id}",
            webhooks::remove,
            op("Takes one away.").needs("admin:write:settings").gives_object(),
        )
}
