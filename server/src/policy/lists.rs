//! Lists of words that several rules refer to by name.

use std::collections::BTreeMap;

/// Words by the names of their lists.
pub type Lists = BTreeMap<String, Vec<String>>;
