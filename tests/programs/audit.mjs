// Every page of the demo, for two profiles, in three colours and three sizes: axe, painted contrast, what fits, what collides, by
// keyboard; pa11y on each, Lighthouse on those that are seen most. `SAMPLE` takes a part, another one each day.
import { readdirSync, readFileSync } from "node:fs";
import { axe, check, each, end, expect, open, reader, SIZES } from "./checks.mjs";
import { alarmed, collisions, contrast, isoDates, keyboard, unreserved, wordless } from "./seen.mjs";

const { ALDER, CHROMIUM, PORT, ROUTES, SAMPLE } = process.env;
const COLOURS = { light: {}, dark: { colorScheme: "dark" }, contrast: { contrast: "more" } };
const AREAS = ["desktop", "phone", "narrow"];
/** Files, and what leads elsewhere at once. */
const NO_PAGES = /\.(zip|css|js|webmanifest|json)$|^\/(vouchers|calendar|web)|^\/(sign-out|setup)$/;
/** Where Lighthouse looks: what everybody sees first, and what is opened most. */
const SEEN_MOST = ["/home", "/notifications", "/local", "/messages", "/@anna", "/compose", "/search", "/handbook", "/settings/preferences", "/desk"];
const PUBLIC = ["/", "/sign-in", "/@anna", "/handbook"];
/** Lighthouse's scores, of 100. */
const LEAST = { performance: 98, accessibility: 100, "best-practices": 98, seo: 98 };
/** What axe, which knows what is painted and what autocomplete may say by now, answers better. */
const ANSWERED = ["WCAG2AA.Principle1.Guideline1_3.1_3_5.H98", "WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.BgImage", "WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Alpha"];

const day = Math.floor(Date.now() / 864e5);
const part = (all, many) => (SAMPLE ? Array.from({ length: many }, (_, n) => all[(day * many + n) % all.length]) : all);

const chrome = await open("", [`--remote-debugging-port=${PORT}`]);
const door = await chrome.newContext();
const page = await door.newPage();
await page.goto(`${ALDER}/sign-in`);
await page.fill("#email", "anna@alder.example");
await page.fill("#password", "reading-room");
await page.click("main button");
await page.waitForURL(`${ALDER}/home`);
const thread = await page.locator("article .when").first().getAttribute("href");
await page.goto(`${ALDER}/profiles/open`);
await page.fill("#field-word", "tide mud reed wind");
await page.click("main form .primary");
await page.waitForURL((url) => !url.pathname.startsWith("/profiles/open"));
await page.goto(`${ALDER}/profiles`);
const reed = (await page.locator("main a[href^='/as/']:has-text('@reed')").getAttribute("href")).replace("/home", "");
const storageState = await door.storageState();
const cookie = storageState.cookies.map((one) => `${one.name}=${one.value}`).join("; ");

// Each address without a gap that the server shows a page at, and some of those with one.
const sources = readdirSync(ROUTES).filter((name) => name.endsWith(".rs")).map((name) => readFileSync(`${ROUTES}/${name}`, "utf8")).join("");
const routes = [...sources.matchAll(/\.route\(\s*"([^"{]+)",\s*get\(/g)].map((found) => found[1]);
const pages = [...routes.filter((path) => !NO_PAGES.test(path)), "/@anna", "/@anna?tab=media", "/@anna/followers", "/@bea@birch.localhost", thread,
  "/search?q=bea", "/compose?message=true", "/desk/people/carl", "/tags/seedlibrary", "/nowhere"];
console.log(`        ${pages.length} pages, ${Object.keys(COLOURS).length} colours, ${AREAS.length} sizes, 2 profiles`);

async function none(what, found) {
  const all = await found;
  expect(all.length === 0, `${what}: ${all.slice(0, 5).join(" | ")}`);
}

async function look(shown, path, isFirst) {
  const answer = await shown.goto(ALDER + path);
  const isPage = (answer.headers()["content-type"] ?? "").startsWith("text/html");
  // What a profile has no part in is no page of its.
  if (!isPage || (answer.status() >= 400 && !path.endsWith("/nowhere"))) return;
  await axe(shown);
  const wide = await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide <= 0, `it is ${wide} pixels too wide`);
  for (const [what, found] of [["pale", contrast], ["collides", collisions], ["no words", wordless], ["ISO", isoDates]]) await none(what, found(shown));
  if (!isFirst) return;
  await none("success as a fault", alarmed(shown));
  await none("no room kept", unreserved(shown));
  await none("by keyboard", keyboard(shown));
}

const looks = Object.entries(COLOURS).flatMap(([colour, more]) => AREAS.map((size) => [colour, size, more]));
await each(part(looks, 1), 2, async ([colour, size, more]) => {
  const complaints = [];
  const shown = await reader(chrome, { viewport: SIZES[size], storageState, ...more }, complaints);
  for (const base of ["", reed]) {
    for (const path of part(pages, 4)) {
      const name = `${base ? "reed " : ""}${path.replace(/\d{6,}/, "N")} in ${colour}, ${size}`;
      await check(name, () => look(shown, base + path, colour === "light" && size === "desktop"), complaints);
    }
  }
  await shown.context().close();
});

const { default: pa11y } = await import("pa11y");
for (const path of part(pages.filter((one) => one !== "/nowhere"), 2)) {
  await check(`pa11y: ${path.replace(/\d{6,}/, "N")}`, async () => {
    const { issues } = await pa11y(ALDER + path, {
      headers: { Cookie: cookie }, runners: ["htmlcs"], ignore: ANSWERED, timeout: 60_000,
      chromeLaunchConfig: { executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] },
    });
    const wrong = issues.filter((one) => one.type === "error");
    expect(wrong.length === 0, wrong.slice(0, 4).map((one) => `${one.code} ${one.selector}`).join(" | "));
  });
}

const { default: lighthouse } = await import("lighthouse");
for (const [who, headers, path] of part([...SEEN_MOST.map((p) => ["", { Cookie: cookie }, p]), ...PUBLIC.map((p) => ["a stranger at ", {}, p])], 1)) {
  await check(`Lighthouse: ${who}${path}`, async () => {
    const categories = Object.keys(LEAST);
    const { lhr } = await lighthouse(ALDER + path, { port: Number(PORT), output: "json", logLevel: "silent", extraHeaders: headers, onlyCategories: categories });
    const scores = Object.fromEntries(categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]));
    const shift = lhr.audits["cumulative-layout-shift"].numericValue;
    console.log(`        ${who}${path}: ${categories.map((name) => scores[name]).join(" / ")}, shift ${shift.toFixed(3)}`);
    const low = categories.filter((name) => scores[name] < LEAST[name]);
    const why = low.flatMap((name) => lhr.categories[name].auditRefs).filter((r) => r.weight > 0 && (lhr.audits[r.id].score ?? 1) < 0.9).map((r) => r.id);
    expect(low.length === 0 && shift <= 0.01, `${low.map((name) => `${name} ${scores[name]}`).join(", ")}: ${[...new Set(why)].slice(0, 8).join(", ")}`);
  });
}
await chrome.close();
end();
