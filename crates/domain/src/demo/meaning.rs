//! What the example hospital is there for: its service vision, read by everybody who works there, a few cards
//! ticked, and an example of its own of who serves whom.

use db::{Tx, params};

use super::Start;
use super::content::Text;
use super::dice::Dice;
use super::house::{House, in_language};
use crate::principle::Card;
use crate::{PersonId, Result, organisation, template, vision};

/// A template that the hospital made its own.
const OWN: Text = Text::new("Ward and linen room", "Reparto e guardaroba", "Oddział i bieliźniarnia");

/// Writes it. Where the house has a vision of its own already, that one stays.
pub(super) fn write(tx: &mut Tx<'_>, house: &House, start: &Start) -> Result<()> {
    if vision::in_force(tx)?.is_empty() {
        let draft = vision::example(organisation::Kind::Hospital);
        let id = vision::insert(tx, &draft, None, true)?;
        let everybody = house.people.values().map(|known| known.id).chain(start.guest);
        for person in everybody {
            tx.execute(
                "INSERT INTO vision_shown (person_id, vision_id, acknowledged) VALUES ($1, $2, FALSE)
                 ON CONFLICT (person_id) DO NOTHING",
                params![person, id],
            )?;
        }
    }
    ticks(tx, house, start.seed)?;
    let language = organisation::get(tx)?.language;
    let Some(hospital) = template::shipped().into_iter().next() else { return Ok(()) };
    let mut pack = hospital.pack;
    pack.pairs.retain(|pair| [&pair.customer, &pair.provider].into_iter().any(|role| role == "linen"));
    let used = |key: &String| pack.pairs.iter().any(|pair| pair.customer == *key || pair.provider == *key);
    pack.roles.retain(|role| used(&role.key));
    pack.moments.retain(|moment| pack.roles.iter().any(|role| role.key == moment.role));
    let name = in_language(OWN, language);
    pack.name = super::house::written(OWN);
    template::insert(tx, &pack, name, Some("hospital"), true)?;
    tx.execute("UPDATE template SET published_at = updated_at WHERE demo", params![])?;
    Ok(())
}

/// About half of the cards, by the dice.
fn ticks(tx: &mut Tx<'_>, house: &House, seed: u64) -> Result<()> {
    let mut dice = Dice::new(seed);
    let people: Vec<PersonId> = house.people.values().map(|known| known.id).collect();
    for person in people {
        for card in Card::ALL {
            if dice.between(0, 1) == 1 {
                tx.execute(
                    "INSERT INTO principle_read (person_id, card) VALUES ($1, $2)",
                    params![person, card.number()],
                )?;
            }
        }
    }
    Ok(())
}
