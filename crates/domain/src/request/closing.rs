//! Closing: a word from the provider, which the customer confirms, or answers with "not yet".

use db::{Tx, params};

use super::opening::said;
use super::{Request, State, guarded};
use crate::event::Event;
use crate::text::block;
use crate::{Problem, Problems, Result, actor, pulse};

impl Request {
    /// Whether the actor may close it with a word now.
    pub fn can_close(&self) -> bool {
        self.standing.is_provider
            && matches!(self.state, State::Opened | State::Performed)
            && self.parts_open == 0
    }

    /// Closes it with a word. Work that nobody had called done is done with it.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; invalid without a word; a conflict unless it is open or
    /// performed, and while parts of it are open.
    pub fn close(&mut self, tx: &mut Tx<'_>, word: &str) -> Result<()> {
        self.as_provider()?;
        self.without_open_parts()?;
        let mut problems = Problems::default();
        let word = said(&mut problems, "word", word);
        problems.finish()?;
        if self.state == State::Opened {
            self.perform(tx)?;
        }
        let now = tx.now();
        let confirm_at = self.silence_ends(tx)?;
        guarded(tx.execute(
            "UPDATE request SET state = 'closed', turn = 'customer', closed_at = $1, changed_at = $1,
                                confirm_at = $2, confirm_told = FALSE, version = version + 1
             WHERE id = $3 AND state = 'performed'",
            params![now, confirm_at, self.id],
        )?)?;
        self.say(tx, "closing", &word)?;
        self.record(tx, &Event::RequestClosed {})?;
        self.tell_the_whole(tx)?;
        self.team_changed(tx);
        self.reload(tx)
    }

    /// Whether the actor may confirm that it is solved.
    pub fn can_confirm(&self) -> bool {
        self.standing.is_customer
            && !self.standing.has_confirmed
            && self.state == State::Closed
            && !self.ended_elsewhere()
    }

    /// The customer confirms: it is solved. Whoever came in with a merge confirms for themselves, and it goes on
    /// waiting for whoever asked it.
    ///
    /// # Errors
    /// Forbidden unless the actor is the customer; a conflict unless it was closed with a word.
    pub fn confirm(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.as_customer()?;
        let now = tx.now();
        if self.standing.is_joint {
            if !self.can_confirm() {
                return Err(crate::Error::Conflict(crate::Conflict::Phase));
            }
            let me = actor::require(tx)?;
            guarded(tx.execute(
                "UPDATE watcher SET confirmed_at = $1
                 WHERE request_id = $2 AND person_id = $3 AND joint AND confirmed_at IS NULL",
                params![now, self.id, me],
            )?)?;
            self.record(tx, &Event::ConfirmedForOneself {})?;
            return self.reload(tx);
        }
        guarded(tx.execute(
            "UPDATE request SET state = 'confirmed', turn = 'nobody', ended_at = $1, changed_at = $1,
                                confirm_at = NULL, version = version + 1
             WHERE id = $2 AND state = 'closed' AND ended_at IS NULL",
            params![now, self.id],
        )?)?;
        self.record(tx, &Event::RequestConfirmed {})?;
        pulse::consider(tx, self)?;
        self.team_changed(tx);
        self.reload(tx)
    }

    /// Whether the actor may say "not yet", or take an ended request up again.
    pub fn can_reopen(&self) -> bool {
        if self.ended_elsewhere() {
            return false;
        }
        let customer = self.standing.is_customer
            && matches!(self.state, State::Closed | State::Confirmed | State::Declined | State::Withdrawn);
        let provider = self.standing.is_provider
            && matches!(self.state, State::Performed | State::Closed | State::Confirmed);
        customer || provider
    }

    /// "Not yet": it goes on, with the provider, and the last promise stands.
    ///
    /// What was never opened, or was declined or withdrawn, waits to be opened again.
    ///
    /// # Errors
    /// Forbidden unless the actor is part of it; invalid without a word about what is missing.
    pub fn reopen(&mut self, tx: &mut Tx<'_>, missing: &str) -> Result<()> {
        if !(self.standing.is_customer || self.standing.is_provider) {
            return Err(crate::Error::Forbidden);
        }
        if !self.can_reopen() {
            return Err(crate::Error::Conflict(crate::Conflict::Phase));
        }
        let mut problems = Problems::default();
        let missing = problems.take("missing", block(missing, super::opening::WORD_MAX)).unwrap_or_default();
        if missing.is_empty() {
            problems.add("missing", Problem::Required);
        }
        problems.finish()?;
        let now = tx.now();
        let afresh = matches!(self.state, State::Declined | State::Withdrawn);
        let state = if afresh { State::Asked } else { State::Opened };
        guarded(tx.execute(
            "UPDATE request SET state = $1, turn = 'provider', performed_at = NULL, closed_at = NULL, ended_at = NULL,
                                confirm_at = NULL, confirmed_by_time = FALSE,
                                opened_at = CASE WHEN $2 THEN NULL ELSE opened_at END,
                                promised_for = CASE WHEN $2 THEN NULL ELSE promised_for END,
                                changed_at = $3, version = version + 1
             WHERE id = $4 AND version = $5",
            params![state, afresh, now, self.id, self.version],
        )?)?;
        tx.execute(
            "UPDATE watcher SET confirmed_at = NULL WHERE request_id = $1 AND confirmed_at IS NOT NULL",
            params![self.id],
        )?;
        self.say(tx, "reopening", &missing)?;
        self.record(tx, &Event::RequestReopened {})?;
        self.tell_the_whole(tx)?;
        self.team_changed(tx);
        self.reload(tx)
    }
}
