// Push messages in this browser, for the profile that speaks: switched on by hand, off again at any time. The push service of
// the browser's maker learns when something comes, and not what.
import { ask, here } from "./shared.js";

const KEPT = `push-token${document.documentElement.dataset.base ?? ""}`;
const box = document.querySelector(".push");
const scope = `${document.documentElement.dataset.base ?? ""}/`;

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

async function registration() {
  return navigator.serviceWorker.register("/service-worker.js", { scope });
}

async function show() {
  const place = await registration().catch(() => null);
  // A browser may know what a service worker is, and allow none.
  box.hidden = !place;
  if (!place) return;
  const on = Boolean(await place.pushManager.getSubscription());
  box.querySelector(".push-on").hidden = on;
  box.querySelector(".push-off").hidden = !on;
}

function wanted() {
  const ticks = [...box.querySelectorAll("input[type=checkbox]")];
  return Object.fromEntries(ticks.map((tick) => [tick.value, tick.checked]));
}

async function switchOn() {
  const said = box.querySelector("[role=status]");
  said.textContent = "";
  const instance = await ask("/api/v2/instance");
  try {
    const key = bytes(instance.configuration.vapid.public_key);
    const place = await registration();
    const subscription = await place.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    const answer = await fetch(here("/settings/push"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ subscription: subscription.toJSON(), alerts: wanted() }),
    });
    if (!answer.ok) throw new Error("refused");
    localStorage.setItem(KEPT, (await answer.json()).token);
  } catch {
    said.textContent = box.dataset.failed;
  }
  await show();
}

async function switchOff() {
  const subscription = await (await registration()).pushManager.getSubscription();
  await subscription?.unsubscribe();
  const token = localStorage.getItem(KEPT);
  if (token) await fetch(here(`/settings/tokens/${token}/revoke`), { method: "POST" });
  localStorage.removeItem(KEPT);
  await show();
}

if (box && "serviceWorker" in navigator && "PushManager" in globalThis) {
  box.querySelector(".push-on").addEventListener("click", switchOn);
  box.querySelector(".push-off").addEventListener("click", switchOff);
  show();
}
