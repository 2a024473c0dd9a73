//! `branchline login`

use clap::{Subcommand, ValueEnum};

use super::{Outcome, open};
use crate::{
    base::id,
    entities::login,
    people::profiles::{self, leave},
};

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
        #[arg(long, allow_hyphen_values = true)]
        password: Option<String>,
    },
    /// A colleague leaves: her sign-in ends, her professional profile is frozen
    Leave {
        /// The handle of her professional profile
        #[arg(long)]
        professional: String,
        /// The sentence that her profile will show
        #[arg(long)]
        note: String,
        /// Who takes over the shared profiles that she alone manages
        #[arg(long)]
        successor: Option<String>,
    },
    /// A new password for a colleague, printed on the last line; her sessions end
    ResetPassword {
        #[arg(long)]
        professional: String,
    },
    /// Takes `leave` back
    Return {
        #[arg(long)]
        professional: String,
    },
}

impl Command {
    pub async fn run(self) -> Outcome {
        let (email, professional, role, password) = match self {
            Self::Create { email, professional, role, password } => (email, professional, role, password),
            Self::Leave { professional, note, successor } => {
                let app = open().await?;
                let left = leave::leave(&app, "command line", &professional, &note, successor.as_deref()).await;
                return left.map_err(|e| e.to_string());
            }
            Self::ResetPassword { professional } => {
                let reset = leave::reset_password(&open().await?, "command line", &professional).await;
                return reset.map(|password| println!("{password}")).map_err(|e| e.to_string());
            }
            Self::Return { professional } => {
                let back = leave::take_back(&open().await?, "command line", &professional).await;
                return back.map_err(|e| e.to_string());
            }
        };
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
