//! Timelines: home, the branch, the network, a tag, a list. One page for all, with what belongs above it.

use api::{Announcement, ClientError, Status};
use leptos::prelude::*;

use crate::{
    components::{
        composer::{Composer, Draft},
        icon::Icon,
        timeline::{Empty, End, PAGE, Posts},
    },
    frame::Frame,
};

/// Which timeline, and what it is called.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Under `/api/v1/timelines/`.
    pub source: String,
    /// Its page.
    pub path: String,
    /// Name of the stream and of the fragment.
    pub stream: String,
    pub fragment: String,
    pub title: String,
    pub lead: Option<String>,
    pub empty: (String, String),
    pub step: Option<(&'static str, String)>,
    /// Whether one can write above it.
    pub composer: bool,
}

/// A page of a timeline, and where the next one begins.
pub type Loaded = (Vec<Status>, Option<String>);

pub async fn load(frame: &Frame, source: &str, max_id: Option<&str>) -> Result<Loaded, ClientError> {
    frame.client.posts(&format!("/api/v1/timelines/{source}"), max_id, PAGE).await
}

/// Announcements that have not been put away.
pub async fn announcements(frame: &Frame) -> Result<Vec<Announcement>, ClientError> {
    frame.client.get("/api/v1/announcements").await
}

#[component]
pub fn Timeline(
    wish: Wish,
    loaded: Loaded,
    draft: Draft,
    frame: Frame,
    newest: bool,
    #[prop(default = Vec::new())] announced: Vec<Announcement>,
    #[prop(default = None)] above: Option<AnyView>,
) -> impl IntoView {
    let (statuses, next) = loaded;
    let empty = statuses.is_empty() && newest;
    let end = (!empty).then(|| view! { <End path=wish.path.clone() next frame=frame.clone() /> });
    let (title, sentence) = wish.empty.clone();
    let step = wish.step.clone();
    view! {
        <h1>{wish.title.clone()}</h1>
        {wish.lead.clone().map(|l| view! { <p class="lead">{l}</p> })}
        {above}
        {(!newest).then(|| view! { <p><a class="button" href=wish.path.clone()>{frame.t("timeline-newest")}</a></p> })}
        {announced.into_iter().map(|a| view! { <Announced announcement=a frame=frame.clone() /> }).collect_view()}
        {(newest && wish.composer).then(|| view! {
            <div class="timeline-composer"><Composer draft line=true frame=frame.clone() /></div>
        })}
        {empty.then(|| match step {
            Some(step) => view! { <Empty title=title sentence=sentence step=step /> }.into_any(),
            None => view! { <Empty title=title sentence=sentence /> }.into_any(),
        })}
        {if newest && frame.speaker.is_some() {
            // `public/live.js` listens to the stream, and asks for the fragment when new posts are wanted.
            view! {
                <div class="live" data-stream=wish.stream data-fragment=wish.fragment>
                    <p class="fresh" role="status"><button class="button" type="button" hidden>{frame.t("live-one")}</button></p>
                    <div class="posts"><Posts statuses frame=frame.clone() /></div>
                </div>
            }
            .into_any()
        } else {
            view! { <div class="posts"><Posts statuses frame=frame.clone() /></div> }.into_any()
        }}
        {end}
    }
}

/// What the branch tells all its people; put away with one click.
#[component]
fn Announced(announcement: Announcement, frame: Frame) -> impl IntoView {
    let id = format!("announcement-{}", announcement.id);
    view! {
        <section class="announcement" aria-labelledby=id.clone()>
            <h2 id=id.clone()><Icon name="megaphone" />{frame.tv("announcement", &[("branch", &frame.branch)])}</h2>
            <div class="content" dir="auto" inner_html=announcement.content></div>
            <form method="post" action=format!("/announcements/{}/dismiss", announcement.id) data-gone=".announcement">
                <button type="submit" class="button">{frame.t("announcement-dismiss")}</button>
            </form>
        </section>
    }
}
