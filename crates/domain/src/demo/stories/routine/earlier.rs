//! What came before the three weeks: the computers of the last months, on which the promises of today rest.
//!
//! Model A is ordered and takes about three weeks, model B comes from the shelf and takes about four days. No
//! figure is written down anywhere: what the asking form says is reckoned from these requests.

use super::super::super::content::people::{self, Person};
use super::super::super::content::{Language, services, teams};
use super::super::super::dice::Dice;
use super::super::{Act, After, Opened, Step};
use super::scripts::{Filled, Script, performer, works_all_along};
use super::words::{CLOSINGS, TAKING};

/// How many computers of each model there were.
const OF_EACH: i64 = 18;
/// Apart from the dice of all other scripts.
const DICE: u64 = 0x00C0_FFEE;

/// For whom, in the order of `Language::ALL`.
const ROLES: [[&str; 9]; 3] = [
    [
        "nurse",
        "physiotherapist",
        "doctor",
        "play specialist",
        "secretary",
        "pharmacist",
        "midwife",
        "accountant",
        "porter",
    ],
    [
        "infermiere",
        "fisioterapista",
        "medico",
        "educatrice",
        "segretaria",
        "farmacista",
        "ostetrica",
        "ragioniere",
        "barelliere",
    ],
    [
        "pielęgniarka",
        "fizjoterapeuta",
        "lekarz",
        "terapeutka zajęciowa",
        "sekretarka",
        "farmaceutka",
        "położna",
        "księgowa",
        "osoba transportująca",
    ],
];

const TITLES: [[&str; 2]; 3] = [
    ["Computer, model A: {role}", "Computer, model B: {role}"],
    ["Computer, modello A: {role}", "Computer, modello B: {role}"],
    ["Komputer, model A: {role}", "Komputer, model B: {role}"],
];

const TEXTS: [&str; 3] = [
    "Good morning, a colleague starts with us soon ({role}). Mail and the programs of the role, please.",
    "Buongiorno, presto inizia con noi una nuova persona ({role}). Posta e programmi del ruolo, grazie.",
    "Dzień dobry, wkrótce zaczyna u nas nowa osoba ({role}). Prosimy o pocztę i programy na stanowisku.",
];

const RESULTS: [&str; 3] = [
    "Ready: computer, account and programs. The note with the first steps is on the keyboard.",
    "Pronto: computer, accesso e programmi. Il foglietto con i primi passi è sulla tastiera.",
    "Gotowe: komputer, konto i programy. Kartka z pierwszymi krokami leży na klawiaturze.",
];

const PROGRAMS: [&str; 3] = [
    "Mail, calendar, programs of the role",
    "Posta, agenda, programmi del ruolo",
    "Poczta, kalendarz, programy",
];

/// The computers of the last months. The same seed gives the same list.
pub(super) fn scripts(seed: u64) -> Vec<Script> {
    let leads: Vec<&'static Person> = teams::TEAMS
        .iter()
        .filter(|team| team.key != "it")
        .filter_map(|team| people::named(team.lead))
        .filter(|person| works_all_along(person))
        .collect();
    let mut dice = Dice::new(seed ^ DICE);
    let turns = (0..OF_EACH).flat_map(|turn| [(turn, 0), (turn, 1)]);
    turns.filter_map(|(turn, model)| computer(&mut dice, &leads, turn, model)).collect()
}

fn computer(dice: &mut Dice, leads: &[&'static Person], turn: i64, model: usize) -> Option<Script> {
    let asker = *dice.pick(leads)?;
    let place = Language::ALL.iter().position(|one| *one == asker.language)?;
    let role = *ROLES.get(place)?.get(usize::try_from(turn).ok()? % 9)?;
    let text = |pattern: &str| pattern.replace("{role}", role);
    // Ordered, it comes after two and a half weeks, sometimes three; from the shelf within the week.
    let (promise, days, slowest) =
        if model == 0 { (15, dice.between(11, 14), 17) } else { (4, dice.between(2, 3), 5) };
    let days = if dice.chance(14) { slowest } else { days };
    let minute = i8::try_from(dice.between(0, 59)).ok()?;
    let by = performer(dice, "it")?;
    let after = |days, minutes| After { days, minutes };
    let greeted = dice.between(20, 120);
    let finished = after(days, dice.between(130, 240));
    let phrase = |dice: &mut Dice, phrases: &super::Phrases| dice.pick(phrases.get(place)?).copied();
    let (taking, closing) = (phrase(dice, &TAKING)?, phrase(dice, &CLOSINGS)?);
    Some(Script {
        key: format!("it.computer.earlier-{}-{turn}", if model == 0 { "a" } else { "b" }),
        service: services::keyed("it.computer")?,
        variant: Some(if model == 0 { "a" } else { "b" }),
        language: asker.language,
        asker,
        on_behalf_of: None,
        opened: Opened::Workday { back: 24 + 2 * turn, hour: 9, minute },
        needed_in_days: None,
        title: text(TITLES.get(place)?.get(model)?),
        text: text(TEXTS.get(place)?),
        answers: vec![
            ("first_day", Filled::Day(30)),
            ("role", Filled::Text(role.to_owned())),
            ("programs", Filled::Text((*PROGRAMS.get(place)?).to_owned())),
        ],
        steps: vec![
            Step {
                after: after(0, greeted),
                by,
                act: Act::Greet { text: taking, promise: after(promise, 0) },
            },
            Step { after: finished, by, act: Act::Close(RESULTS.get(place)?) },
            Step {
                after: after(finished.days, finished.minutes + 30),
                by: asker.name,
                act: Act::Confirm(closing),
            },
        ],
    })
}
