//! Payroll in Kraków and the managers who owe it their lists: late, wrong, and at last on time.

use super::super::content::Language::{English, Italian, Polish};
use super::{
    Story, Value, above, ago, close, confirm, d, dm, greet, h, m, note, question, reply, say, story, thanks,
    workday,
};

pub(super) const STORIES: &[Story] = &[
    story(
        "payroll-ward4-wrong",
        "payroll.input",
        Polish,
        "Piotr Zieliński",
        workday(14, 11, 45),
        "Dane do listy płac, oddział 4",
        "Dzień dobry, przesyłam listę za ten miesiąc: 15 osób, nadgodziny w kolumnie F.",
    )
    .answers(&[("list", Value::File("oddzial-4.csv")), ("people", Value::Number(15))])
    .steps(&[
        greet(m(25), "Michał Wrona", "Dzień dobry, dziękuję, sprawdzam od razu.", d(1)),
        question(
            m(70),
            "Michał Wrona",
            "Otrzymałem listę, ale w tej postaci nie da się jej użyć: w wierszach 4 i 9 brakuje numeru pracowniczego, a \
             w wierszu 12 nadgodziny są wpisane w minutach. Czy mogę prosić o poprawkę?",
        ),
        reply(h(4), "Piotr Zieliński", "Przepraszam, kopiowałem z zeszłego miesiąca. Poprawiłem wszystkie trzy wiersze, proszę otworzyć listę jeszcze raz."),
        close(m(290), "Michał Wrona", "Teraz wszystko się zgadza, oddział 4 jest rozliczony."),
        confirm(dm(1, 20), "Piotr Zieliński", "Dziękuję za cierpliwość. Na przyszły miesiąc mam już szablon."),
    ]),
    story(
        "payroll-ward3-late",
        "payroll.input",
        Italian,
        "Francesca Rinaldi",
        workday(13, 16, 20),
        "Dati per le paghe, reparto 3 (in ritardo, scusate)",
        "Buonasera, ecco l'elenco del reparto 3. So che il termine era ieri a mezzogiorno: due colleghe malate e mi è \
         sfuggito. Mi dispiace.",
    )
    .answers(&[("list", Value::File("reparto-3.csv")), ("people", Value::Number(15))])
    .steps(&[
        greet(
            m(15),
            "Serena Fabris",
            "Buonasera Francesca, grazie. Eravamo in attesa solo del reparto 3: stasera lo inserisco io, così domani \
             mattina i pagamenti partono.",
            m(120),
        ),
        note(m(20), "Serena Fabris", "@Agnieszka Nowicka ultimo elenco arrivato, chiudo io stasera."),
        close(m(105), "Serena Fabris", "Inserito e controllato. I pagamenti partono domani alle 7, nessuno aspetta."),
        confirm(dm(1, -440), "Francesca Rinaldi", "Grazie Serena. Non mi ero resa conto che tutti aspettavano me."),
        thanks(
            dm(1, -435),
            "Francesca Rinaldi",
            "Per essere rimasta oltre l'orario: centosessanta stipendi sono arrivati puntuali.",
        ),
    ]),
    story(
        "payroll-ward5-ok",
        "payroll.input",
        English,
        "Grace Whitfield",
        workday(15, 10, 30),
        "Payroll input, Ward 5",
        "Good morning Kraków, here is our list, two days early for once: 12 people, all numbers checked by a second pair \
         of eyes.",
    )
    .answers(&[("list", Value::File("ward-5.csv")), ("people", Value::Number(12))])
    .steps(&[
        greet(m(20), "Oleksandr Bondar", "Good morning Grace, thank you! You are the first this month.", d(1)),
        close(m(85), "Oleksandr Bondar", "Checked and complete. Nothing missing, nothing to ask."),
        confirm(m(120), "Grace Whitfield", "Thank you, have a calm week."),
    ]),
    story(
        "payroll-housekeeping",
        "payroll.input",
        Polish,
        "Bożena Mazur",
        workday(14, 9, 5),
        "Dane do listy płac, zespół porządkowy",
        "Dzień dobry, lista gotowa. Jedna osoba odchodzi w połowie miesiąca, zaznaczyłam na żółto.",
    )
    .answers(&[("list", Value::File("porzadki.csv")), ("people", Value::Number(13))])
    .steps(&[
        greet(m(40), "Iwona Pawlak", "Dzień dobry, dziękuję. Do południa sprawdzę.", h(3)),
        close(m(150), "Iwona Pawlak", "Wszystko kompletne. Żółty wiersz bardzo ułatwił sprawę."),
        confirm(m(170), "Bożena Mazur", "Cieszę się, dziękuję i miłego dnia."),
    ]),
    story(
        "payroll-porters",
        "payroll.input",
        Italian,
        "Davide Sartori",
        workday(14, 11, 58),
        "Dati per le paghe, trasporti",
        "Buongiorno, due minuti prima di mezzogiorno, ma c'è tutto. Undici persone, le notti nella colonna G.",
    )
    .answers(&[("list", Value::File("trasporti.csv")), ("people", Value::Number(11))])
    .steps(&[
        greet(m(10), "Serena Fabris", "Ciao Davide, arrivato in tempo, grazie!", h(4)),
        question(m(50), "Serena Fabris", "La notte tra sabato e domenica: la metto su questo mese o sul prossimo?"),
        reply(m(75), "Davide Sartori", "Su questo, per favore. È iniziata sabato."),
        close(m(95), "Serena Fabris", "Fatto. Tutto a posto."),
        confirm(m(140), "Davide Sartori", ""),
    ]),
    story(
        "payroll-question-en",
        "payroll.question",
        English,
        "Rashid Khan",
        workday(10, 15, 10),
        "What is line 27?",
        "Hello, on my last payslip there is a new line 27 with minus eighteen euro. I'd like to understand it.",
    )
    .answers(&[("month", Value::Text("Last month")), ("question", Value::Text("Line 27, minus eighteen euro"))])
    .steps(&[
        greet(h(1), "Oleksandr Bondar", "Hello Rashid, good that you ask. I'll look it up today.", d(1)),
        close(
            h(2),
            "Oleksandr Bondar",
            "It is the regional health contribution, which was not taken in spring and is spread over three months now. \
             Two more times, then it is gone. A one-page explanation with examples is in your pigeonhole.",
        ),
        confirm(dm(1, -300), "Rashid Khan", "Now I understand, and I can explain it to my colleagues. Thank you."),
        above(dm(1, -298), "Rashid Khan", "A page with examples instead of two words. Very kind."),
    ]),
    story(
        "payroll-question-pl",
        "payroll.question",
        Polish,
        "Jolanta Wrzos",
        workday(8, 13, 30),
        "Dodatek za niedziele",
        "Dzień dobry, pracowałam w dwie niedziele, a na pasku widzę tylko jedną. Czy mogę prosić o sprawdzenie?",
    )
    .answers(&[("month", Value::Text("Poprzedni miesiąc")), ("question", Value::Text("Druga niedziela"))])
    .steps(&[
        greet(m(50), "Michał Wrona", "Dzień dobry, oczywiście. Do jutra będzie odpowiedź.", d(1)),
        note(m(55), "Michał Wrona", "@Iwona Pawlak czy lista z kuchni miała obie niedziele? U mnie jest jedna."),
        note(h(2), "Iwona Pawlak", "W liście są dwie, to my przenieśliśmy tylko jedną. Poprawiam."),
        close(
            dm(1, 30),
            "Michał Wrona",
            "To nasza pomyłka, przepraszamy. Różnica przyjdzie osobnym przelewem w piątek, nie trzeba czekać do końca \
             miesiąca.",
        ),
        confirm(dm(1, 120), "Jolanta Wrzos", "Dziękuję za uczciwą odpowiedź i szybki przelew."),
    ]),
    story(
        "payroll-kitchen-now",
        "payroll.input",
        Italian,
        "Antonio Esposito",
        ago(200),
        "Dati per le paghe, cucina",
        "Buongiorno, elenco della cucina, undici persone. Manca ancora un cambio turno di ieri, lo confermo appena posso.",
    )
    .answers(&[("list", Value::File("cucina.csv")), ("people", Value::Number(11))])
    .steps(&[
        greet(m(35), "Serena Fabris", "Ciao Antonio, grazie. Inizio a controllare.", d(1)),
        question(m(60), "Serena Fabris", "Di chi è il cambio turno? Senza quel dato la riga 6 non è utilizzabile."),
    ]),
    story(
        "payroll-expectation",
        "direction.decision",
        Polish,
        "Agnieszka Nowicka",
        workday(9, 10, 0),
        "Wspólny szablon list dla wszystkich kierowników",
        "W tym miesiącu trzy listy z siedemnastu przyszły po terminie, a dwie wymagały poprawek. Proponuję jeden szablon, \
         który sam pokazuje brakujące numery. Potrzebuję zgody, żeby wprowadzić go od przyszłego miesiąca.",
    )
    .answers(&[
        ("question", Value::Text("Czy od przyszłego miesiąca obowiązuje jeden szablon?")),
        ("waits", Value::Text("Szkolenie dla siedemnastu osób")),
    ])
    .steps(&[
        greet(h(3), "Katarzyna Wolska", "Dzień dobry, przeczytałam z zainteresowaniem. Odpowiem jutro do południa.", d(1)),
        say(
            dm(1, 30),
            "Katarzyna Wolska",
            "Jedno pytanie do przemyślenia: czy możemy dodać przypomnienie dwa dni wcześniej, tylko dla tych, którzy \
             jeszcze nie wysłali?",
        ),
        say(dm(1, 80), "Agnieszka Nowicka", "Świetny pomysł, dodamy."),
        close(dm(1, 110), "Katarzyna Wolska", "Zgoda. Na spotkaniu oddziałowych sama o tym opowiem, to też nasza sprawa."),
        confirm(dm(1, 140), "Agnieszka Nowicka", "Bardzo dziękuję, to dla nas duża ulga."),
        thanks(dm(1, 142), "Agnieszka Nowicka", "Za to, że temat list płac przestał być tylko naszym tematem."),
    ]),
];
