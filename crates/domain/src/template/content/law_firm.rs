//! A law firm: support staff serve lawyers, and lawyers serve support staff.

use super::{Example, PairLine};

pub(super) static EXAMPLE: Example = Example {
    name: ("Law firm", "Studio legale", "Kancelaria prawna"),
    about: (
        "Lawyers, paralegals, assistants and accounts: who prepares whose good day in court.",
        "Avvocati, praticanti, segreteria e contabilità: chi prepara la buona udienza di chi.",
        "Prawnicy, asystenci prawni, sekretariat i księgowość: kto komu przygotowuje dobrą rozprawę.",
    ),
    roles: &[
        (
            "lawyers",
            ("Lawyers", "Avvocati", "Prawnicy"),
            (
                "Advise clients and speak for them.",
                "Consigliano i clienti e parlano per loro.",
                "Doradzają klientom i mówią w ich imieniu.",
            ),
        ),
        (
            "paralegals",
            ("Paralegals", "Praticanti e paralegali", "Asystenci prawni"),
            (
                "Research, drafts and bundles.",
                "Ricerche, bozze e fascicoli.",
                "Analizy, projekty pism i akta.",
            ),
        ),
        (
            "assistants",
            ("Assistants", "Segreteria", "Sekretariat"),
            (
                "Diaries, calls and letters.",
                "Agende, telefonate e lettere.",
                "Terminarze, rozmowy i korespondencja.",
            ),
        ),
        (
            "reception",
            ("Reception", "Accoglienza", "Recepcja"),
            ("The first voice of the firm.", "La prima voce dello studio.", "Pierwszy głos kancelarii."),
        ),
        (
            "accounts",
            ("Accounts", "Contabilità", "Księgowość"),
            (
                "Invoices, deposits and expenses.",
                "Fatture, depositi e spese.",
                "Faktury, depozyty i wydatki.",
            ),
        ),
        (
            "it",
            ("IT", "Informatica", "Informatyka"),
            ("Computers, files and access.", "Computer, archivi e accessi.", "Komputery, pliki i dostępy."),
        ),
        (
            "partners",
            ("Partners", "Soci", "Wspólnicy"),
            (
                "Decide, open doors and answer for it.",
                "Decidono, aprono porte e ne rispondono.",
                "Decydują, otwierają drzwi i za to odpowiadają.",
            ),
        ),
    ],
    moments: &[
        (
            (
                "First meeting with a client",
                "Primo incontro con chi ci affida un caso",
                "Pierwsze spotkanie z klientem",
            ),
            ("Clients", "Clienti", "Klienci"),
            "lawyers",
        ),
        (
            ("A client calls", "Un cliente chiama", "Klient dzwoni"),
            ("Clients", "Clienti", "Klienci"),
            "reception",
        ),
    ],
    pairs: &[
        PairLine {
            customer: "lawyers",
            provider: "paralegals",
            needs: &[(
                "goods",
                (
                    "The bundle by 16:00 on the day before the hearing",
                    "Il fascicolo entro le 16:00 del giorno prima dell’udienza",
                    "Akta do 16:00 w przeddzień rozprawy",
                ),
            )],
            in_return: &[
                (
                    "information",
                    (
                        "Instructions 2 days before filing",
                        "Istruzioni 2 giorni prima del deposito",
                        "Wytyczne 2 dni przed złożeniem pisma",
                    ),
                ),
                (
                    "training",
                    (
                        "A word on what was good and what was changed",
                        "Due parole su che cosa andava bene e che cosa è cambiato",
                        "Słowo o tym, co było dobre i co zostało zmienione",
                    ),
                ),
            ],
        },
        PairLine {
            customer: "lawyers",
            provider: "assistants",
            needs: &[(
                "time",
                (
                    "A diary without clashes, looked over every Friday",
                    "Un’agenda senza sovrapposizioni, rivista ogni venerdì",
                    "Terminarz bez kolizji, przejrzany w każdy piątek",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "New deadlines on the day they are known",
                    "Le nuove scadenze il giorno in cui si sanno",
                    "Nowe terminy w dniu, w którym są znane",
                ),
            )],
        },
        PairLine {
            customer: "reception",
            provider: "lawyers",
            needs: &[(
                "information",
                (
                    "Who may be interrupted today, and for whom",
                    "Chi si può interrompere oggi, e per chi",
                    "Komu dziś można przerwać i dla kogo",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "Callers by name and matter, before they are put through",
                    "Chi chiama e per che cosa, prima di passare la telefonata",
                    "Kto dzwoni i w jakiej sprawie, przed połączeniem",
                ),
            )],
        },
        PairLine {
            customer: "accounts",
            provider: "lawyers",
            needs: &[(
                "information",
                (
                    "Hours written down by the 2nd of the month",
                    "Le ore segnate entro il 2 del mese",
                    "Godziny wpisane do 2. dnia miesiąca",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "Draft invoices with three working days to look at them",
                    "Le bozze di fattura con tre giorni lavorativi per guardarle",
                    "Projekty faktur z trzema dniami roboczymi na przejrzenie",
                ),
            )],
        },
        PairLine {
            customer: "paralegals",
            provider: "it",
            needs: &[(
                "access",
                (
                    "Access to a new matter within the hour",
                    "L’accesso a una nuova pratica entro un’ora",
                    "Dostęp do nowej sprawy w ciągu godziny",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "Who works on a matter, when it is opened",
                    "Chi lavora a una pratica, quando viene aperta",
                    "Kto pracuje przy sprawie, w chwili jej otwarcia",
                ),
            )],
        },
        PairLine {
            customer: "lawyers",
            provider: "partners",
            needs: &[(
                "decision",
                (
                    "A decision on a conflict check within one working day",
                    "Una decisione sui conflitti di interesse entro un giorno lavorativo",
                    "Decyzja o konflikcie interesów w ciągu jednego dnia roboczego",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "The question on one page, with what depends on it",
                    "La domanda in una pagina, con ciò che ne dipende",
                    "Pytanie na jednej stronie, razem z tym, co od niego zależy",
                ),
            )],
        },
    ],
};
