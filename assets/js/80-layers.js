// Changes what the colours of the map mean without a new page; the shapes' names gain what the layer says of them.
(function (bodymap) {
  "use strict";

  const { page, choice } = bodymap;
  const group = page?.stage.querySelector(".bm-layer-switch");
  if (!group) return;

  const links = [...group.querySelectorAll("a[data-layer]")];
  let named = page.main.dataset.layer; // the server has named the shapes for this layer

  /** Region → what a layer says of it, read from the layer's list; empty for the regions alone. */
  function wordsOf(layer) {
    const items = page.stage.querySelectorAll(`.bm-layer-list[data-of-layer="${layer}"] a[data-spoken]`);
    return new Map([...items].map(({ dataset }) => [dataset.region, dataset.spoken]));
  }

  function nameShapes(layer) {
    if (layer === named) return;
    named = layer;
    const said = wordsOf(layer);
    for (const shape of page.shapes) {
      const { name, region } = shape.dataset;
      shape.setAttribute("aria-label", said.has(region) ? `${name}, ${said.get(region)}` : name);
    }
  }

  function markSwitch(layer) {
    const current = links.find((link) => link.dataset.layer === layer) ?? links[0];
    for (const link of links) {
      link.href = choice.addressShaded(link === links[0] ? "" : link.dataset.layer);
      if (link === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  group.addEventListener("click", (event) => {
    const link = bodymap.isPlainClick(event) ? event.target.closest("a[data-layer]") : null;
    if (!link) return;
    event.preventDefault();
    choice.shade(link === links[0] ? "" : link.dataset.layer);
    const key = page.stage.querySelector(`.bm-layer-key[data-of-layer="${link.dataset.layer}"] p`);
    if (key) choice.announce(key.textContent);
  });

  document.addEventListener("bodymap:change", (event) => {
    nameShapes(event.detail.layer);
    markSwitch(event.detail.layer);
  });
})(window.bodymap);
