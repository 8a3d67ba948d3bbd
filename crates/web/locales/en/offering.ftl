### What is offered: the page of a service and the page of a team.

offering-about = About this service
offering-by = Offered by
offering-lead-time = Usual lead time
offering-usually-by = Asked now, usually done by
offering-needs = What we need from you
offering-variants = Variants
# $time (String) - a length of working time
offering-variant-lead = Usually { $time }
offering-ask = Ask for this
offering-ask-one-page = All questions on one page
offering-not-open = This cannot be asked for at the moment.
offering-hours = When we are here
offering-always = Day and night, every day
offering-open-now = Here now
offering-closed-now = Not here at the moment
offering-monday = Monday
offering-tuesday = Tuesday
offering-wednesday = Wednesday
offering-thursday = Thursday
offering-friday = Friday
offering-saturday = Saturday
offering-sunday = Sunday

# $days (Number) - working days
offering-working-days = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
}
# $hours (Number) - working hours
offering-working-hours = { $hours ->
    [one] { $hours } working hour
   *[other] { $hours } working hours
}

offering-ask-team = Ask this team
offering-services = What we offer
offering-search = Search what we offer
offering-search-go = Search
offering-none = Nothing is written down yet
offering-none-text = You can ask this team in your own words.
offering-nothing-found = Nothing fits these words. You can ask this team in your own words.
# $shown (String) - how many are shown
# $all (String) - how many there are
offering-shown = { $shown } of { $all } shown. Search finds the others.
offering-draft = Being written
offering-retired = No longer offered
offering-people = People
offering-leads = Leads the team
offering-nobody = Nobody is in this team yet.
offering-more-people = And more colleagues.
offering-part-of = Part of
offering-parts = Teams within
offering-really = What really happens
