//! Passwords: argon2id, with a cap on how many are hashed at once.

use std::sync::Arc;

use argon2::{
    Argon2,
    password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};
use tokio::sync::Semaphore;

use crate::base::{
    error::{Error, Result},
    id,
};

/// Each hash takes 19 MiB; more at once would let strangers fill the memory.
const AT_ONCE: usize = 2;
/// The shortest password that we accept, in characters.
pub const SHORTEST: usize = 10;

/// Hashes and checks passwords off the async threads.
#[derive(Clone, Debug)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    /// Checked where there is no login, so that both answers take the same time.
    decoy: Arc<str>,
}

impl Passwords {
    pub fn new() -> Result<Self> {
        Ok(Self { permits: Arc::new(Semaphore::new(AT_ONCE)), decoy: hash(&id::secret())?.into() })
    }

    /// # Errors
    /// 422 for a password that is too short.
    pub async fn hash(&self, password: String) -> Result<String> {
        if password.chars().count() < SHORTEST {
            return Err(Error::unprocessable(format!("A password needs at least {SHORTEST} characters.")));
        }
        self.run(move || hash(&password)).await?
    }

    /// Whether a password fits; without a hash to compare with, never, in the same time.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool> {
        let exists = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.decoy.to_string());
        let fits = self.run(move || verify(&password, &hash)).await?;
        Ok(fits && exists)
    }

    /// Other work that is slow on purpose, in the same small number at once.
    pub async fn slowly<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        self.run(work).await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let _permit = self.permits.acquire().await.map_err(Error::internal)?;
        tokio::task::spawn_blocking(work).await.map_err(Error::internal)
    }
}

fn hash(password: &str) -> Result<String> {
    let salt = SaltString::encode_b64(&id::random_bytes::<16>()).map_err(|e| Error::internal(e.to_string()))?;
    let hash = Argon2::default().hash_password(password.as_bytes(), &salt);
    hash.map(|h| h.to_string()).map_err(|e| Error::internal(e.to_string()))
}

fn verify(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|h| Argon2::default().verify_password(password.as_bytes(), &h).is_ok())
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn checks_and_refuses() {
        let passwords = crate::Passwords::new().expect("hasher");
        let hash = passwords.hash("a long enough one".into()).await.expect("hash");
        assert!(hash.starts_with("$argon2id$"));
        assert!(passwords.verify("a long enough one".into(), Some(hash.clone())).await.expect("verify"));
        assert!(!passwords.verify("another".into(), Some(hash)).await.expect("verify"));
        assert!(!passwords.verify("anything".into(), None).await.expect("verify"));
        assert!(passwords.hash("short".into()).await.is_err());
    }
}
