use super::*;
use crate::person::Draft as Someone;
use crate::testing::houses;
use crate::{Conflict, PersonId, Problem};

#[test]
fn leads_and_administrators_look_after_a_team() {
    houses(|house| {
        let [lead, member, other] = ["Lead", "Member", "Other"].map(|name| house.person(name));
        let team = house.team("Linen", &[(lead, Role::Lead), (member, Role::Member)]);
        for (actor, may_change, may_make) in
            [(house.ada, true, true), (lead, true, false), (member, false, false), (other, false, false)]
        {
            let changed = house.write(actor, move |tx| {
                update(tx, team, &Draft { purpose: format!("by {actor}"), ..Draft::named("Linen") }.parse()?)
            });
            assert_eq!(changed.is_ok(), may_change);
            let joined = house.write(actor, move |tx| join(tx, team, other, Role::Member));
            assert_eq!(joined.is_ok(), may_change);
            let promoted = house.write(actor, move |tx| set_role(tx, team, member, Role::Member));
            assert_eq!(promoted.is_ok(), may_change);
            let made = house.write(actor, |tx| create(tx, &Draft::named("Another").parse()?));
            match made {
                Ok(id) => house.write(actor, move |tx| delete(tx, id)).unwrap(),
                Err(error) => assert!(!may_make && matches!(error, Error::Forbidden)),
            }
            let page = house.read(actor, |conn| page(conn, "linen")).unwrap();
            assert_eq!(page.may_change, may_change);
        }
    });
}

#[test]
fn everybody_may_leave_a_team_and_only_leads_take_others_out() {
    houses(|house| {
        let [lead, anna, bo] = ["Lead", "Anna", "Bo"].map(|name| house.person(name));
        let team = house.team("Linen", &[(lead, Role::Lead), (anna, Role::Member), (bo, Role::Member)]);
        assert!(matches!(house.write(anna, move |tx| leave(tx, team, bo)), Err(Error::Forbidden)));
        house.write(anna, move |tx| leave(tx, team, anna)).unwrap();
        house.write(lead, move |tx| leave(tx, team, bo)).unwrap();
        assert!(matches!(house.write(lead, move |tx| leave(tx, team, bo)), Err(Error::NotFound)));
        let left = house.read(lead, move |conn| members(conn, team, None)).unwrap();
        assert_eq!(left.items.into_iter().map(|m| m.name).collect::<Vec<_>>(), ["Lead"]);
    });
}

#[test]
fn members_are_listed_leads_first_and_not_once_they_left() {
    houses(|house| {
        let [zoe, anna] = ["Zoe", "Anna"].map(|name| house.person(name));
        let gone = house.enter(Someone { ends_on: "2026-11-22".into(), ..Someone::named("Gone") });
        let team = house.team("Linen", &[(anna, Role::Member), (zoe, Role::Lead), (gone, Role::Member)]);
        let people = house.read(anna, move |conn| members(conn, team, None)).unwrap().items;
        assert_eq!(
            people.into_iter().map(|m| (m.name, m.role)).collect::<Vec<_>>(),
            [("Zoe".to_owned(), Role::Lead), ("Anna".to_owned(), Role::Member)]
        );
    });
}

#[test]
fn a_large_team_is_listed_page_by_page() {
    houses(|house| {
        let people: Vec<(PersonId, Role)> = (0..60)
            .map(|n| (house.person(&format!("P{n:02}")), if n == 59 { Role::Lead } else { Role::Member }))
            .collect();
        let team = house.team("Ward", &people);
        let first = house.read(house.ada, move |conn| members(conn, team, None)).unwrap();
        let next = first.next.clone();
        let second = house.read(house.ada, move |conn| members(conn, team, next.as_ref())).unwrap();
        assert_eq!((first.items.len(), second.items.len(), second.next), (50, 10, None));
        assert_eq!((first.items[0].name.as_str(), second.items[9].name.as_str()), ("P59", "P58"));
    });
}

#[test]
fn a_team_is_no_part_of_itself() {
    houses(|house| {
        let ada = house.ada;
        let [care, ward, bay] = ["Care", "Ward", "Bay"].map(|name| house.team(name, &[]));
        let put = |part: TeamId, name: &'static str, whole: TeamId| {
            house.write(ada, move |tx| {
                update(tx, part, &Draft { parent: whole.to_string(), ..Draft::named(name) }.parse()?)
            })
        };
        put(ward, "Ward", care).unwrap();
        put(bay, "Bay", ward).unwrap();
        for whole in [care, ward, bay] {
            let refused = put(care, "Care", whole);
            assert!(matches!(refused, Err(Error::Invalid(p)) if p[0].problem == Problem::Circle));
        }
        let page = house.read(ada, |conn| page(conn, "ward")).unwrap();
        assert_eq!(page.parent.unwrap().name, "Care");
        assert_eq!(page.parts.into_iter().map(|part| part.name).collect::<Vec<_>>(), ["Bay"]);
        assert!(matches!(
            house.write(ada, move |tx| delete(tx, ward)),
            Err(Error::Conflict(Conflict::InUse))
        ));
    });
}

#[test]
fn names_are_taken_however_they_are_written_and_addresses_stay() {
    houses(|house| {
        let ada = house.ada;
        let id = house.team("Łódź Kitchen", &[]);
        let refused = house.write(ada, |tx| create(tx, &Draft::named("LODZ kitchen").parse()?));
        assert!(matches!(refused, Err(Error::Invalid(p)) if p[0].problem == Problem::Taken));
        house.write(ada, move |tx| update(tx, id, &Draft::named("Kitchen").parse()?)).unwrap();
        let team = house.read(ada, |conn| visible_to(conn, "lodz-kitchen")).unwrap();
        assert_eq!((team.id, team.name.as_str()), (id, "Kitchen"));
        let counts = house.read(ada, counts).unwrap();
        assert_eq!(counts, Counts { teams: 1, without_lead: 1, without_service: 1 });
    });
}

#[test]
fn a_name_in_addresses_that_somebody_else_took_meanwhile_is_a_change_and_no_failure() {
    houses(|house| {
        house.team("Laundry", &[]);
        // What another node writes between the look at the names and the rows of an import.
        let same = house.work(|tx| {
            let (id, now): (TeamId, _) = (tx.id(), tx.now());
            tx.execute(
                "INSERT INTO team (id, slug, name, name_key, name_sort, purpose, imported, demo, created_at, updated_at)
                 VALUES ($1, 'laundry', 'Another', 'another', 'another', '', FALSE, FALSE, $2, $2)",
                params![id, now],
            )
            .map_err(editing::taken)
        });
        assert!(matches!(same, Err(Error::Conflict(crate::Conflict::Changed))), "{same:?}");
    });
}
