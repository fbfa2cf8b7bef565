//! What a customer tapped, chose or filled in. The question it belongs to stands in the message's quote.

use serde_json::Value;
use shopbell_cloud::webhook::{ButtonTap, InteractiveReply, Reply};

/// Answers of a form that are shown.
const FIELDS: usize = 30;

/// What a customer tapped, chose or filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How.
    pub how: How,
    /// What it said.
    pub title: Option<String>,
    /// The second line of a row.
    pub description: Option<String>,
    /// The answers of a form, by the form's own names.
    pub fields: Vec<(String, String)>,
}

/// How a customer answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By a button.
    Button,
    /// By a row of a list.
    Row,
    /// By a form.
    Form,
    /// The shop may call.
    MayCall,
    /// The shop may not call.
    MayNotCall,
}

pub(super) fn tap(tap: ButtonTap) -> Answer {
    Answer { how: How::Button, title: tap.text.or(tap.payload), description: None, fields: Vec::new() }
}

pub(super) fn reply(reply: InteractiveReply) -> Option<Answer> {
    let chosen = |how, reply: Reply| {
        Some(Answer { how, title: reply.title, description: reply.description, fields: Vec::new() })
    };
    match reply {
        InteractiveReply::Button(reply) => chosen(How::Button, reply),
        InteractiveReply::List(reply) => chosen(How::Row, reply),
        InteractiveReply::Form(form) => {
            let fields = form.response_json.as_deref().map(fields).unwrap_or_default();
            Some(Answer { how: How::Form, title: form.body, description: None, fields })
        }
        InteractiveReply::CallPermission(permission) => {
            let may = permission.response.as_deref() == Some("accept");
            let how = if may { How::MayCall } else { How::MayNotCall };
            Some(Answer { how, title: None, description: None, fields: Vec::new() })
        }
        InteractiveReply::Other { .. } => None,
    }
}

/// The answers of a form; the token by which the shop knows the form again is nobody's answer.
fn fields(json: &str) -> Vec<(String, String)> {
    let Ok(Value::Object(answers)) = serde_json::from_str(json) else { return Vec::new() };
    let word = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let shown = answers.iter().filter(|(name, value)| *name != "flow_token" && !value.is_null());
    shown.take(FIELDS).map(|(name, value)| (name.clone(), word(value))).collect()
}
