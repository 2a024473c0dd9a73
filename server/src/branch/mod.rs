//! The branch as a whole: its figures and its transparency page, its health, and what waits at its desk.

pub mod backups;
pub mod carry_over;
pub mod colours;
pub mod custom_pages;
pub mod figures;
pub mod first_run;
pub mod first_steps;
pub mod goals;
pub mod health;
pub mod mail_server;
pub mod metrics;
pub mod monthly;
pub mod over_time;
pub mod pictures;
pub mod settings;
pub mod storage;
pub mod surveys;
pub mod transparency;
pub mod waiting;
pub mod yearly_review;
