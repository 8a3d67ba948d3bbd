//! "A customer is someone you have dealings with": relationships that dealings suggest.
//!
//! Between teams, five dealings in sixty days make a suggestion that both see; it is a row of its own, and
//! one refusal ends it for good. What one person asked, or was asked in their own name, is counted only when
//! that person opens their own map, shown to nobody else, and kept nowhere.

use std::collections::BTreeMap;

use db::{Conn, Tx, params};
use jiff::civil::Date;

use super::{Origin, Said, Side, State, Terms, pair_key, put};
use crate::event::{self, Event};
use crate::party::{self, Party, PartyName};
use crate::{Error, RelationshipId, Result, TeamId, actor, organisation};

/// How many dealings make a suggestion.
pub const DEALINGS: i64 = 5;
/// Within how many days.
pub const DAYS: i64 = 60;
/// A team of fewer people has no figure of its own.
pub const LEAST_PEOPLE: i64 = 5;
/// The most suggestions of one kind.
const MOST: i64 = 50;

/// Something that the actor's dealings suggest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Who would be the customer.
    pub customer: PartyName,
    /// Who would be the provider.
    pub provider: PartyName,
    /// On which side the actor, or a team of theirs, stands.
    pub side: Side,
    /// How many dealings in the last thirty days; nothing where a figure would be about few people.
    pub dealings: Option<i64>,
}

/// What the actor's own dealings suggest, and what those of their teams do, the most dealings first.
pub fn suggestions(conn: &mut Conn<'_>) -> Result<Vec<Suggestion>> {
    let mut found = own(conn)?;
    found.extend(of_teams(conn)?);
    let parties: Vec<Party> = found.iter().flat_map(|found| [found.0, found.1]).collect();
    let names = party::names(conn, parties)?;
    let mut shown: Vec<Suggestion> = found
        .into_iter()
        .filter_map(|(customer, provider, side, dealings)| {
            let (customer, provider) = (names.get(&customer)?.clone(), names.get(&provider)?.clone());
            Some(Suggestion { customer, provider, side, dealings })
        })
        .collect();
    shown.sort_by_key(|suggestion| std::cmp::Reverse(suggestion.dealings));
    Ok(shown)
}

type Found = (Party, Party, Side, Option<i64>);

/// What the actor asked of teams and people, and what people asked of the actor in person.
fn own(conn: &mut Conn<'_>) -> Result<Vec<Found>> {
    let me = actor::require(conn)?;
    let myself = Party::Person(me);
    let (since, month) = (conn.now().plus_days(-DAYS), conn.now().plus_days(-30));
    let mut found: Vec<Found> = Vec::new();
    let asked = conn.all(
        "SELECT r.team_id, r.provider_id, count(*) FILTER (WHERE r.created_at >= $3) FROM request r
         WHERE r.asker_id = $1 AND r.changed_at >= $2 AND r.created_at >= $2 AND NOT r.imported
           AND (r.team_id IS NULL OR NOT EXISTS (
             SELECT 1 FROM membership m WHERE m.person_id = $1 AND m.team_id = r.team_id))
           AND (r.provider_id IS NULL OR r.provider_id <> $1)
         GROUP BY r.team_id, r.provider_id HAVING count(*) >= $4 ORDER BY count(*) DESC LIMIT $5",
        params![me, since, month, DEALINGS, MOST],
        |row| Ok((Party::read_provider(row, 0)?, row.get::<i64>(2)?)),
    )?;
    found.extend(asked.into_iter().map(|(party, count)| (myself, party, Side::Customer, Some(count))));
    let served = conn.all(
        "SELECT r.asker_id, count(*) FILTER (WHERE r.created_at >= $3) FROM request r
         WHERE r.provider_id = $1 AND r.created_at >= $2 AND r.asker_id <> $1 AND NOT r.imported
         GROUP BY r.asker_id HAVING count(*) >= $4 ORDER BY count(*) DESC LIMIT $5",
        params![me, since, month, DEALINGS, MOST],
        |row| Ok((Party::Person(row.get(0)?), row.get::<i64>(1)?)),
    )?;
    found.extend(served.into_iter().map(|(party, count)| (party, myself, Side::Provider, Some(count))));
    let mut fresh = Vec::new();
    for one in found {
        // A team of the actor's may have the link already: then it is not the actor's alone.
        if !is_known(conn, one.0, one.1)? && !is_known_by_team(conn, one.0, one.1)? {
            fresh.push(one);
        }
    }
    Ok(fresh)
}

/// Whether somebody has said anything about this pair, yes or no.
fn is_known(conn: &mut Conn<'_>, customer: Party, provider: Party) -> Result<bool> {
    Ok(conn.exists("SELECT 1 FROM relationship WHERE pair_key = $1", params![pair_key(customer, provider)])?)
}

/// Whether a team of this customer has anything with this provider.
fn is_known_by_team(conn: &mut Conn<'_>, customer: Party, provider: Party) -> Result<bool> {
    let Party::Person(person) = customer else { return Ok(false) };
    Ok(conn.exists(
        "SELECT 1 FROM relationship r JOIN membership m ON m.team_id = r.customer_team_id
         WHERE m.person_id = $1 AND (r.provider_team_id = $2 OR r.provider_person_id = $2)",
        params![person, provider.uuid()],
    )?)
}

/// What waits as a suggestion for the actor's teams.
fn of_teams(conn: &mut Conn<'_>) -> Result<Vec<Found>> {
    let me = actor::require(conn)?;
    let today = organisation::today(conn)?;
    let month = day_before(today, 30);
    Ok(conn.all(
        "SELECT r.customer_team_id, r.provider_team_id, mc.person_id IS NOT NULL,
                (SELECT count(*) FROM membership a WHERE a.team_id = r.customer_team_id),
                (SELECT count(*) FROM membership a WHERE a.team_id = r.provider_team_id),
                (SELECT coalesce(sum(d.asked), 0) FROM dealing d WHERE d.customer_team_id = r.customer_team_id
                   AND d.provider_team_id = r.provider_team_id AND d.on_day >= $2)
         FROM relationship r
         LEFT JOIN membership mc ON mc.team_id = r.customer_team_id AND mc.person_id = $1
         LEFT JOIN membership mp ON mp.team_id = r.provider_team_id AND mp.person_id = $1
         WHERE r.state = 'suggested' AND (mc.person_id IS NOT NULL OR mp.person_id IS NOT NULL)
         ORDER BY r.id LIMIT $3",
        params![me, month, MOST],
        |row| {
            let side = if row.get(2)? { Side::Customer } else { Side::Provider };
            let (customers, providers): (i64, i64) = (row.get(3)?, row.get(4)?);
            let dealings: i64 = row.get(5)?;
            let is_many = customers >= LEAST_PEOPLE && providers >= LEAST_PEOPLE;
            Ok((Party::Team(row.get(0)?), Party::Team(row.get(1)?), side, is_many.then_some(dealings)))
        },
    )?)
}

/// With whom somebody dealt: colleagues, teams and groups of outside customers, each the most first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mix {
    /// Those inside: what was asked of them and served for them.
    pub inside: Vec<(PartyName, i64)>,
    /// Groups of outside customers, with how much was promised to them.
    pub outside: Vec<(String, i64)>,
}

/// With whom the actor dealt in the last thirty days, asking and serving. Their own figures, reckoned when they
/// look and kept nowhere: nobody else can ask.
pub fn own_mix(conn: &mut Conn<'_>) -> Result<Mix> {
    let me = actor::require(conn)?;
    let since = conn.now().plus_days(-30);
    let mut counts: BTreeMap<Party, i64> = BTreeMap::new();
    let asked = conn.all(
        "SELECT team_id, provider_id, count(*) FROM request
         WHERE asker_id = $1 AND changed_at >= $2 AND created_at >= $2 AND NOT imported
           AND (provider_id IS NULL OR provider_id <> $1)
         GROUP BY team_id, provider_id ORDER BY count(*) DESC LIMIT $3",
        params![me, since, MOST],
        |row| Ok((Party::read_provider(row, 0)?, row.get::<i64>(2)?)),
    )?;
    let served = conn.all(
        "SELECT s.asker_id, count(*) FROM (
           SELECT id, asker_id FROM request WHERE provider_id = $1 AND created_at >= $2 AND NOT imported
           UNION
           SELECT id, asker_id FROM request WHERE holder_id = $1 AND created_at >= $2 AND NOT imported) s
         WHERE s.asker_id <> $1 GROUP BY s.asker_id ORDER BY count(*) DESC LIMIT $3",
        params![me, since, MOST],
        |row| Ok((Party::Person(row.get(0)?), row.get::<i64>(1)?)),
    )?;
    for (party, count) in asked.into_iter().chain(served) {
        *counts.entry(party).or_default() += count;
    }
    let outside = conn.all(
        "SELECT g.name, count(*) FROM outside_promise o JOIN customer_group g ON g.id = o.group_id
         WHERE o.owner_id = $1 AND o.created_at >= $2 GROUP BY g.id, g.name, g.name_sort
         ORDER BY count(*) DESC, g.name_sort, g.id LIMIT $3",
        params![me, since, MOST],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let names = party::names(conn, counts.keys().copied())?;
    let mut inside: Vec<(PartyName, i64)> =
        counts.into_iter().filter_map(|(party, count)| Some((names.get(&party)?.clone(), count))).collect();
    inside.sort_by_cached_key(|(party, count)| (std::cmp::Reverse(*count), db::sort_key(&party.name)));
    Ok(Mix { inside, outside })
}

/// The suggestion between two parties that waits as a row, if there is one.
pub fn suggested_id(conn: &mut Conn<'_>, customer: Party, provider: Party) -> Result<Option<RelationshipId>> {
    Ok(conn.maybe(
        "SELECT id FROM relationship WHERE pair_key = $1 AND state = 'suggested'",
        params![pair_key(customer, provider)],
        |row| row.get(0),
    )?)
}

/// Dismisses what the actor's own dealings suggest: it is refused before anybody else saw it.
pub fn dismiss(tx: &mut Tx<'_>, customer: Party, provider: Party) -> Result<()> {
    let me = actor::require(tx)?;
    let side = match (party::speaks_for(tx, customer)?, party::speaks_for(tx, provider)?) {
        (true, _) => Side::Customer,
        (false, true) => Side::Provider,
        (false, false) => return Err(Error::Forbidden),
    };
    let said = Said {
        state: State::Refused,
        origin: Origin::Discovered,
        by: Some(me),
        side: Some(side),
        at: tx.now(),
        demo: false,
    };
    if is_known(tx, customer, provider)? {
        let id = tx.one(
            "SELECT id FROM relationship WHERE pair_key = $1",
            params![pair_key(customer, provider)],
            |row| row.get(0),
        )?;
        return super::refuse(tx, id);
    }
    let id = put(tx, customer, provider, &Terms::default(), &said)?;
    super::get(tx, id)?.record(tx, "refused")
}

/// Suggests to two teams that one is a customer of the other, if they have had enough dealings and nothing was
/// said about it. Called when they deal.
pub(crate) fn suggest_teams(
    tx: &mut Tx<'_>,
    customer: TeamId,
    provider: TeamId,
    today: Date,
) -> Result<bool> {
    let (from, to) = (Party::Team(customer), Party::Team(provider));
    let since = day_before(today, DAYS);
    let asked: i64 = tx.one(
        "SELECT coalesce(sum(asked), 0) FROM dealing
         WHERE customer_team_id = $1 AND provider_team_id = $2 AND on_day >= $3",
        params![customer, provider, since],
        |row| row.get(0),
    )?;
    if asked < DEALINGS || is_known(tx, from, to)? {
        return Ok(false);
    }
    let demo: bool = tx.one("SELECT demo FROM team WHERE id = $1", params![customer], |row| row.get(0))?;
    let said = Said {
        state: State::Suggested,
        origin: Origin::Discovered,
        by: None,
        side: None,
        at: tx.now(),
        demo,
    };
    let id = put(tx, from, to, &Terms::default(), &said)?;
    event::record(tx, id.uuid(), None, &Event::RelationshipChanged { what: "suggested".to_owned() })?;
    tx.changed(customer.uuid());
    tx.changed(provider.uuid());
    Ok(true)
}

fn day_before(day: Date, days: i64) -> Date {
    day.saturating_sub(jiff::Span::new().try_days(days).unwrap_or_default())
}
