use proptest::prelude::*;

use super::Outcome::{Cancelled, Done, Open};
use super::quote::realised_coverage_at_least;
use super::*;
use crate::chance::Dice;
use crate::numbers::{real, whole};

fn plain(times: &[(i64, Outcome)]) -> Vec<Observation> {
    times.iter().map(|(minutes, outcome)| Observation::new(*minutes, *outcome)).collect()
}

fn curve(times: &[(i64, Outcome)]) -> Curve {
    Curve::kaplan_meier(&plain(times)).unwrap()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 5e-5
}

#[test]
fn kaplan_meier_agrees_with_the_printed_digits() {
    // domain.md, oracle 4: 2, 3+, 4, 4, 5+, 7.
    let curve = curve(&[(2, Done), (3, Open), (4, Done), (4, Done), (5, Open), (7, Done)]);
    let steps: Vec<_> = curve.steps().iter().map(|step| (step.minutes, step.open)).collect();
    assert!(matches!(steps.as_slice(), [(2, a), (4, b), (7, c)]
        if near(*a, 0.8333) && near(*b, 0.4167) && near(*c, 0.0)));
    assert_eq!(curve.quantile(0.5), Some(4));
    assert!(near(curve.open_after(3), 0.8333) && near(curve.open_after(1), 1.0));
}

/// Remission times of the maintained group in Miller (1981), the classic leukaemia data.
fn leukaemia() -> Curve {
    let times = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161];
    let done = [true, true, false, true, true, false, true, true, false, true, false];
    let cases: Vec<_> =
        times.iter().zip(done).map(|(t, done)| (*t, if done { Done } else { Open })).collect();
    curve(&cases)
}

#[test]
fn quantiles_and_their_intervals_agree_with_statistical_packages() {
    // statsmodels SurvfuncRight.quantile_ci(method="cloglog").
    let curve = leukaemia();
    let interval = |share| {
        let QuantileInterval { low, high } = curve.quantile_interval(share, 0.95);
        (low, high)
    };
    assert_eq!((curve.quantile(0.25), interval(0.25)), (Some(18), (Some(9), Some(34))));
    assert_eq!((curve.quantile(0.5), interval(0.5)), (Some(31), (Some(13), None)));
    assert_eq!((curve.quantile(0.8), interval(0.8)), (Some(48), (Some(31), None)));
    assert_eq!(curve.quantile(0.9), None, "never extrapolates");
}

#[test]
fn requests_imported_in_mid_life_count_from_the_age_of_import() {
    // lifelines KaplanMeierFitter with entry = 0, 0, 6, 6, 0, 9, 11, 0.
    let rows = [
        (5, Done, 0),
        (8, Done, 0),
        (8, Open, 6),
        (10, Done, 6),
        (12, Done, 0),
        (15, Open, 9),
        (20, Done, 11),
        (21, Done, 0),
    ];
    let observations: Vec<_> = rows
        .iter()
        .map(|(minutes, outcome, entered)| Observation {
            entered: Some(*entered),
            minutes: *minutes,
            outcome: *outcome,
        })
        .collect();
    let curve = Curve::kaplan_meier(&observations).unwrap();
    for (age, open) in [(5, 0.75), (8, 0.6), (10, 0.45), (12, 0.3375), (20, 0.16875), (21, 0.0)] {
        assert!(near(curve.open_after(age), open), "{age}: {}", curve.open_after(age));
    }
}

#[test]
fn an_early_risk_set_that_empties_says_nothing_of_those_who_enter_later() {
    let early = Observation { entered: None, minutes: 2, outcome: Done };
    let late = |minutes, outcome| Observation { entered: Some(10), minutes, outcome };
    let curve = Curve::kaplan_meier(&[early, late(20, Done), late(30, Open)]).unwrap();
    assert!(near(curve.open_after(25), 0.5));
}

#[test]
fn cancellations_compete_and_agree_with_a_statistical_package() {
    // lifelines AalenJohansenFitter.
    let observations = plain(&[
        (2, Done),
        (3, Cancelled),
        (4, Done),
        (5, Open),
        (6, Done),
        (7, Cancelled),
        (8, Open),
        (9, Done),
    ]);
    let incidence = aalen_johansen(&observations).unwrap();
    let at = |age| incidence.steps().iter().rev().find(|step| step.minutes <= age).unwrap();
    for (age, done, cancelled) in
        [(2, 0.125, 0.0), (4, 0.25, 0.125), (6, 0.40625, 0.125), (9, 0.71875, 0.28125)]
    {
        assert!(near(at(age).done, done) && near(at(age).cancelled, cancelled), "{age}");
    }
    assert_eq!((incidence.quantile(0.7), incidence.quantile(0.8)), (Some(9), None));
}

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
fn the_ladder_has_its_rungs_where_the_reasons_put_them() {
    assert_eq!(Ladder::for_share(0.8), Ladder::EIGHT_IN_TEN);
    assert_eq!(Ladder::for_share(0.5).interval, 6);
    assert_eq!(Ladder::for_share(0.9).interval, 29);
    // Realised coverage of an "8 in 10" promise that is reached with 95 % certainty.
    for (n, coverage) in [(9, 0.58), (19, 0.64), (49, 0.70), (99, 0.73)] {
        assert!(realised_coverage_at_least(n, 0.8, coverage - 0.01) > 0.95, "{n}");
        assert!(realised_coverage_at_least(n, 0.8, coverage + 0.01) < 0.95, "{n}");
    }
    let rungs = [3, 4, 13, 14, 48, 49].map(|n| Ladder::EIGHT_IN_TEN.evidence(n));
    let expected = [
        Evidence::None,
        Evidence::Few,
        Evidence::Few,
        Evidence::Interval,
        Evidence::Interval,
        Evidence::Plain,
    ];
    assert_eq!(rungs, expected);
}

#[test]
fn the_largest_case_covers_p80_p90_and_p95_from_14_29_and_59_cases_on() {
    for (share, n) in [(0.8_f64, 14), (0.9, 29), (0.95, 59)] {
        assert!(share.powi(n) <= 0.05 && share.powi(n - 1) > 0.05);
    }
}

#[test]
fn a_quote_says_which_level_spoke_and_how_sure_it_is() {
    let option = plain(&[(100, Done), (200, Done), (300, Done)]);
    let service: Vec<_> = (1..=40).map(|n| Observation::new(n * 10, Done)).collect();
    let levels = [(Level::Option, option.as_slice()), (Level::Service, service.as_slice())];
    let Quote::Known { level, evidence, finished, usual, interval, promise, .. } =
        quote(&levels, 0.8, Ladder::EIGHT_IN_TEN).unwrap()
    else {
        panic!("the service has cases")
    };
    assert_eq!((level, evidence, finished), (Level::Service, Evidence::Interval, 40));
    assert_eq!(usual, 320);
    let all: Vec<i64> = service.iter().map(|o| o.minutes).collect();
    assert_eq!(promise, conformal_bound(&all, 0.8));
    let interval = interval.unwrap();
    assert!(interval.low.unwrap() < 320 && interval.high.unwrap() > 320);
    let thin = quote(&levels[..1], 0.8, Ladder::EIGHT_IN_TEN).unwrap();
    assert_eq!(thin, Quote::NoEvidence);
}

#[test]
fn a_quote_does_not_extrapolate_when_most_are_still_open() {
    let mut observations = plain(&[(10, Done), (20, Done), (30, Done), (40, Done)]);
    observations.extend((0..6).map(|_| Observation::new(50, Open)));
    let Quote::NotYet { level, finished, open, share_so_far } =
        quote(&[(Level::Option, &observations)], 0.8, Ladder::EIGHT_IN_TEN).unwrap()
    else {
        panic!("only four in ten are finished")
    };
    assert_eq!((level, finished, open), (Level::Option, 4, 6));
    assert!(near(share_so_far, 0.4));
}

#[test]
fn finished_requests_alone_are_a_third_too_fast_three_weeks_after_go_live() {
    // Requests arrive evenly for 20 days; lead times are exponential with a true P80 of 10.7 days.
    let mut dice = Dice::new(1);
    let mean = 10.7 / 5.0_f64.ln();
    let (mut finished_only, mut kaplan_meier, mut runs) = (0.0, 0.0, 0.0);
    for _ in 0..200 {
        let cases: Vec<Observation> = (0..400)
            .map(|_| {
                let (age, lead) = (20.0 * dice.unit(), dice.exponential(mean));
                let minutes = whole(age.min(lead) * 1_440.0);
                Observation::new(minutes, if lead <= age { Done } else { Open })
            })
            .collect();
        let finished: Vec<Observation> = cases.iter().filter(|o| o.outcome == Done).copied().collect();
        let p80 = |cases: &[Observation]| Curve::kaplan_meier(cases).unwrap().quantile(0.8);
        let (Some(naive), Some(right)) = (p80(&finished), p80(&cases)) else { continue };
        finished_only += real(usize::try_from(naive).unwrap()) / 1_440.0;
        kaplan_meier += real(usize::try_from(right).unwrap()) / 1_440.0;
        runs += 1.0;
    }
    assert!((finished_only / runs - 6.8).abs() < 0.6, "{}", finished_only / runs);
    assert!((kaplan_meier / runs - 10.7).abs() < 0.4, "{}", kaplan_meier / runs);
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

#[test]
fn impossible_observations_are_refused_with_their_place() {
    let fails = |o: Observation| Curve::kaplan_meier(&[Observation::new(1, Done), o]).unwrap_err();
    assert_eq!(fails(Observation::new(-1, Done)), Error::Negative { index: 1 });
    let early = Observation { entered: Some(9), minutes: 9, outcome: Done };
    assert_eq!(fails(early), Error::EndedBeforeEntry { index: 1 });
}

#[test]
fn calibration_counts_promises_as_given() {
    let calibration = calibration(34, 40);
    assert!(
        (calibration.interval.low - 0.709).abs() < 5e-4 && (calibration.interval.high - 0.929).abs() < 5e-4
    );
}

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
                quote(&[(Level::Team, &plain(&cases))], 0.8, Ladder::EIGHT_IN_TEN).unwrap()
            else { panic!() };
            prop_assert_eq!(promise, Some(bound));
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
