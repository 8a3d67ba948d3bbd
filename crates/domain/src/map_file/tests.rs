use std::fmt::Write as _;

use jiff::civil::date;

use super::*;
use crate::customer_group::{self, GroupKind};
use crate::party::Party;
use crate::relationship::{self, Declaration, NeedDraft, State, TermsDraft};
use crate::team::Role;
use crate::testing::{House as World, houses};
use crate::{PersonId, TeamId, moment, reporting, team};

fn csv(text: &str) -> Vec<Entry> {
    read(text.as_bytes(), Format::Csv, LIMITS).unwrap()
}

fn flaws(world: &World<'_>, entries: &[Entry]) -> Vec<(Place, Vec<&'static str>)> {
    let entries = entries.to_vec();
    match world.read(world.ada, move |conn| preview(conn, &entries)).unwrap() {
        Preview::Ready { plan, .. } => panic!("{plan:#?}"),
        Preview::Refused(bad) => {
            bad.into_iter().map(|bad| (bad.place, bad.flaws.iter().map(Flaw::code).collect())).collect()
        }
    }
}

fn bring(world: &World<'_>, entries: &[Entry], format: Format) -> Applied {
    let entries = entries.to_vec();
    world.write(world.ada, move |tx| apply(tx, &entries, format, "map", None)).unwrap().unwrap()
}

fn out(world: &World<'_>, format: Format) -> String {
    let entries = world.read(world.ada, export).unwrap();
    String::from_utf8(write(&entries, format)).unwrap()
}

struct Hospital {
    nurse: PersonId,
    washer: PersonId,
    ward: TeamId,
    laundry: TeamId,
}

/// People without a map: what every file may refer to.
fn people(world: &World<'_>) -> Hospital {
    let [nurse, washer] = ["Nora Nowak", "Wanda Rossi"].map(|name| world.person(name));
    let ward = world.team("Ward: \"3\", =upper", &[(nurse, Role::Lead)]);
    let laundry = world.team("Laundry", &[(washer, Role::Lead), (nurse, Role::Member)]);
    Hospital { nurse, washer, ward, laundry }
}

/// A map with everything in it that a map can have, and awkward words.
fn drawn(world: &World<'_>) -> Hospital {
    let h = people(world);
    let ada = world.ada;
    let patients = world
        .write(ada, |tx| customer_group::create(tx, "Patients & <families>", GroupKind::People))
        .unwrap();
    world.write(ada, |tx| customer_group::create(tx, "Insurers", GroupKind::Firms)).unwrap();
    let (ward, laundry) = (h.ward, h.laundry);
    let admitted = world
        .write(ada, move |tx| {
            let edit = moment::Edit {
                name: "Patient is admitted".to_owned(),
                about: "Warm: \"welcome\"\nand quick – 'yes'".to_owned(),
                group: patients,
                team: Some(ward),
                person: None,
            };
            moment::create(tx, &edit)
        })
        .unwrap();
    let link = |customer: Party, provider: Party, terms: TermsDraft, needs: Vec<NeedDraft>| {
        world
            .write(ada, move |tx| {
                let needs =
                    needs.iter().map(|need| need.parse(crate::language::Language::Pl).unwrap()).collect();
                relationship::declare(tx, &Declaration { customer, provider, terms: terms.parse()?, needs })
            })
            .unwrap()
    };
    let need = |side: &str, body: &str, any_of: &str, hours: &str| NeedDraft {
        side: side.to_owned(),
        kind: "goods".to_owned(),
        body: body.to_owned(),
        any_of: any_of.to_owned(),
        hours: hours.to_owned(),
    };
    let yearly = TermsDraft {
        kind: "situational".to_owned(),
        occasion_every: "year".to_owned(),
        occasion_month: "3".to_owned(),
        occasion_what: "audit, 'the big one'".to_owned(),
        from_on: "2026-01-01".to_owned(),
        to_on: "2027-12-31".to_owned(),
        promise: "-- by Monday; \"always\"".to_owned(),
        ..TermsDraft::default()
    };
    link(
        Party::Team(ward),
        Party::Team(laundry),
        yearly,
        vec![
            need("customer", "=clean, white & <warm> linen", "", "4"),
            need("customer", "'=scrubs", "linen", "1.5"),
            need("provider", "pełne worki, ąęśżźć 漢字 🙂", "", ""),
        ],
    );
    link(Party::Moment(admitted), Party::Team(ward), TermsDraft::default(), Vec::new());
    link(
        Party::Person(h.nurse),
        Party::Team(laundry),
        TermsDraft::default(),
        vec![need("customer", "@once", "", "")],
    );
    let (nurse, washer) = (h.nurse, h.washer);
    world.write(ada, move |tx| reporting::set_manager(tx, washer, Some(nurse), date(2026, 1, 1))).unwrap();
    world
        .write(ada, move |tx| {
            let under = team::get(tx, laundry)?;
            let draft = team::Draft { parent: ward.to_string(), ..team::Draft::from(&under) };
            team::update(tx, laundry, &draft.parse()?)
        })
        .unwrap();
    h
}

#[test]
fn a_map_goes_out_and_comes_into_another_house_to_the_letter() {
    for format in Format::ALL {
        let written = std::cell::RefCell::new(String::new());
        houses(|world| {
            drawn(world);
            let file = out(world, *format);
            // Into the house it came from: nothing to do.
            let again = read(file.as_bytes(), *format, LIMITS).unwrap();
            let applied = bring(world, &again, *format);
            assert_eq!(applied.import, None, "{format}: {:?}", applied.counts);
            *written.borrow_mut() = file;
        });
        houses(|world| {
            people(world);
            let file = written.borrow().clone();
            let entries = read(file.as_bytes(), *format, LIMITS).unwrap();
            let applied = bring(world, &entries, *format);
            assert_eq!(
                (applied.counts.links, applied.counts.needs, applied.counts.moments),
                (3, 4, 1),
                "{format}"
            );
            for other in Format::ALL {
                let again = out(world, *other);
                let entries = read(again.as_bytes(), *other, LIMITS).unwrap();
                assert_eq!(bring(world, &entries, *other).import, None, "{format} → {other}");
            }
            assert_eq!(out(world, *format), file, "{format}");
        });
    }
}

#[test]
fn what_a_file_draws_is_asked_of_both_and_can_be_undone() {
    houses(|world| {
        let h = drawn(world);
        let before = Format::ALL.iter().map(|format| out(world, *format)).collect::<Vec<_>>();
        let file = csv(
            "row,name,group,team,person,manager,parent,kind,customer,provider,promise,side,text,minutes\n\
             group,Guests,,,,,,people,,,,,,\n\
             team,Kitchen,,,,,Laundry,,,,,,,\n\
             moment,Guest eats,Guests,Kitchen,,,,,,,,,,\n\
             member,,,Kitchen,@nora.nowak,,,lead,,,,,,\n\
             reports,,,,@wanda.rossi,,,,,,,,,\n\
             link,,,,,,,,moment:Guest eats,Kitchen,Warm,,,\n\
             need,,,,,,,,Laundry,Kitchen,,customer,Lunch,30\n\
             need,,,,,,,decision,\"team:Ward: \"\"3\"\", =upper\",Laundry,,customer,\"=clean, white & <warm> linen\",60\n",
        );
        let entries = file.clone();
        let applied = bring(world, &file, Format::Csv);
        let counts = applied.counts;
        assert_eq!((counts.groups, counts.teams, counts.chart, counts.moments), (1, 1, 3, 1));
        assert_eq!((counts.links, counts.changed, counts.needs), (2, 1, 2));
        assert_eq!(
            bring(world, &entries, Format::Csv).import,
            None,
            "the second time there is nothing to do"
        );
        // Nobody said yes through a file: the laundry is asked.
        let laundry = h.laundry;
        let awaiting = world
            .read(h.washer, move |conn| {
                let mut lines =
                    relationship::of_party(conn, Party::Team(laundry), relationship::Side::Provider)?;
                lines.extend(relationship::of_party(
                    conn,
                    Party::Team(laundry),
                    relationship::Side::Customer,
                )?);
                Ok(lines
                    .into_iter()
                    .filter(|line| {
                        line.relationship.state == State::Declared && line.relationship.awaits_me()
                    })
                    .count())
            })
            .unwrap();
        assert!(awaiting >= 2, "{awaiting}");
        let import = applied.import.unwrap();
        let undone = world.write(world.ada, move |tx| undo(tx, import)).unwrap();
        assert_eq!(undone.kept, [], "{undone:?}");
        let after = Format::ALL.iter().map(|format| out(world, *format)).collect::<Vec<_>>();
        assert_eq!(after, before);
        assert!(world.write(world.ada, move |tx| undo(tx, import)).is_err(), "only once");
    });
}

#[test]
fn what_somebody_answered_since_stays_when_an_import_is_undone() {
    houses(|world| {
        let h = people(world);
        let applied = bring(world, &csv("customer,provider,need\nLaundry,Kitchen,Lunch\n"), Format::Csv);
        let laundry = h.laundry;
        world
            .write(h.washer, move |tx| {
                let line =
                    relationship::of_party(tx, Party::Team(laundry), relationship::Side::Customer)?.remove(0);
                relationship::acknowledge(tx, line.relationship.id)
            })
            .unwrap();
        let import = applied.import.unwrap();
        let undone = world.write(world.ada, move |tx| undo(tx, import)).unwrap();
        assert_eq!(
            undone.kept,
            [Kept::Link("Laundry".into(), "Kitchen".into()), Kept::Team("Kitchen".into())],
            "{undone:?}"
        );
    });
}

#[test]
fn whoever_came_over_somebody_since_stays_there_when_an_import_is_undone() {
    houses(|world| {
        let h = people(world);
        let set = |person: PersonId, manager: PersonId| {
            let day = date(2026, 1, 1);
            world.write(world.ada, move |tx| reporting::set_manager(tx, person, Some(manager), day)).unwrap();
        };
        set(h.washer, h.nurse);
        let file = csv("row,person,manager\nreports,@wanda.rossi,\n");
        let import = bring(world, &file, Format::Csv).import.unwrap();
        let (nurse, washer) = (h.nurse, h.washer);
        let over = move |tx: &mut db::Tx<'_>| {
            let today = crate::organisation::today(tx)?;
            reporting::set_manager(tx, nurse, Some(washer), today)
        };
        world.write(world.ada, over).unwrap();
        let undone = world.write(world.ada, move |tx| undo(tx, import)).unwrap();
        assert_eq!(undone.kept, [Kept::Chart("Wanda Rossi".into())], "{undone:?}");
        assert_eq!(world.read(nurse, move |conn| reporting::line_above(conn, nurse)).unwrap(), [washer]);
    });
}

#[test]
fn every_bad_line_is_named_with_its_reasons_and_nothing_is_brought_in() {
    houses(|world| {
        drawn(world);
        let before = out(world, Format::Csv);
        let entries = csv(
            "row,name,group,team,person,manager,kind,customer,provider,from_on,to_on,side,text,minutes\n\
             wish,,,,,,,,,,,,,\n\
             link,,,,,,,Laundry,laundry,,,,,\n\
             link,,,,,,,Laundry,moment:Patient is admitted,,,,,\n\
             link,,,,,,,Laundry,@nobody,,,,,\n\
             link,,,,,,,moment:No such,Laundry,,,,,\n\
             link,,,,,,,Laundry,Kitchen,2026-05-01,soon,,,\n\
             need,,,,,,,Laundry,Kitchen,,,above,,-5\n\
             moment,Eats,Aliens,Laundry,,,,,,,,,,\n\
             reports,,,,@nora.nowak,@wanda.rossi,,,,,,,,\n\
             need,,,,,,,Laundry,Kitchen\n",
        );
        let line = Place::Line;
        assert_eq!(
            flaws(world, &entries),
            [
                (line(2), vec!["unknown_what"]),
                (line(3), vec!["same_party"]),
                (line(4), vec!["moment_provides"]),
                (line(5), vec!["unknown_person"]),
                (line(6), vec!["unknown_moment"]),
                (line(7), vec!["cell"]),
                (line(8), vec!["cell", "cell", "cell"]),
                (line(9), vec!["unknown_group"]),
                (line(10), vec!["circle"]),
                (line(11), vec!["cells"]),
            ]
        );
        let refused =
            world.write(world.ada, move |tx| apply(tx, &entries, Format::Csv, "bad", None)).unwrap();
        assert!(refused.is_err());
        assert_eq!(out(world, Format::Csv), before);
    });
}

#[test]
fn a_backstage_catalogue_becomes_teams_and_needs() {
    let text = "\
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: nursing, title: Nursing}
spec: {type: department, children: [ward]}
---
kind: Group
metadata: {name: ward, title: Ward}
spec: {type: team, parent: nursing, children: []}
---
kind: User
metadata: {name: nora.nowak}
spec: {memberOf: [group:default/ward]}
---
kind: System
metadata: {name: linen}
spec: {owner: laundry}
---
kind: Component
metadata: {name: scrubs, title: Clean scrubs}
spec:
  system: linen
  providesApis: [stock]
---
kind: Component
metadata: {name: bed}
spec:
  owner: group:ward
  dependsOn:
    - component:default/scrubs
  consumesApis: [stock]
";
    houses(|world| {
        world.person("Nora Nowak");
        let entries = read(text.as_bytes(), Format::Yaml, LIMITS).unwrap();
        let applied = bring(world, &entries, Format::Yaml);
        assert_eq!((applied.counts.teams, applied.counts.links, applied.counts.needs), (3, 1, 2));
        let file = out(world, Format::Csv);
        assert!(file.contains("\"team\",\"Ward\",\"\",\"Nursing\""), "{file}");
        for need in ["Clean scrubs", "stock"] {
            assert!(
                file.lines().any(|line| line.contains(need) && line.contains("\"Ward\",\"laundry\"")),
                "{file}"
            );
        }
        let bad = text
            .replace("component:default/scrubs", "component:gloves")
            .replace("owner: laundry", "owner: \"\"");
        let entries = read(bad.as_bytes(), Format::Yaml, LIMITS).unwrap();
        assert_eq!(flaws(world, &entries), [(Place::Entity(6), vec!["unknown_entity", "no_owner"])]);
    });
}

#[test]
fn a_graph_of_an_editor_becomes_links_with_what_stands_on_the_arrows() {
    let text = r#"<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" yfiles.type="nodegraphics"/><key id="d1" for="edge" attr.name="label"/>
  <graph edgedefault="directed">
    <node id="a"><data key="d0"><y:ShapeNode><y:NodeLabel>Ward &amp; more</y:NodeLabel></y:ShapeNode></data></node>
    <node id="b"/>
    <edge source="a" target="b"><data key="d1">Clean&#x20;linen</data></edge>
    <edge source="a" target="c" directed="false"/>
  </graph>
</graphml>"#;
    houses(|world| {
        let entries = read(text.as_bytes(), Format::Graphml, LIMITS).unwrap();
        assert_eq!(flaws(world, &entries), [(Place::Edge(2), vec!["undirected", "unknown_entity"])]);
        let good = text.replace("<edge source=\"a\" target=\"c\" directed=\"false\"/>", "");
        let entries = read(good.as_bytes(), Format::Graphml, LIMITS).unwrap();
        bring(world, &entries, Format::Graphml);
        let file = out(world, Format::Csv);
        assert!(file.contains("\"Ward & more\",\"b\""), "{file}");
        assert!(file.contains("\"Clean linen\""), "{file}");
    });
}

#[test]
fn files_that_are_broken_endless_or_something_else_are_refused() {
    let trouble = |text: &str, format| read(text.as_bytes(), format, LIMITS).unwrap_err().trouble.code();
    assert_eq!(trouble("", Format::Csv), "empty");
    assert_eq!(trouble("a,b\n1,2\n", Format::Csv), "no_column");
    assert_eq!(trouble("customer,provider,from\nA,B,C\n", Format::Csv), "two_columns");
    assert_eq!(trouble("kind: [", Format::Yaml), "bad_yaml");
    assert_eq!(trouble("a: &x [1]\nb: *x\n", Format::Yaml), "bad_yaml");
    assert_eq!(trouble(&"[".repeat(5_000), Format::Yaml), "bad_yaml");
    assert_eq!(trouble("a: 1\na: 2\n", Format::Yaml), "bad_yaml");
    assert_eq!(trouble("<html/>", Format::Graphml), "not_a_graph");
    assert_eq!(trouble("<graphml><graph>", Format::Graphml), "bad_xml");
    assert_eq!(trouble("<!DOCTYPE x [<!ENTITY a \"b\">]><graphml/>", Format::Graphml), "doctype");
    assert_eq!(trouble(&"<graphml>".repeat(5_000), Format::Graphml), "bad_xml");
    let few = Limits { entries: 3, ..LIMITS };
    let many = "kind: Group\nmetadata: {name: a}\n---\n".repeat(50);
    assert_eq!(read(many.as_bytes(), Format::Yaml, few).unwrap_err().trouble.code(), "too_many");
    let nodes = format!("<graphml><graph>{}</graph></graphml>", "<node id=\"a\"/>".repeat(9));
    assert_eq!(read(nodes.as_bytes(), Format::Graphml, few).unwrap_err().trouble.code(), "too_many");
    let small = Limits { bytes: 20, ..LIMITS };
    assert_eq!(read(many.as_bytes(), Format::Yaml, small).unwrap_err().trouble.code(), "too_large");
}

#[test]
fn only_administrators_bring_a_map_in_or_take_it_out() {
    houses(|world| {
        let h = people(world);
        assert!(matches!(world.read(h.nurse, export), Err(crate::Error::Forbidden)));
        let entries = csv("customer,provider\nA,B\n");
        let looked = world.read(h.nurse, move |conn| preview(conn, &entries));
        assert!(matches!(looked, Err(crate::Error::Forbidden)));
    });
}

#[test]
fn a_link_of_two_others_is_neither_taken_out_nor_touched() {
    houses(|world| {
        let h = people(world);
        let (nurse, washer) = (h.nurse, h.washer);
        world
            .write(nurse, move |tx| {
                let needs = vec![
                    NeedDraft { side: "customer".into(), body: "quiet words".into(), ..NeedDraft::default() }
                        .parse(crate::language::Language::En)?,
                ];
                let terms = TermsDraft::default().parse()?;
                let (customer, provider) = (Party::Person(nurse), Party::Person(washer));
                relationship::declare(tx, &Declaration { customer, provider, terms, needs })
            })
            .unwrap();
        assert!(!out(world, Format::Yaml).contains("quiet words"));
        let entries = csv("customer,provider,promise\n@nora.nowak,@wanda.rossi,Everything\n");
        assert_eq!(bring(world, &entries, Format::Csv).import, None, "it is theirs");
    });
}

#[test]
fn an_organisation_chart_comes_in_at_once_and_is_taken_back_as_a_whole() {
    houses(|world| {
        let h = people(world);
        let (nurse, washer) = (h.nurse, h.washer);
        world
            .write(world.ada, move |tx| reporting::set_manager(tx, washer, Some(nurse), date(2026, 1, 1)))
            .unwrap();
        let before = out(world, Format::Csv);
        let mut text = String::from("row,name,parent,person,team,kind,manager\n");
        for n in 0..700 {
            let parent = if n == 0 { "Laundry".to_owned() } else { format!("Unit {}", n / 2) };
            writeln!(text, "team,Unit {n},{parent},,,,").unwrap();
        }
        // Two change places, somebody gets another role, and a namesake gets an address of its own.
        text.push_str(
            "team,Unit-7,,,,,\nmember,,,@nora.nowak,Laundry,lead,\nmember,,,@wanda.rossi,Unit 3,,\n\
             reports,,,@wanda.rossi,,,\nreports,,,@nora.nowak,,,@wanda.rossi\n",
        );
        let applied = bring(world, &csv(&text), Format::Csv);
        assert_eq!((applied.counts.teams, applied.counts.chart), (701, 704));
        assert_eq!(
            bring(world, &csv(&text), Format::Csv).import,
            None,
            "the second time there is nothing to do"
        );
        let line = world.read(nurse, move |conn| reporting::line_above(conn, nurse)).unwrap();
        assert_eq!(line, [washer]);
        for (name, slug) in [("Unit 7", "unit-7"), ("Unit-7", "unit-7-2")] {
            let found = world.read(nurse, move |conn| team::find_by_name(conn, name)).unwrap().unwrap();
            assert_eq!(found.slug, slug);
        }
        let import = applied.import.unwrap();
        let undone = world.write(world.ada, move |tx| undo(tx, import)).unwrap();
        assert_eq!(undone.kept, [], "{undone:?}");
        assert_eq!(out(world, Format::Csv), before);
    });
}

#[test]
fn nobody_comes_to_be_over_themselves_through_somebody_who_has_left() {
    houses(|world| {
        let h = people(world);
        let (nurse, washer) = (h.nurse, h.washer);
        let gone = world.enter(crate::person::Draft {
            ends_on: "2026-11-20".into(),
            ..crate::person::Draft::named("Gone")
        });
        for (person, manager) in [(washer, gone), (gone, nurse)] {
            let day = date(2026, 1, 1);
            world.write(world.ada, move |tx| reporting::set_manager(tx, person, Some(manager), day)).unwrap();
        }
        let entries = csv("row,person,manager\nreports,@nora.nowak,@wanda.rossi\n");
        assert_eq!(flaws(world, &entries), [(Place::Line(2), vec!["circle"])]);
    });
}

#[test]
fn links_that_are_there_change_at_once_and_are_as_they_were_when_that_is_taken_back() {
    houses(|world| {
        drawn(world);
        let mut text = String::from("row,customer,provider,promise,side,text,minutes\n");
        for n in 0..600 {
            writeln!(text, "need,Team {n},Laundry,,customer,Linen {n},").unwrap();
        }
        bring(world, &csv(&text), Format::Csv);
        let before = out(world, Format::Yaml);
        let mut again = String::from("row,customer,provider,promise,side,text,minutes\n");
        for n in 0..600 {
            write!(
                again,
                "link,Team {n},Laundry,By nine {n},,,\nneed,Team {n},Laundry,,customer,linen {n},30\n\
                 need,Team {n},Laundry,,provider,Full bags,\n"
            )
            .unwrap();
        }
        let applied = bring(world, &csv(&again), Format::Csv);
        assert_eq!((applied.counts.links, applied.counts.changed, applied.counts.needs), (0, 600, 1_200));
        let after = out(world, Format::Yaml);
        for said in ["By nine 599", "linen 599", "Full bags"] {
            assert!(after.contains(said), "{said}");
        }
        let import = applied.import.unwrap();
        let undone = world.write(world.ada, move |tx| undo(tx, import)).unwrap();
        assert_eq!((undone.removed, undone.restored, undone.kept.len()), (0, 600, 0));
        assert_eq!(out(world, Format::Yaml), before);
    });
}
