### Error pages: sorry once, what happened, and a way on.

failure-not-found-title = This page is not here
failure-not-found-text = It may have moved, or it may be meant for other colleagues. The address may also have lost a letter on the way.

failure-forbidden-title = This step is for somebody else
failure-forbidden-text = You can see this page, but this step belongs to the people who look after it.

failure-sign-in-title = Please sign in again
failure-sign-in-text = Some time has passed since you were here. What you wrote is kept in this browser.

failure-forgery-title = This did not come from our page
failure-forgery-text = For your safety nothing was changed. Please open the page here and try again.

failure-conflict-title = Something has changed in the meantime
failure-invalid-title = Something is missing

failure-too-many-title = Please wait a little
# $when (String) - a day and time
failure-too-many-text = There were many attempts in a short time. You can try again from { $when }.

failure-too-large-title = This is too large
failure-too-large-text = We could not take in so much at once. Please try a smaller file or a shorter text.

failure-method-title = This page cannot do that
failure-method-text = Please go back and use the buttons of the page.

failure-bad-title = We could not read this
failure-bad-text = Something in the address or the form was incomplete. Please go back and try again.

failure-busy-title = Sorry, there is a queue right now
failure-busy-text = Your text is safe in this browser. Please try again in a moment.

failure-ours-title = Sorry, something went wrong on our side
failure-ours-text = Nothing was changed. Your text is safe in this browser – please try again.

# $id (String) - the id of the request
failure-request-id = If you ask for help, this number is useful: { $id }

failure-retry = Try again
failure-to-today = Go to Today
failure-to-sign-in = Go to sign-in
