//! Whatever order activities come in, and however often: the end is that of the order in which they were said.

use branchline::base::clock::{SECOND, iso};
use futures::future::join_all;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{Dice, Network, Peer, Person, person::text};

use super::{deliver, followers, with_follower};

async fn deliver_all(net: &Network, peer: &Peer, activities: &[Value]) {
    for status in join_all(activities.iter().map(|a| deliver(net, peer, a))).await {
        assert_eq!(status, StatusCode::ACCEPTED);
    }
}

/// Anna follows Mallory, so that posts of hers are shown.
async fn scene() -> (Network, Peer, Person) {
    let (net, peer, anna) = with_follower().await;
    net.befriend(&anna, &peer).await;
    (net, peer, anna)
}

fn edited(peer: &Peer, id: &str, words: &str, at: &str) -> Value {
    let mut note = peer.note(id, words);
    note["updated"] = json!(at);
    note
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_and_its_end_at_one_moment() {
    let (net, peer, anna) = scene().await;
    for n in 0..15 {
        let (gone, kept) = (format!("/notes/gone{n}"), format!("/notes/kept{n}"));
        let both = [
            peer.activity(&format!("/creates/gone{n}"), "Create", peer.note(&gone, "<p>gone</p>")),
            peer.activity(
                &format!("/deletes/gone{n}"),
                "Delete",
                json!({ "id": peer.url(&gone), "type": "Tombstone" }),
            ),
            peer.activity(&format!("/creates/kept{n}"), "Create", peer.note(&kept, "<p>old</p>")),
            peer.activity(
                &format!("/updates/kept{n}"),
                "Update",
                edited(&peer, &kept, "<p>new</p>", "2026-01-02T00:00:00Z"),
            ),
        ];
        deliver_all(&net, &peer, &both).await;
    }
    let home = anna.get("/api/v1/timelines/home?limit=40").await;
    assert_eq!(tests::person::texts(&home), ["new"; 15]);
}

/// `/follows/A/B`, `#like/POST`, `/block/10/`: an id for each pair, used again and again.
#[tokio::test]
async fn ids_that_are_used_again_count_again() {
    let (net, peer, anna) = with_follower().await;
    let post = anna.publish("Like me", "public").await;
    let last = text(&post["uri"]).rsplit('/').next().expect("a part");
    let undo = |id: &str, of: &Value| peer.activity(&format!("{id}#undo"), "Undo", of.clone());
    let follow = peer.activity("/follows/mallory/anna", "Follow", json!(anna.uri));
    let like = peer.activity(&format!("/users/mallory#like/{last}"), "Like", post["uri"].clone());
    let block = peer.activity("/block/10/", "Block", json!(anna.uri));
    let likes = async || anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await["favourites_count"].clone();
    let is_blocked = async || anna.relationship("mallory@peer.test").await["blocked_by"].clone();
    for round in 0..2 {
        for (activity, count) in [(follow.clone(), 1), (undo("/follows/mallory/anna", &follow), 0)] {
            assert_eq!(deliver(&net, &peer, &activity).await, StatusCode::ACCEPTED);
            assert_eq!(followers(&anna).await, count, "round {round}");
        }
        for (activity, count) in [(like.clone(), 1), (undo("/likes/a", &like), 0)] {
            assert_eq!(deliver(&net, &peer, &activity).await, StatusCode::ACCEPTED);
            assert_eq!(likes().await, count, "round {round}");
        }
        for (activity, blocked) in [(block.clone(), true), (undo("/block/10/", &block), false)] {
            assert_eq!(deliver(&net, &peer, &activity).await, StatusCode::ACCEPTED);
            assert_eq!(is_blocked().await, blocked, "round {round}");
        }
    }
}

/// Whoever takes a favourite back and gives it again, with another id: what takes the first one back may come last.
#[tokio::test]
async fn an_earlier_favourite_that_is_taken_back_late_leaves_the_new_one() {
    let (net, peer, anna) = with_follower().await;
    let post = anna.publish("Like me", "public").await;
    let like = |n: usize| peer.activity(&format!("/likes/{n}"), "Like", post["uri"].clone());
    let undo = |n: usize| peer.activity(&format!("/undos/{n}"), "Undo", like(n));
    let likes = async || anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await["favourites_count"].clone();
    for (activity, count) in [(like(1), 1), (like(2), 1), (undo(1), 1), (undo(1), 1), (undo(2), 0), (like(3), 1)] {
        assert_eq!(deliver(&net, &peer, &activity).await, StatusCode::ACCEPTED);
        assert_eq!(likes().await, count, "{activity}");
    }
    // Some take it back under an id that was never said here.
    let unsaid = peer.activity("/undos/9", "Undo", like(9));
    assert_eq!(deliver(&net, &peer, &unsaid).await, StatusCode::ACCEPTED);
    assert_eq!(likes().await, 0);
}

#[tokio::test]
async fn whoever_was_removed_may_ask_again_under_the_old_id() {
    let (net, peer, anna) = with_follower().await;
    let id = anna.find("mallory@peer.test").await;
    anna.post(&format!("/api/v1/accounts/{id}/remove_from_followers"), json!({})).await;
    net.drain().await;
    assert_eq!(followers(&anna).await, 0);
    let follow = peer.activity("/follows/1", "Follow", json!(anna.uri));
    assert_eq!(deliver(&net, &peer, &follow).await, StatusCode::ACCEPTED);
    net.drain().await;
    assert_eq!(followers(&anna).await, 1);
    assert_eq!(peer.activities().last().expect("an answer")["type"], "Accept");
}

/// `BRANCHLINE_ORDERS=1000` runs a thousand; `BRANCHLINE_SEED` begins elsewhere.
#[tokio::test(flavor = "multi_thread")]
async fn any_order_ends_like_the_right_one() {
    let number = |name: &str, usual: u64| std::env::var(name).ok().and_then(|t| t.parse().ok()).unwrap_or(usual);
    let (orders, seed) = (number("BRANCHLINE_ORDERS", 12), number("BRANCHLINE_SEED", 7));
    let (net, peer, anna) = scene().await;
    let begun = net.clock.now_ms() - 100_000 * SECOND;
    let said = |mut activity: Value, at: i64| {
        activity["published"] = json!(iso(begun + at * SECOND));
        activity
    };
    for order in 0..orders {
        let (mut dice, at) = (Dice::new(seed + order), i64::try_from(order).expect("a number") * 10);
        let post = anna.publish(&format!("Order {order}"), "public").await;
        let (kept, gone) = (format!("/notes/kept{order}"), format!("/notes/gone{order}"));
        let like = said(peer.activity(&format!("/likes/{order}"), "Like", post["uri"].clone()), at);
        let boost = said(peer.activity(&format!("/boosts/{order}"), "Announce", post["uri"].clone()), at);
        let follow = said(peer.activity(&format!("/follows/o{order}"), "Follow", json!(anna.uri)), at);
        let follows_on = dice.below(2) == 0;
        let mut all = vec![
            said(peer.activity(&format!("/undos/l{order}"), "Undo", like.clone()), at + 1),
            said(peer.activity(&format!("/undos/b{order}"), "Undo", boost.clone()), at + 1),
            like,
            boost,
            follow.clone(),
            peer.activity(&format!("/creates/k{order}"), "Create", peer.note(&kept, "<p>first</p>")),
            peer.activity(
                &format!("/u1/{order}"),
                "Update",
                edited(&peer, &kept, "<p>second</p>", "2026-01-02T00:00:00Z"),
            ),
            peer.activity(
                &format!("/u2/{order}"),
                "Update",
                edited(&peer, &kept, "<p>third</p>", "2026-01-03T00:00:00Z"),
            ),
            peer.activity(&format!("/creates/g{order}"), "Create", peer.note(&gone, "<p>gone</p>")),
            peer.activity(
                &format!("/deletes/g{order}"),
                "Delete",
                json!({ "id": peer.url(&gone), "type": "Tombstone" }),
            ),
        ];
        if !follows_on {
            all.push(said(peer.activity(&format!("/undos/f{order}"), "Undo", follow.clone()), at + 1));
        }
        for _ in 0..4 {
            all.push(all[dice.below(all.len())].clone());
        }
        dice.shuffle(&mut all);
        // Before this order, nobody of that server follows.
        let before = said(
            peer.activity(&format!("/undos/before{order}"), "Undo", json!({ "type": "Follow", "object": anna.uri })),
            at - 1,
        );
        deliver_all(&net, &peer, &[before]).await;
        while !all.is_empty() {
            let some = all.split_off(all.len().saturating_sub(1 + dice.below(3)));
            deliver_all(&net, &peer, &some).await;
        }
        let seen = anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
        let what = format!("order {order} of seed {seed}");
        assert_eq!((&seen["favourites_count"], &seen["reblogs_count"]), (&json!(0), &json!(0)), "{what}");
        assert_eq!(followers(&anna).await, i32::from(follows_on), "{what}");
        let home = anna.home().await;
        assert_eq!(home[..2].iter().filter(|t| *t == "third").count(), 1, "{what}: {home:?}");
        assert!(!home.iter().any(|t| t == "gone" || t == "first" || t == "second"), "{what}: {home:?}");
    }
}
