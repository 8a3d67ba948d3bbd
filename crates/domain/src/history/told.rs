//! What another system recorded about an imported request, for its page.

use db::{Conn, Timestamp, params};
use serde_json::Value as Json;

use crate::Result;
use crate::request::Request;

/// The most entries that a page shows.
const MOST: i64 = 500;

/// One entry, as the other system had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub activity: String,
    /// The status that followed; may be empty.
    pub status: String,
    /// Who did it, by number or name.
    pub by: Option<String>,
    /// The team.
    pub team: Option<String>,
    /// Everything else that the entry said, by the names that the other system gave it.
    pub data: Vec<(String, String)>,
}

/// The entries of a request that the reader sees, in the order of the log; none if it was not imported.
pub fn told(conn: &mut Conn<'_>, request: &Request) -> Result<Vec<Told>> {
    if !request.imported {
        return Ok(Vec::new());
    }
    Ok(conn.all(
        "SELECT e.at, e.data, p.name, t.name FROM event e
         LEFT JOIN person p ON p.id = e.actor LEFT JOIN team t ON t.id = e.team
         WHERE e.subject = $1 AND e.kind = 'imported' ORDER BY e.seq LIMIT $2",
        params![request.id, MOST],
        |row| {
            let entry: Json = row.get(1)?;
            let text = |name: &str| entry.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
            Ok(Told {
                at: row.get(0)?,
                activity: text("activity"),
                status: text("status"),
                by: row.get(2)?,
                team: row.get(3)?,
                data: data(&entry),
            })
        },
    )?)
}

fn data(entry: &Json) -> Vec<(String, String)> {
    let given = entry.get("extra").and_then(|extra| extra.get("data")).and_then(Json::as_array);
    let pair = |datum: &Json| {
        let name = datum.get("name")?.as_str()?.to_owned();
        let value = datum.get("value")?;
        Some((name, value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
    };
    given.into_iter().flatten().filter_map(pair).collect()
}
