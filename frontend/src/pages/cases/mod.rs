//! Reports and cases: where one's own stand, the desk's list, one case, and measures.

pub mod acts;
pub mod alerts;
pub mod anonymous;
pub mod case;
pub mod evidence;
pub mod figures;
pub mod illegal;
pub mod letters;
pub mod list;
pub mod matrix;
pub mod measures;
pub mod own;
pub mod requests;
pub mod retention;
pub mod sealed;
pub mod work;
