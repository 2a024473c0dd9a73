//! Asking the branch for help with somebody.

use api::{Account, Status};
use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Tick},
        person::Person,
        post::Post,
        text_area::TextArea,
    },
    frame::Frame,
};

#[component]
pub fn Report(account: Account, status: Option<Status>, fault: Option<String>, frame: Frame) -> impl IntoView {
    let elsewhere = account.acct.split_once('@').map(|(_, host)| host.to_owned());
    let reasons =
        ["other", "spam", "violation", "legal"].map(|c| (c.to_owned(), frame.t(&format!("report-{c}")))).to_vec();
    let post = status.as_ref().map(|s| s.id.clone());
    let has_pictures = status.as_ref().is_some_and(|s| !s.media_attachments.is_empty());
    view! {
        <h1>{frame.t("report-title")}</h1>
        <p class="lead">{frame.t("report-lead")}</p>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <Person account=account.clone() frame=frame.clone() />
        {status.map(|status| view! { <Post status frame=frame.clone() quiet=true /> })}
        <form class="stack" method="post" action="/report">
            <input type="hidden" name="account_id" value=account.id />
            {post.map(|id| view! { <input type="hidden" name="status_ids[]" value=id /> })}
            <Choice name="category" label=frame.t("report-reason") value="other" options=reasons />
            <label for="comment">{frame.t("report-comment")}</label>
            <TextArea id="comment" name="comment" value="" />
            {has_pictures.then(|| view! {
                <Tick name="illegal" label=frame.t("illegal-tick") checked=false />
                <p class="hint">{frame.t("illegal-tick-hint")}</p>
            })}
            {elsewhere.map(|host| view! {
                <Tick name="forward" label=frame.tv("report-forward", &[("host", &host)]) checked=false />
            })}
            <button type="submit" class="button primary">{frame.t("report-send")}</button>
        </form>
    }
}
