use proptest::prelude::*;

use super::super::Outcome::{Cancelled, Done, Open};
use super::super::*;
use super::{curve, plain};
use crate::chance::Dice;
use crate::numbers::{real, whole};

proptest! {
    #[test]
    fn adaptive_promises_miss_their_target_by_no_more_than_the_theorem_allows(
        shift in 0i64..5_000, seed in any::<u64>(),
    ) {
        let (target, gamma, rounds) = (0.2, 0.05, 400usize);
        let mut dice = Dice::new(seed);
        let mut adaptive = Adaptive::new(target, gamma);
        let mut past: Vec<i64> = (0..20).map(|_| whole(dice.exponential(300.0))).collect();
        let mut missed = 0;
        for round in 0..rounds {
            // Half-way through, everything takes longer by `shift`; the window is not told.
            let lead = whole(dice.exponential(300.0)) + if round > rounds / 2 { shift } else { 0 };
            let kept = match adaptive.bound(&past) {
                // The theorem's convention: above one every promise misses, below zero none does.
                _ if adaptive.alpha() >= 1.0 => Kept::Missed,
                None => Kept::Kept,
                Some(bound) if lead <= bound => Kept::Kept,
                Some(_) => Kept::Missed,
            };
            missed += usize::from(kept == Kept::Missed);
            adaptive.judge(kept);
            past.remove(0);
            past.push(lead);
        }
        let bound = (target.max(1.0 - target) + gamma) / (gamma * real(rounds));
        prop_assert!((real(missed) / real(rounds) - target).abs() <= bound);
    }

    #[test]
    fn without_open_requests_the_curve_is_the_plain_share(
        mut times in prop::collection::vec(0i64..50, 1..60), age in 0i64..60,
    ) {
        let cases: Vec<_> = times.iter().map(|t| (*t, Done)).collect();
        let curve = curve(&cases);
        let open = times.iter().filter(|t| **t > age).count();
        prop_assert!((curve.open_after(age) - real(open) / real(times.len())).abs() < 1e-9);
        times.sort_unstable();
        // P80 is an observed lead time, and the smallest that at least 80 % do not exceed.
        let p80 = curve.quantile(0.8).unwrap();
        let by = |limit: i64| times.iter().filter(|t| **t <= limit).count() * 10;
        prop_assert!(by(p80) >= 8 * times.len() && by(p80 - 1) < 8 * times.len());
        if let Some(bound) = conformal_bound(&times, 0.8) {
            let Quote::Known { promise, .. } =
                quote(&[(Level::Team, &plain(&cases))], 0.8, Ladder::EIGHT_IN_TEN, Cancellations::NeverDone).unwrap()
            else { panic!() };
            prop_assert_eq!(promise, Some(bound));
        }
    }

    #[test]
    fn never_done_is_the_incidence_of_done_when_nothing_is_open(
        cases in prop::collection::vec((0i64..30, any::<bool>()), 4..60), share in 0.05f64..0.95,
    ) {
        let outcome = |done: bool| if done { Done } else { Cancelled };
        let observations = plain(&cases.iter().map(|(t, done)| (*t, outcome(*done))).collect::<Vec<_>>());
        let incidence = aalen_johansen(&observations).unwrap().quantile(share);
        let found = quote(&[(Level::Team, &observations)], share, Ladder::EIGHT_IN_TEN, Cancellations::NeverDone);
        match found.unwrap() {
            Quote::Known { usual, .. } => prop_assert_eq!(Some(usual), incidence),
            Quote::NotYet { .. } => prop_assert_eq!(incidence, None),
            Quote::NoEvidence => prop_assert!(cases.iter().filter(|(_, done)| *done).count() < 4),
        }
    }

    #[test]
    fn incidences_and_the_open_share_add_up(
        cases in prop::collection::vec((0i64..30, 0u8..3, prop::option::of(0i64..30)), 1..60),
    ) {
        let observations: Vec<Observation> = cases
            .into_iter()
            .map(|(minutes, outcome, entered)| Observation {
                entered: entered.filter(|entered| *entered < minutes),
                minutes,
                outcome: [Done, Open, Cancelled][usize::from(outcome)],
            })
            .collect();
        for step in aalen_johansen(&observations).unwrap().steps() {
            prop_assert!(step.done >= 0.0 && step.cancelled >= 0.0 && step.done + step.cancelled <= 1.0 + 1e-9);
        }
        let curve = Curve::kaplan_meier(&observations).unwrap();
        prop_assert!(curve.steps().iter().all(|step| (0.0..=1.0).contains(&step.open)));
        prop_assert!(curve.steps().is_sorted_by(|a, b| a.minutes < b.minutes && a.open > b.open));
    }
}
