//! The porters: people, samples, beds.

use super::{
    Audience, CARE_TEAMS, Calendar, Input, Lead, Service, WHEN, WHERE, answer, ask, may, t, variant,
};

pub(super) const SERVICES: &[Service] = &[
    Service::new(
        "porters.patient",
        "porters",
        t("Take a patient somewhere", "Accompagnare un paziente", "Przewiezienie pacjenta"),
        t(
            "We accompany patients to examinations and back, on foot, in a chair or in bed.",
            "Accompagniamo i pazienti agli esami e ritorno: a piedi, in carrozzina o a letto.",
            "Towarzyszymy pacjentom w drodze na badania i z powrotem: pieszo, na wózku lub na łóżku.",
        ),
        t(
            "From where, to where and when, and whether oxygen is needed. Please have the patient ready and the \
             papers at the foot of the bed.",
            "Da dove, verso dove e a che ora, e se serve ossigeno. Per favore, il paziente pronto e i documenti in \
             fondo al letto.",
            "Skąd, dokąd i o której oraz czy potrzebny jest tlen. Prosimy, aby pacjent był gotowy, a dokumenty \
             leżały w nogach łóżka.",
        ),
    )
    .open(Calendar::Always, Lead::Minutes(30))
    .only(Audience::Teams(&["ward3", "ward4", "ward5", "reception", "secretaries"]))
    .variants(&[
        variant("chair", t("Wheelchair", "Carrozzina", "Wózek"), Lead::Minutes(25)),
        variant("bed", t("Bed", "Letto", "Łóżko"), Lead::Minutes(40)),
        variant("walk", t("Walking together", "A piedi, insieme", "Pieszo, razem"), Lead::Minutes(20)),
    ])
    .fields(&[
        ask("from", t("From", "Da", "Skąd"), Input::Text),
        ask("to", t("To", "A", "Dokąd"), Input::Text),
        ask(
            "oxygen",
            t("Oxygen", "Ossigeno", "Tlen"),
            Input::Choice(&[answer("no", t("No", "No", "Nie")), answer("yes", t("Yes", "Sì", "Tak"))]),
        ),
    ]),
    Service::new(
        "porters.samples",
        "porters",
        t("Samples to the laboratory", "Campioni in laboratorio", "Próbki do laboratorium"),
        t(
            "Tubes and swabs on their way within a quarter of an hour, with the regular rounds at 7, 10, 14 and 18.",
            "Provette e tamponi partono entro un quarto d'ora; giri regolari alle 7, alle 10, alle 14 e alle 18.",
            "Próbki ruszają w ciągu kwadransa; stałe kursy o 7, 10, 14 i 18.",
        ),
        t(
            "Label every tube and put the box on the shelf by the lift. If it needs ice, write it here.",
            "Etichetta ogni provetta e lascia la scatola sullo scaffale accanto all'ascensore. Se serve ghiaccio, \
             scrivilo qui.",
            "Każda probówka z etykietą, pudełko na półce przy windzie. Jeśli potrzebny jest lód, prosimy napisać \
             to tutaj.",
        ),
    )
    .open(Calendar::Always, Lead::Minutes(15))
    .only(CARE_TEAMS)
    .fields(&[
        ask("from", t("From", "Da", "Skąd"), Input::Text),
        ask("tubes", t("How many tubes", "Quante provette", "Ile probówek"), Input::Number),
        may("ice", t("To be kept cold", "Da tenere al freddo", "Przechowywać w chłodzie"), Input::Text),
    ]),
    Service::new(
        "porters.move",
        "porters",
        t("Move a bed or a load", "Spostare un letto o un carico", "Przeniesienie łóżka lub ładunku"),
        t(
            "Beds between wards, boxes to the archive, the piano for the Christmas concert.",
            "Letti tra i reparti, scatole in archivio, il pianoforte per il concerto di Natale.",
            "Łóżka między oddziałami, pudła do archiwum, pianino na koncert świąteczny.",
        ),
        t(
            "What, how heavy, from where and to where. By two in the afternoon for the same day, please.",
            "Che cosa, quanto pesa, da dove e verso dove. Entro le due del pomeriggio per il giorno stesso, per \
             favore.",
            "Co, jak ciężkie, skąd i dokąd. Na ten sam dzień prosimy pisać do czternastej.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(180))
    .fields(&[
        ask("what", t("What", "Che cosa", "Co"), Input::Text),
        ask("from", WHERE, Input::Text),
        ask("to", t("To", "A", "Dokąd"), Input::Text),
        may("day", WHEN, Input::Date),
    ]),
];
