// Every page: keys, acts in place, live posts, times that go on, menus that close.
import "./acts.js";
import "./keys.js";
import "./live.js";
import { phrase } from "./shared.js";

// What was on its way has arrived, if the server's cookie says so: the draft is not needed any more.
const ARRIVED = "branchline-arrived";
if (document.cookie.split("; ").some((one) => one.startsWith(`${ARRIVED}=`))) {
  document.cookie = `${ARRIVED}=; path=/; max-age=0`;
  for (const name of Object.keys(localStorage)) if (name.startsWith("sent-")) localStorage.removeItem(name);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ages = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" });

/** Times that are told as how long ago go on while a page stands open; what is older than a week has its day. */
function tick() {
  for (const time of document.querySelectorAll("time[data-ago]")) {
    const age = Date.now() - Date.parse(time.dateTime);
    if (!(age < 7 * DAY)) continue;
    const [amount, unit] = age < HOUR ? [age / MINUTE, "minute"] : age < DAY ? [age / HOUR, "hour"] : [age / DAY, "day"];
    const words = age < MINUTE ? phrase("now") : ages.format(-Math.floor(amount), unit);
    if (words && time.textContent.trim() !== words) time.textContent = words;
  }
}
setInterval(tick, 30_000);

// The seconds in which a post can be taken back.
for (const told of document.querySelectorAll("[data-seconds]")) {
  let left = Number(told.dataset.seconds);
  const timer = setInterval(() => {
    left -= 1;
    told.textContent = left > 0 ? told.dataset.words.replace("#", String(left)) : told.dataset.over;
    if (left > 0) return;
    clearInterval(timer);
    told.parentElement.querySelector("form")?.classList.add("gone");
  }, 1000);
}

// A menu closes when something else is wanted, and gives the focus back.
const MENUS = "details.more-actions[open], details.switcher[open]";
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(MENUS)) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll(MENUS)) {
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
  }
});

// Pictures open over the page; with Ctrl, or without JavaScript, they are a link as any other.
document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[data-view]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  (await import("./viewer.js")).view(link);
});

if (document.querySelector(".push")) import("./push.js");
if (document.querySelector("form[data-profile]")) import("./profile.js");
if (document.querySelector(".chat")) import("./chat.js");
const glass = document.querySelector("[data-glass]");
if (glass) import("./glass.js").then((module) => module.look(glass));
