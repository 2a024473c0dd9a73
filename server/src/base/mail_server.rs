//! The mail server that was set at the desk, as the address that the setting `MAIL` has.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::{
    base::{error::Result, keys::Keys, wrapped::MAIL_PASSWORD},
    entities::mail_server::{self, ONLY},
};

/// The address, with its password; none where the desk has set no mail server.
///
/// # Errors
/// A fault of the database, or a password that the keys don't open.
pub async fn address(keys: &Keys, db: &impl ConnectionTrait) -> Result<Option<String>> {
    let Some(row) = mail_server::Entity::find_by_id(ONLY).one(db).await? else { return Ok(None) };
    let password = MAIL_PASSWORD.unwrap(keys, row.id, &row.password)?;
    Ok(Some(address_of(&row, &password)))
}

/// The address of a server with its password.
pub fn address_of(server: &mail_server::Model, password: &str) -> String {
    let (scheme, query) = match server.security.as_str() {
        "tls" => ("smtps", ""),
        "starttls" => ("smtp", "?tls=required"),
        _ => ("smtp", ""),
    };
    let coded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let who = match server.username.as_str() {
        "" => String::new(),
        name => format!("{}:{}@", coded(name), coded(password)),
    };
    format!("{scheme}://{who}{}:{}{query}", server.host, server.port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_and_password_fit_into_the_address() {
        let row = |security: &str, username: &str| mail_server::Model {
            id: ONLY,
            host: "mail.example".into(),
            port: 587,
            security: security.into(),
            username: username.into(),
            password: String::new(),
        };
        assert_eq!(address_of(&row("none", ""), ""), "smtp://mail.example:587");
        let whole = address_of(&row("starttls", "anna@alder.example"), "p:@/ß?");
        assert_eq!(whole, "smtp://anna%40alder%2Eexample:p%3A%40%2F%C3%9F%3F@mail.example:587?tls=required");
        assert!(crate::base::config_values::mail(&whole).is_some());
    }
}
