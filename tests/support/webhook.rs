//! A sender of webhooks that shares no code with Shopbell.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The header Meta sends for these bytes.
pub fn signature(app_secret: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(app_secret.as_bytes()).unwrap();
    mac.update(body);
    format!("sha256={}", hex::encode(mac.finalize().into_bytes()))
}

/// Posts the bytes with a right signature; the HTTP status.
pub async fn post(receiver: &str, app_secret: &str, body: &[u8]) -> u16 {
    post_with(receiver, Some(&signature(app_secret, body)), body).await.expect("the receiver must answer")
}

/// Posts the bytes with any signature or none; nothing when the receiver died before it answered.
pub async fn post_with(receiver: &str, signature: Option<&str>, body: &[u8]) -> Option<u16> {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut request = client.post(receiver).header("content-type", "application/json").body(body.to_vec());
    if let Some(signature) = signature {
        request = request.header("x-hub-signature-256", signature);
    }
    request.send().await.ok().map(|answer| answer.status().as_u16())
}

/// A text message from a customer to the shop.
pub fn text_message(
    phone_number_id: &str,
    waba_id: &str,
    from: &str,
    wamid: &str,
    seconds: i64,
    body: &str,
) -> Vec<u8> {
    serde_json::to_vec(&serde_json::json!({
        "object": "whatsapp_business_account",
        "entry": [{"id": waba_id, "changes": [{"field": "messages", "value": {
            "messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "15550001111", "phone_number_id": phone_number_id},
            "contacts": [{"profile": {"name": format!("Customer {from}")}, "wa_id": from}],
            "messages": [{"from": from, "id": wamid, "timestamp": seconds.to_string(), "type": "text", "text": {"body": body}}]
        }}]}]
    }))
    .unwrap()
}
