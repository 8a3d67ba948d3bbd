### Osiem zasad obsługi w zespole: jako karty i jako plakat.

principles-title = Osiem zasad
principles-lead = Te same osiem kart dla każdej roli, od portierni po dyrekcję.
principles-poster-title = Jak służymy sobie nawzajem
principles-poster-foot = Pomagając sobie nawzajem, pomagamy osobom, dla których tu jesteśmy.
principles-posters = Plakat na ścianę
principles-posters-text = Jedna strona A4. Wystarczy otworzyć i wydrukować.
principles-back = Wszystkie osiem
principles-see = Karta { $number }: { $title }
principles-where = Gdzie się z nią tu spotykamy
principles-example = Na przykład
principles-read = Ta karta jest przeczytana
principles-unread = Usuń zaznaczenie
principles-read-done = Ta karta jest już przeczytana.
principles-private = { $register ->
    [formal] Zaznaczenia widzi tylko osoba, która je zrobiła.
   *[informal] Swoje zaznaczenia widzisz tylko Ty.
}
principles-coverage = { $register ->
    [formal] Zespoły
   *[informal] Twoje zespoły
}
principles-coverage-text = Jaką część kart zaznaczono w zespole, w piątych częściach. Nigdy dla osoby i nie przy mniej niż pięciu osobach.
principles-band = { $low } – { $high }%
principles-too-few = Zbyt mało osób

principles-wishes = Spełniać życzenia wypowiedziane i niewypowiedziane
principles-wishes-text = Dać to, o co ktoś prosi, i pomyśleć krok dalej: co będzie potrzebne potem?
principles-wishes-example = Ktoś prosi o formularz. Warto wysłać też dwa załączniki, które do niego należą.
principles-wishes-where = Przy zakończeniu prośby: czy jutro będzie potrzebne coś jeszcze?

principles-kindness = Nieformalnie tak, nieuprzejmie nie
principles-kindness-text = Między sobą nie potrzebujemy formułek. Życzliwości zawsze.
principles-kindness-example = „Zakupy – Jim” wystarczy za powitanie. Krótka odmowa też może być ciepła.
principles-kindness-where = Przy odmowie: powód i inna droga.

principles-respect = Szacunek bez wyjątku
principles-respect-text = Należy się każdej osobie i od każdej się go oczekuje. Na nękanie reagujemy od razu, niezależnie od szczebla.
principles-respect-example = Każdą notatkę piszemy tak, jakby druga strona mogła ją przeczytać.
principles-respect-where = Przy notatce, którą czyta tylko jedna strona.

principles-words = Proszę i dziękuję, często
principles-words-text = Słowa są ważne, bo ważne są uczucia, tak samo wśród nas, jak wobec klientów.
principles-words-example = „Dziękuję, oddział był gotowy dziesięć minut wcześniej” to jedna linijka na cały dzień.
principles-words-where = Przy rozpoczęciu prośby i przy podziękowaniu.

principles-lateral-help = Wyjść poza swoje stanowisko, by pomóc
principles-lateral-help-text = Gdy w zespole chwilowo brakuje osób, inni podają rękę. Następnym razem może chodzić o nas.
principles-lateral-help-example = Trzy osoby z biura pomagają przy śniadaniu od dziesiątej do dwunastej.
principles-lateral-help-where = Gdy nikt nie czeka i gdy przekazujemy coś dalej.

principles-phases = Rozpocząć, wykonać, zakończyć
principles-phases-text = Każda obsługa ma trzy etapy. Sam środkowy to jeszcze nie obsługa.
principles-phases-example = Rachunki zapłacone, raporty gotowe i ani razu dzień dobry: to jedna trzecia pracy.
principles-phases-where = Przy zakończeniu prośby: słowo jest jej częścią.

principles-celebration = To, co świętujemy, powraca
principles-celebration-text = Powiedzieć, co się udało i dzięki komu; zdarzy się znowu.
principles-celebration-example = „Nocna zmiana o czwartej znalazła zaginione zdjęcie” na początku zebrania.
principles-celebration-where = Na stronie podziękowań.

principles-together = Bez innych nie ma tego miejsca
principles-together-text = Służąc sobie nawzajem, pozwalamy innym służyć ich klientom.
principles-together-example = Czysta odzież o szóstej to pierwszy krok dobrego poranka osoby chorej.
principles-together-where = Na obrazie tego, kto komu służy.

notice-card-ticked = Zanotowane, tylko do wglądu własnego.
