//! Who reports to whom, with dates: up and down are directions in which people serve, like any other.
//!
//! Nobody ever reports to themselves, not even over several steps. A line that has ended stays on
//! record. When a manager has left, questions about "the manager" are answered by the next one up.

pub mod chart;
mod many;

pub(crate) use many::set_managers;

use db::{Conn, Tx, params};
use jiff::civil::Date;

use crate::event::{self, Event};
use crate::paging::{Cursor, LIMIT, Page};
use crate::person::Named;
use crate::{Error, PersonId, Problem, Result, actor, organisation, person};

/// Deeper than any organisation is, so that even a wrong chart ends somewhere.
const DEEPEST: i64 = 40;

/// Makes `manager` the one to whom `person` reports from `from` on; nobody if there is none.
/// Only for administrators.
pub fn set_manager(tx: &mut Tx<'_>, person: PersonId, manager: Option<PersonId>, from: Date) -> Result<()> {
    actor::require_admin(tx)?;
    let found = person::get(tx, person)?;
    if let Some(manager) = manager {
        if manager == person {
            return Err(Error::invalid("manager", Problem::Yourself));
        }
        match person::find(tx, manager)? {
            Some(boss) if !boss.imported && !found.imported => {}
            _ => return Err(Error::invalid("manager", Problem::UnknownPerson)),
        }
        if is_above(tx, person, manager, from)? {
            return Err(Error::invalid("manager", Problem::Circle));
        }
    }
    if current(tx, person, from)? == manager {
        return Ok(());
    }
    end_line(tx, person, from)?;
    if let Some(manager) = manager {
        tx.execute(
            "INSERT INTO reporting_line (person_id, manager_id, from_on) VALUES ($1, $2, $3)",
            params![person, manager, from],
        )?;
    }
    event::record(tx, person.uuid(), None, &Event::PersonChanged { fields: vec!["manager".to_owned()] })?;
    Ok(())
}

/// Ends the line in force on `from` on the day before, and forgets those that would begin later.
fn end_line(tx: &mut Tx<'_>, person: PersonId, from: Date) -> Result<()> {
    tx.execute("DELETE FROM reporting_line WHERE person_id = $1 AND from_on >= $2", params![person, from])?;
    let day_before = from.yesterday().map_err(|_| Error::invalid("from", Problem::NotADate))?;
    tx.execute(
        "UPDATE reporting_line SET to_on = $1 WHERE person_id = $2 AND (to_on IS NULL OR to_on > $1)",
        params![day_before, person],
    )?;
    Ok(())
}

/// To whom this person's line leads on `day`, whether or not that manager is still here.
pub(crate) fn current(conn: &mut Conn<'_>, person: PersonId, day: Date) -> Result<Option<PersonId>> {
    Ok(conn.maybe(
        "SELECT manager_id FROM reporting_line WHERE person_id = $1 AND from_on <= $2
           AND (to_on IS NULL OR to_on >= $2) ORDER BY from_on DESC LIMIT 1",
        params![person, day],
        |row| row.get(0),
    )?)
}

/// Whether `above` is over `below` on `day`, over however many steps.
fn is_above(conn: &mut Conn<'_>, above: PersonId, below: PersonId, day: Date) -> Result<bool> {
    Ok(chain(conn, below, day)?.iter().any(|manager| manager.id == above))
}

/// A manager in somebody's line.
struct Manager {
    id: PersonId,
    is_here: bool,
}

/// The managers over somebody on `day`, nearest first.
fn chain(conn: &mut Conn<'_>, person: PersonId, day: Date) -> Result<Vec<Manager>> {
    Ok(conn.all(
        "WITH RECURSIVE line (person_id, depth) AS (
           SELECT manager_id, 1 FROM reporting_line
           WHERE person_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on >= $2)
           UNION ALL
           SELECT r.manager_id, line.depth + 1 FROM line JOIN reporting_line r ON r.person_id = line.person_id
           WHERE r.from_on <= $2 AND (r.to_on IS NULL OR r.to_on >= $2) AND line.depth < $3)
         SELECT p.id, (p.starts_on IS NULL OR p.starts_on <= $2) AND (p.ends_on IS NULL OR p.ends_on >= $2)
         FROM line JOIN person p ON p.id = line.person_id ORDER BY line.depth, p.id",
        params![person, day, DEEPEST],
        |row| Ok(Manager { id: row.get(0)?, is_here: row.get(1)? }),
    )?)
}

/// The manager of this person today: the nearest one in the line who is still here.
pub fn manager_of(conn: &mut Conn<'_>, person: PersonId) -> Result<Option<Named>> {
    let today = organisation::today(conn)?;
    let nearest = chain(conn, person, today)?.into_iter().find(|manager| manager.is_here);
    let Some(nearest) = nearest else { return Ok(None) };
    Ok(person::names(conn, [nearest.id])?.remove(&nearest.id))
}

/// Everybody over this person today, nearest first, here or not.
pub fn line_above(conn: &mut Conn<'_>, person: PersonId) -> Result<Vec<PersonId>> {
    let today = organisation::today(conn)?;
    Ok(chain(conn, person, today)?.into_iter().map(|manager| manager.id).collect())
}

/// Those who report to this person today, by name, a page at a time.
pub fn reports_of(conn: &mut Conn<'_>, manager: PersonId, after: Option<&Cursor>) -> Result<Page<Named>> {
    let today = organisation::today(conn)?;
    let (key, id) = after.map(|after| (after.key().to_owned(), after.id())).unwrap_or_default();
    let reports = conn.all(
        "SELECT p.id, p.name, p.handle, p.title, p.name_sort FROM reporting_line r JOIN person p ON p.id = r.person_id
         WHERE r.manager_id = $1 AND r.from_on <= $2 AND (r.to_on IS NULL OR r.to_on >= $2)
           AND (p.ends_on IS NULL OR p.ends_on >= $2) AND (p.name_sort, p.id) > ($3, $4)
         ORDER BY p.name_sort, p.id LIMIT $5",
        params![manager, today, key, id, LIMIT],
        |row| {
            let named = Named { id: row.get(0)?, name: row.get(1)?, handle: row.get(2)?, title: row.get(3)? };
            Ok((named, row.get::<String>(4)?))
        },
    )?;
    Ok(Page::cut(reports, |(named, sort)| Cursor::new(sort.clone(), named.id.uuid())).map(|(named, _)| named))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{House, houses};

    fn put(house: &House<'_>, person: PersonId, manager: Option<PersonId>, from: Date) -> Result<()> {
        house.write(house.ada, move |tx| set_manager(tx, person, manager, from))
    }

    fn manager(house: &House<'_>, person: PersonId) -> Option<PersonId> {
        house.read(house.ada, move |conn| manager_of(conn, person)).unwrap().map(|named| named.id)
    }

    #[test]
    fn nobody_reports_to_themselves_over_any_number_of_steps() {
        houses(|house| {
            let [anna, bo, cy] = ["Anna", "Bo", "Cy"].map(|name| house.person(name));
            let day = date(2026, 11, 1);
            put(house, anna, Some(bo), day).unwrap();
            put(house, bo, Some(cy), day).unwrap();
            for below in [anna, bo] {
                let refused = put(house, cy, Some(below), day);
                assert!(matches!(refused, Err(Error::Invalid(p)) if p[0].problem == Problem::Circle));
            }
            assert!(
                matches!(put(house, cy, Some(cy), day), Err(Error::Invalid(p)) if p[0].problem == Problem::Yourself)
            );
            assert_eq!(house.read(anna, move |conn| line_above(conn, anna)).unwrap(), [bo, cy]);
        });
    }

    #[test]
    fn a_line_holds_from_its_day_until_the_next() {
        houses(|house| {
            let [anna, bo, cy] = ["Anna", "Bo", "Cy"].map(|name| house.person(name));
            put(house, anna, Some(bo), date(2026, 1, 1)).unwrap();
            put(house, anna, Some(cy), date(2026, 11, 24)).unwrap();
            assert_eq!(manager(house, anna), Some(bo));
            house.clock.advance_minutes(24 * 60);
            assert_eq!(manager(house, anna), Some(cy));
            put(house, anna, None, date(2026, 11, 24)).unwrap();
            assert_eq!(manager(house, anna), None);
            let lines = house.work(move |tx| {
                Ok(tx.all("SELECT to_on FROM reporting_line WHERE person_id = $1", params![anna], |row| {
                    row.get::<Option<Date>>(0)
                })?)
            });
            assert_eq!(lines.unwrap(), [Some(date(2026, 11, 23))]);
        });
    }

    #[test]
    fn reports_are_listed_while_they_are_here() {
        houses(|house| {
            let [boss, zoe, anna] = ["Boss", "Zoe", "Anna"].map(|name| house.person(name));
            let gone =
                house.enter(person::Draft { ends_on: "2026-11-20".into(), ..person::Draft::named("Gone") });
            for report in [zoe, anna, gone] {
                put(house, report, Some(boss), date(2026, 1, 1)).unwrap();
            }
            let reports = house.read(boss, move |conn| reports_of(conn, boss, None)).unwrap();
            assert_eq!(
                reports.items.into_iter().map(|named| named.name).collect::<Vec<_>>(),
                ["Anna", "Zoe"]
            );
        });
    }

    #[test]
    fn only_administrators_draw_lines() {
        houses(|house| {
            let [anna, bo] = ["Anna", "Bo"].map(|name| house.person(name));
            let drawn = house.write(bo, move |tx| set_manager(tx, anna, Some(bo), date(2026, 1, 1)));
            assert!(matches!(drawn, Err(Error::Forbidden)));
        });
    }
}
