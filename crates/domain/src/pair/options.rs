//! How long each variant really takes: the median with its interval, of everybody's requests.
//!
//! Never about one person: what a team of one serves, or somebody in their own name, has no figure (decision 0023).

use std::collections::BTreeMap;

use db::{Conn, Timestamp, params};
use measure::promise::Curve;
use measure::promise::{Observation, Outcome};

use crate::text::Texts;
use crate::{OptionId, Result, ServiceId, TeamId, calendar, evidence, service};

/// Finished requests without which no number is told.
const LEAST: usize = 4;
/// How many requests of one service are looked at, newest first.
const MOST: i64 = 400;

/// A variant of a service and how long it takes.
#[derive(Debug, Clone)]
pub struct OptionTime {
    /// The service.
    pub service: Texts,
    /// The variant; nothing for requests without one.
    pub option: Option<Texts>,
    /// How many finished requests it rests on.
    pub done: usize,
    /// Half were ready within so many working minutes; nothing while fewer than half are.
    pub median: Option<i64>,
    /// The 95 % interval of that, as far as it reaches.
    pub low: Option<i64>,
    /// See `low`.
    pub high: Option<i64>,
    /// How many minutes a working day has.
    pub day: i64,
}

/// The variants of the services that `provider` offers and `customer` has asked for; none of a team of one.
///
/// # Errors
/// When the database cannot be read.
pub fn options(conn: &mut Conn<'_>, provider: TeamId, customer: TeamId) -> Result<Vec<OptionTime>> {
    let services: Vec<ServiceId> = conn.all(
        "SELECT DISTINCT service_id FROM request
         WHERE team_id = $1 AND customer_team_id = $2 AND service_id IS NOT NULL LIMIT 20",
        params![provider, customer],
        |row| row.get(0),
    )?;
    let mut times = Vec::new();
    for service in services {
        of_service(conn, service, &mut times)?;
    }
    Ok(times)
}

fn of_service(conn: &mut Conn<'_>, id: ServiceId, times: &mut Vec<OptionTime>) -> Result<()> {
    let service = match service::visible_to(conn, id) {
        Ok(service) => service,
        Err(crate::Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    };
    match service.team {
        Some(team) if evidence::team_of_several(conn, team)? => {}
        _ => return Ok(()),
    }
    let calendar = calendar::of_service(conn, id)?;
    let day = crate::agreement::day_length(&calendar, crate::organisation::today(conn)?);
    let now = conn.now();
    let found: Vec<(Option<OptionId>, Timestamp, Option<Timestamp>, String)> = conn.all(
        "SELECT option_id, created_at, performed_at, state FROM request
         WHERE service_id = $1 AND NOT imported ORDER BY created_at DESC, id DESC LIMIT $2",
        params![id, MOST],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let mut by_option: BTreeMap<Option<OptionId>, Vec<Observation>> = BTreeMap::new();
    for (option, asked, performed, state) in found {
        let outcome = match (performed, state.as_str()) {
            (Some(_), _) => Outcome::Done,
            (None, "asked" | "opened") => Outcome::Open,
            (None, _) => continue,
        };
        let until = performed.unwrap_or(now);
        let Ok(minutes) = calendar.open_minutes(asked.to_jiff(), until.to_jiff()) else { continue };
        by_option.entry(option).or_default().push(Observation::new(minutes.max(0), outcome));
    }
    for (option, observations) in by_option {
        let Ok(curve) = Curve::kaplan_meier(&observations) else { continue };
        if curve.done() < LEAST {
            continue;
        }
        let interval = curve.quantile_interval(0.5, 0.95);
        let name = option.and_then(|id| service.option(id)).map(|choice| choice.texts.name.clone());
        if option.is_some() && name.is_none() {
            // No longer offered.
            continue;
        }
        times.push(OptionTime {
            service: service.wording.name.clone(),
            option: name,
            done: curve.done(),
            median: curve.quantile(0.5),
            low: interval.low,
            high: interval.high,
            day,
        });
    }
    Ok(())
}
