//! The linen room: scrubs, sheets, sewing.

use super::{Audience, Calendar, Field, HOW_MANY, Input, Lead, Service, WHERE, answer, ask, may, t, variant};

const SIZE: Field = ask(
    "size",
    t("Size", "Taglia", "Rozmiar"),
    Input::Choice(&[
        answer("s", t("S", "S", "S")),
        answer("m", t("M", "M", "M")),
        answer("l", t("L", "L", "L")),
        answer("xl", t("XL", "XL", "XL")),
        answer("mixed", t("Mixed", "Miste", "Różne")),
    ]),
);

pub(super) const SERVICES: &[Service] = &[
    Service::new(
        "linen.scrubs",
        "linen",
        t("Scrubs for a cupboard", "Divise per un armadio", "Odzież medyczna do szafy"),
        t(
            "We fill the scrubs cupboards of the wards every day, and come once more if yours is running low.",
            "Riempiamo ogni giorno gli armadi delle divise nei reparti e torniamo se il tuo sta finendo.",
            "Codziennie uzupełniamy szafy z odzieżą na oddziałach, a jeśli czegoś zaczyna brakować, przychodzimy \
             jeszcze raz.",
        ),
        t(
            "Tell us while there are still five pairs, and which size. One or two pairs at a time, please: then \
             there is enough for everyone.",
            "Scrivici quando restano ancora cinque divise, e di quale taglia. Una o due per volta, per favore: \
             così bastano per tutti.",
            "Prosimy o wiadomość, gdy zostało jeszcze pięć kompletów, i o podanie rozmiaru. Po jednym lub dwa \
             komplety naraz: wtedy wystarczy dla wszystkich.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(90))
    .fields(&[
        ask("cupboard", t("Cupboard", "Armadio", "Szafa"), Input::Text),
        SIZE,
        may("left", t("How many are left", "Quante ne restano", "Ile jeszcze zostało"), Input::Number),
    ]),
    Service::new(
        "linen.sheets",
        "linen",
        t("Bed linen and towels", "Lenzuola e asciugamani", "Pościel i ręczniki"),
        t(
            "Sheets, pillowcases, towels and blankets for your ward, also outside the morning round.",
            "Lenzuola, federe, asciugamani e coperte per il reparto, anche fuori dal giro del mattino.",
            "Prześcieradła, poszewki, ręczniki i koce na oddział, także poza poranną dostawą.",
        ),
        t(
            "What and how many, and where the trolley may stand. Please send the used linen back in the blue bags.",
            "Che cosa, quanti pezzi e dove possiamo lasciare il carrello. La biancheria usata, per favore, nei \
             sacchi blu.",
            "Co i ile, oraz gdzie można zostawić wózek. Używaną bieliznę prosimy odsyłać w niebieskich workach.",
        ),
    )
    .open(Calendar::Extended, Lead::Minutes(120))
    .only(Audience::Teams(&["ward3", "ward4", "ward5", "porters", "housekeeping", "reception"]))
    .fields(&[
        ask(
            "item",
            t("What", "Che cosa", "Co"),
            Input::Choice(&[
                answer("sheets", t("Sheets", "Lenzuola", "Prześcieradła")),
                answer("pillowcases", t("Pillowcases", "Federe", "Poszewki")),
                answer("towels", t("Towels", "Asciugamani", "Ręczniki")),
                answer("blankets", t("Blankets", "Coperte", "Koce")),
            ]),
        ),
        ask("count", HOW_MANY, Input::Number),
        ask("place", WHERE, Input::Text),
    ]),
    Service::new(
        "linen.sewing",
        "linen",
        t("Sewing and fitting", "Sartoria e prove", "Krawcowa i przymiarki"),
        t(
            "A uniform that fits: hems, zips, pockets, and a first set for new colleagues.",
            "Una divisa che sta bene: orli, cerniere, tasche, e la prima dotazione per chi inizia.",
            "Strój, który pasuje: skracanie, zamki, kieszenie oraz pierwszy komplet dla nowych osób.",
        ),
        t(
            "Come by with the garment, or tell us the size and the first day. New colleagues: five working days, \
             please.",
            "Passa con il capo, oppure scrivici la taglia e il primo giorno. Per chi inizia: cinque giorni \
             lavorativi, per favore.",
            "Prosimy przynieść ubranie albo podać rozmiar i pierwszy dzień. Dla nowych osób: pięć dni roboczych \
             wcześniej.",
        ),
    )
    .open(Calendar::Office, Lead::Days(3))
    .variants(&[
        variant("mend", t("Mending", "Riparazione", "Naprawa"), Lead::Days(2)),
        variant(
            "first-set",
            t("First set for a new colleague", "Prima dotazione", "Pierwszy komplet"),
            Lead::Days(5),
        ),
    ])
    .fields(&[SIZE, may("for", t("For whom", "Per chi", "Dla kogo"), Input::Person)]),
];
