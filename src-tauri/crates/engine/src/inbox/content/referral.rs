//! The ad or post a customer came from, told with the first message.

use serde_json::Value;

/// The ad or post a customer came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    /// Whether it is an ad; a post else.
    pub is_ad: bool,
    /// Its headline.
    pub headline: Option<String>,
    /// Its text.
    pub body: Option<String>,
    /// Its page.
    pub url: Option<String>,
}

pub(super) fn read(kept: &Value) -> Option<Referral> {
    let text = |key: &str| kept.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned);
    if !kept.is_object() {
        return None;
    }
    Some(Referral {
        is_ad: text("source_type").as_deref() != Some("post"),
        headline: text("headline"),
        body: text("body"),
        url: text("source_url"),
    })
}
