//! A profile in a list, and its picture.

use api::Account;
use leptos::prelude::*;

use super::kind::KindMark;
use crate::format::profile_path;

/// Two letters on a calm ground. Pictures come with the media proxy; a hot link would tell others who reads what.
#[component]
pub fn Avatar(name: String) -> impl IntoView {
    let letters: String =
        name.split_whitespace().filter_map(|w| w.chars().find(|c| c.is_alphanumeric())).take(2).collect();
    view! { <span class="avatar" aria-hidden="true">{letters.to_uppercase()}</span> }
}

#[component]
pub fn Person(account: Account) -> impl IntoView {
    view! {
        <div class="person">
            <Avatar name=account.display_name.clone() />
            <div>
                <a class="name" href=profile_path(&account)>{account.display_name.clone()}</a>
                <span class="acct">{format!("@{}", account.acct)}</span>
            </div>
            <KindMark kind=account.kind.clone() />
        </div>
    }
}
