//! Pictures and films for tests, made on the spot.

use std::path::Path;

use image::{Frame, ImageFormat, Rgba, RgbaImage, codecs::gif::GifEncoder};

fn square(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, y| {
        Rgba([u8::try_from(x % 200).unwrap_or(0), 150, u8::try_from(y % 200).unwrap_or(0), 255])
    })
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(&square(width, height), ImageFormat::Png)
}

fn encoded(image: &RgbaImage, format: ImageFormat) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    let image = image::DynamicImage::ImageRgba8(image.clone()).to_rgb8();
    image.write_to(&mut out, format).expect("a picture");
    out.into_inner()
}

/// A JPEG whose APP1 segment says something.
pub fn jpeg_with_exif(words: &[u8]) -> Vec<u8> {
    let plain = encoded(&square(32, 32), ImageFormat::Jpeg);
    let length = u16::try_from(words.len() + 2).expect("a short text").to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, words, &plain[2..]].concat()
}

/// An animation with so many frames.
pub fn gif(frames: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut out, 30);
    for n in 0..frames {
        let shade = u8::try_from(n % 255).expect("a shade");
        let frame = Frame::new(RgbaImage::from_pixel(4, 4, Rgba([shade, 0, 0, 255])));
        encoder.encode_frame(frame).expect("a frame");
    }
    drop(encoder);
    out
}

/// Half a second of film that says where it was made.
pub fn film(folder: &Path) -> Vec<u8> {
    let file = folder.join("film.mp4");
    let done = std::process::Command::new("ffmpeg")
        .args(["-v", "error", "-y", "-f", "lavfi", "-i", "testsrc=duration=0.5:size=64x48:rate=240"])
        .args(["-metadata", "location=+52.5+13.4/", "-pix_fmt", "yuv420p"])
        .arg(&file)
        .status();
    assert!(done.expect("ffmpeg").success());
    std::fs::read(file).expect("a film")
}

/// How many pictures a second a film has.
pub fn frame_rate(folder: &Path, film: &[u8]) -> i64 {
    let file = folder.join("converted.mp4");
    std::fs::write(&file, film).expect("written");
    let words = ["-v", "error", "-select_streams", "v:0", "-show_entries", "stream=avg_frame_rate", "-of", "csv=p=0"];
    let told = std::process::Command::new("ffprobe").args(words).arg(&file).output().expect("ffprobe");
    let text = String::from_utf8(told.stdout).expect("text");
    let (pictures, seconds) = text.trim().split_once('/').expect("a fraction");
    pictures.parse::<i64>().expect("a number") / seconds.parse::<i64>().expect("a number").max(1)
}
