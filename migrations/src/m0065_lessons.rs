//! Lessons that the branch has written or changed, and who has done which: completion alone, never answers or time.

crate::migration!(
    "m0065_lessons",
    "CREATE TABLE lesson (
        name TEXT NOT NULL,
        language TEXT NOT NULL,
        source TEXT NOT NULL,
        published BOOLEAN NOT NULL,
        changed_by TEXT NOT NULL,
        changed_on TEXT NOT NULL,
        PRIMARY KEY (name, language)
    )",
    // By the month, and with a digest of the clause as it stood: when that changes, the lesson comes again.
    "CREATE TABLE lesson_completion (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        lesson TEXT NOT NULL,
        clause_digest TEXT NOT NULL,
        month TEXT NOT NULL,
        PRIMARY KEY (profile_id, lesson)
    )",
    // That a letter about a path has gone out, so that there is one.
    "CREATE TABLE path_reminder (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        path TEXT NOT NULL,
        PRIMARY KEY (profile_id, path)
    )",
);
