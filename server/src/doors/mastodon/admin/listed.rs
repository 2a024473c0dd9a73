//! Which profiles a list has, in the words of both of its versions.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use crate::{
    base::error::Result,
    doors::params::Params,
    entities::{
        login::{self as login_row, OWN, Role},
        profile::{self, Column, Kind},
    },
    login::roles::{self, Permission},
};

/// Narrows to what the first version's parameters say.
pub fn v1(params: &Params) -> Result<Select<profile::Entity>> {
    let flag = |name: &str| params.flag(name).map(|f| f.unwrap_or(false));
    let mut query = base(params)?;
    if flag("local")? {
        query = query.filter(Column::Domain.is_null());
    }
    if flag("remote")? {
        query = query.filter(Column::Domain.is_not_null());
    }
    for name in ["active", "pending", "disabled", "silenced", "suspended"] {
        if flag(name)? {
            query = query.filter(with_status(name));
        }
    }
    if flag("sensitized")? {
        query = query.filter(Column::Sensitized.eq(true));
    }
    if flag("staff")? {
        query = query.filter(of_logins(staff()));
    }
    Ok(query)
}

/// Narrows to what the second version's parameters say.
pub fn v2(params: &Params) -> Result<Select<profile::Entity>> {
    let mut query = base(params)?;
    match params.text("origin")?.as_deref() {
        Some("remote") => query = query.filter(Column::Domain.is_not_null()),
        Some("local") => query = query.filter(Column::Domain.is_null()),
        _ => {}
    }
    if let Some(status) = params.text("status")?.filter(|s| !s.is_empty()) {
        query = query.filter(with_status(&status));
    }
    if params.text("permissions")?.as_deref() == Some("staff") {
        query = query.filter(of_logins(staff()));
    }
    let named = params.list("role_ids")?;
    if !named.is_empty() {
        let wanted = named.iter().fold(Condition::any(), |any, id| match id.as_str() {
            "1" => any.add(login_row::Column::Role.eq(Role::Owner)),
            "2" => any.add(login_row::Column::Role.eq(Role::Admin)),
            "3" => any.add(login_row::Column::Role.eq(Role::Moderator)),
            "-99" => any.add(login_row::Column::Role.eq(Role::Staff)),
            own => any.add(login_row::Column::Role.starts_with(format!("{OWN}{own} "))),
        });
        query = query.filter(of_logins(wanted));
    }
    Ok(query)
}

/// A branch's own role permits something, or it would not be there.
fn staff() -> Condition {
    let built_in: Vec<Role> = roles::with(Permission::ManageReports).collect();
    Condition::any().add(login_row::Column::Role.is_in(built_in)).add(login_row::Column::Role.starts_with(OWN))
}

/// What both have. Nobody is found by an address of the network: none is kept.
fn base(params: &Params) -> Result<Select<profile::Entity>> {
    let mut query = profile::Entity::find().filter(Column::Kind.ne(Kind::Instance));
    // Whoever waits for the branch's yes is there, and nobody who is gone.
    query = query.filter(Condition::any().add(Column::GoneAt.is_null()).add(Column::GoneAt.eq(profile::NOT_YET)));
    let text = |name: &str| params.text(name).map(|t| t.filter(|t| !t.is_empty()));
    if let Some(name) = text("username")? {
        query = query.filter(Column::HandleFolded.contains(name.to_lowercase()));
    }
    if let Some(name) = text("display_name")? {
        query = query.filter(Column::DisplayName.contains(name));
    }
    if let Some(domain) = text("by_domain")? {
        query = query.filter(Column::Domain.eq(domain.to_lowercase()));
    }
    if let Some(email) = text("email")? {
        query = query.filter(of_logins(login_row::Column::Email.eq(email.to_lowercase())));
    }
    if text("ip")?.is_some() || text("invited_by")?.is_some() {
        query = query.filter(Column::Id.eq(0));
    }
    Ok(query)
}

fn of_logins(condition: impl sea_orm::sea_query::IntoCondition) -> sea_orm::sea_query::SimpleExpr {
    let ids = login_row::Entity::find().select_only().column(login_row::Column::Id).filter(condition).into_query();
    Column::LoginId.in_subquery(ids)
}

fn with_status(name: &str) -> Condition {
    let all = Condition::all();
    match name {
        "active" => {
            all.add(Column::Restriction.is_null()).add(Column::Suspended.eq(false)).add(Column::GoneAt.is_null())
        }
        "pending" => all.add(Column::GoneAt.eq(profile::NOT_YET)),
        "disabled" => all.add(Column::Restriction.eq(profile::FROZEN)),
        "silenced" => all.add(Column::Standing.eq("filter")),
        "suspended" => {
            all.add(Condition::any().add(Column::Restriction.eq(profile::SUSPENDED)).add(Column::Suspended.eq(true)))
        }
        _ => all.add(Column::Id.eq(0)),
    }
}
