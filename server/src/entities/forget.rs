//! Takes away what hangs on a profile, a post or a login, and what has been kept long enough, as the [`registry`] says.

use sea_orm::{
    ConnectionTrait, DbErr,
    sea_query::{Alias, Condition, Expr, ExprTrait, Query, SelectStatement},
};

use super::registry::{Kept, Of, REFERENCES, Reference, TABLES, Then};

const DAY_MS: i64 = 86_400_000;

/// Deletes the rows that go with a profile, a post or a login: one statement a table. The row itself stays.
pub async fn with(db: &impl ConnectionTrait, of: Of, id: i64) -> Result<(), DbErr> {
    let mut done: Vec<&str> = Vec::new();
    for reference in REFERENCES {
        if done.contains(&reference.table) {
            continue;
        }
        done.push(reference.table);
        let mut any = Condition::any();
        for each in REFERENCES.iter().filter(|r| r.table == reference.table && r.then == Then::Delete) {
            if each.of == of {
                any = any.add(Expr::col(Alias::new(each.column)).eq(id));
            } else if let Of::Row(parent) = each.of
                && let Some(rows) = rows_of(parent, of, id)
            {
                any = any.add(Expr::col(Alias::new(each.column)).in_subquery(rows));
            }
        }
        if !any.is_empty() {
            db.execute(Query::delete().from_table(Alias::new(reference.table)).cond_where(any)).await?;
        }
    }
    Ok(())
}

/// The ids of a table's rows that go with their owner.
fn rows_of(table: &str, of: Of, id: i64) -> Option<SelectStatement> {
    let owned: Vec<&Reference> =
        REFERENCES.iter().filter(|r| r.table == table && r.of == of && r.then == Then::Delete).collect();
    let any = owned.iter().fold(Condition::any(), |any, r| any.add(Expr::col(Alias::new(r.column)).eq(id)));
    (!owned.is_empty())
        .then(|| Query::select().column(Alias::new("id")).from(Alias::new(table)).cond_where(any).to_owned())
}

/// Deletes rows that have been kept as many days as their table says.
pub async fn old(db: &impl ConnectionTrait, now_ms: i64) -> Result<(), DbErr> {
    for table in TABLES {
        if let Kept::Days(column, days) = table.kept {
            let before = Expr::col(Alias::new(column)).lt(now_ms - days * DAY_MS);
            db.execute(Query::delete().from_table(Alias::new(table.name)).and_where(before)).await?;
        }
    }
    Ok(())
}
