//! The command line. Names are in the contract; what they do is in the library.

use std::{io::IsTerminal, path::PathBuf};

use branchline::{base::log, commands};
use clap::{Parser, Subcommand};
use tracing_subscriber::{EnvFilter, Layer, filter::filter_fn, layer::SubscriberExt, util::SubscriberInitExt};

/// Gives memory back to the system some seconds after a rush; the C library keeps it, a share for each thread.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

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
    /// Carry a branch from SQLite over to PostgreSQL, with the server stopped
    MigrateDatabase {
        /// sqlite://…
        from: String,
        /// postgres://…, an empty database
        to: String,
    },
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
    /// Print a link to make the branch's first owner; it works once, within an hour
    SetupLink,
    /// Whether the server of this machine can work; for containers and timers
    Ready,
    /// The keys that open what is sealed in the database
    #[command(subcommand)]
    Keys(commands::keys::Command),
    /// Look for faults
    Check,
    /// Write the database and the media into one file, also while the server runs
    Backup { file: PathBuf },
    /// Put a backup in the place of a branch that is not there yet
    Restore {
        file: PathBuf,
        /// A file with the key of age that opens a sealed backup
        #[arg(long)]
        identity: Option<PathBuf>,
    },
}

/// What the server logs unless `BRANCHLINE_LOG` or `RUST_LOG` says otherwise. The libraries of the database tell faults to us, and we to the log.
const SERVER_LOG: &str = "info,sqlx=error,sea_orm=error,sea_orm_migration=warn";
/// A command says what came of it; its log is for faults.
const COMMAND_LOG: &str = "warn,sqlx=error,sea_orm=error";

/// To standard error, in colours only where somebody looks at it; `BRANCHLINE_LOG=json` writes a JSON object a line.
fn write_log(default: &str) {
    let asked = std::env::var("BRANCHLINE_LOG").unwrap_or_default();
    let parts = || asked.split(',').map(str::trim).filter(|p| !p.is_empty());
    let levels: Vec<&str> = parts().filter(|p| *p != "json").collect();
    // A level alone is ours; the libraries stay as quiet as they are.
    let levels = if levels.is_empty() { default.to_owned() } else { format!("{default},{}", levels.join(",")) };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(levels));
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let may_say = filter_fn(log::may_say);
    if parts().any(|p| p == "json") {
        tracing_subscriber::registry().with(lines.json().with_filter(filter)).with(may_say).init();
    } else {
        let lines = lines.with_ansi(std::io::stderr().is_terminal());
        tracing_subscriber::registry().with(lines.with_filter(filter)).with(may_say).init();
    }
}

fn main() -> std::process::ExitCode {
    let cli = Cli::parse();
    write_log(if matches!(cli.command, Command::Serve) { SERVER_LOG } else { COMMAND_LOG });
    let outcome = commands::block_on(async {
        match cli.command {
            Command::Serve => commands::serve::run().await,
            Command::Migrate => commands::open().await.map(drop),
            Command::MigrateDatabase { from, to } => commands::migrate_database::run(&from, &to).await,
            Command::Login(command) => command.run().await,
            Command::Profile(command) => command.run().await,
            Command::Token(command) => command.run().await,
            Command::Network(command) => command.run().await,
            Command::Config(command) => command.run(),
            Command::Audit(command) => command.run().await,
            Command::Emoji(command) => command.run().await,
            Command::Announcement(command) => command.run().await,
            Command::BreakGlass(command) => command.run().await,
            Command::SetupLink => commands::setup_link::run().await,
            Command::Ready => commands::ready::run().await,
            Command::Keys(command) => command.run().await,
            Command::Check => commands::check::run().await,
            Command::Backup { file } => commands::backup::backup(file).await,
            Command::Restore { file, identity } => commands::backup::restore(file, identity).await,
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
