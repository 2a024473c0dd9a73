//! `branchline token`

use clap::Subcommand;

use super::{Outcome, open, stdin_line};
use crate::{
    base::{
        app::App,
        clock::DAY,
        error::{Error, Result},
    },
    entities::profile::{self, Kind},
    login::{
        apps::{self, NewApp, OUT_OF_BAND},
        scopes::Scopes,
        tokens,
    },
    people::profiles,
};

#[derive(Subcommand)]
pub enum Command {
    /// An access token for a profile; printed alone
    Create {
        #[arg(long)]
        profile: String,
        #[arg(long)]
        scopes: String,
        /// The secret of a personal profile
        #[arg(long, allow_hyphen_values = true)]
        passphrase: Option<String>,
        /// Reads that secret from standard input
        #[arg(long)]
        passphrase_stdin: bool,
        /// A fixed token, in development only
        #[arg(long)]
        token: Option<String>,
    },
}

impl Command {
    pub async fn run(self) -> Outcome {
        let Self::Create { profile, scopes, passphrase, passphrase_stdin, token } = self;
        let app = open().await?;
        if passphrase.is_some() && !app.config.dev {
            return Err("--passphrase works only with BRANCHLINE_DEV=true: everybody on the machine sees it. Use --passphrase-stdin.".into());
        }
        let passphrase = if passphrase_stdin { Some(stdin_line()?) } else { passphrase };
        if token.is_some() && !app.config.dev {
            return Err("--token works only with BRANCHLINE_DEV=true.".into());
        }
        let secret = create(&app, &profile, &scopes, passphrase, token.as_deref()).await.map_err(|e| e.to_string())?;
        println!("{secret}");
        Ok(())
    }
}

/// A token for a profile of ours; a personal one's owner shows her passphrase.
pub async fn create(
    app: &App,
    handle: &str,
    scopes: &str,
    passphrase: Option<String>,
    fixed: Option<&str>,
) -> Result<String> {
    let scopes =
        Scopes::parse(scopes).ok_or_else(|| Error::unprocessable("--scopes names a scope that there is not."))?;
    let found = profile::local(app.db.read(), handle).await?.filter(|p| p.kind != Kind::Instance);
    let profile = authorize(app, handle, found, passphrase).await?;
    let new = NewApp {
        name: "Command line".into(),
        website: None,
        redirect_uris: vec![OUT_OF_BAND.into()],
        scopes: scopes.clone(),
    };
    let (client, _) = apps::register(app, new).await?;
    let now = app.clock.now_ms();
    let since = if profile.kind == Kind::Personal { now - now % DAY } else { now };
    let tx = app.db.begin().await?;
    let (secret, _) = tokens::create(&app.keys, &tx, client.id, Some(profile.id), &scopes, since, fixed).await?;
    tx.commit().await?;
    Ok(secret)
}

/// The profile, if what was shown opens it. A personal profile and one that does not exist answer alike.
async fn authorize(
    app: &App,
    handle: &str,
    found: Option<profile::Model>,
    passphrase: Option<String>,
) -> Result<profile::Model> {
    match found {
        Some(p) if p.kind != Kind::Personal => Ok(p),
        _ => profiles::personal::prove(app, handle, passphrase.unwrap_or_default(), "command line").await,
    }
}
