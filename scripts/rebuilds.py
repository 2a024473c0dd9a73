"""How long a change takes: what `make bench` says of compiling. Works in a copy of the repository with a target folder of
its own, kept in the cache, so that nobody's files are touched. `COLD=1` begins with nothing, and takes half an hour."""

import os
import pathlib
import shutil
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = pathlib.Path.home() / ".cache" / "branchline" / "bench"
COPY, TARGET = FOLDER / "copy", FOLDER / "target"
# What is changed, found by name wherever it moves to.
RULE, PAGE = "policy/house.rs", "pages/thread.rs"
PROGRAM = ["build", "--bin", "branchline"]
UNIT_TEST = ["test", "-p", "branchline", "--lib", "policy::"]


class Build:
    """One run of cargo: seconds of the clock, seconds of the processors, GiB of its hungriest process."""

    def __init__(self, *words):
        # What the machine or its owner prefers would be measured too.
        environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET)}
        begun = time.monotonic()
        child = subprocess.Popen(["cargo", words[0], "--locked", "--quiet", *words[1:]], cwd=COPY, env=environment,
                                 stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        assert child.returncode == 0, f"cargo {' '.join(words)} fails"
        self.seconds, self.cpu = time.monotonic() - begun, used.ru_utime + used.ru_stime
        self.peak = used.ru_maxrss / 1024 / 1024


def copy():
    """Brings the copy up to date; what has not changed keeps its time, so that cargo does not compile it."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, check=True,
                            capture_output=True, text=True).stdout.split("\0")
    # The web bundle is no part of the repository, but of the program.
    listed += [p.relative_to(ROOT).as_posix() for p in (ROOT / "frontend" / "dist").rglob("*")]
    wanted = {COPY / name: ROOT / name for name in listed if name and (ROOT / name).is_file()}
    for old in [p for p in COPY.rglob("*") if p.is_file() and p not in wanted]:
        old.unlink()
    for new, source in wanted.items():
        if not new.exists() or new.read_bytes() != source.read_bytes():
            new.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, new)


def changed(name):
    """Adds a line to a file, another one each time."""
    [file] = [p for p in COPY.rglob("*.rs") if p.as_posix().endswith(f"/{name}")]
    before = file.read_text()
    file.write_text(f"{before}pub fn measured() -> u64 {{ {time.monotonic_ns()} }}\n")


def after(name, words):
    """A build after one changed line, when everything else is compiled."""
    copy()
    Build(*words)
    changed(name)
    return Build(*words)


def measure():
    """Names and values, as `scripts/bench` prints them."""
    cold = os.environ.get("COLD")
    if cold:
        shutil.rmtree(FOLDER, ignore_errors=True)
    copy()
    first = Build(*PROGRAM)
    rows, peaks = {}, [first.peak]
    if cold:
        rows["the program from nothing, s"] = first.seconds
        release = Build(*PROGRAM, "--release")
        rows["release from nothing, CPU minutes"] = release.cpu / 60
        peaks.append(release.peak)
    for label, name, words in (("a rule to its unit test, s", RULE, UNIT_TEST), ("a rule to the program, s", RULE, PROGRAM),
                               ("a page to the program, s", PAGE, PROGRAM)):
        build = after(name, words)
        rows[label] = build.seconds
        peaks.append(build.peak)
    rows["rustc at its peak, GiB"] = max(peaks)
    return rows
