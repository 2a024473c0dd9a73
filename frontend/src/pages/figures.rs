//! Figures of the branch by month, drawn and as tables, with the goals beside them; and the goals themselves.

use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    format::{calendar_day, month},
    frame::Frame,
    pages::desk::shell::{Act, Desk, Fault},
};

/// A goal of the branch; also what was typed of one.
#[derive(Clone, Debug, Default)]
pub struct Goal {
    pub id: String,
    pub words: String,
    pub measure: String,
    /// The name of the figure that it stands beside; empty for none.
    pub figure: String,
    /// `YYYY-MM-DD`
    pub review_on: String,
    pub is_due: bool,
}

/// One figure over the months: each with its value, or none where it is hidden.
#[derive(Clone, Debug, Default)]
pub struct Series {
    pub name: String,
    /// `YYYY-MM` and the value.
    pub months: Vec<(String, Option<i64>)>,
}

/// A clause with how often a rule was met in the last month, and how often it was let through after all.
pub type OfClause = (String, Option<i64>, Option<i64>);

#[component]
pub fn Figures(series: Vec<Series>, gate: Vec<OfClause>, goals: Vec<Goal>, frame: Frame) -> impl IntoView {
    let none = series.iter().all(|s| s.months.is_empty());
    let last = series.iter().filter_map(|s| s.months.last()).map(|(m, _)| m.clone()).max().unwrap_or_default();
    let all = series.into_iter().filter(|s| !s.months.is_empty()).map(|series| {
        let beside = goals.iter().filter(|g| g.figure == series.name).cloned().collect::<Vec<_>>();
        view! { <One series goals=beside frame=frame.clone() /> }
    });
    let all = all.collect_view();
    let has_gate = !gate.is_empty();
    view! {
        <Desk title=frame.t("figure-title")>
            <p class="lead">{frame.t("figure-lead")}</p>
            {none.then(|| view! { <p class="empty">{frame.t("figure-none")}</p> })}
            <p class="row">
                <a class="button" href="/desk/goals">{frame.t("goal-title")}</a>
                <a class="button" href="/desk/figures/figures.csv">{frame.t("figure-csv")}</a>
                <a class="button" href="/desk/figures/figures.ods">{frame.t("figure-ods")}</a>
            </p>
            {all}
            {has_gate.then(|| view! { <Gate gate month=last frame=frame.clone() /> })}
        </Desk>
    }
}

#[component]
fn One(series: Series, goals: Vec<Goal>, frame: Frame) -> impl IntoView {
    let title = frame.t(&format!("figure-{}", series.name));
    let goals = goals.into_iter().map(|g| {
        let measure = frame.tv("goal-beside", &[("goal", &g.words), ("measure", &g.measure)]);
        view! { <p class="notice" dir="auto">{measure}</p> }
    });
    let rows = series.months.iter().map(|(at, value)| {
        view! { <tr><th scope="row">{month(&frame, at)}</th><td>{shown(&frame, *value)}</td></tr> }
    });
    let (goals, rows) = (goals.collect_view(), rows.collect_view());
    view! {
        <section class="desk-card">
            <h2>{title.clone()}</h2>
            <p class="hint">{frame.t(&format!("figure-{}-hint", series.name))}</p>
            {goals}
            <Bars series=series.clone() title=title.clone() frame=frame.clone() />
            <table class="plain survey">
                <caption class="spoken">{title}</caption>
                <thead><tr><th scope="col">{frame.t("figure-month")}</th><th scope="col">{frame.t("survey-count")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn shown(frame: &Frame, value: Option<i64>) -> String {
    value.map_or_else(|| frame.t("survey-hidden"), |v| v.to_string())
}

/// The same as a drawing; its description has the numbers.
#[component]
fn Bars(series: Series, title: String, frame: Frame) -> impl IntoView {
    let most = series.months.iter().filter_map(|(_, v)| *v).max().unwrap_or(0).max(1);
    let spoken: Vec<String> =
        series.months.iter().map(|(at, v)| format!("{}: {}", month(&frame, at), shown(&frame, *v))).collect();
    let width = series.months.len() * 10;
    let bars = series.months.into_iter().enumerate().map(|(n, (_, value))| {
        // What is hidden is a low line, so that it is no zero.
        let height = value.map_or(1, |v| (v * 38 / most).max(2));
        view! { <rect x=(n * 10).to_string() y=(40 - height).to_string() width="8" height=height.to_string() rx="1" /> }
    });
    let label = format!("{title}. {}", spoken.join(", "));
    view! { <svg class="desk-bars" viewBox=format!("0 0 {width} 40") role="img" aria-label=label>{bars.collect_view()}</svg> }
}

#[component]
fn Gate(gate: Vec<OfClause>, month: String, frame: Frame) -> impl IntoView {
    let at = frame.texts.month(&month);
    let rows = gate.into_iter().map(|(clause, met, lifted)| {
        let share = met.zip(lifted).map(|(m, l)| format!("{} %", l * 100 / m.max(1)));
        let share = share.unwrap_or_else(|| frame.t("survey-hidden"));
        let link = format!("/handbook#c-{clause}");
        view! { <tr><th scope="row"><a href=link>{clause}</a></th><td>{shown(&frame, met)}</td><td>{share}</td></tr> }
    });
    let rows = rows.collect_view();
    view! {
        <section class="desk-card">
            <h2>{frame.t("figure-gate")}</h2>
            <p class="hint">{frame.t("figure-gate-hint")}</p>
            <table class="plain">
                <caption>{at}</caption>
                <thead><tr>
                    <th scope="col">{frame.t("figure-clause")}</th>
                    <th scope="col">{frame.t("survey-count")}</th>
                    <th scope="col">{frame.t("figure-lifted")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

/// The needs assessment: goals, how one would know, when one looks again.
#[component]
pub fn Goals(
    goals: Vec<Goal>,
    /// Names of the figures that a goal can stand beside.
    figures: Vec<&'static str>,
    typed: Goal,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = goals.is_empty();
    let rows = goals.into_iter().map(|g| {
        let key = if g.is_due { "goal-due" } else { "goal-review" };
        let when = frame.tv(key, &[("day", &calendar_day(&frame, &g.review_on))]);
        let beside = (!g.figure.is_empty()).then(|| format!(" · {}", frame.t(&format!("figure-{}", g.figure))));
        view! {
            <li class="desk-card">
                <p dir="auto"><strong>{g.words.clone()}</strong></p>
                <p dir="auto">{g.measure}</p>
                <p class="hint">{when}{beside}</p>
                <Act action="/desk/goals/remove" fields=vec![("id", g.id)] words=frame.t("goal-remove") label=format!("{}: {}", frame.t("goal-remove"), g.words) />
            </li>
        }
    });
    let rows = rows.collect_view();
    let named = figures.into_iter().map(|f| (f.to_owned(), frame.t(&format!("figure-{f}"))));
    let options: Vec<(String, String)> =
        std::iter::once((String::new(), frame.t("goal-no-figure"))).chain(named).collect();
    view! {
        <Desk title=frame.t("goal-title")>
            <p class="lead">{frame.t("goal-lead")}</p>
            <Fault fault frame=frame.clone() />
            {none.then(|| view! { <p class="empty">{frame.t("goal-none")}</p> })}
            <ul class="desk-rows">{rows}</ul>
            <h2 class="section">{frame.t("goal-add")}</h2>
            <form class="stack desk-card" method="post" action="/desk/goals/add">
                <Field name="words" label=frame.t("goal-words") value=typed.words required=true />
                <label for="measure">{frame.t("goal-measure")}</label>
                <TextArea id="measure" name="measure" value=typed.measure hint="measure-hint" />
                <p class="hint" id="measure-hint">{frame.t("goal-measure-hint")}</p>
                <Choice name="figure" label=frame.t("goal-figure") value=typed.figure options />
                <Field name="review_on" label=frame.t("goal-review-on") value=typed.review_on kind="date" required=true />
                <button type="submit" class="button primary">{frame.t("goal-add")}</button>
            </form>
            <p><a href="/desk/figures">{frame.t("figure-title")}</a></p>
        </Desk>
    }
}
