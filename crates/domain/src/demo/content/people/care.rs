//! Those who are with patients, and the pharmacy.

use super::super::Language::{English, Italian, Polish};
use super::Person;

/// Three wards.
pub(super) const WARDS: &[Person] = &[
    Person::new("Francesca Rinaldi", "Coordinatrice infermieristica", "ward3", Italian, "Katarzyna Wolska"),
    Person::new("Giovanni Marini", "Primario di medicina", "ward3", Italian, "Paolo Furlan"),
    Person::new("Amara Okonkwo", "Physician", "ward3", English, "Giovanni Marini"),
    Person::new("Ilaria Sbisà", "Medico", "ward3", Italian, "Giovanni Marini"),
    Person::new("Beata Lewandowska", "Pielęgniarka", "ward3", Polish, "Francesca Rinaldi"),
    Person::new("Deepa Nair", "Staff nurse", "ward3", English, "Francesca Rinaldi"),
    Person::new("Simone Cociancich", "Infermiere", "ward3", Italian, "Francesca Rinaldi"),
    Person::new("Ionela Stanciu", "Infermiera", "ward3", Italian, "Francesca Rinaldi"),
    Person::new("Marek Górski", "Pielęgniarz", "ward3", Polish, "Francesca Rinaldi"),
    Person::new("Laura Perossa", "Infermiera", "ward3", Italian, "Francesca Rinaldi").away(
        2,
        9,
        "Ionela Stanciu",
    ),
    Person::new("Jasmin Begić", "Operatore socio-sanitario", "ward3", Italian, "Francesca Rinaldi"),
    Person::new("Rosa Quispe", "Operatrice socio-sanitaria", "ward3", Italian, "Francesca Rinaldi"),
    Person::new("Halina Baran", "Opiekunka medyczna", "ward3", Polish, "Francesca Rinaldi").no_mail(),
    Person::new("Bruno Degrassi", "Operatore socio-sanitario", "ward3", Italian, "Francesca Rinaldi")
        .no_mail(),
    Person::new("Caterina Polo", "Infermiera", "ward3", Italian, "Francesca Rinaldi").temp(41),
    Person::new("Piotr Zieliński", "Koordynator pielęgniarstwa", "ward4", Polish, "Katarzyna Wolska"),
    Person::new("Alberto Morpurgo", "Primario di chirurgia", "ward4", Italian, "Paolo Furlan"),
    Person::new("Rachel Feldman", "Surgeon", "ward4", English, "Alberto Morpurgo"),
    Person::new("Tommaso Gherardi", "Chirurgo", "ward4", Italian, "Alberto Morpurgo"),
    Person::new("Magdalena Szulc", "Pielęgniarka", "ward4", Polish, "Piotr Zieliński"),
    Person::new("Grzegorz Malinowski", "Pielęgniarz", "ward4", Polish, "Piotr Zieliński"),
    Person::new("Elisa Bonetti", "Infermiera", "ward4", Italian, "Piotr Zieliński"),
    Person::new("Joy Villanueva", "Staff nurse", "ward4", English, "Piotr Zieliński"),
    Person::new("Fabio Crismani", "Infermiere di sala", "ward4", Italian, "Piotr Zieliński"),
    Person::new("Aneta Rogalska", "Pielęgniarka operacyjna", "ward4", Polish, "Piotr Zieliński"),
    Person::new("Youssef Benali", "Infermiere", "ward4", Italian, "Piotr Zieliński"),
    Person::new("Tatiana Ferluga", "Operatrice socio-sanitaria", "ward4", Italian, "Piotr Zieliński")
        .also("ward3"),
    Person::new("Stanisław Duda", "Opiekun medyczny", "ward4", Polish, "Piotr Zieliński").no_mail(),
    Person::new("Mercy Boateng", "Healthcare assistant", "ward4", English, "Piotr Zieliński").no_mail(),
    Person::new("Chiara Lupieri", "Infermiera", "ward4", Italian, "Piotr Zieliński").temp(19),
    Person::new("Grace Whitfield", "Ward manager", "ward5", English, "Katarzyna Wolska"),
    Person::new("Anna Stuparich", "Primaria di pediatria", "ward5", Italian, "Paolo Furlan"),
    Person::new("Kacper Wójcik", "Pediatra", "ward5", Polish, "Anna Stuparich"),
    Person::new("Daniela Rossetti", "Medico pediatra", "ward5", Italian, "Anna Stuparich"),
    Person::new("Justyna Mróz", "Pielęgniarka", "ward5", Polish, "Grace Whitfield"),
    Person::new("Oliver Bennett", "Children's nurse", "ward5", English, "Grace Whitfield"),
    Person::new("Michela Sirotti", "Infermiera pediatrica", "ward5", Italian, "Grace Whitfield"),
    Person::new("Aleksandra Kaczmarek", "Pielęgniarka", "ward5", Polish, "Grace Whitfield").away(
        -2,
        12,
        "Justyna Mróz",
    ),
    Person::new("Noemi Valente", "Educatrice", "ward5", Italian, "Grace Whitfield"),
    Person::new("Priya Raman", "Children's nurse", "ward5", English, "Grace Whitfield"),
    Person::new("Elvira Dushku", "Operatrice socio-sanitaria", "ward5", Italian, "Grace Whitfield").no_mail(),
    Person::new("Hugo Martins", "Play specialist", "ward5", English, "Grace Whitfield").contractor(95),
];

/// The hospital pharmacy.
pub(super) const CLINICAL_SUPPORT: &[Person] = &[
    Person::new("Chiara Vascotto", "Direttrice della farmacia", "pharmacy", Italian, "Paolo Furlan"),
    Person::new("Lidia Sobczak", "Farmaceutka", "pharmacy", Polish, "Chiara Vascotto"),
    Person::new("Federico Bassi", "Farmacista", "pharmacy", Italian, "Chiara Vascotto"),
    Person::new("Meera Iyer", "Clinical pharmacist", "pharmacy", English, "Chiara Vascotto").also("ward5"),
    Person::new("Carlo Tamaro", "Tecnico di magazzino", "pharmacy", Italian, "Chiara Vascotto"),
    Person::new("Edyta Ostrowska", "Technik farmacji", "pharmacy", Polish, "Chiara Vascotto"),
    Person::new("Nadia Cerne", "Tecnica di farmacia", "pharmacy", Italian, "Chiara Vascotto"),
    Person::new("Ruggero Bello", "Consegne ai reparti", "pharmacy", Italian, "Chiara Vascotto").no_mail(),
];
