//! Survival curves, quantiles and conformal bounds of samples, as JSON: for comparing with another calculator.
//!
//! Reads a list of samples from standard input and writes one answer for each, in their order. See
//! `scripts/second_calculator.py`, which asks a statistics library the same questions.

use std::io::Read as _;

use measure::promise::{Curve, Observation, Outcome, QuantileInterval, Step, conformal_bound};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Sample {
    observations: Vec<Observation>,
    share: f64,
    confidence: f64,
}

#[derive(Serialize)]
struct Answer {
    steps: Vec<Step>,
    quantile: Option<i64>,
    interval: QuantileInterval,
    /// The bound on the finished ones alone.
    conformal: Option<i64>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let samples: Vec<Sample> = serde_json::from_str(&text)?;
    let answers = samples.iter().map(answer).collect::<Result<Vec<Answer>, _>>()?;
    serde_json::to_writer(std::io::stdout(), &answers)?;
    Ok(())
}

fn answer(sample: &Sample) -> Result<Answer, measure::promise::Error> {
    let curve = Curve::kaplan_meier(&sample.observations)?;
    let done = sample.observations.iter().filter(|one| one.outcome == Outcome::Done);
    let lead_minutes: Vec<i64> = done.map(|one| one.minutes).collect();
    Ok(Answer {
        steps: curve.steps().to_vec(),
        quantile: curve.quantile(sample.share),
        interval: curve.quantile_interval(sample.share, sample.confidence),
        conformal: conformal_bound(&lead_minutes, sample.share),
    })
}
