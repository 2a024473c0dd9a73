//! The text of a page in whatever encoding it has: as its first bytes, its header or its own beginning say; else as a
//! browser guesses it. <https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding>

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How much of a page is looked through for what it says of itself.
const BEGINNING: usize = 4_096;

/// The text of a page; `kind` is its `Content-Type`, `host` the name of its server, whose ending helps to guess.
pub fn decode(body: &[u8], kind: &str, host: &str) -> String {
    let said = of_header(kind).or_else(|| of_beginning(body));
    let encoding = said.unwrap_or_else(|| if is_utf8(body) { UTF_8 } else { guessed(body, host) });
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
    if let Some(declared) = of_declaration(&beginning) {
        return Some(declared);
    }
    let found = beginning.split("<meta").skip(1).find_map(|meta| {
        let meta = meta.split('>').next()?;
        let label = meta.split_once("charset")?.1.trim_start().strip_prefix('=')?;
        let label = label.trim_start().trim_start_matches(['"', '\'']);
        Encoding::for_label(label.split(['"', '\'', ' ', ';', '/']).next()?.as_bytes())
    })?;
    // Who can read this far does not read UTF-16.
    Some(if found == UTF_16LE || found == UTF_16BE { UTF_8 } else { found })
}

/// `<?xml version="1.0" encoding="…"?>`, of pages that are XML.
fn of_declaration(beginning: &str) -> Option<&'static Encoding> {
    let declaration = beginning.trim_start().strip_prefix("<?xml")?.split("?>").next()?;
    let label = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    Encoding::for_label(label.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?.as_bytes())
}

/// What the bytes look like: of pages in most languages some sentences are enough.
fn guessed(body: &[u8], host: &str) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(body, true);
    let ending = host.rsplit('.').next().filter(|e| e.bytes().all(|b| b.is_ascii_lowercase()) && *e != host);
    detector.guess(ending.map(str::as_bytes), Utf8Detection::Deny)
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
            let read = decode(body, kind, "library.example");
            assert!(read.contains("<title>Bücher</title>"), "{kind}: {read}");
        }
        let read = |body: &[u8], kind: &str| decode(body, kind, "library.example");
        assert!(read(b"\x83\x65\x83\x58\x83\x67", "text/html; charset=Shift_JIS").contains("テスト"));
        assert!(read(b"\xcf\xf0\xe8\xe2\xe5\xf2", "text/html; charset=windows-1251").contains("Привет"));
        let xml = b"<?xml version='1.0' encoding='windows-1251'?>\n<title>\xcf\xf0\xe8\xe2\xe5\xf2</title>";
        assert!(read(xml, "application/xhtml+xml").contains("Привет"));
    }

    #[test]
    fn pages_that_say_nothing_are_guessed() {
        for (text, label, host) in [
            ("Публичная библиотека открыта каждый день с десяти часов утра", "windows-1251", "library.example"),
            ("Публичная библиотека открыта каждый день с десяти часов утра", "koi8-r", "library.example"),
            ("図書館は毎日午前十時に開きます。どなたでもご利用いただけます。", "shift_jis", "library.jp"),
            ("図書館は毎日午前十時に開きます。どなたでもご利用いただけます。", "euc-jp", "library.jp"),
            ("图书馆每天上午十点开门，欢迎大家来看书。", "gbk", "library.cn"),
            ("도서관은 매일 오전 열 시에 문을 엽니다.", "euc-kr", "library.kr"),
            ("Η δημόσια βιβλιοθήκη είναι ανοιχτή κάθε μέρα", "windows-1253", "library.gr"),
            ("Příliš žluťoučký kůň úpěl ďábelské ódy", "windows-1250", "library.cz"),
        ] {
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).expect("an encoding");
            let (bytes, _, lost) = encoding.encode(text);
            let page = [b"<html><head><title>", &*bytes, b"</title></head></html>"].concat();
            assert!(
                !lost && decode(&page, "text/html", host).contains(text),
                "{label}: {}",
                decode(&page, "text/html", host)
            );
        }
    }
}
