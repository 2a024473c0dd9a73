"""A case from an anonymous report to an overturned appeal, and one that a colleague of another branch decides, in Chromium: once in
English with JavaScript, once in German without."""

import os
import pathlib
import shutil
import subprocess
import sys

from network import PASSWORD, Network

HERE = pathlib.Path(__file__).resolve().parent
NODE = HERE / "node_modules" / ".bin" / "node"
PEOPLE = (("olga", "owner"), ("otto", "owner"), ("ada", "admin"), ("mo", "moderator"))

with Network("alder", "birch") as network:
    for branch in network.branches:
        for person, role in PEOPLE:
            branch.command("login", "create", "--email", f"{person}@{branch.name}.example", "--professional", person,
                           "--role", role, "--password", PASSWORD)
        branch.start()
    for branch, other in zip(network.branches, reversed(network.branches)):
        branch.command("network", "allow", other.host)
    rules = ",".join(f"MAP {branch.host} 127.0.0.1:{branch.port}" for branch in network.branches)
    done = subprocess.run([str(NODE), "cases.mjs"], cwd=HERE, env={
        **os.environ, "RULES": rules, "PASSWORD": PASSWORD, "CHROMIUM": shutil.which("chromium")})
sys.exit(done.returncode)
