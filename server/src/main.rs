//! The command line. Names are in the contract; what they do is in the library.

use std::{io::IsTerminal, path::PathBuf};

use branchline::commands;
use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

#[derive(Parser)]
#[command(name = "branchline", version, about = "A branch of the network of library staff")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server
    Serve,
    /// Bring the database up to date
    Migrate,
    /// Logins of staff
    #[command(subcommand)]
    Login(commands::login::Command),
    /// Personal and shared profiles
    #[command(subcommand)]
    Profile(commands::profile::Command),
    /// Access tokens for apps
    #[command(subcommand)]
    Token(commands::token::Command),
    /// Servers that this branch trusts or refuses
    #[command(subcommand)]
    Network(commands::network::Command),
    /// The settings
    #[command(subcommand)]
    Config(commands::config::Command),
    /// The log of what was done in the branch's name
    #[command(subcommand)]
    Audit(commands::audit::Command),
    /// Custom emojis
    #[command(subcommand)]
    Emoji(commands::emoji::Command),
    /// What the branch tells all its people
    #[command(subcommand)]
    Announcement(commands::announcement::Command),
    /// For a court order or danger to life, where it was agreed with the staff
    #[command(subcommand)]
    BreakGlass(commands::break_glass::Command),
    /// Look for faults
    Check,
    /// Copy the database, also while the server runs
    Backup { file: PathBuf },
    /// Put a backup in the place of a database that is not there yet
    Restore { file: PathBuf },
}

/// What the server logs unless `RUST_LOG` says otherwise. The libraries of the database tell faults to us, and we to the log.
const SERVER_LOG: &str = "info,sqlx=error,sea_orm=error,sea_orm_migration=warn";
/// A command says what came of it; its log is for faults.
const COMMAND_LOG: &str = "warn,sqlx=error,sea_orm=error";

/// To standard error, in colours only where somebody looks at it.
fn log(default: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
    let colours = std::io::stderr().is_terminal();
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr).init();
}

fn main() -> std::process::ExitCode {
    let cli = Cli::parse();
    log(if matches!(cli.command, Command::Serve) { SERVER_LOG } else { COMMAND_LOG });
    let outcome = commands::block_on(async {
        match cli.command {
            Command::Serve => commands::serve::run().await,
            Command::Migrate => commands::open().await.map(drop),
            Command::Login(command) => command.run().await,
            Command::Profile(command) => command.run().await,
            Command::Token(command) => command.run().await,
            Command::Network(command) => command.run().await,
            Command::Config(command) => command.run(),
            Command::Audit(command) => command.run().await,
            Command::Emoji(command) => command.run().await,
            Command::Announcement(command) => command.run().await,
            Command::BreakGlass(command) => command.run().await,
            Command::Check => commands::check::run().await,
            Command::Backup { file } => commands::backup::backup(file).await,
            Command::Restore { file } => commands::backup::restore(file).await,
        }
    });
    match outcome {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            std::process::ExitCode::FAILURE
        }
    }
}
