### Na jakim etapie jest prośba, w jednym lub dwóch słowach.

cards-asked = Nowa
cards-opened = Obiecana
cards-overdue = Po obiecanym terminie
cards-question = Czeka pytanie
cards-performed = Wykonana, brak zakończenia
cards-closed = Czeka na „tak”
cards-confirmed = Załatwiona
cards-declined = Uprzejma odmowa
cards-withdrawn = Wycofana
cards-no-promise = jeszcze bez terminu

cards-late = spóźnienie: { $length }
cards-merged = Połączona z inną
