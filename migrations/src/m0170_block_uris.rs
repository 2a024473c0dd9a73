//! The ids of other servers' blocks, by which they are ended.

crate::migration!("m0170_block_uris", "ALTER TABLE block ADD COLUMN uri TEXT");
