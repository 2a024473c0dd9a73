// Before a link is passed on that nobody here has opened, that is old, or about which there is a note: a moment to look. It is
// kept in this browser tab alone which links were opened; nothing is sent or counted.
import { make, phrase } from "./shared.js";

const OPENED = "links-opened";
const YEAR_MS = 365 * 86_400_000;

const opened = () => new Set(JSON.parse(sessionStorage.getItem(OPENED) ?? "[]"));

function remember(event) {
  const link = event.target.closest?.("a.link-card, .link-card a, .content a[href]");
  if (!link) return;
  sessionStorage.setItem(OPENED, JSON.stringify([...opened().add(link.href)].slice(-200)));
}
document.addEventListener("click", remember, true);
document.addEventListener("auxclick", remember, true);

/** Why one would look first: names of phrases. */
export function reasons(form, now = Date.now()) {
  const { link, published, noted } = form.dataset;
  const found = [];
  if (noted !== undefined) found.push("pause-noted");
  if (!link) return found;
  if (published && now - Date.parse(published) > YEAR_MS) found.push("pause-old");
  if (!opened().has(new URL(link, location.href).href)) found.push("pause-unread");
  return found;
}

/** Asks, where there is a reason; whether it is to be passed on. */
export function pause(form) {
  const why = reasons(form);
  if (why.length === 0) return Promise.resolve(true);
  return new Promise((done) => {
    let answer = false;
    const dialog = make("dialog", { class: "pause", "aria-labelledby": "pause-title" });
    const button = (name, act, kind = "button") => {
      const element = make("button", { type: "button", class: kind }, phrase(name));
      element.addEventListener("click", act);
      return element;
    };
    const list = make("ul", {}, ...why.map((name) => make("li", {}, phrase(name))));
    const row = make("div", { class: "row" });
    if (form.dataset.link) {
      row.append(make("a", { class: "button primary", href: form.dataset.link, target: "_blank", rel: "noopener noreferrer nofollow" }, phrase("pause-open")));
      row.firstChild.addEventListener("click", () => {
        sessionStorage.setItem(OPENED, JSON.stringify([...opened().add(row.firstChild.href)].slice(-200)));
        dialog.close();
      });
    }
    row.append(button("pause-anyway", () => ((answer = true), dialog.close())), button("pause-cancel", () => dialog.close()));
    dialog.append(make("h2", { id: "pause-title" }, phrase("pause-title")), list, row);
    dialog.addEventListener("close", () => {
      dialog.remove();
      form.querySelector("button")?.focus();
      done(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
