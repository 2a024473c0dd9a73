//! Who offers to look at practice posts of colleagues at other branches: ours, and those of trusted branches.

crate::migration!(
    "m0226_mentors",
    "CREATE TABLE mentor (
        profile_id BIGINT PRIMARY KEY,
        words TEXT NOT NULL
    )",
);
