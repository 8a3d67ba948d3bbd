//! Bundles: a service that is made of other offers, of its own team or of others.
//!
//! Asking for a bundle asks for each of its parts in the same moment, each as a request of its own with a
//! number, a team and a promise. A bundle is not part of another one: whoever waits for it sees at one glance
//! for whom.

use db::{Conn, Tx, params};

use super::editing::{changeable, changed};
use super::{OptionTexts, ProviderName, Service, State, visible_to};
use crate::text::Texts;
use crate::{Conflict, Error, OptionId, Problem, Result, ServiceId};

/// How many parts a bundle may have.
pub const MOST_PARTS: usize = 8;

/// A part of a bundle, as its own side sees it.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its place among the parts.
    pub place: usize,
    /// The offer.
    pub service: ServiceId,
    /// The offer's name in addresses.
    pub slug: String,
    /// The offer's name.
    pub name: Texts,
    /// Who offers it.
    pub provider: ProviderName,
    /// The variant that belongs to the bundle; whoever asks chooses when there is none.
    pub option: Option<OptionId>,
    /// The name of that variant.
    pub option_name: Option<Texts>,
    /// Whether it can be asked for at all.
    pub is_published: bool,
}

/// The parts of a bundle, in order, in one statement; none for a service that is not a bundle.
///
/// # Errors
/// When the database cannot be read.
pub fn parts(conn: &mut Conn<'_>, bundle: ServiceId) -> Result<Vec<Part>> {
    let mut found = conn.all(
        "SELECT s.id, s.slug, s.team_id, s.person_id, coalesce(t.name, p.name), coalesce(t.slug, p.handle), s.state,
                i.part_option_id, o.texts, en.name, it.name, pl.name
         FROM service_part i
         JOIN service s ON s.id = i.part_service_id
         LEFT JOIN team t ON t.id = s.team_id
         LEFT JOIN person p ON p.id = s.person_id
         LEFT JOIN service_option o ON o.id = i.part_option_id
         LEFT JOIN service_text en ON en.service_id = s.id AND en.language = 'en'
         LEFT JOIN service_text it ON it.service_id = s.id AND it.language = 'it'
         LEFT JOIN service_text pl ON pl.service_id = s.id AND pl.language = 'pl'
         WHERE i.service_id = $1 ORDER BY i.position LIMIT 50",
        params![bundle],
        |row| {
            let option_name: Option<serde_json::Value> = row.get(8)?;
            let option_name = option_name.and_then(|texts| serde_json::from_value::<OptionTexts>(texts).ok());
            Ok(Part {
                place: 0,
                service: row.get(0)?,
                slug: row.get(1)?,
                provider: ProviderName { provider: super::provider(row, 2)?, name: row.get(4)?, slug: row.get(5)? },
                is_published: row.get::<State>(6)? == State::Published,
                option: row.get(7)?,
                option_name: option_name.map(|texts| texts.name),
                name: names(row, 9)?,
            })
        },
    )?;
    for (place, part) in found.iter_mut().enumerate() {
        part.place = place;
    }
    Ok(found)
}

/// The names that stand at this column and the next two, in English, Italian and Polish.
pub(crate) fn names(row: &db::Row<'_>, at: usize) -> db::Result<Texts> {
    Ok(Texts {
        en: row.get::<Option<String>>(at)?.unwrap_or_default(),
        it: row.get::<Option<String>>(at + 1)?.unwrap_or_default(),
        pl: row.get::<Option<String>>(at + 2)?.unwrap_or_default(),
    })
}

/// A part as whoever asks sees it: the whole offer, with its variants and its questions.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Its place among the parts of the bundle.
    pub place: usize,
    /// The offer.
    pub service: Service,
    /// The variant that belongs to the bundle; whoever asks chooses when there is none.
    pub option: Option<OptionId>,
}

impl Offered {
    /// Whether whoever asks chooses the variant.
    pub fn asks_variant(&self) -> bool {
        self.option.is_none() && !self.service.options.is_empty()
    }
}

/// The parts that the actor may ask for now. What is not offered, or not to them, is left out: the rest of
/// the bundle can be asked for all the same.
///
/// # Errors
/// When the database cannot be read.
pub fn offered(conn: &mut Conn<'_>, bundle: &Service) -> Result<Vec<Offered>> {
    if !bundle.is_bundle {
        return Ok(Vec::new());
    }
    let mut offered = Vec::new();
    for part in parts(conn, bundle.id)? {
        match visible_to(conn, part.service) {
            Ok(service) if service.is_published() => {
                // A variant that is offered no more leaves the choice to whoever asks.
                let option = part.option.filter(|id| service.option(*id).is_some());
                offered.push(Offered { place: part.place, service, option });
            }
            Ok(_) | Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(offered)
}

/// Adds an offer to a bundle, behind the parts that are there.
///
/// # Errors
/// Forbidden unless the actor may change the bundle; invalid, as `part` or `option`, when the offer is not
/// one that can be part of it.
pub fn add(tx: &mut Tx<'_>, bundle: ServiceId, part: ServiceId, option: Option<OptionId>) -> Result<()> {
    let whole = changeable(tx, bundle)?;
    let refused = |problem| Err(Error::invalid("part", problem));
    let offer = match visible_to(tx, part) {
        Ok(offer) => offer,
        Err(Error::NotFound) => return refused(Problem::UnknownService),
        Err(error) => return Err(error),
    };
    if offer.id == bundle || offer.is_bundle || is_part(tx, bundle)? {
        return refused(Problem::NotAPart);
    }
    if option.is_some_and(|id| offer.option(id).is_none()) {
        return Err(Error::invalid("option", Problem::NotAChoice));
    }
    let there = parts(tx, bundle)?;
    if there.iter().any(|part| part.service == offer.id && part.option == option) {
        return refused(Problem::Repeated);
    }
    if there.len() >= MOST_PARTS {
        return refused(Problem::TooLarge(i64::try_from(MOST_PARTS).unwrap_or(i64::MAX)));
    }
    let position: i64 = tx.one(
        "SELECT coalesce(max(position), -1) + 1 FROM service_part WHERE service_id = $1",
        params![bundle],
        |row| row.get(0),
    )?;
    put(tx, bundle, position, offer.id, option)?;
    changed(tx, bundle, whole.provider.provider, whole.state)
}

/// Stores a part, whoever asks: the callers have checked.
pub(crate) fn put(
    tx: &mut Tx<'_>,
    bundle: ServiceId,
    position: i64,
    part: ServiceId,
    option: Option<OptionId>,
) -> Result<()> {
    tx.execute(
        "INSERT INTO service_part (service_id, position, part_service_id, part_option_id) VALUES ($1, $2, $3, $4)",
        params![bundle, position, part, option],
    )?;
    Ok(())
}

/// Takes the part at this place out of a bundle. What was asked for stays as it was asked.
///
/// # Errors
/// Forbidden unless the actor may change the bundle; [`Error::NotFound`] when there is none at this place.
pub fn remove(tx: &mut Tx<'_>, bundle: ServiceId, place: usize, part: ServiceId) -> Result<()> {
    let whole = changeable(tx, bundle)?;
    let at: Option<(i64, ServiceId)> = tx
        .all(
            "SELECT position, part_service_id FROM service_part WHERE service_id = $1 ORDER BY position LIMIT 50",
            params![bundle],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?
        .into_iter()
        .nth(place);
    let Some((position, there)) = at else { return Err(Error::NotFound) };
    if there != part {
        return Err(Error::Conflict(Conflict::Changed));
    }
    tx.execute(
        "DELETE FROM service_part WHERE service_id = $1 AND position = $2",
        params![bundle, position],
    )?;
    changed(tx, bundle, whole.provider.provider, whole.state)
}

fn is_part(conn: &mut Conn<'_>, service: ServiceId) -> Result<bool> {
    Ok(conn.exists("SELECT 1 FROM service_part WHERE part_service_id = $1", params![service])?)
}
