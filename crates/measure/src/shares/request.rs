//! From a request's turns and its agreement to the network that shares out its delay.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::network::{Activity, ActivityKind, Deadline, Hours, Network};
use super::{Cause, CauseKind, Error};
use crate::turns::{self, Clocks, Interval, Side, Turns};
use crate::worktime::{Clock, WallClock};

/// The standards of the agreement version in force when the request was opened, in working minutes. A step
/// without a standard is nobody's cause: it counts as it was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    /// *N*: how long before the needed-by date the customer tells, on the customer's calendar.
    pub notice: Option<i64>,
    /// *P*: how long the provider takes, queue and work together unless `queue` is given.
    pub lead: Option<i64>,
    /// How long of that the request may wait to be taken up.
    pub queue: Option<i64>,
    /// *Q*: how long the customer takes to answer a question.
    pub answer: Option<i64>,
    /// *A*: how long a decision takes.
    pub approval: Option<i64>,
    /// *U*: how long upstream takes.
    pub upstream: Option<i64>,
}

/// What is known of a request besides its turns.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'c> {
    /// When the provider was first told: the opening, or an earlier heads-up that the provider acknowledged.
    pub told: Option<Timestamp>,
    /// When it was needed, and whether the customer moved that.
    pub needed_by: Timestamp,
    /// The needed-by date first given, if it was moved.
    pub first_needed_by: Option<Timestamp>,
    /// Everybody's calendars.
    pub clocks: Clocks<'c>,
    /// The provider's calendar without exceptional closures, if those are to count as a cause.
    pub provider_usual: Option<&'c dyn Clock>,
    /// The clock on which lateness is counted.
    pub lateness: &'c dyn Clock,
}

/// Indices of the calendars in the networks made here.
const CUSTOMER: usize = 0;
const PROVIDER: usize = 1;
const THIRD: usize = 2;
const WALL: usize = 3;

/// The network of a request: notice, then its turns one after another, up to the last completion.
///
/// Only causes that differ from their standard somewhere take part; the others have a share of zero in any
/// case (null players). A request that is still open counts up to `turns.until`: its shares are provisional.
pub fn network_of<'c>(turns: &Turns, terms: &Terms, facts: &Facts<'c>) -> Result<Network<'c>, Error> {
    let told = facts.told.filter(|told| *told < turns.opened).unwrap_or(turns.opened);
    let mut builder = Builder { causes: Vec::new(), activities: Vec::new() };
    builder.notice(told, terms, facts)?;
    if told < turns.opened {
        let minutes = WallClock.minutes(told, turns.opened)?;
        builder.lasts(WALL, None, (minutes, minutes), (told, turns.opened));
    }
    let performed = performed(&turns.intervals);
    let mut lead = Allowance::of(terms.lead, performed, |i| is_lead(i, terms));
    let mut queue = Allowance::of(terms.queue, performed, |i| i.cause == turns::Cause::Queue);
    for interval in performed {
        let (cause, standard) = match (interval.side, interval.cause) {
            (Side::Disputed, _) => (Some(CauseKind::Disputed), Some(0)),
            (_, turns::Cause::Queue) if terms.queue.is_some() => {
                (Some(CauseKind::ProviderQueue), queue.take(interval.working))
            }
            (_, turns::Cause::Queue | turns::Cause::Work) => {
                (Some(CauseKind::ProviderWork), lead.take(interval.working))
            }
            (_, turns::Cause::Displaced) => (Some(CauseKind::Displaced), Some(0)),
            // A closing word that did not hold, and the time until that was noticed.
            (_, turns::Cause::Closing | turns::Cause::Done) => (Some(CauseKind::Rework), Some(0)),
            (_, turns::Cause::Answer) => (Some(CauseKind::SlowAnswers), terms.answer),
            (_, turns::Cause::MissingInput) => (Some(CauseKind::IncompleteInput), Some(0)),
            (_, turns::Cause::Approval) => (Some(CauseKind::ApprovalWait), terms.approval),
            (_, turns::Cause::Upstream) => (Some(CauseKind::Upstream), terms.upstream),
            (_, turns::Cause::AgreedDate) => (None, None),
        };
        let party = if cause == Some(CauseKind::Rework) { Side::Provider } else { interval.side };
        let cause = cause.filter(|_| standard.is_some_and(|standard| standard != interval.working));
        let cause = cause.map(|kind| builder.cause(Cause { kind, party }));
        let hours = match interval.side {
            Side::Customer => CUSTOMER,
            Side::Provider | Side::Disputed => PROVIDER,
            Side::Third => THIRD,
        };
        let standard = standard.unwrap_or(interval.working);
        builder.lasts(hours, cause, (interval.working, standard), (interval.from, interval.to));
    }
    let closure = facts
        .provider_usual
        .map(|_| builder.cause(Cause { kind: CauseKind::Closure, party: Side::Provider }));
    let moved = facts.first_needed_by.filter(|first| *first != facts.needed_by);
    let moved_by = moved.map(|_| builder.cause(Cause { kind: CauseKind::DateMoved, party: Side::Customer }));
    let deadline =
        Deadline { actual: facts.needed_by, standard: moved.unwrap_or(facts.needed_by), cause: moved_by };
    let clocks = facts.clocks;
    let provider = Hours {
        actual: clocks.provider,
        standard: facts.provider_usual.unwrap_or(clocks.provider),
        cause: closure,
    };
    Ok(Network {
        causes: builder.causes,
        hours: vec![Hours::of(clocks.customer), provider, Hours::of(clocks.third), Hours::of(&WallClock)],
        activities: builder.activities,
        origin: told,
        deadline,
        lateness: facts.lateness,
    })
}

/// The turns up to the last completion: the closing word at the very end is not part of the work.
fn performed(intervals: &[Interval]) -> &[Interval] {
    match intervals.split_last() {
        Some((last, rest)) if last.cause == turns::Cause::Closing => rest,
        _ => intervals,
    }
}

fn is_lead(interval: &Interval, terms: &Terms) -> bool {
    interval.side != Side::Disputed
        && match interval.cause {
            turns::Cause::Work => true,
            turns::Cause::Queue => terms.queue.is_none(),
            _ => false,
        }
}

struct Builder {
    causes: Vec<Cause>,
    activities: Vec<Activity>,
}

impl Builder {
    fn cause(&mut self, cause: Cause) -> usize {
        self.causes.iter().position(|known| *known == cause).unwrap_or_else(|| {
            self.causes.push(cause);
            self.causes.len() - 1
        })
    }

    fn notice(&mut self, told: Timestamp, terms: &Terms, facts: &Facts<'_>) -> Result<(), Error> {
        let first = facts.first_needed_by.unwrap_or(facts.needed_by);
        let cause = match terms.notice {
            Some(notice) => {
                let owed_at = facts.clocks.customer.before(first, notice)?;
                let differs = WallClock.minutes(owed_at, told)? != 0;
                differs.then(|| self.cause(Cause { kind: CauseKind::LateNotice, party: Side::Customer }))
            }
            None => None,
        };
        let kind = ActivityKind::Notice { actual: told, standard: terms.notice.unwrap_or(0) };
        self.activities.push(Activity { after: Vec::new(), hours: CUSTOMER, cause, kind });
        Ok(())
    }

    /// One more activity, after the one before.
    fn lasts(
        &mut self,
        hours: usize,
        cause: Option<usize>,
        (actual, standard): (i64, i64),
        observed: (Timestamp, Timestamp),
    ) {
        let after = self.activities.len().checked_sub(1).into_iter().collect();
        let kind = ActivityKind::Lasts { actual, standard, observed: Some(observed) };
        self.activities.push(Activity { after, hours, cause, kind });
    }
}

/// An agreed total handed out to the stretches it covers, in order; the last gets what is left.
struct Allowance {
    left: Option<i64>,
    stretches: usize,
}

impl Allowance {
    fn of(agreed: Option<i64>, intervals: &[Interval], covers: impl Fn(&Interval) -> bool) -> Allowance {
        Allowance { left: agreed, stretches: intervals.iter().filter(|interval| covers(interval)).count() }
    }

    fn take(&mut self, minutes: i64) -> Option<i64> {
        let left = self.left.as_mut()?;
        self.stretches = self.stretches.saturating_sub(1);
        let taken = if self.stretches == 0 { *left } else { minutes.min(*left) };
        *left -= taken;
        Some(taken)
    }
}
