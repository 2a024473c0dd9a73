"""CPU of the server's process for each kind of request, over branches of 1,000 to 100,000 posts that are written straight
into SQLite. Each is measured twice: just after something was committed, when nothing is kept from before ("fresh"), and
when nothing was committed since the same was asked ("again")."""

import http.client
import json
import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import time

SIZES = [int(n) for n in os.environ.get("SPEED_POSTS", "1000,10000,100000").split(",")]
TIMES = int(os.environ.get("SPEED_TIMES", "200"))
CHAIN = 50


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def cpu_us(pid):
    """CPU that all threads of a process have used, in microseconds."""
    total = 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        try:
            total += int((task / "schedstat").read_text().split()[0])
        except OSError:
            pass
    return total / 1_000


def memory(pid):
    """Resident memory in MiB."""
    for line in open(f"/proc/{pid}/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0


class Server:
    """A release server in a folder of its own."""

    def __init__(self, binary):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="branchline-speed-"))
        self.binary, self.port = binary, free_port()
        self.environment = {**os.environ, "BRANCHLINE_PUBLIC_URL": "http://localhost",
                            "BRANCHLINE_BIND": f"127.0.0.1:{self.port}", "BRANCHLINE_DEV": "true",
                            "BRANCHLINE_RATE_LIMITS": "off",
                            "BRANCHLINE_DATABASE_URL": f"sqlite://{self.folder}/branchline.db"}
        for name in ("anna", "farid"):
            self.command("login", "create", "--email", f"{name}@b.example", "--professional", name,
                         "--password", "a long password")
        self.tokens = {name: self.command("token", "create", "--profile", name, "--scopes", "read write follow profile")
                       for name in ("anna", "farid")}
        self.connection = None

    def command(self, *words):
        done = subprocess.run([self.binary, *words], cwd=self.folder, env=self.environment, check=True,
                              capture_output=True, text=True)
        return done.stdout.splitlines()[-1]

    def database(self):
        return sqlite3.connect(self.folder / "branchline.db", timeout=30)

    def start(self):
        self.process = subprocess.Popen([self.binary, "serve"], cwd=self.folder, env=self.environment,
                                        stderr=subprocess.DEVNULL)
        begun = time.perf_counter()
        while time.perf_counter() - begun < 30:
            try:
                self.call("GET", "/health")
                return (time.perf_counter() - begun) * 1_000
            except OSError:
                self.connection = None
                time.sleep(0.005)
        raise SystemExit("the server does not answer")

    def call(self, method, path, body=None, who="anna", accept="application/json"):
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Accept": accept, "Content-Type": "application/json", "Host": "localhost"}
        if who:
            headers["Authorization"] = f"Bearer {self.tokens[who]}"
        self.connection.request(method, path, json.dumps(body) if body else None, headers)
        response = self.connection.getresponse()
        text = response.read()
        if response.status >= 400:
            raise SystemExit(f"{method} {path}: {response.status} {text[:200]}")
        return text

    def stop(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def seed(server, posts):
    """Posts of many authors in somebody's home timeline, each fifth with a tag, each tenth with a mention; notices too."""
    db = server.database()
    anna, farid = (db.execute("SELECT id FROM profile WHERE handle = ?", (n,)).fetchone()[0] for n in ("anna", "farid"))
    base = (int(time.time() * 1_000) - 3_600_000) << 16
    rows = range(posts)
    db.executemany(
        "INSERT INTO post (id, uri, url, author_id, is_local, content, source, content_warning, sensitive, language, audience,"
        " local_only, replies_count, boosts_count, favourites_count, ruleset_version, created_at)"
        " VALUES (?, ?, ?, ?, 1, ?, ?, '', 0, 'en', 'public', 0, 0, 0, 0, 1, ?)",
        ((base + n, f"http://localhost/ap/posts/{base + n}", f"http://localhost/@farid/{base + n}",
          farid if n % 2 else anna, f"<p>The {n}th notice of the day, as long as people write them at work.</p>",
          f"The {n}th notice of the day", (base + n) >> 16) for n in rows))
    db.executemany("INSERT INTO home_entry (owner_id, post_id) VALUES (?, ?)", ((anna, base + n) for n in rows))
    db.executemany("INSERT INTO post_tag (post_id, name) VALUES (?, 'books')", ((base + n,) for n in rows if n % 5 == 0))
    db.executemany("INSERT INTO mention (post_id, profile_id, silent) VALUES (?, ?, 0)",
                   ((base + n, anna) for n in rows if n % 10 == 0))
    db.commit()
    db.close()
    return base + posts - 1


def measure(binary):
    results = {}
    for posts in SIZES:
        server = Server(binary)
        last = seed(server, posts)
        first_answer = server.start()
        pid = server.process.pid
        try:
            results.update(rows(server, pid, posts, last))
            if posts == SIZES[-1]:
                results[f"first answer, {posts} posts, ms"] = first_answer
                results[f"memory after load, {posts} posts, MiB"] = memory(pid)
        finally:
            server.stop()
    return results


def rows(server, pid, posts, last):
    post = lambda text, **more: json.loads(server.call("POST", "/api/v1/statuses", {"status": text, **more}))
    chain = [post("A chain begins")["id"]]
    for n in range(CHAIN):
        chain.append(post(f"Answer {n}", in_reply_to_id=chain[-1])["id"])
    for n in range(40):
        server.call("POST", "/api/v1/statuses", {"status": f"@anna notice {n}"}, who="farid")
    anna = json.loads(server.call("GET", "/api/v1/accounts/verify_credentials"))["id"]
    reads = {
        "home": "/api/v1/timelines/home", "one status": f"/api/v1/statuses/{last}",
        f"context of {CHAIN}": f"/api/v1/statuses/{chain[0]}/context",
        "account statuses": f"/api/v1/accounts/{anna}/statuses", "public": "/api/v1/timelines/public",
        "local": "/api/v1/timelines/public?local=true", "notifications": "/api/v1/notifications",
        "verify_credentials": "/api/v1/accounts/verify_credentials", "instance v2": "/api/v2/instance",
        "search accounts": "/api/v2/search?q=far&type=accounts", "tag timeline": "/api/v1/timelines/tag/books",
        "WebFinger": "/.well-known/webfinger?resource=acct:anna@localhost", "actor": f"/ap/profiles/{anna}",
    }
    public = {"instance v2", "WebFinger", "actor"}
    outside = server.database()
    outside.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('speed', '0')")
    outside.commit()
    found = {}

    def spent(times, work, between=lambda n: None):
        total = 0
        for n in range(times):
            between(n)
            before = cpu_us(pid)
            work(n)
            total += cpu_us(pid) - before
        return total / times

    def commit(n):
        outside.execute("UPDATE setting SET value = ? WHERE name = 'speed'", (str(n),))
        outside.commit()

    for name, path in reads.items():
        who = None if name in public else "anna"
        accept = "application/activity+json" if name == "actor" else "application/json"
        ask = lambda n: server.call("GET", path, who=who, accept=accept)
        spent(5, ask)
        found[f"{name}, {posts} posts, fresh, CPU µs"] = spent(TIMES, ask, commit)
        found[f"{name}, {posts} posts, again, CPU µs"] = spent(TIMES, ask)
    write = lambda n: server.call("POST", "/api/v1/statuses", {"status": f"A plain post {n} for everybody"})
    found[f"post a status, {posts} posts, CPU µs"] = spent(TIMES, write)
    outside.close()
    return found


if __name__ == "__main__":
    import sys
    for name, value in measure(pathlib.Path(sys.argv[1])).items():
        print(f"{value:10.1f}  {name}")
