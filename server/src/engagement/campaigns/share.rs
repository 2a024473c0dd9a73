//! Campaigns across the network: one of ours is offered under a licence, with its facts and pictures; one of another branch is
//! begun here as our own, with days, goals and words that we choose.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use url::Url;

use super::{
    brief::{New, checked, one, require_planner, words},
    kit::{self, Kit},
};
use crate::{
    base::{app::App, error::Result, id},
    entities::{campaign, campaign_fact, campaign_picture, profile},
    learning::exchange::{
        article::{Article, Kind},
        own::require_known,
        subscriptions,
    },
};

const FACTS: &str = "# Campaign facts";
const PICTURES: &str = "# Campaign pictures";
const TONE: &str = "# Campaign tone";
const DOS: &str = "# Campaign dos";
const DONTS: &str = "# Campaign don'ts";
const MOST_PARTS: usize = 50;
const MOST_WORDS: usize = 500;

/// Offers a campaign to the network under a licence, or with none named no longer.
///
/// # Errors
/// 403 for whoever does not plan campaigns, 422 for a licence that is not on the list.
pub async fn share(app: &App, me: &profile::Model, id: i64, licence: &str) -> Result<()> {
    require_planner(app, me).await?;
    require_known(licence)?;
    let tx = app.db.begin().await?;
    one(&*tx, id).await?;
    let change = campaign::ActiveModel { id: Set(id), licence: Set(licence.to_owned()), ..Default::default() };
    change.update(&*tx).await?;
    tx.commit().await
}

/// The campaigns that other branches may have.
///
/// # Errors
/// A fault of the database.
pub async fn shared(app: &App) -> Result<Vec<Article>> {
    let open = campaign::Entity::find().filter(campaign::Column::Licence.ne("")).all(app.db.read()).await?;
    let mut all = Vec::new();
    for campaign in open {
        let kit = kit::of(app, campaign.id).await?;
        all.push(Article {
            name: campaign.id.to_string(),
            title: campaign.title.clone(),
            language: app.config.language.clone(),
            source: written(&campaign, &kit),
            licence: campaign.licence,
        });
    }
    Ok(all)
}

fn field(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "/")
}

/// A campaign as Markdown with front matter. Partners are not in it: what they have to disclose is between them and the branch.
fn written(campaign: &campaign::Model, kit: &Kit) -> String {
    let fact = |f: &campaign_fact::Model| format!("- {} | {} | {}", field(&f.audience), field(&f.words), f.source);
    let picture = |p: &campaign_picture::Model| {
        format!("- {} | {} | {} | {}", field(&p.alt), field(&p.licence), field(&p.author), p.address)
    };
    let facts: Vec<String> = kit.facts.iter().map(fact).collect();
    let pictures: Vec<String> = kit.pictures.iter().map(picture).collect();
    format!(
        "---\ntitle: {}\nhashtag: {}\n---\n{}\n\n{FACTS}\n\n{}\n\n{PICTURES}\n\n{}\n\n{TONE}\n\n{}\n\n{DOS}\n\n{}\n\n{DONTS}\n\n{}\n",
        field(&campaign.title),
        campaign.hashtag,
        campaign.brief,
        facts.join("\n"),
        pictures.join("\n"),
        campaign.tone,
        campaign.dos,
        campaign.donts,
    )
}

/// A campaign of another branch: what one of our own begins with, and its kit.
#[derive(Clone, Debug, Default)]
pub struct Offered {
    pub new: New,
    /// Audience, words, source.
    facts: Vec<[String; 3]>,
    /// What it shows, licence, author, address.
    pictures: Vec<[String; 4]>,
}

fn rows<const N: usize>(text: &str) -> Vec<[String; N]> {
    let row = |line: &str| -> Option<[String; N]> {
        let parts: Vec<String> = line.strip_prefix("- ")?.split('|').map(|p| words(p, MOST_WORDS)).collect();
        parts.try_into().ok()
    };
    let has_address = |row: &[String; N]| {
        row.last().and_then(|a| Url::parse(a).ok()).is_some_and(|u| matches!(u.scheme(), "http" | "https"))
    };
    text.lines().filter_map(row).filter(has_address).take(MOST_PARTS).collect()
}

/// Reads a campaign; none where a part of it is missing.
fn parse(source: &str) -> Option<Offered> {
    let (front, body) = source.strip_prefix("---\n")?.split_once("\n---\n")?;
    let value = |name: &str| front.lines().find_map(|l| l.strip_prefix(name)?.strip_prefix(':').map(str::trim));
    let (brief, rest) = body.split_once(FACTS)?;
    let (facts, rest) = rest.split_once(PICTURES)?;
    let (pictures, rest) = rest.split_once(TONE)?;
    let (tone, rest) = rest.split_once(DOS)?;
    let (dos, donts) = rest.split_once(DONTS)?;
    let new = New {
        title: value("title")?.to_owned(),
        hashtag: value("hashtag")?.to_owned(),
        brief: brief.trim().to_owned(),
        tone: tone.trim().to_owned(),
        dos: dos.trim().to_owned(),
        donts: donts.trim().to_owned(),
        ..New::default()
    };
    Some(Offered { new, facts: rows(facts), pictures: rows(pictures) })
}

/// A campaign that a trusted branch offers, as the form for one of our own begins with it.
///
/// # Errors
/// 404 for none of that id, or one that can't be read.
pub async fn offered(app: &App, article_id: i64) -> Result<Offered> {
    let (article, _) = subscriptions::one(app, Kind::Campaign, article_id).await?;
    parse(&article.source).ok_or(crate::base::error::Error::NotFound)
}

/// Begins a campaign; one that another branch offers with the facts and pictures that it has there.
///
/// # Errors
/// 403 for whoever may not, 404 for an article that is not there, 422 with a sentence for what is missing.
pub async fn begin(app: &App, me: &profile::Model, new: &New, from: Option<i64>) -> Result<i64> {
    require_planner(app, me).await?;
    let campaign = checked(app, new)?;
    let id = campaign.id;
    let offered = match from {
        Some(article_id) => Some((article_id, offered(app, article_id).await?)),
        None => None,
    };
    let tx = app.db.begin().await?;
    campaign::ActiveModel::from(campaign).insert(&*tx).await?;
    if let Some((article_id, offered)) = offered {
        for [audience, words, source] in offered.facts {
            let fact = campaign_fact::Model { id: id::next(&app.clock), campaign_id: id, audience, words, source };
            campaign_fact::ActiveModel::from(fact).insert(&*tx).await?;
        }
        for [alt, licence, author, address] in offered.pictures {
            let picture =
                campaign_picture::Model { id: id::next(&app.clock), campaign_id: id, address, alt, licence, author };
            campaign_picture::ActiveModel::from(picture).insert(&*tx).await?;
        }
        subscriptions::taken(&tx, article_id, &id.to_string()).await?;
    }
    tx.commit().await?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_offered_is_read_again() {
        let source = "---\ntitle: Card month\nhashtag: CardMonth\n---\nWhy.\n\n# Campaign facts\n\n- parents | Free | https://a.test/1\n\
             - nobody | No source | here\n- short\n\n# Campaign pictures\n\n- A card | CC0 | Ida | https://a.test/2\n\n# Campaign tone\n\n\
             Hello.\n\n# Campaign dos\n\nAsk.\n\n# Campaign don'ts\n\nShout.\n";
        let offered = parse(source).expect("a campaign");
        assert_eq!((offered.new.title.as_str(), offered.new.brief.as_str()), ("Card month", "Why."));
        assert_eq!((offered.new.tone.as_str(), offered.new.donts.as_str()), ("Hello.", "Shout."));
        assert_eq!(offered.facts, [["parents", "Free", "https://a.test/1"].map(str::to_owned)]);
        assert_eq!(offered.pictures.len(), 1);
        assert!(parse("Words").is_none());
    }
}
