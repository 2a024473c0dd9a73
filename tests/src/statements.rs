//! What every test asks of its database, for the one that explains it all: `plans.rs`. A whole run says with
//! `BRANCHLINE_TEST_STATEMENTS` in which folder that is collected, one file for each kind of database.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::Write,
    path::PathBuf,
    sync::{LazyLock, Mutex},
};

use branchline::base::app::App;

/// What this process has written down already.
static WRITTEN: LazyLock<Mutex<BTreeSet<String>>> = LazyLock::new(Mutex::default);

fn file(app: &App) -> Option<PathBuf> {
    let kind = if app.db.is_sqlite() { "sqlite" } else { "postgres" };
    std::env::var_os("BRANCHLINE_TEST_STATEMENTS").map(|folder| PathBuf::from(folder).join(kind))
}

/// From now on a branch's statements are kept.
pub fn record(app: &App) {
    if file(app).is_some() {
        app.db.statements().keep();
    }
}

/// Adds a branch's statements to those of the run; one a line, for none has a line's end that means anything.
pub fn write_down(app: &App) {
    let (Some(path), Ok(mut written)) = (file(app), WRITTEN.lock()) else { return };
    let seen = app.db.statements().seen().into_iter().map(|sql| sql.split_whitespace().collect::<Vec<_>>().join(" "));
    let new: Vec<String> = seen.filter(|sql| written.insert(sql.clone())).collect();
    let opened = File::options().create(true).append(true).open(path);
    let text = new.iter().flat_map(|sql| [sql, "\n"]).collect::<String>();
    opened.and_then(|mut file| file.write_all(text.as_bytes())).expect("statements written down");
}

/// The statements of the run so far; none outside of one.
pub fn collected(app: &App) -> BTreeSet<String> {
    let text = file(app).and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}
