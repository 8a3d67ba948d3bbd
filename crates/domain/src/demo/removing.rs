//! Taking the example away: everything that is marked as demonstration and everything asked of it.
//!
//! What real people made of their own stays, also when a character of the example once wrote in it; their
//! name is then taken off the line.

use db::{Conn, Query, Tx, Value, params};
use uuid::Uuid;

use crate::{Result, search};

/// How many ids one statement names.
const AT_ONCE: usize = 400;

/// Whether anything of the example is here.
pub fn is_loaded(conn: &mut Conn<'_>) -> Result<bool> {
    Ok(conn.exists("SELECT 1 FROM person WHERE demo", params![])?)
}

/// Removes the example. Only for administrators, or when nobody acts (a command). A transaction of its own.
///
/// The organisation goes with it when the example brought it and nobody real has come since.
///
/// # Errors
/// Forbidden for anybody else.
pub fn remove(tx: &mut Tx<'_>) -> Result<()> {
    if tx.actor().is_some() {
        crate::actor::require_admin(tx)?;
    }
    let people = ids(tx, "SELECT id FROM person WHERE demo")?;
    let teams = ids(tx, "SELECT id FROM team WHERE demo")?;
    let services = ids(
        tx,
        "SELECT id FROM service WHERE demo OR team_id IN (SELECT id FROM team WHERE demo)
           OR person_id IN (SELECT id FROM person WHERE demo)",
    )?;
    let requests = ids(
        tx,
        "SELECT id FROM request WHERE demo
           OR asker_id IN (SELECT id FROM person WHERE demo) OR beneficiary_id IN (SELECT id FROM person WHERE demo)
           OR provider_id IN (SELECT id FROM person WHERE demo) OR team_id IN (SELECT id FROM team WHERE demo)
           OR service_id IN (SELECT id FROM service WHERE demo OR team_id IN (SELECT id FROM team WHERE demo)
                               OR person_id IN (SELECT id FROM person WHERE demo))",
    )?;
    let relationships = ids(
        tx,
        "SELECT r.id FROM relationship r WHERE r.demo
           OR r.customer_team_id IN (SELECT id FROM team WHERE demo) OR r.provider_team_id IN (SELECT id FROM team WHERE demo)
           OR r.customer_person_id IN (SELECT id FROM person WHERE demo)
           OR r.provider_person_id IN (SELECT id FROM person WHERE demo)
           OR r.customer_moment_id IN (SELECT id FROM moment WHERE demo)",
    )?;
    let outside =
        ids(tx, "SELECT id FROM outside_promise WHERE demo OR team_id IN (SELECT id FROM team WHERE demo)")?;
    let moments = ids(tx, "SELECT id FROM moment WHERE demo")?;
    // A group at which real people aim something of their own stays.
    let groups = ids(
        tx,
        "SELECT id FROM customer_group g WHERE g.demo
           AND NOT EXISTS (SELECT 1 FROM moment m WHERE m.group_id = g.id AND NOT m.demo)
           AND NOT EXISTS (SELECT 1 FROM outside_promise o WHERE o.group_id = g.id AND NOT o.demo
                             AND o.team_id NOT IN (SELECT id FROM team WHERE demo))",
    )?;
    let calendars = ids(tx, "SELECT id FROM calendar WHERE demo")?;
    let agreements = ids(
        tx,
        "SELECT id FROM agreement WHERE service_id IN (
           SELECT id FROM service WHERE demo OR team_id IN (SELECT id FROM team WHERE demo)
             OR person_id IN (SELECT id FROM person WHERE demo))",
    )?;
    for (kind, gone) in [
        (search::REQUEST, &requests),
        (search::SERVICE, &services),
        (search::TEAM, &teams),
        (search::PERSON, &people),
    ] {
        for id in gone {
            db::search::remove(tx, kind, *id)?;
        }
    }
    for gone in [
        &requests,
        &services,
        &teams,
        &people,
        &groups,
        &calendars,
        &agreements,
        &heads_ups(tx)?,
        &relationships,
        &outside,
        &moments,
    ] {
        delete(tx, "DELETE FROM event WHERE subject IN ", gone)?;
    }
    // A part outlives its bundle, and a bundle its parts.
    delete(tx, "UPDATE request SET parent_id = NULL WHERE parent_id IN ", &requests)?;
    delete(tx, "DELETE FROM request WHERE id IN ", &requests)?;
    for gone in [&services, &teams] {
        delete(tx, "DELETE FROM quote WHERE subject IN ", gone)?;
    }
    tx.execute(
        "DELETE FROM quote WHERE level IN ('option', 'organisation') AND NOT EXISTS
           (SELECT 1 FROM service_option o JOIN service s ON s.id = o.service_id WHERE o.id = quote.subject AND NOT s.demo)",
        params![],
    )?;
    delete(tx, "DELETE FROM relationship WHERE id IN ", &relationships)?;
    delete(tx, "DELETE FROM outside_promise WHERE id IN ", &outside)?;
    delete(tx, "DELETE FROM moment WHERE id IN ", &moments)?;
    crate::map::forget(tx)?;
    forget_people(tx)?;
    delete(tx, "DELETE FROM service WHERE id IN ", &services)?;
    tx.execute(
        "UPDATE team SET parent_id = NULL WHERE parent_id IN (SELECT id FROM team WHERE demo)",
        params![],
    )?;
    delete(tx, "DELETE FROM team WHERE id IN ", &teams)?;
    delete(tx, "DELETE FROM person WHERE id IN ", &people)?;
    delete(tx, "DELETE FROM customer_group WHERE id IN ", &groups)?;
    forget_meaning(tx)?;
    forget_calendars(tx)?;
    delete(tx, "DELETE FROM calendar WHERE id IN ", &calendars)?;
    forget_organisation(tx)?;
    // The numbers go on from the last request that is left.
    tx.execute(
        "UPDATE counter SET value = (SELECT coalesce(max(number), 0) FROM request) WHERE name = 'request'",
        params![],
    )?;
    Ok(())
}

fn ids(conn: &mut Conn<'_>, sql: &'static str) -> Result<Vec<Uuid>> {
    Ok(conn.all(sql, params![], |row| row.get(0))?)
}

fn heads_ups(conn: &mut Conn<'_>) -> Result<Vec<Uuid>> {
    ids(
        conn,
        "SELECT id FROM heads_up WHERE customer_team_id IN (SELECT id FROM team WHERE demo) OR service_id IN (
           SELECT id FROM service WHERE demo OR team_id IN (SELECT id FROM team WHERE demo)
             OR person_id IN (SELECT id FROM person WHERE demo))",
    )
}

fn delete(tx: &mut Tx<'_>, head: &'static str, ids: &[Uuid]) -> Result<()> {
    for some in ids.chunks(AT_ONCE) {
        let mut query = Query::new(head);
        query.list(some.iter().copied().map(Value::from));
        tx.query_execute(&query)?;
    }
    Ok(())
}

/// Takes the names of the characters off what stays.
fn forget_people(tx: &mut Tx<'_>) -> Result<()> {
    for sql in [
        "UPDATE request SET stand_in_id = NULL WHERE stand_in_id IN (SELECT id FROM person WHERE demo)",
        "UPDATE request SET holder_id = NULL WHERE holder_id IN (SELECT id FROM person WHERE demo)",
        "UPDATE message SET author_id = NULL WHERE author_id IN (SELECT id FROM person WHERE demo)",
        "UPDATE attachment SET added_by = NULL WHERE added_by IN (SELECT id FROM person WHERE demo)",
        "UPDATE promise SET given_by = NULL WHERE given_by IN (SELECT id FROM person WHERE demo)",
        "UPDATE promise SET team_id = NULL WHERE team_id IN (SELECT id FROM team WHERE demo)",
        "UPDATE event SET actor = NULL WHERE actor IN (SELECT id FROM person WHERE demo)",
        "DELETE FROM closing_word WHERE author_id IN (SELECT id FROM person WHERE demo)",
        "DELETE FROM above_expectations WHERE giver_id IN (SELECT id FROM person WHERE demo)",
        "DELETE FROM wall_consent WHERE person_id IN (SELECT id FROM person WHERE demo)",
        "DELETE FROM thanks WHERE giver_id IN (SELECT id FROM person WHERE demo)
           OR person_id IN (SELECT id FROM person WHERE demo) OR team_id IN (SELECT id FROM team WHERE demo)",
    ] {
        tx.execute(sql, params![])?;
    }
    Ok(())
}

/// The vision, the templates, and layouts that may show what is gone.
fn forget_meaning(tx: &mut Tx<'_>) -> Result<()> {
    for sql in [
        "DELETE FROM event WHERE subject IN (SELECT id FROM vision WHERE demo)",
        "DELETE FROM event WHERE subject IN (SELECT id FROM template WHERE demo)",
        "DELETE FROM vision WHERE demo",
        "DELETE FROM template WHERE demo",
        "DELETE FROM picture_layout",
    ] {
        tx.execute(sql, params![])?;
    }
    Ok(())
}

fn forget_calendars(tx: &mut Tx<'_>) -> Result<()> {
    for sql in [
        "UPDATE team SET calendar_id = NULL WHERE calendar_id IN (SELECT id FROM calendar WHERE demo)",
        "UPDATE service SET calendar_id = NULL WHERE calendar_id IN (SELECT id FROM calendar WHERE demo)",
        "UPDATE agreement_version SET customer_calendar_id = NULL
         WHERE customer_calendar_id IN (SELECT id FROM calendar WHERE demo)",
        "UPDATE agreement_version SET provider_calendar_id = NULL
         WHERE provider_calendar_id IN (SELECT id FROM calendar WHERE demo)",
    ] {
        tx.execute(sql, params![])?;
    }
    Ok(())
}

fn forget_organisation(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute("DELETE FROM event WHERE subject IN (SELECT id FROM worker_agreement WHERE demo)", params![])?;
    tx.execute("DELETE FROM worker_agreement WHERE demo", params![])?;
    if tx.exists("SELECT 1 FROM person", params![])? {
        tx.execute("UPDATE organisation SET demo = FALSE WHERE demo", params![])?;
    } else {
        tx.execute("DELETE FROM event WHERE subject IN (SELECT id FROM organisation WHERE demo)", params![])?;
        tx.execute("DELETE FROM organisation WHERE demo", params![])?;
    }
    Ok(())
}
