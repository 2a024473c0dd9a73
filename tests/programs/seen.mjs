// Faults that were seen once, looked for on every page that is walked: what is painted, what moves, what is left over.

/** Texts whose colour can hardly be told from what is painted behind them: 4.5 to 1 at least (WCAG 1.4.3). */
export function contrast(page) {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const rgb = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = ([r, g, b]) => {
      const part = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const over = (top, below) => [0, 1, 2].map((n) => (top[n] * top[3] + below[n] * (255 - top[3])) / 255).concat(255);
    const behind = (element) => {
      const layers = [];
      for (let e = element; e; e = e.parentElement) {
        const style = getComputedStyle(e);
        if (style.backgroundImage !== "none") return null;
        layers.push(rgb(style.backgroundColor));
        if (layers.at(-1)[3] === 255) break;
      }
      return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 255]);
    };
    const weak = [];
    for (const element of document.body.querySelectorAll("*")) {
      const words = [...element.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim()).join(" ").trim();
      const box = element.getBoundingClientRect();
      if (!words || box.width < 2 || box.height < 2 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (getComputedStyle(element).clipPath === "inset(50%)" || element.closest(".spoken, .word, option, [aria-hidden=true]")) continue;
      const ground = behind(element);
      if (!ground) continue;
      const [a, b] = [light(over(rgb(getComputedStyle(element).color), ground)), light(ground)];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (ratio < 4.5) weak.push(`${ratio.toFixed(1)} "${words.slice(0, 30)}" ${element.className}`);
    }
    return [...new Set(weak)];
  });
}

/** Ticks and radios that stand on their own words. */
export function collisions(page) {
  return page.evaluate(() => {
    const struck = [];
    for (const input of document.querySelectorAll("input[type=radio], input[type=checkbox]")) {
      if (!input.checkVisibility()) continue;
      const box = input.getBoundingClientRect();
      for (const label of input.labels ?? []) {
        const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          if (!walker.currentNode.data.trim() || walker.currentNode.parentElement.closest(".spoken, [hidden]")) continue;
          const range = document.createRange();
          range.selectNodeContents(walker.currentNode);
          for (const words of range.getClientRects()) {
            const apart = words.left - box.right >= 3 || box.left - words.right >= 3 || words.top >= box.bottom || words.bottom <= box.top;
            if (!apart && words.width > 1) struck.push(walker.currentNode.data.trim().slice(0, 30));
          }
        }
      }
    }
    return [...new Set(struck)];
  });
}

/** Classes that no rule of the style sheet knows: what was meant to be hidden by one can be seen. */
export function unstyled(page) {
  return page.evaluate(() => {
    const known = new Set();
    const read = (rules) => {
      for (const rule of rules) {
        for (const [, name] of (rule.selectorText ?? "").matchAll(/\.([\w-]+)/g)) known.add(name);
        if (rule.cssRules) read(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) read(sheet.cssRules);
    // Names for scripts and tests, and what other servers call things in their texts.
    const names = /^(posts|notices|live|passkey|counter|quiet|chapter|questions|more-notices|poll-editor|emoji-extra|push|push-on|push-off|quick|first-steps|add-pictures|slot|depth-\d|is-.*|kind-.*|media-\d)$/;
    const used = [...document.querySelectorAll("body [class]")].filter((e) => !e.closest(".content, .api-description, svg")).flatMap((e) => [...e.classList]);
    return [...new Set(used)].filter((name) => !known.has(name) && !names.test(name));
  });
}

/** Days as programs write them, in sentences for people. */
export function isoDates(page) {
  return page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (/\b20\d\d-\d\d-\d\d\b/.test(data) && !parentElement.closest("code, pre, textarea, input, .content, .api-description")) found.push(data.trim().slice(0, 60));
    }
    return found;
  });
}

/** Before a page is opened: keeps what moves on it, and what is painted largest. */
export function watch(page) {
  return page.addInitScript(() => {
    globalThis.moved = 0;
    globalThis.largest = null;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.moved += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      globalThis.largest = list.getEntries().at(-1).element;
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
}

/** How much has moved, and whether what is painted largest was loaded late. */
export function moved(page) {
  return page.evaluate(() => ({ shift: globalThis.moved, late: globalThis.largest?.loading === "lazy" ? globalThis.largest.src : null }));
}

/** Buttons in which nothing can be seen: neither words nor a picture. (Words in the colour of their ground are `contrast`'s.) */
export function wordless(page) {
  return page.evaluate(() => {
    const inside = (button, tags) => [...button.querySelectorAll(tags)].some((e) => e.getBoundingClientRect().width > 3);
    const written = (button) => {
      const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const clipped = walker.currentNode.parentElement.closest(".spoken, .word, [hidden]");
        if (walker.currentNode.data.trim() && !clipped && range.getBoundingClientRect().width > 3) return true;
      }
      return button.value && button.localName === "input";
    };
    const all = [...document.querySelectorAll("button, .button, .action, input[type=submit]")];
    const bare = all.filter((b) => b.checkVisibility({ visibilityProperty: true }) && b.getBoundingClientRect().width > 3);
    return bare.filter((b) => !written(b) && !inside(b, "svg, img")).map((b) => b.outerHTML.slice(0, 90));
  });
}

/** What has gone well, said in the colour of faults or as an alarm. */
export function alarmed(page) {
  return page.evaluate(() => {
    const sample = document.createElement("p");
    sample.className = "fault";
    document.body.append(sample);
    const red = getComputedStyle(sample).borderInlineStartColor;
    sample.remove();
    const looks = (e) => [getComputedStyle(e).color, getComputedStyle(e).borderInlineStartColor].includes(red);
    const good = [...document.querySelectorAll("[role=status], .told")].filter((e) => e.textContent.trim() && !e.closest(".desk-check, .count-line"));
    return good.filter((e) => looks(e) || e.closest(".fault, [role=alert]")).map((e) => e.textContent.trim().slice(0, 60));
  });
}

/** Pictures and films for which no room is kept before they are there. */
export function unreserved(page) {
  return page.evaluate(() => {
    const kept = (e) => {
      if (e.getAttribute("width") && e.getAttribute("height")) return true;
      // What the style sheet alone gives to one without a source.
      const bare = e.cloneNode();
      for (const name of ["src", "srcset", "alt", "poster"]) bare.removeAttribute(name);
      e.replaceWith(bare);
      const { width, height } = bare.getBoundingClientRect();
      bare.replaceWith(e);
      return width > 1 && height > 1;
    };
    const all = [...document.querySelectorAll("main :is(img, video)")].filter((e) => e.checkVisibility());
    return all.filter((e) => !kept(e)).map((e) => e.outerHTML.slice(0, 90));
  });
}

/** What a first visit to this page costs over the wire, in bytes; pictures of users don't count. */
export function weight(page) {
  return page.evaluate(() => {
    const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const ours = all.filter((e) => !e.name.includes("/media/") && !/\/web\/api\/|\/vouchers/.test(e.name));
    // An answer has headers beside its body.
    return ours.reduce((sum, e) => sum + e.encodedBodySize + 200, 0);
  });
}

/**
 * Walks through the forms of a page by the Tab key alone, everything that opens being open: gives what can't be reached, and where
 * one can't see that one is there. Of many posts the first stands for all.
 */
export async function keyboard(page) {
  // A composer that is used has other parts than one that sleeps.
  const writing = page.locator("form.composer textarea:visible").first();
  if (await writing.count()) {
    await writing.focus();
    await page.waitForSelector(".composer.lively");
  }
  const wanted = await page.evaluate(() => {
    // All but the emojis, of which there are hundreds.
    for (const part of document.querySelectorAll("main details:not(.emoji-extra)")) part.open = true;
    const first = document.querySelector("main article");
    const one = (e) => !e.closest("article") || e.closest("article") === first;
    const all = [...document.querySelectorAll("main form :is(input, select, textarea, button), main form a[href]")];
    const used = all.filter((e) => one(e) && !e.disabled && e.type !== "hidden" && e.checkVisibility({ visibilityProperty: true }));
    // One of several radios has the place of all.
    used.forEach((e, n) => (e.dataset.walk = e.type === "radio" ? `radio ${e.form?.action} ${e.name}` : String(n)));
    globalThis.walked = new Map();
    document.addEventListener("focusin", ({ target }) => {
      if (target.dataset.walk === undefined) return;
      const seen = getComputedStyle(target).outlineStyle !== "none" || target.matches(".spoken");
      globalThis.walked.set(target.dataset.walk, seen);
    });
    used[0]?.focus();
    return Object.fromEntries(used.map((e) => [e.dataset.walk, `${e.localName} ${e.name || e.textContent.trim().slice(0, 30)}`]));
  });
  const names = Object.keys(wanted);
  const walked = () => page.evaluate(() => [...globalThis.walked]);
  // A field for a time has a place for each of its parts.
  for (let n = 0; n < names.length * 2 + 120; n += 1) {
    await page.keyboard.press("Tab");
    if (n % 10 === 9 && (await walked()).length >= names.length) break;
  }
  const seen = new Map(await walked());
  const missed = names.filter((name) => !seen.has(name)).map((name) => `not reached: ${wanted[name]}`);
  return [...missed, ...names.filter((name) => seen.get(name) === false).map((name) => `can't be seen: ${wanted[name]}`)];
}
