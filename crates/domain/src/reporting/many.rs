//! Many lines with few statements: for imports.

use db::{Query, Tx, Value};
use jiff::civil::Date;

use crate::event::{self, Event, Past};
use crate::{Error, PersonId, Problem, Result};

/// The most people in one statement.
const AT_ONCE: usize = 500;

/// To whom each of these people reports from `from` on, whoever asks: the callers have checked that everybody is
/// known, that nobody comes to be over themselves, and name each once, and only where something changes.
pub(crate) fn set_managers(
    tx: &mut Tx<'_>,
    lines: &[(PersonId, Option<PersonId>)],
    from: Date,
) -> Result<()> {
    let day_before = from.yesterday().map_err(|_| Error::invalid("from", Problem::NotADate))?;
    // All lines end before the first begins: two may change places.
    for lines in lines.chunks(AT_ONCE) {
        let people = || lines.iter().map(|(person, _)| Value::from(*person));
        let mut later = Query::new("DELETE FROM reporting_line WHERE from_on >= ");
        later.bind(from).push(" AND person_id IN ").list(people());
        tx.query_execute(&later)?;
        let mut end = Query::new("UPDATE reporting_line SET to_on = ");
        end.bind(day_before).push(" WHERE (to_on IS NULL OR to_on > ").bind(day_before);
        end.push(") AND person_id IN ").list(people());
        tx.query_execute(&end)?;
    }
    let mut rows: Vec<Value> = Vec::with_capacity(lines.len() * 3);
    for (person, manager) in lines {
        if let Some(manager) = manager {
            rows.extend([(*person).into(), (*manager).into(), from.into()]);
        }
    }
    tx.insert_many("INSERT INTO reporting_line (person_id, manager_id, from_on) VALUES", 3, &rows)?;
    let (at, actor) = (tx.now(), tx.actor());
    let told = |(person, _): &(PersonId, Option<PersonId>)| Past {
        subject: person.uuid(),
        at,
        actor,
        team: None,
        event: Event::PersonChanged { fields: vec!["manager".to_owned()] },
    };
    event::record_past(tx, &lines.iter().map(told).collect::<Vec<_>>())?;
    Ok(())
}
