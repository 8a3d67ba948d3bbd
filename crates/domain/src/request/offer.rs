//! What to promise: what past requests say, on the calendar of whoever serves, and what a promise rested on.

use db::{Conn, Timestamp, Tx, params};
use measure::worktime::Calendar;

use super::Request;
use crate::evidence::{self, Answer, Level, Method};
use crate::{PromiseId, Result};

/// What is promised when nothing at all is known: one working day, in minutes.
const ONE_DAY: i64 = 8 * 60;
/// Promises are offered on the quarter of an hour, in minutes.
const STEP: i64 = 15;
/// How far a promise may be from the offer and still be the offer: the form was read some minutes ago.
const NEAR: i64 = 60;

/// A date to promise, and what it rests on.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The date.
    pub promised_for: Timestamp,
    /// What past requests and the agreed standard say.
    pub answer: Answer,
}

/// On what a promise rested when it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// Whether the date was the one that the evidence, or the standard, offered.
    pub method: Method,
    /// Whose past requests spoke.
    pub level: Option<Level>,
    /// How many finished cases they were.
    pub cases: Option<i64>,
    /// The share that "usually" meant, in hundredths.
    pub percent: Option<i64>,
    /// The working minutes within which that share was done.
    pub minutes: Option<i64>,
    /// How many requests were not done before it, where the date counted them.
    pub ahead: Option<i64>,
}

impl Request {
    /// The promise to begin with: what 8 in 10 would keep, else the agreed standard, else one working day.
    pub fn offer(&self, conn: &mut Conn<'_>, calendar: &Calendar) -> Result<Offer> {
        let now = conn.now();
        let answer = evidence::of_request(conn, self)?;
        Ok(Offer { promised_for: offered(calendar, now, answer.to_promise().unwrap_or(ONE_DAY)), answer })
    }

    /// Keeps what a promise rests on, beside it and for good.
    pub(super) fn keep_basis(&self, tx: &mut Tx<'_>, promise: PromiseId, due_at: Timestamp) -> Result<()> {
        let calendar = self.calendar(tx)?;
        let offer = self.offer(tx, &calendar)?;
        let is_near = offer.promised_for.minutes_until(due_at).abs() <= NEAR;
        let method = offer.answer.method().filter(|_| is_near).unwrap_or(Method::Own);
        let spoke = offer.answer.spoke();
        let minutes = match &offer.answer.quote {
            measure::promise::Quote::Known { usual, .. } => Some(*usual),
            _ => offer.answer.agreed,
        };
        tx.execute(
            "INSERT INTO promise_basis (promise_id, method, level, cases, percent, minutes, offered_for, ahead)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            params![
                promise,
                method,
                spoke.map(|(level, _)| level),
                spoke.and_then(|(_, cases)| i64::try_from(cases).ok()),
                spoke.map(|_| evidence::PERCENT),
                minutes,
                offer.promised_for,
                offer.answer.counted().filter(|_| method == Method::Evidence).map(|bound| bound.ahead)
            ],
        )?;
        Ok(())
    }
}

/// So many working minutes from now, on the next quarter of an hour.
fn offered(calendar: &Calendar, now: Timestamp, minutes: i64) -> Timestamp {
    let at = calendar.add(now.to_jiff(), minutes).ok().map(Timestamp::from_jiff);
    let at = at.unwrap_or_else(|| now.plus_days(1));
    let step = STEP * 60 * 1_000_000;
    let over = at.as_micros().rem_euclid(step);
    if over == 0 { at } else { Timestamp::from_micros(at.as_micros() - over + step) }
}
