//! What the town's people are called and what they say.

pub(super) const FINNISH_FIRST: &[&str] = &[
    "Aada", "Aleksi", "Anni", "Antti", "Eero", "Eeva", "Eino", "Elina", "Emma", "Hanna", "Heikki", "Helmi", "Iida",
    "Ilona", "Jaakko", "Jenni", "Joonas", "Juha", "Kaisa", "Kalle", "Katri", "Lauri", "Leena", "Liisa", "Mari",
    "Mikko", "Minna", "Niko", "Noora", "Oona", "Outi", "Päivi", "Pirjo", "Riikka", "Sami", "Sanna", "Satu", "Sini",
    "Tapio", "Teemu", "Tiina", "Tuomas", "Venla", "Veera", "Ville", "Väinö",
];
pub(super) const FINNISH_LAST: &[&str] = &[
    "Aalto",
    "Ahonen",
    "Anttila",
    "Hakala",
    "Heikkinen",
    "Heino",
    "Hiltunen",
    "Hämäläinen",
    "Järvinen",
    "Kallio",
    "Karjalainen",
    "Kettunen",
    "Koivisto",
    "Korhonen",
    "Koskinen",
    "Laaksonen",
    "Laine",
    "Laitinen",
    "Lehtonen",
    "Leppänen",
    "Manninen",
    "Mattila",
    "Miettinen",
    "Mäkelä",
    "Mäkinen",
    "Nieminen",
    "Niemi",
    "Ojala",
    "Pitkänen",
    "Rantanen",
    "Räsänen",
    "Saarinen",
    "Salminen",
    "Salonen",
    "Savolainen",
    "Toivonen",
    "Tuominen",
    "Turunen",
    "Virtanen",
    "Väisänen",
];
pub(super) const SWEDISH_FIRST: &[&str] = &[
    "Alma", "Anders", "Annika", "Astrid", "Axel", "Birgitta", "Christer", "Ebba", "Erik", "Gunilla", "Hampus", "Ida",
    "Johan", "Kajsa", "Linnéa", "Magnus", "Maja", "Mats", "Nils", "Oskar", "Pia", "Sofie", "Stina", "Viktor",
];
pub(super) const SWEDISH_LAST: &[&str] = &[
    "Ahlström",
    "Backman",
    "Bergström",
    "Björklund",
    "Ekholm",
    "Eriksson",
    "Forsman",
    "Fagerström",
    "Grönroos",
    "Gustafsson",
    "Häggblom",
    "Holmberg",
    "Karlsson",
    "Lindfors",
    "Lindholm",
    "Nyberg",
    "Nyman",
    "Sjöberg",
    "Söderholm",
    "Wikström",
];
pub(super) const ENGLISH_FIRST: &[&str] = &[
    "Adam", "Aisha", "Amir", "Anna", "Carlos", "Chen", "Daria", "David", "Fatima", "Ivan", "Julia", "Karim", "Kofi",
    "Laura", "Linh", "Maya", "Mei", "Nadia", "Olga", "Pavel", "Raj", "Samuel", "Tariq", "Zara",
];
pub(super) const ENGLISH_LAST: &[&str] = &[
    "Abdi", "Ahmed", "Brown", "Costa", "Diallo", "Garcia", "Hassan", "Ivanova", "Jones", "Kowalski", "Kumar", "Lopez",
    "Mensah", "Murphy", "Nguyen", "Novak", "Petrov", "Rossi", "Santos", "Singh", "Smith", "Tamm", "Wang", "Yilmaz",
];
pub(super) const FINNISH_THANKS: &[&str] =
    &["Kiitos!", "Kiitti 😊", "Kiitos tiedosta, tullaan käymään!", "Hieno juttu, kiitos!", "👍", "Mahtavaa!"];
pub(super) const FINNISH_QUESTIONS: &[&str] = &[
    "Mihin asti tämä on voimassa?",
    "Oletteko auki sunnuntaina?",
    "Onko teillä gluteenitonta?",
    "Voiko tämän varata etukäteen?",
    "Saako samaa myös kauramaidolla?",
    "Paljonko se maksaa?",
];
pub(super) const SWEDISH_THANKS: &[&str] = &["Tack!", "Tack för tipset 😊", "Vad roligt, tack!", "👍", "Toppen!"];
pub(super) const SWEDISH_QUESTIONS: &[&str] = &[
    "Hur länge gäller det?",
    "Har ni öppet på söndag?",
    "Finns det glutenfritt?",
    "Kan man beställa i förväg?",
    "Vad kostar det?",
];
pub(super) const ENGLISH_THANKS: &[&str] =
    &["Thanks!", "Thank you 😊", "Great, see you soon!", "👍", "Lovely, thanks for telling me!"];
pub(super) const ENGLISH_QUESTIONS: &[&str] = &[
    "Until when does it last?",
    "Are you open on Sunday?",
    "Do you have anything gluten free?",
    "Can I order ahead?",
    "How much is it?",
];
