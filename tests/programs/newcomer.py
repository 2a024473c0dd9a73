"""A newcomer types `make run` and does what the README says: the demo itself, in Chromium.

`SHOTS=docs/screenshots` keeps the README's pictures."""

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
NODE = HERE / "node_modules" / ".bin" / "node"

folder = pathlib.Path(tempfile.mkdtemp(prefix="branchline-demo-"))
ports = [free_port(), free_port()]
environment = {**os.environ, "DEMO_FOLDER": str(folder), "DEMO_PORTS": ",".join(map(str, ports))}
demo = subprocess.Popen([sys.executable, ROOT / "scripts" / "demo"], env=environment, stdout=subprocess.DEVNULL)


def is_open():
    assert demo.poll() is None, "the demo has stopped"
    return (folder / "ready").exists() and urllib.request.urlopen(f"http://127.0.0.1:{ports[0]}/nodeinfo/2.1").status == 200


try:
    wait(is_open, "the demo opening", 120)
    shots = os.environ.get("SHOTS", "")
    done = subprocess.run([NODE, "newcomer.mjs"], cwd=HERE, env={
        **os.environ, "ALDER": f"http://alder.localhost:{ports[0]}", "BIRCH": f"http://birch.localhost:{ports[1]}",
        "CHROMIUM": shutil.which("chromium"), "SHOTS": str(ROOT / shots) if shots else ""})
finally:
    demo.terminate()
    demo.wait()
    shutil.rmtree(folder, ignore_errors=True)
sys.exit(done.returncode)
