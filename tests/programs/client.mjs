// Finding, messages, threads, pictures and settings, as somebody with a browser meets them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { check, end, expect, open, reader as pageOf, SIZES, wake } from "./checks.mjs";
import { collisions, contrast, isoDates, unstyled } from "./seen.mjs";

const { RULES, PASSWORD, SHOTS, BEA, THREAD } = process.env;
const ALDER = "http://alder.localhost";
const CHECKER = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const chrome = await open(RULES);
const page = await pageOf(chrome, {});
await page.goto(`${ALDER}/sign-in`);
await page.fill("#email", "anna@alder.example");
await page.fill("#password", PASSWORD);
await page.click("main button");
await page.waitForURL(`${ALDER}/home`);
const awake = () => page.waitForSelector("html[data-hydrated]");

/** A post of somebody else's, by an app. */
async function say(who, body) {
  const told = await page.evaluate(async ([token, text]) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    return (await fetch("/api/v1/statuses", { method: "POST", headers, body: text })).status;
  }, [{ bea: BEA }[who], JSON.stringify(body)]);
  expect(told === 200, `${who} was refused: ${told}`);
}

/** A picture of so many pixels. */
async function picture(wide, tall) {
  return Buffer.from(await page.evaluate(async ([width, height]) => {
    const canvas = new OffscreenCanvas(width, height);
    const paint = canvas.getContext("2d");
    paint.fillStyle = "teal";
    paint.fillRect(0, 0, width, height);
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  }, [wide, tall]));
}

async function until(true_) {
  for (let n = 0; n < 150; n += 1) {
    if (await true_()) return;
    await page.waitForTimeout(100);
  }
  throw new Error("it does not happen");
}

await check("recent searches are kept in the browser, and leave it by hand", async () => {
  for (const words of ["atlas", "globe <b>"]) {
    await page.goto(`${ALDER}/search`);
    await page.fill("#q", words);
    await page.press("#q", "Enter");
    await page.waitForURL(/q=/);
    await awake();
  }
  await page.goto(`${ALDER}/search`);
  await page.waitForSelector(".recent:not([hidden]) li");
  const kept = await page.locator(".recent li a").allTextContents();
  expect(JSON.stringify(kept) === JSON.stringify(["globe <b>", "atlas"]), kept.join(", "));
  await page.locator(".recent li button").first().click();
  await page.locator(".recent li a").click();
  await page.waitForURL(/q=atlas/);
  expect(await page.locator('article:has-text("An atlas")').count(), "the search is not done again");
  await page.goto(`${ALDER}/search`);
  await page.locator(".recent > button").click();
  await page.reload();
  await awake();
  expect(await page.locator(".recent").isHidden(), "what was cleared is there again");
});

await check("a new message completes whom it is for", async () => {
  await page.goto(`${ALDER}/compose?message=true`);
  await awake();
  await wake(page);
  await page.locator("#compose-to").pressSequentially("car");
  await page.waitForSelector("#compose-to-complete [role=option]");
  await page.press("#compose-to", "Enter");
  expect((await page.inputValue("#compose-to")) === "@carl ", await page.inputValue("#compose-to"));
});

await check("a conversation has sides, and grows while it is open", async () => {
  await page.goto(`${ALDER}/messages`);
  await page.click(".conversation h2 a");
  await page.waitForSelector(".bubble");
  await awake();
  await page.fill("#compose-text", "@bea It is in the cellar");
  await page.click(".composer .primary");
  await page.waitForSelector(".told");
  await page.waitForTimeout(11_000);
  await page.goto(page.url().split("?")[0]);
  await page.waitForSelector(".bubble.mine");
  await awake();
  const left = (selector) => page.locator(`${selector} > article`).first().evaluate((e) => e.getBoundingClientRect());
  const [theirs, mine] = [await left(".bubble:not(.mine)"), await left(".bubble.mine")];
  expect(mine.right > theirs.right && theirs.left < mine.left, "both stand on one side");
  const last = await page.locator(".bubble").last().getAttribute("data-post");
  await say("bea", { status: "@anna Thank you", visibility: "direct", in_reply_to_id: last });
  await page.waitForSelector('.bubble:has-text("Thank you")');
  expect((await page.locator(".bubble").count()) === 3, "a message stands there twice");
});

await check("a text that is too long offers a thread, and is one", async () => {
  await page.goto(`${ALDER}/compose`);
  await awake();
  await wake(page);
  await page.fill("#compose-text", "A short one");
  await page.waitForSelector(".count-line:has-text('left')");
  expect(await page.locator(".split").isHidden(), "a short text is offered a thread");
  await page.fill("#compose-text", "First things first. ".repeat(60) + "\n\n" + "Then the second. ".repeat(60));
  await page.waitForSelector(".split:not([hidden])");
  await page.click(".split button");
  await page.waitForSelector("#part-1");
  await page.fill("#part-1", "The second, shorter");
  await page.click(".chain .primary");
  await page.waitForSelector('article:has-text("The second, shorter")');
  expect(page.url().includes("/@anna/"), page.url());
});

await check("a profile is seen while it is edited, and its picture is cut", async () => {
  await page.goto(`${ALDER}/settings/profile`);
  await awake();
  await page.fill("[name=display_name]", "Anna Berg");
  await page.fill("#note", "Maps.\n\nAnd atlases.");
  await page.waitForSelector(".preview .name:has-text('Anna Berg')");
  expect((await page.locator(".preview .content p").count()) === 2, "the paragraphs are not shown");
  await page.setInputFiles("#avatar", { name: "wide.png", mimeType: "image/png", buffer: await picture(80, 40) });
  await page.waitForSelector(".cropper[open]");
  await page.locator(".cropper input[type=range]").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.click(".cropper .primary");
  await page.waitForSelector(".preview img.avatar");
  await page.click("form[data-profile] > .primary");
  await page.waitForSelector(".told");
  const sides = await page.locator(".preview img.avatar").evaluate(async (image) => {
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(sides[0] === sides[1], `${sides}`);
});

await check("settings are found by the words of their fields", async () => {
  await page.goto(`${ALDER}/settings`);
  await page.fill("#settings-q", "time zone");
  await page.press("#settings-q", "Enter");
  await page.click(".settings .found a");
  await page.waitForURL(/#field-reading-time_zone-/);
  expect(await page.locator("#field-reading-time_zone-").isVisible(), "the field is not there");
});

await check("a picture of a post is cut before it is sent", async () => {
  await page.goto(`${ALDER}/compose`);
  await awake();
  await page.fill("#compose-text", "The reading room, cut");
  const wide = await picture(120, 60);
  await wake(page);
  await page.click("summary:has-text('Pictures')");
  expect(!(await page.locator(".slot:visible").count()), "empty rows for files stand there beside the one button");
  await page.setInputFiles("#file-1", { name: "wide.png", mimeType: "image/png", buffer: wide });
  await page.waitForSelector(".slot .order");
  await page.locator(".slot .order button").last().click();
  await page.waitForSelector(".cropper[open]");
  await page.locator(".cropper select").selectOption("1");
  await page.click(".cropper .primary");
  await page.waitForFunction(() => document.querySelectorAll("[name='media_ids[]']").length === 1 && !document.querySelector(".cropper"));
  // The first one is given up, the part takes its place.
  await page.waitForFunction(() => {
    const image = document.querySelector(".slot .uploading > img");
    return image?.complete && image.naturalWidth > 0 && image.naturalWidth === image.naturalHeight;
  });
  // What has to stay in sight: by the arrow keys, and dragged.
  const point = page.locator(".slot .point");
  const focus = () => page.getAttribute("[name^=media_focus]", "value");
  await point.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect((await focus()) === "0.000,0.200", `the arrow keys led to ${await focus()}`);
  const [at, image] = [await point.boundingBox(), await page.locator(".slot .uploading > img").boundingBox()];
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(image.x + image.width / 4, image.y + image.height / 2, { steps: 4 });
  await page.mouse.up();
  const [across] = (await focus()).split(",").map(Number);
  expect(Math.abs(across + 0.5) < 0.1, `dragged to ${await focus()}`);
  await page.fill("#file-text-1", "Half a shelf");
  await page.click(".composer .primary");
  await page.waitForSelector(".told");
  const made = page.locator('img[alt="Half a shelf"]').first();
  await until(async () => {
    await page.goto(`${ALDER}/@anna`);
    return made.count();
  });
  const sides = await made.evaluate(async (image) => {
    image.loading = "eager";
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(sides[0] === sides[1] && sides[0] > 0, `the picture was not cut: ${sides}`);
});

await check("drafts are a list, each goes on where it was begun", async () => {
  for (const [path, words] of [["/compose?to=bea", "@bea About the atlas, half said"], ["/compose?to=carl", "@carl About the globe, half said"]]) {
    await page.goto(ALDER + path);
    await awake();
    await wake(page);
    await page.fill("#compose-text", words);
    await page.waitForFunction((said) => Object.values(localStorage).some((kept) => kept.includes(said)), words);
  }
  await page.goto(`${ALDER}/compose`);
  await page.waitForSelector(".drafts li:nth-child(2)");
  const rows = await page.locator(".drafts li a").allTextContents();
  expect(rows.length === 2 && rows.some((row) => row.includes("globe")), rows.join(" | "));
  await page.locator(".drafts li", { hasText: "globe" }).locator("button").click();
  await page.locator(".drafts li a").click();
  await awake();
  await page.waitForFunction(() => document.querySelector("#compose-text").value.includes("About the atlas"));
  await page.fill("#compose-text", "");
  await page.goto(`${ALDER}/compose`);
  await awake();
  expect(!(await page.locator(".drafts li").count()), "what was removed is there again");
});

await check("what is unread is counted in the rail, the title and on the icon, in every tab, and goes when it is read", async () => {
  const context = page.context();
  await page.goto(`${ALDER}/notifications`);
  await awake();
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const tab of [one, other]) {
    await tab.addInitScript(() => {
      globalThis.icon = [];
      navigator.setAppBadge = async (number) => void globalThis.icon.push(number);
      navigator.clearAppBadge = async () => void globalThis.icon.push(0);
    });
    await tab.goto(`${ALDER}/local`);
    await tab.waitForSelector("html[data-hydrated]");
  }
  await page.goto(`${ALDER}/settings`);
  expect(!/^\(/.test(await one.title()), "something is unread already");
  await say("bea", { status: "@anna The globe is back" });
  for (const tab of [one, other]) {
    await tab.waitForFunction(() => /^\(1\) /.test(document.title));
    expect((await tab.locator(".rail .tall a[href$='/notifications'] .badge").textContent()) === "1", "the rail does not count");
    expect((await tab.evaluate(() => globalThis.icon.at(-1))) === 1, "the icon does not count");
  }
  await one.goto(`${ALDER}/notifications`);
  await other.waitForFunction(() => !/^\(/.test(document.title));
  expect((await other.evaluate(() => globalThis.icon.at(-1))) === 0, "the icon still counts");
  expect(!(await other.locator(".rail .tall a[href$='/notifications'] .badge").count()), "the rail still counts");
  await one.close();
  await other.close();
});

await check("what is waiting for its time is changed without JavaScript too", async () => {
  const plain = await pageOf(chrome, { javaScriptEnabled: false, storageState: await page.context().storageState() });
  await plain.goto(`${ALDER}/compose`);
  await plain.fill("#compose-text", "Open on Monday");
  await plain.click("summary:has-text('Publish later')");
  await plain.fill("[name=scheduled]", `${new Date(Date.now() + 3 * 864e5).toISOString().slice(0, 10)}T09:00`);
  await plain.click(".composer .primary");
  await plain.click("li:has-text('Open on Monday') a[href$='/edit']");
  const kept = await plain.inputValue("[name=scheduled]");
  await plain.fill("#compose-text", "Open on Wednesday");
  await plain.click(".composer .primary");
  expect((await plain.locator("li:has-text('Open on Wednesday')").count()) === 1, "the change is lost");
  expect(!(await plain.locator("li:has-text('Open on Monday')").count()), "it stands there twice");
  await plain.click("li:has-text('Open on Wednesday') a[href$='/edit']");
  expect((await plain.inputValue("[name=scheduled]")) === kept && kept.endsWith("T09:00"), `its time has moved: ${kept}`);
  await plain.goto(`${ALDER}/scheduled`);
  await plain.click("li:has-text('Open on Wednesday') form button");
  await plain.context().close();
});

await check("from page to page, what stays stands still; whoever wants no motion has none", async () => {
  for (const [reducedMotion, moves] of [["no-preference", true], ["reduce", false]]) {
    const other = await pageOf(chrome, { reducedMotion, storageState: await page.context().storageState() });
    await other.addInitScript(() => addEventListener("pagereveal", (event) => { globalThis.revealed = Boolean(event.viewTransition); }));
    // The first page of a browser has no service worker yet, and the next one has: such a pair does not move.
    await other.goto(`${ALDER}/local`);
    await other.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await other.goto(`${ALDER}/local`);
    await other.click(".rail .tall a[href$='/home']");
    await other.waitForURL(`${ALDER}/home`);
    await other.waitForSelector("html[data-hydrated]");
    expect((await other.evaluate(() => globalThis.revealed)) === moves, `${reducedMotion}: ${!moves}`);
    await other.context().close();
  }
});

// The slowest of what one does on a page: from the finger to the next paint (https://web.dev/articles/inp).
async function slowest(path, atLeast) {
  const other = await pageOf(chrome, { storageState: await page.context().storageState() });
  await other.addInitScript(() => {
    globalThis.took = [];
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) if (e.interactionId) globalThis.took.push([Math.round(e.duration), e.name]);
    }).observe({ type: "event", durationThreshold: 16, buffered: true });
  });
  await other.goto(ALDER + path);
  await other.waitForSelector("html[data-hydrated]");
  const posts = await other.locator("article.post").count();
  expect(posts >= atLeast, `${posts} posts are on the page`);
  for (const key of ["j", "j", "k", "j", "f", "d", "x"]) {
    await other.keyboard.press(key);
    await other.waitForTimeout(60);
  }
  const middle = other.locator("article.post").nth(Math.floor(posts / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.getByRole("button", { name: "Favourite" }).click();
  await middle.locator(".more-actions summary").click();
  await other.keyboard.press("Escape");
  await other.locator("#compose-text").first().click();
  await other.waitForSelector(".composer.lively");
  await other.keyboard.type("Two hundred posts, @be", { delay: 25 });
  await other.waitForTimeout(400);
  const took = await other.evaluate(() => globalThis.took);
  await other.fill("#compose-text", "");
  await other.context().close();
  return took.reduce((worst, one) => (one[0] > worst[0] ? one : worst), [0, ""]);
}

await check("with 200 posts on the page, the next paint comes within 100 ms", async () => {
  const tries = [];
  // The quickest of three: other programs may be at work beside this one.
  for (let n = 0; n < 3 && !tries.some(([ms]) => ms <= 100); n += 1) tries.push(await slowest(THREAD, 200));
  console.log(`        ${tries.map(([ms, name]) => `${ms} ms (${name})`).join(", ")}`);
  expect(tries.some(([ms]) => ms <= 100), `the slowest took ${tries.map(([ms]) => ms)} ms`);
});

const chat = await page.goto(`${ALDER}/messages`).then(() => page.locator(".conversation h2 a").first().getAttribute("href"));
const post = await page.goto(`${ALDER}/@anna`).then(() => page.locator(".when").first().getAttribute("href"));
const PAGES = ["/search", "/search?q=atlas", "/explore", "/explore?tab=tags", "/explore?tab=people", "/explore?tab=links", "/following",
  "/messages", chat, "/compose?message=true", "/settings", "/settings?q=quiet", "/settings/profile", `${post}/history`];
const state = await page.context().storageState();
for (const colorScheme of ["light", "dark"]) {
  for (const size of ["desktop", "phone", "narrow"]) {
    const other = await pageOf(chrome, { colorScheme, viewport: SIZES[size], storageState: state });
    for (const path of PAGES) {
      await check(`${path} in ${colorScheme}, ${size}`, async () => {
        await other.goto(ALDER + path);
        await other.waitForSelector("html[data-hydrated]");
        if (SHOTS) await other.screenshot({ path: `${SHOTS}/${path.replace(/[^a-z]+/g, "-")}-${size}-${colorScheme}.png`, fullPage: false });
        const wide = await other.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide <= 0, `it is ${wide} pixels too wide`);
        // From its top: in the middle of a page, the band lies over part of what is read.
        await other.evaluate(() => scrollTo(0, 0));
        await other.evaluate(CHECKER);
        const { violations } = await other.evaluate((tags) => window.axe.run("html", { runOnly: tags }), TAGS);
        expect(violations.length === 0, violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(", ")}`).join(" | "));
        for (const [what, found] of [["pale", contrast], ["collides", collisions], ["no style", unstyled], ["ISO", isoDates]]) {
          const all = await found(other);
          expect(all.length === 0, `${what}: ${all.slice(0, 5).join(" | ")}`);
        }
      });
    }
    await other.context().close();
  }
}
await chrome.close();
end();
