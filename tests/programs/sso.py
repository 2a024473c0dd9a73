"""Single sign-on with oidc-provider, a real service: first and later sign-ins, groups, signing out, and what is not right."""

import base64
import hashlib
import hmac
import html
import http.client
import json
import os
import pathlib
import re
import struct
import subprocess
import time
import urllib.parse
import urllib.request

from network import PASSWORD, Checks, Network, free_port, wait

HERE = pathlib.Path(__file__).resolve().parent
NODE = HERE / "node_modules" / ".bin" / "node"
checks = Checks()


class Page:
    def __init__(self, status, url, body):
        self.status, self.url, self.body = status, url, html.unescape(body.replace("<!---->", ""))

    def field(self, name):
        found = re.search(rf'name="{name}"[^>]*?value="([^"]*)"|value="([^"]*)"[^>]*?name="{name}"', self.body)
        return found and (found[1] or found[2])

    def has(self, words):
        assert words in self.body, f"{self.status} {self.url} lacks “{words}”: {self.body[-2500:]}"
        return self


class Browser:
    """Cookies by host, and redirects followed as far as wanted."""

    def __init__(self):
        self.cookies = {}

    def open(self, url, form=None, stop=lambda url: False):
        for _ in range(20):
            at = urllib.parse.urlsplit(url)
            own = self.cookies.setdefault(at.netloc, {})
            headers = {"Cookie": "; ".join(f"{n}={v}" for n, v in own.items()), "User-Agent": "Firefox on Linux"}
            body = None
            if form is not None:
                body = urllib.parse.urlencode(form)
                headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"{at.scheme}://{at.netloc}"}
            connection = http.client.HTTPConnection(at.netloc, timeout=60)
            path = at.path or "/"
            connection.request("GET" if form is None else "POST", f"{path}?{at.query}" if at.query else path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode(errors="replace")
            for name, value in answer.getheaders():
                if name.lower() == "set-cookie":
                    pair, *rest = value.split(";")
                    key, _, content = pair.partition("=")
                    gone = not content or any("max-age=0" in r.lower() or "1970" in r for r in rest)
                    own.pop(key, None) if gone else own.update({key: content})
            to = answer.getheader("location")
            if answer.status not in (301, 302, 303, 307) or not to:
                return Page(answer.status, url, text)
            url, form = urllib.parse.urljoin(url, to), None
            if stop(url):
                return Page(answer.status, url, text)
        raise AssertionError(f"no end of redirects at {url}")


class Service:
    def __init__(self, port):
        self.port, self.program = port, None
        self.url = f"http://idp.localhost:{port}"

    def start(self, branch, provider_id):
        words = [str(NODE), "sso_provider.mjs", str(self.port), branch.url, provider_id]
        self.program = subprocess.Popen(words, cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                        env=os.environ)
        assert self.program.stdout.readline().strip() == "ready"

    def tell(self, **what):
        request = urllib.request.Request(f"{self.url}/_peer", data=json.dumps(what).encode(), method="POST")
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.load(response).get("token")

    def stop(self):
        if self.program:
            self.program.kill()
            self.program.wait()
            self.program = None


def code_of(secret):
    """<https://www.rfc-editor.org/rfc/rfc6238>"""
    mac = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    at = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def sign_in(branch, handle, browser=None):
    browser = browser or Browser()
    form = {"email": f"{handle}@alder.example", "password": PASSWORD, "next": "/home"}
    return browser, browser.open(f"{branch.url}/sign-in", form)


def walk(branch, service, settings):
    at = lambda path: f"{branch.url}{path}"
    olga, _ = sign_in(branch, "olga")
    provider = None
    draft = {
        "id": "", "name": "City account", "issuer": service.url, "client_id": "alder",
        "client_secret": "a secret between the two", "scopes": "email profile groups", "groups_claim": "groups",
        "group_roles": "it = admin\ndesk = moderator\nprog = programme\nall = staff", "asks_factor": "true", "is_on": "true",
    }

    def through(browser, account=None, stop=lambda url: False, next="/home"):
        if account:
            service.tell(account=account)
        return browser.open(at(f"/sign-in/with/{provider}"), {"next": next}, stop)

    def is_in(browser):
        return "/sign-in" not in browser.open(at("/home")).url

    def role(handle):
        page = olga.open(at(f"/desk/people/{handle}"))
        return re.search(r'<option value="(\w+)" selected', page.body)[1]

    def linked(handle, account):
        browser = Browser()
        page = through(browser, account)
        page = browser.open(at("/sign-in/link"), {
            "secret": page.field("secret"), "email": f"{handle}@alder.example", "password": PASSWORD})
        assert page.status == 200 and is_in(browser), page.body
        return browser

    def it_is_added_at_the_desk():
        nonlocal provider
        number = {**draft, "issuer": f"http://127.0.0.1:{service.port}"}
        page = olga.open(at("/desk/sign-in/save"), number)
        assert page.status == 422, page.status
        page.has("unless it may stand inside your network").has("http://127.0.0.1")
        for field, value, words in (("name", " ", "Give the sign-in service a name"), ("client_id", "", "Enter the client id"),
                                    ("group_roles", "it = owner", "Write one group a line")):
            page = olga.open(at("/desk/sign-in/save"), {**draft, field: value})
            assert page.status == 422, (field, page.status)
            page.has(words)
        own = {"id": "", "name": "Programme", "priority": "20", "permissions[]": "announcements"}
        olga.open(at("/desk/roles/save"), own).has("Programme")
        olga.open(at("/desk/sign-in/save"), draft).has("City account")
        page = olga.open(at("/desk/sign-in"))
        assert "a secret between" not in page.body
        provider = re.search(r"/sign-in/with/(\d+)/answer", page.body)[1]
        olga.open(at("/desk/sign-in/try"), {"id": provider}).has("The service does not answer")
        page = through(Browser())
        assert page.status == 503, page.status
        page.has("City account does not answer")
        service.start(branch, provider)
        service.tell(accounts={
            "s-anna": {"email": "anna@alder.example", "name": "Anna Berg", "groups": ["all", "desk"]},
            "s-bea": {"email": "bea@alder.example", "name": "Bea", "groups": ["all", "prog"]},
            "s-olga": {"email": "olga@alder.example", "name": "Olga", "groups": ["all"]},
            "s-new": {"email": "new@alder.example", "name": "Nora New", "groups": ["it"]},
            "s-guest": {"email": "guest@city.example", "name": "Guest", "groups": ["readers"]},
        })
        page = olga.open(at("/desk/sign-in/try"), {"id": provider})
        for words in ("it is the one that its address names", "only this branch can exchange", "A stolen code is worth nothing",
                      "keys can be read", "It knows everything", "sign out there as well", "It tells this branch"):
            page.has(words)
        Browser().open(at("/sign-in")).has("Sign in with City account")

    def a_first_sign_in_needs_proof():
        browser = Browser()
        page = through(browser, "s-anna").has("signed in as Anna Berg")
        assert not is_in(browser)
        proof = {"secret": page.field("secret"), "email": "anna@alder.example", "password": "not this one at all"}
        again = browser.open(at("/sign-in/link"), proof)
        assert again.status == 422 and not is_in(browser), again.status
        again.has("The e-mail address or the password is wrong")
        page = browser.open(at("/sign-in/link"), {**proof, "password": PASSWORD})
        assert page.status == 200 and is_in(browser)
        once = Browser().open(at("/sign-in/link"), {**proof, "password": PASSWORD})
        assert once.status == 422, "a proof works once"
        assert role("anna") == "moderator", "the highest role of her groups"
        page = browser.open(at("/settings/devices")).has("Sign-in services").has("City account")

    def later_ones_do_not_and_open_no_personal_profile():
        branch.command("profile", "create", "--email", "anna@alder.example", "--password", PASSWORD, "--kind", "personal",
                       "--handle", "reed", "--passphrase", "tide mud reed wind")
        browser = Browser()
        page = through(browser, next="/bookmarks")
        assert urllib.parse.urlsplit(page.url).path == "/bookmarks", page.url
        page = browser.open(at("/profiles"))
        assert "@reed" not in page.body
        wrong = browser.open(at("/profiles/open"), {"word": PASSWORD, "next": "/profiles"})
        assert "@reed" not in wrong.body, "the password of the sign-in opens nothing"
        right = browser.open(at("/profiles/open"), {"word": "tide mud reed wind", "next": "/profiles"})
        assert "reed" in right.body and right.status == 200, right.status

    def the_second_factor_is_asked_for():
        bea, _ = sign_in(branch, "bea")
        page = bea.open(at("/settings/security/begin"), {})
        secret = re.search(r'<code class="code">([A-Z2-7 ]+)</code>', page.body)[1].replace(" ", "")
        page = bea.open(at("/settings/security/confirm"), {"code": code_of(secret)})
        recovery = re.findall(r"<li><code>([^<]+)</code></li>", page.body)
        browser = Browser()
        page = through(browser, "s-bea")
        proof = {"secret": page.field("secret"), "email": "bea@alder.example", "password": PASSWORD}
        page = browser.open(at("/sign-in/link"), proof)
        assert not is_in(browser)
        wrong = browser.open(at("/sign-in/code"), {"pending": page.field("pending"), "code": "000000", "next": "/home"})
        assert wrong.status == 422 and not is_in(browser)
        browser.open(at("/sign-in/code"), {"pending": page.field("pending"), "code": recovery[0], "next": "/home"})
        assert is_in(browser)
        second = Browser()
        page = through(second)
        assert not is_in(second) and page.field("pending")
        second.open(at("/sign-in/code"), {"pending": page.field("pending"), "code": recovery[1], "next": "/home"})
        assert is_in(second)
        assert role("bea") == "Programme", "a role of the branch's own stands above staff"

    def no_group_lets_nobody_in_and_none_touches_an_owner():
        browser = Browser()
        page = through(browser, "s-guest")
        assert page.status == 403 and not is_in(browser), page.status
        page.has("none of your groups there has a place")
        linked("olga", "s-olga")
        assert olga.open(at("/desk/settings")).status == 200, "she is the owner still"

    def an_invitation_is_a_proof():
        olga.open(at("/desk/people/invite"), {"uses": "1", "days": "7"})
        invite = re.search(r"invite=([\w-]+)", olga.open(at("/desk/people")).body)[1]
        browser = Browser()
        page = through(browser, "s-new")
        form = {"secret": page.field("secret"), "username": "nora", "invite_code": "wrong", "name": "Nora New"}
        page = browser.open(at("/sign-in/join"), form)
        assert page.status in (403, 422) and not is_in(browser), page.status
        page = browser.open(at("/sign-in/join"), {**form, "invite_code": invite})
        assert page.status == 200 and is_in(browser), page.body
        assert role("nora") == "admin"

    def answers_that_are_not_right_let_nobody_in():
        answer = lambda url: f"/with/{provider}/answer" in url
        browser = Browser()
        page = through(browser, "s-anna", answer)
        foreign = Browser().open(page.url)
        assert foreign.status == 422, "a state of another browser"
        foreign.has("begun in another browser")
        used = browser.open(page.url)
        assert used.status == 422 and not is_in(browser), "the state was used up"
        browser = Browser()
        page = through(browser, stop=answer)
        browser.open(page.url)
        assert is_in(browser)
        again = Browser()
        again.cookies = {k: dict(v) for k, v in browser.cookies.items()}
        assert again.open(page.url).status == 422, "an answer twice"
        wrong_issuer = re.sub(r"iss=[^&]*", "iss=http%3A%2F%2Felsewhere.localhost", through(b := Browser(), stop=answer).url)
        assert "elsewhere" in wrong_issuer
        b.open(wrong_issuer).has("comes from somebody else")
        hour = 3600
        for name, wrong, words in (
            ("nonce", {"nonce": "another"}, "belongs to another sign-in"),
            ("aud", {"aud": "birch"}, "meant for another server"),
            ("two audiences", {"aud": ["alder", "birch"]}, "meant for another server"),
            ("azp", {"azp": "birch"}, "meant for another server"),
            ("expired", {"exp": int(time.time()) - hour}, "is not of this moment"),
            ("issued long ago", {"iat": int(time.time()) - hour}, "is not of this moment"),
            ("issued later", {"iat": int(time.time()) + hour}, "is not of this moment"),
            ("iss", {"iss": "http://elsewhere.localhost"}, "comes from somebody else"),
            ("signature", {"key": "foreign"}, "does not carry the signature"),
        ):
            service.tell(wrong=wrong)
            browser = Browser()
            page = through(browser)
            assert page.status == 422 and not is_in(browser), (name, page.status)
            page.has(words)
        service.tell(wrong={}, account="")
        through(Browser()).has("You did not sign in at City account")
        # Both are right, and the branch's own clock is not.
        pathlib.Path(settings["DEV_CLOCK"]).write_text(str(2 * hour))
        service.tell(account="s-anna")
        wait(lambda: "is not of this moment" in through(Browser()).body, "a refusal while the clocks differ")
        pathlib.Path(settings["DEV_CLOCK"]).write_text("0")
        wait(lambda: "is not of this moment" not in through(Browser()).body, "the clocks to agree again")

    def signing_out_goes_both_ways():
        first, second = Browser(), Browser()
        through(first, "s-anna"), through(second, "s-anna")
        assert is_in(first) and is_in(second)
        page = first.open(at("/sign-out"), {}).has("You are signed out here")
        assert not is_in(first) and is_in(second)
        out = re.search(rf'href="({re.escape(service.url)}/session/end[^"]+)"', page.body)[1]
        assert "id_token_hint=" in out and "client_id=alder" in out
        page = first.open(out)
        form = {"xsrf": page.field("xsrf"), "logout": "yes"}
        page = first.open(f"{service.url}/session/end/confirm", form)
        assert page.url.rstrip("/") == branch.url, page.url
        # Signed out at the service itself: it tells the branch, of that session alone.
        third = Browser()
        through(third, "s-anna")
        assert is_in(third)
        page = third.open(f"{service.url}/session/end?client_id=alder")
        third.open(f"{service.url}/session/end/confirm", {"xsrf": page.field("xsrf"), "logout": "yes"})
        wait(lambda: not is_in(third), "the end of the session")
        assert is_in(second), "another session of hers goes on"

    def messages_of_others_end_nothing():
        browser = Browser()
        through(browser, "s-anna")
        now = int(time.time())
        event = {"http://schemas.openid.net/event/backchannel-logout": {}}
        good = {"iss": service.url, "aud": "alder", "iat": now, "exp": now + 120, "jti": "j1", "sub": "s-anna", "events": event}

        def send(**changes):
            token = service.tell(token={k: v for k, v in {**good, **changes}.items() if v is not None})
            return Browser().open(at(f"/sign-in/with/{provider}/logout"), {"logout_token": token}).status

        for wrong in ({"aud": "birch"}, {"iss": "http://elsewhere.localhost"}, {"iat": now - 3600, "exp": now - 3500},
                      {"nonce": "n"}, {"events": {}}, {"sub": None}):
            assert send(**wrong) == 400, wrong
        assert is_in(browser)
        assert Browser().open(at(f"/sign-in/with/{provider}/logout"), {"logout_token": "a.b.c"}).status == 400
        assert send() == 200 and not is_in(browser)
        through(browser, "s-anna")
        assert send() == 400 and is_in(browser), "the same message again"

    def owners_keep_their_password():
        olga.open(at("/desk/settings"), {"PASSWORD_SIGN_IN": "owners", "was[PASSWORD_SIGN_IN]": "everybody"})
        browser, page = sign_in(branch, "anna")
        assert page.status == 403 and not is_in(browser), page.status
        page.has("only owners sign in with a password")
        service.stop()
        browser, _ = sign_in(branch, "olga")
        assert is_in(browser), "whatever happens to the service"

    def what_was_linked_is_unlinked():
        browser, _ = sign_in(branch, "olga")
        page = browser.open(at("/settings/devices"))
        link = re.search(r"/settings/identities/\d+/unlink", page.body)[0]
        browser.open(at(link), {})
        assert "Unlink" not in browser.open(at("/settings/devices")).body
        log = browser.open(at("/desk/audit")).body
        for act in ("provider.add", "login.link", "login.unlink", "login.role"):
            assert act in log, act
        browser.open(at("/desk/sign-in/remove"), {"id": provider})
        assert "City account" not in Browser().open(at("/sign-in")).body
        browser, _ = sign_in(branch, "anna")
        assert is_in(browser), "without a service, passwords are for everybody"

    for step in (it_is_added_at_the_desk, a_first_sign_in_needs_proof, later_ones_do_not_and_open_no_personal_profile,
                 the_second_factor_is_asked_for, no_group_lets_nobody_in_and_none_touches_an_owner, an_invitation_is_a_proof,
                 answers_that_are_not_right_let_nobody_in, signing_out_goes_both_ways, messages_of_others_end_nothing,
                 owners_keep_their_password, what_was_linked_is_unlinked):
        checks.check(f"single sign-on: {step.__name__.replace('_', ' ')}", step)


with Network("alder", with_port=True) as network:
    alder = network.branches[0]
    clock = alder.folder / "clock"
    clock.write_text("0")
    alder.settings = {"DEV_CLOCK": str(clock), "CONFIRM_EMAIL": "false"}
    if postgres := os.environ.get("BRANCHLINE_TEST_DATABASE"):
        alder.settings["DATABASE_URL"] = postgres
    for person, its_role in (("olga", "owner"), ("anna", "staff"), ("bea", "staff")):
        alder.command("login", "create", "--email", f"{person}@alder.example", "--professional", person, "--role", its_role,
                      "--password", PASSWORD)
    alder.start()
    idp = Service(free_port())
    try:
        walk(alder, idp, alder.settings)
    finally:
        idp.stop()

checks.end()
