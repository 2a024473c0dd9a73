// Pictures over the page: arrow keys, full size, the description below. A dialog, so that Escape closes it and the focus
// goes back to where it was.
import { make, phrase } from "./shared.js";

export function view(link) {
  const all = [...(link.closest(".media") ?? link.parentElement).querySelectorAll("a[data-view]")];
  let at = all.indexOf(link);
  const image = make("img", { alt: "" });
  const words = make("p", { dir: "auto" });
  const stage = make("div", { class: "stage" }, image);
  const button = (name, act) => {
    const element = make("button", { type: "button", class: "button" }, phrase(name));
    element.addEventListener("click", act);
    return element;
  };
  const dialog = make("dialog", { class: "viewer", "aria-label": link.querySelector("img")?.alt ?? "" });
  const zoom = () => dialog.classList.toggle("zoomed");
  const turn = (by) => {
    at = (at + by + all.length) % all.length;
    const small = all[at].querySelector("img");
    dialog.classList.remove("zoomed");
    image.src = all[at].href;
    image.alt = small.alt;
    words.textContent = small.alt;
  };
  const bar = make("div", { class: "bar" }, words, button("zoom", zoom));
  if (all.length > 1) bar.append(button("previous", () => turn(-1)), button("next", () => turn(1)));
  bar.append(button("close", () => dialog.close()));
  dialog.append(stage, bar);
  dialog.addEventListener("keydown", (event) => {
    if (all.length > 1 && event.key === "ArrowRight") turn(1);
    if (all.length > 1 && event.key === "ArrowLeft") turn(-1);
    if (event.key === "z") zoom();
  });
  stage.addEventListener("click", (event) => (event.target === image ? zoom() : dialog.close()));
  dialog.addEventListener("close", () => {
    dialog.remove();
    link.focus();
  });
  document.body.append(dialog);
  turn(0);
  dialog.showModal();
}
