//! `branchline profile`

use clap::{Subcommand, ValueEnum};

use super::{Outcome, open, stdin_line};
use crate::{base::id, login::break_glass, people::profiles};

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    Personal,
    Shared,
}

#[derive(Subcommand)]
pub enum Command {
    /// A profile beside the professional one
    Create {
        #[arg(long)]
        email: String,
        /// In development only, as `--passphrase`
        #[arg(long, allow_hyphen_values = true, hide = true)]
        password: Option<String>,
        /// Reads the work password, and on a second line the passphrase, from standard input; so it is without this, too, unless
        /// in development
        #[arg(long)]
        passphrase_stdin: bool,
        #[arg(long, value_enum)]
        kind: Kind,
        #[arg(long)]
        handle: String,
        /// A personal profile's own secret; made and printed when left out
        #[arg(long, allow_hyphen_values = true, hide = true)]
        passphrase: Option<String>,
    },
}

impl Command {
    pub async fn run(self) -> Outcome {
        let Self::Create { email, password, passphrase_stdin, kind, handle, passphrase } = self;
        let app = open().await?;
        let (password, passphrase) = if app.config.dev && !passphrase_stdin {
            (password.unwrap_or_default(), passphrase)
        } else if password.is_some() || passphrase.is_some() {
            return Err("Secrets on a command line are seen by everybody on the machine. Leave them out: they are read from standard input, the work password on the first line, the passphrase on the second.".into());
        } else {
            let own = |kind| if kind == Kind::Personal { stdin_line().map(Some) } else { Ok(None) };
            (stdin_line()?, own(kind)?.filter(|p| !p.is_empty()))
        };
        if kind == Kind::Shared {
            let profile = profiles::create_shared(&app, &email, &password, &handle).await.map_err(|e| e.to_string())?;
            println!("@{}@{} is ready.", profile.handle, app.config.handle_domain);
            return Ok(());
        }
        if let Some(agreed) = break_glass::genuine(&app).await.map_err(|e| e.to_string())? {
            println!("This branch has emergency access. The fingerprint of its key: {}", agreed.fingerprint());
        }
        let made = passphrase.is_none();
        let passphrase = passphrase.unwrap_or_else(|| id::secret()[..20].to_owned());
        let (profile, recovery) = profiles::create_personal(&app, &email, &password, &handle, passphrase.clone())
            .await
            .map_err(|e| e.to_string())?;
        println!("@{}@{} is ready.", profile.handle, app.config.handle_domain);
        println!("Nobody can restore its secrets. Keep them where only you find them.");
        println!("Recovery code: {recovery}");
        if made {
            println!("{passphrase}");
        }
        Ok(())
    }
}
