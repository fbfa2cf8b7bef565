//! A server as a child process: it says on one line of JSON where it listens, and ends with us, however we end.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::frame::Trouble;

pub struct Server {
    child: Child,
    pub port: u16,
}

impl Server {
    /// Starts it. Its standard input stays open as long as we live; it ends when that does.
    pub fn start(command: &mut Command) -> Result<Self, Trouble> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        let port = serde_json::from_str::<Value>(&line).ok().and_then(|told| told["port"].as_u64()?.try_into().ok());
        match port {
            Some(port) => Ok(Self { child, port }),
            None => {
                let _ = child.kill();
                let _ = child.wait();
                Err(format!("the server did not say where it listens: {line:?}").into())
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
