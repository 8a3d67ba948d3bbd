//! Macros: several steps under one name, done with one tap by the same functions and rules as one by one.
//!
//! Kept by the leads of a team, used by everybody in it. All of the steps are done, or none.

use db::{Conn, Query, Row, Timestamp, Tx, params};
use serde::{Deserialize, Serialize};

use crate::phrase::{self, Phrase, json, taken};
use crate::request::conversation::NewMessage;
use crate::request::opening::Opening;
use crate::request::{Request, State};
use crate::text::line;
use crate::{
    ChecklistId, Error, MacroId, PhraseId, Problem, Problems, Result, TeamId, actor, checklist, team,
};

/// The longest name, in characters.
pub const NAME_MAX: usize = 60;
/// How many macros a team keeps at most.
pub const MOST: i64 = 30;
/// The furthest that a macro sets something aside, in days.
pub const ASIDE_MAX: i64 = 60;

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// The actor takes it.
    Take {},
    /// It is opened with a phrase, promised for the usual time.
    Open {
        /// The greeting.
        phrase: PhraseId,
    },
    /// It gets the lines of a checklist.
    Checklist {
        /// Which.
        checklist: ChecklistId,
    },
    /// A phrase is written as an internal note.
    Note {
        /// Which.
        phrase: PhraseId,
    },
    /// A phrase is asked as a question.
    Question {
        /// Which.
        phrase: PhraseId,
    },
    /// The work is called done.
    Perform {},
    /// It is closed with a phrase.
    Close {
        /// Which.
        phrase: PhraseId,
    },
    /// It is set aside for so many days.
    SetAside {
        /// How many.
        days: i64,
    },
}

/// A macro of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Macro {
    /// Which.
    pub id: MacroId,
    /// Its name.
    pub name: String,
    /// Its steps in their order.
    pub steps: Vec<Step>,
}

/// A macro as a form sends it; the steps are done in the order of the fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its name.
    pub name: String,
    /// Whether the actor takes it.
    pub take: bool,
    /// The phrase that opens it.
    pub open: Option<PhraseId>,
    /// The checklist that it gets.
    pub checklist: Option<ChecklistId>,
    /// The phrase of the note.
    pub note: Option<PhraseId>,
    /// The phrase of the question.
    pub question: Option<PhraseId>,
    /// Whether the work is called done.
    pub perform: bool,
    /// The phrase that closes it.
    pub close: Option<PhraseId>,
    /// For how many days it is set aside, as it was typed.
    pub aside: String,
}

/// A macro that has been checked, except that its phrases and checklist are the team's.
#[derive(Debug, Clone)]
pub struct Edit {
    name: String,
    steps: Vec<Step>,
}

impl Draft {
    /// Checks everything and reports every problem at once.
    pub fn parse(&self) -> Result<Edit> {
        let mut problems = Problems::default();
        let name = problems.take("name", line(&self.name, NAME_MAX)).unwrap_or_default();
        let days = problems.take("aside", read_days(&self.aside)).flatten();
        if self.question.is_some() && (self.perform || self.close.is_some()) {
            problems.add("question", Problem::StepImpossible);
        }
        if days.is_some() && (self.perform || self.close.is_some()) {
            problems.add("aside", Problem::StepImpossible);
        }
        let steps: Vec<Step> = [
            self.take.then_some(Step::Take {}),
            self.open.map(|phrase| Step::Open { phrase }),
            self.checklist.map(|checklist| Step::Checklist { checklist }),
            self.note.map(|phrase| Step::Note { phrase }),
            self.question.map(|phrase| Step::Question { phrase }),
            (self.perform && self.close.is_none()).then_some(Step::Perform {}),
            self.close.map(|phrase| Step::Close { phrase }),
            days.map(|days| Step::SetAside { days }),
        ]
        .into_iter()
        .flatten()
        .collect();
        if steps.is_empty() {
            problems.add("take", Problem::Required);
        }
        problems.finish()?;
        Ok(Edit { name, steps })
    }
}

fn read_days(text: &str) -> Result<Option<i64>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    match text.parse::<i64>() {
        Ok(days) if days < 1 => Err(Problem::TooSmall(1)),
        Ok(days) if days > ASIDE_MAX => Err(Problem::TooLarge(ASIDE_MAX)),
        Ok(days) => Ok(Some(days)),
        Err(_) => Err(Problem::NotANumber),
    }
}

impl From<&Macro> for Draft {
    fn from(one: &Macro) -> Draft {
        let mut draft = Draft { name: one.name.clone(), ..Draft::default() };
        for step in &one.steps {
            match *step {
                Step::Take {} => draft.take = true,
                Step::Open { phrase } => draft.open = Some(phrase),
                Step::Checklist { checklist } => draft.checklist = Some(checklist),
                Step::Note { phrase } => draft.note = Some(phrase),
                Step::Question { phrase } => draft.question = Some(phrase),
                Step::Perform {} => draft.perform = true,
                Step::Close { phrase } => draft.close = Some(phrase),
                Step::SetAside { days } => draft.aside = days.to_string(),
            }
        }
        draft
    }
}

impl Macro {
    /// For each step whether it fits the request as it stands, after the steps before it.
    pub fn fits(&self, request: &Request) -> Vec<bool> {
        let (mut state, mut asked) = (request.state, request.question.is_some());
        let serves = request.standing.is_provider;
        self.steps
            .iter()
            .map(|step| {
                let lives = matches!(state, State::Asked | State::Opened);
                let fits = match step {
                    Step::Take {} => request.can_hand_over(),
                    Step::Open { .. } => state == State::Asked,
                    Step::Checklist { .. } => request.ended_at.is_none(),
                    Step::Note { .. } => request.can_note(),
                    Step::Question { .. } => lives && !asked,
                    Step::Perform {} => state == State::Opened,
                    Step::Close { .. } => matches!(state, State::Opened | State::Performed),
                    Step::SetAside { .. } => lives,
                };
                match step {
                    Step::Open { .. } if fits => state = State::Opened,
                    Step::Question { .. } => asked = true,
                    Step::Perform {} if fits => state = State::Performed,
                    Step::Close { .. } if fits => state = State::Closed,
                    _ => {}
                }
                fits && serves
            })
            .collect()
    }
}

/// What the face brings along for a macro: it knows how dates are said and when the usual promise falls.
pub trait Saying {
    /// The text of a phrase for a request.
    fn say(&self, conn: &mut Conn<'_>, request: &Request, phrase: &Phrase, internal: bool) -> Result<String>;
    /// The promise that is usual for a request.
    fn usual(&self, conn: &mut Conn<'_>, request: &Request) -> Result<Timestamp>;
}

/// Does all the steps to a request, or none.
///
/// # Errors
/// Forbidden unless the actor serves the request; not found when its team has no such macro; a conflict when
/// a step does not fit; invalid when a phrase or checklist of it is gone.
pub fn apply(tx: &mut Tx<'_>, request: &mut Request, id: MacroId, saying: &dyn Saying) -> Result<()> {
    if !request.standing.is_provider {
        return Err(Error::Forbidden);
    }
    let team = request.team.ok_or(Error::NotFound)?;
    let one = find(tx, team, id)?.ok_or(Error::NotFound)?;
    let me = actor::require(tx)?;
    for step in one.steps {
        match step {
            Step::Take {} if request.holder == Some(me) => {}
            Step::Take {} => request.hand_over(tx, Some(me))?,
            Step::Open { phrase } => {
                let greeting = text(tx, team, request, phrase, saying, false)?;
                let promised_for = saying.usual(tx, request)?;
                request.open(tx, &Opening { greeting, promised_for })?;
            }
            Step::Checklist { checklist } => request.add_checklist(tx, checklist)?,
            Step::Note { phrase } => {
                let body = text(tx, team, request, phrase, saying, true)?;
                request.write(tx, &NewMessage { body, internal: true, ..NewMessage::default() })?;
            }
            Step::Question { phrase } => {
                let question = text(tx, team, request, phrase, saying, false)?;
                request.ask_back(tx, &question)?;
            }
            Step::Perform {} => request.perform(tx)?,
            Step::Close { phrase } => {
                let word = text(tx, team, request, phrase, saying, false)?;
                request.close(tx, &word)?;
            }
            Step::SetAside { days } => {
                let until = tx.now().plus_days(days);
                request.set_aside(tx, Some(until))?;
            }
        }
    }
    Ok(())
}

fn text(
    conn: &mut Conn<'_>,
    team: TeamId,
    request: &Request,
    id: PhraseId,
    saying: &dyn Saying,
    internal: bool,
) -> Result<String> {
    let phrase = phrase::find(conn, team, id)?;
    let phrase = phrase.ok_or_else(|| Error::invalid("macro", Problem::StepImpossible))?;
    saying.say(conn, request, &phrase, internal)
}

const MACRO: &str = "SELECT id, name, steps FROM macro";

fn read(row: &Row<'_>) -> db::Result<Macro> {
    let steps: serde_json::Value = row.get(2)?;
    Ok(Macro {
        id: row.get(0)?,
        name: row.get(1)?,
        steps: serde_json::from_value(steps).map_err(|error| db::Error::Decode(error.to_string()))?,
    })
}

/// The macros of a team by name, for whoever belongs to it.
///
/// # Errors
/// Forbidden for anybody else.
pub fn list(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<Macro>> {
    actor::require_member(conn, team)?;
    of_team(conn, team)
}

/// The macros of a team, for callers who have checked who asks.
pub(crate) fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<Macro>> {
    let mut query = Query::new(MACRO);
    query.push(" WHERE team_id = ").bind(team).push(" ORDER BY name_sort, id LIMIT ").bind(MOST);
    Ok(conn.query_all(&query, read)?)
}

fn find(conn: &mut Conn<'_>, team: TeamId, id: MacroId) -> Result<Option<Macro>> {
    let mut query = Query::new(MACRO);
    query.push(" WHERE team_id = ").bind(team).push(" AND id = ").bind(id);
    Ok(conn.query_maybe(&query, read)?)
}

/// One macro, for whoever may change it.
///
/// # Errors
/// Forbidden unless the actor leads the team or is an administrator; not found if there is none.
pub fn get(conn: &mut Conn<'_>, team: TeamId, id: MacroId) -> Result<Macro> {
    actor::require_lead(conn, team)?;
    find(conn, team, id)?.ok_or(Error::NotFound)
}

/// Keeps a new macro.
///
/// # Errors
/// Forbidden unless the actor leads the team or is an administrator; invalid when the name is taken, or a
/// phrase or checklist is not the team's.
pub fn create(tx: &mut Tx<'_>, team: TeamId, edit: &Edit) -> Result<MacroId> {
    team::get(tx, team)?;
    actor::require_lead(tx, team)?;
    insert(tx, team, edit)
}

pub(crate) fn insert(tx: &mut Tx<'_>, team: TeamId, edit: &Edit) -> Result<MacroId> {
    check(tx, team, edit)?;
    let count: i64 =
        tx.one("SELECT count(*) FROM macro WHERE team_id = $1", params![team], |row| row.get(0))?;
    if count >= MOST {
        return Err(Error::invalid("name", Problem::TooLarge(MOST)));
    }
    let (id, now): (MacroId, _) = (tx.id(), tx.now());
    let name = edit.name.as_str();
    tx.execute(
        "INSERT INTO macro (id, team_id, name, name_key, name_sort, steps, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![id, team, name, db::fold(name), db::sort_key(name), json(&edit.steps)?, now],
    )
    .map_err(taken)?;
    Ok(id)
}

/// Changes a macro.
///
/// # Errors
/// As for [`create`]; not found if the team has no such macro.
pub fn update(tx: &mut Tx<'_>, team: TeamId, id: MacroId, edit: &Edit) -> Result<()> {
    actor::require_lead(tx, team)?;
    check(tx, team, edit)?;
    let (now, name) = (tx.now(), edit.name.as_str());
    let changed = tx
        .execute(
            "UPDATE macro SET name = $1, name_key = $2, name_sort = $3, steps = $4, updated_at = $5
             WHERE id = $6 AND team_id = $7",
            params![name, db::fold(name), db::sort_key(name), json(&edit.steps)?, now, id, team],
        )
        .map_err(taken)?;
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Removes a macro.
///
/// # Errors
/// Forbidden unless the actor leads the team or is an administrator; not found if there is none.
pub fn delete(tx: &mut Tx<'_>, team: TeamId, id: MacroId) -> Result<()> {
    actor::require_lead(tx, team)?;
    let gone = tx.execute("DELETE FROM macro WHERE id = $1 AND team_id = $2", params![id, team])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// What the steps name must be the team's own.
fn check(conn: &mut Conn<'_>, team: TeamId, edit: &Edit) -> Result<()> {
    let mut problems = Problems::default();
    for step in &edit.steps {
        let (field, is_there) = match *step {
            Step::Open { phrase } => ("open", phrase::find(conn, team, phrase)?.is_some()),
            Step::Note { phrase } => ("note", phrase::find(conn, team, phrase)?.is_some()),
            Step::Question { phrase } => ("question", phrase::find(conn, team, phrase)?.is_some()),
            Step::Close { phrase } => ("close", phrase::find(conn, team, phrase)?.is_some()),
            Step::Checklist { checklist } => ("checklist", checklist::find(conn, team, checklist)?.is_some()),
            Step::Take {} | Step::Perform {} | Step::SetAside { .. } => continue,
        };
        if !is_there {
            problems.add(field, Problem::NotAChoice);
        }
    }
    problems.finish()
}
