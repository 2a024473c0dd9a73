//! Films and sounds, where `ffmpeg` is installed: converted to what every browser plays, with nothing of where and by
//! whom they were made. It runs where it can open no socket, on one file, in limits of time, size and memory.

use std::{path::Path, process::Stdio, sync::LazyLock, time::Duration};

use serde_json::Value;
use tokio::{
    process::{Child, Command},
    sync::Semaphore,
};

use super::{MAX_FILM, MAX_FRAME_PIXELS, MAX_FRAME_RATE, caged};
use crate::base::error::{Error, Result};

static FOUND: LazyLock<bool> = LazyLock::new(|| {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    ["ffmpeg", "ffprobe", "prlimit"].iter().all(|name| std::env::split_paths(&paths).any(|p| p.join(name).is_file()))
});
/// One at a time: each takes a whole core.
static POOL: Semaphore = Semaphore::const_new(1);
const LONGEST: Duration = Duration::from_secs(300);
const MAX_SECONDS: u32 = 1_800;

/// What a film or sound is, as its file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    pub width: Option<i64>,
    pub height: Option<i64>,
    pub duration_ms: Option<i64>,
    /// Frames a second as a fraction, `25/1`.
    pub frame_rate: Option<String>,
    /// Bits a second.
    pub bitrate: Option<i64>,
}

impl Facts {
    /// # Errors
    /// 422 with a sentence for what is longer than we convert; nothing is cut off.
    pub fn check_length(&self) -> Result<()> {
        if self.duration_ms.is_some_and(|ms| ms > i64::from(MAX_SECONDS) * 1_000) {
            return Err(Error::unprocessable(format!(
                "This film or sound is longer than {} minutes. Make it shorter, or split it into parts.",
                MAX_SECONDS / 60
            )));
        }
        Ok(())
    }
}

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

/// What a file says of itself.
pub async fn facts(input: &Path) -> Result<Facts> {
    let mut words = ["-v", "error", "-protocol_whitelist", "file", "-f", format_of(input)].map(str::to_owned).to_vec();
    words.extend(
        ["-show_entries", "stream=codec_type,width,height,avg_frame_rate:format=duration,bit_rate"].map(str::to_owned),
    );
    words.extend(["-of".into(), "json".into(), input.display().to_string()]);
    let said: Value = serde_json::from_str(&run("ffprobe", &words).await?).map_err(Error::internal)?;
    Ok(read(&said))
}

fn read(said: &Value) -> Facts {
    let streams = said["streams"].as_array().into_iter().flatten();
    let film = streams.clone().find(|s| s["codec_type"] == "video").cloned().unwrap_or_default();
    let number = |v: &Value| v.as_str().and_then(|t| t.parse::<f64>().ok()).filter(|n| (0.0..=1e12).contains(n));
    #[expect(clippy::cast_possible_truncation, reason = "within bounds")]
    let whole = |n: f64| n.round() as i64;
    Facts {
        width: film["width"].as_i64(),
        height: film["height"].as_i64(),
        duration_ms: number(&said["format"]["duration"]).map(|s| whole(s * 1_000.0)),
        frame_rate: film["avg_frame_rate"].as_str().filter(|r| !r.starts_with("0/")).map(str::to_owned),
        bitrate: number(&said["format"]["bit_rate"]).map(whole),
    }
}

/// The input is read as what its first bytes say, and as nothing else: playlists would lead to other files.
fn format_of(input: &Path) -> &'static str {
    match input.extension().and_then(|e| e.to_str()) {
        Some("webm") => "matroska",
        Some("mp3") => "mp3",
        Some("ogg" | "ogv") => "ogg",
        Some("wav") => "wav",
        Some("flac") => "flac",
        _ => "mov",
    }
}

fn input_words(input: &Path) -> Vec<String> {
    let format = format_of(input);
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

/// Runs a program on one file with an empty environment and no more time and memory than it needs, and without any network:
/// where that can't be taken away, nothing is converted.
async fn run(program: &str, words: &[String]) -> Result<String> {
    let _place = POOL.acquire().await.map_err(Error::internal)?;
    let mut command = Command::new("prlimit");
    command.args(LIMITS).arg(program).args(words);
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env_clear().env("PATH", path).kill_on_drop(true);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let (done, text) = finish(caged::spawn(command)?).await?;
    if done {
        return Ok(text);
    }
    tracing::info!(fault = text, "a film can't be converted");
    Err(Error::unprocessable("This file can't be opened as a film or sound. Save it as MP4 or MP3."))
}

const LIMITS: [&str; 3] = ["--as=4294967296", "--cpu=280", "--"];

async fn finish(child: Child) -> Result<(bool, String)> {
    let output = match tokio::time::timeout(LONGEST, child.wait_with_output()).await {
        Ok(output) => output.map_err(Error::internal)?,
        Err(_) => return Err(Error::unprocessable("This film takes too long to convert. Make it shorter.")),
    };
    let (text, most) = if output.status.success() { (output.stdout, 100_000) } else { (output.stderr, 500) };
    Ok((output.status.success(), String::from_utf8_lossy(&text).chars().take(most).collect()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn files_say_what_they_are() {
        let said = json!({ "streams": [{ "codec_type": "audio" }, { "codec_type": "video", "width": 64, "height": 48,
            "avg_frame_rate": "25/1" }], "format": { "duration": "1900.5", "bit_rate": "64000" } });
        let facts = read(&said);
        assert_eq!((facts.width, facts.duration_ms, facts.bitrate), (Some(64), Some(1_900_500), Some(64_000)));
        assert!(facts.check_length().is_err() && Facts::default().check_length().is_ok());
    }
}
