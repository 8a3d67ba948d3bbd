//! What the management owes to everybody else: decisions, time, a clear word.

use super::{ATTACHMENT, Audience, Calendar, Input, Lead, Service, WHEN, answer, ask, may, t, variant};

pub(super) const SERVICES: &[Service] = &[
    Service::new(
        "direction.decision",
        "direction",
        t("A decision", "Una decisione", "Decyzja"),
        t(
            "Yes, no or what is still missing, within two working days, with the reason.",
            "Sì, no, o che cosa manca ancora, entro due giorni lavorativi e con il motivo.",
            "Tak, nie albo czego jeszcze brakuje: w dwa dni robocze, z uzasadnieniem.",
        ),
        t(
            "The question in one sentence, what you recommend and what waits until it is decided.",
            "La domanda in una frase, che cosa proponi e che cosa aspetta finché non si decide.",
            "Pytanie w jednym zdaniu, rekomendacja i co czeka na tę decyzję.",
        ),
    )
    .open(Calendar::Office, Lead::Days(2))
    .fields(&[
        ask("question", t("The question", "La domanda", "Pytanie"), Input::Paragraph),
        ask("waits", t("What waits for it", "Che cosa aspetta", "Co na to czeka"), Input::Text),
        may("paper", ATTACHMENT, Input::File),
    ]),
    Service::new(
        "direction.time",
        "direction",
        t("Fifteen minutes", "Quindici minuti", "Kwadrans rozmowy"),
        t(
            "Advice, feedback or something that is easier to say than to write. Two protected slots every day.",
            "Un consiglio, un riscontro o qualcosa che è più facile dire che scrivere. Due spazi protetti ogni \
             giorno.",
            "Rada, informacja zwrotna albo coś, co łatwiej powiedzieć niż napisać. Codziennie dwa zarezerwowane \
             terminy.",
        ),
        t(
            "With whom, what kind of talk, and what waits for it. The content stays between you.",
            "Con chi, che tipo di colloquio e che cosa aspetta. Il contenuto resta tra voi.",
            "Z kim, jakiego rodzaju rozmowa i co na nią czeka. Treść zostaje między Wami.",
        ),
    )
    .open(Calendar::Office, Lead::Days(1))
    .private()
    .fields(&[
        ask("with", t("With whom", "Con chi", "Z kim"), Input::Person),
        ask(
            "kind",
            t("What for", "Perché", "W jakim celu"),
            Input::Choice(&[
                answer("advice", t("Advice", "Consiglio", "Rada")),
                answer("approval", t("Approval", "Approvazione", "Zatwierdzenie")),
                answer("feedback", t("Feedback", "Riscontro", "Informacja zwrotna")),
                answer("confidential", t("Confidential", "Riservato", "Poufne")),
                answer("other", t("Something else", "Altro", "Coś innego")),
            ]),
        ),
    ]),
    Service::new(
        "direction.spend",
        "direction",
        t("Approval to spend", "Approvazione di una spesa", "Zatwierdzenie wydatku"),
        t(
            "Above 500 euro. If we do not answer within two working days, up to 1,000 euro counts as a yes.",
            "Sopra i 500 euro. Se non rispondiamo entro due giorni lavorativi, fino a 1.000 euro vale come un sì.",
            "Powyżej 500 euro. Jeśli nie odpowiemy w dwa dni robocze, do 1000 euro oznacza to zgodę.",
        ),
        t(
            "The offer, what it is for, and who is served by it.",
            "L'offerta, a che cosa serve e chi ne trae beneficio.",
            "Oferta, do czego posłuży i kto na tym skorzysta.",
        ),
    )
    .open(Calendar::Office, Lead::Days(2))
    .only(Audience::Leaders)
    .variants(&[
        variant("small", t("Up to 1,000 euro", "Fino a 1.000 euro", "Do 1000 euro"), Lead::Days(2)),
        variant("large", t("Above 1,000 euro", "Oltre 1.000 euro", "Powyżej 1000 euro"), Lead::Days(5)),
    ])
    .fields(&[
        ask("amount", t("Amount in euro", "Importo in euro", "Kwota w euro"), Input::Number),
        ask("offer", t("Offer", "Offerta", "Oferta"), Input::File),
        may("day", WHEN, Input::Date),
    ]),
];
