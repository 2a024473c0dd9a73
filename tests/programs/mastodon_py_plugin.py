"""For pytest: lets the tests in Mastodon.py's source package reach a running branch in place of their recordings.

The tests have `http://localhost:3000` written into them; that name leads to the branch's own port. Two inner recordings are
of operations that a branch has, so they go there as well. Streams by server-sent events are ended by the recorder, so there
it stays, recording afresh into a temporary folder.
"""

import contextlib
import os
import pathlib
import socket
import time
import types

import pytest
import vcr as recorder
import yaml

PORT = int(os.environ["BRANCH_PORT"])
CLOCK = pathlib.Path(os.environ["BRANCH_CLOCK"])
RECORDED = pathlib.Path(os.environ["RECORDED"])
INNER = ("cassettes_pre_4_0_0", "cassettes_special")
# Nothing that a branch could answer.
ELSEWHERE = {
    "test_entities.py": "asks for fixed posts of mastodon.social",
    "test_log_in_password": "signs in with a password, which no server lets an app do any more",
    "test_log_in_password_incorrect": "signs in with a password",
    "test_log_in_password_to_file": "signs in with a password",
    "test_zzz_revoke": "signs in with a password",
    "test_status_card": "wants the branch to fetch a page from the Internet",
}

resolve, record = socket.getaddrinfo, recorder.use_cassette


def to_the_branch(host, port, *rest, **more):
    here = host in ("localhost", b"localhost") and str(port) == "3000"
    return resolve("127.0.0.1", PORT, *rest, **more) if here else resolve(host, port, *rest, **more)


def live(path=None, **more):
    inner = str(more.get("cassette_library_dir", "")).endswith(INNER)
    return contextlib.nullcontext() if inner else record(path, **more)


socket.getaddrinfo = to_the_branch
recorder.use_cassette = live


def pytest_configure(config):
    config.addinivalue_line("markers", "vcr: had a recording")


def pytest_collection_modifyitems(items):
    # Ids never go back, also when the clock does: what moves it comes last.
    items.sort(key=lambda item: item.name.startswith("test_scheduled_status_long"))
    for item in items:
        reason = ELSEWHERE.get(item.path.name) or ELSEWHERE.get(item.originalname)
        if reason:
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(autouse=True)
def vcr(request, tmp_path):
    """The name that the tests know; it records nothing but event streams."""
    events = request.node.path.name == "test_streaming.py" and request.node.name != "test_stream_healthy"
    if events and request.node.get_closest_marker("vcr"):
        with record(str(tmp_path / "events.yaml"), record_mode="all", match_on=["path"]) as cassette:
            yield cassette
    else:
        yield types.SimpleNamespace(match_on=[])


@pytest.fixture(autouse=True)
def mastodon_social(request):
    """One test asks another server too; its recorded answers serve."""
    if request.node.name != "test_timeline_disabled":
        yield
        return
    import requests_mock

    answers = yaml.safe_load((RECORDED / "test_timeline_disabled.yaml").read_text())["interactions"]
    with requests_mock.Mocker(real_http=True) as mocker:
        for sent, got in ((a["request"], a["response"]) for a in answers if "mastodon.social" in a["request"]["uri"]):
            mocker.request(sent["method"], sent["uri"], text=got["body"]["string"], status_code=got["status"]["code"])
        yield


@pytest.fixture(autouse=True)
def later(request):
    """The second half of the scheduled post comes seven minutes later, by the branch's clock."""
    if request.node.name != "test_scheduled_status_long_part2":
        yield
        return
    CLOCK.write_text("420")
    time.sleep(10)
    yield
    CLOCK.write_text("0")
