use super::*;

/// Independent series with autocorrelation 0.7.
fn wandering(units: usize, periods: usize, dice: &mut Dice) -> Vec<Vec<f64>> {
    (0..units)
        .map(|_| {
            let mut value = dice.normal() / 0.51_f64.sqrt();
            (0..periods)
                .map(|_| {
                    value = 0.7 * value + dice.normal();
                    value
                })
                .collect()
        })
        .collect()
}

fn lags(finding: Finding) -> Vec<Lag> {
    match finding {
        Finding::Lags(lags) => lags,
        Finding::NotEnough { units, periods } => panic!("{units} units, {periods} periods"),
    }
}

#[test]
fn six_units_over_ten_months_are_not_enough_to_say() {
    let panel = wandering(6, 10, &mut Dice::new(1));
    assert_eq!(association(&panel, &panel, 1), Finding::NotEnough { units: 6, periods: 10 });
    let constant = vec![vec![3.0; 12]; 8];
    let outcome = wandering(8, 12, &mut Dice::new(1));
    assert_eq!(association(&constant, &outcome, 1), Finding::NotEnough { units: 8, periods: 12 });
    let mut ragged = wandering(8, 12, &mut Dice::new(1));
    ragged[3].pop();
    assert!(matches!(association(&ragged, &outcome, 1), Finding::NotEnough { .. }));
}

#[test]
fn what_follows_two_months_later_is_found_at_two_months_with_its_slope() {
    let mut dice = Dice::new(4);
    let x = wandering(10, 24, &mut dice);
    let y: Vec<Vec<f64>> = x
        .iter()
        .enumerate()
        .map(|(unit, row)| {
            // Units differ in level, and every period brings something common.
            (0..24)
                .map(|t| 0.8 * at(row, t.max(2) - 2) + 5.0 * real(unit) + 0.3 * real(t) + 0.5 * dice.normal())
                .collect()
        })
        .collect();
    let found = lags(association(&x, &y, 9));
    assert!((found[2].slope - 0.8).abs() < 0.1 && found[2].p < 0.02, "{:?}", found[2]);
    assert!(found[2].by_chance.0 < 0.0 && found[2].by_chance.1 < found[2].slope);
    assert!(found[5].p > 0.05);
}

#[test]
fn unrelated_series_rarely_look_linked_even_over_six_lags() {
    let mut dice = Dice::new(12);
    let rounds = 20;
    let false_alarms = (0..rounds)
        .filter(|round| {
            let (x, y) = (wandering(8, 14, &mut dice), wandering(8, 14, &mut dice));
            lags(association(&x, &y, *round)).iter().any(|lag| lag.p <= 0.05)
        })
        .count();
    assert!(false_alarms <= 4, "{false_alarms} of {rounds}");
}
