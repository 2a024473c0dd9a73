"""Mastodon.py, a client that nobody here wrote: registers an app, signs in, posts, reads, follows and streams."""

import base64
import datetime
import html
import re
import threading
import time
import urllib.parse

import requests
from mastodon import Mastodon, MastodonAPIError, StreamListener

from network import PASSWORD, Checks, Network, wait

SCOPES = ["read", "write", "follow"]
# A grey square of 8 by 8.
PICTURE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mPomLkKK2IYWhIAzdxywesmh5sAAAAASUVORK5CYII=")
PASSPHRASE = "four words of hers"
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
    alder.command("login", "create", "--email", "mo@alder.example", "--professional", "mo", "--role", "moderator",
                  "--password", PASSWORD)
    alder.command("login", "create", "--email", "olga@alder.example", "--professional", "olga", "--role", "owner",
                  "--password", PASSWORD)
    alder.command("profile", "create", "--email", "anna@alder.example", "--password", PASSWORD, "--kind", "personal",
                  "--handle", "reed", "--passphrase", PASSPHRASE)
    reed_token = alder.command("token", "create", "--profile", "reed", "--scopes", "read write follow",
                               "--passphrase", PASSPHRASE)
    alder.start()
    birch.start()
    for branch, other in ((alder, birch), (birch, alder)):
        branch.command("network", "allow", other.host)

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

    def pictures():
        picture = anna.media_post(PICTURE, mime_type="image/png", description="A grey square", focus=(0.2, -0.3))
        picture = anna.media_update(picture.id, description="A small grey square")
        post = anna.status_post("Look", media_ids=[picture])
        shown = post.media_attachments[0]
        assert shown.description == "A small grey square" and shown.blurhash and shown.meta.original.width == 8
        assert requests.get(shown.url).headers["Content-Type"].startswith("image/")
        assert anna.account_update_credentials(avatar=PICTURE, avatar_mime_type="image/png").avatar
        wait(lambda: any(s.media_attachments for s in bea.timeline_home()), "the picture at the other branch")
        seen = next(s for s in bea.timeline_home() if s.media_attachments).media_attachments[0]
        assert seen.description == "A small grey square" and requests.get(seen.url).ok

    def polls():
        post = anna.status_post("Which day?", poll=anna.make_poll(["Monday", "Friday"], expires_in=3600))
        wait(lambda: any(s.poll for s in bea.timeline_home()), "the poll at the other branch")
        there = next(s for s in bea.timeline_home() if s.poll)
        assert bea.poll_vote(there.poll, 1).own_votes == [1]
        wait(lambda: anna.poll(post.poll.id).options[1].votes_count == 1, "the vote")

    def keeping():
        post = anna.status_post("Worth keeping")
        anna.status_bookmark(post)
        anna.status_pin(post)
        assert [s.id for s in anna.bookmarks()] == [post.id]
        assert [s.id for s in anna.account_statuses(anna.me(), pinned=True)] == [post.id]
        anna.status_unbookmark(post)
        anna.status_unpin(post)
        assert anna.markers_set(["home"], [post.id])["home"].last_read_id == post.id
        later = anna.status_post("Later", scheduled_at=datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1))
        assert [s.id for s in anna.scheduled_statuses()] == [later.id]
        anna.scheduled_status_delete(later)
        assert not anna.scheduled_statuses()

    def sorting():
        bea_here = anna.search_v2("bea@birch.localhost").accounts[0]
        shelf = anna.list_create("Reference desks", replies_policy="none", exclusive=False)
        anna.list_accounts_add(shelf, [bea_here.id])
        assert [a.acct for a in anna.list_accounts(shelf)] == ["bea@birch.localhost"]
        assert anna.timeline_list(shelf)
        anna.list_delete(shelf)
        sieve = anna.create_filter_v2("Football", ["home"], "warn", keywords_attributes=[{"keyword": "football"}])
        bea.status_post("Football tonight")
        caught = lambda: [s for s in anna.timeline_home() if s.filtered]
        wait(caught, "the filtered post")
        assert caught()[0].filtered[0].filter.title == "Football"
        anna.delete_filter_v2(sieve)
        assert anna.tag_follow("seeds").following and anna.followed_tags()[0].name == "seeds"
        anna.tag_unfollow("seeds")

    def peace():
        bea_here = anna.search_v2("bea@birch.localhost").accounts[0]
        assert anna.account_mute(bea_here.id, duration=3600).muting
        assert [a.id for a in anna.mutes()] == [bea_here.id]
        anna.account_unmute(bea_here.id)
        anna.domain_block("loud.example")
        assert anna.domain_blocks() == ["loud.example"]
        anna.domain_unblock("loud.example")
        bea.status_post("@anna@alder.localhost just you", visibility="direct")
        wait(lambda: anna.conversations(), "the conversation")
        assert anna.report(bea_here.id, comment="only a test").id
        assert anna.preferences()["posting:default:visibility"] == "public"

    def change_profile():
        changed = anna.account_update_credentials(display_name="Anna Berg", note="Reference desk",
                                                  fields=[("Desk", "2")])
        assert changed.display_name == "Anna Berg" and changed.fields[0].name == "Desk"

    def both_profiles():
        reed = Mastodon(access_token=reed_token, api_base_url=alder.url)
        assert (reed.me().acct, anna.me().acct) == ("reed", "anna")
        assert reed.status_post("Curlews at low tide").visibility == "private", "a personal profile is quiet"
        assert all("Curlews" not in status.content for status in anna.timeline_public())
        assert "anna" not in str(reed.account_statuses(reed.me().id)).lower()
        try:
            reed.status_post("To the branch?", in_reply_to_id=to_network("Who can swap a shift?", anna.access_token)["id"])
            raise AssertionError("a personal profile writes to the network")
        except MastodonAPIError as refused:
            assert "professional profile" in str(refused)

    def the_gate():
        """What a client that knows nothing of our rules meets: asked, mended, held, refused."""
        mo = Mastodon(access_token=alder.command("token", "create", "--profile", "mo", "--scopes",
                                                 "read write admin:read admin:write"), api_base_url=alder.url)

        def refused(text, **more):
            try:
                anna.status_post(text, **more)
            except MastodonAPIError as error:
                return str(error)
            raise AssertionError(f"{text} went out")

        said = refused("80 % of readers stay")
        assert "handbook 4.4" in said, said
        wait(lambda: "stay" in (posted_or_none("80 % of readers stay") or ""), "the nudge being confirmed", 20)
        said = refused("Her card is 2 1234 0001 2345 5")
        assert "handbook 4.2" in said, said
        assert anna.status_post("Her card is at the desk").id, "mended, it goes out"
        form = {"status": "A sample: 2 1234 0001 2345 5", "contest[]": "patron-data"}
        answer = requests.post(f"{alder.url}/api/v1/statuses", data=form,
                               headers={"Authorization": f"Bearer {anna.access_token}"})
        assert answer.status_code == 422 and answer.json()["held_id"], answer.text
        queue = f"{alder.url}/api/branchline/v1/queue"
        head = {"Authorization": f"Bearer {mo.access_token}"}
        waiting = requests.get(queue, headers=head).json()[0]
        assert "2345" not in waiting["text"], waiting
        # What is covered there would go out as it was written, so it is asked once more.
        asked = requests.post(f"{queue}/{waiting['id']}/approve", headers=head)
        assert asked.json()["confirmable"], asked.text
        approved = requests.post(f"{queue}/{waiting['id']}/approve", headers=head, json={"confirm": True})
        assert approved.ok, approved.text
        shown = lambda: any("A sample" in s.content for s in anna.account_statuses(anna.me()))
        wait(shown, "the approved post")
        said = refused("CONFIDENTIAL: minutes of the board")
        assert "Kept and waiting" in said, said

    def posted_or_none(text):
        try:
            return anna.status_post(text).content
        except MastodonAPIError:
            return None

    def network_posts():
        to_network("Only for our branches", anna.access_token)
        wait(lambda: [s for s in bea.timeline_public() if "Only for our branches" in s.content], "the network's post")
        assert "Only for our branches" not in requests.get(f"{alder.url}/api/v1/timelines/public").text

    def to_network(text, token):
        answer = requests.post(f"{alder.url}/api/v1/statuses", headers={"Authorization": f"Bearer {token}"},
                               json={"status": text, "visibility": "network"})
        assert answer.json()["audience"] == "network", answer.text
        return answer.json()

    def groups():
        """A group of practice is an account that one follows and mentions."""
        page = requests.Session()
        page.headers["Origin"] = alder.url
        page.post(f"{alder.url}/sign-in", data={"email": "olga@alder.example", "password": PASSWORD, "next": "/groups"})
        made = page.post(f"{alder.url}/groups", data={"handle": "readers", "name": "Reading aloud", "about": "For all who read."})
        assert made.status_code == 200 and "Reading aloud" in made.text, made.text
        group = anna.account_lookup("readers")
        assert group.group and not group.locked
        anna.account_follow(group.id)
        there = bea.search_v2("readers@alder.localhost", resolve=True).accounts[0]
        bea.account_follow(there.id)
        wait(lambda: bea.account_relationships(there.id)[0].following, "the group lets her in")
        anna.status_post("@readers Which book do you read to two-year-olds?")
        # She follows the author too, so that her home does not say it twice.
        passed = lambda: [s for s in bea.account_statuses(there.id) if s.reblog and "two-year-olds" in s.reblog.content]
        wait(passed, "what the group passes on")
        assert passed()[0].account.acct == "readers@alder.localhost"
        bea.status_post("@readers@alder.localhost The one with the buttons")
        wait(lambda: [s for s in anna.account_statuses(group.id) if s.reblog and "buttons" in s.reblog.content],
             "her post in the group")

    def thanks():
        """A colleague's thanks, agreed to on the pages, is a post like every other for an app."""

        def browser(handle):
            session = requests.Session()
            session.headers["Origin"] = alder.url
            session.post(f"{alder.url}/sign-in", data={"email": f"{handle}@alder.example", "password": PASSWORD})
            return session

        given = browser("anna").post(f"{alder.url}/thanks", data={
            "to": "mo", "words": "You found the missing atlas.", "value": "Care", "audience": "public"})
        assert given.ok, given.text
        atlas = lambda: [s for s in anna.account_statuses(anna.me()) if "missing atlas" in s.content]
        assert not atlas(), "it is shown before its recipient agrees"
        mo = browser("mo")
        waiting = re.search(r'action="/thanks/(\d+)/agree"', mo.get(f"{alder.url}/thanks").text).group(1)
        mo.post(f"{alder.url}/thanks/{waiting}/agree")
        status = atlas()[0]
        assert status.visibility == "public" and status.mentions[0].acct == "mo", status
        assert "Thank you, " in status.content and anna.status(status.id).id == status.id

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

    steps = (sign_in, describe, write, follow, read, pages, pictures, polls, keeping, sorting, peace, change_profile, both_profiles,
             the_gate, network_posts, groups, thanks, stream,
             sign_out)
    for step in steps:
        checks.check(f"Mastodon.py: {step.__name__.replace('_', ' ')}", step)

checks.end()
