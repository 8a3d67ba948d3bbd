//! What is alive right now, in every open phase and every language.

use super::super::content::Language::{English, Italian, Polish};
use super::{Story, Value, ago, close, d, greet, h, m, note, question, reopen, story, workday};

pub(super) const STORIES: &[Story] = &[
    story(
        "today-bulb",
        "facilities.repair",
        Italian,
        "Jasmin Begić",
        ago(95),
        "Luce che trema nel corridoio del terzo piano",
        "Buongiorno, davanti alla 307 la luce trema. Un paziente dice che sembra una discoteca, ma dà fastidio.",
    )
    .variant("usual")
    .answers(&[("room", Value::Text("Corridoio, davanti alla 307")), ("what", Value::Text("La luce trema"))]),
    story(
        "today-sheets",
        "linen.sheets",
        Italian,
        "Elisa Bonetti",
        ago(40),
        "Otto federe in più per stasera",
        "Ciao, con le due dimissioni di oggi ci servono otto federe prima delle 19. Grazie!",
    )
    .answers(&[
        ("item", Value::Choice("pillowcases")),
        ("count", Value::Number(8)),
        ("place", Value::Text("Reparto 4, ripostiglio")),
    ]),
    story(
        "today-late-tray",
        "kitchen.late",
        Italian,
        "Michela Sirotti",
        ago(18),
        "Vassoio per la 504, rientra adesso",
        "Buongiorno, il bambino della 504 rientra ora dalla radiologia. Pasta in bianco, se c'è.",
    )
    .answers(&[("bed", Value::Text("504-1"))]),
    story(
        "today-voice",
        "ward5.voice",
        English,
        "Omar Haddad",
        ago(25),
        "Somebody who speaks Hindi at the front desk",
        "Hello Ward 5, an elderly couple would like to visit their son and we are running out of gestures.",
    )
    .answers(&[("language", Value::Choice("hi")), ("room", Value::Text("Front desk"))]),
    story(
        "today-hall",
        "reception.hall",
        English,
        "Claire Beaumont",
        ago(70),
        "Library for next Thursday, ten to twelve",
        "Good morning, could we have the library for fourteen people? Tables in a circle if possible.",
    )
    .variant("hall")
    .answers(&[("what", Value::Text("Library, fourteen people, tables in a circle"))]),
    story(
        "today-order-en",
        "purchasing.order",
        English,
        "Hugo Martins",
        ago(130),
        "Paint that washes off",
        "Hello, four sets of finger paint that washes off sheets. The linen room will thank us.",
    )
    .variant("stock")
    .answers(&[("what", Value::Text("Finger paint, washable")), ("count", Value::Number(4))]),
    story(
        "today-medicine-pl",
        "pharmacy.ward",
        Polish,
        "Marek Górski",
        ago(33),
        "Dwie butelki syropu dla 303",
        "Dzień dobry, do wieczora potrzebne są dwie butelki laktulozy.",
    )
    .variant("box")
    .answers(&[("medicine", Value::Text("Laktuloza, syrop")), ("count", Value::Number(2))]),
    story(
        "today-printer-pl",
        "it.printer",
        Polish,
        "Paulina Król",
        ago(60),
        "Drukarka przepustek się zacina",
        "Dzień dobry, drukarka 0102 w recepcji wciąga po dwie przepustki naraz. Goście czekają cierpliwie, ale czekają.",
    )
    .answers(&[("printer", Value::Text("0102")), ("message", Value::Text("E3"))]),
    story(
        "today-transport-pl",
        "porters.patient",
        Polish,
        "Justyna Mróz",
        ago(15),
        "Mały pacjent z 506 na RTG",
        "Dzień dobry, chłopiec z 506 ma RTG za pół godziny. Mama idzie razem.",
    )
    .variant("chair")
    .answers(&[
        ("from", Value::Text("506")),
        ("to", Value::Text("RTG, pierwsze piętro")),
        ("oxygen", Value::Choice("no")),
    ]),
    story(
        "today-transport-en",
        "porters.patient",
        English,
        "Deepa Nair",
        ago(28),
        "Gentleman from 309 to cardiology",
        "Hello porters, he can walk but likes an arm to hold. Appointment in forty minutes.",
    )
    .variant("walk")
    .answers(&[
        ("from", Value::Text("309")),
        ("to", Value::Text("Cardiology, second floor")),
        ("oxygen", Value::Choice("no")),
    ])
    .steps(&[greet(m(6), "Samir Rahimi", "Hello Deepa, with pleasure. I'm there in ten minutes.", m(45))]),
    story(
        "today-room-it",
        "housekeeping.room",
        Italian,
        "Laura Perossa",
        ago(44),
        "La 301 si libera tra poco",
        "Buongiorno, la signora della 301 sta salutando tutti. Verso le due arriva il prossimo paziente.",
    )
    .answers(&[("room", Value::Text("301")), ("kind", Value::Choice("usual"))])
    .steps(&[greet(m(12), "Gordana Ilić", "Buongiorno Laura, Elton sale appena la stanza è libera.", m(80))]),
    story(
        "today-sewing-pl",
        "linen.sewing",
        Polish,
        "Dominik Czarnecki",
        ago(250),
        "Guzik przy marynarce recepcji",
        "Dzień dobry, guzik odpadł w najmniej odpowiednim momencie. Jestem na miejscu do 15:00.",
    )
    .variant("mend")
    .answers(&[("size", Value::Choice("l"))])
    .steps(&[greet(m(40), "Irena Zawadzka", "Dzień dobry, proszę przynieść, przyszyję od ręki.", d(1))]),
    story(
        "today-badge-question",
        "facilities.badge",
        English,
        "Kwame Asante",
        workday(1, 15, 0),
        "Badge for the server room",
        "Hello, I'm covering for a colleague and need the server room for a week.",
    )
    .answers(&[("for", Value::Person("Kwame Asante")), ("doors", Value::Text("Server room"))])
    .steps(&[
        greet(m(35), "Igor Babić", "Hello Kwame, easily done.", d(1)),
        question(m(50), "Igor Babić", "Until which day should it open? I'd rather not leave it open for ever."),
    ]),
    story(
        "today-diet-question",
        "kitchen.diet",
        Polish,
        "Magdalena Szulc",
        ago(110),
        "Kolacja dla pana z 405",
        "Dzień dobry, pan z 405 po zabiegu może już jeść miękkie rzeczy. Prosimy o coś, co smakuje jak jedzenie.",
    )
    .answers(&[("bed", Value::Text("405-1")), ("meal", Value::Choice("dinner"))])
    .steps(&[
        greet(m(14), "Barbara Lenart", "Dzień dobry, chętnie pomyślę.", m(240)),
        question(m(20), "Barbara Lenart", "Czy są jakieś alergie? W karcie nic nie widzę, wolę zapytać."),
    ]),
    story(
        "today-supplier-question",
        "purchasing.supplier",
        Polish,
        "Lidia Sobczak",
        ago(320),
        "Dostawa płynów spóźnia się drugi dzień",
        "Dzień dobry, karton z płynami infuzyjnymi miał być wczoraj.",
    )
    .answers(&[("kind", Value::Choice("late"))])
    .steps(&[
        greet(m(40), "Tomasz Kubiak", "Dzień dobry, zaraz do nich dzwonię.", h(6)),
        question(m(60), "Tomasz Kubiak", "Czy może Pani podać numer dokumentu dostawy? Mają trzy zamówienia od nas."),
    ]),
    story(
        "today-figures-question",
        "it.figures",
        English,
        "Sophie Carraro",
        workday(1, 11, 30),
        "How many guests last quarter?",
        "Hello, for the yearly letter I need the number of registered visitors per month.",
    )
    .answers(&[("question", Value::Text("Visitors per month, last quarter")), ("leaves", Value::Choice("yes"))])
    .steps(&[
        greet(h(1), "Arjun Menon", "Hello Sophie, the list is easy.", d(3)),
        question(h(2), "Arjun Menon", "As it leaves the house: rounded to tens, would that do?"),
    ]),
    story(
        "today-order-question",
        "purchasing.order",
        English,
        "Grace Whitfield",
        workday(1, 9, 30),
        "Two armchairs for the parents' corner",
        "Good morning, two of the armchairs no longer fold out. Parents sleep sitting up, kindly and badly.",
    )
    .variant("order")
    .answers(&[("what", Value::Text("Folding armchairs")), ("count", Value::Number(2))])
    .steps(&[
        greet(h(1), "Hannah O'Rourke", "Good morning Grace, I'll ask for three offers today.", d(8)),
        question(h(3), "Hannah O'Rourke", "Washable cover or leather? The washable one arrives a week sooner."),
    ]),
    story(
        "today-advice-question",
        "pharmacy.advice",
        English,
        "Rachel Feldman",
        ago(65),
        "Stop the blood thinner before Thursday?",
        "Hello, a patient for Thursday takes two blood thinners. Which one first, and when?",
    )
    .answers(&[("question", Value::Text("Two blood thinners before an operation on Thursday"))])
    .steps(&[
        greet(m(8), "Meera Iyer", "Hello Rachel, important one. I'm on it.", m(110)),
        question(m(16), "Meera Iyer", "May I know the kidney value of this week? It decides between two and three days."),
    ]),
    story(
        "today-travel-question",
        "administration.travel",
        Italian,
        "Federico Bassi",
        workday(1, 10, 15),
        "Treno per il convegno di Padova",
        "Buongiorno, il 4 c'è il convegno a Padova. Un treno che arrivi prima delle 10, se possibile.",
    )
    .variant("book")
    .answers(&[("what", Value::Text("Padova, andata e ritorno in giornata"))])
    .steps(&[
        greet(h(1), "Ilaria De Santis", "Buongiorno Federico, guardo subito gli orari dei treni.", d(2)),
        question(h(2), "Ilaria De Santis", "C'è un diretto alle 6:42 oppure uno con cambio alle 7:10. Quale preferisci?"),
    ]),
    story(
        "today-move-question",
        "porters.move",
        Polish,
        "Krystyna Flis",
        ago(180),
        "Szafa na czyste mopy",
        "Dzień dobry, stara szafa z piwnicy przydałaby się nam na parterze. Ciężka, ale na kółkach.",
    )
    .answers(&[
        ("what", Value::Text("Szafa na kółkach")),
        ("from", Value::Text("Piwnica, U05")),
        ("to", Value::Text("Parter, schowek")),
    ])
    .steps(&[
        greet(m(30), "Rafał Kurek", "Dzień dobry, damy radę we dwóch.", h(5)),
        question(m(45), "Rafał Kurek", "Czy drzwi schowka mają choć 90 cm? Szafa ma 86."),
    ]),
    story(
        "today-letter-question",
        "secretaries.letter",
        Italian,
        "Daniela Rossetti",
        ago(140),
        "Lettera 509-1",
        "Buongiorno, la bambina della 509 va a casa nel pomeriggio. Il dettato è nel sistema.",
    )
    .variant("today")
    .answers(&[("bed", Value::Text("509-1")), ("dictation", Value::File("509-1.txt"))])
    .steps(&[
        greet(m(15), "Gaia Moretti", "Buongiorno dottoressa, la scrivo subito.", m(180)),
        question(m(50), "Gaia Moretti", "Il dosaggio al minuto 2:10 non si sente bene: 250 o 350 mg?"),
    ]),
    story(
        "today-move-performed",
        "porters.move",
        Italian,
        "Tiziana Braida",
        ago(400),
        "Sei scatole in archivio",
        "Buongiorno, sei scatole di cartelle dal secondo piano all'archivio. Pesano, ma hanno le maniglie.",
    )
    .answers(&[
        ("what", Value::Text("Sei scatole di cartelle")),
        ("from", Value::Text("Secondo piano, stanza 231")),
        ("to", Value::Text("Archivio")),
    ])
    .steps(&[
        greet(m(20), "Florin Munteanu", "Buongiorno, in mattinata le portiamo giù.", m(200)),
        close(m(170), "Florin Munteanu", "Tutte e sei in archivio, in ordine di anno."),
    ]),
    story(
        "today-access-performed",
        "it.access",
        English,
        "Amara Okonkwo",
        ago(85),
        "Locked out after three tries",
        "Good morning, my fingers were faster than my memory. Locked out on the ward computer.",
    )
    .variant("password")
    .answers(&[("for", Value::Person("Amara Okonkwo")), ("system", Value::Text("Ward computer"))])
    .steps(&[
        greet(m(5), "Kwame Asante", "Good morning Amara, one minute.", m(15)),
        close(m(9), "Kwame Asante", "Unlocked. Your old password works again, nothing was lost."),
    ]),
    story(
        "today-walk-performed",
        "porters.samples",
        English,
        "Joy Villanueva",
        ago(75),
        "Eight tubes from Ward 4",
        "Hello, eight tubes on the shelf by the lift, all labelled.",
    )
    .answers(&[("from", Value::Text("Ward 4")), ("tubes", Value::Number(8))])
    .steps(&[
        greet(m(4), "Emeka Nwosu", "On my way.", m(20)),
        close(m(17), "Emeka Nwosu", "Eight tubes handed over, eight counted by the laboratory."),
    ]),
    story(
        "today-clean-performed",
        "housekeeping.room",
        Polish,
        "Grzegorz Malinowski",
        ago(150),
        "Pokój 408 wolny",
        "Dzień dobry, 408 wolny, o 14:00 przyjęcie po planowym zabiegu.",
    )
    .answers(&[("room", Value::Text("408")), ("kind", Value::Choice("usual"))])
    .steps(&[
        greet(m(7), "Krystyna Flis", "Dzień dobry, już idziemy.", m(70)),
        close(m(58), "Wanda Cieślak", "Pokój gotowy, pościel świeża, okno uchylone."),
    ]),
    story(
        "today-badge-performed",
        "facilities.badge",
        Polish,
        "Iwona Pawlak",
        workday(2, 10, 10),
        "Karta na wizytę w Trieście",
        "Dzień dobry, w przyszłym tygodniu jestem dwa dni w Trieście. Czy mogę dostać kartę na drugie piętro?",
    )
    .answers(&[("for", Value::Person("Iwona Pawlak")), ("doors", Value::Text("Drugie piętro, stołówka"))])
    .steps(&[
        greet(h(1), "Igor Babić", "Dzień dobry, karta będzie czekała w recepcji.", d(1)),
        close(h(4), "Igor Babić", "Karta leży w recepcji, w kopercie z nazwiskiem. Miłej podróży!"),
    ]),
    story(
        "today-reopened",
        "facilities.room",
        Italian,
        "Valentina Ukmar",
        workday(2, 9, 15),
        "Termosifone freddo nella 202",
        "Buongiorno, il termosifone della 202 è freddo da ieri. Scriviamo con i guanti.",
    )
    .answers(&[("room", Value::Text("202"))])
    .steps(&[
        greet(h(1), "Maurizio Depase", "Buongiorno Valentina, passo in giornata con la chiave.", h(7)),
        close(h(5), "Maurizio Depase", "Tolta l'aria, adesso scalda."),
        reopen(
            m(390),
            "Valentina Ukmar",
            "Grazie Maurizio, per un'ora è stato tiepido, ora è di nuovo freddo. Forse c'è qualcosa di più?",
        ),
        note(m(400), "Maurizio Depase", "@Sean Gallagher temo la pompa del secondo piano, domani la guardiamo insieme?"),
    ]),
];
