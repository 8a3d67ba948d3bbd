//! What the teams of the example offer, and when: calendars and services.

use db::{Date, Tx};

use super::content::services::{self, Calendar, Input, Lead, Service};
use super::content::{NAME, Text};
use super::house::{House, LEADS, Offered, day, in_language, written};
use crate::calendar::{self, Preset};
use crate::service::form::{Choice, Field, Form, Kind as Asked};
use crate::service::{Audience, Draft, OptionDraft, OptionTexts, Provider, Visibility, Wording};
use crate::text::Texts;
use crate::{CalendarId, Result, organisation, service};

const HOURS: [(Calendar, Preset, Text); 4] = [
    (Calendar::Office, Preset::OfficeIt, Text::new("Office hours", "Uffici", "Biuro")),
    (
        Calendar::Extended,
        Preset::LongDay,
        Text::new("Every day, 7 to 21", "Ogni giorno, 7–21", "Codziennie, 7–21"),
    ),
    (Calendar::Always, Preset::Ward, Text::new("Day and night", "Giorno e notte", "Dzień i noc")),
    (Calendar::Night, Preset::Night, Text::new("At night", "Di notte", "Nocą")),
];

pub(super) type Hours = Vec<(Calendar, CalendarId)>;

pub(super) fn calendars(tx: &mut Tx<'_>, language: crate::language::Language, today: Date) -> Result<Hours> {
    let zone = organisation::get(tx)?.zone;
    let from = day(today, -3_650)?;
    let mut hours = Vec::with_capacity(HOURS.len());
    for (calendar, preset, name) in HOURS {
        let name = format!("{NAME}: {}", in_language(name, language));
        let id = calendar::insert(tx, &name, &preset.calendar(&zone, from)?, true)?;
        hours.push((calendar, id));
    }
    Ok(hours)
}

pub(super) fn offer(tx: &mut Tx<'_>, house: &mut House, hours: &Hours) -> Result<()> {
    for one in services::all() {
        let draft = Draft {
            wording: Wording {
                name: written(one.name),
                description: written(one.about),
                needs: written(one.needs),
            },
            audience: audience(house, one)?,
            visibility: if one.private { Visibility::Named } else { Visibility::Team },
            calendar: hours.iter().find(|(calendar, _)| *calendar == one.calendar).map(|(_, id)| *id),
            lead_minutes: Some(minutes(one.calendar, one.lead)),
            options: one.variants.iter().map(|variant| option(one, variant)).collect(),
            form: Form { fields: one.fields.iter().map(field).collect() },
        };
        let id = service::insert(tx, Provider::Team(house.team(one.team)?), &draft.parse()?, true)?;
        service::publish(tx, id)?;
        let made = service::get(tx, id)?;
        let options = one
            .variants
            .iter()
            .zip(&made.options)
            .map(|(variant, option)| (variant.key, option.id))
            .collect();
        house.services.insert(one.key, Offered { id, options });
    }
    services::all().filter(|one| !one.bundle.is_empty()).try_for_each(|one| bundle(tx, house, one))
}

/// What a bundle is made of: offers that exist by now.
fn bundle(tx: &mut Tx<'_>, house: &House, one: &Service) -> Result<()> {
    let whole = house.service(one.key)?.id;
    for (place, part) in (0_i64..).zip(one.bundle) {
        let offered = house.service(part.service)?;
        let option = part.variant.and_then(|key| offered.options.get(key).copied());
        service::bundle::put(tx, whole, place, offered.id, option)?;
    }
    Ok(())
}

fn audience(house: &House, one: &Service) -> Result<Audience> {
    match one.audience {
        services::Audience::Everyone => Ok(Audience::Everyone),
        services::Audience::Leaders => Ok(Audience::Teams(vec![house.team(LEADS.0)?])),
        services::Audience::Teams(keys) => {
            keys.iter().map(|key| house.team(key)).collect::<Result<Vec<_>>>().map(Audience::Teams)
        }
    }
}

fn option(one: &Service, variant: &services::Variant) -> OptionDraft {
    let texts = OptionTexts { name: written(variant.name), ..OptionTexts::default() };
    OptionDraft { id: None, texts, lead_minutes: Some(minutes(one.calendar, variant.lead)) }
}

/// Working minutes of the calendar: a day is what the calendar is open for.
const fn minutes(calendar: Calendar, lead: Lead) -> i64 {
    let hours = match calendar {
        Calendar::Office | Calendar::Night => 8,
        Calendar::Extended => 14,
        Calendar::Always => 24,
    };
    match lead {
        Lead::Minutes(minutes) => minutes,
        Lead::Days(days) => days * hours * 60,
    }
}

fn field(one: &services::Field) -> Field {
    let kind = match one.input {
        Input::Text => Asked::Text { lines: 1 },
        Input::Paragraph => Asked::Text { lines: 3 },
        Input::Choice(answers) => {
            let choice =
                |one: &services::Answer| Choice { key: one.key.to_owned(), label: written(one.name) };
            Asked::Choice { choices: answers.iter().map(choice).collect() }
        }
        Input::Date => Asked::Date,
        Input::Person => Asked::Person,
        Input::Number => Asked::Number { min: Some(0), max: None, unit: Texts::default() },
        Input::File => Asked::File,
    };
    Field {
        key: one.key.to_owned(),
        kind,
        required: one.required,
        label: written(one.label),
        hint: Texts::default(),
    }
}
