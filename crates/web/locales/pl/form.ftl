### Words that every form needs.

form-problems = Kilka rzeczy do sprawdzenia
form-optional = nieobowiązkowe
