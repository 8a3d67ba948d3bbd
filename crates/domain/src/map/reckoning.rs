//! What follows from the map on one day.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use jiff::civil::Date;
use measure::graph::{Graph, Needs, Reach};

use super::edges::{Edges, broken};
use super::loading::{Link, Rows};
use crate::party::Party;
use crate::{CustomerGroupId, MomentId, RelationshipId, Result, TeamId};

/// Pairs that together are indispensable are looked for among so many parties at most.
const MOST_FOR_PAIRS: usize = 200;

/// The map of one version on one day, reckoned.
#[derive(Debug)]
pub struct Reckoned {
    rows: Rows,
    day: Date,
    edges: Edges,
    graph: Graph,
    steps: Reach,
    minutes: Reach,
    /// For each party in contact, the moment at which it meets outside customers.
    contact: Vec<Option<MomentId>>,
    needs: OnceLock<Needs>,
}

/// The way from a party to the outside customer: "laundry → ward → patients".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The parties, the one asked about first, the one in contact last. No moments.
    pub parties: Vec<Party>,
    /// Where the last one meets outside customers.
    pub moment: MomentId,
    /// Whom they meet there.
    pub group: CustomerGroupId,
}

impl Reckoned {
    /// Reckons the map of these rows on this day.
    pub(super) fn new(rows: Rows, day: Date) -> Result<Reckoned> {
        let edges = Edges::new(&rows, day);
        let graph = edges.graph()?;
        let mut contact: Vec<Option<MomentId>> = vec![None; edges.parties.len()];
        let mut moments: Vec<MomentId> = rows.roots.keys().copied().collect();
        moments.sort_unstable();
        let mut roots = Vec::new();
        for moment in moments {
            let owners = rows.roots.get(&moment).into_iter().flat_map(|root| root.owners.iter().copied());
            for party in std::iter::once(Party::Moment(moment)).chain(owners) {
                if let Some(place) = edges.index.get(&party)
                    && let Some(meets) = contact.get_mut(*place)
                {
                    roots.push(*place);
                    meets.get_or_insert(moment);
                }
            }
        }
        let steps = graph.reach(&roots).map_err(broken)?;
        let minutes = graph.reach_in_minutes(&roots, &edges.minutes).map_err(broken)?;
        Ok(Reckoned { rows, day, edges, graph, steps, minutes, contact, needs: OnceLock::new() })
    }

    /// Its version.
    pub fn version(&self) -> i64 {
        self.rows.version
    }

    /// The day it is reckoned for.
    pub fn day(&self) -> Date {
        self.day
    }

    pub(super) fn rows(&self) -> &Rows {
        &self.rows
    }

    pub(super) fn into_rows(self) -> Rows {
        self.rows
    }

    /// Whether it has a root: a moment at which somebody meets outside customers.
    pub fn has_root(&self) -> bool {
        self.rows.roots.values().any(|root| !root.owners.is_empty())
    }

    /// Every party on the map, moments too.
    pub fn parties(&self) -> &[Party] {
        &self.edges.parties
    }

    /// The links that hold on the day, in no particular order.
    pub fn links(&self) -> impl Iterator<Item = (RelationshipId, &Link)> {
        self.rows.links.iter().filter(|(_, link)| link.holds_on(self.day)).map(|(id, link)| (*id, link))
    }

    /// The moments that are roots, with whom one meets there and who does.
    pub fn moments(&self) -> impl Iterator<Item = (MomentId, CustomerGroupId, &[Party])> {
        self.rows.roots.iter().map(|(id, root)| (*id, root.group, root.owners.as_slice()))
    }

    fn number(&self, party: Party) -> Option<usize> {
        self.edges.index.get(&party).copied()
    }

    fn party(&self, node: usize) -> Option<Party> {
        self.edges.parties.get(node).copied()
    }

    /// How many steps of service a party is away from the outside customer: 0 for those in contact. Nothing
    /// when no way is known.
    pub fn distance(&self, party: Party) -> Option<i64> {
        self.steps.distance(self.number(party)?)
    }

    /// How many working minutes of expected lead times a party is away, along the quickest way.
    pub fn minutes(&self, party: Party) -> Option<i64> {
        self.minutes.distance(self.number(party)?)
    }

    /// Whether whoever asks this of a colleague serves outside customers with it directly.
    pub fn is_front_line(&self, party: Party) -> bool {
        self.distance(party) == Some(0)
    }

    /// The shortest way from a party to the outside customer.
    pub fn way(&self, party: Party) -> Option<Way> {
        let path = self.steps.path(self.number(party)?);
        let last = *path.last()?;
        let moment = (*self.contact.get(last)?)?;
        let group = self.rows.roots.get(&moment)?.group;
        let parties: Vec<Party> = path
            .iter()
            .filter_map(|node| self.party(*node))
            .filter(|party| party.moment().is_none())
            .collect();
        Some(Way { parties, moment, group })
    }

    /// The way of a service: from the provider through the customer who asks, then on from there.
    pub fn way_through(&self, provider: Party, customer: Party) -> Option<Way> {
        let mut way = self.way(customer)?;
        if way.parties.contains(&provider) {
            return self.way(provider).or(Some(way));
        }
        way.parties.insert(0, provider);
        Some(way)
    }

    /// Whom a party needs directly, moments left out.
    pub fn needed_by(&self, party: Party) -> Vec<Party> {
        let needs = self.number(party).map(|node| self.graph.needs(node)).unwrap_or_default();
        let mut found: Vec<Party> = needs.iter().filter_map(|node| self.party(*node)).collect();
        found.dedup();
        found
    }

    /// Everybody behind a party, directly or through others, nearest first: what it leans on.
    pub fn behind(&self, party: Party) -> Vec<(Party, i64)> {
        let Some(node) = self.number(party) else { return Vec::new() };
        let Ok(reach) = self.graph.reach(&[node]) else { return Vec::new() };
        let mut found: Vec<(Party, i64)> = reach
            .distances()
            .iter()
            .zip(&self.edges.parties)
            .filter_map(|(distance, other)| Some((*other, (*distance)?)))
            .filter(|(other, _)| *other != party && other.moment().is_none())
            .collect();
        found.sort_by_key(|(other, distance)| (*distance, *other));
        found
    }

    /// The teams within so many steps of one, whichever of two serves the other. Over people as well, though nobody
    /// else sees their links; all moments at which one group of customers is met are one place.
    pub(crate) fn teams_near(&self, team: TeamId, steps: usize) -> BTreeSet<TeamId> {
        let mut seen = vec![false; self.edges.parties.len()];
        let mut ring: Vec<usize> = self.number(Party::Team(team)).into_iter().collect();
        let mut near = BTreeSet::from([team]);
        for step in 0..=steps {
            let mut next = Vec::new();
            while let Some(node) = ring.pop() {
                match seen.get_mut(node) {
                    Some(known) if !*known => *known = true,
                    _ => continue,
                }
                match self.party(node) {
                    Some(Party::Team(team)) => drop(near.insert(team)),
                    Some(Party::Moment(moment)) => ring.extend(self.of_the_same_group(moment)),
                    _ => {}
                }
                if step < steps {
                    next.extend_from_slice(self.graph.needs(node));
                    next.extend_from_slice(self.graph.serves(node));
                }
            }
            ring = next;
        }
        near
    }

    /// The other moments at which the customers of this one are met.
    fn of_the_same_group(&self, moment: MomentId) -> impl Iterator<Item = usize> {
        let group = self.rows.roots.get(&moment).map(|root| root.group);
        let of_group = self.rows.roots.iter().filter(move |(_, root)| Some(root.group) == group);
        of_group.filter_map(|(id, _)| self.number(Party::Moment(*id)))
    }

    fn needs(&self) -> Result<&Needs> {
        if let Some(needs) = self.needs.get() {
            return Ok(needs);
        }
        let needs = self.edges.needs(&self.rows, self.day)?;
        Ok(self.needs.get_or_init(|| needs))
    }

    /// Those who alone bring a party or a moment to a standstill: minimal cut sets of one.
    pub fn single_points(&self, party: Party) -> Result<Vec<Party>> {
        let Some(node) = self.number(party) else { return Ok(Vec::new()) };
        Ok(self.needs()?.single_points(node).into_iter().filter_map(|node| self.party(node)).collect())
    }

    /// Pairs that together do, though neither alone: minimal cut sets of two. Nothing when the party leans on
    /// too many for all pairs to be tried.
    pub fn pairs(&self, party: Party) -> Result<Option<Vec<(Party, Party)>>> {
        let Some(node) = self.number(party) else { return Ok(Some(Vec::new())) };
        let pairs = self.needs()?.pairs(node, MOST_FOR_PAIRS);
        Ok(pairs.map(|pairs| {
            pairs.into_iter().filter_map(|(a, b)| Some((self.party(a)?, self.party(b)?))).collect()
        }))
    }

    /// Everybody who comes to a standstill when these do, themselves included.
    pub fn failing(&self, down: &[Party]) -> Result<Vec<Party>> {
        let down: Vec<usize> = down.iter().filter_map(|party| self.number(*party)).collect();
        Ok(self.needs()?.failing(&down).into_iter().filter_map(|node| self.party(node)).collect())
    }

    /// Through whom alone everything flows that others contribute to this moment, with how many others each
    /// carries, the most first: dominators of what the moment needs.
    pub fn gates(&self, moment: MomentId) -> Result<Vec<(Party, usize)>> {
        let Some(node) = self.number(Party::Moment(moment)) else { return Ok(Vec::new()) };
        let dominators = self.graph.dominators(node).map_err(broken)?;
        let mut gates: Vec<(Party, usize)> = self
            .edges
            .parties
            .iter()
            .zip(0..)
            .map(|(party, node)| (*party, dominators.depends_on(node)))
            .filter(|(party, carried)| *carried > 0 && *party != Party::Moment(moment))
            .collect();
        gates.sort_by_key(|(party, carried)| (std::cmp::Reverse(*carried), *party));
        Ok(gates)
    }
}
