//! A hotel: the back of the house serves the front, and the front serves the back.

use super::{Example, PairLine};

pub(super) static EXAMPLE: Example = Example {
    name: ("Hotel", "Albergo", "Hotel"),
    about: (
        "Front desk, housekeeping, kitchen and maintenance: a stay that holds together behind the scenes.",
        "Ricevimento, piani, cucina e manutenzione: un soggiorno che tiene anche dietro le quinte.",
        "Recepcja, służba pięter, kuchnia i utrzymanie: pobyt, który trzyma się też na zapleczu.",
    ),
    roles: &[
        (
            "front",
            ("Front desk", "Ricevimento", "Recepcja"),
            (
                "Check-in, answers and farewells.",
                "Arrivi, risposte e saluti.",
                "Meldowanie, odpowiedzi i pożegnania.",
            ),
        ),
        (
            "restaurant",
            ("Restaurant service", "Sala", "Obsługa restauracji"),
            ("At the guest’s table.", "Al tavolo dell’ospite.", "Przy stole gościa."),
        ),
        (
            "housekeeping",
            ("Housekeeping", "Piani", "Służba pięter"),
            (
                "Rooms a guest is glad to enter.",
                "Camere in cui si entra volentieri.",
                "Pokoje, do których miło wejść.",
            ),
        ),
        (
            "kitchen",
            ("Kitchen", "Cucina", "Kuchnia"),
            ("Plates, buffets and special diets.", "Piatti, buffet e diete.", "Dania, bufety i diety."),
        ),
        (
            "maintenance",
            ("Maintenance", "Manutenzione", "Utrzymanie techniczne"),
            (
                "Light, water, warmth and keys.",
                "Luce, acqua, calore e chiavi.",
                "Światło, woda, ciepło i klucze.",
            ),
        ),
        (
            "laundry",
            ("Laundry", "Lavanderia", "Pralnia"),
            (
                "Sheets, towels and uniforms.",
                "Lenzuola, asciugamani e divise.",
                "Pościel, ręczniki i uniformy.",
            ),
        ),
        (
            "direction",
            ("Management", "Direzione", "Dyrekcja"),
            (
                "Decisions, budgets and backing.",
                "Decisioni, budget e sostegno.",
                "Decyzje, budżety i wsparcie.",
            ),
        ),
    ],
    moments: &[
        (("Check-in", "L’arrivo", "Zameldowanie"), ("Guests", "Ospiti", "Goście"), "front"),
        (("Breakfast", "La colazione", "Śniadanie"), ("Guests", "Ospiti", "Goście"), "restaurant"),
    ],
    pairs: &[
        PairLine {
            customer: "housekeeping",
            provider: "front",
            needs: &[(
                "information",
                (
                    "The late check-out list by 10:00",
                    "L’elenco delle partenze posticipate entro le 10:00",
                    "Lista późnych wymeldowań do 10:00",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "Rooms reported ready as they become so",
                    "Le camere segnalate pronte appena lo sono",
                    "Pokoje oznaczane jako gotowe na bieżąco",
                ),
            )],
        },
        PairLine {
            customer: "front",
            provider: "housekeeping",
            needs: &[(
                "goods",
                (
                    "Fifteen rooms ready by 13:00",
                    "Quindici camere pronte entro le 13:00",
                    "Piętnaście pokoi gotowych do 13:00",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "Early arrivals the evening before",
                    "Gli arrivi anticipati la sera prima",
                    "Wczesne przyjazdy dzień wcześniej",
                ),
            )],
        },
        PairLine {
            customer: "restaurant",
            provider: "kitchen",
            needs: &[(
                "goods",
                ("The buffet complete at 6:50", "Il buffet completo alle 6:50", "Bufet gotowy o 6:50"),
            )],
            in_return: &[(
                "information",
                (
                    "How many at breakfast, and diets, by 20:00",
                    "Quante persone a colazione, e le diete, entro le 20:00",
                    "Liczba osób na śniadaniu i diety do 20:00",
                ),
            )],
        },
        PairLine {
            customer: "housekeeping",
            provider: "laundry",
            needs: &[(
                "goods",
                (
                    "Clean linen on each floor at eight",
                    "La biancheria pulita a ogni piano alle otto",
                    "Czysta pościel na każdym piętrze o ósmej",
                ),
            )],
            in_return: &[(
                "goods",
                (
                    "Used linen sorted, without forgotten things",
                    "La biancheria usata divisa, senza cose dimenticate",
                    "Zużyta pościel posortowana, bez zapomnianych rzeczy",
                ),
            )],
        },
        PairLine {
            customer: "front",
            provider: "maintenance",
            needs: &[(
                "time",
                (
                    "A broken lock seen to within thirty minutes",
                    "Una serratura guasta sistemata entro trenta minuti",
                    "Zepsuty zamek obejrzany w ciągu trzydziestu minut",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "Room, what is wrong, and when the guest is out",
                    "Camera, che cosa non va e quando l’ospite è fuori",
                    "Pokój, co nie działa i kiedy gość wychodzi",
                ),
            )],
        },
        PairLine {
            customer: "kitchen",
            provider: "maintenance",
            needs: &[(
                "tools",
                (
                    "Ovens and cold rooms looked over every month",
                    "Forni e celle controllati ogni mese",
                    "Piece i chłodnie sprawdzane co miesiąc",
                ),
            )],
            in_return: &[(
                "time",
                (
                    "An hour without cooking, agreed beforehand",
                    "Un’ora senza cucina, concordata prima",
                    "Godzina bez gotowania, ustalona wcześniej",
                ),
            )],
        },
        PairLine {
            customer: "front",
            provider: "direction",
            needs: &[(
                "authority",
                (
                    "The say over a refund up to an agreed amount",
                    "La possibilità di rimborsare fino a un importo concordato",
                    "Prawo do zwrotu do ustalonej kwoty",
                ),
            )],
            in_return: &[(
                "information",
                (
                    "What guests were missing, once a week",
                    "Che cosa è mancato agli ospiti, una volta a settimana",
                    "Czego zabrakło gościom, raz w tygodniu",
                ),
            )],
        },
    ],
};
