//! The new-hire table of domain.md §3a: actual notice 7 days, actual set-up 21 days, 14 days late.

use jiff::Timestamp;

use super::super::*;
use crate::worktime::{Clock, WallClock};

const DAY: i64 = 1_440;

fn start_day() -> Timestamp {
    "2026-11-23T08:00:00Z".parse().unwrap()
}

/// Notice and set-up in days, actual and agreed.
fn network((given, notice): (i64, i64), (taken, lead): (i64, i64)) -> Network<'static> {
    let told = WallClock.before(start_day(), given * DAY).unwrap();
    Network {
        causes: vec![
            Cause { kind: CauseKind::LateNotice, party: Side::Customer },
            Cause { kind: CauseKind::ProviderWork, party: Side::Provider },
        ],
        hours: vec![Hours::of(&WallClock)],
        activities: vec![
            Activity {
                after: vec![],
                hours: 0,
                cause: Some(0),
                kind: ActivityKind::Notice { actual: told, standard: notice * DAY },
            },
            Activity {
                after: vec![0],
                hours: 0,
                cause: Some(1),
                kind: ActivityKind::Lasts { actual: taken * DAY, standard: lead * DAY, observed: None },
            },
        ],
        origin: told,
        deadline: Deadline::fixed(start_day()),
        lateness: &WallClock,
    }
}

#[derive(Debug, PartialEq)]
enum Fix {
    Both,
    Customer,
    Provider,
    Agreement,
}

fn fix(attribution: &Attribution) -> Fix {
    match (&attribution.repair, attribution.repair_by_party().as_slice()) {
        (Repair::Agreement, _) => Fix::Agreement,
        (_, [sides]) if *sides == [Side::Customer, Side::Provider] => Fix::Both,
        (_, [sides]) if *sides == [Side::Customer] => Fix::Customer,
        (_, [sides]) if *sides == [Side::Provider] => Fix::Provider,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_same_facts_are_shared_by_what_was_agreed() {
    // Agreed notice, agreed set-up, structural, customer, provider (in tenths of days), repair.
    let table = [
        (14, 14, 0, 70, 70, Fix::Both),
        (15, 10, 0, 55, 85, Fix::Both),
        (21, 10, 0, 85, 55, Fix::Customer),
        (21, 21, 0, 140, 0, Fix::Customer),
        (10, 10, 0, 30, 110, Fix::Both),
        (7, 7, 0, 0, 140, Fix::Provider),
        (7, 10, 30, 0, 110, Fix::Agreement),
    ];
    for (notice, lead, structural, customer, provider, repair) in table {
        let shared = Attribution::of(&network((7, notice), (21, lead))).unwrap();
        let tenths = DAY / 10;
        assert_eq!(shared.lateness, 14 * DAY);
        assert_eq!(shared.structural, structural * tenths, "{notice}/{lead}");
        assert_eq!(shared.party(Side::Customer), customer * tenths, "{notice}/{lead}");
        assert_eq!(shared.party(Side::Provider), provider * tenths, "{notice}/{lead}");
        assert_eq!(fix(&shared), repair, "{notice}/{lead}");
    }
}

#[test]
fn a_share_that_changes_hands_within_a_fifth_of_a_standard_is_called_shared() {
    let verdict = |notice, lead| Attribution::of(&network((7, notice), (21, lead))).unwrap().verdict;
    // 7 and 7 days: tied. 8.5 and 5.5 days: with a notice of 16.8 days it would be 6.4 and 7.6.
    assert_eq!(verdict(14, 14), Verdict::Shared);
    assert_eq!(verdict(21, 10), Verdict::Shared);
    assert_eq!(verdict(10, 10), Verdict::Largest(Side::Provider));
    assert_eq!(verdict(21, 21), Verdict::Largest(Side::Customer));
    let shared = Attribution::of(&network((7, 14), (21, 14))).unwrap();
    // By hand: with a notice of 11.2 days the agreement itself is 2.8 late and the customer bears 4.2; with
    // one of 16.8 days the customer bears 8.4.
    let customer = shared.parties[0];
    assert_eq!((customer.range.low * 10, customer.range.high * 10), (42 * DAY, 84 * DAY));
}

#[test]
fn warning_early_enough_and_flexible_models_make_the_next_one_on_time() {
    // Version 2: told 16 days before, notice 15 agreed; the other model takes 4 days of 10.
    let shared = Attribution::of(&network((16, 15), (4, 10))).unwrap();
    assert_eq!((shared.lateness, shared.repair, shared.verdict), (0, Repair::NotNeeded, Verdict::Nobody));
}

#[test]
fn more_notice_than_owed_is_a_credit() {
    // Told 20 days before instead of 14, set-up took 25 instead of 14: 5 days late.
    let shared = Attribution::of(&network((20, 14), (25, 14))).unwrap();
    assert_eq!((shared.party(Side::Customer), shared.party(Side::Provider)), (-3 * DAY, 8 * DAY));
}
