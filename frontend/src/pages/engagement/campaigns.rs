//! Campaigns: what runs, and the kit of one with a draft beside its facts.

use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field, Tick},
        text_area::TextArea,
    },
    format::calendar_day,
    frame::Frame,
    pages::exchange::{Offer, Offers, licences},
};

/// A campaign in the list.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    pub title: String,
    /// `YYYY-MM-DD`
    pub first_day: String,
    pub last_day: String,
    /// `runs`, `before` or `over`.
    pub state: &'static str,
}

/// An election period: id, name, first and last day.
pub type Period = (String, String, String, String);

/// A new campaign as it was typed.
#[derive(Clone, Debug, Default)]
pub struct TypedNew {
    pub title: String,
    pub brief: String,
    pub hashtag: String,
    pub first_day: String,
    pub last_day: String,
    /// Posts, boosts, answers.
    pub goals: [String; 3],
    pub tone: String,
    pub dos: String,
    pub donts: String,
    /// The campaign of another branch that it begins with.
    pub from: String,
    pub fault: Option<String>,
}

const GOALS: [&str; 3] = ["posts", "boosts", "answers"];

fn days(frame: &Frame, first: &str, last: &str) -> String {
    format!("{} – {}", calendar_day(frame, first), calendar_day(frame, last))
}

#[component]
pub fn Campaigns(
    rows: Vec<Row>,
    periods: Vec<Period>,
    /// What other branches share.
    offers: Vec<Offer>,
    typed: TypedNew,
    /// The reader plans campaigns; and sets election periods.
    may: (bool, bool),
    frame: Frame,
) -> impl IntoView {
    let has_offers = may.0 && !offers.is_empty();
    let none = rows.is_empty();
    let shown: Vec<_> = rows
        .into_iter()
        .map(|r| {
            view! {
                <li class="desk-card">
                    <h2><a href=format!("/campaigns/{}", r.id)>{r.title}</a></h2>
                    <p class="hint">{days(&frame, &r.first_day, &r.last_day)} " · " {frame.t(&format!("campaigns-{}", r.state))}</p>
                </li>
            }
        })
        .collect();
    let elections: Vec<_> = periods
        .into_iter()
        .map(|(id, name, first, last)| {
            let label = format!("{}: {name}", frame.t("publishing-remove"));
            view! {
                <li class="desk-card">
                    <p><strong>{name}</strong> " " <span class="hint">{days(&frame, &first, &last)}</span></p>
                    {may.1.then(|| view! {
                        <form method="post" action="/campaigns/elections/remove">
                            <input type="hidden" name="id" value=id />
                            <button type="submit" class="button" aria-label=label>{frame.t("publishing-remove")}</button>
                        </form>
                    })}
                </li>
            }
        })
        .collect();
    view! {
        <h1>{frame.t("campaigns-title")}</h1>
        <p class="lead">{frame.t("campaigns-lead")}</p>
        {typed.fault.clone().map(|f| view! { <p class="fault" role="alert" id="campaign-fault">{frame.said(&f)}</p> })}
        {none.then(|| view! { <p class="empty">{frame.t("campaigns-none")}</p> })}
        <ul class="desk-rows">{shown}</ul>
        <h2 class="section">{frame.t("campaigns-elections")}</h2>
        <p class="hint">{frame.t("campaigns-elections-hint")}</p>
        <ul class="desk-rows">{elections}</ul>
        {may.1.then(|| view! {
            <form class="stack desk-card" method="post" action="/campaigns/elections/add">
                <Field name="name" label=frame.t("campaigns-election") value="" required=true />
                <Field name="from" label=frame.t("cover-first") value="" kind="date" required=true />
                <Field name="until" label=frame.t("cover-last") value="" kind="date" required=true />
                <button type="submit" class="button">{frame.t("campaigns-election-add")}</button>
            </form>
        })}
        {has_offers.then(|| view! {
            <h2 class="section">{frame.t("exchange-offered-campaigns")}</h2>
            <Offers offers frame=frame.clone() />
        })}
        {may.0.then(|| view! { <New typed=typed.clone() frame=frame.clone() /> })}
    }
}

#[component]
fn New(typed: TypedNew, frame: Frame) -> impl IntoView {
    let goals: Vec<_> = GOALS
        .into_iter()
        .zip(typed.goals.clone())
        .map(|(goal, value)| view! { <Field name=format!("goal_{goal}") label=frame.t(&format!("campaigns-goal-{goal}")) value kind="number" /> })
        .collect();
    let area = |name: &'static str, value: String| {
        let id = format!("campaign-{name}");
        view! {
            <label for=id.clone()>{frame.t(&format!("campaigns-{name}"))}</label>
            <TextArea id name value />
        }
    };
    view! {
        <h2 class="section" id="new">{frame.t("campaigns-new")}</h2>
        <form class="stack desk-card" method="post" action="/campaigns">
            <input type="hidden" name="from" value=typed.from.clone() />
            <Field name="title" label=frame.t("campaigns-name") value=typed.title.clone() required=true />
            {area("brief", typed.brief.clone())}
            <Field name="hashtag" label=frame.t("campaigns-hashtag") value=typed.hashtag.clone() hint=frame.t("campaigns-hashtag-hint") required=true />
            <Field name="first_day" label=frame.t("cover-first") value=typed.first_day.clone() kind="date" required=true />
            <Field name="last_day" label=frame.t("cover-last") value=typed.last_day.clone() kind="date" required=true />
            {goals}
            {area("tone", typed.tone.clone())}
            {area("dos", typed.dos.clone())}
            {area("donts", typed.donts.clone())}
            <button type="submit" class="button primary">{frame.t("campaigns-begin")}</button>
        </form>
    }
}

/// One campaign with its kit.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    pub id: String,
    pub title: String,
    pub brief: String,
    pub hashtag: String,
    pub first_day: String,
    pub last_day: String,
    pub tone: String,
    pub dos: String,
    pub donts: String,
    /// Id, audience, words and source.
    pub facts: Vec<(String, String, String, String)>,
    /// Id, address, description, licence and author.
    pub pictures: Vec<(String, String, String, String, String)>,
    /// Id, and what posts disclose.
    pub partners: Vec<(String, String)>,
    /// What is to be reached, and what was.
    pub goals: [(i64, i64); 3],
    /// What is added to every post.
    pub disclosure: String,
    pub runs: bool,
    /// The election for which it pauses today.
    pub pauses: Option<String>,
    /// The licence under which other branches have it, and those that there are.
    pub licence: String,
    pub licence_names: Vec<&'static str>,
    pub may_plan: bool,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub words: String,
    pub key: String,
    pub fault: Option<String>,
    /// It can be sent all the same.
    pub asks: bool,
}

#[component]
pub fn One(campaign: Whole, typed: Typed, frame: Frame) -> impl IntoView {
    let c = campaign;
    let goals: Vec<_> = GOALS
        .into_iter()
        .zip(c.goals)
        .filter(|(_, (wanted, _))| *wanted > 0)
        .map(|(goal, (wanted, reached))| {
            let reached_words = format!("{reached} / {wanted}");
            view! { <div><dt>{frame.t(&format!("campaigns-goal-{goal}"))}</dt><dd>{reached_words}</dd></div> }
        })
        .collect();
    let part = |name: &str, text: String| {
        (!text.is_empty())
            .then(|| view! { <h3>{frame.t(&format!("campaigns-{name}"))}</h3><p class="said" dir="auto">{text}</p> })
    };
    let pauses = c.pauses.clone().map(|name| {
        view! { <p class="notice" role="status">{frame.tv("campaigns-pauses", &[("name", &name)])}</p> }
    });
    let write = (c.runs && c.pauses.is_none())
        .then(|| view! { <Write campaign=c.clone() typed=typed.clone() frame=frame.clone() /> });
    view! {
        <h1>{c.title.clone()}</h1>
        <p class="lead">{days(&frame, &c.first_day, &c.last_day)} " · " <a href=format!("/tags/{}", c.hashtag)>{format!("#{}", c.hashtag)}</a></p>
        {typed.fault.clone().map(|f| view! { <p class="fault" role="alert" id="kit-fault">{frame.said(&f)}</p> })}
        {pauses}
        <p class="said" dir="auto">{c.brief.clone()}</p>
        <dl class="desk-figures">{goals}</dl>
        <p class="hint">{frame.t("campaigns-results-hint")}</p>
        <div class="kit">
            <section aria-labelledby="kit-facts">
                <h2 id="kit-facts" class="section">{frame.t("campaigns-kit")}</h2>
                <Facts campaign=c.clone() frame=frame.clone() />
                {part("tone", c.tone.clone())}
                {part("dos", c.dos.clone())}
                {part("donts", c.donts.clone())}
            </section>
            {write}
        </div>
        {c.may_plan.then(|| view! { <Share campaign=c.clone() frame=frame.clone() /> })}
        {c.may_plan.then(|| view! { <Plan id=c.id.clone() frame=frame.clone() /> })}
        <p><a href="/campaigns">{frame.t("campaigns-title")}</a></p>
    }
}

#[component]
fn Write(campaign: Whole, typed: Typed, frame: Frame) -> impl IntoView {
    let described = if typed.fault.is_some() { "kit-fault" } else { "" };
    let discloses = !campaign.disclosure.is_empty();
    view! {
        <section aria-labelledby="kit-write">
            <h2 id="kit-write" class="section">{frame.t("campaigns-write")}</h2>
            <form class="stack desk-card" method="post" action=format!("/campaigns/{}/post", campaign.id)>
                <input type="hidden" name="key" value=typed.key />
                <label for="kit-words">{frame.t("campaigns-words")}</label>
                <TextArea id="kit-words" name="words" value=typed.words describedby=described hint="kit-added" />
                <div id="kit-added" class="hint">
                    <p>{frame.tv("campaigns-added", &[("tag", &format!("#{}", campaign.hashtag))])}</p>
                    {discloses.then(|| view! { <p class="said">{campaign.disclosure}</p> })}
                </div>
                {typed.asks.then(|| view! { <Tick name="knows" label=frame.t("publishing-knows") checked=false /> })}
                <button type="submit" class="button primary">{frame.t("campaigns-post")}</button>
            </form>
        </section>
    }
}

#[component]
fn Facts(campaign: Whole, frame: Frame) -> impl IntoView {
    let c = campaign;
    let none = c.facts.is_empty() && c.pictures.is_empty() && c.partners.is_empty();
    let remove = |what: &'static str, id: String, words: &str| {
        let label = format!("{}: {words}", frame.t("publishing-remove"));
        c.may_plan.then(|| {
            view! {
                <form method="post" action=format!("/campaigns/{}/remove", c.id)>
                    <input type="hidden" name="what" value=what />
                    <input type="hidden" name="part" value=id />
                    <button type="submit" class="button" aria-label=label>{frame.t("publishing-remove")}</button>
                </form>
            }
        })
    };
    let facts: Vec<_> = c
        .facts
        .iter()
        .cloned()
        .map(|(id, audience, words, source)| {
            view! {
                <li class="desk-card">
                    {(!audience.is_empty()).then(|| view! { <p><span class="value">{audience}</span></p> })}
                    <p dir="auto">{words.clone()}</p>
                    <p class="hint"><a href=source.clone() rel="nofollow noopener noreferrer">{source.clone()}</a></p>
                    {remove("fact", id, &words)}
                </li>
            }
        })
        .collect();
    let pictures: Vec<_> = c
        .pictures
        .iter()
        .cloned()
        .map(|(id, address, alt, licence, author)| view! {
            <li class="desk-card">
                <p><a href=address rel="nofollow noopener noreferrer">{frame.t("campaigns-picture")}</a> " " {alt.clone()}</p>
                <p class="hint">{author} " · " {licence}</p>
                {remove("picture", id, &alt)}
            </li>
        })
        .collect();
    let partners: Vec<_> = c
        .partners
        .iter()
        .cloned()
        .map(|(id, words)| view! { <li class="desk-card"><p>{words.clone()}</p>{remove("partner", id, &words)}</li> })
        .collect();
    view! {
        {none.then(|| view! { <p class="empty">{frame.t("campaigns-kit-none")}</p> })}
        <ul class="desk-rows">{facts}</ul>
        {(!pictures.is_empty()).then(|| view! { <h3>{frame.t("campaigns-pictures")}</h3><ul class="desk-rows">{pictures}</ul> })}
        {(!partners.is_empty()).then(|| view! { <h3>{frame.t("campaigns-partners")}</h3><ul class="desk-rows">{partners}</ul> })}
    }
}

/// Whether other branches may have it.
#[component]
fn Share(campaign: Whole, frame: Frame) -> impl IntoView {
    let options = licences(&frame, &campaign.licence_names);
    view! {
        <h2 class="section">{frame.t("exchange-share")}</h2>
        <form class="stack desk-card" method="post" action=format!("/campaigns/{}/share", campaign.id)>
            <Choice name="share" label=frame.t("exchange-licence") value=campaign.licence options />
            <p class="hint">{frame.t("exchange-campaign-hint")}</p>
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
    }
}

/// What whoever plans it adds to the kit.
#[component]
fn Plan(id: String, frame: Frame) -> impl IntoView {
    let to = |what: &str| format!("/campaigns/{id}/{what}");
    view! {
        <h2 class="section">{frame.t("campaigns-plan")}</h2>
        <form class="stack desk-card" method="post" action=to("fact")>
            <Field name="fact" label=frame.t("campaigns-fact") value="" required=true />
            <Field name="source" label=frame.t("campaigns-source") value="" kind="url" required=true />
            <Field name="audience" label=frame.t("campaigns-for") value="" hint=frame.t("campaigns-for-hint") />
            <button type="submit" class="button">{frame.t("campaigns-fact-add")}</button>
        </form>
        <form class="stack desk-card" method="post" action=to("picture")>
            <Field name="address" label=frame.t("campaigns-address") value="" kind="url" required=true />
            <Field name="alt" label=frame.t("campaigns-alt") value="" required=true />
            <Field name="licence" label=frame.t("campaigns-licence") value="" required=true />
            <Field name="author" label=frame.t("campaigns-author") value="" required=true />
            <button type="submit" class="button">{frame.t("campaigns-picture-add")}</button>
        </form>
        <form class="stack desk-card" method="post" action=to("partner")>
            <Field name="partner" label=frame.t("campaigns-partner") value="" required=true />
            <Field name="conflict" label=frame.t("campaigns-conflict") value="" required=true />
            <Field name="payment" label=frame.t("campaigns-payment") value="" required=true />
            <Field name="ends" label=frame.t("campaigns-ends") value="" kind="date" required=true />
            <button type="submit" class="button">{frame.t("campaigns-partner-add")}</button>
        </form>
    }
}
