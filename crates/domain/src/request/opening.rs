//! Opening: somebody by name greets, says the need back and gives a date. And giving another date later.

use db::{Timestamp, Tx, params};

use super::{Request, ahead, guarded};
use crate::event::Event;
use crate::text::block;
use crate::{PersonId, Problem, Problems, PromiseId, Result, actor, team};

/// A greeting and a promise.
#[derive(Debug, Clone)]
pub struct Opening {
    /// What is said to the customer: a greeting, and the need in the provider's words.
    pub greeting: String,
    /// By when it will be done.
    pub promised_for: Timestamp,
}

/// The longest word that goes with a greeting, a promise or a closing, in characters.
pub const WORD_MAX: usize = 2_000;

impl Request {
    /// Whether the actor may open it now.
    pub fn can_open(&self) -> bool {
        self.standing.is_provider && self.state == super::State::Asked
    }

    /// Opens it: the actor takes it, greets and promises. An open question stays the customer's turn.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; a conflict unless it has just been asked.
    pub fn open(&mut self, tx: &mut Tx<'_>, opening: &Opening) -> Result<()> {
        self.as_provider()?;
        let holder = actor::require(tx)?;
        let now = tx.now();
        let mut problems = Problems::default();
        let greeting = said(&mut problems, "greeting", &opening.greeting);
        problems.take("promised_for", ahead(now, opening.promised_for));
        problems.finish()?;
        guarded(tx.execute(
            "UPDATE request SET state = 'opened', opened_at = $1, promised_for = $2, holder_id = $3, changed_at = $1,
                                version = version + 1
             WHERE id = $4 AND state = 'asked'",
            params![now, opening.promised_for, holder, self.id],
        )?)?;
        self.keep_promise_on_record(tx, opening.promised_for, &greeting)?;
        self.say(tx, "greeting", &greeting)?;
        self.record(tx, &Event::RequestOpened { promised_for: opening.promised_for })?;
        self.team_changed(tx);
        self.reload(tx)
    }

    /// Whether the actor may give another date now.
    pub fn can_promise(&self) -> bool {
        self.standing.is_provider && self.state == super::State::Opened
    }

    /// Gives another date, with a word about why. The earlier promise stays on record.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; a conflict unless it is open.
    pub fn promise(&mut self, tx: &mut Tx<'_>, promised_for: Timestamp, word: &str) -> Result<()> {
        self.as_provider()?;
        let now = tx.now();
        let mut problems = Problems::default();
        let word = said(&mut problems, "word", word);
        problems.take("promised_for", ahead(now, promised_for));
        problems.finish()?;
        guarded(tx.execute(
            "UPDATE request SET promised_for = $1, changed_at = $2, version = version + 1
             WHERE id = $3 AND state = 'opened'",
            params![promised_for, now, self.id],
        )?)?;
        self.keep_promise_on_record(tx, promised_for, &word)?;
        self.say(tx, "reply", &word)?;
        self.record(tx, &Event::RequestPromised { promised_for })?;
        self.reload(tx)
    }

    fn keep_promise_on_record(&self, tx: &mut Tx<'_>, due_at: Timestamp, word: &str) -> Result<()> {
        let id: PromiseId = tx.id();
        let (now, by) = (tx.now(), tx.actor());
        tx.execute(
            "INSERT INTO promise (id, request_id, due_at, given_at, given_by, team_id, word)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            params![id, self.id, due_at, now, by, self.team, word],
        )?;
        self.keep_basis(tx, id, due_at)
    }

    /// Whether the actor may take it over, or give it to a colleague, now.
    pub fn can_hand_over(&self) -> bool {
        self.standing.is_provider && self.team.is_some() && self.ended_at.is_none()
    }

    /// Gives it to a colleague of the serving team, to oneself, or back to the whole team.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; invalid when the colleague is not of the team.
    pub fn hand_over(&mut self, tx: &mut Tx<'_>, holder: Option<PersonId>) -> Result<()> {
        self.as_provider()?;
        if let (Some(holder), Some(team)) = (holder, self.team)
            && !team::has_member(tx, team, holder)?
        {
            return Err(crate::Error::invalid("holder", Problem::UnknownPerson));
        }
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE request SET holder_id = $1, changed_at = $2, version = version + 1
             WHERE id = $3 AND ended_at IS NULL AND team_id IS NOT NULL",
            params![holder, now, self.id],
        )?)?;
        self.record(tx, &Event::RequestTaken { holder })?;
        self.team_changed(tx);
        // A named-only request leaves the sight of whoever gave it away.
        match self.reload(tx) {
            Err(crate::Error::NotFound) => Ok(()),
            other => other,
        }
    }
}

/// A word that must be said.
pub(super) fn said(problems: &mut Problems, field: &'static str, text: &str) -> String {
    let text = problems.take(field, block(text, WORD_MAX)).unwrap_or_default();
    if text.is_empty() {
        problems.add(field, Problem::Required);
    }
    text
}
