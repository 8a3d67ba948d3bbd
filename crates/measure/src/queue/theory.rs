//! Expected waits in steady state.

use serde::{Deserialize, Serialize};

use super::Error;

/// Little's law: the mean number waiting is rate × mean wait. Holds whatever the order of service.
/// Source: J. D. C. Little, *Operations Research* 9 (1961) 383–387.
pub fn little(rate: f64, wait: f64) -> f64 {
    rate * wait
}

/// Kingman's approximation of the mean wait: `ρ/(1−ρ) · (c_a² + c_s²)/2 · E[S]`.
///
/// `load` is ρ; the squared coefficients of variation of gaps between arrivals and of service times are 1 for
/// exponential ones. Source: J. F. C. Kingman, *Math. Proc. Camb. Phil. Soc.* 57 (1961) 902–904.
pub fn kingman(load: f64, cv2_arrivals: f64, cv2_service: f64, service: f64) -> Result<f64, Error> {
    check(&[load, cv2_arrivals, cv2_service, service])?;
    if load >= 1.0 {
        return Err(Error::Overloaded);
    }
    Ok(load / (1.0 - load) * f64::midpoint(cv2_arrivals, cv2_service) * service)
}

/// A server who is away again and again: client blocks, meetings. Whoever finds nobody waiting on coming back
/// goes away again.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Vacations {
    /// Requests per unit of time, λ.
    pub rate: f64,
    /// Mean time a request takes, `E[S]`.
    pub service: f64,
    /// Mean square of that time, `E[S²]`: `service²` if always the same, twice that if exponential.
    pub service_square: f64,
    /// Mean absence, `E[V]`.
    pub away: f64,
    /// Mean square of an absence, `E[V²]`.
    pub away_square: f64,
}

impl Vacations {
    /// The mean wait: `λE[S²]/(2(1−ρ)) + E[V²]/(2E[V])`.
    ///
    /// The second term is why a fixed small slot beats long or irregular absences: the variability of being
    /// away counts as much as its length. Source: L. Kleinrock, *Queueing Systems* II; B. T. Doshi, *Queueing
    /// Systems* 1 (1986) 29–66.
    pub fn mean_wait(self) -> Result<f64, Error> {
        let Vacations { rate, service, service_square, away, away_square } = self;
        check(&[rate, service, service_square, away, away_square])?;
        let load = rate * service;
        if load >= 1.0 {
            return Err(Error::Overloaded);
        }
        let residual = if away > 0.0 { away_square / (2.0 * away) } else { 0.0 };
        Ok(rate * service_square / (2.0 * (1.0 - load)) + residual)
    }
}

/// A class of customers of one server.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Class {
    /// Requests per unit of time.
    pub rate: f64,
    /// Mean time a request takes.
    pub service: f64,
    /// Mean square of that time.
    pub service_square: f64,
}

impl Class {
    /// A class whose service times are exponential.
    pub fn exponential(rate: f64, service: f64) -> Class {
        Class { rate, service, service_square: 2.0 * service * service }
    }

    /// Its load `ρ = λE[S]`.
    pub fn load(self) -> f64 {
        self.rate * self.service
    }
}

/// Mean waits of classes served in order of precedence, without interrupting work begun:
/// `Wₖ = W₀/((1−σₖ₋₁)(1−σₖ))`, `W₀ = Σ λᵢE[Sᵢ²]/2`, σₖ the load of classes 1 … k.
///
/// Source: A. Cobham, *Operations Research* 2 (1954) 70–76.
pub fn cobham(classes: &[Class]) -> Result<Vec<f64>, Error> {
    for Class { rate, service, service_square } in classes {
        check(&[*rate, *service, *service_square])?;
    }
    if classes.iter().map(|class| class.load()).sum::<f64>() >= 1.0 {
        return Err(Error::Overloaded);
    }
    let residual: f64 = classes.iter().map(|class| class.rate * class.service_square / 2.0).sum();
    let mut before = 0.0;
    Ok(classes
        .iter()
        .map(|class| {
            let up_to = before + class.load();
            let wait = residual / ((1.0 - before) * (1.0 - up_to));
            before = up_to;
            wait
        })
        .collect())
}

/// Who goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// External customers before internal ones.
    ExternalFirst,
    /// Everybody in order of arrival: the default.
    Equal,
    /// Internal customers before external ones.
    InternalFirst,
}

/// The mean waits (external, internal) under a policy, so that a change of policy can be seen before it is
/// made. The sum of load × wait is the same under all three (L. Kleinrock 1965).
pub fn preview(external: Class, internal: Class, policy: Policy) -> Result<(f64, f64), Error> {
    let two = |first, second| match cobham(&[first, second])?.as_slice() {
        [a, b] => Ok((*a, *b)),
        _ => Err(Error::BadNumber),
    };
    for Class { rate, service, service_square } in [external, internal] {
        check(&[rate, service, service_square])?;
    }
    match policy {
        Policy::ExternalFirst => two(external, internal),
        Policy::InternalFirst => two(internal, external).map(|(internal, external)| (external, internal)),
        Policy::Equal => {
            let load = external.load() + internal.load();
            if load >= 1.0 {
                return Err(Error::Overloaded);
            }
            let residual = external.rate * external.service_square + internal.rate * internal.service_square;
            let wait = residual / 2.0 / (1.0 - load);
            Ok((wait, wait))
        }
    }
}

fn check(numbers: &[f64]) -> Result<(), Error> {
    if numbers.iter().all(|number| number.is_finite() && *number >= 0.0) {
        Ok(())
    } else {
        Err(Error::BadNumber)
    }
}
