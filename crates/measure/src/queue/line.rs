//! Who waits instead: a line of requests before and after somebody jumps.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use serde::{Deserialize, Serialize};

use super::Error;
use crate::numbers::at;

/// A request in a line. Unknown sizes: use the median of its kind, and say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// Minutes of work.
    pub size: i64,
    /// When it arrived, in minutes on the server's clock.
    pub arrived: i64,
}

/// A line of waiting requests, first to be served first. Work already begun is not part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    jobs: Vec<Job>,
    /// From when on the server, or each of several, is free.
    free_from: Vec<i64>,
}

/// Somebody whose wait changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Displaced {
    /// Place in the line before.
    pub place: usize,
    /// Minutes waited in all, before.
    pub before: i64,
    /// After.
    pub after: i64,
}

/// What a jump does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Displacement {
    /// The one who jumps.
    pub jumper: Displaced,
    /// Those who wait longer instead, in the order of the line.
    pub displaced: Vec<Displaced>,
    /// Σ size × wait before and after, over the whole line. Equal for one server.
    pub conserved: (i128, i128),
    /// Whether this is exact: one server, who does not idle. Otherwise call it an estimate.
    pub exact: bool,
}

impl Line {
    /// A line before servers that are free from the given minutes on (one entry per server; when a server is
    /// busy, the end of the work begun).
    pub fn new(jobs: Vec<Job>, free_from: Vec<i64>) -> Result<Line, Error> {
        if free_from.is_empty() || jobs.iter().any(|job| job.size < 0) {
            return Err(Error::BadNumber);
        }
        Ok(Line { jobs, free_from })
    }

    /// Each request's wait from arrival to start, in the order of the line.
    pub fn waits(&self) -> Vec<i64> {
        waits(&self.jobs, &self.free_from)
    }

    /// What happens if the request at place `from` is served at place `to` (0 is next). Nothing is changed:
    /// show it before anybody decides.
    pub fn displace(&self, from: usize, to: usize) -> Result<Displacement, Error> {
        let length = self.jobs.len();
        if from >= length || to >= from {
            return Err(Error::BadMove { from, to, length });
        }
        let mut order: Vec<usize> = (0..length).collect();
        if let Some(moved) = order.get_mut(to..=from) {
            moved.rotate_right(1);
        }
        let before = self.waits();
        let reordered: Vec<Job> = order.iter().filter_map(|place| self.jobs.get(*place)).copied().collect();
        let mut after = vec![0; length];
        for (place, wait) in order.iter().zip(waits(&reordered, &self.free_from)) {
            crate::numbers::put(&mut after, *place, wait);
        }
        let of = |place: usize| Displaced { place, before: at(&before, place), after: at(&after, place) };
        Ok(Displacement {
            jumper: of(from),
            displaced: (0..length)
                .map(of)
                .filter(|one| one.place != from && one.after > one.before)
                .collect(),
            conserved: (conserved(&self.jobs, &before), conserved(&self.jobs, &after)),
            exact: self.free_from.len() == 1,
        })
    }
}

/// Σ size × wait, which no reordering changes for one server who neither idles nor interrupts.
///
/// Source: E. W. Dijkstra, EWD775, on an observation by C. A. R. Hoare; L. Kleinrock's conservation law.
pub fn conserved(jobs: &[Job], waits: &[i64]) -> i128 {
    jobs.iter().zip(waits).map(|(job, wait)| i128::from(job.size) * i128::from(*wait)).sum()
}

/// Serves jobs in order, each by the server that is free first, none before it has arrived.
fn waits(jobs: &[Job], free_from: &[i64]) -> Vec<i64> {
    let mut servers: BinaryHeap<Reverse<i64>> = free_from.iter().map(|free| Reverse(*free)).collect();
    jobs.iter()
        .map(|job| {
            let free = servers.pop().map_or(0, |Reverse(free)| free);
            let start = free.max(job.arrived);
            servers.push(Reverse(start.saturating_add(job.size)));
            start - job.arrived
        })
        .collect()
}
