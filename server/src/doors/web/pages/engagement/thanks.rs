//! Thanks, milestones and contests.

use std::collections::HashMap;

use api::Status;
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::engagement::thanks::{
        Asked, Contest, Contests, ContestsProps, Month, Proposed, Reached, Shows, Thanks, ThanksProps, Typed,
        TypedContest, Won,
    },
};
use serde::Deserialize;

use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        extract::Query,
    },
    doors::web::{
        frame::{or_answer, show, signed_in},
        session::Visitor,
        state::Web,
    },
    engagement::thanks::{
        contests,
        give::{self, state},
        milestones::{self, Milestone},
        values,
    },
    entities::{
        nomination,
        profile::{self, Kind},
        thanks,
    },
    login::{self, roles::Permission},
};

#[derive(Default, Deserialize)]
pub struct AskedMonth {
    month: Option<String>,
}

/// Whoever works here, or a team; never a personal profile.
pub async fn thanking(web: &Web, visitor: &Visitor) -> Result<profile::Model> {
    let me = visitor.viewer(&web.app).await?.profile;
    if matches!(me.kind, Kind::Professional | Kind::Shared) { Ok(me) } else { Err(Error::NotFound) }
}

pub async fn thanks(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<AskedMonth>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = thanking(&web, &visitor).await?;
    show_thanks(&web, &frame, &me, StatusCode::OK, (query.month.as_deref(), Typed::default())).await
}

pub async fn show_thanks(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (month, typed): (Option<&str>, Typed),
) -> Result<Response> {
    let app = &web.app;
    let month = went_well(app, frame, month).await?;
    let asked = asked(app, me).await?;
    let proposed = proposed(app, me).await?;
    let values = values::all(app).await?;
    let own = milestones::of(app, me.id).await?;
    let shows = (me.kind == Kind::Professional).then(|| {
        own.map_or_else(Shows::default, |o| Shows {
            since_day: o.since_day,
            first_post: o.first_post,
            lessons: o.lessons,
        })
    });
    let may_write_values = login::require(app.db.read(), me, Permission::ManageSettings).await.is_ok();
    let title = frame.t("thanks-title");
    let props = |frame| ThanksProps { month, asked, proposed, values, typed, shows, may_write_values, frame };
    Ok(show(frame, status, &title, |frame| Thanks(props(frame))))
}

/// A month with what its reader may see of it: posts come from where every reader gets them.
async fn went_well(app: &App, frame: &Frame, asked: Option<&str>) -> Result<Month> {
    let now = app.clock.now_ms();
    let this = clock::month(now);
    let first = asked.and_then(|m| clock::day_start(&format!("{m}-01"))).filter(|at| *at <= now);
    let first = first.or_else(|| clock::day_start(&format!("{this}-01"))).unwrap_or(now);
    let month = clock::month(first);
    let next = clock::first_of_next_month(first);
    let range = (first, clock::day_start(&next).unwrap_or(now));
    let ids = give::shown(app, range).await?;
    let mut posts = if ids.is_empty() {
        Vec::new()
    } else {
        let query: Vec<String> = ids.iter().map(|id| format!("id[]={id}")).collect();
        frame.client.get::<Vec<Status>>(format!("/api/v1/statuses?{}", query.join("&"))).await.unwrap_or_default()
    };
    posts.sort_by(|a, b| b.created_at.cmp(&a.created_at));
    let reached = milestones::of_month(app, &month, range).await?.into_iter().map(|(who, milestone)| -> Reached {
        match milestone {
            Milestone::Years(years) => (who, "years", years),
            Milestone::FirstPost => (who, "first-post", 0),
            Milestone::Lessons => (who, "lessons", 0),
        }
    });
    let reached = reached.collect();
    let decided = contests::decided(app, range).await?;
    let people = profile::by_ids(app.db.read(), decided.iter().map(|(_, n)| n.nominee_id)).await?;
    let won = decided.into_iter().map(|(c, n)| -> Won { (c.title, handle(&people, n.nominee_id), c.reason) });
    let won = won.collect();
    let after = (month != this).then(|| next[..7].to_owned());
    Ok(Month { before: clock::month(first - DAY), month, after, posts, reached, won })
}

fn handle(people: &HashMap<i64, profile::Model>, id: i64) -> String {
    people.get(&id).map(|p| p.handle.clone()).unwrap_or_default()
}

async fn asked(app: &App, me: &profile::Model) -> Result<Vec<Asked>> {
    let rows = give::own(app, me.id).await?;
    let people = profile::by_ids(app.db.read(), rows.iter().flat_map(|t| [t.from_id, t.to_id])).await?;
    let one = |t: thanks::Model| {
        let is_mine = t.to_id == me.id;
        Asked {
            id: t.id.to_string(),
            other: handle(&people, if is_mine { t.from_id } else { t.to_id }),
            words: t.words,
            value: t.value,
            audience: t.audience,
            is_mine,
            is_shown: t.state == state::SHOWN,
        }
    };
    Ok(rows.into_iter().filter(|t| t.state != state::DECLINED).map(one).collect())
}

async fn proposed(app: &App, me: &profile::Model) -> Result<Vec<Proposed>> {
    let all = contests::all(app).await?.into_iter().filter(|w| w.contest.decided_at.is_none());
    let own = all.flat_map(|w| {
        let title = w.contest.title;
        w.nominations
            .into_iter()
            .filter(|n| n.nominee_id == me.id && n.state == "asked")
            .map(move |n| (title.clone(), n))
    });
    Ok(own.map(|(title, n): (String, nomination::Model)| (n.id.to_string(), title, n.words)).collect())
}

pub async fn contests(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = thanking(&web, &visitor).await?;
    show_contests(&web, &frame, &me, StatusCode::OK, TypedContest::default()).await
}

pub async fn show_contests(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    typed: TypedContest,
) -> Result<Response> {
    let app = &web.app;
    let all = contests::all(app).await?;
    let named = all.iter().flat_map(|w| w.jury.iter().copied().chain(w.nominations.iter().map(|n| n.nominee_id)));
    let people = profile::by_ids(app.db.read(), named.collect::<Vec<_>>()).await?;
    let today = clock::day(app.clock.now_ms());
    let contest = |w: contests::Whole| {
        let winner = w.nominations.iter().find(|n| Some(n.id) == w.contest.winner_id).map(|n| n.nominee_id);
        let judges = w.jury.contains(&me.id);
        let mut jury: Vec<String> = w.jury.iter().map(|j| handle(&people, *j)).collect();
        jury.sort();
        let shown = w.nominations.into_iter().filter(|n| n.state == "shown");
        Contest {
            id: w.contest.id.to_string(),
            is_open: today <= w.contest.last_day && w.contest.decided_at.is_none(),
            jury,
            nominations: shown.map(|n| (n.id.to_string(), handle(&people, n.nominee_id), n.words)).collect(),
            winner: winner.map(|id| (handle(&people, id), w.contest.reason)),
            title: w.contest.title,
            criteria: w.contest.criteria,
            last_day: w.contest.last_day,
            judges,
            nominates: !judges && me.kind == Kind::Professional,
        }
    };
    let contests = all.into_iter().map(contest).collect();
    let may_open = login::require(app.db.read(), me, Permission::ManageAnnouncements).await.is_ok();
    let title = frame.t("contests-title");
    Ok(show(frame, status, &title, |frame| Contests(ContestsProps { contests, typed, may_open, frame })))
}
