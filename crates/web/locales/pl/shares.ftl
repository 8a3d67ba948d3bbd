### Shares of delay: for the two sides of one late request.

shares-title = Co by wystarczyło
shares-open = Udziały w opóźnieniu
shares-nothing-to-compare = Nie ma tu ustaleń, a zakończonych próśb jest za mało, aby powiedzieć, co jest zwykłe. Ustalenia pomogłyby obu stronom.

shares-provisional = Prośba jest jeszcze otwarta, więc to stan tymczasowy. Dotychczasowe spóźnienie według kalendarza roboczego zespołu realizującego: { $length }.

shares-late = Spóźnienie według kalendarza roboczego zespołu realizującego: { $length }.
shares-repair-agreement = Nic, co strony mogły zrobić w ramach ustaleń, nie wystarczyłoby: zmienić trzeba same ustalenia.

shares-repair-both = Obie strony razem dotrzymałyby terminu: { $what }.

shares-repair-customer = Wystarczyłoby to, co ustaliła strona prosząca: { $what }.

shares-repair-provider = Wystarczyłoby to, co ustalił zespół realizujący: { $what }.

shares-repair-other = Wystarczyłoby to: { $what }.

shares-repair-either = Wystarczyłaby jedna z tych rzeczy: { $what }.

shares-standard-notice = wyprzedzenie: { $length }

shares-standard-answers = odpowiedzi w ciągu: { $length }

shares-standard-approval = zatwierdzenie w ciągu: { $length }

shares-standard-lead = gotowe w ciągu: { $length }

shares-standard-upstream = to, co przychodzi od innych, w ciągu: { $length }
shares-standard-date = pierwotny termin
shares-standard-complete = pełna prośba
shares-standard-place = zachowana kolejność
shares-standard-first-time = zrobione za pierwszym razem
shares-standard-open = zwykłe dni pracy
shares-standard-undisputed = nierozstrzygnięte oczekiwanie
shares-caption = Udziały w opóźnieniu według stron i kroków
shares-step = Strona i krok
shares-share = Udział
shares-range = Przy standardach ±20%

shares-from-to = { $low } – { $high }

shares-credit = nadrobiono: { $length }
shares-agreement-itself = Same ustalenia
shares-sum = Razem
shares-range-note = Ostatnia kolumna pokazuje, jak zmienia się udział, gdy każdy standard przesunąć o jedną piątą. Jeśli największy udział przechodzi na drugą stronę, jest wspólny.
shares-verdict-nobody = Żadna strona nie ma w tym udziału.
shares-verdict-shared = To wspólne: która część jest większa, zależy od standardów.

shares-verdict-largest = Większy udział pozostaje ten sam niezależnie od przesunięcia standardów: { $side }.
shares-by-agreement = Według tego, co obie strony ustaliły w chwili prośby:

shares-by-usual = Brak ustaleń, porównanie ze zwykłym przebiegiem: mediana z { $provider } zakończonych próśb zespołu realizującego i z { $customer } zespołu proszącego.
shares-cause-notice = Wyprzedzenie krótsze niż ustalone
shares-cause-date = Termin przesunięto na wcześniejszy
shares-cause-input = Czegoś brakowało
shares-cause-answers = Odpowiedzi na pytania
shares-cause-approval = Oczekiwanie na zatwierdzenie
shares-cause-upstream = Oczekiwanie na innych
shares-cause-queue = Oczekiwanie na podjęcie
shares-cause-work = Oczekiwanie i praca
shares-cause-displaced = Coś innego dostało pierwszeństwo
shares-cause-rework = Zrobione ponownie
shares-cause-closure = Zamknięte w zwykłe dni pracy
shares-cause-disputed = Zakwestionowane, nierozstrzygnięte
