//! How easily a password is guessed, with the reason as names of texts: `strength-NAME`.

use zxcvbn::{
    Score,
    feedback::{Suggestion, Warning},
    zxcvbn,
};

/// The least that a password may be: about 10^8 guesses.
const LEAST: Score = Score::Three;
/// Longer ones are read no further: the time that it takes grows with their length.
const MOST_READ: usize = 100;

/// Why a password is too easily guessed, as names of texts, the reason first; none for one that is strong enough. `known` is
/// what a guesser tries first: name, handle, address, the branch.
pub fn weak(password: &str, known: &[&str]) -> Vec<&'static str> {
    let read: String = password.chars().take(MOST_READ).collect();
    // Each part alone, and the parts put together as people put them.
    let joined: Vec<String> = known
        .iter()
        .map(|k| k.split('@').next().unwrap_or_default().chars().filter(|c| c.is_alphanumeric()).collect())
        .collect();
    let parts = known.iter().flat_map(|k| k.split(['@', '.', ' '])).chain(joined.iter().map(String::as_str));
    let parts: Vec<&str> = parts.filter(|p| p.len() > 2).collect();
    let entropy = zxcvbn(&read, &parts);
    if entropy.score() >= LEAST {
        return Vec::new();
    }
    let feedback = entropy.feedback();
    let warning = feedback.and_then(zxcvbn::feedback::Feedback::warning).map_or("strength-weak", reason);
    let better = feedback.map(|f| f.suggestions().iter().copied().map(advice).collect::<Vec<_>>()).unwrap_or_default();
    let mut all = vec![warning];
    for name in better {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    if all.len() == 1 {
        all.push("strength-words");
    }
    all
}

fn reason(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => "strength-keys",
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            "strength-repeats"
        }
        Warning::SequencesLikeAbcAreEasyToGuess => "strength-sequence",
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => "strength-date",
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => "strength-common",
        Warning::AWordByItselfIsEasyToGuess => "strength-word",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => {
            "strength-name"
        }
    }
}

fn advice(suggestion: Suggestion) -> &'static str {
    match suggestion {
        Suggestion::UseALongerKeyboardPatternWithMoreTurns => "strength-longer",
        Suggestion::AvoidRepeatedWordsAndCharacters => "strength-no-repeats",
        Suggestion::AvoidSequences => "strength-no-sequence",
        Suggestion::AvoidRecentYears
        | Suggestion::AvoidYearsThatAreAssociatedWithYou
        | Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou => "strength-no-date",
        Suggestion::CapitalizationDoesntHelpVeryMuch
        | Suggestion::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase
        | Suggestion::ReversedWordsArentMuchHarderToGuess
        | Suggestion::PredictableSubstitutionsDontHelpVeryMuch => "strength-tricks",
        _ => "strength-words",
    }
}

#[cfg(test)]
mod tests {
    use super::weak;

    #[test]
    fn what_is_guessed_first_is_refused_with_a_reason() {
        for (password, reason) in [
            ("password123", "strength-common"),
            ("qwertyuiop", "strength-common"),
            ("aaaaaaaaaaaa", "strength-repeats"),
        ] {
            assert_eq!(weak(password, &[]).first(), Some(&reason), "{password}");
        }
        assert!(!weak("annaberg1987", &["anna.berg@alder.example", "Alder Library"]).is_empty());
        assert!(!weak("alderlibrary", &["Alder Library"]).is_empty(), "the branch's name is guessed first");
        for strong in ["tide mud reed wind", "a good long password", "Kv9-trommel-Regal-halb", &"x9$".repeat(4_000)] {
            assert!(weak(strong, &["anna@alder.example"]).is_empty() || strong.len() > 1_000, "{strong}");
        }
    }
}
