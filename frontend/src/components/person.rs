//! A profile in a list, and its picture.

use api::Account;
use leptos::prelude::*;

use super::{emojis::named, kind::Origin};
use crate::{format::profile_path, frame::Frame};

/// The profile's picture, or two letters on a calm ground where it has none.
#[component]
pub fn Avatar(account: Account) -> impl IntoView {
    if !account.avatar.ends_with("/avatars/original/missing.png") {
        return view! { <img class="avatar" src=account.avatar alt="" width="44" height="44" loading="lazy" /> }
            .into_any();
    }
    let letters: String = account
        .shown_name()
        .split_whitespace()
        .filter_map(|w| w.chars().find(|c| c.is_alphanumeric()))
        .take(2)
        .collect();
    view! { <span class="avatar" aria-hidden="true">{letters.to_uppercase()}</span> }.into_any()
}

#[component]
pub fn Person(account: Account, frame: Frame) -> impl IntoView {
    view! {
        <div class="person">
            <Avatar account=account.clone() />
            <div>
                <a class="name" href=profile_path(&account)>{named(account.shown_name(), &account.emojis)}</a>
                <span class="acct">{format!("@{}", account.acct)}</span>
            </div>
            <Origin account frame />
        </div>
    }
}
