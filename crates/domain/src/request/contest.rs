//! Contesting a wait: whether time that passed while a question was open is really the customer's.
//!
//! Only a question stops the provider's clock, and the customer may say that it should not have: from there
//! the time is "disputed", counted for nobody. Each side says how much of it is the customer's; what both
//! say alike is settled. What is not settled within ten working days is settled by the rule that was agreed,
//! or by halves. Nobody changes the clock silently: each step is an event that both sides are told of.

use db::{Conn, Timestamp, Tx, params};
use jiff::ToSpan;
use measure::worktime::Calendar;

use super::{Request, guarded};
use crate::agreement::{self, Unsettled};
use crate::event::{self, Event};
use crate::text::block;
use crate::{Conflict, Error, MessageId, Problem, Problems, RequestId, Result, TeamId};

/// After so many working days the rule settles what the sides have not.
pub const RULE_DAYS: i64 = 10;
/// What the rule says where nothing else was agreed: half of it is the customer's.
pub const HALF: i64 = 50;
/// All of it is the customer's: the question was right, and so is the pause.
pub const CUSTOMERS: i64 = 100;
/// None of it is: the question need not have stopped anything.
pub const PROVIDERS: i64 = 0;

/// A calendar that never opens settles nothing: then plain days count.
const SEARCHED_DAYS: i64 = 100;
/// How many contests of one request are shown.
const MOST: i64 = 50;
/// How many are settled by the rule in one round.
const AT_ONCE: i64 = 100;

/// A contested wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contest {
    /// The question behind the wait.
    pub question: MessageId,
    /// Since when it is contested.
    pub contested_at: Timestamp,
    /// When the rule settles it.
    pub rule_at: Timestamp,
    /// How much of the time the customer says is theirs, in hundredths.
    pub customer_says: i64,
    /// How much of it the provider says is the customer's; nothing yet.
    pub provider_says: Option<i64>,
    /// What the rule will say.
    pub rule_says: i64,
    /// How much of it is the customer's, once it is settled.
    pub settled: Option<i64>,
    /// Whether the rule settled it.
    pub by_rule: bool,
}

impl Request {
    /// The contested waits of the request, oldest first.
    pub fn contests(&self, conn: &mut Conn<'_>) -> Result<Vec<Contest>> {
        Ok(conn.all(
            "SELECT question_id, contested_at, rule_at, customer_says, provider_says, rule_says, settled, by_rule
             FROM contest WHERE request_id = $1 ORDER BY contested_at, question_id LIMIT $2",
            params![self.id, MOST],
            |row| {
                Ok(Contest {
                    question: row.get(0)?,
                    contested_at: row.get(1)?,
                    rule_at: row.get(2)?,
                    customer_says: row.get(3)?,
                    provider_says: row.get(4)?,
                    rule_says: row.get(5)?,
                    settled: row.get(6)?,
                    by_rule: row.get(7)?,
                })
            },
        )?)
    }

    /// Whether the actor may contest the wait behind a question of this request.
    pub fn can_contest(&self) -> bool {
        self.standing.is_customer && !self.ended_elsewhere()
    }

    /// The customer contests a wait: from here its time is counted for nobody.
    ///
    /// # Errors
    /// Forbidden unless the actor is the customer; not found unless it is a question of this request; a
    /// conflict if it is contested already; invalid without a word about why.
    pub fn contest(&mut self, tx: &mut Tx<'_>, question: MessageId, why: &str) -> Result<()> {
        self.as_customer()?;
        let mut problems = Problems::default();
        let why = problems.take("why", block(why, super::opening::WORD_MAX)).unwrap_or_default();
        if why.is_empty() {
            problems.add("why", Problem::Required);
        }
        problems.finish()?;
        if !tx.exists(
            "SELECT 1 FROM message WHERE id = $1 AND request_id = $2 AND kind = 'question'",
            params![question, self.id],
        )? {
            return Err(Error::NotFound);
        }
        let now = tx.now();
        let rule_at = rule_at(&self.calendar(tx)?, now);
        let rule_says = rule_of(agreement::of_request(tx, self)?.map(|agreed| agreed.terms.unsettled));
        let new = tx.execute(
            "INSERT INTO contest (question_id, request_id, contested_at, rule_at, customer_says, rule_says, by_rule)
             VALUES ($1, $2, $3, $4, $5, $6, FALSE) ON CONFLICT (question_id) DO NOTHING",
            params![question, self.id, now, rule_at, PROVIDERS, rule_says],
        )?;
        if new == 0 {
            return Err(Error::Conflict(Conflict::Changed));
        }
        self.say(tx, "reply", &why)?;
        self.touch(tx)?;
        self.record(tx, &Event::QuestionContested { question })?;
        self.team_changed(tx);
        self.reload(tx)
    }

    /// Whether the actor has a say in what is contested.
    pub fn can_settle(&self) -> bool {
        self.standing.is_customer || self.standing.is_provider
    }

    /// One side says how much of the contested time is the customer's, in hundredths. What both say alike is
    /// settled; else the other side is told, and may agree.
    ///
    /// Whoever is on both sides speaks for the provider: as a customer they have spoken already.
    ///
    /// # Errors
    /// Forbidden for whoever is on neither side; not found if nothing is contested; a conflict once it is
    /// settled; invalid unless it is from 0 to 100.
    pub fn settle(&mut self, tx: &mut Tx<'_>, question: MessageId, customers: i64) -> Result<()> {
        if !self.can_settle() {
            return Err(Error::Forbidden);
        }
        if !(PROVIDERS..=CUSTOMERS).contains(&customers) {
            return Err(Error::invalid("share", Problem::NotAChoice));
        }
        let contests = self.contests(tx)?;
        let contest = contests.into_iter().find(|one| one.question == question).ok_or(Error::NotFound)?;
        let other =
            if self.standing.is_provider { Some(contest.customer_says) } else { contest.provider_says };
        let sql = if self.standing.is_provider {
            "UPDATE contest SET provider_says = $1 WHERE question_id = $2 AND settled_at IS NULL"
        } else {
            "UPDATE contest SET customer_says = $1 WHERE question_id = $2 AND settled_at IS NULL"
        };
        guarded(tx.execute(sql, params![customers, question])?)?;
        if other == Some(customers) {
            settled(
                tx,
                self.id,
                self.team.filter(|_| self.standing.is_provider),
                question,
                customers,
                false,
            )?;
        } else {
            self.record(tx, &Event::SettlementOffered { question, customer_percent: customers })?;
        }
        self.touch(tx)?;
        self.team_changed(tx);
        self.reload(tx)
    }
}

/// What the sides have not settled in time is settled by the rule: a routine.
pub fn settle_overdue(tx: &mut Tx<'_>) -> Result<()> {
    let now = tx.now();
    let overdue: Vec<(MessageId, RequestId, i64)> = tx.all(
        "SELECT question_id, request_id, rule_says FROM contest WHERE settled_at IS NULL AND rule_at <= $1
         ORDER BY rule_at, question_id LIMIT $2",
        params![now, AT_ONCE],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    for (question, request, percent) in overdue {
        settled(tx, request, None, question, percent, true)?;
        tx.execute(
            "UPDATE request SET changed_at = $1, version = version + 1 WHERE id = $2",
            params![now, request],
        )?;
    }
    Ok(())
}

fn settled(
    tx: &mut Tx<'_>,
    request: RequestId,
    team: Option<TeamId>,
    question: MessageId,
    percent: i64,
    by_rule: bool,
) -> Result<()> {
    let now = tx.now();
    guarded(tx.execute(
        "UPDATE contest SET settled_at = $1, settled = $2, by_rule = $3
         WHERE question_id = $4 AND settled_at IS NULL",
        params![now, percent, by_rule, question],
    )?)?;
    event::record(
        tx,
        request.uuid(),
        team,
        &Event::ContestSettled { question, customer_percent: percent, by_rule },
    )?;
    Ok(())
}

/// What the rule says that the two sides agreed on beforehand; by halves where they did not.
fn rule_of(agreed: Option<Unsettled>) -> i64 {
    match agreed {
        Some(Unsettled::Customer) => CUSTOMERS,
        Some(Unsettled::Provider) => PROVIDERS,
        Some(Unsettled::Halves) | None => HALF,
    }
}

/// The end of the tenth working day after the contest, by the calendar of whoever serves.
pub(crate) fn rule_at(calendar: &Calendar, from: Timestamp) -> Timestamp {
    let zone = calendar.zone();
    let first = from.to_jiff().to_zoned(zone.clone()).date();
    let days = (1..=SEARCHED_DAYS).map(|days| first.saturating_add(days.days()));
    let tenth = days
        .filter(|day| calendar.is_working_day(*day))
        .nth(usize::try_from(RULE_DAYS - 1).unwrap_or_default());
    let after = tenth.and_then(|day| day.tomorrow().ok()).and_then(|day| day.to_zoned(zone.clone()).ok());
    // A calendar that hardly ever opens: nothing is disputed for ever.
    after.map_or_else(|| from.plus_days(SEARCHED_DAYS), |at| Timestamp::from_jiff(at.timestamp()))
}
