//! Bank accounts and payment cards, both with check digits.

use std::ops::Range;

use super::{digits, luhn, matches};

pattern!(IBAN, r"(?i)\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,4})?\b");
pattern!(CARD, r"\b\d(?:[ \-]?\d){12,18}\b");

/// Account numbers (ISO 13616) whose check digits fit. A word that follows one is none of it.
pub fn ibans(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for range in matches(&IBAN, text, |_, _| true) {
        // From the longest reading to the shortest: what follows may have looked like one more group.
        let mut end = range.end;
        while end > range.start + 14 {
            let written: String = text[range.start..end].chars().filter(|c| !c.is_whitespace()).collect();
            if written.to_uppercase().parse::<iban::Iban>().is_ok() {
                found.push(range.start..end);
                break;
            }
            let Some(shorter) = text[range.start..end].rfind(' ') else { break };
            end = range.start + shorter;
        }
    }
    found
}

/// Card numbers (ISO/IEC 7812-1) of the networks that there are.
pub fn payment_cards(text: &str) -> Vec<Range<usize>> {
    matches(&CARD, text, |found, range| {
        let number = digits(found);
        let start = |n: usize| number.get(..n).and_then(|p| p.parse::<u32>().ok()).unwrap_or(0);
        let network = match number.len() {
            13 | 19 => start(1) == 4,
            14 => matches!(start(2), 36 | 38 | 39) || (300..=305).contains(&start(3)),
            15 => matches!(start(2), 34 | 37),
            16 => {
                start(1) == 4
                    || (51..=55).contains(&start(2))
                    || (2221..=2720).contains(&start(4))
                    || matches!(start(4), 6011)
                    || matches!(start(2), 35 | 65)
            }
            _ => false,
        };
        let named = text[..range.start].trim_end_matches([' ', ':', '-']).to_lowercase();
        network && luhn(&number) && !named.ends_with("isbn") && !named.ends_with("ean")
    })
}
