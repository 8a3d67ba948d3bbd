//! Kitchen and reception: what guests taste and whom they meet first.

use super::{
    Audience, CARE_TEAMS, Calendar, HOW_MANY, Input, Lead, Service, WHEN, answer, ask, may, t, variant,
};

pub(super) const SERVICES: &[Service] = &[
    Service::new(
        "kitchen.diet",
        "kitchen",
        t("A special meal", "Un pasto speciale", "Dieta specjalna"),
        t(
            "Allergies, soft food, religious days, or simply something a patient will eat.",
            "Allergie, cibi morbidi, giorni religiosi, o semplicemente qualcosa che il paziente mangi.",
            "Alergie, posiłki miękkie, dni religijne albo po prostu coś, co pacjent zje.",
        ),
        t(
            "Bed, meal and what must not be in it. By 10 for lunch and by 16 for dinner, please.",
            "Letto, pasto e che cosa va evitato. Entro le 10 per il pranzo ed entro le 16 per la cena, per favore.",
            "Łóżko, posiłek i czego unikać. Prosimy do 10 na obiad i do 16 na kolację.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(150))
    .only(CARE_TEAMS)
    .fields(&[
        ask("bed", t("Room and bed", "Stanza e letto", "Pokój i łóżko"), Input::Text),
        ask(
            "meal",
            t("Meal", "Pasto", "Posiłek"),
            Input::Choice(&[
                answer("breakfast", t("Breakfast", "Colazione", "Śniadanie")),
                answer("lunch", t("Lunch", "Pranzo", "Obiad")),
                answer("dinner", t("Dinner", "Cena", "Kolacja")),
            ]),
        ),
        may("avoid", t("Must not contain", "Da evitare", "Bez czego"), Input::Text),
    ]),
    Service::new(
        "kitchen.late",
        "kitchen",
        t("A late tray", "Un vassoio in ritardo", "Posiłek poza porą"),
        t(
            "Your patient came back from an examination after the meal: we keep something warm until 20.",
            "Il paziente torna da un esame dopo il pasto: teniamo qualcosa in caldo fino alle 20.",
            "Pacjent wraca z badania po posiłku: do 20 mamy dla niego coś ciepłego.",
        ),
        t(
            "Room, bed and diet. If you can, tell us before the trolley leaves.",
            "Stanza, letto e dieta. Se puoi, avvisaci prima che parta il carrello.",
            "Pokój, łóżko i dieta. W miarę możliwości prosimy o wiadomość, zanim ruszy wózek.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(30))
    .only(CARE_TEAMS)
    .fields(&[ask("bed", t("Room and bed", "Stanza e letto", "Pokój i łóżko"), Input::Text)]),
    Service::new(
        "kitchen.meeting",
        "kitchen",
        t("Coffee for a meeting", "Caffè per una riunione", "Kawa na spotkanie"),
        t(
            "Coffee, water and something sweet, brought and fetched again.",
            "Caffè, acqua e qualcosa di dolce: portiamo e riprendiamo noi.",
            "Kawa, woda i coś słodkiego: przynosimy i sprzątamy.",
        ),
        t(
            "Room, hour and how many you are, two working days before.",
            "Stanza, ora e quanti siete, due giorni lavorativi prima.",
            "Sala, godzina i liczba osób, dwa dni robocze wcześniej.",
        ),
    )
    .open(Calendar::Office, Lead::Days(2))
    .fields(&[
        ask("room", t("Meeting room", "Sala", "Sala"), Input::Text),
        ask("count", HOW_MANY, Input::Number),
        ask("day", WHEN, Input::Date),
    ]),
    Service::new(
        "reception.guest",
        "reception",
        t("Somebody is coming", "Arriva qualcuno", "Ktoś przyjdzie"),
        t(
            "Tell us who is coming and we welcome them by name, with a pass and the way.",
            "Dicci chi arriva: lo accogliamo per nome, con il pass e la strada giusta.",
            "Prosimy napisać, kto przyjdzie: przywitamy tę osobę po nazwisku, z przepustką i wskazaniem drogi.",
        ),
        t(
            "Name, day and hour, whom they visit, and whether they need a parking space.",
            "Nome, giorno e ora, chi vengono a trovare e se serve un parcheggio.",
            "Nazwisko, dzień i godzina, do kogo przychodzą i czy potrzebne jest miejsce parkingowe.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(60))
    .fields(&[
        ask("guest", t("Who is coming", "Chi arriva", "Kto przyjdzie"), Input::Text),
        ask("day", WHEN, Input::Date),
        may("host", t("Whom they visit", "Da chi viene", "Do kogo"), Input::Person),
    ]),
    Service::new(
        "reception.hall",
        "reception",
        t("Room and lost property", "Sale e oggetti smarriti", "Sale i rzeczy znalezione"),
        t(
            "Meeting rooms, the chapel hall, umbrellas, glasses, one lost teddy bear a week.",
            "Sale riunioni, sala della cappella, ombrelli, occhiali, un orsacchiotto smarrito alla settimana.",
            "Sale spotkań, sala przy kaplicy, parasole, okulary i co tydzień jeden zgubiony miś.",
        ),
        t(
            "Day, hour and number of people; for lost things, where and when they were last seen.",
            "Giorno, ora e numero di persone; per gli oggetti, dove e quando sono stati visti l'ultima volta.",
            "Dzień, godzina i liczba osób; przy zgubach: gdzie i kiedy widziano je po raz ostatni.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(120))
    .only(Audience::Everyone)
    .variants(&[
        variant("hall", t("Book a room", "Prenotare una sala", "Rezerwacja sali"), Lead::Minutes(120)),
        variant("lost", t("Something lost", "Qualcosa di smarrito", "Rzecz zgubiona"), Lead::Days(2)),
    ])
    .fields(&[ask("what", t("What you need", "Che cosa ti serve", "Co jest potrzebne"), Input::Paragraph)]),
];
