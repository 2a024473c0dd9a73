// From twelve questions to an appeal: the handbook and the gate as staff meet them.
import { HtmlValidate } from "html-validate";

import { SIZES, axe, check, end, expect, open, reader as pageOf } from "./checks.mjs";

const { RULES, PASSWORD, SHOTS } = process.env;
const CARD = "21234000123455";

const checker = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: { "void-style": "off", "no-trailing-whitespace": "off", "attribute-boolean-style": "off", "attribute-empty-style": "off",
    "doctype-style": "off", "long-title": "off", "no-raw-characters": "off", "require-sri": "off", "valid-id": ["error", { relaxed: true }] },
});
const chrome = await open(RULES);

async function signIn(branch, name, options) {
  const page = await pageOf(chrome, options);
  const url = `http://${branch}.localhost`;
  await page.goto(`${url}/sign-in`);
  await page.fill("#email", `${name}@${branch}.example`);
  await page.fill("#password", PASSWORD);
  await page.click("main button");
  await page.waitForURL(`${url}/home`);
  await page.goto(`${url}/settings/preferences`);
  await page.selectOption("[name='reading[undo_seconds]']", "0");
  await page.click("main form.stack .primary");
  return { page, url, go: (path) => page.goto(url + path) };
}

async function fine(page, answer, name) {
  if (answer) {
    const { results } = await checker.validateString(await answer.text());
    const messages = results.flatMap((r) => r.messages).map((m) => `${m.ruleId} ${m.line}:${m.column} ${m.message}`);
    expect(messages.length === 0, [...new Set(messages)].slice(0, 8).join(" | "));
  }
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide <= room, `the page is ${wide} wide in ${room}`);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${size}.png`, fullPage: true });
  }
  await page.setViewportSize(SIZES.desktop);
}

async function look(person, path, name, live) {
  const answer = await person.go(path);
  expect(answer.status() < 400, `${path} answers ${answer.status()}`);
  await fine(person.page, answer, name);
  if (live) await axe(person.page);
}

const says = async (page, words) => expect((await page.textContent("main")).includes(words), `it does not say “${words}”`);

async function write(person, text) {
  await person.go("/compose");
  await person.page.fill("#compose-text", text);
  await person.page.click(".composer .primary");
  await person.page.waitForLoadState();
}

async function walk(branch, language, words, options) {
  const live = options.javaScriptEnabled !== false;
  const name = (what) => `${language}: ${what}`;
  const [olga, mo, anna] = [await signIn(branch, "olga", options), await signIn(branch, "mo", options), await signIn(branch, "anna", options)];

  await check(name("twelve questions write a draft"), async () => {
    await look(olga, "/desk/handbook/start", `${language}-start`, live);
    await olga.page.fill("#field-name", "Alder");
    await olga.page.click("main form .primary");
    await olga.page.waitForURL("**/desk/handbook?*");
    await says(olga.page, words.draft);
    await look(olga, "/desk/handbook/clauses/2.2", `${language}-clause`, live);
    await olga.page.fill(`#body-${language}`, words.respect);
    await Promise.all([olga.page.waitForURL("**/desk/handbook?*"), olga.page.click("main form .primary")]);
    await look(olga, "/desk/handbook", `${language}-writing`, live);
    await olga.go("/desk/handbook/clauses/2.2");
    expect((await olga.page.inputValue(`#body-${language}`)) === words.respect, "the clause is not saved");
  });

  await check(name("staff discuss it"), async () => {
    await olga.go("/desk/handbook");
    await olga.page.click("form[action='/desk/handbook/open'] button");
    await look(anna, "/handbook/consultation", `${language}-consultation`, live);
    const clause = anna.page.locator("[id='c-2.2']");
    await clause.locator("summary").click();
    await clause.locator("textarea").fill(words.comment);
    await clause.locator("form.stack button").click();
    await anna.page.waitForURL("**/handbook/consultation?*");
    await clause.locator("button[value=agree]").click();
    await anna.page.waitForURL("**/handbook/consultation?*");
    await says(anna.page, words.comment);
  });

  await check(name("it is published, read and confirmed"), async () => {
    await olga.go("/desk/handbook");
    await olga.page.click("form[action='/desk/handbook/publish'] button");
    await look(anna, "/handbook", `${language}-handbook`, live);
    await says(anna.page, words.respect);
    await look(anna, "/handbook/read", `${language}-reading`, live);
    await anna.page.click("main form .primary");
    await anna.page.waitForURL("**/handbook/read?*");
    await says(anna.page, words.confirmed);
  });

  await check(name("a nudge asks, and the same again goes out"), async () => {
    await write(anna, words.claim);
    await says(anna.page, words.nudged);
    if (live) await axe(anna.page);
    await fine(anna.page, null, `${language}-nudge`);
    expect((await anna.page.inputValue("#compose-text")) === words.claim, "what was typed is gone");
    // There has to be time to read why; until then the same question comes again.
    for (let n = 0; n < 60 && (await anna.page.locator(".composer [role=alert]").count()); n += 1) {
      await anna.page.waitForTimeout(100);
      await Promise.all([anna.page.waitForNavigation(), anna.page.click(".composer .primary")]);
    }
    await anna.go("/@anna");
    await says(anna.page, words.claim);
  });

  await check(name("what its author contests is held, and given back"), async () => {
    await write(anna, `${words.held} ${CARD}`);
    await says(anna.page, CARD);
    await anna.page.check("input[name='contest[]']");
    await anna.page.click(".composer .primary");
    await anna.page.waitForURL("**/why?*");
    await look(anna, "/scheduled", `${language}-held`, live);
    await says(anna.page, words.waits);
    await says(anna.page, words.held);
    await look(mo, "/desk/queue", `${language}-queue`, live);
    await says(mo.page, `${words.held} ••••`);
    expect(!(await mo.page.textContent("main")).includes(CARD), "the number is shown");
    await mo.page.click("form[action$='/claim'] button");
    await mo.page.waitForURL("**/desk/queue?*");
    await says(mo.page, words.yours);
    await mo.page.click("form[action$='/uncover'] button");
    await mo.page.waitForSelector(`main:has-text("${CARD}")`);
    if (live) await axe(mo.page);
    await fine(mo.page, null, `${language}-uncovered`);
    await mo.go("/desk/queue");
    expect(!(await mo.page.textContent("main")).includes(CARD), "the list stays covered");
    await anna.go("/notifications");
    await says(anna.page, words.told);
    await mo.page.fill("textarea[name=note]", words.note);
    await mo.page.click("form[action$='/return'] button");
    await mo.page.waitForURL("**/desk/queue?*");
  });

  await check(name("its author appeals, and somebody else lets it out"), async () => {
    await look(anna, "/why", `${language}-whys`, live);
    await anna.page.click("main ul a");
    await says(anna.page, words.note);
    if (live) await axe(anna.page);
    await fine(anna.page, null, `${language}-why`);
    await anna.page.fill("#appeal", words.appeal);
    await anna.page.click("main form .primary");
    await anna.page.waitForURL("**/why/*");
    await olga.go("/desk/queue");
    await says(olga.page, words.appeal);
    await olga.page.click("form[action$='/approve'] button.primary");
    await olga.page.waitForSelector("[role=alert] form[action$='/approve']");
    await says(olga.page, words.asks);
    await olga.page.click("[role=alert] form[action$='/approve'] button");
    for (let n = 0; n < 60; n += 1) {
      await anna.go("/@anna");
      if ((await anna.page.textContent("main")).includes(words.held)) return;
      await anna.page.waitForTimeout(200);
    }
    throw new Error("it did not go out");
  });

  await check(name("a rule is written in the form, checked, tried and put in force"), async () => {
    await look(olga, "/desk/rules/new", `${language}-rule`, live);
    await olga.page.fill("#field-name", "no-raffles");
    await olga.page.selectOption("#field-clause", "2.2");
    await olga.page.click("fieldset details summary");
    await olga.page.fill("#condition", "lenght > 3");
    if (live) await olga.page.waitForSelector("[role=status]:has-text('lenght')");
    await olga.page.click("button[name=check]");
    await says(olga.page, "lenght");
    await olga.page.selectOption("#field-fact", "text");
    await olga.page.selectOption("#field-operator", "words");
    await olga.page.fill("#field-value", "raffle, lottery");
    await olga.page.selectOption("#field-verdict", "reject");
    await olga.page.fill("#field-message", words.message);
    await olga.page.fill("#field-fix", words.fix);
    await olga.page.click("main form > .primary");
    await olga.page.waitForURL("**/desk/rules?*");
    await look(olga, "/desk/rules", `${language}-rules`, live);
    const rule = olga.page.locator(".rule:has-text('no-raffles')");
    await rule.locator("a[href$='/try']").click();
    await olga.page.fill("#try-text", "One r a f f l e");
    await olga.page.click("main form.stack button");
    await says(olga.page, "no-raffles:");
    if (live) await axe(olga.page);
    await olga.go("/desk/rules");
    await rule.locator("form[action$='/on'] button").click();
    await write(anna, "A raffle");
    await says(anna.page, words.message);
  });

  await check(name("the other pages"), async () => {
    for (const path of ["/branch/facts", "/branch/privacy", "/branch/servers", "/handbook/changes?from=1&to=1", "/menu", "/notifications"]) {
      await look(olga, path, `${language}-${path.split("?")[0].replaceAll("/", "-")}`, live);
    }
    const stranger = { page: await pageOf(chrome, options), go: (path) => stranger.page.goto(`http://${branch}.localhost${path}`) };
    for (const path of ["/handbook", "/transparency"]) await look(stranger, path, `${language}-out${path.replaceAll("/", "-")}`, live);
  });
}

await walk("alder", "en", {
  yours: "You are reviewing this", waits: "Waiting for review", told: "is waiting for review", asks: "would be published as it was written",
  draft: "is a draft", respect: "Be kind at the desk and here.", comment: "I like this one", confirmed: "You have read and confirmed",
  claim: "80 % of readers stay", nudged: "readers may want to check", held: "This is a sample of a card:", note: "Say which sample", appeal: "It is from the manual",
  message: "We hold no raffles here.", fix: "Leave it out.",
}, { locale: "en-GB" });
await walk("birch", "de", {
  yours: "Sie prüfen das gerade", waits: "Wartet auf die Vier-Augen-Prüfung", told: "wartet auf die Vier-Augen-Prüfung", asks: "würde veröffentlicht, wie er geschrieben wurde",
  draft: "ist ein Entwurf", respect: "Freundlich an der Theke und hier.", comment: "Das gefällt mir", confirmed: "Sie haben diese Fassung gelesen",
  claim: "80 % of readers stay", nudged: "das manche prüfen möchten", held: "Das ist ein Muster:", note: "Welches Muster?", appeal: "Es steht im Handbuch des Herstellers",
  message: "Wir verlosen hier nichts.", fix: "Lassen Sie es weg.",
}, { locale: "de-DE", javaScriptEnabled: false, colorScheme: "dark" });

await chrome.close();
end();
