// The atlas of muscles, points and places of pain, loaded when one of its layers is first shown.
(function (bodymap) {
  "use strict";

  const { page } = bodymap;
  if (!page) return;

  const LAYERS = new Set(["trigger-points", "pain"]);
  const OTHER = { left: "right", right: "left" };
  let loading = null;
  let atlas = null;

  /** Rejects when it cannot be loaded; the next call tries again. */
  function load() {
    loading ??= fetch(page.data.atlas)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`atlas: ${answer.status}`))))
      .then((found) => (atlas = named(found)))
      .catch((problem) => {
        loading = null;
        throw problem;
      });
    return loading;
  }

  /** Referrals name points and places by their number: shorter on the way. */
  function named(found) {
    const zones = Object.keys(found.zones);
    for (const muscle of Object.values(found.muscles)) {
      muscle.referrals = muscle.referrals.map(([point, zone, ...rest]) => [muscle.points[point].id, zones[zone], ...rest]);
    }
    return found;
  }

  /** The place on the other side; one on the midline is its own. */
  function mirrored(zone) {
    return zone.replace(/-(left|right)$/, (_, side) => `-${OTHER[side]}`);
  }

  /** Where a place of the tables, which give the right side, lies for the muscle of a side. */
  const onSide = (zone, side) => (side === "right" ? zone : mirrored(zone));

  /** The referrals of a muscle, or of one of its points: [point, zone, is it essential, how far it was checked]. */
  function referralsOf(muscle, point = "") {
    return atlas.muscles[muscle].referrals.filter(([from]) => !point || from === point);
  }

  /** Zone → whether it belongs to the main pattern, for these referrals. */
  function strongest(referrals) {
    const found = new Map();
    for (const [, zone, isMain] of referrals) found.set(zone, Boolean(found.get(zone) || isMain));
    return found;
  }

  /** What an address keeps, without muscles, points and places that the atlas does not hold. */
  function known({ muscle, point, pain, ...kept }) {
    const points = (Object.hasOwn(atlas.muscles, muscle ?? "") && atlas.muscles[muscle].points) || null;
    const places = pain?.split(",").filter((zone) => Object.hasOwn(atlas.zones, zone));
    return {
      ...kept,
      muscle: points ? muscle : undefined,
      point: points?.some(({ id }) => id === point) ? point : undefined,
      pain: places?.join() || undefined,
    };
  }

  /** Whether a muscle has points that neither view can show; the server alone has a picture of those. */
  function needsPicture({ kept: { muscle } }) {
    return Boolean(atlas?.muscles[muscle]?.points.some(({ view }) => !view));
  }

  bodymap.atlas = {
    known,
    load,
    needsPicture,
    onSide,
    referralsOf,
    strongest,
    isShownOn: (layer) => LAYERS.has(layer),
    get data() {
      return atlas;
    },
  };
})(window.bodymap);
