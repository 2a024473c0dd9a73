//! Servers that cut their answers off, whose names are not found for a while, and whose keys change while they send.

use std::{
    collections::HashSet,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use branchline::{base::clock::Clock, entities::post};
use reqwest::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use tests::{Crowd, database::outside};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use super::{
    super::program::until,
    scene::{INBOX, crowded, is_sound, published},
};

/// What becomes of an answer to a delivery.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
enum Cut {
    Nowhere,
    /// In the middle of the body, after a 200.
    AfterHead,
    /// Before its first byte: who sent knows nothing.
    Before,
}

/// Stands before the crowd and cuts what it answers.
struct Cutter {
    address: SocketAddr,
    cut: Arc<AtomicUsize>,
}

impl Cutter {
    async fn before(crowd: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let cut = Arc::<AtomicUsize>::default();
        let how = Arc::clone(&cut);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                tokio::spawn(pass(near, crowd, Arc::clone(&how)));
            }
        });
        Self { address, cut }
    }

    fn set(&self, cut: Cut) {
        self.cut.store(cut as usize, Ordering::Relaxed);
    }
}

async fn pass(mut near: TcpStream, crowd: SocketAddr, cut: Arc<AtomicUsize>) {
    let Ok(mut far) = TcpStream::connect(crowd).await else { return };
    let mut piece = vec![0; 64 * 1024];
    loop {
        tokio::select! {
            read = near.read(&mut piece) => match read {
                Ok(n) if n > 0 => if far.write_all(&piece[..n]).await.is_err() { return },
                _ => return,
            },
            () = until_answered(&far) => {
                let Ok(n) = far.try_read(&mut piece) else { continue };
                let how = cut.load(Ordering::Relaxed);
                // Documents are let through.
                let is_delivery = piece[..n].starts_with(b"HTTP/1.1 202");
                if n == 0 {
                    return;
                }
                if !is_delivery || how == Cut::Nowhere as usize {
                    if near.write_all(&piece[..n]).await.is_err() { return }
                    continue;
                }
                if how == Cut::AfterHead as usize {
                    drop(near.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nThe beg").await);
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                // A reset rather than an end.
                near.set_zero_linger().expect("a socket");
                return;
            }
        }
    }
}

async fn until_answered(far: &TcpStream) {
    drop(far.readable().await);
}

fn ids(crowd: &Crowd, uri: &str, host: &str) -> Vec<String> {
    crowd.about("Create", uri).into_iter().filter(|a| a.host == host).map(|a| a.id).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_cut_and_names_are_not_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, mut program, anna) = crowded(folder.path(), 3).await;
    let cutter = Cutter::before(crowd.address).await;
    let (all, host) = (program.resolve.clone(), Crowd::host(0));
    let at = |address: SocketAddr| all.replace(&format!("{host}={}", crowd.address), &format!("{host}={address}"));
    program.kill();
    program.resolve = at(cutter.address);
    program.start().await;

    // It has said that it took it: that is not sent again.
    cutter.set(Cut::AfterHead);
    let taken = published(&anna, "Cut after the head").await.expect("acknowledged");
    until("the first delivery", || !ids(&crowd, &taken, &host).is_empty()).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    program.advance(600);
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(ids(&crowd, &taken, &host).len(), 1, "200 is 200");

    // It has said nothing: that is sent again, as the same activity.
    cutter.set(Cut::Before);
    let again = published(&anna, "Cut before the head").await.expect("acknowledged");
    until("a delivery without an answer", || !ids(&crowd, &again, &host).is_empty()).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    cutter.set(Cut::Nowhere);
    program.advance(1_200);
    until("the second delivery", || ids(&crowd, &again, &host).len() >= 2).await;
    assert_eq!(ids(&crowd, &again, &host).into_iter().collect::<HashSet<_>>().len(), 1);

    // Nobody knows its name: the others are served, and so is it once its name is known.
    program.kill();
    program.resolve = all.replace(&format!("{host}={},", crowd.address), "");
    program.start().await;
    let unknown = published(&anna, "Who is that").await.expect("acknowledged");
    until("the others being served", || (1..3).all(|n| !ids(&crowd, &unknown, &Crowd::host(n)).is_empty())).await;
    assert!(ids(&crowd, &unknown, &host).is_empty());
    program.kill();
    program.resolve.clone_from(&all);
    program.start().await;
    program.advance(3_600);
    until("its being served", || !ids(&crowd, &unknown, &host).is_empty()).await;
    is_sound(&program).await;
}

/// A server's key changes while it sends: what is refused until the new key is known is taken when it is sent again.
#[tokio::test(flavor = "multi_thread")]
async fn keys_change_under_load() {
    const COUNT: usize = 60;
    let folder = tempfile::tempdir().expect("a folder");
    let (mut crowd, program, anna) = crowded(folder.path(), 3).await;
    let (mut refused, mut moved) = (Vec::new(), 0);
    let send = async |crowd: &Crowd, n: usize, moved: i64| {
        let create = Crowd::create(n % 3, &format!("/{n}"), "Signed", Some(&anna.uri));
        let now = Clock::default().now_ms() + moved * 1_000;
        crowd.letter(&anna.http, INBOX, n % 3, &create, now).send().await.expect("an answer").status()
    };
    for n in 0..COUNT {
        if n == COUNT / 3 {
            crowd.change_key();
        }
        if n == 2 * COUNT / 3 {
            program.advance(310);
            moved = 310;
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        match send(&crowd, n, moved).await {
            StatusCode::ACCEPTED => {}
            StatusCode::UNAUTHORIZED => refused.push(n),
            other => panic!("{other}"),
        }
    }
    println!("{} of {COUNT} are refused until the new key is asked for", refused.len());
    assert!(!refused.is_empty() && refused.iter().all(|n| (COUNT / 3..2 * COUNT / 3).contains(n)), "{refused:?}");
    for n in refused {
        assert_eq!(send(&crowd, n, moved).await, StatusCode::ACCEPTED);
    }
    let db = outside(&program.database).await;
    let notes = post::Entity::find().filter(post::Column::Uri.contains("/notes/"));
    assert_eq!(notes.count(&db).await.expect("a count"), COUNT as u64);
    is_sound(&program).await;
}
