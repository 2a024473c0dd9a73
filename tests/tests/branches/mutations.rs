//! Broken input for everything that reads what others write: texts, pages, dates, `Accept`, `Link`, both signatures,
//! activities. Each reader gets the inputs of its corpus and mutations of them, made from a seed: it must not fall over, and
//! has to hold what it promises. `BRANCHLINE_MUTATIONS` says how many of each (more for a night's run).

use std::path::{Path, PathBuf};

use axum::http::{HeaderMap, HeaderValue};
use branchline::{
    base::{
        accept::Wish,
        clock::{iso, parse_http_date, parse_iso},
        html, link_header,
    },
    doors::federation,
    wire::{
        remote::{
            documents::{Actor, Note},
            storable::check_storable,
        },
        signatures::{self, SignedRequest},
    },
};
use serde_json::Value;

/// Mutations of each input.
const FEW: usize = 40;
/// Characters that mean something to one reader or another.
const SIGNS: &[&str] = &[
    "<", ">", "\"", "'", "&", ";", ",", "=", "(", ")", "[", "]", "{", "}", "@", "#", ":", "/", "?", "%", "\\", " ",
    "\n", "\0", "\u{200d}", "\u{301}", "é", "図", "😀", "://", "]]>", "<!--", "-->", "</p>", "<a href=", "9", "-", "+",
    "T", "Z",
];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

fn corpus(name: &str) -> Vec<String> {
    let text = std::fs::read_to_string(folder("corpora").join(name)).expect("a corpus");
    text.lines().map(str::to_owned).collect()
}

/// Numbers from a seed.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap_or(0)
    }
}

fn mutated(numbers: &mut Numbers, input: &str, others: &[String]) -> String {
    let mut chars: Vec<char> = input.chars().collect();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(chars.len() + 1);
        let end = (at + numbers.below(12)).min(chars.len());
        let new: Vec<char> = match numbers.below(4) {
            0 => Vec::new(),
            1 => SIGNS[numbers.below(SIGNS.len())].chars().collect(),
            2 => chars[at..end].repeat(2),
            _ => {
                let other: Vec<char> = others[numbers.below(others.len())].chars().collect();
                let from = numbers.below(other.len());
                other[from..(from + numbers.below(20)).min(other.len())].to_vec()
            }
        };
        chars.splice(at..end, new);
    }
    chars.into_iter().take(4_000).collect()
}

/// Gives each input, and mutations of it, to a reader.
fn each(inputs: &[String], few: usize, mut read: impl FnMut(&str)) {
    let wanted = std::env::var("BRANCHLINE_MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(few);
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    for input in inputs {
        read(input);
        for _ in 0..wanted {
            read(&mutated(&mut numbers, input, inputs));
        }
    }
}

#[test]
fn texts() {
    each(&corpus("texts.txt"), FEW, |text| {
        let read = post_text::parse(text);
        assert_eq!(post_text::length(text), read.length(), "{text:?}");
        assert!(read.links().iter().all(|l| l.starts_with("http")), "{text:?}");
        let page = read.html(|_| None, |tag| format!("https://a.test/tags/{}", tag.key()));
        assert_eq!(html::plain(&html::guard(&page)), html::plain(&page), "{text:?}");
        let again = post_text::parse(&read.with_addresses(|_| None));
        assert_eq!((again.mentions(), again.tags()), (read.mentions(), read.tags()), "{text:?}");
    });
}

#[test]
fn pages() {
    each(&corpus("pages.txt"), FEW, |page| {
        let clean = html::clean(page);
        // What is text has no `<` of its own.
        let tags: Vec<&str> = clean.split('<').skip(1).filter_map(|tag| tag.split('>').next()).collect();
        for bad in ["script", "img", "svg", "iframe", "template", "math"] {
            assert!(!tags.iter().any(|t| t.trim_start_matches('/').starts_with(bad)), "{page:?} became {clean:?}");
        }
        for bad in ["javascript:", " on", " style=", " src"] {
            assert!(!tags.iter().any(|t| t.contains(bad)), "{page:?} became {clean:?}");
        }
        assert_eq!(html::guard(&clean), clean, "{page:?}");
        let _ = html::plain(page);
    });
}

#[test]
fn dates() {
    each(&corpus("dates.txt"), 10 * FEW, |text| {
        let _ = parse_http_date(text);
        if let Some(at) = parse_iso(text).filter(|at| (0..253_402_300_800_000).contains(at)) {
            assert_eq!(parse_iso(&iso(at)), Some(at), "{text:?}");
        }
    });
}

#[test]
fn headers() {
    each(&corpus("accepts.txt"), 10 * FEW, |text| {
        let mut headers = HeaderMap::new();
        set(&mut headers, "accept", text);
        let wish = Wish::of(&headers);
        assert!(!(wish.wants_page() && wish.wants_document()), "{text:?}");
    });
    each(&corpus("links.txt"), 10 * FEW, |text| {
        assert!(link_header::parse(text).len() <= text.matches('<').count(), "{text:?}");
    });
}

/// Sets a header, where a value may stand in one.
fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

#[test]
fn signatures_of_both_schemes() {
    each(&corpus("signatures.txt"), 10 * FEW, |text| {
        let mut headers = HeaderMap::new();
        let fixed = [("host", "alpha.test"), ("date", "Fri, 20 Nov 2026 09:32:28 GMT"), ("digest", "SHA-256=AAAA")];
        for (name, value) in fixed.into_iter().chain([("content-digest", "sha-256=:AAAA:"), ("signature", text)]) {
            set(&mut headers, name, value);
        }
        let ask = |headers: &HeaderMap| {
            let request = SignedRequest {
                method: "POST",
                target: "/ap/inbox?x=1",
                origin: "https://alpha.test",
                headers,
                body: Some(b"{}"),
                now_ms: 1_795_167_148_000,
            };
            // The digest is that of no body: whatever is said, nothing passes.
            assert!(signatures::read(&request).is_err(), "{text:?}");
        };
        ask(&headers);
        set(&mut headers, "signature-input", text);
        headers.insert("signature", HeaderValue::from_static("sig1=:AAAA:"));
        ask(&headers);
    });
}

/// The captures of six other servers: what they deliver and what they publish.
fn captures() -> Vec<String> {
    let mut all = Vec::new();
    for server in ["fedify", "gotosocial", "misskey", "mitra", "snac", "takahe"] {
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(folder(server)).expect("captures").map(|f| f.expect("a file").path()).collect();
        files.sort();
        for file in files {
            let text = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
            let body = if file.extension().is_some_and(|e| e == "http") {
                text.split_once("\n\n").map(|(_, b)| b)
            } else {
                Some(text.as_str())
            };
            all.extend(body.filter(|b| b.len() < 4_000 && b.trim_start().starts_with('{')).map(str::to_owned));
        }
    }
    all
}

#[test]
fn activities_and_documents() {
    let captures = captures();
    assert!(captures.len() > 150, "{}", captures.len());
    each(&captures, FEW / 4, |body| {
        let Ok(value) = serde_json::from_str::<Value>(body) else { return };
        if !value.is_object() || federation::depth(body.as_bytes()) > 32 {
            return;
        }
        let _ = check_storable(&value);
        let _ = federation::parse(&value, body.as_bytes());
        for document in [&value, &value["object"]] {
            if let Ok(note) = Note::parse(document, 0) {
                assert!(html::guard(&html::clean(&note.content)).len() <= 100_000);
            }
            let _ = Actor::parse(document);
        }
    });
}
