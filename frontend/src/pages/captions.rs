//! Captions under one's own film or sound.

use api::{MediaAttachment, Status};
use leptos::prelude::*;

use crate::{
    components::{extras::languages, fields::Choice, post::Post},
    frame::Frame,
};

#[component]
pub fn Captions(status: Status, fault: Option<String>, frame: Frame) -> impl IntoView {
    let playable = |m: &&MediaAttachment| matches!(m.kind.as_str(), "video" | "gifv" | "audio");
    let films: Vec<MediaAttachment> = status.media_attachments.iter().filter(playable).cloned().collect();
    let post = status.id.clone();
    let language = status.language.clone().unwrap_or_default();
    let forms = films.into_iter().map(|film| {
        let there = film.captions.clone();
        let value = there.as_ref().map_or_else(|| language.clone(), |c| c.language.clone());
        let options: Vec<(String, String)> = languages(&frame).into_iter().filter(|(code, _)| !code.is_empty()).collect();
        let action = format!("/posts/{post}/captions");
        view! {
            <form class="stack" method="post" action=action enctype="multipart/form-data">
                <input type="hidden" name="media" value=film.id />
                {there.clone().map(|c| view! { <p><a href=c.url hreflang=c.language>{frame.t("captions-text")}</a></p> })}
                <label for="captions-file">{frame.t("captions-file")}</label>
                <input type="file" id="captions-file" name="captions" accept=".vtt,.srt,text/vtt" aria-describedby="captions-hint" />
                <p class="hint" id="captions-hint">{frame.t("captions-hint")}</p>
                <Choice name="language" label=frame.t("compose-language") value options />
                <div class="row">
                    <button type="submit" class="button primary">{frame.t("save")}</button>
                    {there.map(|_| view! { <button type="submit" class="button" name="remove" value="true">{frame.t("captions-remove")}</button> })}
                </div>
            </form>
        }
    });
    let forms = forms.collect_view();
    view! {
        <h1>{frame.t("captions-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("captions-lead")}</p>
        <Post status frame=frame.clone() quiet=true />
        {forms}
    }
}
