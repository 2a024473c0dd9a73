"""Media in a bucket: a branch at work over a server of S3 that npm has. Nothing is lost with the folder beside the database."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import zlib

from network import Branch, free_port, wait

HERE = pathlib.Path(__file__).resolve().parent
passed, failed = 0, 0


def check(name, holds, begun):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(f"{'ok' if holds else 'FAILED'}  {name} <{time.monotonic() - begun:.3f}s>", flush=True)


def png():
    """A picture of 40 × 30 in one colour."""
    piece = lambda kind, data: len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)
    rows = b"".join(b"\0" + b"\x20\x80\x60" * 40 for _ in range(30))
    head = (40).to_bytes(4) + (30).to_bytes(4) + b"\x08\x02\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + piece(b"IHDR", head) + piece(b"IDAT", zlib.compress(rows)) + piece(b"IEND", b"")


def call(branch, token, method, path, body=None, kind="application/json"):
    request = urllib.request.Request(f"{branch.url}{path}", body, method=method,
                                     headers={"Authorization": f"Bearer {token}", "Content-Type": kind})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read() or b"null")


def upload(branch, token):
    edge = "edge"
    body = (f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
            .encode() + png()
            + f'\r\n--{edge}\r\nContent-Disposition: form-data; name="description"\r\n\r\nGreen\r\n--{edge}--\r\n'.encode())
    return call(branch, token, "POST", "/api/v2/media", body, f"multipart/form-data; boundary={edge}")


def is_served(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read()[:4] in (b"\x89PNG", b"RIFF", b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1")


folder = pathlib.Path(tempfile.mkdtemp(prefix="branchline-bucket-"))
port = free_port()
bucket = folder / "s3" / "library"


def start_s3():
    node = HERE / "node_modules" / ".bin" / "node"
    server = subprocess.Popen([node, HERE / "media_bucket.mjs", str(folder / "s3"), str(port)], stdout=subprocess.PIPE)
    server.stdout.readline()
    # What it says later fills no pipe.
    threading.Thread(target=server.stdout.read, daemon=True).start()
    return server


def objects(kind):
    return [f.name for f in bucket.rglob("*") if f.is_file() and kind in f.parts and f.name.endswith("_object")]


s3 = start_s3()
alder = Branch("alder", folder, free_port(), with_port=True)
alder.settings = {"MEDIA": f"s3://library?endpoint=http://127.0.0.1:{port}"}
given = {"AWS_ACCESS_KEY_ID": "S3RVER", "AWS_SECRET_ACCESS_KEY": "S3RVER"}
plain = alder.environment
alder.environment = lambda: {**plain(), **given}
try:
    token = alder.person("anna")
    alder.start()
    wait(lambda: urllib.request.urlopen(f"{alder.url}/readyz").status == 200, "the branch opening", 60)
    begun = time.monotonic()
    status, media = upload(alder, token)
    check("a picture that is acknowledged is in the bucket", status == 200 and len(objects("posts")) >= 1, begun)

    begun = time.monotonic()
    _, post = call(alder, token, "POST", "/api/v1/statuses",
                   json.dumps({"status": "The reading room", "media_ids": [media["id"]]}).encode())
    shutil.rmtree(alder.folder / "data" / "media")
    check("it is served after the folder was lost", is_served(post["media_attachments"][0]["url"]), begun)

    begun = time.monotonic()
    copies = [f for f in (alder.folder / "data" / "media").rglob("*") if f.is_file()]
    check("what was asked for is copied here, and nothing else", len(copies) == 1, begun)

    begun = time.monotonic()
    alder.stop()
    shutil.rmtree(alder.folder / "data" / "media")
    alder.start()
    wait(lambda: urllib.request.urlopen(f"{alder.url}/readyz").status == 200, "the branch opening", 60)
    check("and by a process that begins anew", is_served(post["media_attachments"][0]["preview_url"]), begun)

    begun = time.monotonic()
    s3.terminate()
    s3.wait()
    status, answer = upload(alder, token)
    home, _ = call(alder, token, "GET", "/api/v1/timelines/home")
    check("without the bucket a picture is refused with a sentence, and all else goes on",
          status == 503 and "can't be reached" in answer["error"] and home == 200, begun)

    begun = time.monotonic()
    s3 = start_s3()
    status, _ = upload(alder, token)
    check("and taken once it is there again", status == 200, begun)

    begun = time.monotonic()
    before = len(objects("posts"))
    call(alder, token, "DELETE", f"/api/v1/statuses/{post['id']}?delete_media=true")
    wait(lambda: len(objects("posts")) < before, "the file leaving the bucket", 60)
    check("what is deleted leaves the bucket", True, begun)
finally:
    alder.stop()
    s3.terminate()
    s3.wait()
    shutil.rmtree(folder, ignore_errors=True)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
