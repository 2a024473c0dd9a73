//! Animations that are kept frame by frame: the file without what is no picture (places, cameras, comments, programs).
//!
//! <https://developers.google.com/speed/webp/docs/riff_container>, <https://www.w3.org/TR/png-3/>

/// What an animated WebP is made of.
const OF_WEBP: &[&[u8; 4]] = &[b"VP8X", b"ICCP", b"ANIM", b"ANMF"];
/// What a frame of it is made of.
const OF_FRAME: &[&[u8; 4]] = &[b"ALPH", b"VP8 ", b"VP8L"];
/// Of a frame's chunk, what stands before its own chunks.
const FRAME_HEAD: usize = 16;
/// What an animated PNG is made of.
const OF_PNG: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"cICP", b"acTL", b"fcTL", b"fdAT",
    b"IDAT", b"IEND",
];
const PNG_HEAD: &[u8] = b"\x89PNG\r\n\x1a\n";

/// An animated WebP without the rest; none for what is no whole one.
pub(super) fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let size = usize::try_from(u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?)).ok()?;
    let body = bytes.get(12..(8 + size).min(bytes.len()))?;
    if !bytes.starts_with(b"RIFF") || bytes.get(8..12)? != b"WEBP" {
        return None;
    }
    let mut out = Vec::new();
    for (name, data) in riff(body)? {
        if !OF_WEBP.contains(&name) {
            continue;
        }
        let mut data = data.to_vec();
        match name {
            // No Exif and no XMP follow.
            b"VP8X" => *data.first_mut()? &= !0b0000_1100,
            b"ANMF" => data = frame(&data)?,
            _ => {}
        }
        push(&mut out, *name, &data)?;
    }
    let mut whole = b"RIFF".to_vec();
    whole.extend(u32::try_from(out.len() + 4).ok()?.to_le_bytes());
    whole.extend(b"WEBP");
    whole.append(&mut out);
    Some(whole)
}

/// Whether a WebP that does not move was written without loss.
pub(super) fn is_lossless_webp(bytes: &[u8]) -> bool {
    bytes.get(12..).and_then(riff).is_some_and(|chunks| chunks.iter().any(|(name, _)| *name == b"VP8L"))
}

fn frame(data: &[u8]) -> Option<Vec<u8>> {
    let mut out = data.get(..FRAME_HEAD)?.to_vec();
    for (name, data) in riff(&data[FRAME_HEAD..])?.into_iter().filter(|(name, _)| OF_FRAME.contains(name)) {
        push(&mut out, *name, data)?;
    }
    Some(out)
}

/// The chunks of a RIFF body, in order.
fn riff(mut body: &[u8]) -> Option<Vec<(&[u8; 4], &[u8])>> {
    let mut chunks = Vec::new();
    while body.len() >= 8 {
        let name = body[..4].try_into().ok()?;
        let length = usize::try_from(u32::from_le_bytes(body[4..8].try_into().ok()?)).ok()?;
        let data = body.get(8..8_usize.checked_add(length)?)?;
        chunks.push((name, data));
        // Each begins at an even place.
        body = body.get(8 + length + length % 2..).unwrap_or_default();
    }
    Some(chunks)
}

fn push(out: &mut Vec<u8>, name: [u8; 4], data: &[u8]) -> Option<()> {
    out.extend(name);
    out.extend(u32::try_from(data.len()).ok()?.to_le_bytes());
    out.extend(data);
    out.extend(std::iter::repeat_n(0, data.len() % 2));
    Some(())
}

/// An animated PNG without the rest; none for what is no whole one. Each chunk keeps its checksum, which the decoder has
/// checked.
pub(super) fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut body = bytes.strip_prefix(PNG_HEAD)?;
    let mut out = PNG_HEAD.to_vec();
    loop {
        let length = usize::try_from(u32::from_be_bytes(body.get(..4)?.try_into().ok()?)).ok()?;
        let name: &[u8; 4] = body.get(4..8)?.try_into().ok()?;
        let (chunk, rest) = body.split_at_checked(length.checked_add(12)?)?;
        if OF_PNG.contains(&name) {
            out.extend(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        body = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        push(&mut out, name, data).expect("a chunk");
        out
    }

    #[test]
    fn only_frames_are_left() {
        let frame = [vec![0; 16], chunk(*b"VP8L", b"picture"), chunk(*b"JUNK", b"secret")].concat();
        let body = [
            chunk(*b"VP8X", &[0b0000_1110, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
            chunk(*b"ANIM", &[0; 6]),
            chunk(*b"ANMF", &frame),
            chunk(*b"EXIF", b"secret place"),
            chunk(*b"XMP ", b"secret name"),
        ]
        .concat();
        let length = u32::try_from(body.len() + 4).expect("a length").to_le_bytes();
        let file = [&b"RIFF"[..], &length, b"WEBP", &body, b"secret behind"].concat();
        let kept = webp(&file).expect("kept");
        assert!(!kept.windows(6).any(|w| w == b"secret") && kept.windows(7).any(|w| w == b"picture"));
        assert_eq!((kept[20], kept.len()), (0b0000_0010, 8 + usize::from(kept[4]) + 256 * usize::from(kept[5])));
        assert!(webp(b"RIFF").is_none() && webp(&file[..60]).is_none());

        let part = |name: &[u8; 4], data: &[u8]| {
            [&u32::try_from(data.len()).expect("a length").to_be_bytes()[..], name, data, &[0; 4]].concat()
        };
        let parts = [part(b"IHDR", &[0; 13]), part(b"tEXt", b"secret"), part(b"fdAT", b"frame"), part(b"IEND", b"")];
        let file = [PNG_HEAD.to_vec(), parts.concat(), b"secret".to_vec()].concat();
        let kept = png(&file).expect("kept");
        assert!(!kept.windows(6).any(|w| w == b"secret") && kept.windows(5).any(|w| w == b"frame"));
        assert!(png(&file[..40]).is_none());
    }
}
