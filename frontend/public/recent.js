// What was looked for before, in this browser alone: shown where nothing is looked for, newest first. The page stops for it
// where the box stands, so that what comes below never moves; it imports nothing, for modules come later.
{
  const MOST = 8;
  const box = document.querySelector("[data-recent]");
  const key = `recent-${box.dataset.recent}`;
  const base = document.documentElement.dataset.base ?? "";
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  };
  const keep = (all) => {
    if (all.length) localStorage.setItem(key, JSON.stringify(all.slice(0, MOST)));
    else localStorage.removeItem(key);
  };
  const row = (words, forget) => {
    const [item, link, button] = ["li", "a", "button"].map((tag) => document.createElement(tag));
    Object.assign(link, { href: `${base}/search?q=${encodeURIComponent(words)}`, dir: "auto", textContent: words });
    Object.assign(button, { type: "button", className: "action", title: forget, textContent: "×" });
    button.setAttribute("aria-label", `${forget}: ${words}`);
    button.addEventListener("click", () => {
      keep(read().filter((one) => one !== words));
      show();
      (box.hidden ? document.getElementById("q") : box.querySelector("a, button")).focus();
    });
    item.className = "row";
    item.append(link, button);
    return item;
  };
  function show() {
    const list = box.querySelector("ul");
    list.replaceChildren(...read().map((words) => row(words, list.dataset.forget)));
    box.hidden = list.children.length === 0;
  }

  const asked = document.getElementById("q").defaultValue.trim();
  if (asked) keep([asked, ...read().filter((one) => one !== asked)]);
  else show();
  box.querySelector(":scope > button").addEventListener("click", () => {
    keep([]);
    show();
    document.getElementById("q").focus();
  });
}
