// While a profile is edited: how it will look, and the part of a picture that is meant.
import { crop, put } from "./crop.js";

const form = document.querySelector("form[data-profile]");
const preview = document.querySelector(".preview");
const shown = (name) => preview.querySelector(`[data-shows="${name}"]`);

function words() {
  const value = (name) => form.querySelector(`[name="${name}"]`)?.value ?? "";
  shown("name").textContent = value("display_name").trim() || shown("name").dataset.usual;
  // Each paragraph as it is typed; links and names are made when it is saved.
  shown("note").replaceChildren(
    ...value("note").split(/\n{2,}/).filter((one) => one.trim()).map((one) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = one;
      return paragraph;
    }),
  );
  const rows = [];
  for (let n = 0; form.querySelector(`[name="fields_attributes[${n}][name]"]`); n += 1) {
    const [name, line] = ["name", "value"].map((part) => value(`fields_attributes[${n}][${part}]`).trim());
    if (!name && !line) continue;
    const row = document.createElement("div");
    row.append(Object.assign(document.createElement("dt"), { textContent: name }), Object.assign(document.createElement("dd"), { textContent: line }));
    rows.push(row);
  }
  shown("fields").replaceChildren(...rows);
}

function picture(input) {
  const file = input.files[0];
  const old = shown(input.name);
  if (!file || !old) return;
  const image = Object.assign(document.createElement("img"), { src: URL.createObjectURL(file), alt: "", className: input.name });
  image.dataset.shows = input.name;
  [image.width, image.height] = input.name === "avatar" ? [64, 64] : [608, 203];
  old.replaceWith(image);
}

form.addEventListener("input", words);
for (const input of form.querySelectorAll("[data-crop]")) {
  input.addEventListener("change", async () => {
    const file = input.files[0];
    if (!file) return;
    const part = await crop(file, [[Number(input.dataset.crop), ""]], Number(input.dataset.most));
    if (part) put(input, part);
    else input.value = "";
    picture(input);
    input.focus();
  });
}
