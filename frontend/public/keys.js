// Keyboard shortcuts: one letter each, never while somebody types (WCAG 2.1.4: they can be switched off).
import { here, phrase } from "./shared.js";

/** Letter and place, after a `g`. */
const PLACES = { h: "/home", n: "/notifications", b: "/local", t: "/network", l: "/lists", m: "/messages", s: "/search", c: "/catch-up" };
const SWITCH = "shortcuts";
/** The second letter has a second and a half. */
const GOES_MS = 1500;

const areOff = () => localStorage.getItem(SWITCH) === "off";
const signedIn = document.getElementById("phrases") !== null;
let goes = -Infinity;

const post = () => document.activeElement?.closest("article.post");
const go = (path) => {
  location.href = here(path);
  return true;
};
function click(element) {
  element?.click();
  return Boolean(element);
}

function step(by) {
  const posts = [...document.querySelectorAll("article.post")];
  const at = posts.indexOf(post());
  const next = posts[at < 0 ? 0 : Math.max(0, at + by)];
  next?.focus();
  return Boolean(next);
}

/** A new post: in the composer of this page, unless that one answers. */
function write() {
  const form = document.querySelector("form.composer");
  const isNew = form && !form.querySelector("[name=in_reply_to_id]") && !form.action.includes("/edit");
  const area = isNew && form.querySelector("textarea");
  if (!area || area.getClientRects().length === 0) return go("/compose");
  area.focus();
  return true;
}

function act(key) {
  switch (key) {
    case "j": return step(1);
    case "k": return step(-1);
    case "n": return write();
    case "/": return go("/search");
    case "?": return go("/shortcuts");
    case "x": {
      const hidden = post()?.querySelector("details.warned");
      if (hidden) hidden.open = !hidden.open;
      return Boolean(hidden);
    }
    // Enter on a link or a button inside is that link's or button's own.
    case "Enter":
    case "o":
      return document.activeElement?.localName === "article"
        && click(post()?.querySelector(".when, .excerpt a, h2 a.name"));
    case "r": case "b": case "f": case "d": return click(post()?.querySelector(`[data-key="${key}"]`));
    default: return false;
  }
}

document.addEventListener("keydown", (event) => {
  const typing = document.activeElement?.matches("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open]");
  if (!signedIn || event.ctrlKey || event.altKey || event.metaKey || typing || areOff()) return;
  const goesOn = event.timeStamp - goes < GOES_MS;
  goes = -Infinity;
  if (event.key === "g" && !goesOn) {
    goes = event.timeStamp;
    return;
  }
  if (goesOn ? event.key in PLACES && go(PLACES[event.key]) : act(event.key)) event.preventDefault();
});

const button = document.getElementById("shortcut-switch");
if (button) {
  const show = () => (button.textContent = phrase(areOff() ? "shortcuts-on" : "shortcuts-off"));
  button.addEventListener("click", () => {
    if (areOff()) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, "off");
    show();
  });
  show();
  button.hidden = false;
}
