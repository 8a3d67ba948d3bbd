//! Who serves whom in the example hospital: moments with people outside, and what each side needs of the other.

use super::Text;

/// A contact with people outside.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    pub key: &'static str,
    /// The key of the group outside.
    pub group: &'static str,
    /// The key of the team that meets them.
    pub team: &'static str,
    pub name: Text,
}

/// A customer, a provider, what the customer needs, and what the provider needs in return.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// The key of a team, or of a moment.
    pub customer: &'static str,
    pub provider: &'static str,
    pub need: Text,
    pub in_return: Option<Text>,
    /// Working hours that the need may take.
    pub hours: i64,
    /// Whether the other side has said yes.
    pub confirmed: bool,
}

const fn link(customer: &'static str, provider: &'static str, hours: i64, need: Text) -> Link {
    Link { customer, provider, need, in_return: None, hours, confirmed: true }
}

impl Link {
    const fn back(mut self, need: Text) -> Link {
        self.in_return = Some(need);
        self
    }

    const fn open(mut self) -> Link {
        self.confirmed = false;
        self
    }
}

const fn t(en: &'static str, it: &'static str, pl: &'static str) -> Text {
    Text::new(en, it, pl)
}

const fn moment(key: &'static str, group: &'static str, team: &'static str, name: Text) -> Moment {
    Moment { key, group, team, name }
}

pub const MOMENTS: &[Moment] = &[
    moment(
        "admitted",
        "patients",
        "reception",
        t(
            "A patient arrives and is received",
            "Un paziente arriva e viene accolto",
            "Pacjent przychodzi i zostaje przyjęty",
        ),
    ),
    moment(
        "cared",
        "patients",
        "ward3",
        t(
            "A patient spends the first night",
            "Un paziente passa la prima notte",
            "Pacjent spędza pierwszą noc",
        ),
    ),
    moment(
        "operated",
        "patients",
        "ward4",
        t(
            "A patient goes to the theatre and back",
            "Un paziente va in sala operatoria e torna",
            "Pacjent jedzie na salę operacyjną i wraca",
        ),
    ),
    moment(
        "visited",
        "relatives",
        "ward5",
        t("A parent stays with a child", "Un genitore resta con il bambino", "Rodzic zostaje z dzieckiem"),
    ),
    moment(
        "letter",
        "doctors",
        "secretaries",
        t(
            "A referring doctor gets the letter",
            "Il medico curante riceve la lettera",
            "Lekarz kierujący dostaje kartę wypisową",
        ),
    ),
];

pub const LINKS: &[Link] = &[
    link(
        "ward3",
        "linen",
        2,
        t(
            "Enough scrubs in the cupboard",
            "Divise sufficienti nell'armadio",
            "Dość odzieży medycznej w szafie",
        ),
    )
    .back(t(
        "A word while five pairs are left, and one pair at a time",
        "Un avviso quando restano cinque divise, e una per volta",
        "Słowo, gdy zostało pięć kompletów, i po jednym komplecie naraz",
    )),
    link(
        "ward4",
        "linen",
        2,
        t(
            "Clean sheets before each arrival",
            "Lenzuola pulite prima di ogni arrivo",
            "Czysta pościel przed każdym przyjęciem",
        ),
    )
    .back(t(
        "Used linen in the blue bags",
        "La biancheria usata nei sacchi blu",
        "Używana bielizna w niebieskich workach",
    )),
    link(
        "ward5",
        "linen",
        2,
        t(
            "Small sizes for small patients",
            "Taglie piccole per pazienti piccoli",
            "Małe rozmiary dla małych pacjentów",
        ),
    ),
    link(
        "ward3",
        "porters",
        1,
        t(
            "A lift to the examination in time",
            "Un accompagnamento puntuale all'esame",
            "Przewóz na badanie na czas",
        ),
    )
    .back(t(
        "The patient ready, with the papers",
        "Il paziente pronto, con i documenti",
        "Pacjent gotowy, z dokumentami",
    )),
    link(
        "ward4",
        "porters",
        1,
        t(
            "A bed to the theatre at the hour agreed",
            "Il letto in sala all'ora concordata",
            "Łóżko na salę o umówionej godzinie",
        ),
    ),
    link(
        "ward3",
        "pharmacy",
        4,
        t(
            "Medicines and an answer to questions",
            "Farmaci e una risposta alle domande",
            "Leki i odpowiedzi na pytania",
        ),
    )
    .back(t(
        "Orders by ten, with dose and bed",
        "Ordini entro le dieci, con dose e letto",
        "Zamówienia do dziesiątej, z dawką i łóżkiem",
    )),
    link(
        "ward4",
        "pharmacy",
        4,
        t("Medicines for after the operation", "Farmaci per il dopo intervento", "Leki na czas po operacji"),
    ),
    link("ward5", "pharmacy", 4, t("Doses for children", "Dosi per bambini", "Dawki dla dzieci")),
    link(
        "ward3",
        "kitchen",
        3,
        t("A meal for each diet", "Un pasto per ogni dieta", "Posiłek do każdej diety"),
    )
    .back(t(
        "The list of diets by nine",
        "L'elenco delle diete entro le nove",
        "Lista diet do dziewiątej",
    )),
    link(
        "ward5",
        "kitchen",
        3,
        t("Meals that children eat", "Pasti che i bambini mangiano", "Posiłki, które dzieci zjedzą"),
    ),
    link(
        "ward4",
        "housekeeping",
        2,
        t("A clean room within two hours", "Una stanza pulita entro due ore", "Czysty pokój w dwie godziny"),
    )
    .back(t(
        "A word as soon as the room is free",
        "Un avviso appena la stanza è libera",
        "Słowo, gdy tylko pokój jest wolny",
    )),
    link(
        "reception",
        "it",
        8,
        t("Screens that work at seven", "Schermi che funzionano alle sette", "Ekrany działające o siódmej"),
    ),
    link(
        "secretaries",
        "ward3",
        8,
        t(
            "Signed discharges by eleven",
            "Dimissioni firmate entro le undici",
            "Podpisane wypisy do jedenastej",
        ),
    )
    .back(t(
        "Appointments and records at hand",
        "Appuntamenti e cartelle a portata di mano",
        "Terminy i dokumentacja pod ręką",
    )),
    link(
        "secretaries",
        "it",
        8,
        t(
            "Access to records for newcomers",
            "Accesso alle cartelle per i nuovi arrivati",
            "Dostęp do dokumentacji dla nowych osób",
        ),
    ),
    link(
        "people",
        "it",
        112,
        t(
            "A computer and all access on day one",
            "Un computer e tutti gli accessi dal primo giorno",
            "Komputer i wszystkie dostępy pierwszego dnia",
        ),
    )
    .back(t(
        "Word of a new colleague as soon as the offer is made",
        "Notizia di un nuovo collega appena si fa l'offerta",
        "Wiadomość o nowej osobie, gdy tylko padnie oferta",
    )),
    link(
        "ward3",
        "people",
        80,
        t(
            "New colleagues before old ones go",
            "Nuovi colleghi prima che altri vadano",
            "Nowe osoby, zanim inne odejdą",
        ),
    ),
    link(
        "ward4",
        "payroll",
        40,
        t("Wages right and on time", "Paghe giuste e puntuali", "Wypłaty poprawnie i na czas"),
    )
    .back(t(
        "Payroll input by the 25th, noon",
        "Dati per le paghe entro le 12 del 25",
        "Dane do listy płac do 25., godz. 12",
    )),
    link(
        "linen",
        "purchasing",
        40,
        t(
            "Scrubs before the stock runs out",
            "Divise prima che la scorta finisca",
            "Odzież, zanim skończy się zapas",
        ),
    ),
    link(
        "kitchen",
        "purchasing",
        24,
        t(
            "Suppliers who deliver at six",
            "Fornitori che consegnano alle sei",
            "Dostawcy, którzy dowożą o szóstej",
        ),
    ),
    link(
        "housekeeping",
        "facilities",
        16,
        t("Lifts and water that work", "Ascensori e acqua che funzionano", "Sprawne windy i woda"),
    ),
    link(
        "purchasing",
        "administration",
        24,
        t(
            "Invoices paid, so that suppliers deliver",
            "Fatture pagate, così i fornitori consegnano",
            "Opłacone faktury, żeby dostawcy dowozili",
        ),
    ),
    link(
        "purchasing",
        "direction",
        16,
        t(
            "A decision within two working days",
            "Una decisione entro due giorni lavorativi",
            "Decyzja w dwa dni robocze",
        ),
    )
    .back(t(
        "Three offers and one recommendation",
        "Tre offerte e una raccomandazione",
        "Trzy oferty i jedna rekomendacja",
    )),
    link("people", "direction", 16, t("Leave to hire", "Il via libera ad assumere", "Zgoda na zatrudnienie"))
        .open(),
    link(
        "admitted",
        "porters",
        1,
        t("A wheelchair at the door", "Una sedia a rotelle all'ingresso", "Wózek przy wejściu"),
    ),
    link(
        "cared",
        "housekeeping",
        2,
        t("A quiet, clean room", "Una stanza pulita e tranquilla", "Czysty i cichy pokój"),
    ),
    link(
        "letter",
        "ward4",
        8,
        t(
            "The surgeon's note on the day",
            "La nota del chirurgo in giornata",
            "Notatka chirurga tego samego dnia",
        ),
    ),
];
