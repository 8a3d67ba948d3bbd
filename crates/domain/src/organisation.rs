//! The organisation itself: its name, its place and its ways. There is one.

use db::{Conn, Date, Timestamp, Tx, params};
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::event::{self, Event};
use crate::language::{Formality, Language, words};
use crate::text::line;
use crate::{Conflict, Error, OrganisationId, Problem, Problems, Result, actor};

words! {
    /// What kind of house it is: the examples and templates follow it.
    Kind {
        /// A hospital.
        Hospital = "hospital",
        /// A law firm.
        LawFirm = "law_firm",
        /// A hotel.
        Hotel = "hotel",
        /// A company.
        Company = "company",
        /// Something else.
        Other = "other",
    }
}

/// The organisation.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What kind of house it is.
    pub kind: Kind,
    /// Its IANA time zone: wards and hotels are places.
    pub zone: String,
    /// The language of people who have not chosen one.
    pub language: Language,
    /// How people are addressed who have not chosen.
    pub formality: Formality,
    /// Whether it is the example that ships with Lateral.
    pub demo: bool,
}

/// What is entered about it.
#[derive(Debug, Clone)]
pub struct Details {
    /// Its name.
    pub name: String,
    /// What kind of house it is.
    pub kind: Kind,
    /// Its IANA time zone.
    pub zone: String,
    /// The language of people who have not chosen one.
    pub language: Language,
    /// How people are addressed who have not chosen.
    pub formality: Formality,
}

impl Details {
    fn checked(&self) -> Result<Details> {
        let mut problems = Problems::default();
        let name = problems.take("name", line(&self.name, 200)).unwrap_or_default();
        if TimeZone::get(&self.zone).is_err() {
            problems.add("zone", Problem::NotAChoice);
        }
        problems.finish()?;
        Ok(Details { name, ..self.clone() })
    }
}

/// The organisation, once it has been set up.
pub fn find(conn: &mut Conn<'_>) -> Result<Option<Organisation>> {
    Ok(conn.once(|conn| {
        conn.maybe(
            "SELECT id, name, kind, zone, language, formality, demo FROM organisation ORDER BY id LIMIT 1",
            params![],
            |row| {
                Ok(Organisation {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    kind: row.get(2)?,
                    zone: row.get(3)?,
                    language: row.get(4)?,
                    formality: row.get(5)?,
                    demo: row.get(6)?,
                })
            },
        )
    })?)
}

/// The organisation.
///
/// # Errors
/// [`Error::NotFound`] while nobody has set it up.
pub fn get(conn: &mut Conn<'_>) -> Result<Organisation> {
    find(conn)?.ok_or(Error::NotFound)
}

/// Sets it up. `secret` is 32 random bytes, which key the pseudonyms of imported histories.
///
/// # Errors
/// A conflict when it has been set up already; invalid when the name is empty or the zone unknown.
pub fn set_up(tx: &mut Tx<'_>, details: &Details, secret: &[u8; 32], demo: bool) -> Result<OrganisationId> {
    let details = details.checked()?;
    if find(tx)?.is_some() {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let id: OrganisationId = tx.id();
    let now = tx.now();
    tx.execute(
        "INSERT INTO organisation (id, name, kind, zone, language, formality, secret, demo, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            id,
            details.name,
            details.kind,
            details.zone,
            details.language,
            details.formality,
            secret.to_vec(),
            demo,
            now
        ],
    )?;
    changed(tx, id.uuid(), "set_up")?;
    Ok(id)
}

/// Changes what is known about it.
///
/// # Errors
/// Forbidden unless the actor is an administrator; invalid as in [`set_up`].
pub fn update(tx: &mut Tx<'_>, details: &Details) -> Result<()> {
    actor::require_admin(tx)?;
    let details = details.checked()?;
    let organisation = get(tx)?;
    tx.execute(
        "UPDATE organisation SET name = $1, kind = $2, zone = $3, language = $4, formality = $5 WHERE id = $6",
        params![details.name, details.kind, details.zone, details.language, details.formality, organisation.id],
    )?;
    changed(tx, organisation.id.uuid(), "details")
}

/// Days without a word after which what was closed counts as solved; 0 while nobody agreed to that.
pub fn confirm_days(conn: &mut Conn<'_>) -> Result<i64> {
    let days =
        conn.maybe("SELECT confirm_days FROM organisation ORDER BY id LIMIT 1", params![], |row| row.get(0))?;
    Ok(days.unwrap_or(0))
}

/// The most days of silence that can be agreed on.
pub const MOST_CONFIRM_DAYS: i64 = 90;

/// Sets after how many days without a word what is closed from now on counts as solved; 0 for never.
///
/// # Errors
/// Forbidden unless the actor is an administrator; invalid outside 0 to [`MOST_CONFIRM_DAYS`].
pub fn set_confirm_days(tx: &mut Tx<'_>, days: i64) -> Result<()> {
    actor::require_admin(tx)?;
    if days < 0 {
        return Err(Error::invalid("confirm_days", Problem::TooSmall(0)));
    }
    if days > MOST_CONFIRM_DAYS {
        return Err(Error::invalid("confirm_days", Problem::TooLarge(MOST_CONFIRM_DAYS)));
    }
    put_confirm_days(tx, days)
}

/// Stores the days, whoever asks: the callers have checked.
pub(crate) fn put_confirm_days(tx: &mut Tx<'_>, days: i64) -> Result<()> {
    let organisation = get(tx)?;
    tx.execute("UPDATE organisation SET confirm_days = $1 WHERE id = $2", params![days, organisation.id])?;
    changed(tx, organisation.id.uuid(), "confirm_days")
}

/// Notes that something about the organisation changed.
pub(crate) fn changed(tx: &mut Tx<'_>, subject: Uuid, what: &str) -> Result<()> {
    event::record(tx, subject, None, &Event::OrganisationChanged { what: what.to_owned() })?;
    Ok(())
}

/// The key of the pseudonyms of imported histories.
pub(crate) fn secret(conn: &mut Conn<'_>) -> Result<Vec<u8>> {
    let secret =
        conn.maybe("SELECT secret FROM organisation ORDER BY id LIMIT 1", params![], |row| row.get(0))?;
    secret.ok_or(Error::NotFound)
}

/// The organisation's zone; UTC while nobody has set it up.
pub fn zone(conn: &mut Conn<'_>) -> Result<TimeZone> {
    Ok(zone_named(find(conn)?.map(|organisation| organisation.zone)))
}

fn zone_named(name: Option<String>) -> TimeZone {
    name.and_then(|name| TimeZone::get(&name).ok()).unwrap_or(TimeZone::UTC)
}

/// The day that it is now where the organisation is.
pub fn today(conn: &mut Conn<'_>) -> Result<Date> {
    let zone = zone(conn)?;
    Ok(conn.now().to_jiff().to_zoned(zone).date())
}

/// The day that it is at `now` in the organisation's zone, for whoever has read its name already.
pub(crate) fn day_in(zone: Option<String>, now: Timestamp) -> Date {
    now.to_jiff().to_zoned(zone_named(zone)).date()
}
