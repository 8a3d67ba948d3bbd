### Asking: in one's own words or through a service, looked over, sent.

ask-title = What do you need?
# $team (String) - a team
ask-title-team = Ask { $team }
ask-lead = Say it in your own words. One sentence is enough.
ask-words = In your words
ask-words-hint = What would help, and where? Colleagues can ask you the rest.
ask-more = What for, by when, for whom
ask-continue = Continue
ask-back = Back
ask-problems = Something is missing
ask-optional = optional
ask-choose = Please choose

ask-aside = Other ways to ask
ask-services = Or choose a service
ask-services-search = Search services
ask-search = Search
ask-services-none = No team has published a service yet. Your own words work just as well.
ask-services-nothing-found = No service fits these words. Your own words in the box work just as well.
ask-lately = You asked lately
ask-again = Ask again

ask-who = Who can help?
ask-who-services = These services fit your words
ask-who-team-choice = None of these: ask a team
ask-who-no-service = No service fits these words yet. Please choose a team: it can pass your request on if somebody else is the right one.
ask-who-team = Team
ask-who-team-hint = If it is not the right one, it passes your request on.

# $step (String) - which page
# $of (String) - how many pages
ask-progress = Step { $step } of { $of }
ask-all = All questions on one page
ask-variant = Which variant?
# $time (String) - a length of working time
ask-lead-time = Usually { $time }.
ask-unknown = I don’t know

ask-purpose = So that I can…
ask-purpose-hint = Whoever helps reads this first. For example: admit two patients tonight.
ask-needed-by = Needed by
ask-day = Day
ask-time = Time
ask-for = For somebody else
ask-for-hint = The beginning of a colleague’s name is enough. You both see the request.
ask-anything-else = Anything else?

ask-check = Please look it over
ask-check-lead = You can still change everything.
ask-change = Change
ask-nothing = –
ask-row-service = Service
ask-row-team = Team
ask-files = Photos or files
ask-files-hint = Up to 10 files of 20 MB each.
ask-files-again = Your words are kept. Please choose your files once more.
ask-send = Send request

ask-sent-title = Thank you
# $provider (String) - a team or person
ask-sent-received = Received by: { $provider }.
# $when (String) - a day and time
ask-sent-usual = This is usually done by { $when }.
ask-sent-soon = Somebody will greet you soon and give you a date.
# $number (String) - the number of the request
ask-sent-number = Your request is { $number }.
ask-sent-next = What happens next
ask-sent-step-greeting = A colleague greets you by name and gives you a date.
ask-sent-step-told = You are told when it is done, or when the date has to change. There is no need to ask.
ask-sent-step-yours = At the end you say whether it is solved.
ask-sent-see = See your request
ask-sent-another = Ask something else
