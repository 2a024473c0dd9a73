//! Running a branch: its desk, its settings, and what watches over it.

mod faults;
mod first_start;
mod look;
mod operate;
mod own_roles;
mod people;
mod permissions;
mod settings;
