//! The connection page as plain text for whoever helps the shop: every link with its facts, and nothing about anybody.

use std::env::consts::{ARCH, OS};
use std::fmt::Write as _;

use serde_json::Value;

use super::connection;
use crate::counter::Counter;
use crate::dto::{Connection, ConnectionReport, Failure, Link, Nothing};

/// Facts that name a place of the shop's; everything else is a state, a number or one of Meta's words.
const PRIVATE: [&str; 1] = ["host"];
/// Stands in their place.
const LEFT_OUT: &str = "(left out)";

pub(crate) async fn report(counter: &Counter, nothing: Nothing) -> Result<ConnectionReport, Failure> {
    let page = connection::connection(counter, nothing).await?;
    let text = written(&page).map_err(|problem| Failure::Internal { problem: problem.to_string() })?;
    Ok(ConnectionReport { text })
}

fn written(page: &Connection) -> Result<String, serde_json::Error> {
    let mut text = format!("Shopbell {} on {OS} {ARCH}\nTimes are UTC milliseconds.\n", env!("CARGO_PKG_VERSION"));
    let asked = page.asked_at.map_or_else(|| "never".to_owned(), |at| at.to_string());
    // Writing into a string cannot fail.
    let _ = writeln!(text, "looked at {}, asked {asked}\n", page.at);
    for link in &page.links {
        text.push_str(&line(link)?);
    }
    Ok(text)
}

/// `token: good, last good 17, works true, ends_at null, missing []`.
fn line(link: &Link) -> Result<String, serde_json::Error> {
    let mut fact = serde_json::to_value(&link.fact)?;
    leave_out(&mut fact);
    let Value::Object(mut facts) = fact else { return Ok(String::new()) };
    let name = facts.remove("link").unwrap_or_default();
    let light = serde_json::to_value(link.light)?;
    let mut line = format!("{}: {}", name.as_str().unwrap_or_default(), light.as_str().unwrap_or_default());
    if let Some(at) = link.good_at {
        let _ = write!(line, ", last good {at}");
    }
    for (fact, value) in facts {
        let _ = write!(line, ", {fact} {value}");
    }
    line.push('\n');
    Ok(line)
}

fn leave_out(value: &mut Value) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                if PRIVATE.contains(&name.as_str()) {
                    *value = Value::from(LEFT_OUT);
                } else {
                    leave_out(value);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(leave_out),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dto::{Arrival, Fact, Light};

    #[test]
    fn a_report_tells_every_link_and_no_address() {
        let link = |light, good_at, fact| Link { light, good_at, fact };
        let elsewhere = Arrival::Elsewhere { host: "secret.example".to_owned() };
        let page = Connection {
            at: 5,
            asked_at: Some(4),
            may_point_here: true,
            whole: Light::Danger,
            links: vec![
                link(
                    Light::Danger,
                    Some(3),
                    Fact::MessageEvents { unasked: None, subscribed: true, arrival: elsewhere },
                ),
                link(Light::Good, None, Fact::Silent { count: 0 }),
            ],
        };
        let text = written(&page).unwrap();
        assert!(!text.contains("secret.example"), "{text}");
        assert!(text.contains("message_events: danger, last good 3"), "{text}");
        assert!(text.contains("elsewhere"), "what is wrong is said: {text}");
        assert!(text.contains("silent: good, count 0"), "{text}");
    }
}
