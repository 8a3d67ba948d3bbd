//! People who need somebody's time: the supervisor who waits for his manager, and what changed.

use super::super::content::Language::{English, Italian, Polish};
use super::{
    Story, Value, above, ago, close, confirm, d, decline, dm, greet, h, m, promise, question, reply, say,
    story, thanks, withdraw, workday,
};

pub(super) const STORIES: &[Story] = &[
    story(
        "time-sartori-first",
        "direction.time",
        Italian,
        "Davide Sartori",
        workday(14, 9, 0),
        "Quindici minuti per il turno di notte",
        "Buongiorno, mi servirebbero quindici minuti. Devo chiudere i turni di notte di dicembre e senza una tua parola \
         non posso confermare i nomi. Da questo dipendono undici persone.",
    )
    .answers(&[("with", Value::Person("Stefano Marchesi")), ("kind", Value::Choice("approval"))])
    .steps(&[
        say(
            h(7),
            "Stefano Marchesi",
            "Ciao Davide, in questi giorni ho i clienti della nuova ala e il cliente viene prima. Ti faccio sapere.",
        ),
        say(
            dm(2, 20),
            "Davide Sartori",
            "Ci credo, e capisco. Però anche noi aspettiamo: i colleghi mi chiedono se a Natale lavorano.",
        ),
        greet(
            dm(3, 10),
            "Stefano Marchesi",
            "Hai ragione, ho visto adesso che siete undici ad aspettare me. Domani alle 8:15, il primo spazio libero è \
             vostro.",
            d(4),
        ),
        close(
            dm(4, 0),
            "Stefano Marchesi",
            "Fatto in dodici minuti. Turni approvati. Da oggi tengo due mezz'ore al giorno solo per chi lavora con me.",
        ),
        confirm(dm(4, 60), "Davide Sartori", "Grazie. I nomi sono appesi, l'umore è cambiato subito."),
        thanks(dm(4, 62), "Davide Sartori", "Per averci ripensato, e per le due mezz'ore: valgono più di un regalo."),
    ]),
    story(
        "time-sartori-second",
        "direction.time",
        Italian,
        "Davide Sartori",
        workday(4, 11, 15),
        "Un consiglio prima di parlare con la squadra",
        "Ciao Stefano, vorrei un consiglio su come dire alla squadra del nuovo ascensore. Quando ti va bene.",
    )
    .answers(&[("with", Value::Person("Stefano Marchesi")), ("kind", Value::Choice("advice"))])
    .steps(&[
        greet(m(40), "Stefano Marchesi", "Ciao Davide, oggi alle 14:30 nello spazio protetto?", h(4)),
        close(h(4), "Stefano Marchesi", "Parlato. Lo racconti tu, io vengo solo se serve."),
        confirm(m(270), "Davide Sartori", "Chiesto alle undici, parlato alle due e mezza. Così è bello lavorare."),
    ]),
    story(
        "time-mazur",
        "direction.time",
        Polish,
        "Bożena Mazur",
        workday(7, 8, 30),
        "Rozmowa o nocnych dyżurach we dwoje",
        "Dzień dobry, chciałabym spokojnie porozmawiać o nocach. Dwie osoby na cały szpital to za mało, ale najpierw wolę \
         posłuchać rady.",
    )
    .answers(&[("with", Value::Person("Katarzyna Wolska")), ("kind", Value::Choice("advice"))])
    .steps(&[
        greet(h(1), "Katarzyna Wolska", "Dzień dobry, to ważne. Jutro o 10:00 mam dla Pani kwadrans, a nawet dwa.", d(1)),
        close(dm(1, 120), "Katarzyna Wolska", "Po rozmowie: razem przygotujemy liczby z ostatnich trzech miesięcy."),
        confirm(dm(1, 150), "Bożena Mazur", "Dziękuję za wysłuchanie. Wyszłam spokojniejsza."),
    ]),
    story(
        "time-whitfield",
        "direction.time",
        English,
        "Grace Whitfield",
        workday(3, 16, 0),
        "Feedback on the visiting hours trial",
        "Hello Katarzyna, two weeks of open visiting hours are over. Fifteen minutes for what we saw?",
    )
    .answers(&[("with", Value::Person("Katarzyna Wolska")), ("kind", Value::Choice("feedback"))])
    .steps(&[greet(
        h(1),
        "Katarzyna Wolska",
        "With pleasure, Grace. I am travelling until tomorrow: shall we say the first slot when I am back?",
        d(4),
    )]),
    story(
        "decision-monitor",
        "direction.spend",
        Polish,
        "Piotr Zieliński",
        workday(10, 9, 10),
        "Monitor do sali pooperacyjnej",
        "Dzień dobry, trzeci monitor w tym roku odmawia posłuszeństwa. Oferta na 860 euro w załączniku, dostawa w tydzień.",
    )
    .variant("small")
    .answers(&[("amount", Value::Number(860)), ("offer", Value::File("oferta-monitor.txt"))])
    .steps(&[
        greet(h(2), "Elena Visintin", "Dzień dobry, dziękuję za gotową ofertę. Odpowiedź będzie do jutra.", d(2)),
        close(dm(1, 40), "Elena Visintin", "Zatwierdzone. Proszę od razu przekazać zamówienie do zakupów."),
        confirm(dm(1, 70), "Piotr Zieliński", "Dziękuję, monitor będzie za tydzień."),
    ]),
    story(
        "decision-large",
        "direction.spend",
        Italian,
        "Antonio Esposito",
        workday(12, 14, 45),
        "Carrelli termici nuovi per tre reparti",
        "Buonasera, i carrelli perdono calore e la cena arriva tiepida. Tre carrelli nuovi, 11.400 euro, preventivo \
         allegato. Chi ci guadagna: settanta pazienti ogni sera.",
    )
    .variant("large")
    .answers(&[("amount", Value::Number(11_400)), ("offer", Value::File("carrelli.txt"))])
    .steps(&[
        greet(h(18), "Stefano Marchesi", "Buongiorno Antonio, lo porto in direzione questa settimana. Rispondo entro la data qui sotto.", d(4)),
        question(dm(2, 30), "Stefano Marchesi", "Si potrebbe cominciare con uno solo e misurare la temperatura?"),
        reply(dm(2, 90), "Antonio Esposito", "Sì, con il reparto 3. Ho già i termometri."),
        decline(
            dm(4, 60),
            "Stefano Marchesi",
            "Per tre carrelli quest'anno non ci sono i fondi, mi dispiace. Il bisogno però è reale.",
            "Un carrello è approvato subito, per il reparto 3. Se la cena arriva calda, gli altri due sono i primi nella \
             lista di gennaio: l'ho già scritto nel bilancio.",
        ),
        say(dm(4, 90), "Antonio Esposito", "Un no così si accetta volentieri. Comincio a misurare domani."),
        say(dm(4, 95), "Antonio Esposito", "E grazie per la risposta nel giorno promesso."),
    ]),
    story(
        "decision-beds",
        "direction.decision",
        English,
        "Rachel Feldman",
        workday(6, 7, 50),
        "May the recovery room keep two beds overnight?",
        "Good morning, on theatre days we move patients at ten at night because the recovery room closes. I suggest we \
         keep two beds until morning. Two nurses agreed to try it for a month.",
    )
    .answers(&[
        ("question", Value::Text("Two recovery beds overnight on theatre days?")),
        ("waits", Value::Text("The December rota of Ward 4")),
    ])
    .steps(&[
        greet(h(2), "Paolo Furlan", "Good morning Rachel, thank you. You have my answer the day after tomorrow.", d(2)),
        promise(
            dm(2, 30),
            "Paolo Furlan",
            "I owe you an apology: the fire officer needs longer than he said, and I need him first. The new date is below.",
            d(5),
        ),
        close(dm(4, 200), "Paolo Furlan", "Yes, from the first of the month, for four weeks. A day earlier than I feared."),
        confirm(dm(4, 260), "Rachel Feldman", "Thank you. The rota can go up tonight."),
    ]),
    story(
        "decision-wifi",
        "direction.decision",
        Polish,
        "Łukasz Pietrzak",
        workday(5, 10, 20),
        "Gościnne wifi na oddziałach do 23:00?",
        "Dzień dobry, oddziały pytają, czy wifi dla gości może działać do 23:00 zamiast do 21:00. Technicznie to jedno \
         ustawienie, potrzebuję tylko decyzji.",
    )
    .answers(&[
        ("question", Value::Text("Czy przedłużyć wifi dla gości do 23:00?")),
        ("waits", Value::Text("Rodzice na oddziale 5")),
    ])
    .steps(&[withdraw(
        dm(1, 15),
        "Łukasz Pietrzak",
        "Już nieaktualne: oddziałowe ustaliły między sobą 22:00 i tak zostaje. Dziękuję!",
    )]),
    story(
        "time-cook",
        "direction.time",
        English,
        "Rashid Khan",
        workday(2, 13, 0),
        "Something easier to say than to write",
        "Hello, I would like to talk about my working days during Ramadan, in good time.",
    )
    .answers(&[("with", Value::Person("Stefano Marchesi")), ("kind", Value::Choice("confidential"))])
    .steps(&[greet(m(50), "Stefano Marchesi", "Of course, Rashid. Tomorrow at 14:30, and thank you for asking early.", d(1)),
        close(dm(1, 120), "Stefano Marchesi", "We found a good plan together."),
        confirm(dm(1, 140), "Rashid Khan", "Thank you for your time."),
        above(dm(1, 141), "Rashid Khan", "He had already asked the others which days they could take.")]),
    story(
        "decision-now",
        "direction.decision",
        Italian,
        "Tullio Kravos",
        ago(170),
        "Chiusura dell'ascensore B per due giorni",
        "Buongiorno, il fornitore può sostituire le funi giovedì e venerdì. Propongo di dire sì adesso: la prossima data \
         libera è tra sei settimane.",
    )
    .answers(&[
        ("question", Value::Text("Fermiamo l'ascensore B giovedì e venerdì?")),
        ("waits", Value::Text("La conferma al fornitore, entro domani alle 12")),
    ])
    .steps(&[greet(
        m(60),
        "Stefano Marchesi",
        "Grazie Tullio. Sento i trasporti interni e la cucina, poi ti rispondo entro domattina alle 10.",
        d(1),
    )]),
];
