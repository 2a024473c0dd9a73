//! The handbook: reading it, confirming that one has, and what changed between versions.

use leptos::prelude::*;

use crate::{components::text_area::TextArea, format::calendar_day, frame::Frame};

/// What became of a piece of text: it stayed, went or came.
pub type Piece = (&'static str, String);

/// A clause in one language. Bodies are safe HTML.
#[derive(Clone, Debug, Default)]
pub struct Clause {
    pub id: String,
    pub title: String,
    pub body: String,
    pub fine: String,
    pub think_twice: String,
    pub not_here: String,
    /// Since the version that its reader knows; empty where nothing has changed.
    pub changes: Vec<Piece>,
    /// Agree, unsure, disagree; where enough have voted.
    pub votes: Option<[i64; 3]>,
    /// What was said about it, by whom, and the answer.
    pub comments: Vec<Comment>,
}

#[derive(Clone, Debug, Default)]
pub struct Comment {
    pub id: String,
    pub text: String,
    pub author: Option<String>,
    pub answer: Option<String>,
}

/// A version in one language.
#[derive(Clone, Debug, Default)]
pub struct Handbook {
    pub title: String,
    pub number: i64,
    pub effective_on: String,
    pub language: String,
    /// Code and name.
    pub languages: Vec<(String, String)>,
    /// Seven chapters, in order.
    pub chapters: Vec<Vec<Clause>>,
    pub questions: Vec<(String, String)>,
    pub accounts: Vec<(String, String)>,
    pub team: Vec<(String, String)>,
    /// Number and first day, the newest first.
    pub versions: Vec<(i64, String)>,
    pub review_on: Option<String>,
    pub review_owner: String,
    /// Its reader is signed in, and may write it.
    pub is_editor: bool,
    pub is_signed_in: bool,
}

#[component]
pub fn NoHandbook(may_begin: bool, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("handbook-title")}</h1>
        <p class="empty">{frame.t("handbook-none")}</p>
        {may_begin.then(|| view! { <p><a class="button primary" href="/desk/handbook/start">{frame.t("handbook-begin")}</a></p> })}
    }
}

#[component]
pub fn Reader(handbook: Handbook, frame: Frame) -> impl IntoView {
    let language = handbook.language.clone();
    let tongues = handbook.languages.iter().map(|(code, name)| {
        let current = (*code == handbook.language).then_some("true");
        let href = format!("/handbook?version={}&lang={code}", handbook.number);
        view! { <li><a href=href lang=code.clone() hreflang=code.clone() aria-current=current>{name.clone()}</a></li> }
    });
    let contents = (1..=handbook.chapters.len()).map(|n| {
        view! { <li><a href=format!("#chapter-{n}")>{frame.t(&format!("chapter-{n}"))}</a></li> }
    });
    let version = |number: &str, day: &str| {
        frame.tv("handbook-version", &[("number", number), ("day", &calendar_day(&frame, day))])
    };
    let since = version(&handbook.number.to_string(), &handbook.effective_on);
    let older = handbook.versions.iter().filter(|(n, _)| *n != handbook.number).map(|(n, day)| {
        let href = format!("/handbook?version={n}");
        let compare = format!("/handbook/changes?from={n}&to={}", handbook.number);
        let words = version(&n.to_string(), day);
        view! { <li><a href=href>{words}</a> " · " <a href=compare>{frame.t("handbook-compare")}</a></li> }
    });
    let several = handbook.versions.len() > 1;
    view! {
        <h1>{handbook.title.clone()}</h1>
        <p class="hint">{since}</p>
        <ul class="row tongues">{tongues.collect_view()}</ul>
        <p class="row no-print">
            {handbook.is_signed_in.then(|| view! { <a class="button" href="/handbook/read">{frame.t("handbook-read-link")}</a> })}
            {handbook.is_editor.then(|| view! { <a class="button" href="/desk/handbook">{frame.t("handbook-edit")}</a> })}
            <a class="button" href="/transparency">{frame.t("transparency-title")}</a>
        </p>
        <nav class="contents" aria-label=frame.t("handbook-contents")><ol>{contents.collect_view()}</ol></nav>
        <div lang=language>
            <Chapters chapters=handbook.chapters.clone() frame=frame.clone() />
            <Beside handbook=handbook.clone() frame=frame.clone() />
        </div>
        {several.then(|| view! { <section class="no-print"><h2 class="section">{frame.t("handbook-versions")}</h2><ul>{older.collect_view()}</ul></section> })}
    }
}

#[component]
pub fn Chapters(chapters: Vec<Vec<Clause>>, frame: Frame) -> impl IntoView {
    let each = chapters.into_iter().enumerate().map(|(n, clauses)| {
        let id = format!("chapter-{}", n + 1);
        let title = format!("{}. {}", n + 1, frame.t(&id));
        let clauses = clauses.into_iter().map(|clause| view! { <One clause frame=frame.clone() /> }).collect_view();
        view! { <section class="chapter" id=id><h2 class="section">{title}</h2>{clauses}</section> }
    });
    each.collect_view()
}

#[component]
fn One(clause: Clause, frame: Frame) -> impl IntoView {
    let examples =
        [("fine", clause.fine.clone()), ("twice", clause.think_twice.clone()), ("not", clause.not_here.clone())];
    let has_examples = examples.iter().any(|(_, t)| !t.is_empty());
    let examples = examples.into_iter().filter(|(_, t)| !t.is_empty()).map(|(kind, text)| {
        view! { <div class=format!("example {kind}")><dt>{frame.t(&format!("example-{kind}"))}</dt><dd>{text}</dd></div> }
    });
    let votes = clause.votes.map(|v| {
        let values = [("agree", v[0].to_string()), ("unsure", v[1].to_string()), ("disagree", v[2].to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        view! { <p class="hint">{frame.tv("handbook-votes", &values)}</p> }
    });
    let said = clause.comments.iter().map(|c| view! { <Said comment=c.clone() frame=frame.clone() /> }).collect_view();
    let has_said = !clause.comments.is_empty();
    view! {
        <section class="clause" id=format!("c-{}", clause.id)>
            <h3><span class="number">{clause.id.clone()}</span> " " {clause.title.clone()}</h3>
            <div class="body" inner_html=clause.body.clone()></div>
            {has_examples.then(|| view! { <dl class="examples">{examples.collect_view()}</dl> })}
            {votes}
            {frame.speaker.is_some().then(|| {
                view! { <p class="hint no-print"><a href=format!("/handbook/questions?clause={}", clause.id)>{frame.tv("clause-questions-link", &[("clause", &clause.id)])}</a></p> }
            })}
            {has_said.then(|| view! { <details><summary>{frame.t("handbook-said")}</summary><ul>{said}</ul></details> })}
        </section>
    }
}

#[component]
pub fn Said(comment: Comment, frame: Frame) -> impl IntoView {
    let who = comment.author.unwrap_or_else(|| frame.t("comment-unsigned"));
    view! {
        <li>
            <p>{comment.text} <span class="hint">" — " {who}</span></p>
            {comment.answer.map(|a| view! { <p class="answer"><strong>{frame.t("comment-answer")}</strong> " " {a}</p> })}
        </li>
    }
}

/// Questions, accounts elsewhere, team and review.
#[component]
fn Beside(handbook: Handbook, frame: Frame) -> impl IntoView {
    let questions =
        handbook.questions.iter().map(|(q, a)| view! { <div><dt>{q.clone()}</dt><dd>{a.clone()}</dd></div> });
    let accounts = handbook.accounts.iter().map(|(name, address)| {
        let link = address.starts_with("https://");
        view! {
            <li>
                {name.clone()} " "
                {if link { view! { <a href=address.clone() rel="noopener noreferrer">{address.clone()}</a> }.into_any() } else { view! { <span>{address.clone()}</span> }.into_any() }}
            </li>
        }
    });
    let team = handbook
        .team
        .iter()
        .map(|(area, name)| view! { <li>{name.clone()} <span class="hint">" " {area.clone()}</span></li> });
    let review = handbook
        .review_on
        .as_deref()
        .map(|day| calendar_day(&frame, day))
        .map(|day| frame.tv("handbook-review", &[("day", &day), ("owner", &handbook.review_owner)]));
    view! {
        {(!handbook.questions.is_empty()).then(|| view! { <section><h2 class="section">{frame.t("handbook-questions")}</h2><dl class="faq">{questions.collect_view()}</dl></section> })}
        <section>
            <h2 class="section">{frame.t("handbook-accounts")}</h2>
            {if handbook.accounts.is_empty() { view! { <p>{frame.t("handbook-accounts-none")}</p> }.into_any() } else { view! { <ul>{accounts.collect_view()}</ul> }.into_any() }}
        </section>
        {(!handbook.team.is_empty()).then(|| view! { <section><h2 class="section">{frame.t("handbook-team")}</h2><ul>{team.collect_view()}</ul></section> })}
        {review.map(|r| view! { <p class="hint">{r}</p> })}
    }
}

/// Words with what went and what came.
#[component]
pub fn Pieces(pieces: Vec<Piece>) -> impl IntoView {
    let each = pieces.into_iter().map(|(kind, text)| match kind {
        "gone" => view! { <del>{text}</del> }.into_any(),
        "new" => view! { <ins>{text}</ins> }.into_any(),
        _ => view! { <span>{text}</span> }.into_any(),
    });
    view! { <p class="pieces" dir="auto">{each.collect_view()}</p> }
}

#[component]
pub fn Changes(from: i64, to: i64, clauses: Vec<(String, Vec<Piece>)>, frame: Frame) -> impl IntoView {
    let none = clauses.is_empty();
    let each = clauses.into_iter().map(|(id, pieces)| {
        view! { <section class="clause"><h2>{id}</h2><Pieces pieces /></section> }
    });
    view! {
        <h1>{frame.tv("changes-title", &[("from", &from.to_string()), ("to", &to.to_string())])}</h1>
        <p class="hint">{frame.t("changes-hint")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("changes-none")}</p> })}
        {each.collect_view()}
        <p><a class="button" href="/handbook">{frame.t("handbook-title")}</a></p>
    }
}

/// Reading and confirming: what has changed comes first. A personal profile confirms the safety rules alone.
#[component]
pub fn Reading(
    handbook: Handbook,
    /// It has been read already.
    is_read: bool,
    due: Option<String>,
    is_overdue: bool,
    is_personal: bool,
    fault: Option<String>,
    objection: String,
    frame: Frame,
) -> impl IntoView {
    let changed: Vec<Clause> = handbook.chapters.iter().flatten().filter(|c| !c.changes.is_empty()).cloned().collect();
    let has_changed = !changed.is_empty();
    let changed = changed.into_iter().map(|c| {
        view! { <section class="clause"><h3>{format!("{} {}", c.id, c.title)}</h3><Pieces pieces=c.changes /></section> }
    });
    let lead = match (is_read, is_overdue, &due) {
        (true, ..) => frame.t("reading-done"),
        (false, true, _) => frame.t("reading-overdue"),
        (false, false, Some(day)) => frame.tv("reading-due", &[("day", day)]),
        _ => frame.t("reading-lead"),
    };
    let number = handbook.number.to_string();
    view! {
        <h1>{frame.t(if is_personal { "reading-safety-title" } else { "reading-title" })}</h1>
        {fault.map(|f| view! { <p class="fault" id="reading-fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{lead}</p>
        {is_personal.then(|| view! { <p class="notice">{frame.t("reading-personal")}</p> })}
        {has_changed.then(|| view! { <section><h2 class="section">{frame.t("reading-changed")}</h2>{changed.collect_view()}</section> })}
        <div lang=handbook.language.clone()><Chapters chapters=handbook.chapters.clone() frame=frame.clone() /></div>
        {(!is_read).then(|| view! {
            <form class="stack" method="post" action="/handbook/read">
                <input type="hidden" name="number" value=number />
                <label for="objection">{frame.t("reading-objection")}</label>
                <TextArea id="objection" name="objection" value=objection hint="objection-hint" />
                <p class="hint" id="objection-hint">{frame.t("reading-objection-hint")}</p>
                <button type="submit" class="button primary">{frame.t("reading-confirm")}</button>
            </form>
        })}
    }
}
