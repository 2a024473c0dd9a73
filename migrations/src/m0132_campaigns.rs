//! Campaigns: a brief with goals and dates, facts with sources, pictures with licences, partners who are named, and election
//! periods in which nothing of it is posted.

crate::migration!(
    "m0132_campaigns",
    "CREATE TABLE campaign (
        id BIGINT PRIMARY KEY,
        title TEXT NOT NULL,
        brief TEXT NOT NULL,
        hashtag TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        goal_posts BIGINT NOT NULL,
        goal_boosts BIGINT NOT NULL,
        goal_answers BIGINT NOT NULL,
        tone TEXT NOT NULL DEFAULT '',
        dos TEXT NOT NULL DEFAULT '',
        donts TEXT NOT NULL DEFAULT '',
        created_at BIGINT NOT NULL
    )",
    "CREATE TABLE campaign_fact (
        id BIGINT PRIMARY KEY,
        campaign_id BIGINT NOT NULL,
        audience TEXT NOT NULL,
        words TEXT NOT NULL,
        source TEXT NOT NULL
    )",
    "CREATE INDEX campaign_fact_campaign ON campaign_fact (campaign_id, id)",
    "CREATE TABLE campaign_picture (
        id BIGINT PRIMARY KEY,
        campaign_id BIGINT NOT NULL,
        address TEXT NOT NULL,
        alt TEXT NOT NULL,
        licence TEXT NOT NULL,
        author TEXT NOT NULL
    )",
    "CREATE INDEX campaign_picture_campaign ON campaign_picture (campaign_id, id)",
    "CREATE TABLE campaign_partner (
        id BIGINT PRIMARY KEY,
        campaign_id BIGINT NOT NULL,
        name TEXT NOT NULL,
        conflict TEXT NOT NULL,
        payment TEXT NOT NULL,
        last_day TEXT NOT NULL
    )",
    "CREATE INDEX campaign_partner_campaign ON campaign_partner (campaign_id, id)",
    "CREATE TABLE election_period (
        id BIGINT PRIMARY KEY,
        name TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL
    )",
);
