//! What stands beside a draft of a campaign: facts with their sources, pictures with their licences, and who is a partner.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use url::Url;

use super::brief::{one, require_planner, words};
use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        id,
    },
    entities::{campaign_fact, campaign_partner, campaign_picture, profile},
};

const MOST_WORDS: usize = 500;
const LONGEST_MS: i64 = 3 * 366 * DAY;

/// The kit of a campaign.
#[derive(Clone, Debug, Default)]
pub struct Kit {
    pub facts: Vec<campaign_fact::Model>,
    pub pictures: Vec<campaign_picture::Model>,
    pub partners: Vec<campaign_partner::Model>,
}

/// That of a campaign.
pub async fn of(app: &App, campaign_id: i64) -> Result<Kit> {
    let db = app.db.read();
    let facts = campaign_fact::Entity::find().filter(campaign_fact::Column::CampaignId.eq(campaign_id));
    let pictures = campaign_picture::Entity::find().filter(campaign_picture::Column::CampaignId.eq(campaign_id));
    let partners = campaign_partner::Entity::find().filter(campaign_partner::Column::CampaignId.eq(campaign_id));
    Ok(Kit {
        facts: facts.order_by_asc(campaign_fact::Column::Id).all(db).await?,
        pictures: pictures.order_by_asc(campaign_picture::Column::Id).all(db).await?,
        partners: partners.order_by_asc(campaign_partner::Column::Id).all(db).await?,
    })
}

fn address(text: &str, fault: &str) -> Result<String> {
    let url = Url::parse(text.trim()).ok().filter(|u| matches!(u.scheme(), "http" | "https"));
    url.map(|u| u.to_string()).ok_or_else(|| Error::unprocessable(fault))
}

/// Adds a fact: for whom, its words and its source.
///
/// # Errors
/// 422 without words or a source.
pub async fn add_fact(
    app: &App,
    me: &profile::Model,
    id: i64,
    (audience, text, source): (&str, &str, &str),
) -> Result<()> {
    require_planner(app, me).await?;
    let words = words(text, MOST_WORDS);
    if words.is_empty() {
        return Err(Error::unprocessable("Write the fact first."));
    }
    let source = address(source, "A fact needs a source: an address that begins with https://.")?;
    let tx = app.db.begin().await?;
    one(&*tx, id).await?;
    let audience = super::brief::words(audience, MOST_WORDS);
    let fact = campaign_fact::Model { id: id::next(&app.clock), campaign_id: id, audience, words, source };
    campaign_fact::ActiveModel::from(fact).insert(&*tx).await?;
    tx.commit().await
}

/// Adds a picture: its address, what it shows, its licence and its author.
///
/// # Errors
/// 422 where one of them is missing.
pub async fn add_picture(
    app: &App,
    me: &profile::Model,
    id: i64,
    (from, alt, licence, author): (&str, &str, &str, &str),
) -> Result<()> {
    require_planner(app, me).await?;
    let address = address(from, "Give the picture's address: it begins with https://.")?;
    let [alt, licence, author] = [alt, licence, author].map(|t| words(t, MOST_WORDS));
    if alt.is_empty() {
        return Err(Error::unprocessable("Describe the picture for those who can't see it."));
    }
    if licence.is_empty() || author.is_empty() {
        return Err(Error::unprocessable("Name the picture's licence and its author."));
    }
    let tx = app.db.begin().await?;
    one(&*tx, id).await?;
    let picture = campaign_picture::Model { id: id::next(&app.clock), campaign_id: id, address, alt, licence, author };
    campaign_picture::ActiveModel::from(picture).insert(&*tx).await?;
    tx.commit().await
}

/// Adds a partner or an outside voice, with what every post discloses.
///
/// # Errors
/// 422 where a conflict, a payment or the end is not said: `none` is an answer, silence is not.
pub async fn add_partner(
    app: &App,
    me: &profile::Model,
    id: i64,
    (name, conflict, payment, last_day): (&str, &str, &str, &str),
) -> Result<()> {
    require_planner(app, me).await?;
    let [name, conflict, payment] = [name, conflict, payment].map(|t| words(t, MOST_WORDS));
    if name.is_empty() {
        return Err(Error::unprocessable("Name the partner."));
    }
    if conflict.is_empty() || payment.is_empty() {
        return Err(Error::unprocessable("Say what the partner's interest is, and who pays whom; write “none” if so."));
    }
    let now = app.clock.now_ms();
    let last = clock::day_start(last_day.trim()).filter(|l| *l > now - DAY && l - now <= LONGEST_MS);
    let last = last.ok_or_else(|| Error::unprocessable("A partnership has to end: give its last day."))?;
    let tx = app.db.begin().await?;
    one(&*tx, id).await?;
    let last_day = clock::day(last);
    let partner =
        campaign_partner::Model { id: id::next(&app.clock), campaign_id: id, name, conflict, payment, last_day };
    campaign_partner::ActiveModel::from(partner).insert(&*tx).await?;
    tx.commit().await
}

/// Takes a fact, a picture or a partner out of the kit.
pub async fn remove(app: &App, me: &profile::Model, (id, what, part): (i64, &str, i64)) -> Result<()> {
    require_planner(app, me).await?;
    let tx = app.db.begin().await?;
    match what {
        "fact" => {
            let own = campaign_fact::Entity::delete_many().filter(campaign_fact::Column::CampaignId.eq(id));
            own.filter(campaign_fact::Column::Id.eq(part)).exec(&*tx).await?;
        }
        "picture" => {
            let own = campaign_picture::Entity::delete_many().filter(campaign_picture::Column::CampaignId.eq(id));
            own.filter(campaign_picture::Column::Id.eq(part)).exec(&*tx).await?;
        }
        _ => {
            let own = campaign_partner::Entity::delete_many().filter(campaign_partner::Column::CampaignId.eq(id));
            own.filter(campaign_partner::Column::Id.eq(part)).exec(&*tx).await?;
        }
    }
    tx.commit().await
}
