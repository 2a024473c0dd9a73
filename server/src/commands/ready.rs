//! `branchline ready`: asks the server of this machine whether it can work, for containers and timers.

use std::{net::IpAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::Outcome;
use crate::base::config::Raw;

const PATIENCE: Duration = Duration::from_secs(5);

/// # Errors
/// A sentence where the server does not answer, or can't work.
pub async fn run() -> Outcome {
    let mut address = Raw::load()?.check()?.bind;
    if address.ip().is_unspecified() {
        address.set_ip(if address.is_ipv4() {
            IpAddr::from([127, 0, 0, 1])
        } else {
            IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1_u16])
        });
    }
    let asked = async {
        let mut line = TcpStream::connect(address).await?;
        line.write_all(b"GET /readyz HTTP/1.0\r\nHost: localhost\r\n\r\n").await?;
        let mut answer = Vec::new();
        line.take(4096).read_to_end(&mut answer).await?;
        std::io::Result::Ok(answer)
    };
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(answer)) if answer.split(|b| *b == b' ').nth(1) == Some(b"200") => Ok(()),
        Ok(Ok(_)) => Err("The server answers, but can't work: look at its log, or run `branchline check`.".into()),
        _ => Err(format!("No server answers at {address}.")),
    }
}
