### Teams and their people.

teams-title = Teams
teams-lead = Who works together, and what they do for others.
teams-add = Make a team
teams-none = There are no teams yet
teams-none-text = An administrator makes the first one.
# $count (Number) - people
teams-members = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
# $count (Number) - services
teams-services = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
# $name (String) - a team
teams-edit-title = What is known: { $name }
teams-edit = Change the team
teams-name = Name
teams-purpose = What the team is there for
teams-purpose-hint = One or two sentences for whoever looks for help.
teams-hours = When it works
teams-usual-hours = The usual hours of the organisation
teams-parent = Part of
teams-no-parent = No other team
teams-keep = Keep
teams-more = People and services
teams-people = People
teams-offers = Services
teams-remove = Remove this team
teams-remove-text = Only a team that was never asked for anything can go.
teams-remove-now = Remove the team
# $name (String) - a team
teams-people-title = People: { $name }
teams-people-lead = Whoever belongs to the team sees what it is asked, and may serve.
teams-join = Take somebody in
teams-join-now = Take in
teams-role = What they are in the team
teams-role-member = Belongs to it
teams-role-lead = Leads it
teams-role-lead-hint = Looks after its people and services.
teams-make-lead = Make a lead
teams-make-member = No longer a lead
teams-leave = Take out
