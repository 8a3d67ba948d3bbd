### The example hospital.

example-title = Show me with an example hospital
example-lead = Look around in a house full of life, before you enter a single name of your own.
example-people = 160 invented people in seventeen teams; you join a few of them.
example-services = 41 services in English, Italian and Polish.
example-requests = Three weeks of requests in every phase, up to this hour.
example-goes-again = One press takes all of it away again. What is your own stays.
example-load = Show me the example
example-here = The example hospital is here.
example-end-text = Taking it away also removes what you asked of it. What is your own stays.
example-end = Take the example away
