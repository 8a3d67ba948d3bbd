//! People and hiring: arrivals, certificates, learning.

use super::{
    ATTACHMENT, Audience, Calendar, Input, Lead, START_DAY, Service, WHEN, answer, ask, may, part, t, variant,
};

pub(super) const SERVICES: &[Service] = &[
    Service::new(
        "people.newcomer",
        "people",
        t("New colleague: computer and access", "Nuova persona: computer e accessi", "Nowa osoba: komputer i dostępy"),
        t(
            "Everything a new colleague needs to work on the first day, asked for once.",
            "Tutto ciò che serve a chi inizia per lavorare dal primo giorno, con una sola richiesta.",
            "Wszystko, czego nowa osoba potrzebuje pierwszego dnia, w jednej prośbie.",
        ),
        t(
            "Tell us fifteen working days before. Computer and access go to those who can do them; we look after the whole.",
            "Avvisaci quindici giorni lavorativi prima. Computer e accessi vanno a chi sa farli; noi seguiamo l'insieme.",
            "Prosimy o wiadomość piętnaście dni roboczych wcześniej. Komputer i dostępy trafiają do właściwych osób; my dbamy o całość.",
        ),
    )
    .open(Calendar::Office, Lead::Days(15))
    .only(Audience::Leaders)
    .bundle(&[part("it.computer", "b"), part("it.access", "permission")])
    .fields(&[ask("first_day", START_DAY, Input::Date)]),
    Service::new(
        "people.hire",
        "people",
        t("Find a new colleague", "Cercare una nuova persona", "Szukamy nowej osoby"),
        t(
            "From the wish to the first day: advert, interviews, contract, welcome.",
            "Dal bisogno al primo giorno: annuncio, colloqui, contratto, benvenuto.",
            "Od potrzeby po pierwszy dzień: ogłoszenie, rozmowy, umowa, powitanie.",
        ),
        t(
            "The role in three sentences, the hours, from when, and two people who join the interviews.",
            "Il ruolo in tre frasi, le ore, da quando, e due persone che partecipano ai colloqui.",
            "Stanowisko w trzech zdaniach, wymiar etatu, od kiedy i dwie osoby na rozmowy.",
        ),
    )
    .open(Calendar::Office, Lead::Days(40))
    .only(Audience::Leaders)
    .fields(&[
        ask("role", t("Role", "Ruolo", "Stanowisko"), Input::Text),
        ask("first_day", START_DAY, Input::Date),
        may("profile", ATTACHMENT, Input::File),
    ]),
    Service::new(
        "people.certificate",
        "people",
        t(
            "Certificate or change of data",
            "Attestato o modifica dei dati",
            "Zaświadczenie lub zmiana danych",
        ),
        t(
            "Certificates for a bank, a nursery or a landlord; a new address, a new bank account.",
            "Attestati per la banca, il nido o l'affitto; un nuovo indirizzo, un nuovo conto.",
            "Zaświadczenia do banku, żłobka czy wynajmu; nowy adres, nowe konto.",
        ),
        t(
            "For whom the paper is and in which language. Only you and we can read this request.",
            "A chi serve il documento e in quale lingua. Questa richiesta la leggiamo solo tu e noi.",
            "Dla kogo jest dokument i w jakim języku. Tę prośbę widzą tylko obie strony.",
        ),
    )
    .open(Calendar::Office, Lead::Days(3))
    .private()
    .fields(&[
        ask(
            "language",
            t("Language", "Lingua", "Język"),
            Input::Choice(&[
                answer("it", t("Italian", "Italiano", "Włoski")),
                answer("pl", t("Polish", "Polacco", "Polski")),
                answer("en", t("English", "Inglese", "Angielski")),
            ]),
        ),
        ask("for", t("For whom it is", "A chi serve", "Dla kogo"), Input::Text),
    ]),
    Service::new(
        "people.learning",
        "people",
        t("Course or language lesson", "Corso o lezione di lingua", "Kurs lub lekcja języka"),
        t(
            "A place on a course, Italian and Polish at lunchtime, a morning with another team.",
            "Un posto a un corso, italiano e polacco in pausa pranzo, una mattina con un'altra squadra.",
            "Miejsce na kursie, włoski i polski w porze obiadu, poranek w innym zespole.",
        ),
        t(
            "What you would like to be able to do afterwards, and the days that suit your team.",
            "Che cosa vorresti saper fare dopo, e i giorni che vanno bene alla tua squadra.",
            "Co chcesz potem umieć i które dni pasują zespołowi.",
        ),
    )
    .open(Calendar::Office, Lead::Days(5))
    .variants(&[
        variant("course", t("Course", "Corso", "Kurs"), Lead::Days(10)),
        variant("language", t("Language lesson", "Lezione di lingua", "Lekcja języka"), Lead::Days(5)),
        variant(
            "visit",
            t("A morning with another team", "Una mattina in un'altra squadra", "Poranek w innym zespole"),
            Lead::Days(5),
        ),
    ])
    .fields(&[
        ask(
            "goal",
            t("What you want to learn", "Che cosa vuoi imparare", "Czego chcesz się nauczyć"),
            Input::Paragraph,
        ),
        may("day", WHEN, Input::Date),
    ]),
];
