//! The only thing that stops a provider's clock: a question that the customer sees and can answer.

use db::{Tx, params};

use super::opening::said;
use super::{Request, State, guarded};
use crate::event::Event;
use crate::{MessageId, Problems, Result};

impl Request {
    /// Whether the actor may ask the customer something now.
    pub fn can_question(&self) -> bool {
        self.standing.is_provider
            && self.question.is_none()
            && matches!(self.state, State::Asked | State::Opened)
    }

    /// Asks the customer something: from here it is the customer's turn.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; a conflict when a question is open or the work is done.
    pub fn ask_back(&mut self, tx: &mut Tx<'_>, question: &str) -> Result<()> {
        self.as_provider()?;
        let mut problems = Problems::default();
        let question = said(&mut problems, "question", question);
        problems.finish()?;
        let message = self.say(tx, "question", &question)?;
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE request SET question_id = $1, turn = 'customer', changed_at = $2, version = version + 1
             WHERE id = $3 AND question_id IS NULL AND state IN ('asked', 'opened')",
            params![message, now, self.id],
        )?)?;
        self.record(tx, &Event::QuestionAsked { message })?;
        self.team_changed(tx);
        self.reload(tx)
    }

    /// Whether the actor may answer the open question now.
    pub fn can_answer(&self) -> bool {
        self.standing.is_customer && self.question.is_some()
    }

    /// Answers the open question: it is the provider's turn again.
    ///
    /// # Errors
    /// Forbidden unless the actor is the customer; a conflict when no question is open.
    pub fn answer(&mut self, tx: &mut Tx<'_>, answer: &str) -> Result<MessageId> {
        self.as_customer()?;
        let mut problems = Problems::default();
        let answer = said(&mut problems, "answer", answer);
        problems.finish()?;
        let Some(question) = self.question else {
            return Err(crate::Error::Conflict(crate::Conflict::Answered));
        };
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE request SET question_id = NULL, turn = 'provider', changed_at = $1, version = version + 1
             WHERE id = $2 AND question_id = $3",
            params![now, self.id, question],
        )?)?;
        let message = self.say(tx, "answer", &answer)?;
        self.wake(tx)?;
        self.record(tx, &Event::QuestionAnswered { question, message })?;
        self.team_changed(tx);
        self.reload(tx)?;
        Ok(message)
    }
}
