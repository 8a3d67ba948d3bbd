### Krótka ankieta: trzy pytania, rzadko.

pulse-title = Krótkie pytanie
pulse-lead = Jak było? Pytamy o: { $team }. Nikt nie jest pytany częściej niż raz na czternaście dni i nic nie mówi, kto odpowiedział.
pulse-excellent = Znakomicie
pulse-friendly = Życzliwie
pulse-efficient = Sprawnie
pulse-excellent-hint = dobrze wykonane
pulse-friendly-hint = z życzliwością
pulse-efficient-hint = łatwo i szybko
pulse-1 = 1 – wcale
pulse-2 = 2
pulse-3 = 3
pulse-4 = 4
pulse-5 = 5 – bardzo
pulse-send = Wyślij
pulse-not-now = Nie teraz
pulse-results = Co mówią inni
pulse-results-text = Te same trzy słowa, o które zapytalibyśmy klientów zewnętrznych. Widać je po końcu kwartału i od pięciu odpowiedzi, każda od innej osoby.
pulse-quarter = Kwartał od: { $from }
pulse-too-few = Zbyt mało odpowiedzi
pulse-share = { $good } z { $all }: ocena 4 lub 5 (95%: { $low }–{ $high })
pulse-none = Nie ma jeszcze odpowiedzi.
