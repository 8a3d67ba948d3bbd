### The front page.

today-title = Today

# $name (String) - a first name
today-good-morning = Good morning, { $name }.
# $name (String) - a first name
today-good-afternoon = Good afternoon, { $name }.
# $name (String) - a first name
today-good-evening = Good evening, { $name }.

# $count (Number) - how many colleagues
today-counting-on-you = { $count ->
    [one] One colleague is counting on you today.
   *[other] { $count } colleagues are counting on you today.
}
today-your-word-is-awaited = A word from you helps somebody on.
today-nobody-waits = Nobody is waiting for you. Thank you.
today-nobody-waits-text = If you need something yourself, ask.
today-ask = Ask for something
today-new-for-your-teams = New for your teams

# $count (Number) - requests that nobody has opened
today-unopened = { $count ->
    [one] one request to open
   *[other] { $count } requests to open
}
today-your-turn = Your word is awaited
today-waiting-for-you = Waiting for you
today-you-wait-for = You are waiting for
today-thanks = A thank-you for you
today-all-thanks = All thanks

# $count (Number) - colleagues
today-people-waiting = { $count ->
    [0] People you serve: nobody is waiting
    [one] People you serve: { $count } waiting
   *[other] People you serve: { $count } waiting
}
today-people-none = Nobody who reports to you, or is your customer on the map, waits for something from you yourself.
today-people-map = Whom you serve
