//! The only thing that stops a provider's clock: a question that the customer sees and can answer.

use db::{Conn, Tx, params};
use jiff::civil::Date;

use super::opening::said;
use super::{Request, State, guarded};
use crate::absence::{self, Whereabouts};
use crate::event::Event;
use crate::{Conflict, Error, MessageId, PersonId, Problem, Problems, Result, organisation};

/// Who can answer a question that is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhoAnswers {
    /// Whoever asked, or for whom it was asked.
    Customer,
    /// Whoever stands in for whoever asked, who is away.
    StandIn {
        /// Who.
        person: PersonId,
    },
    /// Nobody until then: whoever asked is away, and nobody stands in.
    Later {
        /// The last day away.
        until: Date,
    },
    /// Nobody: whoever asked has left.
    Nobody,
}

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
        let stand_in = match self.who_answers(tx)? {
            WhoAnswers::Customer | WhoAnswers::Later { .. } => None,
            WhoAnswers::StandIn { person } => Some(person),
            // A question that nobody can answer would stop the clock for ever.
            WhoAnswers::Nobody => return Err(Error::invalid("question", Problem::NobodyAnswers)),
        };
        let message = self.say(tx, "question", &question)?;
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE request SET question_id = $1, stand_in_id = $2, turn = 'customer', changed_at = $3,
                                version = version + 1
             WHERE id = $4 AND question_id IS NULL AND state IN ('asked', 'opened')",
            params![message, stand_in, now, self.id],
        )?)?;
        if let Some(person) = stand_in {
            self.add_watcher(tx, person, false)?;
            self.record(tx, &Event::WatchersChanged { person, watching: true })?;
        }
        self.record(tx, &Event::QuestionAsked { message })?;
        self.team_changed(tx);
        self.reload(tx)
    }

    /// Who could answer a question today. Whoever asks it is told before the clock stands.
    pub fn who_answers(&self, conn: &mut Conn<'_>) -> Result<WhoAnswers> {
        let today = organisation::today(conn)?;
        let mut away = None;
        for customer in [Some(self.asker), self.beneficiary].into_iter().flatten() {
            match absence::whereabouts(conn, customer, today)? {
                Whereabouts::Here => return Ok(WhoAnswers::Customer),
                Whereabouts::Away { until } => away = away.or(Some((customer, until))),
                Whereabouts::Gone => {}
            }
        }
        let Some((customer, until)) = away else { return Ok(WhoAnswers::Nobody) };
        let deputy = absence::deputy_of(conn, customer, today)?;
        // Whoever serves it cannot answer their own question.
        let serves = [self.holder, self.provider];
        Ok(match deputy.filter(|deputy| !serves.contains(&Some(*deputy))) {
            Some(person) => WhoAnswers::StandIn { person },
            None => WhoAnswers::Later { until },
        })
    }

    /// Whether the actor may answer the open question now.
    pub fn can_answer(&self) -> bool {
        (self.standing.is_customer || self.standing.stands_in) && self.question.is_some()
    }

    /// Answers the open question: it is the provider's turn again.
    ///
    /// # Errors
    /// Forbidden unless the actor is the customer; a conflict when no question is open.
    pub fn answer(&mut self, tx: &mut Tx<'_>, answer: &str) -> Result<MessageId> {
        if !(self.standing.is_customer || self.standing.stands_in) {
            return Err(Error::Forbidden);
        }
        let mut problems = Problems::default();
        let answer = said(&mut problems, "answer", answer);
        problems.finish()?;
        let Some(question) = self.question else {
            return Err(Error::Conflict(Conflict::Answered));
        };
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE request SET question_id = NULL, stand_in_id = NULL, turn = 'provider', changed_at = $1, version = version + 1
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
