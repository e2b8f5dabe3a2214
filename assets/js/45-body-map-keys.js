// Makes each group of shapes one tab stop, with arrow keys between its shapes, Home and End for the ends, Space like Enter.
(function (bodymap) {
  "use strict";

  const { page } = bodymap;
  if (!page) return;

  const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  const OURS = new Set([...Object.keys(DIRECTIONS), "Home", "End", " "]);
  const GROUP = ":is(.bm-figure__regions, .bm-zones, .bm-muscles, .bm-points)";
  const LINK = "a:is(.bm-region, .bm-zone, .bm-muscle, .bm-point)";
  const groupOf = (link) => link.closest(GROUP);
  const linksIn = (group) => [...group.querySelectorAll(LINK)];

  const boxOf = (link) => (link.querySelector(".bm-region__shape") ?? link).getBoundingClientRect();

  /** Those that can be seen: where a part of the body is shown larger, the rest lies outside the picture. */
  function shapesIn(group) {
    const links = linksIn(group);
    const figure = group.closest("svg");
    if (!figure.hasAttribute("data-zoomed")) return links;
    const picture = figure.getBoundingClientRect();
    return links.filter((link) => overlap(boxOf(link), picture));
  }

  function overlap(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }

  function centreOf(link) {
    const { left, top, width, height } = boxOf(link);
    return { x: left + width / 2, y: top + height / 2 };
  }

  /** The nearest centre within 45° of that way, so that four arrows share the plane; straying aside counts double. */
  function neighbour(link, [right, down]) {
    const from = centreOf(link);
    let nearest = null;
    let least = Infinity;
    for (const other of shapesIn(groupOf(link))) {
      const to = centreOf(other);
      const ahead = (to.x - from.x) * right + (to.y - from.y) * down;
      const aside = Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * right);
      const far = ahead + 2 * aside;
      if (ahead > 1 && aside <= ahead && far < least) [nearest, least] = [other, far];
    }
    return nearest;
  }

  /** Head to foot: by height on the figure, whatever order the shapes are drawn in. */
  function endOf(group, key) {
    const byHeight = shapesIn(group).sort((one, other) => centreOf(one).y - centreOf(other).y);
    return byHeight.at(key === "Home" ? 0 : -1);
  }

  function targetOf(key, link) {
    return key in DIRECTIONS ? neighbour(link, DIRECTIONS[key]) : endOf(groupOf(link), key);
  }

  /** Only one shape of a group can be reached with Tab: the focused, else the chosen, else the first; none where none is seen. */
  function setTabStop(group, stop) {
    for (const link of linksIn(group)) link.setAttribute("tabindex", link === stop ? "0" : "-1");
  }

  function setTabStops() {
    for (const group of page.body.querySelectorAll(GROUP)) {
      if (group.contains(document.activeElement)) continue;
      const shapes = shapesIn(group);
      setTabStop(group, shapes.find((link) => link.matches("[aria-current]")) ?? shapes[0]);
    }
  }

  page.body.addEventListener("keydown", (event) => {
    const link = event.target.closest(LINK);
    if (!link || !OURS.has(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault(); // else the page scrolls
    if (event.key === " ") link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    else targetOf(event.key, link)?.focus();
  });

  page.body.addEventListener("focusin", (event) => {
    const link = event.target.closest(LINK);
    if (link) setTabStop(groupOf(link), link);
  });

  document.addEventListener("bodymap:change", setTabStops);
  document.addEventListener("bodymap:drawn", setTabStops); // the atlas has drawn other links
})(window.bodymap);
