// Walks two branches in Chromium: sign in, follow across branches, post, reply, boost; every page under axe-core.
import { readFileSync } from "node:fs";
import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { alarmed, collisions, contrast, isoDates, keyboard, moved, unreserved, unstyled, watch, weight, wordless } from "./seen.mjs";
import { check, each, end, expect, faults, has, open, reader as pageOf, SIZES, wake } from "./checks.mjs";

const { RULES, PASSWORD } = process.env;
const ALDER = "http://alder.localhost";
const BIRCH = "http://birch.localhost";
const CHECKER = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// A grey square of 8 by 8.
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mPomLkKK2IYWhIAzdxywesmh5sAAAAASUVORK5CYII=";

const chrome = await open(RULES);
const reader = (options, complaints) => pageOf(chrome, options, complaints);

async function signIn(page, branch, name, domain) {
  await page.goto(`${branch}/sign-in`);
  await page.fill("#email", `${name}@${domain}.example`);
  await page.fill("#password", PASSWORD);
  await page.click("main button");
  await page.waitForURL(`${branch}/home`);
  await undoFor(page, branch, "0");
}

// For how many seconds a post can be taken back.
async function undoFor(page, base, seconds) {
  await page.goto(`${base}/settings/preferences`);
  await page.selectOption("[name='reading[undo_seconds]']", seconds);
  await page.click("main form.stack .primary");
  await page.goto(`${base}/home`);
}

// Presses a button and waits until the server has heard of it: in place with JavaScript, by a new page without.
async function press(page, button) {
  await Promise.all([page.waitForResponse((r) => r.request().method() === "POST"), button.click()]);
  await page.waitForLoadState();
}

async function post(page, text, more = {}) {
  await page.fill("#compose-text", text);
  if (more.audience) await page.selectOption("#field-visibility", more.audience);
  await page.click(".composer .primary");
  await page.waitForLoadState();
}

// The other branch hears of it soon; nobody knows exactly when.
async function until(page, address, selector) {
  for (let n = 0; n < 100; n += 1) {
    await page.goto(address);
    if (await page.locator(selector).count()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${selector} does not appear at ${address}`);
}

async function walk(javaScriptEnabled) {
  const kind = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const word = javaScriptEnabled ? "lively" : "plain";
  const [me, other] = javaScriptEnabled ? ["anna", "bea"] : ["carl", "dina"];
  const anna = await reader({ javaScriptEnabled });
  const bea = await reader({ javaScriptEnabled });

  await check(`${kind}: signing in`, async () => {
    await anna.goto(`${ALDER}/sign-in`);
    await anna.fill("#email", `${me}@alder.example`);
    await anna.fill("#password", "a wrong password");
    await anna.click("main button");
    expect(await anna.locator("[role=alert]").count(), "a wrong password is not said to be wrong");
    expect((await anna.inputValue("#email")) === `${me}@alder.example`, "what was typed is gone");
    await signIn(anna, ALDER, me, "alder");
    await signIn(bea, BIRCH, other, "birch");
  });
  await check(`${kind}: following across branches`, async () => {
    await anna.goto(`${ALDER}/search`);
    await anna.fill("#q", `${other}@birch.localhost`);
    await anna.click("main form[role=search] button");
    await anna.click(`.person .name`);
    await press(anna, anna.locator("main button:has-text('Follow')").first());
    await until(anna, `${ALDER}/@${other}@birch.localhost`, "button:has-text('Unfollow')");
    await until(bea, `${BIRCH}/notifications`, "text=follows you");
  });
  await check(`${kind}: a post is read at the other branch`, async () => {
    await bea.goto(`${BIRCH}/home`);
    await post(bea, `A ${word} question about labels`);
    await until(anna, `${ALDER}/home`, has(`A ${word} question`));
  });
  await check(`${kind}: a reply comes back`, async () => {
    await anna.locator(has(`A ${word} question`)).first().getByRole("link", { name: "Reply" }).click();
    await anna.waitForSelector("#compose-text");
    expect((await anna.inputValue("#compose-text")) === `@${other}@birch.localhost `, "the reply does not address its author");
    await post(anna, `@${other}@birch.localhost A ${word} answer`);
    await until(bea, `${BIRCH}/notifications`, has(`A ${word} answer`));
  });
  await check(`${kind}: boost and favourite arrive`, async () => {
    await anna.goto(`${ALDER}/home`);
    await press(anna, anna.locator(has(`A ${word} question`)).first().getByRole("button", { name: "Boost" }));
    await press(anna, anna.locator(has(`A ${word} question`)).first().getByRole("button", { name: "Favourite" }));
    const pressed = anna.locator(has(`A ${word} question`)).first().getByRole("button", { name: "Favourite" });
    expect((await pressed.getAttribute("aria-pressed")) === "true", "the button does not say that it is pressed");
    await until(bea, `${BIRCH}/notifications`, "text=boosted your post");
    await until(bea, `${BIRCH}/notifications`, "text=marked your post as a favourite");
  });
  await check(`${kind}: a fault keeps what was typed`, async () => {
    await anna.goto(`${ALDER}/compose`);
    await post(anna, "x".repeat(2100));
    expect((await anna.inputValue("#compose-text")).length === 2100, "the text is gone");
    expect(await anna.locator("[role=alert]").count(), "nothing is said");
    await post(anna, `A ${word} branch matter`, { audience: "local" });
    await anna.goto(`${ALDER}/local`);
    expect(await anna.locator(has(`A ${word} branch matter`)).count(), "the mended post is not there");
  });
  await check(`${kind}: deleting asks first`, async () => {
    await anna.goto(`${ALDER}/local`);
    const own = anna.locator(has(`A ${word} branch matter`)).first();
    await own.locator("summary:has-text('More')").click();
    await own.getByRole("link", { name: "Delete" }).click();
    await anna.click("button:has-text('Delete the post')");
    await anna.goto(`${ALDER}/local`);
    expect(!(await anna.locator(has(`A ${word} branch matter`)).count()), "it is still there");
  });
  return { anna, bea, other };
}

await check("the looks find the faults that they look for", async () => {
  const page = await reader({});
  await watch(page);
  const finds = async (what, look, html) => {
    await page.setContent(`<!DOCTYPE html><html lang="en"><body><main><style>.fault { border-inline-start: 4px solid #b00; color: #b00 }</style>${html}</main>`);
    expect((await look(page)).length === 1, `${what}: ${JSON.stringify(await look(page))}`);
  };
  await finds("words in the colour of their button", contrast, '<button style="background: #b00; color: #b00">Delete</button>');
  await finds("a button without words", wordless, '<button class="danger" style="width: 60px"></button>');
  await finds("a radio on its word", collisions, '<label style="display: flex"><input type="radio" style="margin: 0 -12px 0 0"><span>Monday</span></label>');
  await finds("success in the red box", alarmed, '<p class="fault" role="status">Saved.</p>');
  await finds("a class that no rule knows", unstyled, '<span class="visually-hidden">hidden</span>');
  await finds("a picture without room", unreserved, `<img alt="" src="data:image/png;base64,${PICTURE}">`);
  await finds("a date as programs write it", isoDates, "<p>Since 2026-12-01</p>");
  await finds("a field that Tab passes by", keyboard, '<form action="/x"><input name="a"><input name="b" tabindex="-1"></form>');
  await page.route("**/moving", (route) => route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><body><p style='height: 300px'>Read</p>" }));
  await page.goto(`${ALDER}/moving`);
  await page.evaluate(() => new Promise((done) => {
    setTimeout(() => {
      document.body.insertAdjacentHTML("afterbegin", "<div style='height: 200px'>News</div>");
      requestAnimationFrame(() => setTimeout(done, 100));
    }, 100);
  }));
  expect((await moved(page)).shift > 0.01, "what moves is not seen");
  await page.context().close();
});

const lively = await walk(true);
await walk(false);

await check("islands: the counter counts", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/compose`);
  await anna.waitForSelector("html[data-hydrated]");
  await anna.fill("#compose-text", "twelve chars");
  await anna.waitForSelector("text=1988 characters left");
  await anna.fill("#compose-text", "x".repeat(2003));
  await anna.waitForSelector(".count-line.over:has-text('3 characters too many')");
});

await check("islands: new posts wait behind a button and move nothing", async () => {
  const { anna, bea } = lively;
  await anna.goto(`${ALDER}/home`);
  await anna.waitForSelector("html[data-hydrated]");
  const before = await anna.locator("article").first().boundingBox();
  for (let n = 0; n < 3; n += 1) {
    await bea.goto(`${BIRCH}/home`);
    await post(bea, `Fresh number ${n}`);
  }
  await anna.waitForSelector("button:has-text('3 new posts')");
  const after = await anna.locator("article").first().boundingBox();
  expect(Math.abs(before.y - after.y) < 1, "what was being read has moved");
  await anna.click("button:has-text('3 new posts')");
  await anna.waitForSelector(has("Fresh number 2"));
  expect((await anna.locator(has("Fresh number")).count()) === 3, "not all of them came");
  await anna.waitForFunction(() => document.activeElement.closest("article") !== null);
});

await check("this month's vouchers are fetched once, and blinded in the browser", async () => {
  const emma = await reader({});
  const kept = emma.waitForResponse((r) => r.url().endsWith("/vouchers/keep"), { timeout: 60_000 });
  const asked = emma.waitForRequest((r) => r.url().endsWith("/vouchers") && r.method() === "POST", { timeout: 60_000 });
  await signIn(emma, ALDER, "emma", "alder");
  expect((await kept).status() === 204, "they were not kept");
  const offer = await emma.evaluate(() => fetch("/vouchers").then((r) => r.json()));
  expect(offer.given && JSON.parse((await asked).postData()).asked.length === offer.count, "another number than everybody's");
  expect(await emma.evaluate(() => localStorage.getItem("voucher-request") === null), "the blinding is still there");
  // Another key than the one that is pinned is refused.
  const told = await emma.evaluate(async (assets) => {
    localStorage.setItem("voucher-key", "another");
    localStorage.setItem("voucher-request", JSON.stringify({ purpose: "x" }));
    const { isCommon } = await import(`${assets}/vouchers.js`);
    return isCommon((await (await fetch("/vouchers")).json()).key);
  }, await emma.evaluate(() => new URL(".", document.querySelector("script[type=module]").src).href.replace(/\/$/, "")));
  expect(told === false, "it takes another key");
  await emma.context().close();
});
await check("a browser holds what was agreed on emergency access against what it has seen", async () => {
  const dina = await reader({});
  await signIn(dina, BIRCH, "dina", "birch");
  await dina.goto(`${BIRCH}/profiles/new`);
  await dina.waitForFunction(() => localStorage.getItem("glass-seen") !== null);
  const agreed = () => dina.inputValue("input[name=agreed]");
  expect((await agreed()).length === 39, "the form carries no fingerprint");
  await dina.evaluate(() => {
    const seen = JSON.parse(localStorage.getItem("glass-seen"));
    localStorage.setItem("glass-seen", JSON.stringify({ ...seen, statement: "another" }));
  });
  await dina.reload();
  await dina.waitForSelector(".glass-other:not([hidden])");
  expect((await agreed()) === "", "it agrees to another than before");
  await dina.click(".glass-compared");
  expect((await agreed()).length === 39, "it was compared, and is not taken");
  const forged = await dina.evaluate(async (assets) => {
    const { judge } = await import(`${assets}/glass.js`);
    const { glass: statement, signature, signer } = document.querySelector("[data-glass]").dataset;
    return judge({ statement: statement.replace("age1", "age2"), signature, signer });
  }, await dina.evaluate(() => new URL(".", document.querySelector("script[type=module]").src).href.replace(/\/$/, "")));
  expect(forged === "forged", `what nobody has signed is ${forged}`);
  await dina.context().close();
});
await check("an app asks for consent", async () => {
  const { anna } = lively;
  const app = await anna.evaluate(async () => {
    const body = new URLSearchParams({ client_name: "Reader", redirect_uris: "urn:ietf:wg:oauth:2.0:oob", scopes: "read" });
    return await (await fetch("/api/v1/apps", { method: "POST", body })).json();
  });
  const query = new URLSearchParams({ response_type: "code", client_id: app.client_id, redirect_uri: "urn:ietf:wg:oauth:2.0:oob", scope: "read" });
  lively.consent = `${ALDER}/oauth/authorize?${query}`;
  await anna.goto(lively.consent);
  expect(!(await anna.locator("input[type=radio]:checked").count()), "a profile is chosen already");
  await anna.check("input[type=radio]");
  await anna.click("button:has-text('Allow')");
  expect((await anna.textContent("#code")).length > 20, "there is no code");
});

// What stands on a page at work: media with a poll, a list, a filter, a bookmark, a waiting post, a message.
await check("a picture, a poll and a warning are written in the page", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/compose`);
  await wake(anna);
  await anna.fill("#compose-text", "The stacks after the flood #Conservation");
  await anna.click("summary:has-text('Pictures')");
  await anna.setInputFiles("#file-1", { name: "stacks.png", mimeType: "image/png", buffer: Buffer.from(PICTURE, "base64") });
  await anna.waitForSelector(".composer input[type=hidden][name='media_ids[]']", { state: "attached" });
  await anna.fill("#file-text-1", "A wet shelf");
  await anna.click(".composer .primary");
  await anna.waitForLoadState();
  await anna.goto(`${ALDER}/home`);
  const picture = anna.locator(`${has("The stacks after")} img[alt="A wet shelf"]`).first();
  expect(await picture.count(), "the picture is not there");
  expect(await picture.evaluate((i) => i.decode().then(() => i.naturalWidth > 0)), "the picture can't be seen");
  await anna.goto(`${ALDER}/compose`);
  await anna.fill("#compose-text", "Which day suits you?");
  await anna.click("summary:has-text('Poll')");
  await anna.fill("#answer-0", "Monday");
  await anna.fill("#answer-1", "Friday");
  await anna.click(".composer .primary");
  await anna.waitForLoadState();
  const told = await anna.locator(".told:has-text('published')").boundingBox();
  expect(told && told.y > 0 && told.y < SIZES.desktop.height, "that it is published can't be seen");
  await anna.goto(`${ALDER}/home`);
  expect(await anna.locator(`${has("Which day suits")} >> text=Friday`).count(), "the poll is not there");
});

await check("one sees how far a file is, and why one is refused", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/compose`);
  await anna.waitForSelector("html[data-hydrated]");
  await wake(anna);
  await anna.click("summary:has-text('Pictures')");
  const session = await anna.context().newCDPSession(anna);
  await session.send("Network.enable");
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 60_000 };
  await session.send("Network.emulateNetworkConditions", slow);
  const large = Buffer.concat([Buffer.from(PICTURE, "base64"), Buffer.alloc(90_000)]);
  await anna.setInputFiles("#file-1", { name: "large.png", mimeType: "image/png", buffer: large });
  await anna.waitForFunction(() => {
    const bar = document.querySelector(".uploading progress");
    return !bar.hidden && bar.value > 0 && bar.value < 100;
  });
  await anna.waitForSelector(".uploading [role=status]:has-text('Uploaded')");
  expect((await anna.getAttribute("#file-text-1", "name")).startsWith("media_text["), "its words belong to no picture");
  await axe(anna);
  await anna.click(".uploading .button:visible");
  expect((await anna.getAttribute("#file-text-1", "name")) === "file_text1", "it can't be left out");
  await anna.setInputFiles("#file-1", { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") });
  await anna.waitForSelector(".uploading [role=status]:has-text('.')");
  const said = await anna.locator(".uploading [role=status]").first().textContent();
  expect(said.length > 20 && !said.includes("Uploaded"), `nothing says why: ${said}`);
  // Another choice gives the first one up.
  const [givenUp] = await Promise.all([anna.waitForRequest((r) => r.url().endsWith("/api/v2/media")),
    anna.setInputFiles("#file-1", { name: "large.png", mimeType: "image/png", buffer: large })]);
  await anna.waitForSelector(".uploading [role=status]:has-text('Uploading')");
  await anna.setInputFiles("#file-1", { name: "small.png", mimeType: "image/png", buffer: Buffer.from(PICTURE, "base64") });
  await anna.waitForSelector(".uploading [role=status]:has-text('Uploaded')");
  const chosen = await anna.getAttribute("#file-text-1", "name");
  // Whether it was broken off or came to its end, the page has heard of it.
  await (await givenUp.response())?.finished();
  await anna.evaluate(() => new Promise((done) => { setTimeout(done); }));
  expect((await anna.getAttribute("#file-text-1", "name")) === chosen, "the picture that was given up came after all");
  await session.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await session.detach();
});

await check("lists, filters, bookmarks, waiting posts and messages are made by forms", async () => {
  const { anna, other } = lively;
  await anna.goto(`${ALDER}/lists`);
  await anna.fill("main form input[name=title]", "Reference desks");
  await anna.click("main form .primary");
  await anna.goto(`${ALDER}/lists`);
  lively.list = await anna.locator("main a[href^='/lists/']").first().getAttribute("href");
  await anna.goto(`${ALDER}/filters`);
  await anna.fill("main form input[name=title]", "Football");
  await anna.fill("main form [name=words]", "football");
  await anna.click("main form .primary");
  await anna.goto(`${ALDER}/home`);
  await press(anna, anna.locator("article").first().getByRole("button", { name: "Bookmark" }));
  await anna.goto(`${ALDER}/bookmarks`);
  expect(await anna.locator("article").count(), "the bookmark is not kept");
  await anna.goto(`${ALDER}/compose`);
  await post(anna, `@${other}@birch.localhost a word between us`, { audience: "direct" });
  await anna.goto(`${ALDER}/messages`);
  expect(await anna.locator("text=a word between us").count(), "the message is not there");
});

await check("a draft survives a lost connection", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/compose`);
  await anna.waitForSelector("html[data-hydrated]");
  await anna.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await wake(anna);
  await anna.fill("#compose-text", "Half a thought about card catalogues");
  await anna.waitForFunction((words) => Object.values(localStorage).some((kept) => kept.includes(words)), "Half a thought");
  await anna.context().setOffline(true);
  await anna.goto(`${ALDER}/home`).catch(() => {});
  const said = await anna.textContent("body");
  await anna.context().setOffline(false);
  expect(said.includes("No connection"), `nothing says that the line is down: ${said.slice(0, 200)}`);
  await anna.goto(`${ALDER}/compose`);
  await anna.waitForSelector("html[data-hydrated]");
  await anna.waitForFunction(() => document.querySelector("#compose-text").value.includes("Half a thought"));
  await post(anna, "Half a thought, now whole");
  await anna.goto(`${ALDER}/compose`);
  await anna.waitForSelector("html[data-hydrated]");
  expect((await anna.inputValue("#compose-text")) === "", "the draft stays after it was sent");
  await wake(anna);
  await anna.selectOption("#field-visibility", "direct");
  await anna.click("summary:has-text('Content warning')");
  await anna.fill("[name=spoiler_text]", "shop talk");
  await anna.fill("#compose-text", "Half of another");
  await anna.goto(`${ALDER}/compose?to=bea`);
  await anna.waitForSelector("html[data-hydrated]");
  expect((await anna.inputValue("#compose-text")) === "@bea ", "a draft went to somebody else");
  await anna.goto(`${ALDER}/compose`);
  await anna.waitForFunction(() => document.querySelector("#compose-text").value === "Half of another");
  expect((await anna.inputValue("#field-visibility")) === "direct", "the draft came back with another audience");
  expect((await anna.inputValue("[name=spoiler_text]")) === "shop talk", "the draft came back without its warning");
  await anna.fill("#compose-text", "");
  await anna.fill("[name=spoiler_text]", "");
  faults.length = 0;
});

await check("a post can be taken back before anybody sees it", async () => {
  const { anna } = lively;
  await undoFor(anna, ALDER, "5");
  await post(anna, "Sent in a hurry about ladders");
  await anna.waitForSelector(".told:has-text('seconds')");
  const first = await anna.textContent(".told p");
  await anna.waitForFunction((was) => document.querySelector(".told p").textContent !== was, first);
  await anna.click(".told button");
  await anna.waitForFunction(() => document.querySelector("#compose-text").value.includes("about ladders"));
  await post(anna, "Sent with care about ladders");
  await anna.waitForSelector(".told:has-text('Your post is published.')", { timeout: 10_000 });
  expect(!(await anna.locator(".told button").isVisible()), "it can still be taken back");
  await until(anna, `${ALDER}/home`, has("with care about ladders"));
  expect(!(await anna.locator(has("in a hurry")).count()), "what was taken back is there");
  await undoFor(anna, ALDER, "0");
});

await check("a personal profile is made, speaks in a tab of its own, and is locked", async () => {
  const { anna } = lively;
  const page = await anna.context().newPage();
  await page.goto(`${ALDER}/profiles/new`);
  await page.fill("#field-handle", "reed");
  await page.fill("#field-passphrase", "four words of hers");
  await page.fill("#field-again", "four words of hers");
  await page.click("main form .primary");
  lively.code = await page.textContent("#code");
  expect(/^([A-Z2-9]{5}-){4}[A-Z2-9]{5}$/.test(lively.code), `no recovery code: ${lively.code}`);
  await axe(page);
  await page.click("a:has-text('I have saved it')");
  await page.waitForSelector("html[data-kind=personal][data-hydrated]");
  lively.base = new URL(page.url()).pathname.replace("/home", "");
  await page.keyboard.press("g");
  await page.keyboard.press("n");
  await page.waitForURL(`${ALDER}${lively.base}/notifications`);
  await page.goto(`${ALDER}${lively.base}/compose`);
  await post(page, "Curlews at low tide");
  expect(new URL(page.url()).pathname.startsWith(lively.base), "publishing leads to another profile");
  await anna.goto(`${ALDER}/home`);
  expect((await anna.getAttribute("html", "data-kind")) === "professional", "the other tab has changed its profile");
  expect((await anna.textContent(".band")).includes("anna"), "the band names somebody else");
  await page.goto(`${ALDER}/profiles`);
  await axe(page);
  await page.click("button:has-text('Lock now')");
  await page.goto(`${ALDER}${lively.base}/home`);
  expect(page.url().includes("/profiles/open"), "it is still open");
  await page.fill("#field-word", "not the passphrase");
  await page.click("main form .primary");
  expect((await page.textContent("[role=alert]")).includes("No profile can be opened"), "a wrong passphrase is not said to be wrong");
  await page.fill("#field-word", lively.code.toLowerCase());
  await page.click("main form .primary");
  // It leads back to where one was; the switcher names the address.
  await page.waitForURL((url) => !url.pathname.startsWith("/profiles/open"));
  await page.goto(`${ALDER}/profiles`);
  lively.base = (await page.locator("main a[href^='/as/']:has-text('@reed')").getAttribute("href")).replace("/home", "");
  await page.close();
});

// A security key in software: Chromium's own.
async function withKey(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", { options: {
    protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal", hasResidentKey: true, hasUserVerification: true,
    hasPrf: true, isUserVerified: true, automaticPresenceSimulation: true } });
}

// What an authenticator app shows at a time (RFC 6238).
function codeOf(secret, at) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replace(/\s/g, "")].map((c) => letters.indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((b) => parseInt(b, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const proof = createHmac("sha1", key).update(step).digest();
  const offset = proof[19] & 15;
  return String((proof.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

await check("a passkey opens the keyring; the server never hears of it", async () => {
  const emma = await reader();
  await signIn(emma, ALDER, "emma", "alder");
  await withKey(emma);
  await emma.goto(`${ALDER}/profiles/new`);
  await emma.waitForSelector("html[data-hydrated]");
  await emma.fill("#field-handle", "heron");
  await emma.click("button:has-text('Use a passkey instead')");
  await emma.waitForSelector("#code");
  await emma.goto(`${ALDER}/profiles`);
  await emma.click("button:has-text('Lock now')");
  await emma.waitForSelector("#field-word");
  await emma.waitForSelector("html[data-hydrated]");
  await emma.click("button:has-text('Use a passkey')");
  await emma.waitForSelector("main a[href^='/as/']:has-text('@heron')");
  lively.emma = emma;
});

await check("a passkey answers where a code would be asked for", async () => {
  const { emma } = lively;
  await emma.goto(`${ALDER}/settings/security`);
  await emma.click("main form .primary");
  const secret = await emma.textContent("code.code");
  await emma.fill("#field-code", codeOf(secret, Date.now()));
  await emma.click("main form .primary");
  await emma.waitForSelector(".codes");
  const recovery = await emma.locator(".codes code").first().textContent();
  await emma.goto(`${ALDER}/settings/security`);
  await emma.fill("#prove", recovery);
  await emma.click("form[action$='/prove'] button");
  await emma.waitForSelector("#field-name");
  await emma.waitForSelector("html[data-hydrated]");
  await emma.fill("#field-name", "my key");
  await emma.click("button:has-text('Add a passkey')");
  await emma.waitForSelector("strong:has-text('my key')");
  await axe(emma);
  await emma.goto(`${ALDER}/menu`);
  await emma.click("main button:has-text('Sign out')");
  await emma.goto(`${ALDER}/sign-in`);
  await emma.fill("#email", "emma@alder.example");
  await emma.fill("#password", PASSWORD);
  await emma.click("main button");
  await emma.waitForSelector("#code");
  await emma.waitForSelector("html[data-hydrated]");
  await emma.click("button:has-text('Use a passkey')");
  await emma.waitForURL(`${ALDER}/home`);
});

await check("the crossing guard asks, and each answer does as it says", async () => {
  const { anna } = lively;
  const page = await anna.context().newPage();
  await page.goto(`${ALDER}/profiles`);
  await page.click("button:has-text('Lock now')");
  await page.fill("#field-word", lively.code);
  await page.check("[name=guard]");
  await page.click("main form .primary");
  await page.waitForSelector("main a[href^='/as/']:has-text('@reed')");
  lively.base = (await page.locator("main a[href^='/as/']:has-text('@reed')").getAttribute("href")).replace("/home", "");
  await undoFor(page, `${ALDER}${lively.base}`, "0");
  await page.goto(`${ALDER}${lively.base}/@${lively.other}@birch.localhost`);
  await page.click("button:has-text('Follow')");
  await page.waitForSelector("h1:has-text('As reed?')");
  await axe(page);
  await page.click("a:has-text('Cancel')");
  await page.waitForSelector("button:has-text('Follow')");
  await page.goto(`${ALDER}${lively.base}/compose`);
  await post(page, "A good day at Alder Library");
  await page.waitForSelector("[role=alert]:has-text('Post as')");
  await page.click("button:has-text('No, as anna')");
  await page.waitForLoadState();
  await page.goto(`${ALDER}/@anna`);
  expect(await page.locator(has("A good day at Alder Library")).count(), "it did not go out as the other");
  await page.goto(`${ALDER}${lively.base}/@reed`);
  expect(!(await page.locator(has("A good day at Alder Library")).count()), "it went out as both");
  await page.close();
});

await check("a shared profile is run by several, who know who wrote what", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/profiles`);
  lively.shared = (await anna.locator("main a[href^='/as/']:has-text('@events')").getAttribute("href")).replace("/home", "");
  await anna.goto(`${ALDER}${lively.shared}/settings/members`);
  await anna.fill("#field-handle", "carl");
  await anna.click("main form .primary");
  await anna.waitForSelector(".people li:has-text('carl'):has-text('Publisher')");
  await undoFor(anna, `${ALDER}${lively.shared}`, "0");
  await anna.goto(`${ALDER}${lively.shared}/compose`);
  await post(anna, "Story time at ten");
  await anna.goto(`${ALDER}${lively.shared}/@events`);
  expect(await anna.locator(`${has("Story time at ten")}:has-text("Written by anna")`).count(), "nobody can tell who wrote it");
  await anna.goto(`${ALDER}/@events`);
  expect(!(await anna.locator("text=Written by").count()), "others are told who wrote it");
});

await check("a draft is planned on the publishing desk by keyboard, with JavaScript and without", async () => {
  const day = new Date(Date.now() + 2 * 864e5).toISOString().slice(0, 10);
  const state = await lively.anna.context().storageState();
  for (const javaScriptEnabled of [true, false]) {
    const page = await reader({ javaScriptEnabled, storageState: state });
    const words = `Dragons at ten ${javaScriptEnabled}`;
    await page.goto(`${ALDER}${lively.shared}/publishing?on=${day}`);
    const add = page.locator(`main .day:has(a.add[href$='day=${day}']) a.add`);
    await add.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#planned-text");
    expect((await page.inputValue("[name=when]")) === `${day}T10:00`, "the day is not filled in");
    await page.fill("#planned-text", words);
    await page.locator("button[value=save]").focus();
    await page.keyboard.press("Enter");
    await page.waitForLoadState();
    await page.locator("button[value=schedule]").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(`.day .entry.scheduled:has-text("${words}")`);
    await page.goto(`${ALDER}${lively.shared}/publishing?view=month&on=${day}`);
    expect(await page.locator(`.day .entry.scheduled:has-text("${words}")`).count(), "the month does not show it");
    await page.context().close();
  }
});

await check("thanks are asked for, agreed to and shown as a card, without JavaScript too", async () => {
  const { anna } = lively;
  const carl = await reader({ javaScriptEnabled: false });
  await signIn(carl, ALDER, "carl", "alder");
  await anna.goto(`${ALDER}/thanks`);
  await anna.fill("[name=to]", "carl");
  await anna.fill("#thanks-words", "You mended the reading lamp.");
  await anna.locator("form[action='/thanks'] .primary").click();
  await anna.waitForSelector(".thanks-card:has-text('You thank @carl')");
  expect(!(await anna.locator("article.thanks-card").count()), "it is shown before she agrees");
  await carl.goto(`${ALDER}/thanks`);
  await carl.locator(".thanks-card:has-text('reading lamp') button:has-text('Show it')").click();
  await carl.waitForSelector("article.thanks-card:has-text('reading lamp')");
  await anna.goto(`${ALDER}/local`);
  expect(await anna.locator("article.thanks-card:has-text('reading lamp') .value").count(), "the branch does not see the card");
  await carl.context().close();
});

await check("a filter acts where it was meant to", async () => {
  const { anna, bea, other } = lively;
  await bea.goto(`${BIRCH}/home`);
  await post(bea, "Football after work");
  await until(anna, `${ALDER}/home`, "summary:has-text('Football')");
  await anna.goto(`${ALDER}/@${other}@birch.localhost`);
  expect(await anna.locator(has("Football after work")).count(), "the profile does not show it");
  expect(!(await anna.locator("summary:has-text('Football')").count()), "the profile hides it too");
});

await check("a first visit is no more than 150 kB over the wire, without pictures of users", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/home`);
  const thread = new URL(await anna.locator(".when").first().getAttribute("href"), ALDER).pathname;
  const inside = { storageState: await anna.context().storageState() };
  for (const path of ["/", "/sign-in", "/@anna"]) await weigh(path, {});
  for (const path of ["/home", "/notifications", "/local", "/@anna", thread, "/settings/preferences", "/messages", "/colleagues"]) {
    await weigh(path, inside);
  }
});

await check("the islands are no more than 90 kB over the wire, and what only writing needs no more than 250 kB", async () => {
  const page = await reader({ storageState: await lively.anna.context().storageState(), serviceWorkers: "block" });
  const sizes = new Map();
  const names = new Map();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, response }) => names.set(requestId, response.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => sizes.set(names.get(requestId) ?? requestId, encodedDataLength));
  await page.goto(`${ALDER}/home`);
  await settled(page, sizes);
  const before = [...sizes.keys()];
  expect(!before.some((name) => name.endsWith(".wasm")), "reading waits for islands");
  await page.focus("#compose-text");
  await page.waitForSelector("[data-awake]");
  await page.keyboard.type("A");
  await page.waitForSelector("text=characters left");
  await settled(page, sizes);
  const size = (end) => [...sizes].filter(([name]) => name.endsWith(end)).reduce((sum, [, n]) => sum + n, 0);
  const more = [...sizes].filter(([name]) => !before.includes(name)).reduce((sum, [, n]) => sum + n, 0);
  console.log(`        islands ${(size("frontend_bg.wasm") / 1000).toFixed(1)} kB, writing ${(more / 1000).toFixed(1)} kB`);
  expect(size("frontend_bg.wasm") > 10_000 && size("frontend_bg.wasm") <= 90_000, `islands: ${size("frontend_bg.wasm")}`);
  expect(more <= 250_000, `writing: ${more}`);
  await page.context().close();
});

await check("what was seen once: a reload after a refusal, n in a conversation, zeros, one word for nothing changed, words for others", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/compose`);
  await post(anna, "x".repeat(2100));
  expect(anna.url() === `${ALDER}/posts`, "a refusal has another address by now");
  expect((await anna.goto(`${ALDER}/posts`)).status() === 200, "the address of a refusal can't be opened again");
  await anna.waitForSelector("html[data-hydrated]");
  await anna.fill("#compose-text", "");
  const stranger = await reader({});
  await stranger.goto(`${ALDER}/@anna`);
  for (const name of ["meta[name=description]", "meta[property='og:title']", "meta[property='og:image']"]) {
    expect((await stranger.locator(name).getAttribute("content"))?.length > 0, `a public page has no ${name}`);
  }
  await stranger.context().close();
  await anna.goto(`${ALDER}/messages`);
  await anna.locator(".conversation h2 a").first().click();
  await anna.waitForSelector("html[data-hydrated]");
  expect(!/\b0 (boosts|favourites)/.test(await anna.textContent("main")), "a message counts what nobody can do");
  await anna.locator(".bubble article").last().focus();
  await anna.keyboard.press("n");
  await anna.waitForURL(`${ALDER}/compose`);
  await anna.goto(`${ALDER}/settings/preferences`);
  await anna.click("main form.stack .primary");
  await anna.waitForSelector(".told:has-text('you have not changed anything')");
  await anna.goto(`${ALDER}/search?q=birch.localhost`);
  expect(!(await anna.locator(".people .acct:has-text('birch.localhost@')").count()), "a server stands among people");
});

await check("what is done stays on its page, and is taken back when it fails", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/local`);
  await anna.waitForSelector("html[data-hydrated]");
  await anna.evaluate(() => { globalThis.same = true; });
  const button = anna.locator("article").first().getByRole("button", { name: "Favourite" });
  const was = await button.getAttribute("aria-pressed");
  await press(anna, button);
  expect((await button.getAttribute("aria-pressed")) !== was, "the button does not change");
  await press(anna, button);
  expect((await button.getAttribute("aria-pressed")) === was, "the button does not change back");
  await anna.route("**/posts/*/*", (route) => route.abort());
  await button.click();
  await anna.waitForSelector(".toast:has-text('work')");
  expect((await button.getAttribute("aria-pressed")) === was, "it looks as if it had worked");
  await anna.unroute("**/posts/*/*");
  expect(await anna.evaluate(() => globalThis.same), "the page was loaded again");
  faults.length = 0;
});

await check("names are completed while one types", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/compose`);
  await anna.waitForSelector("html[data-hydrated]");
  await wake(anna);
  await anna.fill("#compose-text", "");
  await anna.keyboard.type("Ask @car");
  await anna.waitForSelector("[role=option]:has-text('@carl')");
  // What lies below the list is not to be hit now.
  await axe(anna, ".counter");
  await anna.keyboard.press("Enter");
  expect((await anna.inputValue("#compose-text")) === "Ask @carl ", `it says ${await anna.inputValue("#compose-text")}`);
  await anna.fill("#compose-text", "");
});

await check("a picture opens over the page, and the focus comes back", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/home`);
  await anna.waitForSelector("html[data-hydrated]");
  await anna.locator("a[data-view]").first().click();
  await anna.waitForSelector("dialog.viewer[open]");
  await axe(anna);
  await anna.keyboard.press("Escape");
  await anna.waitForFunction(() => document.activeElement.matches("a[data-view]"));
});

await check("colours and size are chosen, in this browser", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/menu`);
  await anna.selectOption("#field-theme", "dark");
  await anna.click("form[action$='/settings/look'] button");
  await anna.waitForSelector("html[data-theme=dark]");
  await none("not painted to be read", contrast(anna));
  await anna.selectOption("#field-theme", "");
  await anna.click("form[action$='/settings/look'] button");
  await anna.waitForSelector("html:not([data-theme])");
});

await check("a scheduled post is changed", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/compose`);
  await wake(anna);
  await anna.fill("#compose-text", "Closed on Monday");
  await anna.click("summary:has-text('Publish later')");
  await anna.click("button[data-later=tomorrow]");
  await anna.click(".composer .primary");
  await anna.waitForURL(/scheduled/);
  await anna.click("li:has-text('Closed on Monday') a[href$='/edit']");
  expect((await anna.inputValue("[name=scheduled]")).length > 0, "its time is lost");
  await anna.fill("#compose-text", "Closed on Tuesday");
  await anna.click(".composer .primary");
  await anna.waitForURL(/scheduled/);
  expect(await anna.locator("li:has-text('Closed on Tuesday')").count(), "the change is lost");
  expect(!(await anna.locator("li:has-text('Closed on Monday')").count()), "it stands there twice");
});

await check("a group is started, joined from another branch and written to", async () => {
  const { anna, bea } = lively;
  const olga = await reader({ javaScriptEnabled: true });
  await signIn(olga, ALDER, "olga", "alder");
  await olga.goto(`${ALDER}/groups`);
  await olga.fill("#field-name", "Reading aloud");
  await olga.fill("#field-handle", "readers");
  await olga.fill("#about", "For everybody who reads to children.");
  await axe(olga);
  await olga.click("main form .primary");
  await olga.waitForURL(`${ALDER}/groups/readers`);
  await axe(olga);
  await anna.goto(`${ALDER}/groups/readers`);
  await press(anna, anna.locator("main button:has-text('Join')"));
  await until(anna, `${ALDER}/groups/readers`, "a:has-text('Write to the group')");
  await bea.goto(`${BIRCH}/search`);
  await bea.fill("#q", "readers@alder.localhost");
  await bea.click("main form[role=search] button");
  await bea.click(".person .name");
  await press(bea, bea.locator("main button:has-text('Follow')").first());
  await until(bea, bea.url(), "button:has-text('Unfollow')");
  await anna.goto(`${ALDER}/groups/readers`);
  await anna.click("a:has-text('Write to the group')");
  expect((await anna.inputValue("#compose-text")) === "@readers ", "the group is not mentioned");
  await post(anna, "@readers What do you read to two-year-olds?");
  await until(bea, `${BIRCH}/home`, has("two-year-olds"));
  await until(olga, `${ALDER}/groups/readers`, has("two-year-olds"));
  if (process.env.SHOTS) await olga.screenshot({ path: `${process.env.SHOTS}/group.png`, fullPage: true });
  await olga.click("summary:has-text('Moderate posts')");
  await press(olga, olga.locator("button:has-text('Remove the post')").first());
  await until(olga, `${ALDER}/groups/readers`, "text=Nobody has written to this group yet");
  await olga.context().close();
});

await check("under attack: protected, and ended", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/care/pile-on`);
  await axe(anna);
  await anna.fill("#field-colleague", "nobody");
  await anna.click("main form.stack .primary");
  expect((await anna.textContent("[role=alert]")).includes("No colleague"), "a wrong handle is not said to be wrong");
  expect((await anna.inputValue("#field-colleague")) === "nobody", "what was typed is gone");
  await anna.fill("#field-colleague", "carl");
  await anna.click("main form.stack .primary");
  await anna.waitForSelector("text=This profile is protected until");
  await axe(anna);
  const carl = await reader({ javaScriptEnabled: false });
  await signIn(carl, ALDER, "carl", "alder");
  await carl.goto(`${ALDER}/care/pile-on`);
  await carl.click("main a:has-text('@anna')");
  await carl.waitForSelector("text=Nothing has come in");
  await carl.context().close();
  await anna.click("button:has-text('End the protection')");
  await anna.waitForSelector("text=The protection has ended");
});

// All that was asked for has come to its end, and nothing more is asked for. (The shared worker's line is never at its end.)
async function settled(page, sizes) {
  for (let n = 0, before = -1; n < 40 && before !== sizes.size; n += 1) {
    before = sizes.size;
    await page.waitForTimeout(700);
  }
}

async function weigh(path, more) {
  const page = await reader(more);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const sizes = new Map();
  const names = new Map();
  session.on("Network.responseReceived", ({ requestId, response }) => names.set(requestId, response.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  await page.goto(ALDER + path);
  await page.waitForSelector("html[data-hydrated]");
  await settled(page, sizes);
  const counted = [...sizes].filter(([id]) => !(names.get(id) ?? "").includes("/media/"));
  const whole = counted.reduce((sum, [, size]) => sum + size, 0);
  console.log(`        ${path}: ${(whole / 1000).toFixed(1)} kB in ${counted.length} answers`);
  expect([...names.values()].some((name) => name.endsWith("start.js")), "the scripts were not counted");
  expect(whole <= 150_000, counted.map(([id, size]) => `${names.get(id)} ${size}`).join(", "));
  await page.context().close();
}

// Where the keyboard is: what has the focus, and whether one can see that.
async function focused(page) {
  return page.evaluate(() => {
    const e = document.activeElement;
    const box = e.getBoundingClientRect();
    const shown = getComputedStyle(e).outlineStyle !== "none";
    const name = e.getAttribute("aria-label") ?? e.textContent.trim().slice(0, 40);
    return { tag: e.tagName, id: e.id, name, visible: shown && box.width > 0 };
  });
}

// Tabs to something and gives what was passed; fails where focus is lost from sight.
async function tabTo(page, wanted, most = 120) {
  const passed_by = [];
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (here.tag === "BODY") continue;
    expect(here.visible, `focus on ${here.tag} ${here.name} can't be seen`);
    if (here.id === wanted || here.name === wanted || here.name.startsWith(wanted)) return;
    passed_by.push(here.id || here.name);
  }
  throw new Error(`${wanted} can't be reached: ${passed_by.join("|")}`);
}

await check("by keyboard alone: sign in, write, reply, favourite, find, follow, leave", async () => {
  const page = await reader({});
  await page.goto(`${ALDER}/sign-in`);
  await tabTo(page, "email");
  await page.keyboard.type("carl@alder.example");
  await tabTo(page, "password");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${ALDER}/home`);
  await page.waitForSelector("html[data-hydrated]");
  await tabTo(page, "Skip to the page");
  await page.keyboard.press("Enter");
  await tabTo(page, "compose-text");
  await page.keyboard.type("Written without a mouse");
  await tabTo(page, "Pictures");
  await page.keyboard.press("Enter");
  await tabTo(page, "add-pictures");
  await tabTo(page, "field-visibility");
  await page.keyboard.press("Home");
  await tabTo(page, "Post as");
  await page.keyboard.press("Enter");
  await page.waitForSelector(has("Written without a mouse"));
  await page.goto(`${ALDER}/local`);
  await page.waitForSelector("html[data-hydrated]");
  await page.keyboard.press("j");
  expect((await focused(page)).tag === "ARTICLE", "j does not go to a post");
  await page.keyboard.press("f");
  await page.waitForSelector("button[aria-pressed=true]");
  await tabTo(page, "Bookmark");
  await page.keyboard.press("Enter");
  await page.waitForSelector("button[aria-pressed=true]:has-text('Bookmark')");
  await page.goto(`${ALDER}/local`);
  await tabTo(page, "Reply");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/@.+\/\d+/);
  await page.waitForLoadState();
  await page.goto(`${ALDER}/home`);
  await page.waitForSelector("html[data-hydrated]");
  for (const [keys, path] of [["gn", "/notifications"], ["gb", "/local"], ["gh", "/home"]]) {
    await page.keyboard.press(keys[0]);
    await page.keyboard.press(keys[1]);
    await page.waitForURL(ALDER + path);
    await page.waitForSelector("html[data-hydrated]");
  }
  await page.goto(`${ALDER}/search`);
  await tabTo(page, "q");
  await page.keyboard.type("anna");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=anna/);
  await tabTo(page, "anna");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${ALDER}/@anna`);
  await tabTo(page, "Follow");
  await page.keyboard.press("Enter");
  await page.waitForSelector("button:has-text('Unfollow')");
  await page.goto(`${ALDER}/menu`);
  await tabTo(page, "Sign out");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/menu");
  await page.goto(`${ALDER}/home`);
  expect(page.url().includes("/sign-in"), "still signed in");
  await page.context().close();
});

await lively.anna.goto(`${ALDER}/home`);
const thread = new URL(await lively.anna.locator(`${has("Which day suits")} .post-facts a`).first().getAttribute("href"), ALDER).pathname;
const postId = thread.split("/").pop();
await lively.anna.goto(`${ALDER}/@${lively.other}@birch.localhost`);
const report = await lively.anna.locator("a[href^='/report']").first().getAttribute("href");
const SIGNED_IN = ["/home", "/local", "/network", "/catch-up", "/messages", "/bookmarks", "/favourites", "/lists", lively.list,
  `${lively.list}/edit`, "/filters", "/scheduled", "/thanks", "/thanks/contests", "/campaigns", "/quiet", "/menu", "/colleagues", "/shortcuts", "/settings/profile", "/settings/preferences",
  "/approvals", `${thread}/readers`, `${thread}/readers?who=${lively.other}@birch.localhost`, "/staff/anna", "/profiles/enter", "/settings/devices", "/settings/security", "/settings/moving", "/profiles", "/profiles/new", "/profiles/open", "/profiles/secrets",
  `${lively.base}/home`, `${lively.base}/menu`, `${lively.base}/compose`, `${lively.base}/@reed`, `${lively.shared}/settings/members`, `${lively.shared}/@events`, "/offline", "/notifications", "/search", "/search?q=bea", "/search?q=nobody-at-all", "/search?q=bea&tab=people",
  "/explore", "/explore?tab=tags", "/explore?tab=people", "/explore?tab=links", "/following", "/settings", "/settings?q=quiet", "/compose", "/compose?message=true", "/tags/conservation",
  ...["", "?view=month", "/new", "/ideas", "/rota", "/recurring", "/table", "/times"].map((part) => `${lively.shared}/publishing${part}`),
  "/@anna", "/@anna?tab=replies", "/@anna?tab=media", "/@anna/followers", "/@anna/following",
  `/@${lively.other}@birch.localhost`, thread, `${thread}/history`, `${thread}/people`,
  `/posts/${postId}/edit`, `/posts/${postId}/delete`, report, "/nowhere",
  lively.consent.slice(ALDER.length)];
const SIGNED_OUT = ["/", "/sign-in", "/sign-up", "/api", "/source", "/@anna", thread, "/offline", "/nowhere"];
const state = await lively.anna.context().storageState();

const checker = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: { "void-style": "off", "no-trailing-whitespace": "off", "attribute-boolean-style": "off", "attribute-empty-style": "off",
    "doctype-style": "off", "long-title": "off", "no-raw-characters": "off", "require-sri": "off", "valid-id": ["error", { relaxed: true }] },
});

async function valid(answer) {
  const { results } = await checker.validateString(await answer.text());
  const messages = results.flatMap((r) => r.messages).map((m) => `${m.ruleId} ${m.line}:${m.column} ${m.message}`);
  expect(messages.length === 0, [...new Set(messages)].slice(0, 8).join(" | "));
}

async function axe(page, part = "html") {
  // The page's own policy forbids added scripts, as it should: the checker comes in from outside the page.
  await page.evaluate(CHECKER);
  const { violations } = await page.evaluate(([tags, part]) => window.axe.run(part, { runOnly: tags }), [TAGS, part]);
  expect(violations.length === 0, violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(", ")}`).join(" | "));
}

async function none(what, found) {
  const all = await found;
  expect(all.length === 0, `${what}: ${all.slice(0, 6).join(" | ")}`);
}

async function fits(page) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide <= room, `the page is ${wide} wide in ${room}`);
}

const LOOKS = {
  "light desktop": { viewport: SIZES.desktop },
  "200 % text on a phone": { viewport: SIZES.phone, large: true },
  "dark phone": { viewport: SIZES.phone, colorScheme: "dark" },
  "200 % text": { viewport: SIZES.desktop, large: true },
  "high contrast, narrow": { viewport: SIZES.narrow, contrast: "more" },
};
// Every form is walked by keyboard in the long form of the checks; each day another fifth of them otherwise.
const PARTS = process.env.AUDIT ? 1 : 5;
const TODAY = Math.floor(Date.now() / 864e5) % PARTS;
const walkedToday = (path) => SIGNED_IN.indexOf(path) % PARTS === TODAY;
// Each look has a browser context, cookies and complaints of its own, so two are walked at a time: one a core.
await each(Object.entries(LOOKS), 2, async ([look, { large, ...options }]) => {
  const complaints = [];
  // What a service worker hands on has no size over the wire.
  const page = await reader({ ...options, storageState: state, serviceWorkers: "block" }, complaints);
  const stranger = await reader({ ...options, serviceWorkers: "block" }, complaints);
  await Promise.all([watch(page), watch(stranger)]);
  if (large) await Promise.all([enlarge(page), enlarge(stranger)]);
  for (const [who, paths] of [[page, SIGNED_IN], [stranger, SIGNED_OUT]]) {
    for (const path of paths) {
      const name = path.split("&")[0].replace(/\d{6,}/g, "N");
      await check(`${look}${who === stranger ? ", signed out" : ""}: ${name}`, async () => {
        const answer = await who.goto(ALDER + path);
        expect((answer.status() < 400) !== (path === "/nowhere"), `it answers ${answer.status()}`);
        if (look === "light desktop") await valid(answer);
        await axe(who);
        await fits(who);
        await none("not painted to be read", contrast(who));
        await none("ticks on their words", collisions(who));
        await none("buttons without words", wordless(who));
        if (look !== "light desktop") return;
        await none("classes without a rule", unstyled(who));
        await none("dates as programs write them", isoDates(who));
        const { shift, late } = await moved(who);
        expect(shift <= 0.01, `what one reads moves by ${shift.toFixed(3)}`);
        expect(!late, `what is largest is loaded late: ${late}`);
        await none("success that looks like a fault", alarmed(who));
        await none("pictures without room", unreserved(who));
        const bytes = await weight(who);
        expect(bytes <= 150_000, `a first visit weighs ${bytes}`);
        if (who === stranger && answer.status() < 400) {
          for (const name of ["meta[name=description]", "meta[property='og:title']", "meta[property='og:description']"]) {
            expect((await who.locator(name).getAttribute("content"))?.length > 0, `a public page has no ${name}`);
          }
        }
        if (who === page && walkedToday(path)) await none("by keyboard", keyboard(who));
      }, complaints);
    }
  }
  await page.context().close();
  await stranger.context().close();
});

// What a reader sets in her browser: letters twice as large.
async function enlarge(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
}

await check("a whole server is kept away only after asking", async () => {
  const { anna, other } = lively;
  await anna.goto(`${ALDER}/@${other}@birch.localhost`);
  await anna.click(".more-actions summary");
  const [answer] = await Promise.all([anna.waitForResponse((r) => r.url().endsWith("/domains/block")),
    anna.click("button:has-text('Block birch.localhost')")]);
  await valid(answer);
  await axe(anna);
  await anna.click("a:has-text('Cancel')");
  expect(!(await anna.locator("text=birch.localhost").count()), "it was done without asking");
});

for (const javaScriptEnabled of [true, false]) {
  const word = javaScriptEnabled ? "nora" : "otto";
  await check(`somebody signs up, ${javaScriptEnabled ? "with" : "without"} JavaScript, and the branch says yes`, async () => {
    const [newcomer, olga] = [await reader({ javaScriptEnabled }), await reader({ javaScriptEnabled })];
    await newcomer.goto(`${ALDER}/sign-in`);
    await newcomer.click("a[href='/sign-up']");
    await newcomer.fill("#field-username", "anna");
    await newcomer.fill("#email", `${word}@alder.example`);
    await newcomer.fill("#password", PASSWORD);
    await newcomer.fill("#reason", "I look after the archive.");
    await newcomer.check("input[type=checkbox][name=agreement]");
    await newcomer.click("main form .primary");
    expect((await newcomer.textContent("[role=alert]")).includes("another handle"), "a handle can be had twice");
    expect((await newcomer.inputValue("#reason")).includes("archive"), "what was typed is gone");
    await newcomer.fill("#field-username", word);
    await newcomer.fill("#password", PASSWORD);
    await newcomer.check("input[type=checkbox][name=agreement]");
    const [answer] = await Promise.all([newcomer.waitForNavigation(), newcomer.click("main form .primary")]);
    await valid(answer);
    expect((await newcomer.textContent("main")).includes("Waiting for approval"), "nobody says what comes next");
    await signIn(olga, ALDER, "olga", "alder");
    await olga.goto(`${ALDER}/desk/people`);
    if (javaScriptEnabled) await axe(olga);
    await olga.click(`li:has-text("@${word}") button.primary`);
    await signIn(newcomer, ALDER, word, "alder");
    await Promise.all([newcomer.context().close(), olga.context().close()]);
  });
}

await check("a post is quoted from its menu", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/compose`);
  await post(anna, "Worth quoting");
  await anna.goto(`${ALDER}/home`);
  await anna.locator(has("Worth quoting")).first().locator(".more-actions summary").click();
  await anna.locator(has("Worth quoting")).first().locator("a[href*='quote=']").click();
  await axe(anna);
  await post(anna, "And quoted");
  await anna.goto(`${ALDER}/home`);
  const shown = anna.locator(`${has("And quoted")} blockquote.quoted`).first();
  expect((await shown.textContent()).includes("Worth quoting"), "the quoted post is not shown");
  await axe(anna);
  if (process.env.SHOTS) await anna.screenshot({ path: `${process.env.SHOTS}/quote.png` });
});

await check("in German", async () => {
  const page = await reader({ locale: "de-DE" });
  const answer = await page.goto(`${ALDER}/sign-in`);
  expect((await page.getAttribute("html", "lang")) === "de", "the page does not say that it is German");
  expect((await page.textContent("main")).includes("Passwort"), "the page is not German");
  await valid(answer);
  await signIn(page, ALDER, "carl", "alder");
  await page.goto(`${ALDER}/compose`);
  await post(page, " ");
  expect((await page.textContent("[role=alert]")).includes("steht noch nichts"), "the fault is not German");
  await page.context().close();
});

await chrome.close();
end();
