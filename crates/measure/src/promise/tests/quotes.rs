use super::super::Outcome::{Cancelled, Done, Open};
use super::super::quote::realised_coverage_at_least;
use super::super::*;
use super::{near, plain};

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
        quote(&levels, 0.8, Ladder::EIGHT_IN_TEN, Cancellations::NeverDone).unwrap()
    else {
        panic!("the service has cases")
    };
    assert_eq!((level, evidence, finished), (Level::Service, Evidence::Interval, 40));
    assert_eq!(usual, 320);
    let all: Vec<i64> = service.iter().map(|o| o.minutes).collect();
    assert_eq!(promise, conformal_bound(&all, 0.8));
    let interval = interval.unwrap();
    assert!(interval.low.unwrap() < 320 && interval.high.unwrap() > 320);
    let thin = quote(&levels[..1], 0.8, Ladder::EIGHT_IN_TEN, Cancellations::NeverDone).unwrap();
    assert_eq!(thin, Quote::NoEvidence);
}

#[test]
fn a_quote_does_not_extrapolate_when_most_are_still_open() {
    let mut observations = plain(&[(10, Done), (20, Done), (30, Done), (40, Done)]);
    observations.extend((0..6).map(|_| Observation::new(50, Open)));
    let Quote::NotYet { level, finished, open, share_so_far, .. } =
        quote(&[(Level::Option, &observations)], 0.8, Ladder::EIGHT_IN_TEN, Cancellations::NeverDone)
            .unwrap()
    else {
        panic!("only four in ten are finished")
    };
    assert_eq!((level, finished, open), (Level::Option, 4, 6));
    assert!(near(share_so_far, 0.4));
}

#[test]
fn people_who_gave_up_waiting_do_not_make_a_service_look_fast() {
    // Ten done within ten days; ten withdrawn after thirty.
    let mut observations: Vec<_> = (1..=10).map(|day| Observation::new(day, Done)).collect();
    observations.extend((0..10).map(|_| Observation::new(30, Cancelled)));
    let told = |observations: &[Observation], share, cancellations| {
        quote(&[(Level::Service, observations)], share, Ladder::EIGHT_IN_TEN, cancellations).unwrap()
    };
    assert!(matches!(
        told(&observations, 0.8, Cancellations::NeverDone),
        Quote::NotYet { finished: 10, cancelled: 10, share_so_far, .. } if near(share_so_far, 0.5)
    ));
    assert!(matches!(
        told(&observations, 0.4, Cancellations::NeverDone),
        Quote::Known { usual: 8, promise: Some(9), .. }
    ));
    // Had they been withdrawn at once, for other reasons, the others' lead times would stand.
    for cancelled in observations.iter_mut().filter(|o| o.outcome == Cancelled) {
        cancelled.minutes = 0;
    }
    assert!(matches!(told(&observations, 0.8, Cancellations::Unrelated), Quote::Known { usual: 8, .. }));
}

#[test]
fn calibration_counts_promises_as_given() {
    let calibration = calibration(34, 40);
    assert!(
        (calibration.interval.low - 0.709).abs() < 5e-4 && (calibration.interval.high - 0.929).abs() < 5e-4
    );
}
