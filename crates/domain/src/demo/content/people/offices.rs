//! Management and the offices.

use super::super::Language::{English, Italian, Polish};
use super::Person;

/// The top of the house, or its foot when the map is turned round.
pub(super) const DIRECTION: &[Person] = &[
    Person::new("Elena Visintin", "Amministratrice delegata", "direction", Italian, "").top(),
    Person::new("Margherita Cossutta", "Proprietaria", "direction", Italian, "").top().owner(),
    Person::new("Paolo Furlan", "Direttore sanitario", "direction", Italian, "Elena Visintin"),
    Person::new("Katarzyna Wolska", "Dyrektorka ds. pielęgniarstwa", "direction", Polish, "Elena Visintin"),
    Person::new("Stefano Marchesi", "Direttore operativo", "direction", Italian, "Elena Visintin"),
];

/// The teams that sit at desks.
pub(super) const OFFICES: &[Person] = &[
    Person::new("Giulia Ferrante", "Direttrice amministrativa", "administration", Italian, "Elena Visintin"),
    Person::new("Nicola Zorzi", "Contabile", "administration", Italian, "Giulia Ferrante"),
    Person::new("Ilaria De Santis", "Contabile", "administration", Italian, "Giulia Ferrante"),
    Person::new("Olga Hladka", "Accounts assistant", "administration", English, "Giulia Ferrante"),
    Person::new("Lorenzo Pahor", "Ufficio contratti", "administration", Italian, "Giulia Ferrante")
        .also("purchasing"),
    Person::new("Sophie Carraro", "Travel and events", "administration", English, "Giulia Ferrante").temp(64),
    Person::new("Roberto Venier", "Responsabile acquisti", "purchasing", Italian, "Giulia Ferrante"),
    Person::new("Alessia Novelli", "Acquisti sanitari", "purchasing", Italian, "Roberto Venier"),
    Person::new("Tomasz Kubiak", "Specjalista ds. zakupów", "purchasing", Polish, "Roberto Venier"),
    Person::new("Hannah O'Rourke", "Supplier relations", "purchasing", English, "Roberto Venier"),
    Person::new("Matteo Gregori", "Magazzino", "purchasing", Italian, "Roberto Venier").also("linen"),
    Person::new("Agnieszka Nowicka", "Kierowniczka działu płac", "payroll", Polish, "Giulia Ferrante"),
    Person::new("Michał Wrona", "Specjalista ds. płac", "payroll", Polish, "Agnieszka Nowicka"),
    Person::new("Ewa Jankowska", "Specjalistka ds. płac", "payroll", Polish, "Agnieszka Nowicka").away(
        -3,
        4,
        "Michał Wrona",
    ),
    Person::new("Jakub Sikora", "Analityk", "payroll", Polish, "Agnieszka Nowicka"),
    Person::new("Iwona Pawlak", "Specjalistka ds. płac", "payroll", Polish, "Agnieszka Nowicka"),
    Person::new("Serena Fabris", "Referente paghe Italia", "payroll", Italian, "Agnieszka Nowicka")
        .also("people"),
    Person::new("Oleksandr Bondar", "Payroll assistant", "payroll", English, "Agnieszka Nowicka").temp(38),
    Person::new("Federica Lombardi", "Responsabile del personale", "people", Italian, "Elena Visintin"),
    Person::new("Monika Dąbrowska", "Rekruterka", "people", Polish, "Federica Lombardi"),
    Person::new("Andrea Tomasi", "Selezione", "people", Italian, "Federica Lombardi"),
    Person::new("Claire Beaumont", "Learning and development", "people", English, "Federica Lombardi"),
    Person::new("Valentina Ukmar", "Contratti e presenze", "people", Italian, "Federica Lombardi"),
    Person::new("Joanna Sadowska", "Specjalistka ds. kadr", "people", Polish, "Federica Lombardi"),
    Person::new("Pietro Salvi", "Tirocinante", "people", Italian, "Federica Lombardi").temp(25),
    Person::new("Marco Benedetti", "Responsabile informatica", "it", Italian, "Stefano Marchesi"),
    Person::new("Arjun Menon", "Systems engineer", "it", English, "Marco Benedetti"),
    Person::new("Łukasz Pietrzak", "Administrator systemów", "it", Polish, "Marco Benedetti"),
    Person::new("Sara Mihelič", "Assistenza ai reparti", "it", Italian, "Marco Benedetti"),
    Person::new("Dario Colussi", "Assistenza ai reparti", "it", Italian, "Marco Benedetti").away(
        -1,
        6,
        "Sara Mihelič",
    ),
    Person::new("Natalia Gajda", "Wsparcie aplikacji medycznych", "it", Polish, "Marco Benedetti"),
    Person::new("Fergus Boyle", "Networks", "it", English, "Marco Benedetti").contractor(120),
    Person::new("Beatrice Orlando", "Telefonia e dispositivi", "it", Italian, "Marco Benedetti"),
    Person::new("Kwame Asante", "Service desk", "it", English, "Marco Benedetti").temp(17),
    Person::new("Marta Bressan", "Responsabile segreteria medica", "secretaries", Italian, "Paolo Furlan"),
    Person::new("Cristina Valle", "Segretaria di reparto", "secretaries", Italian, "Marta Bressan"),
    Person::new("Zuzanna Kowalczyk", "Sekretarka medyczna", "secretaries", Polish, "Marta Bressan"),
    Person::new("Loredana Popescu", "Segretaria di reparto", "secretaries", Italian, "Marta Bressan"),
    Person::new("Emily Hartley", "Medical secretary", "secretaries", English, "Marta Bressan"),
    Person::new("Tiziana Braida", "Archivio cartelle", "secretaries", Italian, "Marta Bressan").away(
        1,
        9,
        "Cristina Valle",
    ),
    Person::new("Renata Wilk", "Sekretarka medyczna", "secretaries", Polish, "Marta Bressan"),
    Person::new("Gaia Moretti", "Segretaria di reparto", "secretaries", Italian, "Marta Bressan")
        .temp(83)
        .started(13),
    Person::new("Silvia Cergol", "Responsabile accoglienza", "reception", Italian, "Giulia Ferrante"),
    Person::new("Omar Haddad", "Front desk", "reception", English, "Silvia Cergol"),
    Person::new("Paulina Król", "Recepcjonistka", "reception", Polish, "Silvia Cergol"),
    Person::new("Enrico Stolfa", "Centralino", "reception", Italian, "Silvia Cergol"),
    Person::new("Mirela Hoxha", "Accettazione", "reception", Italian, "Silvia Cergol"),
    Person::new("Nives Jurinčič", "Accettazione", "reception", Italian, "Silvia Cergol"),
    Person::new("Aoife Brennan", "Front desk", "reception", English, "Silvia Cergol"),
    Person::new("Giorgio Lonzar", "Portineria notturna", "reception", Italian, "Silvia Cergol").no_mail(),
    Person::new("Dominik Czarnecki", "Recepcjonista", "reception", Polish, "Silvia Cergol"),
    Person::new("Letizia Amato", "Accettazione", "reception", Italian, "Silvia Cergol").temp(52),
];
