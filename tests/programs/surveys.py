"""A survey from its draft to "what we'll change", in Chromium: at one branch in English, at the other in German."""

import os
import pathlib
import shutil
import subprocess
import sys

from network import PASSWORD, Network

HERE = pathlib.Path(__file__).resolve().parent
NODE = HERE / "node_modules" / ".bin" / "node"
PEOPLE = ("anna", "bea", "carl", "dina", "emma")

with Network("alder", "birch") as network:
    for branch in network.branches:
        for person in ("olga", *PEOPLE):
            branch.command("login", "create", "--email", f"{person}@{branch.name}.example", "--professional", person,
                           "--role", "owner" if person == "olga" else "staff", "--password", PASSWORD)
        branch.start()
    rules = ",".join(f"MAP {branch.host} 127.0.0.1:{branch.port}" for branch in network.branches)
    done = subprocess.run([str(NODE), "surveys.mjs"], cwd=HERE, env={
        **os.environ, "RULES": rules, "PASSWORD": PASSWORD, "CHROMIUM": shutil.which("chromium"),
        "SHOTS": os.environ.get("SHOTS", "")})
sys.exit(done.returncode)
