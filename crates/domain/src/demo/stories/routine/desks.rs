//! Toner, passwords, invoices, orders: what offices ask for.

use super::words::{COMING, NONE, TAKING};
use super::{Fill, Routine};

pub(super) const ROUTINES: &[Routine] = &[
    Routine {
        service: "it.printer",
        variant: None,
        teams: &["secretaries", "ward3", "ward4", "ward5", "pharmacy", "reception", "administration"],
        often: 14,
        number: (101, 498),
        items: NONE,
        openings: [
            &[
                ("Toner for printer 0{n}", "Good morning, printer 0{n} is fading. A toner, please."),
                ("Printer 0{n} jams", "Hello, 0{n} eats every tenth page. We feed it gently."),
            ],
            &[
                ("Toner per la 0{n}", "Buongiorno, la stampante 0{n} sbiadisce. Un toner, per favore."),
                ("La 0{n} si inceppa", "Ciao, la 0{n} mangia un foglio su dieci. La trattiamo bene, giuro."),
            ],
            &[
                ("Toner do 0{n}", "Dzień dobry, drukarka 0{n} blednie. Prosimy o toner."),
                (
                    "Drukarka 0{n} się zacina",
                    "Dzień dobry, 0{n} zjada co dziesiątą kartkę. Karmimy ją ostrożnie.",
                ),
            ],
        ],
        greetings: COMING,
        results: [
            &["New toner in, spare one in the cupboard."],
            &["Toner nuovo, uno di scorta nell'armadio."],
            &["Nowy toner założony, zapasowy w szafce."],
        ],
        answers: &[("printer", Fill::Number)],
    },
    Routine {
        service: "it.access",
        variant: Some("password"),
        teams: &[
            "ward3",
            "ward4",
            "ward5",
            "kitchen",
            "housekeeping",
            "linen",
            "porters",
            "pharmacy",
            "reception",
        ],
        often: 16,
        number: (1, 2),
        items: NONE,
        openings: [
            &[
                (
                    "I cannot sign in",
                    "Hello, after the holidays my password and I no longer know each other.",
                ),
                ("Locked out", "Good morning, three tries, no luck. I'm at the ward desk."),
            ],
            &[
                (
                    "Non riesco ad accedere",
                    "Buongiorno, dopo le ferie la password e io non ci conosciamo più.",
                ),
                ("Accesso bloccato", "Ciao, tre tentativi e niente. Sono al banco del reparto."),
            ],
            &[
                ("Nie mogę się zalogować", "Dzień dobry, po urlopie hasło i ja już się nie znamy."),
                ("Konto zablokowane", "Dzień dobry, trzy próby i nic. Czekam w dyżurce."),
            ],
        ],
        greetings: COMING,
        results: [&["Unlocked. Welcome back."], &["Sbloccato. Bentornati!"], &["Odblokowane. Miłego dnia!"]],
        answers: &[("for", Fill::Asker), ("system", Fill::Words("San Rocco"))],
    },
    Routine {
        service: "administration.invoice",
        variant: None,
        teams: &["purchasing", "pharmacy", "facilities", "kitchen"],
        often: 9,
        number: (2300, 2499),
        items: NONE,
        openings: [
            &[("Invoice {n}", "Good morning, the supplier asks about invoice {n}. Is it on its way?")],
            &[("Fattura {n}", "Buongiorno, il fornitore chiede della fattura {n}. È in pagamento?")],
            &[("Faktura {n}", "Dzień dobry, dostawca pyta o fakturę {n}. Czy jest już w drodze?")],
        ],
        greetings: TAKING,
        results: [
            &["Paid yesterday, the receipt went to the supplier."],
            &["Pagata ieri, la ricevuta è già dal fornitore."],
            &["Zapłacona wczoraj, potwierdzenie poszło do dostawcy."],
        ],
        answers: &[("number", Fill::Number)],
    },
    Routine {
        service: "purchasing.order",
        variant: Some("stock"),
        teams: &["ward3", "ward4", "ward5", "secretaries", "housekeeping", "reception"],
        often: 14,
        number: (2, 20),
        items: [
            &["Gloves size S, boxes", "Plasters 10 by 15", "Folders, blue", "Hand cream", "Batteries AA"],
            &["Guanti taglia S, scatole", "Cerotti 10x15", "Cartelline blu", "Crema mani", "Pile AA"],
            &["Rękawiczki S, pudełka", "Plastry 10x15", "Teczki niebieskie", "Krem do rąk", "Baterie AA"],
        ],
        openings: [
            &[("{item}: {n}", "Hello, from the stores: {item}, {n}. Thank you!")],
            &[("{item}: {n}", "Buongiorno, dal magazzino: {item}, {n}. Grazie!")],
            &[("{item}: {n}", "Dzień dobry, z magazynu: {item}, {n}. Dziękujemy!")],
        ],
        greetings: TAKING,
        results: [
            &["Brought along with the morning round."],
            &["Consegnato con il giro del mattino."],
            &["Dostarczone razem z poranną rundą."],
        ],
        answers: &[("what", Fill::Item), ("count", Fill::Number)],
    },
    Routine {
        service: "secretaries.appointment",
        variant: None,
        teams: &["ward3", "ward4", "ward5", "reception"],
        often: 10,
        number: (1001, 1999),
        items: NONE,
        openings: [
            &[("Record 26-{n}", "Hello, could you find record 26-{n} for tomorrow's visit?")],
            &[("Cartella 26-{n}", "Buongiorno, servirebbe la cartella 26-{n} per la visita di domani.")],
            &[(
                "Dokumentacja 26-{n}",
                "Dzień dobry, na jutrzejszą wizytę potrzebna jest dokumentacja 26-{n}.",
            )],
        ],
        greetings: TAKING,
        results: [&["On your shelf."], &["Sul vostro scaffale."], &["Na Waszej półce."]],
        answers: &[("case", Fill::Number), ("day", Fill::Day(1))],
    },
    Routine {
        service: "people.certificate",
        variant: None,
        teams: &["housekeeping", "kitchen", "porters", "linen", "ward4", "ward5"],
        often: 7,
        number: (1, 2),
        items: NONE,
        openings: [
            &[("Letter for the bank", "Hello, I need a letter for my bank, in Italian. Thank you.")],
            &[("Attestato per la banca", "Buongiorno, mi serve un attestato per la banca. Grazie.")],
            &[(
                "Zaświadczenie do banku",
                "Dzień dobry, potrzebne jest zaświadczenie do banku, po włosku. Dziękuję.",
            )],
        ],
        greetings: TAKING,
        results: [
            &["In an envelope at the reception."],
            &["In busta, all'accoglienza."],
            &["W kopercie, w recepcji."],
        ],
        answers: &[("language", Fill::Choice("it")), ("for", Fill::Words("Banca"))],
    },
];
