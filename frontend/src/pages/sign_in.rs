//! Signing in with the work address and password.

use leptos::prelude::*;

/// `next` is where to go afterwards; `fault` says what was wrong.
#[component]
pub fn SignIn(email: String, next: String, fault: Option<String>) -> impl IntoView {
    let described = fault.is_some().then_some("sign-in-fault");
    view! {
        <h1>"Sign in"</h1>
        {fault.map(|f| view! { <p class="fault" id="sign-in-fault" role="alert">{f}</p> })}
        <form class="stack" method="post" action="/sign-in">
            <input type="hidden" name="next" value=next />
            <label for="email">"Work e-mail address"</label>
            <input id="email" name="email" type="email" required autocomplete="username" value=email
                aria-describedby=described />
            <label for="password">"Password"</label>
            <input id="password" name="password" type="password" required autocomplete="current-password"
                aria-describedby=described />
            <button class="button primary">"Sign in"</button>
        </form>
        <p class="hint">"No login yet, or the password is lost? Ask whoever looks after Branchline at your branch."</p>
    }
}
