//! What the scripts promise before they are played: possible, alive on every day, and the same every time.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, ToSpan};

use super::super::content::Language;
use super::super::content::{people, services};
use super::super::stories::routine::all_scripts;
use super::super::stories::{self, Act, Phase};
use super::super::timeline::Timeline;
use super::{SEED, monday, zone};

#[test]
fn performers_belong_to_the_team_whose_turn_it_is() {
    for script in all_scripts(SEED) {
        let mut team = script.service.team;
        for step in &script.steps {
            let by = people::named(step.by).unwrap();
            let part = match step.act {
                Act::Part(place, _) => {
                    usize::try_from(place).ok().and_then(|at| script.service.bundle.get(at))
                }
                _ => None,
            };
            let team_of_part = part.and_then(|part| services::keyed(part.service)).map(|part| part.team);
            let at = team_of_part.unwrap_or(team);
            let belongs = by.team == at || by.also == Some(at);
            match step.act {
                Act::PassOn { team: next, .. } => {
                    assert!(belongs, "{}: {} passes on", script.key, step.by);
                    team = next;
                }
                Act::Greet { .. }
                | Act::Promise { .. }
                | Act::Question(_)
                | Act::Perform
                | Act::Close(_)
                | Act::Decline { .. }
                | Act::Part(..)
                | Act::Note(_) => {
                    assert!(belongs, "{}: {} is not in {team}", script.key, step.by);
                }
                Act::Reply(_)
                | Act::Confirm(_)
                | Act::Reopen(_)
                | Act::Withdraw(_)
                | Act::Thanks(_)
                | Act::AboveExpectations(_) => {
                    assert_eq!(step.by, script.asker.name, "{}", script.key);
                }
                Act::Contest(_) => assert_eq!(step.by, script.asker.name, "{}", script.key),
                Act::Say(_) | Act::Settle(_) | Act::HowItWent(_) | Act::Share => assert!(
                    belongs || step.by == script.asker.name,
                    "{}: {} is no part of it",
                    script.key,
                    step.by
                ),
            }
        }
    }
}

#[test]
fn acts_come_in_an_order_that_is_possible() {
    for script in all_scripts(SEED) {
        let mut phase = Phase::Asked;
        for step in &script.steps {
            let open = matches!(phase, Phase::Asked | Phase::Opened | Phase::Questioned);
            let possible = match step.act {
                Act::Greet { .. } => phase == Phase::Asked,
                Act::Perform | Act::Question(_) | Act::Promise { .. } => phase == Phase::Opened,
                Act::Close(_) => matches!(phase, Phase::Opened | Phase::Performed),
                Act::Reply(_) | Act::Contest(_) => phase == Phase::Questioned,
                Act::Confirm(_) => phase == Phase::Closed,
                Act::Reopen(_) => matches!(phase, Phase::Closed | Phase::Confirmed),
                Act::Decline { .. } | Act::PassOn { .. } | Act::Withdraw(_) => open,
                Act::Say(_) | Act::Note(_) | Act::Settle(_) | Act::Part(..) => true,
                Act::HowItWent(_) | Act::Share => matches!(phase, Phase::Confirmed | Phase::Closed),
                Act::Thanks(_) => matches!(phase, Phase::Confirmed | Phase::Closed),
                Act::AboveExpectations(_) => phase == Phase::Confirmed,
            };
            assert!(possible, "{}: {:?} while {phase:?}", script.key, step.act);
            phase = phase.then(&step.act);
        }
    }
}

#[test]
fn every_phase_lives_in_every_language_whatever_the_day_and_hour() {
    for hours in [0, 5, 13, 24, 49, 73, 100, 121, 144] {
        let now = monday().checked_add(hours.hours()).unwrap();
        let timeline = Timeline::new(now, zone());
        let mut counted: BTreeMap<(Phase, Language), usize> = BTreeMap::new();
        for script in all_scripts(SEED) {
            let opened = timeline.opened(script.opened).unwrap();
            assert!(opened.timestamp() < now, "{} begins after now", script.key);
            let happened = timeline.happened(&opened, script.service.calendar, &script.steps).unwrap();
            let mut before = opened.timestamp();
            for (at, step) in &happened {
                assert!(*at > before, "{}: {:?} comes too early at +{hours} h", script.key, step.act);
                before = *at;
                if let Act::Greet { promise, .. } | Act::Promise { promise, .. } = step.act {
                    let due = Timeline::due(&opened, script.service.calendar, promise).unwrap();
                    assert!(due > *at, "{}: a promise for the past at +{hours} h", script.key);
                }
            }
            let phase = happened.iter().fold(Phase::Asked, |phase, (_, step)| phase.then(&step.act));
            *counted.entry((phase, script.language)).or_default() += 1;
        }
        let pairs = Phase::ALL.into_iter().flat_map(|phase| Language::ALL.map(|language| (phase, language)));
        let few: Vec<_> = pairs.filter(|pair| counted.get(pair).copied().unwrap_or(0) < 3).collect();
        assert!(few.is_empty(), "+{hours} h, too few of {few:?}: {counted:?}");
    }
}

#[test]
fn nobody_writes_while_away() {
    let timeline = Timeline::new(monday(), zone());
    let today = monday().to_zoned(zone()).date();
    let here = |name: &str, at: Timestamp| {
        let day = i64::from((at.to_zoned(zone()).date() - today).get_days());
        let person = people::named(name).unwrap();
        let new = person.started_days_ago.is_some_and(|days| day < -days);
        !new && person.away.is_none_or(|away| day < away.from_day || day > away.until_day)
    };
    for script in all_scripts(SEED) {
        let opened = timeline.opened(script.opened).unwrap();
        assert!(here(script.asker.name, opened.timestamp()), "{}: {} is away", script.key, script.asker.name);
        for (at, step) in timeline.happened(&opened, script.service.calendar, &script.steps).unwrap() {
            assert!(here(step.by, at), "{}: {} is away", script.key, step.by);
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_hospital() {
    let first = format!("{:?}", all_scripts(SEED));
    assert_eq!(first, format!("{:?}", all_scripts(SEED)));
    assert_ne!(first, format!("{:?}", all_scripts(SEED + 1)));
}

#[test]
fn routine_does_not_repeat_itself_too_often() {
    let mut titles: BTreeMap<String, usize> = BTreeMap::new();
    for script in all_scripts(SEED) {
        *titles.entry(script.title).or_default() += 1;
    }
    assert!(titles.len() > 330, "only {} different titles", titles.len());
    let (title, most) = titles.iter().max_by_key(|(_, many)| **many).unwrap();
    assert!(*most <= 10, "{title:?} comes {most} times");
}

#[test]
fn the_seeds_are_told() {
    let keys: BTreeSet<&str> = stories::all().map(|story| story.key).collect();
    for key in [
        "newcomer-late",
        "scrubs-empty-w3",
        "scrubs-walk",
        "payroll-ward4-wrong",
        "payroll-ward3-late",
        "time-sartori-first",
    ] {
        assert!(keys.contains(key), "{key} is not told");
    }
    let acts = || stories::all().flat_map(|story| story.steps).map(|step| step.act);
    assert!(acts().filter(|act| matches!(act, Act::Confirm(text) if text.is_empty())).count() >= 2);
    assert!(acts().filter(|act| matches!(act, Act::Thanks(_))).count() >= 15);
    assert!(acts().filter(|act| matches!(act, Act::Decline { .. })).count() >= 8);
    assert!(acts().filter(|act| matches!(act, Act::PassOn { .. })).count() >= 3);
    assert!(acts().filter(|act| matches!(act, Act::Reopen(_))).count() >= 5);
    assert!(acts().filter(|act| matches!(act, Act::Note(text) if text.contains('@'))).count() >= 10);
    assert!(stories::all().filter(|story| story.on_behalf_of.is_some()).count() >= 2);
}

#[test]
fn most_promises_are_kept_and_some_are_not() {
    let timeline = Timeline::new(monday(), zone());
    let (mut kept, mut broken) = (0, 0);
    for script in all_scripts(SEED) {
        let opened = timeline.opened(script.opened).unwrap();
        let mut due = None;
        for (at, step) in timeline.happened(&opened, script.service.calendar, &script.steps).unwrap() {
            match step.act {
                Act::Greet { promise, .. } if due.is_none() => {
                    due = Some(Timeline::due(&opened, script.service.calendar, promise).unwrap());
                }
                Act::Close(_) | Act::Perform if due.is_some_and(|due| at > due) => broken += 1,
                Act::Close(_) | Act::Perform => kept += 1,
                _ => {}
            }
        }
    }
    assert!(kept > 5 * broken, "{kept} kept, {broken} not");
    assert!(broken >= 15, "a house without a late promise would not be believed: {broken}");
}
