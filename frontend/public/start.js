// Brings the islands of a page to life. Nothing is inline, so the content security policy needs no exception.
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/service-worker.js").catch(() => {});

// What only writing needs: the composer asks for it when it is focused.
let composer;
globalThis.loadComposer = () =>
  (composer ??= import("./composer.js").then(async (module) => {
    await module.default({ module_or_path: new URL("./composer_bg.wasm", import.meta.url) });
    return module;
  }));

const first = document.querySelector("leptos-island");
if (first) {
  // Leptos reads these where it would otherwise have written inline scripts.
  globalThis.__RESOLVED_RESOURCES ??= [];
  globalThis.__SERIALIZED_ERRORS ??= [];
  globalThis.__INCOMPLETE_CHUNKS ??= [];
  const glue = await import("./frontend.js");
  await glue.default({ module_or_path: new URL("./frontend_bg.wasm", import.meta.url) });
  glue.hydrate();
  await enliven(document.body, [], glue);
  document.documentElement.dataset.hydrated = "";
}

// Depth first, parents before children: an island hands its context to the islands among its children.
async function enliven(node, scopes, glue) {
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
