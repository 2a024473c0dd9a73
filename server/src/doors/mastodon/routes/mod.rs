//! All addresses of this door, each with what it takes and gives: the router and `/api/openapi.json` grow from the same lines.

mod accounts;
mod admin;
mod branch;
mod discovery;
mod lists;
mod notifications;
mod statuses;
mod timelines;

use crate::doors::openapi::Routes;

pub(super) use branch::oauth;

/// Everything that apps may ask for.
pub fn all() -> Routes {
    oauth().merge(resources())
}

/// The part of it that our own pages use too.
pub(super) fn resources() -> Routes {
    accounts::routes()
        .merge(admin::routes())
        .merge(branch::routes())
        .merge(discovery::routes())
        .merge(lists::routes())
        .merge(notifications::routes())
        .merge(statuses::routes())
        .merge(timelines::routes())
}
