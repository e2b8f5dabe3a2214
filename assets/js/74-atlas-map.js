// Draws the atlas on the body as figures/atlas_map.py does: places, muscles, points, and where pain is felt.
(function (bodymap) {
  "use strict";

  const { page, atlas } = bodymap;
  if (!page) return;

  const SVG = "http://www.w3.org/2000/svg";
  const ROOM = 0.12; // around what is shown larger; above, twice that for words
  const LEAST = [90, 180];
  const SLIMMEST = 0.53; // width for its height: the words fit above it
  const LETTER = 22;
  const REACH = 26;
  const whole = new Map(page.figures.map((figure) => [figure, figure.dataset.whole.split(" ").map(Number)]));
  const part = (figure, name) => figure.querySelector(`.bm-${name}`);
  const round = (number) => Math.round(number * 10) / 10;

  function element(name, attributes, ...content) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) if (value || value === 0) made.setAttribute(key, value);
    made.append(...content);
    return made;
  }

  /** What is shown in a place of the explorer; nothing on the other layers. */
  function sceneOf({ region, side, layer, kept }) {
    const empty = { zones: [], chosen: [], pattern: new Map(), muscles: [], points: [], sides: [] };
    if (!atlas.isShownOn(layer)) return empty;
    const { zones, muscles } = atlas.data;
    const chosen = kept.pain ? kept.pain.split(",") : [];
    if (layer === "pain") {
      const isHere = (zone) => zone.region === region && (!side || [side, "midline"].includes(zone.side));
      return { ...empty, chosen, zones: Object.keys(zones).filter((id) => isHere(zones[id])) };
    }
    if (!kept.muscle) {
      const here = Object.keys(muscles).filter((id) => muscles[id].region === region);
      return { ...empty, chosen, muscles: here, points: pointsOf(here), sides: side ? [side] : ["right", "left"] };
    }
    const of = side || "right";
    const felt = atlas.strongest(atlas.referralsOf(kept.muscle, kept.point));
    const pattern = new Map([...felt].map(([zone, isMain]) => [atlas.onSide(zone, of), isMain]));
    return { ...empty, chosen, pattern, muscles: [kept.muscle], points: pointsOf([kept.muscle]), sides: [of] };
  }

  function pointsOf(muscles) {
    return muscles.flatMap((muscle) => atlas.data.muscles[muscle].points.map((point) => ({ muscle, ...point })));
  }

  /** The shapes of a place in a view: [path, whether it is to be mirrored, box]. The left is the mirror of the right. */
  function shapesOf(id, view) {
    const isLeft = id.endsWith("-left");
    const drawn = atlas.data.zones[isLeft ? atlas.onSide(id, "left") : id]?.shapes[view] ?? [];
    return drawn.map(([path, box]) => [path, isLeft, box]);
  }

  const mirrorOf = (figure) => `matrix(-1 0 0 1 ${2 * whole.get(figure)[0] + whole.get(figure)[2]} 0)`;

  function path(figure, d, isLeft, attributes = {}) {
    return element("path", { ...attributes, d, transform: isLeft ? mirrorOf(figure) : "" });
  }

  function boxIn(figure, [left, top, right, bottom], isLeft) {
    const width = 2 * whole.get(figure)[0] + whole.get(figure)[2];
    return isLeft ? [width - right, top, width - left, bottom] : [left, top, right, bottom];
  }

  function link(name, attributes, ...content) {
    return element("a", { class: name, ...attributes }, ...content);
  }

  function zonesIn(figure, scene) {
    return scene.zones.flatMap((id) =>
      shapesOf(id, figure.dataset.view).map(([d, isLeft]) =>
        link(
          "bm-zone",
          {
            "data-zone": id,
            "data-zone-link": id,
            "aria-label": atlas.data.zones[id].name,
            "aria-current": scene.chosen.includes(id) ? "true" : "",
          },
          path(figure, d, isLeft),
        ),
      ),
    );
  }

  function musclesIn(figure, scene, chosen) {
    const of = (id) =>
      (atlas.data.muscles[id].shapes[figure.dataset.view] ?? []).flatMap(([d, isDeep]) =>
        scene.sides.map((side) =>
          link(
            `bm-muscle${isDeep ? " bm-muscle--deep" : ""}`,
            {
              "data-muscle-link": id,
              "data-side": side,
              "aria-label": sided(side, atlas.data.muscles[id].name),
              "aria-current": id === chosen ? "true" : "",
            },
            path(figure, d, side === "left"),
          ),
        ),
      );
    const links = scene.muscles.flatMap(of);
    return links.sort((one, other) => isSurface(one) - isSurface(other)); // deep ones under the others
  }

  /** Before a region is chosen: every muscle that lies at the surface, taking no taps. */
  function backdropIn(figure, { region, layer, kept }) {
    if (layer !== "trigger-points" || region || kept.muscle) return [];
    const drawn = Object.values(atlas.data.muscles).flatMap(({ shapes }) => shapes[figure.dataset.view] ?? []);
    const surface = drawn.filter(([, isDeep]) => !isDeep);
    return surface.flatMap(([d]) => [path(figure, d, false), path(figure, d, true)]);
  }

  const isSurface = (made) => Number(!made.classList.contains("bm-muscle--deep"));

  function sided(side, name) {
    const said = page.data.phrases[`side.${side}.shape`].replace("{region}", name[0].toLowerCase() + name.slice(1));
    return said[0].toUpperCase() + said.slice(1);
  }

  function pointName(muscle, label) {
    const { phrases, muscles } = atlas.data;
    return phrases["atlas.point.name"].replace("{muscle}", muscles[muscle].name).replace("{label}", label);
  }

  function pointsIn(figure, scene, reach, chosen) {
    const here = scene.points.filter(({ view }) => view === figure.dataset.view);
    return here.flatMap(({ id, muscle, label, x, y }) =>
      scene.sides.map((side) => {
        const across = side === "left" ? round(2 * whole.get(figure)[0] + whole.get(figure)[2] - x) : x;
        return link(
          "bm-point",
          {
            "data-trigger-point": id,
            "data-muscle-link": muscle,
            "data-point": id,
            "data-side": side,
            "aria-label": sided(side, pointName(muscle, label)),
            "aria-current": id === chosen ? "true" : "",
          },
          element("circle", { class: "bm-point__hit", cx: across, cy: y, r: reach }),
          element("path", { class: "bm-point__ring", d: `M${across} ${y}h0` }),
          element("path", { class: "bm-point__dot", d: `M${across} ${y}h0` }),
        );
      }),
    );
  }

  function feltIn(figure, scene, isMain) {
    const wanted = [...scene.pattern].filter(([, main]) => main === isMain);
    return wanted.flatMap(([id]) =>
      shapesOf(id, figure.dataset.view).map(([d, isLeft]) =>
        path(figure, d, isLeft, { "data-zone": id, "data-intensity": isMain ? "essential" : "spillover" }),
      ),
    );
  }

  /** Around all that matters in a view, or null where it shows nothing of it. */
  function boxOf(figure, scene) {
    const { view } = figure.dataset;
    const zones = [...scene.zones, ...scene.pattern.keys()].flatMap((id) =>
      shapesOf(id, view).map(([, isLeft, box]) => boxIn(figure, box, isLeft)),
    );
    const muscles = scene.muscles.flatMap((id) => (atlas.data.muscles[id].shapes[view] ?? []).map(([, , box]) => box));
    const points = scene.points.filter((each) => each.view === view).map(({ x, y }) => [x, y, x, y]);
    const sided = [...muscles, ...points].flatMap((box) => scene.sides.map((side) => boxIn(figure, box, side === "left")));
    const all = [...zones, ...sided];
    if (!all.length) return null;
    const along = (at, pick) => pick(...all.map((box) => box[at]));
    return [along(0, Math.min), along(1, Math.min), along(2, Math.max), along(3, Math.max)];
  }

  function zoomed([left, top, right, bottom], [, , wholeWidth, wholeHeight]) {
    const height = Math.min(Math.max((bottom - top) * (1 + 3 * ROOM), LEAST[1]), wholeHeight);
    const width = Math.min(Math.max((right - left) * (1 + 2 * ROOM), LEAST[0], SLIMMEST * height), wholeWidth);
    return [(left + right - width) / 2, (top + bottom - height) / 2 - (ROOM / 2) * (bottom - top), width, height].map(round);
  }

  function labelsIn(figure, box, [left, top, width], scale) {
    const { view } = figure.dataset;
    const { phrases } = atlas.data;
    const middle = whole.get(figure)[0] + whole.get(figure)[2] / 2;
    const sides = [phrases["figure.your-right"], phrases["figure.your-left"]];
    const [first, last] = view === "front" ? sides : sides.toReversed();
    const name = phrases[`view.${view}`];
    const both = [[first, "start", 0.03], [name, "middle", 0.5], [last, "end", 0.97]];
    const one = [[box[2] <= middle ? first : last, "start", 0.03], [name, "end", 0.97]];
    const size = round(LETTER * scale);
    return (box[2] <= middle || box[0] >= middle ? one : both).map(([text, anchor, at]) =>
      element(
        "text",
        { class: "bm-atlas-label", "font-size": size, "text-anchor": anchor, x: round(left + at * width), y: round(top + 1.3 * size) },
        text,
      ),
    );
  }

  function fill(group, links) {
    group.replaceChildren(...links);
    if (links.length) {
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", group.dataset.label);
    } else {
      group.removeAttribute("role");
      group.removeAttribute("aria-label");
    }
  }

  function draw(figure, scene, detail) {
    const { kept } = detail;
    part(figure, "backdrop").replaceChildren(...backdropIn(figure, detail));
    const [box, full] = [boxOf(figure, scene), whole.get(figure)];
    const zoom = box ? zoomed(box, full) : full;
    const scale = Math.max(zoom[2] / full[2], zoom[3] / full[3]);
    fill(part(figure, "muscles"), musclesIn(figure, scene, kept.muscle));
    fill(part(figure, "zones"), zonesIn(figure, scene));
    fill(part(figure, "points"), pointsIn(figure, scene, box ? round(REACH * scale) : REACH, kept.point));
    part(figure, "chosen-zones").replaceChildren(
      ...scene.chosen.flatMap((id) => shapesOf(id, figure.dataset.view).map(([d, isLeft]) => path(figure, d, isLeft))),
    );
    for (const isMain of [true, false]) {
      const id = `${figure.dataset.view}-${isMain ? "essential" : "spillover"}`;
      document.getElementById(id).replaceChildren(...feltIn(figure, scene, isMain));
    }
    part(figure, "atlas-labels").replaceChildren(...(box ? labelsIn(figure, box, zoom, scale) : []));
    figure.setAttribute("viewBox", zoom.join(" "));
    figure.toggleAttribute("data-zoomed", Boolean(box));
    figure.setAttribute("preserveAspectRatio", box ? "xMidYMin" : "xMidYMid");
  }

  let drawn = page.main.dataset.layer; // the server has drawn the first scene

  document.addEventListener("bodymap:change", ({ detail }) => {
    const isOurs = atlas.isShownOn(detail.layer);
    if (!atlas.data || !(isOurs || atlas.isShownOn(drawn))) return;
    drawn = detail.layer;
    const focused = page.body.contains(document.activeElement) ? document.activeElement.dataset : {};
    const again = ["zone", "triggerPoint", "muscleLink"].find((name) => focused[name]);
    const scene = sceneOf(detail);
    for (const figure of page.figures) draw(figure, scene, detail);
    bodymap.atlasLinks.refresh(page.body);
    document.dispatchEvent(new CustomEvent("bodymap:drawn"));
    if (again && !document.activeElement?.closest(".bm-body")) refocus(again, focused[again]);
  });

  /** What had the focus was drawn anew. */
  function refocus(name, value) {
    const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const found = [...page.body.querySelectorAll(`[${attribute}="${value}"]`)];
    found.find((each) => each.getClientRects().length)?.focus();
  }
})(window.bodymap);
