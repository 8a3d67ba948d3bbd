use super::super::*;
use crate::chance::Dice;
use crate::numbers::{real, whole};

#[test]
fn the_conformal_bound_exists_from_4_9_19_and_99_cases_on() {
    for (share, n) in [(0.8, 4), (0.9, 9), (0.95, 19), (0.99, 99)] {
        let cases: Vec<i64> = (1..=n).collect();
        assert_eq!(conformal_bound(&cases, share), Some(n), "the largest");
        assert_eq!(conformal_bound(&cases[1..], share), None);
    }
    let ten: Vec<i64> = (1..=19).rev().collect();
    assert_eq!(conformal_bound(&ten, 0.8), Some(16));
}

#[test]
fn eight_in_ten_promises_are_kept_by_eight_in_ten_requests() {
    // domain.md: checked coverage 0.80 for n = 4, 9, 19, 40 (0.8049 for 40 by its rank of 33 in 41).
    let mut dice = Dice::new(20);
    for n in [4, 9, 19, 40] {
        let mut lead = || whole(dice.exponential(5_000.0) * 100.0);
        let kept = (0..20_000)
            .filter(|_| {
                let past: Vec<i64> = (0..n).map(|_| lead()).collect();
                lead() <= conformal_bound(&past, 0.8).unwrap()
            })
            .count();
        let coverage = real(kept) / 20_000.0;
        assert!((0.79..0.815).contains(&coverage), "{n}: {coverage}");
    }
}

#[test]
fn work_ahead_makes_a_long_queue_count_as_one() {
    // Twice as slow as usual, whatever the queue: 4 cases, so the largest ratio decides.
    let past = [(60, 30), (200, 100), (10, 10), (90, 60)]
        .map(|(lead_minutes, work_minutes)| Sized { lead_minutes, work_minutes });
    assert_eq!(conformal_bound_by_size(&past, 500, 0.8), Some(1_000));
    assert_eq!(conformal_bound_by_size(&past, 1, 0.8), Some(2));
    assert_eq!(conformal_bound_by_size(&past[..3], 1, 0.8), None);
    let thirds = [Sized { lead_minutes: 100, work_minutes: 3 }; 4];
    assert_eq!(conformal_bound_by_size(&thirds, 1, 0.8), Some(34), "rounded up");
}

fn laden(work: i64, minutes: i64) -> Laden {
    Laden { observation: Observation::new(minutes, Outcome::Done), work }
}

#[test]
fn without_open_requests_the_bound_by_work_is_the_conformal_one() {
    // A desk that does one thing after another, an hour each and sometimes two.
    let pairs: Vec<(i64, i64)> =
        (0..40).map(|n| (1 + n % 7, (1 + n % 7) * if n % 5 == 0 { 120 } else { 60 })).collect();
    let cases: Vec<Laden> = pairs.iter().map(|(work, minutes)| laden(*work, *minutes)).collect();
    let bound = bound_by_work(&cases, 0.8, Cancellations::NeverDone).unwrap().unwrap();
    let past: Vec<Sized> =
        pairs.iter().map(|(work, minutes)| Sized { lead_minutes: *minutes, work_minutes: *work }).collect();
    for work in [1, 3, 12] {
        assert_eq!(Some(bound.minutes(work)), conformal_bound_by_size(&past, work, 0.8), "{work}");
    }
}

#[test]
fn where_the_queue_says_nothing_it_is_not_counted() {
    // Many work side by side: 30 minutes or 90, however many are ahead.
    let cases: Vec<Laden> =
        (0..40).map(|n| laden(1 + n % 7, if (n * 7) % 5 < 2 { 30 } else { 90 })).collect();
    assert_eq!(bound_by_work(&cases, 0.8, Cancellations::NeverDone).unwrap(), None);
    assert_eq!(bound_by_work(&[], 0.8, Cancellations::NeverDone).unwrap(), None);
    // Three cases are too few for any bound, however clearly they rise.
    let few: Vec<Laden> = (1..=3).map(|n| laden(n, n * 60)).collect();
    assert_eq!(bound_by_work(&few, 0.8, Cancellations::NeverDone).unwrap(), None);
}

#[test]
fn promises_by_work_are_kept_as_often_as_they_say_on_short_and_on_long_queues() {
    let mut state: u64 = 11;
    let mut draw = move |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        i64::try_from((state >> 33) % most).unwrap()
    };
    let mut desk = |work: i64| (0..work).map(|_| 30 + draw(61)).sum::<i64>();
    let past: Vec<Laden> = (0..99).map(|n| laden(1 + n % 20, desk(1 + n % 20))).collect();
    let bound = bound_by_work(&past, 0.8, Cancellations::NeverDone).unwrap().unwrap();
    let plain: Vec<i64> = past.iter().map(|case| case.observation.minutes).collect();
    let plain = conformal_bound(&plain, 0.8).unwrap();
    // A queue of twenty: the bound of all is far too short, and the one that counts is kept.
    let (mut by_work, mut by_all) = (0, 0);
    for _ in 0..500 {
        let lead = desk(20);
        by_work += i32::from(lead <= bound.minutes(20));
        by_all += i32::from(lead <= plain);
    }
    assert!(by_work > 400 && by_all < 50, "{by_work} of 500 against {by_all}");
}
