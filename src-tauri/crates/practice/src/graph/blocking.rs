//! `/{phone number}/block_users`: only users who wrote in the last 24 hours can be blocked (CONTRACT §4).

use axum::http::{Method, StatusCode};
use serde_json::{Map, Value, json};

use super::call::Call;
use super::fields::Fields;
use super::messages::note;
use super::refusal::Refusal;
use super::{Answer, unsynced};
use crate::customers::Customer;
use crate::simulation::{Simulation, Turn};
use crate::world::World;
use crate::world::change::Change;

/// Lists, blocks, or lets in again.
pub(crate) async fn edge(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    if call.method == Method::GET {
        return Ok(Answer::Json(simulation.look(|world| {
            let blocked: Vec<Value> = world
                .customers
                .values()
                .filter(|customer| world.story(&customer.id).blocked)
                .map(|customer| user(customer, customer.address()))
                .collect();
            json!({ "data": blocked })
        })));
    }
    let block = call.method == Method::POST;
    let users = read(&call.body)?;
    let ((done, failed), synced) = simulation.change(|turn| {
        note(turn, if block { "block" } else { "unblock" }, call.body.clone());
        apply(turn, &users, block)
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    let (done_name, verb) = if block { ("added_users", "block") } else { ("removed_users", "unblock") };
    if failed.is_empty() {
        return Ok(Answer::Json(json!({ "messaging_product": "whatsapp", "block_users": { done_name: done } })));
    }
    Err(Refusal::new(139_100)
        .http(StatusCode::BAD_REQUEST)
        .details(format!("Failed to {verb} some users."))
        .beside("block_users", json!({ done_name: done, "failed_users": failed })))
}

/// A user as blocked or let in again; `input` is what the client wrote.
fn user(customer: &Customer, input: &str) -> Value {
    let mut user = Map::new();
    user.insert("messaging_product".into(), json!("whatsapp"));
    user.insert("input".into(), json!(input));
    if let Some(phone) = &customer.phone {
        user.insert("wa_id".into(), json!(phone));
    }
    user.insert("user_id".into(), json!(customer.user_id));
    Value::Object(user)
}

fn read(body: &Value) -> Result<Vec<String>, Refusal> {
    let mut fields = Fields::of(body, "")?;
    fields.choice("messaging_product", &["whatsapp"])?;
    let mut users = Vec::new();
    for mut user in fields.list("block_users", 1, 1000)? {
        let id = match user.text_if("user", 160)? {
            Some(phone) => phone,
            None => user.text("user_id", 160)?,
        };
        users.push(id.to_owned());
        user.close()?;
    }
    fields.close()?;
    Ok(users)
}

fn find(world: &World, user: &str) -> Option<Customer> {
    let digits: String = user.chars().filter(char::is_ascii_digit).collect();
    world.by_user_id(user).or_else(|| world.by_phone(&digits))
}

fn apply(turn: &mut Turn<'_>, users: &[String], on: bool) -> (Vec<Value>, Vec<Value>) {
    let (mut done, mut failed) = (Vec::new(), Vec::new());
    for input in users {
        let customer = find(turn.world(), input);
        let wrote = customer
            .as_ref()
            .is_some_and(|customer| turn.world().window_until(&customer.id).is_some_and(|until| until > turn.now));
        match customer {
            Some(customer) if wrote || !on => {
                done.push(user(&customer, input));
                turn.record(Change::Blocked { customer: customer.id, on });
            }
            _ => failed.push(json!({
                "input": input,
                "errors": [{
                    "code": 139_101,
                    "message": "User is not eligible",
                    "error_data": { "details": "Only users who wrote in the last 24 hours can be blocked." },
                }],
            })),
        }
    }
    (done, failed)
}
