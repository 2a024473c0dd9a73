//! Writes the features of labelled posts for `training/train.py`: a line of JSON for each, from files of the corpus.
//!
//! `cargo run -p detect --example features -- tests/gate/*.tsv > features.jsonl`

use std::io::Write;

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for path in std::env::args().skip(1) {
        for line in std::fs::read_to_string(&path)?.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let &[id, language, label, severity, text, half] = cells.as_slice() else { continue };
            let text: String = serde_json::from_str(text)?;
            let row = serde_json::json!([id, language, label, severity, half, detect::traits(&text)]);
            writeln!(out, "{row}")?;
        }
    }
    Ok(())
}
