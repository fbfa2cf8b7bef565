//! Meta's proof that a webhook address is yours: a GET that must give the challenge back (CONTRACT §9.1).

use axum::http::StatusCode;

use crate::graph::refusal::Refusal;
use crate::random;
use crate::simulation::Simulation;

/// Asks `url` for the challenge; refused as Meta refuses when it does not come back.
pub(crate) async fn prove(simulation: &Simulation, url: &str, verify_token: &str) -> Result<(), Refusal> {
    let refusal = |problem: String| {
        Refusal::new(2200).say(format!("(#2200) Callback verification failed with the following errors: {problem}"))
    };
    let nonce = random::digits(10);
    let query = [("hub.mode", "subscribe"), ("hub.challenge", nonce.as_str()), ("hub.verify_token", verify_token)];
    let mut address = reqwest::Url::parse(url).map_err(|_| refusal("URL is not valid".into()))?;
    address.query_pairs_mut().extend_pairs(query);
    let answer =
        simulation.http.get(address.as_str()).await.map_err(|_| refusal("Couldn't connect to server".into()))?;
    let status = answer.status;
    if status != StatusCode::OK {
        return Err(refusal(format!("HTTP Status Code = {}; HTTP Message = {status}", status.as_u16())));
    }
    if answer.body == nonce.as_bytes() { Ok(()) } else { Err(refusal("The challenge did not come back".into())) }
}
