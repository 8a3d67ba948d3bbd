//! Pharmacy, wards and medical secretaries.

use super::{
    ATTACHMENT, Audience, CARE_TEAMS, Calendar, HOW_MANY, Input, Lead, Service, WHEN, answer, ask, may, t,
    variant,
};

pub(super) const SERVICES: &[Service] = &[
    Service::new(
        "pharmacy.ward",
        "pharmacy",
        t("Medicines for the ward", "Farmaci per il reparto", "Leki na oddział"),
        t(
            "The daily box, and what is missing between two boxes.",
            "La cassetta quotidiana, e quello che manca tra una e l'altra.",
            "Codzienna skrzynka oraz to, czego zabraknie między dostawami.",
        ),
        t(
            "Name, strength and quantity; the prescription if it is a controlled medicine. By 11 for the same day.",
            "Nome, dosaggio e quantità; la prescrizione se è un farmaco controllato. Entro le 11 per il giorno \
             stesso.",
            "Nazwa, dawka i ilość; recepta, jeśli lek jest kontrolowany. Na ten sam dzień prosimy do 11.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(240))
    .only(CARE_TEAMS)
    .variants(&[
        variant("box", t("With the daily box", "Con la cassetta", "Ze skrzynką"), Lead::Minutes(480)),
        variant("now", t("A patient is waiting", "Un paziente aspetta", "Pacjent czeka"), Lead::Minutes(40)),
    ])
    .fields(&[
        ask("medicine", t("Medicine and strength", "Farmaco e dosaggio", "Lek i dawka"), Input::Text),
        ask("count", HOW_MANY, Input::Number),
        may("prescription", t("Prescription", "Prescrizione", "Recepta"), Input::File),
    ]),
    Service::new(
        "pharmacy.advice",
        "pharmacy",
        t("Ask a pharmacist", "Chiedere al farmacista", "Pytanie do farmaceuty"),
        t(
            "Interactions, dilutions, how long an opened bottle keeps. There are no silly questions.",
            "Interazioni, diluizioni, quanto dura un flacone aperto. Non esistono domande sciocche.",
            "Interakcje, rozcieńczenia, trwałość otwartej butelki. Nie ma głupich pytań.",
        ),
        t(
            "The medicines and what worries you; no patient names, please.",
            "I farmaci e che cosa ti preoccupa; niente nomi di pazienti, per favore.",
            "Jakie leki i co budzi wątpliwość; prosimy nie podawać nazwisk pacjentów.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(120))
    .fields(&[ask("question", t("Your question", "La tua domanda", "Pytanie"), Input::Paragraph)]),
    Service::new(
        "ward3.bed",
        "ward3",
        t("A bed on Medicine", "Un letto in Medicina", "Łóżko na internie"),
        t(
            "We say within the hour whether and when there is a bed, and prepare the welcome.",
            "Diciamo entro un'ora se e quando c'è un letto, e prepariamo l'accoglienza.",
            "W ciągu godziny mówimy, czy i kiedy będzie łóżko, i przygotowujemy przyjęcie.",
        ),
        t(
            "Age, reason for the admission and special needs; the letter if there is one.",
            "Età, motivo del ricovero e bisogni particolari; la lettera, se c'è.",
            "Wiek, powód przyjęcia i szczególne potrzeby; skierowanie, jeśli jest.",
        ),
    )
    .open(Calendar::Always, Lead::Minutes(60))
    .only(Audience::Teams(&["ward4", "ward5", "reception", "secretaries"]))
    .fields(&[
        ask("reason", t("Reason for the admission", "Motivo del ricovero", "Powód przyjęcia"), Input::Paragraph),
        may("letter", ATTACHMENT, Input::File),
    ]),
    Service::new(
        "ward4.list",
        "ward4",
        t("Tomorrow's theatre list", "La lista operatoria di domani", "Jutrzejszy plan operacji"),
        t(
            "The list at 14 the day before, and every change of it told to those who prepare.",
            "La lista alle 14 del giorno prima, e ogni cambiamento detto a chi prepara.",
            "Plan o 14 dnia poprzedniego, a każda zmiana przekazana tym, którzy przygotowują.",
        ),
        t(
            "Tell us by noon what you cannot prepare, and for which operation.",
            "Dicci entro mezzogiorno che cosa non riesci a preparare, e per quale intervento.",
            "Prosimy do południa napisać, czego nie da się przygotować i do której operacji.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(180))
    .only(Audience::Teams(&["pharmacy", "porters", "linen", "kitchen", "secretaries", "ward3", "ward5"]))
    .fields(&[ask("day", WHEN, Input::Date)]),
    Service::new(
        "ward5.voice",
        "ward5",
        t("A colleague who speaks the language", "Un collega che parla la lingua", "Ktoś, kto zna język"),
        t(
            "Polish, English, Slovenian, Arabic, Hindi: we lend fifteen minutes of a colleague's voice at the \
             bedside.",
            "Polacco, inglese, sloveno, arabo, hindi: prestiamo quindici minuti della voce di un collega accanto al \
             letto.",
            "Polski, angielski, słoweński, arabski, hindi: użyczamy kwadransa rozmowy przy łóżku pacjenta.",
        ),
        t(
            "Language, room and hour, and what it is about in one line. Not for signatures, please: for those there \
             is an interpreter.",
            "Lingua, stanza e ora, e di che cosa si parla in una riga. Non per le firme, per favore: per quelle c'è \
             l'interprete.",
            "Język, pokój i godzina oraz temat w jednym zdaniu. Nie do podpisów: do nich jest tłumacz.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(60))
    .fields(&[
        ask(
            "language",
            t("Language", "Lingua", "Język"),
            Input::Choice(&[
                answer("pl", t("Polish", "Polacco", "Polski")),
                answer("en", t("English", "Inglese", "Angielski")),
                answer("sl", t("Slovenian", "Sloveno", "Słoweński")),
                answer("ar", t("Arabic", "Arabo", "Arabski")),
                answer("hi", t("Hindi", "Hindi", "Hindi")),
            ]),
        ),
        ask("room", t("Room", "Stanza", "Pokój"), Input::Text),
    ]),
    Service::new(
        "secretaries.letter",
        "secretaries",
        t("Discharge letter", "Lettera di dimissione", "Karta wypisowa"),
        t(
            "Typed, checked and sent to the family doctor on the day the patient goes home.",
            "Scritta, riletta e spedita al medico curante il giorno in cui il paziente torna a casa.",
            "Przepisana, sprawdzona i wysłana do lekarza rodzinnego w dniu, w którym pacjent wraca do domu.",
        ),
        t(
            "The dictation by noon, and who should get a copy.",
            "Il dettato entro mezzogiorno, e chi deve riceverne copia.",
            "Nagranie do południa oraz informacja, kto ma dostać kopię.",
        ),
    )
    .open(Calendar::Office, Lead::Minutes(240))
    .only(CARE_TEAMS)
    .variants(&[
        variant("today", t("Going home today", "Esce oggi", "Wypis dzisiaj"), Lead::Minutes(180)),
        variant("later", t("Going home later", "Esce più avanti", "Wypis później"), Lead::Days(1)),
    ])
    .fields(&[
        ask("bed", t("Room and bed", "Stanza e letto", "Pokój i łóżko"), Input::Text),
        may("dictation", t("Dictation", "Dettato", "Nagranie"), Input::File),
    ]),
    Service::new(
        "secretaries.appointment",
        "secretaries",
        t("Appointments and records", "Appuntamenti e cartelle", "Terminy i dokumentacja"),
        t(
            "Move a visit, find a record, copy it for a colleague.",
            "Spostare una visita, trovare una cartella, farne copia per un collega.",
            "Przesunięcie wizyty, odnalezienie dokumentacji, kopia dla osoby z zespołu.",
        ),
        t(
            "Case number instead of the name, and until when you need it.",
            "Il numero di pratica al posto del nome, e per quando ti serve.",
            "Numer sprawy zamiast nazwiska oraz na kiedy jest to potrzebne.",
        ),
    )
    .open(Calendar::Office, Lead::Days(1))
    .fields(&[
        ask("case", t("Case number", "Numero di pratica", "Numer sprawy"), Input::Text),
        may("day", WHEN, Input::Date),
    ]),
];
