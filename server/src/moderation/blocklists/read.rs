//! Lists as they are published: CSV of Mastodon's form or one domain a line, or JSON as Mastodon and GoToSocial write it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    base::error::{Error, Result},
    entities::subscription::Kind,
    wire::standing::{Standing, domain},
};

/// Rows of one list, and characters of a comment; more are not read.
const MOST: usize = 50_000;
const MAX_COMMENT: usize = 300;
const MOST_FAULTS: usize = 50;

/// A server on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub standing: Standing,
    pub comment: String,
}

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// From 1.
    pub line: usize,
    pub text: String,
    pub why: String,
}

/// A list, and what in it could not be read.
pub type List = (BTreeMap<String, Entry>, Vec<Fault>);

/// Reads a list row by row.
///
/// # Errors
/// 422 for what is no list at all, or has nothing in it.
pub fn read(kind: Kind, bytes: &[u8]) -> Result<List> {
    let text = std::str::from_utf8(bytes).map_err(|_| no_list())?.trim_start_matches('\u{feff}');
    let rows = if text.trim_start().starts_with('[') { json(text)? } else { csv(bytes)? };
    let (mut entries, mut faults) = (BTreeMap::new(), Vec::new());
    for (n, row) in rows.into_iter().enumerate().take(MOST) {
        match entry(kind, &row) {
            Ok(Some((domain, entry))) => drop(entries.insert(domain, entry)),
            Err(why) if faults.len() < MOST_FAULTS => {
                faults.push(Fault { line: n + 1, text: row.domain.chars().take(80).collect(), why: why.to_owned() });
            }
            Ok(None) | Err(_) => {}
        }
    }
    if entries.is_empty() { Err(no_list()) } else { Ok((entries, faults)) }
}

fn no_list() -> Error {
    Error::unprocessable("This is no list of servers (CSV or JSON), or there is nothing in it.")
}

struct Row {
    domain: String,
    severity: String,
    comment: String,
}

fn json(text: &str) -> Result<Vec<Row>> {
    let items: Vec<Value> = serde_json::from_str(text).map_err(|_| no_list())?;
    let word = |item: &Value, name: &str| item[name].as_str().unwrap_or_default().to_owned();
    let row = |item: &Value| match item.as_str() {
        Some(domain) => Row { domain: domain.to_owned(), severity: String::new(), comment: String::new() },
        None => Row {
            domain: word(item, "domain"),
            severity: word(item, "severity"),
            comment: [word(item, "public_comment"), word(item, "comment")].concat(),
        },
    };
    Ok(items.iter().map(row).collect())
}

fn csv(bytes: &[u8]) -> Result<Vec<Row>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut rows = Vec::new();
    // Without a head, a domain stands first and its severity second.
    let (mut domain, mut severity, mut comment) = (0, 1, usize::MAX);
    for record in reader.records() {
        let record = record.map_err(|_| no_list())?;
        let at = |n: usize| record.get(n).unwrap_or_default().trim().to_owned();
        let names: Vec<&str> = record.iter().map(|c| c.trim().trim_start_matches('#')).collect();
        if let (true, Some(n)) = (rows.is_empty(), names.iter().position(|c| *c == "domain")) {
            let find = |name: &str| names.iter().position(|c| *c == name).unwrap_or(usize::MAX);
            (domain, severity, comment) = (n, find("severity"), find("public_comment"));
            continue;
        }
        if at(0).starts_with('#') || record.iter().all(|c| c.trim().is_empty()) {
            continue;
        }
        rows.push(Row { domain: at(domain), severity: at(severity), comment: at(comment) });
    }
    Ok(rows)
}

/// What a row says; none for one that says nothing (`noop`).
fn entry(kind: Kind, row: &Row) -> std::result::Result<Option<(String, Entry)>, &'static str> {
    if row.domain.contains('*') {
        return Err("The domain is hidden by its publisher.");
    }
    let domain = domain(&row.domain).ok_or("This is not a domain.")?;
    let standing = match (kind, row.severity.as_str()) {
        (Kind::Allow, _) => Standing::Accept,
        (Kind::Block, "" | "suspend" | "block" | "reject") => Standing::Reject,
        (Kind::Block, "silence" | "limit" | "filter") => Standing::Filter,
        (Kind::Block, "drop") => Standing::Drop,
        (Kind::Block, "noop" | "none") => return Ok(None),
        (Kind::Block, _) => return Err("The severity is unknown."),
    };
    let comment = row.comment.chars().filter(|c| !c.is_control()).take(MAX_COMMENT).collect();
    Ok(Some((domain, Entry { standing, comment })))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: Kind, text: &str) -> (Vec<(String, &'static str)>, Vec<usize>) {
        let (entries, faults) = read(kind, text.as_bytes()).expect("a list");
        (entries.into_iter().map(|(d, e)| (d, e.standing.name())).collect(), faults.iter().map(|f| f.line).collect())
    }

    #[test]
    fn mastodons_form() {
        let text = "#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate\n\
                    spam.example,suspend,true,true,\"spam, mostly\",false\nloud.example,silence,false,false,,false\n\
                    odd.example,noop,true,false,,false\nhid*en.example,suspend,,,,\nnot a domain,suspend,,,,\n";
        let (entries, faults) = said(Kind::Block, text);
        assert_eq!(entries, [("loud.example".to_owned(), "filter"), ("spam.example".to_owned(), "reject")]);
        assert_eq!(faults, [4, 5]);
    }

    #[test]
    fn plain_lines_and_json() {
        let plain = "# our network\nbirch.example\nAlder.Example.\n";
        assert_eq!(
            said(Kind::Allow, plain).0.iter().map(|(d, s)| (d.as_str(), *s)).collect::<Vec<_>>(),
            [("alder.example", "accept"), ("birch.example", "accept")]
        );
        let json = r#"[{"domain":"a.example","severity":"silence"},"b.example",{"nothing":1}]"#;
        let (entries, faults) = said(Kind::Block, json);
        assert_eq!(entries, [("a.example".to_owned(), "filter"), ("b.example".to_owned(), "reject")]);
        assert_eq!(faults, [3]);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        for text in ["", "<html><body>404</body></html>", "[", "{}", "\u{0}\u{1}"] {
            assert!(read(Kind::Block, text.as_bytes()).is_err(), "{text}");
        }
        assert!(read(Kind::Block, &[0xff, 0xfe, 0x00]).is_err());
    }
}
