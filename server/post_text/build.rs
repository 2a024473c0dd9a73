//! Makes one small table of letters, marks and digits from Unicode's general categories: the whole one would be a tenth of what
//! the browser loads.

use std::{env, error::Error, fs, path::Path};

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// The classes of `characters::Class`, by number.
fn class(c: char) -> u32 {
    // Half-width sounds of kana and Arabic vowels standing alone: letters in name, marks as soon as they are composed.
    if matches!(
        c,
        '\u{fc5e}'
            ..='\u{fc63}'
                | '\u{fe70}'
                | '\u{fe72}'
                | '\u{fe74}'
                | '\u{fe76}'
                | '\u{fe78}'
                | '\u{fe7a}'
                | '\u{fe7c}'
                | '\u{fe7e}'
                | '\u{ff9e}'
                | '\u{ff9f}'
    ) {
        return 2;
    }
    match (c.general_category_group(), c.general_category()) {
        // Some numbers are written as letters are, such as those of Rome and the zero of East Asia.
        (GeneralCategoryGroup::Letter, _) | (_, GeneralCategory::LetterNumber) => 1,
        (GeneralCategoryGroup::Mark, _) => 2,
        (_, GeneralCategory::DecimalNumber) => 3,
        _ => 0,
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let (mut borders, mut last) = (Vec::new(), None);
    for c in '\0'..=char::MAX {
        let class = class(c);
        if last != Some(class) {
            borders.push((u32::from(c) << 2) | class);
            last = Some(class);
        }
    }
    let table = format!("pub(super) static BORDERS: [u32; {}] = {borders:?};\n", borders.len());
    fs::write(Path::new(&env::var("OUT_DIR")?).join("classes.rs"), table)?;
    Ok(())
}
