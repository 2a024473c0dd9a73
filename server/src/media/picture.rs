//! Pictures: decoded within limits on a bounded pool and written anew, so that nothing but the picture is left.

use std::io::Cursor;

use image::{
    AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits,
    codecs::{
        gif::{GifDecoder, GifEncoder, Repeat},
        jpeg::JpegEncoder,
    },
    imageops::FilterType,
};
use tokio::sync::Semaphore;

use super::MAX_PIXELS;
use crate::base::error::{Error, Result};

/// Pictures at work at once; each may take much of the memory for a moment.
static POOL: Semaphore = Semaphore::const_new(1);

const MAX_SIDE: u32 = 16_384;
const MAX_MEMORY: u64 = 256 * 1024 * 1024;
const MOST_FRAMES: usize = 200;
/// Pixels of all frames of an animation together.
const MAX_ANIMATED_PIXELS: u64 = 60_000_000;
/// What is kept of a large picture: as many pixels as a large screen.
const KEPT_PIXELS: u32 = 3_840 * 2_160;
const SMALL_PIXELS: u32 = 640 * 360;
const QUALITY: u8 = 86;

/// One encoded picture.
#[derive(Clone, Debug)]
pub struct Encoded {
    pub bytes: Vec<u8>,
    pub mime: &'static str,
    pub width: u32,
    pub height: u32,
}

/// A picture made safe, with its small version.
#[derive(Clone, Debug)]
pub struct Picture {
    pub whole: Encoded,
    pub small: Encoded,
    pub blurhash: String,
}

/// How an avatar or header is cut.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    pub width: u32,
    pub height: u32,
}

pub const AVATAR: Cut = Cut { width: 400, height: 400 };
pub const HEADER: Cut = Cut { width: 1_500, height: 500 };

/// Makes a picture safe for a post.
///
/// # Errors
/// 422 with a sentence for what is no picture, or one that is too large to open.
pub async fn prepare(bytes: Vec<u8>) -> Result<Picture> {
    on_pool(move || picture(&bytes)).await
}

/// Makes an avatar or a header.
pub async fn cut(bytes: Vec<u8>, cut: Cut) -> Result<Encoded> {
    on_pool(move || {
        let image = decode(&bytes, format_of(&bytes)?)?;
        encode(&image.resize_to_fill(cut.width, cut.height, FilterType::Triangle))
    })
    .await
}

/// Makes a small square picture for an emoji, transparent where it was.
pub async fn emoji(bytes: Vec<u8>) -> Result<Encoded> {
    on_pool(move || {
        let image = decode(&bytes, format_of(&bytes)?)?;
        let small = image.resize(128, 128, FilterType::Triangle);
        Ok(Encoded { bytes: write_png(&small)?, mime: "image/png", width: small.width(), height: small.height() })
    })
    .await
}

async fn on_pool<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    // The place is given back when the work is done, whether or not anybody still waits for it.
    let place = POOL.acquire().await.map_err(Error::internal)?;
    let done = tokio::task::spawn_blocking(move || {
        let _place = place;
        work()
    });
    done.await.map_err(|_| unreadable())?
}

fn unreadable() -> Error {
    Error::unprocessable("This file is no picture that can be opened. Save it as JPEG, PNG, GIF or WebP and try again.")
}

fn too_large() -> Error {
    Error::unprocessable("This picture has more pixels than can be opened here. Make it smaller and try again.")
}

fn format_of(bytes: &[u8]) -> Result<ImageFormat> {
    let format = image::guess_format(bytes).map_err(|_| unreadable())?;
    let known = matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::Gif | ImageFormat::WebP);
    if known { Ok(format) } else { Err(unreadable()) }
}

fn picture(bytes: &[u8]) -> Result<Picture> {
    let format = format_of(bytes)?;
    if format == ImageFormat::Gif
        && let Some(animated) = animation(bytes)?
    {
        return Ok(animated);
    }
    let image = fit(decode(bytes, format)?, KEPT_PIXELS);
    let small = fit(image.clone(), SMALL_PIXELS);
    Ok(Picture { whole: encode(&image)?, small: encode(&small)?, blurhash: hash(&small)? })
}

/// Decodes within limits, turned the way the camera was held.
fn decode(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|e| fault(&e))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MAX_PIXELS || room().is_some_and(|bytes| pixels * BYTES_PER_PIXEL > bytes) {
        return Err(too_large());
    }
    let turned = decoder.orientation().map_err(|e| fault(&e))?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(|e| fault(&e))?;
    image.apply_orientation(turned);
    Ok(image)
}

/// The most that a picture takes for each of its pixels while it is turned, made smaller and written.
const BYTES_PER_PIXEL: u64 = 12;

/// How many bytes may be taken now: half of what is left where this process has a limit, as control groups tell.
fn room() -> Option<u64> {
    let number = |name: &str| std::fs::read_to_string(name).ok()?.trim().parse::<u64>().ok();
    let (most, now) = number("/sys/fs/cgroup/memory.max").zip(number("/sys/fs/cgroup/memory.current"))?;
    Some(most.saturating_sub(now) / 2)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(room().map_or(MAX_MEMORY, |bytes| bytes.min(MAX_MEMORY)));
    limits
}

fn fault(error: &image::ImageError) -> Error {
    if matches!(error, image::ImageError::Limits(_)) { too_large() } else { unreadable() }
}

/// An animation stays one, within limits of frames and pixels; none for a picture of one frame.
fn animation(bytes: &[u8]) -> Result<Option<Picture>> {
    let mut decoder = GifDecoder::new(Cursor::new(bytes)).map_err(|e| fault(&e))?;
    decoder.set_limits(limits()).map_err(|e| fault(&e))?;
    let (width, height) = decoder.dimensions();
    let each = u64::from(width) * u64::from(height);
    let mut frames = Vec::new();
    for frame in decoder.into_frames() {
        frames.push(frame.map_err(|e| fault(&e))?);
        if frames.len() > MOST_FRAMES || each * frames.len() as u64 > MAX_ANIMATED_PIXELS {
            return Err(Error::unprocessable(
                "This animation is too long or too large. Make it shorter or smaller and try again.",
            ));
        }
    }
    if frames.len() < 2 {
        return Ok(None);
    }
    let first = DynamicImage::ImageRgba8(frames[0].buffer().clone());
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut bytes, 20);
    encoder.set_repeat(Repeat::Infinite).map_err(|e| fault(&e))?;
    encoder.encode_frames(frames).map_err(|e| fault(&e))?;
    drop(encoder);
    let small = fit(first, SMALL_PIXELS);
    let whole = Encoded { bytes, mime: "image/gif", width, height };
    Ok(Some(Picture { whole, blurhash: hash(&small)?, small: encode(&small)? }))
}

/// Makes a picture smaller where it has more pixels than this.
fn fit(image: DynamicImage, most: u32) -> DynamicImage {
    let pixels = f64::from(image.width()) * f64::from(image.height());
    let scale = (f64::from(most) / pixels).sqrt();
    if scale >= 1.0 {
        return image;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "smaller than what it was")]
    let side = |side: u32| ((f64::from(side) * scale) as u32).max(1);
    image.resize_exact(side(image.width()), side(image.height()), FilterType::Triangle)
}

fn encode(image: &DynamicImage) -> Result<Encoded> {
    let (width, height) = (image.width(), image.height());
    let clear = image.color().has_alpha() && image.to_rgba8().pixels().any(|p| p.0[3] < 255);
    if clear {
        return Ok(Encoded { bytes: write_png(image)?, mime: "image/png", width, height });
    }
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&image.to_rgb8()).map_err(|e| fault(&e))?;
    Ok(Encoded { bytes, mime: "image/jpeg", width, height })
}

fn write_png(image: &DynamicImage) -> Result<Vec<u8>> {
    let mut out = Cursor::new(Vec::new());
    image.to_rgba8().write_to(&mut out, ImageFormat::Png).map_err(|e| fault(&e))?;
    Ok(out.into_inner())
}

/// <https://blurha.sh>: some letters that stand for the picture until it is there.
fn hash(image: &DynamicImage) -> Result<String> {
    let tiny = image.thumbnail(64, 64).to_rgba8();
    blurhash::encode(4, 3, tiny.width(), tiny.height(), tiny.as_raw()).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        write_png(&DynamicImage::ImageRgba8(image::RgbaImage::from_pixel(width, height, image::Rgba([9, 90, 90, 255]))))
            .expect("png")
    }

    #[test]
    fn large_pictures_become_smaller_and_keep_their_shape() {
        let made = picture(&png(5_000, 2_500)).expect("a picture");
        assert_eq!(made.whole.mime, "image/jpeg");
        assert!(made.whole.width * made.whole.height <= KEPT_PIXELS);
        assert!((f64::from(made.whole.width) / f64::from(made.whole.height) - 2.0).abs() < 0.01);
        assert!(made.small.width * made.small.height <= SMALL_PIXELS && made.blurhash.len() >= 20);
    }

    #[test]
    fn bombs_are_not_opened() {
        // A PNG that says it is 60,000 pixels wide and high, in some hundred bytes.
        let mut bomb = png(1, 1);
        bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
        assert!(picture(&bomb).is_err());
        assert!(picture(b"not a picture").is_err());
        assert!(picture(&png(10, 10)[..40]).is_err());
    }

    proptest::proptest! {
        #[test]
        fn broken_pictures_are_refused_quietly(at in 8_usize..60, byte: u8) {
            let mut bytes = png(12, 9);
            bytes[at] = byte;
            let _ = picture(&bytes);
        }
    }
}
