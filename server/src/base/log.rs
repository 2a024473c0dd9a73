//! What may be logged, at every level: our own words. Libraries would write what people post, type and ask for.

use tracing::{Level, Metadata};

/// Libraries that repeat what they are given, or each transaction, even where they only warn.
const SILENT: [&str; 7] = ["html5ever", "markup5ever", "xml5ever", "selectors", "sqlx", "sea_orm", "sea_orm_migration"];

/// Whether a line may be written, whatever the operator has asked for: ours as asked, libraries' warnings and faults.
pub fn may_say(line: &Metadata<'_>) -> bool {
    let library = line.target().split("::").next().unwrap_or_default();
    let most = match library {
        "branchline" => Level::TRACE,
        name if SILENT.contains(&name) => Level::ERROR,
        _ => Level::WARN,
    };
    *line.level() <= most
}
