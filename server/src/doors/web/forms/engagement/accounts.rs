//! The register of accounts elsewhere, covers and the emergency plan are changed.

use axum::{extract::State, response::Response};
use frontend::pages::engagement::accounts::{Account, Cover, Typed};

use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{
            forms::shared::{back, is_said, one_of, permitted},
            frame::or_answer,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    engagement::{cover, emergency_plan, outside_accounts},
    login::roles::Permission,
};

const HERE: &str = "/desk/accounts";

pub async fn change_accounts(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    let action = one_of(&action, &["save", "review", "remove", "cover", "uncover", "plan"])?;
    let app = &web.app;
    let (text, of) = (|name: &str| form.text(name).map(Option::unwrap_or_default), form.id("id")?);
    let mut typed = Typed::default();
    let done = match action {
        "save" => {
            typed.account = account(&form)?;
            let a = typed.account.clone();
            let new = outside_accounts::New {
                service: a.service,
                address: a.address,
                keys_at: a.keys_at,
                holder: a.holder,
                deputy: a.deputy,
                review_on: a.review_on,
            };
            outside_accounts::save(app, &me, of, new).await
        }
        "cover" => {
            typed.cover = covered(&form)?;
            let c = typed.cover.clone();
            let new =
                cover::New { away: c.away, cover: c.cover, first_day: c.first_day, last_day: c.last_day, note: c.note };
            cover::add(app, new).await
        }
        "plan" => {
            typed.plan = Some(text("plan")?);
            emergency_plan::write(app, &me, &text("plan")?).await
        }
        "review" => outside_accounts::review(app, &me, of.ok_or(Error::NotFound)?, &text("review_on")?).await,
        "remove" => outside_accounts::remove(app, &me, of.ok_or(Error::NotFound)?).await,
        _ => cover::remove(app, of.ok_or(Error::NotFound)?).await,
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            typed.fault = Some(error.to_string());
            pages::show_accounts(&web, &frame, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

fn account(form: &Params) -> Result<Account> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    Ok(Account {
        id: text("id")?,
        service: text("service")?,
        address: text("address")?,
        keys_at: text("keys_at")?,
        holder: text("holder")?,
        deputy: text("deputy")?,
        review_on: text("review_on")?,
        ..Account::default()
    })
}

fn covered(form: &Params) -> Result<Cover> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    Ok(Cover {
        id: String::new(),
        away: text("away")?,
        cover: text("cover")?,
        first_day: text("first_day")?,
        last_day: text("last_day")?,
        note: text("note")?,
    })
}
