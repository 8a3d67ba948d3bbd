//! From a request's events to its shares.

use jiff::Timestamp;
use jiff::civil::date;

use super::super::*;
use crate::turns::{Clocks, Event, Kind, Settlement, Turns, WaitId};
use crate::worktime::{Calendar, Clock, Country, Definition, Exception, Hours as Opening, WallClock};

const DAY: i64 = 1_440;

fn start() -> Timestamp {
    "2026-11-02T09:00:00Z".parse().unwrap()
}

fn day(days: i64) -> Timestamp {
    WallClock.after(start(), days * DAY).unwrap()
}

fn turns(list: &[(i64, Kind)], clocks: Clocks<'_>) -> Turns {
    let events: Vec<Event> = list.iter().map(|(days, kind)| Event { at: day(*days), kind: *kind }).collect();
    Turns::derive(&events, day(100), clocks).unwrap()
}

fn facts(needed_by: i64) -> Facts<'static> {
    Facts {
        told: None,
        needed_by: day(needed_by),
        first_needed_by: None,
        clocks: Clocks::shared(&WallClock),
        provider_usual: None,
        lateness: &WallClock,
    }
}

/// A standard in days.
fn days(days: i64) -> Option<i64> {
    (days > 0).then_some(days * DAY)
}

fn share(list: &[(i64, Kind)], terms: &Terms, facts: &Facts<'_>) -> Attribution {
    let turns = turns(list, facts.clocks);
    Attribution::of(&network_of(&turns, terms, facts).unwrap()).unwrap()
}

fn in_days(attribution: &Attribution) -> Vec<(CauseKind, f64)> {
    let minutes = |share: &CauseShare| f64::from(i32::try_from(share.minutes).unwrap());
    attribution.causes.iter().map(|share| (share.cause.kind, minutes(share) / 1_440.0)).collect()
}

#[test]
fn the_new_hire_story_comes_out_of_its_events() {
    let list = [(0, Kind::Opened), (3, Kind::Started), (21, Kind::Performed), (22, Kind::Closed)];
    let terms = Terms { notice: days(14), lead: days(14), ..Terms::default() };
    let shared = share(&list, &terms, &facts(7));
    assert_eq!(shared.lateness, 14 * DAY);
    assert_eq!(in_days(&shared), [(CauseKind::LateNotice, 7.0), (CauseKind::ProviderWork, 7.0)]);
    // An acknowledged heads-up seven days earlier is the agreed notice: the delay is the provider's alone.
    let warned = Facts { told: Some(WallClock.before(start(), 7 * DAY).unwrap()), ..facts(7) };
    let shared = share(&list, &terms, &warned);
    assert_eq!((shared.lateness, shared.party(Side::Customer)), (14 * DAY, 0));
}

#[test]
fn slow_answers_are_the_customers_and_displacement_is_the_providers() {
    let q = WaitId(1);
    let list = [
        (0, Kind::Opened),
        (1, Kind::Started),
        (2, Kind::Asked(q)),
        (6, Kind::Ended(q)),
        (7, Kind::Displaced),
        (10, Kind::Started),
        (12, Kind::Performed),
        (12, Kind::Closed),
    ];
    // Opened ten days before, as agreed; answer agreed within 1 day and given after 4; work 5 days as agreed.
    let terms = Terms { notice: days(10), lead: days(5), answer: days(1), ..Terms::default() };
    let shared = share(&list, &terms, &facts(10));
    assert_eq!(shared.lateness, 2 * DAY);
    assert_eq!(in_days(&shared), [(CauseKind::SlowAnswers, 1.0), (CauseKind::Displaced, 1.0)]);
    // Either would have sufficed: two repairs of one cause each.
    assert_eq!(shared.repair_by_party(), [vec![Side::Customer], vec![Side::Provider]]);
}

#[test]
fn a_contested_wait_is_set_apart_until_it_is_settled() {
    let q = WaitId(1);
    let mut list = vec![
        (0, Kind::Opened),
        (2, Kind::Asked(q)),
        (5, Kind::Contested(q)),
        (6, Kind::Ended(q)),
        (8, Kind::Performed),
        (8, Kind::Closed),
    ];
    let terms = Terms { lead: days(4), answer: days(1), ..Terms::default() };
    let shared = share(&list, &terms, &facts(5));
    assert_eq!(shared.party(Side::Disputed), 3 * DAY);
    assert_eq!((shared.party(Side::Customer), shared.party(Side::Provider)), (0, 0));
    list.push((20, Kind::Settled(q, Settlement::Customer)));
    let shared = share(&list, &terms, &facts(5));
    assert_eq!((shared.party(Side::Disputed), shared.party(Side::Customer)), (0, 3 * DAY));
}

#[test]
fn a_date_moved_forward_is_the_customers_cause() {
    let list = [(0, Kind::Opened), (8, Kind::Performed), (8, Kind::Closed)];
    let terms = Terms { lead: days(8), ..Terms::default() };
    let moved = Facts { first_needed_by: Some(day(9)), ..facts(5) };
    let shared = share(&list, &terms, &moved);
    assert_eq!(in_days(&shared), [(CauseKind::DateMoved, 3.0)]);
}

#[test]
fn a_faulty_completion_is_the_providers_rework() {
    let list = [
        (0, Kind::Opened),
        (4, Kind::Performed),
        (4, Kind::Closed),
        (6, Kind::Reopened),
        (7, Kind::Performed),
        (7, Kind::Closed),
    ];
    let terms = Terms { lead: days(5), ..Terms::default() };
    let shared = share(&list, &terms, &facts(5));
    assert_eq!(in_days(&shared), [(CauseKind::Rework, 2.0)]);
    assert_eq!(shared.party(Side::Provider), 2 * DAY);
}

#[test]
fn without_standards_nobody_has_a_share_and_all_of_it_is_structural() {
    let list = [(0, Kind::Opened), (9, Kind::Performed), (9, Kind::Closed)];
    let shared = share(&list, &Terms::default(), &facts(5));
    assert_eq!((shared.lateness, shared.structural), (4 * DAY, 4 * DAY));
    assert!(shared.causes.is_empty() && shared.repair == Repair::Agreement);
}

fn office(exceptions: Vec<Exception>) -> Calendar {
    let hours = ["09:00-17:00".parse().unwrap()];
    let mut definition = Definition::office("Europe/Rome", date(2020, 1, 1), &hours, Country::Italy);
    definition.versions[0].exceptions = exceptions;
    Calendar::new(definition).unwrap()
}

#[test]
fn each_side_runs_on_its_own_hours_and_the_recomputed_end_is_the_real_one() {
    let office = office(vec![]);
    let ward = Calendar::new(Definition::always("Europe/Rome", date(2020, 1, 1))).unwrap();
    let clocks = Clocks { customer: &ward, provider: &office, third: &office };
    let q = WaitId(1);
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    // Opened on Monday; asked on Friday 12:00 Rome; the ward answers on Sunday; done on the next Sunday by
    // somebody who worked overtime.
    let events = [
        Event { at: at("2026-11-09T08:00:00Z"), kind: Kind::Opened },
        Event { at: at("2026-11-13T11:00:00Z"), kind: Kind::Asked(q) },
        Event { at: at("2026-11-15T11:00:00Z"), kind: Kind::Ended(q) },
        Event { at: at("2026-11-22T11:00:00Z"), kind: Kind::Performed },
        Event { at: at("2026-11-22T11:00:00Z"), kind: Kind::Closed },
    ];
    let turns = Turns::derive(&events, at("2026-11-22T11:00:00Z"), clocks).unwrap();
    let facts = Facts {
        told: None,
        needed_by: at("2026-11-17T16:00:00Z"),
        first_needed_by: None,
        clocks,
        provider_usual: None,
        lateness: &office,
    };
    // Four days' answer owed within one; the provider owes 56 hours of office time and used 35 + 40.
    let terms = Terms { answer: Some(DAY), lead: Some(56 * 60), ..Terms::default() };
    let network = network_of(&turns, &terms, &facts).unwrap();
    let everything = (1 << network.causes.len()) - 1;
    assert_eq!(network.done(everything).unwrap(), turns.until, "as it was");
    let shared = Attribution::of(&network).unwrap();
    assert_eq!(shared.lateness, 3 * 8 * 60, "Wednesday to Friday, on office hours");
    let total: i64 = shared.parties.iter().map(|party| party.minutes).sum();
    assert_eq!(total + shared.structural, shared.lateness);
    // An answer on Saturday instead of Sunday changes nothing for an office: a null player.
    assert_eq!(shared.party(Side::Customer), 0);
}

#[test]
fn an_extraordinary_closure_is_the_providers_cause() {
    let monday = Exception { date: date(2026, 11, 9), hours: Opening::Closed, reason: None };
    let (actual, usual) = (office(vec![monday]), office(vec![]));
    let clocks = Clocks { customer: &WallClock, provider: &actual, third: &WallClock };
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let events = [
        Event { at: at("2026-11-06T08:00:00Z"), kind: Kind::Opened },
        Event { at: at("2026-11-10T16:00:00Z"), kind: Kind::Performed },
        Event { at: at("2026-11-10T16:00:00Z"), kind: Kind::Closed },
    ];
    let turns = Turns::derive(&events, at("2026-11-10T16:00:00Z"), clocks).unwrap();
    let facts = Facts {
        told: None,
        needed_by: at("2026-11-09T16:00:00Z"),
        first_needed_by: None,
        clocks,
        provider_usual: Some(&usual),
        lateness: &usual,
    };
    let terms = Terms { lead: Some(16 * 60), ..Terms::default() };
    let shared = Attribution::of(&network_of(&turns, &terms, &facts).unwrap()).unwrap();
    assert_eq!((shared.lateness, shared.causes.len()), (480, 1));
    assert_eq!(shared.causes[0].cause.kind, CauseKind::Closure);
    assert_eq!(shared.causes[0].minutes, 480);
}

#[test]
fn a_network_with_a_wrong_reference_is_refused() {
    let mut network = network_of(
        &turns(&[(0, Kind::Opened), (1, Kind::Closed)], Clocks::shared(&WallClock)),
        &Terms::default(),
        &facts(1),
    )
    .unwrap();
    network.activities[1].after = vec![7];
    assert_eq!(network.done(0), Err(Error::BadReference(1)));
    network.activities.clear();
    assert_eq!(network.done(0), Err(Error::NoLife));
}

#[test]
fn a_pair_of_teams_is_summed_up_from_ten_late_requests_on() {
    let terms = Terms { notice: days(14), lead: days(14), ..Terms::default() };
    let late = |taken: i64| {
        let list = [(0, Kind::Opened), (taken, Kind::Performed), (taken, Kind::Closed)];
        share(&list, &terms, &facts(7))
    };
    let mut requests: Vec<Attribution> = (0..10).map(|n| late(16 + n)).collect();
    requests.push(late(3));
    let summary = pair_of_teams(&requests, 3).unwrap();
    let total: i64 = requests.iter().map(|request| request.lateness).sum();
    assert_eq!(summary.iter().map(|share| share.minutes).sum::<i64>(), total);
    for share in &summary {
        assert!(share.interval.low <= share.part && share.part <= share.interval.high, "{share:?}");
    }
    assert!(
        summary
            .iter()
            .any(|share| share.party == Some(Side::Provider) && share.interval.high > share.interval.low)
    );
    assert_eq!(pair_of_teams(&requests[1..], 3), None, "nine late ones and one on time");
}

#[test]
fn what_was_usual_stands_in_for_an_agreement() {
    assert_eq!(usual_minutes(&[30, 10, 20, 40]), Some(20));
    assert_eq!(usual_minutes(&[]), None);
}

#[test]
fn an_attribution_travels_as_json() {
    let list = [(0, Kind::Opened), (21, Kind::Performed), (21, Kind::Closed)];
    let shared = share(&list, &Terms { notice: days(14), lead: days(14), ..Terms::default() }, &facts(7));
    let text = serde_json::to_string(&shared).unwrap();
    assert_eq!(serde_json::from_str::<Attribution>(&text).unwrap(), shared);
}

#[test]
fn a_provider_faster_than_agreed_gets_a_credit_over_all_its_stretches() {
    // Told 3 days before instead of 14; queue and work took 10 days of 14. By hand: 9 days and a credit of 2.
    let list = [(0, Kind::Opened), (4, Kind::Started), (10, Kind::Performed), (10, Kind::Closed)];
    let shared = share(&list, &Terms { notice: days(14), lead: days(14), ..Terms::default() }, &facts(3));
    assert_eq!(shared.lateness, 7 * DAY);
    assert_eq!((shared.party(Side::Customer), shared.party(Side::Provider)), (9 * DAY, -2 * DAY));
}
