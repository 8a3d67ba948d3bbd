//! The picture of who serves whom: the inverted pyramid, and the same parties as an org chart.
//!
//! Outside customers stand on top, whoever meets them in the next row, and whoever those need below, down to the
//! chief. A row is a distance to the outside customer, so the picture needs no guessing and circles harm nothing.
//! Where boxes stand within a row is `measure::layout`'s work; here it is decided what is shown.
//!
//! | step | file |
//! |---|---|
//! | parties and lines of the whole map | [`Atlas`], `loading` |
//! | who reports to whom, as teams | `chart` |
//! | requests between teams, as much as may be said | `traffic` |
//! | which of them a view shows, and how much it leaves out | `views` |
//! | where everything stands, and where it stood | `placing` |
//! | who waits for whom | [`matrix`] |
//!
//! A link with a person on a side is between those two and is on nobody else's picture. Figures are of pairs of
//! teams, never where fewer than five people are behind them.

mod chart;
mod loading;
pub mod matrix;
mod owed;
mod placing;
#[cfg(test)]
mod tests;
mod traffic;
mod views;

pub use owed::{Owed, OwedByChief, owed, owed_by_chief};
pub use placing::{Kept, Picture, Placed, Spot, place, remember};
pub use traffic::{PERIOD_DAYS, Traffic};
pub use views::{MOST_DEPARTMENT, MOST_GROUPS, MOST_NEIGHBOURS, Scope, View, ViewLine, ViewNode};

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::{CustomerGroupId, PersonId, TeamId};

/// Whom a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// A group of outside customers.
    Group(CustomerGroupId),
    /// A team.
    Team(TeamId),
    /// A person, in their own picture alone.
    Person(PersonId),
}

impl Who {
    /// The bare id.
    pub fn uuid(self) -> Uuid {
        match self {
            Who::Group(id) => id.uuid(),
            Who::Team(id) => id.uuid(),
            Who::Person(id) => id.uuid(),
        }
    }

    /// Whether it is a group of outside customers.
    pub fn is_outside(self) -> bool {
        matches!(self, Who::Group(_))
    }
}

/// A party of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Whom it stands for.
    pub who: Who,
    /// The name.
    pub name: String,
    /// The name in addresses: a team's slug, a person's handle; empty for groups of customers.
    pub key: String,
    /// Its row, 0 for outside customers.
    pub row: usize,
    /// Above whom it stands in the org chart: the team it is a part of, or to which its lead reports.
    pub above: Option<usize>,
    /// Whether it is the chief's own team.
    pub is_chief: bool,
    /// Whether a way to an outside customer is known.
    pub is_connected: bool,
}

/// Two parties that serve each other, or of whom one serves the other: one line, whatever its heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The one nearer to the outside customers; of two equally near ones whoever is served.
    pub customer: usize,
    /// The other one.
    pub provider: usize,
    /// Whether the first serves the other too.
    pub is_mutual: bool,
    /// Whether both sides said so.
    pub is_confirmed: bool,
    /// What was asked between them, both ways, as much as may be said.
    pub traffic: Traffic,
}

/// Every party, and every line between two.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Atlas {
    /// The parties: groups of customers first, then teams by name.
    pub nodes: Vec<Node>,
    /// The lines between them.
    pub lines: Vec<Line>,
    /// Whether figures about requests are off, because nothing was agreed about them.
    pub is_off: bool,
}

impl Atlas {
    /// The place of a party.
    pub fn index_of(&self, who: Who) -> Option<usize> {
        self.nodes.iter().position(|node| node.who == who)
    }

    /// The team with this name in addresses.
    pub fn team(&self, slug: &str) -> Option<usize> {
        self.nodes.iter().position(|node| matches!(node.who, Who::Team(_)) && node.key == slug)
    }

    /// The chief's own team, if somebody is known to be above everybody.
    pub fn chief(&self) -> Option<usize> {
        self.nodes.iter().position(|node| node.is_chief)
    }

    /// For every party the lines that end at it.
    fn lines_at(&self) -> Vec<Vec<usize>> {
        let mut at = vec![Vec::new(); self.nodes.len()];
        for (index, line) in self.lines.iter().enumerate() {
            for end in [line.customer, line.provider] {
                if let Some(list) = at.get_mut(end) {
                    list.push(index);
                }
            }
        }
        at
    }

    /// The parts of a team, itself included, from the org chart.
    fn parts_of(&self, whole: usize) -> Vec<usize> {
        let mut below: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, node) in self.nodes.iter().enumerate() {
            if let Some(above) = node.above {
                below.entry(above).or_default().push(index);
            }
        }
        let (mut parts, mut known, mut next) = (vec![whole], BTreeSet::from([whole]), 0);
        while let Some(one) = parts.get(next).copied() {
            next += 1;
            let below = below.get(&one).into_iter().flatten().copied();
            parts.extend(below.filter(|part| known.insert(*part)));
        }
        parts
    }
}
