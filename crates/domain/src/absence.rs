//! Days on which somebody is away, and who stands in.
//!
//! Only the days are kept, never the reason. A deputy who is away as well is stood in for by their own
//! deputy, a few steps far; nobody ever stands in for themselves.

use db::{Conn, Tx, params};
use jiff::civil::Date;

use crate::event::{self, Event};
use crate::person::Named;
use crate::{AbsenceId, Error, PersonId, Problem, Problems, Result, TeamId, actor, organisation, person};

/// How many deputies of deputies are asked.
const FURTHEST: usize = 5;

/// How many absences a list shows.
const SHOWN: i64 = 50;

/// How long one absence may be, in days.
const LONGEST: i32 = 732;

/// Some days away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// The entry.
    pub id: AbsenceId,
    /// Who is away.
    pub person: PersonId,
    /// The first day.
    pub from_on: Date,
    /// The last day.
    pub to_on: Date,
    /// Who stands in, if somebody does.
    pub deputy: Option<Named>,
}

/// Days away as they are entered.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The first day.
    pub from_on: Date,
    /// The last day.
    pub to_on: Date,
    /// Who stands in, if somebody does.
    pub deputy: Option<PersonId>,
}

/// Enters days away: one's own, those of a team that one leads, or anybody's as an administrator.
pub fn create(tx: &mut Tx<'_>, person: PersonId, entry: &Entry) -> Result<AbsenceId> {
    require_may_enter(tx, person)?;
    let today = organisation::today(tx)?;
    let mut problems = Problems::default();
    if entry.to_on < entry.from_on {
        problems.add("to_on", Problem::EndsBeforeStart);
    } else if entry.to_on < today {
        problems.add("to_on", Problem::InThePast);
    } else if (entry.to_on - entry.from_on).get_days() > LONGEST {
        problems.add("to_on", Problem::TooFar);
    }
    match entry.deputy {
        Some(deputy) if deputy == person => problems.add("deputy", Problem::Yourself),
        Some(deputy) => match person::find(tx, deputy)? {
            Some(found) if !found.imported && found.is_here_on(entry.from_on) => {}
            _ => problems.add("deputy", Problem::UnknownPerson),
        },
        None => {}
    }
    problems.finish()?;
    let id: AbsenceId = tx.id();
    tx.execute(
        "INSERT INTO absence (id, person_id, deputy_id, from_on, to_on) VALUES ($1, $2, $3, $4, $5)",
        params![id, person, entry.deputy, entry.from_on, entry.to_on],
    )?;
    record(tx, person)?;
    Ok(id)
}

/// Takes an entry back.
pub fn delete(tx: &mut Tx<'_>, id: AbsenceId) -> Result<()> {
    let person = tx.maybe("SELECT person_id FROM absence WHERE id = $1", params![id], |row| row.get(0))?;
    let person: PersonId = person.ok_or(Error::NotFound)?;
    require_may_enter(tx, person)?;
    tx.execute("DELETE FROM absence WHERE id = $1", params![id])?;
    record(tx, person)
}

/// The days away of one person, soonest first: all that are not over yet for whoever may enter them, and
/// for other colleagues those of today alone, so that they know whom to turn to.
pub fn of_person(conn: &mut Conn<'_>, person: PersonId) -> Result<Vec<Absence>> {
    let actor = actor::require(conn)?;
    let today = organisation::today(conn)?;
    let until = if may_enter(conn, actor, person)? { Date::MAX } else { today };
    Ok(conn.all(
        "SELECT a.id, a.person_id, a.from_on, a.to_on, d.id, d.name, d.handle, d.title
         FROM absence a LEFT JOIN person d ON d.id = a.deputy_id
         WHERE a.person_id = $1 AND a.to_on >= $2 AND a.from_on <= $3 ORDER BY a.from_on, a.id LIMIT $4",
        params![person, today, until, SHOWN],
        read,
    )?)
}

fn read(row: &db::Row<'_>) -> db::Result<Absence> {
    let deputy = match row.get::<Option<PersonId>>(4)? {
        Some(id) => Some(Named { id, name: row.get(5)?, handle: row.get(6)?, title: row.get(7)? }),
        None => None,
    };
    Ok(Absence { id: row.get(0)?, person: row.get(1)?, from_on: row.get(2)?, to_on: row.get(3)?, deputy })
}

/// The days away in a team that begin within the next four weeks or are not over yet, soonest first:
/// what a team needs to know to plan. For its members, its leads and administrators.
pub fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<(Named, Absence)>> {
    let actor = actor::require(conn)?;
    if actor::role_in(conn, actor, team)?.is_none() && !actor::is_admin(conn, actor)? {
        return Err(Error::Forbidden);
    }
    let today = organisation::today(conn)?;
    let until = today.saturating_add(jiff::Span::new().weeks(4));
    Ok(conn.all(
        "SELECT a.id, a.person_id, a.from_on, a.to_on, d.id, d.name, d.handle, d.title,
                p.id, p.name, p.handle, p.title
         FROM absence a JOIN membership m ON m.person_id = a.person_id JOIN person p ON p.id = a.person_id
         LEFT JOIN person d ON d.id = a.deputy_id
         WHERE m.team_id = $1 AND a.to_on >= $2 AND a.from_on <= $3 AND (p.ends_on IS NULL OR p.ends_on >= $2)
         ORDER BY a.from_on, p.name_sort, a.id LIMIT $4",
        params![team, today, until, SHOWN],
        |row| {
            let who = Named { id: row.get(8)?, name: row.get(9)?, handle: row.get(10)?, title: row.get(11)? };
            Ok((who, read(row)?))
        },
    )?)
}

/// Whether somebody is away on this day.
pub fn is_away(conn: &mut Conn<'_>, person: PersonId, day: Date) -> Result<bool> {
    Ok(conn.exists(
        "SELECT 1 FROM absence WHERE person_id = $1 AND from_on <= $2 AND to_on >= $2",
        params![person, day],
    )?)
}

/// Where somebody is on some day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whereabouts {
    /// No colleague of that day: not yet, not any more, or never more than a name in an imported history.
    Gone,
    /// At work.
    Here,
    /// Away.
    Away {
        /// The last day away.
        until: Date,
    },
}

/// Where somebody is on this day.
pub(crate) fn whereabouts(conn: &mut Conn<'_>, person: PersonId, day: Date) -> Result<Whereabouts> {
    let found = conn.maybe(
        "SELECT imported, starts_on, ends_on, (
                SELECT max(to_on) FROM absence WHERE person_id = $1 AND from_on <= $2 AND to_on >= $2)
         FROM person WHERE id = $1",
        params![person, day],
        |row| {
            let is_colleague = !row.get::<bool>(0)? && actor::is_here(row.get(1)?, row.get(2)?, day);
            Ok((is_colleague, row.get::<Option<Date>>(3)?))
        },
    )?;
    Ok(match found {
        Some((true, Some(until))) => Whereabouts::Away { until },
        Some((true, None)) => Whereabouts::Here,
        _ => Whereabouts::Gone,
    })
}

/// Who stands in for somebody on this day: the deputy of the absence in force, or the deputy's own
/// deputy if that one is away too. Nobody if the person is not away, or nobody is there to stand in.
pub fn deputy_of(conn: &mut Conn<'_>, person: PersonId, day: Date) -> Result<Option<PersonId>> {
    let mut asked = vec![person];
    let mut current = person;
    for _ in 0..FURTHEST {
        let Some(next) = direct_deputy(conn, current, day)? else { return Ok(None) };
        if asked.contains(&next.id) {
            return Ok(None);
        }
        if next.is_there {
            return Ok(Some(next.id));
        }
        asked.push(next.id);
        current = next.id;
    }
    Ok(None)
}

struct Deputy {
    id: PersonId,
    is_there: bool,
}

fn direct_deputy(conn: &mut Conn<'_>, person: PersonId, day: Date) -> Result<Option<Deputy>> {
    Ok(conn.maybe(
        "SELECT d.id, (d.starts_on IS NULL OR d.starts_on <= $2) AND (d.ends_on IS NULL OR d.ends_on >= $2)
                AND NOT EXISTS (SELECT 1 FROM absence o WHERE o.person_id = d.id AND o.from_on <= $2 AND o.to_on >= $2)
         FROM absence a JOIN person d ON d.id = a.deputy_id
         WHERE a.person_id = $1 AND a.from_on <= $2 AND a.to_on >= $2 ORDER BY a.from_on DESC, a.id LIMIT 1",
        params![person, day],
        |row| Ok(Deputy { id: row.get(0)?, is_there: row.get(1)? }),
    )?)
}

/// Forgets absences that ended more than a year ago: nobody needs to know by then.
pub fn sweep(tx: &mut Tx<'_>) -> Result<()> {
    let today = organisation::today(tx)?;
    let before = today.saturating_sub(jiff::Span::new().years(1));
    tx.execute("DELETE FROM absence WHERE to_on < $1", params![before])?;
    Ok(())
}

fn require_may_enter(conn: &mut Conn<'_>, person: PersonId) -> Result<()> {
    let actor = actor::require(conn)?;
    if person::find(conn, person)?.is_none() {
        return Err(Error::NotFound);
    }
    if may_enter(conn, actor, person)? { Ok(()) } else { Err(Error::Forbidden) }
}

fn may_enter(conn: &mut Conn<'_>, actor: PersonId, person: PersonId) -> Result<bool> {
    Ok(actor == person || actor::is_admin(conn, actor)? || leads(conn, actor, person)?)
}

/// Whether `lead` leads a team that `person` belongs to.
fn leads(conn: &mut Conn<'_>, lead: PersonId, person: PersonId) -> Result<bool> {
    Ok(conn.exists(
        "SELECT 1 FROM membership l JOIN membership m ON m.team_id = l.team_id
         WHERE l.person_id = $1 AND l.role = 'lead' AND m.person_id = $2",
        params![lead, person],
    )?)
}

fn record(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    event::record(tx, person.uuid(), None, &Event::PersonChanged { fields: vec!["absence".to_owned()] })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::team::Role;
    use crate::testing::{House, houses};

    const MONDAY: Date = date(2026, 11, 23);
    const FRIDAY: Date = date(2026, 11, 27);

    fn away(
        house: &House<'_>,
        actor: PersonId,
        person: PersonId,
        deputy: Option<PersonId>,
    ) -> Result<AbsenceId> {
        house.write(actor, move |tx| create(tx, person, &Entry { from_on: MONDAY, to_on: FRIDAY, deputy }))
    }

    fn deputy(house: &House<'_>, person: PersonId, day: Date) -> Option<PersonId> {
        house.read(house.ada, move |conn| deputy_of(conn, person, day)).unwrap()
    }

    #[test]
    fn a_deputy_who_is_away_is_stood_in_for_by_their_own() {
        houses(|house| {
            let [anna, bo, cy] = ["Anna", "Bo", "Cy"].map(|name| house.person(name));
            away(house, anna, anna, Some(bo)).unwrap();
            assert_eq!(deputy(house, anna, MONDAY), Some(bo));
            away(house, bo, bo, Some(cy)).unwrap();
            assert_eq!(deputy(house, anna, FRIDAY), Some(cy));
            assert_eq!(deputy(house, anna, date(2026, 11, 28)), None);
            assert_eq!(deputy(house, cy, MONDAY), None);
        });
    }

    #[test]
    fn deputies_who_name_each_other_stand_in_for_nobody() {
        houses(|house| {
            let [anna, bo] = ["Anna", "Bo"].map(|name| house.person(name));
            away(house, anna, anna, Some(bo)).unwrap();
            away(house, bo, bo, Some(anna)).unwrap();
            assert_eq!((deputy(house, anna, MONDAY), deputy(house, bo, MONDAY)), (None, None));
        });
    }

    #[test]
    fn absences_are_entered_by_oneself_a_lead_of_ones_team_or_an_administrator() {
        houses(|house| {
            let [anna, lead, other] = ["Anna", "Lead", "Other"].map(|name| house.person(name));
            house.team("Linen", &[(anna, Role::Member), (lead, Role::Lead)]);
            house.team("Ward", &[(other, Role::Lead)]);
            for (actor, may) in [(anna, true), (lead, true), (house.ada, true), (other, false)] {
                match away(house, actor, anna, None) {
                    Ok(id) => {
                        assert!(may);
                        assert!(matches!(
                            house.write(other, move |tx| delete(tx, id)),
                            Err(Error::Forbidden)
                        ));
                        house.write(actor, move |tx| delete(tx, id)).unwrap();
                    }
                    Err(error) => assert!(!may && matches!(error, Error::Forbidden)),
                }
            }
            assert_eq!(house.read(anna, move |conn| of_person(conn, anna)).unwrap(), []);
        });
    }

    #[test]
    fn colleagues_see_who_is_away_today_and_only_the_team_plans_ahead() {
        houses(|house| {
            let [anna, lead, mate, other] = ["Anna", "Lead", "Mate", "Other"].map(|name| house.person(name));
            let members = [(anna, Role::Member), (lead, Role::Lead), (mate, Role::Member)];
            let team = house.team("Linen", &members);
            away(house, anna, anna, Some(mate)).unwrap();
            let later = Entry { from_on: date(2026, 12, 1), to_on: date(2026, 12, 2), deputy: None };
            house.write(anna, move |tx| create(tx, anna, &later)).unwrap();
            for (actor, seen) in [(anna, 2), (lead, 2), (house.ada, 2), (mate, 1), (other, 1)] {
                assert_eq!(house.read(actor, move |conn| of_person(conn, anna)).unwrap().len(), seen);
            }
            for (actor, may) in [(mate, true), (lead, true), (house.ada, true), (other, false)] {
                match house.read(actor, move |conn| of_team(conn, team)) {
                    Ok(plan) => assert_eq!((may, plan.len(), plan[0].0.id), (true, 2, anna)),
                    Err(error) => assert!(!may && matches!(error, Error::Forbidden)),
                }
            }
        });
    }

    #[test]
    fn what_cannot_be_an_absence_is_refused() {
        houses(|house| {
            let anna = house.person("Anna");
            let refused = |entry: Entry| match house.write(anna, move |tx| create(tx, anna, &entry)) {
                Err(Error::Invalid(problems)) => problems.into_iter().map(|p| p.problem).collect::<Vec<_>>(),
                other => panic!("{other:?}"),
            };
            let gone =
                house.enter(person::Draft { ends_on: "2026-11-20".into(), ..person::Draft::named("Gone") });
            let week = Entry { from_on: MONDAY, to_on: FRIDAY, deputy: None };
            assert_eq!(refused(Entry { from_on: FRIDAY, to_on: MONDAY, ..week }), [Problem::EndsBeforeStart]);
            let past = date(2026, 11, 22);
            assert_eq!(refused(Entry { from_on: past, to_on: past, ..week }), [Problem::InThePast]);
            assert_eq!(refused(Entry { to_on: date(2029, 1, 1), ..week }), [Problem::TooFar]);
            assert_eq!(refused(Entry { deputy: Some(anna), ..week }), [Problem::Yourself]);
            assert_eq!(refused(Entry { deputy: Some(gone), ..week }), [Problem::UnknownPerson]);
        });
    }
}
