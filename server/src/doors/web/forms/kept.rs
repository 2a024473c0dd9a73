//! What somebody was writing when the session ended or the profile locked itself.

use frontend::{components::composer::Draft, frame::Frame, pages::compose as composing};
use serde::{Deserialize, Serialize};

/// What is carried along when a session has ended while somebody wrote.
#[derive(Default, Deserialize, Serialize)]
pub struct PostForm {
    #[serde(default)]
    pub status: String,
    #[serde(default)]
    pub spoiler_text: String,
    #[serde(default)]
    pub visibility: String,
    pub in_reply_to_id: Option<String>,
    #[serde(default)]
    pub key: String,
    /// The post that was being edited.
    pub editing: Option<String>,
}

impl PostForm {
    /// What was written, for the sign-in page to carry along.
    pub fn kept(self) -> Vec<(&'static str, String)> {
        let mut kept = vec![
            ("status", self.status),
            ("spoiler_text", self.spoiler_text),
            ("visibility", self.visibility),
            ("key", self.key),
        ];
        kept.extend(self.in_reply_to_id.map(|id| ("in_reply_to_id", id)));
        kept.extend(self.editing.map(|id| ("editing", id)));
        kept
    }

    /// What was kept, back in the composer; an edit with what hangs on its post.
    pub async fn draft(self, frame: &Frame) -> Draft {
        if let Some(id) = &self.editing
            && let Ok(status) = frame.client.status(id).await
        {
            return composing::edit_draft(&status, self.status, self.spoiler_text);
        }
        Draft {
            text: self.status,
            warning: self.spoiler_text,
            visibility: self.visibility,
            in_reply_to: self.in_reply_to_id,
            back: Some("/home".into()),
            key: self.key,
            ..Draft::default()
        }
    }

    pub fn is_empty(&self) -> bool {
        self.status.is_empty() && self.spoiler_text.is_empty()
    }
}
