//! What a trusted branch calls itself.

crate::migration!("m0161_branch_names", "ALTER TABLE remote_host ADD COLUMN name TEXT",);
