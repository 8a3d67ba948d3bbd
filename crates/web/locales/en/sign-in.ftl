### Signing in.

sign-in-title = Sign in
sign-in-lead = Good to see you. Your colleagues are one step away.
sign-in-name = Mail address or user name
sign-in-name-hint = The name your colleagues mention you by works too.
sign-in-password = Password
sign-in-submit = Sign in
sign-in-refused = This name and this password do not belong together. Please try again.

sign-in-link-title = Sign in without a password
sign-in-link-email = Your mail address
sign-in-link-hint = We send you a link that works once.
sign-in-link-submit = Send me a link
sign-in-link-sent-title = Please look into your mailbox
sign-in-link-sent-text = If we know this address, a letter with a link is on its way. It can take a minute.
sign-in-link-opened = You opened the link from your mail. One press and you are in.
sign-in-link-spent-title = This link has done its work
sign-in-link-spent-text = A link works once and for a short time. We are happy to send you a new one.
sign-in-link-again = Ask for a new link

sign-in-letter-subject = Your link to sign in to Lateral
# $name (String) - the reader's name
sign-in-letter-greeting = Hello { $name }
# $length (String) - a length of time
sign-in-letter-text = Here is your link to sign in. It works once, for { $length }.
sign-in-letter-action = Sign in
sign-in-letter-foot = Somebody asked for this letter with your address. If it was not you, you need do nothing.

sign-in-demo-title = Look around as somebody
sign-in-demo-text = This is an example. Everybody in it is invented; choose who you would like to be.
# $name (String) - a person's name
sign-in-demo-as = Continue as { $name }
sign-in-demo-everybody = Everybody else
sign-in-demo-letters = The letters of this example
sign-in-demo-letters-lead = Nothing here is sent: what would go to a mailbox is read on this page.
sign-in-demo-letters-none = No letters yet
sign-in-demo-letters-none-text = Ask for a link to sign in, or let a colleague answer you.
