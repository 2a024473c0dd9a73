// While one writes: people, tags and emojis are completed, pictures are pasted and dropped, one button sends. The form
// works the same without this. Loaded when a composer is used.
import { complete } from "./complete.js";
import { list } from "./drafts.js";
import { make, phrase } from "./shared.js";

/** Helps with one composer. */
export function help(form) {
  const area = form.querySelector("textarea");
  if (!area || form.classList.contains("lively")) return;
  form.classList.add("lively");
  complete(area);
  split(form);
  const to = form.querySelector("[data-people]");
  if (to) complete(to);
  pictures(form);
  poll(form);
  later(form);
  emojis(form, area);
  list(form);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}

// A text that is too long for one post may become a thread.

function split(form) {
  const [offer, count] = [form.querySelector(".split"), form.querySelector(".count-line")];
  if (!offer || !count) return;
  const value = (name) => form.querySelector(`[name="${name}"]`)?.value ?? "";
  const show = () => {
    const isLong = count.classList.contains("over");
    const onePost = value("visibility") === "direct" || value("scheduled") || value("poll_options[]");
    offer.hidden = !isLong || Boolean(onePost);
  };
  new MutationObserver(show).observe(count, { attributes: true, attributeFilter: ["class"] });
  form.addEventListener("input", show);
}

// Pictures: the slots of the form stay, one button and the clipboard fill them.

/** The file that was chosen for a slot; its field is emptied once it has been sent. */
const chosen = new WeakMap();
const slots = (form) => [...form.querySelectorAll(".slot")];
/** Something is in it, comes, or was refused: the others are not shown. */
const isUsed = (slot) => Boolean(slot.querySelector(".here, progress:not([hidden])") || slot.querySelector("[role=status]").textContent.trim());
const isFree = (slot) => !slot.querySelector(".here") && slot.querySelector("[type=file]").files.length === 0;

function add(form, files) {
  const pictures = [...files];
  if (pictures.length === 0) return;
  const panel = slots(form)[0]?.closest("details");
  if (panel) panel.open = true;
  for (const file of pictures) {
    const slot = slots(form).find(isFree);
    if (!slot) break;
    const input = slot.querySelector("[type=file]");
    const carried = new DataTransfer();
    carried.items.add(file);
    input.files = carried.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function pictures(form) {
  const add_button = form.querySelector(".add-pictures");
  if (!add_button) return;
  add_button.hidden = false;
  const chooser = add_button.querySelector("[type=file]");
  form.addEventListener("change", ({ target }) => {
    const slot = target.closest(".slot");
    if (slot && target.type === "file" && target.files[0]) chosen.set(slot, target.files[0]);
  });
  chooser.addEventListener("change", (event) => {
    event.stopPropagation();
    add(form, chooser.files);
    chooser.value = "";
  });
  form.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    add(form, event.clipboardData.files);
  });
  form.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    form.classList.add("dropping");
  });
  form.addEventListener("dragleave", () => form.classList.remove("dropping"));
  form.addEventListener("drop", (event) => {
    form.classList.remove("dropping");
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    add(form, event.dataTransfer.files);
  });
  // The picture that came has its place in the order, and a point that stays in sight.
  const changed = () => {
    for (const slot of slots(form)) {
      slot.classList.toggle("used", isUsed(slot));
      dress(form, slot);
    }
  };
  const what = { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ["hidden"] };
  new MutationObserver(changed).observe(form.querySelector(".uploads"), what);
}

function dress(form, slot) {
  const here = slot.querySelector(".here");
  if (!here) for (const part of [".order", ".point", "[name^=media_focus]"]) slot.querySelector(part)?.remove();
  if (!here || slot.querySelector(".order")) return;
  const image = slot.querySelector(".uploading > img");
  const order = make("p", { class: "order" });
  for (const [name, by] of [["earlier", -1], ["later", 1]]) {
    const button = make("button", { type: "button", class: "button" }, phrase(name));
    button.addEventListener("click", () => {
      const filled = slots(form).filter((s) => s.querySelector(".here"));
      const other = filled[filled.indexOf(slot) + by];
      if (other) by < 0 ? other.before(slot) : other.after(slot);
      button.focus();
    });
    order.append(button);
  }
  const whole = chosen.get(slot);
  if (whole?.type.startsWith("image/")) order.append(cropping(slot, whole));
  slot.append(order);
  if (image) point(slot, image);
}

/** A button that cuts the picture; what is left is sent in its place. */
function cropping(slot, whole) {
  const button = make("button", { type: "button", class: "button" }, phrase("crop"));
  button.addEventListener("click", async () => {
    const { crop, put } = await import("./crop.js");
    const part = await crop(whole, [[0, "·"], [1, "1:1"], [4 / 3, "4:3"], [16 / 9, "16:9"]], 4096);
    if (!part || part === whole) return;
    const input = slot.querySelector("[type=file]");
    put(input, part);
    input.dispatchEvent(new Event("change", { bubbles: true }));
    // Cut once more, it is cut from the whole.
    chosen.set(slot, whole);
    slot.querySelector("input[type=text]")?.focus();
  });
  return button;
}

const STEP = 0.05;
const ARROWS = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
const within = (part) => Math.min(1, Math.max(0, part));

/** What has to stay in sight when the picture is cut, dragged there, or moved by the arrow keys: from −1 to 1, from left and from below. */
function point(slot, image) {
  const mark = make("button", { type: "button", class: "point", "aria-label": phrase("focus"), title: phrase("focus") });
  let [x, y] = [0.5, 0.5];
  const show = () => {
    mark.style.left = `${image.offsetLeft + x * image.offsetWidth}px`;
    mark.style.top = `${image.offsetTop + y * image.offsetHeight}px`;
  };
  const put = (across, down) => {
    const id = slot.querySelector("[name='media_ids[]']")?.value;
    if (!id) return;
    [x, y] = [within(across), within(down)];
    slot.querySelector("[name^=media_focus]")?.remove();
    const value = `${(2 * x - 1).toFixed(3)},${(1 - 2 * y).toFixed(3)}`;
    slot.append(make("input", { type: "hidden", name: `media_focus[${id}]`, value }));
    show();
  };
  const follow = (event) => {
    const box = image.getBoundingClientRect();
    put((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  image.addEventListener("click", follow);
  mark.addEventListener("pointerdown", (event) => mark.setPointerCapture(event.pointerId));
  mark.addEventListener("pointermove", (event) => {
    if (mark.hasPointerCapture(event.pointerId)) follow(event);
  });
  mark.addEventListener("keydown", (event) => {
    const by = ARROWS[event.key];
    if (!by) return;
    event.preventDefault();
    put(x + by[0], y + by[1]);
  });
  slot.querySelector(".uploading").style.position = "relative";
  image.style.cursor = "crosshair";
  image.after(mark);
  new ResizeObserver(show).observe(image);
}

// A poll shows as many answers as it needs: two, and one more than are filled.

function poll(form) {
  const answers = [...form.querySelectorAll("[name='poll_options[]']")];
  const show = () => {
    const filled = answers.reduce((last, answer, n) => (answer.value ? n + 1 : last), 0);
    answers.forEach((answer, n) => {
      const needed = n < Math.max(2, filled + 1);
      answer.hidden = !needed;
      form.querySelector(`label[for="${answer.id}"]`).hidden = !needed;
    });
  };
  for (const answer of answers) answer.addEventListener("input", show);
  show();
}

// Emojis, from a panel of their own; without JavaScript they are typed.

function emojis(form, area) {
  const panel = form.querySelector(".emoji-extra");
  if (!panel) return;
  panel.addEventListener("toggle", async () => {
    if (panel.open) (await import("./picker.js")).pick(area, panel.querySelector(".emoji-panel"));
  });
}

// Times that are often meant.

const local = (date) => new Date(date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

function later(form) {
  const quick = form.querySelector(".quick");
  if (!quick) return;
  quick.hidden = false;
  const field = form.querySelector("[name=scheduled]");
  quick.addEventListener("click", (event) => {
    const which = event.target.closest("[data-later]")?.dataset.later;
    if (!which) return;
    const date = new Date();
    if (which === "hour") date.setHours(date.getHours() + 1);
    else {
      date.setDate(date.getDate() + (which === "monday" ? (8 - date.getDay()) % 7 || 7 : 1));
      date.setHours(9, 0);
    }
    field.value = local(date);
    field.focus();
  });
}
