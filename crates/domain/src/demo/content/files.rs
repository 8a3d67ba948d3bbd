//! The few small files that stories come with: plain text, so that anybody can open them.

/// A file by its name.
#[derive(Clone, Copy, Debug)]
pub struct File {
    pub name: &'static str,
    pub text: &'static str,
}

/// All of them.
pub const FILES: &[File] = &[
    File {
        name: "oddzial-4.csv",
        text: "numer;dni;nadgodziny\n4001;21;2,5\n4002;20;0\n4003;21;4\n4004;19;0\n4005;21;1,5\n",
    },
    File {
        name: "reparto-3.csv",
        text: "matricola;giorni;notti\n3001;21;3\n3002;20;4\n3003;18;0\n3004;21;2\n",
    },
    File { name: "ward-5.csv", text: "number;days;nights\n5001;21;3\n5002;21;2\n5003;20;4\n" },
    File {
        name: "porzadki.csv",
        text: "numer;dni;uwagi\n7001;21;\n7002;11;odchodzi w połowie miesiąca\n7003;20;\n",
    },
    File { name: "trasporti.csv", text: "matricola;giorni;notti\n6001;20;5\n6002;21;4\n6003;19;6\n" },
    File { name: "cucina.csv", text: "matricola;giorni;domeniche\n8001;21;2\n8002;20;2\n8003;21;1\n" },
    File {
        name: "oferta-monitor.txt",
        text: "Oferta 114\nMonitor funkcji życiowych, 12 cali, 1 szt.\nCena: 860 euro\nDostawa: 7 dni\n",
    },
    File {
        name: "carrelli.txt",
        text: "Preventivo 2207\nCarrello termico, 24 vassoi, 3 pezzi\nPrezzo: 11.400 euro\nConsegna: 5 settimane\n",
    },
    File {
        name: "recepta-4-12.txt",
        text: "Oddział 4\nCefazolina 1 g, trzy fiolki\nPodanie: 20:00, 4:00, 12:00\n",
    },
    File {
        name: "306-1.txt",
        text: "Dettato 306-1\nIl paziente torna a casa in buone condizioni. Controllo tra due settimane.\n",
    },
    File {
        name: "509-1.txt",
        text: "Dettato 509-1\nLa bambina va a casa. Sciroppo due volte al giorno per cinque giorni.\n",
    },
    File {
        name: "wzor.csv",
        text: "zespół;miesiąc;dyżury\nOddział 3;październik;62\nOddział 4;październik;58\n",
    },
    File {
        name: "rachunki.txt",
        text: "Pociąg Kraków-Triest: 142 euro\nAutobus: 12 euro\nŚniadanie: 30 euro\n",
    },
    File {
        name: "contratto.txt",
        text: "Contratto C-2026-118\nFornitura di guanti, dodici mesi\nImporto: 18.600 euro\n",
    },
];

/// The file of this name.
pub fn named(name: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.name == name)
}
