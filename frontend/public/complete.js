// Completion of people, tags and the branch's emojis while one types: a list box below the text area, moved through by
// the arrow keys (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
import { ask, make, phrase } from "./shared.js";

const MOST = 6;
/** A sign at the beginning of a word, and what follows it up to the caret. */
const BEGUN = /(^|[\s([{"'„“])([@#:])([\p{L}\p{N}_.@-]{1,60})$/u;
/** In a field for people alone, the sign may be left out. */
const PERSON = /(^|[\s,;])(@?)([\p{L}\p{N}_.@-]{1,60})$/u;
const PAUSE_MS = 150;

let emojis;
const custom = () => (emojis ??= ask("/api/v1/custom_emojis").then((all) => all ?? []));

/** Suggestions: what is put in, what is shown, a picture. */
async function find(sign, word) {
  const q = encodeURIComponent(word);
  if (sign === "@") {
    const people = (await ask(`/api/v1/accounts/search?q=${q}&limit=${MOST}`)) ?? [];
    return people.map((p) => ({ text: `@${p.acct}`, name: p.display_name, picture: p.avatar_static }));
  }
  if (sign === "#") {
    const found = await ask(`/api/v2/search?type=hashtags&q=${q}&limit=${MOST}`);
    return (found?.hashtags ?? []).map((t) => ({ text: `#${t.name}`, name: "" }));
  }
  const fits = (await custom()).filter((e) => e.visible_in_picker && e.shortcode.toLowerCase().startsWith(word.toLowerCase()));
  return fits.slice(0, MOST).map((e) => ({ text: `:${e.shortcode}:`, name: "", picture: e.static_url, emoji: true }));
}

export function complete(area) {
  const begins = area.dataset.people === undefined ? BEGUN : PERSON;
  const list = make("ul", { class: "complete", role: "listbox", id: `${area.id}-complete`, hidden: "" });
  const said = make("p", { class: "spoken", role: "status" });
  area.after(list, said);
  list.setAttribute("aria-label", area.labels?.[0]?.textContent ?? "");
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("aria-controls", list.id);
  let [found, at, turn, timer] = [[], 0, 0, null];

  const close = () => {
    turn += 1;
    list.hidden = true;
    found = [];
    area.removeAttribute("aria-activedescendant");
  };
  const mark = () => {
    [...list.children].forEach((row, n) => row.setAttribute("aria-selected", String(n === at)));
    const row = list.children[at];
    if (row) area.setAttribute("aria-activedescendant", row.id);
    row?.scrollIntoView({ block: "nearest" });
  };
  const put = (n) => {
    const caret = area.selectionStart;
    const begun = begins.exec(area.value.slice(0, caret));
    if (begun) area.setRangeText(`${found[n].text} `, caret - begun[3].length - begun[2].length, caret, "end");
    close();
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const show = (all) => {
    found = all;
    at = 0;
    list.replaceChildren(...found.map((one, n) => {
      const row = make("li", { role: "option", id: `${list.id}-${n}` });
      if (one.picture) row.append(make("img", { src: one.picture, alt: "", ...(one.emoji ? { class: "emoji" } : {}) }));
      row.append(make("span", {}, one.name ? `${one.name} ` : "", make("span", { class: "acct" }, one.text)));
      // Before the text area loses its focus.
      row.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        put(n);
      });
      return row;
    }));
    list.hidden = false;
    said.textContent = phrase("found", found.length);
    mark();
  };
  const look = async () => {
    const begun = begins.exec(area.value.slice(0, area.selectionStart));
    if (!begun) return close();
    const mine = (turn += 1);
    const all = await find(begun[2] || "@", begun[3]);
    if (mine !== turn) return undefined;
    return all.length > 0 ? show(all) : close();
  };
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
  area.addEventListener("blur", close);
  area.addEventListener("keydown", (event) => {
    if (list.hidden || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
      mark();
    } else if (event.key === "Enter" || event.key === "Tab") put(at);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
}
