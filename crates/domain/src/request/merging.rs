//! The same thing asked twice goes on once; a part of a request becomes a request of its own.
//!
//! Nothing is lost: a merged request keeps its words and its page, and whoever asked it is a customer of the
//! one in which it goes on. A part knows the whole that it came from.

use db::{Tx, params};

use super::linking::{Kind, put, still_open};
use super::{Request, State, Turn, Visibility, guarded};
use crate::event::{self, Event};
use crate::request::asking::{BODY_MAX, TITLE_MAX};
use crate::text::{block, line};
use crate::{Error, PersonId, Problem, Problems, RequestId, Result, TeamId, agreement, counter, team};

/// What becomes a request of its own.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// What it is about.
    pub title: String,
    /// What is to be done; may be empty.
    pub words: String,
    /// Who serves it, when that is not the same team.
    pub team: Option<TeamId>,
}

impl Request {
    /// Whether the actor may merge it into another one, or split a part off, now.
    pub fn can_merge(&self) -> bool {
        self.standing.is_provider && self.team.is_some() && matches!(self.state, State::Asked | State::Opened)
    }

    /// It goes on in another request that the actor serves: this one ends, and whoever asked it becomes a
    /// customer of the other one, who sees it as its customers do.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; invalid when the other one is not there for the actor, is not
    /// served by them, has ended, or when only named people see one of the two and they are not the same
    /// people's; a conflict once the work is done.
    pub fn merge_into(&mut self, tx: &mut Tx<'_>, number: i64) -> Result<()> {
        self.as_provider()?;
        still_open(self)?;
        self.without_open_parts()?;
        let into = self.other(tx, "into", number)?;
        if !into.standing.is_provider {
            return Err(Error::invalid("into", Problem::UnknownRequest));
        }
        if into.ended_at.is_some() {
            return Err(Error::invalid("into", Problem::NotAChoice));
        }
        let is_private = |request: &Request| request.visibility == Visibility::Named;
        let newcomers: Vec<PersonId> =
            self.customers().into_iter().filter(|person| !into.customers().contains(person)).collect();
        if (is_private(self) || is_private(&into)) && !newcomers.is_empty() {
            return Err(Error::invalid("into", Problem::NamedOnly));
        }
        let now = tx.now();
        guarded(tx.execute(
            "UPDATE request SET state = 'withdrawn', turn = 'nobody', question_id = NULL, ended_at = $1, changed_at = $1,
                                version = version + 1
             WHERE id = $2 AND state IN ('asked', 'opened')",
            params![now, self.id],
        )?)?;
        put(tx, self.id, into.id, Kind::Merged)?;
        for person in newcomers {
            let_in(tx, into.id, person)?;
        }
        // Whoever came in with an earlier merge goes along.
        tx.execute(
            "INSERT INTO watcher (request_id, person_id, since, inside, joint)
             SELECT $1, person_id, since, FALSE, TRUE FROM watcher WHERE request_id = $2 AND joint
             ON CONFLICT (request_id, person_id) DO UPDATE SET joint = TRUE",
            params![into.id, self.id],
        )?;
        into.touch(tx)?;
        self.record(tx, &Event::RequestMerged { into: into.id })?;
        self.tell_the_whole(tx)?;
        into.record(tx, &Event::RequestTookIn { from: self.id })?;
        self.team_changed(tx);
        into.team_changed(tx);
        self.reload(tx)
    }

    fn customers(&self) -> Vec<PersonId> {
        std::iter::once(self.asker).chain(self.beneficiary).collect()
    }

    /// A part becomes a request of its own, asked by the same person, of the same team or another one.
    ///
    /// # Errors
    /// Forbidden unless the actor serves it; invalid without a title, or when there is no such team; a
    /// conflict once the work is done.
    pub fn split(&mut self, tx: &mut Tx<'_>, part: &Part) -> Result<i64> {
        self.as_provider()?;
        still_open(self)?;
        let mut problems = Problems::default();
        let title = problems.take("title", line(&part.title, TITLE_MAX)).unwrap_or_default();
        let words = problems.take("words", block(&part.words, BODY_MAX)).unwrap_or_default();
        let to = part.team.or(self.team);
        match to {
            Some(to) if Some(to) == self.team || team::exists(tx, to)? => {}
            _ => problems.add("team", Problem::UnknownTeam),
        }
        problems.finish()?;
        let Some(to) = to else { return Err(Error::invalid("team", Problem::UnknownTeam)) };
        let is_same = Some(to) == self.team;
        let (service, option) = if is_same { (self.service, self.option) } else { (None, None) };
        let (id, now): (RequestId, _) = (tx.id(), tx.now());
        let number = counter::next(tx, "request")?;
        // A part of one's own is judged by what is agreed today.
        let agreed = match service {
            Some(service) => agreement::in_force(tx, service, option, self.asker, now)?,
            None => None,
        };
        let (agreed, customer) = match agreed {
            Some(found) => (Some(found.id), Some(found.customer_team)),
            None => (None, agreement::team_of(tx, self.asker, Some(to))?),
        };
        tx.execute(
            "INSERT INTO request (id, number, service_id, option_id, team_id, provider_id, asker_id, beneficiary_id, title,
                                  purpose, language, answers, state, turn, visibility, needed_by, created_at, changed_at,
                                  imported, demo, version, agreement_version_id, customer_team_id)
             VALUES ($1, $2, $3, $4, $5, NULL, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, FALSE,
                     (SELECT demo FROM person WHERE id = $6), 1, $17, $18)",
            params![
                id,
                number,
                service,
                option,
                to,
                self.asker,
                self.beneficiary,
                title,
                self.purpose.as_str(),
                self.language,
                serde_json::json!({}),
                State::Asked,
                Turn::Provider,
                self.visibility,
                self.needed_by.filter(|at| *at > now),
                now,
                agreed,
                customer,
            ],
        )?;
        let asked = Event::RequestAsked {
            number,
            service,
            option,
            provider: None,
            needed_by: self.needed_by.filter(|at| *at > now),
            agreement: agreed,
        };
        event::record(tx, id.uuid(), Some(to), &asked)?;
        if !words.is_empty() {
            let message: crate::MessageId = tx.id();
            let author = crate::actor::require(tx)?;
            tx.execute(
                "INSERT INTO message (id, request_id, author_id, kind, body, at) VALUES ($1, $2, $3, 'words', $4, $5)",
                params![message, id, author, words, now],
            )?;
        }
        put(tx, self.id, id, Kind::Split)?;
        if !is_same {
            // As with passing on: whoever gave it away goes on following it.
            let giver = crate::actor::require(tx)?;
            tx.execute(
                "INSERT INTO watcher (request_id, person_id, since, inside) VALUES ($1, $2, $3, TRUE)",
                params![id, giver, now],
            )?;
        }
        self.touch(tx)?;
        self.record(tx, &Event::RequestSplit { part: id })?;
        self.team_changed(tx);
        tx.changed(to.uuid());
        self.reload(tx)?;
        Ok(number)
    }
}

fn let_in(tx: &mut Tx<'_>, request: RequestId, person: PersonId) -> Result<()> {
    let now = tx.now();
    tx.execute(
        "INSERT INTO watcher (request_id, person_id, since, inside, joint) VALUES ($1, $2, $3, FALSE, TRUE)
         ON CONFLICT (request_id, person_id) DO UPDATE SET joint = TRUE",
        params![request, person, now],
    )?;
    Ok(())
}
