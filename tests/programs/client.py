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
    map_ = alder.call(tokens["anna"], "POST", "/api/v1/statuses", {"status": "A map of the attic"})
    alder.call(tokens["anna"], "PUT", f"/api/v1/statuses/{map_['id']}", {"status": "A map of the cellar"})
    for other in ("bea", "carl"):
        found = alder.call(tokens["anna"], "GET", f"/api/v1/accounts/lookup?acct={other}")
        alder.call(tokens["anna"], "POST", f"/api/v1/accounts/{found['id']}/follow", {})
    long = alder.call(tokens["bea"], "POST", "/api/v1/statuses", {"status": "Which books were lent most?", "visibility": "local"})
    for number in range(200):
        alder.call(tokens["carl"], "POST", "/api/v1/statuses",
                   {"status": f"Book number {number}", "visibility": "local", "in_reply_to_id": long["id"]})
    alder.call(tokens["anna"], "POST", "/api/v1/lists", {"title": "Maps"})
    done = subprocess.run([str(NODE), "client.mjs"], cwd=HERE, env={
        **os.environ, "RULES": f"MAP {alder.host} 127.0.0.1:{alder.port}", "PASSWORD": PASSWORD,
        "CHROMIUM": shutil.which("chromium"), "SHOTS": os.environ.get("SHOTS", ""), "BEA": tokens["bea"], "THREAD": f"/@bea/{long['id']}"})
sys.exit(done.returncode)
