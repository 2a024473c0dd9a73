"""The long form of the page checks, at the demo: see `audit.mjs`. With `SAMPLE`, a part of them."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.request

from network import free_port, wait

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
folder = pathlib.Path(tempfile.mkdtemp(prefix="branchline-audit-"))
ports = [free_port(), free_port()]
environment = {**os.environ, "DEMO_FOLDER": str(folder), "DEMO_PORTS": ",".join(map(str, ports)), "BRANCHLINE_RATE_LIMITS": "off"}
demo = subprocess.Popen([sys.executable, ROOT / "scripts" / "demo"], env=environment, stdout=subprocess.DEVNULL)


def is_open():
    """The demo has been seeded, and answers."""
    assert demo.poll() is None, "the demo has stopped"
    return (folder / "ready").exists() and urllib.request.urlopen(f"http://127.0.0.1:{ports[0]}/nodeinfo/2.1").status == 200


try:
    wait(is_open, "the demo opening", 120)
    done = subprocess.run([HERE / "node_modules" / ".bin" / "node", "audit.mjs"], cwd=HERE, env={
        **os.environ, "ALDER": f"http://alder.localhost:{ports[0]}", "CHROMIUM": shutil.which("chromium"), "PORT": str(free_port()),
        "ROUTES": str(ROOT / "server" / "src" / "doors" / "web")})
finally:
    demo.terminate()
    demo.wait()
    shutil.rmtree(folder, ignore_errors=True)
sys.exit(done.returncode)
