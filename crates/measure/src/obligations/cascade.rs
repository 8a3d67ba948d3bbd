//! What a late contribution does further down.

use serde::{Deserialize, Serialize};

use super::Error;
use crate::chance::{Interval, wilson};
use crate::numbers::at;

/// The chance that all contributions arrive on time, each independently with its own chance. Twenty at 0.95
/// make 0.36.
pub fn all_on_time(chances: &[f64]) -> f64 {
    chances.iter().map(|p| p.clamp(0.0, 1.0)).product()
}

/// How reliable each of `contributors` must be so that all are on time with chance `all`: the n-th root.
/// Twenty need 0.9974 each for 0.95.
pub fn share_needed(all: f64, contributors: u32) -> f64 {
    all.clamp(0.0, 1.0).powf(1.0 / f64::from(contributors.max(1)))
}

/// Somebody who needs the result, directly or through another consumer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consumer {
    /// Index of the consumer it waits for; `None` = it waits for the contributions themselves. Smaller than
    /// its own.
    pub after: Option<usize>,
    /// Minutes it can make up for.
    pub slack: i64,
    /// How many people it stands for.
    pub people: usize,
}

/// A consumer that is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hurt {
    /// Which consumer.
    pub consumer: usize,
    /// How many people it stands for. Show the count and the kind, never names.
    pub people: usize,
    /// Minutes late.
    pub minutes: i64,
}

/// Who is hurt, and by how much, if the last contribution comes `lateness` minutes late: max(0, lateness −
/// slack) along each path. In the order of consumers; those who can make up for it are left out.
pub fn cascade(lateness: i64, consumers: &[Consumer]) -> Result<Vec<Hurt>, Error> {
    let mut late: Vec<i64> = Vec::with_capacity(consumers.len());
    let mut hurt = Vec::new();
    for (index, Consumer { after, slack, people }) in consumers.iter().enumerate() {
        if after.is_some_and(|after| after >= index) {
            return Err(Error::BadConsumer(index));
        }
        let before = after.map_or(lateness, |after| at(&late, after));
        let minutes = before.saturating_sub(*slack).max(0);
        late.push(minutes);
        if minutes > 0 {
            hurt.push(Hurt { consumer: index, people: *people, minutes });
        }
    }
    Ok(hurt)
}

/// What releasing each contributor's part by itself would spare: people late if all wait for the last, and
/// people late if each waits for its own contributor only. `contributors` are (lateness, people behind it).
pub fn partial_release(contributors: &[(i64, usize)], slack: i64) -> (usize, usize) {
    let late = |lateness: i64| lateness > slack;
    let together = contributors.iter().any(|(lateness, _)| late(*lateness));
    let all: usize = contributors.iter().map(|(_, people)| people).sum();
    let apart = contributors.iter().filter(|(lateness, _)| late(*lateness)).map(|(_, people)| people).sum();
    (if together { all } else { 0 }, apart)
}

/// The share of submissions that were usable as first sent, with Wilson's 95 % interval.
pub fn first_pass_yield(usable_at_once: usize, submissions: usize) -> Interval {
    wilson(usable_at_once, submissions, 0.95)
}
