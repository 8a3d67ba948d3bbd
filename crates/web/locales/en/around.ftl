### What helps around one request.

around-checklist = Checklist
around-checklist-none = No lines yet. Only your team sees this list.
# $done (String) - lines that are ticked
# $all (String) - all lines
around-checklist-progress = { $done } of { $all }
around-checklist-add = Add to the list
around-checklist-of-team = A list of the team
around-checklist-choose = Please choose
around-check-own = A line of your own
around-checklist-add-now = Add
around-check-done = done
around-check-open = still open
# $count (Number) - lines that are not ticked
around-checks-open = { $count ->
    [one] One line of the checklist is still open.
   *[other] { $count } lines of the checklist are still open.
}
around-phrases = Phrases
# $language (String) - a language, in its own words
around-phrases-hint = One press adds it, in { $language }. Typing :: in the field finds it, too.
around-phrases-kept = All phrases of the team
around-aside = Set aside
around-aside-hint = It leaves the lists until then and comes back by itself. The promise stands.
around-aside-until = Until
around-aside-send = Set aside
around-aside-answer = Until they answer
around-aside-stands = The promise stands, and any word from whoever asked brings it back.
around-fetch-back = Fetch it back now
# $when (String) - a day and a time
around-aside-is-until = Set aside until { $when }
around-aside-is-for-answer = Set aside until the question is answered
around-still-needed = Is this still needed?
around-still-needed-text = Nothing has happened here for a while. If you say nothing, it simply stays open.
around-still-needed-word = A word, if you like
around-still-needed-yes = Yes, still needed
around-still-needed-no = No, thank you
around-links = Linked requests
around-links-none = None yet.
around-link-related = Has to do with
around-link-blocks = Waits for this one
around-link-waits-for = This one waits for
around-link-part = Part of this one
around-link-whole = This is a part of
around-link-merged-into = Goes on in
around-link-took-in = Goes on in this one
around-link-hidden = Another request, which you do not see
around-link = Link with another request
around-link-how = How
around-link-number = Its number
around-link-send = Link
around-unlink = Take the link away
around-merge = It was asked twice
# $name (String) - who asked
around-merge-text = This one ends and goes on in the other. Asked by: { $name }. They see the other one as its customer from then on. Nothing is lost.
around-merge-into = Goes on in number
around-merge-send = Join them
# $number (String) - R-1042
around-merged-into = This was asked twice and goes on in { $number }.
around-merged-into-another = This was asked twice and goes on in another request.
around-split = Make a part a request of its own
around-split-text = Asked by the same person, with a link back to this one.
around-split-title = What the part is about
around-split-words = What is to be done
around-split-team = Which team
around-split-same-team = This team
around-split-send = Make it a request
around-shared = Draft for colleagues
around-shared-text = An answer that you begin and a colleague can finish. Only your side sees it.
around-shared-words = The draft
around-shared-keep = Keep for colleagues
around-shared-send = Send as a reply
# $name (String) - who wrote last
around-shared-by = Last written by: { $name }
around-macros = Macros
around-macros-hint = One tap does all of it.
around-step-take = Take it
# $when (String) - a day and a time
around-step-open = Open it, promised for { $when }
# $name (String) - a checklist
around-step-checklist = Add the checklist: { $name }
around-step-note = Write a note
around-step-question = Ask a question
around-step-perform = Say that the work is done
around-step-close = Close with a word
# $days (Number) - how many days
around-step-set-aside = { $days ->
    [one] Set aside for one day
   *[other] Set aside for { $days } days
}
# $name (String) - a colleague
around-is-here = { $name } has this open, too
# $name (String) - a colleague
around-is-writing = { $name } is writing here
