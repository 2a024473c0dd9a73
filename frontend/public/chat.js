// A chat stands at its end, and grows while it is open.
import { html } from "./shared.js";

const chat = document.querySelector(".chat");
const news = document.querySelector("[data-news]");
const page = document.documentElement;
/** Nearer to the end than this, one is reading there. */
const NEAR = 400;

const end = () => chat.lastElementChild?.scrollIntoView({ block: "end" });
const atEnd = () => page.scrollHeight - innerHeight - scrollY < NEAR;

// From somewhere else, one comes for the newest.
if (!location.hash && !new URLSearchParams(location.search).has("max_id")) requestAnimationFrame(end);

/** What was said in this conversation by now; asking for it reads it. */
export async function refresh(id) {
  if (id !== chat.dataset.chat || new URLSearchParams(location.search).has("max_id")) return;
  const text = await html(`/messages/${id}`);
  const fresh = text && new DOMParser().parseFromString(text, "text/html").querySelector(".chat");
  if (!fresh) return;
  const [was, follow] = [chat.children.length, atEnd()];
  // What stands there already stays: only what is new is put in.
  const known = new Set([...chat.querySelectorAll("[data-post]")].map((one) => one.dataset.post));
  const rows = [...fresh.children];
  const first = rows.findIndex((row) => row.dataset.post && !known.has(row.dataset.post));
  if (first < 0) return;
  let from = first;
  while (from > 0 && !rows[from - 1].dataset.post) from -= 1;
  const days = new Set([...chat.querySelectorAll(".day")].map((day) => day.textContent));
  chat.append(...rows.slice(from).filter((row) => !(row.matches(".day") && days.has(row.textContent))));
  if (chat.children.length > was) news.textContent = news.dataset.news;
  if (follow) end();
}
