//! Announcements in the API's words.

use crate::{
    base::{app::App, clock::iso, error::Result},
    entities::announcement,
    notifications::announcements,
    posts::{markdown, render},
    wire::activitypub::address,
};

/// Announcements as a viewer sees them.
pub async fn announcements(app: &App, viewer: i64, rows: Vec<announcement::Model>) -> Result<Vec<api::Announcement>> {
    let ids: Vec<i64> = rows.iter().map(|a| a.id).collect();
    let reactions = announcements::reactions(app, &ids).await?;
    let read = announcements::read_by(app, viewer).await?;
    let reaction = |(name, people): &(String, Vec<i64>)| api::Reaction {
        name: name.clone(),
        count: i64::try_from(people.len()).unwrap_or(i64::MAX),
        me: people.contains(&viewer),
        url: None,
        static_url: None,
    };
    Ok(rows
        .into_iter()
        .map(|a| {
            let rendered = render::html(&a.text, &[], |tag| address::tag_page(&app.config, tag));
            api::Announcement {
                id: a.id.to_string(),
                content: markdown::html(app, &a.text),
                starts_at: a.starts_at.map(iso),
                ends_at: a.ends_at.map(iso),
                all_day: a.all_day,
                published_at: iso(a.published_at),
                updated_at: iso(a.updated_at),
                read: read.contains(&a.id),
                reactions: reactions.get(&a.id).into_iter().flatten().map(reaction).collect(),
                tags: rendered
                    .tags
                    .into_iter()
                    .map(|name| api::StatusTag { url: address::tag_page(&app.config, &name), name })
                    .collect(),
                ..api::Announcement::default()
            }
        })
        .collect())
}
