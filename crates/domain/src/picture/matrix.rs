//! Who waits for whom: team by team, what waits now and what was asked in the last four weeks.
//!
//! Off until it was agreed with those who represent the people here (decision 0042). Cells behind which fewer than
//! five people stand are hidden, and so is what would give them away. Whoever reads
//! it can open their own requests behind a cell, and nobody else's.

use std::collections::BTreeMap;

use db::Conn;

use super::traffic::{self, PERIOD_DAYS, Told, count, gate, sizes, told};
use crate::request::listing::{self, Card};
use crate::team::Offering;
use crate::worker_agreement::Gate;
use crate::{Error, Result, TeamId, actor, team};

/// Most teams on a side.
const MOST: usize = 60;

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Nothing was asked.
    Nothing,
    /// Something was, by too few people to say how much.
    TooFew,
    /// What was asked.
    Figures {
        /// Requests of the period.
        asked: i64,
        /// Requests that wait for the provider now; nothing where too few people are behind them.
        waiting: Option<i64>,
    },
}

/// The matrix: rows ask, columns serve.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The teams that ask, by name.
    pub customers: Vec<Offering>,
    /// The teams that serve, by name.
    pub providers: Vec<Offering>,
    /// A row for each customer, a cell for each provider.
    pub cells: Vec<Vec<Cell>>,
    /// What each row asked in all; nothing where it cannot be told.
    pub sums: Vec<Option<i64>>,
    /// How many pairs of teams are left out, because there are too many teams.
    pub left_out: usize,
    /// How many days count.
    pub days: i64,
    /// Whether it is off, because nothing was agreed about it: then nothing is counted.
    pub is_off: bool,
}

/// Reckons it.
pub fn matrix(conn: &mut Conn<'_>) -> Result<Matrix> {
    actor::require(conn)?;
    let Some(gate) = gate(conn)? else {
        return Ok(Matrix { days: PERIOD_DAYS, is_off: true, ..Matrix::default() });
    };
    let now = conn.now();
    let cells = count(conn, now, gate)?;
    let told = told(&cells, &sizes(conn)?, gate)?;
    let (mut asks, mut serves): (BTreeMap<TeamId, i64>, BTreeMap<TeamId, i64>) = Default::default();
    for cell in &cells {
        let weight = cell.traffic.asked.unwrap_or(0) + cell.traffic.waiting;
        *asks.entry(cell.customer).or_default() += weight;
        *serves.entry(cell.provider).or_default() += weight;
    }
    let (customers, providers) = (most(asks), most(serves));
    let names = team::names(conn, customers.iter().chain(&providers).copied())?;
    let by_name = |ids: Vec<TeamId>| {
        let mut teams: Vec<Offering> = ids.iter().filter_map(|id| names.get(id).cloned()).collect();
        teams.sort_by_cached_key(|team| db::sort_key(&team.name));
        teams
    };
    let (customers, providers) = (by_name(customers), by_name(providers));
    let mut known: BTreeMap<(TeamId, TeamId), Cell> = BTreeMap::new();
    let mut sums: BTreeMap<TeamId, i64> = BTreeMap::new();
    for (place, cell) in cells.iter().enumerate() {
        known.insert((cell.customer, cell.provider), as_told(cell, &told, place));
        *sums.entry(cell.customer).or_default() += cell.traffic.asked.unwrap_or(0);
    }
    let shown = |customer: &Offering| {
        let cell =
            |provider: &Offering| known.get(&(customer.id, provider.id)).copied().unwrap_or(Cell::Nothing);
        providers.iter().map(cell).collect::<Vec<Cell>>()
    };
    let rows: Vec<Vec<Cell>> = customers.iter().map(shown).collect();
    let in_view = rows.iter().flatten().filter(|cell| **cell != Cell::Nothing).count();
    Ok(Matrix {
        sums: customers
            .iter()
            .map(|customer| {
                let is_told = told.rows.get(&customer.id).copied().unwrap_or(false);
                sums.get(&customer.id).copied().filter(|_| is_told)
            })
            .collect(),
        cells: rows,
        left_out: cells.len() - in_view,
        customers,
        providers,
        days: PERIOD_DAYS,
        is_off: false,
    })
}

/// As much of a cell as may be told.
fn as_told(cell: &traffic::Cell, told: &Told, place: usize) -> Cell {
    let is_told = |of: &[bool]| of.get(place).copied().unwrap_or(false);
    let waiting = match cell.traffic.waiting {
        0 => Some(0),
        waiting => Some(waiting).filter(|_| is_told(&told.waiting)),
    };
    match (cell.traffic.asked.unwrap_or(0), waiting) {
        // Nothing was asked in the period, and what waits is older.
        (0, Some(waiting)) => Cell::Figures { asked: 0, waiting: Some(waiting) },
        (asked, waiting) if is_told(&told.cells) => Cell::Figures { asked, waiting },
        _ => Cell::TooFew,
    }
}

/// The teams with most, where there are more than a table takes.
fn most(weights: BTreeMap<TeamId, i64>) -> Vec<TeamId> {
    let mut teams: Vec<(TeamId, i64)> = weights.into_iter().collect();
    teams.sort_by_key(|(team, weight)| (std::cmp::Reverse(*weight), *team));
    teams.into_iter().take(MOST).map(|(team, _)| team).collect()
}

/// Two teams, and the actor's own requests between them.
#[derive(Debug, Clone)]
pub struct Between {
    /// Who asks.
    pub customer: Offering,
    /// Who serves.
    pub provider: Offering,
    /// What the cell says; nothing while figures between teams are off.
    pub cell: Option<Cell>,
    /// Requests that the actor asked, or serves as somebody of the serving team; what is open first.
    pub own: Vec<Card>,
}

/// What is between two teams, and the actor's own part of it.
pub fn between(conn: &mut Conn<'_>, customer: &str, provider: &str) -> Result<Between> {
    let (customer, provider) = (team::visible_to(conn, customer)?, team::visible_to(conn, provider)?);
    if customer.id == provider.id {
        return Err(Error::NotFound);
    }
    let cell = match gate(conn)? {
        Some(gate) => Some(cell_of(conn, gate, (customer.id, provider.id))?),
        None => None,
    };
    let own = listing::between_teams(conn, customer.id, provider.id)?;
    let named = |team: team::Team| Offering { id: team.id, slug: team.slug, name: team.name };
    Ok(Between { customer: named(customer), provider: named(provider), cell, own })
}

fn cell_of(conn: &mut Conn<'_>, gate: Gate, (customer, provider): (TeamId, TeamId)) -> Result<Cell> {
    let now = conn.now();
    let cells = count(conn, now, gate)?;
    let told = told(&cells, &sizes(conn)?, gate)?;
    let mut both = cells.iter().enumerate();
    let found = both.find(|(_, cell)| cell.customer == customer && cell.provider == provider);
    Ok(found.map_or(Cell::Nothing, |(place, cell)| as_told(cell, &told, place)))
}
