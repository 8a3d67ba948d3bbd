//! A hospital: administrators and technicians serve doctors, and doctors serve them and the nurses.

use super::{Example, PairLine};

pub(super) static EXAMPLE: Example = Example {
    name: ("Hospital", "Ospedale", "Szpital"),
    about: (
        "Wards, doctors, technicians, linen and offices: what lets a patient go home well and on time.",
        "Reparti, medici, tecnici, guardaroba e uffici: ciò che permette a chi è malato di tornare a casa bene e in tempo.",
        "Oddziały, lekarze, technicy, bieliźniarnia i biura: dzięki czemu pacjent wraca do domu zdrowy i na czas.",
    ),
    roles: &[
        (
            "wards",
            ("Wards", "Reparti", "Oddziały"),
            (
                "Care at the bedside, day and night.",
                "La cura al letto, giorno e notte.",
                "Opieka przy łóżku, w dzień i w nocy.",
            ),
        ),
        (
            "doctors",
            ("Doctors", "Medici", "Lekarze"),
            ("Diagnosis and treatment.", "Diagnosi e terapia.", "Diagnoza i leczenie."),
        ),
        (
            "technicians",
            ("Medical technicians", "Tecnici sanitari", "Technicy medyczni"),
            (
                "Pictures, samples and devices.",
                "Immagini, campioni e apparecchi.",
                "Badania obrazowe, próbki i aparatura.",
            ),
        ),
        (
            "administration",
            ("Administration", "Amministrazione", "Administracja"),
            (
                "Admission, discharge and letters.",
                "Accettazione, dimissioni e lettere.",
                "Przyjęcia, wypisy i pisma.",
            ),
        ),
        (
            "linen",
            ("Linen room", "Guardaroba", "Bieliźniarnia"),
            ("Scrubs and sheets.", "Divise e lenzuola.", "Odzież medyczna i pościel."),
        ),
        (
            "porters",
            ("Porters", "Trasporti interni", "Transport wewnętrzny"),
            (
                "People, samples and beds on the way.",
                "Persone, campioni e letti in movimento.",
                "Osoby, próbki i łóżka w drodze.",
            ),
        ),
        (
            "direction",
            ("Management", "Direzione", "Dyrekcja"),
            (
                "Decisions, time and a clear word.",
                "Decisioni, tempo e parole chiare.",
                "Decyzje, czas i jasne słowo.",
            ),
        ),
    ],
    moments: &[
        (
            ("A night on the ward", "Una notte in reparto", "Noc na oddziale"),
            ("Patients", "Pazienti", "Pacjenci"),
            "wards",
        ),
        (
            (
                "The talk about what comes next",
                "Il colloquio su che cosa viene dopo",
                "Rozmowa o tym, co dalej",
            ),
            ("Patients", "Pazienti", "Pacjenci"),
            "doctors",
        ),
        (
            ("Going home", "Il ritorno a casa", "Powrót do domu"),
            ("Patients", "Pazienti", "Pacjenci"),
            "administration",
        ),
    ],
    pairs: &[
        PairLine {
            customer: "administration",
            provider: "doctors",
            needs: &[(
                "information",
                (
                    "The signed discharge by 11:00",
                    "La dimissione firmata entro le 11:00",
                    "Podpisany wypis do 11:00",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "The list of tomorrow’s discharges by 15:00",
                    "L’elenco delle dimissioni di domani entro le 15:00",
                    "Lista jutrzejszych wypisów do 15:00",
                ),
            )],
        },
        PairLine {
            customer: "doctors",
            provider: "technicians",
            needs: &[(
                "information",
                (
                    "Urgent pictures read within the hour",
                    "Le immagini urgenti refertate entro un’ora",
                    "Pilne badania opisane w ciągu godziny",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "The question to be answered, on the order",
                    "La domanda a cui rispondere, sulla richiesta",
                    "Pytanie, na które szukamy odpowiedzi, na zleceniu",
                ),
            )],
        },
        PairLine {
            customer: "wards",
            provider: "doctors",
            needs: &[(
                "decision",
                (
                    "Changed therapies written down before the shift changes",
                    "Le terapie cambiate scritte prima del cambio turno",
                    "Zmiany w leczeniu zapisane przed zmianą dyżuru",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "What was noticed at night, at the morning round",
                    "Che cosa si è notato di notte, al giro del mattino",
                    "Co zauważono w nocy, na porannym obchodzie",
                ),
            )],
        },
        PairLine {
            customer: "wards",
            provider: "linen",
            needs: &[(
                "goods",
                (
                    "Scrubs and sheets in the cupboard at six",
                    "Divise e lenzuola nell’armadio alle sei",
                    "Odzież i pościel w szafie o szóstej",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "A word when the shelf is running low",
                    "Una parola quando lo scaffale sta finendo",
                    "Wiadomość, gdy półka się kończy",
                ),
            )],
        },
        PairLine {
            customer: "wards",
            provider: "porters",
            needs: &[(
                "time",
                (
                    "A patient fetched within fifteen minutes",
                    "Un paziente accompagnato entro quindici minuti",
                    "Pacjent zabrany w ciągu piętnastu minut",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "The patient ready, with the papers on the bed",
                    "Il paziente pronto, con i documenti sul letto",
                    "Pacjent gotowy, z dokumentami na łóżku",
                ),
            )],
        },
        PairLine {
            customer: "technicians",
            provider: "wards",
            needs: &[(
                "information",
                (
                    "Samples with a legible label",
                    "Campioni con un’etichetta leggibile",
                    "Próbki z czytelną etykietą",
                ),
            )],
            in_return: &[(
                "training",
                (
                    "How to take a sample that does not come back",
                    "Come prelevare un campione che non torna indietro",
                    "Jak pobrać próbkę, która nie wraca",
                ),
            )],
        },
        PairLine {
            customer: "doctors",
            provider: "direction",
            needs: &[(
                "decision",
                (
                    "A decision within two working days",
                    "Una decisione entro due giorni lavorativi",
                    "Decyzja w ciągu dwóch dni roboczych",
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
        PairLine {
            customer: "linen",
            provider: "direction",
            needs: &[(
                "authority",
                (
                    "The say over refills up to an agreed amount",
                    "La possibilità di decidere i rifornimenti fino a un importo concordato",
                    "Prawo do decyzji o uzupełnieniach do ustalonej kwoty",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "How often a shelf was empty, each month",
                    "Quante volte uno scaffale era vuoto, ogni mese",
                    "Jak często półka była pusta, co miesiąc",
                ),
            )],
        },
    ],
};
