//! Pages: load, then show.

mod blocks;
mod cases;
mod complaints;
mod crossing;
mod decisions;
mod desk;
mod engagement;
mod fault;
mod feed;
mod handbook;
mod handbook_desk;
mod interaction;
mod learning;
mod members;
mod moving;
mod own;
mod people;
mod posts;
mod profiles;
mod query;
mod queue;
mod records;
mod requests;
mod rule_form;
mod rules;
mod security;
mod settings;
mod sign_up;
mod source;
mod subscriptions;
mod surveys;
mod timelines;

pub use blocks::{Typed as TypedBlock, ask_block, show_block};
pub use cases::*;
pub use complaints::{
    complaints, hidden_log, hide_answer, in_language, own_hidden, show_complaint, show_complaints, show_hide,
    show_own_hidden, show_received,
};
pub use crossing::*;
pub use decisions::*;
pub use desk::*;
pub use engagement::*;
pub use fault::*;
pub use handbook::*;
pub use handbook_desk::*;
pub use interaction::*;
pub use learning::*;
pub use members::*;
pub use moving::*;
pub use own::*;
pub use people::*;
pub use posts::*;
pub use profiles::*;
pub use queue::*;
pub use records::*;
pub use requests::*;
pub use rule_form::*;
pub use rules::*;
pub use security::*;
pub use settings::*;
pub use sign_up::*;
pub use source::*;
pub use subscriptions::*;
pub use surveys::*;
pub use timelines::*;
