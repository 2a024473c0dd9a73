// Keeps the bundle and one page for the time without a connection, and shows what a push message says. Pages themselves are
// never kept: they are private. Each profile has a registration of its own (its scope), so that no two share an address for
// push messages.
const NAME = "branchline-2";
const OFFLINE = "/offline";
/** What stands before the pages of the profile that this worker is for. */
const BASE = new URL(self.registration.scope).pathname.replace(/\/$/, "");

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.add(OFFLINE)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (names) => Promise.all(names.filter((n) => n !== NAME).map((n) => caches.delete(n)));
  event.waitUntil(caches.keys().then(old).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  // A form that can't be sent ends here too; what was written in it is kept by the page.
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match(OFFLINE)));
  } else if (request.method === "GET" && url.pathname.startsWith("/assets/v/")) {
    event.respondWith(kept(request));
  }
});

// Addresses with a version never change what they mean; those of an older bundle are forgotten.
async function kept(request) {
  const cache = await caches.open(NAME);
  const found = await cache.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (!answer.ok) return answer;
  const version = new URL(request.url).pathname.split("/")[3];
  for (const { url } of await cache.keys()) {
    const [, , kind, other] = new URL(url).pathname.split("/");
    if (kind === "v" && other !== version) await cache.delete(url);
  }
  await cache.put(request, answer.clone());
  return answer;
}

self.addEventListener("push", (event) => {
  let said = {};
  try {
    said = event.data?.json() ?? {};
  } catch {
    // A message that can't be read still has to be shown.
  }
  const options = { body: said.body ?? "", icon: said.icon ?? "/assets/icon-192.png", badge: "/assets/icon-192.png", tag: String(said.notification_id ?? "news") };
  event.waitUntil(self.registration.showNotification(said.title ?? "Branchline", options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const target = new URL(`${BASE}/notifications`, location.origin).href;
  event.waitUntil(self.clients.matchAll({ type: "window" }).then((open) => {
    const here = open.find((client) => client.url.startsWith(new URL(`${BASE}/`, location.origin).href));
    return here ? here.focus().then((client) => client.navigate(target)) : self.clients.openWindow(target);
  }));
});
