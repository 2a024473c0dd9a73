//! An alert was looked into, or its threshold changed.

use std::collections::BTreeMap;

use axum::{extract::State, response::Response};

use crate::{
    base::error::{Error, Result},
    doors::{
        params::Params,
        web::{
            forms::shared::{back, is_said, permitted},
            frame::or_answer,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    login::roles::Permission,
    moderation::alerts::{
        desk,
        kinds::{self, Threshold, Thresholds},
    },
};

const HERE: &str = "/desk/alerts";

pub async fn settle_alert(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageReports).await?);
    let id = form.id("id")?.ok_or(Error::NotFound)?;
    match desk::settle(&web.app, &me, id).await {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_alerts(&web, &frame, &me, error.status(), Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}

pub async fn set_up_alerts(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    let mut set = Thresholds { by_kind: BTreeMap::new(), by_mail: form.flag("mail")?.unwrap_or(false) };
    for kind in kinds::ALL {
        let number = |of: &str| form.number(&format!("{kind}-{of}"));
        if let (Some(count), Some(minutes)) = (number("count")?, number("minutes")?) {
            set.by_kind.insert(kind.to_owned(), Threshold { count, minutes });
        }
    }
    match kinds::set(&web.app, &me.handle, set).await {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_alerts(&web, &frame, &me, error.status(), Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}
