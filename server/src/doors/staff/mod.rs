//! Our own REST API: the handbook, the rules and what became of posts, for apps that want to show them.

mod decisions;
mod handbook;
mod rules;

use crate::doors::openapi::{Routes, number, one_of, op, path_text, text};

/// All addresses of this door.
pub fn routes() -> Routes {
    let version = path_text("number");
    let answer = one_of("answer", &["claim", "approve", "return", "pool"]).required();
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
            op("Posts that wait for a second pair of eyes.").needs("admin:read:reports").gives_objects(),
        )
        .post(
            "/api/branchline/v1/queue/{id}/{answer}",
            decisions::answer,
            op("Decides about one.").at(answer).needs("admin:write:reports").takes(&[text("note")]).gives_object(),
        )
}
