//! What is said at the end: how it went, in the words of each side, and that it was above expectations.
//!
//! Two people who will need each other again tomorrow rate each other kindly when the other can answer. So
//! the words of the two sides are sealed until both are in, or seven days have passed; then both are read, and
//! nothing is added. No score goes with them. Above expectations is said by whoever received it, with the
//! reason; whoever served cannot say it of their own work. Both stay with the two sides, and stand on the
//! wall of thanks only while both agree.

use db::{Conn, Timestamp, Tx, Uuid, params};

use super::show::Named;
use super::{Request, State, Visibility};
use crate::event::Event;
use crate::language::words;
use crate::paging::{self, Cursor, LIMIT, Page};
use crate::text::block;
use crate::{Conflict, Error, Problem, RequestId, Result, actor};

/// How long the words of one side wait for those of the other, in days.
pub const SEALED_DAYS: i64 = 7;
/// The longest word, in characters.
pub const WORD_MAX: usize = 2_000;

words! {
    /// A side of a request.
    Side {
        /// Who asked, or for whom it was asked.
        Customer = "customer",
        /// Who served.
        Provider = "provider",
    }
}

/// How it went, in the words of one side.
#[derive(Debug, Clone)]
pub struct ClosingWord {
    /// Whose.
    pub side: Side,
    /// Who wrote it.
    pub author: Named,
    /// The words; nothing while they are sealed for the reader.
    pub body: Option<String>,
    /// When they were written.
    pub at: Timestamp,
}

/// "This was more than I could expect", and why.
#[derive(Debug, Clone)]
pub struct Above {
    /// Who says so.
    pub giver: Named,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

/// What was said at the end of a request, as one of its sides reads it.
#[derive(Debug, Clone, Default)]
pub struct Ending {
    /// The side of the reader.
    pub side: Option<Side>,
    /// The words of each side that has written any.
    pub words: Vec<ClosingWord>,
    /// When the words open by themselves, as long as one side is missing.
    pub opens_at: Option<Timestamp>,
    /// Whether it was above expectations.
    pub above: Option<Above>,
    /// The sides that agree to show it on the wall.
    pub agreed: Vec<Side>,
}

impl Ending {
    /// The words of this side.
    pub fn of(&self, side: Side) -> Option<&ClosingWord> {
        self.words.iter().find(|word| word.side == side)
    }

    /// Whether words wait under their seal.
    pub fn is_sealed(&self) -> bool {
        self.opens_at.is_some()
    }

    /// Whether there is anything that could be shown to everybody.
    pub fn is_something(&self) -> bool {
        self.above.is_some() || !self.words.is_empty()
    }
}

impl Request {
    /// The side that the actor is on: whoever asked is the customer, also when they belong to the team.
    pub fn side(&self) -> Option<Side> {
        if self.standing.is_customer {
            Some(Side::Customer)
        } else {
            self.standing.is_provider.then_some(Side::Provider)
        }
    }

    fn has_closed(&self) -> bool {
        matches!(self.state, State::Closed | State::Confirmed) && !self.ended_elsewhere()
    }

    /// Whether the actor may say how it went now.
    pub fn can_say_how_it_went(&self, ending: &Ending) -> bool {
        let Some(side) = self.side() else { return false };
        // What can be read can no longer be answered from under a seal.
        let is_read = !ending.words.is_empty() && !ending.is_sealed();
        self.has_closed() && ending.of(side).is_none() && !is_read
    }

    /// Says how it went. The other side reads it once it has said so too, or in seven days.
    ///
    /// # Errors
    /// Forbidden unless the actor is one of the two sides; invalid without words; a conflict before the
    /// closing word, when the side has spoken, and when the words of the other side can be read already.
    pub fn say_how_it_went(&mut self, tx: &mut Tx<'_>, words: &str) -> Result<()> {
        let side = self.side().ok_or(Error::Forbidden)?;
        let now = tx.now();
        let ending = self.ending(tx)?;
        if !self.can_say_how_it_went(&ending) {
            return Err(Error::Conflict(Conflict::Phase));
        }
        let words = needed("how", words)?;
        let (id, author): (Uuid, _) = (tx.id(), actor::require(tx)?);
        tx.execute(
            "INSERT INTO closing_word (id, request_id, side, author_id, body, at, opens_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            params![id, self.id, side, author, words, now, now.plus_days(SEALED_DAYS)],
        )
        .map_err(said_already)?;
        self.forget_agreement(tx)?;
        self.touch(tx)?;
        let both = !ending.words.is_empty();
        self.record(tx, &Event::ClosingWordSealed { side: side.word().to_owned(), both })?;
        self.reload(tx)
    }

    /// Whether the actor may say that it was above expectations now: whoever received it, and never whoever
    /// serves in the team that did it.
    pub fn can_mark_above(&self) -> bool {
        let is_done = self.state == State::Performed || self.has_closed();
        self.standing.is_customer && !self.standing.is_provider && is_done
    }

    /// Says that it was above expectations, and why.
    ///
    /// # Errors
    /// Forbidden unless the actor received it and did not serve; invalid without the reason; a conflict
    /// before the work is done, and when it has been said.
    pub fn mark_above(&mut self, tx: &mut Tx<'_>, reason: &str) -> Result<()> {
        if !self.standing.is_customer || self.standing.is_provider {
            return Err(Error::Forbidden);
        }
        if !self.can_mark_above() {
            return Err(Error::Conflict(Conflict::Phase));
        }
        let reason = needed("above", reason)?;
        let (id, giver): (Uuid, _) = (tx.id(), actor::require(tx)?);
        let now = tx.now();
        tx.execute(
            "INSERT INTO above_expectations (id, request_id, giver_id, reason, at) VALUES ($1, $2, $3, $4, $5)",
            params![id, self.id, giver, reason, now],
        )
        .map_err(said_already)?;
        self.forget_agreement(tx)?;
        self.touch(tx)?;
        self.record(tx, &Event::AboveExpectations {})?;
        self.reload(tx)
    }

    /// Whether the actor may agree that what was said stands on the wall of thanks.
    pub fn can_share(&self, ending: &Ending) -> bool {
        self.side().is_some()
            && self.visibility != Visibility::Named
            && ending.is_something()
            && !ending.is_sealed()
    }

    /// Agrees that what was said stands on the wall, or no longer agrees. It stands there while both sides do.
    ///
    /// # Errors
    /// Forbidden unless the actor is one of the two sides; a conflict while there is nothing to show, or
    /// something is sealed.
    pub fn share(&mut self, tx: &mut Tx<'_>, agrees: bool) -> Result<()> {
        let side = self.side().ok_or(Error::Forbidden)?;
        let ending = self.ending(tx)?;
        if agrees && !self.can_share(&ending) {
            return Err(Error::Conflict(Conflict::Phase));
        }
        let (person, now) = (actor::require(tx)?, tx.now());
        let changed = if agrees {
            tx.execute(
                "INSERT INTO wall_consent (request_id, side, person_id, at) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (request_id, side) DO NOTHING",
                params![self.id, side, person, now],
            )?
        } else {
            tx.execute(
                "DELETE FROM wall_consent WHERE request_id = $1 AND side = $2",
                params![self.id, side],
            )?
        };
        if changed > 0 {
            self.record(tx, &Event::WallConsentChanged { side: side.word().to_owned(), agrees })?;
        }
        self.reload(tx)
    }

    /// Who agreed to what was there agreed to nothing that is said later.
    fn forget_agreement(&self, tx: &mut Tx<'_>) -> Result<()> {
        tx.execute("DELETE FROM wall_consent WHERE request_id = $1", params![self.id])?;
        Ok(())
    }

    /// What was said at its end, as far as the actor may read it now: nothing for anybody but the two sides.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn ending(&self, conn: &mut Conn<'_>) -> Result<Ending> {
        let Some(reader) = self.side() else { return Ok(Ending::default()) };
        let now = conn.now();
        let mut ending = Ending { side: Some(reader), ..Ending::default() };
        let mut opens: Option<Timestamp> = None;
        // One statement for all that was said: a word, the mark, or an agreement in each line.
        conn.each(
            "SELECT w.side, p.id, p.name, w.body, w.at, w.opens_at, 'word' AS what
             FROM closing_word w JOIN person p ON p.id = w.author_id WHERE w.request_id = $1
             UNION ALL
             SELECT 'customer', p.id, p.name, a.reason, a.at, a.at, 'above'
             FROM above_expectations a JOIN person p ON p.id = a.giver_id WHERE a.request_id = $1
             UNION ALL
             SELECT c.side, p.id, p.name, '', c.at, c.at, 'agreed'
             FROM wall_consent c JOIN person p ON p.id = c.person_id WHERE c.request_id = $1",
            params![self.id],
            |row| {
                let (side, who) = (row.get::<Side>(0)?, Named { id: row.get(1)?, name: row.get(2)? });
                let (text, at): (String, Timestamp) = (row.get(3)?, row.get(4)?);
                match row.get::<String>(6)?.as_str() {
                    "word" => {
                        opens = Some(row.get::<Timestamp>(5)?);
                        ending.words.push(ClosingWord { side, author: who, body: Some(text), at });
                    }
                    "above" => ending.above = Some(Above { giver: who, reason: text, at }),
                    _ => ending.agreed.push(side),
                }
                Ok(())
            },
        )?;
        if let [only] = ending.words.as_mut_slice()
            && let Some(opens) = opens.filter(|opens| *opens > now)
        {
            ending.opens_at = Some(opens);
            if only.side != reader {
                only.body = None;
            }
        }
        ending.words.sort_by_key(|word| word.side != Side::Customer);
        Ok(ending)
    }
}

fn needed(field: &'static str, text: &str) -> Result<String> {
    match block(text, WORD_MAX) {
        Ok(text) if text.is_empty() => Err(Error::invalid(field, Problem::Required)),
        Ok(text) => Ok(text),
        Err(problem) => Err(Error::invalid(field, problem)),
    }
}

fn said_already(error: db::Error) -> Error {
    match error {
        db::Error::Unique { .. } => Error::Conflict(Conflict::Changed),
        other => Error::Db(other),
    }
}

/// Something on the wall of thanks: what was said at the end of a request whose two sides both agree.
#[derive(Debug, Clone)]
pub struct OnTheWall {
    /// The request, whose title stays with its two sides.
    pub id: RequestId,
    /// Who asked.
    pub customer: String,
    /// The team that served.
    pub team: Option<String>,
    /// Who served.
    pub person: Option<String>,
    /// Why it was above expectations, if it was.
    pub above: Option<String>,
    /// How it went, in the customer's words.
    pub customer_word: Option<String>,
    /// How it went, in the words of whoever served.
    pub provider_word: Option<String>,
    /// Since when both agree.
    pub at: Timestamp,
}

/// The wall of thanks, newest first: for everybody who is signed in.
///
/// # Errors
/// When the database cannot be read.
pub fn wall(conn: &mut Conn<'_>, after: Option<&Cursor>) -> Result<Page<OnTheWall>> {
    actor::require(conn)?;
    let (at, id) = paging::before(after);
    let now = conn.now();
    let found = conn.all(
        "SELECT r.id, a.name, t.name, coalesce(h.name, o.name), x.reason,
                CASE WHEN p.id IS NOT NULL OR c.opens_at <= $4 THEN c.body END,
                CASE WHEN c.id IS NOT NULL OR p.opens_at <= $4 THEN p.body END, w.at
         FROM wall_consent w
         JOIN wall_consent v ON v.request_id = w.request_id AND v.side = 'provider'
         JOIN request r ON r.id = w.request_id
         JOIN person a ON a.id = r.asker_id
         LEFT JOIN team t ON t.id = r.team_id
         LEFT JOIN person h ON h.id = r.holder_id
         LEFT JOIN person o ON o.id = r.provider_id
         LEFT JOIN above_expectations x ON x.request_id = r.id
         LEFT JOIN closing_word c ON c.request_id = r.id AND c.side = 'customer'
         LEFT JOIN closing_word p ON p.request_id = r.id AND p.side = 'provider'
         WHERE w.side = 'customer' AND r.visibility <> 'named' AND (w.at, w.request_id) < ($1, $2)
         ORDER BY w.at DESC, w.request_id DESC LIMIT $3",
        params![at, id, LIMIT, now],
        |row| {
            Ok(OnTheWall {
                id: row.get(0)?,
                customer: row.get(1)?,
                team: row.get(2)?,
                person: row.get(3)?,
                above: row.get(4)?,
                customer_word: row.get(5)?,
                provider_word: row.get(6)?,
                at: row.get(7)?,
            })
        },
    )?;
    Ok(Page::cut(found, |entry| Cursor::at(entry.at, entry.id.uuid())))
}
