//! From the lateness game to what is shown: repairs, shares with their ranges, verdict.

use serde::{Deserialize, Serialize};

use super::game::{Game, Repair, Value, round_to};
use super::network::{Moved, Network};
use super::{Cause, Error};
use crate::turns::Side;

/// Smallest and largest share found when each standard in turn is moved by 20 % either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// Smallest.
    pub low: i64,
    /// Largest.
    pub high: i64,
}

/// A cause's share in minutes. Negative: it ran ahead of its standard and absorbed somebody else's delay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CauseShare {
    /// Which cause.
    pub cause: Cause,
    /// Its minutes.
    pub minutes: i64,
    /// How far they move with the standards.
    pub range: Range,
}

/// A side's share: the sum of its causes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyShare {
    /// Which side.
    pub party: Side,
    /// Its minutes.
    pub minutes: i64,
    /// How far they move with the standards.
    pub range: Range,
}

/// What may be said about the largest share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nobody has a positive share.
    Nobody,
    /// One side's share stays the largest wherever the standards are moved.
    Largest(Side),
    /// The largest share is tied or changes hands: print "shared" and rank nothing.
    Shared,
}

/// A request's delay, shared out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    /// Minutes late: exactly the shares plus `structural`.
    pub lateness: i64,
    /// v(∅): late by the agreement itself, whatever the sides do.
    pub structural: i64,
    /// What would have made it on time; indices into `causes`. Show before the shares.
    pub repair: Repair,
    /// Shares of the causes.
    pub causes: Vec<CauseShare>,
    /// Shares of the sides, each the sum of its causes.
    pub parties: Vec<PartyShare>,
    /// What may be said about the largest.
    pub verdict: Verdict,
}

/// Rounded shares of one game, causes and parties in the order of the network and of the parties.
struct Shares {
    causes: Vec<i64>,
    parties: Vec<i64>,
}

impl Attribution {
    /// Shares out the delay of a network. Takes 2^k·(k+1) recomputations for k causes; give it
    /// [`crate::worktime::Timetable`]s instead of calendars: each recomputation asks them once an activity.
    pub fn of(network: &Network<'_>) -> Result<Attribution, Error> {
        let game = network.game()?;
        let mut parties: Vec<Side> = network.causes.iter().map(|cause| cause.party).collect();
        parties.sort_unstable();
        parties.dedup();
        let base = shares(&game, &network.causes, &parties)?;
        let mut leaders = vec![leader(&base.parties)];
        let range = |minutes: &i64| Range { low: *minutes, high: *minutes };
        let mut cause_ranges: Vec<Range> = base.causes.iter().map(range).collect();
        let mut party_ranges: Vec<Range> = base.parties.iter().map(range).collect();
        for cause in 0..network.causes.len() {
            for percent in [80, 120] {
                let moved = network.game_with(Some((Moved { cause, percent }, &game)))?;
                let moved = shares(&moved, &network.causes, &parties)?;
                widen(&mut cause_ranges, &moved.causes);
                widen(&mut party_ranges, &moved.parties);
                leaders.push(leader(&moved.parties));
            }
        }
        let verdict = match leaders.first() {
            Some(Leader::One(first)) if leaders.iter().all(|leader| *leader == Leader::One(*first)) => {
                parties.get(*first).map_or(Verdict::Nobody, |party| Verdict::Largest(*party))
            }
            Some(Leader::Nobody) | None => Verdict::Nobody,
            _ => Verdict::Shared,
        };
        let causes = network.causes.iter().zip(base.causes).zip(cause_ranges);
        let sides = parties.iter().zip(base.parties).zip(party_ranges);
        Ok(Attribution {
            lateness: game.total(),
            structural: game.value(0),
            repair: game.repair(),
            causes: causes
                .map(|((cause, minutes), range)| CauseShare { cause: *cause, minutes, range })
                .collect(),
            parties: sides
                .map(|((party, minutes), range)| PartyShare { party: *party, minutes, range })
                .collect(),
            verdict,
        })
    }

    /// The minutes of a side; 0 if it has no cause here.
    pub fn party(&self, party: Side) -> i64 {
        self.parties.iter().find(|share| share.party == party).map_or(0, |share| share.minutes)
    }

    /// The smallest repairs as sets of sides, without repetition: "both", "customer alone".
    pub fn repair_by_party(&self) -> Vec<Vec<Side>> {
        let Repair::Sets(sets) = &self.repair else { return Vec::new() };
        let mut by_party: Vec<Vec<Side>> = sets
            .iter()
            .map(|set| {
                let mut sides: Vec<Side> =
                    set.iter().filter_map(|i| self.causes.get(*i)).map(|share| share.cause.party).collect();
                sides.sort_unstable();
                sides.dedup();
                sides
            })
            .collect();
        by_party.sort();
        by_party.dedup();
        by_party
    }
}

/// Owen's values, rounded between the sides first and within each side second: both levels add up.
fn shares(game: &Game, causes: &[Cause], parties: &[Side]) -> Result<Shares, Error> {
    let party_of: Vec<usize> =
        causes.iter().map(|cause| parties.iter().position(|p| *p == cause.party).unwrap_or(0)).collect();
    let exact = game.owen(&party_of)?;
    let of_party =
        |party: usize| exact.iter().zip(&party_of).filter(move |(_, p)| **p == party).map(|(v, _)| *v);
    let sums: Vec<Value> = (0..parties.len())
        .map(|party| Value {
            numerator: of_party(party).map(|value| value.numerator).sum(),
            denominator: exact.first().map_or(1, |value| value.denominator),
        })
        .collect();
    let rounded = round_to(game.total() - game.value(0), &sums);
    let mut within: Vec<std::vec::IntoIter<i64>> = rounded
        .iter()
        .enumerate()
        .map(|(party, minutes)| round_to(*minutes, &of_party(party).collect::<Vec<_>>()).into_iter())
        .collect();
    let causes =
        party_of.iter().map(|party| within.get_mut(*party).and_then(Iterator::next).unwrap_or(0)).collect();
    Ok(Shares { causes, parties: rounded })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Leader {
    Nobody,
    One(usize),
    Tied,
}

fn leader(parties: &[i64]) -> Leader {
    let largest = parties.iter().copied().max().unwrap_or(0);
    let mut leading = parties.iter().enumerate().filter(|(_, minutes)| **minutes == largest);
    match (leading.next(), leading.next()) {
        _ if largest <= 0 => Leader::Nobody,
        (Some((party, _)), None) => Leader::One(party),
        _ => Leader::Tied,
    }
}

fn widen(ranges: &mut [Range], minutes: &[i64]) {
    for (range, minutes) in ranges.iter_mut().zip(minutes) {
        range.low = range.low.min(*minutes);
        range.high = range.high.max(*minutes);
    }
}
