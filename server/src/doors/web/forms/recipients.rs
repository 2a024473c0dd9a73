//! Whom a new message is for.

use frontend::{components::composer::Draft, frame::Frame};

/// Puts those whom a new message is for before its words. Whom nobody knows is said, so that no message goes astray.
pub(super) async fn named_first(frame: &Frame, draft: &mut Draft) -> std::result::Result<(), String> {
    let Some(to) = draft.to.clone() else { return Ok(()) };
    let mut handles = Vec::new();
    for word in to.split([' ', ',', ';']).map(|w| w.trim_start_matches('@')).filter(|w| !w.is_empty()) {
        let is_known = match frame.client.lookup(word).await {
            Ok(_) => true,
            Err(_) => frame
                .client
                .search(word, "accounts", 0)
                .await
                .is_ok_and(|found| found.accounts.iter().any(|a| a.acct.eq_ignore_ascii_case(word))),
        };
        if !is_known {
            return Err(format!("There is nobody called @{word}. Check the handle."));
        }
        handles.push(format!("@{word} "));
    }
    if handles.is_empty() && !draft.text.contains('@') {
        return Err("Say who the message is for.".to_owned());
    }
    draft.text = format!("{}{}", handles.concat(), draft.text);
    draft.to = None;
    Ok(())
}
