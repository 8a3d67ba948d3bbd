//! Repairs, spills, keys and coffee.

use super::words::{COMING, NONE, TAKING};
use super::{Fill, Routine};

pub(super) const ROUTINES: &[Routine] = &[
    Routine {
        service: "facilities.repair",
        variant: Some("usual"),
        teams: &["ward3", "ward4", "ward5", "housekeeping", "kitchen", "secretaries", "reception"],
        often: 24,
        number: (1, 3),
        items: [
            &[
                "the bulb is out",
                "the blind hangs crooked",
                "the tap drips",
                "the door squeaks",
                "the drawer sticks",
            ],
            &[
                "la lampadina è spenta",
                "la tapparella pende storta",
                "il rubinetto gocciola",
                "la porta cigola",
                "il cassetto si blocca",
            ],
            &[
                "żarówka nie świeci",
                "roleta wisi krzywo",
                "kran kapie",
                "drzwi skrzypią",
                "szuflada się zacina",
            ],
        ],
        openings: [
            &[
                ("Room {room}: {item}", "Hello, in {room} {item}. You can come in at any time, just knock."),
                ("{item} in {room}", "Good morning, {item} since yesterday. Nothing dangerous."),
            ],
            &[
                (
                    "Stanza {room}: {item}",
                    "Ciao, nella {room} {item}. Potete entrare quando volete, basta bussare.",
                ),
                ("{room}, {item}", "Buongiorno, {item} da ieri. Niente di pericoloso."),
            ],
            &[
                (
                    "Pokój {room}: {item}",
                    "Dzień dobry, w {room} {item}. Można wejść o każdej porze, wystarczy zapukać.",
                ),
                ("{room}, {item}", "Dzień dobry, od wczoraj {item}. Nic groźnego."),
            ],
        ],
        greetings: TAKING,
        results: [
            &["Fixed, and checked the one next to it.", "Done. If it comes back, write straight to me."],
            &["Sistemato, e controllato anche quello accanto.", "Fatto. Se succede ancora, scrivimi pure."],
            &["Naprawione, sąsiednie też sprawdzone.", "Gotowe. Gdyby się powtórzyło, proszę pisać."],
        ],
        answers: &[("room", Fill::Room), ("what", Fill::Item)],
    },
    Routine {
        service: "housekeeping.spill",
        variant: None,
        teams: &["reception", "ward3", "ward4", "ward5", "kitchen"],
        often: 10,
        number: (1, 2),
        items: [
            &["water", "coffee", "soup", "tea"],
            &["acqua", "caffè", "minestra", "tè"],
            &["woda", "kawa", "zupa", "herbata"],
        ],
        openings: [
            &[(
                "Spilled by {room}: {item}",
                "Hello, {item} on the floor in front of {room}. A chair stands there.",
            )],
            &[(
                "Davanti alla {room}: {item}",
                "Ciao, per terra davanti alla {room}: {item}. C'è una sedia davanti.",
            )],
            &[("Przed {room}: {item}", "Dzień dobry, na podłodze przed {room}: {item}. Stoi tam krzesło.")],
        ],
        greetings: COMING,
        results: [
            &["Dry.", "Dry, chair put back."],
            &["Asciutto.", "Asciutto, sedia a posto."],
            &["Sucho.", "Sucho, krzesło na miejscu."],
        ],
        answers: &[("place", Fill::Room)],
    },
    Routine {
        service: "facilities.badge",
        variant: None,
        teams: &["people", "it", "kitchen", "housekeeping", "ward4"],
        often: 9,
        number: (1, 2),
        items: NONE,
        openings: [
            &[
                (
                    "New badge, please",
                    "Hello, the badge cracked in the middle. It still opens if I press hard.",
                ),
                ("One more door", "Good morning, could my badge also open the bicycle cellar?"),
            ],
            &[
                ("Un badge nuovo", "Buongiorno, il badge si è spezzato a metà. Apre ancora, se premo forte."),
                ("Una porta in più", "Ciao, il mio badge può aprire anche la cantina delle biciclette?"),
            ],
            &[
                ("Nowa karta", "Dzień dobry, karta pękła na pół. Jeszcze otwiera, jeśli mocno przycisnąć."),
                ("Jeszcze jedne drzwi", "Dzień dobry, czy karta mogłaby otwierać także rowerownię?"),
            ],
        ],
        greetings: TAKING,
        results: [
            &["Ready at the workshop.", "Opened for you, try it."],
            &["Pronto in officina.", "Abilitato, prova pure."],
            &["Do odbioru w warsztacie.", "Włączone, można sprawdzić."],
        ],
        answers: &[("for", Fill::Asker), ("doors", Fill::Words("U0, 2"))],
    },
    Routine {
        service: "kitchen.meeting",
        variant: None,
        teams: &["people", "administration", "secretaries", "purchasing", "direction"],
        often: 8,
        number: (5, 16),
        items: NONE,
        openings: [
            &[(
                "Coffee for {n}, {hour}",
                "Hello kitchen, the day after tomorrow at {hour}, {n} people. Two drink only tea.",
            )],
            &[(
                "Caffè per {n}, ore {hour}",
                "Buongiorno cucina, dopodomani alle {hour}, {n} persone. Due bevono solo tè.",
            )],
            &[(
                "Kawa, {n} osób, {hour}",
                "Dzień dobry, pojutrze o {hour}, liczba osób: {n}. Dwie piją tylko herbatę.",
            )],
        ],
        greetings: TAKING,
        results: [
            &["Set up, biscuits are from this morning."],
            &["Preparato, i biscotti sono di stamattina."],
            &["Przygotowane, ciastka z dzisiejszego ranka."],
        ],
        answers: &[("room", Fill::Words("210")), ("count", Fill::Number), ("day", Fill::Day(2))],
    },
    Routine {
        service: "reception.guest",
        variant: None,
        teams: &["purchasing", "people", "it", "pharmacy", "facilities", "secretaries"],
        often: 14,
        number: (1, 4),
        items: [
            &["a technician", "a candidate", "a supplier", "a visiting doctor"],
            &["un tecnico", "una persona per un colloquio", "un fornitore", "un medico in visita"],
            &["technik", "osoba na rozmowę", "dostawca", "lekarz z wizytą"],
        ],
        openings: [
            &[(
                "Tomorrow at {hour}: {item}",
                "Good morning, tomorrow at {hour} we expect {item}. Please ring me, I'll come down.",
            )],
            &[(
                "Domani alle {hour}: {item}",
                "Buongiorno, domani alle {hour} arriva {item}. Un colpo di telefono e scendo.",
            )],
            &[(
                "Jutro o {hour}: {item}",
                "Dzień dobry, jutro o {hour} będzie u nas {item}. Proszę o telefon, zejdę.",
            )],
        ],
        greetings: TAKING,
        results: [
            &["Welcomed and shown the way."],
            &["Accolto e accompagnato all'ascensore."],
            &["Gość powitany i odprowadzony do windy."],
        ],
        answers: &[("guest", Fill::Item), ("day", Fill::Day(1)), ("host", Fill::Asker)],
    },
    Routine {
        service: "porters.move",
        variant: None,
        teams: &["secretaries", "housekeeping", "pharmacy", "ward3", "ward4"],
        often: 10,
        number: (2, 8),
        items: [
            &["boxes", "chairs", "infusion stands", "folding tables"],
            &["scatole", "sedie", "aste per flebo", "tavoli pieghevoli"],
            &["pudła", "krzesła", "stojaki do kroplówek", "składane stoły"],
        ],
        openings: [
            &[(
                "{n} {item}",
                "Hello porters, {n} {item} from {room} to the basement. Today or tomorrow, as it suits you.",
            )],
            &[(
                "{n} {item}",
                "Ciao, {n} {item} dalla {room} al seminterrato. Oggi o domani, come vi è comodo.",
            )],
            &[(
                "{item}, {n} szt.",
                "Dzień dobry, {item}, {n} szt., z {room} do piwnicy. Dziś albo jutro, jak wygodniej.",
            )],
        ],
        greetings: COMING,
        results: [
            &["Moved, nothing scratched."],
            &["Spostato tutto, nessun graffio."],
            &["Przeniesione, bez jednej rysy."],
        ],
        answers: &[("what", Fill::Item), ("from", Fill::Room), ("to", Fill::Words("U10"))],
    },
];
