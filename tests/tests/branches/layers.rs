//! The architecture of `server/`, held to its list: a line may import what stands above it, never what stands below.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// From the ground up. Modules of one line may import each other.
const LAYERS: &[&[&str]] = &[
    &[
        "clock",
        "id",
        "config",
        "html",
        "backoff",
        "outage",
        "error",
        "extract",
        "cors",
        "hub",
        "http",
        "passwords",
        "seal",
        "limits",
        "page",
        "transaction",
        "db",
        "app",
    ],
    &["entities"],
    &["activitypub", "signatures", "policy", "mail", "audit", "reading"],
    &["standing", "network", "own_key"],
    &["remote", "outbox"],
    &["login"],
    &[
        "announcements",
        "approvals",
        "blocks",
        "bookmarks",
        "cards",
        "conversations",
        "decisions",
        "discovery",
        "endorsements",
        "featured_tags",
        "filters",
        "follows",
        "handbook",
        "incoming",
        "jobs",
        "lists",
        "markers",
        "media",
        "moving",
        "mutes",
        "notifications",
        "pins",
        "polls",
        "posts",
        "profiles",
        "push",
        "reactions",
        "records",
        "refreshes",
        "reports",
        "rules",
        "scheduled",
        "search",
        "stats",
        "subscriptions",
        "tags",
        "timelines",
        "transparency",
        "trends",
    ],
    &["delivery", "openapi"],
    &["federation", "mastodon", "staff"],
    &["web"],
    &["listen", "router", "serve", "commands", "lib", "main"],
];

fn rust_files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src")
}

/// The first names behind `crate::` in a text, grouped imports included.
fn imports(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let name = |s: &str| s.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if !rest.starts_with('{') {
            found.insert(name(rest));
            continue;
        }
        let mut depth = 0;
        let mut start = 1;
        for (i, c) in rest.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 1 => {
                    found.insert(name(rest[start..i].trim()));
                    break;
                }
                '}' => depth -= 1,
                ',' if depth == 1 => {
                    found.insert(name(rest[start..i].trim()));
                    start = i + 1;
                }
                _ => {}
            }
        }
    }
    found.remove("");
    found
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|l| l.contains(&module))
}

#[test]
fn nothing_imports_what_stands_below() {
    let (root, mut files, mut faults) = (source(), Vec::new(), Vec::new());
    rust_files(&root, &mut files);
    for file in files {
        let inside = file.strip_prefix(&root).expect("inside").with_extension("");
        let module = inside.components().next().expect("a module").as_os_str().to_string_lossy().into_owned();
        let own = layer(&module).unwrap_or_else(|| panic!("{module} has no place in the list"));
        for import in imports(&fs::read_to_string(&file).expect("text")) {
            match layer(&import) {
                Some(theirs) if theirs > own => faults.push(format!("{} imports {import}", file.display())),
                _ => {}
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn logins_stay_sealed() {
    // Below `login`, only the viewer is used; the pages that sign people in and the command line are its own doors.
    let (root, mut files) = (source(), Vec::new());
    rust_files(&root, &mut files);
    for file in files {
        let path = file.strip_prefix(&root).expect("inside").display().to_string();
        let doors = [
            "login/",
            "web/",
            "commands/",
            "mastodon/apps.rs",
            "mastodon/oauth.rs",
            "mastodon/registrations.rs",
            "jobs/tidy.rs",
            "moving/farewell.rs",
            "profiles/break_glass.rs",
            "profiles/create.rs",
            "profiles/leave.rs",
            "profiles/personal.rs",
            "profiles/sign_up.rs",
            "lib.rs",
        ];
        if doors.iter().any(|d| path.starts_with(d)) {
            continue;
        }
        let text = fs::read_to_string(&file).expect("text");
        for secret in ["entities::login", "keyring", "profile_secret", "profile_member", "login_id:"] {
            let used = text.contains(secret) && !path.starts_with("entities/");
            let only_hidden = path == "mastodon/convert/accounts.rs" || path == "remote/actors.rs";
            assert!(!used || only_hidden, "{path} knows of {secret}");
        }
    }
}

#[test]
fn files_stay_small() {
    let (mut files, mut long) = (Vec::new(), Vec::new());
    rust_files(&source(), &mut files);
    for file in files {
        let lines = fs::read_to_string(&file).expect("text").lines().count();
        if lines > 400 {
            long.push(format!("{}: {lines}", file.display()));
        }
    }
    assert!(long.is_empty(), "split these: {long:#?}");
}
