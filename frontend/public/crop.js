// A part of a picture is chosen before it is sent: by dragging, or by three sliders, which keys and readers of the screen
// move too. What is cut away never leaves the browser.
import { make, phrase } from "./shared.js";

/** The window in which the picture is moved, in CSS pixels. */
const WIDE = 320;
const TALL = 320;
/** As far as one may come near. */
const NEAREST = 4;

const slider = (name, least, most) => {
  const input = make("input", { type: "range", min: String(least), max: String(most), step: "any", value: String(least) });
  return { input, row: make("label", { class: "slide" }, make("span", {}, phrase(name)), input) };
};

/**
 * Asks for a part of a picture with one of some shapes (width by height; 0 is the picture's own).
 * Gives the part as a file; null where it is given up, and the file itself where it can't be opened or moves.
 */
export async function crop(file, shapes, most) {
  if (!/^image\/(png|jpeg|webp)$/.test(file.type)) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const canvas = make("canvas", { "aria-hidden": "true" });
  const zoom = slider("crop-zoom", 1, NEAREST);
  const [across, down] = [slider("crop-across", 0, 1), slider("crop-down", 0, 1)];
  for (const one of [across, down]) one.input.value = "0.5";
  const shape = make("select", {}, ...shapes.map(([value, words]) => make("option", { value: String(value) }, words)));
  const use = make("button", { type: "submit", class: "button primary" }, phrase("crop-use"));
  const leave = make("button", { type: "button", class: "button" }, phrase("close"));
  const form = make("form", { method: "dialog", class: "stack" }, make("h2", {}, phrase("crop")), canvas);
  if (shapes.length > 1) form.append(make("label", { class: "slide" }, make("span", {}, phrase("crop-shape")), shape));
  form.append(zoom.row, across.row, down.row, make("p", { class: "row" }, use, leave));
  const dialog = make("dialog", { class: "cropper", "aria-label": phrase("crop") }, form);
  document.body.append(dialog);

  /** What is seen: where it begins in the picture, and how much of it. */
  const part = () => {
    const ratio = Number(shape.value) || picture.width / picture.height;
    const whole = Math.min(picture.width, picture.height * ratio);
    const width = whole / Number(zoom.input.value);
    const height = width / ratio;
    const x = Number(across.input.value) * (picture.width - width);
    const y = Number(down.input.value) * (picture.height - height);
    return { x, y, width, height };
  };
  const paint = (onto, wide, tall) => {
    const { x, y, width, height } = part();
    [onto.width, onto.height] = [Math.round(wide), Math.round(tall)];
    onto.getContext("2d").drawImage(picture, x, y, width, height, 0, 0, onto.width, onto.height);
    return onto;
  };
  const show = () => {
    const { width, height } = part();
    const scale = Math.min(WIDE / width, TALL / height);
    paint(canvas, width * scale, height * scale);
  };
  form.addEventListener("input", show);
  let from = null;
  canvas.addEventListener("pointerdown", (event) => {
    from = [event.clientX, event.clientY];
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!from) return;
    const { width, height } = part();
    const move = (one, by, room) => {
      if (room > 0) one.input.value = String(Math.min(1, Math.max(0, Number(one.input.value) - by / room)));
    };
    move(across, ((event.clientX - from[0]) * width) / canvas.clientWidth, picture.width - width);
    move(down, ((event.clientY - from[1]) * height) / canvas.clientHeight, picture.height - height);
    from = [event.clientX, event.clientY];
    show();
  });
  canvas.addEventListener("pointerup", () => (from = null));
  leave.addEventListener("click", () => dialog.close(""));
  use.value = "use";
  show();
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
  dialog.remove();
  if (dialog.returnValue !== "use") return null;
  const { width, height } = part();
  const scale = Math.min(1, most / width);
  const out = paint(make("canvas"), width * scale, height * scale);
  const type = file.type === "image/png" ? "image/png" : "image/jpeg";
  const blob = await new Promise((resolve) => out.toBlob(resolve, type, 0.92));
  return blob ? new File([blob], file.name, { type }) : file;
}

/** Puts a file into a field, as if it had been chosen. */
export function put(input, file) {
  const carried = new DataTransfer();
  carried.items.add(file);
  input.files = carried.files;
}
