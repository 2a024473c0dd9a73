//! Judges labelled posts with the answers that the starter rules give, and prints what is judged wrongly. A tool for tuning;
//! what holds is measured with the rules themselves (`server/src/policy/corpus.rs`).
//!
//! `cargo run -p detect --example judge -- tests/gate/ordinary.tsv …` (`--half=judge` for the sums of that half alone)

use std::collections::BTreeMap;

use detect::{
    Confidence::{Certain, Likely},
    Findings, Home,
    Kind::{
        self, Advocacy, BirthDate, Claim, Confidential, Credential, Disclosure, Email, Harassment, Iban, LibraryCard,
        Minor, NationalId, PaymentCard, Phone, Reading, Source, StreetAddress,
    },
    Local,
};

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

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Answer {
    Pass,
    Ask,
    Hold,
}

fn answer(found: &Findings) -> Answer {
    let has = |kind, least| found.has(kind, least);
    let stop = [LibraryCard, Iban, PaymentCard, NationalId, Credential, Email, Phone, StreetAddress, BirthDate];
    let hold = [Minor, Reading, Harassment, Confidential];
    if stop.iter().chain(&hold).any(|k| has(*k, Certain)) || has(Advocacy, Certain) && !has(Disclosure, Likely) {
        return Answer::Hold;
    }
    let claim = has(Claim, Likely) && !has(Source, Likely);
    let advocacy = has(Advocacy, Likely) && !has(Disclosure, Likely);
    let asks = |k: &Kind| has(*k, Likely);
    if claim || advocacy || stop.iter().any(asks) || hold.iter().any(asks) { Answer::Ask } else { Answer::Pass }
}

fn main() {
    let half = std::env::args().find_map(|a| a.strip_prefix("--half=").map(str::to_owned));
    let own = OWN.map(str::to_owned).to_vec();
    let local = Local { country: "GB".into(), own, ..Local::default() };
    let mut sums: BTreeMap<String, (usize, usize, usize, usize)> = BTreeMap::new();
    // What ordinary posts are asked about or stopped for: sums alone, of both halves.
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let start = std::time::Instant::now();
    for path in std::env::args().skip(1).filter(|a| !a.starts_with("--")) {
        for line in std::fs::read_to_string(&path).expect(&path).lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let &[id, lang, label, severity, text, ..] = cells.as_slice() else { continue };
            let of = cells.get(5).copied().unwrap_or("tune");
            if half.as_deref().is_some_and(|h| h != of) {
                continue;
            }
            let text: String = serde_json::from_str(text).expect(text);
            let country = if lang == "de" { "DE" } else { "GB" };
            let found = detect::scan(&text, &Home::of(&Local { country: country.into(), ..local.clone() }));
            let got = answer(&found);
            let wanted = match severity {
                "B" => Answer::Hold,
                "N" => Answer::Ask,
                _ => Answer::Pass,
            };
            let wrong = if label == "-" { got > Answer::Pass } else { got < wanted };
            for key in [label.to_owned(), format!("{} {lang}", if label == "-" { "-" } else { "+" })] {
                let sum = sums.entry(key).or_default();
                sum.0 += 1;
                sum.1 += usize::from(got >= Answer::Ask);
                sum.2 += usize::from(got >= Answer::Hold);
                sum.3 += usize::from(got >= wanted);
            }
            if wrong && label == "-" {
                for f in found.all.iter().filter(|f| f.confidence >= Likely) {
                    *kinds.entry(format!("{:?} {:?}", f.kind, f.confidence)).or_insert(0) += 1;
                }
            }
            if wrong && (of != "judge" || half.as_deref() == Some("judge")) {
                println!("{id} {lang} {label} {severity} got {got:?}: {text}");
                for f in found.all.iter().filter(|f| label != "-" || f.confidence >= Likely) {
                    println!("      {:?} {:?} {:?} {:?}", f.kind, f.confidence, &text[f.span.clone()], f.why);
                }
            }
        }
    }
    println!("ordinary posts were judged wrongly for {kinds:?}");
    println!("took {:?}", start.elapsed());
    for (label, (all, asked, held, fit)) in sums {
        println!(
            "{label:6} {all:4}   asked {asked:4}   held {held:4}   as wanted {fit:4} = {} per mille",
            fit * 1_000 / all
        );
    }
}
