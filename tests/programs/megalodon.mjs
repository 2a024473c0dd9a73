// megalodon, the library under several Mastodon clients, at work against one branch:
//   BASE=http://alder.localhost:4000 TOKEN=anna's TOKEN2=carl's node megalodon.mjs
import dns from "node:dns";
import { Readable } from "node:stream";
import megalodon from "megalodon";

const { BASE, TOKEN, TOKEN2 } = process.env;
const DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

// Names of this machine, which node does not resolve by itself.
const lookup = dns.lookup;
dns.lookup = (name, ...rest) => lookup(name.endsWith(".localhost") ? "127.0.0.1" : name, ...rest);

// The CommonJS releases give their whole module here, the later ones the function alone.
const generator = megalodon.default ?? megalodon;
const [anna, carl] = [TOKEN, TOKEN2].map((token) => generator("mastodon", BASE, token));
// A word of this run alone, so that nothing of an older run is found.
const tag = `mega${Date.now().toString(36)}`;
const written = [], sockets = [], streams = {};
let me, other, before, post, list, told, passed = 0, failed = 0;

const later = (minutes) => new Date(Date.now() + minutes * 60000).toISOString();
const has = (page, key) => page.data.some((entry) => entry.id === key || entry.name === key);
const expect = (truth, otherwise) => { if (!truth) throw new Error(JSON.stringify(otherwise)); };

async function until(what, name) {
  for (const end = Date.now() + 10000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const found = await what();
    if (found) return found;
  }
  throw new Error(`${name} did not come`);
}

async function check(name, test) {
  const begun = performance.now();
  try {
    await test();
    passed += 1;
    console.log(`ok      ${name} <${((performance.now() - begun) / 1000).toFixed(3)}s>`);
  } catch ({ message, config, response }) {
    failed += 1;
    // What axios asked and was told says more than its message.
    const said = response && `${config.method} ${config.url} ${response.status} ${JSON.stringify(response.data)}`;
    console.log(`FAILED  ${name}: ${said ?? message}`);
  }
}

async function write(person, text, more) {
  const { data } = await person.postStatus(text, more);
  written.push([person, data.id]);
  return data;
}

// Switches something on and off again; `page` is the method that lists what is on.
async function onAndOff(person, on, key, field, page) {
  expect((await person[on](key)).data[field] === true, `${on} gives no ${field}`);
  expect(!page || has(await person[page](), key), `${page} lacks it`);
  expect((await person[`un${on}`](key)).data[field] === false, `un${on} leaves ${field}`);
  expect(!page || !has(await person[page](), key), `${page} keeps it`);
}

// Opens a stream and keeps what waits for one of the things it has said since.
async function listen(name, opening) {
  const socket = await opening, heard = [];
  sockets.push(socket);
  for (const kind of ["connect", "update", "status_update", "delete", "notification", "conversation"]) {
    socket.on(kind, (thing) => heard.push([kind, thing]));
  }
  // Without a listener a fault would end the program; with one, it is a `connect` that does not come.
  socket.on("error", (error) => console.log(`        ${name}: ${error.message}`));
  streams[name] = (kind, test) => until(() => heard.some(([k, t]) => k === kind && test(t)), `${kind} over ${name}`);
  await streams[name]("connect", () => true);
}

// The library waits for ever where a server does not answer.
setTimeout(() => { console.log(`No end.\n${passed} passed, ${failed + 1} failed`); process.exit(1); }, 240000);
const follow = async () => { await anna.followAccount(other.id); await carl.followAccount(me.id); };

await check("who I am", async () => {
  [me, other] = [(await anna.verifyAccountCredentials()).data, (await carl.verifyAccountCredentials()).data];
  before = (await anna.getRelationship(other.id)).data;
  await follow();
});
await check("what a client reads at its start", async () => {
  const { data } = await anna.getInstance();
  expect(data.title && data.configuration.statuses.max_characters && /^wss?:/.test(data.urls.streaming_api), data);
  expect((await anna.getPreferences()).data["posting:default:visibility"], "no preferences");
  expect(Array.isArray((await anna.getInstanceCustomEmojis()).data), "no list of emojis");
  expect(Array.isArray((await anna.getInstanceAnnouncements()).data), "no list of announcements");
});
await check("a post", async () => {
  post = await write(anna, `Hello #${tag}`, { visibility: "public", language: "en" });
  const read = (await carl.getStatus(post.id)).data;
  expect(read.account.id === me.id && read.tags[0].name === tag && read.language === "en", read);
});
await check("a post with a warning", async () => {
  const shown = await write(anna, "Hidden", { spoiler_text: "shop talk", sensitive: true, visibility: "unlisted" });
  expect(shown.spoiler_text === "shop talk" && shown.sensitive && shown.visibility === "unlisted", shown);
});
await check("a post with a picture", async () => {
  // Without a path, as opened files have one, the library sends no file name, and so no file.
  const file = Object.assign(Readable.from([Buffer.from(DOT, "base64")]), { path: "dot.png" });
  const { id } = (await anna.uploadMedia(file, { focus: "0.5,-0.5" })).data;
  await until(async () => (await anna.getMedia(id)).data.url, "the picture");
  await anna.updateMedia(id, { description: "A dot" });
  const picture = (await write(anna, "Look", { media_ids: [id] })).media_attachments[0];
  expect(picture.type === "image" && picture.description === "A dot" && picture.meta.focus.x === 0.5, picture);
});
await check("a post for later", async () => {
  const { id } = (await anna.postStatus("Later", { scheduled_at: later(20) })).data;
  expect((await anna.scheduleStatus(id, later(60))).data.scheduled_at > later(50), "it keeps its time");
  await anna.cancelScheduledStatus(id);
  expect(!has(await anna.getScheduledStatuses(), id), "it stays");
});
await check("a poll and a vote", async () => {
  const { poll } = await write(anna, "Which?", { poll: { options: ["Red", "Green"], expires_in: 3600 } });
  const voted = (await carl.votePoll(poll.id, [1])).data;
  expect(voted.own_votes[0] === 1 && voted.options[1].votes_count === 1, voted);
});
await check("a reply in its context", async () => {
  const reply = await write(carl, `@${me.acct} An answer`, { in_reply_to_id: post.id });
  expect((await anna.getStatusContext(post.id)).data.descendants[0].id === reply.id, "it is not below");
});
await check("editing", async () =>
  expect((await anna.editStatus(post.id, { status: `Changed #${tag}` })).data.edited_at, "it says nothing of it"));
await check("favourites", () => onAndOff(carl, "favouriteStatus", post.id, "favourited", "getFavourites"));
await check("bookmarks", () => onAndOff(carl, "bookmarkStatus", post.id, "bookmarked", "getBookmarks"));
await check("boosts", () => onAndOff(carl, "reblogStatus", post.id, "reblogged"));
await check("pins", () => onAndOff(anna, "pinStatus", post.id, "pinned"));
await check("muting a thread", () => onAndOff(anna, "muteStatus", post.id, "muted"));
await check("following a tag", () => onAndOff(anna, "followTag", tag, "following", "getFollowedTags"));
await check("muting an account", () => onAndOff(anna, "muteAccount", other.id, "muting", "getMutes"));
await check("blocking an account", () => onAndOff(anna, "blockAccount", other.id, "blocking", "getBlocks"));
await check("relationships", async () => {
  expect(!(await anna.getRelationships([me.id, other.id])).data[1].following, "blocking ends no following");
  await follow();
});
await check("timelines", async () => {
  const pages = [await anna.getHomeTimeline(), await carl.getLocalTimeline(), await carl.getTagTimeline(tag)];
  expect(pages.every((page) => has(page, post.id)), "one lacks the post");
});
await check("lists", async () => {
  list = (await anna.createList(tag)).data;
  await anna.addAccountsToList(list.id, [other.id]);
  const { id } = await write(carl, "For a list");
  expect(has(await anna.getAccountsInList(list.id), other.id), "nobody is in it");
  expect(has(await anna.getListTimeline(list.id), id), "its timeline lacks a post");
});
await check("filters", async () => {
  const { id } = (await anna.createFilter(tag, ["home"], { whole_word: true, expires_in: 3600 })).data;
  expect((await anna.updateFilter(id, tag, ["thread"])).data.context[0] === "thread", "it keeps its place");
  await anna.deleteFilter(id);
});
await check("notifications and how far they are read", async () => {
  const { id } = await write(carl, `@${me.acct} A question`);
  const mine = async (more) => (await anna.getNotifications(more)).data.find((n) => n.status?.id === id);
  const notice = await until(mine, "the mention");
  expect(notice.type === "mention" && !(await mine({ exclude_types: ["mention"] })), "an unwanted kind is there");
  await anna.saveMarkers({ notifications: { last_read_id: notice.id } });
  expect((await anna.getMarkers(["notifications"])).data.notifications.last_read_id === notice.id, "another mark");
});
await check("notifications of one account", async () =>
  expect(!(await anna.getNotifications({ account_id: me.id })).data.length, "somebody else's are there"));
await check("search", async () => expect(has({ data: (await anna.search(`#${tag}`)).data.hashtags }, tag), "nothing"));
await check("a report", async () =>
  expect((await anna.report(other.id, { comment: tag, category: "spam" })).data.category === "spam", "it is another"));
await check("streams open", async () => {
  const { id } = list;
  await Promise.all([listen("user", anna.userStreaming()), listen("local", anna.localStreaming()),
    listen("hashtag", anna.tagStreaming(tag)), listen("list", anna.listStreaming(id)),
    listen("direct", anna.directStreaming())]);
});
const everywhere = ["user", "local", "hashtag", "list"];
const say = async (text, more) => { told = await write(carl, text, more); };
for (const [event, over, act, test] of [
  ["update", everywhere, () => say(`Over the stream #${tag}`), (s) => s.id === told.id],
  ["status_update", everywhere, () => carl.editStatus(told.id, { status: `Changed #${tag}` }), (s) => s.id === told.id],
  ["delete", everywhere, () => carl.deleteStatus(told.id), (id) => id === told.id],
  ["notification", ["user"], () => carl.favouriteStatus(post.id), (n) => n.type === "favourite"],
  ["conversation", ["direct"], () => say(`@${me.acct}`, { visibility: "direct" }), (c) => c.last_status.id === told.id],
]) {
  await check(`streams: ${event}`, async () => {
    await act();
    for (const stream of over) await streams[stream](event, test);
  });
}
await check("conversations", async () => {
  const { id } = (await anna.getConversationTimeline()).data.find((c) => c.last_status.id === told.id);
  expect((await anna.readConversation(id)).data.unread === false, "it stays unread");
});
for (const socket of sockets) socket.stop();
await check("clearing up", async () => {
  await Promise.allSettled(written.map(([person, id]) => person.deleteStatus(id)));
  if (!before.following) await anna.unfollowAccount(other.id);
  if (!before.followed_by) await carl.unfollowAccount(me.id);
  await anna.deleteList(list.id);
});
console.log(`${passed} passed, ${failed} failed`);
// The library's own timers would keep node here for another while.
process.exit(failed ? 1 : 0);
