//! Looked for every hour, and whenever an address is chosen: few rows of a table that has people of all servers.

crate::migration!(
    "m0077_colleagues",
    "CREATE INDEX profile_colleague ON profile (colleague_until) WHERE colleague_until IS NOT NULL",
    "CREATE INDEX profile_contact ON profile (id) WHERE contact_email IS NOT NULL",
);
