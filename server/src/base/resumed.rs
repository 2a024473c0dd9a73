//! The ids that earlier processes gave, so that a new one goes on after them.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement};

use super::id;

/// The largest id before another that any table has: whatever was made last, be it a conversation or a notice.
///
/// # Errors
/// What the database says.
#[expect(clippy::disallowed_methods, reason = "one question of all tables, whose names are the schema's own")]
pub async fn newest(db: &DatabaseConnection, before: i64) -> Result<Option<i64>, DbErr> {
    let backend = db.get_database_backend();
    let mut names = Vec::new();
    for row in db.query_all_raw(Statement::from_string(backend, tables(backend))).await? {
        names.push(row.try_get_by_index::<String>(0)?);
    }
    let short = |name: &str| if name == "notification" { id::NUMBER_SHIFT } else { 0 };
    let each = names.iter().map(|name| {
        let (times, below) = (1_i64 << short(name), before >> short(name));
        // Odd ones were given for times to come.
        let even = if times == 1 { " AND id % 2 = 0" } else { "" };
        format!("SELECT MAX(id) * {times} + {} AS newest FROM \"{name}\" WHERE id < {below}{even}", times - 1)
    });
    let all = each.collect::<Vec<_>>().join(" UNION ALL ");
    if all.is_empty() {
        return Ok(None);
    }
    let sql = format!("SELECT MAX(newest) FROM ({all}) AS each_table");
    let row = db.query_one_raw(Statement::from_string(backend, sql)).await?;
    row.map_or(Ok(None), |row| row.try_get_by_index(0))
}

/// The tables that have an id which is a number.
fn tables(backend: DbBackend) -> &'static str {
    if backend == DbBackend::Postgres {
        "SELECT table_name FROM information_schema.columns \
         WHERE table_schema = current_schema() AND column_name = 'id' AND data_type = 'bigint'"
    } else {
        "SELECT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c \
         WHERE m.type = 'table' AND c.name = 'id' AND c.type IN ('BIGINT', 'INTEGER')"
    }
}
