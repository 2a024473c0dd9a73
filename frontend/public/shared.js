// What the modules share: phrases in the reader's language, addresses in the name of the profile, notes, faces of pages.

/** A phrase that the page brings along; `#` stands for a number. */
export function phrase(name, number) {
  const text = document.querySelector(`[data-phrase="${name}"]`)?.textContent ?? "";
  return number === undefined ? text : text.replace("#", String(number));
}

/** A path in the name of the profile that this page speaks for. */
export const here = (path) => (document.documentElement.dataset.base ?? "") + path;

/** The API behind the cookie; none where it did not answer well. */
export async function ask(path) {
  const answer = await fetch(here(`/web${path}`)).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

/** The text of a page or a part of one; none where it did not answer well. */
export async function html(path) {
  const answer = await fetch(here(path)).catch(() => null);
  return answer?.ok ? answer.text() : null;
}

export function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

/** A sentence for a few seconds, read out too, with what takes the act back. */
export function toast(sentence, undo) {
  if (!sentence) return;
  let box = document.querySelector(".toasts");
  if (!box) document.body.append((box = make("div", { class: "toasts", role: "status" })));
  const note = make("div", { class: "toast" }, make("span", {}, sentence));
  if (undo) {
    const button = make("button", { type: "button", class: "button" }, phrase("undo"));
    button.addEventListener("click", () => {
      note.remove();
      undo();
    });
    note.append(button);
  }
  box.replaceChildren(note);
  setTimeout(() => note.remove(), undo ? 10_000 : 6_000);
}
