//! A post: who, when, for whom, what, and what can be done about it.

use api::{PreviewCard, Quote, Reaction, SourceCard, Status};
use leptos::prelude::*;

use super::{
    emojis::{in_html, named},
    icon::Icon,
    kind::Origin,
    media::Media,
    person::Avatar,
    poll::Poll,
};
use crate::{
    format::{ago, audience_word, day, exact, plural, post_path, profile_path},
    frame::Frame,
};

/// `place` makes its ids differ where a page shows one post twice; `quiet` leaves out what can be done about it; the
/// pictures of an `early` one are loaded at once, since they are what one sees first.
#[component]
pub fn Post(
    status: Status,
    frame: Frame,
    #[prop(optional)] focused: bool,
    #[prop(optional)] quiet: bool,
    #[prop(optional)] early: bool,
    #[prop(optional, into)] place: String,
) -> impl IntoView {
    let row = status.id.clone();
    let (booster, status) = match status.reblog {
        Some(original) => (Some(status.account), *original),
        None => (None, status),
    };
    let anchor = format!("p-{place}{row}");
    let title = format!("{anchor}-title");
    let labelled = format!("{title} {title}-facts");
    let mut class = String::from(if focused { "post focused" } else { "post" });
    if status.thanks.is_some() {
        class.push_str(" thanks-card");
    }
    let back = format!("{}#{anchor}", frame.path);
    let post = status.id.clone();
    // A filter that hides leaves a line in a conversation and nothing elsewhere; one that warns opens by hand.
    let warned = frame.caught(&status).filter(|_| !focused).map(|f| f.title.clone());
    let inside = view! {
        <Content status=status.clone() frame=frame.clone() back=back.clone() early />
        {(frame.speaker.is_some() && !quiet).then(|| view! {
            <Actions status=status.clone() frame=frame.clone() back />
        })}
    };
    view! {
        <article class=class id=anchor.clone() aria-labelledby=labelled data-row=row data-post=post data-swap="" tabindex="-1">
            {booster.map(|b| view! {
                <p class="boosted">
                    <Icon name="boost" />
                    <span>{frame.t("post-boosted-by")} " " <a href=profile_path(&b)>{named(b.shown_name(), &b.emojis)}</a></span>
                </p>
            })}
            {status.pinned.then(|| view! { <p class="boosted"><Icon name="pin" /><span>{frame.t("post-pinned")}</span></p> })}
            <Heading status=status.clone() frame=frame.clone() title focused />
            {match warned {
                Some(filter) => view! {
                    <details class="warned"><summary>{frame.tv("post-filtered", &[("filter", &filter)])}</summary>{inside}</details>
                }.into_any(),
                None => inside.into_any(),
            }}
        </article>
    }
}

/// Who can see it, where that is not everybody.
#[component]
fn Restricted(status: Status, frame: Frame) -> impl IntoView {
    let icon = match status.audience.as_str() {
        "public" => return ().into_any(),
        "unlisted" => "door",
        "followers" => "lock",
        "mentioned" => "at",
        "network" => "network",
        "circle" => "people",
        _ => "building",
    };
    let words = audience_word(&frame, &status.audience, status.local_only);
    view! { <span class="audience"><Icon name=icon /><span>{words}</span></span> }.into_any()
}

#[component]
fn Heading(status: Status, frame: Frame, title: String, focused: bool) -> impl IntoView {
    let writer = status.written_by.as_ref().map(|w| frame.tv("post-written-by", &[("name", w)]));
    let who = status.interaction_policy.reply.as_str();
    let limits =
        matches!(who, "followers" | "network" | "nobody" | "approval").then(|| frame.t(&format!("answers-{who}")));
    let edited = status.edited_at.as_ref().map(|at| frame.tv("post-edited", &[("when", &ago(&frame, at))]));
    let when = if focused { exact(&frame, &status.created_at) } else { ago(&frame, &status.created_at) };
    let known = !status.account.acct.contains('@') || frame.trusted_branch(&status.account).is_some();
    view! {
        <header class="post-head">
            <Avatar account=status.account.clone() />
            <h2 id=title.clone()>
                <a class="name" href=profile_path(&status.account)>{named(status.account.shown_name(), &status.account.emojis)}</a>
                {known.then(|| view! { <Origin account=status.account.clone() frame=frame.clone() brief=true /> })}
                <span class="acct" title=format!("@{}", status.account.acct)>{format!("@{}", status.account.acct)}</span>
            </h2>
            <p class="post-facts" id=format!("{title}-facts")>
                <Restricted status=status.clone() frame=frame.clone() />
                {limits.map(|l| view! { <span class="audience">{l}</span> })}
                {writer.map(|w| view! { <span class="audience">{w}</span> })}
                {edited.map(|e| view! { <a href=format!("{}/history", post_path(&status))>{e}</a> })}
                <a class="when" href=post_path(&status)>
                    <time datetime=status.created_at.clone() title=exact(&frame, &status.created_at) data-ago=(!focused).then_some("")>
                        {when}
                    </time>
                </a>
            </p>
        </header>
    }
}

/// What a post says: words behind their warning, poll, pictures, card, quoted post, reactions.
#[component]
pub fn Content(status: Status, frame: Frame, back: String, early: bool) -> impl IntoView {
    let language = status.language.clone();
    let html = in_html(&status.content, &status.emojis);
    let poll = status.poll.clone();
    let thanks = status.thanks.clone().map(|value| {
        view! { <p class="thanks-head"><Icon name="star" /><strong>{frame.t("thanks-card")}</strong> <span class="value">{value}</span></p> }
    });
    let question = status.question.clone().map(|q| {
        let state = if q.accepted_uri.is_some() { "questions-answered" } else { "questions-waiting" };
        let words = format!("{} · {}", frame.tv("questions-about", &[("topic", &q.topic)]), frame.t(state));
        match frame.speaker {
            Some(_) => view! { <p class="hint"><a href=format!("/questions/{}", status.id)>{words}</a></p> }.into_any(),
            None => view! { <p class="hint">{words}</p> }.into_any(),
        }
    });
    let body = view! {
        {thanks}
        {question}
        {(!status.content.is_empty()).then(|| view! { <div class="content" lang=language dir="auto" inner_html=html></div> })}
        {poll.map(|poll| view! { <Poll status=status.clone() poll frame=frame.clone() back /> })}
        <Media status=status.clone() frame=frame.clone() early />
        <Notes status=status.clone() frame=frame.clone() />
        {card_of(&status).map(|card| view! { <LinkCard card frame=frame.clone() /> })}
        {status.quote.clone().map(|quote| view! { <Quoted quote frame=frame.clone() /> })}
        <Reactions reactions=status.reactions.clone() frame=frame.clone() />
    };
    if status.spoiler_text.is_empty() {
        body.into_any()
    } else {
        view! {
            <details class="warned" open=frame.open_warnings>
                <summary dir="auto">{frame.tv("post-warning", &[("warning", &status.spoiler_text)])}</summary>
                {body}
            </details>
        }
        .into_any()
    }
}

/// The card of a post; where there are context notes, without what was put into it for apps that don't know them.
fn card_of(status: &Status) -> Option<PreviewCard> {
    let mut card = status.card.clone()?;
    if status.context_notes.is_empty() {
        return Some(card);
    }
    card.description.clear();
    let is_note = card.image.is_none() && status.context_notes.iter().any(|n| n.source_url == card.url);
    (!is_note).then_some(card)
}

/// What the branch adds to a post, and where one may appeal.
#[component]
fn Notes(status: Status, frame: Frame) -> impl IntoView {
    if status.context_notes.is_empty() {
        return ().into_any();
    }
    let each = status.context_notes.into_iter().map(|n| {
        let source = n.source_url.clone();
        view! {
            <li>
                <span dir="auto">{n.text}</span> " "
                <a href=source rel="nofollow noopener noreferrer">{frame.t("context-source")}</a>
            </li>
        }
    });
    let each = each.collect_view();
    let about = frame
        .speaker
        .is_some()
        .then(|| view! { <a href=format!("/context/{}", status.id)>{frame.t("context-about")}</a> });
    view! {
        <aside class="context-notes">
            <p><Icon name="flag" /><strong>{frame.t("context-head")}</strong></p>
            <ul>{each}</ul>
            {about}
        </aside>
    }
    .into_any()
}

/// Who says so, since when, and who wrote it: what one looks at before passing a link on.
#[component]
fn Known(card: PreviewCard, frame: Frame) -> impl IntoView {
    let unsaid = |words: String| if words.trim().is_empty() { frame.t("known-unsaid") } else { words };
    let author = card.authors.first().map_or(card.author_name, |a| a.name.clone());
    let date = card.published_at.map(|at| day(&frame, &at)).unwrap_or_default();
    let domain = card.url.split('/').nth(2).unwrap_or_default().to_owned();
    let source = if card.provider_name.is_empty() || card.provider_name == domain {
        domain
    } else {
        format!("{} ({domain})", card.provider_name)
    };
    let part =
        |key: &str, words: String| view! { <div><dt>{frame.t(key)}</dt><dd dir="auto">{unsaid(words)}</dd></div> };
    view! {
        <details class="known">
            <summary>{frame.t("known-title")}</summary>
            <dl>{part("known-source", source)}{part("known-date", date)}{part("known-author", author)}</dl>
        </details>
    }
}

/// What a link leads to: words and a picture, never another site's HTML.
#[component]
fn LinkCard(card: PreviewCard, frame: Frame) -> impl IntoView {
    let known = card.clone();
    let image = card.image.map(|src| view! { <img src=src alt=card.image_description loading="lazy" /> });
    let language = card.language;
    if let Some(source) = card.source {
        return view! { <Source source url=card.url /> }.into_any();
    }
    view! {
        <a class="link-card" href=card.url rel="nofollow noopener noreferrer">
            {image}
            <span class="link-card-text" lang=language>
                <span class="hint">{card.provider_name}</span>
                <strong>{card.title}</strong>
                {(!card.description.is_empty()).then(|| view! { <span>{card.description}</span> })}
            </span>
        </a>
        <Known card=known frame=frame />
    }
    .into_any()
}

/// A book, an article or a journal: in words that reference managers read too (schema.org, COinS).
#[component]
fn Source(source: SourceCard, url: String) -> impl IntoView {
    let kind = match source.kind.as_str() {
        "article" => "https://schema.org/ScholarlyArticle",
        "journal" => "https://schema.org/Periodical",
        _ => "https://schema.org/Book",
    };
    let number = match source.identifier.split_once(' ') {
        Some(("ISBN", _)) => "isbn",
        Some(("ISSN", _)) => "issn",
        _ => "identifier",
    };
    let authors = source.authors.join(", ");
    let part =
        |name: &'static str, words: String| (!words.is_empty()).then(|| view! { <span itemprop=name>{words}</span> });
    view! {
        <div class="link-card" itemscope="" itemtype=kind>
            <span class="link-card-text">
                <span class="hint">{part(number, source.identifier)}</span>
                <a href=url itemprop="url" rel="nofollow noopener noreferrer"><strong itemprop="name" dir="auto">{source.title}</strong></a>
                {part("author", authors)}
                <span class="hint">
                    {part("datePublished", source.year)} " " {part("publisher", source.publisher)} " " {part("license", source.licence)}
                </span>
                <span class="Z3988" title=source.coins></span>
            </span>
        </div>
    }
}

#[component]
fn Quoted(quote: Quote, frame: Frame) -> impl IntoView {
    let Some(status) = quote.quoted_status else {
        let words = if quote.state == "pending" { "post-quote-pending" } else { "post-quote-missing" };
        return view! { <p class="hint quoted">{frame.t(words)}</p> }.into_any();
    };
    let html = in_html(&status.content, &status.emojis);
    let path = post_path(&status);
    view! {
        <blockquote class="quoted">
            <p class="row">
                <Avatar account=status.account.clone() />
                <a class="name" href=path>{named(status.account.shown_name(), &status.account.emojis)}</a>
                <span class="acct">{format!("@{}", status.account.acct)}</span>
            </p>
            <div class="content" dir="auto" inner_html=html></div>
            <Media status=(*status).clone() frame=frame.clone() early=false />
        </blockquote>
    }
    .into_any()
}

#[component]
fn Reactions(reactions: Vec<Reaction>, frame: Frame) -> impl IntoView {
    if reactions.is_empty() {
        return ().into_any();
    }
    let each = reactions.into_iter().map(|r| {
        let face = match r.url {
            Some(url) => view! { <img class="emoji" src=url alt=r.name.clone() width="20" height="20" /> }.into_any(),
            None => r.name.clone().into_any(),
        };
        view! { <li>{face}<span class="count">{r.count}</span></li> }
    });
    view! { <div role="group" aria-label=frame.t("post-reactions")><ul class="reactions">{each.collect_view()}</ul></div> }.into_any()
}

#[component]
fn Actions(status: Status, frame: Frame, back: String) -> impl IntoView {
    let shareable = matches!(status.audience.as_str(), "public" | "unlisted");
    let who = status.account.shown_name().to_owned();
    let words = |id: &str| frame.t(id);
    let id = status.id.clone();
    view! {
        <div class="actions" role="group" aria-label=frame.tv("post-actions", &[("name", &who)])>
            <a class="action" data-key="r" href=format!("{}#compose-text", post_path(&status)) title=words("post-reply")>
                <Icon name="reply" /><span class="spoken">{words("post-reply")}</span>{count(status.replies_count)}
            </a>
            {shareable.then(|| view! {
                <Toggle id=id.clone() on=("reblog", "unreblog") back=back.clone() pressed=status.reblogged key="b"
                    icon="boost" label=words("post-boost") count=status.reblogs_count looks=Looks::of(&status) />
            })}
            <Toggle id=id.clone() on=("favourite", "unfavourite") back=back.clone() pressed=status.favourited key="f"
                icon="star" label=words("post-favourite") count=status.favourites_count />
            <Toggle id=id.clone() on=("bookmark", "unbookmark") back=back.clone() pressed=status.bookmarked key="d"
                icon="bookmark" label=words("post-bookmark") count=0 />
            <details class="more-actions">
                <summary class="action" title=words("post-more")><Icon name="more" /><span class="spoken">{words("post-more")}</span></summary>
                <More status=status.clone() frame=frame.clone() back=back.clone() />
            </details>
        </div>
    }
}

/// The permission to review, in Mastodon's numbers (`login/roles.rs` of the server).
const REVIEWS: u64 = 0x10;

/// What is done rarely.
#[component]
fn More(status: Status, frame: Frame, back: String) -> impl IntoView {
    let mine = frame.is_me(&status.account);
    let shared = frame.speaker.as_ref().is_some_and(|s| s.kind == "shared");
    let in_branch = frame.speaker.as_ref().is_some_and(|s| s.kind != "personal");
    let consents = mine && in_branch && !status.media_attachments.is_empty();
    let playable =
        mine && status.media_attachments.iter().any(|m| matches!(m.kind.as_str(), "video" | "gifv" | "audio"));
    let hideable = !mine && shared && status.in_reply_to_id.is_some();
    let pinnable = mine && status.audience != "mentioned";
    let may_note = !mine
        && matches!(status.audience.as_str(), "public" | "unlisted")
        && frame
            .speaker
            .as_ref()
            .and_then(|s| s.role.as_ref())
            .is_some_and(|r| r.permissions.parse().unwrap_or(0_u64) & REVIEWS != 0);
    let quotable = matches!(status.quote_approval.current_user.as_str(), "automatic" | "manual");
    let pin = if status.pinned { ("unpin", "post-unpin") } else { ("pin", "post-pin") };
    let mute = if status.muted { ("unmute", "post-unmute-thread") } else { ("mute", "post-mute-thread") };
    let id = status.id.clone();
    let act = |(action, label): (&'static str, &str), icon: &'static str| {
        view! { <Act id=id.clone() action=action back=back.clone() icon=icon label=frame.t(label) /> }
    };
    let link = |href: String, icon: &'static str, label: &str| {
        view! { <a class="action" href=href><Icon name=icon /><span>{frame.t(label)}</span></a> }
    };
    view! {
        <div class="menu">
            {pinnable.then(|| act(pin, "pin"))}
            {act(mute, "mute")}
            {quotable.then(|| link(format!("/compose?quote={id}"), "quote", "post-quote"))}
            {mine.then(|| link(format!("/posts/{id}/edit"), "pen", "post-edit"))}
            {mine.then(|| link(format!("{}/readers", post_path(&status)), "people", "readers-title"))}
            {consents.then(|| link(format!("/consents/of-post/{id}"), "people", "photo-consent-title"))}
            {playable.then(|| link(format!("/posts/{id}/captions"), "list", "captions-title"))}
            {mine.then(|| link(format!("/posts/{id}/delete"), "bin", "post-delete"))}
            {(!mine).then(|| link(format!("/report?account={}&post={id}", status.account.id), "flag", "post-report"))}
            {may_note.then(|| link(format!("/context/{id}"), "flag", "context-add"))}
            {hideable.then(|| link(format!("/answers/{id}/hide"), "mute", "hidden-hide"))}
            {link(format!("{}/people", post_path(&status)), "people", "post-people")}
            {(!status.url.is_empty()).then(|| view! {
                <a class="action" href=status.url.clone() rel="noopener noreferrer"><Icon name="globe" /><span>{frame.t("post-original")}</span></a>
            })}
        </div>
    }
}

fn count(n: i64) -> Option<impl IntoView> {
    (n > 0).then(|| view! { <span class="count">{n}</span> })
}

/// What `public/pause.js` looks at before something is passed on: the link in it, since when it is there, and whether there is a
/// context note.
#[derive(Clone, Debug, Default)]
struct Looks {
    link: Option<String>,
    published: Option<String>,
    noted: bool,
}

impl Looks {
    fn of(status: &Status) -> Self {
        let card = card_of(status);
        Self {
            link: card.as_ref().map(|c| c.url.clone()),
            published: card.and_then(|c| c.published_at),
            noted: !status.context_notes.is_empty(),
        }
    }
}

/// A button that is pressed or not: an icon and a number; its name is read out. `on` names the act, and what takes it back.
#[component]
fn Toggle(
    id: String,
    on: (&'static str, &'static str),
    back: String,
    pressed: bool,
    key: &'static str,
    icon: &'static str,
    label: String,
    count: i64,
    #[prop(optional)] looks: Looks,
) -> impl IntoView {
    let action = if pressed { on.1 } else { on.0 };
    let Looks { link, published, noted } = looks;
    view! {
        <form method="post" action=format!("/posts/{id}/{action}") data-act=on.0
            data-link=link data-published=published data-noted=noted.then_some("")>
            <input type="hidden" name="back" value=back />
            <button type="submit" class=format!("action is-{}", on.0) data-key=key aria-pressed=pressed.to_string() title=label.clone()>
                <Icon name=icon /><span class="spoken">{label.clone()}</span>{self::count(count)}
            </button>
        </form>
    }
}

/// Something in the menu of a post.
#[component]
fn Act(id: String, action: &'static str, back: String, icon: &'static str, label: String) -> impl IntoView {
    view! {
        <form method="post" action=format!("/posts/{id}/{action}")>
            <input type="hidden" name="back" value=back />
            <button type="submit" class="action"><Icon name=icon /><span>{label}</span></button>
        </form>
    }
}

/// The counts under a focused post, in words; nothing where nobody could do either, or has.
pub fn counts(frame: &Frame, status: &Status) -> Option<String> {
    let all = [("post-boosts", status.reblogs_count), ("post-favourites", status.favourites_count)];
    let said: Vec<String> = all.iter().filter(|(_, n)| *n > 0).map(|(id, n)| plural(frame, id, *n)).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}
