//! Thanks, milestones and contests: what went well in a month, what waits for the reader, and what she shows of herself.

use api::Status;
use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field, Tick},
        post::Post,
        text_area::TextArea,
    },
    format::{calendar_day, month as month_of, plural},
    frame::Frame,
};

/// A thanks that waits, or was answered lately.
#[derive(Clone, Debug)]
pub struct Asked {
    pub id: String,
    /// The handle of whoever wrote it, or is thanked.
    pub other: String,
    pub words: String,
    pub value: String,
    pub audience: String,
    /// The reader is thanked.
    pub is_mine: bool,
    pub is_shown: bool,
}

/// A nomination that the reader has to answer: id, contest and words.
pub type Proposed = (String, String, String);

/// What somebody has reached: her handle, and `years`, `first-post` or `lessons`, with how many years.
pub type Reached = (String, &'static str, i64);

/// A contest that was decided: title, the winner's handle and the jury's reason.
pub type Won = (String, String, String);

/// What went well in a month.
#[derive(Clone, Debug)]
pub struct Month {
    /// `2026-12`, and those beside it; none after this one.
    pub month: String,
    pub before: String,
    pub after: Option<String>,
    pub posts: Vec<Status>,
    pub reached: Vec<Reached>,
    pub won: Vec<Won>,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub to: String,
    pub words: String,
    pub value: String,
    pub audience: String,
    pub fault: Option<String>,
}

/// What the reader shows of herself.
#[derive(Clone, Debug, Default)]
pub struct Shows {
    pub since_day: String,
    pub first_post: bool,
    pub lessons: bool,
}

#[component]
pub fn Thanks(
    month: Month,
    asked: Vec<Asked>,
    proposed: Vec<Proposed>,
    values: Vec<String>,
    typed: Typed,
    /// None for a team's profile, which has no milestones.
    shows: Option<Shows>,
    /// The reader may write the branch's values.
    may_write_values: bool,
    frame: Frame,
) -> impl IntoView {
    let gives = shows.is_some();
    let name = month_of(&frame, &month.month);
    let nothing = month.posts.is_empty() && month.reached.is_empty() && month.won.is_empty();
    let (back, on) = (month_of(&frame, &month.before), month.after.as_ref().map(|m| month_of(&frame, m)));
    let posts: Vec<_> = month.posts.into_iter().map(|status| view! { <Post status frame=frame.clone() /> }).collect();
    let reached = month.reached.into_iter().map(|(who, what, years)| {
        let words = match what {
            "years" => frame.tv("thanks-years", &[("count", &years.to_string()), ("name", &format!("@{who}"))]),
            other => frame.tv(&format!("thanks-{other}"), &[("name", &format!("@{who}"))]),
        };
        view! { <li>{words}</li> }
    });
    let reached: Vec<_> = reached.collect();
    let won = month.won.into_iter().map(|(title, who, reason)| {
        view! { <li class="desk-card"><h3>{title}</h3><p><strong>{format!("@{who}")}</strong></p><p class="said" dir="auto">{reason}</p></li> }
    });
    let won: Vec<_> = won.collect();
    view! {
        <h1>{frame.t("thanks-title")}</h1>
        <p class="lead">{frame.t("thanks-lead")} " " <a href="/thanks/contests">{frame.t("contests-title")}</a></p>
        {typed.fault.clone().map(|f| view! { <p class="fault" role="alert" id="thanks-fault">{frame.said(&f)}</p> })}
        <Waiting asked proposed frame=frame.clone() />
        <h2 class="section">{frame.tv("thanks-went-well", &[("month", &name)])}</h2>
        <nav class="row" aria-label=frame.t("thanks-months")>
            <a class="button" rel="prev" href=format!("/thanks?month={}", month.before)>{back}</a>
            {month.after.clone().zip(on).map(|(m, words)| view! { <a class="button" rel="next" href=format!("/thanks?month={m}")>{words}</a> })}
        </nav>
        {nothing.then(|| view! { <p class="empty">{frame.t("thanks-nothing")}</p> })}
        {(!won.is_empty()).then(|| view! { <ul class="desk-rows">{won}</ul> })}
        {(!reached.is_empty()).then(|| view! { <ul class="milestones">{reached}</ul> })}
        {posts}
        {gives.then(|| view! { <Give typed=typed.clone() values=values.clone() frame=frame.clone() /> })}
        {shows.map(|shows| view! { <Shown shows frame=frame.clone() /> })}
        {may_write_values.then(|| view! {
            <details class="desk-card">
                <summary>{frame.t("thanks-values-title")}</summary>
                <form class="stack" method="post" action="/thanks/values">
                    <label for="thanks-values">{frame.t("thanks-values-label")}</label>
                    <TextArea id="thanks-values" name="values" value=values.join("\n") />
                    <button type="submit" class="button">{frame.t("save")}</button>
                </form>
            </details>
        })}
    }
}

/// What the reader has to answer, and what she has sent.
#[component]
fn Waiting(asked: Vec<Asked>, proposed: Vec<Proposed>, frame: Frame) -> impl IntoView {
    let proposed: Vec<_> = proposed
        .into_iter()
        .map(|(id, contest, words)| {
            let title = frame.tv("contests-proposed", &[("contest", &contest)]);
            let answer = |answer: &str| format!("/thanks/contests/{id}/{answer}");
            view! {
                <li class="desk-card">
                    <h3>{title}</h3>
                    <p class="said" dir="auto">{words}</p>
                    <div class="row">
                        <form method="post" action=answer("agree")><button type="submit" class="button primary">{frame.t("contests-agree")}</button></form>
                        <form method="post" action=answer("decline")><button type="submit" class="button">{frame.t("contests-decline")}</button></form>
                    </div>
                </li>
            }
        })
        .collect();
    let rows: Vec<_> = asked.into_iter().map(|one| view! { <One one frame=frame.clone() /> }).collect();
    (!rows.is_empty() || !proposed.is_empty()).then(|| {
        view! {
            <h2 class="section">{frame.t("thanks-waiting")}</h2>
            <ul class="desk-rows">{proposed} {rows}</ul>
        }
    })
}

#[component]
fn One(one: Asked, frame: Frame) -> impl IntoView {
    let name = format!("@{}", one.other);
    let title = if one.is_mine { "thanks-from" } else { "thanks-to" };
    let title = frame.tv(title, &[("name", &name)]);
    let at = |action: &str| format!("/thanks/{}/{action}", one.id);
    let acts = match (one.is_mine, one.is_shown) {
        (true, false) => view! {
            <p class="hint">{frame.tv("thanks-agree-hint", &[("who", &frame.t(&format!("audience-{}", one.audience)))])}</p>
            <div class="row">
                <form method="post" action=at("agree")><button type="submit" class="button primary">{frame.t("thanks-agree")}</button></form>
                <form method="post" action=at("decline")><button type="submit" class="button">{frame.t("thanks-decline")}</button></form>
            </div>
        }
        .into_any(),
        (true, true) => view! {
            <form method="post" action=at("decline")><button type="submit" class="button">{frame.t("thanks-hide")}</button></form>
        }
        .into_any(),
        (false, false) => view! {
            <p class="hint">{frame.t("thanks-asked")}</p>
            <form method="post" action=at("withdraw")><button type="submit" class="button">{frame.t("thanks-withdraw")}</button></form>
        }
        .into_any(),
        (false, true) => view! { <p class="hint">{frame.t("thanks-is-shown")}</p> }.into_any(),
    };
    view! {
        <li class="desk-card thanks-card">
            <h3>{title}</h3>
            <p class="said" dir="auto">{one.words}</p>
            <p><span class="value">{one.value}</span></p>
            {acts}
        </li>
    }
}

#[component]
fn Give(typed: Typed, values: Vec<String>, frame: Frame) -> impl IntoView {
    let audience = if typed.audience.is_empty() { "branch".to_owned() } else { typed.audience };
    let audiences = ["branch", "network", "public"].map(|a| (a.to_owned(), frame.t(&format!("audience-{a}")))).to_vec();
    let options = values.into_iter().map(|v| (v.clone(), v)).collect();
    let described = if typed.fault.is_some() { "thanks-fault" } else { "" };
    view! {
        <h2 class="section" id="give">{frame.t("thanks-give")}</h2>
        <form class="stack desk-card" method="post" action="/thanks">
            <Field name="to" label=frame.t("thanks-whom") value=typed.to hint=frame.t("thanks-whom-hint") required=true />
            <label for="thanks-words">{frame.t("thanks-words")}</label>
            <TextArea id="thanks-words" name="words" value=typed.words describedby=described />
            <Choice name="value" label=frame.t("thanks-value") value=typed.value options />
            <Choice name="audience" label=frame.t("publishing-audience") value=audience options=audiences />
            <p class="hint">{frame.t("thanks-give-hint")}</p>
            <button type="submit" class="button primary">{frame.t("thanks-send")}</button>
        </form>
    }
}

#[component]
fn Shown(shows: Shows, frame: Frame) -> impl IntoView {
    view! {
        <details class="desk-card">
            <summary>{frame.t("thanks-milestones")}</summary>
            <form class="stack" method="post" action="/thanks/milestones">
                <p class="hint">{frame.t("thanks-milestones-hint")}</p>
                <Field name="since_day" label=frame.t("thanks-since") value=shows.since_day kind="date" hint=frame.t("thanks-since-hint") />
                <Tick name="first_post" label=frame.t("thanks-show-first-post") checked=shows.first_post />
                <Tick name="lessons" label=frame.t("thanks-show-lessons") checked=shows.lessons />
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
        </details>
    }
}

/// A contest as readers see it.
#[derive(Clone, Debug)]
pub struct Contest {
    pub id: String,
    pub title: String,
    pub criteria: String,
    /// `YYYY-MM-DD`
    pub last_day: String,
    pub is_open: bool,
    /// Handles.
    pub jury: Vec<String>,
    /// Those whose nominees agree: id, handle and words.
    pub nominations: Vec<Proposed>,
    /// The winner's handle and the reason.
    pub winner: Option<(String, String)>,
    /// The reader decides.
    pub judges: bool,
    pub nominates: bool,
}

/// A new contest as it was typed.
#[derive(Clone, Debug, Default)]
pub struct TypedContest {
    pub title: String,
    pub criteria: String,
    pub last_day: String,
    pub jury: String,
    pub fault: Option<String>,
}

#[component]
pub fn Contests(contests: Vec<Contest>, typed: TypedContest, may_open: bool, frame: Frame) -> impl IntoView {
    let none = contests.is_empty();
    let rows: Vec<_> =
        contests.into_iter().map(|contest| view! { <OneContest contest frame=frame.clone() /> }).collect();
    let described = if typed.fault.is_some() { "contest-fault" } else { "" };
    view! {
        <h1>{frame.t("contests-title")}</h1>
        <p class="lead">{frame.t("contests-lead")} " " <a href="/thanks">{frame.t("thanks-title")}</a></p>
        {typed.fault.clone().map(|f| view! { <p class="fault" role="alert" id="contest-fault">{frame.said(&f)}</p> })}
        {none.then(|| view! { <p class="empty">{frame.t("contests-none")}</p> })}
        {rows}
        {may_open.then(|| view! {
            <h2 class="section">{frame.t("contests-new")}</h2>
            <form class="stack desk-card" method="post" action="/thanks/contests">
                <Field name="title" label=frame.t("contests-name") value=typed.title required=true />
                <label for="contest-criteria">{frame.t("contests-criteria")}</label>
                <TextArea id="contest-criteria" name="criteria" value=typed.criteria describedby=described />
                <Field name="last_day" label=frame.t("contests-last") value=typed.last_day kind="date" required=true />
                <Field name="jury" label=frame.t("contests-jury") value=typed.jury hint=frame.t("contests-jury-hint") required=true />
                <button type="submit" class="button primary">{frame.t("contests-open")}</button>
            </form>
        })}
    }
}

#[component]
fn OneContest(contest: Contest, frame: Frame) -> impl IntoView {
    let jury: Vec<String> = contest.jury.iter().map(|j| format!("@{j}")).collect();
    let last = frame.tv("contests-until", &[("day", &calendar_day(&frame, &contest.last_day))]);
    let judges = contest.judges && !contest.is_open && contest.winner.is_none();
    let count = i64::try_from(contest.nominations.len()).unwrap_or(0);
    let nominations: Vec<_> = contest
        .nominations
        .iter()
        .cloned()
        .map(|(id, who, words)| {
            let field = format!("reason-{id}");
            view! {
                <li>
                    <p><strong>{format!("@{who}")}</strong></p>
                    <p class="said" dir="auto">{words}</p>
                    {judges.then(|| view! {
                        <form class="stack" method="post" action=format!("/thanks/contests/{id}/judge")>
                            <label for=field.clone()>{frame.t("contests-reason")}</label>
                            <TextArea id=field name="reason" value="" />
                            <button type="submit" class="button" aria-label=frame.tv("contests-choose-one", &[("name", &format!("@{who}"))])>{frame.t("contests-choose")}</button>
                        </form>
                    })}
                </li>
            }
        })
        .collect();
    let winner = contest.winner.map(|(who, reason)| {
        view! { <p class="notice"><strong>{format!("@{who}")}</strong> " " {reason}</p> }
    });
    let field = format!("words-{}", contest.id);
    let whom = format!("whom-{}", contest.id);
    view! {
        <section class="desk-card contest">
            <h2>{contest.title}</h2>
            {winner}
            <h3>{frame.t("contests-criteria")}</h3>
            <p class="said" dir="auto">{contest.criteria}</p>
            <p class="hint">{frame.tv("contests-jury-is", &[("names", &jury.join(", "))])} " " {last}</p>
            {(count > 0).then(|| view! { <p>{plural(&frame, "contests-nominations", count)}</p> })}
            <ul class="desk-rows">{nominations}</ul>
            {(contest.is_open && contest.nominates).then(|| view! {
                <form class="stack" method="post" action=format!("/thanks/contests/{}/nominate", contest.id)>
                    <label for=whom.clone()>{frame.t("thanks-whom")}</label>
                    <input type="text" id=whom name="to" autocomplete="off" required=true />
                    <label for=field.clone()>{frame.t("contests-why")}</label>
                    <TextArea id=field name="words" value="" />
                    <button type="submit" class="button">{frame.t("contests-nominate")}</button>
                </form>
            })}
        </section>
    }
}
