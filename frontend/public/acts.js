// What is done with a button stays on its page: the form is sent in the background, the page changes at once, and changes
// back with a sentence if that did not work. Forms work the same without this.
import { pause } from "./pause.js";
import { here, phrase, toast } from "./shared.js";

const PLAIN = "application/x-www-form-urlencoded";

/** Sends a form as the browser would, and gives what is said about it; none if a page has to be shown. */
async function send(action, fields) {
  const answer = await fetch(action, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { "content-type": PLAIN, "x-in-place": "1" },
    // It is sent, although somebody goes on at once.
    keepalive: true,
  }).catch(() => null);
  if (!answer) return { lost: true };
  const kind = answer.headers.get("content-type") ?? "";
  if (answer.ok && kind.startsWith("application/json")) {
    const said = await answer.json();
    // Whoever is signed out, or locked out, is led there by the browser itself.
    return /^\/(sign-in|profiles\/(open|enter))/.test(said.to) ? null : said;
  }
  if (answer.status === 404 || answer.status >= 500) return { lost: true };
  // A question, a fault that can be mended, or the way to sign in: a page.
  return null;
}

function undo(said) {
  if (!said.undo) return undefined;
  return async () => {
    await send(here(said.undo), { back: said.to ?? "/home" });
    await swap(document.querySelector("#relation"));
  };
}

/** Presses a button or releases it, with its number. */
function press(form, pressed) {
  const button = form.querySelector("[aria-pressed]");
  const was = button.getAttribute("aria-pressed") === "true";
  if (was === pressed) return;
  button.setAttribute("aria-pressed", String(pressed));
  const [on, off] = [form.dataset.act, `un${form.dataset.act}`];
  form.action = form.action.replace(/\/[a-z]+$/, `/${pressed ? off : on}`);
  if (form.dataset.act === "bookmark") return;
  let count = button.querySelector(".count");
  const number = Number(count?.textContent ?? 0) + (pressed ? 1 : -1);
  if (!count) button.append((count = Object.assign(document.createElement("span"), { className: "count" })));
  if (number > 0) count.textContent = String(number);
  else count.remove();
}

/** The same post may stand on a page twice. */
function twins(form) {
  const post = form.closest("[data-post]")?.dataset.post;
  const same = post ? [...document.querySelectorAll(`[data-post="${post}"] form[data-act="${form.dataset.act}"]`)] : [];
  return same.length > 0 ? same : [form];
}

async function toggle(form) {
  const action = form.action;
  const fields = new FormData(form);
  const pressed = form.querySelector("[aria-pressed]").getAttribute("aria-pressed") !== "true";
  if (pressed && form.dataset.act === "reblog" && !(await pause(form))) return;
  for (const twin of twins(form)) press(twin, pressed);
  const said = await send(action, fields);
  if (said && !said.lost) return;
  for (const twin of twins(form)) press(twin, !pressed);
  if (said === null) return form.submit();
  toast(phrase("failed"));
}

/** Puts the part of a page that a form has changed in the place of the old one. */
export async function swap(part) {
  if (!part) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
  if (!fresh) return part.remove();
  const focused = part.contains(document.activeElement);
  part.replaceWith(fresh);
  if (focused) (fresh.matches("[tabindex]") ? fresh : fresh.querySelector("a, button"))?.focus();
}

/** Where something goes away: the part of the page that a form belongs to. */
function leaving(form, submitter) {
  const selector = submitter?.dataset.gone || form.dataset.gone;
  return selector ? form.closest(selector) : null;
}

async function inPlace(form, submitter) {
  const action = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
  const gone = leaving(form, submitter);
  const read = submitter?.dataset.reads ? form.closest(submitter.dataset.reads) : null;
  const part = form.closest("[data-swap]");
  const fields = new FormData(form, submitter);
  if (gone) gone.hidden = true;
  submitter?.setAttribute("aria-busy", "true");
  const said = await send(action, fields);
  submitter?.removeAttribute("aria-busy");
  if (said && !said.lost) {
    toast(said.said, undo(said));
    gone?.remove();
    if (read) {
      read.classList.remove("new");
      for (const mark of [read.querySelector(".unread-word"), submitter]) mark?.remove();
    } else if (part && !gone) await swap(part);
    return;
  }
  if (gone) gone.hidden = false;
  if (said === null) {
    // Asked again by the browser itself, which shows the page.
    form.dataset.plain = "";
    form.requestSubmit(submitter ?? undefined);
    delete form.dataset.plain;
  } else toast(phrase("failed"));
}

/** Acts on people that change nothing else on the page than their own part. */
const SWAPPED = /\/(profiles\/\d+\/(un)?(follow|mute|block)|profiles\/\d+\/(notify|quiet|show-boosts|hide-boosts|note)|polls\/\d+\/votes|posts\/\d+\/(un)?(pin|mute))$/;

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.dataset.plain !== undefined) return;
  const action = event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action;
  if (form.dataset.act) {
    event.preventDefault();
    toggle(form);
  } else if (leaving(form, event.submitter) || event.submitter?.dataset.reads
    || (form.closest("[data-swap]") && SWAPPED.test(new URL(action).pathname))) {
    event.preventDefault();
    inPlace(form, event.submitter);
  }
});
