//! A colour is tried before the branch has it.

use axum::{
    extract::{OriginalUri, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use frontend::{
    frame::Frame,
    pages::desk::colour::{ColourPage, ColourPageProps, Tried},
};

use serde::Deserialize;

use super::entry::at_desk;
use crate::{
    base::{app::App, error::Result, extract::Query},
    branch::colours,
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    login::roles::Permission,
};

/// A colour that is tried.
#[derive(Debug, Default, Deserialize)]
pub struct Tries {
    #[serde(default)]
    pub colour: Option<String>,
}

/// What a branch has that has chosen none.
const USUAL: &str = "#0e5a5a";

/// What a colour would be like: one that somebody asks about, or the branch's own.
pub fn tried(app: &App, frame: &Frame, asked: Option<&str>) -> Tried {
    let own = app.config.colour.as_deref();
    let shown = asked.or(own).unwrap_or(USUAL);
    let Some(found) = colours::look_at(shown) else {
        let sentence = frame.t("desk-setting-colour-wrong");
        return Tried { colour: USUAL.to_owned(), found: vec![(false, sentence)], ..Tried::default() };
    };
    let is_well = found.is_legible();
    let ratio = |value: f64| format!("{:.1}", (value * 10.0).floor() / 10.0);
    let white = if is_well { "colour-white-well" } else { "colour-white-fault" };
    let checks = vec![
        (is_well, frame.tv(white, &[("ratio", &ratio(found.under_white))])),
        (is_well, frame.tv("colour-paper", &[("ratio", &ratio(found.on_paper))])),
    ];
    Tried { is_asked: asked.is_some(), colour: found.colour, found: checks, better: found.better }
}

pub async fn desk_colour(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Query(tries): Query<Tries>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    let raw = &web.app.config.raw;
    let props = ColourPageProps {
        tried: tried(&web.app, &frame, tries.colour.as_deref()),
        now: raw.value("COLOUR").to_owned(),
        is_fixed: raw.is_fixed("COLOUR"),
        frame: frame.clone(),
    };
    Ok(show(&frame, StatusCode::OK, &frame.t("desk-setting-colour"), |_| ColourPage(props)))
}

/// The samples' colours: pages may have no style of their own, so that they ask for this one.
pub async fn colour_sheet(Query(tries): Query<Tries>) -> Response {
    let rules = tries.colour.as_deref().and_then(colours::look_at).map(|found| {
        let colour = found.colour;
        format!(
            ".colour-try {{ --try: {colour}; --try-light: oklch(from {colour} 0.83 min(c, 0.09) h); \
             --try-band: oklch(from {colour} 0.34 min(c, 0.09) h); }}\n"
        )
    });
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], rules.unwrap_or_default()).into_response()
}
