//! What is known of a customer, and which of it belongs into the gaps of a template. What a gap asks for and nobody knows
//! is filled by its fallback ([`super::fallbacks`]), and told apart from what is known.

use std::collections::HashMap;

use shopbell_cloud::pattern::{self, GapPart};
use shopbell_model::field::{FieldCode, FieldKind};
use shopbell_model::{ContactId, PortfolioId};
use shopbell_store::tables::conversation::Person;
use shopbell_store::tables::{contact_value, field, person};
use shopbell_store::{SqliteConnection, StoreError, search};

use crate::inbox::display_name;

/// What a gap is called where it is the shop's name.
const SHOPS: &[&str] =
    &["shop", "shop_name", "store", "store_name", "business", "business_name", "company", "yritys", "butik"];

/// What is known of the customer and may be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it says.
    pub text: String,
}

/// What is to be filled in, and with what it is filled at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Names it.
    pub key: String,
    /// Where it stands.
    pub part: GapPart,
    /// Its name or number; of a button, what the button says.
    pub name: String,
    /// An example of its writer's; none where a name belongs.
    pub example: Option<String>,
    /// What is filled in at first; empty where nothing is known.
    pub value: String,
    /// Where that comes from.
    pub source: GapSource,
    /// On which card, counted from 0.
    pub card: Option<u8>,
}

/// Where the first value of a gap comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapSource {
    /// From what is known of the customer, or of the shop.
    Known,
    /// It asks for something about the customer that is not known: what the shop says then stands there.
    Fallback,
    /// It asks for something about the customer that is not known, and nothing is kept for that.
    NotKnown,
    /// It asks for what only the writer of this message knows: an order, a day. The same text for everybody would be wrong.
    Writer,
}

/// A field of the shop's: under which names a gap asks for it, and what is written down there of the customer.
pub(super) struct Written {
    names: Vec<String>,
    value: Option<String>,
}

/// What is written down of the customer, field by field, the shop's own included; what only the shop reads (a language, a time
/// zone, a yes) is nothing to fill in. Without a customer the fields stand there empty.
pub(super) async fn written(
    conn: &mut SqliteConnection,
    portfolio: PortfolioId,
    who: Option<ContactId>,
) -> Result<Vec<Written>, StoreError> {
    let mut values = Vec::new();
    if let Some(who) = who {
        for body in person::bodies(conn, who).await? {
            values.extend(contact_value::of(conn, body).await?);
        }
    }
    values.sort_by_key(|value| std::cmp::Reverse(value.id));
    let mut written = Vec::new();
    for field in field::all(conn, portfolio).await? {
        let told = matches!(
            field.code,
            None | Some(FieldCode::Email | FieldCode::City | FieldCode::Company | FieldCode::Birthday)
        );
        if !told || field.kind == FieldKind::YesNo {
            continue;
        }
        let value = values.iter().find(|value| value.field == field.id).map(|value| one_line(&value.value));
        let code = field.code.map(|code| code.as_str().to_owned());
        let names = [code, Some(asked(&field.name))].into_iter().flatten();
        written.push(Written {
            names: names.filter(|name| !name.is_empty()).collect(),
            value: value.filter(|value| !value.is_empty()),
        });
    }
    Ok(written)
}

/// A name as gaps are called: `Card number` is asked for by `card_number`.
fn asked(name: &str) -> String {
    search::folded(name)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("_")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is known of the customer at hand.
pub(super) struct Customer {
    first: Option<String>,
    shop: String,
    pub(super) fields: Vec<Field>,
    written: Vec<Written>,
}

impl Customer {
    pub(super) fn of(person: &Person, shop: &str, written: Vec<Written>) -> Self {
        let name = person.name.as_deref().map(one_line).filter(|name| !name.is_empty());
        let first = name.as_deref().and_then(|name| name.split(' ').next()).map(str::to_owned);
        let number = Person { name: None, username: None, ..person.clone() };
        let all = [first.clone(), name, display_name(&number), Some(one_line(shop))].into_iter().flatten();
        let mut fields: Vec<Field> = Vec::new();
        for text in all.chain(written.iter().filter_map(|field| field.value.clone())) {
            if !fields.iter().any(|field| field.text == text) {
                fields.push(Field { text });
            }
        }
        Self { first, shop: one_line(shop), fields, written }
    }

    /// Nobody in particular: what a gap asks for, when nothing is known.
    pub(super) fn nobody(shop: &str, written: Vec<Written>) -> Self {
        Self { first: None, shop: one_line(shop), fields: Vec::new(), written }
    }

    /// A gap with what it is filled with at first: the customer's first name where its name or the words before it ask for
    /// one, and what is written down of them in a field where it bears that field's name; the name its writer gave Meta as an
    /// example is somebody else's. Nobody is greeted by a number: without a name it is filled by its fallback, or stays empty
    /// and is named as missing.
    pub(super) fn gap(&self, gap: pattern::Gap, named: bool, fallbacks: Option<&HashMap<String, String>>) -> Gap {
        let (known, asks) = self.known(&gap, named);
        let fallback = fallbacks.and_then(|texts| texts.get(&gap.key)).filter(|_| asks);
        let (value, source) = match (known, fallback) {
            (Some(known), _) => (known.to_owned(), GapSource::Known),
            (None, Some(text)) => (text.clone(), GapSource::Fallback),
            (None, None) if asks => (String::new(), GapSource::NotKnown),
            (None, None) => (String::new(), GapSource::Writer),
        };
        Gap {
            key: gap.key,
            part: gap.part,
            name: gap.name,
            example: gap.example.filter(|_| !gap.names),
            value,
            source,
            card: gap.card,
        }
    }

    /// What is known for a gap, and whether it asks for something about the customer at all.
    fn known(&self, gap: &pattern::Gap, named: bool) -> (Option<&str>, bool) {
        if gap.names {
            return (self.first.as_deref(), true);
        }
        // A button is called by what it says, not by what is asked for.
        if !named || !matches!(gap.part, GapPart::Header | GapPart::Body) {
            return (None, false);
        }
        if SHOPS.contains(&gap.name.to_lowercase().as_str()) {
            return (Some(&self.shop), false);
        }
        let name = asked(&gap.name);
        let fields: Vec<&Written> = self.written.iter().filter(|field| field.names.contains(&name)).collect();
        (fields.iter().find_map(|field| field.value.as_deref()), !fields.is_empty())
    }
}
