### What can be wrong with a field, and how a record can differ from what the writer had in mind.

problem-required = Please fill this in.

# $count (Number) - the most characters
# $number (String) - the same number, written out
problem-too-long = { $count ->
    [one] Please shorten this to { $number } character.
   *[other] Please shorten this to { $number } characters.
}

# $count (Number) - the least characters
# $number (String) - the same number, written out
problem-too-short = { $count ->
    [one] Please write at least { $number } character.
   *[other] Please write at least { $number } characters.
}

problem-not-a-choice = Please choose one of the options.
problem-not-a-date = Please give a date, such as 21 November 2026.
problem-not-a-time = Please give a time, such as 08:30.
problem-in-the-past = This time has passed. Please choose a later one.
problem-too-far = This is too far ahead. Please choose an earlier date.
problem-not-a-number = Please write a number.

# $least (String) - a number
problem-too-small = Please write { $least } or more.

# $most (String) - a number
problem-too-large = Please write { $most } or less.

problem-not-an-address = Please give a mail address, such as anna@hospital.example.
problem-taken = This is in use already. Please choose another.
problem-unknown-person = We know nobody by this name. Please choose from the list.
problem-unknown-team = We know no team by this name. Please choose from the list.
problem-unknown-service = We know no service by this name. Please choose from the list.
problem-ends-before-start = The end comes before the start. Please check both dates.
problem-never-open = With these hours it would never open. Please add some hours.

# $size (String) - a file size such as "20 MB"
problem-file-too-large = This file is larger than { $size }. Please choose a smaller one.

# $count (Number) - the most files
problem-too-many-files = { $count ->
    [one] Please choose no more than { $count } file.
   *[other] Please choose no more than { $count } files.
}

problem-file-kind-refused = We cannot take this kind of file. A picture, a PDF or an office document works.
problem-file-kind-mismatch = The content of this file does not match its name. Please save it again and retry.
problem-file-empty = This file is empty. Please choose another.
problem-yourself = This cannot be you. Please choose somebody else.
problem-wrong-password = This is not your current password. Please try again.
problem-repeated = The same entry is here twice. Please keep one.

conflict-phase = This request has moved on in the meantime, so this step no longer fits.
conflict-changed = Somebody changed this in the meantime. Please look at the new state and try again.
conflict-in-use = This is still in use and cannot be removed.
conflict-answered = This question has been answered in the meantime.

problem-not-hours = Please give hours such as 09:00-17:00.
problem-hours-overlap = These hours overlap. Please check them.
problem-circle = This would go round in a circle. Please choose another.
problem-unknown-placeholder = Please use only the placeholders that are listed under the fields.
problem-glued-placeholder = Please leave a space around what stands in braces: names are put in as they are.
problem-name-in-polish = In Polish a greeting needs another form of the name, so please leave the name out.
problem-step-impossible = This step does not fit here.
problem-unknown-request = We cannot find this request.
problem-named-only = Only named people see one of these two, so they can be joined only when the same person asked both.

problem-nobody-answers = Whoever asked this has left, and nobody is in their place. The clock cannot wait for an answer.

problem-empty-side = Both sides give and both get: please write at least one thing here.
problem-review-too-early = The review comes after the day from which it counts. Please choose a later day.
problem-unkeepable = Even if everybody kept this, it would be late: the notice is shorter than the lead time. Please change one of them, or say why it shall stand.
problem-slower-than-outside = Colleagues would wait longer for an answer than customers outside. Please give the reason; everybody can read it.
problem-after-asking = This day is after you asked. Please choose an earlier one.
problem-too-long-ago = This is very long ago. Please choose a later day.
