//! What the wards ask for every day.

use super::words::{COMING, NONE, TAKING};
use super::{Fill, Routine};

const WARDS: &[&str] = &["ward3", "ward4", "ward5"];

pub(super) const ROUTINES: &[Routine] = &[
    Routine {
        service: "porters.patient",
        variant: Some("chair"),
        teams: WARDS,
        often: 30,
        number: (1, 2),
        items: [
            &["radiology", "the ultrasound room", "cardiology", "physiotherapy", "the eye clinic"],
            &["in radiologia", "in ecografia", "in cardiologia", "in fisioterapia", "in oculistica"],
            &["na RTG", "na USG", "do kardiologii", "na rehabilitację", "do okulisty"],
        ],
        openings: [
            &[
                (
                    "Room {room} to {item}",
                    "Hello, patient from {room}, ready at {hour}. The papers are at the foot of the bed.",
                ),
                (
                    "Wheelchair for {bed}, {hour}",
                    "Good morning, {bed} is expected at {hour}: {item}. Thank you.",
                ),
                (
                    "{item}, {hour}, from {room}",
                    "Hello porters, one patient from {room}. She likes the window side of the lift lobby.",
                ),
            ],
            &[
                (
                    "Dalla {room} {item}",
                    "Buongiorno, paziente della {room}, pronto alle {hour}. I documenti sono in fondo al letto.",
                ),
                ("Carrozzina per {bed}, ore {hour}", "Ciao, {bed} è atteso {item} alle {hour}. Grazie."),
                (
                    "Ore {hour}, {item}, stanza {room}",
                    "Buongiorno, un paziente dalla {room}. Sente poco dall'orecchio destro, parlategli da sinistra.",
                ),
            ],
            &[
                (
                    "Pokój {room}, {item}",
                    "Dzień dobry, osoba z {room} będzie gotowa o {hour}. Dokumenty w nogach łóżka.",
                ),
                ("Wózek dla {bed} o {hour}", "Dzień dobry, {bed}, {item} o {hour}. Dziękujemy."),
                (
                    "{hour}, {item}, z pokoju {room}",
                    "Dzień dobry, jedna osoba z pokoju {room}. Prosimy jechać powoli, kręci się jej w głowie.",
                ),
            ],
        ],
        greetings: COMING,
        results: [
            &[
                "Arrived safely, handed over with the papers.",
                "There in time. We bring the patient back at the call.",
                "Done, in good spirits.",
            ],
            &[
                "Arrivato bene, consegnato con i documenti.",
                "In orario. Al richiamo lo riportiamo noi.",
                "Fatto, ed era di buon umore.",
            ],
            &[
                "Na miejscu, dokumenty przekazane.",
                "Na czas. Po telefonie odwieziemy z powrotem.",
                "Gotowe, w dobrym nastroju.",
            ],
        ],
        answers: &[("from", Fill::Room), ("to", Fill::Item), ("oxygen", Fill::Choice("no"))],
    },
    Routine {
        service: "porters.samples",
        variant: None,
        teams: WARDS,
        often: 20,
        number: (3, 18),
        items: NONE,
        openings: [
            &[
                ("{n} tubes on the shelf", "Hello, {n} tubes on the shelf by the lift, labelled."),
                ("Samples, {hour}", "Good morning, {n} tubes for the {hour} round. Nothing on ice."),
            ],
            &[
                (
                    "{n} provette sullo scaffale",
                    "Ciao, {n} provette sullo scaffale accanto all'ascensore, etichettate.",
                ),
                (
                    "Campioni delle {hour}",
                    "Buongiorno, {n} provette per il giro delle {hour}. Niente ghiaccio.",
                ),
            ],
            &[
                ("Próbki na półce, {n} szt.", "Dzień dobry, {n} szt. na półce przy windzie, z etykietami."),
                ("Próbki na {hour}", "Dzień dobry, na kurs o {hour}: {n} szt., bez lodu."),
            ],
        ],
        greetings: COMING,
        results: [
            &["Handed over and counted.", "In the laboratory, number is right."],
            &["Consegnate e contate.", "In laboratorio, il numero torna."],
            &["Oddane i policzone.", "W laboratorium, liczba się zgadza."],
        ],
        answers: &[("from", Fill::Room), ("tubes", Fill::Number)],
    },
    Routine {
        service: "linen.sheets",
        variant: None,
        teams: WARDS,
        often: 22,
        number: (6, 30),
        items: NONE,
        openings: [
            &[
                ("{n} towels for the ward", "Hello linen room, {n} towels for the afternoon, please."),
                (
                    "Towels are getting few",
                    "Good morning, could we have {n} towels before the evening washes?",
                ),
            ],
            &[
                (
                    "{n} asciugamani per il reparto",
                    "Ciao guardaroba, {n} asciugamani per il pomeriggio, per favore.",
                ),
                ("Pochi asciugamani", "Buongiorno, {n} asciugamani prima del giro della sera? Grazie."),
            ],
            &[
                ("Ręczniki na oddział, {n} szt.", "Dzień dobry, prosimy o ręczniki na popołudnie, {n} szt."),
                (
                    "Kończą się ręczniki",
                    "Dzień dobry, czy przed wieczorną toaletą dostaniemy ręczniki, {n} szt.?",
                ),
            ],
        ],
        greetings: COMING,
        results: [
            &["On the shelf, blue bags taken along.", "Brought up, a few more than asked."],
            &["Sullo scaffale, sacchi blu ritirati.", "Portati su, qualcuno in più."],
            &["Na półce, niebieskie worki zabrane.", "Przyniesione, z małym zapasem."],
        ],
        answers: &[("item", Fill::Choice("towels")), ("count", Fill::Number), ("place", Fill::Room)],
    },
    Routine {
        service: "linen.scrubs",
        variant: None,
        teams: WARDS,
        often: 20,
        number: (4, 6),
        items: NONE,
        openings: [
            &[
                (
                    "{n} M left in {cupboard}",
                    "Hello, {n} pairs of M left in cupboard {cupboard}. No hurry, thank you.",
                ),
                (
                    "Cupboard {cupboard}: M running low",
                    "Good morning, still {n}, but the late shift is large today.",
                ),
            ],
            &[
                (
                    "Armadio {cupboard}, restano {n} M",
                    "Ciao, nell'armadio {cupboard} restano {n} divise M. Senza fretta, grazie.",
                ),
                (
                    "Le M stanno finendo, {cupboard}",
                    "Buongiorno, ce ne sono ancora {n}, ma oggi pomeriggio siamo in tanti.",
                ),
            ],
            &[
                (
                    "Szafa {cupboard}: M, zostało {n}",
                    "Dzień dobry, w szafie {cupboard} zostało M: {n}. Bez pośpiechu, dziękujemy.",
                ),
                (
                    "Kończą się M, szafa {cupboard}",
                    "Dzień dobry, jeszcze {n}, ale popołudniowa zmiana jest dziś liczna.",
                ),
            ],
        ],
        greetings: COMING,
        results: [
            &["Ten more M on the shelf.", "Filled, sizes in order."],
            &["Altre dieci M sullo scaffale.", "Riempito, taglie in ordine."],
            &["Dziesięć M więcej na półce.", "Uzupełnione, rozmiary ułożone."],
        ],
        answers: &[("cupboard", Fill::Cupboard), ("size", Fill::Choice("m")), ("left", Fill::Number)],
    },
    Routine {
        service: "housekeeping.room",
        variant: None,
        teams: WARDS,
        often: 22,
        number: (1, 2),
        items: NONE,
        openings: [
            &[
                ("Room {room} is free", "Hello, {room} is free now. Next guest at {hour}."),
                ("{room} after discharge", "Good morning, {room} said goodbye. Usual cleaning, please."),
            ],
            &[
                ("Libera la {room}", "Ciao, la {room} è libera. Il prossimo arrivo è alle {hour}."),
                (
                    "{room} dopo la dimissione",
                    "Buongiorno, nella {room} hanno salutato. Pulizia normale, per favore.",
                ),
            ],
            &[
                ("Pokój {room} wolny", "Dzień dobry, {room} jest wolny. Przyjęcie o {hour}."),
                (
                    "{room} po wypisie",
                    "Dzień dobry, z pokoju {room} już wyjechali. Prosimy o zwykłe sprzątanie.",
                ),
            ],
        ],
        greetings: COMING,
        results: [
            &["Ready, window open for a while.", "Ready, glasses and slippers found are at the desk."],
            &["Pronta, finestra aperta per un poco.", "Pronta. Gli occhiali trovati sono al banco."],
            &["Gotowe, okno na chwilę otwarte.", "Gotowe. Znalezione okulary są w dyżurce."],
        ],
        answers: &[("room", Fill::Room), ("kind", Fill::Choice("usual"))],
    },
    Routine {
        service: "pharmacy.ward",
        variant: Some("box"),
        teams: WARDS,
        often: 20,
        number: (2, 20),
        items: [
            &[
                "Paracetamol 500 mg",
                "Pantoprazole 40 mg",
                "Furosemide 25 mg",
                "Saline 100 ml",
                "Amoxicillin 1 g",
            ],
            &[
                "Paracetamolo 500 mg",
                "Pantoprazolo 40 mg",
                "Furosemide 25 mg",
                "Fisiologica 100 ml",
                "Amoxicillina 1 g",
            ],
            &[
                "Paracetamol 500 mg",
                "Pantoprazol 40 mg",
                "Furosemid 25 mg",
                "Sól fizjologiczna 100 ml",
                "Amoksycylina 1 g",
            ],
        ],
        openings: [
            &[
                ("{item}, {n}", "Good morning, for the next box: {item}, {n} pieces. Thank you."),
                ("Nearly out: {item}", "Hello pharmacy, {n} of it by tomorrow would be fine."),
            ],
            &[
                ("{item}, {n} pezzi", "Buongiorno, con la prossima cassetta: {item}, {n} pezzi. Grazie."),
                ("Quasi finito: {item}", "Ciao, {n} pezzi entro domani vanno benissimo."),
            ],
            &[
                ("{item}, {n} szt.", "Dzień dobry, do następnej skrzynki: {item}, {n} szt. Dziękujemy."),
                ("Kończy się: {item}", "Dzień dobry, na jutro wystarczy {n} szt."),
            ],
        ],
        greetings: TAKING,
        results: [
            &["In today's box, list enclosed.", "Delivered to the medicine room."],
            &["Nella cassetta di oggi, con l'elenco.", "Consegnato nella stanza farmaci."],
            &["W dzisiejszej skrzynce, lista w środku.", "Dostarczone do pokoju leków."],
        ],
        answers: &[("medicine", Fill::Item), ("count", Fill::Number)],
    },
    Routine {
        service: "kitchen.diet",
        variant: None,
        teams: WARDS,
        often: 18,
        number: (1, 2),
        items: [
            &["no milk", "no nuts", "low salt", "soft food", "no pork"],
            &["senza latte", "senza frutta secca", "con poco sale", "tutto morbido", "senza maiale"],
            &["bez mleka", "bez orzechów", "mało soli", "wszystko miękkie", "bez wieprzowiny"],
        ],
        openings: [
            &[
                ("Dinner for {bed}: {item}", "Hello kitchen, {bed}, {item}. Appetite is coming back slowly."),
                ("{bed}, {item}", "Good afternoon, dinner for {bed}, {item}, please."),
            ],
            &[
                ("Cena per {bed}: {item}", "Ciao cucina, {bed}, {item}. L'appetito torna piano piano."),
                ("{bed}, {item}", "Buon pomeriggio, la cena per {bed} {item}, per favore."),
            ],
            &[
                ("Kolacja dla {bed}: {item}", "Dzień dobry, {bed}, {item}. Apetyt powoli wraca."),
                ("{bed}, {item}", "Dzień dobry, prosimy o kolację dla {bed}, {item}."),
            ],
        ],
        greetings: COMING,
        results: [
            &["On the trolley with a name card.", "Sent up. Tell us how it went down."],
            &["Sul carrello, con il cartellino.", "Partito. Fateci sapere se è piaciuto."],
            &["Na wózku, z karteczką.", "Pojechało. Dajcie znać, czy smakowało."],
        ],
        answers: &[("bed", Fill::Bed), ("meal", Fill::Choice("dinner")), ("avoid", Fill::Item)],
    },
    Routine {
        service: "secretaries.letter",
        variant: Some("today"),
        teams: WARDS,
        often: 18,
        number: (1, 2),
        items: NONE,
        openings: [
            &[
                (
                    "Discharge letter {bed}",
                    "Good morning, {bed} goes home today. The dictation is in the system.",
                ),
                (
                    "{bed}, going home at {hour}",
                    "Hello, dictation uploaded. Copy to the family doctor, please.",
                ),
            ],
            &[
                (
                    "Lettera di dimissione {bed}",
                    "Buongiorno, {bed} va a casa oggi. Il dettato è nel sistema.",
                ),
                (
                    "{bed}, esce alle {hour}",
                    "Buongiorno, dettato caricato. Copia al medico curante, per favore.",
                ),
            ],
            &[
                (
                    "Karta wypisowa {bed}",
                    "Dzień dobry, {bed} wychodzi dziś do domu. Nagranie jest w systemie.",
                ),
                (
                    "{bed}, wypis o {hour}",
                    "Dzień dobry, nagranie wysłane. Prosimy o kopię dla lekarza rodzinnego.",
                ),
            ],
        ],
        greetings: TAKING,
        results: [
            &["Typed, checked, ready to sign.", "On the ward desk, copy sent."],
            &["Scritta, riletta, pronta da firmare.", "Al banco del reparto, copia spedita."],
            &["Przepisana, sprawdzona, do podpisu.", "Leży na oddziale, kopia wysłana."],
        ],
        answers: &[("bed", Fill::Bed)],
    },
];
