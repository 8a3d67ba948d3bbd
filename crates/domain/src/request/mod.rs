//! A request: anything that one colleague asks of another, from the first word to the last.
//!
//! It has three phases: opening (somebody by name greets, says the need back and promises),
//! performing, and closing (a word, which the customer confirms). The row holds where it stands now;
//! its life is its events. A request is reachable through [`Request::visible_to`] alone, which also
//! says what the actor is to it: a request that the actor may not see does not exist.
//!
//! One file for each aspect: `asking`, `parts`, `opening`, `question`, `passing`, `refusal`, `performing`,
//! `closing`, `silence`, `endings`, `withdrawal`, `conversation`, `needing`, `watching`, `thanking`, `listing`,
//! `clock`, `contest`, `offer`, `option_wish`, `shares`, `repair`, `having`, `show`; around them `checking`, `setting_aside`, `ageing`, `linking`,
//! `merging`, `kept`.

pub mod ageing;
pub mod asking;
pub mod attachment;
mod calendars;
pub mod checking;
pub mod clock;
pub mod closing;
pub mod contest;
pub mod conversation;
pub mod endings;
pub(crate) mod handing_over;
pub mod having;
pub mod insisting;
pub mod kept;
pub mod knowing;
pub mod linking;
pub mod listing;
pub mod merging;
pub mod needing;
pub mod offer;
pub mod opening;
pub mod option_wish;
pub mod parts;
pub mod passing;
pub mod performing;
pub mod question;
pub mod refusal;
pub mod repair;
pub mod setting_aside;
pub mod shares;
pub mod show;
pub mod silence;
mod standing;
pub mod thanking;
pub mod watching;
pub mod why;
pub mod withdrawal;

#[cfg(test)]
mod tests;

pub use standing::Standing;
use standing::Watching;
pub(crate) use standing::sees;

use db::{Conn, Row, Timestamp, Tx, params};
use serde_json::Value;

use crate::language::{Language, words};
use crate::{
    Conflict, Error, MessageId, OptionId, PersonId, Problem, RequestId, Result, ServiceId, TeamId, actor,
    event,
};

words! {
    /// Where a request stands.
    State {
        /// Asked, and nobody has opened it yet.
        Asked = "asked",
        /// Opened with a greeting and a promise; being performed.
        Opened = "opened",
        /// The work is done; the closing word is still owed.
        Performed = "performed",
        /// Closed with a word; the customer is asked whether it is solved.
        Closed = "closed",
        /// The customer said that it is solved.
        Confirmed = "confirmed",
        /// The provider said no, with a reason and an alternative.
        Declined = "declined",
        /// The customer does not need it any more.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// Whose turn it is.
    Turn {
        /// The provider's.
        Provider = "provider",
        /// The customer's: a question to answer, or a closing to confirm.
        Customer = "customer",
        /// Nobody's: it has ended.
        Nobody = "nobody",
    }
}

words! {
    /// Who of the provider's side may see a request.
    Visibility {
        /// Everybody in the team.
        Team = "team",
        /// The team's leads and whoever holds it: for payroll, health, discipline.
        Named = "named",
        /// Everybody in the organisation may read it.
        Public = "public",
    }
}

/// The furthest ahead that anybody needs or promises anything: five years, in minutes.
const FURTHEST: i64 = 5 * 366 * 24 * 60;

/// A request as it stands, and what the actor is to it.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// What people call it: R-1042.
    pub number: i64,
    /// The service it was asked through.
    pub service: Option<ServiceId>,
    /// The variant of the service.
    pub option: Option<OptionId>,
    /// The team that serves.
    pub team: Option<TeamId>,
    /// The person who serves, when it is their own service.
    pub provider: Option<PersonId>,
    /// Who asked.
    pub asker: PersonId,
    /// For whom, when that is somebody else.
    pub beneficiary: Option<PersonId>,
    /// Who of the provider's side has taken it.
    pub holder: Option<PersonId>,
    /// What it is about, in one line.
    pub title: String,
    /// "So that I can …"
    pub purpose: String,
    /// The language it was asked in.
    pub language: Language,
    /// The answers to the service's questions, as they were asked.
    pub answers: Value,
    /// Where it stands.
    pub state: State,
    /// Whose turn it is.
    pub turn: Turn,
    /// Who of the provider's side sees it.
    pub visibility: Visibility,
    /// When it is needed.
    pub needed_by: Option<Timestamp>,
    /// The promise in force.
    pub promised_for: Option<Timestamp>,
    /// The question that waits for the customer.
    pub question: Option<MessageId>,
    /// Who may answer it in the customer's place, while the customer is away.
    pub stand_in: Option<PersonId>,
    /// When it was asked.
    pub created_at: Timestamp,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
    /// When the work was done.
    pub performed_at: Option<Timestamp>,
    /// When the closing word was given.
    pub closed_at: Option<Timestamp>,
    /// When it ended: confirmed, declined or withdrawn.
    pub ended_at: Option<Timestamp>,
    /// When anything last happened.
    pub changed_at: Timestamp,
    /// Counts the changes.
    pub version: i64,
    /// The bundle that it is a part of.
    pub parent: Option<RequestId>,
    /// How many parts it has, without those that were withdrawn; 0 unless it is a bundle.
    pub parts: i64,
    /// How many of them are neither closed nor declined yet.
    pub parts_open: i64,
    /// How many of them are ready: closed with a word.
    pub parts_ready: i64,
    /// When it counts as solved if nobody says otherwise, while it is closed.
    pub confirm_at: Option<Timestamp>,
    /// Whether it was time that confirmed it, and nobody's word.
    pub confirmed_by_time: bool,
    /// Whether another system recorded it: it has that system's entries, and no clock of ours.
    pub imported: bool,
    /// What the actor is to it.
    pub standing: Standing,
}

impl Request {
    /// The request of this number, if the actor may see it.
    ///
    /// # Errors
    /// [`Error::NotFound`] both when there is none and when the actor may not know of it.
    pub fn visible_to(conn: &mut Conn<'_>, number: i64) -> Result<Request> {
        let actor = actor::require(conn)?;
        let request = conn
            .maybe(
                "SELECT r.id, r.number, r.service_id, r.option_id, r.team_id, r.provider_id, r.asker_id, r.beneficiary_id,
                        r.holder_id, r.title, r.purpose, r.language, r.answers, r.state, r.turn, r.visibility, r.needed_by,
                        r.promised_for, r.question_id, r.created_at, r.opened_at, r.performed_at, r.closed_at, r.ended_at,
                        r.changed_at, r.version, m.role, w.inside, r.parent_id, r.confirm_at, r.confirmed_by_time,
                        (SELECT count(*) FROM request i WHERE i.parent_id = r.id AND i.state <> 'withdrawn'),
                        (SELECT count(*) FROM request i WHERE i.parent_id = r.id AND i.state IN ('asked', 'opened', 'performed')),
                        (SELECT count(*) FROM request i WHERE i.parent_id = r.id AND i.state IN ('closed', 'confirmed')),
                        r.imported, w.joint, r.stand_in_id, w.confirmed_at IS NOT NULL
                 FROM request r
                 LEFT JOIN membership m ON m.team_id = r.team_id AND m.person_id = $2
                 LEFT JOIN watcher w ON w.request_id = r.id AND w.person_id = $2
                 WHERE r.number = $1",
                params![number, actor],
                |row| Request::read(row, actor),
            )?
            .ok_or(Error::NotFound)?;
        if request.standing.sees() { Ok(request) } else { Err(Error::NotFound) }
    }

    fn read(row: &Row<'_>, actor: PersonId) -> db::Result<Request> {
        let mut request = Request {
            id: row.get(0)?,
            number: row.get(1)?,
            service: row.get(2)?,
            option: row.get(3)?,
            team: row.get(4)?,
            provider: row.get(5)?,
            asker: row.get(6)?,
            beneficiary: row.get(7)?,
            holder: row.get(8)?,
            title: row.get(9)?,
            purpose: row.get(10)?,
            language: row.get(11)?,
            answers: row.get(12)?,
            state: row.get(13)?,
            turn: row.get(14)?,
            visibility: row.get(15)?,
            needed_by: row.get(16)?,
            promised_for: row.get(17)?,
            question: row.get(18)?,
            created_at: row.get(19)?,
            opened_at: row.get(20)?,
            performed_at: row.get(21)?,
            closed_at: row.get(22)?,
            ended_at: row.get(23)?,
            changed_at: row.get(24)?,
            version: row.get(25)?,
            parent: row.get(28)?,
            confirm_at: row.get(29)?,
            confirmed_by_time: row.get(30)?,
            parts: row.get(31)?,
            parts_open: row.get(32)?,
            parts_ready: row.get(33)?,
            imported: row.get(34)?,
            stand_in: row.get(36)?,
            standing: Standing::default(),
        };
        request.standing = Standing::of(
            &request,
            actor,
            row.get::<Option<String>>(26)?.as_deref(),
            Watching { inside: row.get(27)?, joint: row.get(35)?, has_confirmed: row.get(37)? },
        );
        Ok(request)
    }

    /// Whether it ended in another system, before it was imported: nobody here was asked, and nobody is.
    ///
    /// What is closed here waits for the customer's word and has not ended.
    pub fn ended_elsewhere(&self) -> bool {
        self.state == State::Closed && self.ended_at.is_some()
    }

    /// Reads the row again after a change.
    fn reload(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        *self = Request::visible_to(tx, self.number)?;
        Ok(())
    }

    /// The actor must be on the provider's side.
    fn as_provider(&self) -> Result<()> {
        if self.standing.is_provider { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// The actor must be who asked, or for whom it was asked.
    fn as_customer(&self) -> Result<()> {
        if self.standing.is_customer { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// Writes an event of this request, on behalf of the serving team when the actor serves.
    fn record(&self, tx: &mut Tx<'_>, event: &event::Event) -> Result<()> {
        let team = if self.standing.is_provider { self.team } else { None };
        event::record(tx, self.id.uuid(), team, event)?;
        self.end_aside(tx, event)
    }
}

/// A guarded update found the row in another state than the rule allows.
fn guarded(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::Conflict(Conflict::Phase)) }
}

/// A date ahead of now, and not absurdly far.
fn ahead(now: Timestamp, at: Timestamp) -> Result<Timestamp, Problem> {
    if at <= now {
        Err(Problem::InThePast)
    } else if at > now.plus_minutes(FURTHEST) {
        Err(Problem::TooFar)
    } else {
        Ok(at)
    }
}
