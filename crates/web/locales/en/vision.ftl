### The service vision: what great service means here.

vision-title = What great service means here
vision-lead = One text for inside and outside: the same for guests and for colleagues.
vision-none = Nobody has written it yet
vision-none-text = Great service begins with knowing what it is. Three questions make a first draft; one text for everybody.
vision-write = Answer three questions
vision-change = Change the wording
vision-serves = Whom do we serve?
vision-counts-on = What may they count on?
vision-behaves = How do we treat them?
vision-scope-whole = For inside and outside
vision-scope-inside = For colleagues only
vision-scope-outside = For outside customers only
# $version (String) - a number
# $date (String) - a day
vision-version = Wording { $version }, since { $date }
vision-earlier = Earlier wordings
# $version (String) - a number
# $from (String) - a day
# $to (String) - a day
vision-earlier-version = Wording { $version }, { $from } – { $to }
vision-two = Two definitions
vision-two-text = There are two texts of what great service means. People will follow the one that suits them. The best teams have one for inside and outside.
vision-retire = Take this one back

vision-edit-title = Three questions, one text
vision-edit-lead = Answer each with one sentence that a new colleague understands. Your answers, one after the other, are the text.
vision-serves-hint = Think of outside customers and of colleagues. “We serve …”
vision-counts-on-hint = Something one can notice and you can keep. “They can count on …”
vision-behaves-hint = How they feel, because of how we behave. “We greet, we …”
vision-scope = For whom is it meant?
vision-scope-hint = One text for both is the idea of it.
vision-knowingly = I know that there will be two definitions
vision-example = Start from an example
vision-keep = Put it up
vision-everybody-reads = Everybody can read it, signed in or not.

welcome-title = Welcome
welcome-lead = Before the first request: this is what we are here for.
welcome-read = Thank you, I have read it
welcome-go-on = Go on to Today
welcome-optional = Saying so is up to you. Nobody sees who did.
welcome-priority = Whose turn comes first? Colleagues and outside customers matter equally here, unless your house decides otherwise.

today-vision-more = What great service means here

setup-tasks = First steps
setup-tasks-done = Done
setup-tasks-todo = To do
setup-task-vision = Say what great service means here
setup-task-vision-hint = Three questions make a first draft.
setup-task-templates = Draw who serves whom from an example
setup-task-templates-hint = Hospital, law firm, hotel or company: copy, rename, apply.
setup-task-moment = Name a moment of truth
setup-task-moment-hint = Where you meet outside customers, and who meets them: without it the map leads nowhere.
setup-task-principles = Put up the eight principles
setup-task-principles-hint = A poster of one page, in three languages.

problem-two-definitions = There is a text already, so this would be a second definition. Change that one, or tick that you know.
notice-vision-kept = The text is up. Thank you.
notice-vision-retired = The text was taken back.
