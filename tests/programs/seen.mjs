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
