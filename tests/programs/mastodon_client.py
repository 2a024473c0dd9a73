"""Mastodon.py, a client that nobody here wrote: registers an app, signs in, posts, reads, follows and streams."""

import html
import re
import threading
import urllib.parse

import requests
from mastodon import Mastodon, StreamListener

from network import PASSWORD, Checks, Network, wait

SCOPES = ["read", "write", "follow"]
checks = Checks()


def sign_in_through_the_page(branch, address, handle):
    """What a person does in her browser; gives the code that the page shows."""
    browser = requests.Session()
    browser.headers["Origin"] = branch.url
    first = browser.get(address)
    assert "Sign in" in first.text
    done = browser.post(f"{branch.url}/sign-in", data={
        "email": f"{handle}@{branch.name}.example", "password": PASSWORD,
        "next": urllib.parse.urlsplit(address).path + "?" + urllib.parse.urlsplit(address).query,
    })
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', done.text))
    form = {name: html.unescape(value) for name, value in form.items()}
    profile = re.search(r'name="profile_id" value="(\d+)"', done.text).group(1)
    consent = browser.post(f"{branch.url}/oauth/authorize", data={**form, "profile_id": profile, "decision": "allow"})
    return re.search(r'id="code"[^>]*>([^<]+)<', consent.text).group(1)


with Network("alder", "birch") as network:
    alder, birch = network.branches
    birch_token = birch.person("bea")
    alder.person("anna")
    alder.start()
    birch.start()

    client_id, client_secret = Mastodon.create_app("Mastodon.py", scopes=SCOPES, api_base_url=alder.url,
                                                   website="https://example.org")
    anna = Mastodon(client_id=client_id, client_secret=client_secret, api_base_url=alder.url)
    bea = Mastodon(access_token=birch_token, api_base_url=birch.url)

    def sign_in():
        address = anna.auth_request_url(scopes=SCOPES, allow_http=True)
        anna.log_in(code=sign_in_through_the_page(alder, address, "anna"), scopes=SCOPES, allow_http=True)
        assert anna.account_verify_credentials().acct == "anna"
        assert anna.app_verify_credentials().name == "Mastodon.py"

    def describe():
        assert anna.instance().title == "Alder Library"
        assert "Branchline" in anna.instance_v2().version
        assert anna.instance_v2().configuration.statuses.max_characters == 2000

    def write():
        post = anna.status_post("Hello from Mastodon.py #books", spoiler_text="shop talk", language="en",
                                idempotency_key="once")
        again = anna.status_post("Hello from Mastodon.py #books", idempotency_key="once")
        assert post.id == again.id and post.spoiler_text == "shop talk" and post.tags[0].name == "books"
        edited = anna.status_update(post.id, "Changed")
        assert "Changed" in edited.content and edited.edited_at
        assert len(anna.status_history(post.id)) == 2
        assert anna.status_source(post.id).text == "Changed"
        assert anna.status_delete(post.id).text == "Changed"

    def follow():
        found = anna.search_v2("bea@birch.localhost", resolve=True).accounts[0]
        anna.account_follow(found.id)
        wait(lambda: anna.account_relationships(found.id)[0].following, "the follow")
        back = bea.search_v2("anna@alder.localhost", resolve=True).accounts[0]
        bea.account_follow(back.id)
        wait(lambda: anna.account_relationships(found.id)[0].followed_by, "following back")
        assert any(n.type == "follow" for n in anna.notifications())

    def read():
        bea.status_post("Hello @anna@alder.localhost")
        wait(lambda: any("Hello" in s.content for s in anna.timeline_home()), "the post")
        seen = anna.timeline_home()[0]
        assert seen.account.acct == "bea@birch.localhost"
        anna.status_favourite(seen.id)
        anna.status_reblog(seen.id)
        anna.status_post("@bea@birch.localhost Hi", in_reply_to_id=seen.id)
        assert anna.status_context(seen.id).descendants[0].content
        kinds = lambda: {n.type for n in bea.notifications()}
        wait(lambda: {"favourite", "reblog", "mention"} <= kinds(), "the reactions")
        anna.status_unreblog(seen.id)
        anna.status_unfavourite(seen.id)

    def pages():
        for n in range(5):
            anna.status_post(f"Number {n}", visibility="unlisted")
        first = anna.timeline_home(limit=3)
        second = anna.fetch_next(first)
        assert len(first) == 3 and len(second) > 0 and int(second[0].id) < int(first[-1].id)
        assert [s.id for s in anna.fetch_previous(second)]

    def change_profile():
        changed = anna.account_update_credentials(display_name="Anna Berg", note="Reference desk",
                                                  fields=[("Desk", "2")])
        assert changed.display_name == "Anna Berg" and changed.fields[0].name == "Desk"

    def stream():
        heard = threading.Event()

        class Listener(StreamListener):
            def on_update(self, status):
                if "over the stream" in status.content:
                    heard.set()

        assert anna.stream_healthy()
        handle = anna.stream_user(Listener(), run_async=True)
        wait(lambda: handle.is_receiving(), "the stream opening")
        bea.status_post("Hello over the stream")
        assert heard.wait(20), "nothing was heard"
        handle.close()

    def sign_out():
        anna.revoke_access_token(allow_http=True)
        try:
            anna.timeline_home()
        except Exception:
            return
        raise AssertionError("the token still opens something")

    for step in (sign_in, describe, write, follow, read, pages, change_profile, stream, sign_out):
        checks.check(f"Mastodon.py: {step.__name__.replace('_', ' ')}", step)

checks.end()
