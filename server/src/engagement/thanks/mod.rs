//! Recognition among colleagues: thanks, milestones and contests. Nothing here counts, ranks or sums up a person.

pub mod contests;
pub mod give;
pub mod milestones;
pub mod values;
