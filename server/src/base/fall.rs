//! For drills: the process ends in the middle of its writes, as when the power goes, at a moment that can be said before.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

use rustix::process::{Signal, getpid, kill_process};

/// After how many writes this process ends; never, unless `BRANCHLINE_DEV_FALL` names a file.
#[derive(Debug, Default)]
pub struct Fall {
    file: Option<PathBuf>,
    left: Mutex<u64>,
}

impl Fall {
    /// Once the file is there, the writes that it tells of are counted down, and the file goes.
    pub fn told_by(file: Option<PathBuf>) -> Self {
        Self { file, left: Mutex::default() }
    }

    /// A statement of a transaction, or its commit, begins, or a commit has ended.
    pub fn step(&self) {
        let Some(file) = &self.file else { return };
        let Ok(mut left) = self.left.lock() else { return };
        match *left {
            0 => *left = told(file).unwrap_or_default(),
            // Nothing is left that could tidy up.
            1 => drop(kill_process(getpid(), Signal::KILL)),
            more => *left = more - 1,
        }
    }
}

fn told(file: &Path) -> Option<u64> {
    let count = fs::read_to_string(file).ok()?.trim().parse().ok()?;
    fs::remove_file(file).ok()?;
    Some(count)
}
