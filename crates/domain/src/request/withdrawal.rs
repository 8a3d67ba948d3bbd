//! "I don't need it any more": said early, it saves somebody's work.

use db::{Tx, params};

use super::{Request, State, guarded};
use crate::event::Event;
use crate::text::block;
use crate::{Result, actor};

impl Request {
    /// Whether the actor may withdraw it now.
    pub fn can_withdraw(&self) -> bool {
        self.standing.is_customer && matches!(self.state, State::Asked | State::Opened)
    }

    /// Withdraws it, with a word if the customer likes. Whoever came in with a merge withdraws for themselves:
    /// it goes on for whoever asked it, and they only follow it.
    ///
    /// # Errors
    /// Forbidden unless the actor is the customer; a conflict once the work is done.
    pub fn withdraw(&mut self, tx: &mut Tx<'_>, word: &str) -> Result<()> {
        self.as_customer()?;
        let word = block(word, super::opening::WORD_MAX)
            .map_err(|problem| crate::Error::invalid("word", problem))?;
        if self.standing.is_joint {
            return self.withdraw_for_oneself(tx, &word);
        }
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE request SET state = 'withdrawn', turn = 'nobody', question_id = NULL, ended_at = $1, changed_at = $1,
                                version = version + 1
             WHERE id = $2 AND state IN ('asked', 'opened')",
            params![now, self.id],
        )?)?;
        if !word.is_empty() {
            self.say(tx, "withdrawal", &word)?;
        }
        self.record(tx, &Event::RequestWithdrawn {})?;
        self.tell_the_whole(tx)?;
        self.team_changed(tx);
        self.reload(tx)
    }

    fn withdraw_for_oneself(&mut self, tx: &mut Tx<'_>, word: &str) -> Result<()> {
        if !self.can_withdraw() {
            return Err(crate::Error::Conflict(crate::Conflict::Phase));
        }
        if !word.is_empty() {
            self.say(tx, "withdrawal", word)?;
        }
        self.record(tx, &Event::WithdrawnForOneself {})?;
        let me = actor::require(tx)?;
        guarded(tx.execute(
            "UPDATE watcher SET joint = FALSE, confirmed_at = NULL WHERE request_id = $1 AND person_id = $2 AND joint",
            params![self.id, me],
        )?)?;
        self.reload(tx)
    }

    /// Withdraws it and what is still open of its parts, as far as they are the actor's to withdraw.
    ///
    /// # Errors
    /// As for [`Request::withdraw`].
    pub fn withdraw_with_parts(&mut self, tx: &mut Tx<'_>, word: &str) -> Result<()> {
        let is_whole = !self.standing.is_joint;
        self.withdraw(tx, word)?;
        if !is_whole {
            return Ok(());
        }
        for number in self.open_parts(tx)? {
            let mut part = Request::visible_to(tx, number)?;
            if part.can_withdraw() {
                part.withdraw(tx, word)?;
            }
        }
        self.reload(tx)
    }
}
