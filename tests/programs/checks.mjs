// What the programs in the browser share: counting, complaining, a Chromium.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { chromium } from "playwright-core";

const CHECKER = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const SIZES = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
  narrow: { width: 320, height: 640 },
};

let passed = 0;
let failed = 0;
/** What pages have complained of since the last check. Checks that run beside others keep lists of their own. */
export const faults = [];

export async function check(name, test, complaints = faults) {
  const begun = performance.now();
  try {
    await test();
    if (complaints.length > 0) throw new Error(complaints.splice(0).join(" | "));
    passed += 1;
    console.log(`ok      ${name} <${((performance.now() - begun) / 1000).toFixed(3)}s>`);
  } catch (error) {
    failed += 1;
    complaints.length = 0;
    console.log(`FAILED  ${name}: ${String(error.message ?? error).slice(0, 1500)}`);
  }
}

export function expect(truth, sentence) {
  if (!truth) throw new Error(sentence);
}

/** Whether a page can be read by everybody. Its own policy forbids added scripts, as it should: the checker comes from outside. */
export async function axe(page) {
  await page.evaluate(CHECKER);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  expect(violations.length === 0, violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(", ")}`).join(" | "));
}

/** Prints the line that `scripts/test` reads, and ends. */
export function end() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

export function open(rules, more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      ...(rules ? [`--host-resolver-rules=${rules}`] : []), ...more],
  });
}

/** Does work for each of many, so many at a time. */
export async function each(many, atOnce, work) {
  const waiting = [...many];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (waiting.length > 0) await work(waiting.shift());
  }));
}

/** A page in a context of its own, whose complaints are faults. */
export async function reader(chrome, options, complaints = faults) {
  // What moves between two pages would lie over what is clicked next; the walk of the motion itself asks for it.
  const context = await chrome.newContext({ viewport: SIZES.desktop, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    // The browser reports every answer over 399; pages for faults are meant to have one.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return page;
}

/** Goes to the text of a composer and waits until what helps with writing is there. */
export async function wake(page) {
  await page.focus("#compose-text");
  await page.waitForSelector(".composer.lively");
}

export const has = (text) => `article:has-text("${text}")`;
