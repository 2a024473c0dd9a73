"""Fedify, a server that nobody here wrote: follows and is followed, in both signature schemes."""

import json
import os
import pathlib
import subprocess
import urllib.request

from network import Checks, Network, free_port, wait

HERE = pathlib.Path(__file__).resolve().parent
NODE = HERE / "node_modules" / ".bin" / "node"
checks = Checks()


class Peer:
    def __init__(self, name, scheme, *flags):
        self.name, self.port = name, free_port()
        self.url = f"http://{name}.localhost:{self.port}"
        self.actor = f"{self.url}/users/{name}"
        words = [str(NODE), "fedify_peer.mjs", name, str(self.port), scheme, *flags]
        self.program = subprocess.Popen(words, cwd=HERE, stdout=subprocess.PIPE, text=True, env=os.environ)
        assert self.program.stdout.readline().strip() == "ready"

    def act(self, what, **body):
        request = urllib.request.Request(f"{self.url}/_peer/{what}", data=json.dumps(body).encode(), method="POST")
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response)

    def heard(self, kind):
        return [e for e in self.act("events") if e.get("type") == kind]

    def stop(self):
        self.program.kill()
        self.program.wait()


def talk(alder, anna, name, scheme, *flags):
    peer = Peer(name, scheme, *flags)
    get = lambda path: alder.call(anna, "GET", path)
    post = lambda path, **body: alder.call(anna, "POST", path, body)
    me = get("/api/v1/accounts/verify_credentials")
    their_id = post_id = None

    def it_follows():
        peer.act("follow", target=me["uri"])
        wait(lambda: me["uri"] in peer.act("state")["following"], "the Accept")

    def it_is_followed():
        nonlocal their_id
        their_id = get(f"/api/v2/search?resolve=true&q={peer.actor}")["accounts"][0]["id"]
        post(f"/api/v1/accounts/{their_id}/follow")
        wait(lambda: get(f"/api/v1/accounts/relationships?id[]={their_id}")[0]["following"], "our follow")

    def it_reads():
        nonlocal post_id
        post_id = post("/api/v1/statuses", status=f"Hello {name}")["id"]
        wait(lambda: any(f"Hello {name}" in (e["content"] or "") for e in peer.heard("Create")), "our post")

    def it_writes_and_deletes():
        note = peer.act("note", content=f"<p>Hello from {name}</p>")
        home = lambda: [s for s in get("/api/v1/timelines/home") if f"Hello from {name}" in s["content"]]
        seen = wait(home, "their post")[0]
        post(f"/api/v1/statuses/{seen['id']}/favourite")
        wait(lambda: peer.heard("Like"), "our like")
        post(f"/api/v1/statuses/{seen['id']}/reblog")
        wait(lambda: peer.heard("Announce"), "our boost")
        peer.act("delete", id=note["id"])
        wait(lambda: not home(), "their deletion")

    def it_reacts_and_takes_back():
        ours = get(f"/api/v1/statuses/{post_id}")
        like = peer.act("like", target=ours["uri"])
        wait(lambda: get(f"/api/v1/statuses/{post_id}")["favourites_count"] == 1, "their like")
        peer.act("undo", id=like["id"], to=me["uri"])
        wait(lambda: get(f"/api/v1/statuses/{post_id}")["favourites_count"] == 0, "its undo")
        boost = peer.act("announce", target=ours["uri"])
        wait(lambda: get(f"/api/v1/statuses/{post_id}")["reblogs_count"] == 1, "their boost")
        peer.act("undo", id=boost["id"], to=me["uri"])
        wait(lambda: get(f"/api/v1/statuses/{post_id}")["reblogs_count"] == 0, "its undo")

    def our_signatures_verify():
        signed = [e for e in peer.act("events") if "signed" in e]
        wanted = "rfc9421" if flags else "cavage"
        assert signed and all(e["verified"] and e["signed"] == wanted for e in signed), signed

    def it_stops_following():
        post(f"/api/v1/accounts/{their_id}/unfollow")
        wait(lambda: peer.heard("Undo"), "our unfollow")

    try:
        for step in (it_follows, it_is_followed, it_reads, it_writes_and_deletes, it_reacts_and_takes_back,
                     our_signatures_verify, it_stops_following):
            checks.check(f"Fedify {scheme} {' '.join(flags)}: {step.__name__.replace('_', ' ')}", step)
    finally:
        peer.stop()


with Network("alder", with_port=True) as network:
    branch = network.branches[0]
    token = branch.person("anna")
    branch.start()
    talk(branch, token, "fay", "rfc9421", "--refuse-cavage")
    talk(branch, token, "erin", "draft-cavage-http-signatures-12")

checks.end()
