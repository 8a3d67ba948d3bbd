//! A request as a small network of activities, recomputed for any set of causes.
//!
//! Each activity starts when those before it have finished and lasts so many minutes on its own calendar:
//! the customer's causes run on the customer's hours, the provider's on the provider's, and the longest path
//! mixes them.

use jiff::Timestamp;

use super::game::{Game, MAX_PLAYERS};
use super::{Cause, Error};
use crate::worktime::Clock;

/// A calendar of the network. If closures are a cause, `standard` is the calendar without them.
#[derive(Debug, Clone, Copy)]
pub struct Hours<'c> {
    /// The hours as they were.
    pub actual: &'c dyn Clock,
    /// The hours as they usually are.
    pub standard: &'c dyn Clock,
    /// Index of the cause that the difference belongs to.
    pub cause: Option<usize>,
}

impl<'c> Hours<'c> {
    /// Hours that are nobody's cause.
    pub fn of(clock: &'c dyn Clock) -> Hours<'c> {
        Hours { actual: clock, standard: clock, cause: None }
    }
}

/// When it was needed; if the date was moved, the original date is the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The date that counted in the end.
    pub actual: Timestamp,
    /// The date first given.
    pub standard: Timestamp,
    /// Index of the cause that moved it.
    pub cause: Option<usize>,
}

impl Deadline {
    /// A date that nobody moved.
    pub fn fixed(at: Timestamp) -> Deadline {
        Deadline { actual: at, standard: at, cause: None }
    }
}

/// What an activity does to the time at which those before it have finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActivityKind {
    /// Takes time on its calendar.
    Lasts {
        /// Minutes it took.
        actual: i64,
        /// Minutes agreed.
        standard: i64,
        /// From when to when it was seen to run. Minutes outside the calendar do not count, so an end at the
        /// weekend cannot be recomputed from a length; started then and lasting so long, it ends then.
        observed: Option<(Timestamp, Timestamp)>,
    },
    /// Cannot be passed before somebody gave notice.
    Notice {
        /// When notice was given.
        actual: Timestamp,
        /// Minutes before the original needed-by date at which it was owed, on its calendar.
        standard: i64,
    },
}

/// A step of the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Indices of the activities that must finish first; all smaller than its own.
    pub after: Vec<usize>,
    /// Index of its calendar.
    pub hours: usize,
    /// Index of the cause its deviation from standard belongs to; without one it always is as it was.
    pub cause: Option<usize>,
    /// What it does.
    pub kind: ActivityKind,
}

/// A request ready to be recomputed. It is done when all activities have finished.
#[derive(Debug, Clone)]
pub struct Network<'c> {
    /// Causes, at most [`MAX_PLAYERS`].
    pub causes: Vec<Cause>,
    /// Calendars.
    pub hours: Vec<Hours<'c>>,
    /// Activities, each after those it waits for.
    pub activities: Vec<Activity>,
    /// Where activities without predecessors start.
    pub origin: Timestamp,
    /// When it was needed.
    pub deadline: Deadline,
    /// The clock on which lateness is counted: the provider's, or the wall clock for days lived.
    pub lateness: &'c dyn Clock,
}

/// A standard moved for the sensitivity analysis: that of one cause, to so many percent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moved {
    pub(super) cause: usize,
    pub(super) percent: i64,
}

impl Network<'_> {
    /// When it would have been done with the causes of `set` as they were and the others at standard.
    /// `set` is a bit set of cause indices.
    pub fn done(&self, set: usize) -> Result<Timestamp, Error> {
        self.done_with(set, None)
    }

    /// The lateness game: v(S) = max(0, T(S) − D) in minutes of the lateness clock.
    pub fn game(&self) -> Result<Game, Error> {
        self.game_with(None)
    }

    /// The game with one standard moved. Coalitions in which that cause is as it was are those of `base`.
    pub(super) fn game_with(&self, moved: Option<(Moved, &Game)>) -> Result<Game, Error> {
        if self.causes.len() > MAX_PLAYERS {
            return Err(Error::TooManyCauses(self.causes.len()));
        }
        Game::from_fn(self.causes.len(), |set| {
            if let Some((_, base)) = moved.filter(|(moved, _)| is_actual(Some(moved.cause), set)) {
                return Ok(base.value(set));
            }
            let due = if is_actual(self.deadline.cause, set) {
                self.deadline.actual
            } else {
                self.deadline.standard
            };
            let done = self.done_with(set, moved.map(|(moved, _)| moved))?;
            Ok(self.lateness.minutes(due, done)?.max(0))
        })
    }

    fn done_with(&self, set: usize, moved: Option<Moved>) -> Result<Timestamp, Error> {
        let mut finished: Vec<Timestamp> = Vec::with_capacity(self.activities.len());
        for (index, activity) in self.activities.iter().enumerate() {
            let bad = || Error::BadReference(index);
            if activity.cause.is_some_and(|cause| cause >= self.causes.len()) {
                return Err(bad());
            }
            let mut latest = None;
            for before in &activity.after {
                latest = latest.max(Some(*finished.get(*before).ok_or_else(bad)?));
            }
            let start = latest.unwrap_or(self.origin);
            let hours = self.hours.get(activity.hours).ok_or_else(bad)?;
            let usual_hours = !is_actual(hours.cause, set);
            let clock = if usual_hours { hours.standard } else { hours.actual };
            let standard = |minutes: i64| match moved {
                Some(Moved { cause, percent }) if Some(cause) == activity.cause => {
                    (minutes * percent + 50).div_euclid(100)
                }
                _ => minutes,
            };
            let actual_counts = is_actual(activity.cause, set);
            finished.push(match activity.kind {
                ActivityKind::Lasts { actual, standard: usual, observed } => {
                    let minutes = if actual_counts { actual } else { standard(usual) };
                    if minutes < 0 {
                        return Err(Error::NegativeLength(index));
                    }
                    match observed {
                        Some((from, to)) if from == start && minutes == actual && !usual_hours => to,
                        _ => clock.after(start, minutes)?,
                    }
                }
                ActivityKind::Notice { actual, standard: usual } => {
                    let given = if actual_counts {
                        actual
                    } else {
                        clock.before(self.deadline.standard, standard(usual))?
                    };
                    // The first notice may lie before the origin: nothing holds it up.
                    latest.map_or(given, |latest| latest.max(given))
                }
            });
        }
        finished.into_iter().max().ok_or(Error::NoLife)
    }
}

fn is_actual(cause: Option<usize>, set: usize) -> bool {
    cause.is_none_or(|cause| set & (1 << cause) != 0)
}
