"""The policy gate, measured by its corpus (`tests/gate`): what it stops and asks about needlessly, and what it finds, by kind,
language and evasion; and how long it looks at one post."""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FLOOR = re.compile(r"^(.+?)\s+\d+ of\s+\d+, floor (\d+), wanted (\d+), reached (\d+) per mille$")


def measure():
    """Prints the table of the half `judge`; gives what the floors are of, in percent, and fails where one is not kept."""
    run = subprocess.run(["cargo", "test", "--workspace", "--lib", "policy::corpus", "--", "--nocapture"], cwd=ROOT,
                         capture_output=True, text=True)
    lines = run.stdout.splitlines()
    print("\n".join(line for line in lines if line.startswith(("half ", "judge "))))
    found = [FLOOR.match(line) for line in lines]
    results = {f"gate, {m[1]}, %": int(m[4]) / 10 for m in found if m}
    if run.returncode or not results:
        print(run.stdout[-3_000:], run.stderr[-3_000:], file=sys.stderr)
        sys.exit("the gate does not keep its floors")
    speed = subprocess.run(["cargo", "run", "--quiet", "--release", "-p", "detect", "--example", "speed"], cwd=ROOT,
                           capture_output=True, text=True, check=True)
    return {**results, "gate, one post of 500 characters, µs": float(speed.stdout)}
