//! The empty scrubs cupboards, the walk through the house, and the pact that followed.

use super::super::content::Language::{English, Italian, Polish};
use super::{
    Story, Value, above, ago, close, confirm, d, day, dm, greet, h, m, note, pass, question, reopen, reply,
    say, story, thanks, workday,
};

pub(super) const STORIES: &[Story] = &[
    story(
        "scrubs-empty-w3",
        "linen.scrubs",
        Italian,
        "Ionela Stanciu",
        day(19, 6, 50),
        "Armadio del reparto 3 vuoto, di nuovo",
        "Buongiorno, stamattina l'armadio delle divise è vuoto: nessuna M e una sola L. Tre colleghe hanno iniziato il \
         turno con la divisa di ieri. Potete venire presto, per favore?",
    )
    .answers(&[("cupboard", Value::Text("3A")), ("size", Value::Choice("m")), ("left", Value::Number(1))])
    .steps(&[
        greet(m(20), "Lucia Bertok", "Buongiorno Ionela, mi dispiace. Prepariamo il carrello e veniamo subito.", m(90)),
        close(m(80), "Lucia Bertok", "Venti divise nell'armadio, dieci M, sei L e quattro S."),
        confirm(m(150), "Ionela Stanciu", "Grazie, ci avete salvato la mattina."),
    ]),
    story(
        "scrubs-raid-w4",
        "linen.scrubs",
        Polish,
        "Magdalena Szulc",
        day(18, 13, 5),
        "W szafie na czwórce brakuje rozmiaru M",
        "Dzień dobry, rano było pełno, a teraz nie ma ani jednego kompletu w rozmiarze M. Chyba ktoś z innego piętra też \
         był w potrzebie. Czy możemy prosić o dodatkową dostawę?",
    )
    .answers(&[("cupboard", Value::Text("4B")), ("size", Value::Choice("m")), ("left", Value::Number(0))])
    .steps(&[
        greet(m(15), "Danuta Piątek", "Dzień dobry, już pakujemy. Za godzinę szafa będzie pełna.", m(75)),
        note(
            m(20),
            "Danuta Piątek",
            "@Rosanna Zanier wczoraj pusto było na trójce, dziś na czwórce. To już trzeci raz w tym tygodniu, chyba \
             warto przejść się tam razem.",
        ),
        close(m(70), "Danuta Piątek", "Piętnaście kompletów M jest już w szafie."),
        confirm(m(110), "Magdalena Szulc", "Dziękujemy, popołudniowa zmiana spokojna."),
    ]),
    story(
        "scrubs-hidden-w5",
        "linen.scrubs",
        English,
        "Priya Raman",
        day(17, 19, 30),
        "Only size XL left on Ward 5",
        "Good evening, there are only XL left and the night shift is small. Some of us keep a spare set in the locker \
         by now, just in case. It would be lovely not to need that.",
    )
    .answers(&[("cupboard", Value::Text("5A")), ("size", Value::Choice("s")), ("left", Value::Number(4))])
    .steps(&[
        greet(
            m(10),
            "Blessing Adeyemi",
            "Good evening Priya, thank you for saying so openly. I'm bringing eight S and eight M right now.",
            m(45),
        ),
        close(m(35), "Blessing Adeyemi", "Done, and the shelf labels are new so that the sizes stay apart."),
        confirm(m(60), "Priya Raman", "Thank you, the night shift fits again."),
    ]),
    story(
        "scrubs-walk",
        "direction.decision",
        Italian,
        "Rosanna Zanier",
        workday(13, 9, 0),
        "Secondo giro degli armadi ogni giorno",
        "Ieri ho fatto il giro dei reparti con tre colleghe. Ho capito che chi trova l'armadio vuoto prende due divise in \
         più per sicurezza, e così il giorno dopo è vuoto anche quello accanto. Propongo due giri al giorno, alle 6 e \
         alle 14. Ci servono quattro ore in più alla settimana.",
    )
    .answers(&[
        ("question", Value::Text("Possiamo passare da un giro a due giri al giorno?")),
        ("waits", Value::Text("Il nuovo piano dei giri, da lunedì")),
    ])
    .steps(&[
        greet(h(2), "Stefano Marchesi", "Grazie Rosanna, bel lavoro. Ti rispondo entro domani alle 12.", d(1)),
        question(h(6), "Stefano Marchesi", "E i reparti che cosa mettono dalla loro parte?"),
        reply(
            dm(1, 10),
            "Rosanna Zanier",
            "Le coordinatrici ricordano la regola di una o due divise per volta, e ci scrivono quando ne restano \
             cinque. L'hanno proposto loro.",
        ),
        close(dm(1, 150), "Stefano Marchesi", "Sì. Due giri da lunedì, e tra un mese guardiamo insieme se basta."),
        confirm(dm(1, 200), "Rosanna Zanier", "Grazie per la risposta veloce. Lo dico subito alla squadra."),
        thanks(dm(1, 205), "Rosanna Zanier", "Per avere deciso in un giorno: da lunedì nessuno dovrà più nascondere divise."),
    ]),
    story(
        "scrubs-warned-w3",
        "linen.scrubs",
        Italian,
        "Simone Cociancich",
        day(8, 11, 20),
        "Restano cinque divise M",
        "Ciao, come d'accordo vi scrivo prima: ne restano cinque, taglia M. Non è urgente, ma prima di sera sarebbe \
         perfetto.",
    )
    .answers(&[("cupboard", Value::Text("3A")), ("size", Value::Choice("m")), ("left", Value::Number(5))])
    .steps(&[
        greet(m(12), "Mihai Dragomir", "Ciao Simone, grazie! Passo con il giro delle 14.", m(180)),
        close(m(165), "Mihai Dragomir", "Dieci M in più. Per ora l'armadio è bello pieno."),
        confirm(m(200), "Simone Cociancich", "Visto, grazie. Così si lavora tranquilli."),
        above(m(203), "Simone Cociancich", "È la prima volta in due anni che non sono rimasto senza divisa."),
    ]),
    story(
        "scrubs-warned-w5",
        "linen.scrubs",
        English,
        "Oliver Bennett",
        day(6, 15, 40),
        "Five M left in 5A",
        "Hello linen room, five M left. No hurry, the evening round will do. Thank you for coming twice a day now.",
    )
    .answers(&[("cupboard", Value::Text("5A")), ("size", Value::Choice("m")), ("left", Value::Number(5))])
    .steps(&[
        greet(m(8), "Blessing Adeyemi", "Hello Oliver, thank you for the early word. On my way before five.", m(75)),
        close(m(60), "Blessing Adeyemi", "Twelve M and a few S on the shelf."),
        confirm(m(85), "Oliver Bennett", "Lovely. Nobody has a spare set in the locker any more, by the way."),
        thanks(m(88), "Oliver Bennett", "For two rounds a day. The children say we look less crumpled."),
    ]),
    story(
        "scrubs-wrong-size",
        "linen.scrubs",
        Polish,
        "Grzegorz Malinowski",
        day(5, 7, 15),
        "Potrzebne XL na czwórkę",
        "Dzień dobry, w szafie zostały same S i M. Jestem wysoki, przydałoby się kilka XL.",
    )
    .answers(&[("cupboard", Value::Text("4A")), ("size", Value::Choice("xl")), ("left", Value::Number(0))])
    .steps(&[
        greet(m(18), "Wiesława Kozak", "Dzień dobry, zaraz przyniosę.", m(60)),
        close(m(50), "Wiesława Kozak", "Sześć kompletów leży na górnej półce."),
        reopen(m(75), "Grzegorz Malinowski", "Dziękuję, ale to są L, a nie XL. Rękawy kończą się przed łokciem."),
        say(m(85), "Danuta Piątek", "Przepraszamy, pomyliliśmy stosy. Idę już z właściwymi."),
        close(m(110), "Danuta Piątek", "Teraz sześć prawdziwych XL. Półka ma nową etykietę, żeby się to nie powtórzyło."),
        confirm(m(130), "Grzegorz Malinowski", "Pasuje jak ulał, dziękuję za szybką poprawkę."),
    ]),
    story(
        "scrubs-fitting",
        "linen.sewing",
        Italian,
        "Matteo Gregori",
        workday(7, 10, 0),
        "Cerniera rotta sulla giacca del magazzino",
        "Buongiorno, la cerniera della giacca si è arresa. Posso passare oggi dopo pranzo?",
    )
    .variant("mend")
    .answers(&[("size", Value::Choice("l"))])
    .steps(&[
        greet(m(30), "Teresa Coslovich", "Certo, ti aspetto alle 14. Domani è pronta.", d(1)),
        close(dm(1, 60), "Teresa Coslovich", "Cerniera nuova, e ho rinforzato la tasca che stava cedendo."),
        confirm(dm(1, 180), "Matteo Gregori", "Come nuova. Della tasca non me n'ero accorto, grazie!"),
    ]),
    story(
        "scrubs-first-set",
        "linen.sewing",
        Polish,
        "Joanna Sadowska",
        workday(6, 12, 0),
        "Pierwszy komplet dla dwóch nowych osób",
        "Dzień dobry, za tydzień zaczynają dwie osoby na oddziale 4. Rozmiary: M i L. Czy dadzą Państwo radę?",
    )
    .variant("first-set")
    .needed(7)
    .answers(&[("size", Value::Choice("mixed"))])
    .steps(&[
        greet(h(1), "Irena Zawadzka", "Dzień dobry, damy radę. Za cztery dni będą po trzy komplety, podpisane.", d(4)),
        close(dm(4, 30), "Irena Zawadzka", "Gotowe, leżą u nas przy okienku, z nazwiskami na torbach."),
        confirm(dm(4, 200), "Joanna Sadowska", "Odebrane, piękna robota. Dziękuję w imieniu nowych koleżanek."),
    ]),
    story(
        "curtains-passed-on",
        "linen.sheets",
        Italian,
        "Laura Perossa",
        day(9, 9, 45),
        "Tenda staccata nella stanza 312",
        "Buongiorno, nella 312 la tenda tra i due letti si è staccata. La paziente vorrebbe un po' di intimità.",
    )
    .answers(&[
        ("item", Value::Choice("sheets")),
        ("count", Value::Number(1)),
        ("place", Value::Text("Stanza 312")),
    ])
    .steps(&[
        greet(m(15), "Zdenka Kocjančič", "Buongiorno Laura, guardo subito.", m(60)),
        pass(
            m(40),
            "Zdenka Kocjančič",
            "facilities",
            "La tenda è a posto, ma il binario è uscito dal soffitto: serve una scala e il trapano. Intanto ho messo un \
             paravento.",
        ),
        greet(m(55), "Edoardo Pertot", "Arrivo con la scala, in mezz'ora è sistemato.", m(100)),
        close(m(90), "Edoardo Pertot", "Binario fissato con tasselli più lunghi. La signora ha già tirato la tenda."),
        confirm(m(120), "Laura Perossa", "Due squadre in un'ora e mezza, grazie davvero."),
        thanks(m(125), "Laura Perossa", "Per il paravento nel frattempo: è stato il gesto che la paziente ricorderà."),
    ]),
    story(
        "scrubs-today-w4",
        "linen.scrubs",
        Polish,
        "Aneta Rogalska",
        ago(50),
        "Blok operacyjny: kończą się S",
        "Dzień dobry, zostały cztery komplety S, a po południu mamy jeszcze trzy zabiegi.",
    )
    .answers(&[("cupboard", Value::Text("Blok")), ("size", Value::Choice("s")), ("left", Value::Number(4))])
    .steps(&[greet(m(9), "Danuta Piątek", "Dzień dobry, przyjdę przed drugim zabiegiem, z zapasem.", m(80))]),
];
