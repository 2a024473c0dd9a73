// The emoji picker: the branch's own and those of Unicode, by kind, with a search in the reader's language.
import { ask, make, phrase } from "./shared.js";

/** Puts a picker behind the button of a composer; what is chosen goes to where the caret stands. */
export async function pick(area, panel) {
  if (panel.childElementCount > 0) return;
  const [{ KINDS, read }, own] = await Promise.all([import("./emojis.js"), ask("/api/v1/custom_emojis")]);
  const language = document.documentElement.lang.startsWith("de") ? "de" : "en";
  const put = (text) => {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const button = (text, words, inside) => {
    const element = make("button", { type: "button", "data-words": words, title: words.split("|")[0], "aria-label": words.split("|")[0] }, inside);
    element.addEventListener("click", () => put(text));
    return element;
  };
  const search = make("input", { type: "search", placeholder: phrase("search"), "aria-label": phrase("search") });
  panel.append(search);
  const groups = [];
  const group = (name, buttons) => {
    const box = make("div", { class: "emoji-grid", role: "group", "aria-label": name }, ...buttons);
    groups.push(box);
    panel.append(make("p", { class: "hint" }, name), box);
  };
  const custom = (own ?? []).filter((e) => e.visible_in_picker);
  if (custom.length > 0) {
    group(document.querySelector(".branch")?.textContent ?? "", custom.map((e) =>
      button(`:${e.shortcode}:`, e.shortcode, make("img", { src: e.static_url, alt: "", width: "24", height: "24", loading: "lazy" }))));
  }
  for (const kind of KINDS) group(kind[language], read(kind).map(([sign, words]) => {
    const [en, de] = words.split("|");
    return button(sign, language === "de" ? `${de}|${en}` : `${en}|${de}`, sign);
  }));
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLowerCase();
    for (const box of groups) {
      for (const one of box.children) one.hidden = wanted !== "" && !one.dataset.words.includes(wanted);
      const empty = [...box.children].every((one) => one.hidden);
      box.hidden = empty;
      box.previousElementSibling.hidden = empty;
    }
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    panel.querySelector(".emoji-grid:not([hidden]) button:not([hidden])")?.click();
  });
  search.focus();
}
