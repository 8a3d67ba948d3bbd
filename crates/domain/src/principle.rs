//! The eight principles that the seed of this product gives to every role, and who has ticked a card as read.
//!
//! The same cards for the mail room and for the chief. A tick is its owner's alone; a team sees only in which
//! fifth its share lies, from five people on, so that neither "nobody" nor "everybody" is ever said of anyone.

use db::{Conn, Tx, params};
use measure::surveys::{Band, Thresholds, band};

use crate::{Error, Result, TeamId, actor, organisation};

/// A card. Their order is their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Card {
    /// Serve the wish that is said and the one that is not.
    Wishes,
    /// Informal is fine, kind is a must.
    Kindness,
    /// Respect, without exception.
    Respect,
    /// Please and thank you.
    Words,
    /// Leave one's post to help.
    LateralHelp,
    /// Open, perform, close.
    Phases,
    /// What is celebrated comes back.
    Celebration,
    /// Without the others there is no house.
    Together,
}

impl Card {
    /// All eight, in order.
    pub const ALL: [Card; 8] = [
        Card::Wishes,
        Card::Kindness,
        Card::Respect,
        Card::Words,
        Card::LateralHelp,
        Card::Phases,
        Card::Celebration,
        Card::Together,
    ];

    /// Its number, from 1.
    pub fn number(self) -> i64 {
        Card::ALL.iter().zip(1..).find(|(card, _)| **card == self).map_or(0, |(_, number)| number)
    }

    /// The card of a number.
    pub fn of(number: i64) -> Option<Card> {
        Card::ALL.into_iter().find(|card| card.number() == number)
    }
}

/// The cards that the actor has ticked.
pub fn read_by_me(conn: &mut Conn<'_>) -> Result<Vec<Card>> {
    let me = actor::require(conn)?;
    let numbers = conn.all(
        "SELECT card FROM principle_read WHERE person_id = $1 ORDER BY card LIMIT 8",
        params![me],
        |row| row.get::<i64>(0),
    )?;
    Ok(numbers.into_iter().filter_map(Card::of).collect())
}

/// Ticks a card, or takes the tick back.
pub fn set_read(tx: &mut Tx<'_>, card: Card, is_read: bool) -> Result<()> {
    let me = actor::require(tx)?;
    if is_read {
        tx.execute(
            "INSERT INTO principle_read (person_id, card) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            params![me, card.number()],
        )?;
    } else {
        tx.execute(
            "DELETE FROM principle_read WHERE person_id = $1 AND card = $2",
            params![me, card.number()],
        )?;
    }
    Ok(())
}

/// How far a team is, as much as may be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The team.
    pub team: TeamId,
    /// Its name.
    pub name: String,
    /// The fifth in which the share of cards lies that its people have ticked; nothing for fewer than five.
    pub band: Option<Band>,
}

/// How far the actor's own teams are.
pub fn coverage(conn: &mut Conn<'_>) -> Result<Vec<Coverage>> {
    let me = actor::require(conn)?;
    let today = organisation::today(conn)?;
    let rows = conn.all(
        "SELECT t.id, t.name, count(DISTINCT p.id), count(c.card)
         FROM membership mine JOIN team t ON t.id = mine.team_id
         JOIN membership m ON m.team_id = t.id
         JOIN person p ON p.id = m.person_id AND (p.ends_on IS NULL OR p.ends_on >= $2)
         LEFT JOIN principle_read c ON c.person_id = p.id
         WHERE mine.person_id = $1 GROUP BY t.id, t.name, t.name_sort ORDER BY t.name_sort, t.id LIMIT 50",
        params![me, today],
        |row| Ok((row.get::<TeamId>(0)?, row.get::<String>(1)?, row.get::<i64>(2)?, row.get::<i64>(3)?)),
    )?;
    rows.into_iter()
        .map(|(team, name, people, ticks)| {
            let count = |value: i64| usize::try_from(value).map_err(|_| Error::NotFound);
            let (people, ticks) = (count(people)?, count(ticks)?);
            let enough = people >= Thresholds::LEAST.answers();
            Ok(Coverage {
                team,
                name,
                band: if enough { band(ticks, people * Card::ALL.len()) } else { None },
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::team::Role;
    use crate::testing::houses;

    #[test]
    fn a_card_is_its_number() {
        let numbers: Vec<i64> = Card::ALL.into_iter().map(Card::number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!((Card::of(6), Card::of(0), Card::of(9)), (Some(Card::Phases), None, None));
    }

    #[test]
    fn ticks_are_ones_own_and_a_team_sees_a_fifth_from_five_people_on() {
        houses(|house| {
            let people: Vec<_> = (0..5).map(|n| house.person(&format!("Colleague {n}"))).collect();
            let members: Vec<_> = people.iter().map(|person| (*person, Role::Member)).collect();
            house.team("Accounting", &members);
            house.team("Archive", &members[..4]);
            house.write(people[0], |tx| set_read(tx, Card::Phases, true)).unwrap();
            house.write(people[0], |tx| set_read(tx, Card::Phases, true)).unwrap();
            assert_eq!(house.read(people[0], read_by_me).unwrap(), [Card::Phases]);
            assert!(house.read(people[1], read_by_me).unwrap().is_empty());
            let told: Vec<_> = house.read(people[1], coverage).unwrap();
            let told: Vec<_> = told.iter().map(|one| (one.name.as_str(), one.band)).collect();
            assert_eq!(told, [("Accounting", Some(Band { low: 0, high: 20 })), ("Archive", None)]);
            house.write(people[0], |tx| set_read(tx, Card::Phases, false)).unwrap();
            assert!(house.read(people[0], read_by_me).unwrap().is_empty());
        });
    }
}
