"""Mastodon.py's own tests, from its source package, live against a branch. What does not pass stands in
`mastodon_py_deviations.txt` with its reason; anything else that does not pass, and anything listed that does, is a failure."""

import collections
import contextlib
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as ET

import network
from network import BINARY, NAMES, Branch, free_port

HERE = pathlib.Path(__file__).resolve().parent
CACHE = pathlib.Path.home() / ".cache" / "branchline"
VERSION = next(l.split("==")[1] for l in (HERE / "requirements.txt").read_text().split() if l.startswith("Mastodon.py=="))
SCOPES = "read write follow push"
# What the tests have as their people: handle, address, role, token and its scopes.
PEOPLE = [
    ("mastodonpy_test", "mastodonpy_test@localhost.example", "staff", "__MASTODON_PY_TEST_ACCESS_TOKEN", SCOPES),
    ("admin0", "admin@localhost.example", "owner", "__MASTODON_PY_TEST_ACCESS_TOKEN_2",
     f"{SCOPES} admin:read admin:write"),
    ("mastodonpy_test_2", "mastodonpy_test_2@localhost.example", "staff", "__MASTODON_PY_TEST_ACCESS_TOKEN_3", SCOPES),
    ("admin2", "zerocool@example.com", "owner", None, None),
]


def source():
    """The source package, unpacked; its recordings moved away, so that none is played."""
    kept = CACHE / f"mastodon_py-{VERSION}"
    if not kept.exists():
        with tempfile.TemporaryDirectory() as folder:
            words = ["download", "-q", "--no-binary", ":all:", "--no-deps", "-d", folder, f"Mastodon.py=={VERSION}"]
            subprocess.run([sys.executable, "-m", "pip", *words], check=True)
            archive = next(pathlib.Path(folder).glob("*.tar.gz"))
            with tarfile.open(archive) as packed:
                packed.extractall(folder, filter="data")
            shutil.move(folder + "/" + archive.name.removesuffix(".tar.gz"), kept)
    return kept


class Server(Branch):
    """A branch at the address that is written into the tests."""

    def __init__(self, folder):
        super().__init__("suite", folder, free_port())
        self.url = "http://localhost:3000"
        self.clock = folder / "clock"
        self.clock.write_text("0")
        self.settings = {"REGISTRATION": "open", "CONFIRM_EMAIL": "false", "FEDERATION": "open", "DEV_CLOCK": str(self.clock)}

    def environment(self):
        own = super().environment()
        own.pop("BRANCHLINE_DEV_RESOLVE", None)
        return own

    def furnish(self):
        for handle, email, role, token, scopes in PEOPLE:
            self.command("login", "create", "--email", email, "--professional", handle, "--role", role,
                         "--password", network.PASSWORD)
            if token:
                self.command("token", "create", "--profile", handle, "--scopes", scopes, "--token", token)
        # The first start makes the rules.
        self.start()
        self.stop()
        # What no command does, and no branch should: the tests want a person of a reserved name, an app of theirs, and
        # pictures without descriptions.
        with contextlib.closing(sqlite3.connect(self.folder / "data" / "branchline.db")) as db, db:
            db.execute("UPDATE app SET name = 'Mastodon.py test suite' WHERE name = 'Command line'")
            db.execute("UPDATE profile SET handle = 'admin', handle_folded = 'admin', display_name = 'admin', "
                       "url = replace(url, 'admin0', 'admin') WHERE handle_folded = 'admin0'")
            db.execute("UPDATE rule SET state = 'off' WHERE name = 'alt-text'")

    def furnish_running(self):
        wishes = ((PEOPLE[0][3], {"locked": True}), (PEOPLE[2][3], {"discoverable": True, "indexable": True}))
        for token, wish in wishes:
            self.call(token, "PATCH", "/api/v1/accounts/update_credentials", wish)


def expected():
    """Cases that do not pass, with the reason."""
    lines = (HERE / "mastodon_py_deviations.txt").read_text().splitlines()
    pairs = (line.split("|", 1) for line in lines if line.strip() and not line.startswith("#"))
    return {case.strip(): reason.strip() for case, reason in pairs}


def outcomes(report):
    """Case and outcome, of pytest's report."""
    for case in ET.parse(report).getroot().iter("testcase"):
        name = case.get("classname").rsplit(".", 1)[-1] + "::" + case.get("name")
        skip = case.find("skipped")
        if case.find("failure") is not None or case.find("error") is not None:
            yield name, "failed", ""
        elif skip is not None:
            yield name, "xfailed" if skip.get("type") == "pytest.xfail" else "skipped", skip.get("message", "")
        else:
            yield name, "passed", ""


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="branchline-suite-"))
    suite = folder / "mastodon_py"
    shutil.copytree(source(), suite)
    (suite / "tests" / "cassettes").rename(suite / "recorded")
    (suite / "tests" / "cassettes").mkdir()
    for kept in (suite / "tests" / "cassettes_special").glob("*.pkl"):
        kept.unlink()
    branch = Server(folder)
    NAMES["localhost:3000"] = branch.port
    report = folder / "report.xml"
    try:
        branch.furnish()
        branch.start()
        branch.furnish_running()
        words = ["-m", "pytest", "-q", "-o", "addopts=", "-p", "no:cacheprovider", "-p", "no:recording",
                 "-p", "mastodon_py_plugin", f"--junitxml={report}", "--tb=short", "-rf", *(sys.argv[1:] or ["tests"])]
        environment = {"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], "TZ": "UTC", "PYTHONPATH": str(HERE),
                       "BRANCH_PORT": str(branch.port), "BRANCH_CLOCK": str(branch.clock),
                       "RECORDED": str(suite / "recorded"), "no_proxy": "*"}
        log = open(folder / "pytest.log", "w")
        subprocess.run([sys.executable, *words], cwd=suite, env=environment, stdout=log, stderr=log, timeout=1200)
        tell(report, folder)
    finally:
        branch.stop()
        shutil.rmtree(folder, ignore_errors=True)


def tell(report, folder):
    known, found, skips, failed = expected(), collections.Counter(), collections.Counter(), 0
    for case, outcome, why in outcomes(report):
        found[outcome] += 1
        if outcome == "skipped":
            skips[why] += 1
        elif outcome == "failed" and case not in known:
            failed += 1
            print(f"FAILED  {case}")
        elif outcome == "failed":
            print(f"differs {case}: {known[case]}")
        elif case in known:
            failed += 1
            print(f"FAILED  {case} passes now; take it off the list")
    for why, count in skips.most_common():
        print(f"skipped {count}: {why}")
    print(f"of {found.total()} cases {found['passed']} passed, {found['xfailed']} failed as their authors expect, "
          f"{found['failed']} failed, {found['skipped']} were skipped")
    if failed:
        # Pictures are sent as text, so lines may be long.
        print("\n".join(line[:300] for line in (folder / "pytest.log").read_text().splitlines()))
    print(f"{found['passed']} passed, {failed} failed")
    raise SystemExit(1 if failed or not found["passed"] else 0)


if __name__ == "__main__":
    assert BINARY.exists(), "build the program first"
    main()
