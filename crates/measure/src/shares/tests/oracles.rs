//! Printed digits of domain.md §4, oracles 1 to 3.

use super::super::*;

const DAY: i64 = 1_440;

/// A game over additive delays: v(S) = max(0, Σ − slack).
fn additive(delays: &[i64], slack: i64) -> Game {
    Game::from_fn::<Error>(delays.len(), |set| {
        let sum: i64 = delays.iter().enumerate().filter(|(i, _)| set & (1 << i) != 0).map(|(_, d)| d).sum();
        Ok((sum - slack).max(0))
    })
    .unwrap()
}

/// Two delays that run at the same time: v(S) is their maximum.
fn parallel(delays: &[i64]) -> Game {
    Game::from_fn::<Error>(delays.len(), |set| {
        let inside = delays.iter().enumerate().filter(|(i, _)| set & (1 << i) != 0).map(|(_, d)| *d);
        Ok(inside.max().unwrap_or(0))
    })
    .unwrap()
}

#[expect(clippy::cast_precision_loss, reason = "small test numbers")]
fn decimals(values: &[Value]) -> Vec<f64> {
    values.iter().map(|value| value.numerator as f64 / value.denominator as f64).collect()
}

fn agree(found: &[f64], printed: &[f64]) {
    assert_eq!(found.len(), printed.len());
    for (found, printed) in found.iter().zip(printed) {
        assert!((found - printed).abs() < 5.1e-4, "{found} is printed as {printed}");
    }
}

#[test]
fn the_published_airport_is_shared_as_published() {
    let runways = [40, 50, 60, 70, 80, 90].map(|x| x * 60);
    assert_eq!(airport(&runways, 0), [40, 52, 67, 87, 117, 177].map(|x| x * 10));
    let lateness = [1, 1, 4, 10].map(|hours| hours * 60);
    assert_eq!(airport(&lateness, 0), [15, 15, 105, 465]);
    // The order of contributors does not matter, and slack is taken off first.
    assert_eq!(airport(&[600, 60, 240, 60], 0), [465, 15, 105, 15]);
    assert_eq!(airport(&[600, -30, 240, 60], 240), [360, 0, 0, 0]);
    assert_eq!(airport(&[], 0), [0; 0]);
}

#[test]
fn the_airport_rule_is_the_shapley_value_of_the_maximum() {
    let lateness = [0, 7, 7, 23, 60];
    let shapley = round_to(60, &parallel(&lateness).shapley());
    assert_eq!(airport(&lateness, 0), shapley);
}

#[test]
fn splitting_a_delay_into_labels_pays_under_shapley_and_not_under_owen() {
    // Notice +6, provider +8, slack 5.
    agree(&decimals(&additive(&[6, 8], 5).shapley()), &[3.5, 5.5]);
    let split = additive(&[6, 4, 4], 5);
    let plain = decimals(&split.shapley());
    agree(&[plain[1] + plain[2]], &[5.0]);
    agree(&decimals(&split.owen(&[0, 1, 1]).unwrap()), &[3.5, 2.75, 2.75]);
}

#[test]
fn concurrent_delays_are_shared_and_not_blamed_twice() {
    agree(&decimals(&parallel(&[5, 5]).shapley()), &[2.5, 2.5]);
    agree(&decimals(&parallel(&[5, 3]).shapley()), &[3.5, 1.5]);
}

#[test]
fn first_come_blame_depends_on_the_order() {
    // Notice 15 agreed and 7 given, set-up 10 agreed and 21 taken.
    let game = Game::new(vec![0, 3, 6, 14]).unwrap();
    assert_eq!(game.along(&[0, 1]), [3, 11]);
    assert_eq!(game.along(&[1, 0]), [8, 6]);
    agree(&decimals(&game.shapley()), &[5.5, 8.5]);
}

#[test]
fn five_causes_share_to_the_printed_digits() {
    let delays = [8, 3, 2, 4, -1];
    agree(&decimals(&additive(&delays, 0).shapley()), &[7.95, 2.95, 1.95, 3.95, -0.8]);
    let slack = additive(&delays, 5);
    agree(&decimals(&slack.shapley()), &[6.05, 1.883, 1.217, 2.467, -0.617]);
    // In minutes they add up exactly, though no single share is a whole minute.
    let minutes = additive(&delays.map(|d| d * DAY), 5 * DAY);
    let rounded = round_to(minutes.total(), &minutes.shapley());
    assert_eq!(rounded.iter().sum::<i64>(), 11 * DAY);
    assert_eq!(rounded, [8_712, 2_712, 1_752, 3_552, -888]);
}

#[test]
fn an_agreement_can_be_kept_only_if_notice_covers_the_lead_time() {
    assert_eq!(unkeepable_minutes(14 * DAY, 14 * DAY), 0);
    assert_eq!(unkeepable_minutes(7 * DAY, 10 * DAY), 3 * DAY);
}

#[test]
fn games_of_the_wrong_size_are_refused() {
    assert_eq!(Game::new(vec![0, 1, 2]), Err(Error::NotAGame));
    assert_eq!(Game::new(vec![]), Err(Error::NotAGame));
    assert_eq!(Game::new(vec![0; 1 << 13]), Err(Error::TooManyCauses(13)));
    assert_eq!(additive(&[1, 2], 0).owen(&[0]), Err(Error::NotAGame));
}
