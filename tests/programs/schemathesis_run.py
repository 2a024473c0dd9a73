"""Schemathesis tries every operation of a branch against the branch's own description: no 5xx, no answer that is not described."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

from network import Network

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = pathlib.Path(sys.executable).with_name("schemathesis")
SCOPES = "read write follow push profile"
# Fewer would mean that a filter hides what should be tried.
LEAST = 190
MINUTES = 10


def furnish(branch, anna, bea):
    """Something for each operation to be about; gives its id."""
    post = branch.call(anna, "POST", "/api/v1/statuses", {"status": "Some words #books"})
    poll = branch.call(bea, "POST", "/api/v1/statuses", {
        "status": "Which?", "poll": {"options": ["a", "b"], "expires_in": 86_400}})
    branch.call(bea, "POST", f"/api/v1/statuses/{post['id']}/favourite")
    branch.call(bea, "POST", "/api/v1/statuses", {"status": "@anna between us", "visibility": "direct"})
    shelf = branch.call(anna, "POST", "/api/v1/lists", {"title": "Colleagues"})
    hidden = branch.call(anna, "POST", "/api/v2/filters", {
        "title": "Quiet", "context": ["home"], "keywords_attributes": [{"keyword": "raffle"}]})
    return {"STATUS": post["id"], "ACCOUNT": poll["account"]["id"], "LIST": shelf["id"], "FILTER": hidden["id"],
            "POLL": poll["poll"]["id"]}


def tell(out):
    run = json.loads((out / "run.json").read_text())
    cases = list(ET.parse(out / "junit.xml").getroot().iter("testcase"))
    failed = sum(1 for c in cases if c.find("failure") is not None or c.find("error") is not None)
    for fault in run["failures"]:
        print(f"FAILED  {fault['title']}: {', '.join(fault['operations'])}")
    tried = run["operations"]["tested"]
    print(f"{tried} operations tried, with {run.get('test_cases', 'many')} requests")
    if tried < LEAST or not run["complete"] or run["errors"]:
        failed += 1
        print(f"FAILED  {tried} operations of at least {LEAST} were tried; complete: {run['complete']}; {run['errors']}")
    print(f"{len(cases) - failed} passed, {failed} failed")
    raise SystemExit(1 if failed else 0)


def main():
    with Network("alder") as net, tempfile.TemporaryDirectory() as out:
        branch = net.branches[0]
        tokens = []
        for handle in ("anna", "bea"):
            branch.person(handle)
            tokens.append(branch.command("token", "create", "--profile", handle, "--scopes", SCOPES))
        branch.start()
        given = furnish(branch, *tokens)
        environment = {**os.environ, **given, "BRANCH": f"http://127.0.0.1:{branch.port}", "TOKEN": tokens[0], "OUT": out}
        words = [PROGRAM, "--config-file", HERE / "schemathesis.toml", "run", f"{environment['BRANCH']}/api/openapi.json"]
        done = subprocess.run([str(w) for w in words], cwd=out, env=environment, stdout=subprocess.PIPE, text=True,
                              stderr=subprocess.STDOUT, timeout=MINUTES * 60)
        if done.returncode:
            print(done.stdout[-40_000:])
        tell(pathlib.Path(out))


main()
