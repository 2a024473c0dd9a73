//! Notices, grouped where several people did the same, with the follow requests that wait for an answer on top.

use api::{Account, ClientError, Notification};
use leptos::prelude::*;

use crate::{
    components::{
        emojis::named,
        fields::Choice,
        icon::Icon,
        person::{Avatar, Person},
        timeline::{Empty, PAGE},
    },
    format::{ago, exact, plain, plural, post_path, profile_path, short},
    frame::Frame,
};

pub struct Notices {
    pub requests: Vec<Account>,
    pub list: Vec<Notification>,
    /// Answers, boosts and quotes that wait for a yes; posts that wait for review.
    pub waiting: (usize, usize),
    /// Posts that wait at the desk.
    pub queue: usize,
    /// There is a handbook to read and confirm.
    pub to_confirm: bool,
    /// This session may speak for other profiles as well.
    pub several: bool,
    /// Which are shown: `mentions`, `desk`, or all.
    pub tab: String,
    /// There is a desk.
    pub has_desk: bool,
    /// The last one that was read before.
    pub read: i64,
}

/// What the tabs ask for.
const MENTIONS: &str = "types[]=mention&types[]=quote&types[]=status";
const DESK: &str = "types[]=admin.report";

pub async fn load(frame: &Frame, tab: &str, max_id: Option<&str>) -> Result<Notices, ClientError> {
    let wanted = match tab {
        "mentions" => MENTIONS,
        "desk" => DESK,
        // A request stands on top; it need not be told twice.
        _ => "exclude_types[]=follow_request",
    };
    let page = max_id.map(|id| format!("&max_id={id}")).unwrap_or_default();
    let (requests, list) = (
        if tab.is_empty() { frame.client.follow_requests().await? } else { Vec::new() },
        frame.client.get(format!("/api/v1/notifications?limit=40&{wanted}{page}")).await?,
    );
    Ok(Notices {
        requests,
        list,
        waiting: (0, 0),
        queue: 0,
        to_confirm: false,
        several: false,
        tab: tab.to_owned(),
        has_desk: false,
        read: 0,
    })
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
    let (tab, read) = (notices.tab.clone(), notices.read);
    let more = notices.list.last().filter(|_| notices.list.len() >= 2 * PAGE).map(|n| n.id.clone());
    let groups = grouped(&frame, notices.list);
    let waiting = [
        (notices.waiting.0, "notices-approvals", "/approvals"),
        (notices.waiting.1, "notices-second", "/scheduled"),
        (notices.queue, "queue-waiting", "/desk/queue"),
    ]
        .map(|(n, words, href)| (n > 0).then(|| {
            view! { <p class="notice"><a href=href>{plural(&frame, words, i64::try_from(n).unwrap_or(i64::MAX))}</a></p> }
        }));
    view! {
        <h1>{frame.t("notices-title")}</h1>
        <Tabs tab=tab.clone() has_desk=notices.has_desk frame=frame.clone() />
        {(!notices.requests.is_empty()).then(|| view! { <Requests requests=notices.requests.clone() several=notices.several frame=frame.clone() /> })}
        {waiting}
        {notices.to_confirm.then(|| view! { <p class="notice"><a href="/handbook/read">{frame.t("reading-waiting")}</a></p> })}
        {empty.then(|| view! { <Empty title=frame.t("notices-empty") sentence=frame.t("notices-empty-text") /> })}
        <p class="fresh more-notices" role="status"><button class="button" type="button" hidden>{frame.t("notices-new")}</button></p>
        <div class="notices">{groups.into_iter().map(|group| view! { <Line group read frame=frame.clone() /> }).collect_view()}</div>
        {more.map(|id| view! {
            <p class="more"><a class="button" href=format!("/notifications?max_id={id}&tab={tab}")>{frame.t("notices-older")}</a></p>
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
        let name = account.shown_name().to_owned();
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

/// All, mentions alone, or what concerns the desk.
#[component]
fn Tabs(tab: String, has_desk: bool, frame: Frame) -> impl IntoView {
    let all = [("", "notices-all"), ("mentions", "notices-mentions"), ("desk", "nav-desk")];
    let links = all.into_iter().filter(|(name, _)| *name != "desk" || has_desk).map(|(name, label)| {
        let href = if name.is_empty() { "/notifications".to_owned() } else { format!("/notifications?tab={name}") };
        view! { <li><a href=href aria-current=(name == tab).then_some("page")>{frame.t(label)}</a></li> }
    });
    view! { <nav class="tabs" aria-label=frame.t("notices-tabs")><ul>{links.collect_view()}</ul></nav> }
}

/// The icon of a kind of notice.
fn icon(kind: &str) -> &'static str {
    match kind {
        "mention" => "reply",
        "favourite" => "star",
        "reblog" => "boost",
        "follow" | "follow_request" => "people",
        "poll" => "chart",
        "update" => "pen",
        "quote" | "quoted_update" => "quote",
        "admin.report" | "moderation_warning" => "flag",
        "move" => "door",
        _ => "bell",
    }
}

/// So much of a post is repeated; the rest is read at its place.
const EXCERPT: usize = 220;

#[component]
fn Line(group: Group, read: i64, frame: Frame) -> impl IntoView {
    let Group { newest: notice, people } = group;
    if let Some(warning) = &notice.moderation_warning {
        let state = warning.state.as_ref().map(|s| frame.t(&format!("decision-{s}")));
        let text = state.unwrap_or_else(|| warning.text.clone());
        return view! { <Decided id=warning.id.clone() text at=notice.created_at.clone() frame=frame /> }.into_any();
    }
    let count = people.len().to_string();
    let what = frame.tv(&format!("notice-{}", notice.kind.replace('.', "-")), &[("count", &count)]);
    let others = people.len() - 1;
    let is_new = notice.id.parse::<i64>().is_ok_and(|id| id > read);
    // Of some things a person is only the occasion.
    let joint = if matches!(notice.kind.as_str(), "poll" | "admin.report") { ":" } else { "" };
    let first = people[0].clone();
    let faces = people.into_iter().take(6).map(|account| view! { <Avatar account /> });
    let class = format!("post notice-item is-{}{}", notice.kind.replace('.', "-"), if is_new { " new" } else { "" });
    let title = format!("n-{}", notice.id);
    let excerpt = notice.status.clone().map(|status| {
        let words = if status.spoiler_text.is_empty() {
            short(&plain(&status.content), EXCERPT)
        } else {
            frame.tv("post-warning", &[("warning", &status.spoiler_text)])
        };
        let words = if words.is_empty() { frame.t("notice-post") } else { words };
        let shown = !status.sensitive || frame.show_sensitive;
        let picture = status.media_attachments.first().and_then(|m| m.preview_url.clone()).filter(|_| shown);
        let answers = matches!(notice.kind.as_str(), "mention" | "status" | "quote");
        let reply = format!("{}#compose-text", post_path(&status));
        view! {
            <p class="excerpt"><a href=post_path(&status) dir="auto">{words}</a></p>
            {picture.map(|src| view! { <img class="thumbnail" src=src alt="" width="56" height="56" loading="lazy" /> })}
            {answers.then(|| view! { <p class="actions"><a class="action" data-key="r" href=reply><Icon name="reply" /><span>{frame.t("post-reply")}</span></a></p> })}
        }
    });
    view! {
        <article class=class id=title.clone() aria-labelledby=format!("{title}-what") tabindex="-1">
            <span class="sign"><Icon name=icon(&notice.kind) /></span>
            <div class="faces">{faces.collect_view()}</div>
            <h2 class="what" id=format!("{title}-what")>
                {is_new.then(|| view! { <span class="spoken">{frame.t("messages-unread")}" "</span> })}
                <a class="name" href=profile_path(&first)>{named(first.shown_name(), &first.emojis)}</a>
                {(others > 0).then(|| format!(" {}", frame.tv("notice-others", &[("count", &others.to_string())])))}
                {format!("{joint} {what}")}
                <time datetime=notice.created_at.clone() title=exact(&frame, &notice.created_at) data-ago="">{ago(&frame, &notice.created_at)}</time>
            </h2>
            {excerpt}
        </article>
    }
    .into_any()
}

/// What has become of a post of one's own that a rule stopped.
#[component]
fn Decided(id: String, text: String, at: String, frame: Frame) -> impl IntoView {
    view! {
        <section class="notice-item">
            <p>{frame.t("notice-decided")} " " <a href=format!("/why/{id}")>{text}</a> ", "
                <time datetime=at.clone() title=exact(&frame, &at)>{ago(&frame, &at)}</time></p>
        </section>
    }
}

/// Before somebody is told about one's other profile.
#[component]
pub fn Point(account: Account, others: Vec<(String, String)>, fault: Option<String>, frame: Frame) -> impl IntoView {
    let (name, me) = (account.shown_name().to_owned(), frame.speaks_as());
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
