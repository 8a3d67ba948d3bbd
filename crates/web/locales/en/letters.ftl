### Letters about notices, and the choice of when they come.

settings-letters = Letters about what is new
settings-letters-now = Soon
settings-letters-now-hint = One for each request, a few minutes later, if you have not read it here.
settings-letters-shift-end = When my shift ends
settings-letters-shift-end-hint = All that is new in one letter.
settings-letters-morning = In the morning
settings-letters-morning-hint = All that is new in one letter, when the day begins.
settings-letters-none = Never

# $name (String) - the reader's name
letter-greeting = Hello { $name },
# $number (String) - the request's number, R-1042
# $title (String) - what it is about
letter-about = { $number } · { $title }
letter-confidential = A confidential request
letter-confidential-heads-up = A confidential heads-up
# $about (String) - the request, as letter-about writes it
# $said (String) - what happened, as the page of notices says it
letter-line = { $about }: { $said }
# $count (Number) - notices
letter-digest-subject = { $count ->
    [one] One thing is new for you
   *[other] { $count } things are new for you
}
# $count (Number) - notices
letter-digest-text = { $count ->
    [one] This is new since the last letter:
   *[other] These things are new since the last letter:
}
letter-thanks-first = Something good first:
# $number (String) - the request's number, R-1042
letter-open = Open { $number }
letter-open-notices = See them here
letter-foot = You get this letter because it concerns you and you had not read it. You choose when letters come, or none, in your settings.
letter-expected-answer = An answer from you is all that is missing.
letter-expected-confirm = Please say whether it is solved.
letter-expected-open = Whoever asked waits for a first word and a promise.
letter-expected-nothing = There is nothing you have to do.
letter-open-agreement = Open the agreement
letter-expected-signature = Please read it, and sign it or send it back with a word.
letter-expected-proposal = Have a look, and propose it again when it fits.
letter-expected-review = Does it still help both sides? You can keep it as it is, or draft the next version.
letter-open-heads-up = Open the heads-up
letter-expected-known = If you say that you know of it, the other side’s notice counts from today. It reserves nothing.
