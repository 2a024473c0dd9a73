//! What a detector says: a finding, with its kind, its place, how sure it is and why.

use std::ops::Range;

/// One kind of thing that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    LibraryCard,
    Email,
    Phone,
    Iban,
    PaymentCard,
    NationalId,
    StreetAddress,
    BirthDate,
    /// A sign-in, PIN or password of somebody.
    Credential,
    /// A child who is named, with school, age or whereabouts.
    Minor,
    /// Health of an identifiable reader, or what she reads and borrows.
    Reading,
    Harassment,
    Confidential,
    /// A claim that readers may want to check, or a rumour.
    Claim,
    Source,
    Credit,
    Advocacy,
    Disclosure,
}

use Kind::{
    Advocacy, BirthDate, Claim, Confidential, Credential, Credit, Disclosure, Email, Harassment, Iban, LibraryCard,
    Minor, NationalId, PaymentCard, Phone, Reading, Source, StreetAddress,
};

/// All of them, with the names that conditions call them by.
pub const ALL: [(&str, Kind); 18] = [
    ("library_card", LibraryCard),
    ("email", Email),
    ("phone", Phone),
    ("iban", Iban),
    ("payment_card", PaymentCard),
    ("national_id", NationalId),
    ("street_address", StreetAddress),
    ("birth_date", BirthDate),
    ("credential", Credential),
    ("minor", Minor),
    ("reading_history", Reading),
    ("harassment", Harassment),
    ("confidential", Confidential),
    ("claim", Claim),
    ("source", Source),
    ("credit", Credit),
    ("advocacy", Advocacy),
    ("disclosure", Disclosure),
];

/// What tells of one person: what patron data is made of.
pub const PATRON_DATA: [Kind; 9] =
    [LibraryCard, Email, Phone, Iban, PaymentCard, NationalId, StreetAddress, BirthDate, Credential];

/// The ways to reach somebody, and her birthday.
pub const CONTACT: [Kind; 4] = [Email, Phone, StreetAddress, BirthDate];

/// Numbers that belong to one person alone.
pub const IDENTITY: [Kind; 5] = [LibraryCard, Iban, PaymentCard, NationalId, Credential];

/// What is covered for whoever reads a held post: data of a person, and what is said of her.
pub const PERSONAL: [Kind; 11] =
    [LibraryCard, Email, Phone, Iban, PaymentCard, NationalId, StreetAddress, BirthDate, Credential, Minor, Reading];

/// The kinds that a name stands for: one, or a group (`patron_data`, `contact`, `identity`). None for a name that there is not.
pub fn named(name: &str) -> Option<Vec<Kind>> {
    match name {
        "patron_data" => Some(PATRON_DATA.to_vec()),
        "contact" => Some(CONTACT.to_vec()),
        "identity" => Some(IDENTITY.to_vec()),
        one => ALL.iter().find(|(n, _)| *n == one).map(|(_, kind)| vec![*kind]),
    }
}

/// How sure a detector is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// It has the form, and the words around it say that it is something else.
    Possible,
    /// Worth a question.
    Likely,
    /// Its check digit fits, or the words around it leave no doubt.
    Certain,
}

/// Why a finding is as sure as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// It has the form of such a thing.
    Form,
    /// A check digit fits.
    CheckDigit,
    /// A word of a list.
    Word,
    /// A word before or after it says what it is.
    Named,
    /// The learned weights say so.
    Learned,
    /// A person is named, or spoken of, beside it.
    Person,
    /// The words around it speak of the house: opening hours, an event, the desk.
    House,
    /// It stands in a title, or where a book is spoken of.
    Title,
    /// It is counted, priced, or the number of a thing.
    Thing,
    /// Its check digit is wrong.
    WrongCheckDigit,
    /// It is not of this branch.
    Elsewhere,
}

impl Why {
    /// Whether it speaks against the finding.
    pub fn is_against(self) -> bool {
        matches!(self, Self::House | Self::Title | Self::Thing | Self::WrongCheckDigit | Self::Elsewhere)
    }
}

/// Something that a detector found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub kind: Kind,
    /// Bytes of the text as it was typed.
    pub span: Range<usize>,
    pub confidence: Confidence,
    pub why: Vec<Why>,
}

/// Whether numbers add up as Luhn's check digit wants (ISO/IEC 7812-1), which library cards share.
pub fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(n, b)| match (n % 2, u32::from(b.wrapping_sub(b'0'))) {
            (0, d) => d,
            (_, d) if d > 4 => d * 2 - 9,
            (_, d) => d * 2,
        })
        .sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

/// The digits of a text, whatever stands between them.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
