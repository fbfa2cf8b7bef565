//! A tapped button of a template.

use super::IncomingBody;
use crate::wire::Reader;

/// A tapped button of a template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ButtonTap {
    /// What the shop had put behind the button.
    pub payload: Option<String>,
    /// What the button said.
    pub text: Option<String>,
}

pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    let tap = ButtonTap { payload: own.text("payload"), text: own.text("text") };
    if tap == ButtonTap::default() { Err("a button without text and payload") } else { Ok(IncomingBody::Button(tap)) }
}
