//! IT: computers, accounts, printers, screens, figures.

use super::{
    ATTACHMENT, Audience, Calendar, Input, Lead, ROOM, START_DAY, Service, WHEN, answer, ask, may, t, variant,
};

pub(super) const SERVICES: &[Service] = &[
    Service::new(
        "it.computer",
        "it",
        t("Computer for a new colleague", "Computer per chi inizia", "Komputer dla nowej osoby"),
        t(
            "A place that works on the first day: computer, account, programs, telephone.",
            "Una postazione che funziona dal primo giorno: computer, accesso, programmi, telefono.",
            "Stanowisko gotowe pierwszego dnia: komputer, konto, programy, telefon.",
        ),
        t(
            "Tell us fifteen working days before, even if the contract is not signed yet: a heads-up is enough. \
             Which programs are needed, and at which desk.",
            "Avvisaci quindici giorni lavorativi prima, anche se il contratto non è firmato: basta un avviso \
             anticipato. Quali programmi servono e a quale scrivania.",
            "Prosimy o wiadomość piętnaście dni roboczych wcześniej, nawet przed podpisaniem umowy: wystarczy \
             zapowiedź. Jakie programy i przy którym biurku.",
        ),
    )
    .open(Calendar::Office, Lead::Days(21))
    .only(Audience::Leaders)
    .variants(&[
        variant("a", t("Model A, ordered for you", "Modello A, su ordinazione", "Model A, na zamówienie"), Lead::Days(21)),
        variant("b", t("Model B, from our shelf", "Modello B, dal nostro scaffale", "Model B, z naszej półki"), Lead::Days(4)),
    ])
    .fields(&[
        ask("first_day", START_DAY, Input::Date),
        ask("role", t("Role", "Ruolo", "Stanowisko"), Input::Text),
        ask("programs", t("Programs and access", "Programmi e accessi", "Programy i dostępy"), Input::Paragraph),
        may("desk", t("Desk or room", "Scrivania o stanza", "Biurko lub pokój"), Input::Text),
    ]),
    Service::new(
        "it.access",
        "it",
        t("Account and access", "Accessi e permessi", "Konta i dostępy"),
        t(
            "A forgotten password in minutes, a new permission in a day.",
            "Una password dimenticata in pochi minuti, un permesso nuovo in un giorno.",
            "Zapomniane hasło w kilka minut, nowy dostęp w jeden dzień.",
        ),
        t(
            "For whom and to what. For patient records we also ask the team lead.",
            "Per chi e verso che cosa. Per le cartelle cliniche chiediamo anche a chi guida la squadra.",
            "Dla kogo i do czego. W przypadku dokumentacji medycznej pytamy też osobę kierującą zespołem.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(240))
    .variants(&[
        variant("password", t("I cannot sign in", "Non riesco ad accedere", "Nie mogę się zalogować"), Lead::Minutes(20)),
        variant("permission", t("A new permission", "Un permesso nuovo", "Nowy dostęp"), Lead::Days(1)),
    ])
    .fields(&[
        ask("for", t("For whom", "Per chi", "Dla kogo"), Input::Person),
        ask("system", t("Which system", "Quale sistema", "Który system"), Input::Text),
    ]),
    Service::new(
        "it.printer",
        "it",
        t("Printer and toner", "Stampante e toner", "Drukarka i toner"),
        t(
            "Toner, paper jams and labels that come out askew.",
            "Toner, carta inceppata ed etichette che escono storte.",
            "Toner, zacięty papier i etykiety, które wychodzą krzywo.",
        ),
        t(
            "The number on the grey sticker, and what the display says.",
            "Il numero sull'adesivo grigio e che cosa dice il display.",
            "Numer z szarej naklejki i komunikat na wyświetlaczu.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(180))
    .fields(&[
        ask("printer", t("Number on the sticker", "Numero sull'adesivo", "Numer z naklejki"), Input::Text),
        may("message", t("Message on the display", "Messaggio sul display", "Komunikat"), Input::Text),
    ]),
    Service::new(
        "it.meeting",
        "it",
        t("Screen, sound and video call", "Schermo, audio e videochiamata", "Ekran, dźwięk i wideorozmowa"),
        t(
            "We set it up, try it with you and stay for the first five minutes.",
            "Prepariamo, proviamo con te e restiamo per i primi cinque minuti.",
            "Przygotowujemy, sprawdzamy razem i zostajemy na pierwsze pięć minut.",
        ),
        t(
            "Room, hour and who joins from outside, one working day before.",
            "Sala, ora e chi si collega da fuori, un giorno lavorativo prima.",
            "Sala, godzina i kto łączy się z zewnątrz, jeden dzień roboczy wcześniej.",
        ),
    )
    .open(Calendar::Office, Lead::Days(1))
    .fields(&[ask("room", ROOM, Input::Text), ask("day", WHEN, Input::Date)]),
    Service::new(
        "it.figures",
        "it",
        t("A list or a figure", "Un elenco o un dato", "Zestawienie lub liczba"),
        t(
            "Numbers out of our systems, checked by a second pair of eyes.",
            "Numeri dai nostri sistemi, riletti da un secondo paio di occhi.",
            "Liczby z naszych systemów, sprawdzone przez drugą osobę.",
        ),
        t(
            "The question you want to answer, the period, and whether it leaves the house.",
            "La domanda a cui vuoi rispondere, il periodo e se il dato esce dalla casa.",
            "Pytanie, na które ma odpowiedzieć zestawienie, okres i czy dane wyjdą poza szpital.",
        ),
    )
    .open(Calendar::Office, Lead::Days(4))
    .fields(&[
        ask("question", t("The question", "La domanda", "Pytanie"), Input::Paragraph),
        ask(
            "leaves",
            t("Leaves the house", "Esce dalla casa", "Wychodzi poza szpital"),
            Input::Choice(&[answer("no", t("No", "No", "Nie")), answer("yes", t("Yes", "Sì", "Tak"))]),
        ),
        may("example", ATTACHMENT, Input::File),
    ]),
];
