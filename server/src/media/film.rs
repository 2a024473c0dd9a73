//! Films and sounds, where `ffmpeg` is installed: converted to what every browser plays, with nothing of where and by
//! whom they were made. It runs without network, on one file, in limits of time, size and memory.

use std::{path::Path, process::Stdio, sync::LazyLock, time::Duration};

use tokio::{process::Command, sync::Semaphore};

use super::{MAX_FILM, MAX_FRAME_PIXELS, MAX_FRAME_RATE};
use crate::base::error::{Error, Result};

static FOUND: LazyLock<bool> = LazyLock::new(|| {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    ["ffmpeg", "ffprobe", "prlimit"].iter().all(|name| std::env::split_paths(&paths).any(|p| p.join(name).is_file()))
});
/// One at a time: each takes a whole core.
static POOL: Semaphore = Semaphore::const_new(1);
const LONGEST: Duration = Duration::from_secs(300);
const MAX_SECONDS: u32 = 1_800;

/// Whether films and sounds are taken here.
pub fn is_possible() -> bool {
    *FOUND
}

/// Converts a film to MP4, or a sound to MP3.
pub async fn convert(input: &Path, output: &Path, is_film: bool) -> Result<()> {
    let side = f64::from(u32::try_from(MAX_FRAME_PIXELS).unwrap_or(u32::MAX)).sqrt();
    let fit = format!(
        "scale='min(iw,{side:.0})':'min(ih,{side:.0})':force_original_aspect_ratio=decrease:force_divisible_by=2"
    );
    let mut words = input_words(input);
    if is_film {
        words.extend(
            // A film that is slower stays as it is.
            [
                "-fpsmax",
                &MAX_FRAME_RATE.to_string(),
                "-vf",
                &fit,
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                "24",
                "-pix_fmt",
                "yuv420p",
            ]
            .map(str::to_owned),
        );
        words.extend(["-c:a", "aac", "-b:a", "128k", "-movflags", "+faststart", "-f", "mp4"].map(str::to_owned));
    } else {
        words.extend(["-vn", "-c:a", "libmp3lame", "-b:a", "160k", "-f", "mp3"].map(str::to_owned));
    }
    run("ffmpeg", &[words, output_words(output)].concat()).await.map(drop)
}

/// The first picture of a film, as PNG.
pub async fn first_picture(input: &Path, output: &Path) -> Result<()> {
    let mut words = input_words(input);
    words.extend(["-frames:v", "1", "-f", "image2", "-c:v", "png"].map(str::to_owned));
    run("ffmpeg", &[words, output_words(output)].concat()).await.map(drop)
}

/// Width and height of a film.
pub async fn size(input: &Path) -> Result<(Option<i64>, Option<i64>)> {
    let words = [
        "-v",
        "error",
        "-protocol_whitelist",
        "file",
        "-select_streams",
        "v:0",
        "-show_entries",
        "stream=width,height",
        "-of",
        "csv=p=0",
    ];
    let mut words: Vec<String> = words.map(str::to_owned).to_vec();
    words.push(input.display().to_string());
    let text = run("ffprobe", &words).await?;
    let mut sides = text.trim().split(',').map(|s| s.parse().ok());
    Ok((sides.next().flatten(), sides.next().flatten()))
}

/// The input is read as what its first bytes say, and as nothing else: playlists would lead to other files.
fn input_words(input: &Path) -> Vec<String> {
    let format = match input.extension().and_then(|e| e.to_str()) {
        Some("webm") => "matroska",
        Some("mp3") => "mp3",
        Some("ogg") => "ogg",
        Some("wav") => "wav",
        Some("flac") => "flac",
        _ => "mov",
    };
    let mut words = ["-nostdin", "-v", "error", "-y", "-protocol_whitelist", "file", "-f", format, "-t"]
        .map(str::to_owned)
        .to_vec();
    words.extend([MAX_SECONDS.to_string(), "-i".into(), input.display().to_string()]);
    words
}

fn output_words(output: &Path) -> Vec<String> {
    let mut words = ["-map_metadata", "-1", "-map_chapters", "-1", "-threads", "1", "-fs"].map(str::to_owned).to_vec();
    words.extend([MAX_FILM.to_string(), output.display().to_string()]);
    words
}

/// Runs a program on one file with an empty environment and no more time and memory than it needs; without any network
/// where this machine lets us take it away (a container may not).
async fn run(program: &str, words: &[String]) -> Result<String> {
    let _place = POOL.acquire().await.map_err(Error::internal)?;
    let mut command = Command::new("prlimit");
    command.args(LIMITS);
    if *CAGED {
        command.args(CAGE);
    }
    command.arg(program).args(words);
    let (done, text) = finish(command).await?;
    if done {
        return Ok(text);
    }
    tracing::info!(fault = text, "a film can't be converted");
    Err(Error::unprocessable("This file can't be opened as a film or sound. Save it as MP4 or MP3."))
}

const LIMITS: [&str; 3] = ["--as=4294967296", "--cpu=280", "--"];
const CAGE: [&str; 4] = ["unshare", "--net", "--map-root-user", "--"];

/// Whether programs can be run without a network here; tried once.
static CAGED: LazyLock<bool> = LazyLock::new(|| {
    let tried = std::process::Command::new(CAGE[0]).args(&CAGE[1..]).arg("true").stderr(Stdio::null()).status();
    tried.is_ok_and(|s| s.success())
});

async fn finish(mut command: Command) -> Result<(bool, String)> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env_clear().env("PATH", path).stdin(Stdio::null()).kill_on_drop(true);
    let output = match tokio::time::timeout(LONGEST, command.output()).await {
        Ok(Ok(output)) => output,
        Ok(Err(_)) => return Ok((false, "not installed".into())),
        Err(_) => return Err(Error::unprocessable("This film takes too long to convert. Make it shorter.")),
    };
    let text = if output.status.success() { output.stdout } else { output.stderr };
    Ok((output.status.success(), String::from_utf8_lossy(&text).chars().take(500).collect()))
}
