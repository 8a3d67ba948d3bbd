//! What was agreed with the representatives of the people who work here, and which figures it allows.
//!
//! Every figure that adds up more than one request is off until an administrator records an agreement or an
//! authorisation: its reference, its day, which figures it covers, how far back they may look and how many
//! people each must stand for. The gate is here, in the reckoning itself: a page that forgot to ask would still
//! find nothing. Everybody may read what is recorded. No figure is about one person, with or without it.

use db::{Conn, Date, Row, Timestamp, Tx, params};

use crate::language::words;
use crate::text::line;
use crate::{Conflict, Error, Problem, Problems, Result, WorkerAgreementId, actor, organisation, picture};

words! {
    /// A figure, or a page of them, that adds up more than one request.
    Scope {
        /// The share of a team's requests that were opened and closed with a word.
        Words = "words",
        /// Whether a team or a service serves everybody alike.
        Evenness = "evenness",
        /// Shares of delay between two teams.
        Shares = "shares",
        /// Who waits for whom, team by team, and which promises between two teams were kept.
        Waits = "waits",
    }
}

impl Scope {
    /// How far back figures of this kind must look to say anything, in days: less cannot be agreed for them.
    #[must_use]
    pub fn least_days(self) -> i64 {
        match self {
            Scope::Waits => picture::PERIOD_DAYS,
            Scope::Words | Scope::Evenness | Scope::Shares => 1,
        }
    }
}

/// The fewest people that a figure may ever stand for.
pub const LEAST_PEOPLE: i64 = 5;
/// The most that can be asked for.
const MOST_PEOPLE: i64 = 1000;
/// The furthest that figures may look back, in days.
const MOST_DAYS: i64 = 3650;
/// The longest reference, in characters.
const REFERENCE_MAX: usize = 200;

/// An agreement or authorisation, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkerAgreement {
    /// Which.
    pub id: WorkerAgreementId,
    /// What it is called where it is kept: "Accordo RSU 3/2026".
    pub reference: String,
    /// The day on which it was signed.
    pub agreed_on: Date,
    /// The figures that it covers.
    pub scopes: Vec<Scope>,
    /// How many days figures may look back.
    pub look_back_days: i64,
    /// How many people each figure must stand for.
    pub least_people: i64,
    /// When it was recorded here.
    pub recorded_at: Timestamp,
    /// When it ended, or another one took its place.
    pub ended_at: Option<Timestamp>,
}

/// What a figure must keep to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gate {
    /// How many people it must stand for: never fewer than [`LEAST_PEOPLE`].
    pub least_people: i64,
    /// What happened before is not looked at.
    pub since: Timestamp,
}

/// What is recorded, as it is typed.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// See [`WorkerAgreement::reference`].
    pub reference: String,
    /// See [`WorkerAgreement::agreed_on`], as browsers send it.
    pub agreed_on: String,
    /// The words of the figures.
    pub scopes: Vec<String>,
    /// See [`WorkerAgreement::look_back_days`].
    pub look_back_days: String,
    /// See [`WorkerAgreement::least_people`].
    pub least_people: String,
}

/// What is recorded and has not ended. Everybody may know.
///
/// # Errors
/// When the database cannot be read.
pub fn in_force(conn: &mut Conn<'_>) -> Result<Option<WorkerAgreement>> {
    Ok(conn.maybe(
        "SELECT id, reference, agreed_on, scopes, look_back_days, least_people, recorded_at, ended_at
         FROM worker_agreement WHERE ended_at IS NULL ORDER BY recorded_at DESC, id DESC LIMIT 1",
        params![],
        read,
    )?)
}

/// Those that have ended, the last one first.
///
/// # Errors
/// When the database cannot be read.
pub fn ended(conn: &mut Conn<'_>) -> Result<Vec<WorkerAgreement>> {
    Ok(conn.all(
        "SELECT id, reference, agreed_on, scopes, look_back_days, least_people, recorded_at, ended_at
         FROM worker_agreement WHERE ended_at IS NOT NULL ORDER BY recorded_at DESC, id DESC LIMIT 50",
        params![],
        read,
    )?)
}

/// What figures of this kind must keep to; nothing while they are off.
///
/// # Errors
/// When the database cannot be read.
pub fn gate(conn: &mut Conn<'_>, scope: Scope) -> Result<Option<Gate>> {
    let Some(agreement) = in_force(conn)?.filter(|agreement| agreement.scopes.contains(&scope)) else {
        return Ok(None);
    };
    let since = conn.now().plus_days(-agreement.look_back_days);
    Ok(Some(Gate { least_people: agreement.least_people.max(LEAST_PEOPLE), since }))
}

/// Records an agreement; it takes the place of the one before. Only for administrators.
///
/// # Errors
/// Forbidden for others; invalid without a reference, a day that has come, and at least one figure; and for
/// fewer people than [`LEAST_PEOPLE`], or fewer days than [`Scope::least_days`].
pub fn record(tx: &mut Tx<'_>, draft: &Draft) -> Result<()> {
    actor::require_admin(tx)?;
    let today = organisation::today(tx)?;
    let mut problems = Problems::default();
    let reference = problems.take("reference", line(&draft.reference, REFERENCE_MAX)).unwrap_or_default();
    let agreed_on = problems.take("agreed_on", crate::text::date(&draft.agreed_on)).flatten();
    match agreed_on {
        Some(day) if day > today => problems.add("agreed_on", Problem::TooFar),
        None if draft.agreed_on.trim().is_empty() => problems.add("agreed_on", Problem::Required),
        _ => {}
    }
    let scopes: Vec<Scope> = draft.scopes.iter().filter_map(|word| Scope::parse(word)).collect();
    if scopes.len() != draft.scopes.len() {
        problems.add("scopes", Problem::NotAChoice);
    } else if scopes.is_empty() {
        problems.add("scopes", Problem::Required);
    }
    let least_days = scopes.iter().map(|scope| scope.least_days()).max().unwrap_or(1);
    let look_back_days =
        number(&mut problems, "look_back_days", &draft.look_back_days, (least_days, MOST_DAYS));
    let least_people =
        number(&mut problems, "least_people", &draft.least_people, (LEAST_PEOPLE, MOST_PEOPLE));
    problems.finish()?;
    put(tx, &reference, agreed_on.unwrap_or(today), &scopes, (look_back_days, least_people), false)
}

fn number(problems: &mut Problems, field: &'static str, typed: &str, (least, most): (i64, i64)) -> i64 {
    let number = match typed.trim() {
        "" => Err(Problem::Required),
        typed => match typed.parse::<i64>() {
            Ok(number) if number < least => Err(Problem::TooSmall(least)),
            Ok(number) if number > most => Err(Problem::TooLarge(most)),
            Ok(number) => Ok(number),
            Err(_) => Err(Problem::NotANumber),
        },
    };
    problems.take(field, number).unwrap_or_default()
}

/// Writes it down; the callers have checked.
pub(crate) fn put(
    tx: &mut Tx<'_>,
    reference: &str,
    agreed_on: Date,
    scopes: &[Scope],
    (look_back_days, least_people): (i64, i64),
    demo: bool,
) -> Result<()> {
    let (id, now): (WorkerAgreementId, _) = (tx.id(), tx.now());
    tx.execute("UPDATE worker_agreement SET ended_at = $1 WHERE ended_at IS NULL", params![now])?;
    let words: Vec<&str> = scopes.iter().map(|scope| scope.word()).collect();
    tx.execute(
        "INSERT INTO worker_agreement (id, reference, agreed_on, scopes, look_back_days, least_people, demo, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![id, reference, agreed_on, serde_json::json!(words), look_back_days, least_people, demo, now],
    )?;
    organisation::changed(tx, id.uuid(), "worker_agreement")
}

/// Says that what was recorded counts no more: from now on the figures are off. Only for administrators.
///
/// # Errors
/// Forbidden for others; a conflict when none is in force.
pub fn end(tx: &mut Tx<'_>) -> Result<()> {
    actor::require_admin(tx)?;
    let Some(agreement) = in_force(tx)? else { return Err(Error::Conflict(Conflict::Changed)) };
    let now = tx.now();
    tx.execute("UPDATE worker_agreement SET ended_at = $1 WHERE ended_at IS NULL", params![now])?;
    organisation::changed(tx, agreement.id.uuid(), "worker_agreement")
}

fn read(row: &Row<'_>) -> db::Result<WorkerAgreement> {
    let scopes: serde_json::Value = row.get(3)?;
    let words = scopes.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str);
    Ok(WorkerAgreement {
        id: row.get(0)?,
        reference: row.get(1)?,
        agreed_on: row.get(2)?,
        scopes: words.filter_map(Scope::parse).collect(),
        look_back_days: row.get(4)?,
        least_people: row.get(5)?,
        recorded_at: row.get(6)?,
        ended_at: row.get(7)?,
    })
}
