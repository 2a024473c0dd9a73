//! Safeguarding: a child or an adult at risk tells a colleague something. She finds what to say and whom to call, and writes it
//! down for whom the branch has named: nobody else reads it, whatever their role.

pub mod files;
pub mod leads;
