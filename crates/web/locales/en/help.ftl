### Help and accessibility.

help-title = Help
help-lead = Everything here is one colleague doing something for another.

help-ask-title = Asking
help-ask-text = Say what you need in your own words; one sentence is enough. Whoever serves you greets you, tells you when it will be done, and asks if something is missing. You do not need to chase: the page of your request shows where it stands.

help-serve-title = Serving
help-serve-text = Every request has three steps, and each of them is a courtesy.
help-serve-opening = Opening: greet, and promise a time you can keep.
help-serve-performing = Performing: do it, and say so when the time changes.
help-serve-closing = Closing: hand it over kindly, and ask whether it helped.

help-promise-title = When a promise is late
help-promise-text = It happens. A short word and a new time help more than silence. Lateral shows what would have made it on time, never who is to blame.

help-private-title = What nobody sees
help-private-text = Nobody is measured. There are no scores, no rankings and no figures about a person, for anybody. A request is seen by those who ask, those who serve, and whoever they invite.

help-keys-title = Keys
help-keys-text = Press ? on any page to see the keys. You can switch them off in your settings.

help-accessibility-title = Accessibility
help-accessibility-lead = Lateral is made for every colleague. We aim at WCAG 2.2, level AA.
help-accessibility-keyboard = Everything works with the keyboard alone, and the focus is always visible.
help-accessibility-reader = Headings, lists and forms are read out as what they are; changes are announced.
help-accessibility-sight = Text can be made larger, colours darker or stronger, and the page stays usable at 400%.
help-accessibility-motion = Nothing blinks, and what moves stops when your device asks for it.
help-accessibility-script = Every page works without scripts.
help-accessibility-tell = If something stands in your way, please tell the people who look after Lateral in your organisation.
