//! Writes the features of labelled posts for `training/train.py`: a line of JSON for each, from files of the corpus.
//!
//! `cargo run -p detect --example features -- tests/gate/*.tsv > features.jsonl`

use std::io::Write;

use detect::{Home, Kind, Local, PATRON_DATA};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for path in std::env::args().skip(1) {
        for line in std::fs::read_to_string(&path)?.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let &[id, language, label, severity, text, half] = cells.as_slice() else { continue };
            let text: String = serde_json::from_str(text)?;
            // Of each post: what its words have, and which numbers and addresses stand in it.
            let country = if language == "de" { "DE" } else { "GB" };
            let home = Home::of(&Local { country: country.into(), ..Local::default() });
            let lesson = detect::lesson(&text, &home);
            let sure =
                |k: Kind| lesson.formed.iter().filter(|(kind, _)| *kind == k).map(|(_, sure)| *sure as u8 + 1).max();
            let formed: Vec<u8> = PATRON_DATA.iter().map(|k| sure(*k).unwrap_or(0)).collect();
            let row = serde_json::json!([id, language, label, severity, half, lesson.traits, formed]);
            writeln!(out, "{row}")?;
        }
    }
    Ok(())
}
