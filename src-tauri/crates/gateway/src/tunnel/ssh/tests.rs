//! What is handed to `ssh`, and what it says.

use std::path::PathBuf;

use super::{Said, Ssh, SshServer, Tunnel};
use crate::tunnel::{PublicAddress, Trouble};

fn server() -> SshServer {
    SshServer {
        user: "shop".into(),
        host: "server.example".into(),
        port: 2222,
        key: Some("/home/my shop/key".into()),
        pin: "/home/100%/pin".into(),
    }
}

fn ssh(server: SshServer) -> Result<Ssh, crate::tunnel::TunnelError> {
    Ssh::new(server, 8080, PublicAddress::parse("https://bell.example").unwrap(), Some("/bin/sh".into()))
}

#[test]
fn the_confirmed_key_alone_counts() {
    let launch = ssh(server()).unwrap().launch(4000).unwrap().unwrap();
    let said: Vec<_> = launch.arguments.iter().map(|argument| argument.to_str().unwrap()).collect();
    for wanted in [
        "StrictHostKeyChecking=yes",
        "GlobalKnownHostsFile=/dev/null",
        "UserKnownHostsFile=\"/home/100%%/pin\"",
        "IdentityFile=\"/home/my shop/key\"",
        "127.0.0.1:8080:127.0.0.1:4000",
        "ExitOnForwardFailure=yes",
        "BatchMode=yes",
    ] {
        assert!(said.contains(&wanted), "{wanted} in {said:?}");
    }
    assert_eq!(said.last(), Some(&"server.example"));
    assert_eq!(said[said.len() - 2], "--", "no host is read as an option");
}

#[test]
fn what_would_be_read_as_something_else_is_refused() {
    type Change = fn(&mut SshServer);
    let wrong: [(&str, Change); 6] = [
        ("an option", |server| server.host = "-oProxyCommand=x".into()),
        ("a second word", |server| server.user = "a b".into()),
        ("nobody", |server| server.user = String::new()),
        ("a shell's word", |server| server.host = "$(x)".into()),
        ("no port", |server| server.port = 0),
        ("a user in the host", |server| server.host = "root@server.example".into()),
    ];
    for (what, change) in wrong {
        let mut server = server();
        change(&mut server);
        assert_eq!(ssh(server).unwrap_err().code(), "tunnel.ssh_setting", "{what}");
    }
    for file in ["relative", "/a\"b", "/a${HOME}", "/a\nb"] {
        let wrong = SshServer { pin: PathBuf::from(file), ..server() };
        assert_eq!(ssh(wrong).unwrap().launch(1).unwrap_err().code(), "tunnel.ssh_setting", "{file}");
    }
}

#[test]
fn its_lines_are_understood() {
    let ssh = ssh(server()).unwrap();
    for (line, wanted) in [
        ("Host key verification failed.", Trouble::HostKeyChanged),
        ("shop@server.example: Permission denied (publickey).", Trouble::LoginRefused),
        ("Error: remote port forwarding failed for listen port 8080", Trouble::PortTaken),
        ("ssh: connect to host server.example port 2222: Connection refused", Trouble::NoNetwork),
        ("Timeout, server server.example not responding.", Trouble::NoNetwork),
    ] {
        assert!(matches!(ssh.read(line), Said::Trouble(kind, _) if kind == wanted), "{line}");
    }
    assert_eq!(ssh.read("Welcome to https://server.example"), Said::Nothing);
}
