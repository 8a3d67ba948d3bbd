//! Another variant: the customer asks for one that could be quicker, and the provider gives it, or keeps to
//! its own, which is then the provider's choice and on record as that.

use db::{Conn, Timestamp, Tx, params};

use super::opening::said;
use super::{Request, State, guarded};
use crate::event::Event;
use crate::language::words;
use crate::text::block;
use crate::{Conflict, Error, OptionId, Problem, Problems, Result, service};

words! {
    /// What came of a wish for another variant.
    Answer {
        /// Nobody has answered yet.
        Open = "open",
        /// The provider gives it.
        Given = "given",
        /// The provider keeps to the variant as it was.
        Kept = "kept",
    }
}

/// A wish for another variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// The variant.
    pub option: OptionId,
    /// When it was wished.
    pub at: Timestamp,
    /// What came of it.
    pub answer: Answer,
}

impl Request {
    /// The wish for another variant, if there is or was one.
    pub fn option_wish(&self, conn: &mut Conn<'_>) -> Result<Option<Wish>> {
        if self.option.is_none() {
            return Ok(None);
        }
        Ok(conn.maybe(
            "SELECT option_id, wished_at, answer FROM option_wish WHERE request_id = $1",
            params![self.id],
            |row| Ok(Wish { option: row.get(0)?, at: row.get(1)?, answer: row.get(2)? }),
        )?)
    }

    /// Whether the actor may wish for another variant now.
    pub fn can_wish_option(&self) -> bool {
        self.standing.is_customer && self.option.is_some() && self.is_being_served()
    }

    fn is_being_served(&self) -> bool {
        matches!(self.state, State::Asked | State::Opened)
    }

    /// The customer would rather have another variant of the service.
    ///
    /// # Errors
    /// Forbidden unless the actor is the customer; invalid unless the service offers it; a conflict once the
    /// work is done, or while an earlier wish is open.
    pub fn wish_option(&mut self, tx: &mut Tx<'_>, option: OptionId) -> Result<()> {
        self.as_customer()?;
        let Some(service) = self.service.filter(|_| self.can_wish_option()) else {
            return Err(Error::Conflict(Conflict::Phase));
        };
        let service = service::get(tx, service)?;
        if service.option(option).is_none() || self.option == Some(option) {
            return Err(Error::invalid("option", Problem::NotAChoice));
        }
        let now = tx.now();
        let wished = tx.execute(
            "INSERT INTO option_wish (request_id, option_id, wished_at, answer) VALUES ($1, $2, $3, 'open')
             ON CONFLICT (request_id) DO UPDATE SET option_id = excluded.option_id, wished_at = excluded.wished_at,
                                                    answer = 'open', answered_at = NULL
             WHERE option_wish.answer <> 'open'",
            params![self.id, option, now],
        )?;
        guarded(wished)?;
        self.touch(tx)?;
        self.record(tx, &Event::OptionWished { option })?;
        self.team_changed(tx);
        self.reload(tx)
    }

    /// Whether the actor may answer such a wish.
    pub fn can_answer_wish(&self) -> bool {
        self.standing.is_provider && self.option.is_some() && self.is_being_served()
    }

    /// The provider gives the variant, with a word if they like.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; a conflict unless a wish is open.
    pub fn give_option(&mut self, tx: &mut Tx<'_>, word: &str) -> Result<()> {
        let word =
            block(word, super::opening::WORD_MAX).map_err(|problem| Error::invalid("word", problem))?;
        let option = self.answer_wish(tx, Answer::Given)?;
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE request SET option_id = $1, changed_at = $2, version = version + 1
             WHERE id = $3 AND state IN ('asked', 'opened')",
            params![option, now, self.id],
        )?)?;
        if !word.is_empty() {
            self.say(tx, "reply", &word)?;
        }
        self.record(tx, &Event::OptionGiven { option })?;
        self.team_changed(tx);
        self.reload(tx)
    }

    /// The provider keeps to the variant as it was, and says why. It is the provider's choice, on record.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; invalid without a word; a conflict unless a wish is open.
    pub fn keep_option(&mut self, tx: &mut Tx<'_>, why: &str) -> Result<()> {
        let mut problems = Problems::default();
        let why = said(&mut problems, "word", why);
        problems.finish()?;
        let wished = self.answer_wish(tx, Answer::Kept)?;
        self.say(tx, "reply", &why)?;
        self.touch(tx)?;
        self.record(tx, &Event::OptionKept { wished, kept: self.option })?;
        self.team_changed(tx);
        self.reload(tx)
    }

    fn answer_wish(&self, tx: &mut Tx<'_>, answer: Answer) -> Result<OptionId> {
        self.as_provider()?;
        let open = self.option_wish(tx)?.filter(|wish| wish.answer == Answer::Open && self.is_being_served());
        let wish = open.ok_or(Error::Conflict(Conflict::Answered))?;
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE option_wish SET answer = $1, answered_at = $2 WHERE request_id = $3 AND answer = 'open'",
            params![answer, now, self.id],
        )?)?;
        Ok(wish.option)
    }
}
