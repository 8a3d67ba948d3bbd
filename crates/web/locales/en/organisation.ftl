### The organisation as a whole.

organisation-chart-title = Who reports to whom
organisation-chart-lead = The chart as it is usually drawn: responsibility flows down.
organisation-chart-none = No reporting lines yet
organisation-chart-none-text = They come with the people you import, or from a colleague’s page.
organisation-chart-above = The way up
organisation-chart-top = The top
organisation-chart-below = Reporting here
organisation-chart-goes-on = Draw on from here
organisation-chart-gone = No longer here
organisation-chart-more = There are more people on top than fit here.
organisation-chart-note = Whoever has no line up or down is not in the chart, and is still a colleague like everybody else.
organisation-customers-title = Customers outside
organisation-customers-lead = The groups that all the work in here is for, in the end.
organisation-customers-none = No groups yet
organisation-customers-none-text = An administrator enters the first one: patients, guests, firms.
organisation-customers-add = Add a group
organisation-customers-name = What they are called
organisation-customers-kind = What they are
organisation-customers-people = People
organisation-customers-people-hint = Patients, guests, private clients.
organisation-customers-firms = Firms
organisation-customers-firms-hint = Companies, insurers, authorities and other organisations.
organisation-customers-remove = Remove this group
organisation-customers-kept = The group is kept.
organisation-customers-removed = The group is removed.
