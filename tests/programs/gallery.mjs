// Pictures of the pages for whoever wants to leaf through them: the demo's, light and dark, on a desk and on a phone.
import { open, SIZES } from "./checks.mjs";

const { ALDER, FOLDER } = process.env;
const PAGES = ["/home", "/notifications", "/messages", "/local", "/@bea@birch.localhost", "/colleagues", "/compose", "/search?q=bea", "/catch-up",
  "/handbook", "/menu", "/settings/preferences", "/learn", "/report", "/desk", "/desk/people", "/desk/settings", "/desk/reports", "/desk/queue", "/desk/rules"];
const LOOKS = {
  "desk-light": { viewport: SIZES.desktop },
  "desk-dark": { viewport: SIZES.desktop, colorScheme: "dark" },
  "phone-light": { viewport: SIZES.phone },
  "phone-dark": { viewport: SIZES.phone, colorScheme: "dark" },
};

const chrome = await open();
const door = await chrome.newContext();
const page = await door.newPage();
await page.goto(`${ALDER}/sign-in`);
await page.fill("#email", "anna@alder.example");
await page.fill("#password", "reading-room");
await page.click("main button");
await page.waitForURL(`${ALDER}/home`);
const thread = await page.evaluate(() => [...document.querySelectorAll("article")].find((a) => a.textContent.includes("212 bags"))
  ?.querySelector(".when")?.getAttribute("href"));
const storageState = await door.storageState();

for (const [look, options] of Object.entries(LOOKS)) {
  const context = await chrome.newContext({ ...options, storageState, reducedMotion: "reduce" });
  const shown = await context.newPage();
  for (const path of [...PAGES, ...(thread ? [thread] : [])]) {
    await shown.goto(ALDER + path);
    await shown.waitForSelector("html[data-hydrated]");
    await shown.evaluate(() => Promise.all([...document.images].map((i) => { i.loading = "eager"; return i.decode().catch(() => {}); })));
    const name = path === thread ? "thread" : path.slice(1).replace(/[^a-z]+/gi, "-").replace(/^-/, "");
    await shown.screenshot({ path: `${FOLDER}/${name}-${look}.jpg`, type: "jpeg", quality: 55 });
  }
  if (look.startsWith("desk")) {
    await shown.goto(`${ALDER}/home`);
    await shown.waitForSelector("html[data-hydrated]");
    await shown.click("#compose-text");
    await shown.waitForSelector(".composer.lively");
    await shown.keyboard.type("Shelf labels for the seed library: who has some left? @be");
    await shown.waitForSelector("[role=option]").catch(() => {});
    await shown.screenshot({ path: `${FOLDER}/writing-${look}.jpg`, type: "jpeg", quality: 55 });
  }
  await context.close();
}
await chrome.close();
