//! The kinds of text that other servers' users reported, each with several inputs.

use post_text::{Mention, Person, graphemes, href, length, parse, tag, words::Words};

fn handles(text: &str) -> Vec<String> {
    parse(text).mentions().into_iter().map(Mention::handle).collect()
}

fn tags(text: &str) -> Vec<String> {
    parse(text).tags().into_iter().map(|t| t.name.clone()).collect()
}

fn links(text: &str) -> Vec<String> {
    parse(text).links()
}

#[test]
fn nothing_inside_an_address_is_a_mention_or_a_tag() {
    for address in [
        "https://maps.example/?owner=@carl",
        "https://maps.example/#@carl",
        "https://maps.example/;@carl",
        "https://maps.example;@carl",
        "https://maps.example/?uri=@dora@birch.test",
        "https://maps.example/a,@carl",
        "https://maps.example/(@carl)",
        "https://maps.example/?q=\"@carl\"",
        "https://maps.example/|@carl",
        "https://maps.example/?tag=x;#tag",
        "HTTPS://maps.example/.@carl",
        "https://例え.テスト/?o=@carl",
        "https://me@maps.example/:@carl",
        "https://@carl",
        "https://,@carl",
        "ftp://files.example/.@carl",
        "gemini://maps.example/;@carl",
        "maps.example/?owner=@carl",
        "maps.example/;@carl",
        "www.maps.example:8080/;#tag",
        "see:maps.example/;@carl",
        "mailto:a@b.example?cc=;@carl",
        "matrix:u/a:@carl",
        "[map](https://maps.example/;@carl)",
        "a@b.example",
        "a.b+c@b.example",
        "first+@b.example",
        "https://a.example/x'@carl'",
    ] {
        let text = format!("@bea@birch.test look {address} please");
        assert_eq!(handles(&text), ["bea@birch.test"], "{address}");
        assert!(tags(&text).is_empty() && parse(&text).emojis().is_empty(), "{address}");
        let html = parse(&text).html(
            |m| Some(Person { href: "https://x.test/".into(), name: m.name.clone() }),
            |_| "https://x.test/t".into(),
        );
        assert_eq!(html.matches("h-card").count(), 1, "{address}: {html}");
    }
}

#[test]
fn mentions_stand_where_people_write_them() {
    for text in [
        ".@carl hello",
        "@carl: hello",
        "(@carl)",
        "hello.@carl!",
        "l'avis d'@carl",
        "@carlさん",
        "-@carl",
        "\"@Carl\"",
        "see https://a.example/ @carl",
        "「https://a.example/」@carl",
        "@carl.",
        "cc:@carl",
        "a\n@carl\n\nb",
        "😀@carl",
        "*@carl*",
        "@carl@",
        "@carl/a#b",
        "@carl:https://a.example/@dora",
    ] {
        assert_eq!(handles(text), ["carl"], "{text}");
    }
    assert_eq!(
        handles("@Bea@Birch.test, @c-d.e@c.test:4000 and @bea@birch.test."),
        ["bea@birch.test", "c-d.e@c.test:4000"]
    );
    assert_eq!(handles("@bea@münchen.test @bea@birch.testさん"), ["bea@xn--mnchen-3ya.test", "bea@birch.test"]);
    for none in ["x@carl", "@@carl", "a_@carl", "@", "@.", "@-", "@é", "図書館@carl", "x=@carl"] {
        assert!(handles(none).is_empty(), "{none}");
    }
}

#[test]
fn hashtags_of_the_world() {
    for (text, name) in [
        ("#हिन्दी", "हिन्दी"),
        ("#می‌خواهم", "می‌خواهم"),
        ("#ハリー・ポッター", "ハリー・ポッター"),
        ("＃図書館", "図書館"),
        ("#col·lecció!", "col·lecció"),
        ("#cafe\u{301}", "cafe\u{301}"),
        ("#a1", "a1"),
        ("#1a", "1a"),
        ("#२०२४अ", "२०२४अ"),
        ("#_a_", "_a_"),
        ("#2024_25", "2024_25"),
        ("#foo・ bar", "foo"),
        ("#foo-bar", "foo"),
        ("(#foo)", "foo"),
        ("##foo", "foo"),
        ("#foo#bar", "foo"),
        ("、#foo", "foo"),
    ] {
        assert_eq!(tags(text), [name], "{text}");
    }
    for none in [
        "#1",
        "#２０２４",
        "#___",
        "#",
        "#・a",
        "#·",
        "a#b",
        "/#b",
        "&#x27;",
        "#️⃣ key",
        "# a",
        "#-a",
        "#\u{301}",
        "#123_",
    ] {
        assert!(tags(none).is_empty(), "{none}: {:?}", tags(none));
    }
    assert!(tags(&format!("#{}", "a".repeat(101))).is_empty());
    assert_eq!(tags(&format!("#{}", "ä".repeat(100))).len(), 1);
}

#[test]
fn tags_are_found_however_they_are_written() {
    for (one, other) in [
        ("İstanbul", "istanbul"),
        ("tag\u{fe0f}", "tag"),
        ("ａ＿ｂ", "a_b"),
        ("Library", "LIBRARY"),
        ("ＬＩＢＲＡＲＹ", "library"),
        ("Straße", "STRASSE"),
        ("ΟΔΌΣ", "οδός"),
        ("cafe\u{301}", "CAFÉ"),
        ("ﾊﾘｰ･ﾎﾟｯﾀｰ", "ハリー・ポッター"),
        ("ｶﾞ", "ガ"),
    ] {
        assert!(tag::key(one).is_some(), "{one}");
        assert_eq!(tag::key(one), tag::key(other), "{one}");
        assert_eq!(parse(&format!("#{one} #{other}")).tags().len(), 1);
    }
    assert_eq!(tag::shown("ＧＲÖẞE"), "größe");
    assert_eq!(tag::key(" #Books "), Some("books".into()));
    for none in ["", "#", "1", "a b", "a-b", "a/b", "・a"] {
        assert_eq!(tag::key(none), None, "{none}");
    }
    assert_eq!(tag::nearest("foo-bar baz"), Some("foobarbaz".into()));
    assert_eq!(tag::nearest("-"), None);
}

#[test]
fn links_in_any_case_and_script() {
    for (text, href) in [
        ("Https://Example.org/A", "https://Example.org/A"),
        ("HTTP://example.org", "http://example.org"),
        ("https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/"),
        ("https://例え.テスト", "https://xn--r8jz45g.xn--zckzah/"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("http://президент.рф/", "http://xn--d1abbgf6aiiy.xn--p1ai/"),
        ("https://i❤.ws/", "https://xn--i-7iq.ws/"),
        ("https://[::1]:8080/a", "https://[::1]:8080/a"),
        ("http://127.0.0.1/x", "http://127.0.0.1/x"),
        ("http://alder.localhost:4000/a", "http://alder.localhost:4000/a"),
        ("https://a_b.example/_c_", "https://a_b.example/_c_"),
        ("https://a.example/#b", "https://a.example/#b"),
        ("https://a.example#b", "https://a.example#b"),
        ("https://a.example?q=1&r=ä", "https://a.example?q=1&r=ä"),
        ("https://a.example/@b/1", "https://a.example/@b/1"),
        ("https://u:p@a.example/", "https://u:p@a.example/"),
    ] {
        assert_eq!(links(text), [href], "{text}");
        assert_eq!(links(&format!("({text}), b")), [href], "{text}");
        assert_eq!(length(text), 23, "{text}");
    }
    for none in [
        "https://",
        "https:///a",
        "ftp://a.example/",
        "xhttps://a.example/",
        "https://1.5/",
        "a.example",
        "https:a.example",
    ] {
        assert!(links(none).is_empty(), "{none}: {:?}", links(none));
    }
    assert_eq!(href("https://xn--a/"), None);
}

#[test]
fn links_end_where_people_mean_it() {
    for (text, link) in [
        ("see https://a.example/b.", "https://a.example/b"),
        ("https://a.example/b, then", "https://a.example/b"),
        ("(https://a.example/b)", "https://a.example/b"),
        ("https://a.example/b_(c)", "https://a.example/b_(c)"),
        ("(https://a.example/b_(c))", "https://a.example/b_(c)"),
        ("[x](https://a.example/b)", "https://a.example/b"),
        ("\"https://a.example/b\"", "https://a.example/b"),
        ("'https://a.example/b'", "https://a.example/b"),
        ("‘https://a.example/b’", "https://a.example/b"),
        ("<https://a.example/b>", "https://a.example/b"),
        ("*https://a.example/b*", "https://a.example/b"),
        ("_https://a.example/b_", "https://a.example/b"),
        ("https://a.example/b?", "https://a.example/b"),
        ("https://a.example/?", "https://a.example/"),
        ("https://a.example...", "https://a.example"),
        ("https://a.example/b/", "https://a.example/b/"),
        ("https://a.example:", "https://a.example"),
        ("https://a.example:x", "https://a.example"),
        ("https://a.example🎉", "https://a.example"),
        ("https://a.exampleを見て", "https://a.example"),
        ("https://a.example/b、そして", "https://a.example/b"),
        ("「https://a.example/b」", "https://a.example/b"),
        ("看https://a.example/b，很好", "https://a.example/b"),
        ("https://a.example/b（c）", "https://a.example/b（c）"),
        ("（https://a.example/b）", "https://a.example/b"),
        ("https://a.example/b’s", "https://a.example/b’s"),
        ("https://a.example/?q=[x]", "https://a.example/?q=[x]"),
        ("https://web.example/1/https://a.example/", "https://web.example/1/https://a.example/"),
    ] {
        let read = parse(text);
        let found: Vec<String> =
            read.spans().filter(|s| matches!(s, post_text::Span::Link(_))).map(ToString::to_string).collect();
        assert_eq!(found, [link], "{text}");
    }
    assert_eq!(links("https://a.example/x,https://b.example/y"), ["https://a.example/x", "https://b.example/y"]);
}

#[test]
fn length_is_what_people_see() {
    for (text, long) in [
        ("", 0),
        ("  a \n", 1),
        ("@bea@birch.test hi", 7),
        (&format!("@bea@birch.test {}", "a".repeat(1_995)), 2_000),
        ("👨‍👩‍👧‍👦", 1),
        ("🇩🇪🇫🇷", 2),
        ("e\u{301}", 1),
        ("नि", 1),
        ("a\r\nb", 3),
        ("a\n\n\n\nb", 6),
        ("https://a.example/abc hi", 26),
        ("HTTPS://A.EXAMPLE", 23),
        ("ftp://a.example", 15),
        ("#tag :emoji:", 12),
        ("👩🏽‍🚒!", 2),
    ] {
        assert_eq!(length(text), long, "{text:?}");
    }
    assert_eq!(graphemes("👨‍👩‍👧‍👦 ok"), 4);
}

#[test]
fn emojis_stand_between_colons() {
    assert_eq!(parse(":blobcat: (:a_1:) :blobcat::two:").emojis(), ["blobcat", "a_1", "two"]);
    for none in ["10:30:45", ":a:", "a:bc:", ":bc:d", "::", ":b-c:", "https://a.example/:bc:"] {
        assert!(parse(none).emojis().is_empty(), "{none}");
    }
}

#[test]
fn words_have_the_boundaries_of_unicode() {
    for (text, word, whole) in [
        ("I don’t know", "don't", true),
        ("I don't know", "don’t", true),
        ("e‑mail", "e-mail", true),
        ("İstanbul", "istanbul", true),
        ("ISTANBUL", "istanbul", true),
        ("a cat sat", "cat", true),
        ("cat", "cat", true),
        ("#cat!", "cat", true),
        ("concatenate", "cat", false),
        ("cats", "cat", false),
        ("foo_bar", "foo", false),
        ("foo's bar", "foo", true),
        ("end.Foo", "foo", true),
        ("x #tag", "#tag", true),
        ("a c++ b", "c++", true),
        ("STRASSE", "straße", true),
        ("cafe\u{301}", "café", true),
        ("café", "cafe", false),
        ("cafe\u{301}", "cafe", false),
        ("黒猫が", "猫", true),
        ("spoi\u{ad}ler", "spoiler", true),
        ("two\n words", "two words", true),
        ("ｆｏｏ", "foo", true),
        ("हिन्दी", "हिन", false),
    ] {
        assert_eq!(Words::of(text).have(word, true), whole, "{word} in {text}");
    }
    assert!(Words::of("concatenate").have("CAT", false) && !Words::of("a").have(" ", false));
}

#[test]
fn addresses_of_our_own_can_be_written_otherwise() {
    let own = |address: &str| address.contains("/as/abc").then(|| address.replace("/as/abc", ""));
    let text = "a https://alder.example/as/abc/@b, alder.example/as/abc/home\n\n\nhttps://x.example/ @c #d :ef:";
    let rewritten = parse(text).with_addresses(own);
    assert_eq!(rewritten, "a https://alder.example/@b, alder.example/home\n\n\nhttps://x.example/ @c #d :ef:");
}
