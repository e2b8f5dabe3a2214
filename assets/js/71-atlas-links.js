// Turns clicks on places, muscles and points into choices, and keeps the addresses of their links right.
(function (bodymap) {
  "use strict";

  const { page, atlas, choice } = bodymap;
  if (!page) return;

  const MOST = 5;
  const LINKS = "[data-zone-link], [data-muscle-link], [data-point], [data-pain-clear], [data-atlas-link]";
  const isPaired = (region) => page.regions.get(region)?.sides.size > 0;

  /** Where a link leads from here: {region, side, kept}, or null where it leads nowhere. */
  function nextOf({ dataset }) {
    const { region, side, kept } = choice.here();
    if ("zoneLink" in dataset) return marking(dataset.zoneLink, { region, side, kept });
    if ("painClear" in dataset) return { region, side, kept: { ...kept, pain: undefined, layer: "pain" } };
    if ("atlasLink" in dataset) return wayOf(dataset.atlasLink, { region, side, kept });
    const muscle = dataset.muscleLink ?? kept.muscle;
    const point = dataset.point === kept.point ? undefined : dataset.point;
    return {
      region: atlas.data.muscles[muscle].region,
      side: dataset.side ?? (side || "right"),
      view: viewOf(muscle, point, kept),
      kept: { ...kept, layer: "trigger-points", muscle, point },
    };
  }

  /** The consult view may show one picture alone: that of the point, or else the first point. */
  function viewOf(muscle, point, kept) {
    if (!kept.consult || (muscle === kept.muscle && !point)) return null;
    const { points } = atlas.data.muscles[muscle];
    return (points.find(({ id }) => id === point) ?? points.find(({ view }) => view))?.view;
  }

  function marking(zone, { region, side, kept }) {
    const chosen = kept.pain ? kept.pain.split(",") : [];
    const without = chosen.filter((each) => each !== zone);
    if (without.length === chosen.length && chosen.length >= MOST) return null;
    const pain = without.length < chosen.length ? without : [...chosen, zone];
    return { region, side, kept: { ...kept, layer: "pain", pain: pain.join(",") || undefined } };
  }

  function wayOf(name, { region, side, kept }) {
    const here = { ...kept, muscle: undefined, point: undefined };
    if (name === "whole") return { region: "", side: "", kept: { ...here, layer: here.layer ?? "pain" } };
    if (name === "side") return { region, side: side === "left" ? "right" : "left", kept };
    if (name === "region") return { region, side: isPaired(region) ? side : "", kept: { ...here, layer: "trigger-points" } };
    const last = atlas.data.zones[kept.pain.split(",").at(-1)];
    const lastSide = isPaired(last.region) && last.side !== "midline" ? last.side : "";
    return { region: last.region, side: lastSide, kept: { ...here, layer: "pain" } };
  }

  /** Gives the links in a part of the page the addresses they have from here, for new tabs and for copying. */
  function refresh(root) {
    for (const link of root.querySelectorAll(LINKS)) {
      const next = nextOf(link);
      if (next) link.setAttribute("href", choice.addressOf(next));
      else link.removeAttribute("href");
      link.toggleAttribute("aria-disabled", !next);
      if (!next) link.setAttribute("aria-disabled", "true");
    }
  }

  document.addEventListener("click", (event) => {
    const link = atlas.data && bodymap.isPlainClick(event) ? event.target.closest("a") : null;
    if (!link?.matches(LINKS) || !page.main.contains(link)) return;
    const next = nextOf(link);
    if (next && !choice.go(next)) return; // the server answers
    event.preventDefault();
  });

  bodymap.atlasLinks = { refresh };
})(window.bodymap);
