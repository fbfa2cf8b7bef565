//! Marks of who was erased. A mark is a keyed hash: whether a number or an id is one of theirs can be asked, which ones there
//! are cannot be read out of them.

use shopbell_model::consent::chain::{self, Seal};
use shopbell_model::{ContactId, Phone, WaId};
use shopbell_secrets::LedgerKey;
use shopbell_store::tables::{erasure, suppressed};
use shopbell_store::{SqliteConnection, StoreError, search};

/// What somebody goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name<'a> {
    /// A phone number with its country code, or WhatsApp's id of one, in any spelling.
    Number(&'a str),
    /// A business-scoped user id.
    User(&'a str),
    /// Somebody's name and address for mail, the two together: what says who it is where there is no number.
    Mail(&'a str, &'a str),
}

/// Whether somebody who goes by this was erased: no file may make them somebody to write to again.
pub(crate) async fn is_suppressed(
    conn: &mut SqliteConnection,
    key: &LedgerKey,
    name: Name<'_>,
) -> Result<bool, StoreError> {
    suppressed::has(conn, &mark(key, name)).await
}

/// The mark of a name. All spellings of a number have one: with and without Brazil's ninth digit, Mexico's `1` and
/// Argentina's `9` (CONTRACT §1.1, §10).
pub(super) fn mark(key: &LedgerKey, name: Name<'_>) -> Seal {
    let name = match name {
        Name::Number(number) => format!("number:{}", plain(number)),
        Name::User(id) => format!("user:{id}"),
        Name::Mail(name, address) => format!("mail:{}\n{}", search::folded(name), address.trim().to_lowercase()),
    };
    chain::erased(key.expose(), &name)
}

/// The marks of everything somebody goes by.
pub(crate) async fn marks_of(
    conn: &mut SqliteConnection,
    key: &LedgerKey,
    who: ContactId,
) -> Result<Vec<Seal>, StoreError> {
    let mut marks = Vec::new();
    for (kind, value) in erasure::words(conn, who).await? {
        let name = match kind.as_str() {
            "wa_id" | "phone" => Name::Number(&value),
            _ => Name::User(&value),
        };
        marks.push(mark(key, name));
    }
    for (name, address) in erasure::addresses(conn, who).await? {
        marks.push(mark(key, Name::Mail(&name, &address)));
    }
    Ok(marks)
}

/// A number as all its spellings come down to.
fn plain(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let today = Phone::from_wa_id(&WaId::new(digits.as_str())).map_or(digits, |phone| phone.digits().to_owned());
    match today.strip_prefix("549").filter(|rest| rest.len() == 10) {
        Some(rest) => format!("54{rest}"),
        None => today,
    }
}

/// The digits a number may be written with in webhook bodies.
pub(super) fn spellings(number: &str) -> Vec<String> {
    let given: String = number.chars().filter(char::is_ascii_digit).collect();
    let plain = plain(number);
    let mut all = vec![given, plain.clone()];
    if let Some(rest) = plain.strip_prefix("54").filter(|rest| rest.len() == 10) {
        all.push(format!("549{rest}"));
    }
    if let Some(rest) = plain.strip_prefix("52").filter(|rest| rest.len() == 10) {
        all.push(format!("521{rest}"));
    }
    if let Some((area, subscriber)) = plain.strip_prefix("55").and_then(|rest| rest.split_at_checked(2))
        && let Some(without) = subscriber.strip_prefix('9').filter(|rest| rest.len() == 8)
    {
        all.push(format!("55{area}{without}"));
    }
    all.retain(|digits| digits.len() >= 7);
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;

    #[test]
    fn every_spelling_of_a_number_has_the_same_mark() {
        let key = LedgerKey::of_plain(&SecretString::from("a")).unwrap();
        let same = |one: &str, other: &str| mark(&key, Name::Number(one)) == mark(&key, Name::Number(other));
        assert!(same("+358401234567", "358401234567"));
        assert!(same("5511987654321", "551187654321"), "Brazil's ninth digit");
        assert!(same("5215512345678", "+52 55 1234 5678"), "Mexico's 1");
        assert!(same("5491123456789", "+54 11 2345 6789"), "Argentina's 9");
        assert!(!same("+358401234567", "+358401234568"));
        assert_ne!(mark(&key, Name::Number("1")), mark(&key, Name::User("1")));
        let mail = |name: &str, address: &str| mark(&key, Name::Mail(name, address));
        assert_eq!(mail("Aino  ÅBERG", "Aino@Posti.fi "), mail("aino åberg", "aino@posti.fi"));
        assert_ne!(mail("Aino", "perhe@posti.fi"), mail("Otto", "perhe@posti.fi"), "an address may be a family's");
        let other = LedgerKey::of_plain(&SecretString::from("b")).unwrap();
        assert_ne!(mark(&key, Name::User("1")), mark(&other, Name::User("1")), "nothing without the secret");
    }

    #[test]
    fn a_body_may_spell_a_number_in_every_way() {
        assert_eq!(spellings("+5511987654321"), ["551187654321", "5511987654321"]);
        assert_eq!(spellings("5215512345678"), ["5215512345678", "525512345678"]);
        assert_eq!(spellings("+54 9 11 2345-6789"), ["541123456789", "5491123456789"]);
        assert_eq!(spellings("+358401234567"), ["358401234567"]);
    }
}
