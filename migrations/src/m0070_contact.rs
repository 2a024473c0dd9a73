//! How trusted branches say that they are reached.

crate::migration!("m0070_contact", "ALTER TABLE remote_host ADD COLUMN contact TEXT");
