//! How two versions of a template differ: the parts that are not alike, with their words marked.

use std::collections::BTreeMap;
use std::sync::Arc;

use shopbell_model::template::definition::{Action, Body, Button, Definition, Header, HeaderContent};
use shopbell_model::{DraftId, TemplateId, VersionId};
use shopbell_store::tables::studio::{draft, version};
use shopbell_store::tables::template;

use super::check::Place;
use super::known;
use crate::core::Core;
use crate::error::EngineError;

/// Words of a part that are compared one by one; a longer part is replaced as a whole.
const WORDS: usize = 1_200;

/// What is compared.
#[derive(Clone, Copy, Debug)]
pub enum Side {
    /// A kept version.
    Version(VersionId),
    /// A draft as it is now.
    Draft(DraftId),
    /// What Meta has.
    AtMeta(TemplateId),
}

/// A part that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// Which.
    pub place: Place,
    /// Its words one after the other.
    pub words: Vec<Words>,
}

/// Some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words with the spaces around them.
    pub text: String,
    /// Where they are.
    pub is: Is,
}

/// Where words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Is {
    /// In both.
    Same,
    /// Only in the one after.
    Added,
    /// Only in the one before.
    Removed,
}

/// How two differ.
pub(crate) async fn diff(core: &Arc<Core>, before: Side, after: Side) -> Result<Vec<Differs>, EngineError> {
    Ok(between(&read(core, before).await?, &read(core, after).await?))
}

async fn read(core: &Arc<Core>, side: Side) -> Result<Definition, EngineError> {
    const GONE: EngineError = EngineError::NotFound { what: "version" };
    let mut conn = core.store.read().await?;
    let definition = match side {
        Side::Version(id) => version::get(&mut conn, id).await?.map(|one| known::draft(&one.definition)),
        Side::Draft(id) => draft::get(&mut conn, id).await?.map(|one| known::draft(&one.definition)),
        Side::AtMeta(id) => template::get(&mut conn, id).await?.map(|row| known::at_meta(&row)),
    };
    definition.ok_or(GONE)
}

/// Ordered as a template is read.
type Parts = BTreeMap<(usize, usize, usize), (Place, String)>;

fn between(before: &Definition, after: &Definition) -> Vec<Differs> {
    let (before, after) = (parts(before), parts(after));
    let mut keys: Vec<_> = before.keys().chain(after.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut found = Vec::new();
    for key in keys {
        let text = |of: &Parts| of.get(key).map_or(String::new(), |(_, text)| text.clone());
        let (one, other) = (text(&before), text(&after));
        let place = after.get(key).or_else(|| before.get(key)).map(|(place, _)| place.clone());
        if let Some(place) = place.filter(|_| one != other) {
            found.push(Differs { place, words: words(&one, &other) });
        }
    }
    found
}

fn parts(of: &Definition) -> Parts {
    let mut all = Parts::new();
    let mut add = |order: (usize, usize, usize), part, card, index, text: String| {
        if !text.is_empty() {
            all.insert(order, (Place { part, card, index, ..Place::default() }, text));
        }
    };
    add((0, 0, 0), "name", None, None, of.name.clone());
    add((0, 1, 0), "language", None, None, of.language.clone());
    add((0, 2, 0), "category", None, None, of.category.map_or(String::new(), |one| one.as_str().to_owned()));
    add((0, 3, 0), "header", None, None, of.header.as_ref().map_or(String::new(), header));
    let offer = of.limited_time_offer.as_ref().map_or(String::new(), |offer| offer.text.clone());
    add((0, 4, 0), "offer", None, None, offer);
    add((0, 5, 0), "body", None, None, body(&of.body));
    let minutes = |minutes: i64| format!("{minutes} min");
    let footer = of.footer.as_ref();
    let footer = footer.map(|one| one.code_expiration_minutes.map_or_else(|| one.text.clone(), minutes));
    add((0, 6, 0), "footer", None, None, footer.unwrap_or_default());
    for (index, one) in of.buttons.iter().enumerate() {
        add((0, 7, index), "button", None, Some(index), button(one));
    }
    for (card, one) in of.cards().iter().enumerate() {
        add((card + 1, 0, 0), "header", Some(card), None, one.header.as_ref().map_or(String::new(), header));
        add((card + 1, 1, 0), "body", Some(card), None, body(&one.body));
        for (index, of) in one.buttons.iter().enumerate() {
            add((card + 1, 2, index), "button", Some(card), Some(index), button(of));
        }
    }
    all
}

fn header(of: &Header) -> String {
    match &of.content {
        HeaderContent::Text { text, .. } => text.clone(),
        HeaderContent::Media { media, .. } => media.as_str().to_owned(),
        HeaderContent::Location | HeaderContent::Product => of.kind().to_lowercase(),
    }
}

fn body(of: &Body) -> String {
    of.text.clone()
}

fn button(of: &Button) -> String {
    let to = match &of.action {
        Action::Url { url, .. } => url.as_str(),
        Action::PhoneNumber { number } => number.as_str(),
        Action::CopyCode { sample } => sample.as_deref().unwrap_or_default(),
        _ => "",
    };
    [of.text.as_str(), to].iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

/// Words with the spaces behind them.
fn cut(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

fn words(before: &str, after: &str) -> Vec<Words> {
    let (one, other) = (cut(before), cut(after));
    let mut found: Vec<Words> = Vec::new();
    let mut say = |text: &str, is: Is| match found.last_mut() {
        Some(last) if last.is == is => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => found.push(Words { text: text.to_owned(), is }),
    };
    if one.len().max(other.len()) > WORDS {
        say(before, Is::Removed);
        say(after, Is::Added);
        return found;
    }
    // The longest common run of words, from behind: `common[i][j]` is its length from `one[i..]` and `other[j..]` on.
    let width = other.len() + 1;
    let mut common = vec![0_usize; (one.len() + 1) * width];
    let at = |common: &[usize], i: usize, j: usize| common.get(i * width + j).copied().unwrap_or(0);
    for (i, left) in one.iter().enumerate().rev() {
        for (j, right) in other.iter().enumerate().rev() {
            let length = if left == right {
                at(&common, i + 1, j + 1) + 1
            } else {
                at(&common, i + 1, j).max(at(&common, i, j + 1))
            };
            if let Some(place) = common.get_mut(i * width + j) {
                *place = length;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    loop {
        match (one.get(i), other.get(j)) {
            (Some(left), Some(right)) if left == right => {
                say(left, Is::Same);
                (i, j) = (i + 1, j + 1);
            }
            (Some(left), right) if right.is_none() || at(&common, i + 1, j) >= at(&common, i, j + 1) => {
                say(left, Is::Removed);
                i += 1;
            }
            (_, Some(right)) => {
                say(right, Is::Added);
                j += 1;
            }
            _ => break,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_marked_word_by_word() {
        let seen = words("Hi {{1}}, your order is ready.", "Hi {{1}}, your cake is ready now.");
        let shown: Vec<_> = seen.iter().map(|one| (one.is, one.text.as_str())).collect();
        assert_eq!(
            shown,
            [
                (Is::Same, "Hi {{1}}, your "),
                (Is::Removed, "order "),
                (Is::Added, "cake "),
                (Is::Same, "is "),
                (Is::Removed, "ready."),
                (Is::Added, "ready now."),
            ]
        );
        assert_eq!(words("", "new"), [Words { text: "new".into(), is: Is::Added }]);
    }

    #[test]
    fn only_parts_that_differ_are_told() {
        let mut one = Definition { name: "a".into(), ..Definition::default() };
        one.body.text = "Hei".into();
        let mut other = one.clone();
        assert_eq!(between(&one, &other), []);
        other.buttons.push(Button::new("Soita", Action::PhoneNumber { number: "+3589123".into() }));
        let found = between(&one, &other);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].place.part, found[0].place.index), ("button", Some(0)));
    }
}
