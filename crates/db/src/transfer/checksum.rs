//! A sum over rows that does not depend on the engine or on the order of the rows.
//!
//! Each row is hashed (SHA-256) and the hashes are added. That shows every accident; it is no
//! protection against someone who wants two tables to have the same sum.

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::{Error, Result, Value};

#[derive(Default)]
pub(super) struct Checksum {
    rows: u64,
    sum: u128,
}

impl Checksum {
    pub(super) fn add(&mut self, row: &[Value]) -> Result<()> {
        let mut digest = Sha256::new();
        for value in row {
            add_value(&mut digest, value);
        }
        let hash = digest.finalize();
        let half = hash.first_chunk::<16>().ok_or_else(|| Error::Engine("a hash is too short".into()))?;
        self.sum = self.sum.wrapping_add(u128::from_be_bytes(*half));
        self.rows += 1;
        Ok(())
    }

    pub(super) fn report(&self, table: &str) -> super::TableReport {
        super::TableReport {
            table: table.to_owned(),
            rows: self.rows,
            checksum: format!("{:032x}", self.sum),
        }
    }
}

/// A letter for the type, the length, and the value: no two rows are written the same.
fn add_value(digest: &mut Sha256, value: &Value) {
    let mut put = |kind: u8, bytes: &[u8]| {
        digest.update([kind]);
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(bytes);
    };
    match value {
        Value::Null => put(b'n', &[]),
        Value::Bool(value) => put(b'b', &[u8::from(*value)]),
        Value::Int(value) => put(b'i', &value.to_be_bytes()),
        Value::Real(value) => put(b'r', &value.to_be_bytes()),
        Value::Text(value) => put(b't', value.as_bytes()),
        Value::Bytes(value) => put(b'x', value),
        Value::Uuid(value) => put(b'u', value.as_bytes()),
        Value::Time(value) => put(b'm', &value.as_micros().to_be_bytes()),
        Value::Date(value) => put(b'd', value.to_string().as_bytes()),
        Value::Json(value) => {
            let mut text = String::new();
            canonical(value, &mut text);
            put(b'j', text.as_bytes());
        }
    }
}

/// JSON with sorted keys and whole numbers without decimals: PostgreSQL keeps what a JSONB means,
/// not how it was written.
fn canonical(value: &Json, text: &mut String) {
    match value {
        Json::Number(number) => match number.as_i64() {
            Some(whole) => text.push_str(&whole.to_string()),
            None => {
                text.push_str(&number.as_f64().map_or_else(|| number.to_string(), |real| real.to_string()));
            }
        },
        Json::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                text.push(if index == 0 { '[' } else { ',' });
                canonical(value, text);
            }
            text.push_str(if values.is_empty() { "[]" } else { "]" });
        }
        Json::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| *name);
            for (index, (name, value)) in members.iter().enumerate() {
                text.push(if index == 0 { '{' } else { ',' });
                text.push_str(&Json::from(name.as_str()).to_string());
                text.push(':');
                canonical(value, text);
            }
            text.push_str(if members.is_empty() { "{}" } else { "}" });
        }
        other => text.push_str(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn sum(rows: &[Vec<Value>]) -> String {
        let mut checksum = Checksum::default();
        for row in rows {
            checksum.add(row).unwrap();
        }
        checksum.report("t").checksum
    }

    #[test]
    fn the_order_of_rows_and_the_spelling_of_json_do_not_count() {
        let a = vec![Value::from("a"), json!({"x": 1, "y": [1.0, 2.5, {}]}).into()];
        let b = vec![Value::from("b"), Value::Null];
        let same = vec![Value::from("a"), json!({"y": [1, 2.5, {}], "x": 1}).into()];
        assert_eq!(sum(&[a.clone(), b.clone()]), sum(&[b.clone(), same]));
        assert_ne!(sum(&[a.clone(), b.clone()]), sum(&[a, b.clone(), b]));
    }

    #[test]
    fn every_difference_shows() {
        let rows: [Vec<Value>; 8] = [
            vec!["ab".into(), "".into()],
            vec!["a".into(), "b".into()],
            vec![Value::Null, "ab".into()],
            vec![1_i64.into(), 2_i64.into()],
            vec![1.0.into(), 2.0.into()],
            vec![true.into(), false.into()],
            vec![json!({"a": []}).into()],
            vec![json!({"a": {}}).into()],
        ];
        let mut sums: Vec<String> = rows.iter().map(|row| sum(std::slice::from_ref(row))).collect();
        sums.sort();
        sums.dedup();
        assert_eq!(sums.len(), rows.len());
    }
}
