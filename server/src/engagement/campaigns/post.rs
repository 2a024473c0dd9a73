//! A colleague writes a campaign's post in her own words: hashtag and disclosure are added, and it goes through the gate.

use super::{brief::one, elections, kit};
use crate::{
    base::{
        app::App,
        clock,
        error::{Error, Result},
    },
    entities::{campaign, campaign_partner, profile},
    login::Viewer,
    posts::{Draft, drafts::schedule, elections::PAUSED},
};

/// What becomes of the words, as their author sees it before they are sent.
pub fn whole(app: &App, campaign: &campaign::Model, partners: &[campaign_partner::Model], words: &str) -> String {
    let mut text = words.replace("\r\n", "\n").trim().to_owned();
    let tag = format!("#{}", campaign.hashtag);
    if !text.to_lowercase().split_whitespace().any(|w| w.trim_end_matches(['.', ',', '!', '?']) == tag.to_lowercase()) {
        text = format!("{text} {tag}");
    }
    let disclosed = disclosure(app, partners);
    if disclosed.is_empty() { text } else { format!("{text}\n\n{disclosed}") }
}

/// What every post of a campaign says of those who have a part in it today.
pub fn disclosure(app: &App, partners: &[campaign_partner::Model]) -> String {
    let today = clock::day(app.clock.now_ms());
    let open = partners.iter().filter(|p| p.last_day >= today);
    open.map(|p| disclosed(app, p)).collect::<Vec<_>>().join("\n")
}

/// What is said of one partner.
pub fn disclosed(app: &App, p: &campaign_partner::Model) -> String {
    let texts = texts::of(&app.config.language);
    let day = texts.day(&p.last_day);
    let values = [("name", &p.name), ("conflict", &p.conflict), ("payment", &p.payment), ("day", &day)];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    texts.with("campaigns-disclosed", &values)
}

/// Publishes it, or keeps it for whoever reads it first. `knows` says that its author has read what the gate asks.
///
/// # Errors
/// 422 outside of the campaign's days, in an election period, without own words, and what the gate has against it.
pub async fn send(app: &App, viewer: &Viewer, id: i64, (words, knows, key): (&str, bool, String)) -> Result<()> {
    let campaign = one(app.db.read(), id).await?;
    let today = clock::day(app.clock.now_ms());
    if today < campaign.first_day || today > campaign.last_day {
        return Err(Error::unprocessable("This campaign does not run today."));
    }
    if elections::on(app, &today).await?.is_some() {
        return Err(Error::unprocessable(PAUSED));
    }
    if words.trim().is_empty() {
        return Err(Error::unprocessable("Write something first."));
    }
    if is_copied(&campaign, words) {
        return Err(Error::unprocessable("This is the example. Say it in your own words."));
    }
    let kit = kit::of(app, id).await?;
    let draft = Draft {
        text: whole(app, &campaign, &kit.partners, words),
        idempotency_key: Some(key),
        writer_id: viewer.writer_id,
        confirmed: knows,
        ..Draft::default()
    };
    let me: &profile::Model = &viewer.profile;
    if let Some(readers) = viewer.second_pair(app).await? {
        match schedule::hold(app, me, draft, None, &readers).await? {}
    }
    schedule::send(app, me, draft, 0).await.map(drop)
}

fn is_copied(campaign: &campaign::Model, words: &str) -> bool {
    let folded = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    campaign.tone.lines().any(|example| !example.trim().is_empty() && folded(example) == folded(words))
}
