//! Mail: a folder of `.eml` files, or a mail server. Every letter has a plain text and an HTML form of the same words,
//! in its reader's language.

pub mod case_letter;
pub mod letters;
pub mod send_mail;

use std::{path::PathBuf, time::Duration};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MultiPart},
};
use post_text::Span;

use crate::base::{
    app::App,
    error::{Error, Result},
    html, id,
};

const PATIENCE: Duration = Duration::from_secs(20);

/// What is to be sent. The text's paragraphs stand apart by an empty line; addresses in it become links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub to: String,
    pub language: String,
    pub subject: String,
    pub text: String,
}

/// Sends a letter now; jobs call this, so that nobody waits for a mail server.
///
/// # Errors
/// 422 for an address that is none, 503 where the mail server does not answer.
pub async fn send(app: &App, letter: &Letter) -> Result<()> {
    let message = compose(app, letter)?;
    match app.config.mail.strip_prefix("file:") {
        Some(folder) => to_folder(app, folder, &message).await,
        None => to_server(app, message).await,
    }
}

/// Whether mail can be written to an address, as far as its form tells.
pub fn is_address(text: &str) -> bool {
    text.len() <= 254 && text.parse::<lettre::Address>().is_ok()
}

fn compose(app: &App, letter: &Letter) -> Result<Message> {
    let bad = |_| Error::unprocessable("This mail address can't be written to.");
    let from = format!("branchline@{}", app.config.handle_domain).parse().map_err(Error::internal)?;
    let to: Mailbox = letter.to.parse().map_err(bad)?;
    let host = &app.config.handle_domain;
    Message::builder()
        .from(Mailbox::new(Some(app.config.name.clone()), from))
        .to(to)
        .subject(letter.subject.replace(['\r', '\n'], " "))
        .message_id(Some(format!("<{}@{host}>", id::secret())))
        .multipart(MultiPart::alternative_plain_html(letter.text.clone(), as_html(app, letter)))
        .map_err(Error::internal)
}

fn as_html(app: &App, letter: &Letter) -> String {
    let paragraphs: String = letter.text.split("\n\n").map(paragraph).collect();
    format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head>\
         <body style=\"font: 16px/1.55 sans-serif; max-width: 38em; margin: auto; padding: 1em\">{paragraphs}\
         <p style=\"color: #555\">{}</p></body></html>",
        html::escape(&letter.language),
        html::escape(&letter.subject),
        html::escape(&app.config.name),
    )
}

fn paragraph(text: &str) -> String {
    let words = |span: &Span| match span {
        Span::Link(link) => format!("<a href=\"{0}\">{0}</a>", html::escape(link)),
        other => html::escape(&other.to_string()),
    };
    let read = post_text::parse(text);
    let lines = read.paragraphs.iter().flat_map(|p| &p.lines);
    let lines: Vec<String> = lines.map(|line| line.iter().map(words).collect()).collect();
    format!("<p>{}</p>", lines.join("<br>"))
}

async fn to_folder(app: &App, folder: &str, message: &Message) -> Result<()> {
    let folder = PathBuf::from(folder);
    tokio::fs::create_dir_all(&folder).await.map_err(Error::internal)?;
    let name = format!("{}-{}.eml", app.clock.now_ms(), id::random());
    let part = folder.join(format!(".{name}"));
    tokio::fs::write(&part, message.formatted()).await.map_err(Error::internal)?;
    tokio::fs::rename(&part, folder.join(name)).await.map_err(Error::internal)
}

/// What a mail server has against a letter, in words. <https://www.rfc-editor.org/rfc/rfc4954#section-6>
fn said(error: &lettre::transport::smtp::Error) -> &'static str {
    let code = error.status().map(|code| code.to_string());
    match code.as_deref() {
        Some("530" | "534" | "535" | "538") => "The mail server does not accept this user name or password.",
        Some(_) if error.is_permanent() => "The mail server refuses this letter.",
        _ if error.is_tls() => "No encrypted connection to the mail server could be made.",
        _ => "The mail server does not answer.",
    }
}

async fn to_server(app: &App, message: Message) -> Result<()> {
    let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(&app.config.mail)
        .map_err(Error::internal)?
        .timeout(Some(PATIENCE))
        .build();
    server.send(message).await.map_err(|error| {
        tracing::warn!(%error, "mail");
        Error::Unavailable(said(&error).into())
    })?;
    Ok(())
}
