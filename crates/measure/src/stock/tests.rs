use proptest::prelude::*;

use super::*;
use crate::promise::{Curve, Observation, Outcome};

#[test]
fn rhythm_beats_stock_to_the_printed_digits() {
    // domain.md, oracle 7 and chapter (g): 20 a day, target level 50.
    let table: Vec<_> = rhythms(20.0, 50, 0.95, 3).iter().map(|r| (r.stock_out_now, r.par)).collect();
    assert!(table[0].0 < 1e-8 && (table[1].0 - 0.0526).abs() < 5e-5 && (table[2].0 - 0.892).abs() < 5e-4);
    assert_eq!(table.iter().map(|row| row.1).collect::<Vec<_>>(), [Some(28), Some(51), Some(73)]);
    let at_99: Vec<_> = rhythms(20.0, 50, 0.99, 3).iter().map(|r| r.par).collect();
    assert_eq!(at_99, [Some(31), Some(55), Some(79)]);
}

#[test]
fn demand_that_varies_more_needs_a_higher_level() {
    let even = Demand::poisson(20.0, 2.0);
    let uneven = Demand { variance: 120.0, ..even };
    assert!(uneven.par(0.95).unwrap() > even.par(0.95).unwrap() + 5);
    assert_eq!(even.par(1.0), None);
    assert_eq!(Demand { mean: f64::NAN, variance: 1.0 }.par(0.9), None);
    assert_eq!(Demand::poisson(0.0, 1.0).par(0.95), Some(0));
    assert_eq!(newsvendor_level(19.0, 1.0), Some(0.95));
    assert_eq!(newsvendor_level(0.0, 0.0), None);
}

#[test]
fn an_empty_shelf_hides_demand() {
    // 99 withdrawals in 5.5 days in stock are 18 a day, not 14.1 of seven calendar days.
    assert!((rate_in_stock(99, 5.5).unwrap() - 18.0).abs() < 1e-12);
    assert_eq!(rate_in_stock(5, 0.0), None);
    // Without a Poisson: cycles that ran out are censored observations of demand.
    let cycles = [(40, Outcome::Done), (44, Outcome::Done), (50, Outcome::Open), (50, Outcome::Open)]
        .map(|(pieces, outcome)| Observation::new(pieces, outcome));
    assert_eq!(Curve::kaplan_meier(&cycles).unwrap().quantile(0.8), None, "undefined above the largest");
}

#[test]
fn the_shortage_reaction_agrees_with_the_printed_digits() {
    // domain.md, oracle 9: 36 in 20 shifts against 40 in 40.
    let found = rate_ratio((36, 20.0), (40, 40.0), 0.95).unwrap();
    assert!((found.ratio.unwrap() - 1.8).abs() < 1e-12);
    assert!((found.low - 1.115).abs() < 5e-4 && (found.high.unwrap() - 2.897).abs() < 5e-4);
    assert!((found.p_more - 0.0077).abs() < 5e-5);
    let none_before = rate_ratio((3, 10.0), (0, 10.0), 0.95).unwrap();
    assert_eq!((none_before.ratio, none_before.high), (None, None));
    assert_eq!(rate_ratio((0, 10.0), (0, 10.0), 0.95), None);
    assert_eq!(rate_ratio((1, 0.0), (1, 10.0), 0.95), None);
}

#[test]
fn trust_is_availability_over_reaction() {
    // 9 of 14 found, ratio 1.8: 0.625 / 1.8 = 0.35.
    let found = trust(9, 14, 1.8);
    assert!((found.availability - 0.625).abs() < 1e-12 && (found.index - 0.35).abs() < 0.005);
    assert!((trust(9, 14, 0.5).index - 0.625).abs() < 1e-12, "taking less does not raise it");
}

#[test]
fn lockers_fill_when_more_is_taken_than_used() {
    let (least, most) = hidden_stock(&[(40, 40), (76, 40), (72, 40), (40, 40)], (1.0, 1.1));
    assert!((most - 68.0).abs() < 1e-9 && (least - 56.0).abs() < 1e-9, "{least} {most}");
    assert_eq!(hidden_stock(&[(10, 40)], (1.0, 1.0)), (0.0, 0.0));
}

#[test]
fn a_shortage_that_moves_next_door_is_told_from_chance() {
    // The second place is empty two hours after the first, every time; irregular times.
    let starts = [3, 17, 40, 58, 91, 120, 133, 170];
    let series = |delay: usize| (0..200).map(|t| starts.iter().any(|s| s + delay == t)).collect::<Vec<_>>();
    let linked = contagion(&series(0), &series(2), 3).unwrap();
    assert!(linked.ratio > 5.0 && linked.p < 0.05, "{linked:?}");
    let other = [9, 30, 51, 77, 104, 150, 161, 190];
    let unlinked: Vec<bool> = (0..200).map(|t| other.contains(&t)).collect();
    assert!(contagion(&series(0), &unlinked, 3).unwrap().p > 0.05);
    assert_eq!(contagion(&[true], &[true, false], 1), None);
    assert_eq!(contagion(&[false, false], &[true, false], 1), None);
}

#[test]
fn asking_for_more_than_needed_gains_nothing() {
    assert_eq!(equal_cap(30, &[5, 12, 40]), [5, 12, 13]);
    assert_eq!(equal_cap(30, &[5, 12, 400]), [5, 12, 13]);
    assert_eq!(equal_cap(30, &[50, 12, 40]), [10, 10, 10]);
    assert_eq!(equal_cap(40, &[50, 12, 40]), [14, 12, 14]);
    assert_eq!(equal_cap(11, &[9, 9, 9]), [4, 4, 3], "the odd pieces go to those named first");
    assert_eq!(equal_cap(5, &[-3, 2]), [0, 2]);
    assert_eq!(equal_cap(5, &[]), [0; 0]);
}

proptest! {
    #[test]
    fn rations_use_all_there_is_and_respect_every_request(
        supply in 0u64..500, requests in prop::collection::vec(0i64..80, 1..12), extra in 1i64..50, who in 0usize..12,
    ) {
        let given = equal_cap(supply, &requests);
        let wanted: u64 = requests.iter().map(|r| u64::try_from(*r).unwrap()).sum();
        prop_assert_eq!(given.iter().sum::<u64>(), supply.min(wanted));
        for (g, r) in given.iter().zip(&requests) {
            prop_assert!(*g <= u64::try_from(*r).unwrap());
        }
        // Those who are short differ by one piece at most, and nobody gets more than they do plus one.
        let short: Vec<u64> = given.iter().zip(&requests).filter(|(g, r)| **g < u64::try_from(**r).unwrap()).map(|(g, _)| *g).collect();
        if let (Some(low), Some(high)) = (short.iter().min(), short.iter().max()) {
            prop_assert!(high - low <= 1 && given.iter().all(|g| *g <= low + 1));
        }
        // Truthful: who is short gets no more by asking for more.
        let who = who % requests.len();
        if given[who] < u64::try_from(requests[who]).unwrap() {
            let mut inflated = requests.clone();
            inflated[who] += extra;
            prop_assert_eq!(equal_cap(supply, &inflated)[who], given[who]);
        }
    }

    #[test]
    fn a_target_level_is_the_smallest_that_serves(mean in 0.1f64..200.0, spread in 0.5f64..4.0, level in 0.5f64..0.999) {
        let demand = Demand { mean, variance: mean * spread };
        let par = demand.par(level).unwrap();
        prop_assert!(demand.stock_out(par) <= 1.0 - level);
        prop_assert!(par == 0 || demand.stock_out(par - 1) > 1.0 - level);
    }
}
