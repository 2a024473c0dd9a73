//! The licences under which something is shared, by their SPDX names. <https://spdx.org/licenses/>

/// Name and address.
const ALL: [(&str, &str); 3] = [
    ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
];

/// Their names, the freest first.
pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|(name, _)| *name)
}

/// The address of one.
pub fn address(name: &str) -> Option<&'static str> {
    ALL.iter().find(|(n, _)| *n == name).map(|(_, address)| *address)
}

/// The name of one, by its address.
pub fn named(address: &str) -> Option<&'static str> {
    let plain = |text: &str| text.trim_end_matches('/').replacen("http://", "https://", 1);
    ALL.iter().find(|(_, a)| plain(a) == plain(address)).map(|(name, _)| *name)
}
