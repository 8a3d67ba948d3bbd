### Words that every form needs.

form-problems = Please check a few things
form-optional = optional
