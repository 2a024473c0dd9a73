// What was begun and not sent, in this browser, for the profile that writes: a list on the composer's own page.
// `islands/writing.rs` keeps a draft as audience, warning and text.
import { here, make, phrase } from "./shared.js";

const BREAK = "\u001f";
const LONGEST = 120;

/** Where a draft goes on: the page of the post that it answers, or the composer. */
function place(name) {
  const answer = /-reply-(\d+)$/.exec(name);
  if (answer) return `/@-/${answer[1]}#compose-text`;
  const to = /-to-@(\S+)$/.exec(name);
  return to ? `/compose?to=${encodeURIComponent(to[1])}` : "/compose";
}

/** The drafts of a profile, but for the one in this form. */
function all(profile, here_name) {
  const names = Object.keys(localStorage).filter((n) => n.startsWith(`draft-${profile}-`) && n !== `draft-${here_name}`);
  return names.map((name) => ({ name, text: localStorage.getItem(name).split(BREAK).slice(2).join(BREAK).trim() })).filter((d) => d.text);
}

export function list(form) {
  const profile = document.documentElement.dataset.me;
  if (!profile || !location.pathname.endsWith("/compose")) return;
  const rows = all(profile, `${profile}-post`).map(({ name, text }) => {
    const remove = make("button", { type: "button", class: "button" }, phrase("draft-remove"));
    const row = make("li", {}, make("a", { href: here(place(name)), dir: "auto" }, text.slice(0, LONGEST)), remove);
    remove.addEventListener("click", () => {
      localStorage.removeItem(name);
      row.remove();
    });
    return row;
  });
  if (rows.length > 0) form.after(make("section", { class: "card" }, make("h2", {}, phrase("drafts")), make("ul", { class: "drafts" }, ...rows)));
}
