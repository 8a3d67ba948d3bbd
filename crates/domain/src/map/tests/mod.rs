mod kept;

use db::params;
use jiff::civil::date;

use super::*;
use crate::customer_group::{self, GroupKind};
use crate::moment::{self, Draft};
use crate::party::Party;
use crate::relationship::{
    self, Declaration, NeedDraft, NeedEdit, Relationship, Side, State, TermsDraft, suggestions,
};
use crate::team::Role;
use crate::testing::{House, houses};
use crate::{Error, MomentId, RelationshipId, TeamId};

/// A ward that meets patients, and those behind it; one person in each.
struct Hospital {
    nurse: PersonId,
    washer: PersonId,
    ward: TeamId,
    laundry: TeamId,
    purchasing: TeamId,
    archive: TeamId,
    admission: MomentId,
}

fn hospital(house: &House<'_>) -> Hospital {
    let [nurse, washer, buyer, keeper] = ["Nora", "Wanda", "Bo", "Kay"].map(|name| house.person(name));
    let ward = house.team("Ward", &[(nurse, Role::Lead)]);
    let laundry = house.team("Laundry", &[(washer, Role::Member)]);
    let purchasing = house.team("Purchasing", &[(buyer, Role::Member)]);
    let archive = house.team("Archive", &[(keeper, Role::Member)]);
    let admission = moment_of(house, "Patient is admitted", ward);
    Hospital { nurse, washer, ward, laundry, purchasing, archive, admission }
}

fn moment_of(house: &House<'_>, name: &str, team: TeamId) -> MomentId {
    let name = name.to_owned();
    house
        .write(house.ada, move |tx| {
            let group = match customer_group::list(tx)?.first() {
                Some(group) => group.id,
                None => customer_group::create(tx, "Patients", GroupKind::People)?,
            };
            let draft = Draft {
                name: name.clone(),
                group: group.to_string(),
                team: team.to_string(),
                ..Draft::default()
            };
            moment::create(tx, &draft.parse()?)
        })
        .unwrap()
}

fn need(side: Side, any_of: &str) -> NeedEdit {
    let draft = NeedDraft {
        side: side.word().to_owned(),
        body: "Clean sheets".to_owned(),
        any_of: any_of.to_owned(),
        hours: "4".to_owned(),
        ..NeedDraft::default()
    };
    draft.parse(crate::language::Language::En).unwrap()
}

fn declare(
    house: &House<'_>,
    who: PersonId,
    customer: Party,
    provider: Party,
    needs: &[NeedEdit],
) -> RelationshipId {
    let declaration = Declaration {
        customer,
        provider,
        terms: TermsDraft::default().parse().unwrap(),
        needs: needs.to_vec(),
    };
    house.write(who, move |tx| relationship::declare(tx, &declaration)).unwrap()
}

#[test]
fn distances_lead_from_the_outside_customer_inwards_and_follow_every_change() {
    houses(|house| {
        let h = hospital(house);
        let cache = std::sync::Arc::new(Cache::default());
        let look = |party: Party| {
            let cache = std::sync::Arc::clone(&cache);
            house.read(house.ada, move |conn| Ok(cache.get(conn)?.distance(party))).unwrap()
        };
        assert_eq!(look(Party::Team(h.ward)), Some(0));
        assert_eq!(look(Party::Team(h.laundry)), None);
        let link =
            declare(house, h.nurse, Party::Team(h.ward), Party::Team(h.laundry), &[need(Side::Customer, "")]);
        declare(house, h.washer, Party::Team(h.laundry), Party::Team(h.purchasing), &[]);
        assert_eq!(look(Party::Team(h.laundry)), Some(1));
        assert_eq!(look(Party::Team(h.purchasing)), Some(2));
        let way = {
            let cache = std::sync::Arc::clone(&cache);
            let party = Party::Team(h.purchasing);
            house.read(h.nurse, move |conn| Ok(cache.get(conn)?.way(party))).unwrap().unwrap()
        };
        assert_eq!(way.parties, [h.purchasing, h.laundry, h.ward].map(Party::Team));
        assert_eq!(way.moment, h.admission);
        // What ends goes from the map, and what begins later is not on it yet.
        house.write(h.nurse, move |tx| relationship::end(tx, link)).unwrap();
        assert_eq!(look(Party::Team(h.laundry)), None);
        let (ward, laundry) = (Party::Team(h.ward), Party::Team(h.laundry));
        let terms = TermsDraft { from_on: "2026-12-01".to_owned(), ..TermsDraft::default() }.parse().unwrap();
        let later = Declaration { customer: ward, provider: laundry, terms, needs: Vec::new() };
        house.write(h.nurse, move |tx| relationship::declare(tx, &later)).unwrap();
        assert_eq!(look(laundry), None);
        house.clock.advance_minutes(8 * 24 * 60);
        assert_eq!(look(laundry), Some(1));
        // A new cache reads everything and finds the same.
        let fresh = house.read(house.ada, move |conn| Ok(Cache::default().get(conn)?.distance(laundry)));
        assert_eq!(fresh.unwrap(), Some(1));
    });
}

#[test]
fn service_is_mutual_and_substitutes_are_no_single_points() {
    houses(|house| {
        let h = hospital(house);
        let [ward, laundry, archive, purchasing] =
            [h.ward, h.laundry, h.archive, h.purchasing].map(Party::Team);
        declare(house, h.nurse, ward, laundry, &[need(Side::Customer, "sheets"), need(Side::Provider, "")]);
        declare(house, h.nurse, ward, archive, &[need(Side::Customer, "Sheets")]);
        declare(house, h.nurse, ward, purchasing, &[]);
        let admission = h.admission;
        let (single, pairs, failing, gates) = house
            .read(house.ada, move |conn| {
                let map = Cache::default().get(conn)?;
                let moment = Party::Moment(admission);
                Ok((
                    map.single_points(moment)?,
                    map.pairs(moment)?,
                    map.failing(&[laundry])?,
                    map.gates(admission)?,
                ))
            })
            .unwrap();
        assert_eq!(single, [ward, purchasing], "the owner and what cannot be had elsewhere");
        assert_eq!(pairs, Some(vec![(laundry, archive)]));
        assert_eq!(failing, [laundry], "the other way to sheets is still there");
        assert_eq!(gates, [(ward, 3)]);
    });
}

#[test]
fn five_dealings_in_sixty_days_suggest_and_one_refusal_ends_it() {
    houses(|house| {
        let h = hospital(house);
        let ask = |count: i64| {
            for _ in 0..count {
                let laundry = h.laundry;
                house.write(h.nurse, move |tx| crate::request::asking::ask(tx, &sheets(laundry))).unwrap();
            }
            house.follow(&CONSUMER);
        };
        let seen = |who: PersonId| {
            let found = house.read(who, suggestions).unwrap();
            found.into_iter().map(|found| (found.customer.party, found.provider.party)).collect::<Vec<_>>()
        };
        ask(4);
        assert_eq!(seen(h.nurse), []);
        ask(1);
        let pair = (Party::Team(h.ward), Party::Team(h.laundry));
        assert_eq!(seen(h.nurse), [pair], "the team's, which is the nurse's own too");
        assert_eq!(seen(h.washer), [pair]);
        let id: RelationshipId =
            house.work(|tx| Ok(tx.one("SELECT id FROM relationship", params![], |row| row.get(0))?)).unwrap();
        house.write(h.washer, move |tx| relationship::refuse(tx, id)).unwrap();
        assert_eq!((seen(h.nurse), seen(h.washer)), (vec![], vec![]));
        ask(5);
        assert_eq!((seen(h.nurse), seen(h.washer)), (vec![], vec![]), "it is not brought up again");
        let (ward, laundry) = pair;
        let again = Declaration {
            customer: ward,
            provider: laundry,
            terms: TermsDraft::default().parse().unwrap(),
            needs: Vec::new(),
        };
        let refused = house.write(h.nurse, move |tx| relationship::declare(tx, &again));
        assert!(matches!(refused, Err(Error::Invalid(_))), "the other side said no");
    });
}

fn sheets(team: TeamId) -> crate::request::asking::NewRequest {
    crate::request::asking::NewRequest {
        target: crate::request::asking::Target::Team(team),
        title: String::new(),
        words: "Sheets, please".to_owned(),
        purpose: String::new(),
        needed_by: None,
        beneficiary: None,
        language: crate::language::Language::En,
        files: Vec::new(),
    }
}

#[test]
fn who_sees_a_relationship_is_a_table() {
    houses(|house| {
        let h = hospital(house);
        let lead = house.person("Leda");
        house.write(house.ada, move |tx| crate::team::join(tx, h.laundry, lead, Role::Lead)).unwrap();
        let outsider = house.person("Olga");
        let teams = declare(house, h.nurse, Party::Team(h.ward), Party::Team(h.laundry), &[]);
        let person = declare(house, h.nurse, Party::Team(h.ward), Party::Person(h.washer), &[]);
        let sees = |who: PersonId, id: RelationshipId| {
            house.read(who, move |conn| Relationship::visible_to(conn, id)).is_ok()
        };
        for (who, expected) in [
            (h.nurse, [true, true]),
            (h.washer, [true, true]),
            (lead, [true, true]),
            (outsider, [true, false]),
        ] {
            assert_eq!([sees(who, teams), sees(who, person)], expected);
        }
        // Only the other side confirms, and what was refused is between the two.
        let confirmed = house.write(h.nurse, move |tx| relationship::acknowledge(tx, teams));
        assert!(matches!(confirmed, Err(Error::Conflict(_))));
        let confirmed = house.write(outsider, move |tx| relationship::acknowledge(tx, teams));
        assert!(matches!(confirmed, Err(Error::Forbidden)));
        house.write(h.washer, move |tx| relationship::acknowledge(tx, teams)).unwrap();
        let state =
            house.read(h.nurse, move |conn| Ok(Relationship::visible_to(conn, teams)?.state)).unwrap();
        assert_eq!(state, State::Confirmed);
        house.write(h.washer, move |tx| relationship::refuse(tx, person)).unwrap();
        assert_eq!([sees(h.nurse, person), sees(lead, person)], [true, false]);
    });
}

#[test]
fn the_staff_counts_once_at_its_nearest_team_and_lists_name_teams() {
    houses(|house| {
        let h = hospital(house);
        declare(house, h.nurse, Party::Team(h.ward), Party::Team(h.laundry), &[]);
        house.write(house.ada, move |tx| crate::team::join(tx, h.archive, h.washer, Role::Member)).unwrap();
        let (staff, lost) = house
            .read(h.nurse, |conn| {
                let map = Cache::default().get(conn)?;
                Ok((staff(conn, &map)?, without_customer(conn)?))
            })
            .unwrap();
        // Nora and Wanda; Bo, Kay and Ada are nowhere.
        assert_eq!((staff.shares.near, staff.shares.unconnected), (2, 3));
        let names = |distance: Option<i64>| {
            let found = staff.teams.iter().find(|(known, _)| *known == distance);
            found.map(|(_, lines)| lines.iter().map(|line| line.name.clone()).collect::<Vec<_>>())
        };
        assert_eq!(names(Some(1)), Some(vec!["Laundry".to_owned()]));
        assert_eq!(names(None), Some(vec!["Archive".to_owned(), "Purchasing".to_owned()]));
        let lost: Vec<String> = lost.into_iter().map(|team| team.name).collect();
        assert_eq!(lost, ["Archive", "Purchasing"]);
    });
}

#[test]
fn a_map_without_a_moment_is_incomplete_and_a_retired_one_is_no_root() {
    houses(|house| {
        let complete = || house.read(house.ada, is_complete).unwrap();
        assert!(!complete());
        let h = hospital(house);
        assert!(complete());
        let admission = h.admission;
        house.write(h.nurse, move |tx| moment::retire(tx, admission, true)).unwrap();
        assert!(!complete());
        let ward = Party::Team(h.ward);
        let distance = house.read(house.ada, move |conn| Ok(Cache::default().get(conn)?.distance(ward)));
        assert_eq!(distance.unwrap(), None);
    });
}

#[test]
fn those_who_wait_for_each_other_are_told_once() {
    houses(|house| {
        let h = hospital(house);
        let ask = |asker: PersonId, team: TeamId| {
            house.write(asker, move |tx| Ok(crate::request::asking::ask(tx, &sheets(team))?.number)).unwrap()
        };
        let open = |server: PersonId, number: i64| {
            house
                .write(server, move |tx| {
                    let opening = crate::request::opening::Opening {
                        greeting: "Hello".to_owned(),
                        promised_for: tx.now().plus_days(1),
                    };
                    crate::request::Request::visible_to(tx, number)?.open(tx, &opening)
                })
                .unwrap();
        };
        let notices = |who: PersonId| {
            let found = house.read(who, |conn| crate::notice::mine(conn, None)).unwrap();
            found.items.into_iter().filter(|notice| notice.kind == crate::notice::Kind::Circle).count()
        };
        let (first, second) = (ask(h.nurse, h.laundry), ask(h.washer, h.ward));
        open(h.washer, first);
        house.follow(&CONSUMER);
        assert_eq!((notices(h.nurse), notices(h.washer)), (0, 0), "one is not even opened");
        open(h.nurse, second);
        house.follow(&CONSUMER);
        assert_eq!((notices(h.nurse), notices(h.washer)), (1, 1));
        let circles =
            house.work(|tx| Ok(tx.one("SELECT count(*) FROM deadlock", params![], |row| row.get::<i64>(0))?));
        assert_eq!(circles.unwrap(), 1);
        assert!(date(2026, 11, 23) <= house.read(h.nurse, crate::organisation::today).unwrap());
    });
}
