### The frame around every page.

shell-product = Lateral
shell-skip = Przejdź do treści
shell-navigation = Nawigacja główna
shell-today = Dzisiaj
shell-help = Pomoc
shell-settings = Moje ustawienia

shell-sign-out = Wyloguj się
