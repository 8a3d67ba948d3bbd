### The frame around every page.

shell-product = Lateral
shell-skip = Skip to the content
shell-navigation = Main navigation
shell-today = Today
shell-ask = Ask
shell-serve = Serve
shell-thanks = Thanks
shell-search = Search
shell-notices = Notices
shell-my-requests = What I have asked
shell-help = Help
shell-settings = My settings
shell-sign-out = Sign out
shell-shortcuts = Keys
shell-close = Close
shell-key-list = Show this list
shell-key-rows = Next and previous line
shell-key-send = Send what you are writing

script-sending = Sending…
script-failed = We couldn’t send this. Your text is safe here – please try again.
script-offline = No connection. Not sent yet; your text is kept here.
script-updated = The page has been updated.
script-draft-restored = Your draft is back.
script-changed-meanwhile = Somebody changed this meanwhile.
script-no-results = Nothing found
script-palette = Find people, teams, requests and pages
script-draft-newer = There is newer text from another device.
script-draft-use = Use it
script-draft-mine = Keep mine
