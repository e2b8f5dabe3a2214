// Shows on the figure and in the list what is chosen, and names the shape under the pointer or the focus.
(function (bodymap) {
  "use strict";

  const { page } = bodymap;
  if (!page) return;

  const SVG = "http://www.w3.org/2000/svg";
  const label = page.stage.querySelector(".bm-stage__label");
  const NAMED = "a:is(.bm-region, .bm-zone, .bm-muscle, .bm-point)";
  const shapeOf = (target) => target.closest?.(NAMED) ?? null;
  const outlineOf = (link) => `#${link.querySelector(".bm-region__shape").id}`;

  function markChosen({ region, side }) {
    const isChosen = ({ dataset }) =>
      dataset.region === region && (!side || !dataset.side || dataset.side === side);
    for (const link of [...page.shapes, ...page.listLinks]) setCurrent(link, isChosen(link));
    for (const figure of page.figures) {
      outlineChosen(figure, page.shapes.filter((link) => figure.contains(link) && isChosen(link)));
    }
  }

  /** Writes only what changes: every needless attribute write costs the browser a look at the styles. */
  function setCurrent(link, isCurrent) {
    if (link.hasAttribute("aria-current") === isCurrent) return;
    if (isCurrent) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }

  /** A shape's edge is drawn again above its neighbours, which would cover half of it. */
  function outlineChosen(figure, links) {
    const present = [...figure.querySelectorAll("use.bm-figure__chosen")];
    const wanted = links.map(outlineOf);
    if (present.map((use) => use.getAttribute("href")).join() === wanted.join()) return;
    for (const use of present) use.remove();
    const focus = figure.querySelector("use.bm-figure__focus");
    for (const href of wanted) figure.insertBefore(outline(href), focus);
  }

  function outline(href) {
    const use = document.createElementNS(SVG, "use");
    use.setAttribute("class", "bm-figure__chosen");
    use.setAttribute("href", href);
    return use;
  }

  function outlineFocused(link) {
    for (const figure of page.figures) {
      const use = figure.querySelector("use.bm-figure__focus");
      if (link && figure.contains(link) && link.matches(".bm-region:focus-visible")) use?.setAttribute("href", outlineOf(link));
      else use?.removeAttribute("href");
    }
  }

  function name(link) {
    if (label) label.textContent = link?.getAttribute("aria-label") ?? "";
  }

  document.addEventListener("bodymap:change", (event) => markChosen(event.detail));
  page.body.addEventListener("pointerover", (event) => name(shapeOf(event.target)));
  page.body.addEventListener("pointerleave", () => name(shapeOf(document.activeElement)));
  page.body.addEventListener("focusin", (event) => {
    name(shapeOf(event.target));
    outlineFocused(shapeOf(event.target));
  });
  page.body.addEventListener("focusout", () => {
    name(null);
    outlineFocused(null);
  });

  // Safari on iOS paints :active only where the page listens for touches.
  page.body.addEventListener("touchstart", () => {}, { passive: true });
})(window.bodymap);
