//! Those who keep the house running; most of them have no desk and no mailbox.

use super::super::Language::{English, Italian, Polish};
use super::Person;

/// Linen, porters, housekeeping, kitchen and facilities.
pub(super) const HOUSE: &[Person] = &[
    Person::new("Rosanna Zanier", "Responsabile guardaroba", "linen", Italian, "Stefano Marchesi"),
    Person::new("Danuta Piątek", "Brygadzistka", "linen", Polish, "Rosanna Zanier"),
    Person::new("Lucia Bertok", "Guardarobiera", "linen", Italian, "Rosanna Zanier"),
    Person::new("Irena Zawadzka", "Krawcowa", "linen", Polish, "Rosanna Zanier").no_mail(),
    Person::new("Mihai Dragomir", "Giro armadi", "linen", Italian, "Rosanna Zanier").no_mail(),
    Person::new("Blessing Adeyemi", "Laundry assistant", "linen", English, "Rosanna Zanier").no_mail(),
    Person::new("Teresa Coslovich", "Sarta", "linen", Italian, "Rosanna Zanier"),
    Person::new("Wiesława Kozak", "Pracownica bieliźniarni", "linen", Polish, "Rosanna Zanier").no_mail(),
    Person::new("Sandro Mauri", "Giro armadi", "linen", Italian, "Rosanna Zanier").no_mail(),
    Person::new("Zdenka Kocjančič", "Guardarobiera", "linen", Italian, "Rosanna Zanier").temp(30),
    Person::new("Davide Sartori", "Coordinatore dei trasporti", "porters", Italian, "Stefano Marchesi"),
    Person::new("Mirko Vidali", "Capoturno", "porters", Italian, "Davide Sartori").away(
        -4,
        3,
        "Sławomir Bąk",
    ),
    Person::new("Sławomir Bąk", "Zmianowy", "porters", Polish, "Davide Sartori"),
    Person::new("Emeka Nwosu", "Porter", "porters", English, "Davide Sartori").no_mail(),
    Person::new("Gianni Rupel", "Portantino", "porters", Italian, "Davide Sartori").no_mail(),
    Person::new("Rafał Kurek", "Sanitariusz", "porters", Polish, "Davide Sartori").no_mail(),
    Person::new("Florin Munteanu", "Portantino", "porters", Italian, "Davide Sartori").no_mail(),
    Person::new("Patrick Doyle", "Night porter", "porters", English, "Davide Sartori").no_mail(),
    Person::new("Arben Kola", "Portantino", "porters", Italian, "Davide Sartori").no_mail(),
    Person::new("Walter Sain", "Trasporto campioni", "porters", Italian, "Davide Sartori")
        .no_mail()
        .also("pharmacy"),
    Person::new("Samir Rahimi", "Porter", "porters", English, "Davide Sartori").no_mail().temp(12),
    Person::new(
        "Bożena Mazur",
        "Kierowniczka zespołu porządkowego",
        "housekeeping",
        Polish,
        "Stefano Marchesi",
    ),
    Person::new("Gordana Ilić", "Caposquadra", "housekeeping", Italian, "Bożena Mazur"),
    Person::new("Krystyna Flis", "Brygadzistka", "housekeeping", Polish, "Bożena Mazur").also("linen"),
    Person::new("Maria Concetta Russo", "Addetta alle pulizie", "housekeeping", Italian, "Bożena Mazur")
        .no_mail(),
    Person::new("Fatou Diallo", "Addetta alle pulizie", "housekeeping", Italian, "Bożena Mazur").no_mail(),
    Person::new("Nasrin Akter", "Cleaner", "housekeeping", English, "Bożena Mazur").no_mail(),
    Person::new("Wanda Cieślak", "Pracownica porządkowa", "housekeeping", Polish, "Bożena Mazur").no_mail(),
    Person::new("Rukmini Perera", "Cleaner", "housekeeping", English, "Bożena Mazur").no_mail(),
    Person::new("Liliana Moraru", "Addetta alle pulizie", "housekeeping", Italian, "Bożena Mazur").no_mail(),
    Person::new("Bogdan Wieczorek", "Pracownik porządkowy", "housekeeping", Polish, "Bożena Mazur").no_mail(),
    Person::new("Elton Gjoka", "Addetto alle pulizie", "housekeeping", Italian, "Bożena Mazur").no_mail(),
    Person::new("Adela Cruz", "Cleaner", "housekeeping", English, "Bożena Mazur").no_mail().temp(45),
    Person::new("Jadwiga Sokół", "Pracownica porządkowa", "housekeeping", Polish, "Bożena Mazur")
        .no_mail()
        .temp(9),
    Person::new("Antonio Esposito", "Capocuoco", "kitchen", Italian, "Stefano Marchesi"),
    Person::new("Barbara Lenart", "Dietetyczka", "kitchen", Polish, "Antonio Esposito"),
    Person::new("Matilde Cattaruzza", "Dietista", "kitchen", Italian, "Antonio Esposito").also("ward3"),
    Person::new("Giuseppe Iacono", "Cuoco", "kitchen", Italian, "Antonio Esposito"),
    Person::new("Rashid Khan", "Cook", "kitchen", English, "Antonio Esposito"),
    Person::new("Jolanta Wrzos", "Kucharka", "kitchen", Polish, "Antonio Esposito").no_mail(),
    Person::new("Carmela Testa", "Addetta ai vassoi", "kitchen", Italian, "Antonio Esposito").no_mail(),
    Person::new("Nermina Softić", "Addetta ai vassoi", "kitchen", Italian, "Antonio Esposito").no_mail(),
    Person::new("Tadeusz Ptak", "Kucharz", "kitchen", Polish, "Antonio Esposito").no_mail().away(
        -1,
        2,
        "Giuseppe Iacono",
    ),
    Person::new("Grazia Lo Presti", "Aiuto cuoca", "kitchen", Italian, "Antonio Esposito").no_mail(),
    Person::new("Alan Whelan", "Kitchen porter", "kitchen", English, "Antonio Esposito").no_mail().temp(58),
    Person::new("Tullio Kravos", "Responsabile manutenzione", "facilities", Italian, "Stefano Marchesi"),
    Person::new("Zbigniew Lis", "Elektryk", "facilities", Polish, "Tullio Kravos"),
    Person::new("Maurizio Depase", "Idraulico", "facilities", Italian, "Tullio Kravos"),
    Person::new("Kamil Banaś", "Technik", "facilities", Polish, "Tullio Kravos"),
    Person::new("Edoardo Pertot", "Falegname", "facilities", Italian, "Tullio Kravos").no_mail(),
    Person::new("Sean Gallagher", "Heating and air", "facilities", English, "Tullio Kravos").contractor(210),
    Person::new("Igor Babić", "Badge e serrature", "facilities", Italian, "Tullio Kravos"),
    Person::new("Claudio Neri", "Elettricista", "facilities", Italian, "Tullio Kravos")
        .contractor(33)
        .no_mail(),
];
