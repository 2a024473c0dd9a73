// What was looked for before, in this browser alone: shown where nothing is looked for, newest first.
import { here, make } from "./shared.js";

const MOST = 8;
const box = document.querySelector("[data-recent]");
const key = `recent-${box.dataset.recent}`;
const read = () => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
};

function keep(all) {
  if (all.length) localStorage.setItem(key, JSON.stringify(all.slice(0, MOST)));
  else localStorage.removeItem(key);
}

function show() {
  const list = box.querySelector("ul");
  const rows = read().map((words) => {
    const label = `${list.dataset.forget}: ${words}`;
    const button = make("button", { type: "button", class: "action", "aria-label": label, title: list.dataset.forget }, "×");
    button.addEventListener("click", () => {
      keep(read().filter((one) => one !== words));
      show();
      (box.hidden ? document.getElementById("q") : box.querySelector("a, button")).focus();
    });
    const link = make("a", { href: here(`/search?q=${encodeURIComponent(words)}`), dir: "auto" }, words);
    return make("li", { class: "row" }, link, button);
  });
  list.replaceChildren(...rows);
  box.hidden = rows.length === 0;
}

const asked = document.getElementById("q").defaultValue.trim();
if (asked) keep([asked, ...read().filter((one) => one !== asked)]);
else show();
box.querySelector(":scope > button").addEventListener("click", () => {
  keep([]);
  show();
  document.getElementById("q").focus();
});
