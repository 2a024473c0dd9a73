//! Many colleagues at once: a table of addresses, handles and roles. All rows are invited or none; each gets a letter with a
//! link to choose a password.

use std::collections::HashSet;

use serde_json::json;

use super::create;
use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        id,
    },
    entities::{login::Role, profile},
    jobs::{ForgottenPassword, Job, enqueue},
    login as logins,
    login::{own_roles, roles},
    notifications::mail,
};

const MOST_ROWS: usize = 100;
const COLUMNS: [&str; 3] = ["email", "handle", "role"];

/// A row, with what is wrong about it in the API's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub line: u64,
    pub email: String,
    pub handle: String,
    /// `staff` where the table says nothing.
    pub role: String,
    pub faults: Vec<String>,
}

/// Reads a table and checks each row.
///
/// # Errors
/// 422 for what is no such table.
pub async fn read(app: &App, me: &profile::Model, table: &str) -> Result<Vec<Row>> {
    let mut rows = parse(table)?;
    let mine = logins::role_of(app.db.read(), me).await?.unwrap_or(Role::Staff);
    let (mut emails, mut handles) = (HashSet::new(), HashSet::new());
    for row in &mut rows {
        if !mail::is_address(&row.email) {
            row.faults.push("This is not an e-mail address.".into());
        } else if !emails.insert(row.email.clone()) {
            row.faults.push("This e-mail address is in the table twice.".into());
        } else if !logins::is_free(app.db.read(), &row.email).await? {
            row.faults.push("Somebody of this branch has this e-mail address already.".into());
        }
        if let Err(error) = create::check_handle(&row.handle) {
            row.faults.push(error.to_string());
        } else if !handles.insert(row.handle.to_lowercase()) {
            row.faults.push("This handle is in the table twice.".into());
        } else if create::is_taken(app, &row.handle).await? {
            row.faults.push("This handle is taken. Choose another.".into());
        }
        match own_roles::find(app.db.read(), &row.role).await? {
            None => row.faults.push("There is no such role at this branch.".into()),
            Some(role) if roles::outranks(role, mine) => {
                row.faults.push("You can't give a role that permits more than yours.".into());
            }
            Some(_) => {}
        }
    }
    Ok(rows)
}

fn parse(table: &str) -> Result<Vec<Row>> {
    let unreadable = || Error::unprocessable("This table can't be read. Its first line is email,handle,role.");
    let separator = if table.lines().next().unwrap_or_default().contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let heads: Vec<String> = reader.headers().map_err(|_| unreadable())?.iter().map(str::to_lowercase).collect();
    let at = |name: &str| heads.iter().position(|h| h == name);
    let unknown = heads.iter().any(|h| !COLUMNS.contains(&h.as_str()));
    let (Some(email), Some(handle), false) = (at("email"), at("handle"), unknown) else {
        return Err(unreadable());
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| unreadable())?;
        let cell = |n: Option<usize>| n.and_then(|n| record.get(n)).unwrap_or_default().to_owned();
        let role = cell(at("role")).to_lowercase();
        rows.push(Row {
            line: record.position().map_or(0, csv::Position::line),
            email: cell(Some(email)).to_lowercase(),
            handle: cell(Some(handle)).trim_start_matches('@').to_owned(),
            role: if role.is_empty() { roles::name(Role::Staff).to_owned() } else { role },
            faults: Vec::new(),
        });
    }
    if rows.is_empty() || rows.len() > MOST_ROWS {
        return Err(Error::unprocessable(format!("A table has 1 to {MOST_ROWS} people.")));
    }
    Ok(rows)
}

/// Makes a login and a professional profile for each row, and sends the letters.
///
/// # Errors
/// 422 where a row is wrong; then nobody is invited.
pub async fn invite(app: &App, me: &profile::Model, table: &str) -> Result<()> {
    let rows = read(app, me, table).await?;
    if let Some(row) = rows.iter().find(|r| !r.faults.is_empty()) {
        return Err(Error::unprocessable(row.faults.join(" ")));
    }
    let mut made = Vec::new();
    for row in rows {
        // A password that nobody knows: the letter brings a link to choose one.
        let secrets = logins::prepare(app, id::secret()).await?;
        made.push((row, secrets, create::new_key().await?));
    }
    let tx = app.db.begin().await?;
    for (row, secrets, keys) in made {
        let role = own_roles::find(&*tx, &row.role).await?.unwrap_or(Role::Staff);
        let login = logins::create(app, &tx, &row.email, secrets, role).await?;
        let profile = create::for_login(app, &tx, &login, &row.handle, keys).await?;
        let details = json!({ "role": roles::name(role) });
        audit::record(app, &tx, &me.handle, "login.invite", &profile.uri, &details).await?;
        let letter = ForgottenPassword { profile_id: profile.id, is_invitation: true };
        enqueue(app, &tx, &Job::ForgottenPassword(letter)).await?;
    }
    tx.commit().await
}
