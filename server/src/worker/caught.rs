//! A panic is a failure like others.

use std::{any::Any, panic::AssertUnwindSafe};

use futures::FutureExt;

use crate::base::error::{Error, Result};

/// A job that panics is one that failed: its worker goes on with others.
pub async fn caught<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let message = |cause: Box<dyn Any + Send>| {
        let text = cause.downcast_ref::<String>().cloned();
        text.or_else(|| cause.downcast_ref::<&str>().map(|s| (*s).to_owned())).unwrap_or_default()
    };
    let outcome = AssertUnwindSafe(work).catch_unwind().await;
    outcome.unwrap_or_else(|cause| Err(Error::internal(format!("a job panicked: {}", message(cause)))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_is_a_failure_that_says_why() {
        assert!(caught(async { Ok(()) }).await.is_ok());
        let error = caught::<()>(async { panic!("{} is not there", "a row") }).await.expect_err("a failure");
        let Error::Internal(cause) = error else { panic!("tried again") };
        assert_eq!(cause.to_string(), "a job panicked: a row is not there");
    }
}
