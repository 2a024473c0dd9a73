//! Writing rules, turning them, and trying them.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::rules::{Tried, Writing as Form};

use super::shared::{back, is_said, one_of, permitted};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    handbook::rules::{self, Agreement, Writing, simulate},
    login::roles::Permission,
    policy::{Condition, FACTS, Remedy, Scope, State as Turned, detect::Local, scope::Act},
};

const HERE: &str = "/branch/rules";

/// What was typed.
fn typed(form: &Params) -> Result<Form> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut typed = Form {
        id: text("id")?,
        name: text("name")?.trim().to_owned(),
        clause: text("clause")?,
        verdict: text("verdict")?,
        kinds: form.list("kinds")?,
        audiences: form.list("audiences")?,
        boosts: form.flag("boosts")?.unwrap_or(false),
        incoming: form.flag("incoming")?.unwrap_or(false),
        domains: text("domains")?,
        condition: text("condition")?.replace("\r\n", "\n"),
        message: text("message")?,
        fix: text("fix")?,
        warning: text("warning")?,
        visibility: text("visibility")?,
        drop_media: form.flag("drop_media")?.unwrap_or(false),
        fact: text("fact")?,
        operator: text("operator")?,
        value: text("value")?,
    };
    if !typed.fact.is_empty() {
        typed.condition = written(&typed.fact, &typed.operator, &typed.value)?;
    }
    Ok(typed)
}

/// A condition from a fact, a comparison and a value.
///
/// # Errors
/// 422 where a comparison does not fit the fact.
fn written(fact: &str, operator: &str, value: &str) -> Result<String> {
    let quoted = serde_json::to_string(value.trim()).map_err(Error::internal)?;
    let number = || {
        let number = value.trim().parse::<i64>();
        number.map_err(|_| Error::unprocessable("This fact is a number: compare it with a number."))
    };
    let list = || {
        let words: Vec<&str> = value.split(',').map(str::trim).filter(|w| !w.is_empty()).collect();
        serde_json::to_string(&words).map_err(Error::internal)
    };
    let kind = FACTS.iter().find(|f| f.name == fact).map_or("detector", |f| f.kind);
    Ok(match (kind, operator) {
        ("detector", "no" | "is-not") => format!("!{fact}(everything)"),
        ("detector", _) => format!("{fact}(everything)"),
        ("bool", "no" | "is-not") => format!("!{fact}"),
        ("bool", _) => fact.to_owned(),
        ("int", "more") => format!("{fact} > {}", number()?),
        ("int", "less") => format!("{fact} < {}", number()?),
        ("int", "is-not") => format!("{fact} != {}", number()?),
        ("int", "is") => format!("{fact} == {}", number()?),
        ("string", "is") => format!("{fact} == {quoted}"),
        ("string", "is-not") => format!("{fact} != {quoted}"),
        ("string", "contains") => format!("{fact}.contains({quoted})"),
        ("string", "words") => format!("words({fact}, {})", list()?),
        ("list(string)", "is" | "contains" | "words") => format!("{quoted} in {fact}"),
        ("list(string)", "is-not") => format!("!({quoted} in {fact})"),
        ("list(string)" | "list(map)", "more") => format!("{fact}.size() > {}", number()?),
        ("list(string)" | "list(map)", "less") => format!("{fact}.size() < {}", number()?),
        _ => return Err(Error::unprocessable("This comparison does not fit this fact. Choose another.")),
    })
}

pub async fn save_rule(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, _) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let writing = match typed(&form) {
        Ok(writing) => writing,
        Err(error) if is_said(&error) => {
            let shown = Form { condition: form.text("condition")?.unwrap_or_default(), ..Form::default() };
            return pages::show_rule(&web, &frame, error.status(), shown, Some(error.to_string())).await;
        }
        Err(other) => return Err(other),
    };
    if form.flag("check")?.unwrap_or(false) {
        let (status, said) = match Condition::parse(&writing.condition) {
            Ok(_) => (StatusCode::OK, frame.t("rule-checks")),
            Err(fault) => (StatusCode::UNPROCESSABLE_ENTITY, format!("The condition can't be used. {fault}.")),
        };
        return pages::show_rule(&web, &frame, status, writing, Some(said)).await;
    }
    let some = |t: &str| (!t.trim().is_empty()).then(|| t.trim().to_owned());
    let chosen = (!writing.fact.is_empty()).then_some([&writing.fact, &writing.operator, &writing.value]);
    let new = Writing {
        name: writing.name.clone(),
        clause: writing.clause.clone(),
        scope: Scope {
            kinds: writing.kinds.clone(),
            audiences: writing.audiences.clone(),
            acts: if writing.boosts { vec![Act::Post, Act::Boost] } else { Vec::new() },
            incoming: writing.incoming,
            domains: writing.domains.split_whitespace().map(str::to_lowercase).collect(),
        },
        form: chosen.and_then(|c| serde_json::to_string(&c).ok()),
        condition: writing.condition.clone(),
        verdict: writing.verdict.clone(),
        remedy: Remedy {
            warning: some(&writing.warning),
            visibility: some(&writing.visibility),
            drop_media: writing.drop_media,
            ..Remedy::default()
        },
        message: writing.message.clone(),
        fix: writing.fix.clone(),
    };
    let rule_id = if writing.id.is_empty() { None } else { Some(id(&writing.id)?) };
    match rules::save(&web.app, rule_id, new).await {
        Ok(_) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_rule(&web, &frame, error.status(), writing, Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}

/// The agreement, and what the detectors know: `agreement`, `local`.
pub async fn change_rules(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, _) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let done = if one_of(&action, &["agreement", "local"])? == "agreement" {
        let agreement = Agreement {
            needed: form.flag("needed")?.unwrap_or(false),
            day: text("day")?,
            form: text("form")?,
            scope: text("scope")?,
        };
        rules::agree(&web.app, &agreement).await
    } else {
        let local = Local {
            card_prefixes: text("card_prefixes")?.split_whitespace().map(str::to_owned).collect(),
            country: text("country")?.trim().to_uppercase(),
            own: text("own")?.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect(),
        };
        rules::localize(&web.app, &local).await
    };
    finish(&web, &frame, done).await
}

async fn finish(web: &Web, frame: &frontend::frame::Frame, done: Result<()>) -> Result<Response> {
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => pages::show_rules(web, frame, error.status(), Some(error.to_string())).await,
        Err(other) => Err(other),
    }
}

/// `on`, `shadow`, `off`, `remove`.
pub async fn turn_rule(
    State(web): State<Web>,
    visitor: Visitor,
    Path((which, action)): Path<(String, String)>,
) -> Result<Response> {
    let (frame, _) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let which = id(&which)?;
    let done = match Turned::parse(&action) {
        Some(state) => rules::turn(&web.app, which, state).await.map(drop),
        None if action == "remove" => rules::remove(&web.app, which).await,
        None => Err(Error::NotFound),
    };
    finish(&web, &frame, done).await
}

pub async fn simulate_rule(
    State(web): State<Web>,
    visitor: Visitor,
    Path(which): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, _) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let row = rules::one(web.app.db.read(), id(&which)?).await?;
    if form.flag("past")?.unwrap_or(false) {
        let seen = simulate::past(&web.app, &row).await?;
        let tried = Tried { looked_at: seen.looked_at, matched: seen.matched, failed: seen.failed, texts: seen.texts };
        return Ok(pages::show_trying(&frame, StatusCode::OK, &row, (Some(tried), None), (String::new(), None)));
    }
    let text = form.text("text")?.unwrap_or_default();
    match simulate::text(&web.app, &row, &text).await {
        Ok(found) => {
            let said = found.into_iter().filter(|v| v.rule == row.name).map(|v| v.message).collect();
            Ok(pages::show_trying(&frame, StatusCode::OK, &row, (None, Some(said)), (text, None)))
        }
        Err(error) if is_said(&error) => {
            Ok(pages::show_trying(&frame, error.status(), &row, (None, None), (text, Some(error.to_string()))))
        }
        Err(other) => Err(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_writes_conditions_that_can_be_used() {
        for (fact, operator, value, condition) in [
            ("text", "contains", "a \"b\"", r#"text.contains("a \"b\"")"#),
            ("length", "more", "500", "length > 500"),
            ("undescribed", "is", "1", "undescribed == 1"),
            ("poll", "no", "", "!poll"),
            ("hashtags", "contains", "sale", r#""sale" in hashtags"#),
            ("links", "more", "3", "links.size() > 3"),
            ("text", "words", "sale, raffle", r#"words(text, ["sale","raffle"])"#),
            ("patron_data", "yes", "", "patron_data(everything)"),
            ("email", "no", "", "!email(everything)"),
        ] {
            let made = written(fact, operator, value).expect(condition);
            assert_eq!(made, condition);
            Condition::parse(&made).expect(condition);
        }
        assert!(written("length", "more", "many").is_err() && written("text", "more", "3").is_err());
    }
}
