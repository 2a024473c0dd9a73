// A report without a name about an admin: sealed, seen by neither her nor those below her, decided, appealed and overturned; and one
// about its only contact, which a colleague of another branch decides.
import { axe, check, end, expect, open, reader as pageOf } from "./checks.mjs";

const { RULES, PASSWORD } = process.env;
const PASSPHRASE = "tide mud reed wind boat";
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

const text = (page) => page.textContent("main");
const says = async (page, words) => expect((await text(page)).includes(words), `it does not say “${words}”`);

async function unfold(page, form) {
  await page.locator(`details:has(${form}) > summary`).click();
}

/** Presses a form's button, and waits for the page that comes of it. */
async function send(page, form) {
  await Promise.all([page.waitForNavigation(), page.click(`${form} button`)]);
}

async function walk(branch, language, words, options) {
  const live = options.javaScriptEnabled !== false;
  const name = (what) => `${language}: ${what}`;
  const [olga, otto, ada, mo] = [
    await signIn(branch, "olga", options), await signIn(branch, "otto", options),
    await signIn(branch, "ada", options), await signIn(branch, "mo", options),
  ];
  const stranger = await pageOf(chrome, options);
  const outside = (path) => stranger.goto(`http://${branch}.localhost${path}`);
  let code = "";
  let path = "";

  await check(name("a contact is named, and makes her key"), async () => {
    const [contacts, key] = ["form.stack[action='/desk/reports/contacts']", "form[action='/desk/reports/key']"];
    await olga.go("/desk/reports");
    await unfold(olga.page, contacts);
    await olga.page.fill(`${contacts} [name=handle]`, "olga");
    await send(olga.page, contacts);
    await unfold(olga.page, key);
    await olga.page.fill(`${key} [name=passphrase]`, PASSPHRASE);
    await olga.page.fill(`${key} [name=again]`, PASSPHRASE);
    await send(olga.page, key);
    if (live) await axe(olga.page);
  });

  await check(name("somebody reports an admin without a name"), async () => {
    await outside("/report");
    await says(stranger, words.sealed);
    if (live) await axe(stranger);
    await stranger.fill("[name=about]", "ada");
    await stranger.fill("#words", words.report);
    await send(stranger, "main form[action='/report']");
    code = await stranger.textContent("#receipt");
    expect(/^([2-9A-Z]{5}-){3}[2-9A-Z]{5}$/.test(code), `the code is ${code}`);
  });

  await check(name("neither she nor who is below her sees that there is one"), async () => {
    for (const person of [ada, mo]) {
      await person.go("/desk/reports");
      expect((await person.page.locator("main tbody a").count()) === 0, "a case is listed");
    }
  });

  await check(name("the contact opens it and takes a measure"), async () => {
    await olga.go("/desk/reports");
    path = await olga.page.locator("main tbody a").first().getAttribute("href");
    await olga.go(path);
    expect(!(await text(olga.page)).includes(words.report), "it is not sealed");
    if (live) await axe(olga.page);
    await olga.page.fill("form[action$='/open'] [name=passphrase]", PASSPHRASE);
    await send(olga.page, "form[action$='/open']");
    await says(olga.page, words.report);
    const form = "form[action$='/measure']";
    await unfold(olga.page, form);
    await olga.page.fill("#reason", words.reason);
    await send(olga.page, form);
    await says(olga.page, words.reason);
  });

  await check(name("she appeals, once"), async () => {
    await ada.go("/measures");
    await Promise.all([ada.page.waitForNavigation(), ada.page.locator("main ul a").first().click()]);
    await says(ada.page, words.reason);
    expect(!(await text(ada.page)).includes(words.report), "she reads the report");
    await ada.page.fill("#appeal", words.appeal);
    await send(ada.page, "main form.stack");
    expect((await ada.page.locator("#appeal").count()) === 0, "she can appeal twice");
  });

  await check(name("somebody else overturns it"), async () => {
    await olga.go(path);
    expect((await olga.page.locator("form[action$='/appeal']").count()) === 0, "she judges her own decision");
    await otto.go(path);
    await otto.page.fill("form[action$='/appeal'] textarea", words.answer);
    await Promise.all([otto.page.waitForNavigation(), otto.page.click("form[action$='/appeal'] [value=overturn]")]);
    await ada.page.reload();
    await says(ada.page, words.overturned);
    await says(ada.page, words.answer);
  });

  await check(name("the reporter reads how it ended"), async () => {
    await olga.go(path);
    await olga.page.fill("#close-words", words.end);
    await send(olga.page, "form[action$='/close']");
    await outside("/report");
    await stranger.fill("[name=code]", code.toLowerCase().replaceAll("-", " "));
    await send(stranger, "form[action='/report/status']");
    await says(stranger, words.end);
    await says(stranger, words.report);
  });
}

/** Opens a page until something stands in it: what goes from server to server takes a moment. */
async function until(open, there) {
  for (let tries = 0; tries < 60; tries += 1) {
    await open();
    if (await there()) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error("it does not come");
}

async function across([branch, other], language, words, options) {
  const live = options.javaScriptEnabled !== false;
  const name = (what) => `${language}: ${what}`;
  const [olga, mo] = [await signIn(branch, "olga", options), await signIn(other, "mo", options)];
  const stranger = await pageOf(chrome, options);
  const link = () => mo.page.locator("main a[href^='/desk/handed/']");
  let code = "";

  await check(name("a colleague of the other branch is named"), async () => {
    const form = "form.stack[action='/desk/reports']";
    // The branches have to know each other first.
    await until(async () => {
      await olga.go("/desk/reports");
      await unfold(olga.page, form);
      await olga.page.fill(`${form} [name=branch]`, `mo@${other}.localhost`);
      await send(olga.page, form);
    }, async () => (await olga.page.locator(".fault").count()) === 0);
  });

  await check(name("a report about the only contact goes there, and to nobody here"), async () => {
    await stranger.goto(`http://${branch}.localhost/report`);
    await stranger.fill("[name=about]", "olga");
    await stranger.fill("#words", words.report);
    await send(stranger, "main form[action='/report']");
    code = await stranger.textContent("#receipt");
    await until(() => mo.go("/desk/reports"), async () => (await link().count()) > 0);
    await olga.go("/desk/reports");
    expect((await olga.page.locator("main tbody a").count()) === 0, "a case is listed");
  });

  await check(name("she reads it and answers"), async () => {
    await Promise.all([mo.page.waitForNavigation(), link().first().click()]);
    await says(mo.page, words.report);
    await says(mo.page, `@olga@${branch}.localhost`);
    if (live) await axe(mo.page);
    await mo.page.fill("#answer", words.answer);
    await Promise.all([mo.page.waitForNavigation(), mo.page.click("form[action$='/answered'] .primary")]);
    expect((await mo.page.locator("#answer").count()) === 0, "she can answer twice");
  });

  await check(name("the answer comes back to whoever reported it"), async () => {
    await until(async () => {
      await stranger.goto(`http://${branch}.localhost/report`);
      await stranger.fill("[name=code]", code);
      await send(stranger, "form[action='/report/status']");
    }, async () => (await text(stranger)).includes(words.answer));
    await says(stranger, words.report);
  });
}

await walk("alder", "en", {
  sealed: "Only olga can read what you write", report: "She reads our letters", reason: "Letters are private", appeal: "I opened one by mistake",
  answer: "That is what happened", overturned: "The measure was wrong and is undone.", end: "It was a mistake",
}, { locale: "en-GB" });
await walk("birch", "de", {
  sealed: "Nur olga kann lesen, was Sie schreiben", report: "Sie liest unsere Briefe", reason: "Briefe sind privat", appeal: "Es war ein Versehen",
  answer: "So war es", overturned: "Die Maßnahme war falsch und ist aufgehoben.", end: "Es war ein Irrtum",
}, { locale: "de-DE", javaScriptEnabled: false, colorScheme: "dark" });

await across(["alder", "birch"], "en", { report: "She hides our complaints", answer: "I have spoken with her" }, { locale: "en-GB" });
await across(["birch", "alder"], "de", { report: "Sie verbirgt Beschwerden", answer: "Ich habe mit ihr gesprochen" },
  { locale: "de-DE", javaScriptEnabled: false });

await chrome.close();
end();
