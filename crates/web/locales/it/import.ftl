### Importing people from a file, and the names that an imported history is given.

import-title = Importa persone
import-lead = Da un file con una persona per riga. Nulla cambia prima di aver visto che cosa cambierebbe.
import-file = File
import-file-hint = Una tabella in formato testo (CSV), separata da virgole, punti e virgola o tabulazioni, compressa (.csv.gz) o no. Servono le colonne codice e nome.
import-complete = Il file elenca tutti
import-complete-hint = Chi non c’è ha lasciato l’organizzazione: il suo accesso finisce e il lavoro aperto passa ad altri.
import-look = Mostra che cosa cambierebbe
import-columns-title = Colonne riconosciute
import-columns-text = Le intestazioni possono essere anche in inglese o in polacco. Una colonna assente lascia tutto com’è; una cella vuota svuota il campo.

import-field-code = Codice
import-field-name = Nome
import-field-email = Indirizzo e-mail
import-field-kind = Rapporto
import-field-language = Lingua
import-field-formality = Forma di cortesia
import-field-teams = Squadre
import-field-manager = Responsabile
import-field-starts-on = Primo giorno
import-field-ends-on = Ultimo giorno
import-field-title = Mansione
import-field-phone = Telefono

import-field-code-hint = come l’elenco dell’organizzazione chiama la persona
import-field-name-hint = nome e cognome
import-field-email-hint = può restare vuoto
import-field-kind-hint = dipendente, collaboratore, interinale, titolare
import-field-language-hint = en, it, pl
import-field-formality-hint = informale (tu), formale (Lei)
import-field-teams-hint = separate da punto e virgola, con un asterisco dopo quelle che guida
import-field-manager-hint = il codice del responsabile
import-field-starts-on-hint = per esempio 2026-11-23 o 23/11/2026
import-field-ends-on-hint = per esempio 2026-11-23 o 23/11/2026
import-field-title-hint = può restare vuoto
import-field-phone-hint = può restare vuoto

import-preview-title = Che cosa cambierebbe
import-preview-lead = Secondo il file { $name }. Non è ancora cambiato nulla.
import-nothing = Tutti sono come nel file. Non c’è nulla da cambiare.
import-count-created = { $count ->
    [one] { $count } persona nuova
   *[other] { $count } persone nuove
}
import-count-updated = { $count ->
    [one] { $count } persona cambia
   *[other] { $count } persone cambiano
}
import-count-left = { $count ->
    [one] { $count } persona lascia
   *[other] { $count } persone lasciano
}
import-count-unchanged = { $count ->
    [one] { $count } persona resta com’è
   *[other] { $count } persone restano come sono
}
import-count-teams = { $count ->
    [one] { $count } squadra nuova
   *[other] { $count } squadre nuove
}
import-count-handed-over = { $count ->
    [one] { $count } richiesta aperta passata ad altri
   *[other] { $count } richieste aperte passate ad altri
}
import-created-title = Persone nuove
import-updated-title = Cambiamenti
import-left-title = Chi lascia
import-left-text = L’accesso finisce subito. Ciò che hanno chiesto prosegue con la persona indicata; ciò che seguono va a chi li sostituisce o torna alla squadra.
import-teams-title = Squadre nuove
import-column-line = Riga
import-column-person = Persona
import-column-field = Campo
import-column-before = Prima
import-column-after = Dopo
import-column-heir = Le sue richieste vanno a
import-empty = vuoto
import-returns = ritorna
import-heir-none = un amministratore
import-more = { $count ->
    [one] e un altro
   *[other] e altri { $count }
}
import-unknown-columns = Queste colonne qui non significano nulla e non sono importate: { $columns }
import-apply = Importa ora
import-again = Scegli un altro file

import-refused-title = Non è stato importato nulla
import-refused-text = { $count ->
    [one] { $count } riga del file va controllata. Dopo averla corretta, basta scegliere di nuovo il file.
   *[other] { $count } righe del file vanno controllate. Dopo averle corrette, basta scegliere di nuovo il file.
}
import-changed-title = Un’altra occhiata, per favore
import-changed-text = Nel frattempo qualcosa è cambiato. Ecco che cosa farebbe ora l’importazione.
import-line = Riga { $line }

import-list-title = Importazioni recenti
import-list-none = Non è ancora stato importato nulla.
import-by = { $who }, { $when }
import-undo = Annulla questa importazione
import-undone-at = Annullata { $when }
import-undone-title = L’importazione è annullata
import-undone-removed = { $count ->
    [one] { $count } persona non c’è più
   *[other] { $count } persone non ci sono più
}
import-undone-restored = { $count ->
    [one] { $count } persona è come prima
   *[other] { $count } persone sono come prima
}
import-undone-requests = { $count ->
    [one] { $count } richiesta aperta è tornata dov’era
   *[other] { $count } richieste aperte sono tornate dov’erano
}
import-undone-teams = { $count ->
    [one] { $count } squadra non c’è più
   *[other] { $count } squadre non ci sono più
}
import-kept-title = Questo resta, perché nel frattempo è successo qualcosa
import-kept-person = { $name } ha preso parte a delle richieste; ora ha invece un ultimo giorno
import-kept-field = { $name }: il campo { $field } è stato cambiato dopo
import-kept-team = La squadra { $name } è in uso
import-kept-request = { $number } è andata avanti
import-to-list = Torna all’importazione

import-problem-cells = La riga ha { $found ->
    [one] { $found } cella
   *[other] { $found } celle
} e la tabella { $expected ->
    [one] { $expected } colonna
   *[other] { $expected } colonne
}
import-problem-missing = { $field }: manca
import-problem-too-long = { $field }: oltre { $most } caratteri
import-problem-unprintable = { $field }: caratteri che non si possono mostrare
import-problem-unknown = { $field }: «{ $text }» non è tra le parole previste
import-problem-malformed = { $field }: «{ $text }» non si può leggere come tale
import-problem-team-twice = La squadra { $team } è indicata due volte
import-problem-ends-before-start = L’ultimo giorno viene prima del primo
import-problem-repeated = { $field }: è già alla riga { $line }
import-problem-email-taken = Indirizzo e-mail: lo ha già { $who }
import-problem-own-manager = La persona sarebbe responsabile di sé stessa
import-problem-unknown-manager = Responsabile: nessuno ha il codice { $code }
import-problem-manager-leaves = Responsabile: { $code } ha lasciato o lascia con questa importazione
import-problem-manager-circle = I responsabili formano un cerchio

import-trouble-truncated = Il file compresso è incompleto.
import-trouble-damaged = Il file compresso è danneggiato.
import-trouble-too-large = Il file supera { $limit } byte.
import-trouble-too-long = Una riga o un valore supera { $limit } byte. Forse manca una virgoletta.
import-trouble-too-many = Il file ha più di { $limit } voci.
import-trouble-bad-encoding = Il testo non è valido nella sua codifica. Il file va salvato in UTF-8.
import-trouble-unknown-encoding = Nessuna codifica si chiama «{ $label }».
import-trouble-workbook = È una cartella di lavoro. Va salvata come CSV; poi si sceglie quel file.
import-trouble-binary = Non è un file di testo.
import-trouble-unclosed-quote = Qui una virgoletta apre una cella e nessuna la chiude.
import-trouble-empty = Il file è vuoto.
import-trouble-no-column = Manca una colonna per «{ $field }». Il file ha: { $found }
import-trouble-two-columns = Ci sono due colonne per «{ $field }».
import-trouble-bad-xml = L’XML non si può leggere: { $detail }
import-trouble-doctype = L’XML dichiara un tipo di documento, che a un registro non serve e che non è sicuro leggere.
import-trouble-not-a-log = Non è un registro di eventi: contiene «{ $found }» al posto del registro.
import-trouble-bad-yaml = Lo YAML non si può leggere: { $detail }
import-trouble-not-a-graph = Non è un grafo: contiene «{ $found }» al posto del grafo.
import-trouble-io = Il file non si può leggere: { $detail }

import-colleague = Collega { $number }
import-someone = Qualcuno
import-no-team = Squadra sconosciuta
import-history-title = Dall’altro sistema
