// A ballot: fetched once for each person and survey, blinded here (`blinding`, WebAssembly), and cast without saying who
// this is. The random part stays in this browser until then, so that a lost answer can be asked for again.
import { Blinding, default as load } from "./blinding.js";
import { isCommon } from "./vouchers.js";

const random = () => [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const bytes = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const json = (body) => ({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** Fetches the ballot of a form and opens it. */
export async function open(form) {
  const says = form.querySelector("[data-says]");
  const say = (name) => {
    says.textContent = form.dataset[name] ?? name;
  };
  try {
    const voucher = await fetchBallot(form);
    if (!voucher) return say("given");
    if (voucher === "key") return say("key");
    say("ready");
    form.querySelector("fieldset").disabled = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      cast(form, voucher, say).catch(() => say("failed"));
    });
  } catch (error) {
    console.warn("Ballot:", error);
    say("failed");
  }
}

const mine = (purpose) => `ballot ${document.documentElement.dataset.me} ${purpose}`;

async function fetchBallot(form) {
  const path = `/surveys/${form.dataset.ballot}/ballot`;
  const answer = await fetch(path, { cache: "no-store" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const offer = await answer.json();
  const name = mine(offer.purpose);
  const begun = localStorage.getItem(name);
  if (offer.given && !begun) return null;
  if (!(await isCommon(offer.key))) return "key";
  await load({ module_or_path: new URL("./blinding_bg.wasm", import.meta.url) });
  const seed = begun ?? random();
  localStorage.setItem(name, seed);
  form.dataset.kept = name;
  const blinding = Blinding.begin(offer.purpose, 1, bytes(seed));
  const given = await fetch(path, json({ asked: blinding.asked().split("\n") }));
  if (!given.ok) {
    // Another browser was first.
    localStorage.removeItem(name);
    return null;
  }
  return blinding.unblind(offer.key, (await given.json()).answers.join("\n")) ?? "key";
}

/** The answer to each question, as the server reads them. */
function answers(form) {
  return [...form.querySelectorAll("[data-ask]")].map((question) => {
    if (question.dataset.ask === "text") return question.querySelector("textarea").value.trim();
    if (question.dataset.ask === "order") return [...question.querySelectorAll("select")].map((s) => s.value).join(",");
    return question.querySelector("input:checked")?.value ?? "";
  });
}

/** Whether each question but those for words is answered, and each place of an order differs. */
function isWhole(form) {
  return [...form.querySelectorAll("[data-ask]")].every((question) => {
    const chosen = [...question.querySelectorAll("select")].map((select) => select.value);
    if (question.dataset.ask === "order") return !chosen.includes("") && new Set(chosen).size === chosen.length;
    return question.dataset.ask === "text" || question.querySelector("input:checked");
  });
}

async function cast(form, voucher, say) {
  const says = form.querySelector("[data-says]");
  if (!isWhole(form)) {
    say("missing");
    says.scrollIntoView({ block: "center" });
    return;
  }
  const fields = form.querySelector("fieldset");
  const ballot = { survey: form.dataset.ballot, voucher, answers: answers(form) };
  fields.disabled = true;
  // Without cookies: nothing tells whose it is.
  const more = { credentials: "omit", cache: "no-store" };
  const answer = await fetch("/ballots", { ...json(ballot), ...more }).catch(() => null);
  if (answer?.ok) {
    localStorage.removeItem(form.dataset.kept);
    fields.hidden = true;
    say("done");
  } else {
    fields.disabled = false;
    const told = await answer?.json().catch(() => null);
    if (told?.error && answer.status === 422) says.textContent = told.error;
    else say("failed");
  }
  says.tabIndex = -1;
  says.focus();
}
