//! Whether a branch's colour can be read: as the ground of white letters, and as letters on the page.

use crate::base::config_values::{LEAST_CONTRAST, contrast_with_white};

/// The lightness of our paper, for letters on it: `oklch(0.985 0.006 90)` is a little darker than white.
const PAPER: f64 = 0.95;

/// What was found about a colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// `#rrggbb`, in lower case.
    pub colour: String,
    /// Of white letters on it, from 1 to 21.
    pub under_white: f64,
    /// Of letters in it on our paper.
    pub on_paper: f64,
    /// A darker one of the same tone that white letters can be read on, where they can't on this one.
    pub better: Option<String>,
}

impl Found {
    pub fn is_legible(&self) -> bool {
        self.better.is_none()
    }
}

/// Looks at a colour; none for what is none.
pub fn look_at(value: &str) -> Option<Found> {
    let colour = value.trim().to_lowercase();
    let under_white = contrast_with_white(&colour)?;
    let better = if under_white >= LEAST_CONTRAST { None } else { darker(&colour) };
    Some(Found { colour, under_white, on_paper: under_white * PAPER, better })
}

/// The lightest of the same tone on which white letters can be read.
fn darker(colour: &str) -> Option<String> {
    let part = |at: usize| u32::from_str_radix(&colour[at..at + 2], 16).ok();
    let (red, green, blue) = (part(1)?, part(3)?, part(5)?);
    let shade = |percent: u32| {
        let of = |part: u32| part * percent / 100;
        format!("#{:02x}{:02x}{:02x}", of(red), of(green), of(blue))
    };
    (0..100).rev().map(shade).find(|c| contrast_with_white(c).is_some_and(|ratio| ratio >= LEAST_CONTRAST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_light_colour_has_a_darker_one_of_its_tone() {
        let found = look_at("#FFEE00").expect("a colour");
        assert!(!found.is_legible() && found.under_white < 2.0);
        let better = look_at(&found.better.expect("a darker one")).expect("a colour");
        assert!(better.is_legible() && better.colour.ends_with("00"), "{better:?}");
        assert!(look_at("#0e5a5a").expect("a colour").is_legible());
        assert_eq!(look_at("teal"), None);
        assert!(look_at("#ffffff").expect("a colour").better.is_some());
    }
}
