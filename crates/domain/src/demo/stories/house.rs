//! The building, the kitchen, the rooms and the front door.

use super::super::content::Language::{English, Italian, Polish};
use super::{
    Story, Value, above, close, confirm, d, day, decline, dm, greet, h, m, note, pass, promise, question,
    reopen, reply, say, story, thanks, workday,
};

pub(super) const STORIES: &[Story] = &[
    story(
        "house-bell",
        "facilities.repair",
        Italian,
        "Ionela Stanciu",
        day(13, 22, 10),
        "Campanello muto nella 310",
        "Buonasera, il campanello del letto 2 nella 310 non suona. Il signore cade facilmente, per stanotte passiamo ogni \
         mezz'ora.",
    )
    .variant("danger")
    .answers(&[("room", Value::Text("310")), ("what", Value::Text("Il campanello del letto 2 non suona al banco"))])
    .steps(&[
        greet(m(10), "Sean Gallagher", "Good evening, arrivo io, sono in casa. Dieci minuti.", m(45)),
        close(m(40), "Sean Gallagher", "Cavo nuovo, provato tre volte dal letto e dal bagno."),
        confirm(m(50), "Ionela Stanciu", "Suona forte e chiaro. Grazie, stanotte dormiamo tutti meglio."),
    ]),
    story(
        "house-tap",
        "facilities.repair",
        Polish,
        "Halina Baran",
        day(11, 9, 20),
        "Kran kapie w brudowniku na trójce",
        "Dzień dobry, kran kapie całą noc i słychać to w sali obok. Nie pali się, ale przydałaby się naprawa.",
    )
    .variant("usual")
    .answers(&[("room", Value::Text("Brudownik, trzecie piętro")), ("what", Value::Text("Kapie ciepła woda"))])
    .steps(&[
        greet(m(50), "Kamil Banaś", "Dzień dobry, przyjdę jutro przed południem z uszczelkami.", d(1)),
        close(dm(1, 40), "Kamil Banaś", "Uszczelka wymieniona, sprawdziłem też drugi kran."),
        reopen(dm(2, 10), "Halina Baran", "Dziękuję, ale w nocy znowu kapało, tylko wolniej."),
        note(dm(2, 40), "Kamil Banaś", "@Maurizio Depase to chyba głowica, masz taką na warsztacie?"),
        close(dm(2, 300), "Maurizio Depase", "Ho cambiato la cartuccia. Adesso silenzio."),
        confirm(dm(3, 0), "Halina Baran", "Cisza. Dziękuję za drugi raz, bez słowa skargi."),
    ]),
    story(
        "house-warm",
        "facilities.room",
        English,
        "Omar Haddad",
        workday(10, 8, 20),
        "Cold feet at the front desk",
        "Good morning, the new door lets the wind in. We greet people in scarves. Is there anything to be done?",
    )
    .answers(&[("room", Value::Text("Front desk"))])
    .steps(&[
        greet(h(2), "Sean Gallagher", "Good morning Omar, I'll measure it today and come back with an idea.", d(2)),
        promise(
            dm(2, 20),
            "Sean Gallagher",
            "The air curtain needs a part from Udine. A heater under the desk from today, the real thing by the new date.",
            d(6),
        ),
        close(dm(6, 60), "Sean Gallagher", "Air curtain works, the door closes four seconds sooner."),
        confirm(dm(6, 300), "Omar Haddad", "Twenty-one degrees and no more scarves. Thank you."),
        above(dm(6, 302), "Omar Haddad", "He brought a heater the same day without being asked."),
    ]),
    story(
        "house-badge",
        "facilities.badge",
        Polish,
        "Monika Dąbrowska",
        workday(8, 14, 0),
        "Karty dla dwóch nowych osób",
        "Dzień dobry, od przyszłego tygodnia dwie nowe osoby na oddziale 4. Drzwi: oddział, szatnia, stołówka.",
    )
    .answers(&[("for", Value::Person("Chiara Lupieri")), ("doors", Value::Text("Oddział 4, szatnia, stołówka"))])
    .steps(&[
        greet(m(30), "Igor Babić", "Dzień dobry, za dwa dni będą w recepcji w kopertach.", d(2)),
        close(dm(1, 200), "Igor Babić", "Gotowe dzień wcześniej, koperty czekają w recepcji."),
        confirm(dm(2, 10), "Monika Dąbrowska", "Odebrane, bardzo dziękuję."),
    ]),
    story(
        "house-room-clean",
        "housekeeping.room",
        Italian,
        "Simone Cociancich",
        day(10, 11, 5),
        "Stanza 305 libera, alle 14 arriva una signora",
        "Ciao, la 305 è libera. Alle 14 arriva una signora di novant'anni, se potete mettere anche la poltrona vicino alla \
         finestra sarebbe bellissimo.",
    )
    .answers(&[("room", Value::Text("305")), ("kind", Value::Choice("usual"))])
    .steps(&[
        greet(m(8), "Gordana Ilić", "Ciao Simone, mandiamo subito Fatou. Poltrona compresa.", m(60)),
        close(m(55), "Fatou Diallo", "La stanza è pronta, poltrona alla finestra e tenda aperta a metà."),
        confirm(m(200), "Simone Cociancich", "La signora si è seduta e ha detto: qui resto. Grazie."),
        thanks(m(204), "Simone Cociancich", "Per la tenda aperta a metà: il sole arrivava proprio sulle mani della signora."),
    ]),
    story(
        "house-spill",
        "housekeeping.spill",
        English,
        "Aoife Brennan",
        day(8, 12, 35),
        "Orange juice by lift A",
        "Hello, a whole jug of orange juice in front of lift A. I put a chair there, people are very polite about it.",
    )
    .answers(&[("place", Value::Text("Ground floor, lift A"))])
    .steps(&[
        greet(m(3), "Nasrin Akter", "Coming with the mop, two minutes.", m(15)),
        close(m(11), "Nasrin Akter", "Dry and not sticky. The chair is back at the desk."),
        confirm(m(14), "Aoife Brennan", "That was fast. Thank you, Nasrin."),
    ]),
    story(
        "house-diet",
        "kitchen.diet",
        Polish,
        "Marek Górski",
        day(7, 8, 40),
        "Obiad bez glutenu, 302-2",
        "Dzień dobry, pani z 302 ma celiakię i tęskni za zwykłą zupą. Da się coś wymyślić?",
    )
    .answers(&[
        ("bed", Value::Text("302-2")),
        ("meal", Value::Choice("lunch")),
        ("avoid", Value::Text("Gluten")),
    ])
    .steps(&[
        greet(m(15), "Barbara Lenart", "Dzień dobry, da się: krupnik na kaszy jaglanej.", m(220)),
        close(m(200), "Jolanta Wrzos", "Zupa pojechała na górę w osobnym termosie, z karteczką."),
        confirm(m(280), "Marek Górski", "Pani poprosiła o dokładkę i o przepis. Dziękujemy!"),
        thanks(m(283), "Marek Górski", "Za karteczkę „smacznego” po polsku. Tego nie było w diecie."),
    ]),
    story(
        "house-late-tray",
        "kitchen.late",
        English,
        "Priya Raman",
        day(5, 13, 50),
        "Late lunch for 511",
        "Hello kitchen, our girl in 511 is back from her scan and hungry as a wolf. Anything without nuts?",
    )
    .answers(&[("bed", Value::Text("511-1"))])
    .steps(&[
        greet(m(4), "Alan Whelan", "Pasta with tomato, no nuts, wolf size. Ten minutes.", m(30)),
        close(m(16), "Alan Whelan", "On the ward, with a spare pudding."),
        confirm(m(40), "Priya Raman", "Plate empty. Thank you!"),
    ]),
    story(
        "house-coffee-declined",
        "kitchen.meeting",
        Italian,
        "Sophie Carraro",
        workday(8, 16, 30),
        "Caffè per trenta persone domani alle 8",
        "Buonasera, mi scuso per l'ora: domani alle 8 abbiamo trenta ospiti e mi ero dimenticata del caffè.",
    )
    .needed(1)
    .answers(&[("room", Value::Text("Sala della cappella")), ("count", Value::Number(30)), ("day", Value::Day(1))])
    .steps(&[
        decline(
            m(20),
            "Antonio Esposito",
            "Alle 8 stiamo servendo centottanta colazioni, trenta caffè in più non ce la facciamo. Mi dispiace.",
            "Possiamo prepararvi due thermos grandi e i biscotti alle 7:15, da ritirare in cucina. Oppure servizio \
             completo alle 9:30, nella pausa.",
        ),
        say(m(35), "Sophie Carraro", "I thermos sono perfetti, li ritiro io. Grazie di cuore, la prossima volta due giorni prima."),
    ]),
    story(
        "house-guest",
        "reception.guest",
        Polish,
        "Tomasz Kubiak",
        workday(6, 9, 0),
        "Dostawca łóżek, dwie osoby",
        "Dzień dobry, jutro o 11:00 przyjeżdżają dwie osoby od łóżek szpitalnych. Przyda się miejsce parkingowe dla \
         dużego auta.",
    )
    .answers(&[
        ("guest", Value::Text("Dwie osoby z firmy Lettobene")),
        ("day", Value::Day(1)),
        ("host", Value::Person("Tomasz Kubiak")),
    ])
    .steps(&[
        greet(m(10), "Paulina Król", "Dzień dobry, zapisane. Miejsce przy bramie zachodniej, przepustki będą gotowe.", d(1)),
        close(dm(1, 125), "Dominik Czarnecki", "Goście powitani i odprowadzeni na drugie piętro, auto stoi."),
        confirm(dm(1, 300), "Tomasz Kubiak", "Powiedzieli, że tak miło nie witają ich nigdzie. Dziękuję."),
    ]),
    story(
        "house-teddy",
        "reception.hall",
        English,
        "Hugo Martins",
        day(4, 17, 25),
        "A small grey teddy, one ear",
        "Hello, a girl left her teddy somewhere between the entrance and Ward 5. Grey, one ear, answers to Bruno.",
    )
    .variant("lost")
    .answers(&[("what", Value::Text("Grey teddy with one ear"))])
    .steps(&[
        greet(m(12), "Aoife Brennan", "Search party is out.", d(1)),
        note(m(15), "Aoife Brennan", "@Nives Jurinčič could you look under the chairs in admissions? Thank you!"),
        note(m(40), "Nives Jurinčič", "Nothing here, but the cleaners start at six."),
        close(h(3), "Giorgio Lonzar", "Trovato sotto il termosifone della cappella. Dorme in portineria, al caldo."),
        confirm(dm(1, -460), "Hugo Martins", "Reunited at breakfast. You are heroes."),
        thanks(dm(1, -455), "Hugo Martins", "For searching after your shift. A four-year-old wants to hug the night porter."),
    ]),
    story(
        "house-piano",
        "porters.move",
        Italian,
        "Noemi Valente",
        day(6, 9, 30),
        "Il pianoforte per il pomeriggio dei bambini",
        "Buongiorno, dopodomani alle 15 suoniamo in reparto. Il pianoforte della cappella può fare un viaggio fino al quinto \
         piano?",
    )
    .needed(2)
    .answers(&[
        ("what", Value::Text("Pianoforte verticale")),
        ("from", Value::Text("Cappella")),
        ("to", Value::Text("Quinto piano, sala giochi")),
        ("day", Value::Day(2)),
    ])
    .steps(&[
        greet(m(45), "Gianni Rupel", "Buongiorno Noemi, ci vogliono quattro persone e l'ascensore grande. Dopodomani alle 13?", d(2)),
        question(h(2), "Gianni Rupel", "C'è qualcuno che può bloccare l'ascensore A per dieci minuti?"),
        reply(h(3), "Noemi Valente", "Sì, se ne occupa l'accoglienza, ho già chiesto."),
        close(dm(2, 220), "Florin Munteanu", "Il pianoforte è su, intero. Un tasto era muto già prima, promesso."),
        confirm(dm(2, 480), "Noemi Valente", "Il concerto più bello dell'anno. I bambini hanno applaudito anche voi."),
    ]),
    story(
        "house-beds-passed",
        "facilities.repair",
        English,
        "Mercy Boateng",
        day(3, 10, 15),
        "Bed 402-1 will not go down",
        "Hello, the bed in 402 stays up. The patient climbs out carefully, we help every time.",
    )
    .variant("danger")
    .answers(&[("room", Value::Text("402")), ("what", Value::Text("Electric bed, does not go down"))])
    .steps(&[
        greet(m(9), "Zbigniew Lis", "Coming up with the tools, fifteen minutes.", m(30)),
        pass(
            m(35),
            "Zbigniew Lis",
            "porters",
            "The motor is gone and the supplier comes on Monday. A free bed stands in the old wing: could you swap them? \
             I stay to help with the plugs.",
        ),
        greet(m(45), "Arben Kola", "Two of us, twenty minutes.", m(70)),
        close(m(68), "Arben Kola", "Swapped, the patient liked the ride. The old one is in the workshop."),
        confirm(m(90), "Mercy Boateng", "Up and down it goes. Thank you both teams."),
    ]),
];
