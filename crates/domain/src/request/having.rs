//! Which of the many things that a request may have it has.
//!
//! Most requests have few of them: one statement that only looks whether there is any spares a page one
//! statement for each that is not there, and on PostgreSQL a way there and back.

use db::{Conn, params};

use super::Request;
use crate::{Result, actor};

/// What there is to read of a request. A `true` may be more than the reader sees; a `false` is nothing for
/// anybody.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each thing that may be there")]
pub struct Has {
    /// An unread notice for the actor, about it or about its parts.
    pub news: bool,
    /// A question about how it was, open for the actor.
    pub pulse: bool,
    /// Something that the actor has typed and not sent.
    pub drafts: bool,
    /// Somebody who has, or lately had, its page open.
    pub viewers: bool,
    /// Something beside it: set aside, a draft of the team, "still needed?".
    pub beside: bool,
    /// Files.
    pub files: bool,
    /// Promises that were given.
    pub promises: bool,
    /// Thanks.
    pub thanks: bool,
    /// Followers.
    pub watchers: bool,
    /// Lines to tick off.
    pub checks: bool,
    /// Links with other requests.
    pub links: bool,
    /// Contested waits.
    pub contests: bool,
    /// A wish for another variant.
    pub wish: bool,
    /// A heads-up that told of it beforehand.
    pub heads_up: bool,
    /// What was said beside the asking: since when it was known, that a date is insisted on.
    pub asides: bool,
    /// What its two sides said after an earlier miss.
    pub reminder: bool,
    /// An outside promise that it serves.
    pub outside_promise: bool,
}

impl Request {
    /// Looks what there is.
    ///
    /// # Errors
    /// When nobody acts, or the database cannot be read.
    pub fn has(&self, conn: &mut Conn<'_>) -> Result<Has> {
        let me = actor::require(conn)?;
        Ok(conn.one(
            "SELECT EXISTS (SELECT 1 FROM notice n WHERE n.person_id = $2 AND n.request_id = r.id AND n.read_at IS NULL)
                     OR EXISTS (SELECT 1 FROM notice n WHERE n.person_id = $2 AND n.bundle_id = r.id AND n.read_at IS NULL),
                    EXISTS (SELECT 1 FROM pulse_ask a WHERE a.request_id = r.id AND a.person_id = $2 AND a.is_open),
                    EXISTS (SELECT 1 FROM draft d WHERE d.request_id = r.id AND d.person_id = $2),
                    EXISTS (SELECT 1 FROM viewing v WHERE v.request_id = r.id AND v.person_id <> $2),
                    EXISTS (SELECT 1 FROM snooze z WHERE z.request_id = r.id)
                     OR EXISTS (SELECT 1 FROM team_draft d WHERE d.request_id = r.id)
                     OR EXISTS (SELECT 1 FROM still_needed s WHERE s.request_id = r.id),
                    EXISTS (SELECT 1 FROM attachment f WHERE f.request_id = r.id),
                    EXISTS (SELECT 1 FROM promise p WHERE p.request_id = r.id),
                    EXISTS (SELECT 1 FROM thanks t WHERE t.request_id = r.id),
                    EXISTS (SELECT 1 FROM watcher w WHERE w.request_id = r.id),
                    EXISTS (SELECT 1 FROM check_item c WHERE c.request_id = r.id),
                    EXISTS (SELECT 1 FROM request_link l WHERE l.from_id = r.id)
                     OR EXISTS (SELECT 1 FROM request_link l WHERE l.to_id = r.id),
                    EXISTS (SELECT 1 FROM contest c WHERE c.request_id = r.id),
                    EXISTS (SELECT 1 FROM option_wish o WHERE o.request_id = r.id),
                    EXISTS (SELECT 1 FROM heads_up h WHERE h.request_id = r.id),
                    EXISTS (SELECT 1 FROM event e WHERE e.subject = r.id AND e.kind IN ('known_since', 'date_insisted')),
                    EXISTS (SELECT 1 FROM repair_note n WHERE n.provider_team_id = r.team_id
                            AND n.customer_team_id = r.customer_team_id),
                    EXISTS (SELECT 1 FROM request_purpose s WHERE s.request_id = r.id)
             FROM request r WHERE r.id = $1",
            params![self.id, me],
            |row| {
                Ok(Has {
                    news: row.get(0)?,
                    pulse: row.get(1)?,
                    drafts: row.get(2)?,
                    viewers: row.get(3)?,
                    beside: row.get(4)?,
                    files: row.get(5)?,
                    promises: row.get(6)?,
                    thanks: row.get(7)?,
                    watchers: row.get(8)?,
                    checks: row.get(9)?,
                    links: row.get(10)?,
                    contests: row.get(11)?,
                    wish: row.get(12)?,
                    heads_up: row.get(13)?,
                    asides: row.get(14)?,
                    reminder: row.get(15)?,
                    outside_promise: row.get(16)?,
                })
            },
        )?)
    }
}

/// What is read if it is there, else nothing of it.
///
/// # Errors
/// Those of reading it.
pub fn if_there<T: Default>(there: bool, read: impl FnOnce() -> Result<T>) -> Result<T> {
    if there { read() } else { Ok(T::default()) }
}
