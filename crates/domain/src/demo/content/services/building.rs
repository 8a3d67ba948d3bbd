//! Facilities and housekeeping: the building and its rooms.

use super::{
    ATTACHMENT, Audience, CARE_TEAMS, Calendar, Input, Lead, ROOM, Service, WHEN, WHERE, answer, ask, may, t,
    variant,
};

pub(super) const SERVICES: &[Service] = &[
    Service::new(
        "facilities.repair",
        "facilities",
        t("Repair something", "Riparare qualcosa", "Naprawa"),
        t(
            "Bulbs, taps, doors, blinds, call bells. If somebody could get hurt, we come at once.",
            "Lampadine, rubinetti, porte, tapparelle, campanelli. Se qualcuno può farsi male, arriviamo subito.",
            "Żarówki, krany, drzwi, rolety, dzwonki. Jeśli komuś może stać się krzywda, przychodzimy od razu.",
        ),
        t(
            "The room, what you see or hear, and when we may come in. A photo saves us a walk.",
            "La stanza, che cosa vedi o senti e quando possiamo entrare. Una foto ci risparmia un giro.",
            "Pokój, co widać lub słychać i kiedy możemy wejść. Zdjęcie oszczędzi nam jednej wizyty.",
        ),
    )
    .open(Calendar::Extended, Lead::Days(1))
    .variants(&[
        variant("danger", t("Somebody could get hurt", "Qualcuno può farsi male", "Ktoś może ucierpieć"), Lead::Minutes(30)),
        variant("usual", t("It can wait a little", "Può aspettare un poco", "Może chwilę poczekać"), Lead::Days(2)),
    ])
    .fields(&[
        ask("room", ROOM, Input::Text),
        ask("what", t("What is wrong", "Che cosa non va", "Co się dzieje"), Input::Paragraph),
        may("photo", t("Photo", "Foto", "Zdjęcie"), Input::File),
    ]),
    Service::new(
        "facilities.badge",
        "facilities",
        t("Badge or key", "Badge o chiave", "Karta dostępu lub klucz"),
        t(
            "A new badge, a lost one replaced, a door added, a locker opened.",
            "Un badge nuovo, uno smarrito da sostituire, una porta in più, un armadietto da aprire.",
            "Nowa karta, zamiana zgubionej, dodatkowe drzwi, otwarcie szafki.",
        ),
        t(
            "For whom, which doors and until when. For the operating theatre and the pharmacy the team lead says \
             yes first.",
            "Per chi, quali porte e fino a quando. Per sala operatoria e farmacia serve prima il sì di chi guida \
             la squadra.",
            "Dla kogo, które drzwi i do kiedy. Na blok operacyjny i do apteki najpierw zgoda osoby kierującej \
             zespołem.",
        ),
    )
    .open(Calendar::Office, Lead::Days(1))
    .fields(&[
        ask("for", t("For whom", "Per chi", "Dla kogo"), Input::Person),
        ask("doors", t("Which doors", "Quali porte", "Które drzwi"), Input::Text),
        may("until", t("Until", "Fino al", "Do kiedy"), Input::Date),
    ]),
    Service::new(
        "facilities.room",
        "facilities",
        t("Too warm, too cold, rearrange", "Caldo, freddo, disposizione", "Za ciepło, za zimno, ustawienie"),
        t(
            "Heating, air and the order of tables and chairs, for a day or for good.",
            "Riscaldamento, aria e disposizione di tavoli e sedie, per un giorno o per sempre.",
            "Ogrzewanie, powietrze oraz ustawienie stołów i krzeseł, na jeden dzień lub na stałe.",
        ),
        t(
            "The room and how it should be. For an event, a sketch and two working days.",
            "La stanza e come dovrebbe essere. Per un evento, uno schizzo e due giorni lavorativi.",
            "Pokój i jak powinno być. Na wydarzenie prosimy o szkic i dwa dni robocze.",
        ),
    )
    .open(Calendar::Office, Lead::Days(2))
    .fields(&[
        ask("room", ROOM, Input::Text),
        may("sketch", ATTACHMENT, Input::File),
        may("day", WHEN, Input::Date),
    ]),
    Service::new(
        "housekeeping.room",
        "housekeeping",
        t("Room ready for the next patient", "Stanza pronta per il prossimo", "Pokój gotowy na przyjęcie"),
        t(
            "After a discharge we clean the room so that the next guest feels expected.",
            "Dopo una dimissione prepariamo la stanza perché chi arriva si senta atteso.",
            "Po wypisie przygotowujemy pokój tak, by kolejna osoba czuła się oczekiwana.",
        ),
        t(
            "Room and bed, and whether special measures apply. Please take out the personal things first.",
            "Stanza e letto, e se servono misure particolari. Per favore, prima togliere gli oggetti personali.",
            "Pokój i łóżko oraz informacja o szczególnych środkach ostrożności. Prosimy wcześniej zabrać rzeczy \
             osobiste.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(60))
    .only(CARE_TEAMS)
    .fields(&[
        ask("room", ROOM, Input::Text),
        ask(
            "kind",
            t("Kind of cleaning", "Tipo di pulizia", "Rodzaj sprzątania"),
            Input::Choice(&[
                answer("usual", t("Usual", "Normale", "Zwykłe")),
                answer("protective", t("Protective measures", "Misure protettive", "Środki ochronne")),
            ]),
        ),
    ]),
    Service::new(
        "housekeeping.spill",
        "housekeeping",
        t("Something spilled", "Qualcosa si è rovesciato", "Coś się rozlało"),
        t(
            "We come straight away so that nobody slips. At night there are two of us for the whole house.",
            "Arriviamo subito, perché nessuno scivoli. Di notte siamo in due per tutta la casa.",
            "Przychodzimy od razu, żeby nikt się nie poślizgnął. W nocy jesteśmy we dwoje na cały szpital.",
        ),
        t(
            "Where it is and what it is. Put a chair in front of it until we come.",
            "Dove e che cosa. Metti una sedia davanti finché non arriviamo.",
            "Gdzie i co. Prosimy postawić tam krzesło, zanim przyjdziemy.",
        ),
    )
    .open(Calendar::Always, Lead::Minutes(15))
    .only(Audience::Everyone)
    .fields(&[ask("place", WHERE, Input::Text)]),
];
