//! The command line, as scripts rely on it: the real program.

use std::{
    io::Write,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output, Stdio},
};

fn program() -> String {
    let target = std::env::var("CARGO_TARGET_DIR").expect("CARGO_TARGET_DIR, which scripts/test sets");
    format!("{target}/debug/branchline")
}

/// Runs the program with settings of its own.
fn branchline(folder: &Path, words: &[&str]) -> Output {
    Command::new(program())
        .args(words)
        .current_dir(folder)
        .env_clear()
        .env("BRANCHLINE_DEV", "true")
        .env("BRANCHLINE_PUBLIC_URL", "http://localhost:1")
        .output()
        .expect("the program")
}

/// Runs a command as an operator does, who is not in development, and types something; what it says, and whether it is content.
fn typed(folder: &Path, program: &str, words: &[&str], input: &str) -> (bool, String) {
    let mut command = Command::new(program);
    command.args(words).current_dir(folder).env_clear().env("BRANCHLINE_PUBLIC_URL", "https://alder.example");
    command.env("PATH", "/usr/bin:/bin").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().expect("the program");
    running.stdin.take().expect("its input").write_all(input.as_bytes()).expect("typed");
    let done = running.wait_with_output().expect("the program");
    let said = String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned();
    (done.status.success(), said)
}

fn said(folder: &Path, words: &[&str]) -> String {
    let done = branchline(folder, words);
    assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text")
}

fn refused(folder: &Path, words: &[&str]) -> String {
    let done = branchline(folder, words);
    assert_eq!(done.status.code(), Some(1), "{words:?} should be refused");
    let sentence = String::from_utf8(done.stderr).expect("text");
    assert!(!sentence.contains("panicked"), "{sentence}");
    sentence
}

#[test]
fn logins_profiles_and_tokens() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let create = ["login", "create", "--email", "a@b.example", "--professional", "anna", "--role", "admin"];
    let made = said(folder, &create);
    let password = made.lines().last().expect("a line").to_owned();
    assert!(password.len() >= 10 && !password.contains(' '), "the password is alone on the last line: {made}");
    assert!(refused(folder, &create).contains("a@b.example"));
    assert!(
        refused(
            folder,
            &["login", "create", "--email", "nonsense", "--professional", "x", "--password", "long enough one"]
        )
        .contains("e-mail")
    );

    let personal =
        ["profile", "create", "--email", "a@b.example", "--kind", "personal", "--handle", "reed", "--password"];
    assert!(refused(folder, &[&personal[..], &["wrong password"]].concat()).contains("or the password is wrong"));
    let made = said(folder, &[&personal[..], &[password.as_str(), "--passphrase", "words of her own"]].concat());
    assert!(made.contains("Recovery code"));
    said(
        folder,
        &[
            "profile",
            "create",
            "--email",
            "a@b.example",
            "--kind",
            "shared",
            "--handle",
            "events",
            "--password",
            &password,
        ],
    );

    let token = ["token", "create", "--scopes", "read write", "--profile"];
    let alone = said(folder, &[&token[..], &["anna"]].concat());
    assert!(alone.lines().count() == 1 && alone.trim().len() > 30, "the token is printed alone: {alone}");
    assert_eq!(said(folder, &[&token[..], &["events", "--token", "fixed-for-tests"]].concat()), "fixed-for-tests\n");
    refused(folder, &[&token[..], &["reed"]].concat());
    said(folder, &[&token[..], &["reed", "--passphrase", "words of her own"]].concat());
    assert!(refused(folder, &["token", "create", "--scopes", "launch", "--profile", "anna"]).contains("scope"));
}

#[test]
fn secrets_are_typed_and_stand_in_no_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    said(
        folder,
        &["login", "create", "--email", "a@b.example", "--professional", "anna", "--password", "reading-room"],
    );
    let create = ["profile", "create", "--email", "a@b.example", "--kind", "personal", "--handle", "reed"];
    for secret in [["--password", "reading-room"], ["--passphrase", "words of her own"]] {
        let (is_done, told) = typed(folder, &program(), &[&create[..], &secret].concat(), "reading-room\n\n");
        assert!(!is_done && told.contains("Secrets on a command line are seen by everybody"), "{told}");
    }
    let (is_done, told) = typed(folder, &program(), &create, "another password\nwords of her own\n");
    assert!(!is_done && told.contains("or the password is wrong"), "it is read from standard input: {told}");
    let (is_done, told) = typed(folder, &program(), &create, "reading-room\nwords of her own\n");
    assert!(is_done && told.contains("Recovery code"), "{told}");
    let token = ["token", "create", "--scopes", "read", "--profile", "reed"];
    let (is_done, told) = typed(folder, &program(), &[&token[..], &["--passphrase", "words of her own"]].concat(), "");
    assert!(!is_done && told.contains("--passphrase-stdin"), "{told}");
    let (is_done, told) =
        typed(folder, &program(), &[&token[..], &["--passphrase-stdin"]].concat(), "words of her own\n");
    assert!(is_done, "{told}");
}

#[test]
fn each_share_of_break_glass_has_a_screen_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let on = [
        "break-glass",
        "on",
        "--agreed-on",
        "2026-11-01",
        "--form",
        "agreement",
        "--holder",
        "Olga",
        "--officer",
        "Petra",
    ];
    let (is_done, told) = typed(folder, &program(), &on, "\n\n");
    assert!(!is_done && told.contains("Run this at a terminal") && !told.contains("branchline-share-"), "{told}");
    // `script` is a terminal.
    let line = format!("{} {}", program(), on.join(" "));
    let (is_done, told) = typed(folder, "script", &["-qec", &line, "/dev/null"], "\n\n");
    let shares: Vec<usize> = told.match_indices("branchline-share-").map(|(at, _)| at).collect();
    assert!(is_done && shares.len() == 2, "{told}");
    let wiped: Vec<usize> = told.match_indices("\u{1b}[2J").map(|(at, _)| at).collect();
    assert!(wiped.len() == 2 && shares[0] < wiped[0] && wiped[0] < shares[1] && shares[1] < wiped[1], "{told:?}");
    assert!(told[wiped[1]..].contains("Read the fingerprint of the key out to the staff"), "{told}");
}

#[test]
fn keys_lie_apart_and_a_restore_needs_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    said(folder, &["login", "create", "--email", "a@b.example", "--professional", "anna"]);
    assert!(folder.join("keys/branchline.keys").exists() && !folder.join("data/push.key").exists());
    said(folder, &["keys", "backup", "safe"]);
    assert!(refused(folder, &["keys", "backup", "safe"]).contains("exists already"));
    said(folder, &["keys", "rotate"]);
    said(folder, &["token", "create", "--scopes", "read", "--profile", "anna"]);
    let told = said(folder, &["backup", "copy.db"]);
    assert!(told.contains("branchline keys backup"), "{told}");
    let mode = std::fs::metadata(folder.join("copy.db")).expect("the backup").permissions().mode() & 0o777;
    assert_eq!(mode, 0o600, "nobody else on the machine reads it");
    let other = tempfile::tempdir().expect("a folder");
    let copy = folder.join("copy.db").display().to_string();
    let sentence = refused(other.path(), &["restore", &copy]);
    assert!(sentence.contains("the keys that belong to this database are not in"), "{sentence}");
    std::fs::create_dir(other.path().join("keys")).expect("a folder");
    let (from, to) = (folder.join("keys/branchline.keys"), other.path().join("keys/branchline.keys"));
    std::fs::copy(from, to).expect("the keys");
    said(other.path(), &["token", "create", "--scopes", "read", "--profile", "anna"]);
}

#[test]
fn settings_and_network() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    std::fs::write(folder.join("branchline.toml"), "branchline_name = \"Alder Library\"\n").expect("written");
    let printed = said(folder, &["config", "print"]);
    assert!(printed.contains("BRANCHLINE_NAME=Alder Library  (branchline.toml)"), "{printed}");
    assert!(
        printed.contains("BRANCHLINE_DEV=true  (environment)")
            && printed.contains("BRANCHLINE_BIND=127.0.0.1:4000  (default)")
    );
    said(folder, &["network", "allow", "birch.example"]);
    said(folder, &["network", "block", "Evil.Example"]);
    assert_eq!(said(folder, &["network", "list"]), "accept birch.example\nreject evil.example\n");
    said(folder, &["network", "remove", "evil.example"]);
    assert_eq!(said(folder, &["network", "list"]), "accept birch.example\n");
}

#[test]
fn the_doctor_says_what_is_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(refused(folder.path(), &["check"]).contains("branchline migrate"), "it looks and changes nothing");
    said(folder.path(), &["migrate"]);
    let sentence = refused(folder.path(), &["check"]);
    assert!(sentence.contains("Public address") && sentence.contains("can't be reached"), "{sentence}");
}
