//! What live pages may listen to: only that something changed is ever told, and only to whoever may see it.

use std::collections::BTreeSet;

use db::{Conn, Query, Value};
use uuid::Uuid;

use crate::{Result, actor, request};

/// Of these records, the ones whose changes the actor may hear of: themselves, their teams, and the
/// requests that they may see.
pub fn visible(conn: &mut Conn<'_>, topics: &[Uuid]) -> Result<BTreeSet<Uuid>> {
    let me = actor::require(conn)?;
    let list = || topics.iter().copied().map(Value::from);
    let mut query = Query::new("SELECT team_id FROM membership WHERE person_id = ");
    query.bind(me).push(" AND team_id IN ").list(list());
    query.push(" UNION SELECT r.id FROM request r LEFT JOIN membership m ON m.team_id = r.team_id AND m.person_id = ");
    query.bind(me).push(" WHERE r.id IN ").list(list()).push(" AND ");
    request::sees(&mut query, me);
    let mut visible: BTreeSet<Uuid> = conn.query_all(&query, |row| row.get(0))?.into_iter().collect();
    if topics.contains(&me.uuid()) {
        visible.insert(me.uuid());
    }
    Ok(visible)
}
