//! Pictures: decoded within limits on a bounded pool and written anew, so that nothing but the picture is left.

use std::io::Cursor;

use image::{
    AnimationDecoder, DynamicImage, Frame, Frames, GenericImageView, ImageDecoder, ImageFormat, ImageReader, Limits,
    codecs::{
        gif::{GifDecoder, GifEncoder, Repeat},
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder},
        webp::WebPDecoder,
    },
    imageops::FilterType,
};
use tokio::sync::Semaphore;

use super::{MAX_PICTURE, MAX_PIXELS, animation, colours, spool::Spooled};
use crate::base::{
    error::{Error, Result},
    memory,
};

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
/// A PNG of so many bytes stays one, also where JPEG would be smaller.
const KEPT_LOSSLESS: usize = 1024 * 1024;

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
/// A branch's picture, as it is shared elsewhere. <https://ogp.me>
pub const SHARED: Cut = Cut { width: 1_200, height: 630 };
/// The longest sides of an emoji and of a branch's logo.
pub const EMOJI: u32 = 128;
pub const LOGO: u32 = 512;
pub const HEADER: Cut = Cut { width: 1_500, height: 500 };

/// Makes a picture safe for a post.
///
/// # Errors
/// 422 with a sentence for what is no picture, or one that is too large to open.
pub async fn prepare(bytes: Vec<u8>) -> Result<Picture> {
    on_pool(move || picture(&bytes)).await
}

/// The same of a file, which is in memory only when its turn has come.
pub async fn prepare_file(file: Spooled) -> Result<Picture> {
    on_pool(move || picture(&file.read_here(MAX_PICTURE)?)).await
}

/// Makes an avatar or a header.
pub async fn cut(bytes: Vec<u8>, cut: Cut) -> Result<Encoded> {
    on_pool(move || {
        let format = format_of(&bytes)?;
        let image = decode(&bytes, format)?;
        let fitting = image.resize_to_fill(cut.width, cut.height, FilterType::Triangle);
        encode_as(&fitting, is_lossless(&bytes, format))
    })
    .await
}

/// Makes a picture of at most so many pixels a side, transparent where it was: an emoji, or a branch's logo.
pub async fn small(bytes: Vec<u8>, side: u32) -> Result<Encoded> {
    on_pool(move || {
        let image = decode(&bytes, format_of(&bytes)?)?;
        let small = image.resize(side, side, FilterType::Triangle);
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
    if let Some(animated) = moving(bytes, format)? {
        return Ok(animated);
    }
    let image = fit(decode(bytes, format)?, KEPT_PIXELS);
    let small = fit(image.clone(), SMALL_PIXELS);
    let lossless = is_lossless(bytes, format);
    Ok(Picture { whole: encode_as(&image, lossless)?, small: encode_as(&small, lossless)?, blurhash: hash(&small)? })
}

/// Whether a picture came as its maker drew it, a screenshot or drawing perhaps, rather than as a photograph.
fn is_lossless(bytes: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::Png | ImageFormat::Gif => true,
        ImageFormat::WebP => animation::is_lossless_webp(bytes),
        _ => false,
    }
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
    let profile = decoder.icc_profile().ok().flatten();
    let mut image = DynamicImage::from_decoder(decoder).map_err(|e| fault(&e))?;
    let space = colours::of(bytes, format, profile.as_deref());
    if let Some(converted) = space.and_then(|space| colours::in_srgb(&image, &space)) {
        image = converted;
    }
    image.apply_orientation(turned);
    Ok(image)
}

/// The most that a picture takes for each of its pixels while it is turned, made smaller and written.
const BYTES_PER_PIXEL: u64 = 12;

/// How many bytes may be taken now: half of what is left where this process has a limit.
fn room() -> Option<u64> {
    memory::left().map(|bytes| bytes / 2)
}

/// How many pixels the frames of an animation may have together, each of four bytes.
fn animated_pixels() -> u64 {
    room().map_or(MAX_ANIMATED_PIXELS, |bytes| MAX_ANIMATED_PIXELS.min(bytes / 4))
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

/// An animation stays one, within limits of frames and pixels; none for a picture of one frame. A GIF is written anew; of the
/// other kinds, which nobody can write anew without loss, the frames are kept and everything else goes.
fn moving(bytes: &[u8], format: ImageFormat) -> Result<Option<Picture>> {
    let input = Cursor::new(bytes);
    let frames = match format {
        ImageFormat::Gif => {
            let mut decoder = GifDecoder::new(input).map_err(|e| fault(&e))?;
            decoder.set_limits(limits()).map_err(|e| fault(&e))?;
            frames(decoder.dimensions(), decoder.into_frames())?
        }
        ImageFormat::WebP => {
            let decoder = WebPDecoder::new(input).map_err(|e| fault(&e))?;
            let size = decoder.dimensions();
            if decoder.has_animation() { frames(size, decoder.into_frames())? } else { Vec::new() }
        }
        ImageFormat::Png => {
            let decoder = PngDecoder::with_limits(input, limits()).map_err(|e| fault(&e))?;
            let size = decoder.dimensions();
            if decoder.is_apng().map_err(|e| fault(&e))? {
                frames(size, decoder.apng().map_err(|e| fault(&e))?.into_frames())?
            } else {
                Vec::new()
            }
        }
        _ => Vec::new(),
    };
    if frames.len() < 2 {
        return Ok(None);
    }
    let first = DynamicImage::ImageRgba8(frames[0].buffer().clone());
    let (width, height) = first.dimensions();
    let (bytes, mime) = match format {
        ImageFormat::Gif => (write_gif(frames)?, "image/gif"),
        ImageFormat::WebP => (animation::webp(bytes).ok_or_else(unreadable)?, "image/webp"),
        _ => (animation::png(bytes).ok_or_else(unreadable)?, "image/png"),
    };
    let small = fit(first, SMALL_PIXELS);
    let whole = Encoded { bytes, mime, width, height };
    Ok(Some(Picture { whole, blurhash: hash(&small)?, small: encode(&small)? }))
}

fn frames((width, height): (u32, u32), all: Frames<'_>) -> Result<Vec<Frame>> {
    let each = u64::from(width) * u64::from(height);
    let (most, mut frames) = (animated_pixels(), Vec::new());
    for frame in all {
        frames.push(frame.map_err(|e| fault(&e))?);
        if frames.len() > MOST_FRAMES || each * frames.len() as u64 > most {
            return Err(Error::unprocessable(
                "This animation is too long or too large. Make it shorter or smaller and try again.",
            ));
        }
    }
    Ok(frames)
}

fn write_gif(frames: Vec<Frame>) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut bytes, 20);
    encoder.set_repeat(Repeat::Infinite).map_err(|e| fault(&e))?;
    encoder.encode_frames(frames).map_err(|e| fault(&e))?;
    drop(encoder);
    Ok(bytes)
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
    encode_as(image, false)
}

/// `lossless`: it came without loss and stays so, as a PNG, while that is not large.
fn encode_as(image: &DynamicImage, lossless: bool) -> Result<Encoded> {
    let (width, height) = (image.width(), image.height());
    let clear = image.color().has_alpha() && image.to_rgba8().pixels().any(|p| p.0[3] < 255);
    if clear {
        return Ok(Encoded { bytes: write_png(image)?, mime: "image/png", width, height });
    }
    let exact = if lossless { Some(write_png(image)?) } else { None };
    if let Some(bytes) = exact.as_ref().filter(|b| b.len() <= KEPT_LOSSLESS) {
        return Ok(Encoded { bytes: bytes.clone(), mime: "image/png", width, height });
    }
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&image.to_rgb8()).map_err(|e| fault(&e))?;
    match exact.filter(|exact| exact.len() <= bytes.len()) {
        Some(bytes) => Ok(Encoded { bytes, mime: "image/png", width, height }),
        None => Ok(Encoded { bytes, mime: "image/jpeg", width, height }),
    }
}

fn write_png(image: &DynamicImage) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Best, PngFilter::Adaptive);
    let opaque = !image.color().has_alpha() || image.to_rgba8().pixels().all(|p| p.0[3] == 255);
    let written = match (opaque, image.color().has_color()) {
        (true, false) => image.to_luma8().write_with_encoder(encoder),
        (true, true) => image.to_rgb8().write_with_encoder(encoder),
        (false, _) => image.to_rgba8().write_with_encoder(encoder),
    };
    written.map_err(|e| fault(&e))?;
    Ok(out)
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
        assert!(made.whole.width * made.whole.height <= KEPT_PIXELS);
        assert!((f64::from(made.whole.width) / f64::from(made.whole.height) - 2.0).abs() < 0.01);
        assert!(made.small.width * made.small.height <= SMALL_PIXELS && made.blurhash.len() >= 20);
    }

    #[test]
    fn screenshots_stay_as_they_are_and_photographs_stay_small() {
        let lines = image::RgbImage::from_fn(400, 300, |x, y| {
            if (x / 7 + y / 11) % 2 == 0 { image::Rgb([20, 20, 30]) } else { image::Rgb([250, 250, 245]) }
        });
        let exact = write_png(&DynamicImage::ImageRgb8(lines.clone())).expect("png");
        let made = picture(&exact).expect("a picture");
        assert_eq!(made.whole.mime, "image/png");
        assert!(made.whole.bytes.len() <= exact.len() + 100);
        assert_eq!(image::load_from_memory(&made.whole.bytes).expect("a picture").to_rgb8(), lines);
        let mut seed = 7_u32;
        let noise = image::RgbImage::from_fn(900, 700, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [a, b, c, _] = seed.to_be_bytes();
            image::Rgb([a, b, c])
        });
        let made = picture(&write_png(&DynamicImage::ImageRgb8(noise)).expect("png")).expect("a picture");
        assert_eq!(made.whole.mime, "image/jpeg");
        for format in [ImageFormat::Gif, ImageFormat::WebP] {
            let mut drawn = Cursor::new(Vec::new());
            DynamicImage::ImageRgb8(lines.clone()).write_to(&mut drawn, format).expect("written without loss");
            let made = picture(drawn.get_ref()).expect("a picture");
            assert_eq!(made.whole.mime, "image/png", "{format:?}");
            assert_eq!(image::load_from_memory(&made.whole.bytes).expect("a picture").to_rgb8(), lines, "{format:?}");
        }
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
