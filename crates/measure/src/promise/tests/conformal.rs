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
