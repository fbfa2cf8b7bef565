//! Which language a text in Latin letters is in, by its small words. Says something only when it is sure.

/// Small words of languages, such as are not shared with their neighbours where that can be helped.
const SMALL: &[(&str, &str)] = &[
    ("en", "the and is are was your you we our for with has have this that will from please at of it can be been not"),
    ("sv", "och är din ditt dina vi på för med till av att det som har kan du från eller om ett inte vår hos hej tack"),
    (
        "fi",
        "on ja ei sinun meidän voit hei kun tai jos olet että oli ovat myös nyt klo kiitos tämä sen se me sinua meille sinulle vielä kanssa ole hyvä",
    ),
    (
        "de",
        "und ist sie ihr ihre der die das wir mit für auf bitte zu von nicht den dem ein eine uns haben sind kann wurde",
    ),
    ("es", "el la los las de que su tu y en un una para con por está es se lo nos si gracias hola del al más"),
    (
        "fr",
        "le la les et est votre vous nous pour avec des une un de du à sur dans ce que au merci bonjour pas sera sont",
    ),
    ("it", "il lo la gli di che è e per con un una del della tuo tua suo ti ci grazie ciao sono alle nel non dal"),
    ("pt", "o a os as de que seu sua e em um uma para com por está é não do da no na obrigado obrigada olá você foi"),
    ("nl", "de het een en is uw je jouw van voor met op wij we niet te zijn dat kunt bij naar hallo bedankt om ook er"),
    ("nb", "og er din ditt dine vi på for med til av at det som har kan du fra eller om ikke vår hos hei takk deg"),
    ("da", "og er din dit dine vi på for med til af at det som har kan du fra eller om ikke vores hos hej tak dig"),
    ("et", "ja on teie sinu me ei et kui või see oma meie tere aitäh teile sulle ning kuid saab palun"),
    (
        "pl",
        "i jest w na do z się nie że dla twoje twój twoja państwa od po przez dzień dobry dziękujemy oraz prosimy jak",
    ),
    ("tr", "ve bir için bu ile siz sizin olarak da de merhaba teşekkürler lütfen değil olan hazır"),
];

/// Languages a text is hardly told from: of these the other is never claimed.
const KIN: &[&[&str]] = &[&["sv", "nb", "da"], &["es", "pt"], &["fi", "et"]];

/// The language a text is in, when it is surely not `claimed`: at least four small words of another language, and three
/// times as many as of the claimed one.
pub(super) fn rather(text: &str, claimed: &str) -> Option<&'static str> {
    let small = text.to_lowercase();
    let words: Vec<&str> = small.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let count = |list: &str| words.iter().filter(|word| list.split(' ').any(|own| own == **word)).count();
    let (best, hits) = SMALL
        .iter()
        .map(|(language, list)| (*language, count(list)))
        .max_by_key(|(language, hits)| (*hits, *language == claimed))?;
    let own = SMALL.iter().find(|(language, _)| *language == claimed).map(|(_, list)| count(list));
    // Of a language without a list it is only known that these words are not its own; that takes more of them.
    let enough = match own {
        Some(own) => hits >= 4 && hits >= own * 3,
        None => hits >= 8 && hits * 4 >= words.len(),
    };
    let kin = KIN.iter().any(|family| family.contains(&best) && family.contains(&claimed));
    (best != claimed && enough && !kin).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::rather;

    #[test]
    fn another_language_is_named_only_when_it_is_sure() {
        let finnish = "Hei! Tilauksesi on valmis ja voit noutaa sen kun olet kaupungilla. Kiitos että odotit.";
        assert_eq!(rather(finnish, "en"), Some("fi"));
        assert_eq!(rather(finnish, "fi"), None);
        assert_eq!(rather("Your order is ready and you can pick it up at our shop.", "sv"), Some("en"));
        assert_eq!(rather("Din beställning är klar och du kan hämta den hos oss.", "nb"), None, "kin");
        assert_eq!(rather("OK, 17.30, Aino", "en"), None);
        assert_eq!(rather("Espresso, cappuccino, latte macchiato", "fi"), None);
    }
}
