//! What the teams of the example keep for their work, and what somebody left at the end of a shift.

use db::{Tx, params};

use super::content::Text;
use super::house::{House, in_language, written};
use crate::checklist::{self, Draft as Checklist};
use crate::macros::{self, Draft as MacroDraft};
use crate::phrase::{self, Draft as Phrase};
use crate::request::Request;
use crate::request::asking::{NewRequest, Target, ask};
use crate::shift::{self, Leaving};
use crate::text::Texts;
use crate::{Error, PhraseId, Result, TeamId};

/// Team, name, kind, text.
const PHRASES: [(&str, Text, &str, Text); 9] = [
    (
        "linen",
        Text::new("Ready", "Pronto", "Gotowe"),
        "closing",
        Text::new(
            "{number} is on your shelf, clean and folded. {me}",
            "{number} è sul vostro scaffale, pulita e piegata. {me}",
            "{number}: czyste i złożone, leży na Waszej półce. {me}",
        ),
    ),
    (
        "linen",
        Text::new("Which size", "Che taglia", "Jaki rozmiar"),
        "question",
        Text::new(
            "Which size do you need, and how many?",
            "Che taglia serve, e quante?",
            "Jaki rozmiar jest potrzebny i ile sztuk?",
        ),
    ),
    (
        "linen",
        Text::new("Greeting", "Saluto", "Powitanie"),
        "greeting",
        Text::new(
            "Good morning! {team} – {me}. We are on it, together with the next round.",
            "Buongiorno! {team} – {me}. Ce ne occupiamo con il prossimo giro.",
            "Dzień dobry! {team} – {me}. Zajmujemy się tym przy następnym obchodzie szaf.",
        ),
    ),
    (
        "it",
        Text::new("Greeting", "Saluto", "Powitanie"),
        "greeting",
        Text::new(
            "Good morning! {team} – {me}. We prepare it so that it works on the first day.",
            "Buongiorno! {team} – {me}. La prepariamo in modo che funzioni dal primo giorno.",
            "Dzień dobry! {team} – {me}. Przygotujemy wszystko tak, żeby działało od pierwszego dnia.",
        ),
    ),
    (
        "it",
        Text::new("Restart first", "Riavviare", "Uruchom ponownie"),
        "any",
        Text::new(
            "Would you please restart it once? That often helps, and if not, we come by.",
            "Si può provare a riavviare una volta? Spesso basta, altrimenti passiamo noi.",
            "Czy można raz uruchomić ponownie? Często pomaga, a jeśli nie, przyjdziemy.",
        ),
    ),
    (
        "it",
        Text::new("Try it", "Da provare", "Do sprawdzenia"),
        "closing",
        Text::new(
            "{number} is ready. Please try it, and tell us if anything is missing. {me}",
            "{number} è pronta. Una prova, per favore, e se manca qualcosa basta dirlo. {me}",
            "{number}: gotowe. Prosimy o sprawdzenie i o słowo, jeśli czegoś brakuje. {me}",
        ),
    ),
    (
        "it",
        Text::new("Serial number", "Numero di serie", "Numer seryjny"),
        "note",
        Text::new("Serial number: ", "Numero di serie: ", "Numer seryjny: "),
    ),
    (
        "facilities",
        Text::new("On the way", "Arriviamo", "Już idziemy"),
        "any",
        Text::new(
            "We are on our way. Please keep the place free for a ladder.",
            "Arriviamo. Serve un po’ di spazio per la scala, grazie.",
            "Już idziemy. Prosimy o trochę miejsca na drabinę.",
        ),
    ),
    (
        "reception",
        Text::new("Guests are expected", "Ospiti attesi", "Czekamy na gości"),
        "closing",
        Text::new(
            "All set: your guests are expected at the desk. {me}",
            "Tutto pronto: gli ospiti sono attesi al banco. {me}",
            "Wszystko gotowe: czekamy na gości przy ladzie. {me}",
        ),
    ),
];

/// Team, name, service, lines.
const CHECKLISTS: [(&str, Text, Option<&str>, &[Text]); 3] = [
    (
        "it",
        Text::new("A computer for a newcomer", "Computer per chi arriva", "Komputer dla nowej osoby"),
        Some("it.computer"),
        &[
            Text::new(
                "Order or reserve the device",
                "Ordinare o riservare il dispositivo",
                "Zamówić lub zarezerwować urządzenie",
            ),
            Text::new("Account and mailbox", "Utenza e casella di posta", "Konto i skrzynka pocztowa"),
            Text::new(
                "Access to the ward system",
                "Accesso al sistema di reparto",
                "Dostęp do systemu oddziału",
            ),
            Text::new(
                "Try it out at the place where it will stand",
                "Provarlo nel posto in cui starà",
                "Sprawdzić w miejscu, w którym będzie stać",
            ),
        ],
    ),
    (
        "linen",
        Text::new("Linen for a ward", "Biancheria per un reparto", "Pościel na oddział"),
        Some("linen.sheets"),
        &[
            Text::new(
                "Count what is on the shelf",
                "Contare quello che c’è sullo scaffale",
                "Policzyć to, co jest na półce",
            ),
            Text::new("Check the sizes", "Controllare le misure", "Sprawdzić rozmiary"),
            Text::new(
                "Tell the ward where it lies",
                "Dire al reparto dove si trova",
                "Powiedzieć na oddziale, gdzie to leży",
            ),
        ],
    ),
    (
        "facilities",
        Text::new("Before leaving a room", "Prima di lasciare una stanza", "Przed wyjściem z pokoju"),
        None,
        &[
            Text::new("Tools collected", "Attrezzi raccolti", "Narzędzia zebrane"),
            Text::new("Floor clean", "Pavimento pulito", "Podłoga czysta"),
            Text::new(
                "Somebody of the ward has seen it",
                "Qualcuno del reparto ha visto",
                "Ktoś z oddziału widział efekt",
            ),
        ],
    ),
];

/// Keeps phrases, checklists and a macro, before anything is asked: new requests get their checklists.
pub(super) fn keep(tx: &mut Tx<'_>, house: &House, language: crate::language::Language) -> Result<()> {
    let called = |name: Text| in_language(name, language).to_owned();
    let mut greeting: Option<(TeamId, PhraseId)> = None;
    for (team, name, kind, text) in PHRASES {
        let team_id = house.team(team)?;
        let draft = Phrase { name: called(name), kind: kind.to_owned(), texts: written(text) };
        let id = phrase::insert(tx, team_id, &draft.parse()?)?;
        if team == "it" && kind == "greeting" {
            greeting = Some((team_id, id));
        }
    }
    for (team, name, service, lines) in CHECKLISTS {
        let service = match service {
            Some(key) => Some(house.service(key)?.id),
            None => None,
        };
        let all = |pick: fn(&Texts) -> &str| {
            let texts: Vec<Texts> = lines.iter().map(|line| written(*line)).collect();
            texts.iter().map(pick).collect::<Vec<_>>().join("\n")
        };
        let lines = Texts { en: all(|text| &text.en), it: all(|text| &text.it), pl: all(|text| &text.pl) };
        checklist::insert(tx, house.team(team)?, &Checklist { name: called(name), service, lines }.parse()?)?;
    }
    if let Some((team, open)) = greeting {
        let draft = MacroDraft {
            name: called(Text::new("Take it on", "Prendere in carico", "Przejmij")),
            take: true,
            open: Some(open),
            ..MacroDraft::default()
        };
        macros::insert(tx, team, &draft.parse()?)?;
    }
    Ok(())
}

/// The team whose late shift ends, and who asks a second time for what somebody has asked already.
const SHIFT_TEAM: &str = "facilities";
const AGAIN: (&str, &str) = (
    "Omar Haddad",
    "The light in the corridor by 307 is flickering. It makes people dizzy, could somebody look?",
);

/// After the stories: the same thing is asked a second time and goes on in the first request, and whoever
/// holds open promises of a team leaves them to it.
pub(super) fn end_of_shift(tx: &mut Tx<'_>, house: &House) -> Result<()> {
    let team = house.team(SHIFT_TEAM)?;
    join_what_was_asked_twice(tx, house, team)?;
    let held = tx.all(
        "SELECT r.number, r.holder_id FROM request r JOIN membership m ON m.team_id = r.team_id AND m.person_id = r.holder_id
         WHERE r.team_id = $1 AND r.state = 'opened' AND r.ended_at IS NULL ORDER BY r.number DESC LIMIT 20",
        params![team],
        |row| Ok((row.get::<i64>(0)?, row.get::<crate::PersonId>(1)?)),
    )?;
    let Some((_, holder)) = held.first().copied() else { return Ok(()) };
    tx.set_actor(Some(holder.uuid()));
    let items: Vec<(i64, String)> = held
        .iter()
        .filter(|(_, one)| *one == holder)
        .take(3)
        .enumerate()
        .map(|(place, (number, _))| {
            let word = if place == 0 { "La chiave è in portineria." } else { "" };
            (*number, word.to_owned())
        })
        .collect();
    let word = "Buona notte a chi viene dopo. Il resto è in ordine.".to_owned();
    shift::leave(tx, team, &Leaving { to: None, word, items })?;
    tx.set_actor(None);
    Ok(())
}

fn join_what_was_asked_twice(tx: &mut Tx<'_>, house: &House, team: TeamId) -> Result<()> {
    let first = tx.maybe(
        "SELECT number FROM request WHERE team_id = $1 AND state IN ('asked', 'opened') AND visibility = 'team'
           AND title LIKE 'Luce che trema%' ORDER BY number LIMIT 1",
        params![team],
        |row| row.get::<i64>(0),
    )?;
    let Some(first) = first else { return Ok(()) };
    let (asker, words) = AGAIN;
    tx.set_actor(Some(house.person(asker)?.uuid()));
    let new = NewRequest {
        target: Target::Team(team),
        title: "Flickering light on the third floor".to_owned(),
        words: words.to_owned(),
        purpose: String::new(),
        needed_by: None,
        beneficiary: None,
        language: crate::language::Language::En,
        files: Vec::new(),
    };
    let second = ask(tx, &new)?.number;
    let lead = super::content::teams::TEAMS.iter().find(|one| one.key == SHIFT_TEAM).map(|one| one.lead);
    let lead = house.person(lead.ok_or(Error::NotFound)?)?;
    tx.set_actor(Some(lead.uuid()));
    Request::visible_to(tx, second)?.merge_into(tx, first)?;
    tx.set_actor(None);
    Ok(())
}
