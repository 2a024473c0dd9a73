//! Running a branch: its desk, its settings, and what watches over it.

mod faults;
mod first_start;
mod operate;
mod people;
mod permissions;
mod settings;
