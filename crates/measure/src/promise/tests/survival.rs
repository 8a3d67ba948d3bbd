use super::super::Outcome::{Cancelled, Done, Open};
use super::super::*;
use super::{curve, near, plain};
use crate::chance::Dice;
use crate::numbers::{real, whole};

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
fn impossible_observations_are_refused_with_their_place() {
    let fails = |o: Observation| Curve::kaplan_meier(&[Observation::new(1, Done), o]).unwrap_err();
    assert_eq!(fails(Observation::new(-1, Done)), Error::Negative { index: 1 });
    let early = Observation { entered: Some(9), minutes: 9, outcome: Done };
    assert_eq!(fails(early), Error::EndedBeforeEntry { index: 1 });
}
