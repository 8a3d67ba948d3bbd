### One line about what was just done.

notice-settings-saved = Your settings are saved.
notice-password-changed = Your password is changed. Other devices are signed out.
notice-session-ended = That device is signed out.
notice-signed-out = You are signed out. See you soon.
notice-set-up = Everything is ready. Please sign in.
notice-example-loaded = Welcome to the Ospedale San Rocco. Look around.
notice-example-ended = The example is gone. The house is yours.

notice-request-opened = Accepted. Your promise is on its way.
notice-request-promised = The new date is promised.
notice-request-handed-over = Handed over.
notice-request-questioned = Your question is sent.
notice-request-answered = Your answer is sent. Thank you.
notice-request-passed-on = Passed on.
notice-request-declined = Your answer is sent. Thank you for saying it kindly.
notice-request-performed = Done. A closing word is still owed.
notice-request-closed = Closed with a word. Thank you.
notice-request-confirmed = Thank you. It is solved.
notice-request-reopened = It goes on. Thank you for saying so.
notice-request-withdrawn = Withdrawn. Thank you for saying so early.
notice-request-written = Sent.
notice-request-noted = The note is saved.
notice-request-watching = Saved.
notice-request-thanked = Your thanks are said.
notice-people-imported = The people are imported.

notice-absence-kept = Your days away are entered.
notice-absence-removed = These days away are removed.
notice-person-kept = This is kept.
notice-password-given = The password is set. Please tell them in person.
notice-person-left = Their access has ended, and what they held has a new owner.
notice-team-kept = The team is kept.
notice-team-removed = The team is removed.
notice-members-kept = The members are kept.
notice-service-kept = The service is kept.
notice-service-published = The service can be asked for now.
notice-service-retired = The service can be asked for no more.
notice-organisation-kept = The organisation’s ways are kept.
notice-job-retried = The job goes round again.
notice-job-discarded = The job is given up.
notice-calendar-kept = The calendar is kept.
notice-calendar-removed = The calendar is removed.
notice-request-word-sealed = Sealed. Thank you for saying it.
notice-request-above = Said. Thank you: this will make somebody glad.
notice-request-shared = Done. You can change your mind at any time.
