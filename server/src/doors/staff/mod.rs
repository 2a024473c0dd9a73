//! Our own REST API: the handbook, the rules and what became of posts, for apps that want to show them.

mod cases;
mod daily;
mod daily_routes;
mod decisions;
mod desk;
mod handbook;
mod learning;
mod officer;
mod publishing;
mod rules;
mod surveys;
mod webhooks;

use crate::base::config::AT_THE_DESK;
use crate::doors::openapi::{Routes, flag, number, one_of, op, path_text, text};

/// All addresses of this door.
pub fn routes() -> Routes {
    let version = path_text("number");
    let answer = one_of("answer", &["claim", "uncover", "approve", "return", "ask"]).required();
    let reviewed = one_of("answer", &["accepted", "publish", "return"]).required();
    let read = one_of("answer", &["accept", "refuse"]).required();
    Routes::default()
        .get("/api/branchline/v1/handbook", handbook::show, op("The handbook in force.").gives_object())
        .get("/api/branchline/v1/handbook/versions", handbook::versions, op("Its published versions.").gives_objects())
        .get(
            "/api/branchline/v1/handbook/versions/{number}",
            handbook::version,
            op("A published version.").at(version).gives_object(),
        )
        .get(
            "/api/branchline/v1/handbook/reading",
            handbook::reading,
            op("What one has read of it.").needs("read:accounts").gives_object(),
        )
        .post(
            "/api/branchline/v1/handbook/reading",
            handbook::confirm,
            op("Says that one has read it.")
                .needs("write:accounts")
                .takes(&[number("version", 0, 1_000_000), text("objection")])
                .gives_object(),
        )
        .get("/api/branchline/v1/rules", rules::in_force, op("The rules in force.").gives_objects())
        .get(
            "/api/branchline/v1/rules/check",
            rules::check,
            op("Whether a condition can be understood.").needs("read").takes(&[text("condition")]).gives_object(),
        )
        .get(
            "/api/branchline/v1/transparency",
            rules::transparency,
            op("What was decided, in numbers that name nobody.").gives_object(),
        )
        .get(
            "/api/branchline/v1/surveys",
            surveys::list,
            op("Surveys, with what is published of those that are closed.").needs("read:accounts").gives_objects(),
        )
        .get(
            "/api/branchline/v1/decisions",
            decisions::own,
            op("What became of one's posts.").needs("read:statuses").gives_objects(),
        )
        .get(
            "/api/branchline/v1/decisions/{id}",
            decisions::show,
            op("Why a post was stopped.").needs("read:statuses").gives_object(),
        )
        .post(
            "/api/branchline/v1/decisions/{id}/appeal",
            decisions::appeal,
            op("Asks somebody else to decide.").needs("write:statuses").takes(&[text("text")]).gives_object(),
        )
        .get(
            "/api/branchline/v1/queue",
            decisions::queue,
            op("Posts that wait for review.").needs("admin:read:reports").gives_objects(),
        )
        .post(
            "/api/branchline/v1/queue/{id}/{answer}",
            decisions::answer,
            op("Decides about one.")
                .at(answer)
                .needs("admin:write:reports")
                .takes(&[text("note"), flag("confirm"), text("branch")])
                .gives_object(),
        )
        .get(
            "/api/branchline/v1/reviews",
            decisions::reviews,
            op("Posts that other branches ask this one to read.").needs("admin:read:reports").gives_objects(),
        )
        .post(
            "/api/branchline/v1/reviews/{id}/{answer}",
            decisions::answer_review,
            op("Answers another branch.")
                .at(reviewed)
                .needs("admin:write:reports")
                .takes(&[text("note")])
                .gives_object(),
        )
        .get(
            "/api/branchline/v1/quarantine",
            decisions::quarantined,
            op("What other servers sent and a rule holds.").needs("admin:read:reports").gives_objects(),
        )
        .post(
            "/api/branchline/v1/quarantine/{id}/{answer}",
            decisions::answer_quarantined,
            op("Lets one of them in, or not.").at(read).needs("admin:write:reports").gives_object(),
        )
        .merge(desk_routes())
        .merge(cases::routes())
        .merge(daily_routes::routes())
}

/// The desk, for scripts.
fn desk_routes() -> Routes {
    let about_people =
        one_of("act", &["role", "end-sessions", "suspend", "resume", "reset", "leave", "return"]).required();
    let about_servers = one_of("act", &["accept", "filter", "reject", "drop", "remove", "retry"]).required();
    let settings: Vec<_> = AT_THE_DESK.iter().map(|name| text(name)).collect();
    Routes::default()
        .get(
            "/api/branchline/v1/desk",
            desk::overview,
            op("What waits at the desk, and what the doctor has found.").needs("admin:read:desk").gives_object(),
        )
        .get(
            "/api/branchline/v1/settings",
            desk::show_settings,
            op("The settings that the desk can change.").needs("admin:read:settings").gives_objects(),
        )
        .patch(
            "/api/branchline/v1/settings",
            desk::change_settings,
            op("Changes settings, all or none.").needs("admin:write:settings").takes(&settings).gives_objects(),
        )
        .get(
            "/api/branchline/v1/people",
            desk::people,
            op("The people of the branch.").needs("admin:read:people").gives_objects(),
        )
        .post(
            "/api/branchline/v1/people/{handle}/{act}",
            desk::act_on_person,
            op("Does something about a colleague.")
                .at(path_text("handle"))
                .at(about_people)
                .needs("admin:write:people")
                .takes(&[text("role"), text("note"), text("successor")])
                .gives_object(),
        )
        .get(
            "/api/branchline/v1/roles",
            desk::all_roles,
            op("The roles, with what each permits.").needs("admin:read:people").gives_objects(),
        )
        .get(
            "/api/branchline/v1/network",
            desk::network,
            op("Servers, with what waits for each.")
                .needs("admin:read:network")
                .takes(&[text("q"), text("standing")])
                .gives_objects(),
        )
        .post(
            "/api/branchline/v1/network/{domain}/{act}",
            desk::act_on_server,
            op("Decides about a server, or sends again.")
                .at(path_text("domain"))
                .at(about_servers)
                .needs("admin:write:network")
                .gives_object(),
        )
        .get(
            "/api/branchline/v1/audit",
            desk::audit_log,
            op("Lines of the audit log, the newest first.")
                .needs("admin:read:audit")
                .takes(&[text("actor"), text("action"), text("subject"), number("before", 0, 1_000_000_000)])
                .gives_objects(),
        )
        .get(
            "/api/branchline/v1/audit/verify",
            desk::verify,
            op("Whether every line is as it was written.").needs("admin:read:audit").gives_object(),
        )
        .get(
            "/api/branchline/v1/backups",
            desk::backups,
            op("Backups, the newest first.").needs("admin:read:backups").gives_objects(),
        )
        .post(
            "/api/branchline/v1/backups",
            desk::make_backup,
            op("Has a backup made.").needs("admin:write:backups").gives_object(),
        )
}
