//! `branchline migrate-database FROM TO`: from SQLite to PostgreSQL, with the server stopped. Media and keys stay where they are.

use super::Outcome;
use crate::{
    base::config::{Config, Raw},
    branch::carry_over::carry_over,
};

/// # Errors
/// A sentence for the operator; nothing is carried over then.
pub async fn run(from: &str, to: &str) -> Outcome {
    let config = Raw::load()?.check()?;
    let at = |address: &str| Config { database_url: address.to_owned(), ..config.clone() };
    let report = carry_over(&at(from), &at(to)).await?;
    for (table, rows) in report.iter().filter(|(_, rows)| **rows > 0) {
        println!("{rows:>9} {table}");
    }
    let all: u64 = report.values().sum();
    println!("{all} rows of {} tables are the same on both sides.", report.len());
    println!(
        "Set BRANCHLINE_DATABASE_URL to the new address and start the server. Keep the old file until you have looked around."
    );
    Ok(())
}
