//! Days and months as each language writes them: names, order and signs are CLDR's, by ICU4X. <https://cldr.unicode.org>

use icu_calendar::{Date, Gregorian};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{YM, YMD},
};
use icu_locale_core::Locale;

use crate::{LANGUAGES, Texts};

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// How one language writes dates.
struct Written {
    language: &'static str,
    day: Formatter<YMD>,
    month: Formatter<YM>,
}

thread_local! {
    /// Each thread has its own: what ICU knows is shared, what it has looked up is not.
    static ALL: Vec<Written> = LANGUAGES.iter().filter_map(|l| Written::load(l.0)).collect();
}

impl Written {
    fn load(language: &'static str) -> Option<Self> {
        // In English the day comes first, as in most countries that write it.
        let locale: Locale = if language == "en" { "en-GB" } else { language }.parse().ok()?;
        let day = Formatter::try_new(locale.clone().into(), YMD::long()).ok()?;
        let month = Formatter::try_new(locale.into(), YM::long()).ok()?;
        Some(Self { language, day, month })
    }
}

/// The day that `2026-11-20` names, and the first one of the month that `2026-11` does.
fn read(iso: &str) -> Option<Date<Gregorian>> {
    let part = |range: std::ops::Range<usize>| iso.get(range);
    let is_written = part(4..5) == Some("-") && (iso.len() == 7 || part(7..8) == Some("-"));
    let (year, month) = (part(0..4)?.parse().ok()?, part(5..7)?.parse().ok()?);
    let day = if iso.len() == 7 { 1 } else { part(8..10)?.parse().ok()? };
    Date::try_new_gregorian(year, month, day).ok().filter(|_| is_written)
}

impl Texts {
    /// A day such as `2026-11-20` written out: `20 November 2026`. What is no day stays as it is.
    pub fn day(&self, iso: &str) -> String {
        let Some(text) = self.written(iso, |written, date| written.day.format(&date).to_string()) else {
            return iso.to_owned();
        };
        // The first is an ordinal in French, which CLDR leaves out.
        match text.strip_prefix("1 ").filter(|_| self.language == "fr") {
            Some(rest) => format!("1er {rest}"),
            None => text,
        }
    }

    /// A month such as `2026-11` written out: `November 2026`. What is no month stays as it is.
    pub fn month(&self, iso: &str) -> String {
        let text = self.written(iso, |written, date| written.month.format(&date).to_string());
        text.unwrap_or_else(|| iso.to_owned())
    }

    fn written(&self, iso: &str, text: impl FnOnce(&Written, Date<Gregorian>) -> String) -> Option<String> {
        let date = read(iso)?;
        ALL.with(|all| all.iter().find(|w| w.language == self.language).map(|written| text(written, date)))
    }
}

#[cfg(test)]
mod tests {
    use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};
    use intl_pluralrules::{PluralCategory as Fluents, PluralRuleType as FluentsType, PluralRules as FluentsRules};

    use super::*;

    #[test]
    fn dates_are_written_as_each_language_does() {
        for (language, day, month) in [
            ("en", "1 March 2026", "March 2026"),
            ("de", "1. März 2026", "März 2026"),
            ("fr", "1er mars 2026", "mars 2026"),
            ("es", "1 de marzo de 2026", "marzo de 2026"),
            ("nl", "1 maart 2026", "maart 2026"),
        ] {
            let texts = crate::of(language);
            assert_eq!((texts.day("2026-03-01"), texts.month("2026-03")), (day.to_owned(), month.to_owned()));
            assert_eq!(texts.day("2026-12-24T10:00:00Z").split([' ', '.']).next(), Some("24"), "{language}");
            for other in ["soon", "2026-02-30", "1-2-3", "2026/12/01", ""] {
                assert_eq!(texts.day(other), other, "{language}");
            }
        }
        assert_eq!(crate::of("fr").day("2026-03-11"), "11 mars 2026");
    }

    /// Fluent chooses plurals by rules of its own copy of CLDR: they are those of ICU. For millions, French and Spanish have a
    /// form that no text of ours has.
    #[test]
    fn plurals_are_those_of_icu() {
        for (language, ..) in LANGUAGES {
            let locale: Locale = language.parse().expect("a language");
            let icu = PluralRules::try_new(locale.into(), PluralRuleType::Cardinal.into()).expect("rules");
            let id: unic_langid::LanguageIdentifier = language.parse().expect("a language");
            let fluents = FluentsRules::create(id, FluentsType::CARDINAL).expect("rules");
            for n in (0..=2_000_usize).chain([9_999, 10_000, 100_000, 999_999]) {
                let same = match fluents.select(n).expect("a category") {
                    Fluents::ONE => PluralCategory::One,
                    Fluents::OTHER => PluralCategory::Other,
                    other => panic!("{language} {n}: {other:?}"),
                };
                assert_eq!(icu.category_for(n), same, "{language}: {n}");
            }
        }
    }
}
