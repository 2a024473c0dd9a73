// Finding, messages, threads, pictures and settings, as somebody with a browser meets them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { check, end, expect, open, reader as pageOf, SIZES } from "./checks.mjs";
import { collisions, contrast, isoDates, unstyled } from "./seen.mjs";

const { RULES, PASSWORD, SHOTS, BEA } = process.env;
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
  const told = await page.evaluate(async ([token, id]) => {
    const answer = await fetch("/api/v1/statuses", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ status: "@anna Thank you", visibility: "direct", in_reply_to_id: id }),
    });
    return answer.status;
  }, [BEA, last]);
  expect(told === 200, `the answer was refused: ${told}`);
  await page.waitForSelector('.bubble:has-text("Thank you")');
  expect((await page.locator(".bubble").count()) === 3, "a message stands there twice");
});

await check("a text that is too long offers a thread, and is one", async () => {
  await page.goto(`${ALDER}/compose`);
  await awake();
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
  // Twice as wide as it is tall.
  const wide = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(80, 40);
    const paint = canvas.getContext("2d");
    paint.fillStyle = "teal";
    paint.fillRect(0, 0, 80, 40);
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  await page.setInputFiles("#avatar", { name: "wide.png", mimeType: "image/png", buffer: Buffer.from(wide) });
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
