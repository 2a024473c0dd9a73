//! Vouchers: which logins were given this month's, which were redeemed, and until when a personal profile is a colleague's.
//! None of it names both sides.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0075_vouchers"
    }
}

/// The last day of next month: until then profiles that are here already stay a colleague's.
const SOON_SQLITE: &str = "date('now', 'start of month', '+2 months', '-1 day')";
const SOON_POSTGRES: &str =
    "to_char(date_trunc('month', now() AT TIME ZONE 'UTC') + interval '2 months' - interval '1 day', 'YYYY-MM-DD')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Without a row number, which would tell the order.
        let (unordered, soon) = match manager.get_database_backend() {
            DbBackend::Sqlite => ("WITHOUT ROWID", SOON_SQLITE),
            _ => ("", SOON_POSTGRES),
        };
        let issue = format!(
            "CREATE TABLE voucher_issue (
                login_id BIGINT NOT NULL REFERENCES login (id),
                purpose TEXT NOT NULL,
                request_hash TEXT NOT NULL,
                PRIMARY KEY (login_id, purpose)
            ) {unordered}"
        );
        let spent = format!(
            "CREATE TABLE spent_voucher (
                hash TEXT PRIMARY KEY NOT NULL,
                purpose TEXT NOT NULL
            ) {unordered}"
        );
        let until = format!("UPDATE profile SET colleague_until = {soon} WHERE kind = 'personal'");
        let statements = [
            issue.as_str(),
            &spent,
            "ALTER TABLE profile ADD COLUMN colleague_until TEXT",
            "ALTER TABLE profile ADD COLUMN colleague_reminded TEXT",
            &until,
            "ALTER TABLE keyring ADD COLUMN drawer TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE keyring ADD COLUMN vouchers TEXT NOT NULL DEFAULT ''",
        ];
        crate::run(manager, &statements).await
    }
}
