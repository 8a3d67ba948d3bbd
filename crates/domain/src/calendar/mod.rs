//! Business calendars: when a team works, in versions with dates of effect.
//!
//! A promise of "two working days" means the provider's days: the calendar of the service, else of its
//! team, else the organisation's usual one. What a calendar says is reckoned by `measure::worktime`;
//! here it is kept, edited and found. A change counts from its date: earlier dates are judged by the
//! version that was in force then.

mod draft;
mod presets;

#[cfg(test)]
mod tests;

pub use draft::Draft;
pub use presets::Preset;

use db::{Conn, Row, Tx, params};
use measure::worktime::{Calendar, Definition, HolidayRules, Span, Version, Week};

use crate::{
    CalendarId, Conflict, Error, PersonId, Problem, Result, ServiceId, TeamId, actor, organisation, text,
};

/// How many calendars there may be.
const MOST: i64 = 200;

/// A calendar on record.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Which.
    pub id: CalendarId,
    /// Its name.
    pub name: String,
    /// Whether it is the organisation's usual one.
    pub is_default: bool,
    /// What it says.
    pub calendar: Calendar,
}

impl Kept {
    fn read(row: &Row<'_>) -> db::Result<Kept> {
        Ok(Kept {
            id: row.get(0)?,
            name: row.get(1)?,
            is_default: row.get(2)?,
            calendar: definition(row, 3)?,
        })
    }
}

fn definition(row: &Row<'_>, index: usize) -> db::Result<Calendar> {
    serde_json::from_value(row.get(index)?).map_err(|error| db::Error::Decode(error.to_string()))
}

/// Every calendar, by name.
pub fn list(conn: &mut Conn<'_>) -> Result<Vec<Kept>> {
    actor::require(conn)?;
    Ok(conn.all(
        "SELECT id, name, is_default, definition FROM calendar ORDER BY name_key, id LIMIT $1",
        params![MOST],
        Kept::read,
    )?)
}

/// One calendar.
pub fn get(conn: &mut Conn<'_>, id: CalendarId) -> Result<Kept> {
    let kept = conn.maybe(
        "SELECT id, name, is_default, definition FROM calendar WHERE id = $1",
        params![id],
        Kept::read,
    )?;
    kept.ok_or(Error::NotFound)
}

/// Keeps a new calendar. The first one becomes the organisation's usual one. Only for administrators.
pub fn create(tx: &mut Tx<'_>, name: &str, calendar: &Calendar) -> Result<CalendarId> {
    actor::require_admin(tx)?;
    insert(tx, name, calendar, false)
}

/// Keeps a calendar, whoever asks: the callers have checked.
pub(crate) fn insert(tx: &mut Tx<'_>, name: &str, calendar: &Calendar, demo: bool) -> Result<CalendarId> {
    let name = text::line(name, 200).map_err(|problem| Error::invalid("name", problem))?;
    let is_first = !tx.exists("SELECT 1 FROM calendar WHERE is_default", params![])?;
    let (id, now): (CalendarId, _) = (tx.id(), tx.now());
    tx.execute(
        "INSERT INTO calendar (id, name, name_key, definition, is_default, demo, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![id, &name, db::fold(&name), json(calendar)?, is_first, demo, now],
    )
    .map_err(taken)?;
    organisation::changed(tx, id.uuid(), "calendar")?;
    Ok(id)
}

/// Renames a calendar and replaces what it says. Only for administrators.
pub fn update(tx: &mut Tx<'_>, id: CalendarId, name: &str, calendar: &Calendar) -> Result<()> {
    actor::require_admin(tx)?;
    let name = text::line(name, 200).map_err(|problem| Error::invalid("name", problem))?;
    let now = tx.now();
    let changed = tx
        .execute(
            "UPDATE calendar SET name = $1, name_key = $2, definition = $3, updated_at = $4 WHERE id = $5",
            params![&name, db::fold(&name), json(calendar)?, now, id],
        )
        .map_err(taken)?;
    if changed == 0 { Err(Error::NotFound) } else { organisation::changed(tx, id.uuid(), "calendar") }
}

/// Makes a calendar the organisation's usual one. Only for administrators.
pub fn make_default(tx: &mut Tx<'_>, id: CalendarId) -> Result<()> {
    actor::require_admin(tx)?;
    get(tx, id)?;
    // First the old one, then the new one: there is never more than one.
    tx.execute("UPDATE calendar SET is_default = FALSE WHERE is_default AND id <> $1", params![id])?;
    tx.execute("UPDATE calendar SET is_default = TRUE WHERE id = $1", params![id])?;
    organisation::changed(tx, id.uuid(), "calendar")
}

/// Removes a calendar that no team and no service goes by. Only for administrators.
pub fn delete(tx: &mut Tx<'_>, id: CalendarId) -> Result<()> {
    actor::require_admin(tx)?;
    let kept = get(tx, id)?;
    let is_in_use = kept.is_default
        || tx.exists("SELECT 1 FROM team WHERE calendar_id = $1", params![id])?
        || tx.exists("SELECT 1 FROM service WHERE calendar_id = $1", params![id])?
        || tx.exists(
            "SELECT 1 FROM agreement_version WHERE customer_calendar_id = $1 OR provider_calendar_id = $1",
            params![id],
        )?;
    if is_in_use {
        return Err(Error::Conflict(Conflict::InUse));
    }
    tx.execute("DELETE FROM calendar WHERE id = $1", params![id])?;
    organisation::changed(tx, id.uuid(), "calendar")
}

/// The calendar by which a service is provided.
pub fn of_service(conn: &mut Conn<'_>, service: ServiceId) -> Result<Calendar> {
    let calendar = conn.maybe(
        "SELECT c.definition FROM service s LEFT JOIN team t ON t.id = s.team_id
         JOIN calendar c ON c.id = coalesce(s.calendar_id, t.calendar_id,
                                            (SELECT d.id FROM calendar d WHERE d.is_default))
         WHERE s.id = $1",
        params![service],
        |row| definition(row, 0),
    )?;
    or_usual(conn, calendar)
}

/// The calendar by which a team works.
pub fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<Calendar> {
    let calendar = conn.maybe(
        "SELECT c.definition FROM team t
         JOIN calendar c ON c.id = coalesce(t.calendar_id, (SELECT d.id FROM calendar d WHERE d.is_default))
         WHERE t.id = $1",
        params![team],
        |row| definition(row, 0),
    )?;
    or_usual(conn, calendar)
}

/// The calendar by which somebody works, as far as it is known: that of a team of theirs, else the one that
/// was chosen as the usual one. Nobody's hours are made up.
pub fn of_person(conn: &mut Conn<'_>, person: PersonId) -> Result<Option<Calendar>> {
    let own = conn.maybe(
        "SELECT c.definition FROM membership m JOIN team t ON t.id = m.team_id JOIN calendar c ON c.id = t.calendar_id
         WHERE m.person_id = $1 ORDER BY t.name_sort, t.id LIMIT 1",
        params![person],
        |row| definition(row, 0),
    )?;
    match own {
        Some(own) => Ok(Some(own)),
        None => chosen(conn),
    }
}

/// The organisation's usual calendar: the one that was chosen, or plain office hours where it is.
pub fn usual(conn: &mut Conn<'_>) -> Result<Calendar> {
    let calendar = chosen(conn)?;
    or_usual(conn, calendar)
}

/// The calendar that was chosen as the usual one.
fn chosen(conn: &mut Conn<'_>) -> Result<Option<Calendar>> {
    let Chosen(calendar) = conn.once(|conn| {
        conn.maybe("SELECT definition FROM calendar WHERE is_default", params![], |row| definition(row, 0))
            .map(Chosen)
    })?;
    Ok(calendar)
}

/// Under which a snapshot keeps it.
#[derive(Clone)]
struct Chosen(Option<Calendar>);

fn or_usual(conn: &mut Conn<'_>, calendar: Option<Calendar>) -> Result<Calendar> {
    match calendar {
        Some(calendar) => Ok(calendar),
        None => office_hours(conn),
    }
}

/// Monday to Friday from nine to five in the organisation's zone: until somebody says otherwise.
fn office_hours(conn: &mut Conn<'_>) -> Result<Calendar> {
    let zone = organisation::find(conn)?.map_or_else(|| "UTC".to_owned(), |organisation| organisation.zone);
    let hours = Span::new((9, 0), (17, 0)).map_err(|error| broken(&error))?;
    let version = Version {
        effective_from: jiff::civil::date(2000, 1, 1),
        weekly: Week::weekdays(&[hours]),
        holidays: HolidayRules::default(),
        exceptions: Vec::new(),
    };
    Calendar::new(Definition { zone, versions: vec![version] }).map_err(|error| broken(&error))
}

fn broken(error: &measure::worktime::Error) -> Error {
    Error::Db(db::Error::Decode(error.to_string()))
}

fn json(calendar: &Calendar) -> Result<serde_json::Value> {
    serde_json::to_value(calendar).map_err(|error| db::Error::Decode(error.to_string()).into())
}

fn taken(error: db::Error) -> Error {
    match error {
        db::Error::Unique { .. } => Error::invalid("name", Problem::Taken),
        other => Error::Db(other),
    }
}
