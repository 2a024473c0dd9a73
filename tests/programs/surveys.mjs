// A survey as its authors and those who are asked meet it: written, launched, answered by blind ballots, closed, told of.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { SIZES, check, end, expect, open, reader as pageOf } from "./checks.mjs";

const { RULES, PASSWORD, SHOTS } = process.env;
const CHECKER = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PEOPLE = ["anna", "bea", "carl", "dina", "emma"];
const chrome = await open(RULES);

async function signIn(branch, name, options) {
  const page = await pageOf(chrome, options);
  const url = `http://${branch}.localhost`;
  await page.goto(`${url}/sign-in`);
  await page.fill("#email", `${name}@${branch}.example`);
  await page.fill("#password", PASSWORD);
  await page.click("main button");
  await page.waitForURL(`${url}/home`);
  return { page, go: (path) => page.goto(url + path) };
}

async function fine(page, name) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide <= room, `${name} is ${wide} wide in ${room}`);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${size}.png`, fullPage: true });
  }
  await page.setViewportSize(SIZES.desktop);
  await page.evaluate(CHECKER);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  expect(violations.length === 0, violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(", ")}`).join(" | "));
}

const says = async (page, words) => expect((await page.textContent("main")).includes(words), `it does not say “${words}”`);

async function answer(person, path) {
  await person.go(path);
  await person.page.waitForSelector("form[data-ballot] > fieldset:not([disabled])");
  for (const question of await person.page.locator("fieldset[data-ask=scale], fieldset[data-ask=choice]").all()) {
    await question.locator("input").first().check();
  }
  for (const order of await person.page.locator("fieldset[data-ask=order]").all()) {
    for (const [n, select] of (await order.locator("select").all()).entries()) await select.selectOption(String(n));
  }
}

async function walk(branch, words, options) {
  const name = (what) => `${words.language}: ${what}`;
  const olga = await signIn(branch, "olga", options);
  const anna = await signIn(branch, "anna", options);
  let path = "";

  await check(name("a survey is written and launched"), async () => {
    await olga.go("/desk/surveys");
    await fine(olga.page, `${words.language}-survey-desk`);
    await olga.page.selectOption("#field-template", "usefulness");
    await olga.page.click("main form.stack .primary");
    const source = await olga.page.inputValue("#source");
    expect(source.includes("text: "), "the template has no question in words");
    // Six people are too few for answers in words.
    await olga.page.click("details:has(form[action$='/launch']) summary");
    await olga.page.click("form[action$='/launch'] button");
    await says(olga.page, words.few);
    await olga.page.fill("#source", `${source.split("text: ")[0]}\norder: ${words.order}\n- A\n- B\n- C`);
    await olga.page.click("form[action$='/save'] .primary");
    await fine(olga.page, `${words.language}-survey-draft`);
    await olga.page.click("details:has(form[action$='/launch']) summary");
    await olga.page.click("form[action$='/launch'] button");
    path = new URL(await olga.page.locator("main a[href^='/surveys/']").getAttribute("href"), "http://x").pathname;
  });
  await check(name("without JavaScript the page says why it takes no vote"), async () => {
    const plain = await signIn(branch, "bea", { ...options, javaScriptEnabled: false });
    await plain.go(path);
    await says(plain.page, words.script);
    expect(await plain.page.locator("form[data-ballot] > fieldset[disabled]").count(), "it can be answered");
  });
  await check(name("a ballot is cast apart from the session, and once"), async () => {
    await answer(anna, path);
    await fine(anna.page, `${words.language}-survey-ballot`);
    const sent = anna.page.waitForRequest((request) => request.url().endsWith("/ballots"));
    await anna.page.click("form[data-ballot] .primary");
    const headers = await (await sent).allHeaders();
    expect(!headers.cookie && !headers.authorization, `it tells who this is: ${JSON.stringify(headers)}`);
    await anna.page.waitForSelector(`[data-says]:has-text("${words.done}")`);
    const again = await signIn(branch, "anna", options);
    await again.go(path);
    await again.page.waitForSelector(`[data-says]:has-text("${words.given}")`);
  });
  await check(name("results come after closing, with what will change"), async () => {
    for (const person of PEOPLE.slice(1)) {
      const page = await signIn(branch, person, options);
      await answer(page, path);
      await page.page.click("form[data-ballot] .primary");
      await page.page.waitForSelector(`[data-says]:has-text("${words.done}")`);
      await page.page.context().close();
    }
    await olga.go(`/desk${path}`);
    await olga.page.click("details:has(form[action$='/close']) summary");
    await olga.page.click("form[action$='/close'] button");
    await olga.page.fill("#changes", words.change);
    await olga.page.click("form[action$='/changes'] .primary");
    await fine(olga.page, `${words.language}-survey-closed`);
    await anna.go("/home");
    await anna.page.click(`main a[href$='${path}']`);
    for (const sentence of [words.change, words.part, words.hidden]) await says(anna.page, sentence);
    await fine(anna.page, `${words.language}-survey-results`);
  });
}

await walk("alder", {
  language: "en", few: "answers in words are shown from 10 on", order: "What first?", script: "You need JavaScript to vote here.",
  done: "Your ballot has been counted", given: "You have already taken part", change: "A second desk for questions.",
  part: "5 people took part.", hidden: "hidden",
}, { locale: "en-GB" });
await walk("birch", {
  language: "de", few: "Antworten in Worten werden ab 10 gezeigt", order: "Was zuerst?", script: "Zum Abstimmen brauchen Sie hier JavaScript.",
  done: "Ihr Stimmzettel ist gezählt", given: "Sie haben schon teilgenommen", change: "Ein zweiter Platz für Fragen.",
  part: "5 Personen haben teilgenommen.", hidden: "verborgen",
}, { locale: "de-DE", colorScheme: "dark" });

await chrome.close();
end();
