### A team's work, and what the reader has asked.

serving-title = Serve
serving-your-teams = Your teams
serving-held = You are serving
serving-no-team = You belong to no team yet
serving-no-team-text = When somebody adds you to a team, its requests appear here.
serving-to-today = Back to Today

# $team (String) - the team's name
serving-incoming-title = { $team }: incoming
serving-incoming-lead = What nobody has opened yet, longest waiting first.
serving-all-opened = Everything has been opened. Thank you.
serving-all-opened-text = New requests appear here by themselves.
serving-to-board = To the board

# $team (String) - the team's name
serving-board-title = { $team }: board
serving-board-lead = The team’s load at a glance.
serving-board-cut = The board shows the 200 nearest promises.
serving-to-all = To all requests
serving-column-new = New
serving-column-promised = Promised
serving-column-waiting = Question open
serving-column-performed = Closing word owed
serving-column-closed = Waiting for a yes

# $count (Number) - how many requests
serving-requests = { $count ->
    [one] one request
   *[other] { $count } requests
}

# $team (String) - the team's name
serving-all-title = { $team }: all requests
serving-all-lead = Every request of the team, last changed first.

serving-mine-title = My requests
serving-mine-lead = What you have asked, last changed first.
serving-ask = Ask for something

serving-views = Views of the team
serving-view-incoming = Incoming
serving-view-board = Board
serving-view-all = All
serving-filter = Which requests
serving-open = Open
serving-ended = Ended
serving-list = Requests
serving-none = Nothing here
serving-none-text = Requests appear here by themselves.
serving-pages = Pages of the list
serving-more = More
serving-column-aside = Set aside
