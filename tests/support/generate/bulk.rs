//! Many rows to a statement: what sqlx costs a row is then shared by a hundred.

use shopbell_store::{SqliteConnection, StoreError};
use sqlx::AssertSqlSafe;

/// Rows to a statement.
const ROWS: usize = 100;

/// A value of a row.
pub enum Cell {
    Number(Option<i64>),
    Text(Option<String>),
}

impl From<i64> for Cell {
    fn from(value: i64) -> Self {
        Self::Number(Some(value))
    }
}

impl From<Option<i64>> for Cell {
    fn from(value: Option<i64>) -> Self {
        Self::Number(value)
    }
}

impl From<&str> for Cell {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}

impl From<String> for Cell {
    fn from(value: String) -> Self {
        Self::Text(Some(value))
    }
}

impl From<Option<String>> for Cell {
    fn from(value: Option<String>) -> Self {
        Self::Text(value)
    }
}

/// Rows of one table on their way there.
pub struct Table {
    /// `table (column, …)`.
    into: &'static str,
    columns: usize,
    cells: Vec<Cell>,
}

impl Table {
    pub fn new(into: &'static str) -> Self {
        Self { into, columns: into.split(',').count(), cells: Vec::new() }
    }

    pub fn push<const N: usize>(&mut self, row: [Cell; N]) {
        assert_eq!(N, self.columns, "{}", self.into);
        self.cells.extend(row);
    }

    /// Writes the rows in the order they were pushed.
    pub async fn write(self, tx: &mut SqliteConnection) -> Result<(), StoreError> {
        let mut left = self.cells.len() / self.columns;
        let mut cells = self.cells.into_iter();
        while left > 0 {
            let rows = left.min(ROWS);
            let row = format!("({})", vec!["?"; self.columns].join(", "));
            let sql = format!("INSERT INTO {} VALUES {}", self.into, vec![row; rows].join(", "));
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for cell in cells.by_ref().take(rows * self.columns) {
                query = match cell {
                    Cell::Number(value) => query.bind(value),
                    Cell::Text(value) => query.bind(value),
                };
            }
            query.execute(&mut *tx).await?;
            left -= rows;
        }
        Ok(())
    }
}
