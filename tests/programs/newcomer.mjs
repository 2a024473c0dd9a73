// What the README asks a newcomer to try, in the demo that `make run` seeds.
import { check, end, expect, has, open, reader, SIZES } from "./checks.mjs";

const { ALDER, BIRCH, SHOTS } = process.env;
const chrome = await open();

async function signIn(page, branch, email) {
  await page.goto(`${branch}/sign-in`);
  await page.fill("#email", email);
  await page.fill("#password", "reading-room");
  await page.click("main button");
  await page.waitForURL(`${branch}/home`);
}

// Presses a button and waits until the server has heard of it.
async function press(page, button) {
  await Promise.all([page.waitForResponse((r) => r.request().method() === "POST"), button.click()]);
  await page.waitForLoadState();
}

// Pictures stand still: every one is decoded, nothing is being typed.
async function shot(page, name, address) {
  if (!SHOTS) return;
  await page.goto(address);
  await page.evaluate(() => Promise.all([...document.images].map((i) => { i.loading = "eager"; return i.decode().catch(() => {}); })));
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

const anna = await reader(chrome, {});
const bea = await reader(chrome, {});

await check("the front door shows the branch's latest public posts", async () => {
  await anna.goto(ALDER);
  expect(await anna.locator(has("Story time moves")).count(), "the front door is empty");
  expect(!(await anna.locator(has("boiler room")).count()), "a post for staff stands outside");
});
await check("home is alive at once: pictures, a poll, threads and boosts from both branches", async () => {
  await signIn(anna, ALDER, "anna@alder.example");
  for (const words of ["212 bags", "Which day should the bus", "New barcodes arrive", "newspaper archive"]) {
    expect(await anna.locator(has(words)).count(), `"${words}" is not there`);
  }
  const picture = anna.locator(`${has("212 bags")} .media img`).first();
  expect(await picture.evaluate((i) => { i.loading = "eager"; return i.decode().then(() => i.naturalWidth > 0); }), "a picture of the other branch can't be seen");
  expect(await anna.locator("text=The lift is repaired").count(), "no announcement");
});
await check("an answer crosses to the other branch", async () => {
  await anna.locator(has("212 bags")).first().getByRole("link", { name: "Reply" }).click();
  await anna.waitForSelector("#compose-text");
  await anna.fill("#compose-text", "@bea@birch.localhost Copper tags last longest.");
  await anna.click(".composer .primary");
  await anna.waitForLoadState();
  await signIn(bea, BIRCH, "bea@birch.example");
  for (let n = 0; n < 80 && !(await bea.locator(has("Copper tags")).count()); n += 1) {
    await bea.goto(`${BIRCH}/notifications`);
    await bea.waitForTimeout(250);
  }
  expect(await bea.locator(has("Copper tags")).count(), "it does not arrive");
});
await check("a vote is counted at the other branch", async () => {
  await anna.goto(`${ALDER}/home`);
  const poll = anna.locator(has("Which day should the bus")).first();
  await poll.locator("label:has-text('Saturday')").click();
  await press(anna, poll.getByRole("button", { name: "Vote" }));
  await anna.goto(`${ALDER}/home`);
  expect(!(await anna.locator(has("Which day should the bus")).first().getByRole("button", { name: "Vote" }).count()), "she may vote again");
});
await check("putting the announcement away", async () => {
  await press(anna, anna.locator("button:has-text('Dismiss')").first());
  await anna.goto(`${ALDER}/home`);
  expect(!(await anna.locator("text=The lift is repaired").count()), "it stays");
});
await check("the list, the tag and the message of the demo", async () => {
  await anna.goto(`${ALDER}/lists`);
  await anna.click("main a:has-text('Birch')");
  await anna.waitForSelector(has("Which day should the bus"));
  await anna.goto(`${ALDER}/tags/seedlibrary`);
  expect(await anna.locator(has("212 bags")).count(), "the tag is empty");
  await anna.goto(`${ALDER}/messages`);
  expect(await anna.locator("text=1911 map").count(), "the message is not there");
});
await check("undo", async () => {
  await anna.goto(`${ALDER}/home`);
  await press(anna, anna.locator(has("newspaper archive")).first().getByRole("button", { name: "Bookmark" }));
  await anna.goto(`${ALDER}/bookmarks`);
  expect(await anna.locator(has("newspaper archive")).count(), "the bookmark is not kept");
});

const thread = new URL(await anna.evaluate(async (address) => {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  return [...page.querySelectorAll("article")].find((a) => a.textContent.includes("212 bags")).querySelector(".post-facts a").getAttribute("href");
}, `${ALDER}/home`), ALDER).href;
await shot(anna, "home", `${ALDER}/home`);
await shot(anna, "thread", thread);
const state = await anna.context().storageState();
const phone = await reader(chrome, { storageState: state, viewport: SIZES.phone, deviceScaleFactor: 2, colorScheme: "dark" });
await shot(phone, "thread-phone-dark", thread);
await shot(phone, "notices-phone-dark", `${ALDER}/notifications`);
const german = await reader(chrome, { viewport: SIZES.desktop, locale: "de-DE" });
await shot(german, "landing-german", `${ALDER}/`);

await chrome.close();
end();
