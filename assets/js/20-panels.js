// Holds every region's panel, loaded once when the browser is idle, and puts one on the page when asked.
(function (bodymap) {
  "use strict";

  const { page } = bodymap;
  if (!page) return;

  const FRESH = "bm-region-panel--fresh"; // in the styles: content-visibility
  const NEXT = "bm-region-panel--next"; // in the styles: laid out, but without any height
  const LINE_BREAK = 10;
  const workshop = document.createElement("template");
  const decoder = new TextDecoder();
  let titles = {};
  let lines = new Map(); // region → its panel's HTML, the server's own, as bytes of JSON
  let ready = null; // the region whose panel lies in the workshop, or as `next` on the page
  let next = null; // a panel that is laid out already, behind the present one

  /** On any failure the links stay ordinary links. Also with data saver on: two whole pages weigh more than this file. */
  async function load() {
    try {
      const answer = await fetch(page.data.panels, { priority: "low" });
      if (answer.ok) take(new Uint8Array(await answer.arrayBuffer()));
    } catch {
      lines = new Map();
    }
  }

  /** The titles, then every panel, a line each. All at once would be too much to read in one go: each is read when needed. */
  function take(bytes) {
    const [first, ...rest] = parted(bytes);
    titles = read(first);
    const regions = Object.keys(titles);
    if (rest.length !== regions.length) throw new Error("panels: cut short");
    lines = new Map(regions.map((region, number) => [region, rest[number]]));
    prepare(regions.at(-1)); // the first time is slow: not on the first tap
  }

  function parted(bytes) {
    const found = [];
    let start = 0;
    for (let end; (end = bytes.indexOf(LINE_BREAK, start)) !== -1; start = end + 1) found.push(bytes.subarray(start, end));
    return found;
  }

  const read = (bytes) => JSON.parse(decoder.decode(bytes));

  /** Region id, or "" for the start → whether its panel can be shown without the server. */
  const has = (region) => lines.has(region);

  function prepare(region) {
    if (region === ready || !has(region)) return;
    dropNext();
    workshop.innerHTML = read(lines.get(region));
    ready = region;
  }

  /** Lays the top of a prepared panel out before it is asked for: most of the work between a tap and its answer. */
  function layOutNext(region) {
    if (region !== ready || next) return;
    next = workshop.content.firstElementChild;
    next.classList.add(NEXT, FRESH);
    next.setAttribute("aria-hidden", "true");
    page.panel.append(next);
  }

  function dropNext() {
    next?.remove();
    next = ready = null;
  }

  /** Swaps the panel. With the top first that is painted before what lies further down is laid out: half the wait after a tap. */
  function show(region, { isTopFirst = false } = {}) {
    prepare(region);
    const panel = next ?? workshop.content.firstElementChild;
    next = ready = null;
    panel.classList.remove(NEXT, FRESH);
    panel.removeAttribute("aria-hidden");
    if (isTopFirst) paintTopFirst(panel);
    for (const before of [...page.panel.children]) if (before !== panel) before.remove();
    if (!panel.isConnected) page.panel.append(panel);
  }

  function paintTopFirst({ classList }) {
    const settle = () => classList.remove(FRESH);
    classList.add(FRESH);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(settle)));
  }

  /** A finger on a region will most likely be a tap: its panel is read and laid out while it is still down. */
  page.main.addEventListener("pointerdown", ({ target }) => {
    const { region } = target.closest("a[data-region]")?.dataset ?? {};
    if (region === undefined || region === page.main.dataset.region) return;
    prepare(region); // a timer would come too late: browsers hold them back while a finger is down
    requestAnimationFrame(() => requestAnimationFrame(() => layOutNext(region)));
  });

  /** Not a tap after all: a click would have come by then. */
  window.addEventListener("pointercancel", dropNext);
  window.addEventListener("pointerup", () => setTimeout(dropNext, 500));

  const loaded = new Promise((resolve) => {
    const soon = () => bodymap.whenIdle(() => resolve(load()));
    if (bodymap.isCopy) resolve(load()); // the page waits for its region, and the device has it
    else if (document.readyState === "complete") soon();
    else window.addEventListener("load", soon, { once: true });
  });

  bodymap.panels = { loaded, has, show, title: (region) => titles[region] };
})(window.bodymap);
