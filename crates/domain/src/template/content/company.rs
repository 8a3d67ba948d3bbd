//! A company that makes and sells something: a factory, a workshop, a house of software.

use super::{Example, PairLine};

pub(super) static EXAMPLE: Example = Example {
    name: ("Company", "Azienda", "Firma"),
    about: (
        "Sales, production, purchasing, IT and payroll: from an order to a customer who comes back.",
        "Vendite, produzione, acquisti, informatica e paghe: da un ordine a un cliente che torna.",
        "Sprzedaż, produkcja, zakupy, informatyka i płace: od zamówienia do klienta, który wraca.",
    ),
    roles: &[
        (
            "sales",
            ("Sales and service", "Vendite e assistenza", "Sprzedaż i serwis"),
            (
                "With the customer, before and after.",
                "Con il cliente, prima e dopo.",
                "Z klientem, przed i po.",
            ),
        ),
        (
            "production",
            ("Production", "Produzione", "Produkcja"),
            ("What the customer gets.", "Ciò che il cliente riceve.", "To, co otrzymuje klient."),
        ),
        (
            "logistics",
            ("Logistics", "Logistica", "Logistyka"),
            ("In, out and on time.", "Entrata, uscita e puntualità.", "Przyjęcie, wysyłka i terminowość."),
        ),
        (
            "purchasing",
            ("Purchasing", "Acquisti", "Zakupy"),
            ("Finds, compares and orders.", "Cerca, confronta e ordina.", "Szuka, porównuje i zamawia."),
        ),
        (
            "it",
            ("IT", "Informatica", "Informatyka"),
            (
                "Computers, software and access.",
                "Computer, programmi e accessi.",
                "Komputery, programy i dostępy.",
            ),
        ),
        (
            "payroll",
            ("Payroll", "Paghe", "Płace"),
            (
                "Everybody paid, right and on time.",
                "Ognuno pagato, giusto e puntuale.",
                "Wypłaty poprawne i na czas.",
            ),
        ),
        (
            "leads",
            ("Department heads", "Responsabili di reparto", "Kierujący działami"),
            (
                "Information, training, decisions and time.",
                "Informazioni, formazione, decisioni e tempo.",
                "Informacja, szkolenie, decyzje i czas.",
            ),
        ),
        (
            "direction",
            ("Management", "Direzione", "Zarząd"),
            ("Direction and backing.", "Direzione e sostegno.", "Kierunek i wsparcie."),
        ),
    ],
    moments: &[
        (
            ("An order is placed", "Un ordine viene fatto", "Złożenie zamówienia"),
            ("Customers", "Clienti", "Klienci"),
            "sales",
        ),
        (
            ("The goods arrive", "La merce arriva", "Dostawa towaru"),
            ("Customers", "Clienti", "Klienci"),
            "logistics",
        ),
    ],
    pairs: &[
        PairLine {
            customer: "sales",
            provider: "production",
            needs: &[(
                "information",
                (
                    "A delivery date within one working day",
                    "Una data di consegna entro un giorno lavorativo",
                    "Termin dostawy w ciągu jednego dnia roboczego",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "The forecast for six weeks, every Monday",
                    "La previsione a sei settimane, ogni lunedì",
                    "Prognoza na sześć tygodni, w każdy poniedziałek",
                ),
            )],
        },
        PairLine {
            customer: "logistics",
            provider: "production",
            needs: &[(
                "goods",
                (
                    "Finished pallets labelled by 14:00",
                    "Pallet finiti ed etichettati entro le 14:00",
                    "Gotowe palety z etykietami do 14:00",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "Tomorrow’s lorries by noon",
                    "I camion di domani entro mezzogiorno",
                    "Jutrzejsze ciężarówki do południa",
                ),
            )],
        },
        PairLine {
            customer: "production",
            provider: "purchasing",
            needs: &[(
                "goods",
                (
                    "Material two days before it is used",
                    "Il materiale due giorni prima dell’uso",
                    "Materiał na dwa dni przed użyciem",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "A changed plan on the day it changes",
                    "Un piano cambiato il giorno in cui cambia",
                    "Zmiana planu w dniu zmiany",
                ),
            )],
        },
        PairLine {
            customer: "leads",
            provider: "it",
            needs: &[(
                "tools",
                (
                    "Computer and access ready on a newcomer’s first day",
                    "Computer e accessi pronti il primo giorno di chi arriva",
                    "Komputer i dostępy gotowe pierwszego dnia nowej osoby",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "Notice of a new colleague 15 working days before",
                    "L’arrivo di una persona 15 giorni lavorativi prima",
                    "Zapowiedź nowej osoby 15 dni roboczych wcześniej",
                ),
            )],
        },
        PairLine {
            customer: "payroll",
            provider: "leads",
            needs: &[(
                "information",
                (
                    "Payroll input by the 25th, 12:00, with employee numbers",
                    "I dati per le paghe entro il 25, ore 12, con le matricole",
                    "Dane do listy płac do 25., godz. 12, z numerami osób",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "What is missing, within the day",
                    "Che cosa manca, in giornata",
                    "Czego brakuje, tego samego dnia",
                ),
            )],
        },
        PairLine {
            customer: "production",
            provider: "leads",
            needs: &[
                (
                    "training",
                    (
                        "An hour of training a month",
                        "Un’ora di formazione al mese",
                        "Godzina szkolenia w miesiącu",
                    ),
                ),
                (
                    "decision",
                    (
                        "A decision within two working days",
                        "Una decisione entro due giorni lavorativi",
                        "Decyzja w ciągu dwóch dni roboczych",
                    ),
                ),
            ],
            in_return: &[(
                "information",
                (
                    "What is in the way, at the morning meeting",
                    "Che cosa ostacola, alla riunione del mattino",
                    "Co przeszkadza, na porannym zebraniu",
                ),
            )],
        },
        PairLine {
            customer: "leads",
            provider: "direction",
            needs: &[(
                "confidence",
                ("Backing in front of a customer", "Sostegno davanti a un cliente", "Wsparcie wobec klienta"),
            )],
            in_return: &[(
                "information",
                ("Bad news early", "Le cattive notizie presto", "Złe wiadomości wcześnie"),
            )],
        },
    ],
};
