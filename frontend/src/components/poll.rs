//! Polls: a form while one may vote, bars afterwards.

use api::{Poll as Asked, Status};
use leptos::prelude::*;

use crate::{
    format::{ago, exact, plural},
    frame::Frame,
};

#[component]
pub fn Poll(status: Status, poll: Asked, frame: Frame, back: String) -> impl IntoView {
    let may_vote =
        frame.speaker.is_some() && !poll.expired && poll.voted == Some(false) && !frame.is_me(&status.account);
    let facts = facts(&poll, &frame);
    if may_vote {
        let kind = if poll.multiple { "checkbox" } else { "radio" };
        let options = poll.options.iter().enumerate().map(|(n, option)| {
            let id = format!("poll-{}-{n}", poll.id);
            view! {
                <label class="choice">
                    <input type=kind id=id.clone() name="choices[]" value=n.to_string() required=!poll.multiple />
                    <span dir="auto">{option.title.clone()}</span>
                </label>
            }
        });
        let legend = frame.t(if poll.multiple { "poll-choose-some" } else { "poll-choose-one" });
        return view! {
            <form class="poll" method="post" action=format!("/polls/{}/votes", poll.id)>
                <input type="hidden" name="back" value=back />
                <fieldset><legend class="hint">{legend}</legend>{options.collect_view()}</fieldset>
                <div class="row"><button type="submit" class="button">{frame.t("poll-vote")}</button><span class="hint">{facts}</span></div>
            </form>
        }
        .into_any();
    }
    let all = if poll.multiple { poll.voters_count.unwrap_or(0) } else { poll.votes_count }.max(1);
    let own = poll.own_votes.clone().unwrap_or_default();
    let most = poll.options.iter().filter_map(|o| o.votes_count).max().unwrap_or(0);
    let rows = poll.options.iter().enumerate().map(|(n, option)| {
        let votes = option.votes_count.unwrap_or(0);
        let percent = (votes * 100 + all / 2) / all;
        let leads = option.votes_count.is_some() && votes > 0 && votes == most;
        let mine = own.contains(&i64::try_from(n).unwrap_or(-1)).then(|| frame.t("poll-mine"));
        let id = format!("bar-{}-{n}", poll.id);
        view! {
            <li class:leads=leads>
                <label for=id.clone()><bdi>{option.title.clone()}</bdi>{mine.map(|m| view! { " " <strong>{m}</strong> })}</label>
                <span class="count">{if option.votes_count.is_some() { format!("{percent} %") } else { String::new() }}</span>
                <meter id=id.clone() min="0" max="100" value=percent>{format!("{percent} %")}</meter>
            </li>
        }
    });
    view! {
        <div class="poll">
            <ul class="bars">{rows.collect_view()}</ul>
            <p class="hint">{facts}</p>
        </div>
    }
    .into_any()
}

fn facts(poll: &Asked, frame: &Frame) -> String {
    let votes = plural(frame, "poll-votes", poll.voters_count.unwrap_or(poll.votes_count));
    let end = poll.expires_at.as_ref().map(|at| {
        if poll.expired {
            frame.tv("poll-ended", &[("when", &ago(frame, at))])
        } else {
            frame.tv("poll-ends", &[("when", &exact(frame, at))])
        }
    });
    match end {
        Some(end) => format!("{votes} · {end}"),
        None => votes,
    }
}
