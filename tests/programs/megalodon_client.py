"""megalodon, a client library that nobody here wrote: two people of one branch post, read, follow and stream."""

import os
import pathlib
import subprocess
import sys

from network import Network

HERE = pathlib.Path(__file__).resolve().parent
NODE = HERE / "node_modules" / ".bin" / "node"

# The library opens streams at the branch's own address, so that has the port.
with Network("alder", with_port=True) as network:
    branch = network.branches[0]
    tokens = {"TOKEN": branch.person("anna"), "TOKEN2": branch.person("carl")}
    branch.start()
    done = subprocess.run([str(NODE), "megalodon.mjs"], cwd=HERE, env={**os.environ, "BASE": branch.url, **tokens})
sys.exit(done.returncode)
