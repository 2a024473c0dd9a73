//! Colours of pictures, in sRGB: a copy carries no profile, so what is of another space is converted. A picture says of which
//! space it is by a profile (ICC), a PNG also by code points (`cICP`) or by a gamma and its primaries, a photograph of a
//! camera by a word in its Exif.
//! <https://www.w3.org/TR/png-3/#11addnlcolinfo>, <https://www.cipa.jp/std/documents/e/DC-008-Translation-2019-E.pdf>

use image::{DynamicImage, ImageFormat};
use moxcms::{
    Chromaticity, CicpColorPrimaries, CicpProfile, ColorPrimaries, ColorProfile, DataColorSpace, Layout,
    MatrixCoefficients, TransferCharacteristics, TransformOptions, XyY, curve_from_gamma,
};

const PNG_HEAD: usize = 8;
/// What a PNG counts a gamma and coordinates in.
const UNIT: f64 = 100_000.0;
/// A gamma and primaries that are no further from those of sRGB are those of sRGB, rounded.
const GAMMAS: std::ops::RangeInclusive<u32> = 44_000..=47_000;
const NEAR: f64 = 0.004;
/// White, red, green and blue of sRGB.
const SRGB: [f64; 8] = [0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06];
/// Code points of sRGB: BT.709's primaries and sRGB's curve.
const CODED_SRGB: [u8; 2] = [1, 13];
/// Curves for screens brighter than any that sRGB knows: they need more than a conversion.
const BRIGHT: [u8; 2] = [16, 18];
/// How far into a photograph its Exif stands.
const EXIF: usize = 64 * 1024;

/// The space of a picture's colours; none for sRGB, and where nothing is said that is understood.
pub fn of(bytes: &[u8], format: ImageFormat, icc: Option<&[u8]>) -> Option<ColorProfile> {
    let png = format == ImageFormat::Png;
    if let Some(coded) = chunk(bytes, *b"cICP").filter(|_| png) {
        return by_code(coded);
    }
    if let Some(icc) = icc {
        return ColorProfile::new_from_slice(icc).ok().filter(|p| p.color_space == DataColorSpace::Rgb);
    }
    if png {
        return if chunk(bytes, *b"sRGB").is_some() { None } else { by_gamma(bytes) };
    }
    (format == ImageFormat::Jpeg && is_adobe(bytes)).then(ColorProfile::new_adobe_rgb)
}

/// A picture of another space in sRGB; none where the two can't be brought together.
pub fn in_srgb(image: &DynamicImage, from: &ColorProfile) -> Option<DynamicImage> {
    let to = ColorProfile::new_srgb();
    let mut pixels = image.to_rgba8();
    let transform = from.create_transform_8bit(Layout::Rgba, &to, Layout::Rgba, TransformOptions::default()).ok()?;
    let before = pixels.as_raw().clone();
    transform.transform(&before, &mut pixels).ok()?;
    Some(DynamicImage::ImageRgba8(pixels))
}

/// The first chunk of a PNG with a name, before its pixels.
fn chunk(bytes: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    let mut rest = bytes.get(PNG_HEAD..)?;
    loop {
        let length = usize::try_from(u32::from_be_bytes(rest.get(..4)?.try_into().ok()?)).ok()?;
        let called = rest.get(4..8)?;
        let data = rest.get(8..8_usize.checked_add(length)?)?;
        if called == name {
            return Some(data);
        }
        if called == b"IDAT" {
            return None;
        }
        rest = rest.get(12 + length..)?;
    }
}

fn by_code(coded: &[u8]) -> Option<ColorProfile> {
    let [primaries, transfer, 0, 1] = *coded else { return None };
    if [primaries, transfer] == CODED_SRGB || BRIGHT.contains(&transfer) {
        return None;
    }
    Some(ColorProfile::new_from_cicp(CicpProfile {
        color_primaries: CicpColorPrimaries::try_from(primaries).ok()?,
        transfer_characteristics: TransferCharacteristics::try_from(transfer).ok()?,
        matrix_coefficients: MatrixCoefficients::Identity,
        full_range: true,
    }))
}

fn by_gamma(bytes: &[u8]) -> Option<ColorProfile> {
    let number = |data: &[u8], at: usize| Some(u32::from_be_bytes(data.get(4 * at..4 * at + 4)?.try_into().ok()?));
    let gamma = chunk(bytes, *b"gAMA").and_then(|d| number(d, 0)).filter(|g| *g > 0 && !GAMMAS.contains(g));
    let said: Option<Vec<f64>> =
        chunk(bytes, *b"cHRM").and_then(|d| (0..8).map(|at| number(d, at).map(|n| f64::from(n) / UNIT)).collect());
    let said =
        said.filter(|all| all.iter().zip(SRGB).any(|(a, b)| (a - b).abs() > NEAR) && all.iter().all(|n| *n > 0.0));
    if gamma.is_none() && said.is_none() {
        return None;
    }
    let mut profile = ColorProfile::new_srgb();
    if let Some(all) = said {
        #[expect(clippy::cast_possible_truncation, reason = "five digits")]
        let point = |at: usize| Chromaticity::new(all[at] as f32, all[at + 1] as f32);
        let primaries = ColorPrimaries { red: point(2), green: point(4), blue: point(6) };
        profile.update_rgb_colorimetry(XyY { x: all[0], y: all[1], yb: 1.0 }, primaries);
    }
    if let Some(gamma) = gamma {
        #[expect(clippy::cast_possible_truncation, reason = "five digits")]
        let curve = curve_from_gamma((UNIT / f64::from(gamma)) as f32);
        profile.cicp = None;
        profile.red_trc = Some(curve.clone());
        profile.green_trc = Some(curve.clone());
        profile.blue_trc = Some(curve);
    }
    Some(profile)
}

/// Whether a camera says that its colours are those of Adobe RGB: `R03` as index of interoperability, in either byte order.
fn is_adobe(bytes: &[u8]) -> bool {
    let beginning = &bytes[..bytes.len().min(EXIF)];
    [&b"\x01\0\x02\0\x04\0\0\0R03\0"[..], b"\0\x01\0\x02\0\0\0\x04R03\0"]
        .into_iter()
        .any(|index| beginning.windows(index.len()).any(|w| w == index))
}

#[cfg(test)]
mod tests {
    use image::{ImageEncoder, RgbImage, codecs::jpeg::JpegEncoder};

    use super::*;

    const DULL: [u8; 3] = [180, 90, 60];

    /// What becomes of a dull red that a picture says to be of a space.
    fn seen(space: Option<ColorProfile>) -> [u8; 3] {
        let image = DynamicImage::ImageRgb8(RgbImage::from_pixel(2, 2, image::Rgb(DULL)));
        let shown = space.map_or_else(|| image.clone(), |s| in_srgb(&image, &s).expect("converted"));
        shown.to_rgb8().get_pixel(0, 0).0
    }

    fn with(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let part = |name: &[u8; 4], data: &[u8]| {
            [&u32::try_from(data.len()).expect("a length").to_be_bytes()[..], name, data, &[0; 4]].concat()
        };
        let parts = chunks.iter().map(|(name, data)| part(name, data)).collect::<Vec<_>>().concat();
        [b"\x89PNG\r\n\x1a\n".to_vec(), part(b"IHDR", &[0; 13]), parts, part(b"IDAT", b"")].concat()
    }

    fn numbers(all: &[u32]) -> Vec<u8> {
        all.iter().flat_map(|n| n.to_be_bytes()).collect()
    }

    #[test]
    fn pictures_say_in_many_ways_of_which_space_they_are() {
        let p3 = [31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000];
        let srgb = [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000];
        let cases: [(Vec<u8>, bool); 10] = [
            (with(&[(b"cICP", &[12, 13, 0, 1])]), true),
            (with(&[(b"cICP", &[9, 1, 0, 1]), (b"sRGB", &[0])]), true),
            (with(&[(b"cICP", &[1, 13, 0, 1]), (b"gAMA", &numbers(&[100_000]))]), false),
            (with(&[(b"gAMA", &numbers(&[100_000]))]), true),
            (with(&[(b"gAMA", &numbers(&[55_556]))]), true),
            (with(&[(b"gAMA", &numbers(&[45_455])), (b"cHRM", &numbers(&srgb))]), false),
            (with(&[(b"cHRM", &numbers(&p3))]), true),
            (with(&[(b"sRGB", &[0]), (b"gAMA", &numbers(&[100_000]))]), false),
            (with(&[(b"gAMA", &[0; 4]), (b"cHRM", &[0; 32])]), false),
            (with(&[]), false),
        ];
        for (n, (bytes, changes)) in cases.iter().enumerate() {
            assert_eq!(seen(of(bytes, ImageFormat::Png, None)) != DULL, *changes, "{n}");
        }
        // Linear light is brighter than it is written.
        assert!(seen(of(&cases[3].0, ImageFormat::Png, None))[1] > 130);
        let camera = b"\xff\xd8\xff\xe1Exif\0\0\0\x01\0\x02\0\0\0\x04R03\0";
        assert!(of(camera, ImageFormat::Jpeg, None).is_some() && of(&camera[..16], ImageFormat::Jpeg, None).is_none());
    }

    #[test]
    fn profiles_are_converted() {
        for (profile, changes) in [
            (ColorProfile::new_display_p3(), true),
            (ColorProfile::new_pro_photo_rgb(), true),
            (ColorProfile::new_srgb(), false),
        ] {
            let icc = profile.encode().expect("a profile");
            let mut bytes = Vec::new();
            let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 100);
            encoder.set_icc_profile(icc.clone()).expect("a profile");
            encoder.encode_image(&RgbImage::from_pixel(8, 8, image::Rgb(DULL))).expect("jpeg");
            let off: i32 = seen(of(&bytes, ImageFormat::Jpeg, Some(&icc)))
                .iter()
                .zip(DULL)
                .map(|(a, b)| (i32::from(*a) - i32::from(b)).abs())
                .sum();
            assert_eq!(off > 12, changes);
        }
        assert!(of(b"", ImageFormat::Jpeg, Some(b"no profile")).is_none());
    }
}
