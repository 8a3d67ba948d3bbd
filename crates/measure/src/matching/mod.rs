//! Lateral help: who could stand in where, so that every slot is covered and no donor falls below its floor.
//!
//! Solved exactly as a flow of least cost: covering slots comes first, then fairness (teams that have given
//! least, helpers who have done least), then the offers' own costs, such as travel. Only declared skills and
//! hours make an offer; nothing about a person is inferred, and a decline leaves no trace because it is simply
//! an offer that is not there.
//!
//! Sources: R. K. Ahuja, T. L. Magnanti, J. B. Orlin, *Network Flows* (1993), ch. 9 (successive shortest
//! paths) and 14 (convex costs as parallel arcs).

mod flow;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::numbers::{at, put};
use flow::Flow;

/// A call for help: so many people, for the same hours and skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// How many are needed.
    pub need: u32,
}

/// A team that may lend people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// People on duty in these hours.
    pub staff: u32,
    /// Minimum cover: as many must stay.
    pub floor: u32,
    /// Hours given minus hours received in the last 90 days. The least goes first.
    pub balance: i32,
}

/// Somebody who offers to help, by number only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    /// Index of the team.
    pub team: usize,
    /// Slots this helper may take in these hours, at the helper's own weekly cap at most.
    pub takes: u32,
    /// Hours already helped lately, known to the helper alone. The least goes first.
    pub load: u32,
}

/// A declared and consented offer: this helper could take that slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Index of the helper.
    pub helper: usize,
    /// Index of the slot.
    pub slot: usize,
    /// What it costs besides, such as minutes of travel.
    pub cost: u32,
}

/// A call with everything that could answer it. Slots whose hours overlap belong together only if no helper
/// could take two of them (`takes` is 1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// What is needed.
    pub slots: Vec<Slot>,
    /// Who may lend.
    pub teams: Vec<Team>,
    /// Who offers.
    pub helpers: Vec<Helper>,
    /// For what.
    pub offers: Vec<Offer>,
    /// How much one hour of balance or load weighs against one unit of an offer's cost.
    pub fairness: u32,
}

/// The best match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// Indices into the offers: propose these.
    pub offers: Vec<usize>,
    /// People still missing, for each slot.
    pub missing: Vec<u32>,
    /// Teams whose floor keeps back somebody who would have helped where people are still missing.
    pub binding_floors: Vec<usize>,
}

/// A call that names helpers, teams or slots that do not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A helper of a team that does not exist.
    #[error("helper {0} belongs to a team that does not exist")]
    NoSuchTeam(usize),
    /// An offer by a helper, or for a slot, that does not exist.
    #[error("offer {0} names a helper or slot that does not exist")]
    BadOffer(usize),
}

impl Call {
    /// The match that leaves the fewest missing and, among those, costs least.
    pub fn solve(&self) -> Result<Match, Error> {
        self.check()?;
        let Call { slots, teams, helpers, offers, fairness } = self;
        let (source, sink) = (0, 1);
        let team = |index: usize| 2 + index;
        let helper = |index: usize| 2 + teams.len() + index;
        let slot = |index: usize| 2 + teams.len() + helpers.len() + index;
        let mut flow = Flow::new(slot(slots.len()));
        let needed: u32 = slots.iter().map(|slot| slot.need).sum();
        // Balances count from the lowest, so that no arc has a negative cost.
        let lowest = teams.iter().map(|team| i64::from(team.balance)).min().unwrap_or(0);
        let weight = i64::from(*fairness);
        let mut dearest = 0;
        for (index, donor) in teams.iter().enumerate() {
            let mut cost = 0;
            for (unit, _) in (0i64..).zip(0..donor.spare().min(needed)) {
                // Each further helper costs more than the last: convex, hence fair.
                cost = weight * (i64::from(donor.balance) - lowest + unit);
                flow.arc(source, team(index), 1, cost);
            }
            dearest = dearest.max(cost);
        }
        let mut dearest_helper = 0;
        for (index, who) in helpers.iter().enumerate() {
            for (unit, _) in (0i64..).zip(0..who.takes.min(needed)) {
                let cost = weight * (i64::from(who.load) + unit);
                flow.arc(team(who.team), helper(index), 1, cost);
                dearest_helper = dearest_helper.max(cost);
            }
        }
        let arcs: Vec<usize> = offers
            .iter()
            .map(|offer| flow.arc(helper(offer.helper), slot(offer.slot), 1, i64::from(offer.cost)))
            .collect();
        let dearest_offer = offers.iter().map(|offer| i64::from(offer.cost)).max().unwrap_or(0);
        // Dearer than anything a chain of exchanges could save, so that covering comes first.
        let nodes = i64::try_from(slot(slots.len())).unwrap_or(i64::MAX);
        let unmet = (dearest + dearest_helper + dearest_offer + 1).saturating_mul(nodes);
        let mut gaps = Vec::with_capacity(slots.len());
        for (index, wanted) in slots.iter().enumerate() {
            gaps.push(flow.arc(source, slot(index), wanted.need, unmet));
            flow.arc(slot(index), sink, wanted.need, 0);
        }
        flow.send(source, sink, needed);
        let chosen: Vec<usize> =
            arcs.iter().enumerate().filter(|(_, arc)| flow.on(**arc) > 0).map(|(offer, _)| offer).collect();
        let missing: Vec<u32> = gaps.iter().map(|gap| flow.on(*gap)).collect();
        Ok(Match { binding_floors: self.binding_floors(&chosen, &missing), offers: chosen, missing })
    }

    /// The offer, not made today, that would cover the most more people if it were: which one cross-skill to
    /// learn. `None` if none of them helps. The first of equals.
    pub fn best_addition(&self, candidates: &[Offer]) -> Result<Option<usize>, Error> {
        let missing = |call: &Call| Ok::<u32, Error>(call.solve()?.missing.iter().sum());
        let mut best = (missing(self)?, None);
        for (index, offer) in candidates.iter().enumerate() {
            let mut call = self.clone();
            call.offers.push(*offer);
            let left = missing(&call)?;
            if left < best.0 {
                best = (left, Some(index));
            }
        }
        Ok(best.1)
    }

    fn binding_floors(&self, chosen: &[usize], missing: &[u32]) -> Vec<usize> {
        let mut lent = vec![0u32; self.teams.len()];
        let mut taken = vec![0u32; self.helpers.len()];
        let team_of = |offer: &Offer| self.helpers.get(offer.helper).map_or(usize::MAX, |helper| helper.team);
        for offer in chosen.iter().filter_map(|index| self.offers.get(*index)) {
            let (team, helper) = (at(&lent, team_of(offer)) + 1, at(&taken, offer.helper) + 1);
            put(&mut lent, team_of(offer), team);
            put(&mut taken, offer.helper, helper);
        }
        let would_help = |(index, offer): (usize, &Offer)| {
            let free = self.helpers.get(offer.helper).is_some_and(|who| at(&taken, offer.helper) < who.takes);
            let full =
                self.teams.get(team_of(offer)).is_some_and(|team| at(&lent, team_of(offer)) >= team.spare());
            (free && full && at(missing, offer.slot) > 0 && !chosen.contains(&index)).then(|| team_of(offer))
        };
        let mut teams: Vec<usize> = self.offers.iter().enumerate().filter_map(would_help).collect();
        teams.sort_unstable();
        teams.dedup();
        teams
    }

    fn check(&self) -> Result<(), Error> {
        if let Some(index) = self.helpers.iter().position(|helper| helper.team >= self.teams.len()) {
            return Err(Error::NoSuchTeam(index));
        }
        let bad = |offer: &Offer| offer.helper >= self.helpers.len() || offer.slot >= self.slots.len();
        match self.offers.iter().position(bad) {
            Some(index) => Err(Error::BadOffer(index)),
            None => Ok(()),
        }
    }
}

impl Team {
    /// How many it can lend without falling below its floor.
    pub fn spare(self) -> u32 {
        self.staff.saturating_sub(self.floor)
    }
}
