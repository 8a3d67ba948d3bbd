//! Shares of delay between two teams: only from ten late requests on, and never about a person.
//!
//! Only requests that were judged by an agreement count: without a standard agreed beforehand shares mean
//! nothing. Both teams have at least five people, so that no figure is about somebody.

use db::{Conn, params};
use measure::shares::{Attribution, LEAST_LATE, PairShare, pair_of_teams};

use crate::request::shares::{Late, judge_all};
use crate::worker_agreement::{self, Scope};
use crate::{Result, TeamId};

/// The fewest people on each side.
pub const LEAST_PEOPLE: i64 = 5;
/// How many late requests are looked at, newest first.
const MOST: i64 = 100;
/// The bootstrap draws the same samples each time, so that a page does not change by being looked at again.
const SEED: u64 = 7;

/// The shares between the team that serves and the team that asks, and on how many late requests they rest;
/// nothing when there are too few of them or too few people, or while such figures are off. The caller has checked the reader.
pub fn pair_shares(
    conn: &mut Conn<'_>,
    provider: TeamId,
    customer: TeamId,
) -> Result<Option<(usize, Vec<PairShare>)>> {
    let Some(gate) = worker_agreement::gate(conn, Scope::Shares)? else { return Ok(None) };
    for team in [provider, customer] {
        let people: i64 =
            conn.one("SELECT count(*) FROM membership WHERE team_id = $1", params![team], |row| row.get(0))?;
        if people < gate.least_people.max(LEAST_PEOPLE) {
            return Ok(None);
        }
    }
    let late = conn.all(
        "SELECT id, agreement_version_id, option_id, needed_by FROM request
         WHERE team_id = $1 AND customer_team_id = $2 AND agreement_version_id IS NOT NULL
           AND state IN ('closed', 'confirmed') AND performed_at > needed_by AND created_at >= $4
         ORDER BY created_at DESC, id DESC LIMIT $3",
        params![provider, customer, MOST, gate.since],
        |row| Ok(Late { id: row.get(0)?, version: row.get(1)?, option: row.get(2)?, needed_by: row.get(3)? }),
    )?;
    if late.len() < LEAST_LATE {
        return Ok(None);
    }
    let judged: Vec<Attribution> = judge_all(conn, customer, &late)?;
    let counted = judged.iter().filter(|one| one.lateness > 0).count();
    Ok(pair_of_teams(&judged, SEED).map(|shares| (counted, shares)))
}
