// A small Fedify server: one actor, driven by POST /_peer/<what>, telling what it hears at /_peer/events.
//
//   node fedify_peer.mjs NAME PORT rfc9421|draft-cavage-http-signatures-12 [--refuse-cavage]
import dns from "node:dns";
import http from "node:http";
import { createFederation, generateCryptoKeyPair, MemoryKvStore, verifyRequestDetailed } from "@fedify/fedify";
import {
  Accept, Activity, Announce, Create, Delete, Endpoints, Follow, Like, Note, Person, PUBLIC_COLLECTION, Undo,
} from "@fedify/vocab";
import { Temporal } from "@js-temporal/polyfill";

const [me, port, firstKnock, ...flags] = process.argv.slice(2);
const origin = `http://${me}.localhost:${port}`;
const events = [];

// Names of this machine, which node does not resolve by itself.
const lookup = dns.lookup;
dns.lookup = (name, options, callback) =>
  lookup(name.endsWith(".localhost") ? "127.0.0.1" : name, options, callback);

// Fedify remembers per host which scheme worked; here every request begins with the one under test.
class Forgetful extends MemoryKvStore {
  async set(key, value, options) {
    if (key[1] !== "httpMessageSignaturesSpec") await super.set(key, value, options);
  }
}

const federation = createFederation({ kv: new Forgetful(), origin, allowPrivateAddress: true, firstKnock });
const keys = [await generateCryptoKeyPair("RSASSA-PKCS1-v1_5")];
const followers = new Map();
const following = new Set();
const notes = new Map();
const sent = new Map();

federation
  .setActorDispatcher("/users/{identifier}", async (ctx, id) => {
    if (id !== me) return null;
    const pairs = await ctx.getActorKeyPairs(id);
    return new Person({
      id: ctx.getActorUri(id), preferredUsername: id, name: `Fedify ${id}`, inbox: ctx.getInboxUri(id),
      outbox: ctx.getOutboxUri(id), followers: ctx.getFollowersUri(id),
      endpoints: new Endpoints({ sharedInbox: ctx.getInboxUri() }), publicKey: pairs[0].cryptographicKey,
    });
  })
  .setKeyPairsDispatcher((_ctx, id) => (id === me ? keys : []));
federation.setFollowersDispatcher("/users/{identifier}/followers", () => ({ items: [...followers.values()] }));
federation.setOutboxDispatcher("/users/{identifier}/outbox", () => ({ items: [] }));
federation.setObjectDispatcher(Note, "/users/{identifier}/notes/{id}", (_ctx, { id }) => notes.get(id) ?? null);
federation
  .setInboxListeners("/users/{identifier}/inbox", "/inbox")
  .setSharedKeyDispatcher(() => ({ identifier: me }))
  .on(Activity, async (ctx, activity) => {
    const ours = sent.get(activity.objectId?.href);
    const object = ours ?? (await activity.getObject({ ...ctx, suppressError: true }));
    events.push({ type: activity.constructor.name, actor: activity.actorId?.href, content: object?.content?.toString() });
    if (activity instanceof Follow) setImmediate(() => accept(activity));
    if (activity instanceof Accept && ours instanceof Follow) following.add(ours.objectId.href);
    if (activity instanceof Undo && object instanceof Follow) followers.delete(activity.actorId.href);
  });

const context = () => federation.createContext(new URL(origin), undefined);
const newId = (kind) => new URL(`/users/${me}/${kind}/${crypto.randomUUID()}`, origin);

async function find(address) {
  const ctx = context();
  const found = await ctx.lookupObject(address, { documentLoader: await ctx.getDocumentLoader({ identifier: me }) });
  if (found == null) throw new Error(`not found: ${address}`);
  return found;
}

async function deliver(activity, recipients) {
  sent.set(activity.id.href, activity);
  await context().sendActivity({ identifier: me }, recipients, activity);
  return { id: activity.id.href };
}

async function accept(follow) {
  const actor = await find(follow.actorId.href);
  followers.set(actor.id.href, actor);
  const answer = new Accept({ id: newId("answers"), actor: context().getActorUri(me), to: actor.id, object: follow });
  await deliver(answer, [actor]);
}

async function about(Kind, kind, address, more = []) {
  const object = await find(address);
  const author = Kind === Follow ? object : await find(object.attributionId.href);
  const tos = [author.id, ...more];
  const activity = new Kind({ id: newId(kind), actor: context().getActorUri(me), object: object.id, tos });
  return await deliver(activity, [author, ...(Kind === Announce ? followers.values() : [])]);
}

const acts = {
  state: () => ({ actor: context().getActorUri(me).href, followers: [...followers.keys()], following: [...following] }),
  events: () => events,
  follow: ({ target }) => about(Follow, "follows", target),
  like: ({ target }) => about(Like, "likes", target),
  announce: ({ target }) => about(Announce, "boosts", target, [PUBLIC_COLLECTION]),
  undo: ({ id, to }) => find(to).then((actor) =>
    deliver(new Undo({ id: newId("undos"), actor: context().getActorUri(me), object: sent.get(id) }), [actor])),
  note: async ({ content }) => {
    const ctx = context();
    const id = crypto.randomUUID();
    const note = new Note({
      id: ctx.getObjectUri(Note, { identifier: me, id }), attribution: ctx.getActorUri(me), content,
      published: Temporal.Now.instant(), to: PUBLIC_COLLECTION, cc: ctx.getFollowersUri(me),
    });
    notes.set(id, note);
    await deliver(new Create({ id: newId("creates"), actor: ctx.getActorUri(me), object: note, to: PUBLIC_COLLECTION }),
      [...followers.values()]);
    return { id: note.id.href };
  },
  delete: ({ id }) =>
    deliver(new Delete({ id: newId("deletes"), actor: context().getActorUri(me), object: new URL(id), to: PUBLIC_COLLECTION }),
      [...followers.values()]),
};

async function act(name, body) {
  try {
    return Response.json((await acts[name](body ? JSON.parse(body) : {})) ?? null);
  } catch (error) {
    return Response.json({ error: String(error) }, { status: 502 });
  }
}

// Fedify looks at the HTTP signature last; this looks at nothing else.
async function signature(request) {
  const scheme = request.headers.has("signature-input") ? "rfc9421" : "cavage";
  const ctx = context();
  const verdict = await verifyRequestDetailed(request, {
    documentLoader: await ctx.getDocumentLoader({ identifier: me }), contextLoader: ctx.contextLoader,
  });
  events.push({ signed: scheme, verified: verdict.verified });
}

http.createServer(async (req, res) => {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  let response;
  if (req.url.startsWith("/_peer/")) {
    response = await act(req.url.slice("/_peer/".length), body.toString());
  } else {
    const request = new Request(new URL(req.url, `http://${req.headers.host}`), {
      method: req.method, headers: req.headers, body: body.length > 0 ? body : undefined,
    });
    const refuse = req.method === "POST" && flags.includes("--refuse-cavage") && !req.headers["signature-input"];
    if (req.method === "POST" && !refuse) await signature(request.clone());
    response = refuse ? new Response("", { status: 401 }) : await federation.fetch(request, { contextData: undefined });
  }
  res.writeHead(response.status, Object.fromEntries(response.headers));
  res.end(Buffer.from(await response.arrayBuffer()));
}).listen(Number(port), "127.0.0.1", () => console.log("ready"));
