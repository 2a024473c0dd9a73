//! Where the source is: the licence asks every branch to say so.

use leptos::prelude::*;

use crate::frame::Frame;

#[component]
pub fn Source(version: &'static str, frame: Frame) -> impl IntoView {
    view! {
        <h1>"The program behind this branch"</h1>
        <p>{format!("{} runs Branchline {version}, free software under the GNU Affero General Public License, version 3.", frame.branch)}</p>
        <p>"Whoever uses this branch may have its source, with every change made here. Ask whoever looks after Branchline at this branch."</p>
    }
}
