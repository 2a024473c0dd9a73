//! How much memory this process may still take, where somebody has set a limit: control groups, of both versions.
//! <https://docs.kernel.org/admin-guide/cgroup-v2.html#memory-interface-files>

use std::path::{Path, PathBuf};

/// Where a version of control groups keeps its numbers, and under which names.
struct Version {
    root: &'static str,
    limit: &'static str,
    used: &'static str,
    /// Pages of files, which the kernel takes back when it needs them.
    cached: [&'static str; 2],
}

const FIRST: Version = Version {
    root: "/sys/fs/cgroup/memory",
    limit: "memory.limit_in_bytes",
    used: "memory.usage_in_bytes",
    cached: ["total_inactive_file", "total_active_file"],
};
const SECOND: Version = Version {
    root: "/sys/fs/cgroup",
    limit: "memory.max",
    used: "memory.current",
    cached: ["inactive_file", "active_file"],
};

/// Bytes that are left below the tightest limit; none where there is no limit.
pub fn left() -> Option<u64> {
    let groups = std::fs::read_to_string("/proc/self/cgroup").unwrap_or_default();
    let places = groups.lines().filter_map(|line| {
        let (_, named) = line.split_once(':')?;
        let (controllers, path) = named.split_once(':')?;
        match controllers {
            "" => Some((SECOND, path)),
            names if names.split(',').any(|n| n == "memory") => Some((FIRST, path)),
            _ => None,
        }
    });
    places
        .flat_map(|(version, path)| up(version.root, path).into_iter().filter_map(move |at| left_at(&version, &at)))
        .min()
}

/// A group's folder and those around it: each may have a limit. Inside a container only the outermost is there.
fn up(root: &str, path: &str) -> Vec<PathBuf> {
    let mut all = Vec::new();
    let mut at = Some(Path::new(path.trim_start_matches('/')));
    while let Some(path) = at {
        all.push(Path::new(root).join(path));
        at = path.parent();
    }
    all
}

fn left_at(version: &Version, at: &Path) -> Option<u64> {
    let text = |name: &str| std::fs::read_to_string(at.join(name)).ok();
    let number = |name: &str| text(name)?.trim().parse::<u64>().ok();
    // Without a limit, the first version has one that no machine reaches.
    let limit = number(version.limit).filter(|bytes| *bytes < 1 << 60)?;
    let told = text("memory.stat").unwrap_or_default();
    let cached: u64 = version.cached.iter().filter_map(|name| value(&told, name)).sum();
    Some(limit.saturating_sub(number(version.used)?.saturating_sub(cached)))
}

/// The number after a name, one pair a line.
fn value(told: &str, name: &str) -> Option<u64> {
    let found = told.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))?;
    found.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_kernel_can_take_back_is_not_used() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("written");
        write("memory.max", "max\n");
        assert_eq!(left_at(&SECOND, folder.path()), None);
        write("memory.max", "1000\n");
        write("memory.current", "900\n");
        write("memory.stat", "anon 300\nfile 600\ninactive_file 400\nactive_file 200\n");
        assert_eq!(left_at(&SECOND, folder.path()), Some(700));
    }

    #[test]
    fn limits_around_a_group_count() {
        let all = up("/sys/fs/cgroup", "/system.slice/branchline.service");
        let names: Vec<_> = all.iter().map(|p| p.display().to_string()).collect();
        let expected =
            ["/sys/fs/cgroup/system.slice/branchline.service", "/sys/fs/cgroup/system.slice", "/sys/fs/cgroup/"];
        assert_eq!(names, expected);
    }
}
