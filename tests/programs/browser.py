"""Chromium, driven by Playwright: two branches in the browser, with JavaScript and without, checked by axe-core."""

import os
import pathlib
import shutil
import subprocess
import sys

from network import PASSWORD, Network

HERE = pathlib.Path(__file__).resolve().parent
NODE = HERE / "node_modules" / ".bin" / "node"

with Network("alder", "birch") as network:
    for branch, people in zip(network.branches, (("anna", "carl", "emma"), ("bea", "dina"))):
        for person in people:
            branch.person(person)
    network.branches[0].command("profile", "create", "--email", "anna@alder.example", "--password", PASSWORD,
                                "--kind", "shared", "--handle", "events")
    network.branches[0].settings = {"REGISTRATION": "approval", "CONFIRM_EMAIL": "false"}
    network.branches[0].command("login", "create", "--email", "olga@alder.example", "--professional", "olga", "--role", "owner",
                                "--password", PASSWORD)
    network.branches[1].command("break-glass", "on", "--agreed-on", "2026-11-01", "--form", "works agreement 7/26",
                                "--holder", "Olga Ott, director", "--officer", "Petra Pohl, data protection officer")
    for branch in network.branches:
        branch.start()
    rules = ",".join(f"MAP {branch.host} 127.0.0.1:{branch.port}" for branch in network.branches)
    words = [str(NODE), "browser.mjs"]
    done = subprocess.run(words, cwd=HERE, env={**os.environ, "RULES": rules, "PASSWORD": PASSWORD,
                                                "CHROMIUM": shutil.which("chromium"),
                                                "SHOTS": os.environ.get("SHOTS", "")})
sys.exit(done.returncode)
