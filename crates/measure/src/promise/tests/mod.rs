//! Tests of promises: printed digits, statistical packages, and properties.

mod conformal;
mod properties;
mod quotes;
mod survival;

use super::*;

pub(super) fn plain(times: &[(i64, Outcome)]) -> Vec<Observation> {
    times.iter().map(|(minutes, outcome)| Observation::new(*minutes, *outcome)).collect()
}

pub(super) fn curve(times: &[(i64, Outcome)]) -> Curve {
    Curve::kaplan_meier(&plain(times)).unwrap()
}

pub(super) fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 5e-5
}
