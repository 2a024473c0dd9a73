//! Pictures that may show the abuse of children. Nothing here copies, keeps or shows them: they are locked where they are, known
//! by their checksums, and a colleague whom the branch has named brings them to the authority.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        id,
        settings::{put_setting, setting},
        typed::typed,
    },
    entities::{measure, moderation_case, post, profile},
    moderation::{
        cases::{
            conflict, matrix,
            timeline::{self, acts},
        },
        measures::{
            effects,
            kind::{IN_FORCE, Kind},
        },
    },
};

const LEAD: &str = "cases-lead";
const COUNTRY: &str = "cases-country";
const PROCEDURE: &str = "cases-procedure";
const MOST_WORDS: usize = 5_000;

/// Where such pictures are reported: code and name of the country, the office or hotline, and its address.
pub const AUTHORITIES: &[(&str, &str, &str, &str)] = &[
    ("AT", "Österreich", "Stopline", "https://www.stopline.at"),
    ("BE", "België / Belgique", "Child Focus", "https://childfocus.be"),
    ("CH", "Schweiz / Suisse", "clickandstop.ch", "https://www.clickandstop.ch"),
    ("DE", "Deutschland", "Internet-Beschwerdestelle", "https://www.internet-beschwerdestelle.de"),
    ("ES", "España", "Policía Nacional / Guardia Civil; INHOPE", "https://www.inhope.org"),
    ("FR", "France", "PHAROS", "https://www.internet-signalement.gouv.fr"),
    ("GB", "United Kingdom", "Internet Watch Foundation", "https://report.iwf.org.uk"),
    ("IE", "Ireland", "Hotline.ie", "https://www.hotline.ie"),
    ("LU", "Luxembourg", "BEE SECURE Stopline", "https://stopline.bee-secure.lu"),
    ("NL", "Nederland", "Offlimits", "https://offlimits.nl"),
    ("US", "United States", "NCMEC CyberTipline", "https://report.cybertip.org"),
    ("", "…", "INHOPE", "https://www.inhope.org"),
];

/// What the branch has settled for such a case.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The handle of the colleague who is in charge; empty where nobody is named.
    pub lead: String,
    /// The code of a country of [`AUTHORITIES`]; empty for another one.
    pub country: String,
    /// The branch's own words about what is to be done.
    pub procedure: String,
}

/// What it has settled.
pub async fn plan(db: &impl ConnectionTrait) -> Result<Plan> {
    let read = async |name: &str| setting(db, name).await.map(Option::unwrap_or_default);
    Ok(Plan { lead: read(LEAD).await?, country: read(COUNTRY).await?, procedure: read(PROCEDURE).await? })
}

/// Settles it.
///
/// # Errors
/// 422 for a colleague who does not look into reports, or a country that is not in the list.
pub async fn set_plan(app: &App, actor: &str, plan: Plan) -> Result<()> {
    let lead = plan.lead.trim().trim_start_matches('@').to_lowercase();
    let judges = conflict::judges(app.db.read(), None).await?;
    if !lead.is_empty() && !judges.iter().any(|j| j.handle_folded == lead) {
        return Err(Error::unprocessable("Nobody with this handle looks into reports."));
    }
    if !AUTHORITIES.iter().any(|(code, ..)| *code == plan.country) {
        return Err(Error::unprocessable("Choose a country from the list."));
    }
    let procedure = typed(&plan.procedure, MOST_WORDS)?;
    let tx = app.db.begin().await?;
    put_setting(&tx, LEAD, lead.clone()).await?;
    put_setting(&tx, COUNTRY, plan.country.clone()).await?;
    put_setting(&tx, PROCEDURE, procedure).await?;
    audit::record(app, &tx, actor, "cases.plan", &lead, &json!({ "country": plan.country })).await?;
    tx.commit().await
}

/// The authority of a country.
pub fn authority(country: &str) -> (&'static str, &'static str) {
    let found = AUTHORITIES.iter().find(|(code, ..)| *code == country).or(AUTHORITIES.last());
    found.map_or(("INHOPE", "https://www.inhope.org"), |(_, _, name, address)| (*name, *address))
}

/// Locks the pictures of reported posts, and gives the case to the colleague in charge. They are seen nowhere any more, and stay
/// where they are until a colleague undoes that.
pub async fn lock(
    app: &App,
    tx: &Tx,
    branch_id: i64,
    case: &moderation_case::Model,
    posts: &[post::Model],
) -> Result<()> {
    let now = app.clock.now_ms();
    for post in posts {
        let new = measure::Model {
            id: id::next(&app.clock),
            case_id: Some(case.id),
            target_id: Some(post.author_id),
            post_id: Some(post.id),
            domain: None,
            kind: Kind::MediaHidden.name().to_owned(),
            clause: case.clause.clone(),
            reason: String::new(),
            state: IN_FORCE.to_owned(),
            before: "{}".into(),
            decided_by: None,
            confirmed_by: None,
            created_at: now,
            until: None,
            undone_at: None,
            undone_by: None,
            appeal: None,
            appealed_at: None,
            appeal_outcome: None,
            appeal_answer: String::new(),
            appeal_decided_by: None,
            appeal_decided_at: None,
        };
        // A post without pictures has nothing to lock.
        let before = match effects::begin(app, tx, branch_id, &new, Kind::MediaHidden).await {
            Err(Error::Unprocessable(_)) => continue,
            other => other?,
        };
        let row = measure::Model { before: before.to_string(), ..new };
        measure::ActiveModel::from(row).insert(&**tx).await?;
        timeline::add(app, tx, case.id, None, acts::LOCKED, "").await?;
    }
    let lead = plan(&**tx).await?.lead;
    let lead = conflict::judges_of(&**tx, case).await?.into_iter().find(|j: &profile::Model| j.handle_folded == lead);
    let matrix = matrix::of(&**tx).await?;
    let change = moderation_case::ActiveModel {
        id: Set(case.id),
        is_locked: Set(true),
        severity: Set("urgent".to_owned()),
        due_at: Set(case.created_at + matrix.due_ms("urgent")),
        owner_id: Set(lead.map(|l| l.id)),
        ..Default::default()
    };
    moderation_case::Entity::update(change).exec(&**tx).await?;
    Ok(())
}
