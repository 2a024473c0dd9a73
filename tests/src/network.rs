//! Several branches that can reach each other by name, and one clock for all.

use std::{net::SocketAddr, time::Duration};

use crate::{Branch, Peer, Person};
use branchline::base::clock::Clock;
use reqwest::Client;
use tempfile::TempDir;
use tokio::net::TcpListener;

/// A network of branches and scripted peers, gone with its folder when it is dropped.
pub struct Network {
    pub branches: Vec<Branch>,
    pub clock: Clock,
    pub folder: TempDir,
    names: Vec<(String, SocketAddr)>,
}

impl Network {
    /// Starts branches with these names: `alpha` is `http://alpha.test`.
    pub async fn of(names: &[&str]) -> Self {
        Self::with(names, &[], &[]).await
    }

    /// The same beside scripted peers, and with settings of one's own.
    pub async fn with(names: &[&str], peers: &[&Peer], settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut listeners = Vec::new();
        for name in names {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            listeners.push((format!("{name}.test"), listener));
        }
        let mut addresses: Vec<(String, SocketAddr)> =
            listeners.iter().map(|(n, l)| (n.clone(), l.local_addr().expect("an address"))).collect();
        addresses.extend(peers.iter().map(|p| (p.host.clone(), p.address)));
        let clock = Clock::default();
        let mut branches = Vec::new();
        for (host, listener) in listeners {
            branches.push(Branch::start(&host, listener, &addresses, &clock, folder.path(), settings).await);
        }
        Self { branches, clock, folder, names: addresses }
    }

    pub fn branch(&self, n: usize) -> &Branch {
        &self.branches[n]
    }

    /// A client that knows the names of this network and follows no redirect.
    pub fn client(&self) -> Client {
        client(&self.names)
    }

    /// Delivers and works until nothing is due anywhere; time stands still.
    pub async fn drain(&self) {
        for _ in 0..200 {
            let mut done = 0;
            for branch in &self.branches {
                done += branch.work().await;
            }
            if done == 0 {
                return;
            }
        }
        panic!("the queues don't become empty");
    }

    /// Somebody of the first branch follows a peer's Mallory, who accepts.
    pub async fn befriend(&self, person: &Person, peer: &Peer) {
        person.follow(&format!("mallory@{}", peer.host)).await;
        self.drain().await;
        let request = peer.activities().into_iter().find(|a| a["type"] == "Follow").expect("a follow");
        let accept = peer.activity("/accepts/1", "Accept", request);
        peer.send(&self.client(), &self.branch(0).url("/ap/inbox"), &accept, self.clock.now_ms()).await;
    }

    /// Until what was posted in a browser can no longer be taken back, and is delivered.
    pub async fn settle(&self) {
        self.advance(Duration::from_secs(11));
        self.drain().await;
    }

    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }
}

/// A client for a browser's or app's side of a test.
#[expect(clippy::disallowed_methods, reason = "tests come from outside")]
pub fn client(names: &[(String, SocketAddr)]) -> Client {
    let mut builder =
        Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().timeout(Duration::from_secs(30));
    for (name, address) in names {
        builder = builder.resolve(name, *address);
    }
    builder.build().expect("a client")
}
