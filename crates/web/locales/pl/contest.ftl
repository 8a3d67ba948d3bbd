### Contesting a wait and settling it; and another variant of the service.

contest-title = To oczekiwanie nie jest po mojej stronie
contest-hint = Jeśli pytanie nie powinno było zatrzymać licznika, można to tu powiedzieć. Czas nie liczy się wtedy nikomu, dopóki obie strony nie uzgodnią, czyj był.
contest-which = Które oczekiwanie?
contest-since = Pytanie: { $when }
contest-why = Dlaczego to oczekiwanie nie jest po stronie proszącej?
contest-send = Zakwestionuj to oczekiwanie
contest-settlement = Czyje jest zakwestionowane oczekiwanie?
contest-disputed = Oczekiwanie zakwestionowano: { $when }. Do rozstrzygnięcia nie liczy się nikomu.
contest-customer-says = Strona prosząca mówi: { $share }
contest-provider-says = Strona realizująca mówi: { $share }
contest-provider-silent = Strona realizująca jeszcze się nie wypowiedziała.
contest-share = Czyj był to czas?
contest-share-provider = strony realizującej
contest-share-half = po połowie
contest-share-customer = strony proszącej
contest-share-part = { $percent }% strony proszącej, reszta strony realizującej
contest-rule = Jeśli obie strony mówią to samo, sprawa jest rozstrzygnięta. Bez rozstrzygnięcia do: { $when }, obowiązuje zasada: { $share }.
contest-settle = Zapisz stanowisko
contest-settled = Zakwestionowane oczekiwanie ({ $when }) rozstrzygnęły obie strony: { $share }.
contest-settled-by-rule = Zakwestionowane oczekiwanie ({ $when }) rozstrzygnęła zasada: { $share }.
contest-stand-in = { $asker } jest teraz poza pracą. Pytanie dostaje też { $deputy } i może na nie odpowiedzieć.
contest-away = { $asker } jest poza pracą, bez zastępstwa, do: { $day }. Tyle może potrwać oczekiwanie na odpowiedź.

contest-wish = Inny wariant też będzie dobry
contest-wish-hint = Może inny wariant jest szybszy. Pytanie trafi do strony realizującej, która się zgodzi lub powie, dlaczego nie.
contest-wish-which = Który wariant?
contest-wish-send = Poproś o ten wariant
contest-wish-open = Prośba o wariant { $option } czeka na odpowiedź.
contest-wish-given = Była prośba o wariant { $option } i teraz jest to ten wariant.
contest-wish-kept = Wariant { $option } też byłby dobry. Strona realizująca zostaje przy dotychczasowym: to jej wybór i jest to zapisane.
contest-wish-title = { $asker }: może być { $option }
contest-wish-word = Słowo wyjaśnienia
contest-wish-word-hint = Potrzebne, jeśli wariant zostaje bez zmian: to wtedy wybór strony realizującej i jest to zapisane.
contest-wish-give = Daj ten wariant
contest-wish-keep = Zostaw bez zmian
