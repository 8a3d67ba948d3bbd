//! The kept map is the map read from scratch, whatever happened in between.

use std::fmt::Write as _;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::super::loading::FEW;
use super::*;
use crate::map_file::{self, Format, LIMITS};
use crate::team;

/// Parties of the trials.
const TEAMS: usize = 6;

/// Something that happens to a map.
#[derive(Debug, Clone)]
enum Step {
    /// A file with needs of pairs comes in: customer, provider, of which side, of which alternatives.
    Import(Vec<(usize, usize, bool, bool)>),
    /// So many that they are not asked for by name.
    ImportMany,
    /// The latest file is taken back.
    Undo,
    /// A link ends.
    End(usize),
    /// A moment is retired, or is back.
    Retire(bool),
    /// Somebody who is a customer in their own name joins a team, or leaves it.
    Join(usize, bool),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let pairs = prop::collection::vec((0..TEAMS, 0..TEAMS, any::<bool>(), any::<bool>()), 1..6);
    let step = prop_oneof![
        6 => pairs.prop_map(Step::Import),
        1 => Just(Step::ImportMany),
        2 => Just(Step::Undo),
        2 => (0..20_usize).prop_map(Step::End),
        1 => any::<bool>().prop_map(Step::Retire),
        1 => (0..TEAMS, any::<bool>()).prop_map(|(team, joins)| Step::Join(team, joins)),
    ];
    prop::collection::vec(step, 1..8)
}

fn name(team: usize) -> String {
    if team == 0 { "Ward".to_owned() } else { format!("Team {team}") }
}

fn bring(house: &House<'_>, text: &str) {
    let entries = map_file::read(text.as_bytes(), Format::Csv, LIMITS).unwrap();
    house.write(house.ada, move |tx| map_file::apply(tx, &entries, Format::Csv, "f", None)).unwrap().unwrap();
}

fn happen(house: &House<'_>, h: &Hospital, step: &Step) {
    match step.clone() {
        Step::Import(pairs) => {
            let mut text = String::from("row,customer,provider,side,text,any_of,minutes\n");
            for (customer, provider, back, any) in pairs.into_iter().filter(|(a, b, ..)| a != b) {
                let side = if back { "provider" } else { "customer" };
                let (word, minutes) =
                    if any { ("either", customer * 7 + 1) } else { ("", provider * 11 + 1) };
                writeln!(
                    text,
                    "need,{},{},{side},Linen {minutes},{word},{minutes}",
                    name(customer),
                    name(provider)
                )
                .unwrap();
            }
            text.push_str("need,@nora,Team 1,customer,Keys,,\n");
            bring(house, &text);
        }
        Step::ImportMany => {
            let mut text = String::from("row,customer,provider,side,text\n");
            for n in 0..FEW + 20 {
                writeln!(text, "need,Ward,Far {n},customer,Linen {n}").unwrap();
            }
            bring(house, &text);
        }
        Step::Undo => {
            let latest = house.read(house.ada, map_file::latest).unwrap();
            if let Some(latest) = latest {
                house.write(house.ada, move |tx| map_file::undo(tx, latest)).unwrap();
            }
        }
        Step::End(place) => {
            let all = house.work(|tx| {
                Ok(tx.all(
                    "SELECT id FROM relationship WHERE state = 'declared' AND customer_person_id IS NULL ORDER BY id LIMIT 20",
                    params![],
                    |row| row.get::<RelationshipId>(0),
                )?)
            });
            if let Some(link) = all.unwrap().get(place).copied() {
                let ended = house.write(house.ada, move |tx| relationship::end(tx, link));
                assert!(matches!(ended, Ok(()) | Err(Error::Conflict(_) | Error::Forbidden)), "{ended:?}");
            }
        }
        Step::Retire(retired) => {
            let moment = h.admission;
            let done = house.write(house.ada, move |tx| moment::retire(tx, moment, retired));
            assert!(matches!(done, Ok(()) | Err(Error::Conflict(_))), "{done:?}");
        }
        Step::Join(team, joins) => {
            let team = name(team);
            let nurse = h.nurse;
            house
                .work(move |tx| match team::find_by_name(tx, &team)? {
                    Some(team) if joins => team::put(tx, team.id, nurse, Role::Member),
                    Some(team) => team::remove(tx, team.id, nurse).map(drop),
                    None => Ok(()),
                })
                .unwrap();
        }
    }
}

/// Everything that a map answers, in an order of its own.
fn answers(map: &Reckoned) -> Vec<String> {
    let mut parties = map.parties().to_vec();
    parties.sort_unstable();
    let mut said: Vec<String> = parties
        .iter()
        .enumerate()
        .map(|(place, party)| {
            // Of the many that one file may bring some are enough.
            let single = if place < 20 { map.single_points(*party).unwrap() } else { Vec::new() };
            let mut single: Vec<String> = single.iter().map(Party::to_string).collect();
            single.sort_unstable();
            let steps = map.way(*party).map(|way| way.parties.len());
            format!("{party} {:?} {:?} {steps:?} {single:?}", map.distance(*party), map.minutes(*party))
        })
        .collect();
    let mut links: Vec<String> = map
        .links()
        .map(|(id, link)| {
            let mut needs: Vec<String> = link.needs.iter().map(|need| format!("{need:?}")).collect();
            needs.sort_unstable();
            format!("{id} {} {} {} {needs:?}", link.customer, link.provider, link.confirmed)
        })
        .collect();
    links.sort_unstable();
    said.extend(links);
    said
}

#[test]
fn the_kept_map_is_the_map_read_from_scratch() {
    houses(|house| {
        let h = hospital(house);
        let cache = Arc::new(Cache::default());
        // One house for all trials: what one leaves behind, the next begins with.
        let mut runner = TestRunner::new(Config { cases: 8, failure_persistence: None, ..Config::default() });
        runner
            .run(&steps(), |steps| {
                for step in &steps {
                    happen(house, &h, step);
                    let kept = Arc::clone(&cache);
                    let kept = house.read(house.ada, move |conn| Ok(answers(&*kept.get(conn)?))).unwrap();
                    let fresh =
                        house.read(house.ada, |conn| Ok(answers(&*Cache::default().get(conn)?))).unwrap();
                    prop_assert_eq!(kept, fresh, "after {:?}", step);
                }
                Ok(())
            })
            .unwrap();
    });
}
