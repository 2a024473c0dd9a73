//! `branchline profile`

use clap::{Subcommand, ValueEnum};

use super::{Outcome, open, stdin_line};
use crate::{base::id, people::profiles};

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
        #[arg(long, allow_hyphen_values = true, default_value = "", hide = true)]
        password: String,
        /// Reads the work password, and on a second line the passphrase, from standard input
        #[arg(long)]
        passphrase_stdin: bool,
        #[arg(long, value_enum)]
        kind: Kind,
        #[arg(long)]
        handle: String,
        /// A personal profile's own secret; made and printed when left out
        #[arg(long, allow_hyphen_values = true)]
        passphrase: Option<String>,
    },
}

impl Command {
    pub async fn run(self) -> Outcome {
        let Self::Create { email, password, passphrase_stdin, kind, handle, passphrase } = self;
        let app = open().await?;
        let (password, passphrase) = if passphrase_stdin {
            (stdin_line()?, Some(stdin_line()?).filter(|p| !p.is_empty()))
        } else if app.config.dev {
            (password, passphrase)
        } else {
            return Err("Secrets on a command line are seen by everybody on the machine. Use --passphrase-stdin: the work password on the first line, the passphrase on the second.".into());
        };
        if kind == Kind::Shared {
            let profile = profiles::create_shared(&app, &email, &password, &handle).await.map_err(|e| e.to_string())?;
            println!("@{}@{} is ready.", profile.handle, app.config.handle_domain);
            return Ok(());
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
