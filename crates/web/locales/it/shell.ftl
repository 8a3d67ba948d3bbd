### The frame around every page.

shell-product = Lateral
shell-skip = Vai al contenuto
shell-navigation = Navigazione principale
shell-today = Oggi
shell-help = Aiuto
shell-settings = Le mie impostazioni
shell-sign-out = Esci
