// What happens while a page stands open: new posts wait behind a button and move nothing that is being read, posts change
// and go, notifications are counted, and one is told when the line is down.
import { ask, here, html, make, phrase } from "./shared.js";

const page = document.documentElement;
const signedIn = document.getElementById("phrases") !== null;
const live = document.querySelector(".live");
/** More new posts than these pages hold are left to loading the page again. */
const MOST_PAGES = 10;
/** So long may the line be away before that is said. */
const PATIENCE_MS = 20_000;

const waiting = new Set();
const own = live && parse(live.dataset.stream);

function parse(stream) {
  return Object.fromEntries(new URLSearchParams(`stream=${stream}`));
}

/** Whether news of a stream belong to the timeline of this page. */
function isHere(names) {
  if (!own) return false;
  return names[0] === own.stream && (names[1] ?? "") === (own.tag ?? own.list ?? "");
}

// New posts.

function show() {
  const button = live.querySelector(".fresh button");
  const number = waiting.size;
  button.hidden = number === 0;
  button.textContent = phrase(number === 1 ? "live-one" : "live-more", number);
}

const newest = () => live.querySelector(".posts > article")?.dataset.row ?? "0";

/** Puts the newer posts on top of the list, a page at a time, the oldest of the new first, so that none is left out. */
async function insert(goThere) {
  const list = live.querySelector(".posts");
  const join = live.dataset.fragment.includes("?") ? "&" : "?";
  for (let n = 0; n < MOST_PAGES; n += 1) {
    const before = newest();
    const posts = await html(`${live.dataset.fragment}${join}min_id=${before}`);
    if (posts === null) return;
    if (!posts.trim()) break;
    list.insertAdjacentHTML("afterbegin", posts);
    if (newest() === before) break;
  }
  waiting.clear();
  show();
  document.querySelector("main > .empty")?.remove();
  // The button is gone; what it brought is where reading goes on.
  if (goThere) list.querySelector("article h2 a")?.focus();
}

if (live) live.querySelector(".fresh button").addEventListener("click", () => insert(true));

function arrived(status) {
  const id = status.reblog?.id ?? status.id;
  if (document.querySelector(`[data-post="${id}"]`)) return;
  // One's own is inserted at once.
  if (status.account.id === page.dataset.me) {
    insert(false);
    return;
  }
  waiting.add(id);
  show();
}

// Posts that change, or go.

async function changed(status) {
  for (const old of document.querySelectorAll(`[data-post="${status.id}"]`)) {
    const fresh = await html(`/fragments/post?q=${status.id}&at=${encodeURIComponent(location.pathname)}`);
    const post = fresh && new DOMParser().parseFromString(fresh, "text/html").querySelector("article");
    if (!post || old.contains(document.activeElement)) continue;
    // In a chat, the words alone.
    if (old.matches(".bubble")) {
      old.querySelector(".content")?.replaceWith(post.querySelector(".content") ?? "");
      continue;
    }
    if (old.classList.contains("focused")) old.querySelector(".content")?.replaceWith(post.querySelector(".content") ?? "");
    else old.replaceWith(post);
  }
}

function deleted(id) {
  waiting.delete(id);
  if (live) show();
  for (const post of document.querySelectorAll(`[data-post="${id}"]`)) if (!post.matches(".focused")) post.remove();
}

// What is unread: in the places, in the title, on the icon of an installed app.

let unread = Number(page.dataset.unread ?? 0);
const title = document.title;

/** The number beside a place. */
function badge(place, number) {
  for (const link of document.querySelectorAll(`.rail a[href$="${place}"]`)) {
    let mark = link.querySelector(".badge");
    if (!mark && number > 0) link.append((mark = make("span", { class: "badge" })));
    if (number > 0) mark.textContent = String(number);
    else mark?.remove();
  }
}

function count(number) {
  unread = number;
  document.title = number > 0 ? `(${number}) ${title}` : title;
  badge("/notifications", number);
  if (number > 0) navigator.setAppBadge?.(number).catch(() => {});
  else navigator.clearAppBadge?.().catch(() => {});
}

const channel = signedIn && globalThis.BroadcastChannel ? new BroadcastChannel(`read${page.dataset.base ?? ""}`) : null;
if (channel) {
  channel.onmessage = () => count(0);
  // Who opens the list reads it, in every tab.
  if (location.pathname.endsWith("/notifications")) channel.postMessage("read");
}

function notified() {
  const more = document.querySelector(".more-notices button");
  if (more) more.hidden = false;
  else if (page.dataset.quiet === undefined) count(unread + 1);
}
document.querySelector(".more-notices button")?.addEventListener("click", () => location.reload());

/** Conversations with something unread, counted beside Messages; the one that is open grows. */
async function conversed(conversation) {
  const chat = document.querySelector(".chat");
  if (chat) (await import("./chat.js")).refresh(conversation.id);
  if (chat?.dataset.chat === conversation.id || page.dataset.quiet !== undefined) return;
  const unreadOnes = ((await ask("/api/v1/conversations?limit=40")) ?? []).filter((one) => one.unread).length;
  badge("/messages", unreadOnes);
}

// The line.

let patience = null;
function state(up) {
  clearTimeout(patience);
  if (up) document.querySelector(".line-state")?.remove();
  else if (!document.querySelector(".line-state")) {
    document.body.append(make("p", { class: "line-state", role: "status" }, phrase("offline")));
  }
}

function heard(news) {
  if (news.state === "up") return state(true);
  if (news.state === "down") {
    clearTimeout(patience);
    patience = setTimeout(() => state(false), PATIENCE_MS);
    return undefined;
  }
  const { event, payload, stream } = news.message;
  if (!event) return undefined;
  const body = typeof payload === "string" && payload.startsWith("{") ? JSON.parse(payload) : payload;
  if (event === "update" && isHere(stream)) arrived(body);
  else if (event === "status.update") changed(body);
  else if (event === "delete") deleted(String(body));
  else if (event === "notification") notified();
  else if (event === "conversation") conversed(body);
  return undefined;
}

async function listen() {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const url = `${scheme}://${location.host}${here("/web/api/v1/streaming")}`;
  const streams = [{ stream: "user" }, { stream: "direct" }, ...(own ? [own] : [])];
  const script = new URL("./stream.js", import.meta.url);
  if (globalThis.SharedWorker) {
    const worker = new SharedWorker(script, { type: "module", name: `line${page.dataset.base ?? ""}` });
    worker.port.onmessage = ({ data }) => heard(data);
    for (const stream of streams) worker.port.postMessage({ url, stream });
    addEventListener("pagehide", () => worker.port.postMessage({ bye: true }));
  } else {
    const { Line } = await import("./stream.js");
    const line = new Line(url, heard);
    for (const stream of streams) line.want(stream);
  }
}

if (signedIn) {
  listen();
  addEventListener("offline", () => state(false));
  addEventListener("online", () => state(true));
  if (!navigator.onLine) state(false);
  count(unread);
}
