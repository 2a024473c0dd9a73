//! Detectors: what a text holds that staff of a library may not want to publish. Pure functions over a text; no I/O, nothing
//! leaves the process, and time in proportion to the text.
//!
//! A text is read once ([`scan`]): normalised, cut into words and sentences, looked up in the lists, searched for people.
//! The detectors judge what they find by the words around it, and each finding says how sure it is, and why.

mod advocacy;
mod born;
mod card;
mod claim;
mod confidential;
mod context;
mod email;
mod escape;
mod features;
mod figures;
mod found;
mod harassment;
mod identity;
mod learned;
mod lexicon;
mod loans;
mod minor;
mod money;
mod normalise;
mod numbers;
mod own;
mod pattern;
mod people;
mod phone;
mod place;
mod respelled;
mod scan;
mod words;
mod writing;

pub use found::{ALL, CONTACT, Confidence, Finding, IDENTITY, Kind, PATRON_DATA, PERSONAL, Why, named};
pub use normalise::{fold, has_word};
pub use own::{Home, Local, LocalFault};
pub use scan::{Findings, Lesson, Traits, has_credit, lesson, masked, plain, scan};
