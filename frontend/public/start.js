// Brings a page to life. Nothing is inline, so the content security policy needs no exception.
//
// What every page needs is small and plain; the islands (WebAssembly) are loaded where one is awake: at once, or, where a
// part of the page is marked `data-asleep`, when somebody goes there.
import "./page.js";
import { phrase, toast } from "./shared.js";

if ("serviceWorker" in navigator) navigator.serviceWorker.register("/service-worker.js").catch(() => {});

// What only writing needs: the composer asks for it when it is focused.
let composer;
globalThis.loadComposer = () =>
  (composer ??= import("./composer.js").then(async (module) => {
    await module.default({ module_or_path: new URL("./composer_bg.wasm", import.meta.url) });
    return module;
  }));

let islands;
const loadIslands = () =>
  (islands ??= import("./frontend.js").then(async (glue) => {
    // Leptos reads these where it would otherwise have written inline scripts.
    globalThis.__RESOLVED_RESOURCES ??= [];
    globalThis.__SERIALIZED_ERRORS ??= [];
    globalThis.__INCOMPLETE_CHUNKS ??= [];
    await glue.default({ module_or_path: new URL("./frontend_bg.wasm", import.meta.url) });
    glue.hydrate();
    return glue;
  }));

const all = [...document.querySelectorAll("leptos-island")];
if (all.some((island) => !island.closest("[data-asleep]"))) await enliven(document.body, [], await loadIslands());
for (const part of document.querySelectorAll("[data-asleep]")) wakeLater(part);
const composers = [...document.querySelectorAll("form.composer")];
for (const form of composers) if (!form.matches("[data-asleep]")) import("./write.js").then((module) => module.help(form));
const ballot = document.querySelector("form[data-ballot]");
if (ballot) import("./surveys.js").then((module) => module.open(ballot));
document.documentElement.dataset.hydrated = "";

// This month's vouchers, asked for once a day until they are there, on pages of the work sign-in alone.
const { me, base } = document.documentElement.dataset;
const today = new Date().toISOString().slice(0, 10);
if (me && !base && sessionStorage.getItem("vouchers-asked") !== today) {
  setTimeout(async () => {
    const { fetchVouchers } = await import("./vouchers.js");
    try {
      const fault = await fetchVouchers();
      if (fault) toast(phrase(fault));
      sessionStorage.setItem("vouchers-asked", today);
    } catch (error) {
      // Somebody has gone on to another page, or the line is down: the next page asks again.
      console.warn("Vouchers:", error);
    }
  }, 3_000);
}

/** Whether something that was begun waits in this browser; only the composer's own page brings it before anybody writes. */
function hasDraft() {
  const own = `draft-${document.documentElement.dataset.me}-`;
  return location.pathname.endsWith("/compose") && Object.keys(localStorage).some((name) => name.startsWith(own));
}

/** A composer that is one line wakes when it is focused, or something is dropped on it. */
function wakeLater(part) {
  const wake = async () => {
    if (part.dataset.asleep === undefined) return;
    delete part.dataset.asleep;
    const [glue, writing] = await Promise.all([loadIslands(), import("./write.js")]);
    await enliven(part, [], glue);
    writing.help(part);
    part.dataset.awake = "";
  };
  for (const event of ["focusin", "pointerenter", "dragenter"]) part.addEventListener(event, wake, { once: true });
  // What the browser has put back into the form is counted and kept too.
  const area = part.querySelector("textarea");
  const isBegun = area && (area.value !== area.defaultValue || hasDraft());
  if (isBegun || document.activeElement?.closest("[data-asleep]") === part) wake();
}

// Depth first, parents before children: an island hands its context to the islands among its children.
async function enliven(node, scopes, glue) {
  if (node.dataset?.asleep !== undefined) return;
  if (node.localName === "leptos-island") {
    const scope = scopes[scopes.length - 1];
    if (scope) scope();
    else glue.enter_root();
    try {
      await glue[node.dataset.component](node);
    } catch (fault) {
      console.error("An island did not come to life:", node.dataset.component, fault);
    }
  }
  const scope = node.localName === "leptos-children" && node.$$on_hydrate;
  if (scope) scopes.push(scope);
  for (const child of node.children) await enliven(child, scopes, glue);
  if (scope) scopes.pop();
}
