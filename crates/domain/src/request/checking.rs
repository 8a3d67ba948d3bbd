//! A request's own checklist: lines to tick, seen by the provider's side alone.
//!
//! Ticking is an event like any other and no figure: nothing counts who ticked how much. Lines that are
//! still open are said kindly before the work is called done, and never stop anybody.

use std::collections::BTreeMap;

use db::{Conn, Query, Timestamp, Tx, Value, params};

use super::Request;
use crate::checklist::{self, Checklist, ITEM_MAX};
use crate::event::Event;
use crate::phrase::json;
use crate::text::{Texts, line};
use crate::{CheckItemId, ChecklistId, Conflict, Error, Problem, RequestId, Result};

/// How many lines one request can have.
pub const MOST: i64 = 60;

/// A line of a request's checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub id: CheckItemId,
    /// What is to be done, in the languages that somebody wrote it in.
    pub texts: Texts,
    /// When it was ticked.
    pub done_at: Option<Timestamp>,
}

/// How far a checklist is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Lines that are ticked.
    pub done: i64,
    /// All lines.
    pub all: i64,
}

impl Request {
    /// Whether the actor sees and ticks the checklist.
    pub fn can_check(&self) -> bool {
        self.standing.is_provider
    }

    /// The lines in their order; nothing for whoever is not on the provider's side.
    pub fn checklist(&self, conn: &mut Conn<'_>) -> Result<Vec<Item>> {
        if !self.can_check() {
            return Ok(Vec::new());
        }
        Ok(conn.all(
            "SELECT id, texts, done_at FROM check_item WHERE request_id = $1 ORDER BY position, id LIMIT $2",
            params![self.id, MOST],
            |row| {
                let texts: serde_json::Value = row.get(1)?;
                Ok(Item {
                    id: row.get(0)?,
                    texts: serde_json::from_value(texts)
                        .map_err(|error| db::Error::Decode(error.to_string()))?,
                    done_at: row.get(2)?,
                })
            },
        )?)
    }

    /// Ticks a line, or takes the tick back.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; not found if it has no such line; a conflict once it has ended.
    pub fn check(&mut self, tx: &mut Tx<'_>, item: CheckItemId, done: bool) -> Result<()> {
        self.as_provider()?;
        self.still_lives()?;
        if !tx.exists("SELECT 1 FROM check_item WHERE id = $1 AND request_id = $2", params![item, self.id])? {
            return Err(Error::NotFound);
        }
        let at = if done { Some(tx.now()) } else { None };
        let changed = tx.execute(
            "UPDATE check_item SET done_at = $1 WHERE id = $2 AND (done_at IS NULL) = $3",
            params![at, item, done],
        )?;
        // Two colleagues tick the same line: it is ticked, and once is enough.
        if changed == 0 {
            return Ok(());
        }
        self.record(tx, &Event::CheckTicked { item: item.uuid(), done })?;
        self.team_changed(tx);
        Ok(())
    }

    /// Adds a checklist of the serving team; lines that are there already are not added twice.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; invalid when the team has no such checklist, or it would
    /// become too long.
    pub fn add_checklist(&mut self, tx: &mut Tx<'_>, id: ChecklistId) -> Result<()> {
        self.as_provider()?;
        self.still_lives()?;
        let list = match self.team {
            Some(team) => checklist::find(tx, team, id)?,
            None => None,
        };
        let list = list.ok_or_else(|| Error::invalid("checklist", Problem::NotAChoice))?;
        self.copy(tx, &list)
    }

    /// Adds a line of its own.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; invalid when it is empty or too long.
    pub fn add_check(&mut self, tx: &mut Tx<'_>, text: &str) -> Result<()> {
        self.as_provider()?;
        self.still_lives()?;
        let text = line(text, ITEM_MAX).map_err(|problem| Error::invalid("item", problem))?;
        let mut texts = Texts::default();
        texts.set(self.language, text);
        self.put_checks(tx, &[texts])
    }

    fn copy(&self, tx: &mut Tx<'_>, list: &Checklist) -> Result<()> {
        let there: Vec<Texts> = self.checklist(tx)?.into_iter().map(|item| item.texts).collect();
        let new: Vec<Texts> = list.items.iter().filter(|item| !there.contains(item)).cloned().collect();
        self.put_checks(tx, &new)
    }

    fn put_checks(&self, tx: &mut Tx<'_>, items: &[Texts]) -> Result<()> {
        if items.is_empty() {
            return Ok(());
        }
        let there: i64 =
            tx.one("SELECT count(*) FROM check_item WHERE request_id = $1", params![self.id], |row| {
                row.get(0)
            })?;
        let added = i64::try_from(items.len()).unwrap_or(i64::MAX);
        if there.saturating_add(added) > MOST {
            return Err(Error::invalid("item", Problem::TooLarge(MOST)));
        }
        write_items(tx, self.id, there, items)?;
        self.record(tx, &Event::ChecklistAdded { lines: added })?;
        self.team_changed(tx);
        Ok(())
    }

    /// What has ended stays as it was.
    pub(super) fn still_lives(&self) -> Result<()> {
        if self.ended_at.is_none() { Ok(()) } else { Err(Error::Conflict(Conflict::Phase)) }
    }

    /// Gives a request that was just asked the checklists of its service.
    pub(super) fn begin_checklist(&self, tx: &mut Tx<'_>) -> Result<()> {
        let Some(service) = self.service else { return Ok(()) };
        let lists = checklist::of_service(tx, service)?;
        let most = usize::try_from(MOST).unwrap_or(usize::MAX);
        let items: Vec<Texts> = lists.into_iter().flat_map(|list| list.items).take(most).collect();
        if items.is_empty() { Ok(()) } else { write_items(tx, self.id, 0, &items) }
    }
}

fn write_items(tx: &mut Tx<'_>, request: RequestId, first: i64, items: &[Texts]) -> Result<()> {
    let mut rows: Vec<Value> = Vec::with_capacity(items.len() * 4);
    for (position, texts) in (first..).zip(items) {
        let id: CheckItemId = tx.id();
        rows.extend([id.into(), request.into(), Value::from(position), json(texts)?]);
    }
    tx.insert_many("INSERT INTO check_item (id, request_id, position, texts) VALUES", 4, &rows)?;
    Ok(())
}

/// How far the checklists of these requests are; those without one are not in it. The caller has found the
/// requests among what the actor serves.
pub fn progress(
    conn: &mut Conn<'_>,
    requests: impl IntoIterator<Item = RequestId>,
) -> Result<BTreeMap<RequestId, Progress>> {
    let ids: Vec<Value> = requests.into_iter().map(Value::from).collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut query =
        Query::new("SELECT request_id, count(done_at), count(*) FROM check_item WHERE request_id IN ");
    query.list(ids).push(" GROUP BY request_id");
    let found = conn.query_all(&query, |row| {
        Ok((row.get::<RequestId>(0)?, Progress { done: row.get(1)?, all: row.get(2)? }))
    })?;
    Ok(found.into_iter().collect())
}
