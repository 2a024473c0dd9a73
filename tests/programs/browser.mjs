// Walks two branches in Chromium: sign in, follow across branches, post, reply, boost; every page under axe-core.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const { RULES, PASSWORD, SHOTS } = process.env;
const ALDER = "http://alder.localhost";
const BIRCH = "http://birch.localhost";
const CHECKER = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 }, narrow: { width: 320, height: 640 } };

let passed = 0;
let failed = 0;
const faults = [];

async function check(name, test) {
  try {
    await test();
    if (faults.length > 0) throw new Error(faults.splice(0).join(" | "));
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    faults.length = 0;
    console.log(`FAILED  ${name}: ${String(error.message ?? error).slice(0, 1500)}`);
  }
}

function expect(truth, sentence) {
  if (!truth) throw new Error(sentence);
}

const chrome = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", `--host-resolver-rules=${RULES}`],
});

async function reader(options) {
  const context = await chrome.newContext({ viewport: SIZES.desktop, ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    // The browser reports every answer over 399; pages for faults are meant to have one.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  return page;
}

async function signIn(page, branch, name, domain) {
  await page.goto(`${branch}/sign-in`);
  await page.fill("#email", `${name}@${domain}.example`);
  await page.fill("#password", PASSWORD);
  await page.click("main button");
  await page.waitForURL(`${branch}/home`);
}

async function post(page, text, more = {}) {
  await page.fill("#compose-text", text);
  if (more.audience) await page.selectOption("#compose-audience", more.audience);
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

const has = (text) => `article:has-text("${text}")`;

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
    await anna.click("button:has-text('Follow')");
    await until(anna, `${ALDER}/@${other}@birch.localhost`, "button:has-text('Stop following')");
    await until(bea, `${BIRCH}/notifications`, "text=follows you");
  });
  await check(`${kind}: a post is read at the other branch`, async () => {
    await bea.goto(`${BIRCH}/home`);
    await post(bea, `A ${word} question about labels`);
    await until(anna, `${ALDER}/home`, has(`A ${word} question`));
  });
  await check(`${kind}: a reply comes back`, async () => {
    await anna.click(`${has(`A ${word} question`)} >> text=Reply`);
    expect((await anna.inputValue("#compose-text")) === `@${other}@birch.localhost `, "the reply does not address its author");
    await post(anna, `@${other}@birch.localhost A ${word} answer`);
    await until(bea, `${BIRCH}/notifications`, has(`A ${word} answer`));
  });
  await check(`${kind}: boost and favourite arrive`, async () => {
    await anna.goto(`${ALDER}/home`);
    await anna.locator(has(`A ${word} question`)).first().getByRole("button", { name: "Boost" }).click();
    await anna.waitForLoadState();
    await anna.locator(has(`A ${word} question`)).first().getByRole("button", { name: "Favourite" }).click();
    await anna.waitForLoadState();
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
    await anna.locator(has(`A ${word} branch matter`)).first().getByRole("link", { name: "Delete" }).click();
    await anna.click("button:has-text('Delete the post')");
    await anna.goto(`${ALDER}/local`);
    expect(!(await anna.locator(has(`A ${word} branch matter`)).count()), "it is still there");
  });
  return { anna, bea, other };
}

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

await check("everything can be reached by keyboard", async () => {
  const { anna } = lively;
  await anna.goto(`${ALDER}/home`);
  const seen = new Set();
  for (let n = 0; n < 80; n += 1) {
    await anna.keyboard.press("Tab");
    const [name, visible] = await anna.evaluate(() => {
      const e = document.activeElement;
      const box = e.getBoundingClientRect();
      const shown = getComputedStyle(e).outlineStyle !== "none";
      return [`${e.tagName} ${e.textContent.trim().slice(0, 30)} ${e.id}`, shown && box.width > 0];
    });
    if (name.startsWith("BODY")) break;
    expect(visible, `focus on ${name} can't be seen`);
    seen.add(name);
  }
  const all = [...seen].join("|");
  for (const wanted of ["Skip to the page", "Home", "Search", "compose-text", "compose-audience", "Post as", "Reply", "Boost", "Favourite"]) {
    expect(all.includes(wanted), `${wanted} is not reached: ${all}`);
  }
});

const places = ["/home", "/local", "/compose", "/notifications", "/search?q=bea", "/search?q=nobody-at-all", "/@anna",
  `/@${lively.other}@birch.localhost`, "/nowhere"];
await lively.anna.goto(`${ALDER}/home`);
const thread = new URL(await lively.anna.locator("article .post-facts a").first().getAttribute("href"), ALDER).pathname;
const own = await lively.anna.locator("article a:has-text('Delete')").first().getAttribute("href").catch(() => null);
const signedIn = [...places, thread, ...(own ? [own] : [])].map((path) => ALDER + path).concat(lively.consent);
const state = await lively.anna.context().storageState();

async function axe(page, address) {
  await page.goto(address);
  // The page's own policy forbids added scripts, as it should: the checker comes in from outside the page.
  await page.evaluate(CHECKER);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  expect(violations.length === 0, violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(", ")}`).join(" | "));
}

async function fits(page) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide <= room, `the page is ${wide} wide in ${room}`);
}

for (const [look, options] of Object.entries({
  "light desktop": { viewport: SIZES.desktop },
  "dark phone": { viewport: SIZES.phone, colorScheme: "dark" },
  "high contrast, narrow": { viewport: SIZES.narrow, contrast: "more" },
})) {
  const page = await reader({ ...options, storageState: state });
  const stranger = await reader(options);
  faults.length = 0;
  for (const address of signedIn) {
    await check(`${look}: ${address.slice(ALDER.length).split("&")[0]}`, async () => {
      await axe(page, address);
      await fits(page);
    });
  }
  for (const path of ["/", "/sign-in", "/source", "/@anna", thread]) {
    await check(`${look}, signed out: ${path}`, async () => {
      await axe(stranger, ALDER + path);
      await fits(stranger);
    });
  }
  if (SHOTS) {
    for (const [name, address] of [["home", "/home"], ["profile", places[7]], ["thread", thread], ["notices", "/notifications"]]) {
      await page.goto(ALDER + address);
      await page.screenshot({ path: `${SHOTS}/${look.replace(/\W+/g, "-")}-${name}.png` });
    }
  }
}

await chrome.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
