//! Groups of outside customers: patients, guests, clients. The roots of every service, and no senders
//! of requests themselves. Kept by administrators.

use db::{Conn, Tx, params};

use crate::language::words;
use crate::{Conflict, CustomerGroupId, Error, Problem, Result, actor, organisation, text};

words! {
    /// Whether the customers are people or firms.
    GroupKind {
        /// Patients, guests, private clients.
        People = "people",
        /// Firms and other organisations.
        Firms = "firms",
    }
}

/// How many groups there may be: more than that are no groups any more.
const MOST: i64 = 200;

/// A group of outside customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerGroup {
    /// The group.
    pub id: CustomerGroupId,
    /// Its name.
    pub name: String,
    /// People or firms.
    pub kind: GroupKind,
}

/// Every group, by name.
pub fn list(conn: &mut Conn<'_>) -> Result<Vec<CustomerGroup>> {
    actor::require(conn)?;
    Ok(conn.all(
        "SELECT id, name, kind FROM customer_group ORDER BY name_sort, id LIMIT $1",
        params![MOST],
        |row| Ok(CustomerGroup { id: row.get(0)?, name: row.get(1)?, kind: row.get(2)? }),
    )?)
}

/// One group.
pub fn get(conn: &mut Conn<'_>, id: CustomerGroupId) -> Result<CustomerGroup> {
    actor::require(conn)?;
    let group =
        conn.maybe("SELECT id, name, kind FROM customer_group WHERE id = $1", params![id], |row| {
            Ok(CustomerGroup { id: row.get(0)?, name: row.get(1)?, kind: row.get(2)? })
        })?;
    group.ok_or(Error::NotFound)
}

/// Adds a group.
pub fn create(tx: &mut Tx<'_>, name: &str, kind: GroupKind) -> Result<CustomerGroupId> {
    actor::require_admin(tx)?;
    insert(tx, name, kind, false)
}

pub(crate) fn insert(tx: &mut Tx<'_>, name: &str, kind: GroupKind, demo: bool) -> Result<CustomerGroupId> {
    let name = text::line(name, 200).map_err(|problem| Error::invalid("name", problem))?;
    let (id, now): (CustomerGroupId, _) = (tx.id(), tx.now());
    tx.execute(
        "INSERT INTO customer_group (id, name, name_key, name_sort, kind, demo, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![id, &name, db::fold(&name), db::sort_key(&name), kind, demo, now],
    )
    .map_err(taken)?;
    record(tx, id)?;
    Ok(id)
}

/// Renames a group, or corrects its kind.
pub fn update(tx: &mut Tx<'_>, id: CustomerGroupId, name: &str, kind: GroupKind) -> Result<()> {
    actor::require_admin(tx)?;
    let name = text::line(name, 200).map_err(|problem| Error::invalid("name", problem))?;
    let changed = tx
        .execute(
            "UPDATE customer_group SET name = $1, name_key = $2, name_sort = $3, kind = $4 WHERE id = $5",
            params![&name, db::fold(&name), db::sort_key(&name), kind, id],
        )
        .map_err(taken)?;
    if changed == 0 { Err(Error::NotFound) } else { record(tx, id) }
}

/// Removes a group at which no moment of truth and no promise is aimed.
pub fn delete(tx: &mut Tx<'_>, id: CustomerGroupId) -> Result<()> {
    actor::require_admin(tx)?;
    if tx.exists("SELECT 1 FROM moment WHERE group_id = $1", params![id])?
        || tx.exists("SELECT 1 FROM outside_promise WHERE group_id = $1", params![id])?
    {
        return Err(Error::Conflict(Conflict::InUse));
    }
    let gone = tx.execute("DELETE FROM customer_group WHERE id = $1", params![id])?;
    if gone == 0 { Err(Error::NotFound) } else { record(tx, id) }
}

fn taken(error: db::Error) -> Error {
    match error {
        db::Error::Unique { .. } => Error::invalid("name", Problem::Taken),
        other => Error::Db(other),
    }
}

fn record(tx: &mut Tx<'_>, id: CustomerGroupId) -> Result<()> {
    organisation::changed(tx, id.uuid(), "customer_group")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::houses;

    #[test]
    fn groups_are_kept_by_administrators_and_read_by_everybody() {
        houses(|house| {
            let (ada, anna) = (house.ada, house.person("Anna"));
            assert!(matches!(
                house.write(anna, |tx| create(tx, "Patients", GroupKind::People)),
                Err(Error::Forbidden)
            ));
            let id = house.write(ada, |tx| create(tx, " Patients ", GroupKind::People)).unwrap();
            house.write(ada, |tx| create(tx, "Insurers", GroupKind::Firms)).unwrap();
            let taken = house.write(ada, |tx| create(tx, "PATIENTS", GroupKind::People));
            assert!(matches!(taken, Err(Error::Invalid(p)) if p[0].problem == Problem::Taken));
            let names =
                |groups: Vec<CustomerGroup>| groups.into_iter().map(|group| group.name).collect::<Vec<_>>();
            assert_eq!(names(house.read(anna, list).unwrap()), ["Insurers", "Patients"]);
            house.write(ada, move |tx| update(tx, id, "Guests", GroupKind::People)).unwrap();
            assert_eq!(names(house.read(anna, list).unwrap()), ["Guests", "Insurers"]);
            assert!(matches!(house.write(anna, move |tx| delete(tx, id)), Err(Error::Forbidden)));
            house.write(ada, move |tx| delete(tx, id)).unwrap();
            assert!(matches!(house.write(ada, move |tx| delete(tx, id)), Err(Error::NotFound)));
        });
    }
}
