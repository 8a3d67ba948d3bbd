### Importing people from a file, and the names that an imported history is given.

import-title = Import people
import-lead = From a file with one person a row. Nothing changes before you have seen what would change.
import-file = File
import-file-hint = A table as text (CSV), separated by commas, semicolons or tabs, packed (.csv.gz) or not. The columns code and name are needed.
import-complete = The file names everybody
import-complete-hint = Whoever is not in it has left: their access ends, and their open work is handed over.
import-look = Show what would change
import-columns-title = Columns that are understood
import-columns-text = Headings may also be in Italian or Polish. A column that is absent leaves things as they are; an empty cell empties the field.

import-field-code = Code
import-field-name = Name
import-field-email = Mail address
import-field-kind = Kind
import-field-language = Language
import-field-formality = Form of address
import-field-teams = Teams
import-field-manager = Manager
import-field-starts-on = First day
import-field-ends-on = Last day
import-field-title = What they do
import-field-phone = Telephone

import-field-code-hint = what your own list calls the person
import-field-name-hint = first and last name
import-field-email-hint = may be empty
import-field-kind-hint = employee, contractor, temp, owner
import-field-language-hint = en, it, pl
import-field-formality-hint = informal, formal
import-field-teams-hint = separated by semicolons, a star behind those they lead
import-field-manager-hint = the manager’s code
import-field-starts-on-hint = such as 2026-11-23 or 23/11/2026
import-field-ends-on-hint = such as 2026-11-23 or 23/11/2026
import-field-title-hint = may be empty
import-field-phone-hint = may be empty

import-preview-title = What would change
# $name (String) - the name of the file
import-preview-lead = By the file { $name }. Nothing has changed yet.
import-nothing = Everybody is as in the file. There is nothing to change.
# $count (Number) - people
import-count-created = { $count ->
    [one] { $count } new person
   *[other] { $count } new people
}
# $count (Number) - people
import-count-updated = { $count ->
    [one] { $count } person changes
   *[other] { $count } people change
}
# $count (Number) - people
import-count-left = { $count ->
    [one] { $count } person leaves
   *[other] { $count } people leave
}
# $count (Number) - people
import-count-unchanged = { $count ->
    [one] { $count } person stays the same
   *[other] { $count } people stay the same
}
# $count (Number) - teams
import-count-teams = { $count ->
    [one] { $count } new team
   *[other] { $count } new teams
}
# $count (Number) - requests
import-count-handed-over = { $count ->
    [one] { $count } open request handed over
   *[other] { $count } open requests handed over
}
import-created-title = New people
import-updated-title = Changes
import-left-title = Who leaves
import-left-text = Their access ends at once. What they asked for goes on with the person named; what they hold goes to their deputy or back to the team.
import-teams-title = New teams
import-column-line = Line
import-column-person = Person
import-column-field = Field
import-column-before = Before
import-column-after = After
import-column-heir = Their requests go to
import-empty = empty
import-returns = comes back
import-heir-none = an administrator
# $count (Number) - further entries that are not listed
import-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
# $columns (String) - a list of headings
import-unknown-columns = These columns mean nothing here and are not imported: { $columns }
import-apply = Import now
import-again = Choose another file

import-refused-title = Nothing was imported
# $count (Number) - bad lines
import-refused-text = { $count ->
    [one] { $count } line of the file needs a look. Mend it and choose the file again.
   *[other] { $count } lines of the file need a look. Mend them and choose the file again.
}
import-changed-title = Please look again
import-changed-text = Something has changed in between. This is what the import would do now.
# $line (String) - a number
import-line = Line { $line }

import-list-title = Recent imports
import-list-none = Nothing has been imported yet.
# $who (String) - a name
# $when (String) - a day and time
import-by = { $who }, { $when }
import-undo = Undo this import
# $when (String) - a day and time
import-undone-at = Undone { $when }
import-undone-title = The import is undone
# $count (Number) - people
import-undone-removed = { $count ->
    [one] { $count } person is gone again
   *[other] { $count } people are gone again
}
# $count (Number) - people
import-undone-restored = { $count ->
    [one] { $count } person is as before
   *[other] { $count } people are as before
}
# $count (Number) - requests
import-undone-requests = { $count ->
    [one] { $count } open request is back where it was
   *[other] { $count } open requests are back where they were
}
# $count (Number) - teams
import-undone-teams = { $count ->
    [one] { $count } team is gone again
   *[other] { $count } teams are gone again
}
import-kept-title = These stay, because something has happened since
# $name (String) - a person
import-kept-person = { $name } has taken part in requests; their stay ends instead
# $name (String) - a person
# $field (String) - the name of a field
import-kept-field = { $name }: { $field } was changed afterwards
# $name (String) - a team
import-kept-team = The team { $name } is in use
# $number (String) - a request such as R-1042
import-kept-request = { $number } has moved on
import-to-list = Back to the import

# $expected (Number) - a count
# $found (Number) - a count
import-problem-cells = The line has { $found ->
    [one] { $found } cell
   *[other] { $found } cells
}, and the table { $expected ->
    [one] { $expected } column
   *[other] { $expected } columns
}
# $field (String) - the name of a field
import-problem-missing = { $field }: nothing is there
# $field (String) - the name of a field
# $most (String) - a number
import-problem-too-long = { $field }: longer than { $most } characters
# $field (String) - the name of a field
import-problem-unprintable = { $field }: characters that cannot be shown
# $field (String) - the name of a field
# $text (String) - what the cell says
import-problem-unknown = { $field }: “{ $text }” is not one of the known words
# $field (String) - the name of a field
# $text (String) - what the cell says
import-problem-malformed = { $field }: “{ $text }” cannot be read as one
# $team (String) - a team
import-problem-team-twice = The team { $team } is named twice
import-problem-ends-before-start = The last day comes before the first
# $field (String) - the name of a field
# $line (String) - a number
import-problem-repeated = { $field }: line { $line } has the same
# $who (String) - a code or a name
import-problem-email-taken = Mail address: { $who } has it already
import-problem-own-manager = The person would be their own manager
# $code (String) - a code
import-problem-unknown-manager = Manager: nobody has the code { $code }
# $code (String) - a code
import-problem-manager-leaves = Manager: { $code } has left or leaves with this import
import-problem-manager-circle = The managers form a circle

import-trouble-truncated = The compressed file is cut off.
import-trouble-damaged = The compressed file is damaged.
# $limit (String) - a number of bytes
import-trouble-too-large = The file is larger than { $limit } bytes.
# $limit (String) - a number of bytes
import-trouble-too-long = One row or value is larger than { $limit } bytes. Perhaps a quotation mark is missing.
# $limit (String) - a number
import-trouble-too-many = The file has more than { $limit } entries.
import-trouble-bad-encoding = The text is not valid in its encoding. Please save the file as UTF-8.
# $label (String) - a name
import-trouble-unknown-encoding = There is no encoding called “{ $label }”.
import-trouble-workbook = This is a workbook. Please save it as CSV and choose that file.
import-trouble-binary = This is not a text file.
import-trouble-unclosed-quote = A quotation mark opens a cell here, and none closes it.
import-trouble-empty = The file is empty.
# $field (String) - a heading
# $found (String) - a list of headings
import-trouble-no-column = There is no column for “{ $field }”. The file has: { $found }
# $field (String) - a heading
import-trouble-two-columns = There are two columns for “{ $field }”.
# $detail (String) - the parser’s words, in English
import-trouble-bad-xml = The XML cannot be read: { $detail }
import-trouble-doctype = The XML declares a document type, which a log does not need and which is not safe to read.
# $found (String) - an element
import-trouble-not-a-log = This is not an event log: it has “{ $found }” where the log should be.
# $detail (String) - the reader’s words
import-trouble-bad-yaml = The YAML cannot be read: { $detail }
# $found (String) - the unexpected element
import-trouble-not-a-graph = This is not a graph: it has “{ $found }” where the graph should be.
# $detail (String) - the system’s words, in English
import-trouble-io = The file cannot be read: { $detail }

# $number (String) - a number that stands for a person
import-colleague = Colleague { $number }
import-someone = Somebody
import-no-team = Unknown team
import-history-title = From the other system
