//! Passwords: argon2id, with a cap on how many are hashed at once.

use std::sync::Arc;

use argon2::{
    Argon2, Params,
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

/// How much work a guess at a secret costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// argon2id with 19 MiB in two passes, scrypt with 64 MiB.
    Full,
    /// As little as the formats allow: for tests, see `BRANCHLINE_DEV_CHEAP_SECRETS`.
    Least,
}

impl Cost {
    fn argon2(self) -> Argon2<'static> {
        let params = match self {
            Self::Full => Params::default(),
            Self::Least => {
                Params::new(Params::MIN_M_COST, Params::MIN_T_COST, Params::MIN_P_COST, None).unwrap_or_default()
            }
        };
        Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params)
    }

    /// scrypt's work factor, as a power of two: 16 takes about a quarter of a second.
    pub fn scrypt(self) -> u8 {
        match self {
            Self::Full => 16,
            Self::Least => 1,
        }
    }
}

/// Hashes and checks passwords off the async threads.
#[derive(Clone, Debug)]
pub struct Passwords {
    pub cost: Cost,
    permits: Arc<Semaphore>,
    /// Checked where there is no login, so that both answers take the same time.
    decoy: Arc<str>,
}

impl Passwords {
    pub fn new(cost: Cost) -> Result<Self> {
        Ok(Self { cost, permits: Arc::new(Semaphore::new(AT_ONCE)), decoy: hash(cost, &id::secret())?.into() })
    }

    /// # Errors
    /// 422 for a password that is too short.
    pub async fn hash(&self, password: String) -> Result<String> {
        if password.chars().count() < SHORTEST {
            return Err(Error::unprocessable(format!("A password needs at least {SHORTEST} characters.")));
        }
        let cost = self.cost;
        self.run(move || hash(cost, &password)).await?
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

fn hash(cost: Cost, password: &str) -> Result<String> {
    let salt = SaltString::encode_b64(&id::random_bytes::<16>()).map_err(|e| Error::internal(e.to_string()))?;
    let hash = cost.argon2().hash_password(password.as_bytes(), &salt);
    hash.map(|h| h.to_string()).map_err(|e| Error::internal(e.to_string()))
}

/// The cost stands in the hash.
fn verify(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|h| Argon2::default().verify_password(password.as_bytes(), &h).is_ok())
}

#[cfg(test)]
mod tests {
    use super::{Cost, Passwords};

    #[tokio::test]
    async fn checks_and_refuses() {
        let passwords = Passwords::new(Cost::Full).expect("hasher");
        let hash = passwords.hash("a long enough one".into()).await.expect("hash");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        let cheap = Passwords::new(Cost::Least).expect("hasher").hash("a long enough one".into()).await.expect("hash");
        assert!(cheap.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{cheap}");
        assert!(passwords.verify("a long enough one".into(), Some(cheap)).await.expect("verify"));
        assert!(passwords.verify("a long enough one".into(), Some(hash.clone())).await.expect("verify"));
        assert!(!passwords.verify("another".into(), Some(hash)).await.expect("verify"));
        assert!(!passwords.verify("anything".into(), None).await.expect("verify"));
        assert!(passwords.hash("short".into()).await.is_err());
    }
}
