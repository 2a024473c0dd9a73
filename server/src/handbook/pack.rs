//! The privacy pack, drawn up from the branch's settings: notice to staff, register of processing, draft of an impact
//! assessment, table of retention. Texts are `pack-…` in `locales/*/handbook.ftl`.

use texts::Texts;

use crate::{
    base::{app::App, config::Federation, error::Result},
    handbook::rules,
    policy::State,
};

/// One purpose for which data are used, with its lawful basis and how long they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purpose {
    pub id: &'static str,
    pub title: String,
    pub data: String,
    pub basis: String,
    pub kept: String,
}

/// The pack in one language.
#[derive(Clone, Debug)]
pub struct Pack {
    pub notice: Vec<String>,
    pub register: Vec<Purpose>,
    pub assessment: Vec<(String, String)>,
}

/// Purposes with the days that data are kept; none: as long as the account.
const PURPOSES: [(&str, Option<i64>); 9] = [
    ("account", None),
    ("posts", None),
    ("sessions", Some(30)),
    ("gate", Some(366)),
    ("decisions", Some(30)),
    ("reading", None),
    ("audit", None),
    ("deliveries", Some(14)),
    ("mail", None),
];
const RISKS: [&str; 6] = ["monitoring", "linking", "patrons", "small", "text", "outside"];

/// Draws it up.
pub async fn of(app: &App, language: &str) -> Result<Pack> {
    let texts: &Texts = texts::of(language);
    let db = app.db.read();
    let (rules, agreement) = (rules::all(db).await?, rules::agreement(db).await?);
    let on = rules.iter().filter(|r| r.state == State::On.name()).count().to_string();
    let shadow = rules.iter().filter(|r| r.state == State::Shadow.name()).count().to_string();
    let branch = app.config.name.as_str();
    let values = [
        ("branch", branch),
        ("on", on.as_str()),
        ("shadow", shadow.as_str()),
        ("day", agreement.day.as_str()),
        ("form", agreement.form.as_str()),
        ("scope", agreement.scope.as_str()),
    ];
    let agreed = match (agreement.needed, agreement.is_missing()) {
        (false, _) => "pack-agreement-not-needed",
        (true, true) => "pack-agreement-missing",
        (true, false) => "pack-agreement-there",
    };
    let federation = match app.config.federation {
        Federation::Open => "pack-federation-open",
        Federation::Network => "pack-federation-network",
        Federation::Off => "pack-federation-off",
    };
    let registration = match app.config.registration.as_str() {
        "closed" => "pack-registration-closed",
        "invite" => "pack-registration-invite",
        _ => "pack-registration-open",
    };
    let said = |id: &str| texts.with(id, &values);
    let notice = [
        "pack-notice-who",
        "pack-notice-what",
        "pack-notice-not",
        "pack-notice-gate",
        agreed,
        federation,
        registration,
        "pack-notice-rights",
    ];
    let register = PURPOSES.iter().map(|(id, days)| Purpose {
        id,
        title: said(&format!("pack-{id}-title")),
        data: said(&format!("pack-{id}-data")),
        basis: said(&format!("pack-{id}-basis")),
        kept: match days {
            Some(days) => texts.with("pack-kept-days", &[("days", &days.to_string())]),
            None => said(&format!("pack-{id}-kept")),
        },
    });
    let measure = |id: &str| {
        let measure = said(&format!("pack-measure-{id}"));
        // Only what was recorded is said to be agreed.
        if id == "text" { format!("{measure} {}", said(agreed)) } else { measure }
    };
    let assessment = RISKS.iter().map(|id| (said(&format!("pack-risk-{id}")), measure(id)));
    Ok(Pack {
        notice: notice.iter().map(|id| said(id)).collect(),
        register: register.collect(),
        assessment: assessment.collect(),
    })
}
