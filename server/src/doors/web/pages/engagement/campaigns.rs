//! Campaigns.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::{
        engagement::campaigns::{Campaigns, CampaignsProps, One, OneProps, Row, Typed, TypedNew, Whole},
        exchange::Offer,
    },
};

use super::thanking;
use crate::{
    base::{app::App, clock, error::Result, extract::Path, id as ids},
    doors::{
        params::{Params, id},
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    engagement::campaigns::{brief, elections, kit, post, results, share},
    entities::{campaign, exchange_article, profile},
    learning::exchange::{article::Kind, licence, subscriptions},
    login::{self, roles::Permission},
};

pub async fn campaigns(State(web): State<Web>, visitor: Visitor, uri: OriginalUri, query: Params) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = thanking(&web, &visitor).await?;
    let typed = match query.id("from")? {
        Some(from) => beginning(&web.app, &me, from).await?,
        None => TypedNew::default(),
    };
    show_campaigns(&web, &frame, &me, StatusCode::OK, typed).await
}

/// What the form for a campaign of ours begins with that another branch offers.
async fn beginning(app: &App, me: &profile::Model, from: i64) -> Result<TypedNew> {
    brief::require_planner(app, me).await?;
    let brief::New { title, brief, hashtag, tone, dos, donts, .. } = share::offered(app, from).await?.new;
    Ok(TypedNew { title, brief, hashtag, tone, dos, donts, from: from.to_string(), ..TypedNew::default() })
}

/// The campaigns that other branches share.
async fn offers(app: &App) -> Result<Vec<Offer>> {
    let offer = |(a, branch): (exchange_article::Model, String)| Offer {
        is_taken: a.taken_as.is_some(),
        // Days and goals always differ: only what has changed there is news.
        changed_there: a.taken_digest.as_ref().is_some_and(|t| *t != a.digest),
        changed_here: false,
        is_gone: a.is_gone,
        href: format!("/campaigns?from={}#new", a.id),
        title: a.title,
        language: a.language,
        licence: a.licence,
        branch,
    };
    Ok(subscriptions::articles(app, Kind::Campaign).await?.into_iter().map(offer).collect())
}

pub async fn show_campaigns(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    typed: TypedNew,
) -> Result<Response> {
    let app = &web.app;
    let today = clock::day(app.clock.now_ms());
    let row = |c: campaign::Model| Row {
        id: c.id.to_string(),
        title: c.title,
        state: match (c.first_day > today, c.last_day < today) {
            (true, _) => "before",
            (_, true) => "over",
            _ => "runs",
        },
        first_day: c.first_day,
        last_day: c.last_day,
    };
    let rows = brief::all(app).await?.into_iter().map(row).collect();
    let periods = elections::all(app).await?.into_iter().map(|p| (p.id.to_string(), p.name, p.first_day, p.last_day));
    let periods = periods.collect();
    let plans = brief::require_planner(app, me).await.is_ok();
    let settles = login::require(app.db.read(), me, Permission::ManageSettings).await.is_ok();
    let title = frame.t("campaigns-title");
    let offers = offers(app).await?;
    let props = |frame| CampaignsProps { rows, periods, offers, typed, may: (plans, settles), frame };
    Ok(show(frame, status, &title, |frame| Campaigns(props(frame))))
}

pub async fn one_campaign(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = thanking(&web, &visitor).await?;
    let typed = Typed { key: ids::secret(), ..Typed::default() };
    show_campaign(&web, &frame, &me, StatusCode::OK, (id(&of)?, typed)).await
}

pub async fn show_campaign(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (of, typed): (i64, Typed),
) -> Result<Response> {
    let campaign = whole(&web.app, me, of).await?;
    let title = campaign.title.clone();
    Ok(show(frame, status, &title, |frame| One(OneProps { campaign, typed, frame })))
}

async fn whole(app: &App, me: &profile::Model, of: i64) -> Result<Whole> {
    let c = brief::one(app.db.read(), of).await?;
    let kit = kit::of(app, of).await?;
    let reached = results::of(app, &c).await?;
    let today = clock::day(app.clock.now_ms());
    let partners = kit.partners.iter().map(|p| (p.id.to_string(), post::disclosed(app, p))).collect();
    Ok(Whole {
        id: c.id.to_string(),
        facts: kit.facts.into_iter().map(|f| (f.id.to_string(), f.audience, f.words, f.source)).collect(),
        pictures: kit.pictures.into_iter().map(|p| (p.id.to_string(), p.address, p.alt, p.licence, p.author)).collect(),
        disclosure: post::disclosure(app, &kit.partners),
        partners,
        goals: [(c.goal_posts, reached.posts), (c.goal_boosts, reached.boosts), (c.goal_answers, reached.answers)],
        runs: c.first_day <= today && today <= c.last_day,
        pauses: elections::on(app, &today).await?.map(|p| p.name),
        may_plan: brief::require_planner(app, me).await.is_ok(),
        licence_names: licence::names().collect(),
        licence: c.licence,
        title: c.title,
        brief: c.brief,
        hashtag: c.hashtag,
        first_day: c.first_day,
        last_day: c.last_day,
        tone: c.tone,
        dos: c.dos,
        donts: c.donts,
    })
}
