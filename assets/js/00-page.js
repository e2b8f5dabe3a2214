// Finds the parts of the explorer page once. On every other page `bodymap.page` is null and the explorer's scripts rest.
window.bodymap = {
  /** Whether the device wrote this page from its offline copy. */
  isCopy: "offlineCopy" in document.documentElement.dataset,

  /** Says of an offline copy that it lacks a part of what was asked for. */
  tellLeftOut(isLeftOut) {
    document.querySelector(".bm-offline [data-left-out]").hidden = !isLeftOut;
  },

  /** Soon, but not while the browser has something better to do. */
  whenIdle: (task) => (window.requestIdleCallback ?? ((late) => setTimeout(late, 200)))(task, { timeout: 2000 }), // Safari lacks it
};

(function (bodymap) {
  "use strict";

  const main = document.querySelector("main.bm-explorer");
  const data = document.getElementById("explorer-data");

  function parts() {
    const shapes = [...main.querySelectorAll(".bm-figure a.bm-region[data-region]")];
    const listLinks = [...main.querySelectorAll(".bm-region-list a[data-region]")];
    return {
      main,
      shapes,
      listLinks,
      data: JSON.parse(data.textContent),
      stage: main.querySelector(".bm-stage"),
      body: main.querySelector(".bm-body"),
      panel: main.querySelector(".bm-panel"),
      figures: [...main.querySelectorAll("svg.bm-figure")],
      announcer: document.querySelector("[data-announcer]"),
      regions: knownRegions(listLinks, shapes),
    };
  }

  /** Region id → the sides and the views its shapes have; a region without a shape has neither. */
  function knownRegions(listLinks, shapes) {
    const regions = new Map();
    for (const link of [...listLinks, ...shapes]) {
      const { region, side } = link.dataset;
      if (!regions.has(region)) regions.set(region, { sides: new Set(), views: new Set() });
      if (side) regions.get(region).sides.add(side);
      const figure = link.closest("svg.bm-figure");
      if (figure) regions.get(region).views.add(figure.dataset.view);
    }
    return regions;
  }

  bodymap.page = main && data ? parts() : null;
})(window.bodymap);
