//! Cooperative games of a few players with whole-number values, solved exactly.
//!
//! A coalition is a bit set: bit *i* stands for player *i*. Values are fractions over one common denominator,
//! so nothing is rounded before [`round_to`] rounds everything once.

use serde::{Deserialize, Serialize};

use super::Error;

/// The most players a game may have: 4,096 coalitions.
pub const MAX_PLAYERS: usize = 12;

/// A game: the value of every coalition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Game {
    players: usize,
    values: Vec<i64>,
}

/// An exact share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// Numerator.
    pub numerator: i128,
    /// Denominator, above zero and the same for all players of a game.
    pub denominator: i128,
}

/// What would have made it on time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Repair {
    /// It was not late.
    NotNeeded,
    /// The smallest sets of players (all of the same size) whose return to standard would have sufficed.
    Sets(Vec<Vec<usize>>),
    /// Nothing anybody does within the agreement suffices: it must change.
    Agreement,
}

impl Game {
    /// A game from the values of all coalitions, indexed by bit set; `values[0]` is that of nobody.
    pub fn new(values: Vec<i64>) -> Result<Game, Error> {
        let players = usize::try_from(values.len().checked_ilog2().ok_or(Error::NotAGame)?).unwrap_or(0);
        if !values.len().is_power_of_two() {
            return Err(Error::NotAGame);
        }
        if players > MAX_PLAYERS {
            return Err(Error::TooManyCauses(players));
        }
        Ok(Game { players, values })
    }

    /// A game from its characteristic function.
    pub fn from_fn<E: From<Error>>(
        players: usize,
        value: impl FnMut(usize) -> Result<i64, E>,
    ) -> Result<Game, E> {
        if players > MAX_PLAYERS {
            return Err(Error::TooManyCauses(players).into());
        }
        let values = (0..1usize << players).map(value).collect::<Result<_, E>>()?;
        Ok(Game { players, values })
    }

    /// Number of players.
    pub fn players(&self) -> usize {
        self.players
    }

    /// The value of a coalition.
    pub fn value(&self, coalition: usize) -> i64 {
        self.values.get(coalition).copied().unwrap_or(0)
    }

    /// The value of all together.
    pub fn total(&self) -> i64 {
        self.value(self.everybody())
    }

    fn everybody(&self) -> usize {
        (1 << self.players) - 1
    }

    /// Shapley's value: each player's marginal contribution, averaged over all orders.
    pub fn shapley(&self) -> Vec<Value> {
        let alone: Vec<usize> = (0..self.players).collect();
        self.unions_first(&alone)
    }

    /// Owen's value: orders in which the players of a party stay together. `party_of[i]` is the party of
    /// player *i*, any number.
    pub fn owen(&self, party_of: &[usize]) -> Result<Vec<Value>, Error> {
        if party_of.len() != self.players {
            return Err(Error::NotAGame);
        }
        Ok(self.unions_first(party_of))
    }

    /// Marginal contributions along one order: what "first come, first blamed" would say. The answer
    /// depends on the order, which is why no product should show it.
    pub fn along(&self, order: &[usize]) -> Vec<i64> {
        let mut before = 0;
        let mut contributions = vec![0; self.players];
        for player in order {
            let after = before | 1 << player;
            if let Some(contribution) = contributions.get_mut(*player) {
                *contribution = self.value(after) - self.value(before);
            }
            before = after;
        }
        contributions
    }

    /// The smallest sets of players without whom the value is zero.
    pub fn repair(&self) -> Repair {
        if self.total() <= 0 {
            return Repair::NotNeeded;
        }
        let everybody = self.everybody();
        let cures = |set: &usize| self.value(everybody & !set) <= 0;
        let Some(smallest) = (1..=everybody).filter(cures).map(usize::count_ones).min() else {
            return Repair::Agreement;
        };
        let sets = (1..=everybody).filter(cures).filter(|set| set.count_ones() == smallest);
        Repair::Sets(sets.map(|set| members(set).collect()).collect())
    }

    /// φᵢ = Σ over sets Q of other parties and T of fellow members:
    /// |Q|!(m−|Q|−1)!/m! · |T|!(p−|T|−1)!/p! · [v(Q∪T∪i) − v(Q∪T)], m parties, p members in i's own.
    fn unions_first(&self, party_of: &[usize]) -> Vec<Value> {
        let mut parties: Vec<usize> = party_of.to_vec();
        parties.sort_unstable();
        parties.dedup();
        let m = parties.len();
        let mask = |party: usize| {
            party_of.iter().enumerate().filter(|(_, p)| **p == party).fold(0, |set, (i, _)| set | 1usize << i)
        };
        // p! divides k!, so k!·m! serves all players as a common denominator.
        let denominator = factorial(self.players) * factorial(m);
        let mut values = Vec::with_capacity(self.players);
        for (player, party) in party_of.iter().enumerate() {
            let others: Vec<usize> = parties.iter().filter(|p| *p != party).map(|p| mask(*p)).collect();
            let fellows = mask(*party) & !(1 << player);
            let p = usize::try_from(fellows.count_ones()).unwrap_or(0) + 1;
            let scale = denominator / factorial(m) / factorial(p);
            let mut numerator = 0;
            for q in 0..1usize << others.len() {
                let outside = members(q).filter_map(|i| others.get(i)).fold(0, |set, union| set | union);
                let weight_q = orders(q, m);
                for inside in subsets(fellows) {
                    let without = outside | inside;
                    let gain = self.value(without | 1 << player) - self.value(without);
                    numerator += weight_q * orders(inside, p) * scale * i128::from(gain);
                }
            }
            values.push(Value { numerator, denominator });
        }
        values
    }
}

/// |S|!(n−|S|−1)!: the number of orders of n players in which exactly S precedes a given one.
fn orders(set: usize, n: usize) -> i128 {
    let size = usize::try_from(set.count_ones()).unwrap_or(0);
    factorial(size) * factorial(n.saturating_sub(size + 1))
}

fn factorial(n: usize) -> i128 {
    (1..=n).fold(1, |product, factor| product * i128::try_from(factor).unwrap_or(1))
}

/// The positions of the bits that are set.
fn members(set: usize) -> impl Iterator<Item = usize> {
    (0..MAX_PLAYERS).filter(move |i| set & (1 << i) != 0)
}

/// All subsets of a bit set, the empty one and itself included.
fn subsets(set: usize) -> impl Iterator<Item = usize> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let current = next?;
        // Counting with the bits of `set` as digits.
        let following = (current | !set).wrapping_add(1) & set;
        next = (following != 0).then_some(following);
        Some(current)
    })
}

/// Rounds exact shares to whole numbers that add up to `total` exactly: each is rounded down, and the largest
/// remainders get one more, the earlier player on a tie.
///
/// `values` must add up to `total`; then no share moves by a whole unit or more.
pub fn round_to(total: i64, values: &[Value]) -> Vec<i64> {
    let whole = |value: &Value| i64::try_from(value.numerator.div_euclid(value.denominator)).unwrap_or(0);
    let mut rounded: Vec<i64> = values.iter().map(whole).collect();
    let mut by_remainder: Vec<usize> = (0..values.len()).collect();
    let remainder = |i: &usize| values.get(*i).map_or(0, |v| v.numerator.rem_euclid(v.denominator));
    by_remainder.sort_by_key(|i| std::cmp::Reverse(remainder(i)));
    let missing = usize::try_from(total - rounded.iter().sum::<i64>()).unwrap_or(0);
    for i in by_remainder.into_iter().take(missing) {
        if let Some(share) = rounded.get_mut(i) {
            *share += 1;
        }
    }
    rounded
}
