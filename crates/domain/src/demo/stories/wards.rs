//! Everyday care: transports, medicines, letters, beds and a voice in the right language.

use super::super::content::Language::{English, Italian, Polish};
use super::{
    Story, Value, above, close, confirm, d, day, decline, dm, greet, h, m, note, pass, promise, question,
    reopen, reply, say, story, thanks, withdraw, workday,
};

pub(super) const STORIES: &[Story] = &[
    story(
        "ward-transport-thanks",
        "porters.patient",
        Polish,
        "Beata Lewandowska",
        day(12, 8, 10),
        "Pacjentka z 308 na USG",
        "Dzień dobry, pani z 308 ma USG o 9:00. Boi się windy, więc proszę o kogoś, kto lubi rozmawiać.",
    )
    .variant("chair")
    .answers(&[
        ("from", Value::Text("308")),
        ("to", Value::Text("USG, pierwsze piętro")),
        ("oxygen", Value::Choice("no")),
    ])
    .steps(&[
        greet(m(6), "Sławomir Bąk", "Dzień dobry, Rafał już idzie. Rozmawia nawet z windą.", m(50)),
        close(m(42), "Rafał Kurek", "Pani jest na USG, humor dobry. Wracamy razem o 9:30."),
        confirm(m(100), "Beata Lewandowska", "Wróciła uśmiechnięta. Dziękuję!"),
        thanks(m(104), "Beata Lewandowska", "Za to, że pacjentka pierwszy raz nie bała się windy."),
    ]),
    story(
        "ward-transport-late",
        "porters.patient",
        English,
        "Deepa Nair",
        day(10, 10, 20),
        "Bed 311-2 to radiology at 11",
        "Hello porters, bed 311-2 has a CT at eleven. Oxygen two litres, the papers are at the foot of the bed.",
    )
    .variant("bed")
    .answers(&[
        ("from", Value::Text("311, bed 2")),
        ("to", Value::Text("Radiology, CT")),
        ("oxygen", Value::Choice("yes")),
    ])
    .steps(&[
        greet(m(8), "Emeka Nwosu", "Hello Deepa, we'll be there at ten to eleven.", m(30)),
        promise(
            m(27),
            "Emeka Nwosu",
            "Lift B is out of order, we have to go round by the old wing. Ten minutes later than promised, sorry. I told \
             radiology.",
            m(42),
        ),
        close(m(41), "Emeka Nwosu", "He is with the radiographer. They kept the slot for us."),
        confirm(m(150), "Deepa Nair", "Thank you for calling them. That saved an hour."),
    ]),
    story(
        "ward-samples-lost",
        "porters.samples",
        Italian,
        "Caterina Polo",
        day(9, 7, 5),
        "Provette del giro delle 7",
        "Buongiorno, dodici provette sullo scaffale all'ascensore, terzo piano. Due vanno nel ghiaccio.",
    )
    .answers(&[("from", Value::Text("Reparto 3")), ("tubes", Value::Number(12)), ("ice", Value::Text("Due"))])
    .steps(&[
        greet(m(5), "Walter Sain", "Buongiorno, sto salendo.", m(20)),
        close(m(18), "Walter Sain", "Consegnate in laboratorio."),
        reopen(m(70), "Caterina Polo", "Il laboratorio ne ha ricevute undici. Manca una provetta viola, letto 304-1."),
        note(m(75), "Walter Sain", "@Davide Sartori torno io a guardare, credo di sapere dove."),
        close(
            m(90),
            "Walter Sain",
            "Trovata: era rimasta nel ghiaccio in fondo alla borsa. Il laboratorio l'ha accettata, è ancora buona. Scusate.",
        ),
        confirm(m(110), "Caterina Polo", "Meno male, la signora non deve farsi pungere di nuovo. Grazie per la corsa."),
    ]),
    story(
        "ward-medicine-now",
        "pharmacy.ward",
        Polish,
        "Magdalena Szulc",
        day(11, 16, 40),
        "Brakuje antybiotyku na noc",
        "Dzień dobry, na czwórce zabraknie cefazoliny na wieczorne podanie: trzy fiolki po 1 g. Recepta w załączniku.",
    )
    .variant("now")
    .answers(&[
        ("medicine", Value::Text("Cefazolina 1 g")),
        ("count", Value::Number(3)),
        ("prescription", Value::File("recepta-4-12.txt")),
    ])
    .steps(&[
        greet(m(7), "Lidia Sobczak", "Dzień dobry, już wydaję. Ruggero przyniesie za pół godziny.", m(40)),
        note(m(10), "Lidia Sobczak", "@Ruggero Bello trzy fiolki w lodówce 2, piętro 4, dziękuję."),
        close(m(33), "Ruggero Bello", "Consegnato in mano all'infermiera."),
        confirm(m(50), "Magdalena Szulc", "Mamy, dziękuję całemu łańcuszkowi: aptece i dostawie."),
    ]),
    story(
        "ward-medicine-substitute",
        "pharmacy.ward",
        English,
        "Joy Villanueva",
        day(8, 9, 30),
        "Potassium tablets, eight",
        "Good morning, eight potassium tablets 600 mg for tomorrow's box, please.",
    )
    .variant("box")
    .answers(&[("medicine", Value::Text("Potassium chloride 600 mg")), ("count", Value::Number(8))])
    .steps(&[
        greet(m(20), "Meera Iyer", "Good morning Joy, checking the shelf.", m(300)),
        question(
            m(45),
            "Meera Iyer",
            "The 600 mg tablets are out of stock everywhere until Friday. Effervescent tablets would work the same. May I \
             send those, after the doctor has agreed?",
        ),
        reply(m(130), "Joy Villanueva", "I asked on the round: yes, effervescent is fine, morning and evening."),
        close(m(260), "Meera Iyer", "In the afternoon box, with a note about the glass of water."),
        confirm(m(420), "Joy Villanueva", "Arrived, thank you for thinking along."),
        above(m(422), "Joy Villanueva", "They also wrote to the other wards before anybody had to ask."),
    ]),
    story(
        "ward-advice",
        "pharmacy.advice",
        Italian,
        "Ilaria Sbisà",
        day(7, 12, 15),
        "Un flacone aperto da ieri: si può ancora usare?",
        "Buongiorno, collirio aperto ieri alle 18, conservato in frigo. Lo butto o va bene?",
    )
    .answers(&[("question", Value::Text("Collirio multidose aperto ieri, in frigo"))])
    .steps(&[
        greet(m(10), "Federico Bassi", "Buongiorno, controllo la scheda e ti dico.", m(60)),
        close(
            m(25),
            "Federico Bassi",
            "Va bene: multidose, 28 giorni dall'apertura. Scrivete però la data sull'etichetta, qui non c'era.",
        ),
        confirm(m(40), "Ilaria Sbisà", "Chiarissimo, grazie. La data la scriviamo subito."),
    ]),
    story(
        "ward-letter-warm",
        "secretaries.letter",
        Italian,
        "Giovanni Marini",
        workday(9, 9, 15),
        "Lettera di dimissione, 306-1, esce oggi",
        "Buongiorno, dettato caricato. Il paziente ha il treno alle 16:10 e vorrebbe la lettera in mano.",
    )
    .variant("today")
    .answers(&[("bed", Value::Text("306-1")), ("dictation", Value::File("306-1.txt"))])
    .steps(&[
        greet(m(12), "Cristina Valle", "Buongiorno dottore, entro le 13 è pronta da firmare.", m(225)),
        close(m(190), "Cristina Valle", "Pronta, riletta e spedita anche al medico curante. Una copia è al banco del reparto."),
        confirm(m(240), "Giovanni Marini", "Perfetta, e tre ore prima del treno. Grazie."),
        thanks(m(245), "Giovanni Marini", "Il paziente l'ha letta due volte e ha detto che per la prima volta ha capito tutto."),
    ]),
    story(
        "ward-letter-dictation-missing",
        "secretaries.letter",
        Polish,
        "Kacper Wójcik",
        workday(7, 10, 40),
        "Karta wypisowa 507-2",
        "Dzień dobry, chłopiec z 507 idzie dziś do domu. Proszę o kartę wypisową po polsku i po włosku, mama czyta tylko \
         po polsku.",
    )
    .variant("today")
    .answers(&[("bed", Value::Text("507-2"))])
    .steps(&[
        greet(m(10), "Zuzanna Kowalczyk", "Dzień dobry, z przyjemnością przygotuję obie wersje.", m(200)),
        question(m(30), "Zuzanna Kowalczyk", "Nie widzę jeszcze nagrania. Czy zostało wysłane z telefonu?"),
        reply(m(55), "Kacper Wójcik", "Zostało w telefonie, już wysłałem. Przepraszam."),
        close(m(185), "Zuzanna Kowalczyk", "Obie wersje gotowe, leżą na oddziale. Mama może odebrać od razu."),
        confirm(m(230), "Kacper Wójcik", "Mama była wzruszona, że wszystko jest po polsku. Dziękujemy!"),
    ]),
    story(
        "ward-bed-no",
        "ward3.bed",
        English,
        "Joy Villanueva",
        day(6, 14, 20),
        "A medical bed for a gentleman after surgery",
        "Hello Ward 3, our patient in 409 is well after his operation but his blood sugar keeps us busy. Is there a bed?",
    )
    .answers(&[("reason", Value::Text("Blood sugar control after surgery, 71 years old"))])
    .steps(&[
        decline(
            m(25),
            "Amara Okonkwo",
            "I'm sorry, we are full until tomorrow at eleven, with two guests still in the corridor.",
            "I come up at five today and again tomorrow at eight to look after his sugar with you, and the first free bed \
             is his.",
        ),
        say(m(35), "Joy Villanueva", "That helps even more than a bed. Thank you, see you at five."),
    ]),
    story(
        "ward-voice-polish",
        "ward5.voice",
        Italian,
        "Mirela Hoxha",
        day(5, 10, 0),
        "Una mamma che parla solo polacco, stanza 503",
        "Buongiorno, la mamma non capisce a che ora è l'esame e si agita. Dieci minuti di voce amica?",
    )
    .answers(&[("language", Value::Choice("pl")), ("room", Value::Text("503"))])
    .steps(&[
        greet(m(5), "Justyna Mróz", "Vado io adesso, sono nella stanza accanto.", m(30)),
        close(m(22), "Justyna Mróz", "Tutto spiegato, e le ho scritto gli orari su un foglio. Ora beve un tè."),
        confirm(m(30), "Mirela Hoxha", "In venti minuti è cambiata la giornata a tre persone. Grazie."),
        thanks(m(34), "Mirela Hoxha", "Per il foglio con gli orari: la mamma lo tiene in mano come un biglietto d'oro."),
    ]),
    story(
        "ward-list-change",
        "ward4.list",
        Polish,
        "Lidia Sobczak",
        day(4, 11, 10),
        "Jutrzejszy plan: czego nie przygotujemy",
        "Dzień dobry, do trzeciej operacji brakuje nam jednego znieczulenia, dostawa jest dopiero po 9:00. Czy da się \
         zamienić kolejność?",
    )
    .answers(&[("day", Value::Day(1))])
    .steps(&[
        greet(m(18), "Aneta Rogalska", "Dzień dobry, dobrze wiedzieć przed południem. Zapytam chirurga.", m(170)),
        close(m(140), "Aneta Rogalska", "Zamienione: trzecia będzie czwarta, o 11:30. Plan już wisi."),
        confirm(m(160), "Lidia Sobczak", "Świetnie, zdążymy z zapasem. Dziękuję."),
    ]),
    story(
        "ward-record-on-behalf",
        "secretaries.appointment",
        Italian,
        "Rosa Quispe",
        workday(5, 11, 30),
        "Spostare la visita di controllo",
        "Buongiorno, scrivo per Halina Baran, che non ha il computer: la signora della pratica 26-1184 chiede se la visita \
         può essere di pomeriggio, perché la figlia l'accompagna dopo il lavoro.",
    )
    .on_behalf_of("Halina Baran")
    .answers(&[("case", Value::Text("26-1184"))])
    .steps(&[
        greet(h(1), "Loredana Popescu", "Buongiorno Rosa, guardo l'agenda.", d(1)),
        close(h(3), "Loredana Popescu", "Spostata alle 16:40 dello stesso giorno. Ho telefonato alla figlia."),
        confirm(dm(1, -200), "Rosa Quispe", "Grazie anche da parte di Halina, la signora è contentissima."),
    ]),
    story(
        "ward-record-withdrawn",
        "secretaries.appointment",
        English,
        "Amara Okonkwo",
        workday(4, 8, 45),
        "Old record 19-0452 from the archive",
        "Good morning, could you find record 19-0452? I need the ECG of that year for comparison.",
    )
    .answers(&[("case", Value::Text("19-0452")), ("day", Value::Day(2))])
    .steps(&[
        greet(m(40), "Emily Hartley", "Good morning Amara, I'll go down after the post.", d(1)),
        withdraw(h(3), "Amara Okonkwo", "Found a copy in the referral letter, so please stay where it is dry. Thank you!"),
    ]),
    story(
        "ward-wrong-team",
        "pharmacy.ward",
        Italian,
        "Youssef Benali",
        day(3, 8, 0),
        "Due deflussori e cerotti grandi",
        "Buongiorno, nel carrello mancano due deflussori e i cerotti grandi.",
    )
    .variant("box")
    .answers(&[("medicine", Value::Text("Deflussori, cerotti 10x15")), ("count", Value::Number(12))])
    .steps(&[
        pass(
            m(22),
            "Nadia Cerne",
            "purchasing",
            "Ciao Youssef, questi stanno in magazzino da Acquisti e non da noi. Ho inoltrato con tutti i dati, non devi \
             riscrivere nulla.",
        ),
        greet(m(60), "Matteo Gregori", "Ciao, li ho qui. Salgo con il giro delle 11.", m(200)),
        close(m(185), "Matteo Gregori", "Consegnati al banco del reparto 4."),
        confirm(m(300), "Youssef Benali", "Grazie a tutti e due, ora so a chi scrivere."),
    ]),
];
