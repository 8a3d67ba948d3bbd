### Where a request stands, in one or two words.

cards-asked = New
cards-opened = Promised
cards-overdue = Promise overdue
cards-question = A question is open
cards-performed = Done, closing word owed
cards-closed = Waiting for a yes
cards-confirmed = Solved
cards-declined = Declined kindly
cards-withdrawn = Withdrawn
cards-no-promise = no promise yet

# $length (String) - a length of time
cards-late = { $length } late
cards-merged = Joined with another
