//! Desks: printers, figures, invoices, purchases, certificates.

use super::super::content::Language::{English, Italian, Polish};
use super::{
    Story, Value, above, close, confirm, d, decline, dm, greet, h, m, note, promise, question, reopen, reply,
    say, story, thanks, withdraw, workday,
};

pub(super) const STORIES: &[Story] = &[
    story(
        "office-printer",
        "it.printer",
        Polish,
        "Renata Wilk",
        workday(12, 8, 15),
        "Drukarka 0417 gniecie koperty",
        "Dzień dobry, od wczoraj każda druga koperta wychodzi pognieciona. Na wyświetlaczu nic nie ma.",
    )
    .answers(&[("printer", Value::Text("0417")), ("message", Value::Text("Brak komunikatu"))])
    .steps(&[
        greet(m(20), "Natalia Gajda", "Dzień dobry, zajrzę do południa.", h(4)),
        close(h(3), "Natalia Gajda", "Rolka była zużyta, wymieniona. Przyniosłam też zapasową."),
        confirm(m(230), "Renata Wilk", "Koperty proste jak struna. Dziękuję!"),
    ]),
    story(
        "office-toner-silent",
        "it.printer",
        Italian,
        "Nicola Zorzi",
        workday(11, 10, 10),
        "Toner per la 0388",
        "Toner quasi finito, stampante 0388.",
    )
    .answers(&[("printer", Value::Text("0388"))])
    .steps(&[
        greet(m(45), "Beatrice Orlando", "Ciao Nicola, passo dopo pranzo.", h(5)),
        close(h(4), "Beatrice Orlando", "Sostituito, il vecchio l'ho portato via io."),
        confirm(dm(1, 0), "Nicola Zorzi", ""),
    ]),
    story(
        "office-password-kiosk",
        "it.access",
        Italian,
        "Gianni Rupel",
        workday(10, 7, 30),
        "Non entro nel chiosco dei turni",
        "Buongiorno, il PIN non va più dopo le ferie. Scrivo dal telefono del collega.",
    )
    .variant("password")
    .answers(&[("for", Value::Person("Gianni Rupel")), ("system", Value::Text("Chiosco dei turni"))])
    .steps(&[
        greet(m(6), "Sara Mihelič", "Buongiorno Gianni, bentornato! Passo io al chiosco tra dieci minuti.", m(20)),
        close(m(17), "Sara Mihelič", "PIN nuovo scelto insieme."),
        confirm(m(19), "Gianni Rupel", "Funziona. Grazie per essere scesa."),
    ]),
    story(
        "office-video",
        "it.meeting",
        English,
        "Claire Beaumont",
        workday(9, 11, 0),
        "Video call with the Kraków office",
        "Hello IT, in three days at ten Kraków joins our welcome morning. Twelve people in the library, five on the screen.",
    )
    .answers(&[("room", Value::Text("Library")), ("day", Value::Day(3))])
    .steps(&[
        greet(h(1), "Fergus Boyle", "Hello Claire, I'll bring the big microphone and stay for the first five minutes.", d(3)),
        close(dm(3, -40), "Fergus Boyle", "Up and running, Kraków waves."),
        confirm(dm(3, 120), "Claire Beaumont", "They could even hear the biscuits. Thank you, Fergus."),
        thanks(dm(3, 125), "Claire Beaumont", "For staying all morning although you had promised five minutes."),
    ]),
    story(
        "office-figures",
        "it.figures",
        Polish,
        "Jakub Sikora",
        workday(11, 13, 20),
        "Zestawienie nocnych dyżurów według zespołów",
        "Dzień dobry, potrzebuję liczby nocnych dyżurów na zespół za trzy miesiące, bez nazwisk. Zostaje w szpitalu.",
    )
    .answers(&[
        ("question", Value::Text("Ile nocnych dyżurów miał każdy zespół?")),
        ("leaves", Value::Choice("no")),
        ("example", Value::File("wzor.csv")),
    ])
    .steps(&[
        greet(h(2), "Natalia Gajda", "Dzień dobry, za trzy dni będzie gotowe.", d(3)),
        promise(dm(3, 30), "Natalia Gajda", "Potrzebuję jeszcze jednego dnia: dwa zespoły zmieniły nazwę. Przepraszam.", d(4)),
        close(dm(4, 20), "Natalia Gajda", "Zestawienie leży w Waszym folderze, sprawdzone przez drugą osobę. Małe zespoły połączone."),
        confirm(dm(4, 80), "Jakub Sikora", "Dokładnie to, o co prosiłem. Dziękuję."),
    ]),
    story(
        "office-figures-declined",
        "it.figures",
        Italian,
        "Andrea Tomasi",
        workday(7, 15, 15),
        "Elenco delle richieste chiuse per persona",
        "Buongiorno, per una riunione mi servirebbe quante richieste ha chiuso ciascuno nell'ultimo trimestre.",
    )
    .answers(&[
        ("question", Value::Text("Quante richieste ha chiuso ciascuna persona?")),
        ("leaves", Value::Choice("no")),
    ])
    .steps(&[
        decline(
            h(1),
            "Marco Benedetti",
            "Questo dato per persona non esiste e non lo calcoliamo: l'abbiamo deciso insieme alle rappresentanze.",
            "Posso darti i tempi per squadra, con i gruppi piccoli uniti. Di solito per una riunione dice di più.",
        ),
        say(m(90), "Andrea Tomasi", "Giusto, va benissimo per squadra. Grazie per la spiegazione."),
    ]),
    story(
        "office-invoice",
        "administration.invoice",
        English,
        "Hannah O'Rourke",
        workday(10, 9, 45),
        "Has invoice 2291 been paid?",
        "Good morning, the glove supplier asks kindly about invoice 2291, due last week.",
    )
    .answers(&[("number", Value::Text("2291"))])
    .steps(&[
        greet(h(1), "Olga Hladka", "Good morning Hannah, looking it up.", d(1)),
        close(h(3), "Olga Hladka", "It waited for a second signature. Signed now, the money leaves tonight."),
        confirm(h(4), "Hannah O'Rourke", "Thank you, I've told them. They say you are quick."),
    ]),
    story(
        "office-travel",
        "administration.travel",
        Polish,
        "Ewa Jankowska",
        workday(12, 14, 20),
        "Zwrot za pociąg do Triestu",
        "Dzień dobry, rachunki z wyjazdu szkoleniowego w jednym pliku, razem 184 euro.",
    )
    .variant("refund")
    .answers(&[("what", Value::Text("Szkolenie w Trieście")), ("receipts", Value::File("rachunki.txt"))])
    .steps(&[
        greet(dm(1, 20), "Ilaria De Santis", "Dzień dobry, dziękuję. Przelew wyjdzie w podanym niżej terminie.", d(7)),
        question(dm(1, 60), "Ilaria De Santis", "Brakuje biletu powrotnego. Czy może Pani dosłać?"),
        reply(dm(2, 30), "Ewa Jankowska", "Oczywiście, właśnie wysłałam. Przepraszam, został w torebce."),
        close(dm(6, 0), "Ilaria De Santis", "Przelew wysłany, dzień przed terminem."),
        confirm(dm(7, 30), "Ewa Jankowska", "Dotarł, bardzo dziękuję."),
    ]),
    story(
        "office-order",
        "purchasing.order",
        Italian,
        "Michela Sirotti",
        workday(11, 10, 30),
        "Lampada senza spigoli per la medicazione",
        "Buongiorno, ci serve una lampada per la stanza medicazioni dei bambini. Importante: nessuno spigolo e luce calda.",
    )
    .variant("order")
    .answers(&[("what", Value::Text("Lampada da visita, luce calda")), ("count", Value::Number(1)), ("day", Value::Day(12))])
    .steps(&[
        greet(h(2), "Alessia Novelli", "Buongiorno Michela, chiedo tre preventivi e torno da te.", d(3)),
        say(
            dm(3, 10),
            "Alessia Novelli",
            "Tre preventivi, consiglio il secondo: si pulisce meglio e ha la testa morbida. 240 euro, otto giorni.",
        ),
        promise(dm(3, 120), "Alessia Novelli", "Ordinata. Arriva tra otto giorni, la porto io in reparto.", d(10)),
        close(dm(9, 60), "Alessia Novelli", "Montata e accesa. Un bambino l'ha chiamata luna, credo vada bene."),
        confirm(dm(9, 200), "Michela Sirotti", "È proprio una luna. Grazie per averla scelta con tanta cura."),
        above(dm(9, 202), "Michela Sirotti", "È venuta a vedere la stanza prima di ordinare."),
    ]),
    story(
        "office-supplier",
        "purchasing.supplier",
        Polish,
        "Edyta Ostrowska",
        workday(6, 13, 40),
        "Strzykawki dotarły w złym rozmiarze",
        "Dzień dobry, zamówiliśmy 5 ml, przyjechały 10 ml, cały karton. Stoi nieotwarty w magazynku.",
    )
    .answers(&[("kind", Value::Choice("wrong"))])
    .steps(&[
        greet(m(35), "Tomasz Kubiak", "Dzień dobry, już dzwonię do dostawcy. Odpowiem jeszcze dziś.", h(4)),
        close(h(3), "Tomasz Kubiak", "Wymiana jutro przed 10:00, po ich stronie. Na dziś podesłałem zapas z magazynu."),
        reopen(dm(1, 30), "Edyta Ostrowska", "Niestety przyjechały znowu 10 ml."),
        say(dm(1, 50), "Tomasz Kubiak", "Bardzo przepraszam. Kurier wraca dziś z właściwymi, zostaję na linii."),
        close(dm(1, 240), "Tomasz Kubiak", "Tym razem 5 ml, otworzyłem karton razem z kurierem."),
        confirm(dm(1, 270), "Edyta Ostrowska", "Mamy właściwe. Dziękuję za upór."),
    ]),
    story(
        "office-certificate",
        "people.certificate",
        English,
        "Adela Cruz",
        workday(7, 12, 10),
        "Letter for my landlord",
        "Hello, my landlord asks for a letter that I work here. In Italian, please. I'm at the kiosk, so I don't have a \
         mailbox.",
    )
    .answers(&[("language", Value::Choice("it")), ("for", Value::Text("Landlord"))])
    .steps(&[
        greet(h(2), "Valentina Ukmar", "Hello Adela, of course. It's ready tomorrow, on paper, at the reception.", d(1)),
        close(dm(1, 90), "Valentina Ukmar", "In an envelope with your name, signed and stamped."),
        confirm(dm(2, -30), "Adela Cruz", "I have the flat! Thank you so much."),
        thanks(dm(2, -28), "Adela Cruz", "For printing it because I have no mail. You did not make me feel different."),
    ]),
    story(
        "office-hire",
        "people.hire",
        Italian,
        "Chiara Vascotto",
        workday(10, 11, 50),
        "Una persona per il magazzino della farmacia",
        "Buongiorno, con le nuove consegne ai reparti non ce la facciamo più in due. Cerchiamo qualcuno dal mese prossimo, \
         30 ore.",
    )
    .needed(45)
    .answers(&[("role", Value::Text("Tecnico di magazzino, 30 ore")), ("first_day", Value::Day(45))])
    .steps(&[
        greet(h(3), "Andrea Tomasi", "Buongiorno Chiara, pubblico l'annuncio lunedì e ti propongo le date dei colloqui.", d(28)),
        note(
            dm(1, 60),
            "Andrea Tomasi",
            "@Federica Lombardi avviso già adesso l'informatica e il guardaroba, così stavolta il computer è pronto.",
        ),
        say(dm(3, 30), "Andrea Tomasi", "Undici candidature in due giorni. Colloqui martedì e mercoledì prossimi."),
    ]),
    story(
        "office-course-withdrawn",
        "people.learning",
        Italian,
        "Enrico Stolfa",
        workday(5, 9, 25),
        "Corso sul nuovo centralino",
        "Buongiorno, c'è ancora posto al corso di giovedì?",
    )
    .variant("course")
    .answers(&[("goal", Value::Text("Usare il nuovo centralino"))])
    .steps(&[
        greet(h(1), "Claire Beaumont", "Ciao Enrico, sì, due posti. Ti segno?", d(1)),
        withdraw(h(2), "Enrico Stolfa", "Grazie, un collega mi ha appena spiegato tutto in dieci minuti. Lascio il posto a un altro."),
    ]),
    story(
        "office-visit-declined",
        "people.learning",
        Polish,
        "Krystyna Flis",
        workday(4, 10, 50),
        "Poranek w bieliźniarni",
        "Dzień dobry, chciałabym zobaczyć, jak pracuje bieliźniarnia, najlepiej w tym tygodniu.",
    )
    .variant("visit")
    .answers(&[("goal", Value::Text("Zobaczyć drogę pościeli od łóżka do szafy"))])
    .steps(&[
        decline(
            h(2),
            "Joanna Sadowska",
            "W tym tygodniu bieliźniarnia ma inwentaryzację i nie miałaby czasu dobrze Pani przyjąć. Przykro mi.",
            "W przyszły wtorek o 6:30 zapraszają z kawą. Zapisałam wstępnie, wystarczy potwierdzić.",
        ),
        say(h(3), "Krystyna Flis", "Wtorek pasuje, a kawa jeszcze bardziej. Dziękuję."),
    ]),
    story(
        "office-contract",
        "administration.invoice",
        Italian,
        "Roberto Venier",
        workday(5, 8, 55),
        "Contratto del nuovo fornitore di guanti",
        "Buongiorno, il contratto è pronto. Chi firma se la direttrice è in viaggio?",
    )
    .answers(&[("number", Value::Text("C-2026-118")), ("file", Value::File("contratto.txt"))])
    .steps(&[
        greet(h(1), "Lorenzo Pahor", "Buongiorno Roberto, controllo le deleghe e ti dico.", d(1)),
        close(h(3), "Lorenzo Pahor", "Firma il direttore operativo, fino a 20.000 euro può. Gliel'ho già portato."),
        confirm(dm(1, 0), "Roberto Venier", "Firmato ieri sera. Grazie, non sapevo della delega."),
    ]),
];
