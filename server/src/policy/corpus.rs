//! The gate, measured: what the starter rules do with labelled posts. `tests/gate/*.tsv` has the columns id, language, label,
//! severity, text (a JSON string) and half; labels are `-` for ordinary posts, P, M, H, C, A, X, T for those to be caught, and
//! `~` behind one that was written so as to evade. Severity B has to be stopped or held; N, a question is enough.
//!
//! `cargo test -p branchline --lib corpus -- --nocapture` prints the figures. Rules are tuned on the half `tune` alone.

use std::{collections::BTreeMap, path::Path};

use detect::Local;

use super::{Answers, Around, Facts, Ruleset, review, tests::starter_rules_of};
use crate::{base::refusal::Verdict, entities::profile::Kind};

/// What the half `judge` has to keep reaching, and what is wanted of it, in tenths of a percent of its posts. Raise the first
/// as it is reached; a wanted figure that stands above it is open work.
const FLOORS: &[(&str, usize, usize)] = &[
    (NOT_STOPPED, 995, 995),
    (NOT_ASKED, 970, 970),
    ("kind P number", 990, 990),
    ("kind P reach", 950, 950),
    ("evasions P number", 990, 950),
    ("kind M", 900, 850),
    ("kind H", 850, 850),
    ("kind C", 790, 750),
    ("kind A", 800, 750),
    ("kind X", 750, 750),
    ("kind T", 700, 600),
];
/// Account numbers that are the branch's own in the corpus (`tests/gate/README.md`).
const OWN: [&str; 7] = [
    "GB29NWBK60161331926819",
    "DE89370400440532013000",
    "FR1420041010050500013M02606",
    "ES9121000418450200051332",
    "NL91ABNA0417164300",
    "AT611904300234573201",
    "CH9300762011623852957",
];
/// How the ids of the sets begin that were written last (`tests/gate/README.md`).
const UNSEEN: [&str; 4] = ["GV", "GW", "GX", "GE"];
const NOT_STOPPED: &str = "ordinary, not stopped";
const NOT_ASKED: &str = "ordinary, not asked about";

/// What the gate does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Done {
    Passed,
    Asked,
    Stopped,
}

struct Row {
    id: String,
    language: String,
    label: String,
    severity: String,
    text: String,
    half: String,
}

/// The posts of some files, by their names.
fn rows(wanted: impl Fn(&str) -> bool) -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/gate");
    let mut files: Vec<_> = std::fs::read_dir(folder).expect("a folder").map(|f| f.expect("a file").path()).collect();
    files.retain(|f| {
        f.extension().is_some_and(|e| e == "tsv") && f.file_stem().and_then(|n| n.to_str()).is_some_and(&wanted)
    });
    files.sort();
    let mut rows = Vec::new();
    for file in files {
        for line in std::fs::read_to_string(&file).expect("text").lines().skip(1).filter(|l| !l.trim().is_empty()) {
            let cells: Vec<&str> = line.split('\t').collect();
            let &[id, language, label, severity, text, half] = cells.as_slice() else { panic!("six columns: {line}") };
            let text = serde_json::from_str(text).expect("a JSON string");
            let own = |t: &str| t.to_owned();
            rows.push(Row {
                id: own(id),
                language: own(language),
                label: own(label),
                severity: own(severity),
                text,
                half: own(half),
            });
        }
    }
    rows
}

/// What a post is about, by its label and, for patron data, its severity: a number that is one person's has to be stopped, a
/// way to reach her to be asked about (`tests/gate/README.md`). Of the first cases any data had to be stopped.
fn kind(row: &Row) -> String {
    match (row.label.trim_end_matches('~'), row.severity.as_str()) {
        ("P", "B") => "P number".to_owned(),
        ("P", _) => "P reach".to_owned(),
        (label, _) => label.to_owned(),
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    all: usize,
    asked: usize,
    stopped: usize,
    enough: usize,
}

impl Sum {
    fn add(&mut self, done: Done, enough: bool) {
        self.all += 1;
        self.asked += usize::from(done >= Done::Asked);
        self.stopped += usize::from(done == Done::Stopped);
        self.enough += usize::from(enough);
    }
}

/// A share in tenths of a percent.
fn share(part: usize, all: usize) -> usize {
    (part * 1_000).checked_div(all).unwrap_or(1_000)
}

/// A branch in Great Britain and one in Germany, with the rules that a fresh one has.
struct Branches([Ruleset; 2]);

impl Branches {
    fn of(own: &[&str]) -> Self {
        let own: Vec<String> = own.iter().map(|o| (*o).to_owned()).collect();
        let local = |c: &str| Local { country: c.into(), own: own.clone(), ..Local::default() };
        Self(["GB", "DE"].map(|c| starter_rules_of(local(c))))
    }

    /// What is done with a post, and whether it is what it is labelled with.
    fn judge(&self, row: &Row) -> (Done, bool) {
        let around = Around { year: 2026, ..Around::default() };
        let answers = Answers::default();
        let facts = Facts::of(&row.text, Kind::Professional, &around, &answers);
        let done = match review((), &facts, &self.0[usize::from(row.language == "de")]) {
            Ok(_) => Done::Passed,
            Err(refusal) if refusal.verdict() == Some(Verdict::Nudge) => Done::Asked,
            Err(_) => Done::Stopped,
        };
        let enough = match row.severity.as_str() {
            "B" => done == Done::Stopped,
            "N" => done >= Done::Asked,
            _ => done == Done::Passed,
        };
        (done, enough)
    }
}

/// The posts that the gate was first tried with (`K-`), which staff of two branches wrote: each has what it is labelled with.
#[test]
fn the_first_cases_are_judged_rightly() {
    let branches = Branches::of(&["alder.test", "erlental.test"]);
    let cases: Vec<Row> = rows(|file| file == "training").into_iter().filter(|r| r.id.starts_with("K-")).collect();
    let wrong: Vec<_> = cases.iter().filter(|r| !branches.judge(r).1).map(|r| (&r.id, &r.text)).collect();
    assert!(cases.len() > 200 && wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_gate_is_measured() {
    let branches = Branches::of(&OWN);
    let mut sums: BTreeMap<(String, String), Sum> = BTreeMap::new();
    // What weights are trained on says nothing of the gate.
    for row in rows(|file| file != "training") {
        let (done, enough) = branches.judge(&row);
        let evades = if row.label.ends_with('~') { "evasions" } else { "plain" };
        let caught = if row.label == "-" { "ordinary" } else { "caught" };
        let mut keys = vec![format!("kind {}", kind(&row)), format!("{caught} {}", row.language)];
        if row.label != "-" {
            keys.push(format!("{evades} {}", kind(&row)));
        }
        // Sets that nothing was tuned by, each by itself.
        if let Some(set) = UNSEEN.iter().find(|s| row.id.starts_with(**s)) {
            keys.push(format!("set {set} {}", kind(&row)));
        }
        for key in keys {
            sums.entry((row.half.clone(), key)).or_default().add(done, enough);
        }
        if std::env::var("GATE_SHOW").is_ok_and(|h| h == row.half) && !enough {
            println!("{} {} {} {done:?}: {}", row.id, row.language, row.label, row.text);
        }
    }
    println!("{:6} {:22} {:>5} {:>8} {:>8} {:>8}", "half", "what", "posts", "asked", "stopped", "enough");
    for ((half, what), s) in &sums {
        let percent = |n| format!("{:.1} %", f64::from(u32::try_from(share(n, s.all)).unwrap_or(0)) / 10.0);
        println!(
            "{half:6} {what:22} {:>5} {:>8} {:>8} {:>8}",
            s.all,
            percent(s.asked),
            percent(s.stopped),
            percent(s.enough)
        );
    }
    let of = |what: &str| sums.get(&("judge".to_owned(), what.to_owned())).copied().unwrap_or_default();
    let mut below = Vec::new();
    for (what, floor, wanted) in FLOORS {
        let (sum, ordinary) = (of(what), of("kind -"));
        let (part, all) = match *what {
            NOT_STOPPED => (ordinary.all - ordinary.stopped, ordinary.all),
            NOT_ASKED => (ordinary.all - (ordinary.asked - ordinary.stopped), ordinary.all),
            // A child, and what somebody reads, have to be held; of the others a question is enough.
            "kind M" | "kind H" => (sum.stopped, sum.all),
            _ => (sum.asked, sum.all),
        };
        let reached = share(part, all);
        println!("{what:26} {part:>4} of {all:>4}, floor {floor}, wanted {wanted}, reached {reached} per mille");
        if all == 0 || reached < *floor {
            below.push(*what);
        }
    }
    assert!(below.is_empty(), "{below:#?}");
}
