//! The database schema, one change per file, the same for SQLite and PostgreSQL.
//!
//! Statements are plain SQL in the dialect both databases share: `BIGINT`, `TEXT`, `BOOLEAN`, partial indexes.
//! Times are whole milliseconds since 1970 (UTC); days are `YYYY-MM-DD` text.

use sea_orm_migration::prelude::*;

mod m0001_profiles;
mod m0002_logins;
mod m0003_posts;
mod m0004_federation;
mod m0005_media;
mod m0006_daily;
mod m0007_protocol;
mod m0008_mechanisms;
mod m0009_search;
mod m0010_audiences;
mod m0011_moving;
mod m0012_second_factor;
mod m0013_shared;
mod m0014_waiting;
mod m0015_faces;
mod m0016_interaction;
mod m0017_archive;
mod m0018_passkeys;
mod m0019_break_glass;
mod m0020_subscriptions;
mod m0021_rules;
mod m0022_handbook;
mod m0023_records;
mod m0024_notifications;
mod m0025_push;
mod m0026_quotes;
mod m0027_discovery;
mod m0028_sign_up;
mod m0029_tag_keys;
mod m0030_taken_back;
mod m0031_indexes;
mod m0032_counts;
mod m0033_keys;
mod m0037_direct;
mod m0040_gate;
mod m0045_news;
mod m0046_desk;
mod m0047_backups;
mod m0048_webhooks;
mod m0051_cases;
mod m0052_admin_blocks;
mod m0060_media_facts;
mod m0061_stamps;
mod m0065_lessons;
mod m0070_contact;
mod m0075_vouchers;
mod m0076_kept_keyrings;
mod m0077_colleagues;
mod m0085_complaints;
mod m0086_accounts;
mod m0087_photo_consents;
mod m0088_inbox;
mod m0089_off_work;
mod m0096_hosts;
mod m0110_surveys;
mod m0111_figures;
mod m0112_clause_questions;
mod m0120_case_work;
mod m0121_sealed_reports;
mod m0130_publishing;
mod m0131_thanks;
mod m0132_campaigns;
mod m0140_single_sign_on;
mod m0141_own_roles;
mod m0150_pile_on;
mod m0151_groups;
mod m0152_breaks;
mod m0160_captions;
mod m0161_branch_names;
mod m0170_block_uris;
mod m0171_mention_order;
mod m0190_mail_server;
mod m0191_custom_pages;
mod m0192_api_keys;
mod m0200_letters;
mod m0201_alerts;
mod m0202_locked_cases;
mod m0203_case_files;
mod m0215_interaction_requests;
mod m0220_exchange;
mod m0221_casebook;
mod m0222_safeguarding;
mod m0223_context_notes;
mod m0224_questions;
mod m0225_media_credit;
mod m0226_mentors;
mod m0230_guesses;

/// Applies the changes below in order and remembers which ones a database has.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_profiles::Migration),
            Box::new(m0002_logins::Migration),
            Box::new(m0003_posts::Migration),
            Box::new(m0004_federation::Migration),
            Box::new(m0005_media::Migration),
            Box::new(m0006_daily::Migration),
            Box::new(m0007_protocol::Migration),
            Box::new(m0008_mechanisms::Migration),
            Box::new(m0009_search::Migration),
            Box::new(m0010_audiences::Migration),
            Box::new(m0011_moving::Migration),
            Box::new(m0012_second_factor::Migration),
            Box::new(m0013_shared::Migration),
            Box::new(m0014_waiting::Migration),
            Box::new(m0015_faces::Migration),
            Box::new(m0016_interaction::Migration),
            Box::new(m0017_archive::Migration),
            Box::new(m0018_passkeys::Migration),
            Box::new(m0019_break_glass::Migration),
            Box::new(m0020_subscriptions::Migration),
            Box::new(m0021_rules::Migration),
            Box::new(m0022_handbook::Migration),
            Box::new(m0023_records::Migration),
            Box::new(m0024_notifications::Migration),
            Box::new(m0025_push::Migration),
            Box::new(m0026_quotes::Migration),
            Box::new(m0027_discovery::Migration),
            Box::new(m0028_sign_up::Migration),
            Box::new(m0029_tag_keys::Migration),
            Box::new(m0030_taken_back::Migration),
            Box::new(m0031_indexes::Migration),
            Box::new(m0032_counts::Migration),
            Box::new(m0045_news::Migration),
            Box::new(m0046_desk::Migration),
            Box::new(m0047_backups::Migration),
            Box::new(m0048_webhooks::Migration),
            Box::new(m0037_direct::Migration),
            Box::new(m0040_gate::Migration),
            Box::new(m0033_keys::Migration),
            Box::new(m0051_cases::Migration),
            Box::new(m0052_admin_blocks::Migration),
            Box::new(m0060_media_facts::Migration),
            Box::new(m0061_stamps::Migration),
            Box::new(m0065_lessons::Migration),
            Box::new(m0070_contact::Migration),
            Box::new(m0085_complaints::Migration),
            Box::new(m0075_vouchers::Migration),
            Box::new(m0076_kept_keyrings::Migration),
            Box::new(m0077_colleagues::Migration),
            Box::new(m0096_hosts::Migration),
            Box::new(m0150_pile_on::Migration),
            Box::new(m0151_groups::Migration),
            Box::new(m0152_breaks::Migration),
            Box::new(m0086_accounts::Migration),
            Box::new(m0087_photo_consents::Migration),
            Box::new(m0088_inbox::Migration),
            Box::new(m0089_off_work::Migration),
            Box::new(m0110_surveys::Migration),
            Box::new(m0111_figures::Migration),
            Box::new(m0120_case_work::Migration),
            Box::new(m0121_sealed_reports::Migration),
            Box::new(m0140_single_sign_on::Migration),
            Box::new(m0141_own_roles::Migration),
            Box::new(m0160_captions::Migration),
            Box::new(m0161_branch_names::Migration),
            Box::new(m0112_clause_questions::Migration),
            Box::new(m0170_block_uris::Migration),
            Box::new(m0171_mention_order::Migration),
            Box::new(m0130_publishing::Migration),
            Box::new(m0131_thanks::Migration),
            Box::new(m0132_campaigns::Migration),
            Box::new(m0215_interaction_requests::Migration),
            Box::new(m0220_exchange::Migration),
            Box::new(m0221_casebook::Migration),
            Box::new(m0222_safeguarding::Migration),
            Box::new(m0223_context_notes::Migration),
            Box::new(m0224_questions::Migration),
            Box::new(m0225_media_credit::Migration),
            Box::new(m0226_mentors::Migration),
            Box::new(m0230_guesses::Migration),
            Box::new(m0200_letters::Migration),
            Box::new(m0201_alerts::Migration),
            Box::new(m0202_locked_cases::Migration),
            Box::new(m0203_case_files::Migration),
            Box::new(m0190_mail_server::Migration),
            Box::new(m0191_custom_pages::Migration),
            Box::new(m0192_api_keys::Migration),
        ]
    }
}

/// Runs each statement of one change.
#[expect(clippy::disallowed_methods, reason = "the schema is written in SQL")]
async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for statement in statements {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}

/// A change made of SQL statements, forward only: a branch goes back by restoring its backup.
macro_rules! migration {
    ($name:literal, $($statement:literal),+ $(,)?) => {
        use sea_orm_migration::prelude::*;

        pub struct Migration;

        impl MigrationName for Migration {
            fn name(&self) -> &str {
                $name
            }
        }

        #[async_trait::async_trait]
        impl MigrationTrait for Migration {
            // SQLite too: a change that fails halfway leaves nothing behind.
            fn use_transaction(&self) -> Option<bool> {
                Some(true)
            }

            async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
                crate::run(manager, &[$($statement),+]).await
            }
        }
    };
}
use migration;
