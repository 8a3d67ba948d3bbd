//! The computer that came too late, what both sides learned from it, and the ones that were ready.

use super::super::content::Language::{English, Italian, Polish};
use super::{
    Act, Story, Value, above, close, confirm, d, decline, dm, greet, h, how, m, note, part, promise,
    question, reply, say, share, story, thanks, workday,
};

pub(super) const STORIES: &[Story] = &[
    story(
        "newcomer-late",
        "it.computer",
        Italian,
        "Marta Bressan",
        workday(15, 9, 20),
        "Computer per la collega che inizia tra una settimana",
        "Buongiorno, tra una settimana inizia con noi Gaia Moretti. Le servirebbero un computer, la posta e \
         l'accesso alle lettere di dimissione. Una settimana dovrebbe bastare, vero? Grazie mille!",
    )
    .variant("a")
    .needed(7)
    .answers(&[
        ("first_day", Value::Day(7)),
        ("role", Value::Text("Segretaria di reparto")),
        ("programs", Value::Text("Posta, agenda, lettere di dimissione, centralino")),
        ("desk", Value::Text("Stanza 231, scrivania alla finestra")),
    ])
    .steps(&[
        greet(
            m(45),
            "Marco Benedetti",
            "Buongiorno Marta, me ne occupo io. Devo essere sincero: il modello A lo ordiniamo apposta e di solito servono tre settimane. Prima non arriva, purtroppo.",
            d(15),
        ),
        say(
            h(3),
            "Marta Bressan",
            "Capisco, ma così la nuova collega passa le prime due settimane senza postazione. Non mi ero resa conto \
             dei tempi, pensavo che una settimana fosse tanto.",
        ),
        note(
            h(4),
            "Marco Benedetti",
            "@Sara Mihelič abbiamo ancora un modello B sullo scaffale? Di solito per la segreteria ordiniamo solo \
             l'A, ma forse è ora di essere più elastici.",
        ),
        note(dm(1, 30), "Sara Mihelič", "Sì, due. In quattro giorni lo preparo con tutti i programmi."),
        promise(
            dm(1, 60),
            "Marco Benedetti",
            "Una proposta: un modello B, che abbiamo già qui, pronto la settimana prossima. È meno nuovo ma fa tutto. \
             Va bene anche a voi?",
            d(7),
        ),
        say(dm(1, 90), "Marta Bressan", "Va benissimo, grazie. E la prossima volta vi avviso quando parte il bando."),
        close(
            dm(7, 300),
            "Sara Mihelič",
            "La postazione è pronta: computer, posta, programmi e telefono (interno 2231). Ci dispiace per i tre \
             giorni senza. Ho lasciato un foglietto con le prime cose da provare.",
        ),
        confirm(
            dm(8, 15),
            "Marta Bressan",
            "Tutto funziona, grazie Sara. Abbiamo imparato qualcosa tutti e due.",
        ),
        thanks(
            dm(8, 20),
            "Marta Bressan",
            "Per il foglietto sulla tastiera: la nuova collega ha sorriso prima ancora di accendere il computer.",
        ),
    ]),
    story(
        "newcomer-ready",
        "it.computer",
        Italian,
        "Francesca Rinaldi",
        workday(14, 10, 5),
        "Postazione per un'infermiera a tempo determinato",
        "Ciao, tra circa tre settimane arriva un'infermiera in sostituzione. Vi scrivo adesso che il contratto non è \
         ancora firmato, così non vi trovate con l'acqua alla gola. Va bene il modello B.",
    )
    .variant("b")
    .needed(20)
    .answers(&[
        ("first_day", Value::Day(20)),
        ("role", Value::Text("Infermiera")),
        ("programs", Value::Text("Cartella clinica, farmaci, posta")),
    ])
    .steps(&[
        greet(
            h(2),
            "Sara Mihelič",
            "Ciao Francesca, che bello saperlo così presto! Tengo da parte un modello B e te lo preparo in settimana.",
            d(4),
        ),
        question(dm(1, 20), "Sara Mihelič", "Le serve anche il telefono cordless del reparto o basta quello fisso?"),
        reply(dm(1, 200), "Francesca Rinaldi", "Meglio il cordless, gira molto tra le stanze. Grazie."),
        close(dm(4, 45), "Sara Mihelič", "Tutto pronto e provato, chiuso a chiave nell'armadio della coordinatrice."),
        confirm(dm(4, 120), "Francesca Rinaldi", "Pronto con due settimane di anticipo. Non ci credo quasi."),
        above(dm(4, 122), "Francesca Rinaldi", "Hanno pensato anche al caricatore di riserva, che non avevo chiesto."),
        how(dm(4, 130), "Francesca Rinaldi", "Mi sono sentita aspettata: una domanda sola, al momento giusto."),
        how(dm(4, 150), "Sara Mihelič", "Con tre settimane di anticipo è un piacere: abbiamo potuto provare tutto."),
        share(dm(4, 160), "Francesca Rinaldi"),
        share(dm(4, 170), "Sara Mihelič"),
    ]),
    story(
        "newcomer-ward5",
        "it.computer",
        English,
        "Grace Whitfield",
        workday(12, 8, 50),
        "Laptop for our new play specialist",
        "Good morning, Hugo starts with us in ten days. He needs a laptop he can carry from bed to bed, mail, and \
         the ward calendar. I only heard yesterday that he said yes, sorry for the short notice.",
    )
    .variant("a")
    .needed(10)
    .answers(&[
        ("first_day", Value::Day(10)),
        ("role", Value::Text("Play specialist")),
        ("programs", Value::Text("Mail, ward calendar, video player")),
    ])
    .steps(&[
        greet(
            m(30),
            "Kwame Asante",
            "Good morning Grace, thank you for telling us the day after. Model A would take three weeks. Could a model \
             B from our shelf do? Then he has it on his first day.",
            d(6),
        ),
        say(m(55), "Grace Whitfield", "Model B is perfect, as long as the battery survives story time."),
        note(h(5), "Kwame Asante", "@Arjun Menon could you swap the battery of B-17 before it goes up? Thank you."),
        close(dm(5, 60), "Arjun Menon", "Ready: new battery, ward calendar set up, volume limited so nobody wakes up."),
        confirm(dm(5, 240), "Grace Whitfield", "It survived story time twice. Thank you both."),
        thanks(dm(5, 245), "Grace Whitfield", "For thinking of the volume. Two babies slept through a dinosaur film."),
    ]),
    story(
        "newcomer-payroll",
        "it.computer",
        Polish,
        "Agnieszka Nowicka",
        workday(13, 11, 10),
        "Stanowisko dla nowej osoby w płacach",
        "Dzień dobry, za trzy tygodnie zaczyna u nas nowa osoba na zastępstwo. Piszę od razu po rozmowie, chociaż \
         umowa jest jeszcze w przygotowaniu. Potrzebny będzie komputer, poczta i dostęp do programu płacowego.",
    )
    .variant("b")
    .needed(19)
    .answers(&[
        ("first_day", Value::Day(19)),
        ("role", Value::Text("Asystent ds. płac")),
        ("programs", Value::Text("Poczta, program płacowy, arkusze")),
        ("desk", Value::Text("Biuro w Krakowie, pokój 4")),
    ])
    .steps(&[
        greet(
            h(1),
            "Łukasz Pietrzak",
            "Dzień dobry, dziękuję za wiadomość z takim wyprzedzeniem. Biorę to na siebie, za tydzień wyślemy komputer do Krakowa.",
            d(6),
        ),
        question(
            dm(1, 15),
            "Łukasz Pietrzak",
            "Czy dostęp do programu płacowego ma obejmować także zatwierdzanie, czy tylko wprowadzanie danych?",
        ),
        reply(dm(1, 50), "Agnieszka Nowicka", "Tylko wprowadzanie. Zatwierdzanie zostaje przy mnie."),
        close(dm(5, 90), "Łukasz Pietrzak", "Komputer jest w drodze, konto i dostępy działają. Paczka powinna dotrzeć za dwa dni przed południem."),
        confirm(dm(7, 20), "Agnieszka Nowicka", "Paczka dotarła, wszystko działa. Dziękuję za szybką pomoc!"),
    ]),
    story(
        "newcomer-bundle",
        "people.newcomer",
        Italian,
        "Silvia Cergol",
        workday(5, 14, 30),
        "Postazione per l'accettazione",
        "Buon pomeriggio, tra due settimane Letizia Amato passa dal banco informazioni all'accettazione. Avrebbe bisogno \
         di un computer e dell'accesso al programma dei ricoveri.",
    )
    .needed(14)
    .answers(&[
        ("first_day", Value::Day(14)),
        ("0.first_day", Value::Day(14)),
        ("0.role", Value::Text("Accettazione")),
        ("0.programs", Value::Text("Ricoveri, posta, stampa braccialetti")),
        ("1.for", Value::Person("Letizia Amato")),
        ("1.system", Value::Text("Ricoveri")),
    ])
    .steps(&[
        greet(
            h(1),
            "Claire Beaumont",
            "Buon pomeriggio Silvia, seguo io l'insieme. Entro la data promessa è tutto pronto.",
            d(8),
        ),
        part(
            h(2),
            "Beatrice Orlando",
            0,
            &Act::Greet { text: "Buon pomeriggio Silvia, ci penso io: un modello B dal nostro scaffale.", promise: d(4) },
        ),
        part(
            dm(2, 30),
            "Beatrice Orlando",
            0,
            &Act::Close("Il computer è al suo posto, provato con la stampante dei braccialetti."),
        ),
        part(
            dm(2, 60),
            "Natalia Gajda",
            1,
            &Act::Greet {
                text: "Buongiorno, per l'accesso ai ricoveri aspetto la conferma della direzione sanitaria, poi è \
                       questione di minuti.",
                promise: d(8),
            },
        ),
    ]),
    story(
        "newcomer-secretary-pl",
        "it.access",
        Polish,
        "Zuzanna Kowalczyk",
        workday(6, 9, 40),
        "Dostęp do skanów dla koleżanki",
        "Dzień dobry, Renata Wilk wróciła po urlopie i nie widzi archiwum skanów. Czy mogę prosić o włączenie dostępu?",
    )
    .variant("permission")
    .on_behalf_of("Renata Wilk")
    .answers(&[("for", Value::Person("Renata Wilk")), ("system", Value::Text("Archiwum skanów"))])
    .steps(&[
        greet(m(25), "Natalia Gajda", "Dzień dobry, już sprawdzam. Dziś przed obiadem powinno działać.", h(3)),
        close(m(95), "Natalia Gajda", "Dostęp przywrócony. Wystarczy wylogować się i zalogować ponownie."),
        confirm(m(130), "Zuzanna Kowalczyk", "Działa, dziękujemy!"),
    ]),
    story(
        "newcomer-model-a-declined",
        "it.computer",
        Polish,
        "Piotr Zieliński",
        workday(9, 13, 15),
        "Laptop na pierwszy dzień, model A",
        "Dzień dobry, za cztery dni mamy na oddziale nową pielęgniarkę. Proszę o laptop, model A, żeby było tak samo \
         jak u reszty zespołu.",
    )
    .variant("a")
    .needed(4)
    .answers(&[
        ("first_day", Value::Day(4)),
        ("role", Value::Text("Pielęgniarka")),
        ("programs", Value::Text("Dokumentacja medyczna, leki, poczta")),
    ])
    .steps(&[
        decline(
            h(2),
            "Łukasz Pietrzak",
            "Bardzo mi przykro, modelu A nie zdążymy sprowadzić: zamówienie trwa około trzech tygodni, a zostały cztery \
             dni.",
            "Model B mamy na półce i w cztery dni robocze będzie gotowy ze wszystkimi programami. Jeśli to pasuje, \
             wystarczy jedno kliknięcie: przygotowałem prośbę z wariantem B.",
        ),
        say(h(3), "Piotr Zieliński", "Rozumiem, biorę model B. Następnym razem napiszę od razu po rozmowie."),
    ]),
    story(
        "newcomer-lesson",
        "people.learning",
        English,
        "Deepa Nair",
        workday(11, 12, 40),
        "Italian at lunchtime",
        "Hello, I can ask about pain in Italian, but not tell a joke. Is there still a place in the lunchtime group?",
    )
    .variant("language")
    .answers(&[("goal", Value::Text("Small talk with patients who are bored"))])
    .steps(&[
        greet(h(3), "Claire Beaumont", "Hello Deepa, I love this reason. I'll look at the groups by tomorrow.", d(1)),
        close(dm(1, 30), "Claire Beaumont", "You start next week at 13:10 in the library. First lesson: weather and soup."),
        confirm(dm(1, 90), "Deepa Nair", "Perfect, grazie mille!"),
    ]),
];
