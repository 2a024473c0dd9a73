//! A gate between the server and its database: it can be shut, cut what goes through it, and hold everything up.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream, tcp::OwnedReadHalf, tcp::OwnedWriteHalf},
    sync::watch,
};

/// The gate; everything through it ends with it.
pub struct Gate {
    pub address: SocketAddr,
    shut: watch::Sender<bool>,
    delay_ms: Arc<AtomicU64>,
}

impl Gate {
    /// Opens a gate to an address.
    pub async fn to(address: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let own = listener.local_addr().expect("an address");
        let (shut, is_shut) = watch::channel(false);
        let delay_ms = Arc::<AtomicU64>::default();
        let delay = Arc::clone(&delay_ms);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                if *is_shut.borrow() {
                    continue;
                }
                let Ok(far) = TcpStream::connect(address).await else { continue };
                let (near, far) = (near.into_split(), far.into_split());
                tokio::spawn(pass(near.0, far.1, is_shut.clone(), Arc::clone(&delay)));
                tokio::spawn(pass(far.0, near.1, is_shut.clone(), Arc::clone(&delay)));
            }
        });
        Self { address: own, shut, delay_ms }
    }

    /// Cuts what goes through, and lets nobody in until it is opened again.
    pub fn shut(&self, shut: bool) {
        self.shut.send_replace(shut);
    }

    /// Holds everything up for so long, each way.
    pub fn delay(&self, by: Duration) {
        self.delay_ms.store(u64::try_from(by.as_millis()).expect("a number"), Ordering::Relaxed);
    }
}

async fn pass(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, mut shut: watch::Receiver<bool>, delay: Arc<AtomicU64>) {
    let mut piece = vec![0; 16 * 1024];
    loop {
        let read = tokio::select! {
            read = from.read(&mut piece) => read.unwrap_or(0),
            _ = shut.wait_for(|shut| *shut) => 0,
        };
        if read == 0 {
            return;
        }
        let wait = delay.load(Ordering::Relaxed);
        if wait > 0 {
            tokio::time::sleep(Duration::from_millis(wait)).await;
        }
        if to.write_all(&piece[..read]).await.is_err() {
            return;
        }
    }
}
