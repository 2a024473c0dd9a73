//! The architecture of `server/`, held to its list: each place stands on those above it and knows none below it, and no
//! files import each other in a circle.

mod graph;

use std::{
    fs,
    path::{Path, PathBuf},
};

use graph::{Graph, Module, rust_files};

/// From the ground up; the longest prefix that fits is a file's place.
const HOUSE: &[&str] = &[
    "entities",
    "base",
    "policy",
    "jobs",
    "wire",
    "login",
    "media",
    "handbook",
    "learning",
    "notifications",
    "posts",
    "timelines",
    "people",
    "engagement",
    "moderation",
    "branch",
    "worker",
    "doors/openapi",
    "doors/params",
    "doors/kept",
    "doors/mastodon",
    "doors/staff",
    "doors/federation",
    "doors/web",
    "doors",
    "serve",
    "commands",
    "lib",
    "main",
];

/// Places that know nothing of each other although one stands above the other.
const STRANGERS: &[(&str, &str)] = &[("doors", "worker"), ("login", "wire")];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src")
}

fn is_in(path: &str, place: &str) -> bool {
    path == place || path.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
}

/// The number of a module's place in the list.
fn place(module: &Module) -> usize {
    let path = if module.is_empty() { "lib".to_owned() } else { module.join("/") };
    let fits = HOUSE.iter().enumerate().filter(|(_, p)| is_in(&path, p));
    fits.max_by_key(|(_, p)| p.len()).unwrap_or_else(|| panic!("{path} has no place in the list")).0
}

#[test]
fn nothing_imports_what_stands_below() {
    let graph = Graph::read(&source());
    let mut faults = Vec::new();
    for (from, imports) in &graph.imports {
        for to in imports.iter().filter(|to| place(to) > place(from)) {
            faults.push(format!("{} imports {}", graph.files[from], graph.files[to]));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    let edges: usize = graph.imports.values().map(std::collections::BTreeSet::len).sum();
    assert!(edges > 2 * graph.files.len(), "{edges} imports of {} files: the reading is broken", graph.files.len());
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let graph = Graph::read(&source());
    assert_eq!(graph.loops(), Vec::<Vec<&str>>::new());
}

#[test]
fn some_places_know_nothing_of_each_other() {
    let graph = Graph::read(&source());
    let is = |module: &Module, place: &str| is_in(&module.join("/"), place);
    let mut faults = Vec::new();
    for (from, imports) in &graph.imports {
        for (a, b) in STRANGERS {
            let known = imports.iter().filter(|to| (is(from, a) && is(to, b)) || (is(from, b) && is(to, a)));
            faults.extend(known.map(|to| format!("{} knows of {}", graph.files[from], graph.files[to])));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_mod_hands_its_children_on_or_is_used_by_them() {
    let graph = Graph::read(&source());
    let is_child = |of: &Module, module: &Module| module.len() > of.len() && module.starts_with(of);
    let mut faults = Vec::new();
    for (module, file) in graph.files.iter().filter(|(m, f)| !m.is_empty() && f.ends_with("mod.rs")) {
        let uses = graph.imports[module].iter().any(|to| is_child(module, to));
        let used = graph.imports.iter().any(|(from, to)| is_child(module, from) && to.contains(module));
        if uses && used {
            faults.push(file);
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The circle test sees a circle: two files, one through `super::` and a re-export, the other by an inline path.
#[test]
fn a_circle_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    write("lib.rs", "pub mod a;\npub mod b;\n");
    write("a/mod.rs", "mod one;\npub use one::{first, second};\n");
    write("a/one.rs", "pub fn first() { crate::b::third() }\npub fn second() {}\n");
    write("b.rs", "use super::a::{self as other, second};\n// crate::a::first\npub fn third() { other::second(); }\n");
    let graph = Graph::read(folder.path());
    assert_eq!(graph.loops(), [["a/one.rs", "b.rs"]]);
}

#[test]
fn logins_stay_sealed() {
    // Outside `login`, only the viewer is used; the pages that sign people in and the command line are its own doors.
    let (root, mut files) = (source(), Vec::new());
    rust_files(&root, &mut files);
    for file in files {
        let path = file.strip_prefix(&root).expect("inside").display().to_string();
        let doors = [
            "login/",
            "doors/web/",
            "commands/",
            // What is wrapped, by its columns' names, and what is written again at once.
            "base/rewrap.rs",
            "base/wrapped.rs",
            "doors/mastodon/admin/",
            "doors/mastodon/apps.rs",
            "doors/mastodon/oauth.rs",
            "doors/mastodon/registrations.rs",
            "worker/tidy.rs",
            "people/groups/create.rs",
            "people/moving/farewell.rs",
            "people/profiles/break_glass.rs",
            "people/profiles/create.rs",
            "people/profiles/first_owner.rs",
            "people/profiles/invite_table.rs",
            "people/profiles/leave.rs",
            "people/profiles/orders.rs",
            "people/profiles/personal.rs",
            "people/profiles/proof.rs",
            "people/profiles/sign_up.rs",
            "lib.rs",
        ];
        if doors.iter().any(|d| path.starts_with(d)) {
            continue;
        }
        let text = fs::read_to_string(&file).expect("text");
        for secret in ["entities::login", "keyring", "profile_secret", "profile_member", "login_id:"] {
            let used = text.contains(secret) && !path.starts_with("entities/");
            let only_hidden = path == "doors/mastodon/convert/accounts.rs" || path == "wire/remote/actors.rs";
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
