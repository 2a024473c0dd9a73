//! Running a branch: its desk, its settings, and what watches over it.

mod custom_pages;
mod faults;
mod first_start;
mod keys;
mod look;
mod operate;
mod own_roles;
mod people;
mod permissions;
mod raced;
mod scripts;
mod settings;
mod storage;
mod traces;
