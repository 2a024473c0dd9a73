//! Questions to the network: their topic and the answer that was accepted; and who says that they know about a topic.

crate::migration!(
    "m0224_questions",
    "ALTER TABLE post ADD COLUMN question_topic TEXT",
    "ALTER TABLE post ADD COLUMN accepted_uri TEXT",
    "CREATE INDEX post_question ON post (id) WHERE question_topic IS NOT NULL",
    "CREATE TABLE expert_topic (
        profile_id BIGINT NOT NULL,
        topic TEXT NOT NULL,
        PRIMARY KEY (profile_id, topic)
    )",
);
