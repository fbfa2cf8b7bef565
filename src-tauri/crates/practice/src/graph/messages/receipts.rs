//! Marking a customer's message as read, with or without the typing dots (CONTRACT §1.5).

use serde_json::Value;
use shopbell_model::Wamid;

use crate::graph::fields::Fields;
use crate::graph::refusal::Refusal;
use crate::graph::{Answer, success, unsynced};
use crate::simulation::Simulation;
use crate::world::change::Change;
use crate::world::things::Accepted;

/// `{status: "read", message_id}`.
pub(crate) async fn read(simulation: &Simulation, mut fields: Fields<'_>, body: &Value) -> Result<Answer, Refusal> {
    fields.choice("status", &["read"])?;
    let id = fields.text("message_id", 512)?;
    let typing = match fields.object_if("typing_indicator")? {
        Some(mut typing) => {
            typing.choice("type", &["text"])?;
            typing.close()?;
            true
        }
        None => false,
    };
    fields.close()?;
    let message = super::known_message(simulation, id)?;
    let ((), synced) = simulation.change(|turn| {
        let (n, at) = (super::next_n(turn), turn.now);
        let phone_number_id = turn.world().credentials.phone_number_id.clone();
        turn.record(Change::Accepted {
            request: Accepted {
                n,
                at,
                kind: if typing { "typing" } else { "read" }.into(),
                phone_number_id: Some(phone_number_id),
                to: message.customer.clone(),
                type_: None,
                body: None,
                wamid: Some(Wamid::new(id)),
                biz_opaque_callback_data: None,
                request: body.clone(),
            },
        });
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    Ok(success())
}
