//! Who has agreed to be seen in a picture, until when, and where its copies went once that has ended.

crate::migration!(
    "m0087_photo_consents",
    // `reference` names the signed form, never the person.
    "CREATE TABLE photo_consent (
        id BIGINT PRIMARY KEY,
        reference TEXT NOT NULL UNIQUE,
        by_guardian BOOLEAN NOT NULL,
        scope TEXT NOT NULL CHECK (scope IN ('public', 'inside')),
        given_on TEXT NOT NULL,
        expires_on TEXT NOT NULL,
        recorded_by BIGINT NOT NULL REFERENCES profile (id),
        reminded_of TEXT,
        ended_at BIGINT,
        ended_why TEXT CHECK (ended_why IN ('withdrawn', 'expired'))
    )",
    "CREATE INDEX photo_consent_expiry ON photo_consent (expires_on) WHERE ended_at IS NULL",
    "CREATE TABLE media_consent (
        media_id BIGINT NOT NULL,
        consent_id BIGINT NOT NULL REFERENCES photo_consent (id),
        digest TEXT,
        PRIMARY KEY (media_id, consent_id)
    )",
    "CREATE INDEX media_consent_consent ON media_consent (consent_id)",
    "CREATE INDEX media_consent_digest ON media_consent (digest)",
    // Servers that had a post with the picture and were asked to delete it.
    "CREATE TABLE consent_copy (
        consent_id BIGINT NOT NULL REFERENCES photo_consent (id),
        post_uri TEXT NOT NULL,
        host TEXT NOT NULL,
        PRIMARY KEY (consent_id, post_uri, host)
    )",
    "CREATE INDEX media_digest ON media (digest) WHERE digest IS NOT NULL",
);
