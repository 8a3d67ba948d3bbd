//! Payroll, administration and purchasing.

use super::{
    ATTACHMENT, Audience, Calendar, HOW_MANY, Input, Lead, Service, WHEN, answer, ask, may, t, variant,
};

pub(super) const SERVICES: &[Service] = &[
    Service::new(
        "payroll.input",
        "payroll",
        t("Payroll input of a team", "Dati per le paghe della squadra", "Dane do listy płac zespołu"),
        t(
            "We check your team's list the same day and tell you at once if a line is missing.",
            "Controlliamo l'elenco della tua squadra in giornata e ti diciamo subito se manca una riga.",
            "Sprawdzamy listę zespołu tego samego dnia i od razu mówimy, jeśli brakuje jakiejś pozycji.",
        ),
        t(
            "The list by the 25th at noon, with every personnel number. One late list makes 160 people wait.",
            "L'elenco entro il 25 a mezzogiorno, con tutti i numeri di matricola. Un elenco in ritardo fa aspettare \
             160 persone.",
            "Lista do 25. dnia miesiąca w południe, ze wszystkimi numerami pracowniczymi. Na jedną spóźnioną listę \
             czeka 160 osób.",
        ),
    )
    .open(Calendar::Office, Lead::Days(1))
    .only(Audience::Leaders)
    .fields(&[
        ask("list", t("The list", "L'elenco", "Lista"), Input::File),
        ask("people", t("How many people", "Quante persone", "Ile osób"), Input::Number),
        may("remarks", t("Remarks", "Note", "Uwagi"), Input::Paragraph),
    ]),
    Service::new(
        "payroll.question",
        "payroll",
        t("Question about my pay", "Domanda sulla mia busta paga", "Pytanie o moją wypłatę"),
        t(
            "We explain every line, as often as you like, in your language.",
            "Spieghiamo ogni riga, tutte le volte che vuoi, nella tua lingua.",
            "Wyjaśniamy każdą pozycję tyle razy, ile trzeba, w Twoim języku.",
        ),
        t(
            "The month and the line you wonder about. Only you and we can read this request.",
            "Il mese e la riga che non ti torna. Questa richiesta la leggiamo solo tu e noi.",
            "Miesiąc i pozycja, która budzi pytanie. Tę prośbę widzą tylko obie strony.",
        ),
    )
    .open(Calendar::Office, Lead::Days(2))
    .private()
    .fields(&[
        ask("month", t("Month", "Mese", "Miesiąc"), Input::Text),
        ask("question", t("Your question", "La tua domanda", "Pytanie"), Input::Paragraph),
    ]),
    Service::new(
        "administration.invoice",
        "administration",
        t("Invoice or contract", "Fattura o contratto", "Faktura lub umowa"),
        t(
            "Is it paid? Who signs? We look it up and answer in one sentence.",
            "È pagata? Chi firma? Controlliamo e rispondiamo in una frase.",
            "Zapłacona? Kto podpisuje? Sprawdzamy i odpowiadamy jednym zdaniem.",
        ),
        t(
            "The number of the document and the name of the supplier.",
            "Il numero del documento e il nome del fornitore.",
            "Numer dokumentu i nazwa dostawcy.",
        ),
    )
    .open(Calendar::Office, Lead::Days(2))
    .fields(&[
        ask("number", t("Document number", "Numero del documento", "Numer dokumentu"), Input::Text),
        may("file", ATTACHMENT, Input::File),
    ]),
    Service::new(
        "administration.travel",
        "administration",
        t("Travel and expenses", "Viaggi e rimborsi", "Podróże i zwrot kosztów"),
        t(
            "Tickets and rooms before the journey, your money back after it.",
            "Biglietti e camere prima del viaggio, il rimborso dopo.",
            "Bilety i noclegi przed podróżą, zwrot kosztów po niej.",
        ),
        t(
            "Where to and when, or the receipts in one file within thirty days.",
            "Dove e quando, oppure le ricevute in un unico file entro trenta giorni.",
            "Dokąd i kiedy albo rachunki w jednym pliku w ciągu trzydziestu dni.",
        ),
    )
    .open(Calendar::Office, Lead::Days(5))
    .variants(&[
        variant("book", t("Book a journey", "Prenotare un viaggio", "Rezerwacja podróży"), Lead::Days(3)),
        variant("refund", t("Refund", "Rimborso", "Zwrot kosztów"), Lead::Days(10)),
    ])
    .fields(&[
        ask("what", t("Where to, or for what", "Dove, o per che cosa", "Dokąd lub za co"), Input::Text),
        may("receipts", t("Receipts", "Ricevute", "Rachunki"), Input::File),
    ]),
    Service::new(
        "purchasing.order",
        "purchasing",
        t("Buy something", "Comprare qualcosa", "Zakup"),
        t(
            "From gloves to a new ultrasound probe: three offers, one recommendation, one order.",
            "Dai guanti a una nuova sonda ecografica: tre offerte, un consiglio, un ordine.",
            "Od rękawiczek po nową sondę USG: trzy oferty, jedna rekomendacja, jedno zamówienie.",
        ),
        t(
            "What it must be able to do, how many, and by when. Above 500 euro the team lead agrees first.",
            "Che cosa deve saper fare, quanti pezzi e per quando. Sopra i 500 euro serve prima il sì di chi guida \
             la squadra.",
            "Do czego ma służyć, ile sztuk i na kiedy. Powyżej 500 euro najpierw zgoda osoby kierującej zespołem.",
        ),
    )
    .open(Calendar::Office, Lead::Days(8))
    .variants(&[
        variant("stock", t("From the stores", "Dal magazzino", "Z magazynu"), Lead::Days(2)),
        variant("order", t("To be ordered", "Da ordinare", "Do zamówienia"), Lead::Days(10)),
    ])
    .fields(&[
        ask("what", t("What", "Che cosa", "Co"), Input::Text),
        ask("count", HOW_MANY, Input::Number),
        may("day", WHEN, Input::Date),
        may("offer", t("Offer, if you have one", "Offerta, se c'è", "Oferta, jeśli jest"), Input::File),
    ]),
    Service::new(
        "purchasing.supplier",
        "purchasing",
        t("Trouble with a supplier", "Un problema con un fornitore", "Kłopot z dostawcą"),
        t(
            "Wrong, late or broken: we speak with them, you go on working.",
            "Sbagliato, in ritardo o rotto: parliamo noi con loro.",
            "Nie to, za późno albo uszkodzone: rozmawiamy z dostawcą za Was.",
        ),
        t(
            "The delivery note and a photo.",
            "La bolla di consegna e una foto.",
            "Dokument dostawy i zdjęcie.",
        ),
    )
    .open(Calendar::Office, Lead::Days(3))
    .fields(&[
        ask(
            "kind",
            t("What happened", "Che cosa è successo", "Co się stało"),
            Input::Choice(&[
                answer("late", t("It is late", "È in ritardo", "Spóźnia się")),
                answer("wrong", t("It is the wrong thing", "È la cosa sbagliata", "To nie to")),
                answer("broken", t("It arrived broken", "È arrivato rotto", "Dotarło uszkodzone")),
            ]),
        ),
        may("photo", t("Photo", "Foto", "Zdjęcie"), Input::File),
    ]),
];
