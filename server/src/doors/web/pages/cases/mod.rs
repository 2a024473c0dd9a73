//! Reports, cases and measures: the desk's pages, and those of whom they concern.

mod alerts;
mod anonymous;
mod desk;
mod export;
mod letters;
mod outside;
mod own;
mod requests;
mod shown;
mod work;

pub use alerts::*;
pub use anonymous::*;
pub use desk::*;
pub use export::*;
pub use letters::{
    letter_draft, letter_template, letter_templates, own_letter, own_letters, show_letter, show_letter_templates,
    show_own_letter, write_letter,
};
pub use outside::*;
pub use own::*;
pub use requests::{desk_request, show_request};
pub use shown::lines as lines_of;
