### The first start.

setup-title = Welcome to Lateral
setup-lead = A few questions, and your colleagues can begin to count on one another.
setup-house = Your organisation
setup-name = Its name
setup-kind = What it is
setup-kind-hospital = A hospital or a care home
setup-kind-law-firm = A law firm
setup-kind-hotel = A hotel
setup-kind-company = A company
setup-kind-other = Something else
setup-language = The language of people who have not chosen one
setup-formality = How people are addressed who have not chosen
setup-zone = Time zone
setup-zone-hint = Promises are told on the clocks of this place.
setup-administrator = You
setup-administrator-text = You will look after people, teams and settings. More colleagues can join you later.
setup-your-name = Your name
setup-submit = Begin
