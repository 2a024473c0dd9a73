"""CPU of the server's process for what goes over the wire: a received Create, deliveries to 1, 50 and 200 hosts, an event to
200 open sockets, and pages. The hosts are one program here, under a name for each; they follow and write through the front
door, and sign as Mastodon does. `python3 scripts/wire.py BINARY`."""

import base64
import email.utils
import hashlib
import http.client
import json
import os
import pathlib
import select
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import speed

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
TIMES = int(os.environ.get("SPEED_TIMES", "200"))


class Hosts:
    """Other servers: an actor each, an inbox that takes everything and notes when."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.key = pathlib.Path(self.folder.name) / "key.pem"
        subprocess.run(["openssl", "genrsa", "-out", self.key, "2048"], check=True, capture_output=True)
        public = subprocess.run(["openssl", "rsa", "-in", self.key, "-pubout"], check=True, capture_output=True, text=True)
        self.public_key, self.taken, hosts = public.stdout, [], self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                host = self.headers["Host"]
                self.answer(200, json.dumps(hosts.actor(host)) if self.path == "/actor" else "{}")

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if b'"Create"' in body:
                    hosts.taken.append((time.perf_counter(), self.headers["Host"]))
                self.answer(202, "")

            def answer(self, status, text):
                self.send_response(status)
                self.send_header("Content-Type", "application/activity+json")
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *_):
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = 512

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def name(self, n):
        return f"h{n}.localhost:{self.port}"

    def actor(self, host):
        me = f"http://{host}/actor"
        return {"@context": "https://www.w3.org/ns/activitystreams", "id": me, "type": "Person",
                "preferredUsername": "peer", "inbox": f"http://{host}/inbox", "endpoints": {"sharedInbox": f"http://{host}/inbox"},
                "publicKey": {"id": f"{me}#main-key", "owner": me, "publicKeyPem": self.public_key}}

    def signed(self, n, path, activity):
        """A body with its headers, as draft-cavage-http-signatures-12 wants them."""
        body = json.dumps(activity).encode()
        date = email.utils.formatdate(usegmt=True)
        digest = "SHA-256=" + base64.b64encode(hashlib.sha256(body).digest()).decode()
        text = f"(request-target): post {path}\nhost: localhost\ndate: {date}\ndigest: {digest}"
        done = subprocess.run(["openssl", "dgst", "-sha256", "-sign", self.key], input=text.encode(), check=True,
                              capture_output=True)
        signature = base64.b64encode(done.stdout).decode()
        key = f"http://{self.name(n)}/actor#main-key"
        return body, {"Host": "localhost", "Date": date, "Digest": digest, "Content-Type": "application/activity+json",
                      "Signature": f'keyId="{key}",algorithm="rsa-sha256",headers="(request-target) host date digest",'
                                   f'signature="{signature}"'}


def send(server, signed):
    body, headers = signed
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("POST", "/ap/inbox", body, headers)
    response = connection.getresponse()
    text = response.read()
    connection.close()
    if response.status >= 300:
        raise SystemExit(f"a delivery to us: {response.status} {text[:200]}")


def until(holds, seconds=60):
    begun = time.perf_counter()
    while not holds():
        if time.perf_counter() - begun > seconds:
            raise SystemExit("it takes too long")
        time.sleep(0.005)


def quiet(pid):
    """Waits until the server has nothing left to do, and says what it has used."""
    last = speed.cpu_us(pid)
    while True:
        time.sleep(0.3)
        now = speed.cpu_us(pid)
        if now - last < 3_000:
            return now
        last = now


def follow(server, hosts, anna, numbers):
    for n in numbers:
        me = f"http://{hosts.name(n)}/actor"
        send(server, hosts.signed(n, "/ap/inbox", {
            "@context": "https://www.w3.org/ns/activitystreams", "id": f"{me}#follows/1", "type": "Follow", "actor": me,
            "object": anna["uri"]}))
    account = f"/api/v1/accounts/{anna['id']}"
    until(lambda: json.loads(server.call("GET", account))["followers_count"] >= max(numbers) + 1)


def received(server, hosts, pid, anna):
    """Creates that mention somebody here, from a host that is known."""
    me = f"http://{hosts.name(0)}/actor"

    def create(n):
        note = {"id": f"http://{hosts.name(0)}/notes/{n}", "type": "Note", "attributedTo": me, "to": [PUBLIC],
                "cc": [anna["uri"]], "content": f"<p>The {n}th note of another server</p>", "published": speed_time(),
                "tag": [{"type": "Mention", "href": anna["uri"], "name": "@anna"}]}
        return hosts.signed(0, "/ap/inbox", {"@context": "https://www.w3.org/ns/activitystreams", "id": f"{note['id']}/create",
                                            "type": "Create", "actor": me, "to": note["to"], "cc": note["cc"], "object": note})

    for n in range(5):
        send(server, create(n))
    ready = [create(n) for n in range(5, TIMES + 5)]
    before = quiet(pid)
    for one in ready:
        send(server, one)
    return (quiet(pid) - before) / TIMES


def speed_time():
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def fan_out(server, hosts, pid, count):
    """CPU for each delivery of twenty posts, and after how many milliseconds the last host had one."""
    spans, posts = [], 20
    server.call("POST", "/api/v1/statuses", {"status": "The first after a while"})
    quiet(pid)
    before = quiet(pid)
    for n in range(posts):
        hosts.taken.clear()
        begun = time.perf_counter()
        server.call("POST", "/api/v1/statuses", {"status": f"Post {n} for {count} hosts"})
        until(lambda: len({host for _, host in hosts.taken}) >= count)
        spans.append((max(at for at, _ in hosts.taken) - begun) * 1_000)
    return (quiet(pid) - before) / posts / count, statistics.median(spans)


def sockets(server, pid, count=200, events=20):
    """CPU for each event and socket, and when sockets had it, in milliseconds."""
    before = quiet(pid)
    for n in range(events):
        server.call("POST", "/api/v1/statuses", {"status": f"Nobody listens to {n}"})
    plain, opened = (quiet(pid) - before) / events, []
    for _ in range(count):
        one = socket.create_connection(("127.0.0.1", server.port), timeout=30)
        query = urllib.parse.urlencode({"stream": "public", "access_token": server.tokens["farid"]})
        one.sendall(f"GET /api/v1/streaming?{query} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode())
        answer = one.recv(4096)
        if b" 101 " not in answer:
            raise SystemExit(f"a stream: {answer[:200]}")
        one.setblocking(False)
        opened.append(one)
    poll = select.epoll()
    by_number = {one.fileno(): one for one in opened}
    for number in by_number:
        poll.register(number, select.EPOLLIN)
    spans, before = [], quiet(pid)
    for n in range(events):
        begun, waiting = time.perf_counter(), set(by_number)
        server.call("POST", "/api/v1/statuses", {"status": f"Event {n} for everybody who listens"})
        while waiting:
            for number, _ in poll.poll(10):
                got = by_number[number].recv(65536)
                if b"Event" in got and number in waiting:
                    waiting.discard(number)
                    spans.append((time.perf_counter() - begun) * 1_000)
    used = (quiet(pid) - before) / events - plain
    for one in opened:
        one.close()
    spans.sort()
    return used / count, spans[len(spans) // 2], spans[len(spans) * 95 // 100]


def pages(server, pid, anna):
    """A profile for a stranger, and Home of somebody who is signed in."""
    browser = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)

    def get(path, cookie=None):
        browser.request("GET", path, headers={"Host": "localhost", "Accept": "text/html", **({"Cookie": cookie} if cookie else {})})
        response = browser.getresponse()
        text = response.read()
        if response.status != 200:
            raise SystemExit(f"{path}: {response.status} {response.getheader('Location')} {text[:200]}")

    form = urllib.parse.urlencode({"email": "anna@b.example", "password": "a long password"})
    browser.request("POST", "/sign-in", form, {"Host": "localhost", "Content-Type": "application/x-www-form-urlencoded",
                                               "Origin": "http://localhost"})
    response = browser.getresponse()
    response.read()
    cookies = "; ".join(c.split(";")[0] for c in response.headers.get_all("Set-Cookie") or [])
    home = urllib.parse.urlsplit(response.getheader("Location") or "/home").path
    found = {}
    for name, path, cookie in [("account page, HTML", "/@anna", None), ("home page, HTML", home, cookies)]:
        for _ in range(5):
            get(path, cookie)
        before = speed.cpu_us(pid)
        for _ in range(TIMES):
            get(path, cookie)
        found[f"{name}, CPU µs"] = (speed.cpu_us(pid) - before) / TIMES
    return found


def measure(binary):
    hosts = Hosts()
    server = speed.Server(binary)
    speed.seed(server, 2_000)
    server.start()
    pid, found = server.process.pid, {}
    try:
        time.sleep(2)
        found["memory, idle, MiB"] = speed.memory(pid)
        anna = json.loads(server.call("GET", "/api/v1/accounts/verify_credentials"))
        found.update(pages(server, pid, anna))
        found["event to 200 sockets, each, CPU µs"], found["event to 200 sockets, p50, ms"], \
            found["event to 200 sockets, p95, ms"] = sockets(server, pid)
        follow(server, hosts, anna, range(1))
        found["received Create, CPU µs"] = received(server, hosts, pid, anna)
        done = 1
        for count in (1, 50, 200):
            if count > done:
                follow(server, hosts, anna, range(done, count))
                done = count
            found[f"delivery to {count} hosts, each, CPU µs"], found[f"delivery to {count} hosts, last host, ms"] = \
                fan_out(server, hosts, pid, count)
        found["memory, after deliveries, MiB"] = speed.memory(pid)
    finally:
        server.stop()
    return found


if __name__ == "__main__":
    for name, value in measure(pathlib.Path(sys.argv[1])).items():
        print(f"{value:10.1f}  {name}")
