### My settings.

settings-title = My settings
settings-lead = These are yours alone. Nobody else sees or changes them.
settings-language = Language
settings-formality = How we address you
settings-formality-house = As in the whole organisation
settings-formality-informal = Informally
settings-formality-formal = Formally
settings-theme = Colours
settings-theme-system = As on this device
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-text-size = Size of text
settings-text-size-usual = Usual
settings-text-size-larger = Larger
settings-text-size-largest = Largest
settings-density = Space on the page
settings-density-ward = Roomy
settings-density-ward-hint = Large targets, for fingers and gloves
settings-density-desk = Compact
settings-density-desk-hint = More on one page, for keyboard and mouse
settings-density-wall = From afar
settings-density-wall-hint = For a screen on the wall
settings-shortcuts = Single keys are shortcuts
settings-shortcuts-hint = Press ? on any page to see them.
settings-save = Save my settings

settings-password-title = Password
settings-password-current = Current password
settings-password-new = New password
settings-password-hint = At least 10 characters. A short sentence is easy to remember.
settings-password-save = Change my password

settings-sessions-title = Where you are signed in
settings-sessions-text = If you do not know a device, sign it out and change your password.
settings-session-here = this device
# $when (String) - a day and time
settings-session-seen = Last used: { $when }
settings-session-end = Sign out there
# $browser (String) - e.g. Firefox
# $system (String) - e.g. Windows
settings-session-device = { $browser } on { $system }
settings-session-unknown = A browser we do not recognise
