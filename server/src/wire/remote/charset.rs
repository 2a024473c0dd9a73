//! The text of a page in whatever encoding it has: as its first bytes, its header or its own beginning say; else as it reads
//! best. <https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding>

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How much of a page is looked through for what it says of itself.
const BEGINNING: usize = 4_096;

/// The text of a page; `kind` is its `Content-Type`.
pub fn decode(body: &[u8], kind: &str) -> String {
    let said = of_header(kind).or_else(|| of_beginning(body));
    let encoding = said.unwrap_or_else(|| if is_utf8(body) { UTF_8 } else { WINDOWS_1252 });
    // A mark at the beginning has the last word.
    encoding.decode(body).0.into_owned()
}

fn of_header(kind: &str) -> Option<&'static Encoding> {
    let parameters = kind.split(';').skip(1).filter_map(|p| p.split_once('='));
    let label = parameters.filter(|(n, _)| n.trim().eq_ignore_ascii_case("charset")).map(|(_, v)| v).next()?;
    Encoding::for_label(label.trim().trim_matches(['"', '\'']).as_bytes())
}

/// `<meta charset=…>`, or the older form with the header's words in it.
fn of_beginning(body: &[u8]) -> Option<&'static Encoding> {
    let beginning = String::from_utf8_lossy(&body[..body.len().min(BEGINNING)]).to_ascii_lowercase();
    let found = beginning.split("<meta").skip(1).find_map(|meta| {
        let meta = meta.split('>').next()?;
        let label = meta.split_once("charset")?.1.trim_start().strip_prefix('=')?;
        let label = label.trim_start().trim_start_matches(['"', '\'']);
        Encoding::for_label(label.split(['"', '\'', ' ', ';', '/']).next()?.as_bytes())
    })?;
    // Who can read this far does not read UTF-16.
    Some(if found == UTF_16LE || found == UTF_16BE { UTF_8 } else { found })
}

/// Whether bytes are UTF-8, but for a character that was cut at their end.
fn is_utf8(body: &[u8]) -> bool {
    std::str::from_utf8(body).map_or_else(|e| e.error_len().is_none(), |_| true)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn pages_say_in_several_ways_how_they_are_written() {
        for (body, kind) in [
            (&b"<title>B\xfccher</title>"[..], "text/html; charset=ISO-8859-1"),
            (b"<title>B\xfccher</title>", "text/html; Charset=\"windows-1252\""),
            (b"<meta charset='iso-8859-15'><title>B\xfccher</title>", "text/html"),
            (
                b"<META http-equiv=Content-Type content=\"text/html; charset=latin1\"><title>B\xfccher</title>",
                "text/html",
            ),
            (b"<title>B\xfccher</title>", "text/html"),
            (b"<title>B\xc3\xbccher</title>", "text/html"),
            (b"\xef\xbb\xbf<title>B\xc3\xbccher</title>", "text/html; charset=iso-8859-1"),
            (b"<title>B\xc3\xbccher</title>\xe2\x82", "text/html"),
        ] {
            assert!(decode(body, kind).contains("<title>Bücher</title>"), "{kind}: {}", decode(body, kind));
        }
        assert!(decode(b"\x83\x65\x83\x58\x83\x67", "text/html; charset=Shift_JIS").contains("テスト"));
        assert!(decode(b"\xcf\xf0\xe8\xe2\xe5\xf2", "text/html; charset=windows-1251").contains("Привет"));
    }
}
