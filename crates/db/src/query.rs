//! [`Query`]: the only way to run a statement whose text is put together at run time.
//!
//! Text comes from literals alone (`&'static str`), values become placeholders: nothing a user
//! typed can reach the text.

use std::fmt::Write;

use crate::Value;

/// A statement under construction, with its parameters.
#[derive(Debug, Clone, Default)]
pub struct Query {
    sql: String,
    params: Vec<Value>,
}

impl Query {
    pub fn new(sql: &'static str) -> Self {
        Self { sql: sql.to_owned(), params: Vec::new() }
    }

    /// Appends text as it stands: mind the spaces.
    pub fn push(&mut self, sql: &'static str) -> &mut Self {
        self.sql.push_str(sql);
        self
    }

    /// Appends the next placeholder, `$3`, and its value.
    pub fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.params.push(value.into());
        self.placeholder();
        self
    }

    /// Appends `($4,$5,$6)`, for `IN`. No values give `(NULL)`, which nothing is in.
    pub fn list(&mut self, values: impl IntoIterator<Item = Value>) -> &mut Self {
        self.sql.push('(');
        let before = self.params.len();
        for value in values {
            if self.params.len() > before {
                self.sql.push(',');
            }
            self.params.push(value);
            self.placeholder();
        }
        if self.params.len() == before {
            self.sql.push_str("NULL");
        }
        self.sql.push(')');
        self
    }

    /// Appends another query, its placeholders numbered on from here.
    pub fn append(&mut self, other: &Query) -> &mut Self {
        let offset = self.params.len();
        let mut rest = other.sql.as_str();
        while let Some((before, after)) = rest.split_once('$') {
            self.sql.push_str(before);
            let digits = after.bytes().take_while(u8::is_ascii_digit).count();
            let (number, tail) = after.split_at(digits);
            // Placeholders are made here, so that a number always follows; a bare `$` stays one.
            match number.parse::<usize>() {
                Ok(number) => self.numbered(number + offset),
                Err(_) => self.sql.push('$'),
            }
            rest = tail;
        }
        self.sql.push_str(rest);
        self.params.extend(other.params.iter().cloned());
        self
    }

    pub fn sql(&self) -> &str {
        &self.sql
    }

    pub fn params(&self) -> &[Value] {
        &self.params
    }

    fn placeholder(&mut self) {
        self.numbered(self.params.len());
    }

    fn numbered(&mut self, number: usize) {
        self.sql.push('$');
        // Writing to a String does not fail.
        let _infallible = write!(self.sql, "{number}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_become_numbered_placeholders() {
        let mut query = Query::new("SELECT id FROM thing WHERE a = ");
        query.bind(1_i64).push(" AND b IN ").list([Value::Int(2), Value::Int(3)]);
        assert_eq!(query.sql(), "SELECT id FROM thing WHERE a = $1 AND b IN ($2,$3)");
        assert_eq!(query.params(), [Value::Int(1), Value::Int(2), Value::Int(3)]);
    }

    #[test]
    fn an_empty_list_matches_nothing() {
        assert_eq!(Query::new("SELECT 1 WHERE 1 IN ").list([]).sql(), "SELECT 1 WHERE 1 IN (NULL)");
    }

    #[test]
    fn an_appended_query_is_numbered_on() {
        let mut inner = Query::new("SELECT id FROM seen WHERE person = ");
        inner.bind("p").push(" AND team = ").bind("t");
        let mut outer = Query::new("SELECT 1 FROM thing WHERE kind = ");
        outer.bind("k").push(" AND id IN (").append(&inner).push(")");
        assert_eq!(
            outer.sql(),
            "SELECT 1 FROM thing WHERE kind = $1 AND id IN (SELECT id FROM seen WHERE person = $2 AND team = $3)"
        );
        assert_eq!(outer.params().len(), 3);
    }
}
