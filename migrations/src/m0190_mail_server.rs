//! The mail server, where it is set at the desk. The password is wrapped by the branch's keys.

crate::migration!(
    "m0190_mail_server",
    "CREATE TABLE mail_server (
        id BIGINT PRIMARY KEY CHECK (id = 1),
        host TEXT NOT NULL,
        port BIGINT NOT NULL,
        security TEXT NOT NULL CHECK (security IN ('tls', 'starttls', 'none')),
        username TEXT NOT NULL,
        password TEXT NOT NULL
    )",
);
