//! `branchline login`

use clap::{Subcommand, ValueEnum};

use super::{Outcome, open};
use crate::{entities::login, id, profiles};

#[derive(Clone, Copy, ValueEnum)]
pub enum Role {
    Owner,
    Admin,
    Moderator,
    Staff,
}

#[derive(Subcommand)]
pub enum Command {
    /// A login with its professional profile
    Create {
        #[arg(long)]
        email: String,
        /// The handle of the professional profile
        #[arg(long)]
        professional: String,
        #[arg(long, value_enum, default_value = "staff")]
        role: Role,
        /// Made and printed on the last line, when left out
        #[arg(long)]
        password: Option<String>,
    },
}

impl Command {
    pub async fn run(self) -> Outcome {
        let Self::Create { email, professional, role, password } = self;
        let role = match role {
            Role::Owner => login::Role::Owner,
            Role::Admin => login::Role::Admin,
            Role::Moderator => login::Role::Moderator,
            Role::Staff => login::Role::Staff,
        };
        let app = open().await?;
        let made = password.is_none();
        let password = password.unwrap_or_else(|| id::secret()[..16].to_owned());
        let profile = profiles::create_professional(&app, &email, &professional, password.clone(), role)
            .await
            .map_err(|e| e.to_string())?;
        println!("{email} can sign in and speaks as @{}@{}.", profile.handle, app.config.handle_domain);
        if made {
            println!("{password}");
        }
        Ok(())
    }
}
