//! Writing rules, turning them, and trying them.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::{
    frame::Frame,
    pages::{
        rule_form::{ROWS, Row, Told, Writing as Form, field},
        rule_trying::{Sample, Touched, Tried},
        rules::Around,
    },
};

use super::shared::{back, is_said, one_of, permitted};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{conditions::Form as Rows, frame::or_answer, pages, session::Visitor, state::Web},
    },
    entities::{post::Audience, profile::Kind},
    handbook::rules::{self, Agreement, Sense, Writing},
    login::roles::Permission,
    moderation::{
        decisions::expire,
        simulate::{self, Trial},
        turned,
    },
    policy::{
        Condition, Remedy, Scope, State as Turned,
        detect::Local,
        scope::{Act, parse_audience},
    },
};

const HERE: &str = "/desk/rules";

/// What was typed, with a sentence for what does not fit in it.
fn typed(frame: &Frame, form: &Params) -> Result<(Form, Option<String>)> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut rows = Vec::new();
    for n in 0..ROWS {
        let part = |name: &str| text(&field(name, n));
        rows.push(Row { fact: part("fact")?, operator: part("operator")?, value: part("value")? });
    }
    let mut typed = Form {
        id: text("id")?,
        revision: text("revision")?,
        name: text("name")?.trim().to_owned(),
        clause: text("clause")?,
        verdict: text("verdict")?,
        kinds: form.list("kinds")?,
        audiences: form.list("audiences")?,
        // A box that earlier pages had.
        acts: if form.flag("boosts")?.unwrap_or(false) { "all".to_owned() } else { text("acts")? },
        incoming: form.flag("incoming")?.unwrap_or(false),
        domains: text("domains")?,
        condition: text("condition")?.replace("\r\n", "\n"),
        message: text("message")?,
        fix: text("fix")?,
        warning: text("warning")?,
        visibility: text("visibility")?,
        drop_media: form.flag("drop_media")?.unwrap_or(false),
        lifts: form.list("lifts")?,
        combine: text("combine")?,
        rows,
    };
    let every = typed.rows.iter().map(|r| [r.fact.clone(), r.operator.clone(), r.value.clone()]).collect();
    match (Rows { combine: typed.combine.clone(), rows: every }).condition() {
        Ok(condition) if condition.is_empty() => Ok((typed, None)),
        Ok(condition) => {
            typed.condition = condition;
            Ok((typed, None))
        }
        Err((row, misfit)) => {
            let told = misfit.told(frame, row, typed.rows.get(row - 1).map_or("", |r| &r.value));
            Ok((typed, Some(told)))
        }
    }
}

/// The rows that say something.
fn chosen(form: &Form) -> Rows {
    let rows = form.rows.iter().filter(|r| !r.fact.is_empty());
    let rows = rows.map(|r| [r.fact.clone(), r.operator.clone(), r.value.clone()]).collect();
    Rows { combine: form.combine.clone(), rows }
}

fn writing(form: &Form, editor_id: i64) -> Result<Writing> {
    let some = |t: &str| (!t.trim().is_empty()).then(|| t.trim().to_owned());
    let rows = chosen(form);
    Ok(Writing {
        name: form.name.clone(),
        clause: form.clause.clone(),
        scope: Scope {
            kinds: form.kinds.clone(),
            audiences: form.audiences.clone(),
            acts: match form.acts.as_str() {
                "posts" => vec![Act::Post],
                "boosts" => vec![Act::Boost],
                "all" => vec![Act::Post, Act::Boost],
                _ => Vec::new(),
            },
            incoming: form.incoming,
            domains: form.domains.split_whitespace().map(str::to_lowercase).collect(),
        },
        form: (!rows.rows.is_empty()).then(|| serde_json::to_string(&rows)).transpose().map_err(Error::internal)?,
        condition: form.condition.clone(),
        verdict: form.verdict.clone(),
        remedy: Remedy {
            warning: some(&form.warning),
            visibility: some(&form.visibility),
            drop_media: form.drop_media,
            lifts: if form.verdict == "allow" { form.lifts.clone() } else { Vec::new() },
        },
        message: form.message.clone(),
        fix: form.fix.clone(),
        editor_id: Some(editor_id),
        revision: form.revision.parse().ok(),
    })
}

pub async fn save_rule(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let (typed, fault) = typed(&frame, &form)?;
    let told = |fault: String| Told { fault: Some(fault), ..Told::default() };
    if let Some(fault) = fault {
        return pages::show_rule(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, typed, told(fault)).await;
    }
    if form.flag("check")?.unwrap_or(false) {
        let (status, said) = match Condition::parse(&typed.condition) {
            Ok(_) => (StatusCode::OK, frame.t("rule-checks")),
            Err(fault) => (StatusCode::UNPROCESSABLE_ENTITY, format!("The condition can't be used. {fault}.")),
        };
        return pages::show_rule(&web, &frame, status, typed, told(said)).await;
    }
    let new = writing(&typed, me.id)?;
    let slip = match rules::sense(&new) {
        Sense::Sometimes => None,
        Sense::Never => Some("rule-never"),
        Sense::Always => Some("rule-always"),
    };
    if let Some(slip) = slip.filter(|_| !form.flag("sure").ok().flatten().unwrap_or(false)) {
        let told = Told { fault: Some(frame.t(slip)), may_save: true, theirs: None };
        return pages::show_rule(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, typed, told).await;
    }
    let rule_id = if typed.id.is_empty() { None } else { Some(id(&typed.id)?) };
    match rules::save(&web.app, rule_id, new).await {
        Ok(_) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let now = match rule_id {
                Some(id) => Some(rules::one(web.app.db.read(), id).await?),
                None => None,
            };
            // Somebody else was faster: theirs beside one's own, which is saved over it if it is sent again.
            let newer = now.filter(|n| n.revision.to_string() != typed.revision && !typed.revision.is_empty());
            let (status, revision) = match &newer {
                Some(newer) => (StatusCode::CONFLICT, newer.revision.to_string()),
                None => (error.status(), typed.revision.clone()),
            };
            let theirs = newer.map(|n| rules::shown(&n)).map(|n| (n.condition, n.verdict, n.message));
            let told = Told { fault: Some(error.to_string()), may_save: false, theirs };
            pages::show_rule(&web, &frame, status, Form { revision, ..typed }, told).await
        }
        Err(other) => Err(other),
    }
}

/// The agreement, what the detectors know, how long a sole reviewer waits, and lists of words: `agreement`, `local`, `alone`,
/// `lists`.
pub async fn change_rules(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, _) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut typed = pages::around(&web).await?;
    let done = match one_of(&action, &["agreement", "local", "alone", "lists"])? {
        "agreement" => {
            let agreement = Agreement {
                needed: form.flag("needed")?.unwrap_or(false),
                day: text("day")?,
                form: text("form")?,
                scope: text("scope")?,
            };
            typed.agreement_needed = agreement.needed;
            (typed.agreement_day, typed.agreement_form) = (agreement.day.clone(), agreement.form.clone());
            typed.agreement_scope.clone_from(&agreement.scope);
            rules::agree(&web.app, &agreement).await
        }
        "lists" => {
            let (name, words) = (text("name")?.trim().to_owned(), text("words")?.replace("\r\n", "\n"));
            let known = form.flag("known")?.unwrap_or(false);
            match typed.lists.iter_mut().find(|(kept, _)| known && *kept == name) {
                Some((_, kept)) => kept.clone_from(&words),
                None => typed.new_list = (name.clone(), words.clone()),
            }
            if form.flag("remove")?.unwrap_or(false) {
                rules::remove_list(&web.app, &name).await
            } else {
                rules::keep_list(&web.app, &name, &words, known).await
            }
        }
        "alone" => {
            typed.alone_hours = text("hours")?;
            let hours = typed.alone_hours.trim().parse().unwrap_or(-1);
            expire::set_alone_hours(&web.app, hours).await
        }
        _ => {
            typed.card_prefixes = text("card_prefixes")?;
            typed.country = text("country")?;
            typed.own = text("own")?;
            let local = Local {
                card_prefixes: typed.card_prefixes.split_whitespace().map(str::to_owned).collect(),
                country: typed.country.trim().to_uppercase(),
                own: typed.own.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect(),
                ..Local::default()
            };
            rules::localize(&web.app, &local).await
        }
    };
    finish(&web, &frame, done, Some(typed)).await
}

async fn finish(web: &Web, frame: &Frame, done: Result<()>, typed: Option<Around>) -> Result<Response> {
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_rules(web, frame, error.status(), (Some(error.to_string()), typed)).await
        }
        Err(other) => Err(other),
    }
}

/// `on`, `shadow`, `off`, `keep`, `remove`.
pub async fn turn_rule(
    State(web): State<Web>,
    visitor: Visitor,
    Path((which, action)): Path<(String, String)>,
) -> Result<Response> {
    let (frame, _) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let which = id(&which)?;
    let done = match Turned::parse(&action) {
        Some(state) => turned::turn(&web.app, which, state).await,
        None if action == "keep" => rules::drop_trial(&web.app, which).await.map(drop),
        None if action == "remove" => rules::remove(&web.app, which).await,
        None => Err(Error::NotFound),
    };
    finish(&web, &frame, done, None).await
}

/// A post that is tried out, as it was typed and as the gate takes it.
fn sample(form: &Params) -> Result<(Sample, Trial)> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let flag = |name: &str| form.flag(name).map(|f| f.unwrap_or(false));
    let sample = Sample {
        text: text("text")?.replace("\r\n", "\n"),
        warning: text("warning")?,
        audience: text("audience")?,
        kind: text("kind")?,
        pictures: text("pictures")?.replace("\r\n", "\n"),
        options: text("options")?.replace("\r\n", "\n"),
        role: text("role")?,
        language: text("language")?.trim().to_owned(),
        origin: text("origin")?.trim().to_lowercase(),
        reply: flag("reply")?,
        boost: flag("boost")?,
    };
    let trial = Trial {
        text: sample.text.clone(),
        warning: sample.warning.clone(),
        audience: parse_audience(&sample.audience).unwrap_or(Audience::Public),
        kind: if sample.kind == "shared" { Kind::Shared } else { Kind::Professional },
        pictures: sample.pictures.lines().map(|l| l.trim().to_owned()).collect(),
        options: sample.options.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect(),
        role: sample.role.clone(),
        language: sample.language.clone(),
        origin: sample.origin.clone(),
        is_reply: sample.reply,
        is_boost: sample.boost,
    };
    Ok((sample, trial))
}

fn touched(t: simulate::Touched) -> Touched {
    Touched { text: t.text, before: t.before, after: t.after, found: t.found }
}

pub async fn simulate_rule(
    State(web): State<Web>,
    visitor: Visitor,
    Path(which): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let row = rules::one(web.app.db.read(), id(&which)?).await?;
    let (sample, trial) = sample(&form)?;
    if form.flag("past")?.unwrap_or(false) {
        let seen = simulate::past(&web.app, &row).await?;
        let posts = seen.posts.into_iter().map(touched).collect();
        let tried = Tried { looked_at: seen.looked_at, touched: seen.touched, failed: seen.failed, posts };
        return Ok(pages::show_trying(&frame, StatusCode::OK, &row, (Some(tried), None), (sample, None)));
    }
    match simulate::text(&web.app, &me, &row, &trial).await {
        Ok(found) => {
            let said = Some(found.map(touched).into_iter().collect());
            Ok(pages::show_trying(&frame, StatusCode::OK, &row, (None, said), (sample, None)))
        }
        Err(error) if is_said(&error) => {
            Ok(pages::show_trying(&frame, error.status(), &row, (None, None), (sample, Some(error.to_string()))))
        }
        Err(other) => Err(other),
    }
}
