// Reads and writes the explorer's address, which is its whole state. Pure: it touches neither page nor history.
(function (bodymap) {
  "use strict";

  // What an address may carry beside region, side and view, and the form each must have to be carried on.
  const KEPT = {
    layer: /^(regions|evidence|caution|trigger-points|pain)$/,
    audience: /^(patient|clinician)$/,
    lang: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    muscle: /^[a-z0-9-]+$/,
    point: /^[a-z0-9-]+$/,
    pain: /^[a-z0-9-]+(,[a-z0-9-]+){0,4}$/,
    gathered: /^[a-z-]+(,[a-z-]+){0,4}$/,
    consult: /^1$/,
  };

  /** The region named by a path, "" for the start, null where the path is not the explorer's. */
  function regionIn(path) {
    if (path === "/") return "";
    return /^\/region\/([a-z-]+)\/?$/.exec(path)?.[1] ?? null;
  }

  /** The view shown when an address names none: the front, unless the region can be seen only from behind. */
  function homeView(region, regions) {
    const views = regions.get(region)?.views;
    return views?.has("back") && !views.has("front") ? "back" : "front";
  }

  function keptIn(query) {
    const given = Object.keys(KEPT).filter((name) => KEPT[name].test(query.get(name) ?? ""));
    return Object.fromEntries(given.map((name) => [name, query.get(name)]));
  }

  /** The place an address names, or null: not the explorer's, or an unknown region. Malformed values are left out. */
  function parse(url, regions) {
    const region = regionIn(url.pathname);
    if (region === null || (region && !regions.has(region))) return null;
    const query = url.searchParams;
    const side = query.get("side") ?? "";
    const view = query.get("view");
    const kept = keptIn(query);
    const isSided = regions.get(region)?.sides.has(side) || (kept.muscle && /^(left|right)$/.test(side)); // a muscle always is
    return {
      region,
      side: isSided ? side : "",
      view: view === "front" || view === "back" ? view : homeView(region, regions),
      kept,
    };
  }

  /** The address of a place; what goes without saying is left out of it. */
  function build({ region, side, view, kept }, regions) {
    const path = region ? `/region/${region}` : "/";
    const shownView = view === homeView(region, regions) ? "" : view;
    const query = Object.entries({ side, view: shownView, ...kept })
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}=${value}`); // every value has passed a pattern; nothing needs escaping
    return query.length ? `${path}?${query.join("&")}` : path;
  }

  /** What is carried on when the region changes: all but the muscle, which belongs to its region. */
  function carriedOn({ muscle, point, ...kept }) {
    return muscle ? { ...kept, layer: layerOf({ kept: { muscle, ...kept } }) } : kept;
  }

  /** The layer that is shown; that of places which hurt, or of a muscle, goes without saying. */
  function layerOf({ kept: { layer, pain, muscle } }) {
    return layer ?? (pain ? "pain" : muscle ? "trigger-points" : "regions");
  }

  /** A place with other colours on the map; "" for the regions alone. */
  function shaded(place, layer) {
    const { muscle, pain } = place.kept;
    return { ...place, kept: { ...place.kept, layer: layer || (muscle || pain ? "regions" : undefined) } };
  }

  /** Places that hurt, and more of them: five at most. */
  function together(marked, more) {
    return [...new Set([...marked.split(","), ...more.split(",")])].slice(0, 5).join(",");
  }

  // The scripts can show a change of these as well as one of region, side and view; of nothing else.
  const SHOWN_HERE = new Set(["layer", "muscle", "point", "pain", "gathered"]);

  /** Whether the scripts can show one place from the other. */
  function sameKept(one, other) {
    return Object.keys(KEPT).every((name) => SHOWN_HERE.has(name) || one.kept[name] === other.kept[name]);
  }

  bodymap.address = { parse, build, carriedOn, layerOf, sameKept, shaded, together };
})(window.bodymap);
