### Colleagues.

people-title = People
people-lead = Everybody who asks and serves here.
people-search = Find a colleague by the beginning of a name
people-search-go = Find
people-filter = Who is shown
people-here = Here
people-coming = Coming soon
people-left = No longer here
people-nobody = Nobody by this name
people-nobody-text = Try the beginning of a first or last name.
# $date (String) - a day
people-until = here until { $date }
people-is-admin = Looks after Lateral
people-add = Add a colleague
people-edit = Change what is known
people-reach = How to reach them
people-mention = Mentioned as
people-email = Mail address
people-phone = Telephone
people-starts = First day
people-ends = Last day
people-offers = What they offer
people-away = Days away
people-not-away = No days away are entered.
people-away-add = Enter days away
people-away-from = First day away
people-away-to = Last day away
people-away-keep = Enter
people-away-remove = Remove
people-deputy = Who stands in
people-deputy-hint = They see to what is promised in the meantime.
# $from (String) - a day
# $to (String) - a later day
people-span = { $from } to { $to }
people-around = Around them
people-teams = Teams
people-manager = Reports to
people-reports = Serves first
people-name = Name
people-does = What they do here
people-email-hint = For links to sign in and for letters. Whoever has none signs in with a password.
people-code = Number in your own list
people-code-hint = It joins this person to your personnel file when you load one.
people-kind = What they are to the organisation
people-kind-employee = Employee
people-kind-contractor = Works here for another firm, or for themselves
people-kind-temp = Here for a time that is known
people-kind-owner = Owner
people-formality = How we address them
people-ends-hint = They can sign in on this day and not on the next.
people-is-admin-hint = May change people, teams, services and settings. May not read what is confidential.
people-keep = Keep
# $name (String) - a person's name
people-edit-title = What is known: { $name }
people-manager-name = Name of the manager
people-manager-hint = Leave it empty if they report to nobody. It holds from today.
people-manager-keep = Keep
people-password = A password for them
people-password-text = For whoever has no mail address. It signs them out everywhere; please tell them in person.
people-password-give = Give this password
people-leave = Their time here is over
people-leave-text = They can no longer sign in, what they hold gets a new owner, and what they did stays on record.
people-heir = Who takes over
people-heir-hint = If you name nobody, requests go to the deputy, the team or the manager.
people-leave-now = End their access now
