"""Starts branches, the real program, for the programs beside this file. Names lead to free ports of this machine."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request

BINARY = pathlib.Path(os.environ["CARGO_TARGET_DIR"]) / "debug" / "branchline"
PASSWORD = "a good long password"
NAMES = {}

_getaddrinfo = socket.getaddrinfo


def _resolve(host, port, *rest, **more):
    """`alder.localhost` at its usual port is a branch of ours, and so is a name with its port."""
    named = NAMES.get(host if port in (80, None) else f"{host}:{port}")
    if named:
        return _getaddrinfo("127.0.0.1", named, *rest, **more)
    if isinstance(host, str) and host.endswith(".localhost"):
        return _getaddrinfo("127.0.0.1", port, *rest, **more)
    return _getaddrinfo(host, port, *rest, **more)


socket.getaddrinfo = _resolve


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Branch:
    """One branch with a folder of its own. With `port` in its address for peers that know no other way."""

    def __init__(self, name, folder, port, with_port=False):
        self.name, self.port = name, port
        self.host = f"{name}.localhost"
        self.url = f"http://{self.host}:{port}" if with_port else f"http://{self.host}"
        self.folder = folder / name
        self.folder.mkdir()
        self.server = None
        self.settings = {}

    def environment(self):
        """What the program is told; more settings go beside them."""
        settings = {
            "PUBLIC_URL": self.url,
            "BIND": f"127.0.0.1:{self.port}",
            "NAME": f"{self.name.capitalize()} Library",
            "DEV": "true",
            "DEV_CHEAP_SECRETS": "true",
            "RATE_LIMITS": "off",
            "SQLITE_SYNCHRONOUS": "normal",
            **self.settings,
        }
        if NAMES:
            settings["DEV_RESOLVE"] = ",".join(f"{host}=127.0.0.1:{port}" for host, port in NAMES.items())
        return {"PATH": os.environ["PATH"], **{f"BRANCHLINE_{name}": value for name, value in settings.items()}}

    def command(self, *words):
        done = subprocess.run([BINARY, *words], env=self.environment(), cwd=self.folder, capture_output=True, text=True)
        assert done.returncode == 0, f"branchline {words}: {done.stderr}"
        return done.stdout.strip().splitlines()[-1]

    def person(self, handle):
        """A member of staff; gives her token."""
        self.command("login", "create", "--email", f"{handle}@{self.name}.example", "--professional", handle,
                     "--password", PASSWORD)
        return self.command("token", "create", "--profile", handle, "--scopes", "read write follow")

    def start(self):
        log = open(self.folder / "log", "w")
        self.server = subprocess.Popen([BINARY, "serve"], env=self.environment(), cwd=self.folder, stderr=log)
        wait(lambda: self.call(None, "GET", "/api/v1/instance"), f"{self.name} starting")

    def stop(self):
        if self.server:
            self.server.terminate()
            self.server.wait()

    def call(self, token, method, path, body=None):
        request = urllib.request.Request(
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})},
        )
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.load(response)


class Network:
    """Branches that know each other, in a folder that goes away."""

    def __init__(self, *names, with_port=False):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="branchline-"))
        ports = {name: free_port() for name in names}
        if not with_port:
            NAMES.update({f"{name}.localhost": port for name, port in ports.items()})
        self.branches = [Branch(name, self.folder, port, with_port) for name, port in ports.items()]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for branch in self.branches:
            branch.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def wait(what, name, seconds=30):
    """The first true answer; servers may not be there yet."""
    end, last = time.monotonic() + seconds, None
    while time.monotonic() < end:
        try:
            answer = what()
            if answer:
                return answer
        except (OSError, AssertionError) as error:
            last = error
        time.sleep(0.1)
    raise AssertionError(f"{name} did not happen in {seconds} seconds ({last})")


class Checks:
    """Counts what was checked and prints the line that scripts read."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def check(self, name, test):
        begun = time.monotonic()
        try:
            test()
            self.passed += 1
            print(f"ok      {name} <{time.monotonic() - begun:.3f}s>", flush=True)
        except Exception as error:  # whatever the foreign program throws
            self.failed += 1
            print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        raise SystemExit(1 if self.failed else 0)
