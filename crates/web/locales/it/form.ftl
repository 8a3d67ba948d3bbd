### Words that every form needs.

form-problems = C’è qualcosa da controllare
form-optional = facoltativo
