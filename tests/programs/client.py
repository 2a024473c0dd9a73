"""Chromium at what people find, say and set: search, chats, threads out of long texts, pictures that are cut, settings."""

import os
import pathlib
import shutil
import subprocess
import sys

from network import PASSWORD, Network

HERE = pathlib.Path(__file__).resolve().parent
NODE = HERE / "node_modules" / ".bin" / "node"

with Network("alder") as network:
    alder = network.branches[0]
    tokens = {person: alder.person(person) for person in ("anna", "bea", "carl")}
    alder.start()
    for token in tokens.values():
        alder.call(token, "PATCH", "/api/v1/accounts/update_credentials", {"discoverable": True})
    alder.call(tokens["bea"], "POST", "/api/v1/statuses", {"status": "@anna Do you have the catalogue?", "visibility": "direct"})
    alder.call(tokens["bea"], "POST", "/api/v1/statuses", {"status": "An atlas for the #reading room"})
    done = subprocess.run([str(NODE), "client.mjs"], cwd=HERE, env={
        **os.environ, "RULES": f"MAP {alder.host} 127.0.0.1:{alder.port}", "PASSWORD": PASSWORD,
        "CHROMIUM": shutil.which("chromium"), "SHOTS": os.environ.get("SHOTS", ""), "BEA": tokens["bea"]})
sys.exit(done.returncode)
