// Holds every region's panel as text, loaded once when the browser is idle, and puts one on the page when asked.
(function (bodymap) {
  "use strict";

  const { page } = bodymap;
  if (!page) return;

  const FRESH = "bm-region-panel--fresh"; // in the styles: content-visibility
  const workshop = document.createElement("template");
  let texts = {};
  let ready = null; // the region whose panel lies in the workshop

  /** On any failure the links stay ordinary links. Also with data saver on: two whole pages weigh more than this file. */
  async function load() {
    try {
      const answer = await fetch(page.data.panels, { priority: "low" });
      if (answer.ok) texts = await answer.json();
    } catch {
      texts = {};
    }
  }

  /** Region id, or "" for the start → whether its panel can be shown without the server. */
  function has(region) {
    return Object.hasOwn(texts, region);
  }

  /** Reads a panel's text, our own server's, the same HTML as in its pages. */
  function prepare(region) {
    if (region === ready || !has(region)) return;
    workshop.innerHTML = texts[region].html;
    ready = region;
  }

  /** Swaps the panel. */
  function show(region, { isTopFirst = false } = {}) {
    prepare(region);
    if (isTopFirst) paintTopFirst(workshop.content.firstElementChild);
    page.panel.replaceChildren(workshop.content);
    ready = null;
  }

  /** Lets the browser leave out what lies further down until the panel is painted: half the wait after a tap. */
  function paintTopFirst({ classList }) {
    const settle = () => classList.remove(FRESH);
    classList.add(FRESH);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(settle)));
  }

  /** A finger on a region will most likely be a tap: its panel is read while it is still down. */
  page.main.addEventListener("pointerdown", ({ target }) => {
    const link = target.closest("a[data-region]");
    if (link) setTimeout(() => prepare(link.dataset.region));
  });

  const loaded = new Promise((resolve) => {
    const soon = () => bodymap.whenIdle(() => resolve(load()));
    if (bodymap.isCopy) resolve(load()); // the page waits for its region, and the device has it
    else if (document.readyState === "complete") soon();
    else window.addEventListener("load", soon, { once: true });
  });

  bodymap.panels = { loaded, has, show, title: (region) => texts[region].title };
})(window.bodymap);
