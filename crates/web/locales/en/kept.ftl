### What a team keeps for its work: phrases and checklists.

kept-title = Phrases and checklists
kept-lead = What your team says often, and what is easily forgotten.
kept-keep = Keep
kept-name = Short name
kept-phrases = Phrases
kept-phrases-text = In a field for words, type two colons to find them. They appear in the language of whoever is answered.
kept-phrase-add = Write a phrase
kept-phrase-edit = Change the phrase
kept-phrase-remove = Remove the phrase
kept-phrase-name-hint = A word or two, to find it by.
kept-phrase-text = What it says
kept-phrase-text-hint = In the languages your colleagues ask in. Where one is missing, another is shown.
kept-kind = Where it is offered
kept-kind-any = Everywhere
kept-kind-greeting = Greetings
kept-kind-question = Questions
kept-kind-closing = Closing words
kept-kind-note = Internal notes
kept-places = What stands in braces is replaced by itself, always in the same form: leave a space around it.
kept-place-asker = the name of whoever asked (not in Polish)
kept-place-me = your name
kept-place-team = the name of the team
kept-place-number = the number of the request
kept-place-due = when it is promised
kept-checklists = Checklists
kept-checklists-text = Each request gets a copy of its own to tick. Only your team sees it.
kept-checklist-add = Write a checklist
kept-checklist-edit = Change the checklist
kept-checklist-remove = Remove the checklist
kept-checklist-service = Service
kept-checklist-service-hint = New requests for it get this list by themselves.
kept-checklist-no-service = None: added by hand
kept-checklist-items = What is to be done
kept-checklist-items-hint = One thing in each line, in the same order in every language.
# $count (Number) - how many lines
kept-checklist-lines = { $count ->
    [one] one line
   *[other] { $count } lines
}
kept-macros = Macros
kept-macros-text = Several steps under one name, done with one tap. Leads of the team write them.
kept-macro-add = Write a macro
kept-macro-edit = Change the macro
kept-macro-remove = Remove the macro
kept-macro-lead = What is chosen is done in this order: all of it, or nothing.
kept-macro-open = Open with this greeting, promised for the usual time
kept-macro-checklist = Add the checklist
kept-macro-none = Not part of it
kept-macro-aside = Set aside for so many days
kept-quiet = Still needed?
kept-quiet-text = When nothing has happened for so long, whoever asked is asked whether it is still needed. Silence closes nothing. 0 never asks.
kept-quiet-days = Days of quiet
