//! Walk A6: find the shop. A pin with the street goes out, the customer's place comes back with its distance.

use serde_json::{Value, json};
use shopbell_tests::{Desk, DeskOptions, desk::command_id, eventually};

async fn branch(desk: &Desk, name: &str, address: &str, place: &str) -> i64 {
    let new = json!({"command_id": command_id(), "name": name, "address": address, "place": place});
    desk.call("add_branch", new).await["branch"].as_i64().unwrap()
}

#[tokio::test]
async fn a6_find_the_shop() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::start(data.path(), &DeskOptions::default());
    let conversation = desk.someone_to_answer().await;

    // 1 "Where are you?"
    desk.call("practice_write", json!({"command_id": command_id(), "customer": "aino", "text": "Missä te olette?"}))
        .await;

    // Two branches, so there is something to choose from; what is no place is refused, and says which field.
    let wrong = json!({"command_id": command_id(), "name": "Aamu", "address": "", "place": "Helsinki"});
    let refused = desk.ask("add_branch", wrong).await.unwrap_err();
    assert_eq!(refused["kind"], "unfit");
    assert_eq!((&refused["part"], &refused["rule"]), (&json!("place"), &json!("wrong")));
    let kallio = branch(&desk, "Aamu, Kallio", "Fleminginkatu 7, Helsinki", "60.1872, 24.9550").await;
    let map = "https://www.openstreetmap.org/#map=17/60.1790/24.9240";
    let toolo = branch(&desk, "Aamu, Töölö", "Runeberginkatu 40, Helsinki", map).await;
    let branches = desk.call("branches", json!({})).await;
    let names: Vec<&str> =
        branches["branches"].as_array().unwrap().iter().map(|b| b["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Aamu, Kallio", "Aamu, Töölö"], "the chooser has both");
    assert_ne!(kallio, toolo);

    // 2 The pin, with coordinates, name and street.
    let pin = json!({"command_id": command_id(), "conversation": conversation,
                     "content": {"is": "branch", "branch": toolo}});
    let sent = desk.call("send", pin.clone()).await;
    assert_eq!(desk.call("send", pin).await, sent, "the same command twice is done once");
    let message = sent["message"].as_i64().unwrap();
    desk.reaches(conversation, message, &["delivered", "read"]).await;
    let log = desk.log().await;
    let places: Vec<&Value> = log.iter().filter(|entry| entry["type"] == "location").collect();
    assert_eq!(places.len(), 1);
    assert_eq!(
        places[0]["request"]["location"],
        json!({"latitude": 60.179, "longitude": 24.924, "name": "Aamu, Töölö", "address": "Runeberginkatu 40, Helsinki"})
    );
    let shown = desk.messages(conversation).await.into_iter().find(|one| one["id"] == message).unwrap();
    assert_eq!(shown["content"]["is"], "place", "the pin is drawn from numbers: no map of the net is needed");
    assert_eq!(shown["content"]["latitude"], 60.179);

    // 3 The customer's place for the delivery.
    let ask = json!({"command_id": command_id(), "conversation": conversation,
                     "content": {"is": "ask_place", "text": "Minne tuomme tilauksen?"}});
    let question = desk.call("send", ask).await["message"].clone();
    let place = eventually("the customer's place", || async {
        desk.messages(conversation).await.into_iter().find(|one| one["direction"] == "in" && one["kind"] == "location")
    })
    .await;
    assert_eq!(place["quote"]["message"], question, "it belongs to the question");
    let from = &place["content"]["from_branch"];
    assert_eq!(from["branch"], "Aamu, Töölö", "counted from the nearest branch");
    let metres = from["metres"].as_u64().unwrap();
    assert!((100..10_000).contains(&metres), "somewhere in town: {metres}");
    desk.stop();
}
