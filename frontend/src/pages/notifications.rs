//! Notices, grouped where several people did the same, with the follow requests that wait for an answer on top.

use api::{Account, ClientError, Notification};
use leptos::prelude::*;

use crate::{
    components::{
        emojis::named,
        fields::Choice,
        person::{Avatar, Person},
        post::Post,
        timeline::{Empty, PAGE},
    },
    format::{ago, exact, plural, profile_path},
    frame::Frame,
};

pub struct Notices {
    pub requests: Vec<Account>,
    pub list: Vec<Notification>,
    /// Answers, boosts and quotes that wait for a yes; posts that wait for a second pair of eyes.
    pub waiting: (usize, usize),
    /// Posts that wait at the desk.
    pub queue: usize,
    /// There is a handbook to read and confirm.
    pub to_confirm: bool,
    /// This session may speak for other profiles as well.
    pub several: bool,
}

pub async fn load(frame: &Frame, max_id: Option<&str>) -> Result<Notices, ClientError> {
    // A request stands on top; it need not be told twice.
    let path = match max_id {
        Some(id) => format!("/api/v1/notifications?exclude_types[]=follow_request&max_id={id}"),
        None => "/api/v1/notifications?exclude_types[]=follow_request".to_owned(),
    };
    let (requests, list) = (frame.client.follow_requests().await?, frame.client.get(path).await?);
    Ok(Notices { requests, list, waiting: (0, 0), queue: 0, to_confirm: false, several: false })
}

/// Notices of one kind about one post (or, for follows, of one day) are one line.
struct Group {
    newest: Notification,
    people: Vec<Account>,
}

fn grouped(frame: &Frame, list: Vec<Notification>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for notice in list {
        let about = |n: &Notification| match (&n.status, n.kind.as_str()) {
            (Some(s), "favourite" | "reblog") => Some(s.id.clone()),
            (None, "follow") => Some(crate::format::day_key(frame, &n.created_at)),
            _ => None,
        };
        let same = |g: &&mut Group| {
            g.newest.kind == notice.kind && about(&g.newest).is_some() && about(&g.newest) == about(&notice)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.people.push(notice.account),
            None => groups.push(Group { people: vec![notice.account.clone()], newest: notice }),
        }
    }
    groups
}

#[component]
pub fn Notifications(notices: Notices, frame: Frame) -> impl IntoView {
    let empty = notices.list.is_empty() && notices.requests.is_empty();
    let more = notices.list.last().filter(|_| notices.list.len() >= 2 * PAGE).map(|n| n.id.clone());
    let groups = grouped(&frame, notices.list);
    let waiting = [
        (notices.waiting.0, "notices-approvals", "/approvals"),
        (notices.waiting.1, "notices-second", "/scheduled"),
        (notices.queue, "queue-waiting", "/branch/queue"),
    ]
        .map(|(n, words, href)| (n > 0).then(|| {
            view! { <p class="notice"><a href=href>{plural(&frame, words, i64::try_from(n).unwrap_or(i64::MAX))}</a></p> }
        }));
    view! {
        <h1>{frame.t("notices-title")}</h1>
        {(!notices.requests.is_empty()).then(|| view! { <Requests requests=notices.requests.clone() several=notices.several frame=frame.clone() /> })}
        {waiting}
        {notices.to_confirm.then(|| view! { <p class="notice"><a href="/handbook/read">{frame.t("reading-waiting")}</a></p> })}
        {empty.then(|| view! { <Empty title=frame.t("notices-empty") sentence=frame.t("notices-empty-text") /> })}
        {groups.into_iter().map(|group| view! { <Line group frame=frame.clone() /> }).collect_view()}
        {more.map(|id| view! {
            <p class="more"><a class="button" href=format!("/notifications?max_id={id}")>{frame.t("notices-older")}</a></p>
        })}
    }
}

#[component]
pub fn Requests(requests: Vec<Account>, several: bool, frame: Frame) -> impl IntoView {
    let answer = |id: &str, answer: &str| format!("/follow-requests/{id}/{answer}");
    let rows = requests.into_iter().map(|account| {
        let (yes, no) = (answer(&account.id, "authorize"), answer(&account.id, "reject"));
        let quiet = answer(&account.id, "ignore");
        let point = answer(&account.id, "point");
        let name = account.display_name.clone();
        let label = |id: &str| format!("{}: {name}", frame.t(id));
        view! {
            <li>
                <Person account frame=frame.clone() />
                <form class="row" method="post" action=yes>
                    <button type="submit" class="button primary" aria-label=label("request-yes")>{frame.t("request-yes")}</button>
                    <button type="submit" class="button" formaction=no aria-label=label("request-no")>{frame.t("request-no")}</button>
                    <button type="submit" class="button" formaction=quiet aria-label=label("request-ignore")>{frame.t("request-ignore")}</button>
                    {several.then(|| view! { <a class="button" href=point aria-label=label("point-title")>{frame.t("point-title")}</a> })}
                </form>
            </li>
        }
    });
    view! {
        <section aria-labelledby="requests">
            <h2 class="section" id="requests">{frame.t("requests-title")}</h2>
            <p class="hint">{frame.t("request-hint")}</p>
            <ul class="people">{rows.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Line(group: Group, frame: Frame) -> impl IntoView {
    let Group { newest: notice, people } = group;
    let count = people.len().to_string();
    let what = frame.tv(&format!("notice-{}", notice.kind.replace('.', "-")), &[("count", &count)]);
    let others = people.len() - 1;
    // Of some things a person is only the occasion.
    let joint = if matches!(notice.kind.as_str(), "poll" | "admin.report") { ":" } else { "" };
    let first = people[0].clone();
    let faces = people.into_iter().take(6).map(|account| view! { <Avatar account /> });
    view! {
        <section class="notice-item">
            <div class="faces">{faces.collect_view()}</div>
            <p>
                <a class="name" href=profile_path(&first)>{named(&first.display_name, &first.emojis)}</a>
                {(others > 0).then(|| format!(" {}", frame.tv("notice-others", &[("count", &others.to_string())])))}
                {format!("{joint} {what}, ")}
                <time datetime=notice.created_at.clone() title=exact(&frame, &notice.created_at)>{ago(&frame, &notice.created_at)}</time>
            </p>
            {notice.status.map(|status| view! { <Post status frame=frame.clone() place=format!("{}-", notice.id) /> })}
        </section>
    }
}

/// Before somebody is told about one's other profile.
#[component]
pub fn Point(account: Account, others: Vec<(String, String)>, fault: Option<String>, frame: Frame) -> impl IntoView {
    let (name, me) = (account.display_name.clone(), frame.speaks_as());
    let action = format!("/follow-requests/{}/point", account.id);
    view! {
        <h1>{frame.t("point-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <Person account frame=frame.clone() />
        <p class="notice">{frame.tv("point-warning", &[("name", &name), ("me", &me)])}</p>
        <form class="stack" method="post" action=action>
            <Choice name="other" label=frame.t("point-other") value="" options=others />
            <label class="tick">
                <input type="checkbox" name="sure" value="true" required />
                <span>{frame.tv("point-sure", &[("name", &name)])}</span>
            </label>
            <button type="submit" class="button primary">{frame.t("point-do")}</button>
            <a class="button" href="/notifications">{frame.t("crossing-no")}</a>
        </form>
    }
}
