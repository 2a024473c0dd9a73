// Once a month every signed-in browser asks for its login's blind vouchers, whether or not there is a personal profile that
// could use them: nobody is told apart by it. The random parts are made here, blinded (`blinding`, WebAssembly), and sealed
// to the keyring before they leave; the server sees neither.
import { Blinding, default as load } from "./blinding.js";

const PINNED = "voucher-key";
const BEGUN = "voucher-request";

const random = () => crypto.getRandomValues(new Uint8Array(32));
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const bytes = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

async function send(path, body) {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** What was begun for the same month and keyring goes on: an answer that was lost is given again. */
function begun(offer) {
  const kept = JSON.parse(localStorage.getItem(BEGUN) ?? "null");
  return kept?.purpose === offer.purpose && kept.drawer === offer.drawer ? bytes(kept.seed) : null;
}

/** The key that this browser has always known, and that everybody gets who does not say who they are. */
export async function isCommon(key) {
  const everybody = await (await fetch("/vouchers/key", { credentials: "omit", cache: "no-store" })).json();
  const pinned = localStorage.getItem(PINNED) ?? key;
  if (everybody.key !== key || pinned !== key) return false;
  localStorage.setItem(PINNED, key);
  return true;
}

/** Asks for this month's vouchers; gives what stands in the way, by the name of its phrase. */
export async function fetchVouchers() {
  const answer = await fetch("/vouchers", { cache: "no-store" });
  if (!answer.ok) return null;
  const offer = await answer.json();
  const again = begun(offer);
  if (!offer.drawer || (offer.given && !again)) return null;
  if (!(await isCommon(offer.key))) return "voucher-key";
  await load({ module_or_path: new URL("./blinding_bg.wasm", import.meta.url) });
  const seed = again ?? random();
  localStorage.setItem(BEGUN, JSON.stringify({ purpose: offer.purpose, drawer: offer.drawer, seed: hex(seed) }));
  const blinding = Blinding.begin(offer.purpose, offer.count, seed);
  const { answers } = await (await send("/vouchers", { asked: blinding.asked().split("\n") })).json();
  const sealed = blinding.finish(offer.key, answers.join("\n"), offer.drawer, random());
  if (!sealed) return "voucher-proof";
  await send("/vouchers/keep", { sealed });
  localStorage.removeItem(BEGUN);
  return null;
}
