//! Drills: what comes in is bounded, by route and by what the machine gives.

use std::{fs, path::PathBuf, time::Duration};

use futures::future::join_all;
use reqwest::{
    Method, StatusCode,
    header::RETRY_AFTER,
    multipart::{Form, Part},
};
use serde_json::Value;
use tests::{Person, person::text, pictures};

use super::program::{Program, scene};

async fn upload(person: &Person, bytes: Vec<u8>) -> (StatusCode, Value) {
    let form = Form::new().part("file", Part::bytes(bytes).file_name("file"));
    let sent = person.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    (sent.status(), sent.json().await.expect("JSON"))
}

/// The most memory that a program holds meanwhile, in KiB.
pub async fn most_memory<T>(program: &Program, work: impl Future<Output = T>) -> (u64, T) {
    let mut most = 0;
    tokio::pin!(work);
    loop {
        tokio::select! {
            done = &mut work => return (most, done),
            () = tokio::time::sleep(Duration::from_millis(20)) => most = most.max(program.memory()),
        }
    }
}

/// Files wait on the disk, words are few: six uploads of 24 MB at once, and forms of words as long.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_uploaded_waits_on_the_disk() {
    const BYTES: usize = 24 * 1024 * 1024;
    let (folder, _peer, program, anna) = scene(0).await;
    upload(&anna, pictures::png(64, 64)).await;
    let before = program.memory();
    let (most, answers) = most_memory(&program, join_all((0..6).map(|_| upload(&anna, vec![7; BYTES])))).await;
    println!("six uploads of 24 MB take {} KiB", most.saturating_sub(before));
    assert!(answers.iter().all(|(status, _)| *status == StatusCode::UNPROCESSABLE_ENTITY), "{answers:?}");
    assert!(most < before + 32 * 1024, "from {before} to {most} KiB");
    let words = |n: usize| anna.request(Method::POST, "/api/v2/media").form(&[("description", "x".repeat(n))]);
    let form = Form::new().text("description", "x".repeat(2 * 1024 * 1024));
    let parts = anna.request(Method::POST, "/api/v2/media").multipart(form);
    for request in [words(2 * 1024 * 1024), parts] {
        // Whoever is still sending may miss the answer: the rest is not read.
        assert!(request.send().await.map_or(true, |answer| answer.status() == StatusCode::PAYLOAD_TOO_LARGE));
    }
    let many = (0..9).fold(Form::new(), |form, n| form.part(format!("f{n}"), Part::bytes(vec![1]).file_name("f")));
    let sent = anna.request(Method::POST, "/api/v2/media").multipart(many).send().await;
    assert!(sent.map_or(true, |answer| answer.status() == StatusCode::PAYLOAD_TOO_LARGE));
    let left = fs::read_dir(folder.path().join("data/media")).expect("a folder").flatten();
    assert!(left.map(|e| e.file_name()).all(|name| name == "posts"), "something is left of what was refused");
}

/// A control group of one's own, with a limit of memory; none where it can't be made.
struct Group(PathBuf);

impl Group {
    fn of(bytes: u64, process: u32) -> Option<Self> {
        let name = format!("branchline-{process}");
        let kinds = [("/sys/fs/cgroup/memory", "memory.limit_in_bytes"), ("/sys/fs/cgroup", "memory.max")];
        kinds.into_iter().find_map(|(root, limit)| {
            let folder = PathBuf::from(root).join(&name);
            fs::create_dir(&folder).ok()?;
            let group = Self(folder);
            fs::write(group.0.join(limit), bytes.to_string()).ok()?;
            fs::write(group.0.join("cgroup.procs"), process.to_string()).ok()?;
            Some(group)
        })
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // It goes once nobody is in it any more.
        for _ in 0..50 {
            if fs::remove_dir(&self.0).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Under a limit of 128 MB pictures are opened one by one, and one that is too large is refused rather than the end.
#[tokio::test(flavor = "multi_thread")]
async fn pictures_fit_into_the_memory_that_there_is() {
    let (_folder, _peer, mut program, anna) = scene(0).await;
    // Where no group can be made (without root, for instance), there is nothing to show.
    let Some(_group) = Group::of(128 * 1024 * 1024, program.process()) else { return };
    let picture = pictures::png(1_500, 1_500);
    let (most, answers) = most_memory(&program, join_all((0..6).map(|_| upload(&anna, picture.clone())))).await;
    println!("six pictures of 1500 by 1500 at once take {most} KiB at most");
    assert!(answers.iter().all(|(status, _)| *status == StatusCode::OK), "{answers:?}");
    let (status, said) = upload(&anna, pictures::png(4_500, 4_500)).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
    assert!(text(&said["error"]).contains("more pixels"), "{said}");
    anna.publish("It is still there", "public").await;
    program.kill();
}

/// With 256 descriptors streams leave room for visitors, and say when to come back.
#[tokio::test(flavor = "multi_thread")]
async fn streams_leave_room_for_visitors() {
    let (_folder, _peer, mut program, anna) = scene(0).await;
    program.kill();
    program.start_with_files(256).await;
    let open = || async {
        let path = "/api/v1/streaming/user";
        let sent = anna.request(Method::GET, path).timeout(Duration::from_secs(60)).send().await.expect("an answer");
        (sent.status(), sent.headers().get(RETRY_AFTER).cloned(), sent)
    };
    let lines = join_all((0..220).map(|_| open())).await;
    let refused: Vec<_> = lines.iter().filter(|(status, ..)| *status == StatusCode::SERVICE_UNAVAILABLE).collect();
    println!("of 220 streams, {} are refused", refused.len());
    assert!(lines.iter().filter(|(status, ..)| *status == StatusCode::OK).count() >= 100);
    assert!(!refused.is_empty() && refused.iter().all(|(_, wait, _)| wait.is_some()));
    for _ in 0..20 {
        anna.publish("There is room", "public").await;
    }
    drop(lines);
    let told = program.command(&["check"]);
    let mut limited = std::process::Command::new("sh");
    limited.args(["-c", "ulimit -n 256 && exec \"$0\" check"]).arg(told.get_program()).current_dir(&program.folder);
    limited.env_clear().envs(told.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = limited.output().expect("the program");
    let said = [output.stdout, output.stderr].concat();
    assert!(String::from_utf8_lossy(&said).contains("may open 256 files"), "{}", String::from_utf8_lossy(&said));
}
