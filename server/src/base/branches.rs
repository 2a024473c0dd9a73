//! Several branches in one process: `BRANCHLINE_BRANCHES` names a folder with the settings of each. A branch is a folder of
//! its own with a `branchline.toml`, or a file `NAME.toml` beside a folder `NAME`; its relative paths begin there.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use crate::base::{
    config::Config,
    raw::{FILE, PREFIX, Raw, Source},
};

/// Reads and checks the settings of every branch. What the environment sets holds for all of them.
///
/// # Errors
/// A sentence that names the branch and what is wrong: an impossible value, or two branches with one host, data folder or
/// database.
pub fn read(folder: &Path, variables: &[(String, String)]) -> Result<Vec<Config>, String> {
    let shared = format!("{PREFIX}BRANCHES");
    let variables: Vec<_> = variables.iter().filter(|(name, _)| *name != shared).cloned().collect();
    let mut all = Vec::new();
    for (home, file) in found(folder)? {
        let fault = |sentence: String| format!("{}: {sentence}", file.display());
        let text = std::fs::read_to_string(&file).map_err(|e| fault(format!("it can't be read: {e}.")))?;
        let raw = Raw::from_parts(variables.iter().cloned(), &text).map_err(fault)?;
        all.push(raw.at_home(&home).check().map_err(fault)?);
    }
    if all.is_empty() {
        return Err(format!("{shared}: {} has no settings of a branch in it.", folder.display()));
    }
    apart(&all)?;
    Ok(all)
}

/// Each branch's folder and file, by name.
fn found(folder: &Path) -> Result<Vec<(PathBuf, PathBuf)>, String> {
    let fault = |e| format!("{PREFIX}BRANCHES: the folder {} can't be read: {e}.", folder.display());
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        if path.join(FILE).is_file() {
            all.push((path.clone(), path.join(FILE)));
        } else if path.is_file() && path.extension().is_some_and(|end| end == "toml") {
            all.push((path.with_extension(""), path));
        }
    }
    all.sort();
    Ok(all)
}

/// No branch stands in another's place.
fn apart(all: &[Config]) -> Result<(), String> {
    let twice = |what: &str, of: fn(&Config) -> String| {
        let mut seen = HashSet::new();
        let two = all.iter().map(of).find(|value| !seen.insert(value.clone()));
        two.map_or(Ok(()), |value| Err(format!("{PREFIX}BRANCHES: two branches have the {what} {value}.")))
    };
    twice("host", |c| c.public_url.host_str().unwrap_or_default().to_lowercase())?;
    twice("handle domain", |c| c.handle_domain.clone())?;
    twice("data folder", |c| c.data_dir.display().to_string())?;
    twice("database", |c| c.database_url.clone())
}

impl Raw {
    /// The same where relative paths begin in another folder. Those of the environment stay as they are.
    fn at_home(mut self, home: &Path) -> Self {
        let join = |path: &str| home.join(path).display().to_string();
        for (name, (value, source)) in &mut self.0 {
            if value.is_empty() || *source == Source::Environment {
                continue;
            }
            match *name {
                "DATA_DIR" | "KEYS_DIR" | "EXTRA_CA" | "DEV_CLOCK" => *value = join(value),
                "DATABASE_URL" => move_after("sqlite://", value, join),
                "MAIL" | "MEDIA" => move_after("file:", value, join),
                _ => {}
            }
        }
        self
    }
}

fn move_after(prefix: &str, value: &mut String, join: impl Fn(&str) -> String) {
    if let Some(path) = value.strip_prefix(prefix) {
        *value = format!("{prefix}{}", join(path));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            std::fs::write(path, text).expect("written");
        }
        folder
    }

    #[test]
    fn each_branch_lies_in_its_own_folder() {
        let folder = folder(&[
            ("alder/branchline.toml", "public_url = \"https://alder.example\""),
            ("birch.toml", "public_url = \"https://birch.example\"\ndata_dir = \"/var/birch\""),
            ("notes.txt", "not a branch"),
        ]);
        let all = read(folder.path(), &[("BRANCHLINE_BRANCHES".into(), "here".into())]).expect("two branches");
        let places: Vec<_> = all.iter().map(|c| (c.handle_domain.as_str(), c.data_dir.clone())).collect();
        let alder = folder.path().join("alder");
        assert_eq!(places, [("alder.example", alder.join("data")), ("birch.example", "/var/birch".into())]);
        assert_eq!(all[0].sqlite_path(), Some(alder.join("data/branchline.db")));
        assert_eq!(all[0].keys_dir, alder.join("keys"));
        assert_eq!(all[0].mail, format!("file:{}", alder.join("data/mail").display()));
        assert_eq!(all[1].sqlite_path(), Some(folder.path().join("birch/data/branchline.db")));
    }

    #[test]
    fn what_would_mix_branches_is_refused_by_name() {
        let one = "public_url = \"https://alder.example\"";
        let same_host = folder(&[("a.toml", one), ("b.toml", one)]);
        let said = read(same_host.path(), &[]).expect_err("one host");
        assert!(said.contains("two branches have the host alder.example"), "{said}");
        let two = folder(&[("a.toml", one), ("b.toml", "public_url = \"https://b.example\"")]);
        let shared = [("BRANCHLINE_DATA_DIR".to_owned(), "/var/lib/one".to_owned())];
        let said = read(two.path(), &shared).expect_err("one data folder");
        assert!(said.contains("data folder /var/lib/one"), "{said}");
        let wrong = folder(&[("a.toml", "public_url = \"http://alder.example\"")]);
        let said = read(wrong.path(), &[]).expect_err("no https");
        assert!(said.contains("a.toml: BRANCHLINE_PUBLIC_URL"), "{said}");
        let none = folder(&[("readme.txt", "")]);
        assert!(read(none.path(), &[]).expect_err("none").contains("no settings of a branch"));
    }
}
