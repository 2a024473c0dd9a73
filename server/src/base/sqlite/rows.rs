//! Values into a statement, and rows out of it.

use std::collections::BTreeMap;

use rusqlite::{
    Row, ToSql,
    types::{ToSqlOutput, Value as Owned, ValueRef},
};
use sea_orm::{ProxyRow, Value, Values};

/// Rows that a tuple may be made of have so many columns at most, as sea-orm has tuples.
const TUPLE: usize = 12;

/// A name that stands before all others, by which a tuple finds a value: `ProxyRow` counts columns by the alphabet.
fn by_place(place: usize) -> String {
    format!("\t{place:03}")
}

/// Binds the values of a statement: `?` counts along, `$2` says which.
pub fn bind(prepared: &mut rusqlite::Statement<'_>, values: Option<&Values>) -> rusqlite::Result<()> {
    let Some(Values(values)) = values else { return Ok(()) };
    for place in 1..=prepared.parameter_count() {
        let named = prepared.parameter_name(place).and_then(|name| name.get(1..)?.parse::<usize>().ok());
        if let Some(value) = values.get(named.unwrap_or(place).saturating_sub(1)) {
            prepared.raw_bind_parameter(place, Bound(value))?;
        }
    }
    Ok(())
}

struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let integer = |n: Option<i64>| ToSqlOutput::Owned(n.map_or(Owned::Null, Owned::Integer));
        Ok(match self.0 {
            Value::Bool(v) => integer(v.map(i64::from)),
            Value::TinyInt(v) => integer(v.map(i64::from)),
            Value::SmallInt(v) => integer(v.map(i64::from)),
            Value::Int(v) => integer(v.map(i64::from)),
            Value::BigInt(v) => integer(*v),
            Value::TinyUnsigned(v) => integer(v.map(i64::from)),
            Value::SmallUnsigned(v) => integer(v.map(i64::from)),
            Value::Unsigned(v) => integer(v.map(i64::from)),
            Value::BigUnsigned(v) => integer(v.map(|n| i64::try_from(n).unwrap_or(i64::MAX))),
            Value::Float(v) => ToSqlOutput::Owned(v.map_or(Owned::Null, |n| Owned::Real(n.into()))),
            Value::Double(v) => ToSqlOutput::Owned(v.map_or(Owned::Null, Owned::Real)),
            Value::String(v) => {
                let text = v.as_ref().map_or(ValueRef::Null, |text| ValueRef::Text(text.as_bytes()));
                ToSqlOutput::Borrowed(text)
            }
            Value::Bytes(v) => ToSqlOutput::Borrowed(v.as_ref().map_or(ValueRef::Null, |bytes| ValueRef::Blob(bytes))),
            Value::Char(v) => ToSqlOutput::Owned(v.map_or(Owned::Null, |c| Owned::Text(c.into()))),
            Value::Json(v) => ToSqlOutput::Owned(v.as_ref().map_or(Owned::Null, |json| Owned::Text(json.to_string()))),
            other => {
                let unknown = format!("no column holds {other:?}");
                return Err(rusqlite::Error::ToSqlConversionFailure(unknown.into()));
            }
        })
    }
}

/// The columns of a statement's rows, in the order of their names, in which a row keeps them.
pub struct Columns {
    all: Vec<Column>,
    /// As the statement has them.
    count: usize,
}

struct Column {
    name: String,
    place: usize,
    /// SQLite keeps these as 0 and 1.
    is_boolean: bool,
}

impl Columns {
    pub fn of(prepared: &rusqlite::Statement<'_>) -> Self {
        let is_boolean = |declared: &str| declared.eq_ignore_ascii_case("boolean");
        let column = |(place, c): (usize, &rusqlite::Column<'_>)| Column {
            name: c.name().to_owned(),
            place,
            is_boolean: c.decl_type().is_some_and(is_boolean),
        };
        let mut all: Vec<Column> = prepared.columns().iter().enumerate().map(column).collect();
        // What has no name of its own can only be asked for by its place.
        let unnamed = all.iter().any(|c| !c.name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'));
        if (unnamed || all.len() <= TUPLE) && !all.is_sorted_by(|a, b| a.name <= b.name) {
            let placed = |c: &Column| Column { name: by_place(c.place), place: c.place, is_boolean: c.is_boolean };
            let placed: Vec<Column> = all.iter().map(placed).collect();
            all.extend(placed);
        }
        all.sort_by(|a, b| a.name.cmp(&b.name));
        Self { all, count: prepared.column_count() }
    }

    pub fn count(&self) -> usize {
        self.count
    }

    pub fn read(&self, row: &Row<'_>) -> rusqlite::Result<ProxyRow> {
        let found = |c: &Column| Ok((c.name.clone(), value(row.get_ref(c.place)?, c.is_boolean)));
        let values: rusqlite::Result<BTreeMap<String, Value>> = self.all.iter().map(found).collect();
        values.map(ProxyRow::new)
    }
}

fn value(found: ValueRef<'_>, boolean: bool) -> Value {
    match found {
        ValueRef::Null => Value::String(None),
        ValueRef::Integer(n) if boolean => Value::Bool(Some(n != 0)),
        ValueRef::Integer(n) => Value::BigInt(Some(n)),
        ValueRef::Real(n) => Value::Double(Some(n)),
        ValueRef::Text(text) => Value::String(Some(String::from_utf8_lossy(text).into_owned())),
        ValueRef::Blob(bytes) => Value::Bytes(Some(bytes.to_vec())),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;
    use sea_orm::{DbBackend, QueryResult, Statement};

    use super::super::connection;

    /// What sqlx gives: by name, by place, true and false, and nothing.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the driver is tried below the query builder")]
    fn rows_are_read_by_name_and_by_place() {
        let db = Connection::open_in_memory().expect("memory");
        db.execute_batch("CREATE TABLE t (z BIGINT, flag BOOLEAN, a TEXT)").expect("a table");
        let insert = "INSERT INTO t VALUES ($2, $1, $3)";
        let values = [true.into(), 7_i64.into(), Option::<String>::None.into()];
        let insert = Statement::from_sql_and_values(DbBackend::Sqlite, insert, values);
        assert_eq!(connection::execute(&db, &insert).expect("inserted").rows_affected, 1);
        let select = Statement::from_string(DbBackend::Sqlite, "SELECT z, flag, a, COUNT(*) AS many FROM t");
        let row: QueryResult = connection::query(&db, &select).expect("rows").remove(0).into();
        let (z, flag): (i64, bool) = (row.try_get_by_index(0).expect("z"), row.try_get_by_index(1).expect("flag"));
        assert_eq!((z, flag), (7, true));
        assert_eq!(row.try_get::<Option<String>>("", "a").expect("a"), None);
        assert_eq!(row.try_get::<i64>("", "many").expect("many"), 1);
    }
}
