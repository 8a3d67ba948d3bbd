### Search.

finding-title = Search
finding-label = Search for requests, people, teams and services
finding-submit = Search
finding-hint = Words, "a phrase", the beginning of a word*, -without, team:linen, from:anna, R-1042.
finding-filter = Kinds of results
finding-all = All
finding-requests = Requests
finding-people = People
finding-teams = Teams
finding-services = Services
finding-nothing = Nothing found
finding-nothing-text = Try fewer words, or the beginning of one with a star: comput*
finding-all-of-kind = Show all of them
