//! The conversation: what customer and provider say to each other, and what the provider notes inside.

use db::{Timestamp, Tx, params};

use super::{Request, asking::BODY_MAX, attachment};
use crate::event::Event;
use crate::language::words;
use crate::text::block;
use crate::{Error, MessageId, PersonId, Problem, Problems, Result, actor, person};

words! {
    /// What a line of the conversation is.
    Kind {
        /// What the asker wrote when asking.
        Words = "words",
        /// A line from one side to the other.
        Reply = "reply",
        /// An internal note: the customer never sees it.
        Note = "note",
        /// The greeting with which it was opened.
        Greeting = "greeting",
        /// A question to the customer.
        Question = "question",
        /// The customer's answer.
        Answer = "answer",
        /// Why it was passed on.
        Passing = "passing",
        /// A kind no, and what could help instead.
        Refusal = "refusal",
        /// The closing word.
        Closing = "closing",
        /// What is missing yet.
        Reopening = "reopening",
        /// Why it is not needed any more.
        Withdrawal = "withdrawal",
    }
}

/// A line that somebody writes.
#[derive(Debug, Clone, Default)]
pub struct NewMessage {
    /// The text; may be empty when there are files.
    pub body: String,
    /// Only for the provider's side.
    pub internal: bool,
    /// Files that are in the store already.
    pub files: Vec<attachment::Staged>,
}

/// How many people one message can mention.
const MENTIONS_MAX: usize = 20;

impl Request {
    /// Whether the actor may write a reply.
    pub fn can_reply(&self) -> bool {
        self.standing.takes_part() && !self.ended_elsewhere()
    }

    /// Whether the actor may write an internal note.
    pub fn can_note(&self) -> bool {
        self.standing.reads_notes
    }

    /// Writes a reply or an internal note. A customer's reply answers an open question.
    ///
    /// Mentioned colleagues (`@anna.zak`) follow the request from here on; whoever is mentioned in an
    /// internal note reads the notes too.
    ///
    /// # Errors
    /// Forbidden unless the actor takes part (and, for a note, is on the provider's side).
    pub fn write(&mut self, tx: &mut Tx<'_>, new: &NewMessage) -> Result<MessageId> {
        let allowed = if new.internal { self.can_note() } else { self.can_reply() };
        if !allowed {
            return Err(Error::Forbidden);
        }
        let mut problems = Problems::default();
        let body = problems.take("body", block(&new.body, BODY_MAX)).unwrap_or_default();
        if body.is_empty() && new.files.is_empty() {
            problems.add("body", Problem::Required);
        }
        problems.finish()?;
        if !new.internal && self.can_answer() && !body.is_empty() {
            let message = self.answer(tx, &body)?;
            attachment::attach(tx, self, message, &new.files)?;
            return Ok(message);
        }
        let kind = if new.internal { Kind::Note } else { Kind::Reply };
        let message = self.say(tx, kind.word(), &body)?;
        attachment::attach(tx, self, message, &new.files)?;
        let mentions = self.mention(tx, message, &body, new.internal)?;
        self.touch(tx)?;
        if self.standing.is_customer && !new.internal {
            self.wake(tx)?;
        }
        self.record(tx, &Event::MessageWritten { message, internal: new.internal, mentions })?;
        self.reload(tx)?;
        Ok(message)
    }

    /// Adds a line to the conversation.
    pub(super) fn say(&self, tx: &mut Tx<'_>, kind: &'static str, body: &str) -> Result<MessageId> {
        let id: MessageId = tx.id();
        let author = actor::require(tx)?;
        let at: Timestamp = tx.now();
        tx.execute(
            "INSERT INTO message (id, request_id, author_id, kind, body, at) VALUES ($1, $2, $3, $4, $5, $6)",
            params![id, self.id, author, kind, body, at],
        )?;
        Ok(id)
    }

    fn mention(
        &self,
        tx: &mut Tx<'_>,
        message: MessageId,
        body: &str,
        internal: bool,
    ) -> Result<Vec<PersonId>> {
        let handles = handles(body);
        if handles.is_empty() {
            return Ok(Vec::new());
        }
        let mut people = person::by_handles(tx, &handles)?;
        // The customers take part already, and a note that mentions them stays a note.
        people.retain(|person| !(internal && self.is_customer(*person)));
        for person in &people {
            tx.execute(
                "INSERT INTO mention (message_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                params![message, *person],
            )?;
            if !self.is_customer(*person) {
                self.add_watcher(tx, *person, internal)?;
            }
        }
        Ok(people)
    }

    fn is_customer(&self, person: PersonId) -> bool {
        self.asker == person || self.beneficiary == Some(person)
    }

    pub(super) fn touch(&self, tx: &mut Tx<'_>) -> Result<()> {
        let now = tx.now();
        tx.execute(
            "UPDATE request SET changed_at = $1, version = version + 1 WHERE id = $2",
            params![now, self.id],
        )?;
        Ok(())
    }

    /// After the commit, the serving team's lists are drawn again.
    pub(super) fn team_changed(&self, tx: &mut Tx<'_>) {
        if let Some(team) = self.team {
            tx.changed(team.uuid());
        }
    }
}

/// The handles that a text mentions, each once, in order: `@anna.zak`.
fn handles(body: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in body.match_indices('@') {
        let before = body.get(..at).and_then(|text| text.chars().next_back());
        if before.is_some_and(|c| c.is_alphanumeric() || c == '.') {
            continue; // a mail address
        }
        let rest = body.get(at + 1..).unwrap_or_default();
        let handle: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect();
        let handle = handle.trim_end_matches(['.', '-']).to_ascii_lowercase();
        if !handle.is_empty() && !found.contains(&handle) && found.len() < MENTIONS_MAX {
            found.push(handle);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::handles;

    #[test]
    fn mentions_are_found_and_mail_addresses_are_not() {
        assert_eq!(
            handles("@anna.zak, could you ask @bo.rossi2? Write to x@host.it. @anna.zak"),
            ["anna.zak", "bo.rossi2"]
        );
        assert_eq!(handles("@"), Vec::<String>::new());
        assert_eq!(handles("(@ewa)"), ["ewa"]);
    }
}
