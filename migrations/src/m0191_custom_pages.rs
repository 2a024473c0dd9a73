//! Pages that a branch writes for everybody: an imprint, its terms, its privacy policy.

crate::migration!(
    "m0191_custom_pages",
    "CREATE TABLE custom_page (
        id BIGINT PRIMARY KEY,
        slug TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        in_footer BOOLEAN NOT NULL,
        revision BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL
    )",
    "CREATE UNIQUE INDEX custom_page_slug ON custom_page (slug)",
);
