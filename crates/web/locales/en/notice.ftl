### One line about what was just done.

notice-settings-saved = Your settings are saved.
notice-password-changed = Your password is changed. Other devices are signed out.
notice-session-ended = That device is signed out.
notice-signed-out = You are signed out. See you soon.
notice-set-up = Everything is ready. Please sign in.
