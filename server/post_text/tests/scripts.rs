//! Hashtags in the scripts of the world: each with letters (and the marks and joiners) of its exemplar characters in CLDR.

use post_text::{Span, parse, tag};

const SCRIPTS: &[(&str, &[&str])] = &[
    ("Adlam", &["𞤀𞤁𞤢𞤥", "𞤆𞤵𞤤𞤢𞤪"]),
    ("Arabic", &["كتاب", "می‌خواهم", "کتاب‌ها", "اُردُو", "ئۇيغۇر"]),
    ("Armenian", &["Գրադարան", "և"]),
    ("Balinese", &["ᬩᬮᬶ", "ᬅᬓ᭄ᬱᬭ"]),
    ("Bamum", &["ꚠꚡꚢ꛰"]),
    ("Bengali", &["গ্রন্থাগার", "বই", "সংস্কৃতি"]),
    ("Bopomofo", &["ㄅㄆㄇ"]),
    ("Cans", &["ᐃᓄᒃᑎᑐᑦ"]),
    ("Chakma", &["𑄌𑄋𑄴𑄟𑄳𑄦"]),
    ("Cham", &["ꨌꩌ"]),
    ("Cherokee", &["ᏣᎳᎩ", "ꭰꭱ"]),
    ("Coptic", &["ⲙⲉⲧⲣⲉⲙⲛⲭⲏⲙⲓ"]),
    ("Cyrillic", &["библиотека", "Бібліотека", "ҡитап", "җир"]),
    ("Devanagari", &["हिन्दी", "पुस्तकालय", "संस्कृतम्", "ज़रूरत"]),
    ("Ethiopic", &["ቤተመጻሕፍት", "ትግርኛ"]),
    ("Georgian", &["ბიბლიოთეკა", "ᲑᲘᲑᲚᲘᲝ"]),
    ("Greek", &["βιβλιοθήκη", "ΑΪΔΌΝΙ"]),
    ("Gujarati", &["પુસ્તકાલય", "ગુજરાતી"]),
    ("Gurmukhi", &["ਪੰਜਾਬੀ", "ਪੁਸਤਕਾਲਿਆ"]),
    ("Han", &["図書館", "图书馆", "人々", "𠮷野家"]),
    ("Hangul", &["도서관", "한글"]),
    ("Hanifi Rohingya", &["𐴌𐴟𐴇𐴥𐴝𐴚𐴒𐴙𐴝"]),
    ("Hebrew", &["סִפְרִיָּה", "ספרייה"]),
    ("Hiragana", &["としょかん", "がっこう"]),
    ("Javanese", &["ꦗꦮ", "ꦱꦸꦫꦧꦪ"]),
    ("Kannada", &["ಗ್ರಂಥಾಲಯ", "ಕನ್ನಡ"]),
    ("Katakana", &["ライブラリー", "ハリー・ポッター", "ﾊﾘｰ･ﾎﾟｯﾀｰ"]),
    ("Kayah Li", &["ꤊꤢꤛꤢ꤬"]),
    ("Khmer", &["បណ្ណាល័យ", "ខ្មែរ"]),
    ("Lao", &["ຫ້ອງສະໝຸດ", "ລາວ"]),
    ("Latin", &["Bücherei", "knihovna", "thư_viện", "biblioteca", "Straße", "col·lecció", "ǃXóõ", "ʻōlelo"]),
    ("Lepcha", &["ᰛᰩᰵᰛᰧᰵ"]),
    ("Limbu", &["ᤕᤠᤰᤌᤢᤱ"]),
    ("Lisu", &["ꓡꓲꓢꓴ"]),
    ("Malayalam", &["ഗ്രന്ഥശാല", "മലയാളം", "അവന്‍"]),
    ("Meetei Mayek", &["ꯃꯩꯇꯩꯂꯣꯟ"]),
    ("Mongolian", &["ᠮᠣᠩᠭᠣᠯ"]),
    ("Myanmar", &["စာကြည့်တိုက်", "မြန်မာ"]),
    ("New Tai Lue", &["ᦑᦺᦟᦹᧉ"]),
    ("N'Ko", &["ߒߞߏ", "ߓߊ߲߬ߓߊ߬ߙߊ"]),
    ("Ol Chiki", &["ᱥᱟᱱᱛᱟᱲᱤ"]),
    ("Oriya", &["ପାଠାଗାର", "ଓଡ଼ିଆ"]),
    ("Osage", &["𐓏𐓘𐓻𐓘𐓻𐓟"]),
    ("Runic", &["ᚱᚢᚾᛖ"]),
    ("Saurashtra", &["ꢱꣃꢬꢵꢰ꣄ꢜ꣄ꢬꢵ"]),
    ("Sinhala", &["පුස්තකාලය", "ශ්‍රී"]),
    ("Sundanese", &["ᮞᮥᮔ᮪ᮓ"]),
    ("Syriac", &["ܣܘܪܝܝܐ", "ܟܬܳܒܳܐ"]),
    ("Tai Le", &["ᥖᥭᥰᥖᥬᥳ"]),
    ("Tai Viet", &["ꪼꪕꪒꪾ"]),
    ("Tamil", &["நூலகம்", "தமிழ்"]),
    ("Telugu", &["గ్రంథాలయం", "తెలుగు"]),
    ("Thaana", &["ދިވެހި"]),
    ("Thai", &["ห้องสมุด", "ภาษาไทย"]),
    ("Tibetan", &["བོད", "ལྷ"]),
    ("Tifinagh", &["ⵜⴰⵎⴰⵣⵉⵖⵜ"]),
    ("Vai", &["ꕙꔤ"]),
    ("Yi", &["ꆈꌠꁱꂷ"]),
];

#[test]
fn every_script_makes_a_tag() {
    assert!(SCRIPTS.len() >= 40);
    for (script, words) in SCRIPTS {
        for word in *words {
            for sign in tag::SIGNS {
                let read = parse(&format!("a {sign}{word}, b"));
                let names: Vec<&str> = read.tags().iter().map(|t| t.name.as_str()).collect();
                assert_eq!(names, [*word], "{script}");
                let key = tag::key(word).unwrap_or_else(|| panic!("{script}: {word} has a key"));
                assert_eq!(tag::key(&key).as_ref(), Some(&key), "{script}: the key of {word} is its own key");
                assert_eq!(read.tags()[0].key(), key);
            }
        }
    }
}

/// Each letter alone as well, whatever stands beside it.
#[test]
fn every_letter_of_theirs_may_stand_in_a_tag() {
    for (script, words) in SCRIPTS {
        for c in words.iter().flat_map(|w| w.chars()).filter(|c| c.is_alphanumeric()) {
            let read = parse(&format!("#a{c}b"));
            assert_eq!(read.paragraphs[0].lines[0].len(), 1, "{script}: {c}");
            assert!(
                matches!(&read.paragraphs[0].lines[0][0], Span::Tag(t) if t.name == format!("a{c}b")),
                "{script}: {c}"
            );
        }
    }
}
