//! `branchline break-glass`: a ceremony of two people at a terminal. Shares are read from standard input: what stands in
//! a command line is seen by everybody on the machine.

use std::io::{BufRead, IsTerminal, Write};

use clap::{Subcommand, ValueEnum};

use super::{Outcome, open};
use crate::{
    login::break_glass,
    people::profiles::break_glass::{self as naming, Reason},
};

#[derive(Clone, Copy, ValueEnum)]
pub enum Why {
    CourtOrder,
    DangerToLife,
}

#[derive(Subcommand)]
pub enum Command {
    /// Switch it on as agreed with the staff, both holders at the terminal: each share is shown once, on a screen of its own
    On {
        /// The day of the agreement, such as 2026-11-20
        #[arg(long)]
        agreed_on: String,
        /// What was agreed and how: a works agreement, for instance
        #[arg(long)]
        form: String,
        /// Who holds the first share
        #[arg(long)]
        holder: String,
        /// Who holds the second: the data protection officer, or who speaks for the staff
        #[arg(long)]
        officer: String,
    },
    /// Switch it off: the shares open nothing any more
    Off,
    /// Name the owner of a personal profile; reads the two shares from standard input, a line each
    Open {
        /// The handle of the personal profile
        #[arg(long)]
        profile: String,
        #[arg(long, value_enum)]
        reason: Why,
        /// The writing that asks for it: file number, date, who asks
        #[arg(long)]
        document: String,
        /// A court forbids telling the person for now
        #[arg(long)]
        court_forbids_telling: bool,
    },
    /// Tell the person what a court had forbidden to tell
    Tell {
        #[arg(long)]
        profile: String,
    },
}

impl Command {
    pub async fn run(self) -> Outcome {
        let app = open().await?;
        let done = match self {
            Self::On { agreed_on, form, holder, officer } => {
                if !at_terminal() && !app.config.dev {
                    return Err(
                        "Run this at a terminal: each share is shown to its holder alone, and neither may end up in a \
                                file or a log."
                            .into(),
                    );
                }
                match break_glass::switch_on(&app, &agreed_on, &form, [&holder, &officer]).await {
                    Ok([one, other]) => {
                        show(&holder, &one)?;
                        show(&officer, &other)?;
                        let agreed = break_glass::genuine(&app).await.map_err(|e| e.to_string())?;
                        let fingerprint = agreed.map(|a| a.fingerprint()).unwrap_or_default();
                        println!("Read the fingerprint of the key out to the staff: {fingerprint}");
                        Ok(())
                    }
                    Err(error) => Err(error),
                }
            }
            Self::Off => break_glass::switch_off(&app).await,
            Self::Tell { profile } => naming::tell(&app, &profile).await,
            Self::Open { profile, reason, document, court_forbids_telling } => {
                let [one, other] = read_shares()?;
                let reason = match reason {
                    Why::CourtOrder => Reason::CourtOrder,
                    Why::DangerToLife => Reason::DangerToLife,
                };
                let why = (reason, document.as_str());
                let named = naming::open(&app, &profile, why, [&one, &other], court_forbids_telling).await;
                named.map(|email| println!("{email}"))
            }
        };
        done.map_err(|e| e.to_string())
    }
}

fn at_terminal() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// Shows a share to its holder alone: at a terminal, it is wiped off the screen before the next one comes.
fn show(holder: &str, share: &str) -> Outcome {
    println!("For {holder}, and nobody else:\n{share}");
    if !at_terminal() {
        println!();
        return Ok(());
    }
    println!("\nCopy it, then press Enter; it is wiped off the screen.");
    std::io::stdin().lock().lines().next().transpose().map_err(|e| e.to_string())?;
    // Clears the screen, and what was scrolled off it.
    print!("\x1b[3J\x1b[2J\x1b[H");
    std::io::stdout().flush().map_err(|e| e.to_string())
}

fn read_shares() -> Result<[String; 2], String> {
    let mut lines = std::io::stdin().lock().lines().map_while(Result::ok).filter(|l| !l.trim().is_empty());
    match (lines.next(), lines.next()) {
        (Some(one), Some(other)) => Ok([one, other]),
        _ => Err("Two shares are needed, one on each line of standard input.".into()),
    }
}
