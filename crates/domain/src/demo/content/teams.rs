//! The seventeen teams of the example hospital.

use super::Text;

/// A team and where to find it.
#[derive(Clone, Copy, Debug)]
pub struct Team {
    pub key: &'static str,
    pub name: Text,
    /// What the team is there for, in one or two sentences.
    pub about: Text,
    pub place: Text,
    /// The full name of the person who leads it.
    pub lead: &'static str,
}

/// All teams, in the order in which a visitor meets them.
pub const TEAMS: &[Team] = &[
    Team {
        key: "reception",
        name: Text::new("Reception", "Accoglienza", "Recepcja"),
        about: Text::new(
            "The first face and the first voice of the house, for guests and for colleagues.",
            "Il primo volto e la prima voce della casa, per gli ospiti e per i colleghi.",
            "Pierwsza twarz i pierwszy głos szpitala: dla gości i dla nas samych.",
        ),
        place: Text::new("Main entrance", "Ingresso principale", "Wejście główne"),
        lead: "Silvia Cergol",
    },
    Team {
        key: "ward3",
        name: Text::new("Ward 3, Medicine", "Reparto 3, Medicina", "Oddział 3, interna"),
        about: Text::new(
            "Twenty-eight beds for people who need time, diagnosis and company.",
            "Ventotto letti per chi ha bisogno di tempo, di una diagnosi e di compagnia.",
            "Dwadzieścia osiem łóżek dla osób, które potrzebują czasu, diagnozy i czyjejś obecności.",
        ),
        place: Text::new("Third floor", "Terzo piano", "Trzecie piętro"),
        lead: "Francesca Rinaldi",
    },
    Team {
        key: "ward4",
        name: Text::new("Ward 4, Surgery", "Reparto 4, Chirurgia", "Oddział 4, chirurgia"),
        about: Text::new(
            "Before and after the operating theatre: twenty-six beds and a recovery room.",
            "Prima e dopo la sala operatoria: ventisei letti e una sala risveglio.",
            "Przed operacją i po niej: dwadzieścia sześć łóżek i sala pooperacyjna.",
        ),
        place: Text::new("Fourth floor", "Quarto piano", "Czwarte piętro"),
        lead: "Piotr Zieliński",
    },
    Team {
        key: "ward5",
        name: Text::new("Ward 5, Children", "Reparto 5, Pediatria", "Oddział 5, pediatria"),
        about: Text::new(
            "Eighteen beds, eighteen armchairs for parents and one very patient goldfish.",
            "Diciotto letti, diciotto poltrone per i genitori e un pesce rosso molto paziente.",
            "Osiemnaście łóżek, osiemnaście foteli dla rodziców i jedna bardzo cierpliwa złota rybka.",
        ),
        place: Text::new("Fifth floor", "Quinto piano", "Piąte piętro"),
        lead: "Grace Whitfield",
    },
    Team {
        key: "linen",
        name: Text::new("Linen room", "Guardaroba", "Bieliźniarnia"),
        about: Text::new(
            "Scrubs, sheets and curtains: clean, mended and where you look for them.",
            "Divise, lenzuola e tende: pulite, rammendate e al loro posto.",
            "Odzież medyczna, pościel i zasłony: czyste, całe i tam, gdzie się ich szuka.",
        ),
        place: Text::new("Basement, room U12", "Seminterrato, stanza U12", "Piwnica, pokój U12"),
        lead: "Rosanna Zanier",
    },
    Team {
        key: "porters",
        name: Text::new("Porters", "Trasporti interni", "Transport wewnętrzny"),
        about: Text::new(
            "We bring people, samples and beds where they are awaited, day and night.",
            "Accompagniamo persone, campioni e letti dove sono attesi, di giorno e di notte.",
            "Przewozimy osoby, próbki i łóżka tam, gdzie ktoś na nie czeka, w dzień i w nocy.",
        ),
        place: Text::new("Ground floor, by the lifts", "Piano terra, agli ascensori", "Parter, przy windach"),
        lead: "Davide Sartori",
    },
    Team {
        key: "housekeeping",
        name: Text::new("Housekeeping", "Pulizie", "Zespół porządkowy"),
        about: Text::new(
            "Rooms a patient is glad to enter and floors nobody slips on.",
            "Stanze in cui un paziente entra volentieri e pavimenti su cui nessuno scivola.",
            "Pokoje, do których miło wejść, i podłogi, na których nikt się nie poślizgnie.",
        ),
        place: Text::new("Basement, room U03", "Seminterrato, stanza U03", "Piwnica, pokój U03"),
        lead: "Bożena Mazur",
    },
    Team {
        key: "kitchen",
        name: Text::new("Kitchen", "Cucina", "Kuchnia"),
        about: Text::new(
            "Four hundred meals a day, each one for somebody.",
            "Quattrocento pasti al giorno, ognuno per una persona precisa.",
            "Czterysta posiłków dziennie, a każdy dla konkretnej osoby.",
        ),
        place: Text::new("Ground floor, courtyard", "Piano terra, cortile", "Parter, dziedziniec"),
        lead: "Antonio Esposito",
    },
    Team {
        key: "pharmacy",
        name: Text::new("Hospital pharmacy", "Farmacia interna", "Apteka szpitalna"),
        about: Text::new(
            "The right medicine on the right ward, with an answer to your question.",
            "Il farmaco giusto nel reparto giusto, e una risposta alle tue domande.",
            "Właściwy lek na właściwym oddziale i odpowiedź na pytania.",
        ),
        place: Text::new("First floor", "Primo piano", "Pierwsze piętro"),
        lead: "Chiara Vascotto",
    },
    Team {
        key: "secretaries",
        name: Text::new("Medical secretaries", "Segreteria medica", "Sekretariat medyczny"),
        about: Text::new(
            "Letters, appointments and records, so that doctors can look at people instead of screens.",
            "Lettere, appuntamenti e cartelle, perché i medici guardino le persone e non lo schermo.",
            "Karty wypisowe, terminy i dokumentacja, aby lekarze mogli patrzeć na ludzi, a nie w ekran.",
        ),
        place: Text::new("Second floor", "Secondo piano", "Drugie piętro"),
        lead: "Marta Bressan",
    },
    Team {
        key: "it",
        name: Text::new("IT", "Informatica", "Informatyka"),
        about: Text::new(
            "Computers, telephones and accounts that are ready when you are.",
            "Computer, telefoni e accessi pronti quando servono.",
            "Komputery, telefony i konta gotowe wtedy, kiedy są potrzebne.",
        ),
        place: Text::new("Second floor, room 214", "Secondo piano, stanza 214", "Drugie piętro, pokój 214"),
        lead: "Marco Benedetti",
    },
    Team {
        key: "facilities",
        name: Text::new("Facilities", "Manutenzione", "Utrzymanie budynku"),
        about: Text::new(
            "Light, water, warmth, doors and keys.",
            "Luce, acqua, calore, porte e chiavi.",
            "Światło, woda, ciepło, drzwi i klucze.",
        ),
        place: Text::new("Basement, workshop", "Seminterrato, officina", "Piwnica, warsztat"),
        lead: "Tullio Kravos",
    },
    Team {
        key: "people",
        name: Text::new("People and hiring", "Personale e selezione", "Kadry i rekrutacja"),
        about: Text::new(
            "From the first interview to the last farewell, with everything that has to be signed in between.",
            "Dal primo colloquio all'ultimo saluto, con tutto quello che si firma nel mezzo.",
            "Od pierwszej rozmowy po pożegnanie i wszystko, co trzeba po drodze podpisać.",
        ),
        place: Text::new("Second floor, room 202", "Secondo piano, stanza 202", "Drugie piętro, pokój 202"),
        lead: "Federica Lombardi",
    },
    Team {
        key: "payroll",
        name: Text::new("Payroll", "Paghe", "Płace"),
        about: Text::new(
            "One hundred and sixty payslips, right and on time. Our office is in Kraków.",
            "Centosessanta buste paga, giuste e puntuali. Il nostro ufficio è a Cracovia.",
            "Sto sześćdziesiąt wypłat, poprawnie i na czas. Nasze biuro mieści się w Krakowie.",
        ),
        place: Text::new("Kraków office", "Ufficio di Cracovia", "Biuro w Krakowie"),
        lead: "Agnieszka Nowicka",
    },
    Team {
        key: "administration",
        name: Text::new("Administration", "Amministrazione", "Administracja"),
        about: Text::new(
            "Invoices, contracts and travel expenses, with the door open.",
            "Fatture, contratti e rimborsi, con la porta aperta.",
            "Faktury, umowy i koszty podróży przy otwartych drzwiach.",
        ),
        place: Text::new("Second floor, room 210", "Secondo piano, stanza 210", "Drugie piętro, pokój 210"),
        lead: "Giulia Ferrante",
    },
    Team {
        key: "purchasing",
        name: Text::new("Purchasing", "Acquisti", "Zakupy"),
        about: Text::new(
            "We find it, compare it and order it, and tell you when it arrives.",
            "Cerchiamo, confrontiamo, ordiniamo e ti diciamo quando arriva.",
            "Szukamy, porównujemy, zamawiamy i mówimy, kiedy dotrze.",
        ),
        place: Text::new("Second floor, room 208", "Secondo piano, stanza 208", "Drugie piętro, pokój 208"),
        lead: "Roberto Venier",
    },
    Team {
        key: "direction",
        name: Text::new("Management", "Direzione", "Dyrekcja"),
        about: Text::new(
            "Decisions, time and a clear word for those who work with patients.",
            "Decisioni, tempo e parole chiare per chi lavora con i pazienti.",
            "Decyzje, czas i jasne słowo dla tych, którzy pracują z pacjentami.",
        ),
        place: Text::new("Second floor, room 220", "Secondo piano, stanza 220", "Drugie piętro, pokój 220"),
        lead: "Elena Visintin",
    },
];
