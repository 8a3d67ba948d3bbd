### The frame around every page.

shell-product = Lateral
shell-skip = Skip to the content
shell-navigation = Main navigation
shell-today = Today
shell-help = Help
shell-settings = My settings
shell-sign-out = Sign out
