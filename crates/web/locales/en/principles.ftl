### The eight principles of serving colleagues, as cards and as a poster.

principles-title = Eight principles
principles-lead = The same eight cards for every role, from the mail room to the chief.
principles-poster-title = How we serve one another
principles-poster-foot = Serving colleagues helps them to serve the people we are here for.
principles-posters = Poster for the wall
principles-posters-text = One page, A4. Open it and print.
principles-back = All eight
# $number (String) - the number of a card
# $title (String) - its title
principles-see = Card { $number }: { $title }
principles-where = Where you meet it here
principles-example = For example
principles-read = I have read this card
principles-unread = Take the tick back
principles-read-done = You have read this card.
principles-private = Your ticks are yours alone.
principles-coverage = Your teams
principles-coverage-text = How many of their cards the people of a team have ticked, in fifths. Never by person, and not for fewer than five.
# $low (String) - a percentage
# $high (String) - a percentage
principles-band = { $low } – { $high }%
principles-too-few = Too few people to say

principles-wishes = Serve the wish that is said and the one that is not
principles-wishes-text = Give what was asked for, and think one step further: what will they need next?
principles-wishes-example = A colleague asks for a form. Send the two annexes that go with it as well.
principles-wishes-where = When you close a request: is there something else they will need tomorrow?

principles-kindness = Informal is fine, unkind is not
principles-kindness-text = Among colleagues no set phrase is needed. A kind spirit always is.
principles-kindness-example = “Purchasing – Jim” is greeting enough. A short no can still be a warm one.
principles-kindness-where = When you have to say no: give a reason, and another way.

principles-respect = Respect, without exception
principles-respect-text = Everybody owes it and everybody is owed it. Bullying is dealt with at once, however high up it happens.
principles-respect-example = Write every note so that the other side could read it.
principles-respect-where = When you write a note that only your side reads.

principles-words = Please and thank you, often
principles-words-text = Words matter because feelings do, with colleagues as much as with customers.
principles-words-example = “Thank you, the ward was ready ten minutes early” takes one line and stays all day.
principles-words-where = When you open a request, and when you say thanks.

principles-lateral-help = Step out of your post to help
principles-lateral-help-text = When a team is short of people for a while, others lend a hand. Next time it may be us.
principles-lateral-help-example = Three people from the offices help at breakfast from ten to twelve.
principles-lateral-help-where = When nobody is waiting for you, and when you pass something on.

principles-phases = Open, do, close
principles-phases-text = Every service has three phases. Whoever does only the middle one has not served yet.
principles-phases-example = All bills paid, all reports done, and never a good morning: that is a third of the work.
principles-phases-where = When you close a request: a word is part of it.

principles-celebration = What is celebrated comes back
principles-celebration-text = Say what went well and who made it possible; it will happen again.
principles-celebration-example = “The night shift found the lost X-ray at four in the morning” at the start of the meeting.
principles-celebration-where = On the page of thanks.

principles-together = Without the others there is no house
principles-together-text = By serving colleagues we make it possible for them to serve their customers.
principles-together-example = Clean scrubs at six are the first step of a good morning for a patient.
principles-together-where = In the picture of who serves whom.

notice-card-ticked = Noted, for your eyes only.
