// Holds every region's panel as text, loaded once when the browser is idle, and puts one on the page when asked.
(function (bodymap) {
  "use strict";

  const { page } = bodymap;
  if (!page) return;

  const workshop = document.createElement("template");
  let texts = {};

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

  /** Swaps the panel; the text is our own server's, the same HTML as in its pages. */
  function show(region) {
    workshop.innerHTML = texts[region].html;
    page.panel.replaceChildren(workshop.content);
  }

  /** Lets the browser leave out what lies below the screen until the panel is painted: half the wait after a tap. */
  function paintTopFirst() {
    const settle = () => page.panel.classList.remove("bm-panel--fresh");
    page.panel.classList.add("bm-panel--fresh"); // in the styles: content-visibility
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(settle)));
  }

  const loaded = new Promise((resolve) => {
    const soon = () => bodymap.whenIdle(() => resolve(load()));
    if (bodymap.isCopy) resolve(load()); // the page waits for its region, and the device has it
    else if (document.readyState === "complete") soon();
    else window.addEventListener("load", soon, { once: true });
  });

  bodymap.panels = { loaded, has, show, paintTopFirst, title: (region) => texts[region].title };
})(window.bodymap);
