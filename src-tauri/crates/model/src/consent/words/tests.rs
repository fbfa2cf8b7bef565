use std::collections::HashSet;

use proptest::prelude::*;

use super::*;

fn stops(text: &str) -> bool {
    matches!(read(text), Heard::Stop { .. })
}

/// One clear stop, one clear start, and a sentence that must not be acted on, in each language.
const EACH: &[(&str, &str, &str, &str)] = &[
    ("en", "No thanks, please stop sending", "Sign me up, please", "Don't stop the music"),
    ("bg", "Не, благодаря. СПРЕТЕ", "Започни, моля", "Автобусът има стоп до вас ли?"),
    ("hr", "Odjavi me, hvala", "Prijavi me molim", "Možete li zaustaviti auto, odjava je u 10?"),
    ("cs", "Odhlaste mě, prosím!", "Přihlaste mě", "Chtěl bych se odhlásit z kurzu v pondělí"),
    ("da", "Afmeld mig, tak", "Tilmeld mig", "Kan I stoppe bilen udenfor?"),
    ("nl", "Meld me af, alstublieft", "Meld me aan aub", "Kunnen jullie bij ons stoppen?"),
    ("et", "Lõpeta, palun", "Liitun, palun", "Ära lõpeta veel, tulen kohe"),
    ("fi", "Ei kiitos, LOPETA", "Aloita, kiitos", "Älä lopeta, tämä on hauskaa"),
    ("fr", "Non merci, désabonnez-moi", "Abonnez-moi svp", "Je dois stopper à quelle heure ?"),
    ("de", "Nein danke, bitte ABMELDEN", "Anmelden bitte", "Muss ich mich vom Kurs abmelden?"),
    ("el", "Σταματήστε, παρακαλώ", "Εγγραφή παρακαλώ", "Πού είναι η στάση; Σταμάτα εκεί"),
    ("hu", "Köszönöm, leiratkozom", "Feliratkozom", "Hol kell leállít a kocsit valaki?"),
    ("ga", "Stad, le do thoil", "Tosaigh", "Cá bhfuil an stad bus?"),
    ("it", "No grazie, cancellatemi", "Iscrivimi per favore", "Dove faccio stop con la macchina?"),
    ("lv", "Lūdzu pārtraukt", "Pieteikties", "Vai var pārtraukt abonementu ledusskapim?"),
    ("lt", "Atsisakau, ačiū", "Pradėti", "Ar galiu atsisakyti vienos bandelės?"),
    ("mt", "Waqqaf, grazzi", "Ibda", "Fejn waqqaf il-karozza?"),
    ("nb", "Nei takk, meld meg av", "Meld meg på", "Kan bussen stopp utenfor?"),
    ("pl", "Nie, dziękuję. Wypisz mnie", "Zapisz mnie proszę", "Gdzie jest zatrzymaj się na kawę?"),
    ("pt", "Não obrigado, descadastrar", "Quero receber", "Não quero mais açúcar no café"),
    ("ro", "Nu, mulțumesc. Dezabonare", "Abonează-mă", "Unde opriți mașina?"),
    ("sk", "Odhláste ma, prosím", "Prihláste ma", "Chcem odhlásiť dieťa z krúžku"),
    ("sl", "Odjavite me, prosim", "Prijavi me", "Kje se ustavi avtobus?"),
    ("es", "No gracias, dar de baja", "Quiero recibir", "¿Puedo dar de baja un pedido de ayer?"),
    ("sv", "Nej tack, avregistrera mig", "Anmäl mig tack", "Var stoppar bussen? Vi vill stoppa där"),
    ("uk", "Ні, дякую. ВІДПИСАТИСЯ", "Підписатися", "Де можна зупинити машину біля вас?"),
    ("ru", "Отпишите меня, пожалуйста", "Подписаться", "Где можно остановить машину?"),
    ("ar", "شكراً، إلغاء الاشتراك", "اشترك من فضلك", "أين توقف الحافلة اليوم؟"),
    ("tr", "Hayır teşekkürler, DURDUR", "Abone ol lütfen", "Otobüs nerede dur diyor?"),
];

#[test]
fn each_language_stops_starts_and_asks() {
    for (language, stop, start, unsure) in EACH {
        assert!(stops(stop), "{language}: {stop:?} is {:?}", read(stop));
        assert!(matches!(read(start), Heard::Start { .. }), "{language}: {start:?} is {:?}", read(start));
        assert_eq!(read(unsure), Heard::Unsure, "{language}: {unsure:?}");
    }
    let tested: HashSet<&str> = EACH.iter().map(|(language, ..)| *language).collect();
    let known: HashSet<&str> = TABLE.values().flatten().filter_map(|phrase| phrase.language).collect();
    assert_eq!(tested, known, "every language of the table has its cases");
}

#[test]
fn the_word_is_known_however_it_is_written() {
    for text in
        ["STOP", "stop", "Stop!", " s t o p".trim(), "STOP.", "«stop»", "STOP STOP", "ＳＴＯＰ", "stop 🙏", "*STOP*"]
    {
        if text == "s t o p" {
            assert_eq!(read(text), Heard::Nothing, "letters are no word");
        } else {
            assert!(stops(text), "{text:?}");
        }
    }
    for text in
        ["ei kiitos, STOP", "Stop, thanks", "please STOP", "Hola, STOP por favor", "Tack, STOPP!", "стоп", "توقّف"]
    {
        assert!(stops(text), "{text:?}");
    }
}

#[test]
fn a_sentence_that_contains_the_word_asks_a_person() {
    for text in [
        "don't stop the music",
        "Don’t stop",
        "älä lopeta",
        "Which bus stop is it?",
        "stop by at five?",
        "STOP or I order elsewhere",
        "Can I unsubscribe my brother too",
        "stop and start",
    ] {
        assert_eq!(read(text), Heard::Unsure, "{text:?}");
    }
}

#[test]
fn words_that_may_be_about_an_order_ask_a_person_when_they_stand_alone() {
    for text in ["cancel", "Peru", "Avboka tack", "annuler svp", "Basta", "Cancelar"] {
        assert_eq!(read(text), Heard::Unsure, "{text:?}");
    }
    for text in [
        "Please cancel my order of yesterday",
        "Voiko ajan peruuttaa?",
        "Är bullarna slut?",
        "El pan es para mañana, la planta baja",
        "Arrêtez-vous à six heures ?",
        "Pode sair às cinco",
    ] {
        assert_eq!(read(text), Heard::Nothing, "{text:?}");
    }
}

#[test]
fn everyday_talk_says_nothing() {
    for text in
        ["", "👍", "ei kiitos", "no thanks", "Kiitos!", "Start the coffee, I am coming", "When do you start?", "12"]
    {
        assert_eq!(read(text), Heard::Nothing, "{text:?}");
    }
}

#[test]
fn the_language_of_the_word_is_told_where_it_has_one() {
    assert_eq!(read("STOP"), Heard::Stop { all: false, language: None });
    assert_eq!(read("ei kiitos, STOP"), Heard::Stop { all: false, language: Some("fi") });
    assert_eq!(read("STOPPA ALLT"), Heard::Stop { all: true, language: Some("sv") });
    assert_eq!(read("STOPALL"), Heard::Stop { all: true, language: None });
    assert_eq!(read("abmelden"), Heard::Stop { all: false, language: Some("de") });
    assert_eq!(read("UPDATES"), Heard::Start { language: None });
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,200}") {
        let _ = read(&text);
    }

    #[test]
    fn a_stop_with_a_foreign_word_is_never_acted_on(word in "[b-z]{3,9}x", before in any::<bool>()) {
        let text = if before { format!("{word} stop") } else { format!("stop {word}") };
        prop_assert_eq!(read(&text), Heard::Unsure);
    }
}
