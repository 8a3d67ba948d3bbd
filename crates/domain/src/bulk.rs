//! The same thing done to many requests of a team at once, each by the same functions and rules as alone.
//!
//! Each request is a write of its own: what one refuses stops no other. What was done, what was not and why
//! is kept for a day. Who takes, hands over or sets aside by mistake can undo it for a while: by doing the
//! opposite, on the record, and only where nobody has done anything else since.

use db::{Conn, Timestamp, Tx, params};
use serde::{Deserialize, Serialize};

use crate::language::words;
use crate::macros::{self, Saying};
use crate::phrase::json;
use crate::request::Request;
use crate::request::opening::Opening;
use crate::text::Texts;
use crate::{BulkId, Conflict, Error, MacroId, PersonId, Problem, Result, TeamId, actor};

/// How many requests are done at once at most: a page of a list.
pub const MOST: usize = 50;
/// How long something can be undone, in minutes.
pub const UNDO_MINUTES: i64 = 15;
/// How long the page of what came of it is kept, in days.
const KEPT_DAYS: i64 = 1;

/// What is done to each.
#[derive(Debug, Clone)]
pub enum Act {
    /// The actor takes it.
    Take,
    /// A colleague gets it; nobody named: the whole team.
    HandTo(Option<PersonId>),
    /// It is opened with a greeting in its own language, and a promise.
    Open {
        /// The greeting in each language.
        greeting: Texts,
        /// By when it will be done.
        promised_for: Timestamp,
    },
    /// It goes to another team.
    PassOn {
        /// To which.
        team: TeamId,
        /// Why.
        why: String,
    },
    /// It is closed with a word in its own language.
    Close {
        /// The word in each language.
        word: Texts,
    },
    /// It is set aside.
    SetAside {
        /// Until when.
        until: Option<Timestamp>,
    },
}

words! {
    /// What is done, as a word.
    Kind {
        /// Take.
        Take = "take",
        /// Hand to a colleague.
        HandTo = "hand_to",
        /// Open with a promise.
        Open = "open",
        /// Pass on.
        PassOn = "pass_on",
        /// Close with a word.
        Close = "close",
        /// Set aside.
        SetAside = "set_aside",
        /// A macro of the team.
        Macro = "macro",
    }
}

impl Act {
    /// What it is.
    pub fn kind(&self) -> Kind {
        match self {
            Act::Take => Kind::Take,
            Act::HandTo(_) => Kind::HandTo,
            Act::Open { .. } => Kind::Open,
            Act::PassOn { .. } => Kind::PassOn,
            Act::Close { .. } => Kind::Close,
            Act::SetAside { .. } => Kind::SetAside,
        }
    }
}

/// Why it was not done to one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// It is not there for the actor.
    NotThere,
    /// Its phase does not allow it.
    Phase,
    /// The actor may not do this.
    Forbidden,
    /// What was entered does not fit this one.
    DoesNotFit,
}

/// What came of one of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The request.
    pub number: i64,
    /// Why it was not done; nothing when it was.
    pub refused: Option<Refusal>,
    /// Who held it before, where that is what undoing brings back.
    #[serde(default)]
    pub before: Option<PersonId>,
    /// Who holds it since.
    #[serde(default)]
    pub after: Option<PersonId>,
    /// Whether it has been undone.
    #[serde(default)]
    pub undone: bool,
}

/// What somebody did to many at once.
#[derive(Debug, Clone)]
pub struct Bulk {
    /// Which.
    pub id: BulkId,
    /// The team whose requests they are.
    pub team: TeamId,
    /// What was done.
    pub kind: Kind,
    /// When.
    pub at: Timestamp,
    /// What came of each.
    pub lines: Vec<Line>,
    /// Whether it can still be undone.
    pub can_undo: bool,
}

/// Begins: from here on each request is a write of its own.
///
/// # Errors
/// Not found unless the actor belongs to the team; invalid when nothing, or too much, was chosen.
pub fn begin(tx: &mut Tx<'_>, team: TeamId, kind: Kind, numbers: &[i64]) -> Result<BulkId> {
    let me = actor::require(tx)?;
    if actor::role_in(tx, me, team)?.is_none() {
        return Err(Error::NotFound);
    }
    if numbers.is_empty() {
        return Err(Error::invalid("items", Problem::Required));
    }
    if numbers.len() > MOST {
        return Err(Error::invalid("items", Problem::TooLarge(i64::try_from(MOST).unwrap_or(i64::MAX))));
    }
    let (id, now): (BulkId, _) = (tx.id(), tx.now());
    let none: [Line; 0] = [];
    tx.execute(
        "INSERT INTO bulk_act (id, person_id, team_id, act, outcome, at) VALUES ($1, $2, $3, $4, $5, $6)",
        params![id, me, team, kind, json(&none)?, now],
    )?;
    Ok(id)
}

/// Does it to one of them, in a write of its own.
///
/// # Errors
/// Whatever the domain refuses: see [`refusal`], which says what of it is an answer and not a failure.
pub fn one(tx: &mut Tx<'_>, id: BulkId, number: i64, act: &Act) -> Result<()> {
    let me = actor::require(tx)?;
    let bulk = mine(tx, id)?;
    let mut request = Request::visible_to(tx, number)?;
    if request.team != Some(bulk.team) {
        return Err(Error::NotFound);
    }
    let before = request.holder;
    let language = request.language;
    match act {
        Act::Take => request.hand_over(tx, Some(me))?,
        Act::HandTo(to) => request.hand_over(tx, *to)?,
        Act::Open { greeting, promised_for } => {
            let greeting = greeting.best(language).to_owned();
            request.open(tx, &Opening { greeting, promised_for: *promised_for })?;
        }
        Act::PassOn { team, why } => request.pass_on(tx, *team, why)?,
        Act::Close { word } => request.close(tx, word.best(language))?,
        Act::SetAside { until } => request.set_aside(tx, *until)?,
    }
    let after = match act {
        Act::Take => Some(me),
        Act::HandTo(to) => *to,
        _ => None,
    };
    note(tx, bulk, Line { number, refused: None, before, after, undone: false })
}

/// Does a macro of the team to one of them, in a write of its own: all of its steps or none.
///
/// # Errors
/// As for [`one`].
pub fn one_macro(
    tx: &mut Tx<'_>,
    id: BulkId,
    number: i64,
    which: MacroId,
    saying: &dyn Saying,
) -> Result<()> {
    let bulk = mine(tx, id)?;
    let mut request = Request::visible_to(tx, number)?;
    if request.team != Some(bulk.team) {
        return Err(Error::NotFound);
    }
    macros::apply(tx, &mut request, which, saying)?;
    note(tx, bulk, Line { number, refused: None, before: None, after: None, undone: false })
}

/// What of an error is an answer about one request; nothing when it is a failure, or about the whole form.
pub fn refusal(error: &Error) -> Option<Refusal> {
    match error {
        Error::NotFound => Some(Refusal::NotThere),
        Error::Forbidden => Some(Refusal::Forbidden),
        Error::Conflict(_) => Some(Refusal::Phase),
        Error::Invalid(_) => Some(Refusal::DoesNotFit),
        _ => None,
    }
}

/// Keeps that one of them refused.
pub fn refused(tx: &mut Tx<'_>, id: BulkId, number: i64, why: Refusal) -> Result<()> {
    let bulk = mine(tx, id)?;
    note(tx, bulk, Line { number, refused: Some(why), before: None, after: None, undone: false })
}

fn note(tx: &mut Tx<'_>, mut bulk: Bulk, line: Line) -> Result<()> {
    bulk.lines.retain(|there| there.number != line.number);
    bulk.lines.push(line);
    tx.execute("UPDATE bulk_act SET outcome = $1 WHERE id = $2", params![json(&bulk.lines)?, bulk.id])?;
    Ok(())
}

/// What the actor did, for the page that says what came of it.
///
/// # Errors
/// Not found when it is somebody else's, or has been forgotten.
pub fn mine(conn: &mut Conn<'_>, id: BulkId) -> Result<Bulk> {
    let (me, now) = (actor::require(conn)?, conn.now());
    let bulk = conn.maybe(
        "SELECT team_id, act, at, outcome, undone_at IS NOT NULL FROM bulk_act WHERE id = $1 AND person_id = $2",
        params![id, me],
        |row| {
            let (kind, at): (Kind, Timestamp) = (row.get(1)?, row.get(2)?);
            let lines: Vec<Line> = serde_json::from_value(row.get(3)?)
                .map_err(|error| db::Error::Decode(error.to_string()))?;
            let undone: bool = row.get(4)?;
            let can_undo = !undone
                && matches!(kind, Kind::Take | Kind::HandTo | Kind::SetAside)
                && now <= at.plus_minutes(UNDO_MINUTES)
                && lines.iter().any(|line| line.refused.is_none());
            Ok(Bulk { id, team: row.get(0)?, kind, at, lines, can_undo })
        },
    )?;
    bulk.ok_or(Error::NotFound)
}

/// Undoes what can be undone, by doing the opposite. What somebody has changed since stays as it is.
///
/// # Errors
/// Not found when it is somebody else's; a conflict when its time is over or it has been undone.
pub fn undo(tx: &mut Tx<'_>, id: BulkId) -> Result<TeamId> {
    let mut bulk = mine(tx, id)?;
    if !bulk.can_undo {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let now = tx.now();
    let claimed = tx.execute(
        "UPDATE bulk_act SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL",
        params![now, id],
    )?;
    if claimed == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let kind = bulk.kind;
    for line in bulk.lines.iter_mut().filter(|line| line.refused.is_none()) {
        line.undone = undo_one(tx, kind, line)?;
    }
    tx.execute("UPDATE bulk_act SET outcome = $1 WHERE id = $2", params![json(&bulk.lines)?, id])?;
    Ok(bulk.team)
}

fn undo_one(tx: &mut Tx<'_>, kind: Kind, line: &Line) -> Result<bool> {
    let mut request = match Request::visible_to(tx, line.number) {
        Ok(request) => request,
        Err(Error::NotFound) => return Ok(false),
        Err(error) => return Err(error),
    };
    if kind == Kind::SetAside {
        if request.aside(tx)?.is_none() {
            return Ok(false);
        }
        request.fetch_back(tx)?;
        return Ok(true);
    }
    let stands = request.can_hand_over() && request.holder == line.after;
    // Whoever held it may have left the team meanwhile: then it stays where it is.
    let comes_back = match (line.before, request.team) {
        (Some(before), Some(team)) => crate::team::has_member(tx, team, before)?,
        _ => true,
    };
    if !stands || !comes_back {
        return Ok(false);
    }
    request.hand_over(tx, line.before)?;
    Ok(true)
}

/// Forgets what can no longer be undone: a routine.
pub fn sweep(tx: &mut Tx<'_>) -> Result<()> {
    let before = tx.now().plus_days(-KEPT_DAYS);
    tx.execute("DELETE FROM bulk_act WHERE at < $1", params![before])?;
    Ok(())
}
